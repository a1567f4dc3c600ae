"""What explains a grant stated in running text (2023): the cost lines, hours and prices, and the sums below it."""

import re
from dataclasses import dataclass, field, replace
from itertools import accumulate

from behovsmelding.forms.paragraphs import Paragraph
from behovsmelding.forms.parties import Recipient
from behovsmelding.money import amounts
from behovsmelding.report import Amount, CostLines, Locator, PaidHours, State

SUM = re.compile(r"^\W*(?:sum|totalt?|til\s?sammen|til\s?saman|samlet|samla|i\s+alt)\b", re.IGNORECASE)
_WHOLE_REPORT = re.compile(
    r"\b(?:(?:alle|begge|samtlige)\s+tiltak|tiltaka\b|tiltakene\b|behovsmelding\w*|søknad\w*|søkes|søkjast|søkt\b|søk\w*\s+om|meld\w*)",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"\barbeidstim(?:er|ar|ane|ene)\s*[:=–-]?\s*(?P<after>\d{1,5})\b|\b(?P<before>\d{1,5})\s+arbeidstim(?:er|ar)\b"
    r"|\b(?:antall|talet?\s+på|tal)\s+timar?e?r?\s*[:=]?\s*(?P<count>\d{1,5})\b",
    re.IGNORECASE,
)
_RATE = r"(?:kr\.?\s*)?(?P<rate{0}>\d{{1,3}}(?:[ .\u00a0]?\d{{3}}|\d)?)(?:,-|,00|\s*kr\.?|\s*kroner)?"
PRICED = re.compile(
    rf"\btime(?:pris|sats)\D{{0,12}}{_RATE.format(1)}\s*[x×*]\s*(?P<hours1>\d{{1,5}})\b"
    rf"|\b(?P<hours2>\d{{1,5}})\s+(?:[^\W\d]+\s+){{0,2}}(?:[^\W\d]*tim(?:er|ar|e)|t)\.?\s*(?:[x×*à@á]|a)\s*{_RATE.format(2)}"
    rf"|{_RATE.format(3)}\s*[x×*]\s*(?P<hours3>\d{{1,5}})\s+(?:[^\W\d]+\s+){{0,2}}[^\W\d]*tim(?:er|ar|e)\b",
    re.IGNORECASE,
)
_LONE_RATE = re.compile(rf"\btime(?:pris|sats)\W{{0,4}}{_RATE.format('')}", re.IGNORECASE)
# «UH (Nord): 265 000»: a number alone behind a label is an amount without a sign.


@dataclass(frozen=True, slots=True)
class Grant:
    """An amount with its recipient, as one sentence states it."""

    recipient: Recipient
    nok: int | None
    text: str
    line: int
    may_be_itemised: bool = True
    is_asked: bool = False
    """Whether it is asked for, and not called somebody's grant: «Vi søker om 110 000 kr» may be the whole."""
    is_part: bool = False
    """Whether it is said to be a part of what stands before: «av dette»."""
    is_bare: bool = False
    """Whether nothing is said of what it is for: «Vi søker om 95 000 kr.»"""

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
class OpenList:
    """The list of cost lines under the last grant."""

    lines_nok: list[int] = field(default_factory=list)
    sum_nok: int | None = None
    sum_text: str = ""
    sum_line: int = 0
    hours: int | None = None
    rate_nok: int | None = None
    hours_line: int = 0


def take_hours(book: Ledger, under: OpenList, paragraph: Paragraph) -> bool:
    """Read hours and their price; True when the line says nothing else on money."""
    text = paragraph.text
    priced = PRICED.search(text)
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


def take_sum(book: Ledger, under: OpenList, paragraph: Paragraph) -> bool:
    """Read a line that is a sum: of the cost lines above it, of the measure, or of the whole report."""
    text = paragraph.text
    found = amounts(text, bare=True)
    if not SUM.search(text) or len(found) != 1:
        return False
    if _WHOLE_REPORT.search(text):
        book.report_total_nok = found[0].nok
    elif under.lines_nok and under.sum_nok is None:
        under.sum_nok, under.sum_text, under.sum_line = found[0].nok, found[0].text, paragraph.line
    else:
        book.total_nok = found[0].nok
    book.money_lines.add(paragraph.line)
    return True


def cost_in(text: str) -> int | None:
    """Give the amount of a cost line: a label, then one amount that ends the line."""
    is_cell = re.search(r"(?::|\t|\s{2,})\s*[^:\t]*$", text)
    found = amounts(text, bare=bool(is_cell))
    if not found or re.search(r"\w", text[found[-1].end :]):
        return None
    label = text[: found[-1].start]
    return found[-1].nok if re.search(r"[^\W\d]{2}", label) and len(label) <= 100 else None


def take_whole(book: Ledger) -> None:
    """Take what the owner asks for from the grants where it is the whole of those below, by sum or by words."""
    for place, grant in enumerate(book.grants):
        below = book.grants[place + 1 :]
        sums = list(accumulate(other.nok or 0 for other in below))
        is_parted = any(other.is_part and other.recipient.name != grant.recipient.name for other in below[:1])
        names = {other.recipient.name for other in below}
        # Who asks for much and then for less beside others, has first told the whole; the sums' check tells the rest.
        is_said_again = grant.recipient.name in names and len(names) > 1 and grant.nok > max(o.nok or 0 for o in below)
        is_said_last = grant.is_bare and place > 0 and grant.nok == sum(o.nok or 0 for o in book.grants[:place])
        is_whole = is_said_last or is_parted or is_said_again or grant.nok in sums[1:]
        if grant.is_asked and grant.recipient.role == "owner" and is_whole:
            book.total_nok = book.total_nok or grant.nok
            book.grants.remove(grant)
            return


def close(book: Ledger, under: OpenList) -> None:
    """Attach what stood under the last grant to it; one that states no amount is its list's sum, where that adds up."""
    if not book.grants:
        return
    grant = book.grants[-1]
    if grant.nok is None and under.sum_nok and sum(under.lines_nok) == under.sum_nok:
        grant = replace(grant, nok=under.sum_nok, text=under.sum_text, line=under.sum_line)
        book.grants[-1] = grant
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
