"""Columns of a known edition's money table that are no need: another year's, an own contribution, an earlier grant."""

import re

from behovsmelding.forms.draft_words import OWN, PART, PAST, YEAR

_NO_NEED = re.compile(r"\b(?:anslag|prognose|forventa|forventet|løyvd|innvilga|rest)\b", re.IGNORECASE)
_YEARS = re.compile(r"\b20[1-4]\d\b")
_BRACKET = re.compile(r"[^\S\t\n]*\([^()\n\t]*\)")
_LAST_YEAR = re.compile(r"\b(?:i\s+fjor|fjorår\w*)\b", re.IGNORECASE)
_TAX = re.compile(
    r"(?P<open>\(?)[,; ]*\b(?:inkl|inkludert|ekskl|eks|uten|utan|med|pluss)\b\.?"
    r"\s*(?:mva|moms|meirverdiavgift|merverdiavgift)\b\.?[,; ]*(?P<close>\)?)",
    re.IGNORECASE,
)


def is_no_need(heading: str, year: int | None) -> bool:
    """Tell whether a column's heading says that its amounts are none of this year's need.

    >>> is_no_need("Anslag 2027", 2026), is_no_need("Egenandel (30 %)", None), is_no_need("Totalt 2026", 2026)
    (True, True, False)
    """
    years = {int(each) for each in YEAR.findall(heading)}
    if years and year:
        return year not in years
    return bool(OWN.search(heading) or PAST.search(heading) or _NO_NEED.search(heading))


def has_amounts(header: str) -> bool:
    """Tell whether a line of cells holds amounts, and not only headings with years in them."""
    return bool(re.search(r"\d{3}", _YEARS.sub("", header)))


def without_tax(cell: str) -> str:
    """Take away what a cell says of tax: the amount beside it is what is asked for.

    >>> without_tax("205 000 inkl. mva. (LMS)"), without_tax("64 000 (LMS, inkl. mva.)"), without_tax("9 000 (med mva)")
    ('205 000 (LMS)', '64 000 (LMS)', '9 000')
    """
    return _TAX.sub(_left, cell).strip() if _TAX.search(cell) else cell


def without_asides(text: str, year: int | None) -> str:
    """Blank the brackets that tell an earlier amount or a part of the one before them: neither is a need of its own.

    >>> without_asides("20 000 (budsjett i 2025: 18 000)", 2026).rstrip(), without_asides("20 000 (2026)", 2026)
    ('20 000', '20 000 (2026)')
    >>> without_asides("88 000,- (hvorav reise 12 000,-)", 2026).rstrip()
    '88 000,-'
    """

    def kept(bracket: re.Match) -> str:
        words = bracket.group()
        years = {int(each) for each in _YEARS.findall(words)}
        is_other = bool(years and year and year not in years)
        is_aside = is_other or bool(_LAST_YEAR.search(words) or PART.search(words))
        return " " * len(words) if is_aside and re.search(r"\d{3}", _YEARS.sub("", words)) else words

    return _BRACKET.sub(kept, text)


def _left(words: re.Match) -> str:
    """Keep a bracket that only opens or closes in the words, and what stands apart."""
    if words["open"] and words["close"]:
        return " "
    return f" {words['open']}" if words["open"] else words["close"] or " "
