"""How a form of no known edition is cut into measures: at labels, numbers, headings or bullets, whichever it uses."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from behovsmelding.forms.fields import PLACEHOLDER, plain
from behovsmelding.money import amounts

_THING = r"(?:kompetanse|utviklings)?(?:tiltak(?:et|a)?|prosjekt(?:et)?)"
_NAME_OF = (
    rf"(?:(?:na[vm]n|tittel)[ \t]+på[ \t]+{_THING}|(?:kompetanse)?(?:tiltaket|prosjektet)s?[ \t]+(?:na[vm]n|tittel)"
    r"|(?:tiltaks|prosjekt)(?:na[vm]n|tittel))"
)
_FIELD_NUMBER = r"(?:\d{1,2}\.)+\d{1,2}\.?[ \t]+"
_ORDINAL = (
    r"(?:det[ \t]+)?(?:første|fyrste|andre|tredje|fjerde|femte|sjette|siste)[ \t]+(?:tiltak(?:et)?|prosjekt(?:et)?)"
)
_LABELLED = re.compile(
    rf"^[ \t*#]*(?:-[ \t]+)?(?:{_FIELD_NUMBER}|(?P<lead>\d{{1,2}})[.)][ \t]*)?"
    rf"(?:(?P<field>{_NAME_OF})|(?P<ordinal>{_ORDINAL})|(?:kompetanse)?(?:tiltak(?:et)?|prosjekt(?:et)?|behov)"
    r"(?:[ \t]*(?:n(?:umme)?r\.?[ \t]*)?(?P<number>\d{1,2}[a-z]?\b|[A-H](?=[ \t*]*(?:[:.–\n-]|$))))?)"
    rf"[ *]*(?P<sign>[:.–\t-]?)[ \t*]*(?:(?:{_NAME_OF}|tittel)[ \t*]*:?[ \t*]*)?(?P<title>[^\n\t]*)",
    re.IGNORECASE | re.MULTILINE,
)
_TITLE = re.compile(rf"\s*\**(?:{_NAME_OF}|tittel|na[vm]n)[ \t*]*:[ \t*]*(?P<title>[^\n\t]+)", re.IGNORECASE)
_BELOW = re.compile(r"[ \t]*\n(?:[ \t]*\n)?[ \t*]*(?P<title>[^\n\t:\d]{3,120})(?=\n|$)")
_NO_TITLE = re.compile(
    r"\W*(?:beløp|sum|kr|kroner|kostnad\w*|eier|eigar|UH|partnar|partner|ansvarlig|ansvarleg)?\W*", re.IGNORECASE
)
_HEADS = (
    re.compile(r"^[ \t*]*(?P<number>\d{1,2})[.)][ \t*]+(?P<title>[^\n\t]+)", re.MULTILINE),
    re.compile(r"^[ \t*]*(?P<number>[A-Ha-h])[.)][ \t*]+(?P<title>[^\n\t]+)", re.MULTILINE),
    re.compile(r"^[ \t]*#+[ \t]*(?P<title>[^\n\t]+)", re.MULTILINE),
    re.compile(r"^[ \t]*\*\*(?P<title>[^\n\t*]+)\*\*[ \t]*$", re.MULTILINE),
    re.compile(r"^[ \t]*[-–•*▪·◦][ \t]+(?P<title>[^\n\t]+)", re.MULTILINE),
    # A short line alone, which ends as no sentence does.
    re.compile(r"(?:^|(?<=\n\n))[ \t]*(?P<title>[A-ZÆØÅ][^\n\t:.!?]{2,80}(?<![:.,;!?\d]))[ \t]*$", re.MULTILINE),
)
# What a part of a form is called is no measure's title.
_PART = re.compile(
    r"\W*(?:økonomi\w*|budsjett\w*|kostnad\w*|finansiering\w*|sum\b|total\w*|samlet|samla|til\s?sammen|til\s?saman|beløp"
    r"|tilskudd\w*|tilskot\w*|søknad\w*|oppsummer\w*|eier|eigar|skoleeier|barnehageeier|UH\b|universitet\w*|kommunen?\b"
    r"|partner\w*|kompetansemiljø\w*|varighe[ti]\w*|målgrupp\w*|bakgrunn|behov\b|mål\b|kontakt\w*|vedlegg|i fjor"
    r"|fjoråret|behovsmelding\w*)",
    re.IGNORECASE,
)
_SUMMARY = re.compile(
    r"^[ \t*#]*(?:sum|samlet|samla|totalt?|totalsum|til[ ]?sammen|til[ ]?saman|oppsummering|i[ ]alt)\b"
    r"[^\d\n\t:]{0,40}[:*]*[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_GREETING = re.compile(
    r"^[ \t]*(?:med\s+)?(?:venn?l?i[gl]e?g?\s+|beste\s+)?h[ie]ls(?:en|ing)\b", re.IGNORECASE | re.MULTILINE
)
_AFTER_TITLE = re.compile(r"[:–—]|\s-\s|,(?=\s)")
SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Block:
    """What a form says of one measure."""

    number: str | None
    title: str
    start: int
    """Where its heading begins."""
    body: int
    """Where its text begins."""
    text: str


@dataclass(frozen=True, slots=True)
class _Head:
    """A measure's heading: where it begins, and where its title does and ends."""

    start: int
    title_start: int
    end: int
    number: str | None
    title: str


Holds = Callable[[str], bool]
"""Tells whether a text holds an amount for somebody."""


def blocks_in(text: str, taken: set[int], holds_share: Holds) -> list[Block]:
    """Cut a text into measures.

    Args:
        text: the form.
        taken: the lines, from 1, of tables that are read as such: their rows are no headings.
        holds_share: tells whether a text holds an amount for somebody.
    """
    labelled = list(_labelled(text, taken))
    if labelled:
        return labelled
    for head in _HEADS:
        found = [
            block for block in _headed(text, taken, head) if holds_share(block.text) and not _PART.match(block.title)
        ]
        if found:
            return found
    return []


def _labelled(text: str, taken: set[int]) -> Iterator[Block]:
    """Cut at «Tiltak 1: …» and «Navn på tiltak: …»; a number and a name on following lines are one."""
    heads: list[_Head] = []
    for match in _LABELLED.finditer(text):
        if _is_taken(text, match.start(), taken):
            continue
        title = plain(PLACEHOLDER.sub("", match["title"]))
        line = text[match.start() :].split("\n", 1)[0]
        is_field = match["sign"] in {":", "\t"} and line.count("\t") < 2
        is_named = match["number"] or (match["ordinal"] and match["sign"] in {":", "–", "-"})
        if not is_named and (not is_field or ("\t" in line and _NO_TITLE.fullmatch(title))):
            continue
        number = match["number"] or match["lead"]
        head = _Head(match.start(), *match.span("title"), number, title)
        below = _BELOW.match(text, match.end()) if not title and match["sign"] == ":" else None
        if below:
            head = _Head(match.start(), *below.span("title"), number, plain(below["title"]))
        if heads and not heads[-1].title and not number:
            head = replace(head, start=heads[-1].start, number=heads.pop().number)
        heads.append(head)
    yield from _cut(text, heads)


def _headed(text: str, taken: set[int], head: re.Pattern) -> Iterator[Block]:
    matches = [match for match in head.finditer(text) if not _is_taken(text, match.start(), taken)]
    yield from _cut(
        text,
        [
            _Head(match.start(), *match.span("title"), match.groupdict().get("number"), plain(match["title"]))
            for match in matches
        ],
    )


def _is_taken(text: str, place: int, taken: set[int]) -> bool:
    return bool(taken) and text.count("\n", 0, place) + 1 in taken


def _cut(text: str, heads: list[_Head]) -> Iterator[Block]:
    """Give the text between headings, up to what is said of all measures together or to a greeting."""
    ends = [*(head.start for head in heads), len(text)][1:]
    for head, end in zip(heads, ends, strict=True):
        stops = [match.start() for pattern in (_SUMMARY, _GREETING) if (match := pattern.search(text, head.end, end))]
        block = Block(head.number, head.title, head.start, head.end, text[head.end : min([end, *stops])])
        below = None if head.title else _TITLE.match(block.text)
        if below:
            yield replace(block, title=plain(below["title"]))
        else:
            yield _with_amounts_apart(block, text[head.title_start : head.end])


def _with_amounts_apart(block: Block, heading: str) -> Block:
    """Part a title from the amounts on its line: «Tiltak 1: Lek – eier 40 000 kr, UH 50 000 kr»."""
    found = amounts(heading, bare=True)
    first = next((money for money in found if money.nok >= 1000), None)
    if not first:
        return block
    signs = [
        sign
        for sign in _AFTER_TITLE.finditer(heading, 0, first.start)
        if len(plain(heading[: sign.start()])) >= SHORTEST
    ]
    if not signs:
        return block
    title, begin = plain(heading[: signs[0].start()]), block.body - len(heading) + signs[0].end()
    return replace(block, title=title.strip(" *"), body=begin, text=heading[signs[0].end() :] + block.text)
