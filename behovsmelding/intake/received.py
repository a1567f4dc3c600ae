"""Readings made ready to be stored; a county's list divided into what it says of each owner and year.

Those are reports that stand beside the owners' own forms.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, repeat

from behovsmelding import checks, store
from behovsmelding.columns import exchanged, held, inside, picked
from behovsmelding.reader import Reading, whole
from behovsmelding.report import Finding, Measure, NeedsReport
from behovsmelding.store.tables import label
from behovsmelding.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class ReadList(Reading):
    """A reading of a list that is ready to be stored; one that is replaced is so no longer."""

    received: Sequence[store.Received] = field(default=(), init=False, compare=False, repr=False)


def prepared(pieces: Iterable[Reading]) -> Reading:
    """Put together a reading that comes in pieces, and make each piece of a list ready while the next is read."""
    found, received = [], []
    for piece in pieces:
        found.append(piece)
        if piece.report and piece.report.form == "list":
            received += store.prepared([as_received(part) for part in parts_of(piece)])
    read = whole(found)
    if not received:
        return read
    made = ReadList(read.file, read.sha256, read.report, read.findings, read.error, read.shown)
    object.__setattr__(made, "received", received)
    return made


def received_of(read: Reading) -> Sequence[store.Received]:
    """Give what is stored of a reading: of a list, a report for each owner and year; nothing where it gave none."""
    if isinstance(read, ReadList) and read.received:
        return read.received
    return [as_received(part) for part in parts_of(read)] if read.report else []


def as_received(read: Reading, origin: str = "form") -> store.Received:
    """Make a reading ready to be stored; only for one that gave a report."""
    return store.Received(
        report_id=store.report_id(read.report, read.sha256),
        document=shown_name(read),
        sha256=read.sha256,
        origin=origin,
        report=read.report,
        findings=read.findings,
    )


def shown_name(read: Reading) -> str:
    """Give the document's name as a reader may see it: what it says it is when the file's name may hold a person."""
    return read.shown or label(read.report)


def parts_of(read: Reading) -> list[Reading]:
    """Divide a reading of a list by owner and year, in the order of the list; any other reading is whole.

    What is doubtful about the list as a whole stands with the first part.
    """
    report = read.report
    if report is None or report.form != "list":
        return [read]
    said = held(report.measures, ("owner", "year"))
    places: dict[tuple[str | None, int | None], list[int]] = defaultdict(list)
    for place, (owner, year) in enumerate(zip(said["owner"], said["year"], strict=True)):
        places[owner or report.owner, year or report.year].append(place)
    doubts: dict[int | None, list[Finding]] = defaultdict(list)
    for doubt in report.doubts:
        doubts[doubt.measure].append(doubt)
    parts, vocabulary = [], Vocabulary.load()
    order, ends = list(chain.from_iterable(places.values())), 0
    in_order = report.measures if order == sorted(order) else picked(report.measures, order)
    for (owner, year), chosen in places.items():
        own = [replace(doubt, measure=new) for new, old in enumerate(chosen) for doubt in doubts[old]]
        start, ends = ends, ends + len(chosen)
        part = _part(report, owner, year, picked(in_order, range(start, ends)), vocabulary)
        part = replace(part, doubts=(*(() if parts else doubts[None]), *own))
        parts.append(replace(read, report=part, findings=checks.check(part, vocabulary)))
    return parts


def _part(
    report: NeedsReport, owner: str | None, year: int | None, measures: Sequence[Measure], vocabulary: Vocabulary
) -> NeedsReport:
    """Make the report of one owner and year."""
    said = held(measures, ("network", "funding"))
    networks = set(said["network"])
    network = networks.pop() if len(networks) == 1 else None
    member = vocabulary.membership(owner, year) if owner and year else None
    amounts = held(inside(said["funding"])[1], ("role", "recipient"))
    universities = {name: None for role, name in zip(*amounts.values(), strict=True) if role == "university"}
    return replace(
        report,
        year=year,
        owner=owner,
        owners=(owner,) if owner else (),
        county=member[1] if member else vocabulary.county_of(owner) if owner else None,
        network=network or (member[0] if member else None),
        network_inferred=network is None and member is not None,
        universities=tuple(universities),
        measures=exchanged(measures, owner=repeat(None), year=repeat(None), network=repeat(None)),
    )
