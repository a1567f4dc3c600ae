"""An amount in the text of a form of no known edition: what kind it is, and whom it is for."""

from dataclasses import dataclass
from typing import Literal

from behovsmelding.forms.parties import Recipient
from behovsmelding.money import Found

Kind = Literal["need", "asked", "sum", "part", "aside", "loose"]
"""need: somebody's share; asked: what its owner asks for, a share only beside another's; aside: no need of this year's;
part: of another amount;
loose: nothing tells."""
SUMMED = 2
"""Amounts that make a third one their sum, at the least."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An amount in the text."""

    found: Found
    line: int
    kind: Kind
    who: Recipient | None = None
    is_breakdown: bool = False
    """Whether it is a part of a sum that its sentence parts among several."""
    is_part: bool = False
    """Whether its words say that it is a part of another amount: «herav …»."""
    is_label: bool = False
    """Whether it is a field of its own for a sum: «Søknadsbeløp: …»."""
    is_other_year: bool = False
    """Whether it is put aside for the year right behind it, or above it."""
    is_item: bool = False
    """Whether it is one of several in a list behind one label: «Kommunen: vikar, 20 000; lokaler, 10 000»."""
    under: Recipient | None = None
    """Whom the heading above it names, where its own words name nobody; or whose place it is spent in."""
    is_weak: bool = False
    """Whether only a place names somebody: «Leie i kommunen»."""

    @classmethod
    def of(cls, nok: int, text: str, line: int) -> "Mention":
        """Give an amount that stands somewhere, but belongs to nobody."""
        return cls(Found(nok, 0, len(text), text), line, "loose")

    @property
    def nok(self) -> int:
        """Whole kroner."""
        return self.found.nok
