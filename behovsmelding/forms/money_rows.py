"""Rows of a money table whose cells and lines a conversion may have torn apart: title, owner, university, total."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from behovsmelding.forms.paragraphs import Line, joined
from behovsmelding.money import Found, amounts, columns, parse_nok

_MARKER = re.compile(r"\s*tiltak\s*(?:n(?:umme)?r\.?\s*)?(?P<number>\d{1,2}[a-z]?)\b\s*[:.)–-]?\s*", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*(?P<number>\d{1,2})(?:[.:)]\s*|\t\s*|\s+)(?=[A-ZÆØÅ«])")
_SUM = re.compile(
    r"\s*(?:(?:total\s*|samla\s+|samlet\s+)?sum(?:\s+totalt)?|totalt?|til\s?(?:sammen|saman))\s*:?\s*(?=$|[\d\t]|kr\b|\s{2})",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"\W*(?:(?:navn\s+på\s+tiltak|namn\s+på\s+tiltak|tiltak|ordning|eier|eigar|UH|universitet/høgskole|kompetansemiljø|totalt?|sum(?:\s+totalt)?"
    r"|beløp|kr)\W*)+",
    re.IGNORECASE,
)
_CELL_BREAK = re.compile(r"\t| {2,}")
_BRACKET = re.compile(r"\s*\((?P<name>[^()]*)\)\s*")
_JOINED_SUMS = re.compile(r"(?<=[)-])\s*/\s*(?=\d)")
_NO_NAME = re.compile(r"(?:inkl|ekskl|jf|se\b|sjå\b|samt|pr\b|per\b|av\b|i alt)", re.IGNORECASE)
_LINK = re.compile(r"[\s,;/&+|–-]*(?:og\b|samt\b)?[\s,;/&+|–-]*")

IsPartner = Callable[[str], bool]
"""Tells whether words outside a bracket name a university."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One amount of a row, and the words the form names its recipient with."""

    nok: int
    text: str
    line: int
    partner: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table; None and () where the row leaves a column out."""

    number: str | None
    title: str
    line: int
    is_sum: bool
    owner: Cell | None
    university: tuple[Cell, ...]
    total: Cell | None

    @property
    def amounts(self) -> tuple[int, ...]:
        """The owner's and universities' amounts, in order."""
        cells = ((self.owner,) if self.owner else ()) + self.university
        return tuple(cell.nok for cell in cells)


@dataclass(slots=True)
class _Segment:
    """The lines of one row while they are gathered."""

    number: str | None
    line: int
    is_sum: bool = False
    words: list[str] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    columns: list[list[Cell]] | None = None
    """Owner, university, total where tabs tell the columns."""


def rows_of(lines: Sequence[Line], is_partner: IsPartner) -> list[Row]:
    """Read the rows of a table, the Sum row among them, in order.

    Args:
        lines: the table's numbered lines, without what stands before and after it.
        is_partner: tells whether words beside an amount name a university.
    """
    marker = _marker_for(lines)
    segments: list[_Segment] = []
    for number, line in lines:
        text = _JOINED_SUMS.sub(" / ", line).rstrip()
        if not text.strip() or (_HEADER.fullmatch(text) and not (segments and _SUM.match(text))):
            continue
        start = _opened(number, text, marker, segments)
        if start:
            segment, text = start
            segments.append(segment)
        elif not segments:
            segments.append(_Segment(None, number))
        elif segments[-1].is_sum and segments[-1].cells and not _has_money(text):
            break
        _add(segments[-1], number, text, is_partner)
    return [_row(segment) for segment in _with_their_money(segments) if segment.words or segment.cells]


def _marker_for(lines: Sequence[Line]) -> re.Pattern | None:
    """Choose what begins a row in this table: «Tiltak 1», a number, or nothing but words after a finished row."""
    return next((marker for marker in (_MARKER, _NUMBERED) if any(marker.match(line) for _, line in lines)), None)


def _opened(number: int, text: str, marker: re.Pattern | None, segments: list[_Segment]) -> tuple[_Segment, str] | None:
    """Begin a row where a line does, and give what stands after its number."""
    total = _SUM.match(text)
    if total:
        return _Segment(None, number, is_sum=True), text[total.end() :]
    match = marker.match(text) if marker else None
    if match:
        return _Segment(match["number"], number), text[match.end() :]
    is_finished = bool(segments) and len(segments[-1].cells) > 1
    starts_with_words = re.match(r"\s*[^\W\d]{2}", text) and not re.match(r"\s*kr\b", text, re.IGNORECASE)
    if starts_with_words and is_finished and (marker is None or len(amounts(text)) > 1):
        return _Segment(None, number), text
    return None


def _has_money(text: str) -> bool:
    return bool(amounts(text, bare=True)) or bool(_BRACKET.match(text))


def _add(segment: _Segment, number: int, text: str, is_partner: IsPartner) -> None:
    """Put a line's words and amounts into its row."""
    pieces = text.split("\t")
    before = len(segment.cells)
    for piece in _CELL_BREAK.split(text):
        if piece.strip():
            _add_cell(segment, number, piece, is_partner)
    if before == 0 and len(pieces) >= 3 and len(segment.cells) > 0:
        segment.columns = _columns(pieces[-3:], segment.cells)


def _columns(pieces: list[str], cells: list[Cell]) -> list[list[Cell]] | None:
    """Tell the columns by the tabs, where the row's amounts all stand in its last three cells."""
    left = list(cells)
    found: list[list[Cell]] = []
    for piece in pieces:
        mine = []
        while left and left[0].text in piece:
            piece = piece.replace(left[0].text, "", 1)
            mine.append(left.pop(0))
        found.append(mine)
    return found if not left and len(found[0]) < 2 and len(found[2]) < 2 else None


def _add_cell(segment: _Segment, number: int, piece: str, is_partner: IsPartner) -> None:
    whole = parse_nok(piece)
    found = [Found(whole, 0, len(piece), piece.strip())] if whole is not None else _money(piece, is_partner)
    place = 0
    label = None
    for money in found:
        between = piece[place : money.start]
        label = _take_words(segment, between, is_partner, is_before=True)
        segment.cells.append(Cell(money.nok, money.text, number, label))
        place = money.end
    _take_words(segment, piece[place:], is_partner, is_before=False)


def _money(piece: str, is_partner: IsPartner) -> list[Found]:
    """Find the amounts of a cell: plain numbers count where no other words stand, or where they add up."""
    words = re.sub(r"\bkr\b\.?|\([^()]*\)", " ", piece, flags=re.IGNORECASE)
    has_words = bool(re.search(r"[^\W\d]{2}", words)) and not is_partner(words)
    found = amounts(piece, bare=not has_words)
    if found and (not has_words or len(found) > 1):
        return found
    for count in (3, 4, 5, 2):
        row = columns(piece, count)
        if row and sum(money.nok for money in row[:-1]) == row[-1].nok and row[-1].nok > 0:
            return list(row)
    return found


def _take_words(segment: _Segment, text: str, is_partner: IsPartner, *, is_before: bool) -> str | None:
    """Sort the words between amounts: a partner of the amount before or after them, else the title's.

    Returns:
        The partner of the amount that follows («LMS: 200 000,-»).
    """
    bracket = _BRACKET.match(text)
    if bracket and segment.cells:
        if _is_name(bracket["name"]) and segment.cells[-1].partner is None:
            _name_last(segment, bracket["name"].strip())
        text = text[bracket.end() :]
    words = text.strip(" \t*")
    words = words[_LINK.match(words).end() :] if segment.cells else words
    if not re.search(r"\w", words):
        return None
    if is_partner(words):
        if is_before and (words.rstrip().endswith(":") or not segment.cells or segment.cells[-1].partner):
            return words.strip(" :")
        if segment.cells and segment.cells[-1].partner is None:
            _name_last(segment, words.strip(" :"))
            return None
    segment.words.append(words)
    return None


def _name_last(segment: _Segment, partner: str) -> None:
    last = segment.cells[-1]
    segment.cells[-1] = Cell(last.nok, last.text, last.line, partner)


def _is_name(words: str) -> bool:
    return bool(re.search(r"[^\W\d]{2}", words)) and not re.search(r"\d", words) and not _NO_NAME.match(words.strip())


def _with_their_money(segments: list[_Segment]) -> list[_Segment]:
    """Give each title its money where a conversion put the money first: then the first amounts stand over any title."""
    if len(segments) < 2 or segments[0].words or segments[0].number or not segments[0].cells:
        return segments
    shifted = []
    for above, segment in pairwise(segments):
        is_own = segment.is_sum and segment.cells
        cells = segment.cells if is_own else above.cells
        shifted.append(_Segment(segment.number, segment.line, segment.is_sum, segment.words, cells))
    return shifted


def _row(segment: _Segment) -> Row:
    words = joined([piece.strip() for piece in segment.words])
    title = re.sub(r"^tiltak\s*:\s*", "", words, flags=re.IGNORECASE).strip(" :–-")
    owner, university, total = _placed(segment)
    return Row(segment.number, title.rstrip(".").strip(), segment.line, segment.is_sum, owner, university, total)


def _placed(segment: _Segment) -> tuple[Cell | None, tuple[Cell, ...], Cell | None]:
    """Tell owner, universities and total apart: by tabs, by who is named, else by their order."""
    cells = segment.cells
    if segment.columns and sum(len(column) for column in segment.columns) == len(cells):
        owner, university, total = segment.columns
        named = {id(cell): index for index, cell in enumerate(cells)}
        if all(id(cell) in named for cell in (*owner, *university, *total)):
            return (owner or [None])[0], tuple(university), (total or [None])[0]
    named_places = [place for place, cell in enumerate(cells) if cell.partner]
    if named_places:
        first, last = named_places[0], named_places[-1]
        owner = cells[0] if first else None
        after = cells[last + 1 :]
        university = (*cells[1 if first else 0 : last + 1], *after[:-1])
        return owner, tuple(university), after[-1] if after else None
    if len(cells) >= 3:
        return cells[0], tuple(cells[1:-1]), cells[-1]
    if len(cells) == 2 and cells[0].nok != cells[1].nok:
        return cells[0], (cells[1],), None
    # One amount, or the same twice: which column is empty cannot be told.
    return None, (), cells[-1] if cells else None
