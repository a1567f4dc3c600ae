"""Turn a report into the rows it is stored as, and back: the same rows in the database and in data/register.

A row class is a table of the schema ``received``: its fields are the columns, in order. A row starts with the ids of
what it belongs to and ends with where it was read; what stands between has the names that the report has for it.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from functools import cache
from itertools import chain
from typing import Any, NamedTuple, Self

from behovsmelding.columns import Alike, Chosen, Column, held, inside, numbered
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
from behovsmelding.store.arranged import Place

IDS = ("report_id", "measure", "position")
PLACE = ("line", "page", "heading", "table_number", "row_number")
QUOTE = ("excerpt", "excerpt_start", "excerpt_end")
PARTS_OF_PLACE = ("line", "page", "heading", "table", "row")
PARTS_OF_QUOTE = ("text", "start", "end")
"""What a value has that its table has as `PLACE` and `QUOTE`."""
UNITS = tuple(part.name for part in fields(Units))
MOST_NAMED = 3
"""Owners of a list that are named in its label."""
MAY_LACK_A_PLACE = (ThemeHit, Finding)


class ReportRow(NamedTuple):
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


class TickRow(NamedTuple):
    """The state of one tick box."""

    report_id: str
    name: str
    state: str


class MeasureRow(NamedTuple):
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
    counts: bool
    stated_total_nok: int | None
    coordinator: str
    coordinator_nok: int | None
    line: int | None
    page: int | None
    heading: str | None
    table_number: int | None
    row_number: int | None


class FundingRow(NamedTuple):
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
    line: int | None
    page: int | None
    heading: str | None
    table_number: int | None
    row_number: int | None
    excerpt: str | None
    excerpt_start: int | None
    excerpt_end: int | None


class ThemeRow(NamedTuple):
    """One theme found in a measure."""

    report_id: str
    measure: int
    position: int
    theme: str
    relation: str
    snippet: str
    line: int | None
    page: int | None
    heading: str | None
    table_number: int | None
    row_number: int | None


class TargetGroupRow(NamedTuple):
    """One target group of a measure."""

    report_id: str
    measure: int
    position: int
    target_group: str


class StatedTotalRow(NamedTuple):
    """One sum a form states for itself."""

    report_id: str
    position: int
    scheme: str | None
    role: str
    recipient: str | None
    recipient_parent: str | None
    amount_nok: int
    text: str
    line: int | None
    page: int | None
    heading: str | None
    table_number: int | None
    row_number: int | None
    excerpt: str | None
    excerpt_start: int | None
    excerpt_end: int | None


class FindingRow(NamedTuple):
    """One doubt about a report; ``measure`` is null when it is about the whole of it."""

    report_id: str
    position: int
    measure: int | None
    rule: str
    severity: str
    message: str
    stated: int | None
    computed: int | None
    line: int | None
    page: int | None
    heading: str | None
    table_number: int | None
    row_number: int | None


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
        return short_hash(json.dumps(self, ensure_ascii=False))


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
    keys: tuple[str, ...] = ()
    """Its measures' identities, where they are worked out already."""
    written: str = ""
    """Its reading as it is kept, where that is written already."""
    rows: Place | None = None
    """Where its rows are, where they are made already."""


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
    return f"{kind} {_years(report)}{f' ({about})' if about else ''}, {report.owner or _owners(report)}"


def _years(report: NeedsReport) -> str:
    """Give a report's year, or the years of a list: «2024», «2023–2025»."""
    years = sorted({report.year or year for year in held(report.measures, ("year",))["year"]} - {None})
    if report.year or len(years) == 1:
        return str(report.year or years[0])
    return f"{years[0]}–{years[-1]}" if years else "uten år"


def _owners(report: NeedsReport) -> str:
    """Name the owners of a list, or count them where they are many."""
    if report.form != "list" or not report.owners:
        return "ukjent eier"
    if len(report.owners) > MOST_NAMED:
        return f"{len(report.owners)} eiere"
    return " og ".join(filter(None, (", ".join(report.owners[:-1]), report.owners[-1])))


# To rows ------------------------------------------------------------------------------------------------------------


def to_rows(received: Received) -> Rows:
    """Turn a report into rows."""
    columns = to_columns(received)
    return Rows(
        **{name: tuple(map(kind._make, zip(*columns[name], strict=True))) for name, kind in ROW_CLASSES.items()}
    )


def to_columns(received: Received) -> dict[str, list[Sequence]]:
    """Turn a report into the columns of each table, in their order."""
    report = received.report
    inner = held(report.measures, ("funding", "themes", "target_groups"))
    groups = inside(inner["target_groups"])[1]
    return {
        "reports": [[value] for value in _report_row(received)],
        "ticks": [Alike(received.report_id, len(report.ticks)), *_turned(report.ticks, 2)],
        "measures": _columns(MeasureRow, received, range(len(report.measures)), values=report.measures),
        "funding": _columns(FundingRow, received, *_places(inner["funding"]), values=inside(inner["funding"])[1]),
        "themes": _columns(ThemeRow, received, *_places(inner["themes"]), values=inside(inner["themes"])[1]),
        "target_groups": [Alike(received.report_id, len(groups)), *_places(inner["target_groups"]), groups],
        "stated_totals": _columns(
            StatedTotalRow, received, range(len(report.stated_totals)), values=report.stated_totals
        ),
        "findings": _columns(FindingRow, received, range(len(received.findings)), values=received.findings),
    }


def _places(groups: Sequence[Sequence]) -> tuple[list[int], list[int]]:
    """Tell of what measures hold which measure each is of, and its position there."""
    lengths = inside(groups)[0]
    return numbered(lengths), list(chain.from_iterable(map(range, lengths)))


def _columns(kind: type[NamedTuple], received: Received, *ids: Sequence[int], values: Sequence) -> list[Sequence]:
    """Make the columns of a table of values that have a locator, and an excerpt where the table has one."""
    own = _own(kind)
    parts = (
        {"locator": PARTS_OF_PLACE, "excerpt": PARTS_OF_QUOTE}
        if QUOTE[0] in kind._fields
        else {"locator": PARTS_OF_PLACE}
    )
    said = held(values, (*own, *parts))
    of_parts = [column for name, names in parts.items() for column in parts_of(said[name], names)]
    return [Alike(received.report_id, len(values)), *ids, *(said[name] for name in own), *of_parts]


def parts_of(values: Sequence, names: Sequence[str]) -> list[Sequence]:
    """Give what values hold in some fields, and nothing where there is no value."""
    if isinstance(values, Column) and not (isinstance(values, Chosen) and None in values.which):
        return list(held(values, names).values())
    return [[None if value is None else getattr(value, name) for value in values] for name in names]


def _turned(rows: Sequence[tuple], width: int) -> list[Sequence]:
    return list(zip(*rows, strict=True)) if rows else [()] * width


@cache
def _own(kind: type[NamedTuple]) -> tuple[str, ...]:
    """Give the columns that a table has of a value itself: «measure» is a finding's own, and an id of the others."""
    ids = ("report_id", "position") if kind is FindingRow else IDS
    return tuple(name for name in kind._fields if name not in (*ids, *PLACE, *QUOTE))


def place_of(locator: Locator | None) -> tuple:
    """Give the columns of a locator."""
    if locator is None:
        return (None,) * len(PLACE)
    return locator.line, locator.page, locator.heading, locator.table, locator.row


def _report_row(received: Received) -> ReportRow:
    """Make the row of the report itself: what it was read from, what it says, and its attachment and units in parts."""
    report, about = received.report, received.report.attachment
    known = {
        **{name: getattr(received, name) for name in ("report_id", "document", "sha256", "origin")},
        "label": label(report),
        "has_attachment": about is not None,
        **{f"attachment_{name}": getattr(about, name, None) for name in ("number", "partner", "title")},
        **{name: getattr(report.units, name) for name in UNITS},
    }
    return ReportRow(*(known[name] if name in known else getattr(report, name) for name in ReportRow._fields))


# And back -----------------------------------------------------------------------------------------------------------


def from_rows(rows: Rows) -> list[Received]:
    """Turn rows back into reports, in the order of their rows.

    What only serves the checks of one form (cost lines, hours, answers, row totals) is not stored and comes back empty.
    """
    measures, ticks, totals, findings = (
        _grouped(table, 1) for table in (rows.measures, rows.ticks, rows.stated_totals, rows.findings)
    )
    funding, themes, groups = (_grouped(table, 2) for table in (rows.funding, rows.themes, rows.target_groups))
    restored = []
    for row in rows.reports:
        key = row[:1]
        made = [
            _value(
                Measure,
                measure,
                funding=tuple(_value(Amount, amount) for amount in funding[measure[:2]]),
                themes=tuple(_value(ThemeHit, hit) for hit in themes[measure[:2]]),
                target_groups=tuple(group.target_group for group in groups[measure[:2]]),
            )
            for measure in measures[key]
        ]
        report = _report(row, made, [_value(StatedTotal, total) for total in totals[key]], ticks[key])
        doubts = tuple(_value(Finding, finding) for finding in findings[key])
        restored.append(Received(row.report_id, row.document, row.sha256, row.origin, report, doubts))
    return restored


def _grouped(rows: Iterable[tuple], ids: int) -> dict[tuple, list]:
    """Group rows by their first ids."""
    groups = defaultdict(list)
    for row in rows:
        groups[row[:ids]].append(row)
    return groups


def _value(kind: Callable, row: NamedTuple, **more: object) -> Any:  # noqa: ANN401 - whatever the table is of
    """Make the value that a row was made of."""
    held = {name: getattr(row, name) for name in _own(type(row))}
    place = Locator(*(getattr(row, name) for name in PLACE))
    if QUOTE[0] in row._fields:
        more["excerpt"] = None if row.excerpt is None else Excerpt(*(getattr(row, name) for name in QUOTE))
    is_unplaced = kind in MAY_LACK_A_PLACE and place == Locator()
    return kind(**held, locator=None if is_unplaced else place, **more)


def _report(row: ReportRow, measures: list[Measure], totals: list[StatedTotal], ticks: list[TickRow]) -> NeedsReport:
    about = Attachment(row.attachment_number, row.attachment_partner, row.attachment_title or "")
    held = {part.name: getattr(row, part.name) for part in fields(NeedsReport) if part.name in row._fields}
    return NeedsReport(
        **held,
        units=Units(*(getattr(row, name) for name in UNITS)),
        measures=tuple(measures),
        stated_totals=tuple(totals),
        attachment=about if row.has_attachment else None,
        ticks=tuple((tick.name, tick.state) for tick in ticks),
    )
