"""Which measures of two years are probably the same one: suggested by owner, title and partner, decided by a person.

A suggestion is never a fact, and not even what a person has confirmed is added up. Whether a measure is new is not said
at all: one that is not found again may have been renamed.
"""

import re
from collections.abc import Hashable, Mapping, Sequence
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
    continues: bool = False
    """Whether its form says «Videre»: that it goes on after the semesters ticked."""
    is_continued: bool | None = None
    """What its form answers to whether it continues the year before's; None where it does not say."""


Pair = tuple[Hashable, Hashable]


def suggested(
    now: Sequence[Told], then: Sequence[Told], answers: Mapping[Pair, bool] | None = None
) -> dict[Hashable, Hashable]:
    """Pair measures of one year with those of the year before, each at most once: same titles first.

    What the forms say goes before what we find: a measure whose form says that it is continued comes first, and may
    have any title where only one of its partner's is left; one whose form says that it is not is paired with none.
    A measure that could be several is the only one whose form says «Videre», else none of them: which one it is, is a
    matter of opinion.

    Args:
        now: measures of the year.
        then: those of the year before.
        answers: what people have said of pairs: confirmed ones come first, rejected ones never.
    """
    said = answers or {}
    known = {(one.key, other.key) for one in now for other in then}
    pairs = _once([pair for pair, is_so in said.items() if is_so and pair in known])
    told = [one for one in now if one.is_continued]
    untold = [one for one in now if one.is_continued is None]
    for mine, rules in ((told, (*ALIKE_BY, _same_partner)), (untold, ALIKE_BY)):
        for is_same in rules:
            for narrowed in (False, True):
                found = [
                    (one.key, other.key)
                    for one in mine
                    for other in then
                    if one.key not in pairs and other.key not in pairs.values()
                    if (other.continues or not narrowed) and is_same(one, other) and (one.key, other.key) not in said
                ]
                pairs |= _once(found)
    return pairs


def _once(found: Sequence[Pair]) -> dict[Hashable, Hashable]:
    """Keep the pairs of which neither is in another."""
    ours, theirs = [one for one, _ in found], [other for _, other in found]
    return {one: other for one, other in found if ours.count(one) == 1 == theirs.count(other)}


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


def _same_partner(one: Told, other: Told) -> bool:
    """Tell whether they share a partner, whatever their titles: enough only where the form says it is continued."""
    return _is_comparable(one, other) and bool(one.partners & other.partners)


ALIKE_BY = (_same_title_and_partner, _same_title, _alike, _goes_on)
"""What makes two measures probably the same one, the surest first."""


def _is_comparable(one: Told, other: Told) -> bool:
    return (
        one.owner is not None and one.owner == other.owner and bool(_folded(one.title)) and bool(_folded(other.title))
    )


def _folded(title: str) -> str:
    """Leave only words; years and school years differ from one form to the next."""
    return " ".join(
        re.findall(r"[^\W\d_]+|\d+", re.sub(r"\b20\d\d(?:\s*[/–-]\s*(?:20)?\d\d)?\b", " ", title.casefold()))
    )
