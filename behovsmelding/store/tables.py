"""Turn a report into the rows it is stored as, and back: the same rows in the database and in data/register.

A row class is a table of the schema ``received``: its fields are the columns, in order.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, astuple, dataclass, fields
from functools import cache
from typing import Any, NamedTuple, Self

from behovsmelding.report import (
    Amount,
    Attachment,
    Excerpt,
    Finding,
    Locator,
    Measure,
    NeedsReport,
    StatedTotal,
    ThemeHit,
    Units,
    short_hash,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where in its document a row was read."""

    line: int | None
    page: int | None
    heading: str | None
    table_number: int | None
    row_number: int | None

    @property
    def locator(self) -> Locator:
        return Locator(self.line, self.page, self.heading, self.table_number, self.row_number)


def placed(locator: Locator | None) -> dict[str, Any]:
    """Give the columns of a locator."""
    return dict(zip(("line", "page", "heading", "table_number", "row_number"), _parts(locator), strict=True))


def _parts(locator: Locator | None) -> tuple:
    return astuple(locator) if locator else (None,) * 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted(Placed):
    """A row with the form's words around what it says."""

    excerpt: str | None
    excerpt_start: int | None
    excerpt_end: int | None

    @property
    def quote(self) -> Excerpt | None:
        return None if self.excerpt is None else Excerpt(self.excerpt, self.excerpt_start, self.excerpt_end)


def quoted(excerpt: Excerpt | None) -> dict[str, Any]:
    """Give the columns of an excerpt."""
    parts = astuple(excerpt) if excerpt else (None,) * 3
    return dict(zip(("excerpt", "excerpt_start", "excerpt_end"), parts, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One report as received."""

    report_id: str
    document: str
    label: str
    sha256: str
    origin: str
    form: str
    year: int | None
    year_inferred: bool
    county: str | None
    network: str | None
    network_inferred: bool
    owner: str | None
    owners: tuple[str, ...]
    universities: tuple[str, ...]
    partners_listed: tuple[str, ...]
    schemes: tuple[str, ...]
    has_attachment: bool
    attachment_number: str | None
    attachment_partner: str | None
    attachment_title: str | None
    municipal_kindergartens: int | None
    private_kindergartens: int | None
    public_schools: int | None
    private_schools: int | None
    pp_services: int | None
    stated_measures: int | None
    stated_total_nok: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TickRow:
    """The state of one tick box."""

    report_id: str
    name: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow(Placed):
    """One measure of a report; ``measure`` is its position, from 0."""

    report_id: str
    measure: int
    number: str | None
    title: str
    scheme: str | None
    level: str | None
    semesters: tuple[str, ...]
    continues: bool | None
    described: bool
    stated_total_nok: int | None
    coordinator: str
    coordinator_nok: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingRow(Quoted):
    """One amount asked for, or the place where one was asked for without an amount."""

    report_id: str
    measure: int
    position: int
    role: str
    recipient: str
    recipient_parent: str
    written_as: str | None
    stage: str
    amount_nok: int | None
    state: str
    text: str
    decision_year: int | None
    payment_year: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeRow(Placed):
    """One theme found in a measure."""

    report_id: str
    measure: int
    position: int
    theme: str
    relation: str
    snippet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetGroupRow:
    """One target group of a measure."""

    report_id: str
    measure: int
    position: int
    target_group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTotalRow(Quoted):
    """One sum a form states for itself."""

    report_id: str
    position: int
    scheme: str | None
    role: str
    recipient: str | None
    recipient_parent: str | None
    amount_nok: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow(Placed):
    """One doubt about a report; ``measure`` is null when it is about the whole of it."""

    report_id: str
    position: int
    measure: int | None
    rule: str
    severity: str
    message: str
    stated: int | None
    computed: int | None


class Rows(NamedTuple):
    """Rows of every table of ``received``; a field's name is its table's."""

    reports: tuple[ReportRow, ...] = ()
    ticks: tuple[TickRow, ...] = ()
    measures: tuple[MeasureRow, ...] = ()
    funding: tuple[FundingRow, ...] = ()
    themes: tuple[ThemeRow, ...] = ()
    target_groups: tuple[TargetGroupRow, ...] = ()
    stated_totals: tuple[StatedTotalRow, ...] = ()
    findings: tuple[FindingRow, ...] = ()

    def joined(self, other: Self) -> Self:
        """Give the rows of both."""
        return Rows(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))

    @property
    def content(self) -> str:
        """Hash what the rows say, to tell whether two readings of a document differ."""
        return short_hash(json.dumps([[values(row) for row in table] for table in self], ensure_ascii=False))


ROW_CLASSES = {
    "reports": ReportRow,
    "ticks": TickRow,
    "measures": MeasureRow,
    "funding": FundingRow,
    "themes": ThemeRow,
    "target_groups": TargetGroupRow,
    "stated_totals": StatedTotalRow,
    "findings": FindingRow,
}


@cache
def columns(kind: type) -> tuple[str, ...]:
    """Give a table's columns in order: what it says first, where it was read last."""
    places = [part.name for part in fields(Quoted)]
    names = [part.name for part in fields(kind)]
    return tuple([n for n in names if n not in places] + [n for n in places if n in names])


def values(row: object) -> tuple:
    """Give a row's values in the order of its table's columns."""
    return tuple(getattr(row, column) for column in columns(type(row)))


class Received(NamedTuple):
    """A report with the document it was read from."""

    report_id: str
    document: str
    """Name of the document as shown: no person in it."""
    sha256: str
    origin: str
    """«form», or «register» for the rows that came with the program."""
    report: NeedsReport
    findings: tuple[Finding, ...]


def report_id(report: NeedsReport, sha256: str) -> str:
    """Give the id of a report; one that cannot be told from others by what it says is told by its bytes."""
    tellable = report.owner and report.year and report.form != "unknown"
    if report.form == "scheme_2024":
        tellable = tellable and report.schemes
    elif report.form == "collective_2026":
        tellable = tellable and report.attachment
    return report.report_id if tellable else short_hash(*report.identity, sha256)


def label(report: NeedsReport) -> str:
    """Name a document by what it says, for readers: edition year, scheme or attachment, owner.

    «Behovsmelding 2024 (Kompetanseløftet), Bodø kommune».
    """
    about = ", ".join(report.schemes)
    if report.attachment:
        numbered = f"tiltak {report.attachment.number}" if report.attachment.number else "vedlegg"
        about = f"{numbered}, {report.attachment.partner}" if report.attachment.partner else numbered
    elif report.form == "appendix_2023":
        about = "vedlegg 1"
    kind = {"unknown": "Utkast til behovsmelding", "list": "Liste"}.get(report.form, "Behovsmelding")
    year = str(report.year) if report.year else "uten år"
    return f"{kind} {year}{f' ({about})' if about else ''}, {report.owner or 'ukjent eier'}"


def to_rows(received: Received) -> Rows:
    """Turn a report into rows."""
    report, key = received.report, received.report_id
    numbered = list(enumerate(report.measures))
    return Rows(
        reports=(_report_row(received),),
        ticks=tuple(TickRow(report_id=key, name=name, state=state) for name, state in report.ticks),
        measures=tuple(_measure_row(key, number, measure) for number, measure in numbered),
        funding=tuple(
            _funding_row(key, number, position, amount)
            for number, measure in numbered
            for position, amount in enumerate(measure.funding)
        ),
        themes=tuple(
            _theme_row(key, number, position, hit)
            for number, measure in numbered
            for position, hit in enumerate(measure.themes)
        ),
        target_groups=tuple(
            TargetGroupRow(report_id=key, measure=number, position=position, target_group=group)
            for number, measure in numbered
            for position, group in enumerate(measure.target_groups)
        ),
        stated_totals=tuple(_stated_row(key, position, total) for position, total in enumerate(report.stated_totals)),
        findings=tuple(finding_row(key, position, finding) for position, finding in enumerate(received.findings)),
    )


def _report_row(received: Received) -> ReportRow:
    report, about = received.report, received.report.attachment
    return ReportRow(
        report_id=received.report_id,
        document=received.document,
        label=label(report),
        sha256=received.sha256,
        origin=received.origin,
        form=report.form,
        year=report.year,
        year_inferred=report.year_inferred,
        county=report.county,
        network=report.network,
        network_inferred=report.network_inferred,
        owner=report.owner,
        owners=report.owners,
        universities=report.universities,
        partners_listed=report.partners_listed,
        schemes=report.schemes,
        has_attachment=about is not None,
        attachment_number=about.number if about else None,
        attachment_partner=about.partner if about else None,
        attachment_title=about.title if about else None,
        stated_measures=report.stated_measures,
        stated_total_nok=report.stated_total_nok,
        **asdict(report.units),
    )


def _measure_row(key: str, number: int, measure: Measure) -> MeasureRow:
    return MeasureRow(
        report_id=key,
        measure=number,
        number=measure.number,
        title=measure.title,
        scheme=measure.scheme,
        level=measure.level,
        semesters=measure.semesters,
        continues=measure.continues,
        described=measure.described,
        stated_total_nok=measure.stated_total_nok,
        coordinator=measure.coordinator,
        coordinator_nok=measure.coordinator_nok,
        **placed(measure.locator),
    )


def _funding_row(key: str, number: int, position: int, amount: Amount) -> FundingRow:
    return FundingRow(
        report_id=key,
        measure=number,
        position=position,
        role=amount.role,
        recipient=amount.recipient,
        recipient_parent=amount.recipient_parent,
        written_as=amount.written_as,
        stage=amount.stage,
        amount_nok=amount.amount_nok,
        state=amount.state,
        text=amount.text,
        decision_year=amount.decision_year,
        payment_year=amount.payment_year,
        **quoted(amount.excerpt),
        **placed(amount.locator),
    )


def _theme_row(key: str, number: int, position: int, hit: ThemeHit) -> ThemeRow:
    return ThemeRow(
        report_id=key,
        measure=number,
        position=position,
        theme=hit.theme,
        relation=hit.relation,
        snippet=hit.snippet,
        **placed(hit.locator),
    )


def _stated_row(key: str, position: int, total: StatedTotal) -> StatedTotalRow:
    return StatedTotalRow(
        report_id=key,
        position=position,
        scheme=total.scheme,
        role=total.role,
        recipient=total.recipient,
        recipient_parent=total.recipient_parent,
        amount_nok=total.amount_nok,
        text=total.text,
        **quoted(total.excerpt),
        **placed(total.locator),
    )


def finding_row(key: str, position: int, finding: Finding) -> FindingRow:
    """Turn a finding of a report into a row."""
    return FindingRow(
        report_id=key,
        position=position,
        measure=finding.measure,
        rule=finding.rule,
        severity=finding.severity,
        message=finding.message,
        stated=finding.stated,
        computed=finding.computed,
        **placed(finding.locator),
    )


def from_rows(rows: Rows) -> list[Received]:
    """Turn rows back into reports, in the order of their rows.

    What only serves the checks of one form (cost lines, hours, answers, row totals) is not stored and comes back empty.
    """
    measures = _by_report(rows.measures)
    funding, themes, groups = (_by_measure(table) for table in (rows.funding, rows.themes, rows.target_groups))
    ticks, totals, findings = (_by_report(table) for table in (rows.ticks, rows.stated_totals, rows.findings))
    restored = []
    for row in rows.reports:
        key = row.report_id
        parts = [
            _measure(measure, *(table[key, measure.measure] for table in (funding, themes, groups)))
            for measure in measures[key]
        ]
        report = _report(row, parts, totals[key], ticks[key])
        doubts = tuple(_finding(finding) for finding in findings[key])
        restored.append(Received(key, row.document, row.sha256, row.origin, report, doubts))
    return restored


def _by_report(rows: Iterable[Any]) -> dict[str, list]:
    groups = defaultdict(list)
    for row in rows:
        groups[row.report_id].append(row)
    return groups


def _by_measure(rows: Iterable[Any]) -> dict[tuple[str, int], list]:
    groups = defaultdict(list)
    for row in rows:
        groups[row.report_id, row.measure].append(row)
    return groups


def _report(row: ReportRow, measures: list[Measure], totals: list[StatedTotalRow], ticks: list[TickRow]) -> NeedsReport:
    about = Attachment(row.attachment_number, row.attachment_partner, row.attachment_title or "")
    return NeedsReport(
        form=row.form,
        year=row.year,
        year_inferred=row.year_inferred,
        county=row.county,
        network=row.network,
        network_inferred=row.network_inferred,
        owner=row.owner,
        owners=row.owners,
        universities=row.universities,
        units=Units(*(getattr(row, unit.name) for unit in fields(Units))),
        measures=tuple(measures),
        stated_totals=tuple(_stated_total(total) for total in totals),
        stated_total_nok=row.stated_total_nok,
        schemes=row.schemes,
        attachment=about if row.has_attachment else None,
        ticks=tuple((tick.name, tick.state) for tick in ticks),
        stated_measures=row.stated_measures,
        partners_listed=row.partners_listed,
    )


def _measure(
    row: MeasureRow, funding: list[FundingRow], themes: list[ThemeRow], groups: list[TargetGroupRow]
) -> Measure:
    return Measure(
        number=row.number,
        title=row.title,
        scheme=row.scheme,
        level=row.level,
        semesters=row.semesters,
        continues=row.continues,
        described=row.described,
        funding=tuple(_amount(amount) for amount in funding),
        locator=row.locator,
        themes=tuple(_hit(hit) for hit in themes),
        target_groups=tuple(group.target_group for group in groups),
        stated_total_nok=row.stated_total_nok,
        coordinator=row.coordinator,
        coordinator_nok=row.coordinator_nok,
    )


def _amount(row: FundingRow) -> Amount:
    return Amount(
        role=row.role,
        recipient=row.recipient,
        recipient_parent=row.recipient_parent,
        amount_nok=row.amount_nok,
        state=row.state,
        text=row.text,
        locator=row.locator,
        written_as=row.written_as,
        stage=row.stage,
        excerpt=row.quote,
        decision_year=row.decision_year,
        payment_year=row.payment_year,
    )


def _hit(row: ThemeRow) -> ThemeHit:
    locator = None if row.locator == Locator() else row.locator
    return ThemeHit(row.theme, row.relation, row.snippet, locator)


def _stated_total(row: StatedTotalRow) -> StatedTotal:
    return StatedTotal(
        scheme=row.scheme,
        role=row.role,
        recipient=row.recipient,
        amount_nok=row.amount_nok,
        text=row.text,
        locator=row.locator,
        recipient_parent=row.recipient_parent,
        excerpt=row.quote,
    )


def _finding(row: FindingRow) -> Finding:
    return Finding(
        rule=row.rule,
        severity=row.severity,
        message=row.message,
        measure=row.measure,
        stated=row.stated,
        computed=row.computed,
        locator=None if row.locator == Locator() else row.locator,
    )
