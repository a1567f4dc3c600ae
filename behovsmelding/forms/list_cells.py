"""What stands in the cells of a county's list: kroner, years, partners, levels, networks."""

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from behovsmelding.money import amounts, parse_nok
from behovsmelding.vocabulary import Vocabulary

_NOTHING = re.compile(r"(?:[-–—.\s]*|n/?a|ikke oppgitt|ikkje oppgitt|ukjent|mangler|manglar|blank|tom)", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,]\d{1,12})?")
# What spreadsheets write most, of at most eight digits: parse_nok reads it alike, a hundred times slower.
_BY_THOUSANDS = re.compile(r"(?:[1-9]\d{0,2}|[1-9]\d?[ \u00a0]\d{3})[ \u00a0]\d{3}(?:,-)?")
_BLANKS_AND_SIGN = str.maketrans("", "", " \u00a0,-")
_GROUPED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_ABOUT = re.compile(r"(?:ca|cirka|om lag|omtrent|inntil|rundt)\.?\s+(?=[\dk])", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)20[1-4]\d(?!\d)")
_KINDERGARTEN = re.compile(r"barnehag|\bbhg", re.IGNORECASE)
_SCHOOL = re.compile(r"sk[ou]le|opplæring", re.IGNORECASE)
_BOTH = re.compile(r"begge|både", re.IGNORECASE)
SUM = re.compile(
    r"(?:(?:del|total)?sum(?:mer|men)?\b|total(?:t|e|sum)?\b(?!\s+kommunikasjon)|i alt\b|til ?sam+[ea]n\b"
    r"|saml(?:et|a) (?:sum|beløp|tilskudd|tilskot))",
    re.IGNORECASE,
)
"""What a cell begins with that says that its row is a sum."""
_LIST_MARKS = re.compile(r"\s*[;/+|&]\s*|\s+(?:og|samt)\s+")


class Partner(NamedTuple):
    """A university as a row names it."""

    name: str
    parent: str
    written_as: str | None


class Money(NamedTuple):
    """An amount in a cell."""

    nok: int | None
    """None where the cell holds something that is no amount."""
    is_about: bool = False
    """Whether the cell says that it is only about so much."""


def money(cell: str, factor: int = 1) -> Money | None:
    """Read a cell of an amount column; None where nothing is stated, which is not zero.

    >>> money("250 000,-"), money("250,5", 1000), money("0"), money("-")
    (Money(nok=250000, is_about=False), Money(nok=250500, is_about=False), Money(nok=0, is_about=False), None)
    """
    return Money(int(cell) * factor) if cell.isdecimal() else _written(cell, factor)


@lru_cache(maxsize=50_000)
def _written(cell: str, factor: int) -> Money | None:
    """Read an amount that is not digits alone: most such amounts stand in many cells, and take their time."""
    if _BY_THOUSANDS.fullmatch(cell):
        return Money(int(cell.translate(_BLANKS_AND_SIGN)) * factor)
    if not cell or _NOTHING.fullmatch(cell):
        return None
    plain = _ABOUT.sub("", cell)
    is_about = plain != cell
    if _NUMBER.fullmatch(plain) and not (_GROUPED.fullmatch(plain) and factor == 1):
        exact = Decimal(plain.replace(",", ".")) * factor
        return Money(int(exact.quantize(Decimal(1), ROUND_HALF_UP)), is_about)
    nok = parse_nok(plain)
    return Money(None if nok is None else nok * factor, is_about)


def named_amounts(cell: str, vocabulary: Vocabulary) -> list[tuple[Partner, int, int, int]]:
    """Read «637.950 (SePU) 328.320,- (Nord)»: partner, kroner and where in the cell; empty where it is not so."""
    found = amounts(cell, bare=True)
    if len(found) < 2:
        return []
    named = []
    for one, stop in zip(found, [other.start for other in found[1:]] + [len(cell)], strict=True):
        after = vocabulary.organisations_in(cell[one.end : stop], loose=True)
        if len(after) != 1:
            return []
        name, parent = after[0][0].name, after[0][0].parent
        named.append((Partner(name, parent, None), one.nok, one.start, one.end))
    return named


def year(cell: str) -> int | None:
    """Read the one year in a cell: a year, or a date."""
    years = set(_YEAR.findall(cell))
    return int(years.pop()) if len(years) == 1 else None


def level(cell: str) -> str | None:
    """Read a level."""
    kindergarten, school = bool(_KINDERGARTEN.search(cell)), bool(_SCHOOL.search(cell))
    if _BOTH.search(cell) or (kindergarten and school):
        return "begge"
    return "barnehage" if kindergarten else "grunnskole" if school else None


def partners(cell: str, vocabulary: Vocabulary) -> tuple[Partner, ...]:
    """Read the partners that a cell names: canonical where known, else as written."""
    written = " ".join(cell.split()).strip(" ;,")
    if not written or _NOTHING.fullmatch(written):
        return ()
    whole = vocabulary.organisation(written)
    if whole:
        return (Partner(whole.name, whole.parent, written if written != whole.name else None),)
    hits = vocabulary.organisations_in(written, loose=True)
    rest = written
    for _, start, end in reversed(hits):
        rest = rest[:start] + " " + rest[end:]
    if hits and not re.search(r"\w", re.sub(r"\b(?:og|samt)\b", "", rest)):
        return tuple(
            dict.fromkeys(
                Partner(known.name, known.parent, words if (words := written[start:end]) != known.name else None)
                for known, start, end in hits
            )
        )
    pieces = [piece for piece in _LIST_MARKS.split(written) if piece]
    if len(pieces) > 1 and (hits or re.search(r"[;|+]", written)):
        return tuple(dict.fromkeys(one for piece in pieces for one in partners(piece, vocabulary)))
    return (Partner(written, written, None),)


def network(cell: str, vocabulary: Vocabulary) -> str | None:
    """Give a network by its usual name, else as written."""
    name = re.sub(
        r"^(?:kompetanse)?(?:nettverk(?:et)?|region(?:en)?)\s*:?\s+|\s*(?:kompetanse)?(?:nettverk(?:et)?|region(?:en)?)$",
        "", cell.strip(), flags=re.IGNORECASE,
    )  # fmt: skip
    known = {one.casefold(): one for one in vocabulary.networks()}
    return known.get(name.casefold()) or cell.strip() or None
