"""Municipalities as owners are called: «Bodø kommune» for «Bodø», «BODØ KOMMUNE» or «Hábmer–Hamarøy kommune».

Many names are plain words or surnames (Time, Strand, Berg): only at home is a bare name a municipality's.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from rapidfuzz import fuzz, process

ALIKE = 90
"""Per cent: from here on two owners' names may differ by a slip of the hand."""
_WORD = re.compile(r"\s+(?:kommun(?:e|ar|er|a)|herad|suohkan|suohkana|gielda|tjïelte|komuuni)$")
_SAMI = re.compile(r"\b(?:suohkan\w?|gielda|tjïelte|komuuni)$")
_HALVES = re.compile(r"\s*[–/|]\s*|\s+-\s+|(?<=\w)-(?=\w)")


class Municipalities:
    """The municipalities by name, and the counties that are home: where a bare name is enough."""

    def __init__(self, rows: Iterable[Mapping[str, str]], home: Collection[str]) -> None:
        rows = tuple(rows)
        self.counties = {row["owner"]: row["county"] for row in rows}
        self.everywhere = frozenset(self.counties.values())
        self.home = frozenset(home) or self.everywhere
        self._named: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            for name in (row["name"], *filter(None, re.split(r"\s*;\s*", row["other_name"]))):
                self._named[fold(name)].append(row["owner"])
        self._folded = {owner: fold(owner) for owner in self.owners(is_home=True)}
        self._by_place = {fold(county): county for county in self.everywhere}
        self._places = tuple(self._by_place)

    def owners(self, *, is_home: bool) -> tuple[str, ...]:
        """Give every municipality of the home counties, or of all others, as an owner is called."""
        return tuple(owner for owner, county in self.counties.items() if (county in self.home) == is_home)

    def owner(self, name: str, bare_in: Collection[str] | None = None) -> str | None:
        """Give the owner of a name; None where none is known by it, or more than one.

        Args:
            name: a cell, a field, or words of a text.
            bare_in: the counties in which a name is enough without «kommune»; those at home unless told. Of two
                municipalities of one name (Herøy) theirs is meant.
        """
        counties = self.home if bare_in is None else frozenset(bare_in)
        folded = fold(name)
        bare = _WORD.sub("", folded)
        is_full = bare != folded
        if bare in self._named:
            return self._owner(bare, counties, is_full=is_full)
        return self._said_twice(folded, counties, is_full=is_full) or self._with_county(folded)

    def like(self, name: str) -> str | None:
        """Give the home municipality an unknown name is probably a slip for: «Sørfold komune»."""
        if self.owner(name):
            return None
        likest = process.extractOne(fold(name), self._folded, scorer=fuzz.ratio, score_cutoff=ALIKE)
        return likest[2] if likest else None

    def _owner(self, bare: str, counties: frozenset[str], *, is_full: bool) -> str | None:
        """Give the owner by one name: of several the one in the counties, then the one at home."""
        for within in (counties, self.home & counties, *((self.home, self.everywhere) if is_full else ())):
            found = [owner for owner in self._named.get(bare, ()) if self.counties[owner] in within]
            if len(found) == 1:
                return found[0]
        return None

    def _said_twice(self, folded: str, counties: frozenset[str], *, is_full: bool) -> str | None:
        """Give the owner by its two or three official names: «Gáivuotna–Kåfjord kommune», and not two neighbours."""
        parts = _HALVES.split(folded)
        if len(parts) not in {2, 3}:
            return None
        each = [self._owner(_WORD.sub("", part), counties, is_full=is_full) for part in parts]
        is_one = all(owner or _SAMI.search(part) for owner, part in zip(each, parts, strict=True))
        owners = {owner for owner in each if owner}
        return owners.pop() if is_one and len(owners) == 1 else None

    def _with_county(self, folded: str) -> str | None:
        """Give the owner whose county stands behind it: «Herøy kommune (Møre og Romsdal)»."""
        words = folded.removesuffix(")")
        if not words.endswith(self._places):
            return None
        place = next(place for place in self._places if words.endswith(place))
        before = words.removesuffix(place)
        name = re.sub(r"(?:[\s,]i\s|[\s,(])$", "", before).rstrip(" ,")
        return (
            self._owner(_WORD.sub("", name), frozenset({self._by_place[place]}), is_full=False)
            if name != before
            else None
        )


def fold(text: str) -> str:
    """Give a name as names are compared: in lower case, its blanks as one."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
