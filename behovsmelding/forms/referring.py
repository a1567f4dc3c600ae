"""Grants told by pointing back (2023): «Det koster 78 000 kr, og vi ber om at USN får hele beløpet»."""

import re

from behovsmelding.forms.grant_costs import Grant
from behovsmelding.forms.grant_words import stated_grant
from behovsmelding.forms.paragraphs import Paragraph
from behovsmelding.forms.parties import Parties, Recipient
from behovsmelding.money import amounts

_WHOLE = re.compile(
    r"\b(?:(?:hele|heile)\s+(?:(?:dette|det)\s+)?|(?:dette|det)\s+)(?:beløpet|summen)\b|\balt\s+(?:sammen|saman)\b",
    re.IGNORECASE,
)
_PART = re.compile(r"\d\s+av\s+(?:dem|dei|disse|desse|dette|det|beløpet|summen)\b", re.IGNORECASE)
_ASKS = re.compile(r"\b(?:søk(?:j?er|es|jast)|ber|bed|melde[rs]?|meldar|ønsk(?:j?er))\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:ikke|ikkje|ingen|uten|utan|halv\w*|del(?:er|ar)?\s+av|dekk\w*|betal\w*)\b", re.IGNORECASE)
_DOES = re.compile(r"^\W*$|\b(?:fra|frå)\s+$", re.IGNORECASE)
_GETS = re.compile(r"\b(?:til|at|og|for)\s+$", re.IGNORECASE)
_WANT = r"(?:(?:vil|skal|må)\s+ha|tar|tek|krev\w*|treng\w*|ber\s+om|bed\s+om|ønsk\w+)"
_THEY_WANT = re.compile(rf"\W*(?:de|dei)\s+{_WANT}\s+(?:(?:ca\.?|om\s?lag|inntil)\s+)?(?:kr\.?\s*)?$", re.IGNORECASE)
_FOR_IT = re.compile(r"\W*(?:kroner\s+)?for\s+(?:det|dette|oppdraget|jobben|arbeidet)\b", re.IGNORECASE)


def points_back(text: str) -> bool:
    """Tell whether a sentence asks for «hele beløpet» or a part behind its only amount: that alone says whose it is."""
    found = amounts(text)
    asked = text[found[0].end :] if len(found) == 1 else ""
    return bool((_WHOLE.search(asked) or _PART.search(asked)) and _ASKS.search(asked))


def by_whole(sentence: Paragraph, parties: Parties) -> list[Grant]:
    """Read a cost that is asked for as a whole behind it, for the only partner its words can mean."""
    money = amounts(sentence.text)[0]
    cost, asked = sentence.text[: money.start], sentence.text[money.end :]
    given = [who for who, start in _partners(asked, parties) if _GETS.search(asked[:start])]
    offered = _partners(cost, parties)
    # «Kurset fra NTNU», «NTNU har gitt et tilbud»; but what «en reise til NTNU» costs, is not theirs.
    does = any(_DOES.search(cost[:start]) for _, start in offered)
    named = given or [who for who, _ in offered if does]
    is_certain = _WHOLE.search(asked) and len({who.name for who in named}) == 1 and not _NOT.search(asked)
    return [stated_grant(sentence, named[0], money)] if is_certain else []


def by_doer(sentence: Paragraph, doer: Recipient | None) -> list[Grant]:
    """Read what they want for what the sentence before says they do: «DMMH holder kurs. De vil ha 134 000 for det»."""
    text = sentence.text
    found = amounts(text)
    is_paid = len(found) == 1 and _THEY_WANT.fullmatch(text[: found[0].start]) and _FOR_IT.match(text, found[0].end)
    return [stated_grant(sentence, doer, found[0])] if doer and is_paid else []


def doer_of(sentence: Paragraph, parties: Parties) -> Recipient | None:
    """Give the partner a sentence begins with, where it names nobody else."""
    named = parties.mentions(sentence.text)
    is_only = len(named) == 1 and named[0][0].role == "university"
    return named[0][0] if is_only and not re.search(r"\w", sentence.text[: named[0][1]]) else None


def _partners(text: str, parties: Parties) -> list[tuple[Recipient, int]]:
    """Give the partners a text names, with where."""
    return [(who, start) for who, start, _ in parties.mentions(text) if who.role == "university"]
