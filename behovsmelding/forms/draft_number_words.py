"""Amounts written in words: «førti tusen kroner», «hundre og tjue tusen», «en halv million»."""

import re
from collections.abc import Iterator

from behovsmelding.money import Found

SMALL = {
    "en": 1, "ein": 1, "ett": 1, "eitt": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7,
    "åtte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16,
    "sytten": 17, "atten": 18, "nitten": 19, "tjue": 20, "tretti": 30, "førti": 40, "femti": 50, "seksti": 60,
    "sytti": 70, "åtti": 80, "nitti": 90,
}  # fmt: skip
_NUMBER = "|".join(sorted(SMALL, key=len, reverse=True))
_BELOW_HUNDRED = rf"(?:(?:{_NUMBER})(?:{_NUMBER})?)"
_IN_WORDS = re.compile(
    rf"(?<!\w)(?:(?P<hundreds>{_NUMBER})?\s?(?P<hundred>hundre)\s?(?:og\s?)?)?(?P<rest>{_BELOW_HUNDRED})?\s?tusen"
    r"(?:\s+(?:kroner|kr\b\.?))?(?!\w)",
    re.IGNORECASE,
)


def amounts_in_words(text: str) -> Iterator[Found]:
    """Give the thousands that a text writes in words.

    >>> [one.nok for one in amounts_in_words("førti tusen kroner, hundre og tjue tusen og tohundreogfemtifem tusen")]
    [40000, 120000, 255000]
    """
    for hit in _IN_WORDS.finditer(text):
        hundreds = SMALL[(hit["hundreds"] or "en").casefold()] * 100 if hit["hundred"] else 0
        rest = sum(SMALL[word] for word in re.findall(_NUMBER, (hit["rest"] or "").casefold()))
        if hundreds or rest:
            yield Found((hundreds + rest) * 1000, hit.start(), hit.end(), hit.group())
