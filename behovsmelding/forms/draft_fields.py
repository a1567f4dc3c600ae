"""What a form of no known edition says of a measure beside its money: scheme, whom it is for, how long, its words."""

import re
from dataclasses import dataclass

from behovsmelding import privacy
from behovsmelding.forms.draft_reading import Told
from behovsmelding.forms.draft_ways import Ways
from behovsmelding.forms.fields import LEVELS, PLACEHOLDER, plain
from behovsmelding.report import Locator, Passage, normal
from behovsmelding.semester import semesters_in
from behovsmelding.vocabulary import Vocabulary

_SCHEME = re.compile(
    r"^[ \t*]*(?:[\d.]+[ \t]+)?(?:(?:hvilken|kva)\s+)?(?:tilskudds?|tilskots?)?ordning(?:en|a)?"
    r"[ \t*]*[:\t][ \t*]*(?P<value>[^\n\t]+)",
    re.IGNORECASE | re.MULTILINE,
)
_STAFF = (
    r"(?:ansatt\w*|tilsett?\w*|lærer\w*|lærar\w*|rektor\w*|styrer\w*|styrar\w*|leder\w*|leiar\w*|PPT|SFO|assistent\w*|pedagog\w*"
    r"|personal\w*|fagarbeid\w*|miljøarbeid\w*|barnehagelær\w*|inspektør\w*)"
)
_TARGETS = (
    re.compile(
        r"(?:^|[.!?,]\s+(?:og\s+)?)[ \t*•-]*(?:[\d.]+[ \t]+)?(?:(?:hvem|kven)\s+er\s+)?målgrupp\w*\??"
        r"[ \t*]*(?:[:\t]|\s+er\b|\s+(?=\n)|\n)[ \t*\n]*(?P<value>[^\n\t]+)",
        re.IGNORECASE | re.MULTILINE,
    ),
    re.compile(
        rf"^[ \t*•-]*(?:for|hvem|kven|gjelder|gjeld|deltakere|deltakarar)[ \t*]*[:\t ][ \t*]*"
        rf"(?P<value>[^\n\t.]*{_STAFF}[^\n\t.]*)",
        re.IGNORECASE | re.MULTILINE,
    ),
    re.compile(
        rf"(?:^|[.!?]\s+)(?P<value>(?:[^.!?\n\t]|(?<=\d)[.])*?{_STAFF}(?:[^.!?\n\t]|(?<=\d)[.])*\b(?:er\s+målgrupp\w*|er\s+med|skal\s+(?:være|vere)\s+med|deltar|deltek|tar\s+del|får\s+rettleiing)\b)",
        re.IGNORECASE | re.MULTILINE,
    ),
    re.compile(
        rf"(?:^|[.!?]\s+|\bog\s+)(?:det\s+|tiltaket\s+)?gj(?:elder|eld)\s+(?:for\s+)?(?P<value>[^.!?\n\t]*{_STAFF}[^.!?\n\t]*)",
        re.IGNORECASE | re.MULTILINE,
    ),
    re.compile(
        rf"^[ \t*]*(?P<value>(?![^\n\t]*\b(?:er|skal|vil|har|må|kan)\b)[^:!?\n\t]{{0,40}}"
        rf"{_STAFF}[^:!?\n\t]{{0,30}}(?<!\.))(?=\t|$)",
        re.IGNORECASE | re.MULTILINE,
    ),
)
_DURATION = re.compile(r"varighe[ti]|periode|tidsrom", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Described:
    """What is said of a measure."""

    scheme: str | None
    level: str | None
    semesters: tuple[str, ...]
    passages: tuple[Passage, ...]


def described_of(one: Told, ways: Ways, vocabulary: Vocabulary, people: tuple[str, ...]) -> Described:
    """Find what the form says of a measure: in its own lines or cells, else under its title in another place.

    Args:
        one: the measure.
        ways: the form.
        vocabulary: knows schemes.
        people: names to take out.
    """
    said = one.row.said if one.row else {}
    text = one.text if not said else "\n".join((one.text, _below(one, ways)))
    scheme = _scheme(one, said.get("scheme", ""), text, ways, vocabulary)
    locator = Locator(line=one.line)
    body = PLACEHOLDER.sub("", text).strip()
    target = said.get("target") or next(
        (plain(hit["value"]) for pattern in _TARGETS if (hit := pattern.search(text))), ""
    )
    passages = (
        Passage("title", privacy.redact(one.title, people), locator),
        Passage("body", privacy.redact(body, people), locator),
        Passage("target_group", privacy.redact(target, people), locator),
    )
    return Described(
        scheme,
        LEVELS.get(scheme or ""),
        semesters_in(text) if _DURATION.search(text) else (),
        tuple(passage for passage in passages if re.search(r"\w", passage.text)),
    )


def _below(one: Told, ways: Ways) -> str:
    """Give what the text says under a title that a table has too."""
    blocks = (block for block in ways.described if normal(block.title) == normal(one.title))
    return next((block.text for block in blocks if block.text.strip()), "")


def _scheme(one: Told, cell: str, text: str, ways: Ways, vocabulary: Vocabulary) -> str | None:
    """Tell a measure's scheme: as its cell or field says, else a heading above, else the only one that is named."""
    field = _SCHEME.search(text)
    words = cell or (field["value"] if field else "")
    # A narrow column breaks its words: «DEKO M».
    stated = vocabulary.scheme(words) or vocabulary.scheme(words.replace(" ", "")) if words else None
    if stated:
        return stated
    above = (line for number, line in reversed(ways.lines) if number < one.line and number in ways.headings)
    headed = next((scheme for line in above if (scheme := vocabulary.scheme(plain(line)))), None)
    if headed:
        return headed
    named = {scheme for scheme, _, _ in vocabulary.schemes_in(text)} or ways.schemes
    return next(iter(named)) if len(named) == 1 else None
