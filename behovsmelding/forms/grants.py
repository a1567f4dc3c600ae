"""Grants stated in running text (2023): who is to use how much, and the cost lines and hours that explain it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from behovsmelding.forms.paragraphs import Paragraph
from behovsmelding.forms.parties import Parties, Recipient
from behovsmelding.forms.shares import shares_in
from behovsmelding.money import Found, amounts
from behovsmelding.report import UNNAMED_UNIVERSITY, Amount, CostLines, Locator, PaidHours, State

Mentions = Callable[[str], list[tuple[Recipient, int, int]]]
"""Finds the recipients named in a text, with where they stand."""
_UNNAMED = Recipient("university", UNNAMED_UNIVERSITY, UNNAMED_UNIVERSITY)

_GRANT = r"(?:tilskud\w*|tilskot\w*|(?<!lære)midl(?:er|ar|ene|ane)\b|andel\w*|part\b)"
_USE = r"(?:bruke[r]?|bruka[r]?|nytte|nyttar|nytter|benytte[r]?|disponere[r]?|få[r]?|motta[r]?|mottek|ta\s+imot)"
_ASK = r"(?:søke[r]?|søkjer?|ber|be|melde[r]?|meldar|ønsker|ønskjer|trenge[r]?|treng|har)"
_ANCHOR = re.compile(
    rf"\b(?:(?:(?:skal|vil|kan|ønsker\s+å|ønskjer\s+å|planlegger\s+å|planlegg\s+å)\s+)?{_USE}\b(?:\s+(?:sitt?|sine?|eige|eget|hele|heile))*"
    rf"(?:\s+{_GRANT}(?:\s+(?:sitt?|sine?))?)?"
    rf"|(?:skal\s+|vil\s+)?{_ASK}\s+(?:behov\s+)?(?:om|for)\b"
    rf"|(?:ønsker|ønskjer|søker|søkjer|trenger|treng)\s+(?=(?:kr\.?\s*)?\d)"
    rf"|(?:sitt?|sine?)\s+{_GRANT}|{_GRANT}\s+(?:sitt?|sine?)\b)",
    re.IGNORECASE,
)
_GRANT_WORD = re.compile(rf"\b{_GRANT}", re.IGNORECASE)
_ASKED = re.compile(rf"\b(?:{_GRANT}|søk\w+|søkj\w+|meld\w*\s+behov|behov\s+for)", re.IGNORECASE)
_BACKWARD = re.compile(
    r"\b(?:fikk|fekk|mottok|fått|tildelt|innvilget|innvilga|i\s+fjor|forrige|førre|tidligere|tidlegare)\b",
    re.IGNORECASE,
)
_OWN_MONEY = re.compile(
    r"\b(?:egenandel|eigendel|eigenandel|eg[e]?n?innsats|eigeninnsats|egenfinansier|eigenfinansier"
    r"|(?:egne|eigne|eige|eget|kommunens|kommunen\s+sitt)\s+(?:\w+\s+)?(?:midler|midlar|budsjett|ramme)"
    r"|(?:ikke|ikkje)\s+(?:\w+\s+)?(?:med|del|teke|tatt|inkludert|en\s+del)\b|utenom\s+søknad|i\s+tillegg\s+(?:til\s+søknad|kommer|kjem))",
    re.IGNORECASE,
)
_SEE = re.compile(r"^\W*sj?[eåa]a?\s+(?:også\s+)?vedlegg", re.IGNORECASE)
_SUM = re.compile(r"^\W*(?:sum|totalt?|til\s?sammen|til\s?saman|samlet|samla|i\s+alt)\b", re.IGNORECASE)
_WHOLE_REPORT = re.compile(
    r"\b(?:(?:alle|begge|samtlige)\s+tiltak|tiltaka\b|tiltakene\b|behovsmelding\w*|søknad\w*|søkes|søkjast|søkt\b|søk\w*\s+om|meld\w*)",
    re.IGNORECASE,
)
_NOT_EXHAUSTIVE = re.compile(
    r"\b(?:bl\.\s?a|blant\s+annet|mellom\s+anna|m\.a|herav|av\s+dette|f\.\s?eks|eks)\b", re.IGNORECASE
)
# «75 000 kr hver»: how much that is for whom, is not said.
_EACH = re.compile(r"\d[\d .\u00a0]*(?:,-|\s*kr\.?|\s*kroner)?\s+(?:hver|kvar|til\s+hver|til\s+kvar)\b", re.IGNORECASE)
_SPLIT = re.compile(r"\b(?:hvorav|derav|herav|kvarav|av\s+(?:dette|disse|desse)|fordelt\s+(?:med|på))\b", re.IGNORECASE)
_HOURS = re.compile(
    r"\barbeidstim(?:er|ar|ane|ene)\s*[:=–-]?\s*(?P<after>\d{1,5})\b|\b(?P<before>\d{1,5})\s+arbeidstim(?:er|ar)\b"
    r"|\b(?:antall|talet?\s+på|tal)\s+timar?e?r?\s*[:=]?\s*(?P<count>\d{1,5})\b",
    re.IGNORECASE,
)
_RATE = r"(?:kr\.?\s*)?(?P<rate{0}>\d{{1,3}}(?:[ .\u00a0]?\d{{3}}|\d)?)(?:,-|,00|\s*kr\.?|\s*kroner)?"
_PRICED = re.compile(
    rf"\btime(?:pris|sats)\D{{0,12}}{_RATE.format(1)}\s*[x×*]\s*(?P<hours1>\d{{1,5}})\b"
    rf"|\b(?P<hours2>\d{{1,5}})\s+(?:[^\W\d]+\s+){{0,2}}(?:[^\W\d]*tim(?:er|ar|e)|t)\.?\s*(?:[x×*à@á]|a)\s*{_RATE.format(2)}"
    rf"|{_RATE.format(3)}\s*[x×*]\s*(?P<hours3>\d{{1,5}})\s+(?:[^\W\d]+\s+){{0,2}}[^\W\d]*tim(?:er|ar|e)\b",
    re.IGNORECASE,
)
_LONE_RATE = re.compile(rf"\btime(?:pris|sats)\W{{0,4}}{_RATE.format('')}", re.IGNORECASE)
# «UH (Nord): 265 000»: a number alone behind a label is an amount without a sign.
_FIELD = re.compile(r"[^:\d]{2,60}:\s*(?:kr\.?\s*)?\d[\d .\u00a0]*\s*")
_AND = re.compile(r"[\s,;/&+]*(?:og|samt)?[\s,;/&+]*")
_TO = re.compile(
    r"[\s,)]*(?:(?:skal\s+)?(?:går|gå|gis|vert\s+gjeve|tildeles|søkes|søkjast|utgjør|er)\s+)?(?:til|for)\s+|[\s,)]*(?:skal|vil)\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Grant:
    """An amount with its recipient, as one sentence states it."""

    recipient: Recipient
    nok: int | None
    text: str
    line: int
    may_be_itemised: bool = True

    def amount(self) -> Amount:
        """Give it as a row of funding."""
        state: State = "not_stated" if self.nok is None else "stated" if self.nok else "zero"
        who = self.recipient
        return Amount(
            who.role, who.name, who.parent, self.nok, state, self.text, Locator(line=self.line), who.written_as
        )


@dataclass(slots=True)
class Ledger:
    """What is found on money in one measure's text, in order."""

    grants: list[Grant] = field(default_factory=list)
    cost_lines: list[CostLines] = field(default_factory=list)
    paid_hours: list[PaidHours] = field(default_factory=list)
    unread: list[tuple[str, str, Locator]] = field(default_factory=list)
    money_lines: set[int] = field(default_factory=set)
    """Lines that hold nothing but money, no words on the measure."""
    total_nok: int | None = None
    report_total_nok: int | None = None


@dataclass(slots=True)
class _Open:
    """The list of cost lines under the last grant."""

    lines_nok: list[int] = field(default_factory=list)
    sum_nok: int | None = None
    hours: int | None = None
    rate_nok: int | None = None
    hours_line: int = 0


def ledger(texts: list[Paragraph], parties: Parties) -> Ledger:
    """Read the money in a measure's paragraphs."""
    book = Ledger()
    under = _Open()
    for paragraph in texts:
        found = grants_in(paragraph, parties, book.unread, is_listing=bool(under.lines_nok))
        if found:
            _close(book, under)
            under = _Open()
            stated = {grant.recipient.name for grant in found if grant.nok is not None}
            book.grants = [each for each in book.grants if each.nok is not None or each.recipient.name not in stated]
            book.grants.extend(grant for grant in found if not _is_known(book.grants, grant))
            _take_hours(book, under, paragraph)
            continue
        if _take_hours(book, under, paragraph) or _take_sum(book, under, paragraph):
            continue
        nok = _cost(paragraph.text)
        if nok is not None and book.grants and under.sum_nok is None:
            under.lines_nok.append(nok)
            book.money_lines.add(paragraph.line)
    _close(book, under)
    return book


def grants_in(
    paragraph: Paragraph,
    parties: Parties,
    unread: list[tuple[str, str, Locator]],
    *,
    is_listing: bool = False,
) -> list[Grant]:
    """Find the grants a paragraph states.

    Args:
        paragraph: text of a measure.
        parties: who the form speaks of.
        unread: gets a line for each amount asked for that nobody can be found for.
        is_listing: whether the paragraph stands in a list of cost lines, where «Nord: 20 000» is a cost.
    """
    grants: list[Grant] = []
    for sentence in paragraph.sentences():
        text = sentence.text
        if any(other.search(text) for other in (_BACKWARD, _SUM, _SEE)) or _PRICED.match(text.strip()):
            continue
        if _OWN_MONEY.search(text) and any(found.nok for found in amounts(text)):
            continue
        if _EACH.search(text) and amounts(text):
            unread.append(("tilskudd", amounts(text)[0].text, Locator(line=sentence.line_at(amounts(text)[0].start))))
            continue
        found = (
            _by_parts(sentence, parties.mentions, unread)
            or _by_shares(sentence, parties, is_listing=is_listing)
            or _by_subject(sentence, parties, unread)
            or _by_mention(sentence, parties.mentions, is_listing=is_listing)
        )
        if not found and _ASKED.search(text) and amounts(text) and not _cost(text):
            unread.append(("tilskudd", amounts(text)[0].text, Locator(line=sentence.line_at(amounts(text)[0].start))))
        grants.extend(found)
    return grants


def _by_parts(sentence: Paragraph, mentions: Mentions, unread: list[tuple[str, str, Locator]]) -> list[Grant]:
    """Read «150 000 kroner, hvorav 50 000 til Nord og 100 000 til kommunen»: the parts, and never the whole as well."""
    split = _SPLIT.search(sentence.text)
    whole = amounts(sentence.text[: split.start()]) if split else []
    if not whole:
        return []
    parts = _by_mention(sentence.part(split.end(), len(sentence.text)), mentions, is_listing=False)
    if parts and sum(part.nok or 0 for part in parts) != whole[-1].nok:
        unread.append(("tilskudd", whole[-1].text, Locator(line=sentence.line_at(whole[-1].start))))
    return parts


def _by_shares(sentence: Paragraph, parties: Parties, *, is_listing: bool) -> list[Grant]:
    """Read a sentence whose every amount says whose it is: «NTNU får kr 740 000, Rana kommune kr 520 000»."""
    text = sentence.text
    shares = [] if is_listing or _EACH.search(text) else shares_in(text, parties)
    owner = parties.owner() or Recipient("owner", "Eier", "Eier")
    return [
        _grant(sentence, share.who or (owner if share.role == "owner" else _UNNAMED), share.found, text)
        for share in shares
        if share.role
    ]


def _by_subject(sentence: Paragraph, parties: Parties, unread: list[tuple[str, str, Locator]]) -> list[Grant]:
    """Read «SePU skal bruke sitt tilskudd (75.000,-) til …»."""
    text = sentence.text
    anchors = list(_ANCHOR.finditer(text))
    grants: list[Grant] = []
    start = 0
    for place, anchor in enumerate(anchors):
        subject = text[start : anchor.start()]
        end = anchors[place + 1].start() if place + 1 < len(anchors) else len(text)
        found = _grant_amounts(text, anchor, end)
        names_grant = _GRANT_WORD.search(text, anchor.start(), min(len(text), anchor.end() + 25))
        if not found and not names_grant:
            continue
        # What stands before another amount, such as the last of a list of cost lines, is not about who uses this one.
        named = subject[max((cost.end for cost in amounts(subject)), default=0) :]
        recipient = parties.resolve(_last_clause(named) if grants else named)
        if not recipient or (not found and grants):
            continue
        shared = _each_its_own(subject, text, found, parties.mentions)
        if shared:
            grants.extend(_grant(sentence, who, money, text) for who, money in shared)
            start = shared[-1][1].end
        elif found:
            grants.append(_grant(sentence, recipient, found[0], text))
            start = found[0].end
            if found[1:] and _AND.fullmatch(text[found[0].end : found[1].start]):
                # "(90.000,- og 30.000,-)" for one recipient: the second may be part of the first, or beside it.
                unread.append(("tilskudd", found[1].text, Locator(line=sentence.line_at(found[1].start))))
        else:
            grants.append(Grant(recipient, None, anchor.group().strip(), sentence.line_at(anchor.start())))
    stated = [grant for grant in grants if grant.nok is not None]
    return stated or (grants[:1] if not amounts(text) else [])


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
    return near


def _last_clause(subject: str) -> str:
    return re.split(r"(?:,\s*(?:og|mens|medan|samt)?|;|\b(?:mens|medan|samt)\b)\s+", subject)[-1].removeprefix("og ")


def _by_mention(sentence: Paragraph, mentions: Mentions, *, is_listing: bool) -> list[Grant]:
    """Read «Tilskudd til SePU: 75.000,-», «300 000 kr til HVL» and «Nord: 120 000,-»."""
    text = sentence.text
    found = amounts(text, bare=bool(_FIELD.fullmatch(text)))
    named = mentions(text)
    if not found or not named:
        return []
    if (
        not _ASKED.search(text)
        and (is_listing or not _is_label(text, named, found))
        and not _begins_with_money(text, found)
    ):
        return []
    grants = []
    taken: set[int] = set()
    for place, money in enumerate(found):
        after = _TO.match(text, money.end)
        index = next(
            (i for i, (_, start, _) in enumerate(named) if after and start == after.end() and i not in taken), None
        )
        if index is None:
            low = found[place - 1].end if place else 0
            index = next(
                (i for i in reversed(range(len(named))) if low <= named[i][1] < money.start and i not in taken), None
            )
        if index is None:
            continue
        taken.add(index)
        grants.append(_grant(sentence, named[index][0], money, text))
    return grants


def _begins_with_money(text: str, found: list[Found]) -> bool:
    return not text[: found[0].start].strip(" \t-–•(") and bool(_TO.match(text, found[0].end))


def _is_label(text: str, named: list[tuple[Recipient, int, int]], found: list[Found]) -> bool:
    """Tell whether the line is «recipient: amount»: nothing but a name before the amount."""
    _, start, end = named[0]
    between = text[end : found[0].start]
    return not re.search(r"\w", text[:start].replace("UH", "")) and not re.search(r"\w", between)


def _grant(sentence: Paragraph, recipient: Recipient, money: Found, text: str) -> Grant:
    whole = not _NOT_EXHAUSTIVE.search(text, money.end)
    return Grant(recipient, money.nok, money.text, sentence.line_at(money.start), whole)


def _is_known(grants: list[Grant], grant: Grant) -> bool:
    """Tell whether a measure's text says the same grant again."""
    return any(other.recipient.name == grant.recipient.name and other.nok == grant.nok for other in grants)


def _take_hours(book: Ledger, under: _Open, paragraph: Paragraph) -> bool:
    """Read hours and their price; True when the line says nothing else on money."""
    text = paragraph.text
    priced = _PRICED.search(text)
    hours = _HOURS.search(text)
    rate = _LONE_RATE.search(text)
    if priced:
        parts = {name.rstrip("123"): value for name, value in priced.groupdict().items() if value}
        under.hours, under.rate_nok = int(parts["hours"]), _digits(parts["rate"])
        own = [found for found in amounts(text, bare=True) if found.start >= priced.end()]
        if own and book.grants:
            # "100 timer x 1150,- = 115 000,-": the line's own amount is what these hours cost.
            recipient = book.grants[-1].recipient.name
            at = Locator(line=paragraph.line)
            book.paid_hours.append(PaidHours(recipient, under.hours, own[-1].nok, under.rate_nok, at))
            under.hours = under.rate_nok = None
            return False
    elif hours:
        under.hours = int(next(value for value in hours.groups() if value))
    elif rate:
        under.rate_nok = _digits(rate["rate"])
    else:
        return False
    under.hours_line = under.hours_line or paragraph.line
    book.money_lines.add(paragraph.line)
    return True


def _digits(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _take_sum(book: Ledger, under: _Open, paragraph: Paragraph) -> bool:
    text = paragraph.text
    found = amounts(text, bare=True)
    if not _SUM.search(text) or len(found) != 1:
        return False
    if _WHOLE_REPORT.search(text):
        book.report_total_nok = found[0].nok
    elif under.lines_nok and under.sum_nok is None:
        under.sum_nok = found[0].nok
    else:
        book.total_nok = found[0].nok
    book.money_lines.add(paragraph.line)
    return True


def _cost(text: str) -> int | None:
    """Give the amount of a cost line: a label, then one amount that ends the line."""
    is_cell = re.search(r"(?::|\t|\s{2,})\s*[^:\t]*$", text)
    found = amounts(text, bare=bool(is_cell))
    if not found or re.search(r"\w", text[found[-1].end :]):
        return None
    label = text[: found[-1].start]
    return found[-1].nok if re.search(r"[^\W\d]{2}", label) and len(label) <= 100 else None


def _close(book: Ledger, under: _Open) -> None:
    """Attach what stood under the last grant to it."""
    if not book.grants:
        return
    grant = book.grants[-1]
    at = Locator(line=grant.line)
    if grant.nok is None:
        return
    is_list = len(under.lines_nok) > 1 or under.sum_nok is not None
    if is_list and grant.may_be_itemised:
        book.cost_lines.append(CostLines(grant.recipient.name, grant.nok, tuple(under.lines_nok), under.sum_nok, at))
    if under.hours:
        book.paid_hours.append(
            PaidHours(grant.recipient.name, under.hours, grant.nok, under.rate_nok, Locator(line=under.hours_line))
        )
