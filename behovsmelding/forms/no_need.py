"""Money in running text that is no need of its own: what was before, and what somebody pays without the grant."""

import re

from behovsmelding.money import Found, amounts

_WAS = re.compile(
    r"\b(?:fikk|fekk|mottok|fått|(?<!får )tildelt|innvilg[ea]t?|hadde|brukte|i\s+fjor"
    r"|forrige|førre|tidligere|tidlegare)\b",
    re.IGNORECASE,
)
_OWN_MONEY = re.compile(
    r"\b(?:egenandel|eigendel|eigenandel|eg[e]?n?innsats|eigeninnsats|egenfinansier|eigenfinansier"
    r"|(?:egne|eigne|eige|eget|kommunens|kommunen\s+sitt)\s+(?:\w+\s+)?(?:midler|midlar|budsjett|ramme)"
    r"|(?:ikke|ikkje)\s+(?:\w+\s+)?(?:med|del|teke|tatt|inkludert|en\s+del)\b|utenom\s+søknad|i\s+tillegg\s+(?:til\s+søknad|kommer|kjem))",
    re.IGNORECASE,
)
# What somebody pays is no need, unless it is said to come of the grant: «I tillegg betaler kommunen 12 000 kr».
_PAYS = re.compile(
    r"\b(?:betal[ea]r|dekk(?:j?er)|bidrar|bidreg|legg(?:er)?\s+(?:\w+\s+){0,2}inn|spander[ea]r)\b", re.IGNORECASE
)
_YEAR = re.compile(r"(?<![\d.,–/-])20[1-4]\d(?![\d.,]?\d)")
_AHEAD = re.compile(
    r"\b(?:skal|vil|søk\w*|treng\w*|ber|bed|får|meld\w*|ønsk\w*|ynskj\w*|(?:sitt?|sine?)\s+(?:tilskud|tilskot)\w*)\b",
    re.IGNORECASE,
)
_OF_GRANT = re.compile(r"\b(?:tilskud|tilskot|søk|meld\w*\s+behov|behov\s+for)", re.IGNORECASE)


def is_past(text: str, year: int | None) -> bool:
    """Tell whether a sentence tells of what was before its first amount is reached, and not of what is ahead.

    >>> is_past("I fjor fikk vi 60 000 kr.", 2023), is_past("Starta i 2022 med kr 95.000, no vil vi meir.", 2023)
    (True, True)
    >>> is_past("Vi hadde et godt løp i fjor, og UiA skal nå bruke sitt tilskudd (80 000 kr) til mer.", 2023)
    False
    """
    found = amounts(text, bare=True)
    before = text[: found[0].start] if found else text
    marks = [hit.end() for hit in _WAS.finditer(before)]
    marks += [hit.end() for hit in _YEAR.finditer(before) if year is not None and int(hit.group()) < year]
    is_told = bool(marks) or bool(_WAS.search(text))
    return is_told and not _AHEAD.search(before, max(marks, default=0))


def asked_beside(text: str) -> Found | None:
    """Give the last amount of a sentence on the past that asks too: «I fjor fikk vi 60 000 kr, no treng vi 80 000»."""
    found = amounts(text, bare=True)
    is_asked = found and _AHEAD.search(text, 0 if len(found) == 1 else found[0].end, found[-1].start)
    return found[-1] if is_asked else None


def is_own(text: str) -> bool:
    """Tell whether a sentence's money is put in beside the grant: «egenandel 12 000 kr»."""
    return any(money.nok for money in amounts(text)) and bool(_OWN_MONEY.search(text))


def paid(text: str) -> list[Found]:
    """Give the amounts that somebody pays without the grant: «I tillegg betaler kommunen 12 000 kr for lokaler».

    What is received before anything is paid is no such amount: «Ulstein tek imot 90 000 kr og betaler for leige».
    """
    pays = _PAYS.search(text)
    found = [money for money in amounts(text) if money.nok]
    is_paid = pays and found and pays.start() < found[0].start
    return found if is_paid and not _OF_GRANT.search(text) and not _AHEAD.search(text) else []
