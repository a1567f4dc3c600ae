"""Rows of a money table whose cells and lines a conversion may have torn apart: title, owner, university, total."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from behovsmelding.forms.money_table import state_of
from behovsmelding.forms.paragraphs import Line, joined, likeness
from behovsmelding.money import Found, amounts, columns, parse_nok
from behovsmelding.report import Role, State
from behovsmelding.semester import semesters_in

_MARKER = re.compile(r"\s*tiltak\s*(?:n(?:umme)?r\.?\s*)?(?P<number>\d{1,2}[a-z]?)\b\s*[:.)–-]?\s*", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*(?P<number>\d{1,2})(?:(?:[.:)]\s*|\t\s*|\s+)(?=[A-ZÆØÅ«])|[.:)]\s+(?=\d{1,2}-[a-zæøå]))")
_SUM = re.compile(
    r"\s*(?:(?:total\s*|samla\s+|samlet\s+)?sum(?:\s+totalt)?|totalt?|i\s+alt|til\s?(?:sammen|saman))\s*:?\s*(?=$|[\d\t]|kr\b|\s{2})",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"\W*(?:(?:navn\s+på\s+tiltak|namn\s+på\s+tiltak|tiltak|ordning|eier|eigar|UH|universitet/høgskole|kompetansemiljø|totalt?|i\s+alt|sum(?:\s+totalt)?"
    r"|beløp|kr)\W*)+",
    re.IGNORECASE,
)
_OWNER_HEADING = re.compile(r"\W*(?:(?:barnehage|skole|skule)?-?(?:eier|eigar)(?:e|ar)?)\b", re.IGNORECASE)
_TOTAL_HEADING = re.compile(r"\W*(?:total\w*|sum|til\s?sammen|til\s?saman|samlet|samla)\b", re.IGNORECASE)
_UNIVERSITY_HEADING = re.compile(r"\W*(?:UH|universitet\w*|kompetansemiljø\w*)\b[\W]*", re.IGNORECASE)
_ROW_HEADING = re.compile(r"\W*(?:navn|namn|tiltak|ordning)\b", re.IGNORECASE)
_ROW_NUMBER = re.compile(r"\s*(?P<number>\d{1,2}[a-z]?)[.:)]\s+")
_CELL_BREAK = re.compile(r"\t| {2,}")
LONGEST_SEMESTER = 16
_BRACKET = re.compile(r"\s*\((?P<name>[^()]*)\)\s*")
_WORDS_FOR_MONEY = re.compile(
    r"\(?(?:sj?[eå]å?\s+(?:eget\s+|eige\s+)?vedleg\w*(?:\s+\d+)?|(?:klikk|trykk)\s.*skrive\s+inn\s+tekst\.?)\)?",
    re.IGNORECASE,
)
_LAST_BRACKET = re.compile(r"(?<=\w)\s*\((?P<name>[^()]*)\)\s*$")
_JOINED_SUMS = re.compile(r"(?<=[)-])\s*/\s*(?=\d)")
_NO_NAME = re.compile(r"(?:inkl|ekskl|jf|se\b|sjå\b|samt|pr\b|per\b|av\b|i alt)", re.IGNORECASE)
# What parts the names of a cell is a run of these with a digit or a sign of division in it.
_BETWEEN_NAMES = re.compile(r"[\d\s.,:;/&+–-]+")
_ABOUT = re.compile(r"(?:^|(?<=\s))(?:ca|cirka|om\s?lag|inntil|kr)\.?$", re.IGNORECASE)
UNIVERSITY = 2
"""Of a row's amounts, the first that can be a university's: the owner's stands before it."""
_LINK = re.compile(r"[\s,;/&+|–-]*(?:og\b|samt\b)?[\s,;/&+|–-]*")

IsPartner = Callable[[str], bool]
"""Tells whether words outside a bracket name a university."""
PartnersIn = Callable[[str], list[str]]
"""Gives the words in a text that name universities, in order."""
Heading = tuple[Role | None, str | None]
"""A column's role, None for the total, and the university its heading names."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One amount of a row, and the words the form names its recipient with."""

    nok: int | None
    text: str
    line: int
    partner: str | None = None

    @property
    def state(self) -> State:
        """Why there is an amount or not."""
        return state_of(self.text) if self.nok is None else "stated" if self.nok else "zero"


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
        return tuple(cell.nok for cell in cells if cell.nok is not None)


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
    has_headings: bool = False
    """Whether a header with tabs says whose each of those columns is."""


def rows_of(lines: Sequence[Line], is_partner: IsPartner, partners_in: PartnersIn) -> list[Row]:
    """Read the rows of a table, the Sum row among them, in order.

    Args:
        lines: the table's numbered lines, without what stands before and after it.
        is_partner: tells whether words beside an amount name a university.
        partners_in: finds the universities a header names.
    """
    lines = [(number, line.replace("**", "")) for number, line in lines]
    marker = _marker_for(lines)
    segments: list[_Segment] = []
    header, headings = _header(lines, is_partner)
    above, names = (set(), []) if header else _loose_header(lines, marker, partners_in)
    per_semester = _semester_headings(lines)
    for place, (number, line) in enumerate(lines):
        text = _JOINED_SUMS.sub(" / ", line).rstrip()
        if number in (header, per_semester) or number in above:
            continue
        if not text.strip() or (_HEADER.fullmatch(text) and not (segments and _SUM.match(text))):
            continue
        cells = _under_headings(number, text, headings, is_partner)
        start = _opened(number, text, marker, segments) or (
            _row_under_headings(number, text) if cells and segments and segments[-1].has_headings else None
        )
        if start:
            segment, text = start
            if _describes(segment.number, text or _below(lines, place), segments):
                break
            segments.append(segment)
        elif not segments:
            match = _ROW_NUMBER.match(text) if cells else None
            segments.append(_Segment(match["number"] if match else None, number))
            text = text[match.end() :] if match else text
        elif segments[-1].is_sum and segments[-1].cells and not _has_money(text):
            break
        if cells and not segments[-1].cells:
            _set(segments[-1], text, cells)
        else:
            _add(segments[-1], number, text, is_partner)
    rows = [_row(segment) for segment in _with_their_money(segments) if segment.words or segment.cells]
    # Which of a row's amounts are whose is not known where a column is divided: better none than a wrong one.
    rows = [replace(row, owner=None, university=()) if per_semester and not row.is_sum else row for row in rows]
    return [_named_by_header(row, names) for row in rows if not (per_semester and row.is_sum)]


def _below(lines: Sequence[Line], place: int) -> str:
    return next((line for _, line in lines[place + 1 : place + 4] if line.strip()), "")


def _describes(number: str | None, title: str, above: list[_Segment]) -> bool:
    """Tell whether a line below the Sum row begins the description of a row: its number and title once more."""
    is_below = any(segment.is_sum and segment.cells for segment in above)
    return is_below and any(
        segment.number == number and likeness(title, " ".join(segment.words)) >= 0.5 for segment in above
    )


def _header(lines: Sequence[Line], is_partner: IsPartner) -> tuple[int | None, dict[int, Heading]]:
    """Find the header line with tabs, and which place on a line is whose column: «Eier», «UiT», «Nord», «Totalt»."""
    for number, line in lines:
        cells = line.split("\t")
        if len(cells) < 2 or not any(_OWNER_HEADING.match(cell) for cell in cells):
            continue
        if re.search(r"\d{3}", line) or _MARKER.match(line):
            continue
        headings = {
            place: heading
            for place, cell in enumerate(cells)
            if cell.strip() and (heading := _heading(cell, is_partner, is_first=place == 0))
        }
        return number, headings if 0 not in headings and len(headings) > 1 else {}
    return None, {}


def _semester_headings(lines: Sequence[Line]) -> int | None:
    """Find a second line of headings that divides the columns by semester: «Vår 2026», «Høst 2026»."""
    for number, line in lines:
        cells = [cell for cell in line.split("\t") if cell.strip()]
        if len(cells) > 1 and all(semesters_in(cell) and len(cell) < LONGEST_SEMESTER for cell in cells):
            return number
    return None


def _loose_header(
    lines: Sequence[Line], marker: re.Pattern | None, partners_in: PartnersIn
) -> tuple[set[int], list[str]]:
    """Find a header whose columns are lost, on one line or on one each: its lines, and the universities in it."""
    above: list[Line] = []
    for number, line in lines:
        if _has_money(line):
            break
        if marker and marker.match(line):
            break
        above.append((number, line))
    text = "  ".join(line for _, line in above)
    if not re.search(r"\b(?:eier|eigar)", text, re.IGNORECASE):
        return set(), []
    names = partners_in(text)
    rest = re.sub("|".join(map(re.escape, names)), " ", text) if names else text
    is_header = not re.search(r"[^\W\d]{2}", rest) or _HEADER.fullmatch(rest)
    return ({number for number, _ in above}, names) if is_header else (set(), [])


def _named_by_header(row: Row, names: list[str]) -> Row:
    """Name the universities of a row after the header's, where it has as many amounts and names nobody itself."""
    if len(row.university) != len(names) or any(cell.partner for cell in row.university):
        return row
    cells = zip(row.university, names, strict=True)
    return replace(row, university=tuple(replace(cell, partner=name) for cell, name in cells))


def _heading(cell: str, is_partner: IsPartner, *, is_first: bool) -> Heading | None:
    if _OWNER_HEADING.match(cell):
        return "owner", None
    if _TOTAL_HEADING.match(cell):
        return None, None
    named = _UNIVERSITY_HEADING.match(cell)
    if named or is_partner(cell):
        name = cell[named.end() if named else 0 :].strip(" ():*")
        return "university", name or None
    return None if is_first or _ROW_HEADING.match(cell) else ("university", cell.strip(" *:"))


def _under_headings(
    number: int, text: str, headings: dict[int, Heading], is_partner: IsPartner
) -> list[list[Cell]] | None:
    """Read a row's cells under their headings: owner, universities, total; None where they do not stand there."""
    pieces = text.split("\t")
    is_row = len(pieces) > 1 and re.search(r"\w", pieces[0]) and not _HEADER.fullmatch(text)
    if (
        not headings
        or not is_row
        or any(piece.strip() for place, piece in enumerate(pieces) if place and place not in headings)
    ):
        return None
    found: list[list[Cell]] = [[], [], []]
    for place, (role, name) in headings.items():
        piece = pieces[place] if place < len(pieces) else ""
        alone = _Segment(None, number)
        _add_cell(alone, number, piece, is_partner)
        cells = [replace(cell, partner=cell.partner or name) for cell in alone.cells]
        if not cells and role:
            cells = [Cell(None, piece.strip(), number, name)]
        found[{"owner": 0, "university": 1, None: 2}[role]].extend(cells)
    has_money = any(cell.nok is not None for column in found for cell in column)
    is_alone = len(found[0]) == 1 and len(found[2]) < 2
    return found if is_alone and (has_money or _MARKER.match(text)) else None


def _row_under_headings(number: int, text: str) -> tuple[_Segment, str]:
    """Begin a row that nothing but its cells tells from the one above."""
    match = _ROW_NUMBER.match(text)
    return _Segment(match["number"] if match else None, number), text[match.end() :] if match else text


def _set(segment: _Segment, text: str, cells: list[list[Cell]]) -> None:
    """Fill a row whose columns are known."""
    segment.words.append(text.split("\t")[0].strip(" *"))
    segment.columns = cells
    segment.has_headings = True
    segment.cells = [cell for column in cells for cell in column]


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
    if segment.words and _WORDS_FOR_MONEY.fullmatch(piece.strip()):
        segment.cells.append(Cell(None, piece.strip(), number))
        return
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


def _divided(signs: re.Match) -> str:
    return "\0" if re.search(r"[\d:/&+]", signs.group()) else signs.group()


def _money(piece: str, is_partner: IsPartner) -> list[Found]:
    """Find the amounts of a cell: plain numbers count where no other words stand, or where they add up."""
    words = re.sub(r"\b(?:kr|ca|inntil|inntill?|om lag|omtrent|cirka)\b\.?|\([^()]*\)", " ", piece, flags=re.IGNORECASE)
    names = [name for name in _BETWEEN_NAMES.sub(_divided, words).split("\0") if name.strip()]
    has_words = bool(re.search(r"[^\W\d]{2}", words)) and not all(is_partner(name) for name in names)
    found = amounts(piece, bare=not has_words)
    left = piece if found else ""
    for money in reversed(found):
        left = left[: money.start] + left[money.end :]
    if found and (len(found) > 1 or not has_words) and not re.search(r"\d{3}", left):
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
    ending = None if is_before else _LAST_BRACKET.search(text)
    if ending and segment.cells and segment.cells[-1].partner is None and is_partner(ending["name"]):
        _name_last(segment, ending["name"].strip())  # the end of a university's cell, beside the end of the title
        text = text[: ending.start()]
    bracket = _BRACKET.match(text)
    if bracket and segment.cells:
        if _is_name(bracket["name"]) and segment.cells[-1].partner is None:
            _name_last(segment, bracket["name"].strip())
        text = text[bracket.end() :]
    words = _ABOUT.sub("", text.strip(" \t*")) if is_before else text.strip(" \t*")
    words = words[_LINK.match(words).end() :] if segment.cells else words
    if not re.search(r"\w", words):
        return None
    if is_partner(words):
        if is_before and (words.rstrip().endswith(":") or len(segment.cells) < UNIVERSITY or segment.cells[-1].partner):
            return words.strip(" :")
        if segment.cells and segment.cells[-1].partner is None:
            _name_last(segment, words.strip(" :"))
            return None
    segment.words.append(words)
    return None


def _name_last(segment: _Segment, partner: str) -> None:
    segment.cells[-1] = replace(segment.cells[-1], partner=partner)


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
    cells = _with_total_last(cells)
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


def _with_total_last(cells: list[Cell]) -> list[Cell]:
    """Put the total last, where a conversion put lines of the university's cell after it: it is all the others' sum."""
    noks = [cell.nok or 0 for cell in cells]
    places = [place for place, nok in enumerate(noks) if nok and 2 * nok == sum(noks)]
    if len(cells) < 3 or len(places) != 1 or not (places[0] < len(cells) - 1 or cells[-1].partner):
        return cells
    total = cells[places[0]]
    others = [cell for place, cell in enumerate(cells) if place != places[0]]
    unnamed = [place for place, cell in enumerate(others) if 0 < place <= places[0] and not cell.partner]
    if total.partner and unnamed:  # the name is the end of the cell beside it
        others[unnamed[-1]] = replace(others[unnamed[-1]], partner=total.partner)
        total = replace(total, partner=None)
    return [*others, total]
