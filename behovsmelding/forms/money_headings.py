"""Headings of a money table: which column is whose, and what stands below them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

from behovsmelding.forms.money_row import MARKER, Cell, IsPartner, Row, Segment, add_cell, has_money
from behovsmelding.forms.other_columns import has_amounts, is_no_need
from behovsmelding.forms.paragraphs import Line
from behovsmelding.report import Role
from behovsmelding.semester import semesters_in

HEADER = re.compile(
    r"\W*(?:(?:navn\s+på\s+tiltak|namn\s+på\s+tiltak|tiltak|ordning|eier|eigar|UH|universitet/høgskole|kompetansemiljø|totalt?|i\s+alt|til\s?sammen|til\s?saman|sum(?:\s+totalt)?"
    r"|beløp|kr)\W*)+",
    re.IGNORECASE,
)
_SHARE = r"(?:tilskudd|tilskot|andel|del|beløp|søknad(?:ssum)?|kr\.?|NOK)"
_OWNER_HEADING = re.compile(
    rf"\W*(?:{_SHARE}\s+)?(?:(?:til|for)\s+)?(?:(?:barnehage|skole|skule)?-?(?:eier|eigar)(?:e|ar|en)?(?:n?s)?)\b",
    re.IGNORECASE,
)
_TOTAL_HEADING = re.compile(r"\W*(?:total\w*|sum|i\s+alt|til\s?sammen|til\s?saman|samlet|samla)\b", re.IGNORECASE)
_UNIVERSITY_HEADING = re.compile(
    rf"\W*(?:{_SHARE}\s+)?(?:(?:til|for)\s+)?(?:UHs?|universitet\w*(?:/h[øo][gy]\w+)?|kompetansemiljø\w*)\b\W*(?:{_SHARE}\b\W*)?",
    re.IGNORECASE,
)
_ROW_HEADING = re.compile(r"\W*(?:navn|namn|tiltak|ordning)\b", re.IGNORECASE)
LONGEST_SEMESTER = 16
PartnersIn = Callable[[str], list[str]]
"""Gives the words in a text that name universities, in order."""
OTHER = "other"
"""Instead of a role, for a column that is no need."""
Heading = tuple[Role | Literal["other"] | None, str | None]
"""A column's role, None for the total, and the university its heading names."""


def header_of(
    lines: Sequence[Line], is_partner: IsPartner, year: int | None = None
) -> tuple[int | None, dict[int, Heading]]:
    """Find the header line with tabs, and which place on a line is whose column: «Eier», «UiT», «Nord», «Totalt»."""
    for number, line in lines:
        cells = line.split("\t")
        if len(cells) < 2 or not any(_OWNER_HEADING.match(cell) for cell in cells):
            continue
        if has_amounts(line) or MARKER.match(line):
            continue
        headings = {
            place: heading
            for place, cell in enumerate(cells)
            if cell.strip() and (heading := _heading(cell, is_partner, year, is_first=place == 0))
        }
        return number, headings if 0 not in headings and len(headings) > 1 else {}
    return None, {}


def semester_headings(lines: Sequence[Line]) -> int | None:
    """Find a second line of headings that divides the columns by semester: «Vår 2026», «Høst 2026»."""
    for number, line in lines:
        cells = [cell for cell in line.split("\t") if cell.strip()]
        if len(cells) > 1 and all(semesters_in(cell) and len(cell) < LONGEST_SEMESTER for cell in cells):
            return number
    return None


def loose_header(
    lines: Sequence[Line], marker: re.Pattern | None, partners_in: PartnersIn
) -> tuple[set[int], list[str]]:
    """Find a header whose columns are lost, on one line or on one each: its lines, and the universities in it."""
    above: list[Line] = []
    for number, line in lines:
        if has_money(line):
            break
        if marker and marker.match(line):
            break
        above.append((number, line))
    text = "  ".join(line for _, line in above)
    if not re.search(r"\b(?:eier|eigar)", text, re.IGNORECASE):
        return set(), []
    names = partners_in(text)
    rest = re.sub("|".join(map(re.escape, names)), " ", text) if names else text
    is_header = not re.search(r"[^\W\d]{2}", rest) or HEADER.fullmatch(rest)
    return ({number for number, _ in above}, names) if is_header else (set(), [])


def _heading(cell: str, is_partner: IsPartner, year: int | None, *, is_first: bool) -> Heading | None:
    if not is_first and is_no_need(cell, year):
        return OTHER, None
    if _OWNER_HEADING.match(cell):
        return "owner", None
    if _TOTAL_HEADING.match(cell):
        return None, None
    named = _UNIVERSITY_HEADING.match(cell)
    if named or is_partner(cell):
        name = cell[named.end() if named else 0 :].strip(" ():*")
        return "university", name or None
    return None if is_first or _ROW_HEADING.match(cell) else ("university", cell.strip(" *:"))


def under_headings(
    number: int, text: str, headings: dict[int, Heading], is_partner: IsPartner, owners: tuple[str, ...] = ()
) -> list[list[Cell]] | None:
    """Read a row's cells under their headings: owner, universities, total; None where they do not stand there.

    Under «Eier» a name that the form calls an owner is the amount's beside it: «30 000 (Klepp)».
    """
    pieces = text.split("\t")
    is_row = len(pieces) > 1 and re.search(r"\w", pieces[0]) and not HEADER.fullmatch(text)
    if (
        not headings
        or not is_row
        or any(piece.strip() for place, piece in enumerate(pieces) if place and place not in headings)
    ):
        return None
    found: list[list[Cell]] = [[], [], []]
    for place, (role, name) in headings.items():
        if role == OTHER:
            continue
        piece = pieces[place] if place < len(pieces) else ""
        alone = Segment(None, number, owners=owners if role == "owner" else ())
        add_cell(alone, number, piece, is_partner)
        cells = [replace(cell, partner=cell.partner or name) for cell in alone.cells]
        if not cells and role:
            cells = [Cell(None, piece.strip(), number, name)]
        found[{"owner": 0, "university": 1, None: 2}[role]].extend(cells)
    has_amount = any(cell.nok is not None for column in found for cell in column)
    is_alone = (len(found[0]) == 1 or (found[0] and all(cell.owner for cell in found[0]))) and len(found[2]) < 2
    return found if is_alone and (has_amount or MARKER.match(text)) else None


def named_by_header(row: Row, names: list[str]) -> Row:
    """Name the universities of a row after the header's, where it has as many amounts and names nobody itself."""
    if len(row.university) != len(names) or any(cell.partner for cell in row.university):
        return row
    cells = zip(row.university, names, strict=True)
    return replace(row, university=tuple(replace(cell, partner=name) for cell, name in cells))
