"""Tables drawn without rules: amounts that stand below each other, or words that begin below each other."""

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass

from behovsmelding.reading.pdf_tables import joined_text
from behovsmelding.reading.pdf_words import BOX, TICKED, Segment

Line = list[Segment]

_AMOUNT = re.compile(
    r"\W*(?:kr\.?\s*|ca\.?\s*)?(?:\d{1,3}(?:[ .]\d{3})+|\d+)(?:,\s?-|,\d\d|\s?-|\s?kr\.?|\s?mill\.?\w*)?\W*(?:kr\.?)?"
    r"(?:\s*\([^()]*\)?)?(?P<more>\s+\d.*)?",
    re.IGNORECASE,
)
_STRONG = re.compile(r"\d[ .]\d{3}|\d{4}|\d{3},|\b0\s?,|\bkr\b", re.IGNORECASE)
_DASH = re.compile(r"\s*[-–—]\s*")
_UNFINISHED = re.compile(r"(?:[,\-–/(]|\b(?:og|i|for|av|med|til|på|som|om))$")
_GOES_ON = re.compile(r"\**[a-zæøå(/]")
_HIGHEST_ROW = 3.2
"""How far below each other, in parts of the letters' size, lines of one table stand at most."""
_LONGEST_HEADING = 60


@dataclass
class Grid:
    """A table without rules: its rows, cells as text; the first may be a header."""

    rows: list[list[str]]
    header: list[str] | None = None

    @property
    def texts(self) -> list[list[str]]:
        """All rows, the header first."""
        return [self.header, *self.rows] if self.header else self.rows


def grids_in(lines: list[Line], is_ruled_between: Callable[[Line, Line], bool]) -> list[Line | Grid]:
    """Exchange lines that make a table for the table; the others stay."""
    found: list[Line | Grid] = []
    place = 0
    while place < len(lines):
        end, grid = _money_grid(lines, place, is_ruled_between)
        if grid is None:
            end, grid = _text_grid(lines, place)
        if grid is None:
            found.append(lines[place])
            place += 1
        else:
            found.append(grid)
            place = end
    return found


def _is_amount(segment: Segment) -> bool:
    match = _AMOUNT.fullmatch(segment.plain)
    return bool(match) and (not match["more"] or len(re.findall(r"[^\W\d]", match["more"])) < 40)


def _is_strong(segment: Segment) -> bool:
    return _is_amount(segment) and bool(_STRONG.search(segment.plain))


def _is_anchor(line: Line) -> bool:
    """Tell a line with amounts beside each other."""
    amounts = [segment for segment in line if _is_amount(segment) or _DASH.fullmatch(segment.plain)]
    return len(amounts) >= 2 and sum(map(_is_strong, amounts)) >= 1 and line[-1] in amounts


def _is_level_text(line: Line) -> bool:
    text = "".join(segment.plain for segment in line)
    return BOX not in text and TICKED not in text and "?" not in text


def _pitch(above: Line, below: Line) -> float:
    """Give the distance of two lines in parts of their letters' size."""
    size = max(segment.size for segment in (*above, *below))
    return (max(one.bottom for one in below) - max(one.bottom for one in above)) / max(1.0, size)


def _money_grid(lines: list[Line], place: int, is_ruled: Callable[[Line, Line], bool]) -> tuple[int, Grid | None]:
    """Read a table of amounts that begins at a line: with its header, or with its first row."""
    has_header = _may_be_header(lines[place])
    first = place + 1 if has_header else place
    start = next((at for at in range(first, min(first + 4, len(lines))) if _is_anchor(lines[at])), None)
    if start is None or any(_pitch(lines[at], lines[at + 1]) > _HIGHEST_ROW for at in range(place, start)):
        return place, None
    anchors = [lines[start]]
    for at in range(start + 1, len(lines)):
        if _is_anchor(lines[at]):
            anchors.append(lines[at])
        elif at - lines.index(anchors[-1]) > 4:
            break
    columns = _columns([segment for line in anchors for segment in line if _is_amount(segment)])
    if len(columns) < 2 or not all(_fits(line, columns) for line in lines[first:start]):
        return place, None
    if not has_header and start != place and not _is_label_of(lines[place], columns):
        return place, None
    end = _last(lines, start, columns)
    rows = _rows(lines[first:end], columns, is_ruled)
    header = _header(lines[place], columns) if has_header else None
    return end, Grid([_cells(row, columns) for row in rows], header)


def _may_be_header(line: Line) -> bool:
    return (
        len(line) >= 2
        and _is_level_text(line)
        and not any(_STRONG.search(segment.plain) for segment in line)
        and all(len(segment.plain) <= _LONGEST_HEADING for segment in line)
    )


def _is_label_of(line: Line, columns: list[tuple[float, float]]) -> bool:
    """Tell the first line of a row's broken label: nothing else would stand left of the amounts just above them."""
    return (
        len(line) == 1
        and line[0].x1 <= columns[0][0]
        and bool(re.match(r"\**(?:tiltak\s*\d|\d+[.)])", line[0].text, re.I))
    )


def _columns(segments: list[Segment]) -> list[tuple[float, float]]:
    """Give the stretches that amounts fill, from left to right."""
    columns: list[tuple[float, float]] = []
    for segment in sorted(segments, key=lambda segment: segment.x0):
        if columns and segment.x0 < columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], segment.x1)
        else:
            columns.append((segment.x0, segment.x1))
    return columns


def _column(segment: Segment, columns: list[tuple[float, float]]) -> int:
    """Give the place of a segment's column; 0 is the label's."""
    overlaps = [min(segment.x1, high) - max(segment.x0, low) for low, high in columns]
    best = max(range(len(columns)), key=lambda at: overlaps[at])
    if overlaps[best] > 0 and (segment.x0 >= columns[0][0] - 3 or overlaps[best] > 0.6 * (segment.x1 - segment.x0)):
        return best + 1
    if segment.x1 <= columns[0][0] + 3:
        return 0
    middle = (segment.x0 + segment.x1) / 2
    return (
        min(range(len(columns)), key=lambda at: abs(sum(columns[at]) / 2 - middle)) + 1 if middle > columns[0][0] else 0
    )


def _fits(line: Line, columns: list[tuple[float, float]]) -> bool:
    """Tell whether each segment of a line stands in one column, or left of them all."""
    if not _is_level_text(line):
        return False
    for segment in line:
        at = _column(segment, columns)
        room = columns[0][0] if at == 0 else columns[at][0] if at < len(columns) else float("inf")
        if segment.x1 > room + 3 or len(segment.plain) > 80:
            return False
    return True


def _last(lines: list[Line], start: int, columns: list[tuple[float, float]]) -> int:
    """Give where the table ends: after its last amounts, and the lines that finish the last row."""
    last = start
    for at in range(start + 1, len(lines)):
        if _pitch(lines[at - 1], lines[at]) > _HIGHEST_ROW or not _fits(lines[at], columns):
            break
        if _is_anchor(lines[at]) or any(_is_strong(one) and _column(one, columns) for one in lines[at]):
            last = at
        elif at - last > 3:
            break
    end = last + 1
    while end < len(lines) and _finishes(lines[end - 1], lines[end], columns):
        end += 1
    return end


def _finishes(above: Line, line: Line, columns: list[tuple[float, float]]) -> bool:
    if _pitch(above, line) > 1.6 or not _fits(line, columns):
        return False
    return all(_column(segment, columns) > 0 or _GOES_ON.match(segment.text) for segment in line)


def _rows(
    lines: list[Line], columns: list[tuple[float, float]], is_ruled: Callable[[Line, Line], bool]
) -> list[list[Line]]:
    """Group printed lines to rows: at rules where there are some, else by labels, amounts and distance."""
    ruled = [is_ruled(one, other) for one, other in itertools.pairwise(lines)]
    has_rules = sum(ruled) >= max(2, sum(map(_is_anchor, lines)) - 1)
    rows: list[list[Line]] = []
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else None
        if not rows or (at and ruled[at - 1]) or (not has_rules and _begins_row(rows[-1], line, following, columns)):
            rows.append([line])
        else:
            rows[-1].append(line)
    return rows


def _begins_row(row: list[Line], line: Line, following: Line | None, columns: list[tuple[float, float]]) -> bool:
    label = next((one.text for one in line if _column(one, columns) == 0), "")
    has_amounts = any(_is_anchor(one) or any(_is_strong(part) for part in one) for one in row)
    so_far = " ".join(one.plain for part in row for one in part if _column(one, columns) == 0).strip()
    goes_on = not label or _GOES_ON.match(label) or bool(_UNFINISHED.search(so_far))
    if _is_anchor(line):
        return has_amounts or bool(label and not goes_on and _pitch(row[-1], line) > 1.8)
    if not label:
        # A second partner's amount stands below the first one's; what stands further down is a row without label.
        return _pitch(row[-1], line) > 1.9
    if goes_on or not has_amounts:
        return False
    # «Kommunale bhg.» may end a row's label, when the next line brings the next row's label and amounts.
    is_own = following is None or not (_is_anchor(following) and _column(following[0], columns) == 0)
    return is_own or _pitch(row[-1], line) > 1.6


def _cells(row: list[Line], columns: list[tuple[float, float]]) -> list[str]:
    parts: list[list[str]] = [[] for _ in range(len(columns) + 1)]
    for line in row:
        for segment in line:
            parts[_column(segment, columns)].append(segment.text)
    return [joined_text(part) for part in parts]


def _header(line: Line, columns: list[tuple[float, float]]) -> list[str]:
    """Give the header a cell for each column: by their number where it fits, else by where they stand."""
    texts = [segment.text for segment in line]
    if len(texts) == len(columns):
        return ["", *texts]
    if len(texts) == len(columns) + 1:
        return texts
    cells = [""] * (len(columns) + 1)
    for segment in line:
        at = _column(segment, columns)
        cells[at] = f"{cells[at]} {segment.text}".strip()
    return cells


def _text_grid(lines: list[Line], place: int) -> tuple[int, Grid | None]:
    """Read rows of words that begin below each other, such as names and roles."""
    end = place
    while end < len(lines) and _may_be_row(lines, end, place):
        end += 1
    taken = lines[place:end]
    if len(taken) < 2:
        return place, None
    columns = _starts(taken)
    if len(columns) < 2:
        return place, None
    rows: list[list[list[str]]] = []
    for at, line in enumerate(taken):
        cells: list[list[str]] = [[] for _ in columns]
        for segment in line:
            cells[_started(segment, columns)].append(segment.text)
        is_rest = at and not cells[0] and _pitch(taken[at - 1], line) < 1.6
        if is_rest:
            for own, more in zip(rows[-1], cells, strict=True):
                own += more
        else:
            rows.append(cells)
    return end, Grid([[joined_text(cell) for cell in row] for row in rows])


def _may_be_row(lines: list[Line], at: int, place: int) -> bool:
    line = lines[at]
    is_row = len(line) >= 2 and _is_level_text(line) and all(len(one.plain) <= 80 for one in line)
    return is_row and (at == place or _pitch(lines[at - 1], line) <= _HIGHEST_ROW)


def _starts(lines: list[Line]) -> list[float]:
    """Give where columns begin: where segments of at least two lines do; none where a line has another beginning."""
    starts = sorted(segment.x0 for line in lines for segment in line)
    groups: list[list[float]] = []
    for start in starts:
        if groups and start - groups[-1][0] <= 4:
            groups[-1].append(start)
        else:
            groups.append([start])
    columns = [group[0] for group in groups if len(group) >= 2]
    # A first cell may be empty or further in; every other segment must stand below another.
    off = [one for line in lines for one in line[1:] if not any(abs(one.x0 - start) <= 4 for start in columns)]
    return columns if not off else []


def _started(segment: Segment, columns: list[float]) -> int:
    return max((at for at, start in enumerate(columns) if segment.x0 >= start - 4), default=0)
