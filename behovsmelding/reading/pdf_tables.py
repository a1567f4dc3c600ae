"""Tables drawn with rules: which words stand in which cell, and whether a row is one line or running text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from behovsmelding.reading.pdf_rules import Rectangle
from behovsmelding.reading.pdf_words import Segment, Word, lines_of, segments_of, wrapped_ends

LONGEST_CELL = 300
"""Letters. A cell that holds more is running text, and keeps its lines."""
_MOST_SHORT = 60
_LEVEL = 3.0
_MONEY = re.compile(r"\d{3}|\b0\s?,")
_BOLD_SEAM = re.compile(r"\*\*(\s+)\*\*")


@dataclass
class Cell:
    """One cell: its printed lines, from the top down."""

    box: Rectangle
    page: int
    own_lines: list[list[Segment]] = field(default_factory=list)
    tables: list["Table"] = field(default_factory=list)
    """Tables inside it."""
    more: list["Cell"] = field(default_factory=list)
    """What of it stands on the following pages."""
    has_drawn_blanks: bool = False
    """Whether lines that end between words end with a blank in this document."""

    @property
    def lines(self) -> list[list[Segment]]:
        """Its printed lines on all pages."""
        return [*self.own_lines, *(line for cell in self.more for line in cell.own_lines)]

    @property
    def text(self) -> str:
        """All of it on one line."""
        text: list[str] = []
        for line, is_broken in zip(self.lines, self._breaks_a_word(), strict=True):
            words = " ".join(segment.text for segment in line)
            if is_broken:
                text[-1] = _closed(text[-1], words)
            else:
                text.append(words)
        return joined_text(text)

    def _breaks_a_word(self) -> list[bool]:
        """Tell of each line whether it goes on in the middle of a word that found no room in the cell.

        Lines that end between words end with a blank nobody sees, in most documents; a word cut by the cell's side does
        not.
        """
        lines = self.lines
        cut = [False] * len(lines)
        if not self.has_drawn_blanks:
            return cut
        for at, (line, following) in enumerate(pairwise(lines), 1):
            last, first = line[-1].words[-1], following[0].words[0]
            if len(line) > 1 or len(line[0].words) > 1:
                continue  # a word is only cut where it has a line of its own and still finds no room
            is_full = line[-1].x1 - line[0].x0 > self._room - 0.95 * last.size
            cut[at] = is_full and not last.is_spaced and last.text[-1].isalnum() and first.text[0].isalnum()
        return cut

    @property
    def _room(self) -> float:
        inset = min((line[0].x0 for line in self.lines), default=0.0) - self.box[0]
        return self.box[2] - self.box[0] - 2 * max(0.0, min(inset, 12.0))

    @property
    def is_empty(self) -> bool:
        return not self.lines and not self.tables and not any(cell.tables for cell in self.more)

    @property
    def has_paragraphs(self) -> bool:
        """Whether some line ends although the next one's first word would have had room on it."""
        return any(self._ends_early())

    def wrapped_ends(self) -> list[tuple[Word, bool]]:
        """Give the words that end lines because the next word found no room, and whether others stand before them."""
        return wrapped_ends([[word for one in line for word in one.words] for line in self.own_lines], self._room - 1)

    def _ends_early(self) -> list[bool]:
        early = []
        for line, following in pairwise(self.lines):
            width = line[-1].x1 - line[0].x0
            word = following[0].words[0]
            early.append(width + 0.3 * word.size + (word.x1 - word.x0) < self._room - 1)
        return early

    def is_running_text(self) -> bool:
        """Tell text whose lines and paragraphs matter from a name or an amount broken by a narrow cell."""
        if self.tables:
            return True
        text = self.text
        if len(text) > LONGEST_CELL:
            return True
        return len(text) > _MOST_SHORT and self.has_paragraphs and not self.is_money

    @property
    def is_money(self) -> bool:
        """Whether it holds amounts and hardly anything else."""
        text = self.text
        return bool(_MONEY.search(text)) and len(re.findall(r"[^\W\d]", text)) < 2 * len(re.findall(r"\d", text)) + 10


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
    def filled(self) -> list[Cell]:
        return [cell for cell in self.cells if not cell.is_empty]

    @property
    def is_one_line(self) -> bool:
        """Whether the row is one line with tabs; else its cells are read one after another."""
        filled = self.filled
        if len(filled) == 1:
            return len(self.cells) > 1 and not filled[0].is_running_text() and not filled[0].has_paragraphs
        if all(len(cell.lines) == 1 and not cell.tables for cell in filled):
            return True
        if sum(cell.is_money for cell in self.cells[1:]) >= 2 and not any(cell.tables for cell in filled):
            return True
        return not any(cell.is_running_text() for cell in filled)


@dataclass
class Table:
    """A ruled table on one page."""

    box: Rectangle
    rows: list[Row]

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


def joined_text(lines: Iterable[str]) -> str:
    """Join a cell's printed lines; a word divided by a hyphen is put together as the forms' own readers do it."""
    text = ""
    for line in lines:
        piece = line.strip()
        bare = text.rstrip("*")
        if re.search(r"[^\W\d]-$", bare) and re.match(r"\**(?!og\b|eller\b|/)[a-zæøå]", piece):
            text = bare[:-1] + piece.lstrip("*") if text != bare else text[:-1] + piece
        elif text:
            text += " " + piece
        else:
            text = piece
    return _BOLD_SEAM.sub(r"\1", text)


def _closed(text: str, rest: str) -> str:
    """Put the two parts of a cut word together, bold or not."""
    if text.endswith("**") and rest.startswith("**"):
        return text[:-2] + rest[2:]
    return text + rest


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
        cell.own_lines = [segments_of(line) for line in lines_of(held.get(id(cell), ()))]
    outer = [table for table in tables if not _placed_inside(table, tables, cells)]
    kept = [table for table in outer if any(row.filled for row in table.rows)]
    for table in kept:
        table.rows = [row for row in table.rows if row.filled]
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
    table.rows = [row for row in table.rows if row.filled]
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
