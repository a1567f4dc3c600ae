"""What a form of no known edition says of a measure beside its money: scheme, whom it is for, how long, its words."""

import re
from dataclasses import dataclass

from behovsmelding import privacy
from behovsmelding.forms.draft_reading import Told
from behovsmelding.forms.draft_targets import noted, target_of
from behovsmelding.forms.draft_ways import Ways
from behovsmelding.forms.fields import LEVELS, PLACEHOLDER, plain
from behovsmelding.forms.paragraphs import Line
from behovsmelding.report import Locator, Passage, normal
from behovsmelding.semester import ordered, semesters_in
from behovsmelding.vocabulary import Vocabulary

_SCHEME = re.compile(
    r"^[ \t*]*(?:[\d.]+[ \t]+)?(?:(?:hvilken|kva)\s+)?(?:tilskudds?|tilskots?)?ordning(?:en|a)?"
    r"[ \t*]*[:\t][ \t*]*(?P<value>[^\n\t]+)",
    re.IGNORECASE | re.MULTILINE,
)
_LEVEL = re.compile(
    r"^[ \t*•-]*(?:[^\n\t:?]{2,60}[:?\t])[ \t*:]*\n?[ \t*]*"
    r"(?:(?P<kindergarten>barnehager?|barnehagar)|(?P<school>(?:grunn)?(?:skole|skule)[rn]?)"
    r"|(?P<both>begge(?:\s+del(?:er|ar))?))[ \t*.]*$",
    re.IGNORECASE | re.MULTILINE,
)
_LEVELS = {"kindergarten": "barnehage", "school": "grunnskole", "both": "begge"}
_TERMS = re.compile(
    r"^[ \t*•-]*(?:[^\n\t:]{2,40}[:\t]|[^\n\t?]{2,60}\?(?:[ ]*\([^()\n]*\))?[ \t*]*\n?)[ \t*]*(?P<value>"
    r"(?:\b(?:vår|høst|haust|fra|frå|og|til|t\.o\.m|ut|hele|heile|skoleåret|skuleåret)\w*\b|20\d\d|[ ,.;–/-])+)$",
    re.IGNORECASE | re.MULTILINE,
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
    text = _said_of(one, ways)
    scheme = _scheme(one, said.get("scheme", ""), text, ways, vocabulary)
    locator = Locator(line=one.line)
    body = PLACEHOLDER.sub("", text).strip()
    target = said.get("target") or target_of(one.title, text) or noted(one.number, ways.lines)
    passages = (
        Passage("title", privacy.redact(one.title, people), locator),
        Passage("body", privacy.redact(body, people), locator),
        Passage("target_group", privacy.redact(target, people), locator),
    )
    return Described(
        scheme,
        _level(text) or LEVELS.get(scheme or ""),
        _semesters(text),
        tuple(passage for passage in passages if re.search(r"\w", passage.text)),
    )


def _level(text: str) -> str | None:
    """Tell the level that a field's whole answer names: «Kven gjeld tiltaket? Barnehage»."""
    levels = {_LEVELS[str(field.lastgroup)] for field in _LEVEL.finditer(text)}
    return levels.pop() if len(levels) == 1 else None


def _semesters(text: str) -> tuple[str, ...]:
    """Give the semesters of a measure that says how long it lasts, or that fields name and nothing else."""
    if _DURATION.search(text):
        return semesters_in(text)
    return ordered([one for field in _TERMS.finditer(text) for one in semesters_in(field["value"])])


def _said_of(one: Told, ways: Ways) -> str:
    """Give what the form says of a measure."""
    return "\n".join((one.text, _below(one, ways))) if one.row and one.row.said else one.text


def _below(one: Told, ways: Ways) -> str:
    """Give what the text says under a title that a table has too; the table itself is about all of them."""
    named = [block for block in ways.described if normal(block.title) == normal(one.title) and block.text.strip()]
    by_number = [block for block in ways.described if one.number and not block.title and block.number == one.number]
    lines = next((block.lines for block in (*named, *by_number)), ()) or _behind(one.title, ways)
    return "\n".join(line for number, line in lines if number not in ways.lines_in_tables)


def _behind(title: str, ways: Ways) -> list[Line]:
    """Give what stands behind a title and a colon on a line of its own: «Uteskole: Målgruppa er lærarar»."""
    said = ((number, line.replace("**", "").partition(":")) for number, line in ways.lines)
    return [(number, rest) for number, (before, _, rest) in said if rest and normal(before) == normal(title)]


def _of_all(ways: Ways, vocabulary: Vocabulary) -> set[str]:
    """Give the schemes the form names for all its measures: not those that only one before the last speaks of."""
    measures = ways.chosen.measures if ways.chosen else ()
    inside = [scheme for one in measures[:-1] for scheme, _, _ in vocabulary.schemes_in(_said_of(one, ways))]
    return {scheme for scheme in ways.schemes if ways.schemes.count(scheme) > inside.count(scheme)}


def _scheme(one: Told, cell: str, text: str, ways: Ways, vocabulary: Vocabulary) -> str | None:
    """Tell a measure's scheme: as its cell or field says, else a heading above, else the only one that is named."""
    field = _SCHEME.search(text)
    words = cell or (field["value"] if field else "")
    # A narrow column breaks its words: «DEKO M».
    stated = vocabulary.scheme(words) or vocabulary.scheme(words.replace(" ", "")) if words else None
    if stated:
        return stated
    above = [line for number, line in reversed(ways.lines) if number < one.line and number in ways.headings]
    above_it = [line for number, line in reversed(ways.lines) if number < one.line and number in ways.parts]
    headed = next((hits[0][0] for line in above_it if (hits := vocabulary.schemes_in(line))), None)
    headed = headed or next((scheme for line in above if (scheme := vocabulary.scheme(plain(line)))), None)
    if headed:
        return headed
    named = {scheme for scheme, _, _ in vocabulary.schemes_in(text)} or _of_all(ways, vocabulary)
    return next(iter(named)) if len(named) == 1 else None
