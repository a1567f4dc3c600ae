"""A list's row as a reader sees it: each cell that is understood under its heading, with where the amounts stand."""

from collections.abc import Callable
from functools import cache
from itertools import accumulate

from behovsmelding.forms.list_headings import Column
from behovsmelding.forms.list_names import Names
from behovsmelding.forms.list_sheet import Table
from behovsmelding.money import format_typed
from behovsmelding.report import BETWEEN_CELLS

LONGEST_CELL = 160


class Passages:
    """Writes rows as «Eier: Bodø kommune · Tiltak: Lesing · Tildelt UH: 250 000», without people; each cell once."""

    def __init__(self, table: Table, names: Names) -> None:
        shown = [one for one in table.columns if one.kind not in ("person", "other")]
        self._columns = [(one.index, _under(one, names)) for one in shown]
        self._owner = next((place for place, one in enumerate(shown) if one.kind == "owner"), None)
        self._amounts = [(place, len(_head(one))) for place, one in enumerate(shown) if one.is_sure_amount]

    def of(self, cells: tuple[str, ...], owner: str) -> tuple[str, list[tuple[int, int]]]:
        """Give a row's passage, and where in it the amount of each amount column stands, if there is one."""
        parts = [under(cells[index]) for index, under in self._columns]
        if self._owner is not None and not parts[self._owner]:
            parts[self._owner] = self._columns[self._owner][1](f"{owner} (fra raden over)")
        at = [0, *accumulate(map(len, parts))]
        spans = [(at[place] + head, at[place + 1] - len(BETWEEN_CELLS)) for place, head in self._amounts]
        return "".join(parts)[: -len(BETWEEN_CELLS)], spans


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
