"""A county's list divided into what it says of each owner and year: reports that stand beside the owners' own forms."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, repeat

from behovsmelding import checks
from behovsmelding.columns import exchanged, held, inside, picked
from behovsmelding.intake.readings import Reading
from behovsmelding.report import Finding, Measure, NeedsReport
from behovsmelding.vocabulary import Vocabulary


def parts_of(read: Reading) -> list[Reading]:
    """Divide a reading of a list by owner and year, in the order of the list; any other reading is whole.

    What is doubtful about the list as a whole stands with the first part, and says so.
    """
    report = read.report
    if report is None or report.form != "list":
        return [read]
    said = held(report.measures, ("owner", "year", "funding"))
    places: dict[tuple[str | None, int | None], list[int]] = defaultdict(list)
    for place, (owner, year) in enumerate(zip(said["owner"], said["year"], strict=True)):
        places[owner or report.owner, year or report.year].append(place)
    amounts = held(inside(said["funding"])[1], ("stage", "amount_nok"))
    stages = tuple(sorted({stage for stage, nok in zip(*amounts.values(), strict=True) if nok is not None}))
    whole = tuple(doubt for doubt in report.doubts if doubt.measure is None)
    if len(places) > 1:
        whole = tuple(replace(doubt, message=f"Gjelder hele listen: {doubt.message}") for doubt in whole)
    of_measures: dict[int | None, list[Finding]] = defaultdict(list)
    for doubt in report.doubts:
        of_measures[doubt.measure].append(doubt)
    parts, vocabulary = [], Vocabulary.load()
    order, ends = list(chain.from_iterable(places.values())), 0
    in_order = report.measures if order == sorted(order) else picked(report.measures, order)
    for (owner, year), chosen in places.items():
        own = [replace(doubt, measure=new) for new, old in enumerate(chosen) for doubt in of_measures[old]]
        doubts = (*(() if parts else whole), *own)
        start, ends = ends, ends + len(chosen)
        part = _part(report, owner, year, picked(in_order, range(start, ends)), vocabulary)
        part = replace(part, list_stages=stages, doubts=doubts)
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
