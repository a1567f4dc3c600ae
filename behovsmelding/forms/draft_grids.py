"""Where a form of no known edition has tables: lines with tabs, or columns of blanks under headings for money."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from behovsmelding.forms.draft_columns import MONEY, kind_of
from behovsmelding.forms.fields import plain
from behovsmelding.forms.paragraphs import Line
from behovsmelding.money import amounts

_PIECE = re.compile(r"\S+(?: \S+)*")
_RULED = re.compile(r"\s*[-–—=_ ]{6,}\s*")
_BLANK = " " * 8
_COUNTED = re.compile(
    r"\W*(?:(?:tiltak|prosjekt|satsing)\s*(?:n(?:umme)?r\.?\s*)?(?:\d{1,2}|[A-H])\b|\d{1,2}[.:)])", re.IGNORECASE
)
Grid = list[list["Piece"]]


@dataclass(frozen=True, slots=True)
class Piece:
    """The text of a cell, and its line."""

    line: int
    text: str


def grids(lines: Sequence[Line]) -> Iterator[Grid]:
    """Give runs of lines with cells, every row as long as the longest."""
    run: Grid = []
    for number, line in [*_with_tabs(lines), (0, "")]:
        if "\t" in line:
            run.append([Piece(number, plain(text)) for text in line.split("\t")])
        elif line.strip() or not number:
            if len(run) > 1:
                width = max(map(len, run))
                yield [row + [Piece(row[0].line, "")] * (width - len(row)) for row in run]
            run = []


def _with_tabs(lines: Sequence[Line]) -> Iterator[Line]:
    """Put tabs between columns drawn with nothing but blanks, under a header that says they are columns."""
    spans: list[tuple[int, int]] = []
    for number, line in lines:
        pieces = [(match.start(), match.end(), match.group()) for match in _PIECE.finditer(line)]
        kinds = [kind_of(text) for _, _, text in pieces] if len(pieces) > 2 else []
        if "\t" in line:
            spans = []
        elif _RULED.fullmatch(line) and spans:
            continue
        elif "title" in kinds and any(kind in MONEY for kind in kinds) and not amounts(line):
            spans = [(start, end) for start, end, _ in pieces]
        elif line.startswith(_BLANK) and sum(kind in MONEY for kind in kinds) > 1 and not amounts(line):
            # Headings for money alone: what stands to the left of them are the measures.
            spans = [(0, pieces[0][0] - 2), *((start, end) for start, end, _ in pieces)]
            pieces = [(0, 1, ""), *pieces]
        elif line.strip() and len(pieces) < 2:
            spans = []
        yield number, _under(spans, pieces) if spans and pieces else line


def _under(spans: list[tuple[int, int]], pieces: list[tuple[int, int, str]]) -> str:
    """Set pieces under their headings: one each, else the ones they stand nearest to."""
    if len(pieces) == len(spans):
        return "\t".join(text for _, _, text in pieces)
    cells = [""] * len(spans)
    for start, end, text in pieces:
        distance = [max(low - end, start - high, 0) - (min(end, high) - max(start, low) > 0) for low, high in spans]
        place = distance.index(min(distance))
        cells[place] = f"{cells[place]} {text}".strip()
    return "\t".join(cells)


def counts_its_columns(grid: Grid) -> bool:
    """Tell whether a table's first line numbers what stands below it: «Tiltak 1», «Tiltak 2»."""
    return all(_COUNTED.match(piece.text) for piece in grid[0][1:])
