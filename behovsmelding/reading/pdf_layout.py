"""The order in which a page is read: columns of running text one after another, tables where they stand."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from behovsmelding.reading.pdf_columns import Grid, Line, grids_in
from behovsmelding.reading.pdf_rules import Rectangle
from behovsmelding.reading.pdf_tables import Cell, Table
from behovsmelding.reading.pdf_words import Segment, Word, lines_of, segments_of

Piece = Segment | Table
_FEWEST_LINES = 4
_NARROWEST_COLUMN = 0.25
_RUNNING = 0.6
"""How much of its column a line of running text fills, mostly."""
_MOST_GUTTERS = 40


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty line."""


Block = Table | Grid | Segment | Gap


def blocks_of(tables: list[Table], words: list[Word], across: tuple[Rectangle, ...]) -> list[Block | Line]:
    """Give a page's tables, lines and gaps in the order of reading."""
    pieces: list[Piece] = [segment for line in lines_of(words) for segment in segments_of(line)]
    usual = _usual_pitch(
        [*(cell.lines for table in tables for row in table.rows for cell in row.cells), lines_in(pieces)]
    )
    found: list[Block | Line] = []
    for part in _columns([*pieces, *tables]):
        found += _part(part, across, usual)
        found.append(Gap())
    return found


def _part(pieces: list[Piece], across: tuple[Rectangle, ...], usual: float) -> Iterator[Block | Line]:
    """Give the pieces of one column from the top down."""
    waiting: list[Segment] = []
    for piece in sorted(pieces, key=lambda piece: piece.top):
        if isinstance(piece, Table):
            yield from _lines(waiting, across, usual)
            yield from (Gap(), piece, Gap())
            waiting = []
        else:
            waiting.append(piece)
    yield from _lines(waiting, across, usual)


def _lines(segments: list[Segment], across: tuple[Rectangle, ...], usual: float) -> Iterator[Block | Line]:
    def is_ruled_between(above: Line, below: Line) -> bool:
        top, bottom = max(one.bottom for one in above) - 3, min(one.top for one in below) + 3
        left = min(one.x0 for one in (*above, *below))
        right = max(one.x1 for one in (*above, *below))
        return any(
            top <= rule[1] <= bottom and min(right, rule[2]) - max(left, rule[0]) > 0.5 * (right - left)
            for rule in across
        )

    previous: Line | None = None
    for found in grids_in(lines_in(segments), is_ruled_between):
        if isinstance(found, Grid):
            yield from (Gap(), found, Gap())
            previous = None
            continue
        if previous and is_apart(previous, found, usual):
            yield Gap()
        yield found
        previous = found


def lines_in(pieces: list[Segment]) -> list[Line]:
    """Put segments that stand level beside each other."""
    lines: list[Line] = []
    for piece in sorted(pieces, key=lambda piece: (piece.top + piece.bottom, piece.x0)):
        last = lines[-1][0] if lines else None
        level = min(last.bottom, piece.bottom) - max(last.top, piece.top) if last else 0.0
        if last and level > 0.55 * min(last.bottom - last.top, piece.bottom - piece.top):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [sorted(line, key=lambda piece: piece.x0) for line in lines]


def cell_lines(cell: Cell, usual: float = 1.25) -> Iterator[Line | Gap | Table]:
    """Give a cell's lines on its own page from the top down, with gaps between its paragraphs."""
    previous: Line | None = None
    things = [(line[0].top, line) for line in cell.own_lines] + [(table.top, table) for table in cell.tables]
    for _, thing in sorted(things, key=lambda each: each[0]):
        if isinstance(thing, Table):
            previous = None
            yield from (Gap(), thing, Gap())
            continue
        if previous and is_apart(previous, thing, usual):
            yield Gap()
        yield thing
        previous = thing


def is_apart(above: Line, below: Line, usual: float) -> bool:
    """Tell whether there is a visible gap between two lines."""
    return _pitch(above, below) > 1.3 * usual


def _pitch(above: Line, below: Line) -> float:
    size = max(segment.size for segment in (*above, *below))
    return (max(one.bottom for one in below) - max(one.bottom for one in above)) / max(1.0, size)


def _usual_pitch(runs: list[list[Line]]) -> float:
    """Give the distance between lines of one paragraph, in parts of the letters' size."""
    pitches = sorted(_pitch(one, other) for lines in runs for one, other in itertools.pairwise(lines))
    pitches = [pitch for pitch in pitches if 0.9 < pitch < 2.2]
    quarter = pitches[len(pitches) // 4] if len(pitches) >= 4 else 1.2
    return min(1.5, max(1.15, quarter))


def _columns(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Divide pieces where running text stands in two columns or more: above, left, right, below."""
    found = _two_columns(pieces)
    if not found:
        yield pieces
        return
    gutter, top, bottom = found
    inside = [piece for piece in pieces if top <= piece.top and piece.bottom <= bottom]
    above = [piece for piece in pieces if piece.top < top]
    below = [piece for piece in pieces if piece.top >= top and piece.bottom > bottom]
    left = [piece for piece in inside if piece.x0 < gutter]
    right = [piece for piece in inside if piece.x0 >= gutter]
    for part in (above, left, right, below):
        if part:
            yield from _columns(part) if len(part) < len(pieces) else [part]


def _two_columns(pieces: list[Piece]) -> tuple[float, float, float] | None:
    """Find the place between two columns of running text: (x, top, bottom)."""
    if len(pieces) < 2 * _FEWEST_LINES:
        return None
    width = max(piece.x1 for piece in pieces) - min(piece.x0 for piece in pieces)
    left = min(piece.x0 for piece in pieces)
    starts: dict[int, int] = {}
    for piece in pieces:
        if piece.x0 > left + _NARROWEST_COLUMN * width:
            starts[round(piece.x0)] = starts.get(round(piece.x0), 0) + 1
    often = sorted(starts, key=lambda start: -starts[start])[:_MOST_GUTTERS]
    best: tuple[int, float, float, float] | None = None
    for start in often:
        for run in _runs(pieces, start - 1.5):
            if _is_two_columns(run, start - 1.5, width):
                size = len(run)
                if best is None or size > best[0]:
                    best = size, start - 1.5, min(p.top for p in run), max(p.bottom for p in run)
    return best[1:] if best else None


def _runs(pieces: list[Piece], gutter: float) -> Iterator[list[Piece]]:
    """Give the pieces between those that cross the gutter."""
    run: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: piece.top):
        if piece.x0 < gutter < piece.x1:
            yield run
            run = []
        else:
            run.append(piece)
    yield run


def _is_two_columns(run: list[Piece], gutter: float, width: float) -> bool:
    sides = [[piece for piece in run if piece.x0 < gutter], [piece for piece in run if piece.x0 >= gutter]]
    return all(len(side) >= _FEWEST_LINES and _is_running_text(side, width) for side in sides)


def _is_running_text(side: list[Piece], width: float) -> bool:
    full = max(piece.x1 for piece in side) - min(piece.x0 for piece in side)
    if full < _NARROWEST_COLUMN * width or any(isinstance(piece, Table) for piece in side):
        return False
    long = [piece for piece in side if piece.x1 - piece.x0 > _RUNNING * full and len(piece.plain) > 15]
    return len(long) >= 0.55 * len(side)
