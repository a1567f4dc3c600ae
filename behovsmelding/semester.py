"""Semesters: «Vår 2026» and «Høst 2026» whatever the form's language and spelling, in time order.

>>> semesters_in("Haust 2024, V2025 og vår 23/høst 23")
('Vår 2023', 'Høst 2023', 'Høst 2024', 'Vår 2025')
>>> semesters_in("vår og høst 2026")
('Vår 2026', 'Høst 2026')
>>> semesters_in("i vår 20 timer veiledning, kvarter 2024")
()
"""

import re
import unicodedata
from itertools import pairwise

_SEASON = (
    r"v[åa]r(?:en|semester(?:et)?|halvåret?)?|h[øo]st(?:en|semester(?:et)?|halvåret?)?|haust(?:en|semester(?:et)?)?"
)
_YEAR = (
    r"['’]?(?P<year>20[1-4]\d|[1-4]\d)(?![\d.,]?\d)"
    r"(?!\s*(?:t\b|timer?\b|timar\b|stk|%|ansatt|tilsett|elev|barn|skole|skule|møte|samling|dag|kr\b|000))"
)
_SEMESTER = re.compile(
    rf"(?<![\w])(?P<seasons>(?:(?:{_SEASON})\W{{0,3}}(?:(?:og|/|-|–|&|\+|,)\W{{0,3}})?){{1,2}}|[VH][ .-]?){_YEAR}",
    re.IGNORECASE,
)
_ONE_SEASON = re.compile(rf"(?:{_SEASON})|^[VH]$", re.IGNORECASE)


def semesters_in(text: str) -> tuple[str, ...]:
    """Find the semesters named in a text, each once, in time order."""
    found = []
    for match in _SEMESTER.finditer(unicodedata.normalize("NFC", text)):
        year = int(match["year"])
        for season in _ONE_SEASON.findall(match["seasons"].strip(" .-–'’")):
            name = "Vår" if season[0].casefold() == "v" else "Høst"
            found.append(f"{name} {year if year > 2000 else 2000 + year}")
    return ordered(found)


def typed_semesters(text: str) -> tuple[str, ...]:
    """Give the semesters somebody typed; the form's printed choices beside each other say nothing without marks.

    >>> typed_semesters("Vår 2026 og høst 2026"), typed_semesters("Vår 2026   Høst 2026   Vår 2027")
    (('Vår 2026', 'Høst 2026'), ())
    """
    named = list(_SEMESTER.finditer(unicodedata.normalize("NFC", text)))
    between = [text[one.end() : other.start()] for one, other in pairwise(named)]
    first = text[: named[0].start()].strip(" *:") if named else ""
    is_typed = (
        not between
        or re.fullmatch(r"fra|frå|hele|heile", first, re.IGNORECASE)
        or all(
            re.fullmatch(r"\s*(?:,|[-–]|/|til|og|t\.?o\.?m\.?)+\s*(?:og\s+)?", words, re.IGNORECASE)
            for words in between
        )
    )
    return semesters_in(text) if is_typed else ()


def ordered(semesters: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Put semesters in time order, each once.

    >>> ordered(["Høst 2026", "Vår 2027", "Vår 2026", "Høst 2026"])
    ('Vår 2026', 'Høst 2026', 'Vår 2027')
    """
    return tuple(sorted(set(semesters), key=_time))


def _time(semester: str) -> tuple[int, bool]:
    season, year = semester.rsplit(" ", 1)
    return int(year), season != "Vår"
