"""What a row of a table in a form of no known edition tells: a measure with its shares, or a sum."""

import re
from dataclasses import dataclass, field, replace

from behovsmelding.forms.draft_mention import Mention
from behovsmelding.forms.draft_parties import Speech
from behovsmelding.forms.money_row import Cell
from behovsmelding.forms.parties import Recipient
from behovsmelding.report import Role

_TAIL = re.compile(r"(?P<title>.*?\w.*?)(?:\s*\((?P<in>[^()]+)\)|\s*[,:]\s+(?P<out>[^,:]+)|\s+[–-]\s+(?P<dash>[^–-]+))")
_COUNTER = re.compile(r"(?P<counter>[A-H])(?:\s*[.:)–-]\s*(?=\w)|\s+(?=[A-ZÆØÅ«]))|(?P<number>\d{1,2})\s+(?=[A-ZÆØÅ«])")


FEWEST_COUNTED = 2
"""Measures that letters or numbers before their titles count, at the least."""


@dataclass(frozen=True, slots=True)
class Share:
    """An amount of a row, whose it is, and who a heading or a row names."""

    role: Role | None
    """None where only the name tells."""
    cell: Cell
    who: Recipient | None = None


@dataclass(frozen=True, slots=True)
class TableRow:
    """A measure, or a sum of several, as its row tells."""

    number: str | None
    title: str
    line: int
    is_sum: bool
    shares: tuple[Share, ...]
    total: Cell | None
    said: dict[str, str] = field(default_factory=dict, hash=False)
    """Its cells for partner, scheme and target group."""
    others: tuple[Mention, ...] = ()
    """Amounts of it that are no share."""
    is_divided: bool = False
    """Whether more rows without a name follow it, whose sum is not told."""
    lines: tuple[int, ...] = ()
    """The lines of the whole table it stands in."""

    @property
    def cells(self) -> list[Cell]:
        """Its cells that hold amounts."""
        return [cell for cell in (*(share.cell for share in self.shares), self.total) if cell and cell.nok is not None]

    @property
    def has_money(self) -> bool:
        """Whether any of its cells holds an amount."""
        return bool(self.cells)

    @property
    def asked_nok(self) -> int:
        """What its shares come to, else its total."""
        return sum(share.cell.nok or 0 for share in self.shares) or (self.total.nok or 0 if self.total else 0)


def by_recipient(rows: list[TableRow], speech: Speech) -> list[TableRow]:
    """Put rows together that name, behind one measure's title, who each amount is for: «Uteskole (kommunen)»."""
    measures = [one for one in rows if not one.is_sum]
    tails = [_TAIL.fullmatch(one.title) for one in measures]
    named = [tail["in"] or tail["out"] or tail["dash"] if tail else "" for tail in tails]
    whose = [speech.only(words, is_strict=True) if speech.is_party(words) else None for words in named]
    if not measures or not all(whose) or any(one.shares or not one.total for one in measures):
        return rows
    found: dict[str, TableRow] = {}
    for one, tail, who in zip(measures, tails, whose, strict=True):
        share = Share(who.role, one.total, who)
        earlier = found.get(tail["title"], replace(one, title=tail["title"], total=None))
        found[tail["title"]] = replace(earlier, shares=(*earlier.shares, share))
    return [*found.values(), *(one for one in rows if one.is_sum)]


def counted(rows: list[TableRow]) -> list[TableRow]:
    """Take what counts the measures off their titles: «A – Uteskole», «B – Vurdering»; «1 Uteskole», «2 Vurdering»."""
    measures = [one for one in rows if not one.is_sum]
    hits = [_COUNTER.match(one.title) for one in measures]
    counters = [hit["counter"] or hit["number"] for hit in hits if hit]
    if len(counters) < len(measures) or len(measures) < FEWEST_COUNTED:
        return rows
    if counters not in ([chr(ord("A") + place) for place in range(len(counters))], _numbers(len(counters))):
        return rows
    cut = {id(one): hit for one, hit in zip(measures, hits, strict=True)}
    return [
        replace(one, number=one.number or cut[id(one)].group().strip(" .:)–-"), title=one.title[cut[id(one)].end() :])
        if id(one) in cut
        else one
        for one in rows
    ]


def _numbers(count: int) -> list[str]:
    return [str(place + 1) for place in range(count)]


def without_shares(one: TableRow) -> TableRow:
    """Leave out amounts that are but the first of several lines: whose they are in all is not said."""
    cells = [share.cell for share in one.shares if share.cell.nok is not None]
    others = tuple(Mention.of(cell.nok or 0, cell.text, cell.line) for cell in cells)
    return replace(one, shares=(), others=(*one.others, *others))


def is_second_partner(one: TableRow, above: TableRow) -> bool:
    """Tell whether a row without a title gives the measure above it another partner, and the owner nothing."""
    theirs, earlier = _partners(one), _partners(above)
    paid = [share for share in one.shares if share.cell.nok is not None]
    is_named = all(theirs) and all(earlier) and bool(theirs and earlier)
    return is_named and not set(theirs) & set(earlier) and len(paid) == len(theirs)


def _partners(row: TableRow) -> list[str]:
    """Give who each of a row's amounts for universities is for, as its cell or the row names it."""
    paid = [share.cell for share in row.shares if share.role == "university" and share.cell.nok is not None]
    return [cell.partner or row.said.get("partner", "") for cell in paid]


def with_second_partner(one: TableRow, above: TableRow) -> TableRow:
    """Give a measure's row with the shares of the row below it, each partner's under its own name."""
    shares = [
        replace(share, cell=replace(share.cell, partner=share.cell.partner or row.said.get("partner")))
        if share.role == "university" and not share.who
        else share
        for row in (above, one)
        for share in row.shares
        if share.cell.nok is not None or row is above
    ]
    return replace(above, shares=tuple(shares), total=None)
