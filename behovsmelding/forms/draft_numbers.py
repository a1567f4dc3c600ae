"""Which numbers in a text are amounts: those that say so, grouped ones, plain ones right behind whom they are for."""

import re
from collections.abc import Iterator

from behovsmelding.forms.draft_cells import THOUSANDS
from behovsmelding.forms.draft_number_words import amounts_in_words
from behovsmelding.forms.draft_parties import Speech
from behovsmelding.money import Found, amounts

_ENDS = re.compile(r"\s*(?:$|[,;.)+=/–-]|\(|(?:og|til|for|i|på|mens|medan|går|skal|kr\b)(?!\w))")
_SMALL = re.compile(r"(?<![\d.,/–-])\d{1,4}(?:,\d{1,2})?(?![\d.,]?\d|\s*%|\s\d{3}|\.\s?(?:trinn|steg|klasse))")
_K = re.compile(r"(?<![\w.,])(\d{1,4})\s?[kK](?![\w.])")
_YEAR = re.compile(r"20[1-4]\d")
_LEAST_BARE = 1000
# A label for money, or a question for it: «Beløp:», «Hvor mye trenger dere (kr)?»
_FOR_MONEY = re.compile(
    r"(?:beløp|sum|tilskudd|tilskot|kostnad\w*|kr|kroner|behov[^:\t]{0,30}|\b(?:mye|mykje|mange\s+penge?a?r|midler|midlar)\b[^:\t\d]{0,60})"
    r"[*\s)]*[:\t?][*\s:?]*$",
    re.IGNORECASE,
)


def amounts_in(text: str, speech: Speech, *, in_thousands: bool) -> list[Found]:
    """Find the amounts: those that say so, grouped ones, and plain ones right behind whom they are for."""
    unit = [hit.span() for hit in THOUSANDS.finditer(text)] if in_thousands else []
    marked = [money for money in amounts(text) if not any(low < money.end and money.start < high for low, high in unit)]
    found = list(marked)
    for money in amounts(text, bare=True):
        is_free = all(money.end <= other.start or other.end <= money.start for other in marked)
        is_zero = money.nok == 0 and _is_adjacent(text, money.start, speech)
        if is_free and (money.nok >= _LEAST_BARE or is_zero) and not in_thousands and _is_money(text, money, speech):
            found.append(money)
    found += [
        Found(int(hit[1]) * 1000, hit.start(), hit.end(), hit.group()) for hit in _K.finditer(text)
    ]  # «19k til oss»
    found += amounts_in_words(text)
    if in_thousands:
        found += _small(text, found, speech)
    return sorted(found, key=lambda money: money.start)


def _small(text: str, taken: list[Found], speech: Speech) -> Iterator[Found]:
    """Give numbers said to be thousands, right behind whom they are for: «kommunen 22, Nord 48,5»."""
    for hit in _SMALL.finditer(text):
        is_free = all(hit.end() <= other.start or other.end <= hit.start() for other in taken)
        is_said = _is_adjacent(text, hit.start(), speech) and _ENDS.match(text, hit.end())
        if is_free and is_said and not _YEAR.fullmatch(hit.group()):
            whole, _, decimals = hit.group().partition(",")
            yield Found(int(whole) * 1000 + int((decimals + "000")[:3]), hit.start(), hit.end(), hit.group())


def _is_money(text: str, money: Found, speech: Speech) -> bool:
    is_grouped = bool(re.search(r"\d[ .\u00a0\u202f]\d{3}", money.text))
    is_cell = "\t" in text and any(cell.strip(" *") == money.text for cell in text.split("\t"))
    if is_cell and text.count("\t") > 1:
        return is_grouped or money.nok >= _LEAST_BARE
    # A grouped number with a word behind it that is no known count is money, or somebody is told of it.
    return is_grouped or (_is_adjacent(text, money.start, speech) and bool(_ENDS.match(text, money.end)))


def _is_adjacent(text: str, start: int, speech: Speech) -> bool:
    """Tell whether a number stands right behind somebody's name, or behind a label for money or for somebody."""
    before = re.sub(
        r"(?:\b(?:ca|cirka|om\s?lag|omtrent|inntil|opptil|rundt|kr)\b\.?[ \t*]*)+$",
        "",
        text[:start],
        flags=re.IGNORECASE,
    )
    if _FOR_MONEY.search(before):
        return True
    if re.search(r":[\s\d.,/]*$", before) and len(speech.mentions(before)) > 1:
        return True  # «kommune / UiT: 42 000 / 98 000»
    label = re.search(r"[^,;.:\t\d]*$", before.rstrip(" \t:=–-*"))
    ends = [end for _, _, end in speech.mentions(label.group())]
    if before.rstrip(" *").endswith((":", "\t")):
        return bool(ends)
    return bool(ends) and max(ends) >= len(label.group().rstrip()) - 1
