"""Canonical names: which university, owner, scheme and network the forms' many spellings mean.

The tables lie in data/vocabulary and may be edited there. Names are never merged on similarity alone.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Self

from behovsmelding.municipalities import Municipalities
from behovsmelding.report import TOGETHER
from behovsmelding.settings import ROOT, Settings
from behovsmelding.word_lists import WordList

DEADLINES = "deadlines.csv"
"""A folder that is older than this list has the program's own."""
# "UH (SePU) Sum totalt": these capitalised words may follow a short name without being part of another name.
_COLUMN_WORDS = r"(?:Sum|Total|Totalt|UH|Eier|Eigar|Eiere|Tiltak|Og|Samt|Kr)\b"
_BROKEN = r"\w{2,12}\s\w{1,9}"
"""A word that a narrow column in a pdf breaks: «SeP U», «Kompetanselø ftet»."""
_HYPHENATED = r"\w{2,12}-\s?\w{2,12}"
"""A word that somebody has divided by hand: «KOMPETANSE-LØFTET»."""


@dataclass(frozen=True, slots=True)
class Organisation:
    """A university, one of its centres, or another body that takes part beside the owners."""

    name: str
    parent: str
    """The institution; the organisation itself when it is no unit of one."""
    short: str
    org_number: str | None = None

    @property
    def is_unit(self) -> bool:
        """Whether it is a unit of an institution."""
        return self.parent != self.name


@dataclass(frozen=True, slots=True)
class _Alias:
    pattern: re.Pattern
    meaning: str
    only_in_cells: bool
    length: int
    needle: str


class Vocabulary:
    """The tables of names, loaded once; ask it what a spelling means."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._organisations = {
            row["name"]: Organisation(
                row["name"], row["parent"] or row["name"], row["short"], row["org_number"] or None
            )
            for row in rows(folder / "organisations.csv")
        }
        spellings = rows(folder / "aliases.csv")
        self._aliases = _longest_first(
            _alias(row["spelling"], row["name"], row["case_sensitive"] == "yes", row["only_in_cells"] == "yes")
            for row in spellings
        )
        self._spellings = [(row["name"], row["spelling"]) for row in spellings]
        schemes = rows(folder / "schemes.csv")
        self._scheme_shorts = {row["scheme"]: row["short"] for row in schemes}
        self._schemes = _longest_first(
            _alias(row["spelling"], row["scheme"], len(row["spelling"]) <= 3, row["only_in_cells"] == "yes")
            for row in schemes
        )
        self._closed_schemes = {_closed(row["spelling"]): row["scheme"] for row in schemes}
        self._networks = rows(folder / "networks.csv")
        home = {row["county"] for row in self._networks}
        self._municipalities = Municipalities(rows(folder / "municipalities.csv"), home)
        self._counties = {row["owner"]: row["county"] for row in self._networks} | self._municipalities.counties
        self._expected = rows(folder / "expected_owners.csv")
        own = folder / DEADLINES
        self._deadlines = rows(own if own.exists() else ROOT / "data" / "vocabulary" / DEADLINES)
        self._given_names = frozenset(row["name"].casefold() for row in rows(folder / "given_names.csv"))
        self._not_people = frozenset(row["name"] for row in rows(folder / "not_people.csv"))
        self.called_like_people = tuple(name for name in self._not_people if " " in name)
        """Programmes, schools and figures whose whole name is like a person's: «Marte Meo»."""

    @classmethod
    def load(cls, folder: Path | None = None) -> Self:
        """Give the vocabulary of a folder, read once; the one of the settings by default."""
        return _loaded((folder or Settings.from_env().vocabulary).absolute())

    def organisation(self, spelling: str) -> Organisation | None:
        """Tell which organisation a whole cell or field names; None when it names none, several, or something more.

        A unit named with its institution («Høgskolen i Innlandet/ SePU») is the unit.
        """
        if spelling in self._organisations:
            return self._organisations[spelling]
        hits = self.organisations_in(spelling, loose=True)
        if not hits and re.fullmatch(_BROKEN, spelling.strip()):
            spelling = "".join(spelling.split())
            hits = self.organisations_in(spelling, loose=True)
        if len(hits) != 1:
            return None
        found, start, end = hits[0]
        return None if re.search(r"\w", spelling[:start] + spelling[end:]) else found

    def organisations_in(self, text: str, *, loose: bool = False) -> list[tuple[Organisation, int, int]]:
        """Find the organisations named in a text, as whole words, in order, with where they stand.

        Args:
            text: a cell or running text.
            loose: whether the text is a place for universities (a cell, a field), where «Nord» and «LMS» are names.
        """
        hits = [
            (self._organisations[name], start, end)
            for name, start, end in _hits(self._aliases, text, loose)
            if name in self._organisations
        ]
        return _units_with_their_institutions(hits, text)

    def is_given_name(self, word: str) -> bool:
        """Tell whether a word is a common given name; of a double name («Per-Olav») its first part counts."""
        return word.partition("-")[0].casefold() in self._given_names

    def is_no_person(self, name: str) -> bool:
        """Tell whether a name, as written, is also a plain word or a place («Vår», «Berg»), or no person's at all."""
        return name in self._not_people

    def short(self, name: str) -> str:
        """Give the short label of an organisation, or of several together; an unknown name stays as it is."""
        if TOGETHER in name:
            return TOGETHER.join(self.short(one) for one in name.split(TOGETHER))
        known = self._organisations.get(name)
        return known.short if known else name

    def spellings(self, name: str) -> tuple[str, ...]:
        """Give an organisation's name, and every other way to write it that is known."""
        return (name, *(spelling for known, spelling in self._spellings if known == name))

    def parent(self, name: str) -> str:
        """Give the institution of an organisation by canonical name; itself when it is none's unit."""
        known = self._organisations.get(name)
        return known.parent if known else name

    def organisations(self) -> tuple[Organisation, ...]:
        """Give all organisations of the vocabulary."""
        return tuple(self._organisations.values())

    def scheme(self, spelling: str) -> str | None:
        """Tell which scheme a whole cell or heading names."""
        cell = re.sub(r"\s+", " ", spelling.strip(" *:.()\t\n"))
        hits = _hits(self._schemes, cell, loose=True)
        if len(hits) == 1 and hits[0][1:] == (0, len(cell)):
            return hits[0][0]
        is_broken = re.fullmatch(_BROKEN, cell) or re.fullmatch(_HYPHENATED, cell)
        return self._closed_schemes.get(_closed(cell.replace("-", ""))) if is_broken else None

    def schemes_in(self, text: str, *, loose: bool = False) -> list[tuple[str, int, int]]:
        """Find the schemes named in a text, in order, with where they stand.

        Args:
            text: a cell or running text.
            loose: whether the text is a place for schemes, where «KL» is one.
        """
        return _hits(self._schemes, text, loose=loose)

    def schemes(self) -> tuple[str, ...]:
        """Give the names of all schemes."""
        return tuple(self._scheme_shorts)

    def scheme_short(self, scheme: str) -> str:
        """Give the short label of a scheme (REKOM, DEKOM); an unknown one stays as it is."""
        return self._scheme_shorts.get(scheme, scheme)

    def municipality_owners(self) -> tuple[str, ...]:
        """Give every municipality of the home county as an owner is called: «Bodø kommune»."""
        return self._municipalities.owners(is_home=True)

    def other_municipality_owners(self) -> tuple[str, ...]:
        """Give every municipality elsewhere as an owner is called: «Voss herad»."""
        return self._municipalities.owners(is_home=False)

    def owners_of_county(self, county: str) -> tuple[str, ...]:
        """Give a county's municipalities as owners are called."""
        return tuple(owner for owner, its in self._municipalities.counties.items() if its == county)

    def owner_like(self, name: str) -> str | None:
        """Give the home municipality an unknown owner's name is probably a slip for: «Sørfold komune»; none is tied."""
        return self._municipalities.like(name)

    def municipality_owner(self, name: str) -> str | None:
        """Give «Bodø kommune» for «Bodø», «BODØ KOMMUNE», «Hábmer» or «Hábmer–Hamarøy kommune»; else None.

        Outside the home county only with «kommune»: a bare name (Time, Strand) is mostly something else.
        """
        return self._municipalities.owner(name)

    def owner_in_field(self, name: str, county: str | None = None) -> str | None:
        """Give the municipality of a field that asks for an owner, where its bare name is enough: «Kvinnherad».

        Args:
            name: the field, or a part of it.
            county: the only county where it may lie, beside the home county; every one unless told.
        """
        return self._municipalities.owner(name, {county} if county else self._municipalities.everywhere)

    def membership(self, owner: str, year: int) -> tuple[str, str] | None:
        """Give the network and county an owner belonged to in a year; None when the table does not say."""
        for row in self._networks:
            since, until = int(row["year_from"] or 0), int(row["year_to"] or 9999)
            if row["owner"] == owner and since <= year <= until:
                return row["network"], row["county"]
        return None

    def networks(self) -> tuple[str, ...]:
        """Give the names of all networks."""
        return tuple(dict.fromkeys(row["network"] for row in self._networks))

    def expected_owners(self) -> list[tuple[int, str, str]]:
        """Give year, network and owner of every report that is expected."""
        return [(int(row["year"]), row["network"], row["owner"]) for row in self._expected]

    def deadlines(self, year: int) -> dict[str, date]:
        """Give the days of a year by which something is due, in order: what is due, and when.

        A row without a year holds for every year that has none of its own (Nordland: 1 February and 15 March).
        """
        found = {}
        for row in sorted(self._deadlines, key=lambda row: row["year"]):
            if row["year"] in {"", str(year)}:
                found[row["what"]] = date(year, int(row["month"]), int(row["day"]))
        return dict(sorted(found.items(), key=lambda item: item[1]))

    def county_of(self, owner: str) -> str | None:
        """Give the county of an owner; None when the tables do not say."""
        county = re.fullmatch(r"(.+) fylkeskommune", owner)
        if county:
            return county[1]
        return self._counties.get(owner)


@cache
def _loaded(folder: Path) -> Vocabulary:
    return Vocabulary(folder)


def rows(path: Path) -> list[dict[str, str]]:
    """Read a table of the vocabulary, its cells without blanks around them."""
    with path.open(encoding="utf-8-sig", newline="") as table:
        return [{key: (value or "").strip() for key, value in row.items() if key} for row in csv.DictReader(table)]


def _closed(text: str) -> str:
    return "".join(text.casefold().split())


def _alias(spelling: str, meaning: str, case_sensitive: bool, only_in_cells: bool) -> _Alias:
    words = r"\s+".join(re.escape(word) for word in unicodedata.normalize("NFC", spelling).split())
    # Genitive: "SePu's", "SePUs". A hyphen goes on into another word: "Nord-Salten".
    end = r"(?:['’]?s)?(?![\w]|-\w)" if spelling[-1].isalnum() else ""
    if only_in_cells:
        end += rf"(?!\s+(?!{_COLUMN_WORDS})[A-ZÆØÅ][a-zæøå])"
    pattern = rf"(?<![\w-]){'' if case_sensitive else '(?i:'}{words}{'' if case_sensitive else ')'}{end}"
    needle = max(unicodedata.normalize("NFC", spelling).casefold().split(), key=len)
    return _Alias(re.compile(pattern), meaning, only_in_cells, len(spelling), needle)


def _longest_first(aliases: Iterable[_Alias]) -> WordList[_Alias]:
    return WordList(sorted(aliases, key=lambda alias: -alias.length))


def _hits(aliases: WordList[_Alias], text: str, loose: bool) -> list[tuple[str, int, int]]:
    """Find whole-word hits, longer spellings first, none inside another."""
    found: list[tuple[str, int, int]] = []
    taken = bytearray(len(text))
    for alias in aliases.possible(text.casefold()):
        if alias.only_in_cells and not loose:
            continue
        for match in alias.pattern.finditer(text):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append((alias.meaning, start, end))
    return sorted(found, key=lambda hit: hit[1])


def _units_with_their_institutions(
    hits: list[tuple[Organisation, int, int]], text: str
) -> list[tuple[Organisation, int, int]]:
    """Join «SePU, Universitetet i Innlandet» and «Læringsmiljøsenteret (UiS)» to the unit they name."""
    joined: list[tuple[Organisation, int, int]] = []
    for found, start, end in hits:
        previous = joined[-1] if joined else None
        if previous and _are_together(text[previous[2] : start]) and _same_institution(previous[0], found):
            unit = previous[0] if previous[0].is_unit else found
            stop = end + 1 if text[previous[2] : start].count("(") and text[end : end + 1] == ")" else end
            joined[-1] = (unit, previous[1], stop)
        else:
            joined.append((found, start, end))
    return joined


def _are_together(between: str) -> bool:
    return re.fullmatch(r"[\s,/(\-–:]*(?:(?:ved|v/|i|på)\s*)?", between) is not None


def _same_institution(one: Organisation, other: Organisation) -> bool:
    return one.parent == other.parent and (one.is_unit != other.is_unit or one == other)
