"""Which measures of two years are probably the same one: suggested by owner, title and partner, decided by a person.

A suggestion is never a fact: nothing is added, linked or stored because of it. Whether a measure is new is not said at
all: one that is not found again may have been renamed.
"""

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

ALIKE = 88
"""Per cent: from here on two titles with a common partner are suggested as one measure."""

LONG_ENOUGH = 12
"""Letters of a title that say which measure it is, when the other goes on from there."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a suggestion is made from."""

    key: Hashable
    owner: str | None
    title: str
    partners: frozenset[str]


def suggested(now: Sequence[Told], then: Sequence[Told]) -> dict[Hashable, Hashable]:
    """Pair measures of one year with those of the year before, each at most once: same titles first.

    A measure that could be several is paired with none of them: which one it is, is a matter of opinion.
    """
    pairs: dict[Hashable, Hashable] = {}
    for is_same in (_same_title_and_partner, _same_title, _alike, _goes_on):
        free_now = [one for one in now if one.key not in pairs]
        free_then = [one for one in then if one.key not in pairs.values()]
        found = [(one.key, other.key) for one in free_now for other in free_then if is_same(one, other)]
        ours, theirs = [one for one, _ in found], [other for _, other in found]
        pairs |= {one: other for one, other in found if ours.count(one) == 1 == theirs.count(other)}
    return pairs


def _same_title_and_partner(one: Told, other: Told) -> bool:
    return _same_title(one, other) and bool(one.partners & other.partners)


def _same_title(one: Told, other: Told) -> bool:
    return _is_comparable(one, other) and _folded(one.title) == _folded(other.title)


def _alike(one: Told, other: Told) -> bool:
    if not _is_comparable(one, other) or not one.partners & other.partners:
        return False
    return fuzz.ratio(_folded(one.title), _folded(other.title)) >= ALIKE


def _goes_on(one: Told, other: Told) -> bool:
    """Tell whether one title is the other with more words: «Digital nettressurs (pedagogisk analyse)»."""
    if not _is_comparable(one, other) or not one.partners & other.partners:
        return False
    short, long = sorted((_folded(one.title), _folded(other.title)), key=len)
    return len(short) >= LONG_ENOUGH and long.startswith(f"{short} ")


def _is_comparable(one: Told, other: Told) -> bool:
    return (
        one.owner is not None and one.owner == other.owner and bool(_folded(one.title)) and bool(_folded(other.title))
    )


def _folded(title: str) -> str:
    """Leave only words; years and school years differ from one form to the next."""
    return " ".join(
        re.findall(r"[^\W\d_]+|\d+", re.sub(r"\b20\d\d(?:\s*[/–-]\s*(?:20)?\d\d)?\b", " ", title.casefold()))
    )
