"""How a form of no known edition is cut at one kind of title-like thing: what each measure's own lines are."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from behovsmelding.forms.draft_heads import PART, Head
from behovsmelding.forms.draft_text import followed, told
from behovsmelding.forms.paragraphs import Line

_GREETING = re.compile(
    r"^[ \t]*(?:med\s+)?(?:venn?l?[ie][gl]e?g?\s+|beste\s+)?h[ie]ls(?:en|ing)\b|^\s*(?:mvh|vh)\b", re.IGNORECASE
)
_SUMMARY = re.compile(
    r"^[\s*#]*(?:\w*sum\b|samlet|samla|totalt?|totalsum|til\s?sammen|til\s?saman|oppsummering|i\s+alt|alt\s+i\s+alt)\b"
    r"[^\d\t:]{0,40}[:*]*[ \t]*$",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"^[\s*#]*tiltak\s*\d{1,2}\s*[:–-]\s*", re.IGNORECASE)
_MATTER = re.compile(r"^[\s*#]*sak\s+(?:nr\.?\s*)?\d{1,3}\s*/\s*\d{2,4}\b", re.IGNORECASE)
_BOLD_LINE = re.compile(r"[ \t]*\*\*[^\t*]+\*\*[ \t]*")
_YEAR = re.compile(r"\b20[1-4]\d\b")
_PAST = re.compile(
    r"\b(?:i\s+fjor|fjorår\w*|rapport\w*|rekneskap|regnskap|tildel\w*|gjennomført\w*|forrige|førre)\b", re.IGNORECASE
)
_GOES_ON = re.compile(r"\b(?:fortset\w*|vid[ea]reført?\w*|held\w*\s+fram|i\s+gang|pågå\w*)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """What a form says of one measure."""

    number: str | None
    title: str
    line: int
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """Its lines as one text."""
        return "\n".join(line for _, line in self.lines)


def blocks_of(
    lines: Sequence[Line],
    heads: Sequence[Head],
    headings: frozenset[int],
    year: int | None,
    schemes: frozenset[int] = frozenset(),
) -> list[Block]:
    """Cut a text at headings, each block up to the next, to a greeting, or to what is said of all of them together.

    Args:
        lines: numbered lines.
        heads: the measures' headings.
        headings: lines that the document itself says are headings.
        year: the year the form says it is for.
        schemes: lines that name a scheme and nothing else; right above a heading they begin another part of the form.
    """
    numbers = [number for number, _ in lines]
    above = _parts_above(lines, {head.line for head in heads}, headings)
    found: list[Block] = []
    parts = {after: number for number, after in followed(lines) if number in schemes}
    ends = [*(parts.get(head.line, head.line) for head in heads), lines[-1][0] + 1 if lines else 0][1:]
    for head, end in zip(heads, ends, strict=True):
        if _is_past(above.get(head.line, ""), year):
            continue
        inside = lines[bisect_right(numbers, max(head.line, head.last)) : bisect_left(numbers, end)]
        kept = _up_to_end(inside, headings, found, is_last=len(heads) > 1 and end == ends[-1])
        rest = [(head.line, text) for text in head.rest.split("\n") if text.strip()]
        found.append(Block(head.number, head.title, head.line, (*rest, *kept)))
    return found


def _up_to_end(lines: Sequence[Line], headings: frozenset[int], above: list[Block], *, is_last: bool) -> list[Line]:
    """Give a block's lines up to where another matter begins; a part that every measure has begins none."""
    seen = {_wording(line) for block in above for _, line in block.lines} if is_last else set()
    kept: list[Line] = []
    for number, line in lines:
        is_heading = bool(number in headings or _BOLD_LINE.fullmatch(line)) and not told(line).rstrip().endswith(":")
        is_other = is_last and is_heading and _wording(line) not in seen
        if _GREETING.match(line) or _SUMMARY.match(line) or _MATTER.match(line) or is_other:
            break
        if is_last and PART.match(told(line)) and is_heading and _wording(line) not in seen:
            break
        kept.append((number, _PREFIX.sub("", line)))
    return kept


def _wording(line: str) -> str:
    """Give a heading's words without numbers: «Tiltak 2: Beløp» asks what «Tiltak 1: Beløp» does."""
    return re.sub(r"[\W\d]+", " ", _PREFIX.sub("", line)).strip().casefold()


def _parts_above(lines: Sequence[Line], heads: set[int], headings: frozenset[int]) -> dict[int, str]:
    """Give, for each measure's heading, the heading of the part of the form that it stands in."""
    found: dict[int, str] = {}
    part = ""
    for number, line in lines:
        if number in heads:
            found[number] = part
        elif number in headings or _BOLD_LINE.fullmatch(line):
            part = told(line)
    return found


def _is_past(part: str, year: int | None) -> bool:
    """Tell whether a part of the form is about an earlier year, or about what was done."""
    years = [int(found) for found in _YEAR.findall(part)]
    if _GOES_ON.search(part):
        return False
    if years and year:
        return max(years) < year
    return bool(_PAST.search(part)) and "behov" not in part.casefold()
