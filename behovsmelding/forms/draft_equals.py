"""Columns for the same one's money, of which one is asked for: without and with tax, lines and what they come to."""

from collections.abc import Sequence

from behovsmelding.money import parse_nok

Table = Sequence[Sequence[str]]
Noks = Sequence[int]


def asked_of(mine: Sequence[int], others: Sequence[int], loose: Sequence[int], total: int | None, rows: Table) -> int:
    """Tell which of one's own columns is asked for: what the total adds up with, or what the others come to; else -1.

    Args:
        mine: the columns for the same one.
        others: the columns of everybody else.
        loose: columns whose headings tell nothing, such as the tax.
        total: the column of totals, if there is one.
        rows: the cells.
    """
    noks = [row for row in _noks(rows) if any(row[place] for place in mine)]

    def fits(row: Noks, place: int) -> bool:
        if total is not None:
            return row[place] + sum(row[other] for other in others) == row[total]
        return row[place] == sum(row[other] for other in (*mine, *loose) if other != place)

    found = [place for place in mine if noks and all(fits(row, place) for row in noks)]
    return found[0] if len(found) == 1 else -1


def parts_of(asked: int, mine: Sequence[int], loose: Sequence[int], rows: Table) -> list[int]:
    """Give the columns that are but parts of what is asked for: one's others, and with them those that add up to it."""
    rest = [place for place in mine if place != asked]
    adds_up = all(sum(row[place] for place in (*rest, *loose)) == row[asked] for row in _noks(rows))
    return [*rest, *loose] if adds_up else rest


def _noks(rows: Table) -> list[list[int]]:
    return [[parse_nok(cell) or 0 for cell in row] for row in rows]
