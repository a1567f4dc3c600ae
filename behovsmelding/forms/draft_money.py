"""Amounts in the lines of a form of no known edition: who each is for, as the words beside it say, or nobody."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from behovsmelding.forms.parties import Parties, Recipient
from behovsmelding.money import Found, amounts, parse_nok

_ROLE = re.compile(
    r"\b(?P<owner>(?:skole|skule|barnehage)?(?:eier|eigar)(?:e?n|s|ens)?\b|kommunen\b|oss\b"
    r"|(?:egen|eigen|vår)\s+(?:skole|skule|barnehage|kommune)\b)"
    r"|\b(?P<university>UH\b|universitet(?:et)?\b(?!/|\s+i\b)|universitet/høgskole\b|høgskolen\b|høgskulen\b|kompetansemiljø(?:et)?\b)",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:sum(?:men)?|total\w*|til\s?sammen|til\s?saman|samlet|samla|i\s+alt|alt\s+i\s+alt)\b", re.IGNORECASE
)
_TOTAL_LABEL = re.compile(
    r"^\W*(?:(?:samlet|samla|total\w*)\s+)?"
    r"(?:sum\w*|total\w*|til\s?sammen|til\s?saman|søknadsbeløp|søknadssum|søkjesum|beløp|kostnad\w*|budsjett|tilskudd|tilskot)"
    r"[ \w]{0,20}[*\s]*[:\t][*\s]*$",
    re.IGNORECASE,
)
_MONEY_LABEL = re.compile(r"(?:beløp|sum|tilskudd|tilskot|kostnad\w*)[*\s]*[:\t][*\s]*$", re.IGNORECASE)
# What was given before, is put in by the owner itself, is part of another amount or a price is no need of its own.
_NOT_ASKED = re.compile(
    r"\b(?:i\s+fjor|fikk|fekk|forrige|førre|tidligere|tidlegare|brukt|mottok|egenandel|eigenandel|egeninnsats|eigeninnsats"
    r"|eigendel|egenfinansier\w*|dekk(?:er|jer)|bidrar|bidreg|betal[ea]r"
    r"|hvorav|kvarav|herav|derav|av\s+(?:dette|disse|desse)|inkludert|inkl|time(?:pris|sats|betaling)\w*)\b"
    r"|\d\s*[x×*]\s*(?:kr\.?\s*)?$",
    re.IGNORECASE,
)
_EACH = re.compile(r"\s*(?:kr(?:oner)?\.?\s*)?(?:hver|kvar|per|pr|i\s+timen|fra|frå)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b20[1-4]\d\b")
_SENTENCE_END = re.compile(r"(?<=[^\W\d]{3})[.!?]\s+(?=[A-ZÆØÅ])")
_TO = re.compile(r"\s*(?:til|for)\s+(?P<name>[^,;.()\d\n]{2,60}?)(?=\s+(?:og|samt)\s|[,;.()]|$)", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\((?P<name>[^()\d]{2,60})\)")
_TOGETHER = re.compile(r"\b(?:sammen|saman|samarbeid\w*|i\s+lag)\s+med\b", re.IGNORECASE)
_LEGAL_FORM = re.compile(r"\s+(?:AS|A/S|SA|BA|DA|IKS|KF)$")
_LEAST_BARE = 1000
_ABOUT = re.compile(r"(?:(?:\b(?:ca|cirka|om\s?lag|omtrent|inntil|opptil|rundt|kr)\b\.?)[ \t*]*)+$", re.IGNORECASE)
UNNAMED = "UH"
"""What a university is called that nobody names."""


@dataclass(frozen=True, slots=True)
class Said:
    """An amount, and who the words beside it say it is for."""

    found: Found
    recipient: Recipient | None
    is_sum: bool
    """Whether its words call it a sum of several."""
    is_label: bool
    """Whether it is a field of its own for a measure's whole sum: «Søknadsbeløp: …»."""


def said_in(line: str, parties: Parties, year: int | None) -> Iterator[Said]:
    """Give a line's amounts with who each is asked for; None where that is not said, or it is not asked."""
    found = _amounts(line, parties)
    # Which column of a table is whose, its heading says, and not the words in the row.
    is_row = line.count("\t") > 1 and len(found) > 1
    for place, money in enumerate(found):
        previous = found[place - 1].end if place else 0
        following = found[place + 1].start if place + 1 < len(found) else len(line)
        begin = max((end.end() for end in _SENTENCE_END.finditer(line, 0, money.start)), default=0)
        sentence = line[begin : money.start]
        before, after = line[max(begin, previous) : money.start], line[money.end : following]
        if _NOT_ASKED.search(sentence) or _EACH.match(after) or _is_of_earlier_year(sentence, year):
            yield Said(money, None, is_sum=False, is_label=False)
            continue
        is_sum = bool(_TOTAL.search(sentence))
        recipient = None if is_sum or is_row else _recipient(before, after, parties)
        yield Said(money, recipient, is_sum, not recipient and bool(_TOTAL_LABEL.match(line[: money.start])))


def _is_of_earlier_year(sentence: str, year: int | None) -> bool:
    years = [int(found) for found in _YEAR.findall(sentence)]
    return bool(years) and year is not None and max(years) < year


def _recipient(before: str, after: str, parties: Parties) -> Recipient | None:
    """Tell who an amount is for: «(UiT)» and «til UH» after it are said of it alone, else what stands before it."""
    bracket, to = _BRACKET.match(after), _TO.match(after)
    for words in (bracket, to):
        if words and (named := recipient_in(words["name"], parties)):
            return named
    is_label = before.rstrip(" *").endswith((":", "\t"))
    if (to and not is_label) or _TOGETHER.search(before):
        return None
    return recipient_in(re.sub(r"^\s*\([^()]*\)", "", before), parties)


def recipient_in(words: str, parties: Parties) -> Recipient | None:
    """Give the only recipient that words speak of; None where they speak of none or of several."""
    named = {mention.name: mention for mention, _, _ in parties.mentions(words)}
    shorter = [name for owner in parties.owners if (name := _LEGAL_FORM.sub("", owner)) != owner]
    if parties.owners and any(re.search(rf"(?<!\w){re.escape(name)}\b", words, re.IGNORECASE) for name in shorter[:1]):
        named.setdefault(parties.owners[0], parties.owner())
    roles = {name for hit in _ROLE.finditer(words) for name in ("owner", "university") if hit[name]}
    if len(named) == 1:
        [one] = named.values()
        return one if roles <= {one.role} else None
    if named or len(roles) != 1:
        return None
    return parties.owner() if roles == {"owner"} else Recipient("university", UNNAMED, UNNAMED)


def _amounts(line: str, parties: Parties) -> list[Found]:
    """Find a line's amounts: plain numbers count right behind a recipient or a label for money, «Eier 35 000»."""
    marked = amounts(line)
    taken = [(money.start, money.end) for money in marked]
    plain = [
        money
        for money in amounts(line, bare=True)
        if money.nok >= _LEAST_BARE
        and all(money.end <= start or end <= money.start for start, end in taken)
        and _is_for_money(line, money, parties)
    ]
    return sorted([*marked, *plain], key=lambda money: money.start)


def _is_for_money(line: str, money: Found, parties: Parties) -> bool:
    before, after = _ABOUT.sub("", line[: money.start]), line[money.end :]
    if not re.match(r"[ \t]*(?:$|[,;.)]|\(|og\b|til\b)", after):
        return False
    if _MONEY_LABEL.search(before):
        return True
    cell = re.search(r"[^\t]*$", before).group()
    is_cell = "\t" in before and parse_nok(cell + money.text + re.match(r"[^\t]*", after).group()) == money.nok
    tail = re.search(r"[^,;.\t\d]*$", before.rstrip(" \t:=–-*") if not is_cell else before.rstrip("\t ")).group()
    ends = [end for _, _, end in parties.mentions(tail)] + [hit.end() for hit in _ROLE.finditer(tail)]
    return bool(ends) and max(ends) == len(tail)
