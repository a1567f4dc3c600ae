"""Which rows count when several documents of one owner and year are seen together. Pure: no SQL, no reading.

A measure that documents repeat counts once, from the newest of them. The 2026 attachments carry the owner's whole
table: where two share a measure, the newer table replaces the older; tables without a measure in common add up.
"""

import json
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import fields
from itertools import compress
from typing import NamedTuple

from behovsmelding.columns import Alike, Made, held, numbers, picked
from behovsmelding.money import format_nok
from behovsmelding.remainder import Comparison, excess, remainder, stated_nok
from behovsmelding.report import Locator, Measure, NeedsReport
from behovsmelding.store.counted_rows import (
    Counted,
    CountedAmounts,
    CountedFinding,
    CountedMeasure,
    CountedRemainder,
    as_counted,
    keys_of,
)
from behovsmelding.store.listed import STAGES, Answers, Listed, Row, listed, stages_stated
from behovsmelding.store.tables import Received

SEEN_TOGETHER = frozenset({"not-itemised", "totals-differ"})
"""Rules whose findings are made here, from all documents of an owner and year, not from one document alone."""


class Family(NamedTuple):
    """Documents whose stated totals are about the same measures: one 2026 table, or all other forms together."""

    stating: tuple[Received, ...]
    """The documents whose stated totals count, the oldest first."""
    rows: tuple[Row, ...]
    """The measures that count."""
    differing: tuple[tuple[Received, int, int], ...] = ()
    """Older documents that say otherwise: what their measures sum to, and what the same come to where they count."""


def counted(documents: Sequence[Received], answers: Answers | None = None) -> Counted:
    """Find what counts among the documents of one owner and year, given the oldest first, and what people answered."""
    if len(documents) == 1 and documents[0].report.form == "list":
        return counted_alone(documents[0])
    return counted_together(documents, answers)


def counted_alone(document: Received) -> Counted:
    """Find what counts of a list that nothing else is received beside, as of most of a long one: all that it says."""
    keys = keys_of(document)
    said = held(document.report.measures, ("counts", "funding"))
    stages = stages_stated(said["funding"])
    places = numbers(list(compress(range(len(keys)), said["counts"])))
    stating = numbers([place for place in places if stages.which[place]])
    findings = (
        as_counted(document, finding, None if finding.measure is None else keys[finding.measure])
        for finding in document.findings
        if finding.rule not in SEEN_TOGETHER and (finding.measure is None or said["counts"][finding.measure])
    )
    return Counted(
        by_places(
            CountedMeasure,
            document,
            {
                "measure_id": picked(keys, places),
                "measure": places,
                "details_report_id": Alike(document.report_id, len(places)),
                "details_measure": places,
                "described": Alike(False, len(places)),
            },
        ),
        by_places(
            CountedAmounts,
            document,
            {"measure_id": picked(keys, stating), "measure": stating, "stages": picked(stages, stating)},
        ),
        findings=tuple(findings),
    )


def by_places(kind: type, document: Received, columns: Mapping[str, Sequence]) -> Made:
    """Give rows of a document by columns."""
    count = len(columns["measure"])
    return Made(kind, {"report_id": Alike(document.report_id, count), **columns}, count)


def counted_together(documents: Sequence[Received], answers: Answers | None = None) -> Counted:
    """Find what counts among several documents of one owner and year; the arguments are those of ``counted``."""
    forms = [document for document in documents if document.report.form != "list"]
    families = families_of(forms)
    known = [row for family in families for row in family.rows]
    lists = [rows_of(document) for document in documents if document.report.form == "list"]
    added = listed(known, list(map(counting, lists)), answers)
    families = with_created(families, added.created)
    described = counting(describing(forms))
    measures = [counted_measure(row, described) for family in families for row in family.rows]
    remainders = [made for family in families for made in remainders_of(family)]
    settled = {measure.measure_id: measure for measure in measures}
    findings = [
        *kept_findings(documents, settled, added, {rows[0].received.report_id: rows for rows in lists if rows}),
        *(made for family in families for made in findings_of(family)),
        *(as_counted(doubt.row.received, doubt.finding, doubt.measure_id) for doubt in added.doubts),
    ]
    return Counted(tuple(measures), tuple(amounts_of(known, added)), tuple(remainders), tuple(findings))


def known_rows(documents: Sequence[Received]) -> list[Row]:
    """Give the measures that documents of one owner and year make known: the forms' own and the lists'."""
    forms = [document for document in documents if document.report.form != "list"]
    rows = [row for family in families_of(forms) for row in family.rows]
    lists = [counting(rows_of(document)) for document in documents if document.report.form == "list"]
    return [*rows, *listed(rows, lists).created]


def families_of(forms: Sequence[Received]) -> list["Family"]:
    """Group forms by the measures their stated totals are about, with those measures that count."""
    families = (*collective_families(forms), *other_families(forms))
    return [family._replace(rows=counting(family.rows)) for family in families]


def with_created(families: list["Family"], created: tuple[Row, ...]) -> list["Family"]:
    """Put a list's own measures with the forms' that state totals: what they ask for is in those totals too."""
    if not created:
        return families
    if not families:
        return [Family((), created)]
    return [*families[:-1], families[-1]._replace(rows=(*families[-1].rows, *created))]


def amounts_of(known: Sequence[Row], added: Listed) -> Iterable[CountedAmounts]:
    """Give where the amounts of every measure count from: all of a form's own, and what lists add."""
    yield from (CountedAmounts(row.key, row.received.report_id, row.position, STAGES) for row in known)
    for measure_id, row, stages in added.shares:
        yield CountedAmounts(measure_id, row.received.report_id, row.position, stages)


def rows_of(received: Received) -> list[Row]:
    """Give the measures of a document with their keys."""
    return [Row(received, position, key) for position, key in enumerate(keys_of(received))]


def counting(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Leave out what a person has said is no measure; which documents belong together is told with it."""
    reports = {row.received.report_id: row.received.report for row in rows}
    counts = {key: held(report.measures, ("counts",))["counts"] for key, report in reports.items()}
    return tuple(row for row in rows if counts[row.received.report_id][row.position])


def collective_families(documents: Sequence[Received]) -> list[Family]:
    """Group the 2026 documents by table, the newest table of each counting."""
    families: list[Family] = []
    for document in reversed([d for d in documents if d.report.form == "collective_2026"]):
        rows = tuple(rows_of(document))
        keys = {row.key for row in rows}
        home = next((n for n, family in enumerate(families) if keys & {row.key for row in family.rows}), None)
        if home is None:
            families.append(Family((document,), rows))
        elif lists_only_itself(families[home]) and len(rows) > 1:
            families[home] = filled_in(families[home], document, rows)
        elif asked(rows) != asked(families[home].rows):
            difference = (document, total(rows), total(families[home].rows))
            families[home] = families[home]._replace(differing=(*families[home].differing, difference))
    return families[::-1]


def lists_only_itself(family: Family) -> bool:
    """Tell whether a table has one row, which its own attachment describes: it says nothing about other measures."""
    return len(family.rows) == 1 and family.rows[0].measure.described


def filled_in(family: Family, document: Received, rows: tuple[Row, ...]) -> Family:
    """Let an older, whole table count, but for the one row that a newer attachment gives."""
    [newer] = family.rows
    older = tuple(row for row in rows if row.key == newer.key)
    differs = asked(older) != asked([newer])
    differing = ((document, total(older), total([newer])),) if differs else ()
    kept = tuple(newer if row.key == newer.key else row for row in rows)
    return Family((document,), kept, (*family.differing, *differing))


def other_families(documents: Sequence[Received]) -> list[Family]:
    """Join the documents of the other editions; a measure that two of them hold counts from the newest."""
    others = [d for d in documents if d.report.form != "collective_2026"]
    newest: dict[str, Row] = {}
    differing = []
    for document in reversed(others):
        repeated = [row for row in rows_of(document) if row.key in newest]
        newer = [newest[row.key] for row in repeated]
        if asked(repeated) != asked(newer):
            differing.append((document, total(repeated), total(newer)))
        newest |= {row.key: row for row in rows_of(document) if row.key not in newest}
    kept = tuple(row for document in others for row in rows_of(document) if newest[row.key].received is document)
    return [Family(tuple(others), kept, tuple(differing))] if others else []


def asked(rows: Sequence[Row]) -> Counter:
    """Give what measures ask for, in a form that can be compared whatever their order."""
    return Counter(
        (row.key, amount.role, amount.recipient, amount.stage, amount.amount_nok)
        for row in counting(rows)
        for amount in row.measure.funding
    )


def total(rows: Sequence[Row]) -> int:
    """Add up the kroner reported on measures."""
    funding = (amount for row in counting(rows) for amount in row.measure.funding)
    return sum(amount.amount_nok or 0 for amount in funding if amount.stage == "reported")


def describing(documents: Sequence[Received]) -> list[Row]:
    """Give the measures whose own description is received, the newest document first."""
    return [row for document in reversed(documents) for row in rows_of(document) if row.measure.described]


def counted_measure(row: Row, described: Sequence[Row]) -> CountedMeasure:
    """Find the newest description of a measure: by its identity, else (2026) by its number and partners."""
    details = next((other for other in described if other.key == row.key), None)
    if details is None and row.received.report.form == "collective_2026":
        details = next((other for other in described if numbered(other) and numbered(other) == numbered(row)), None)
    place = details or row
    return CountedMeasure(
        measure_id=row.key,
        report_id=row.received.report_id,
        measure=row.position,
        details_report_id=place.received.report_id,
        details_measure=place.position,
        described=details is not None,
    )


def numbered(row: Row) -> tuple[str, frozenset[str]] | None:
    """Give the number and partners of a 2026 measure; None when it lacks one of them."""
    partners = frozenset(amount.recipient for amount in row.measure.funding if amount.role == "university")
    if row.received.report.form != "collective_2026" or not row.measure.number or not partners:
        return None
    return row.measure.number, partners


def remainders_of(family: Family) -> list[CountedRemainder]:
    """Give what a family's documents state but put on no measure."""
    if not family.stating:
        return []  # of lists alone: nothing is stated
    return [
        CountedRemainder(
            report_id=family.stating[max(found.sources)].report_id,
            scheme=found.scheme,
            role=found.role,
            recipient=found.recipient,
            recipient_parent=found.recipient_parent,
            amount_nok=found.amount_nok,
            stated_nok=found.stated_nok,
            itemised_nok=found.measured_nok,
            locator=computed_from(family, found),
        )
        for found in remainder(*comparable(family))
    ]


def comparable(family: Family) -> tuple[list[NeedsReport], list[Measure]]:
    """Give the documents and measures whose totals are compared."""
    return [document.report for document in family.stating], [row.measure for row in family.rows]


def computed_from(family: Family, found: Comparison) -> str:
    """Write as JSON the stated rows a comparison is computed from; the same keys as a locator, and its document."""
    places = [
        {"document": family.stating[source].document, "report_id": family.stating[source].report_id, **located(locator)}
        for source, locator in zip(found.sources, found.computed_from, strict=True)
    ]
    return json.dumps({**located(Locator()), "computed_from": places}, ensure_ascii=False)


def located(locator: Locator) -> dict[str, int | str | None]:
    """Give the keys of a locator."""
    return {part.name: getattr(locator, part.name) for part in fields(Locator)}


def findings_of(family: Family) -> list[CountedFinding]:
    """Make the findings that only show when a family's documents are seen together."""
    newest = family.rows[0].received if family.rows else family.stating[-1]
    findings = [
        CountedFinding(
            report_id=newest.report_id,
            measure_id=None,
            rule="totals-differ",
            severity="varsel",
            message=(
                f"{document.document} oppgir {format_nok(older)} for tiltak som et nyere dokument oppgir "
                f"{format_nok(newer)} for. Det nyeste gjelder."
            ),
            stated=older,
            computed=newer,
            locator=Locator(),
        )
        for document, older, newer in family.differing
    ]
    return findings + not_itemised(family) + exceeding(family) if family.stating else findings


def not_itemised(family: Family) -> list[CountedFinding]:
    """Say how much of what is stated stands on no measure in the documents received."""
    reports, measures = comparable(family)
    found = remainder(reports, measures)
    if not found:
        return []
    alone = reports[0].stated_total_nok if len(reports) == 1 else None
    stated, rest = alone or stated_nok(reports), sum(part.amount_nok for part in found)
    newest = max(source for part in found for source in part.sources)
    made = CountedFinding(
        report_id=family.stating[newest].report_id,
        measure_id=None,
        rule="not-itemised",
        severity="info",
        message=(
            f"{format_nok(rest)} av {format_nok(stated)} er ikke spesifisert på tiltak i mottatte dokumenter. "
            "Beløpet vises for seg og blir mindre når flere skjemaer kommer inn."
        ),
        stated=stated,
        computed=rest,
        locator=Locator(),
    )
    return [same_finding(family, "not-itemised", stated, rest) or made]


def exceeding(family: Family) -> list[CountedFinding]:
    """Say where the measures ask for more than is stated, unless one document's own check already does."""
    return [
        CountedFinding(
            report_id=family.stating[max(found.sources, default=-1)].report_id,
            measure_id=None,
            rule="sum-mismatch",
            severity="feil",
            message=(
                f"Tiltakene i mottatte dokumenter ber om {format_nok(found.measured_nok)} til "
                f"{found.recipient or 'ikke oppgitt mottaker'}, men oppgitt sum er {format_nok(found.stated_nok)}."
            ),
            stated=found.stated_nok,
            computed=found.measured_nok,
            locator=found.computed_from[-1] if found.computed_from else Locator(),
        )
        for found in excess(*comparable(family))
        if not same_finding(family, "sum-mismatch", found.stated_nok, found.measured_nok)
    ]


def same_finding(family: Family, rule: str, stated: int, computed: int) -> CountedFinding | None:
    """Find what one document's own check already says."""
    for document in reversed(family.stating):
        for finding in document.findings:
            if (finding.rule, finding.stated, finding.computed) == (rule, stated, computed):
                return as_counted(document, finding, None)
    return None


def kept_findings(
    documents: Sequence[Received],
    settled: Mapping[str, CountedMeasure],
    added: Listed,
    lists: Mapping[str, Sequence[Row]],
) -> list[CountedFinding]:
    """Keep what each document's own check says, but for what the other documents have settled or say again."""
    kept: list[CountedFinding] = []
    said: set[tuple[str, str]] = set()
    for document in reversed(documents):
        if not document.findings:
            continue
        own = lists.get(document.report_id) or rows_of(document)
        keys = [added.measure_ids.get((document.report_id, row.position), row.key) for row in own]
        found = [
            as_counted(document, finding, None if finding.measure is None else keys[finding.measure])
            for finding in document.findings
            if finding.rule not in SEEN_TOGETHER
        ]
        kept += [finding for finding in found if stands(finding, settled, said)]
        said |= {(finding.rule, finding.measure_id) for finding in found if finding.measure_id}
    return kept


def stands(finding: CountedFinding, settled: Mapping[str, CountedMeasure], said: Container[tuple[str, str]]) -> bool:
    """Tell whether a finding still stands: its measure counts, lacks what it says, and no newer document says it."""
    if finding.measure_id is None:
        return True
    if finding.measure_id not in settled or (finding.rule, finding.measure_id) in said:
        return False
    return not (finding.rule == "attachment-missing" and settled[finding.measure_id].described)
