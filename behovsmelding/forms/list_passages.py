"""A list's row as a reader sees it: each cell that is understood under its heading, with where the amounts stand."""

from collections.abc import Callable
from functools import cache

from behovsmelding.forms.list_headings import Column
from behovsmelding.forms.list_names import Names
from behovsmelding.forms.list_sheet import Row, Table
from behovsmelding.money import format_typed
from behovsmelding.report import BETWEEN_CELLS

LONGEST_CELL = 160


class Passages:
    """Writes rows as «Eier: Bodø kommune · Tiltak: Lesing · Tildelt UH: 250 000», without people; each cell once."""

    def __init__(self, table: Table, names: Names) -> None:
        self._columns = [
            (one.index, one.kind == "owner", len(_head(one)) if one.is_sure_amount else None, _under(one, names))
            for one in table.columns
            if one.kind not in ("person", "other")
        ]

    def of(self, row: Row, owner: str) -> tuple[str, dict[int, tuple[int, int]]]:
        """Give a row's passage, and by column where in it the amounts stand."""
        parts, spans, at = [], {}, 0
        for index, is_owner, before_amount, under in self._columns:
            cell = row.cells[index]
            if cell:
                part = under(cell)
                if before_amount is not None:
                    spans[index] = at + before_amount, at + len(part)
            elif is_owner:
                part = under(f"{owner} (fra raden over)")
            else:
                continue
            parts.append(part)
            at += len(part) + len(BETWEEN_CELLS)
        return BETWEEN_CELLS.join(parts), spans


def _head(one: Column) -> str:
    return f"{one.heading}: "


def _under(one: Column, names: Names) -> Callable[[str], str]:
    """Give what writes a cell under its heading: an amount grouped, words without people and not too many."""
    head = _head(one)

    def amount(cell: str) -> str:
        return head + grouped(cell)

    def words(cell: str) -> str:
        shown = names.words(cell)
        return head + (shown if len(shown) <= LONGEST_CELL else shown[:LONGEST_CELL].rstrip() + "…")

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
