"""Finders the forms share: a document as one stream of text, the form's labels in it, and money under a header.

A conversion may break any label or cell over lines. So labels are looked for in the whole text, blanks standing for any
blanks, and every place in it still knows its line.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise

from behovsmelding.forms import ticks
from behovsmelding.money import Found, amounts, columns
from behovsmelding.reading import Document
from behovsmelding.report import Locator, State, Tick

PLACEHOLDER = re.compile(
    r"(?:klikk|trykk)\s+(?:eller\s+trykk\s+)?(?:her\s+)?for\s+å\s+(?:skrive|skrivast|legge|leggje|velge|velje)\b[^.\n]*\.?"
    r"|\bskriv\s+(?:inn\s+)?(?:tekst\s+)?her\b\.?|\bvelg\s+et\s+element\.?|\bvel\s+eit\s+element\.?"
    r"|\[\s*(?:fyll\s+(?:inn|ut)|beløp)\s*\]",
    re.IGNORECASE,
)
SEE_ATTACHMENT = re.compile(r"\b(?:vedlegg(?:et)?|vedlagt\w*|eget\s+budsjett|eige\s+budsjett)\b", re.IGNORECASE)
_CHECKED = re.compile(r"<input[^>]*\bchecked\b[^>]*>", re.IGNORECASE)
_UNCHECKED = re.compile(r"<input[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:i|b|u|em|strong|p|br|td|tr|span)\s*/?>", re.IGNORECASE)
_LINK = re.compile(r"\[([^\]\n]{2,})\]\([^)\n]*\)")
_RULE = re.compile(r"\s*(?:\|?\s*:?-{2,}:?\s*)+\|?\s*")
_NAMED_AFTER = re.compile(r"[ \u00a0]*\n?[ \u00a0]*\((?P<name>[^()\d]{2,80})\)")
_NAMED_BEFORE = re.compile(r"(?P<name>[A-ZÆØÅ][^\d\n\t()]{1,60}?)\s*:?\s*$")


@dataclass(frozen=True, slots=True)
class Stream:
    """A document as one text, without what a conversion puts around words."""

    text: str
    starts: tuple[int, ...]
    """Where each line begins."""

    @classmethod
    def of(cls, document: Document) -> "Stream":
        """Join a document's lines; tables drawn with bars become tabs, check boxes signs, links their words."""
        is_readable = any(_CHECKED.search(line) for line in document.lines)
        lines = [_plain_line(line, empty_box=" ☐ " if is_readable else " ") for line in document.lines]
        starts = accumulate((len(line) + 1 for line in lines[:-1]), initial=0)
        return cls("\n".join(lines), tuple(starts))

    def line_at(self, offset: int) -> int:
        """Give the line, from 1, of a place in the text."""
        return bisect_right(self.starts, offset)

    def locator(self, offset: int) -> Locator:
        """Give the place as a locator."""
        return Locator(line=self.line_at(offset))


@dataclass(frozen=True, slots=True)
class Section:
    """A label of the form, and what was written under it."""

    kind: str
    start: int
    body: int
    """Where the label ends."""
    end: int
    match: re.Match
    stream: Stream

    @property
    def text(self) -> str:
        """What stands under the label."""
        return self.stream.text[self.body : self.end]

    @property
    def locator(self) -> Locator:
        """Where the label stands."""
        return self.stream.locator(self.start)

    def lines(self) -> list[tuple[int, str]]:
        """Give what stands under the label as numbered lines."""
        return list(enumerate(self.text.split("\n"), self.stream.line_at(self.body)))

    def value(self) -> tuple[str, int]:
        """Give a short field: its first line with text, going on to the next blank line, and its place."""
        first = re.search(r"\S", self.text)
        if not first:
            return "", self.body
        rest = re.split(r"\n\s*\n", self.text[first.start() :], maxsplit=1)[0]
        return plain(rest), self.body + first.start()


def label(*wordings: str) -> re.Pattern:
    """Make a label's pattern of its wordings; a blank stands for any blanks, line breaks among them, « ?» for none."""
    joined = "|".join(rf"(?:{wording})" for wording in wordings).replace(" ?", r"[\s*]*").replace(" ", r"[\s*]+")
    return re.compile(rf"\**(?:{joined})[ \t*]*[:?]?\**[:?]?", re.IGNORECASE | re.MULTILINE)


def sections(stream: Stream, labels: Mapping[str, re.Pattern]) -> list[Section]:
    """Cut a text at the form's labels; where two overlap the longer one counts."""
    hits = [(kind, match) for kind, pattern in labels.items() for match in pattern.finditer(stream.text)]
    hits.sort(key=lambda hit: (hit[1].start(), -hit[1].end()))
    kept: list[tuple[str, re.Match]] = []
    for kind, match in hits:
        if not kept or match.start() >= kept[-1][1].end():
            kept.append((kind, match))
    return _between(stream, kept)


def with_labels(stream: Stream, parts: list[Section], extra: Mapping[str, re.Match]) -> list[Section]:
    """Cut sections once more, at labels that mean so only in one part of the form."""
    cuts = [(part.kind, part.match) for part in parts]
    for kind, match in extra.items():
        if not any(part.start <= match.start() < part.body for part in parts):
            cuts.append((kind, match))
    return _between(stream, sorted(cuts, key=lambda cut: cut[1].start()))


def _between(stream: Stream, cuts: list[tuple[str, re.Match]]) -> list[Section]:
    ends = [*(match.start() for _, match in cuts[1:]), len(stream.text)]
    return [
        Section(kind, match.start(), match.end(), end, match, stream)
        for (kind, match), end in zip(cuts, ends, strict=False)
    ]


def plain(text: str) -> str:
    """Take bold marks away and put broken lines together."""
    return " ".join(text.replace("**", " ").split()).strip()


def is_only_placeholder(text: str) -> bool:
    """Tell whether nothing but the template's own «Klikk her …» stands in a field."""
    return bool(PLACEHOLDER.search(text)) and not re.search(r"\w", PLACEHOLDER.sub("", text))


def state_of(text: str) -> State:
    """Tell why a cell for money holds no amount."""
    if PLACEHOLDER.search(text):
        return "placeholder"
    return "see_attachment" if SEE_ATTACHMENT.search(text) else "not_stated"


def yes_or_no(text: str) -> Tick:
    """Read the answer to a question with boxes: signs first, then which word is bold; lost marks are unknown.

    >>> yes_or_no("Ja x Nei"), yes_or_no("Ja **Nei**"), yes_or_no("Ja Se oversikt under Nei"), yes_or_no("Ja ☒")
    ('yes', 'no', 'unknown', 'yes')
    """
    if ticks.is_marked(text):
        yes, no = ticks.ticked(text, ["ja", "nei"])
        if yes == no:
            return "unknown"
        return "yes" if yes == "yes" or no == "no" else "no"
    bold = {word.casefold() for word in re.findall(r"\*\*\s*(ja|nei)\s*\W?\s*\*\*", text, re.IGNORECASE)}
    if len(bold) == 1:
        return "yes" if bold == {"ja"} else "no"
    words = {word.casefold() for word in re.findall(r"\b(ja|nei)\b", text, re.IGNORECASE)}
    return "no" if words == {"nei"} else "unknown"


def chosen(text: str, spans: Iterable[tuple[int, int]]) -> list[bool] | None:
    """Tell which of several printed words are ticked or bold; None where the marks are lost.

    Args:
        text: the words with their boxes.
        spans: where each of the words stands in the text.
    """
    spans = list(spans)
    if ticks.is_marked(text):
        states = ticks.ticked(text, [r"\s+".join(map(re.escape, text[start:end].split())) for start, end in spans])
        return [state == "yes" for state in states]
    bold = [match.span() for match in re.finditer(r"\*\*[^*]+\*\*", text)]
    inside = [any(low <= start and end <= high for low, high in bold) for start, end in spans]
    return inside if any(inside) and not (all(inside) and len(inside) > 1) else None


@dataclass(frozen=True, slots=True)
class Sum:
    """One amount in a cell, and the words beside it that name its recipient."""

    found: Found
    """Its places are the stream's."""
    name: str | None


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
    """owner, university or total."""
    heading: str
    """As written, «UH»."""
    name: str | None
    """The recipient the heading names, «SePU»."""


_TOTAL_WORD = r"(?:sum\s+totalt?|total\s+sum|totalsum|totalt?|sum|til\s?sammen|til\s?saman|samlet|samla)\b"
_UH_WORD = r"(?:UH(?:-partner\w*|-institusjon\w*)?|universitet(?:et)?(?:\s*/\s*h[øo][gy]\w*)?|kompetansemiljø)(?![\w-])"
_OWNER_WORD = r"(?:(?:barnehage-?\s*(?:og|/)\s*)?(?:skole|skule|barnehage)?(?:eier|eigar)(?:e|ar|en)?)\b"
_COLUMN_WORD = rf"(?:{_TOTAL_WORD}|{_UH_WORD}|{_OWNER_WORD})"
_HEADING = re.compile(
    rf"\**(?:(?P<total>{_TOTAL_WORD})|(?P<university>{_UH_WORD})|(?P<owner>{_OWNER_WORD}))\**"
    r"(?:\s*\((?P<bracket>[^()]*(?:\([^()]*\)[^()]*)?)\)"
    rf"|\s*:?[ \u00a0]+(?P<after>(?!{_COLUMN_WORD})(?-i:[A-ZÆØÅ])[^\t\n:()\d]*?)"
    rf"(?=\s*(?:[\t\n:]|$|\d|\s{{2}}|\**\b{_COLUMN_WORD})))?\**:?",
    re.IGNORECASE,
)
_ROW_WORD = re.compile(r"\W*(?:ordning|tiltak|na[vm]n|post|beløp)\w*\W*", re.IGNORECASE)
_OWNER_NAME = re.compile(r"\w(?:kommune|barnehage|skole|skule)\w*\b|\b(?:kommune|fylkeskommune|AS|SA|stiftelse\w*)\b")


def money_columns(header: str) -> list[tuple[Column, int, int]]:
    """Read a header's columns in order, with where each heading stands: «Eier (Bodø kommune) UH (SePU) Sum totalt»."""
    found = _tabbed_columns(header)
    for match in _HEADING.finditer(header) if not found else ():
        role = next(name for name in ("total", "university", "owner") if match[name])
        name = None if role == "total" else plain(match["bracket"] or match["after"] or "").strip(" ,:") or None
        found.append((Column(role, plain(match[role]), name), match.start(), match.end()))
    return found


def _tabbed_columns(header: str) -> list[tuple[Column, int, int]]:
    """Read a header line with tabs, where a heading may be nothing but a name: «Eier», «SePU», «Nord», «Sum»."""
    line = re.search(r"[^\n]*\S[^\n]*", header)
    cells = [match for match in re.finditer(r"[^\t\n]+", header[: line.end()]) if match.group().strip()] if line else []
    if len(cells) < 2 or re.search(r"\d{3}", line.group()) or not re.search(_TOTAL_WORD, line.group(), re.IGNORECASE):
        return []
    found = []
    for match in cells:
        words = plain(match.group())
        known = _HEADING.match(words)
        if known:
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


def money_cells(text: str, start: int, kinds: list[str]) -> list[Cell] | None:
    """Tell the cells of one row apart; None where it cannot be done without guessing.

    Args:
        text: the row, its leading label taken away; cells divided by tabs, or by nothing but blanks and line breaks.
        start: where the row stands in the stream.
        kinds: the role of each column.
    """
    if "\t" in text.strip("\n "):
        return _tabbed(text, start, len(kinds))
    return _side_by_side(text, start, kinds)


def cell(text: str, start: int) -> Cell:
    """Read the amounts of one cell."""
    blank = len(text) - len(text.lstrip("\n "))
    return Cell(plain(text), start + blank, tuple(_named(text, start, amounts(text, bare=True))))


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
        before = _NAMED_BEFORE.search(text, end, one.start)
        name = after["name"] if after else before["name"] if before else None
        end = after.end() if after else one.end
        moved = Found(one.nok, one.start + start, one.end + start, one.text)
        sums.append(Sum(moved, plain(name).strip(" ,:") if name else None))
    return sums


def rows_at(text: str, starts: Iterable[tuple[int, int]]) -> list[tuple[int, str]]:
    """Cut a table's text into rows, given where each row's label begins and ends: (offset, text after the label)."""
    places = [*starts, (len(text), len(text))]
    return [(end, text[end:following]) for (_, end), (following, _) in pairwise(places)]


def _plain_line(line: str, *, empty_box: str) -> str:
    if _RULE.fullmatch(line):
        return ""
    text = _LINK.sub(r"\1", _TAG.sub("", _UNCHECKED.sub(empty_box, _CHECKED.sub(" ☒ ", line))))
    stripped = text.strip()
    if stripped.startswith("|") and stripped.endswith("|") and len(stripped) > 2:
        return "\t".join(part.strip() for part in stripped.strip("|").split("|"))
    return text
