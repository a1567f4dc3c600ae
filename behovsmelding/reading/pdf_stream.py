"""From the blocks of all pages to one stream of lines, each with its page, heading, table and row."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from behovsmelding.reading.pdf_columns import Grid, Line
from behovsmelding.reading.pdf_layout import Block, Gap, cell_lines
from behovsmelding.reading.pdf_tables import Row, Table, continued, goes_on, header_rows, is_same_shape
from behovsmelding.report import Locator

LONGEST_HEADING = 80
_LARGER = 1.15
_NUMBERED = re.compile(r"\**\d{1,2}[.)]\s+\**[A-ZÆØÅ]")
_MONEY = re.compile(r"\d[ .]\d{3}|\d{3},-")
_FINISHED = re.compile(r"[.:;!?]\**$")
WIDE_GAP = "   "
"""Between what stands apart on one line outside tables."""


@dataclass(frozen=True, slots=True)
class _Entry:
    text: str
    page: int
    table: int | None = None
    row: int | None = None
    size: float = 0.0
    is_bold: bool = False


def lines_from(pages: Iterable[tuple[int, list[Block | Line]]]) -> list[tuple[str, Locator]]:
    """Put the pages' blocks together: tables broken over pages joined, their repeated headers left out."""
    stream = _Stream()
    for number, blocks in _joined(pages):
        stream.add(number, blocks)
    entries = _trimmed(stream.entries)
    return list(_placed(entries))


def _joined(pages: Iterable[tuple[int, list[Block | Line]]]) -> list[tuple[int, list[Block | Line]]]:
    """Let tables that go on from the page before go on in it."""
    joined: list[tuple[int, list[Block | Line]]] = []
    open_table: Table | None = None
    headers: list[list[str]] = []
    for number, blocks in pages:
        kept = list(blocks)
        first = next((at for at, block in enumerate(kept) if not isinstance(block, Gap)), None)
        if first is not None and isinstance(kept[first], Grid):
            grid = kept[first]
            if grid.header in headers:
                grid.header = None
        if first is not None and open_table and isinstance(kept[first], Table):
            following = kept[first]
            if _carried_on(open_table, following):
                kept[first] = Gap()
        joined.append((number, kept))
        headers += [block.header for block in blocks if isinstance(block, Grid) and block.header]
        last = next((block for block in reversed(kept) if not isinstance(block, Gap)), None)
        if last is not None:
            open_table = last if isinstance(last, Table) else None
        elif first is None:
            open_table = None
    return joined


def _carried_on(table: Table, following: Table) -> bool:
    """Move the rows of a table that goes on from the page before to where it began; tell whether there were any."""
    repeated = header_rows(following, table)
    rows = following.rows[repeated:]
    if not rows:
        return bool(repeated)
    if not repeated and not any(is_same_shape(row, rows[0]) for row in table.rows):
        return False
    if is_same_shape(table.rows[-1], rows[0]) and goes_on(table.rows[-1], rows[0]):
        continued(table.rows[-1], rows.pop(0))
    table.rows += rows
    return True


class _Stream:
    """Collects lines, and counts tables and their rows."""

    def __init__(self) -> None:
        self.entries: list[_Entry] = []
        self.tables = 0

    def add(self, page: int, blocks: list[Block | Line]) -> None:
        """Add what stands on a page."""
        is_first = True
        for block in blocks:
            if isinstance(block, Gap):
                self._gap(page)
            elif isinstance(block, Table):
                self._table(block, page)
            elif isinstance(block, Grid):
                self._grid(block, page)
            else:
                self._line(block, page, goes_on=is_first)
            is_first = is_first and isinstance(block, Gap)

    def _gap(self, page: int) -> None:
        if self.entries and self.entries[-1].text:
            self.entries.append(_Entry("", page))

    def _line(self, line: Line, page: int, *, goes_on: bool = False) -> None:
        """Add a printed line; a sentence broken by the page's end goes on without a gap."""
        text = WIDE_GAP.join(segment.text for segment in line)
        if goes_on and len(self.entries) > 1 and not self.entries[-1].text:
            before = self.entries[-2]
            if before.table is None and not _FINISHED.search(before.text) and re.match(r"[a-zæøå]", text):
                self.entries.pop()
        bold = all(segment.is_bold for segment in line)
        self.entries.append(_Entry(text, page, size=max(segment.size for segment in line), is_bold=bold))

    def _grid(self, grid: Grid, page: int) -> None:
        self.tables += 1
        for number, row in enumerate(grid.texts, 1):
            self.entries.append(_Entry("\t".join(row), page, self.tables, number))

    def _table(self, table: Table, page: int) -> None:
        self.tables += 1
        number = self.tables
        if all(len(row.cells) == 1 for row in table.rows):  # frames around text are no table
            self.tables -= 1
            number = None
        for at, row in enumerate(table.rows, 1):
            self._row(row, number, at if number else None)

    def _row(self, row: Row, table: int | None, number: int | None) -> None:
        if row.is_one_line:
            self.entries.append(_Entry("\t".join(row.texts), row.cells[0].page, table, number))
            return
        for cell in row.filled:
            for part in (cell, *cell.more):
                self._cell_part(list(cell_lines(part)), part.page, table, number)
            if len(row.filled) > 1 and any(len(each.lines) > 1 for each in row.filled):
                self._gap(cell.page)
        self._gap(row.cells[0].page)

    def _cell_part(self, things: list, page: int, table: int | None, number: int | None) -> None:
        for thing in things:
            if isinstance(thing, Gap):
                self._gap(page)
            elif isinstance(thing, Table):
                self._table(thing, page)
            else:
                text = WIDE_GAP.join(segment.text for segment in thing)
                bold = all(segment.is_bold for segment in thing)
                size = max(segment.size for segment in thing)
                self.entries.append(_Entry(text, page, table, number, size, bold))


def _trimmed(entries: list[_Entry]) -> list[_Entry]:
    while entries and not entries[-1].text:
        entries.pop()
    return entries


def _placed(entries: list[_Entry]) -> Iterator[tuple[str, Locator]]:
    """Give each line its place, with the nearest heading above."""
    usual = _usual_size(entries)
    heading: str | None = None
    for entry in entries:
        yield entry.text, Locator(page=entry.page, heading=heading, table=entry.table, row=entry.row)
        if _is_heading(entry, usual):
            heading = " ".join(entry.text.replace("**", "").split())


def _usual_size(entries: list[_Entry]) -> float:
    """Give the size most letters have."""
    letters: dict[float, int] = {}
    for entry in entries:
        if entry.size:
            letters[round(entry.size, 1)] = letters.get(round(entry.size, 1), 0) + len(entry.text)
    return max(letters, key=lambda size: letters[size]) if letters else 0.0


def _is_heading(entry: _Entry, usual: float) -> bool:
    text = entry.text.replace("**", "").strip()
    if not entry.size or len(text) > LONGEST_HEADING or not re.search(r"[^\W\d]{2}", text) or _MONEY.search(text):
        return False
    return entry.is_bold or entry.size > _LARGER * usual or bool(_NUMBERED.match(text))
