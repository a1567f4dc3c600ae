"""The order in which a page is read: columns of running text one after another, tables where they stand."""

import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from behovsmelding.reading.pdf_columns import Grid, grids_in
from behovsmelding.reading.pdf_rules import Rectangle
from behovsmelding.reading.pdf_tables import Table
from behovsmelding.reading.pdf_words import Line, Segment, Word, lines_of, pitch, segments_of

Piece = Segment | Table
_FEWEST_LINES = 4
_NARROWEST_COLUMN = 0.25
_RUNNING = 0.6
"""How much of its column a line of running text fills, mostly."""
_MOST_GUTTERS = 40


@dataclass
class Run:
    """Printed lines below each other."""

    lines: list[Line]
    room: float
    """How wide a line may be."""
    usual: float
    """How far below each other lines of one paragraph stand, in parts of the letters' size."""


Block = Table | Grid | Run


def blocks_of(tables: list[Table], words: list[Word], across: tuple[Rectangle, ...], width: float) -> list[Block]:
    """Give a page's tables and lines in the order of reading.

    Args:
        tables: those drawn with rules.
        words: what stands in none of them.
        across: horizontal rules.
        width: of the page.
    """
    pieces: list[Piece] = [segment for line in lines_of(words) for segment in segments_of(line)]
    cells = [cell.lines for table in tables for row in table.rows for cell in row.cells]
    usual = _usual_pitch([*cells, lines_in(pieces)])
    for table in tables:
        table.usual = usual
    parts = list(_columns([*pieces, *tables]))
    found: list[Block] = []
    for part in parts:
        segments = [piece for piece in part if isinstance(piece, Segment)]
        left, right = min((one.x0 for one in segments), default=0.0), max((one.x1 for one in segments), default=0.0)
        # A page's margins are alike; a column's text fills it.
        room = max(right, width - left) - left if len(parts) == 1 else right - left
        found += _part(part, across, room, usual)
    return found


def _part(pieces: list[Piece], across: tuple[Rectangle, ...], room: float, usual: float) -> Iterator[Block]:
    """Give the pieces of one column from the top down."""
    waiting: list[Segment] = []
    for piece in [*sorted(pieces, key=lambda piece: piece.top), None]:
        if isinstance(piece, Segment):
            waiting.append(piece)
            continue
        run: list[Line] = []
        for found in grids_in(lines_in(waiting), lambda above, below: _is_ruled(above, below, across)):
            if isinstance(found, Grid):
                yield from [Run(run, room, usual)] if run else []
                yield found
                run = []
            else:
                run.append(found)
        yield from [Run(run, room, usual)] if run else []
        waiting = []
        if piece is not None:
            yield piece


def _is_ruled(above: Line, below: Line, across: tuple[Rectangle, ...]) -> bool:
    """Tell whether a rule is drawn between two lines."""
    top, bottom = max(one.bottom for one in above) - 3, min(one.top for one in below) + 3
    left = min(one.x0 for one in (*above, *below))
    right = max(one.x1 for one in (*above, *below))
    return any(
        top <= rule[1] <= bottom and min(right, rule[2]) - max(left, rule[0]) > 0.5 * (right - left) for rule in across
    )


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


def _usual_pitch(runs: list[list[Line]]) -> float:
    """Give the distance between lines of one paragraph, in parts of the letters' size."""
    pitches = sorted(pitch(one, other) for lines in runs for one, other in itertools.pairwise(lines))
    pitches = [each for each in pitches if 0.9 < each < 2.2]
    quarter = pitches[len(pitches) // 4] if len(pitches) >= 4 else 1.2
    return min(1.5, max(1.15, quarter))


def _columns(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Divide pieces where running text stands in two columns or more: above, left, right, below."""
    found = _two_columns(pieces)
    if not found:
        yield pieces
        return
    gutter, run = found
    inside = set(map(id, run))
    top = min(piece.top for piece in run)
    above = [piece for piece in pieces if id(piece) not in inside and piece.top < top]
    below = [piece for piece in pieces if id(piece) not in inside and piece.top >= top]
    left = [piece for piece in run if piece.x0 < gutter]
    right = [piece for piece in run if piece.x0 >= gutter]
    for part in (above, left, right, below):
        if part:
            yield from _columns(part)


def _two_columns(pieces: list[Piece]) -> tuple[float, list[Piece]] | None:
    """Find the place between two columns of running text, and what stands in them."""
    if len(pieces) < 2 * _FEWEST_LINES:
        return None
    left, width = (
        min(piece.x0 for piece in pieces),
        max(piece.x1 for piece in pieces) - min(piece.x0 for piece in pieces),
    )
    starts = Counter(round(piece.x0) for piece in pieces if piece.x0 > left + _NARROWEST_COLUMN * width)
    best: tuple[float, list[Piece]] | None = None
    for start, _ in starts.most_common(_MOST_GUTTERS):
        gutter = start - 1.5
        for run in _runs(pieces, gutter):
            if (best is None or len(run) > len(best[1])) and _is_two_columns(run, gutter, width):
                best = gutter, run
    return best


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
    whole = [piece for piece in long if piece.x1 - piece.x0 > 0.85 * full and len(piece.words) > 3]
    return len(long) >= 0.4 * len(side) and len(whole) >= 2
