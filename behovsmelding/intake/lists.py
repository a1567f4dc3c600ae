"""A county's list divided into what it says of each owner and year: reports that stand beside the owners' own forms."""

from collections import defaultdict
from dataclasses import replace
from itertools import repeat

from behovsmelding import checks
from behovsmelding.columns import exchanged
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
    places: dict[tuple[str | None, int | None], list[int]] = defaultdict(list)
    for place, measure in enumerate(report.measures):
        places[measure.owner or report.owner, measure.year or report.year].append(place)
    amounts = (amount for measure in report.measures for amount in measure.funding)
    stages = tuple(sorted({amount.stage for amount in amounts if amount.amount_nok is not None}))
    whole = tuple(doubt for doubt in report.doubts if doubt.measure is None)
    if len(places) > 1:
        whole = tuple(replace(doubt, message=f"Gjelder hele listen: {doubt.message}") for doubt in whole)
    of_measures: dict[int | None, list[Finding]] = defaultdict(list)
    for doubt in report.doubts:
        of_measures[doubt.measure].append(doubt)
    parts, vocabulary = [], Vocabulary.load()
    for (owner, year), chosen in places.items():
        own = [replace(doubt, measure=new) for new, old in enumerate(chosen) for doubt in of_measures[old]]
        doubts = (*(() if parts else whole), *own)
        part = _part(report, owner, year, [report.measures[place] for place in chosen], vocabulary)
        part = replace(part, list_stages=stages, doubts=doubts)
        parts.append(replace(read, report=part, findings=checks.check(part, vocabulary)))
    return parts


def _part(
    report: NeedsReport, owner: str | None, year: int | None, measures: list[Measure], vocabulary: Vocabulary
) -> NeedsReport:
    """Make the report of one owner and year."""
    networks = {measure.network for measure in measures}
    network = networks.pop() if len(networks) == 1 else None
    member = vocabulary.membership(owner, year) if owner and year else None
    universities = {a.recipient: None for m in measures for a in m.funding if a.role == "university"}
    return replace(
        report,
        year=year,
        owner=owner,
        owners=(owner,) if owner else (),
        county=member[1] if member else vocabulary.county_of(owner) if owner else None,
        network=network or (member[0] if member else None),
        network_inferred=network is None and member is not None,
        universities=tuple(universities),
        measures=tuple(exchanged(measures, owner=repeat(None), year=repeat(None), network=repeat(None))),
    )
