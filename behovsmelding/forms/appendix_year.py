"""The year a 2023 appendix reports a need for: stated in its head, else inferred, and then said to be."""

import re
from collections import Counter
from collections.abc import Sequence

from behovsmelding.forms.draft_year import DATE, dated_year
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
_PERIOD = re.compile(r"periode|gjeld|termin|semester", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[^\W\d]{2})[.!?]\s+(?=[A-ZÆØÅ])")
_ONLY_TIME = re.compile(r"\b(?:v[åa]r|h[øo]st|haust)\w*|\b(?:for|og|til|fra|frå|år|året|åra)\b|[\d\W_]", re.IGNORECASE)
PAST = re.compile(
    r"\b(?:ble|vart|blei|var|gjennomførte?|kartlag?t?|hadde|fikk|fekk|viste|starta?(?:et)?|begynte|byrja|tidligere|tidlegare"
    r"|forrige|førre|vedt(?:att|eke|ok)\w*|vedtak\w*|brukte|brukt|har\s+(?:vært|vore|hatt)|i\s+fjor|siden|sidan)\b",
    re.IGNORECASE,
)
# «fra 2022» tells where something comes from; «fra høst 2023», when it begins.
_EARLIER = re.compile(
    r"\b(?:fra|frå|siden|sidan|i\s+fjor|etter|vider\w*|oppfølging\w*|erstatt\w*|bygg\w*|basert\s+på)\s(?:[^\W\d]+\s){0,3}$"
)


def year_of(head: Sequence[Line], body: Sequence[Line]) -> tuple[int, bool]:
    """Give the year the need is reported for, and whether it is inferred.

    Stated is what the head calls its year, or puts on a line of its own; where it states several, none is sure. Else it
    is inferred: the year most terms ahead belong to, the head's before the measures' (the earliest on a tie), that of a
    date in the head. A year that is only mentioned is most often history or put off, and tells nothing: then it is the
    edition's.
    """
    sentences = [text for _, line in head for text in _SENTENCE_END.split(line) if not PAST.search(text)]
    stated = [year for text in sentences for year in _stated(DATE.sub("", text))]
    if stated:
        return stated[0], len(set(stated)) > 1
    told = [sentence.text for paragraph in paragraphs(body) for sentence in paragraph.sentences()]
    for texts in (sentences, [text for text in told if not PAST.search(text)]):
        years = [int(semester[-4:]) for text in texts for semester in semesters_in(text)]
        if years:
            return _most_common(years), True
    return dated_year("\n".join(line for _, line in head)) or EDITION_YEAR, True


def _stated(text: str) -> list[int]:
    """Give the year a sentence of the head states; none where it states no year."""
    is_alone = not _ONLY_TIME.sub("", text)
    years = [year for year, at in _years(text) if is_alone or _STATED.search(text[:at])]
    terms = semesters_in(text) if _PERIOD.search(text) else ()
    return years[:1] or [int(terms[0][-4:])] if years or terms else []


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


def _most_common(years: list[int]) -> int:
    counted = Counter(years)
    return min(counted, key=lambda year: (-counted[year], year))
