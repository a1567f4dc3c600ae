"""Columns of several years in a form of no known edition, where a table's rows are recipients and no measures."""

import re
from dataclasses import dataclass
from itertools import pairwise

from behovsmelding.forms.draft_words import PAST, YEAR
from behovsmelding.money import Found, amounts

_APART = re.compile(r"\t|\s{3,}")
_PIECE = re.compile(r"[^\s\t]+(?: [^\s\t]+)*")
FEWEST = 2


@dataclass(frozen=True, slots=True)
class YearColumns:
    """A line of headings of which some are of another year than the need's."""

    pieces: tuple[tuple[int, int, bool], ...]
    """Where each heading begins and ends, and whether it is of another year; in cells where tabs part them."""
    has_tabs: bool

    def others(self, text: str, found: list[Found]) -> frozenset[int]:
        """Tell which of a row's amounts stand under a heading of another year."""
        if not self._is_row(text, found):
            return frozenset()
        return frozenset(place for place, money in enumerate(found) if self._is_other(text, money))

    def _is_row(self, text: str, found: list[Found]) -> bool:
        between = [text[one.end : other.start] for one, other in pairwise(found)]
        return len(found) >= FEWEST and all(_APART.search(each) for each in between) and self.has_tabs == ("\t" in text)

    def _is_other(self, text: str, money: Found) -> bool:
        if self.has_tabs:
            cell = text[: money.start].count("\t")
            return any(is_other for low, _, is_other in self.pieces if low == cell)
        distance = [max(low - money.end, money.start - high, 0) for low, high, _ in self.pieces]
        return self.pieces[distance.index(min(distance))][2]


def year_columns(line: str, year: int | None) -> YearColumns | None:
    """Read a line of headings, of which some name another year or what was before, and some do not; None else."""
    if year is None or amounts(line, bare=True) or not (YEAR.search(line) or PAST.search(line)):
        return None
    if "\t" in line:
        cells = [(place, place, cell) for place, cell in enumerate(line.split("\t")) if cell.strip()]
    else:
        cells = [(hit.start(), hit.end(), hit.group()) for hit in _PIECE.finditer(line)]
    pieces = tuple((low, high, _is_of_another_year(cell, year)) for low, high, cell in cells)
    kinds = {is_other for _, _, is_other in pieces}
    return YearColumns(pieces, "\t" in line) if len(pieces) >= FEWEST and kinds == {True, False} else None


def _is_of_another_year(heading: str, year: int) -> bool:
    years = [int(found) for found in YEAR.findall(heading)]
    return bool(PAST.search(heading)) or (bool(years) and year not in years)
