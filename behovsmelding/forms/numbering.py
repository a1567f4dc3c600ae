"""Where the measures of a 2023 appendix begin and end: their numbers, their schemes, and the lines between."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from behovsmelding.forms.paragraphs import Line
from behovsmelding.money import amounts
from behovsmelding.vocabulary import Vocabulary

LONG_TITLE = 80
LONGEST_HEADING = 120
LINES_OF_TITLE = 3
"""Of a measure's first lines, those in which its scheme may stand beside the title."""

_HEADER = re.compile(
    r"\W*(?:(?:tiltak\s*)?n(?:umme)?r\.?|(?:konkret|nærmere|nærare|utfyllende)\s.*"
    r"|(?:hvordan|korleis|slik)\s+skal\s+(?:tilskudd|tilskot|midl).*|(?:tilskudds?|tilskots?)?ordning|tiltak(?:et)?|prioritet"
    r"|na[vm]n(?:et)?\s+på\s+tiltak\w*|(?:søknads)?beløp|(?:beskrivelse|omtale|skildring)(?:\s+av\s+tiltak\w*)?"
    r"|bruk\s+av\s+\w+|målgruppe\w*|mål(?:sett?[ij]n?g?\w*)?)\W*$",
    re.IGNORECASE,
)
_START = re.compile(
    r"^\s*(?:tiltak\s*(?:nr\.?\s*)?|nr\.?\s*[:\t ]\s*)?"
    r"(?P<number>\d{1,2}(?:\.\d{1,2}(?![\d.,]|\s?%))?[a-z]?|(?<=tiltak\s)[A-H](?=\s*[.:)–-]))(?P<mark>[.:)]?)(?P<gap>\s*)(?P<rest>.*?)\s*$",
    re.IGNORECASE,
)
_BEFORE_SCHEME = re.compile(r"\s*\(|\t\s*|\s{2,}|\s[–-]\s|,\s|\s(?=[A-ZÆØÅ]{4,}\W*$)")
_SCHEME_LABEL = re.compile(r"^\s*(?:tilskudds?|tilskots?)?ordning\s*[:\t]\s*", re.IGNORECASE)
# A label that its answer follows on the same line: «Hvordan skal tilskuddet brukes? Til vikarer.»
LABEL = re.compile(
    r"^\s*(?:(?:konkret|nærmere)\s[^:?\t]{1,80}|(?:hvordan|korleis|slik)\s+skal\s+(?:tilskudd|tilskot|midl)[^:?\t]{1,60}"
    r"|na[vm]n(?:et)?\s+på\s+tiltak\w*|tiltak(?:et|snavn)?|tittel|beskrivelse|omtale|bruk\s+av\s+\w+)(?:[:?]\s+|\t\s*)(?=\S)",
    re.IGNORECASE,
)
_FOR_WHOM = re.compile(r"\s*\((?:for\s+)?(?:(?:grunn)?(?:skole|skule)|barnehage)\w*\)\W*$", re.IGNORECASE)
_TAIL = re.compile(r"^\s*vedlegg\s+\d+\s*[:.–-]\s*\S", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """A measure's lines, after its number and scheme."""

    number: str | None
    scheme: str | None
    line: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Start:
    """A line that begins a measure."""

    index: int
    number: str | None
    """None where only a scheme begins the measure."""
    scheme: str | None
    title: str
    """The title, where it stands on the number's line."""
    body: int
    """Index of the first line after number and scheme."""
    is_sure: bool
    """Whether a scheme or the word tiltak stands with the number."""


@dataclass(frozen=True, slots=True)
class _Scheme:
    """What a scheme cell says; None where it names two."""

    value: str | None


def blocks_of(lines: Sequence[Line], vocabulary: Vocabulary) -> list[Block]:
    """Divide the document at its measures' numbers; the list of attachments that ends it is left out."""
    lines = [(number, LABEL.sub("", line)) for number, line in lines]
    starts = _starts(lines, vocabulary)
    schemes = _scheme_starts(lines, vocabulary)
    # Where nobody numbered the measures, each begins with its scheme.
    if not any(start.is_sure for start in starts) and len(schemes) > len(starts):
        starts = schemes
    starts = _under_scheme_headings(starts, lines, vocabulary)
    end = len(lines)
    while end and starts and (not lines[end - 1][1].strip() or _TAIL.match(lines[end - 1][1])):
        end -= 1
    blocks = []
    for place, start in enumerate(starts):
        stop = starts[place + 1].index if place + 1 < len(starts) else end
        first = (lines[start.index][0], start.title)
        rest = [line for line in lines[start.body : stop] if not _is_header(line[1])]
        rest = rest[: len(rest) - _heading_below(rest, stop < end, vocabulary)]
        body = _title_first([first, *rest] if start.title else rest)
        scheme, body = (start.scheme, body) if start.scheme else _scheme_at_title(body, vocabulary)
        blocks.append(Block(start.number, scheme, lines[start.index][0], tuple(body)))
    return blocks


def _scheme_starts(lines: Sequence[Line], vocabulary: Vocabulary) -> list[_Start]:
    """Find the lines that are a scheme's name, alone or with the title beside it."""
    found = []
    for index, (_, line) in enumerate(lines):
        if len(line) > LONGEST_HEADING or line.rstrip().endswith("."):
            continue
        scheme, title = _leading_scheme(line.strip(), vocabulary)
        if not scheme:
            scheme, title = _trailing_scheme(line.strip(), vocabulary)
        if scheme:
            found.append(_Start(index, None, scheme.value, title, index + 1, is_sure=True))
    return found


def _title_first(lines: list[Line]) -> list[Line]:
    """Put the first line without money first: a conversion may put the last cell of a row before the title's."""
    place = next((at for at, (_, line) in enumerate(lines) if re.search(r"\w", line) and not amounts(line)), 0)
    return [lines[place], *lines[:place], *lines[place + 1 :]] if lines else []


def _scheme_at_title(lines: list[Line], vocabulary: Vocabulary) -> tuple[str | None, list[Line]]:
    """Read the scheme that stands behind a title or on one of the lines below, and take it away."""
    near = [at for at, (_, line) in enumerate(lines) if line.strip()][:LINES_OF_TITLE]
    for at in near:
        number, line = lines[at]
        text = _SCHEME_LABEL.sub("", line).strip()
        scheme, rest = _trailing_scheme(text, vocabulary)
        whole = vocabulary.scheme(text)
        if whole or (scheme and at == near[0]):
            kept = [(number, rest)] if not whole else []
            return whole or scheme.value, [*lines[:at], *kept, *lines[at + 1 :]]
    return None, lines


def _is_header(line: str) -> bool:
    """Tell whether a line is nothing but headings of columns."""
    return all(_HEADER.match(cell) for cell in line.split("\t"))


def _under_scheme_headings(starts: list[_Start], lines: Sequence[Line], vocabulary: Vocabulary) -> list[_Start]:
    """Give measures without a scheme of their own the one whose name alone heads them, on a line before the number."""
    found: list[_Start] = []
    current: str | None = None
    for start in starts:
        above = next((line for _, line in reversed(lines[: start.index]) if line.strip() and not _is_header(line)), "")
        if start.scheme is None:
            current = _heads_scheme(above, vocabulary) or current
        found.append(replace(start, scheme=start.scheme or current))
    return found


def _heads_scheme(line: str, vocabulary: Vocabulary) -> str | None:
    """Give the scheme that a line names and nothing else, but for whom it is: «REKOM (barnehage)»."""
    return vocabulary.scheme(line) or vocabulary.scheme(_FOR_WHOM.sub("", line))


def _heading_below(rest: Sequence[Line], is_followed: bool, vocabulary: Vocabulary) -> int:
    """Count the lines that end a measure's text but head the next measure: a scheme's name and blank ones."""
    last = next((place for place in reversed(range(len(rest))) if rest[place][1].strip()), None)
    is_heading = is_followed and last is not None and _heads_scheme(rest[last][1], vocabulary) is not None
    return len(rest) - last if is_heading else 0


def _starts(lines: Sequence[Line], vocabulary: Vocabulary) -> list[_Start]:
    """Find where measures begin: a number with a scheme, or alone, or before a tab, in rising order.

    A bare number may also be a page's, and «2 utviklingspartnere» is no measure: it counts only as the next number,
    and only where no surer line has it. Where a scheme is a chapter («1 Regional ordning»), its measures are «1.1» …
    """
    candidates = [start for index in range(len(lines)) if (start := _start(lines, index, vocabulary))]
    chosen: list[_Start] = []
    chapter: _Start | None = None
    for place, start in enumerate(candidates):
        if _is_chapter(start, candidates[place + 1 : place + 2]):
            chapter = start
            continue
        if "." in start.number:
            before = chosen[-1].number if chosen else ""
            if chapter and start.number in {f"{chapter.number}.1", _next_within(before, chapter.number)}:
                chosen.append(replace(start, scheme=start.scheme or chapter.scheme))
            continue
        if not start.is_sure:
            above = chosen[-1].index + 1 if chosen else 0
            # Below a scheme's own heading the numbers may begin anew.
            is_anew = bool(chosen) and any(_heads_scheme(line, vocabulary) for _, line in lines[above : start.index])
            last = int(re.sub(r"\D", "", chosen[-1].number) or 0) if chosen else 0
            last = 0 if is_anew and start.number == "1" else last
            is_surer_later = any(other.is_sure and other.number == start.number for other in candidates[place + 1 :])
            if not start.number.isdigit() or int(start.number) != last + 1 or is_surer_later:
                continue
        chosen.append(start)
    return chosen


def _is_chapter(start: _Start, following: Sequence[_Start]) -> bool:
    """Tell whether a number heads not a measure but a scheme's: nothing but the scheme, then «1.1»."""
    return bool(start.scheme and not start.title and following and following[0].number == f"{start.number}.1")


def _next_within(number: str, chapter: str) -> str:
    """Give the number that follows another within its chapter; "" where that is another chapter's."""
    first, _, second = number.partition(".")
    return f"{chapter}.{int(second) + 1}" if first == chapter and second.isdigit() else ""


def _start(lines: Sequence[Line], index: int, vocabulary: Vocabulary) -> _Start | None:
    """Read a line as the beginning of a measure; None where it is none."""
    line = lines[index][1]
    match = _START.match(line)
    if not match:
        return None
    names_measure = bool(re.match(r"\s*tiltak", line, re.IGNORECASE))
    rest = match["rest"].lstrip(":.–- \t") if names_measure else match["rest"]
    scheme, title = _leading_scheme(rest, vocabulary)
    if scheme:
        return _Start(index, match["number"], scheme.value, title, index + 1, is_sure=True)
    if not rest:
        return _alone(lines, index, match["number"], vocabulary, names_measure=names_measure)
    is_sure = names_measure and bool(match["mark"] or match["rest"] != rest)
    scheme, title = _trailing_scheme(rest, vocabulary)
    if scheme:
        return _Start(index, match["number"], scheme.value, title, index + 1, is_sure=True)
    if is_sure or _is_title(match, rest, is_apart=index == 0 or not lines[index - 1][1].strip()):
        return _Start(index, match["number"], None, rest, index + 1, is_sure)
    return None


def _alone(lines: Sequence[Line], index: int, number: str, vocabulary: Vocabulary, *, names_measure: bool) -> _Start:
    """Read a number that stands alone, with the scheme on the next line with text, or broken over two."""
    near = range(index + 1, min(len(lines), index + 8))
    # «Ordning» may stand over its answer as the heading of a cell.
    following = [place for place in near if lines[place][1].strip() and not _is_header(lines[place][1])][:2]
    pieces = [lines[place][1].strip() for place in following]
    for count in range(1, len(pieces) + 1):
        cell = _SCHEME_LABEL.sub("", re.sub(r"(?<=\w)-?\n", "", "\n".join(pieces[:count])))
        scheme, title = _leading_scheme(cell, vocabulary)
        if scheme and (count == 1 or not title):
            return _Start(index, number, scheme.value, title, following[count - 1] + 1, is_sure=True)
    return _Start(index, number, None, "", index + 1, is_sure=names_measure)


def _trailing_scheme(text: str, vocabulary: Vocabulary) -> tuple[_Scheme | None, str]:
    """Read a scheme after a title, in brackets or apart from it: «Leseløft (DEKOM)», «Leseløft – DEKOM»."""
    for apart in _BEFORE_SCHEME.finditer(text):
        scheme = vocabulary.scheme(text[apart.end() :])
        if scheme and re.search(r"[^\W\d]{2}", text[: apart.start()]):
            return _Scheme(scheme), text[: apart.start()].rstrip(" ,:–-")
    return None, ""


def _is_title(match: re.Match, rest: str, *, is_apart: bool) -> bool:
    """Tell whether «6 Saltennettverket» is number and title: «2 utviklingspartnere» and «1) Trening …» are not."""
    if not rest[0].isupper() or match["mark"] == ")" or not match["gap"]:
        return False
    is_apart = is_apart or "." in match["number"]  # «2.1» follows its chapter's heading at once
    return "\t" in match["gap"] or (is_apart and not rest.endswith(".") and len(rest) <= LONG_TITLE)


def _leading_scheme(text: str, vocabulary: Vocabulary) -> tuple[_Scheme | None, str]:
    """Read the scheme a text begins with, and what follows it; a title that only mentions one is no scheme."""
    whole = vocabulary.scheme(text) or vocabulary.scheme(re.sub(r"\s*\([^()]*\)\W*$", "", text))
    if whole:
        return _Scheme(whole), ""
    apart = re.match(r"(?P<name>[^:–\t]{2,60}?)\s*(?::|\t|\s[–-]\s|\s{2,})\s*(?P<rest>.*\w.*)", text)
    named = vocabulary.scheme(apart["name"]) if apart else None
    if named and not vocabulary.schemes_in(apart["rest"]):
        return _Scheme(named), apart["rest"].strip()
    found = vocabulary.schemes_in(text)
    if not found or text[: found[0][1]].strip(" ("):
        return None, ""
    end = found[0][2]
    names = {found[0][0]}
    for name, start, stop in found[1:]:
        if re.fullmatch(r"[\s/,()+&–-]*(?:og|/)?[\s/,()+&–-]*", text[end:start]):
            names.add(name)
            end = stop
    rest = text[end:]
    if not re.search(r"\w", rest):
        return _Scheme(names.pop() if len(names) == 1 else None), ""
    is_cell = re.match(r"\s*[:\t]|\s{2,}|\s[–-]\s", rest) or text[:end].isupper()
    return (_Scheme(names.pop() if len(names) == 1 else None), rest.strip(" \t:–-)")) if is_cell else (None, "")
