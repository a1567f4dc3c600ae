"""What the columns of a table in a form of no known edition hold, told by their headings and by what stands below."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from behovsmelding.forms.draft_money import UNNAMED, recipient_in
from behovsmelding.forms.fields import plain
from behovsmelding.forms.parties import Parties, Recipient
from behovsmelding.money import amounts, parse_nok

_OTHER = r"\b(?:egen|eigen|eige)|tildel|innstil|brukt|kommentar|merknad|\bfjor|forrige|førre|tidleg|tidlig"
_OWNER = r"\b(?:barnehage|skole|skule)?(?:eier|eigar)|\bkommune(?:n|ns)?\b"
_UNIVERSITY = r"\bUH\b|universitet|høgskole|høgskule|kompetansemiljø|partn[ea]r"
_KINDS = (
    ("other", _OTHER),
    ("number", r"^\W*(?:nr|nummer|#)\b"),
    ("scheme", r"\b(?:tilskudds?|tilskots?)?ordning"),
    ("recipient", r"\bmott[ao]k[ea]r|^\W*(?:til|hvem|kven|part)\W*$|\btil\s+(?:hvem|kven)\b"),
    ("total", rf"(?:{_OWNER}).*(?:{_UNIVERSITY})|(?:{_UNIVERSITY}).*(?:{_OWNER})"),
    ("owner", _OWNER),
    ("university", _UNIVERSITY),
    (
        "total",
        r"\b(?:sum|total\w*|i\s+alt|til\s?sammen|til\s?saman|samlet|samla|beløp|kostnad\w*|tilskudd|tilskot|søknadssum)\W*$",
    ),
    ("title", r"\btiltak|\btittel|\bna[vm]n\b|\bprosjekt|\bsatsing"),
)
_YEAR = re.compile(r"\b20[1-4]\d\b")
_ONLY_YEAR = re.compile(
    r"\W*(?:(?:beløp|behov|budsjett|sum|kr|søkt|omsøkt|i|for|år)\W*)*20[1-4]\d\W*(?:kr\W*)?", re.IGNORECASE
)
_UNIT = re.compile(
    r"\(?\b(?:i\s+)?(?:hele\s+|heile\s+)?(?:kr\.?|kroner|NOK|TNOK|tkr|1[ .]?000\s*kr|tusen(?:\s+kr\w*)?)\)?\W*$",
    re.IGNORECASE,
)
_NAMES_OWNER = re.compile(r"eier|eigar|kommune|barnehage|skole|skule|\b(?:AS|SA|BA|IKS)\b", re.IGNORECASE)
Titles = Literal["named", "any", "none"]
"""Whether a heading must say which column has the measures' titles, words without a heading may, or there is none."""
MONEY = ("owner", "university", "total")
ONE_EACH = ("title", "total", "partner", "recipient", "scheme")


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds, and whose it is where its heading names somebody."""

    kind: str
    """owner, university, total, partner, recipient, scheme, number, title; "" where nothing tells, other where it is
    no need."""
    who: Recipient | None = None


def columns_of(
    header: Sequence[str], rows: Sequence[Sequence[str]], parties: Parties, year: int | None, wanted: Titles
) -> list[Column] | None:
    """Tell what each column holds; None where two could be the same, or none holds titles or money.

    Args:
        header: the headings.
        rows: the cells below them.
        parties: who the form speaks of.
        year: the year the form says it is for; columns of other years are no need.
        wanted: where titles stand.
    """
    found = [_column(plain(heading), parties, year) for heading in header]
    found = [_by_content(column, [row[place] for row in rows]) for place, column in enumerate(found)]
    has_title = any(column.kind == "title" for column in found)
    if wanted == "any" and not has_title:
        found = _with_title(found, header, rows)
        has_title = any(column.kind == "title" for column in found)
    # Under a heading over several columns only one of them has it: the others' amounts would be lost.
    nameless = [place for place, heading in enumerate(header) if not heading.strip() and not found[place].kind]
    if any(parse_nok(row[place]) is not None for place in nameless for row in rows):
        return None
    return found if has_title == (wanted != "none") and _is_clear(found) else None


def _column(heading: str, parties: Parties, year: int | None) -> Column:
    years = {int(each) for each in _YEAR.findall(heading)}
    if years and year and year not in years:
        return Column("other")
    if years and _ONLY_YEAR.fullmatch(heading):
        return Column("total")
    words = _UNIT.sub("", heading).strip() or heading
    # A narrow column breaks its words: «Kompetansemil jø».
    kind = kind_of(words) or kind_of(words.replace(" ", ""))
    owner = parties.vocabulary.municipality_owner(words)
    if not kind and owner and not parties.vocabulary.organisation(words):
        return Column("owner", Recipient("owner", owner, owner, words if words != owner else None))
    if kind not in ("", "owner", "university"):
        return Column(kind)
    who = recipient_in(words, parties)
    if kind and (not who or who.role != kind or who.name == UNNAMED):
        return Column(kind)
    return Column(who.role, who if parties.mentions(words) or not kind else None) if who else Column("")


def kind_of(heading: str) -> str:
    """Tell what a heading says its column holds; "" where it says nothing."""
    return next((kind for kind, words in _KINDS if re.search(words, heading, re.IGNORECASE)), "")


def _by_content(column: Column, cells: Sequence[str]) -> Column:
    """Tell a column of partners, or of owners, from one of money: no cell of it holds an amount."""
    if any(amounts(cell, bare=True) for cell in cells):
        return column
    if column.kind == "university":
        return Column("partner")
    is_names = column.kind == "owner" and any(_NAMES_OWNER.search(cell) for cell in cells)
    return Column("other") if is_names else column


def _with_title(columns: list[Column], header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[Column]:
    """Take the leftmost column of words for the titles, where it has no heading at all."""
    for place, column in enumerate(columns):
        has_words = all(re.search(r"[^\W\d]{2}", row[place]) for row in rows)
        if column.kind == "" and not header[place].strip() and has_words:
            return [*columns[:place], Column("title"), *columns[place + 1 :]]
    return columns


def _is_clear(columns: list[Column]) -> bool:
    kinds = [column.kind for column in columns]
    if not any(kind in kinds for kind in MONEY) or any(kinds.count(kind) > 1 for kind in ONE_EACH):
        return False
    if "recipient" in kinds:  # a row says whose its amount is, so its amount stands in one column
        return "total" in kinds and not {"owner", "university"} & set(kinds)
    for role in ("owner", "university"):
        mine = [column.who.name if column.who else None for column in columns if column.kind == role]
        if len(mine) > 1 and (None in mine or len(set(mine)) < len(mine)):
            return False
    return True
