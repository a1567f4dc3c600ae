"""Finders the forms share: a document as one stream of text, the form's labels in it, and which words are chosen.

A conversion may break any label or cell over lines. So labels are looked for in the whole text, blanks standing for any
blanks, and every place in it still knows its line.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate

from behovsmelding.forms import ticks
from behovsmelding.money import amounts
from behovsmelding.reading import Document
from behovsmelding.report import Locator, Tick

PLACEHOLDER = re.compile(
    r"(?:klikk|trykk)\s+(?:eller\s+trykk\s+)?(?:her\s+)?for\s+å\s+(?:skrive|legge|leggje|velge|velje)\b"
    r"(?:\s+inn)?(?:\s+(?:ein?|et)\b)?(?:\s+(?:tekst|dato|element))?[^.\n]*\.?"
    r"|\bskriv\s+(?:inn\s+)?(?:tekst\s+)?her\b\.?|\bvelg\s+et\s+element\.?|\bvel\s+eit\s+element\.?"
    r"|\[\s*(?:fyll\s+(?:inn|ut)|beløp)\s*\]",
    re.IGNORECASE,
)
LEVELS = {"Regional ordning": "barnehage", "Desentralisert ordning": "grunnskole"}
"""The level of a measure where nothing but its scheme tells."""
PAGE_GAP = 4  # lines a conversion may leave empty between a page's number and its head
_CHECKED = re.compile(r"<input[^<>]{0,200}\bchecked\b[^<>]{0,200}>", re.IGNORECASE)
_UNCHECKED = re.compile(r"<input[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:i|b|u|em|strong|p|br|td|tr|span)\s*/?>", re.IGNORECASE)
_LINK = re.compile(r"\[([^\]\[]{2,200})\]\([^()\n]{0,500}\)")
_PAGE = re.compile(
    r"[\s*–-]*(?:(?:side|s\.|page)\s*\d{1,3}(?:\s*(?:av|/|of)\s*\d{1,3})?|\d{1,3}\s+av\s+\d{1,3}|[–-]\s*\d{1,3}\s*[–-])[\s*–-]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stream:
    """A document as one text, without what a conversion puts around words."""

    text: str
    starts: tuple[int, ...]
    """Where each line begins."""

    @classmethod
    def of(cls, document: Document) -> "Stream":
        """Join a document's lines; tables drawn with bars become tabs, check boxes signs, links their words."""
        text = "\n".join(document.lines)
        empty_box = " ☐ " if _CHECKED.search(text) else " "
        text = _replaced(_LINK, _replaced(_TAG, _replaced(_UNCHECKED, _replaced(_CHECKED, text, " ☒ "), empty_box), ""))
        lines = _without_page_heads([_plain_line(line) for line in text.split("\n")])
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
    # Bold that begins after the label is the answer's: «Tiltakets varighet **Vår 2024**».
    return re.compile(rf"\**(?:{joined})(?:[ \t*]*[:?]\**[:?]?|\**)", re.IGNORECASE | re.MULTILINE)


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


def first_paragraph(text: str) -> str:
    """Give a text's first lines, up to a blank one."""
    start = re.search(r"\S", text)
    return re.split(r"\n\s*\n", text[start.start() :], maxsplit=1)[0] if start else ""


def is_only_placeholder(text: str) -> bool:
    """Tell whether nothing but the template's own «Klikk her …» stands in a field."""
    return bool(PLACEHOLDER.search(text)) and not re.search(r"\w", PLACEHOLDER.sub("", text))


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


def _replaced(pattern: re.Pattern, text: str, by: str | None = None) -> str:
    """Replace hits by a sign, or by their first group; the line breaks inside them stay, for lines must keep."""

    def instead(match: re.Match) -> str:
        kept = match[1] if by is None else by
        return kept + "\n" * (match.group().count("\n") - kept.count("\n"))

    return pattern.sub(instead, text)


def _plain_line(line: str) -> str:
    if "--" in line and not line.strip("|:- \t"):  # what rules off a table drawn with bars
        return ""
    stripped = line.strip()
    if stripped.startswith("|") and stripped.endswith("|") and len(stripped) > 2:
        return "\t".join(part.strip() for part in stripped.strip("|").split("|"))
    return line


def _without_page_heads(lines: list[str]) -> list[str]:
    """Blank out page numbers, and the head or foot repeated beside every one of them: a page may end inside a row."""
    pages = [place for place, line in enumerate(lines) if line.strip() and _PAGE.fullmatch(line)]
    beside: dict[str, set[int]] = {}
    for page in pages:
        for step in (-1, 1):
            place = page + step
            while 0 <= place < len(lines) and abs(place - page) < PAGE_GAP and not lines[place].strip():
                place += step
            if 0 <= place < len(lines) and re.search(r"[^\W\d]{2}", lines[place]) and not amounts(lines[place]):
                beside.setdefault(lines[place].strip(), set()).add(place)
    heads = {place for places in beside.values() if 1 < len(places) >= len(pages) - 1 for place in places}
    furniture = heads.union(pages)
    return ["" if place in furniture else line for place, line in enumerate(lines)]
