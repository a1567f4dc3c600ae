"""One row of a money table while its cells and lines are put together: its words, amounts, and who each names."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from behovsmelding.forms.money_table import state_of, torn_nok
from behovsmelding.forms.other_columns import without_tax
from behovsmelding.money import Found, amounts, columns, parse_nok
from behovsmelding.report import State

MARKER = re.compile(r"\s*tiltak\s*(?:n(?:umme)?r\.?\s*)?(?P<number>\d{1,2}[a-z]?)\b\s*[:.)–-]?\s*", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\((?P<name>[^()]*)\)\s*")
_WORDS_FOR_MONEY = re.compile(
    r"\(?(?:sj?[eå]å?\s+(?:eget\s+|eige\s+)?vedleg\w*(?:\s+\d+)?|(?:klikk|trykk)\s.*skrive\s+inn\s+tekst\.?)\)?",
    re.IGNORECASE,
)
_LAST_BRACKET = re.compile(r"(?<=\w)\s*\((?P<name>[^()]*)\)\s*$")
_NO_NAME = re.compile(r"(?:inkl|ekskl|jf|se\b|sjå\b|samt|pr\b|per\b|av\b|i alt)", re.IGNORECASE)
# What parts the names of a cell is a run of these with a digit or a sign of division in it.
_BETWEEN_NAMES = re.compile(r"[\d\s.,:;/&+–-]+")
_AND = re.compile(r"^\s*(?:og|samt|pluss)\b|\b(?:og|samt|pluss)\s*$", re.IGNORECASE)
_ABOUT = re.compile(r"(?:^|(?<=\s))(?:ca|cirka|om\s?lag|inntil|kr)\.?$", re.IGNORECASE)
_LINK = re.compile(r"[\s,;/&+|–-]*(?:og\b|samt\b)?[\s,;/&+|–-]*")
_CELL_BREAK = re.compile(r"\t| {2,}")
UNIVERSITY = 2
"""Of a row's amounts, the first that can be a university's: the owner's stands before it."""
IsPartner = Callable[[str], bool]
"""Tells whether words outside a bracket name a university."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One amount of a row, and the words the form names its recipient with."""

    nok: int | None
    text: str
    line: int
    partner: str | None = None
    owner: str | None = None
    """Which owner is named before it, where that is said."""

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
    co_owners: tuple[Cell, ...] = ()
    """Amounts of other owners that the row names."""

    @property
    def cells(self) -> list[Cell]:
        """Its cells that hold amounts."""
        cells = (self.owner, *self.co_owners, *self.university, self.total)
        return [cell for cell in cells if cell and cell.nok is not None]

    @property
    def amounts(self) -> tuple[int, ...]:
        """The owner's and universities' amounts, in order."""
        cells = ((self.owner,) if self.owner else ()) + self.co_owners + self.university
        return tuple(cell.nok for cell in cells if cell.nok is not None)


@dataclass(slots=True)
class Segment:
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
    owners: tuple[str, ...] = ()
    """What the form calls its owners."""


def add_line(segment: Segment, number: int, text: str, is_partner: IsPartner) -> None:
    """Put a line's words and amounts into its row."""
    pieces = text.split("\t")
    before = len(segment.cells)
    for piece in _CELL_BREAK.split(text):
        if piece.strip():
            add_cell(segment, number, piece, is_partner)
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


def add_cell(segment: Segment, number: int, piece: str, is_partner: IsPartner) -> None:
    """Sort a cell's words and amounts into its row: words that name a university are the amount's beside them."""
    if segment.words and _WORDS_FOR_MONEY.fullmatch(piece.strip()):
        segment.cells.append(Cell(None, piece.strip(), number))
        return
    piece = _undivided(without_tax(piece))
    called = {name.casefold() for name in segment.owners}

    def is_party(words: str) -> bool:
        return is_partner(words) or words.strip(" :,;+&/").casefold() in called

    whole = parse_nok(piece)
    whole = torn_nok(piece) if whole is None else whole
    found = [Found(whole, 0, len(piece), piece.strip())] if whole is not None else _money(piece, is_party)
    place = 0
    label = None
    for money in found:
        between = piece[place : money.start]
        owner = _owner_before(between, segment.owners)
        if owner:
            segment.cells.append(Cell(money.nok, money.text, number, owner=owner))
            place = money.end
            continue
        label = _take_words(segment, between, is_partner, is_before=True)
        segment.cells.append(Cell(money.nok, money.text, number, label))
        place = money.end
    _take_words(segment, piece[place:], is_partner, is_before=False)


def _owner_before(text: str, owners: tuple[str, ...]) -> str | None:
    """Give the owner that is all the words before an amount: «Narvik: 200 000,-»."""
    words = re.sub(r"^[\s,;+&/]*(?:og\s+|samt\s+)?|\s*:?\s*(?:kr\.?\s*)?$", "", text)
    return next((owner for owner in owners if owner.casefold() == words.casefold()), None)


def _undivided(piece: str) -> str:
    """Take away a bracket that only divides the amount before it: «45 000 (Grane 25 000 og Hattfjelldal 20 000)»."""
    for bracket in re.finditer(r"\([^()]*\d{3}[^()]*\)", piece):
        parts = [found.nok for found in amounts(bracket.group(), bare=True)]
        before = amounts(piece[: bracket.start()], bare=True)
        if len(parts) > 1 and before and before[-1].nok == sum(parts):
            return piece[: bracket.start()] + piece[bracket.end() :]
    return piece


def _divided(signs: re.Match) -> str:
    return "\0" if re.search(r"[\d:/&+]", signs.group()) else signs.group()


def _money(piece: str, is_party: IsPartner) -> list[Found]:
    """Find the amounts of a cell: plain numbers count where no other words stand, or where they add up."""
    words = re.sub(r"\b(?:kr|ca|inntil|inntill?|om lag|omtrent|cirka)\b\.?|\([^()]*\)", " ", piece, flags=re.IGNORECASE)
    names = [_AND.sub("", name) for name in _BETWEEN_NAMES.sub(_divided, words).split("\0") if name.strip()]
    names = [name for name in names if name.strip()]
    has_words = bool(re.search(r"[^\W\d]{2}", words)) and not all(is_party(name) for name in names)
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


def _take_words(segment: Segment, text: str, is_partner: IsPartner, *, is_before: bool) -> str | None:
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
        owner = next((name for name in segment.owners if name.casefold() == bracket["name"].strip().casefold()), None)
        if owner:
            segment.cells[-1] = replace(segment.cells[-1], owner=owner)
        elif _is_name(bracket["name"]) and segment.cells[-1].partner is None:
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


def _name_last(segment: Segment, partner: str) -> None:
    segment.cells[-1] = replace(segment.cells[-1], partner=partner)


def _is_name(words: str) -> bool:
    return bool(re.search(r"[^\W\d]{2}", words)) and not re.search(r"\d", words) and not _NO_NAME.match(words.strip())


def has_money(text: str) -> bool:
    """Tell whether a line holds an amount, or goes on with who the one above is for."""
    return bool(amounts(text, bare=True)) or bool(_BRACKET.match(text))
