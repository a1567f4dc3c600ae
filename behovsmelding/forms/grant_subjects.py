"""Grants told by a clause's subject (2023): «SePU skal bruke sitt tilskudd (75.000,-)», «Vi søker om 40 000 kr»."""

import re
from dataclasses import replace
from itertools import pairwise

from behovsmelding.forms.grant_costs import Grant
from behovsmelding.forms.grant_words import ASK, GRANT, GRANT_WORD, TO, USE, Mentions, Unread, stated_grant
from behovsmelding.forms.owner_words import is_name
from behovsmelding.forms.paragraphs import Paragraph
from behovsmelding.forms.parties import Parties, Recipient
from behovsmelding.money import Found, amounts
from behovsmelding.report import Locator

_ANCHOR = re.compile(
    rf"\b(?:(?:(?:skal|vil|kan|ønsker\s+å|ønskjer\s+å|planlegger\s+å|planlegg\s+å)\s+)?{USE}\b(?:\s+(?:sitt?|sine?|eige|eget|hele|heile))*"
    rf"(?:\s+{GRANT}(?:\s+(?:sitt?|sine?))?)?"
    rf"|(?:skal\s+|vil\s+)?{ASK}\s+(?:behov\s+)?(?:om|for)\b"
    r"|(?P<has_asked>har\s+(?:bedt|bede|søkt|meldt(?:\s+inn)?|ytret|ønsket|ønskt)\s+(?:behov\s+|ønske\s+)?(?:om|for)\b)"
    rf"|(?:ønsker|ønskjer|søker|søkjer|mottar|mottek|(?:tar|tek|ta)\s+i\s?mot|(?:(?:skal|vil|må|bør)\s+)?(?:ha|treng[ea]?r?))\s+(?=(?:(?:ca\.?|om\s?lag|inntil)\s+)?(?:kr\.?\s*)?\d)"
    rf"|(?:sitt?|sine?)\s+{GRANT}|{GRANT}\s+(?:sitt?|sine?)\b)",
    re.IGNORECASE,
)
_PRICE = re.compile(r"(?:[àá@×*]|\d\s?x|\b(?:a|per|pr)\.?)\s*(?:kr\.?\s*)?$", re.IGNORECASE)
_AGREED = re.compile(r"\b(?:med|hos)\s+(?P<who>.{2,60}?)\s+(?:om\s+)?at\s+(?:(?:dei?|den|det)\s*)?$", re.IGNORECASE)
# A clause on somebody named right before it, be it only in passing: «Vi søker med Fauske kommune, som (skal ha …)».
_RELATIVE = re.compile(r"\b(?:med|av|til|fra|frå|hos|er)\s+(?P<who>[A-ZÆØÅ][\w-]+(?:\s[\w-]+){0,4}),\s+som\s*$")
_AND = re.compile(r"[\s,;/&+]*(?:og|samt)?[\s,;/&+]*")


def by_subject(sentence: Paragraph, parties: Parties, unread: list[Unread]) -> list[Grant]:
    """Read «SePU skal bruke sitt tilskudd (75.000,-) til …»."""
    text = sentence.text
    anchors = list(_ANCHOR.finditer(text))
    grants: list[Grant] = []
    start = 0
    for place, anchor in enumerate(anchors):
        subject = text[start : anchor.start()]
        end = anchors[place + 1].start() if place + 1 < len(anchors) else len(text)
        found = _grant_amounts(text, anchor, end)
        names_grant = GRANT_WORD.search(text, anchor.start(), min(len(text), anchor.end() + 25))
        if not found and not names_grant:
            continue
        # What stands before another amount, such as the last of a list of cost lines, is not about who uses this one.
        named = subject[max((cost.end for cost in amounts(subject)), default=0) :]
        recipient = _subject(_agreed_with(_last_clause(named) if grants else named), parties)
        if anchor["has_asked"] and recipient and recipient.role == "owner":
            continue  # «Vi har søkt om 40 000 kr» may be of anybody
        if recipient and found and recipient.role == "owner":
            recipient = _handed_to(text, found[0], parties) or recipient
        if not recipient or (not found and grants):
            continue
        shared = _each_its_own(subject, text, found, parties.mentions)
        if shared:
            grants.extend(stated_grant(sentence, who, money) for who, money in shared)
            start = shared[-1][1].end
        elif found:
            grants.append(stated_grant(sentence, recipient, found[0]))
            start = found[0].end
            if found[1:] and _AND.fullmatch(text[found[0].end : found[1].start]):
                # "(90.000,- og 30.000,-)" for one recipient: the second may be part of the first, or beside it.
                unread.append(("tilskudd", found[1].text, Locator(line=sentence.line_at(found[1].start))))
        else:
            grants.append(Grant(recipient, None, anchor.group().strip(), sentence.line_at(anchor.start())))
    stated = [grant for grant in grants if grant.nok is not None]
    return stated or (grants[:1] if not amounts(text) else [])


def _subject(words: str, parties: Parties) -> Recipient | None:
    """Give whom a clause's subject names; a capital letter at its head alone makes no word a name: «Styrerne (får)»."""
    who = parties.resolve(words)
    is_known = who and (parties.vocabulary.organisation(who.name) or who.name in parties.partners)
    return who if who and (who.role == "owner" or is_known or is_name(who.name)) else None


def _agreed_with(subject: str) -> str:
    """Give whom a clause is about: «avtalt med USN at de (skal ha …)», «sammen med USN, som (får …)»."""
    agreed = _AGREED.search(subject) or _RELATIVE.search(subject)
    return agreed["who"] if agreed else subject


def _handed_to(text: str, money: Found, parties: Parties) -> Recipient | None:
    """Give the partner right behind an amount that the owner asks for: «Vi trenger 40 000 kr til Nord universitet»."""
    to = TO.match(text, money.end)
    named = (who for who, start, _ in parties.mentions(text) if to and start == to.end() and who.role == "university")
    return next(named, None)


def _each_its_own(
    subject: str, text: str, found: list[Found], mentions: Mentions
) -> list[tuple[Recipient, Found]] | None:
    """Pair «DMMH og UiT» with «(90.000,- og 30.000,-)»; None where there are not as many amounts as names."""
    named = [who for who, _, _ in mentions(subject)]
    beside = [one for one, two in pairwise(found) if _AND.fullmatch(text[one.end : two.start])]
    if len(named) < 2 or len(named) != len(found) or len(beside) != len(found) - 1:
        return None
    return list(zip(named, found, strict=True))


def _grant_amounts(text: str, anchor: re.Match, end: int) -> list[Found]:
    """Give the amounts an anchor may govern: near it, or in a bracket after it even without a sign of money."""
    reach = min(end, anchor.end() + 90)
    near = [found for found in amounts(text) if anchor.end() <= found.start < reach]
    bracket = re.match(r"[^()]{0,40}\((?P<inside>[^()]*)\)", text[anchor.end() : end])
    if bracket and not near:
        offset = anchor.end() + bracket.start("inside")
        near = [
            replace(found, start=found.start + offset, end=found.end + offset)
            for found in amounts(bracket["inside"], bare=True)
        ]
    return [found for found in near if not _PRICE.search(text[: found.start])]


def _last_clause(subject: str) -> str:
    return re.split(r"(?:,\s*(?:og|mens|medan|samt)?|;|\b(?:mens|medan|samt)\b)\s+", subject)[-1].removeprefix("og ")
