"""Tables drawn with rules: which words stand in which cell, and whether a row is one line or running text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from behovsmelding.reading.pdf_rules import Rectangle
from behovsmelding.reading.pdf_words import Line, Word, lines_of, segments_of

_LEVEL = 3.0
_MONEY = re.compile(r"\d{3}|\b0\s?,")


@dataclass
class Cell:
    """One cell: its printed lines, from the top down."""

    box: Rectangle
    page: int
    lines: list[Line] = field(default_factory=list)
    tables: list["Table"] = field(default_factory=list)
    """Tables inside it."""
    more: list["Cell"] = field(default_factory=list)
    """What of it stands on the following pages."""

    @property
    def text(self) -> str:
        """All of it on one line."""
        parts = (self, *self.more)
        return " ".join(segment.plain for cell in parts for line in cell.lines for segment in line)

    @property
    def room(self) -> float:
        """How wide a line of it may be."""
        inset = min((line[0].x0 for line in self.lines), default=0.0) - self.box[0]
        return self.box[2] - self.box[0] - 2 * max(0.0, min(inset, 12.0))

    @property
    def is_empty(self) -> bool:
        return not any(cell.lines or cell.tables for cell in (self, *self.more))


@dataclass
class Row:
    """The cells that begin at one height."""

    cells: list[Cell]

    @property
    def texts(self) -> list[str]:
        """Its cells as single lines."""
        return [cell.text for cell in self.cells]

    @property
    def shape(self) -> tuple[float, ...]:
        """Where its cells begin and end."""
        return tuple(edge for cell in self.cells for edge in (cell.box[0], cell.box[2]))

    @property
    def is_empty(self) -> bool:
        return all(cell.is_empty for cell in self.cells)


@dataclass
class Table:
    """A ruled table on one page."""

    box: Rectangle
    rows: list[Row]
    usual: float = 1.2
    """How far below each other lines of one paragraph stand on its page, in parts of the letters' size."""

    @property
    def x0(self) -> float:
        return self.box[0]

    @property
    def x1(self) -> float:
        return self.box[2]

    @property
    def top(self) -> float:
        return self.box[1]

    @property
    def bottom(self) -> float:
        return self.box[3]


def tables_of(found: Iterable[tuple[Rectangle, ...]], words: list[Word], page: int) -> tuple[list[Table], list[Word]]:
    """Build a page's ruled tables; give them, and the words that stand in none."""
    tables = [_empty_table(cells, page) for cells in found]
    cells = [cell for table in tables for row in table.rows for cell in row.cells]
    cells.sort(key=lambda cell: _area(cell.box))
    held: dict[int, list[Word]] = {}
    outside = []
    for word in words:
        home = next((cell for cell in cells if _is_in(word.middle, cell.box)), None)
        if home is None:
            outside.append(word)
        else:
            held.setdefault(id(home), []).append(word)
    for cell in cells:
        cell.lines = [segments_of(line) for line in lines_of(held.get(id(cell), ()))]
    outer = [table for table in tables if not _placed_inside(table, tables, cells)]
    kept = [table for table in outer if not all(row.is_empty for row in table.rows)]
    for table in kept:
        table.rows = [row for row in table.rows if not row.is_empty]
    return kept, outside


def _placed_inside(table: Table, tables: list[Table], cells: list[Cell]) -> bool:
    """Put a table that stands inside another's cell there."""
    own = {id(cell) for row in table.rows for cell in row.cells}
    middle = ((table.x0 + table.x1) / 2, (table.top + table.bottom) / 2)
    home = next(
        (
            cell
            for cell in cells
            if id(cell) not in own and _is_in(middle, cell.box) and _area(cell.box) > _area(table.box)
        ),
        None,
    )
    if home is None:
        return False
    table.rows = [row for row in table.rows if not row.is_empty]
    if table.rows:
        home.tables.append(table)
    return True


def _empty_table(cells: tuple[Rectangle, ...], page: int) -> Table:
    rows: list[list[Rectangle]] = []
    for cell in sorted(cells, key=lambda cell: (cell[1], cell[0])):
        if rows and abs(rows[-1][0][1] - cell[1]) < _LEVEL:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    box = (min(c[0] for c in cells), min(c[1] for c in cells), max(c[2] for c in cells), max(c[3] for c in cells))
    return Table(box, [Row([Cell(cell, page) for cell in sorted(row)]) for row in rows])


def _is_in(point: tuple[float, float], box: Rectangle) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def _area(box: Rectangle) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def goes_on(before: Row, after: Row) -> bool:
    """Tell whether a page's first row is the rest of the row that ended the page before.

    Its first cell is empty or goes on in the middle of a sentence, and it brings no amount to a cell that has its own.
    """
    first, last = after.cells[0], before.cells[0]
    if not first.is_empty:
        words, so_far = first.text.strip("* "), last.text.strip("* ")
        is_broken = bool(re.match(r"[a-zæøå(),]", words)) or bool(
            re.search(r"(?:[,-]|\b(?:og|i|for|av|med|til|på))$", so_far)
        )
        if not is_broken:
            return False
    both = [
        _MONEY.search(one.text) and _MONEY.search(other.text)
        for one, other in zip(before.cells[1:], after.cells[1:], strict=False)
    ]
    return sum(map(bool, both)) < 2


def continued(before: Row, after: Row) -> None:
    """Add the rest of a broken row to its cells."""
    for one, other in zip(before.cells, after.cells, strict=False):
        one.more.append(other)


def is_same_shape(one: Row, other: Row) -> bool:
    """Tell whether two rows have the same columns."""
    return len(one.shape) == len(other.shape) and all(
        abs(a - b) < 4 for a, b in zip(one.shape, other.shape, strict=True)
    )


def header_rows(table: Table, beginning: Table) -> int:
    """Count the rows a table repeats from the top of the one it goes on from."""
    count = 0
    for row, own in zip(table.rows, beginning.rows, strict=False):
        if row.texts != own.texts or any(_MONEY.search(text) for text in own.texts[1:]):
            break
        count += 1
    return count
