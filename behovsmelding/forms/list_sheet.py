"""Find the table in a sheet of a county's list: its heading in one or two rows, and which columns can be trusted."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from behovsmelding.forms.list_headings import SUREST, Column, as_amounts, column, stages_in
from behovsmelding.money import format_number
from behovsmelding.reading import Document
from behovsmelding.reading.delimited import MOST_ROWS
from behovsmelding.report import Finding, Locator
from behovsmelding.vocabulary import Vocabulary

HEADING_WITHIN = 50
"""Rows of a sheet in which its heading is looked for."""
_LOOKED_AT = 400
TELLING = HEADING_WITHIN + 2 + _LOOKED_AT
"""Rows of a sheet by which a list is told from other tables."""
_NOTHING = re.compile(r"[-–—.\s]*")
STAGE_NAMES = {"reported": "omsøkt", "recommended": "innstilt", "awarded": "tildelt", "spent": "brukt", None: "beløp"}
ROLE_NAMES = {"owner": "eier", "university": "UH", "total": "i sum", None: "uten angitt mottaker"}


class Row(NamedTuple):
    """A row of a sheet that holds something."""

    place: Locator
    cells: tuple[str, ...]

    @property
    def number(self) -> int:
        """As a spreadsheet shows it."""
        return self.place.row

    def cell(self, index: int) -> str:
        """Give a cell, empty beyond the last one."""
        return self.cells[index] if index < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Table:
    """The list that stands in a sheet."""

    sheet: str | None
    title: tuple[Row, ...]
    """The rows above the heading."""
    columns: tuple[Column, ...]
    """Those that are understood and used."""
    rows: tuple[Row, ...]
    """All below the heading, with a cell for each column."""
    place: Locator
    """Where the heading stands."""
    findings: tuple[Finding, ...] = ()

    def of(self, kind: str) -> list[Column]:
        """Give the columns of a kind."""
        return [one for one in self.columns if one.kind == kind]

    @property
    def amounts(self) -> list[Column]:
        """The columns of amounts whose stage is known."""
        return [one for one in self.columns if one.is_sure_amount]

    def first(self, kind: str) -> Column | None:
        """Give the column of a kind that there is one of."""
        return next(iter(self.of(kind)), None)


def sheets(document: Document, most: int = MOST_ROWS) -> Iterator[tuple[str | None, list[Row]]]:
    """Give the first rows of each sheet of a workbook, or of a delimited text; nothing for other documents."""
    if not document.places or any(place.row is None or place.table or place.page for place in document.places[:20]):
        return
    found: dict[str | None, list[Row]] = defaultdict(list)
    strip = cache(str.strip)
    for line, place in zip(document.lines, document.places, strict=True):
        rows = found[place.heading]
        if len(rows) < most:
            rows.append(Row(place, tuple(map(strip, line.split("\t")))))
    yield from found.items()


def table_of(sheet: str | None, rows: Sequence[Row], vocabulary: Vocabulary) -> Table | None:
    """Find the list in a sheet; None where its headings are not those of one."""
    best: tuple[int, int, int, list[Column], list[str]] | None = None
    for place in range(min(HEADING_WITHIN, len(rows))):
        for height in (1, 2):
            headings = _headings(rows[place : place + height])
            if len(headings) < 2 or (height == 2 and place + 1 >= len(rows)):
                continue
            known, unknown = _understood(headings, rows[place + height :], vocabulary)
            score = sum(2 + one.is_sure_amount + (one.role is not None) for one in known if one.kind != "other")
            if _is_list(known) and (best is None or score > best[0]):
                best = (score, place, height, known, unknown)
        if best is not None and place > best[1]:
            break  # a heading stands above its rows: what follows repeats it
    if best is None:
        return None
    _, place, height, known, unknown = best
    here = Locator(heading=sheet, row=rows[place + height - 1].number)
    title = tuple(rows[:place])
    staged = _with_default_stage(known, sheet, title)
    used, findings = _trusted(staged, here)
    return Table(
        sheet,
        title,
        tuple(used),
        tuple(_wide(rows[place + height :], 1 + max(one.index for one in known))),
        here,
        (*_unread(unknown, used, known, here), *findings),
    )


def by_measure(table: Table) -> list[Table]:
    """Divide a list with several measures a row («Tiltak 1», «Beløp 1», «Tiltak 2» …) into one list for each of them.

    An amount that does not say whose it is of them is left out and told.
    """
    ranks = [one.rank for one in table.of("title")]
    if len(ranks) < 2:
        return [table]
    about = [_about(table.columns, rank) for rank in ranks]
    left = [one for one in table.columns if not any(one in columns for columns in about)]
    have_amounts = any(one.kind == "amount" for columns in about for one in columns)
    sums = [one for one in left if one.role == "total" and have_amounts]  # of amounts that are read
    findings = [*_not_read([one.heading for one in sums], table.place), *_nobodys(left, sums, table.place)]
    first, *others = [replace(table, columns=columns, findings=()) for columns in about]
    return [replace(first, findings=(*table.findings, *findings)), *others]


def _nobodys(left: Sequence[Column], sums: Sequence[Column], here: Locator) -> Iterator[Finding]:
    if group := [one for one in left if one not in sums]:
        message = (
            f"Listen har flere tiltak på hver rad, og {_listed(group)} sier ikke hvilket av dem det gjelder. "
            "Det er ikke tatt med. Skriv ett tiltak på hver rad, eller gi kolonnene samme nummer som tiltakene, "
            "og les inn listen på nytt."
        )
        yield Finding("list-ambiguous", "varsel", message, locator=here)


def _about(columns: Sequence[Column], rank: int | None) -> tuple[Column, ...]:
    """Give the columns about the measure of a rank: its own, and those that are about all measures of a row."""
    own = {one.kind for one in columns if one.rank == rank} | {"title", "amount"}
    return tuple(
        one
        for one in columns
        if (one.rank == rank or (one.rank is None and one.kind not in own))
        and not (one.rank is None and one.role == "total")  # of all of them, or of the one without a number
    )


def _wide(rows: Sequence[Row], width: int) -> Iterator[Row]:
    """Fill rows up to the last column that is read: the last cells of most rows are there, and none need be asked."""
    for row in rows:
        short = width - len(row.cells)
        yield Row(row.place, row.cells + ("",) * short) if short > 0 else row


def _headings(rows: Sequence[Row]) -> dict[int, str]:
    """Give each column's heading; of two rows the upper one is spread over the lower ones it spans."""
    if len(rows) == 1:
        return {index: cell for index, cell in enumerate(rows[0].cells) if cell}
    upper, lower = rows
    if sum(bool(cell) for cell in upper.cells) < 2:
        return {}
    headings, spread = {}, ""
    for index in range(max(len(upper.cells), len(lower.cells))):
        above, below = upper.cell(index), lower.cell(index)
        spread = (above if below else "") if above else spread
        both = " ".join(filter(None, (spread if below else above, below)))
        if both:
            headings[index] = both
    return headings


def _understood(
    headings: dict[int, str], below: Sequence[Row], vocabulary: Vocabulary
) -> tuple[list[Column], list[str]]:
    known, unknown = [], []
    for index, heading in headings.items():
        found = column(index, heading, vocabulary) if len(heading) <= 120 else None
        if found is None:
            unknown.append(heading)
            continue
        money = _holds_money(below, index)
        if found.kind in ("owner", "partner") and money:
            found = as_amounts(found)
        elif found.kind == "amount" and money is False:
            unknown.append(heading)
            continue
        known.append(found)
    return known, unknown


def _holds_money(rows: Sequence[Row], index: int) -> bool | None:
    """Tell whether amounts stand in a column, mostly; None where nothing does."""
    cells = [cell for row in rows[:_LOOKED_AT] if (cell := row.cell(index)) and not _NOTHING.fullmatch(cell)]
    if not cells:
        return None
    return sum(bool(re.search(r"\d", cell)) and not re.search(r"[^\W\d]{6}", cell) for cell in cells) * 2 >= len(cells)


def _is_list(known: Sequence[Column]) -> bool:
    """Tell whether headings are those of a list of measures, and not of an address list or a budget."""
    kinds = {one.kind for one in known}
    is_told = {"owner", "partner", "scheme", "network", "recipient", "year", "decision_year"} & kinds
    has_amount = "amount" in kinds
    has_stage = any(one.is_sure_amount for one in known)
    return "title" in kinds and ((has_stage and len(kinds) >= 2) or (has_amount and bool(is_told)) or len(is_told) >= 3)


def _with_default_stage(known: list[Column], sheet: str | None, title: Sequence[Row]) -> list[Column]:
    """Let the sheet's name or title say the stage of the amounts whose heading does not."""
    words = " ".join([sheet or "", *(cell for row in title for cell in row.cells)])
    stages = stages_in(words)
    # «Behovsmelding 2025: tildelinger» is about awards; the form is only named.
    stages = [stage for stage in stages if stage != "reported"] or stages
    if len(stages) != 1 or any(one.is_sure_amount for one in known):
        return known
    return [replace(one, stage=stages[0]) if one.kind == "amount" else one for one in known]


def _trusted(known: list[Column], here: Locator) -> tuple[list[Column], list[Finding]]:
    """Leave out the columns that may mean the same as another, and amounts of no known stage, and say so."""
    findings, used = [], []
    groups: dict[tuple, list[Column]] = defaultdict(list)
    for one in known:
        name = one.organisation.name if one.organisation else None
        groups[(one.kind, one.stage, one.role, name, one.rank)].append(one)
    for (kind, stage, role, _, _), group in groups.items():
        if kind == "amount" and stage is None:
            findings.append(_stage_unknown(group, here))
        elif len(group) == 1 or kind in ("person", "other"):
            used += group
        elif kind in SUREST:
            sure = (one for pattern in SUREST[kind] for one in group if pattern.search(one.heading))
            used.append(next(sure, group[0]))
        else:
            what = f"{STAGE_NAMES[stage]} {ROLE_NAMES[role]}" if kind == "amount" else "det samme"
            message = f"Kolonnene {_listed(group)} kan alle være {what}. Ingen av dem er brukt."
            findings.append(Finding("list-ambiguous", "varsel", message, locator=here))
    return sorted(used, key=lambda one: one.index), findings


def _stage_unknown(group: Sequence[Column], here: Locator) -> Finding:
    message = (
        f"Det står ikke om beløpene i {_listed(group)} er omsøkt, innstilt, tildelt eller brukt. De er ikke tatt med. "
        "Skriv det i overskriften, for eksempel «Tildelt eier», og les inn listen på nytt."
    )
    return Finding("stage-unknown", "varsel", message, locator=here)


def _unread(
    unknown: Sequence[str], used: Sequence[Column], known: Sequence[Column], here: Locator
) -> Iterator[Finding]:
    """Say which columns are not read; not those with people in them, which nobody should miss."""
    left = [*unknown, *(one.heading for one in used if one.kind == "other")]
    left += [one.heading for one in known if one not in used and one.kind in SUREST]
    yield from _not_read(left, here)


def _not_read(headings: Sequence[str], here: Locator) -> Iterator[Finding]:
    if headings:
        names = ", ".join(f"«{name[:60]}»" for name in headings)
        yield Finding("columns-unread", "info", f"Disse kolonnene er ikke lest: {names}.", locator=here)


def _listed(group: Sequence[Column]) -> str:
    return " og ".join(f"«{one.heading}»" for one in group)


def rows_named(numbers: Sequence[int]) -> str:
    """Name rows: «rad 7», «radene 7, 9 og 12», the first ten of them."""
    shown = [format_number(number) for number in numbers[:10]]
    more = f" og {format_number(len(numbers) - 10)} til" if len(numbers) > 10 else ""
    if len(shown) == 1:
        return f"rad {shown[0]}"
    return f"radene {', '.join(shown[:-1])}{', ' if more else ' og '}{shown[-1]}{more}"
