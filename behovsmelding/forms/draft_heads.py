"""Fields that say they are a measure's: «Tiltak 1: …», «Navn på tiltak: …», a number and a name on following lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from behovsmelding.forms.draft_columns import kind_of
from behovsmelding.forms.fields import PLACEHOLDER, plain
from behovsmelding.forms.paragraphs import Line

THING = r"(?:kompetanse|utviklings)?(?:tiltak(?:et|a)?|prosjekt(?:et)?|satsing(?:en|a)?)"
_NAME_OF = (
    rf"(?:(?:na[vm]n|tittel)\s+på\s+{THING}|(?:kompetanse)?(?:tiltaket|prosjektet)s?\s+(?:na[vm]n|tittel)"
    rf"|(?:tiltaks|prosjekt)(?:na[vm]n|tittel)|(?:hva|kva)\s+(?:heter|heiter|skal)\s+{THING}(?:\s+hete)?\??"
    rf"|{THING}\s+(?:heter|heiter))"
)
_ORDINAL = r"(?:det\s+)?(?:første|fyrste|andre|tredje|fjerde|femte|sjette|siste)\s+(?:tiltak(?:et)?|prosjekt(?:et)?)"
_LABELLED = re.compile(
    rf"^[\s*#]*(?:[-–•=_]+\s+)?(?:(?:\d{{1,2}}\.)+\d{{1,2}}\.?\s+|(?P<lead>\d{{1,2}})[.)]\s*)?"
    rf"(?:(?P<field>{_NAME_OF})(?:\s+(?P<counter>\d{{1,2}})(?=[ *]*[:.\t]))?|(?P<ordinal>{_ORDINAL})"
    r"|(?:kompetanse)?(?:tiltak(?:et)?|prosjekt(?:et)?|behov|satsing|prioritet|pri\.?)"
    r"(?:[ \t]*(?:n(?:umme)?r\.?[ \t]*)?(?P<number>\d{1,2}[a-z]?\b|[A-H](?=[ \t*]*(?:[:.–\n-]|$)|\s{2,})))?)"
    r"(?:[ \t]+\([^()\d]{3,20}\)(?=[ \t]*:))?"
    r"[ *]*(?P<sign>[:.–\t-]?)[ \t*:]*"
    rf"(?:(?:{_NAME_OF}|tittel)[ \t*]*:?[ \t*]*|na[vm]n[ *]*[:\t][ \t*]*)?(?P<title>[^\t]*)",
    re.IGNORECASE,
)
_BELOW = re.compile(
    r"[\s*]*(?:(?:\d{1,2}\.)*\d{0,2}\.?\s*)(?:"
    + _NAME_OF
    + r"|tittel|overskrift|na[vm]n|(?:hva|kva))[\s*]*[:\t][\s*:]*(?P<title>[^\t]+)",
    re.IGNORECASE,
)
_IS_NAME = re.compile(r"\W*(?:na[vm]n|tittel|overskrift)(?:\s+på\s+\w+)?\W*", re.IGNORECASE)
_OF_SEVERAL = re.compile(r"\W*av\s+\d+\W*", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"\W*(?:beløp|sum|kr|kroner|kostnad\w*|eier|eigar|UH|partnar|partner|ansvarlig|ansvarleg|målgruppe)?\W*",
    re.IGNORECASE,
)
PART = re.compile(
    r"\W*(?:økonomi\w*|budsjett\w*|kostnad\w*|kost\w*|finansiering\w*|sum\b|total\w*|samlet|samla"
    r"|til\s?sammen|til\s?saman|beløp"
    r"|tilskudd\w*|tilskot\w*|søknad\w*|oppsummer\w*|eier|eigar|skoleeier|barnehageeier|UH\b|universitet\w*|kommunen?\b"
    r"|partner\w*|partnar\w*|kompetansemiljø\w*|varighe[ti]\w*|målgrupp\w*|bakgrunn|behov\b|mål\b"
    r"|kontakt\w*|vedlegg|i fjor"
    r"|fjoråret|behovsmelding\w*|innledning|innleiing|vurdering:?$|vedtak|forslag|innstilling"
    r"|saksopplysning\w*|konklusjon|referat|tiltak\W*$"
    r"|(?:hva|hvem|hvor|hvorfor|hvordan|når|kva|kven|kvar|kor|kvifor|korleis)\b|penger\b|pengar\b|mid(?:ler|lar)\b|fordel\w*|om\s+oss\b|(?:egen|eigen)\s?(?:innsats|andel)|kommunedirektør\w*"
    r"|rådmann\w*|prioritering\w*|merk\w*|organisering|forankring|tidsplan|hensikt|formål)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """A measure's heading: its line, number and title, and what else stands on the line."""

    line: int
    number: str | None
    title: str
    rest: str = ""
    last: int = 0
    """The last line of the heading; 0 where it has but one."""


def fields_of(lines: Sequence[Line]) -> list[Head]:
    """Find «Tiltak 1: …» and «Navn på tiltak: …»; a number and a name on following lines are one."""
    heads: list[Head] = []
    for place, (number, line) in enumerate(lines):
        match = _LABELLED.match(line)
        if not match:
            continue
        title = re.sub(r"^[\s=_–-]+$", "", plain(PLACEHOLDER.sub("", match["title"])))
        title = "" if _OF_SEVERAL.fullmatch(title) else title
        is_question = bool(match["field"]) and plain(match.group()).endswith("?")
        is_field = match["sign"] in {":", "\t"} and line.count("\t") < 2
        is_name = (
            bool(match["field"]) and not match["sign"] and bool(re.search(r"\b(?:heter|heiter)\s*$", match["field"]))
        )
        is_named = (
            match["number"]
            or ((match["ordinal"] or match["lead"]) and match["sign"] in {":", "–", "-"})
            or is_question
            or is_name
        )
        if (not is_named and not is_field) or ("\t" in line and _NO_TITLE.fullmatch(title) and not match["number"]):
            continue
        title = "" if match["number"] and _IS_NAME.fullmatch(title) else title
        head = Head(
            number, match["number"] or (match["counter"] if match["field"] else match["lead"]), title, last=number
        )
        if not title:
            head = _with_title_below(
                head, lines[place + 1 : place + 6], is_open=is_question or match["sign"] == ":" or bool(match["title"])
            )
        if title and match["number"] and any(other.number == match["number"] for other in heads) and _is_field(title):
            continue  # «Tiltak 1: Beløp til eier», where «Tiltak 1: Navn» was before
        if heads and not heads[-1].title and not match["number"]:
            head = replace(head, line=heads[-1].line, number=heads.pop().number)
        elif heads and heads[-1].last >= number:
            continue
        heads.append(head)
    return heads


def _is_field(title: str) -> bool:
    """Tell whether words are what a form asks, and no measure's name."""
    return title.endswith("?") or bool(kind_of(title) or PART.match(title))


def _with_title_below(head: Head, lines: Sequence[Line], *, is_open: bool) -> Head:
    """Take the title from the next line with text: a field for it, or where the label ends open, whatever it says."""
    number, line = next(((number, line) for number, line in lines if line.strip(" *\t")), (0, ""))
    below = _BELOW.match(line)
    if below:
        return replace(head, title=plain(below["title"]), last=number)
    if is_open and number and re.fullmatch(r"[^\t:\d]{3,120}", line.strip()):
        return replace(head, title=plain(line), last=number)
    return head
