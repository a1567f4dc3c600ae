"""Many patterns looked for in many texts: which of them may stand in a text, told by letters that every hit holds."""

from collections import defaultdict
from functools import cached_property
from typing import Protocol, TypeVar

NEEDLE_START = 4
"""Letters by which what is looked for is ruled out."""
MOST_WORDS = 20_000
"""Words that a word list remembers what may stand in."""
_DIGITS = bytes.maketrans(b"123456789", b"000000000")


def shape_of(text: str) -> str:
    """Give a text with every digit as 0: what tells no digits apart is asked once for all texts of a shape."""
    # By its bytes: a digit's stands for nothing else, and a text's own way to do this takes several times as long.
    return text.encode(errors="surrogatepass").translate(_DIGITS).decode(errors="surrogatepass")


class Needled(Protocol):
    """What is looked for in texts by a pattern."""

    needle: str
    """Letters every hit holds, in lower case: most are ruled out by them, much faster than by searching."""


Kind = TypeVar("Kind", bound=Needled)


class WordList(tuple[Kind, ...]):
    """What is looked for, in its order, which can be told apart by letters that every hit holds."""

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        """Where each stands, by first letters; under none those with too few of them."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, one in enumerate(self):
            found[one.needle[:NEEDLE_START] if len(one.needle) >= NEEDLE_START else ""].append(place)
        return found

    @cached_property
    def _across_words(self) -> list[int]:
        return [place for place, one in enumerate(self) if one.needle.split() != [one.needle]]

    @cached_property
    def _of_words(self) -> dict[str, tuple[int, ...]]:
        return {}

    def possible(self, folded: str) -> list[Kind]:
        """Give those that may stand in a text, in lower case: nearly all others are ruled out at once.

        The texts of a list are many, and their words few: what may stand in a word is remembered.
        """
        places = {place for place in self._across_words if self[place].needle in folded}
        for word in folded.split():
            if (found := self._of_words.get(word)) is None:
                found = self._remembered(word)
            places.update(found)
        return [self[place] for place in sorted(places)]

    def _remembered(self, word: str) -> tuple[int, ...]:
        if len(self._of_words) >= MOST_WORDS:
            self._of_words.clear()
        starts = {word[place : place + NEEDLE_START] for place in range(len(word))} | {""}
        found = (place for start in self._starts.keys() & starts for place in self._starts[start])
        self._of_words[word] = tuple(place for place in found if self[place].needle in word)
        return self._of_words[word]
