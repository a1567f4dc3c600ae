"""What a sentence tells beside its amounts (2023): a price that explains one, another year's, a difference."""

import re
from collections.abc import Sequence
from dataclasses import replace

from behovsmelding.forms.draft_number_words import SMALL
from behovsmelding.forms.draft_words import OF_YEAR
from behovsmelding.forms.no_need import is_past
from behovsmelding.forms.paragraphs import Paragraph
from behovsmelding.money import Found, amounts

_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(SMALL, key=len, reverse=True))})"
_TIMES = re.compile(rf"(?<![\d.,]){_COUNT}\s*(?:\s[^\W\d]+){{0,3}}?\s*[àá@x×*]\s*(?:kr\.?\s*)?$", re.IGNORECASE)
_NUMBER = re.compile(rf"(?<![\w.,]){_COUNT}(?![\w.,]|\s\d)", re.IGNORECASE)
_DIFFERENCE = re.compile(r"\s*(?:mer|meir|mindre|lavere|lågare|høyere|høgare)\b", re.IGNORECASE)
_PER = re.compile(r"\s*(?:(?:til|på|i|for)\s+(?:hver|kvar)|hver|kvar|per|pr)\b", re.IGNORECASE)
_PER_THING = re.compile(r"\s*(?:per|pr\.?)\s+(?!år|halvår|semester|termin|måned|månad)[^\W\d]{3,}", re.IGNORECASE)
_AHEAD = r"(?:neste\s+år|(?:året|år)\s+(?:etter|deretter))"
_YEAR = re.compile(
    rf"\b(?:(?:for|i|til)\s+(?:budsjett|kalender)?(?:året\s+|år\s+)?(?P<year>20[1-4]\d)(?![\d/–-]|\s*[/–-]\s*\d)"
    rf"|(?P<ahead>{_AHEAD})|(?P<now>i\s+år))\b",
    re.IGNORECASE,
)
_AHEAD_BEHIND = re.compile(rf"\s*(?:til\s+)?{_AHEAD}\b", re.IGNORECASE)
_HEAD = re.compile(r"\W*(?:men\s+|og\s+)?", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;]\s|\b(?:og|mens|medan|men)\s+(?!kr\b|\d)", re.IGNORECASE)
_COMMA = re.compile(r"[,;]\s")
_REASON = re.compile(r"[,;]\s|\b(?:siden|sidan|fordi|ettersom|mot|enn)\b", re.IGNORECASE)


def explanations(text: str) -> list[Found]:
    """Give a sentence's prices that with their number come to another of its amounts: «84 000 kr, 7 à 12 000 kr».

    What something costs «per skole» behind an amount explains that one, whatever it comes to.

    >>> [one.nok for one in explanations("Oss: 200.000,-, som er 20.000,- til hver av de ti skolene.")]
    [20000]
    """
    found = amounts(text, bare=True)
    known = {money.nok for money in found}
    return [
        money
        for place, money in enumerate(found)
        if _products(text, money) & (known - {money.nok}) or (place and _PER_THING.match(text, money.end))
    ]


def _products(text: str, money: Found) -> set[int]:
    """Give what a price comes to with the number before it, or for «per barnehage» with any number of the sentence."""
    hit = _TIMES.search(text[: money.start])
    counts = [hit["count"]] if hit else _NUMBER.findall(text) if _PER.match(text, money.end) else []
    return {money.nok * (SMALL.get(count.casefold()) or int(count)) for count in counts}


def differences(text: str) -> list[Found]:
    """Give the amounts that only tell how much more or less something is: «95 000 kr, 10 000 kr mer enn i fjor»."""
    return [money for money in amounts(text) if _DIFFERENCE.match(text, money.end)]


def ahead(text: str, year: int | None) -> list[Found]:
    """Give a sentence's amounts that it says are a later year's: «For 2024 regner vi med 60 000 kr til UiT».

    A year at the head is of all that follows until another is named; one further in, of its own clause.
    """
    if year is None:
        return []
    return [money for money in amounts(text) if _is_ahead(text, money, year)]


def _is_ahead(text: str, money: Found, year: int) -> bool:
    behind = OF_YEAR.match(text, money.end)
    if behind or _AHEAD_BEHIND.match(text, money.end):
        return not behind or int(behind["year"]) > year
    marks = list(_YEAR.finditer(text, 0, money.start))
    if not marks or marks[-1]["now"]:
        return False
    last = marks[-1]
    is_later = bool(last["ahead"]) or int(last["year"]) > year
    is_head = _HEAD.fullmatch(text[: last.start()])
    return is_later and bool(is_head or not _CLAUSE.search(text[last.end() : money.start]))


def of_the_past(text: str, year: int | None) -> list[Found]:
    """Give the amounts behind a sentence's first whose clause is of the past: «80 000 kr, mot 70 000 kr i fjor»."""
    found = []
    for money in amounts(text)[1:]:
        starts = [hit.start() for hit in _REASON.finditer(text, 0, money.start)]
        ends = _COMMA.search(text, money.end)
        clause = text[starts[-1] : ends.start() if ends else None] if starts else ""
        if clause and is_past(clause, year):
            found.append(money)
    return found


def without(sentence: Paragraph, beside: Sequence[Found]) -> Paragraph:
    """Give a sentence in which some of its amounts are no numbers, all else at its place."""
    text = sentence.text
    for money in beside:
        text = text[: money.start] + "…" * (money.end - money.start) + text[money.end :]
    return replace(sentence, text=text)
