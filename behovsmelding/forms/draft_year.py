"""The year a form of no known edition reports a need for."""

import re
from collections.abc import Iterator

_ABOUT = r"gjelder|gjeld|behovsmelding|behov|søknad|søk|søker|tilskudd|tilskot|budsjett|år|midler|midlar|melding"
_YEAR = r"\b(?P<year>20[1-4]\d)\b"
AUTUMN = 9
"""The month from which next year's needs are reported."""
_MONTHS = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des")
DATE = re.compile(
    rf"\b\d{{1,2}}\.\s?(?P<month>0?[1-9]|1[0-2]|(?:{'|'.join(_MONTHS)})[a-z]*)\.?\s?(?P<year>20[1-4]\d)\b",
    re.IGNORECASE,
)
TOP = 8
"""Of a text's lines, those that may name its year without a word for it."""
_ON_A_LINE = (
    re.compile(rf"behovsmelding\w*[^\d\n]{{0,80}}?{_YEAR}", re.IGNORECASE),
    re.compile(rf"(?:{_ABOUT})\w*[^\d\n]{{0,40}}?{_YEAR}", re.IGNORECASE),
    re.compile(rf"{_YEAR}[^\d\n]{{0,20}}behovsmelding", re.IGNORECASE),
)
_OVER_LINES = (
    re.compile(rf"behovsmelding\w*\D{{0,80}}?{_YEAR}", re.IGNORECASE),
    re.compile(rf"(?:{_ABOUT})\w*\D{{0,40}}?{_YEAR}", re.IGNORECASE),
)
# «Videreføres behovsmelding fra 2025?» asks about another form.
_EARLIER = re.compile(r"\b(?:fra|frå|siden|sidan|i\s+fjor|vider\w*)\b[^\n]{0,30}$", re.IGNORECASE)
_SENT_FROM = re.compile(r"\b(?i:fra|frå)\s+[A-ZÆØÅ][^\n]*$")


def year_of(text: str) -> int | None:
    """Give the year a form says its need is for; None where none is named beside a word for that."""
    return stated_year(text) or next(_years(text, _OVER_LINES), None) or _at_top(text) or dated_year(text)


def _at_top(text: str) -> int | None:
    """Give the only year of a text's first lines, else of its very first: a title tells what it is for."""
    lines = [line for line in text.split("\n") if line.strip()][:TOP]
    found = [
        {
            int(hit.group())
            for hit in re.finditer(r"(?<![\d.,-])20[1-4]\d(?![\d-]|[.,]\d)", line)
            if _SENT_FROM.search(line[: hit.start()]) or not _EARLIER.search(line[: hit.start()])
        }
        for line in lines
    ]
    years = set().union(*found)
    return next((next(iter(each)) for each in (years, *found[:1]) if len(each) == 1), None)


def dated_year(text: str) -> int | None:
    """Give the year of a text's first date; what is sent in autumn is for the next one."""
    date = DATE.search(text)
    if not date:
        return None
    month = int(date["month"]) if date["month"].isdigit() else 1 + _MONTHS.index(date["month"].casefold()[:3])
    return int(date["year"]) + (month >= AUTUMN)


def stated_year(text: str) -> int | None:
    """Give the year that stands on a line with «behovsmelding», «behov», «søknadsår» …, no table's headings."""
    lines = "\n".join(line if line.count("\t") < 2 else "" for line in text.split("\n"))
    return next(_years(lines, _ON_A_LINE), None)


def _years(text: str, patterns: tuple[re.Pattern, ...]) -> Iterator[int]:
    for pattern in patterns:
        for match in pattern.finditer(text):
            before = text[text.rfind("\n", 0, match.start()) + 1 : match.start("year")]
            if _SENT_FROM.search(before) or not _EARLIER.search(before):
                yield int(match["year"])
