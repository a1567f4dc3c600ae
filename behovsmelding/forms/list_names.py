"""What the spellings of a list mean, each asked once."""

import re
from functools import cache

from behovsmelding.forms import list_cells
from behovsmelding.forms.list_cells import Partner
from behovsmelding.forms.parties import owner_name
from behovsmelding.privacy import redact
from behovsmelding.vocabulary import Vocabulary

_NAMES = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)+")
_MANY_DIGITS = re.compile(r"(?:\D*+\d){8}")
_MUNICIPALITY_NUMBER = re.compile(r"^\d{4}\s+(?=\D)")


class Names:
    """What spellings mean, each asked once: a list repeats its owners and partners a thousand times."""

    def __init__(self, vocabulary: Vocabulary, people: frozenset[str]) -> None:
        self.vocabulary = vocabulary
        self.people = people
        self._owners: dict[str, str | None] = {}
        self._schemes: dict[str, str | None] = {}
        self._partners: dict[str, tuple[Partner, ...]] = {}
        self._networks: dict[str, str | None] = {}
        self.year = cache(list_cells.year)
        self.level = cache(list_cells.level)
        self.words = cache(self._words)
        """Gives a cell's words without people."""

    def owner(self, cell: str) -> str | None:
        """Give an owner's canonical name; as written where no municipality goes by it."""
        if cell not in self._owners:
            self._owners[cell] = owner_name(_MUNICIPALITY_NUMBER.sub("", self.words(cell)), self.vocabulary)
        return self._owners[cell]

    def municipality(self, cell: str) -> str | None:
        """Give the municipality a heading between rows is about, «1804 Bodø»; None where it names none."""
        return self.vocabulary.municipality_owner(_MUNICIPALITY_NUMBER.sub("", cell))

    def scheme(self, cell: str) -> str | None:
        """Give a scheme; None where none is known by the cell."""
        if cell not in self._schemes:
            self._schemes[cell] = self.vocabulary.scheme(cell) if cell else None
        return self._schemes[cell]

    def partners(self, cell: str) -> tuple[Partner, ...]:
        """Give the partners a cell names."""
        if cell not in self._partners:
            self._partners[cell] = list_cells.partners(self.words(cell), self.vocabulary)
        return self._partners[cell]

    def network(self, cell: str) -> str | None:
        """Give a network."""
        if cell not in self._networks:
            self._networks[cell] = list_cells.network(cell, self.vocabulary) if cell else None
        return self._networks[cell]

    def _words(self, cell: str) -> str:
        named, hits = [], ()
        if self.people:
            named = [name for name in _NAMES.findall(cell) if name.casefold() in self.people]
            hits = tuple(person for person in self.people if named and person in cell.casefold())
        return redact(" ".join(cell.split()), (*named, *hits)) if named or _may_hold_people(cell) else cell


def _may_hold_people(cell: str) -> bool:
    return "@" in cell or "  " in cell or bool(_MANY_DIGITS.match(cell))
