"""A list's row as a reader sees it: each cell that is understood under its heading, with where the amounts stand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from operator import add, itemgetter
from typing import NamedTuple

from behovsmelding.columns import AT_ONCE
from behovsmelding.forms.list_facts import Facts
from behovsmelding.forms.list_headings import Column
from behovsmelding.forms.list_names import Names
from behovsmelding.forms.list_sheet import Row, Table
from behovsmelding.money import format_typed
from behovsmelding.report import BETWEEN_CELLS

LONGEST_CELL = 160


@dataclass(slots=True)
class Line:
    """A row that amounts stand in, and what it says besides them."""

    row: Row
    facts: Facts
    text: str = ""
    """The row as a reader sees it, once it is written."""
    at: tuple[int, ...] = (0, 0)
    """Where in the text each of its columns begins, and where the next one after the last would."""


class Within(NamedTuple):
    """Where in its line an amount stands."""

    column: int
    """Of those that are shown, from 0."""
    after: int
    """Signs between where the column begins and the amount."""
    before: int
    """Signs between the amount and where the next column begins."""


NOWHERE = Within(0, 0, 0)
"""In a line that nothing is written in."""


class Passages:
    """Writes rows as «Eier: Bodø kommune · Tiltak: Lesing · Tildelt UH: 250 000», without people; each cell once."""

    def __init__(self, table: Table, names: Names) -> None:
        shown = [one for one in table.columns if one.kind not in ("person", "other")]
        self._columns = [(one.index, _under(one, names)) for one in shown]
        self._owner = next((place for place, one in enumerate(shown) if one.kind == "owner"), None)
        self.amounts = [
            Within(place, len(_head(one)), len(BETWEEN_CELLS)) for place, one in enumerate(shown) if one.is_sure_amount
        ]
        """Where the amount of each amount column stands."""

    def write(self, lines: Sequence[Line]) -> None:
        """Write lines, column by column."""
        for start in range(0, len(lines), AT_ONCE):
            self._write(lines[start : start + AT_ONCE])

    def _write(self, lines: Sequence[Line]) -> None:
        cells = [line.row.cells for line in lines]
        columns = [list(map(under, map(itemgetter(index), cells))) for index, under in self._columns]
        if self._owner is not None:
            under = self._columns[self._owner][1]
            given = zip(columns[self._owner], lines, strict=True)
            columns[self._owner] = [part or under(f"{line.facts.owner} (fra raden over)") for part, line in given]
        begins = [[0] * len(lines)]
        for parts in columns:
            begins.append(list(map(add, begins[-1], map(len, parts))))
        for line, text, at in zip(
            lines, map("".join, zip(*columns, strict=True)), zip(*begins, strict=True), strict=True
        ):
            line.text, line.at = text[: -len(BETWEEN_CELLS)], at


def _head(one: Column) -> str:
    return f"{one.heading}: "


def _under(one: Column, names: Names) -> Callable[[str], str]:
    """Give what writes a cell under its heading: an amount grouped, words without people and not too many."""
    head = _head(one)

    def amount(cell: str) -> str:
        return f"{head}{grouped(cell)}{BETWEEN_CELLS}" if cell else ""

    def words(cell: str) -> str:
        shown = names.words(cell)
        shown = shown if len(shown) <= LONGEST_CELL else shown[:LONGEST_CELL].rstrip() + "…"
        return f"{head}{shown}{BETWEEN_CELLS}" if cell else ""

    return cache(amount if one.is_sure_amount else words)


def grouped(cell: str) -> str:
    """Group the thousands of a number that a spreadsheet holds without separators.

    >>> grouped("250000"), grouped("250.000,-"), grouped("1250,5")
    ('250 000', '250.000,-', '1 250,5')
    """
    if cell.isdecimal():
        return format_typed(int(cell)) if len(cell) > 3 else cell
    whole, comma, rest = cell.partition(",")
    if not whole.isdecimal() or len(whole) <= 3 or (comma and not rest.isdecimal()):
        return cell
    return format_typed(int(whole)) + comma + rest
