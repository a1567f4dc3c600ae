"""Money under a header: which column is whose, and which amount stands in which cell, also where cells are lost."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from behovsmelding.forms.fields import PLACEHOLDER, first_paragraph, plain
from behovsmelding.forms.other_columns import has_amounts, is_no_need
from behovsmelding.money import Found, amounts, columns, parse_nok
from behovsmelding.report import State

SEE_ATTACHMENT = re.compile(r"\b(?:vedlegg(?:et)?|vedlagt\w*|eget\s+budsjett|eige\s+budsjett)\b", re.IGNORECASE)
_NAMED_AFTER = re.compile(r"[ \u00a0]*\n?[ \u00a0]*\((?P<name>[^()\d]{2,80})\)")
_NAMED_BEFORE = re.compile(r"(?P<name>[A-ZÆØÅ][^\d\n\t():]{1,60}?)\s*(?P<colon>:?)\s*$")


OTHER = "other"
"""The role of a column that is no need."""
NO_SHARE = ("total", OTHER)


@dataclass(frozen=True, slots=True)
class Sum:
    """One amount in a cell, and the words beside it that name its recipient."""

    found: Found
    """Its places are the stream's."""
    name: str | None = None
    is_marked_name: bool = False
    """Whether the name stands in brackets or before a colon; else it may be any word, «Inntil 50 000»."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell for money: its amounts, or its words where it has none."""

    text: str
    start: int
    sums: tuple[Sum, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a money table by its heading."""

    role: str
    """owner, university, total, or other for what is no need."""
    heading: str
    """As written, «UH»."""
    name: str | None
    """The recipient the heading names, «SePU»."""


_TOTAL_WORD = r"(?:sum\s+totalt?|total\s+sum|totalsum|totalt?|sum|i\s+alt|til\s?sammen|til\s?saman|samlet|samla)\b"
_UH_WORD = r"(?:UH(?:-partner\w*|-institusjon\w*)?|universitet(?:et)?(?:\s*/\s*h[øo][gy]\w*)?|kompetansemiljø)(?![\w-])"
_OWNER_WORD = r"(?:(?:barnehage-?\s*(?:og|/)\s*)?(?:skole|skule|barnehage)?(?:eier|eigar)(?:e|ar|en)?)\b"
_COLUMN_WORD = rf"(?:{_TOTAL_WORD}|{_UH_WORD}|{_OWNER_WORD})"
_HEADING = re.compile(
    rf"\**(?:(?P<total>{_TOTAL_WORD})|(?P<university>{_UH_WORD})|(?P<owner>{_OWNER_WORD}))\**"
    r"(?:\s*\((?P<bracket>[^()]*(?:\([^()]*\)[^()]*)?)\)"
    rf"|[ \u00a0]*:?[ \u00a0]+(?P<after>(?!{_COLUMN_WORD})(?-i:[A-ZÆØÅ])[^\t\n:()\d]*?)"
    rf"(?=\s*(?:[\t\n:]|$|\d|\s{{2}}|\**\b{_COLUMN_WORD})))?\**:?",
    re.IGNORECASE,
)
_ROW_WORD = re.compile(r"\W*(?:ordning|tiltak|na[vm]n|post|beløp)\w*\W*", re.IGNORECASE)
_OWNER_NAME = re.compile(r"\w(?:kommune|barnehage|skole|skule)\w*\b|\b(?:kommune|fylkeskommune|AS|SA|stiftelse\w*)\b")


def money_columns(header: str, year: int | None = None) -> list[tuple[Column, int, int]]:
    """Read a header's columns in order, with where each heading stands: «Eier (Bodø kommune) UH (SePU) Sum totalt»."""
    found = _tabbed_columns(header, year)
    for match in _HEADING.finditer(header) if not found else ():
        role = next(name for name in ("total", "university", "owner") if match[name])
        name = None if role == "total" else plain(match["bracket"] or match["after"] or "").strip(" ,:") or None
        found.append((Column(role, plain(match[role]), name), match.start(), match.end()))
    return found


def _tabbed_columns(header: str, year: int | None) -> list[tuple[Column, int, int]]:
    """Read a header line with tabs, where a heading may be nothing but a name: «Eier», «SePU», «Nord», «Sum»."""
    line = re.search(r"[^\n]*\S[^\n]*", header)
    cells = [match for match in re.finditer(r"[^\t\n]+", header[: line.end()]) if match.group().strip()] if line else []
    if len(cells) < 2 or has_amounts(line.group()) or not re.search(_TOTAL_WORD, line.group(), re.IGNORECASE):
        return []
    found = []
    for match in cells:
        words = plain(match.group())
        known = _HEADING.match(words)
        if is_no_need(words, year):
            found.append((Column(OTHER, words, None), match.start(), match.end()))
        elif known:
            role = next(name for name in ("total", "university", "owner") if known[name])
            name = None if role == "total" else words[known.end(role) :].strip(" *:,")
            found.append((Column(role, plain(known[role]), _unbracketed(name) or None), match.start(), match.end()))
        elif not _ROW_WORD.fullmatch(words):
            role = "owner" if _OWNER_NAME.search(words) else "university"
            found.append((Column(role, words, words), match.start(), match.end()))
    return found


def _unbracketed(name: str | None) -> str:
    """Take brackets that hold all of a name away."""
    words = (name or "").strip()
    return words[1:-1].strip() if re.fullmatch(r"\([^()]*(?:\([^()]*\)[^()]*)?\)", words) else words


def money_cells(text: str, start: int, kinds: list[str]) -> list[Cell]:
    """Tell the cells of one row apart; nothing where it cannot be done without guessing.

    A comment may stand below the row, and a conversion may have broken the row or even a number over lines: the reading
    in which the cells add up counts, first the one of the row's first paragraph.

    Args:
        text: the row, its leading label taken away; cells divided by tabs, or by nothing but blanks and line breaks.
        start: where the row stands in the stream.
        kinds: the role of each column.
    """
    first, whole = _paragraph(text), text
    readings = [_cells(piece, start, kinds) for piece in (first, whole, _closed(whole))]
    balanced = next((cells for cells in readings if _is_balanced(cells, kinds)), None)
    if balanced:
        return balanced
    complete = [cells for cells in readings[:2] if len(cells) == len(kinds) and not _names_its_total(cells, kinds)]
    return complete[0] if complete else readings[0] or readings[1]


def _paragraph(text: str) -> str:
    lead = len(text) - len(text.lstrip("\n "))
    return text[:lead] + first_paragraph(text[lead:])


def _closed(text: str) -> str:
    """Close line breaks inside numbers, for a conversion may break «1 690 000» after the first digit."""
    return re.sub(r"(?<=\d)\s*\n\s*(?=\d{3}(?!\d))", " ", text)


def _is_balanced(cells: list[Cell], kinds: list[str]) -> bool:
    if len(cells) != len(kinds) or kinds[-1] != "total" or not cells[-1].sums:
        return False
    mine = [part for part, kind in zip(cells, kinds, strict=True) if kind not in NO_SHARE]
    parts = sum(one.found.nok for part in mine for one in part.sums)
    return parts == cells[-1].sums[0].found.nok


def _names_its_total(cells: list[Cell], kinds: list[str]) -> bool:
    """Tell whether what would be the total has a university beside it, so that the total stands further on."""
    last = cells[-1].sums
    return kinds[-1] == "total" and bool(last) and last[0].is_marked_name


def _cells(text: str, start: int, kinds: list[str]) -> list[Cell]:
    if "\t" in text.strip("\n "):
        cells = _tabbed(text, start, len(kinds))
        if len(cells) < len(kinds) and any(_holds_several_cells(one) for one in cells):
            return _side_by_side(text.replace("\t", " "), start, kinds) or []  # some of the tabs have become blanks
        return cells
    return _side_by_side(text, start, kinds) or []


def _holds_several_cells(one: Cell) -> bool:
    return len(one.sums) > 1 and not all(amount.name for amount in one.sums)


def torn_nok(text: str) -> int | None:
    """Read a cell that is one number which a narrow column broke: «155.50 0,-»; its dots tell that it is whole."""
    closed = re.sub(r"\s+", "", text)
    is_whole = re.fullmatch(r"(?:kr\.?)?\d{1,3}(?:\.\d{3})+(?:,-{1,2}|,00|kr\.?)?", closed, re.IGNORECASE)
    return parse_nok(closed) if is_whole and parse_nok(text) is None else None


def cell(text: str, start: int) -> Cell:
    """Read the amounts of one cell."""
    blank = len(text) - len(text.lstrip("\n "))
    torn = torn_nok(text)
    if torn is not None:
        whole = Found(torn, start + blank, start + len(text.rstrip()), text.strip())
        return Cell(plain(text), start + blank, (Sum(whole),))
    # "1.166 270,-" may be two numbers, but hardly in a cell of its own.
    evened = re.sub(r"(?<=\d)\.(?=\d{3}(?!\d))", " ", text)
    readings = [amounts(text, bare=True), amounts(evened, bare=True)]
    found = [replace(one, text=text[one.start : one.end]) for one in max(readings, key=len)]
    return Cell(plain(text), start + blank, tuple(_named(text, start, found)))


def _tabbed(text: str, start: int, count: int) -> list[Cell]:
    pieces = [(match.start(), match.group()) for match in re.finditer(r"[^\t]+|(?<=\t)(?=\t|$)|^(?=\t)", text)]
    while len(pieces) > count and not pieces[0][1].strip():
        pieces.pop(0)
    if len(pieces) > count:
        pieces = pieces[:count]
    if len(pieces) == count:  # what stands on the lines below the row's last cell is no part of it
        offset, last = pieces[-1]
        first_line = re.match(r"\s*[^\n]*", last).group()
        pieces[-1] = (offset, first_line)
    return [cell(piece, start + offset) for offset, piece in pieces]


def _side_by_side(text: str, start: int, kinds: list[str]) -> list[Cell] | None:
    """Tell cells apart by their amounts: the last is the sum of the others, a name in brackets is a university's."""
    found = _numbers(text, len(kinds))
    if not found:
        words = plain(text)
        return [Cell(words, start, ()) for _ in kinds] if words and state_of(words) != "not_stated" else None
    sums = _named(text, start, found)
    if len(sums) == len(kinds):
        return [_cell_of(one) for one in sums]
    if kinds.count("university") == 1 and len(sums) > len(kinds) and _adds_up(sums):
        return [_cell_of(sums[0]), _cell_of(*sums[1:-1]), _cell_of(sums[-1])]
    if len(sums) == 2 and kinds == ["owner", "university", "total"]:
        return _two_of_three(text, start, sums)
    return None


def _two_of_three(text: str, start: int, sums: list[Sum]) -> list[Cell] | None:
    """Tell which of owner, university and total is empty: a dash stands there, or a name tells the university's."""
    empty = Cell("", start, ())
    one, other = sums
    begin, end = one.found.end - start, other.found.start - start
    if one.name or re.match(r"\W*?[-–—]\s", text[: one.found.start - start]):
        return [empty, _cell_of(one), _cell_of(other)]
    if other.name:
        return [_cell_of(one), _cell_of(other), empty]
    return [_cell_of(one), empty, _cell_of(other)] if re.search(r"\s[-–—]\s", text[begin:end]) else None


def _numbers(text: str, count: int) -> list[Found]:
    natural = amounts(text, bare=True)
    if len(natural) >= count and _balances(natural):
        return natural
    for number in range(count, count + 3):
        told_apart = columns(text, number)
        if told_apart and _balances(told_apart):
            return list(told_apart)
    return natural


def _balances(found: Iterable[Found]) -> bool:
    *parts, total = found
    return bool(parts) and sum(part.nok for part in parts) == total.nok


def _adds_up(sums: list[Sum]) -> bool:
    named = [bool(one.name) for one in sums]
    return _balances(one.found for one in sums) or (all(named[1:-1]) and not named[0] and not named[-1])


def _cell_of(*sums: Sum) -> Cell:
    return Cell(" ".join(one.found.text for one in sums), sums[0].found.start, sums)


def _named(text: str, start: int, found: Iterable[Found]) -> list[Sum]:
    sums = []
    end = 0
    for one in found:
        after = _NAMED_AFTER.match(text, one.end)
        before = None if after else _NAMED_BEFORE.search(text, end, one.start)
        beside = after or before
        end = after.end() if after else one.end
        moved = Found(one.nok, one.start + start, one.end + start, one.text)
        name = plain(beside["name"]).strip(" ,:") if beside else None
        sums.append(Sum(moved, name, is_marked_name=bool(after or (before and before["colon"]))))
    return sums


def rows_at(text: str, starts: Iterable[tuple[int, int]]) -> list[tuple[int, str]]:
    """Cut a table's text into rows, given where each row's label begins and ends: (offset, text after the label)."""
    places = [*starts, (len(text), len(text))]
    return [(end, text[end:following]) for (_, end), (following, _) in pairwise(places)]


def state_of(text: str) -> State:
    """Tell why a cell for money holds no amount."""
    if PLACEHOLDER.search(text):
        return "placeholder"
    return "see_attachment" if SEE_ATTACHMENT.search(text) else "not_stated"
