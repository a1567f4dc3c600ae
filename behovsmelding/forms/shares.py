"""Amounts that say themselves whose they are: «Eier: 40 000», «UH 90 000 kr», «75 000 til Nord», «Totalt 130 000»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from behovsmelding.forms.draft_words import OF_YEAR, PURPOSE
from behovsmelding.forms.owners import calls_of
from behovsmelding.forms.parties import Parties, Recipient, university
from behovsmelding.money import Found, amounts
from behovsmelding.report import Role

_TOTAL = re.compile(
    r"(?<![\w-])(?:(?:total\s*|samla\s+|samlet\s+)?sum(?:men)?(?:\s+totalt)?|totalt?(?:\s+sum)?"
    r"(?:\s+(?:for\s+)?(?:eier|eigar)\w*\s+og\s+\w+)?|til\s?sammen|til\s?saman|i\s+alt)(?![\w-])",
    re.IGNORECASE,
)
_ROLE_WORDS = re.compile(
    r"(?<![\w-])(?:"
    r"(?P<owner>(?:(?:barnehage|skole|skule)-?)?(?:eier|eigar)(?:e|ar|en)?(?:n?s)?|kommunens?(?:\s+(?:selv|sjølv))?|oss\s+(?:selv|sjølve?)"
    r"|(?:(?<=\btrenger )|(?<=\btreng )|(?<=\bsøker )|(?<=\bsøkjer )|(?<=\bber )|(?<=\bbed )|(?<=\bønsker )"
    r"|(?<=\bønskjer ))(?:vi|me)(?!\s+(?:ikke|ikkje)\b)"
    r"|(?:vi|me)(?=\s+(?:selv\s+|sjølve?\s+)?(?:treng|trenger|skal|søker|søkjer|ber|får)\b)"
    r"|(?:vår|vårt|våre)\s+(?:(?:an)?del|part|behov|tilskudd|tilskot)|(?:(?<=\btil )|(?<=\bfor ))oss"
    r"|oss(?=\s+(?:kr\.?\s*)?\d))"
    r"|(?P<university>UH(?:-?\w+)?|universitet(?:et)?s?(?:\s*/\s*h[øo][gy]\w*)?|h[øo]gsk[ou]lens?|kompetansemiljø(?:et)?s?)"
    r")(?![\w-])",
    re.IGNORECASE,
)
# What may stand between a label and its amount: «Eier får kr», «UH (ca.):», «Kommunens andel er på».
_FILLING = re.compile(
    r"(?:[\s:=\t(),*–-]|\([^()\d]{2,60}\)|\b(?:kr|ca|cirka|om\s?lag|inntil|opptil|får|går|skal|ha|søker|søkjer|på|om|er|blir|vert|utgjør|utgjer|dermed|altså|da|då|derfor|difor|det\s+meste|sin|sitt|del|andel|part"
    r"|av|tilskudd(?:et)?|tilskot(?:et)?|behov(?:et)?|beløp|selv|sjølv|trenger|treng|ber)\b\.?)*",
    re.IGNORECASE,
)
_USE = re.compile(r"[*\s]*:[^\n.;:\d]{2,80}[,:(–-]\s*(?:kr\.?\s*)?")
_NAME_BEHIND = re.compile(r"[ \u00a0]*\n?[ \u00a0]*\((?P<name>[^()\d]{2,80})\)")
# A group of owners is one only where it stands as a label: «Private barnehager kr 70 000».
_GROUP = re.compile(
    r"(?:^|[\n\t;,])[ \t*•-]*(?P<group>(?:(?:dei?|de)\s+)?(?:private?|kommunale|øvrige|andre)\s+"
    r"(?:(?:barnehage|skole|skule)?(?:eier|eigar)(?:e|ar|ne|ane)|(?:fri)?(?:barnehage|skole|skule|barnehag|skul)(?:r|ne|ar|ane)))"
    r"(?=\s*(?:[:\t(]|kr\b|\d))",
    re.IGNORECASE,
)
_KIND = r"(?:(?:fri)?sk[ou]len|barnehagen[es]?|barnehagane|stiftelsen)s?"
_LABEL = (
    r"(?:^|[\n\t;,(]|\b(?:og|samt|mens|medan)\s)[ \t*•-]*(?P<name>{})(?=\s*(?:får\s|treng\w*\s)?\s*(?:[:\t]|kr\b|\d))"
)
_OF_PLACE = re.compile(r"\s(?:i|på)\s(\S+)$")
_BRACKET = re.compile(r"\([^()]*\)")
_NEXT_ITEM = re.compile(r"\s*[,;]\s*(?:og\s+)?[^\W\d][\w -]{1,60}[,:(–-]?\s*(?:kr\.?\s*)?", re.IGNORECASE)
_WE = re.compile(r"\b(?:vi|me|vår[te]?|selv|sjølve?)\b", re.IGNORECASE)
_TIMES = re.compile(r"\d[\w .,-]{0,40}?\s?[x×*à]\s*(?:kr\.?\s*)?$", re.IGNORECASE)
_EQUALS = re.compile(r"[^\d\n]{0,12}=\s*(?:kr\.?\s*)?\d", re.IGNORECASE)
# «Leie i kommunen: 12 000» names a place.
_PLACE = re.compile(r"[^\W\d]{3,}\s+i\s+(?:hele\s+|heile\s+)?$", re.IGNORECASE)
_TO = re.compile(r"[ \u00a0]*(?:(?:går|skal)\s+)?(?:til|for)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Share:
    """An amount with whose it is."""

    role: Role | None
    """None for the sum of the others."""
    who: Recipient | None
    """Who is named; None where only the role is."""
    found: Found
    label_at: int
    """Where the words that say so begin, or the amount before them."""


@dataclass(frozen=True, slots=True)
class _Label:
    role: Role | None
    who: Recipient | None
    start: int
    end: int


def shares_in(text: str, parties: Parties) -> list[Share]:
    """Give a text's amounts where every one of them says whose it is; else none: such a text is read in another way.

    One that says nothing is the sum where it is what the others come to. What a bracket explains is no amount beside.
    """
    labels = _labels(text, parties)
    whole = [money for money in amounts(text, bare=True) if not _is_aside(text, money, parties.year)]
    found = _without_explanations(text, whole, labels)
    shares: list[Share | None] = []
    since = 0
    for money in found:
        share, since = _share(text, money, since, labels, found)
        shares.append(share or _item(text, money, shares, labels))
    known = _summed(text, [share for share in shares if share])
    asked = sum(share.found.nok for share in known if share.role)
    loose = [money for share, money in zip(shares, found, strict=True) if not share]
    if len(loose) == 1 and loose[0].nok == asked > 0 and all(share.role for share in known):
        return sorted([*known, Share(None, None, loose[0], loose[0].start)], key=lambda share: share.found.start)
    return [] if loose else known


def _summed(text: str, shares: list[Share]) -> list[Share]:
    """Give one recipient's amounts as their sum where it ends them: «NTNU: 90 000 + 14 000, til sammen 104 000»."""
    found: list[Share] = []
    for share in shares:
        last = found[-1] if found and found[-1].role else share
        parts = list(takewhile(lambda one, last=last: (one.role, one.who) == (last.role, last.who), reversed(found)))
        is_sum = share.role is None and len(parts) > 1 and sum(one.found.nok for one in parts) == share.found.nok
        if is_sum and "\n" not in text[parts[-1].found.start : share.found.start]:
            found[-len(parts) :] = [replace(parts[-1], found=share.found)]
        else:
            found.append(share)
    return found


def _is_aside(text: str, money: Found, year: int | None) -> bool:
    """Tell whether an amount is another year's, or a price and what it comes to follows: «3 x 10 000 = 30 000»."""
    behind = OF_YEAR.match(text, money.end)
    is_other_year = bool(behind) and year is not None and int(behind["year"]) != year
    return is_other_year or bool(_TIMES.search(text[: money.start]) and _EQUALS.match(text, money.end))


def _item(text: str, money: Found, shares: list[Share | None], labels: list[_Label]) -> Share | None:
    """Give an amount of a list to whom the label before the list names: «Kommunen: vikar, 20 000; lokaler, 10 000»."""
    last = shares[-1] if shares else None
    if not last or not last.role or any(last.found.end <= label.start < money.start for label in labels):
        return None
    between = text[last.found.end : money.start]
    is_listed = _USE.match(text, _end_of_label(last, labels)) and _NEXT_ITEM.fullmatch(between)
    is_one = "\n" not in between and not _WE.search(between)
    is_for = PURPOSE.match(text, last.found.end) and PURPOSE.match(text, money.end) and is_one
    return Share(last.role, last.who, money, last.label_at) if is_listed or is_for else None


def _end_of_label(share: Share, labels: list[_Label]) -> int:
    return next((label.end for label in labels if label.start == share.label_at), share.found.start)


def _without_explanations(text: str, found: list[Found], labels: list[_Label]) -> list[Found]:
    """Leave out what stands in a bracket behind an amount, where nobody is named: «90 000 (to reiser à 8 000)»."""
    inside = [
        match.span()
        for match in _BRACKET.finditer(text)
        if any(money.end <= match.start() for money in found)
        and not any(match.start() < label.start < match.end() for label in labels)
        and not any(not text[label.end : match.start()].strip() for label in labels if label.end <= match.start())
    ]
    return [money for money in found if not any(start < money.start < end for start, end in inside)]


def _share(text: str, money: Found, since: int, labels: list[_Label], found: list[Found]) -> tuple[Share | None, int]:
    """Tell whose an amount is, and where what is said of it ends: «(Nord)» and «til Nord» behind it are said of it."""
    behind = _NAME_BEHIND.match(text, money.end)
    to = _TO.match(text, money.end)
    inside = [label for label in labels if behind and behind.start("name") <= label.start < behind.end("name")]
    after = inside or [label for label in labels if to and label.start == to.end()]
    end = behind.end() if inside else after[0].end if after else money.end
    # Several labels in a row are the headings of a table.
    before = [label for label in labels if since <= label.start and label.end <= money.start]
    beside = before[-1:] if all(_is_apart(text, one, two) for one, two in pairwise(before)) else []
    label = next((one for one in beside if is_said_of(text[one.end : money.start])), None)
    if label and after and not inside and stands_before(text, after[0].end, found):
        after, end = [], money.end
    if label and (not after or (inside and label.role == inside[0].role and not label.who)):
        named = next((one for one in inside if one.role == label.role), label)
        return Share(label.role, named.who, money, label.start), end
    return (Share(after[0].role, after[0].who, money, money.start), end) if after else (None, end)


def stands_before(text: str, end: int, found: list[Found]) -> bool:
    """Tell whether an amount stands right behind words that end there: «til UiT 90 000 (til kommunen) 40 000»."""
    filling = _FILLING.match(text, end)
    return any(money.start == filling.end() for money in found)


def is_said_of(between: str) -> bool:
    """Tell whether a label is an amount's by the words between: «Eier får kr», «Eier: vikar, »."""
    return bool(_FILLING.fullmatch(between) or _USE.fullmatch(between))


def _is_apart(text: str, one: _Label, two: _Label) -> bool:
    """Tell whether two labels are no neighbours in a row of headings, nor on lines of their own."""
    return bool(re.search(r"\w", text[one.end : two.start]))


def _labels(text: str, parties: Parties) -> list[_Label]:
    """Find the words that say whose an amount is; «UH (Nord)» is one label."""
    found = [_Label(None, None, match.start(), match.end()) for match in _TOTAL.finditer(text)]
    names = [
        *parties.mentions(text),
        *(
            (Recipient("owner", match["group"], match["group"]), match.start("group"), match.end())
            for match in _GROUP.finditer(text)
        ),
    ]
    names += _short_names(text, parties)
    names = [name for name in names if not (name[0].role == "owner" and _PLACE.search(text[: name[1]]))]
    roles = [("owner" if match["owner"] else "university", match.span()) for match in _ROLE_WORDS.finditer(text)]
    roles = [(role, span) for role, span in roles if not (role == "owner" and _PLACE.search(text[: span[0]]))]
    labels = [_Label(who.role, who, start, end) for who, start, end in names]
    for label in (*labels, *(_Label(role, None, *span) for role, span in roles)):
        if not any(one.start < label.end and label.start < one.end for one in found):
            found.append(label)
    found.sort(key=lambda label: label.start)
    return list(_joined(text, found))


def _short_names(text: str, parties: Parties) -> Iterator[tuple[Recipient, int, int]]:
    """Find labels that call an owner or a partner by its place, «Narvik: 200 000», or its kind, «Friskolen: 4 500»."""
    owner = parties.owner()
    is_private = owner and not parties.vocabulary.municipality_owner(owner.name)
    words = {call: one for one in parties.owners for call in calls_of(one)}
    patterns = [(re.escape(call), one) for call, one in words.items()]
    patterns += [(_KIND, owner.name)] if is_private else []
    found = [(pattern, Recipient("owner", name, name)) for pattern, name in patterns]
    places = {place[1] for one in parties.partners if (place := _OF_PLACE.search(one))} - words.keys()
    known = [(place, one) for place in places if (one := parties.by_place(place))]
    found += [(re.escape(place), university(one, place)) for place, one in known]
    for pattern, who in found:
        for match in re.finditer(_LABEL.format(pattern), text, re.IGNORECASE):
            yield who, match.start("name"), match.end()


def _joined(text: str, labels: list[_Label]) -> Iterator[_Label]:
    """Join a role and the name beside it: «UH (Nord)», «Eier Bodø kommune», «Bodø kommune som eier»."""
    place = 0
    while place < len(labels):
        one = labels[place]
        two = labels[place + 1] if place + 1 < len(labels) else None
        between = text[one.end : two.start] if two else ""
        is_one = two and one.role == two.role and not (one.who and two.who) and re.fullmatch(r"[ \u00a0:]*\(?", between)
        if is_one:
            yield _Label(one.role, one.who or two.who, one.start, two.end)
        else:
            yield one
        place += 2 if is_one else 1
