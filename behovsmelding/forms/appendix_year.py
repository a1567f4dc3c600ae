"""The year a 2023 appendix reports a need for: stated in its head, else inferred, and then said to be."""

import re
from collections import Counter
from collections.abc import Sequence

from behovsmelding.forms.draft_year import dated_year
from behovsmelding.forms.paragraphs import Line, paragraphs
from behovsmelding.semester import semesters_in

EDITION_YEAR = 2023
# «2023», «23/24» after a season, and the first of «2023/2024»; no date, no plan of many years, no number of kroner.
_YEAR = r"(?<![\d.,–/-])(?P<year>20[1-4]\d)(?![\d.,]?\d|\s?[-–/]\s?\d)"
_SCHOOL_YEAR = re.compile(r"(?<![\d.,–/-])(?P<year>20[1-4]\d)\s?[-–/]\s?(?:20)?(?P<next>\d\d)(?!\d)")
_NAMED = re.compile(_YEAR)
_STATED = re.compile(
    r"\b(?:\w*behovsmelding\w*|\w*behov(?:et|a|ene)?|søknad\w*|søk(?:er|es|jer|jast)|tilskudd\w*|tilskot\w*|midl(?:er|ar)"
    r"|\w*år(?:et|stall(?:et)?)?|gjeld(?:er|ande|ende)?|tiltak\w*|\w*periode[nr]?|termin\w*)\b[^.\d\n]{0,40}$",
    re.IGNORECASE,
)
_ONLY_TIME = re.compile(r"\b(?:v[åa]r|h[øo]st|haust)\w*|\b(?:og|til|fra|frå|år|året)\b|[\d\W_]", re.IGNORECASE)
PAST = re.compile(
    r"\b(?:ble|vart|blei|var|gjennomførte?|kartlag?t?|hadde|fikk|fekk|viste|starta?(?:et)?|begynte|byrja|tidligere|tidlegare"
    r"|forrige|førre|vedt(?:att|eke|ok)\w*|vedtak\w*|brukte|brukt|har\s+(?:vært|vore|hatt)|i\s+fjor|siden|sidan)\b",
    re.IGNORECASE,
)
# «fra 2022» tells where something comes from; «fra høst 2023», when it begins.
_EARLIER = re.compile(r"\b(?:fra|frå|siden|sidan|i\s+fjor|etter|vider\w*|oppfølging\w*|erstatt\w*)\s(?:[^\W\d]+\s){0,3}$")


def year_of(head: Sequence[Line], body: Sequence[Line]) -> tuple[int, bool]:
    """Give the year the need is reported for, and whether it is inferred.

    Stated is what the head calls its year, or puts on a line of its own; where it states several, none is sure. Else it
    is inferred: the only year the head names, the year most semesters in the measures belong to (what is told as past
    only where nothing else is, the earliest on a tie), that of a date in the head. A year that measures only mention is
    most often history or put off, and tells nothing: then it is the edition's.
    """
    stated, named = _of_head(head)
    if stated:
        return stated[0], len(set(stated)) > 1
    if len(set(named)) == 1:
        return named[0], True
    sentences = [sentence.text for paragraph in paragraphs(body) for sentence in paragraph.sentences()]
    ahead = [text for text in sentences if not PAST.search(text)]
    for texts in (ahead, sentences):
        years = [int(semester[-4:]) for text in texts for semester in semesters_in(text)]
        if years:
            return _most_common(years), True
    return dated_year("\n".join(line for _, line in head)) or EDITION_YEAR, True


def _of_head(head: Sequence[Line]) -> tuple[list[int], list[int]]:
    """Give the years a head states, and those it names at all, what is told as past left out."""
    stated: list[int] = []
    named: list[int] = []
    for _, line in head:
        for sentence in re.split(r"(?<=[^\W\d]{2})[.!?]\s+(?=[A-ZÆØÅ])", line):
            years = _years(sentence) if not PAST.search(sentence) else []
            named += [year for year, _ in years]
            is_alone = not _ONLY_TIME.sub("", sentence)
            first = [year for year, at in years if is_alone or _STATED.search(sentence[:at])][:1]
            stated += first or _period(sentence)
    return stated, named


def _years(text: str) -> list[tuple[int, int]]:
    """Give the years a text names, and the school years by their first, with where they stand."""
    found = [(int(hit["year"]), hit.start()) for hit in _NAMED.finditer(text)]
    found += [
        (int(hit["year"]), hit.start())
        for hit in _SCHOOL_YEAR.finditer(text)
        if (int(hit["year"]) + 1) % 100 == int(hit["next"])
    ]
    return sorted(
        ((year, at) for year, at in found if not _EARLIER.search(text[:at].casefold())), key=lambda each: each[1]
    )


def _period(text: str) -> list[int]:
    """Give the first year of the terms a head's line is about: «Planperiode: vår 23 og høst 23»."""
    terms = semesters_in(text)
    return [int(terms[0][-4:])] if terms and re.search(r"(?i)\w*periode|gjeld|termin|semester", text) else []


def _most_common(years: list[int]) -> int:
    counted = Counter(years)
    return min(counted, key=lambda year: (-counted[year], year))
