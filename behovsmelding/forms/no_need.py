"""Money in running text that is no need of its own: what was before, and what somebody pays without the grant."""

import re

from behovsmelding.money import Found, amounts

_OFFER = r"(?:et|eit)\s+(?:\w+\s+)?(?:pris)?(?:tilbud|tilbod)\b"
_WAS = re.compile(
    rf"\b(?:fikk|fekk|mottok|fått(?!\s+{_OFFER})|(?<!får )tildelt|innvilg[ea]t?|hadde|brukte|i\s+fjor"
    r"|forrige|førre|tidligere|tidlegare)\b",
    re.IGNORECASE,
)
_OWN_MONEY = re.compile(
    r"\b(?:egenandel|eigendel|eigenandel|eg[e]?n?innsats|eigeninnsats|egenfinansier|eigenfinansier"
    r"|(?:egne|eigne|eige|eget|kommunens|kommunen\s+sitt)\s+(?:\w+\s+)?(?:midler|midlar|budsjett|ramme)"
    r"|(?:ikke|ikkje)\s+(?:\w+\s+)?(?:med|del|teke|tatt|inkludert|en\s+del)\b|utenom\s+søknad|i\s+tillegg\s+(?:til\s+søknad|kommer|kjem))",
    re.IGNORECASE,
)
# «…, og det søker vi ikke om», «…, som det ikke søkes om»: the clause points back to money just told of.
_NOT_ASKED = re.compile(
    r"\b(?:det|dette|den|denne|de|dei|desse|disse|som)\s+(?:(?:vi|me|kommunen|det)\s+)?"
    r"(?:(?:ikke|ikkje)\s+(?:søk(?:j?er|es|jast|t)|ber|bed|meld(?:er|ar|es))|(?:søk(?:j?er|es|jast)|ber|bed|meld(?:er|ar|es))"
    r"(?:\s+(?:vi|me|det|kommunen|eg|jeg))?\s+(?:ikke|ikkje))(?:\s+(?:behov|tilskudd|tilskot|penger|pengar|midler|midlar))?"
    r"(?:\s+(?:om|for|til))?(?=\s*(?:[.,;!)]|$|her\b|nå\b|no\b|i\s+denne))",
    re.IGNORECASE,
)
# What another applies for itself is no need of this form: «Volda kommune har eigen søknad om 50 000 kr».
_ELSEWHERE = re.compile(
    r"\b(?:har|sender|sendar|leverer|skriver|skriv|lager|lagar|søker|søkjer|melder|melde[rs]?)\s+(?:\w+\s+){0,2}?"
    r"(?:egen|eigen|egne|eigne|eiga)\s+(?:søknad|behovsmelding|melding)\w*",
    re.IGNORECASE,
)
# Nor is what comes from others than the county governor and its schemes: «Nord har søkt om 50 000 kr fra IMDi».
_FROM_OTHERS = re.compile(
    r"[\s,)]*(?i:kr\.?|kroner)?\s*(?i:fra|frå|hos)\s+(?!Statsforvalt|Fylkesm|Stat\b|R[Ee]|D[Ee]|K[Oo]|Vår|Høst)[A-ZÆØÅ]"
)
_HAS_ASKED = re.compile(r"\b(?:søk\w+|bedt|bede|ber|bed)\s+(?:\w+\s+){0,2}?om\b", re.IGNORECASE)
# What somebody pays is no need, unless it is said to come of the grant: «I tillegg betaler kommunen 12 000 kr».
_PAYS = re.compile(
    r"\b(?:betal[ea]r|dekk(?:j?er)|bidrar|bidreg|legg(?:er)?\s+(?:\w+\s+){0,2}inn|spander[ea]r"
    r"|(?:selv|sjølv)\s+bruk[ea]r|bruk[ea]r\s+(?:(?:vi|me|kommunen)\s+)?(?:selv|sjølv))\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d.,–/-])20[1-4]\d(?![\d.,]?\d)")
_AHEAD = re.compile(
    r"\b(?:skal|vil|søk\w*|treng\w*|ber|bed|får|meld\w*|ønsk\w*|ynskj\w*|(?:sitt?|sine?)\s+(?:tilskud|tilskot)\w*)\b",
    re.IGNORECASE,
)
# A reason behind an amount, or what it is compared to, may be of the past when the amount is not.
_BECAUSE = re.compile(r"[,;]\s+(?:siden|sidan|fordi|ettersom|mot|mens|medan)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;]\s|\b(?:og|mens|medan|men|hvorav|kvarav|derav|herav)\s", re.IGNORECASE)
_OF_GRANT = re.compile(r"\b(?:tilskud|tilskot|søk|meld\w*\s+behov|behov\s+for)", re.IGNORECASE)


def is_past(text: str, year: int | None) -> bool:
    """Tell whether a sentence tells of what was before its first amount is reached, and not of what is ahead.

    >>> is_past("I fjor fikk vi 60 000 kr.", 2023), is_past("Starta i 2022 med kr 95.000, no vil vi meir.", 2023)
    (True, True)
    >>> is_past("Vi hadde et godt løp i fjor, og UiA skal nå bruke sitt tilskudd (80 000 kr) til mer.", 2023)
    False
    """
    main = _BECAUSE.split(text)[0]
    text = main if amounts(main) else text
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


def not_asked(text: str) -> list[Found]:
    """Give the amount that a clause right behind it says is not asked for: «… 12 000 kr, og det søker vi ikke om»."""
    clause = _NOT_ASKED.search(text)
    return amounts(text[: clause.start()])[-1:] if clause else []


def applied_elsewhere(text: str) -> list[Found]:
    """Give the amounts that are asked for elsewhere: «har eigen søknad, på 50 000 kr», «søker 50 000 kr fra IMDi»."""
    elsewhere = _ELSEWHERE.search(text)
    found = amounts(text)
    if elsewhere and found and elsewhere.end() <= found[0].start:
        return found
    is_others = len(found) == 1 and _HAS_ASKED.search(text[: found[0].start])
    return found if is_others and _FROM_OTHERS.match(text, found[0].end) else []


def paid_beside(text: str) -> list[Found]:
    """Give the amounts that one clause of a sentence says are paid without the grant another one asks for.

    >>> [money.nok for money in paid_beside("UiT bidrar med 15 000 kr og søker om 80 000 kr.")]
    [15000]
    """
    found = []
    for money in amounts(text):
        clause = _CLAUSE.split(text[: money.start])[-1]
        pays = _PAYS.search(clause)
        if pays and money.nok and not _OF_GRANT.search(clause) and not _AHEAD.search(clause):
            found.append(money)
    return found


def paid(text: str) -> list[Found]:
    """Give the amounts that somebody pays without the grant: «I tillegg betaler kommunen 12 000 kr for lokaler».

    What is received before anything is paid is no such amount: «Ulstein tek imot 90 000 kr og betaler for leige».
    """
    pays = _PAYS.search(text)
    found = [money for money in amounts(text) if money.nok]
    is_paid = pays and found and pays.start() < found[0].start
    return found if is_paid and not _OF_GRANT.search(text) and not _AHEAD.search(text) else []
