"""The amounts of a list's row: each to owner or university, with the row it stands in as its passage."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from typing import NamedTuple

from behovsmelding.columns import Chosen, Made, picked
from behovsmelding.forms.list_cells import Money, Partner, money, named_amounts
from behovsmelding.forms.list_headings import Column
from behovsmelding.forms.list_names import Names
from behovsmelding.forms.list_passages import Passages
from behovsmelding.forms.list_sheet import STAGE_NAMES, Row, Table, rows_named
from behovsmelding.forms.parties import Parties
from behovsmelding.money import format_nok
from behovsmelding.report import (
    TOGETHER,
    UNNAMED_UNIVERSITY,
    Amount,
    Excerpt,
    Finding,
    Locator,
    Role,
    Stage,
    State,
)

_UNNAMED = Partner(UNNAMED_UNIVERSITY, UNNAMED_UNIVERSITY, None)


class Where(NamedTuple):
    """Where amounts stand, and the years of decision and payment given there."""

    place: Locator
    decided: int | None = None
    paid: int | None = None


class Share(NamedTuple):
    """An amount while its list is read: what an `Amount` holds, and made in a sixth of the time."""

    role: Role
    recipient: str
    recipient_parent: str
    amount_nok: int | None
    state: State
    text: str
    locator: Locator
    written_as: str | None
    stage: Stage
    quote: str | None = None
    """The row it stands in, with where in it; None where it states no amount."""
    start: int = 0
    end: int = 0
    decision_year: int | None = None
    payment_year: int | None = None


class Amounts:
    """Reads the amount columns of one table, and remembers what could not be placed."""

    def __init__(self, table: Table, names: Names) -> None:
        self.vocabulary = names.vocabulary
        self._passages = Passages(table, names)
        self.columns = [one for one in table.of("amount") if one.stage]
        self.recipient = table.first("recipient")
        self.partner_columns = table.of("partner")
        self._headings = {one.index: one.heading for one in table.columns}
        self._unsplit: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._sums: list[dict[int, int]] = []
        """Of each row read, its kroner by column."""
        self._last: tuple[Row | None, list[tuple[Column, str, Money]]] = None, []

    def plain(self, row: Row) -> dict[int, int]:
        """Give a row's kroner by column, whoever they are for."""
        return {one.index: found.nok for one, _, found in self._filled(row) if found.nok is not None}

    def _filled(self, row: Row) -> list[tuple[Column, str, Money]]:
        """Give a row's columns with an amount: each row is asked for them more than once, one after the other."""
        if self._last[0] is not row:
            read = [
                (one, cell, found)
                for one in self.columns
                if (cell := row.cells[one.index]) and (found := money(cell, one.factor))
            ]
            self._last = row, read
        return self._last[1]

    def totals(self, start: int, stop: int | None = None) -> dict[int, int]:
        """Add up the columns over some of the rows read, counted as entries."""
        summed: Counter[int] = Counter()
        for plain in self._sums[start:stop]:
            summed.update(plain)
        return dict(summed)

    def read(
        self, row: Row, owner: str, partners: Sequence[Partner], where: Where
    ) -> tuple[list[Share], list[Finding]]:
        """Give a row's amounts, and what is doubtful about them."""
        place = where.place
        text, spans = self._passages.of(row, owner)
        funding: list[Share] = []
        findings: list[Finding] = []
        plain: dict[int, int] = {}
        to_owner = "owner", Partner(owner, owner, None)
        totals: list[tuple[Column, int]] = []
        for one, cell, found in self._filled(row):
            if found.nok is None:
                made = self._several(one, cell, text, spans, where)
                funding += made
                if made:
                    plain[one.index] = sum(amount.amount_nok or 0 for amount in made)
                else:
                    findings.append(_unreadable(one, text[slice(*spans[one.index])], place))
                continue
            plain[one.index] = found.nok
            if found.is_about:
                findings.append(_about(one, cell, found, place))
            to = to_owner if one.role == "owner" else self._recipient(one, row, owner, partners)
            if to is None:
                totals.append((one, found.nok))
                continue
            funding.append(_share(one, found.nok, to, (text, *spans[one.index]), where))
        if totals:
            findings += self._compared(totals, funding, row, place)
        self._sums.append(plain)
        return funding, findings

    def continued(self) -> None:
        """Let the last row read count with the one before it: both give one measure."""
        last = self._sums.pop()
        self._sums[-1] = dict(Counter(self._sums[-1]) + Counter(last))

    def dropped(self) -> None:
        """Forget the last row read."""
        self._sums.pop()

    def _recipient(self, one: Column, row: Row, owner: str, partners: Sequence[Partner]) -> tuple[str, Partner] | None:
        """Tell whose a column's amount is: (role, name); None where the list does not say."""
        if one.organisation:
            return "university", Partner(one.organisation.name, one.organisation.parent, None)
        if one.role == "university":
            return "university", self._partner(one, row, partners)
        named = row.cell(self.recipient.index) if self.recipient else ""
        if one.role == "total" or not named:
            return None
        found = Parties((owner,), self.vocabulary).resolve(named)
        return (found.role, Partner(found.name, found.parent, found.written_as)) if found else None

    def _partner(self, one: Column, row: Row, partners: Sequence[Partner]) -> Partner:
        if one.rank is not None:
            ranked = [each for each in self.partner_columns if each.rank == one.rank]
            place = self.partner_columns.index(ranked[0]) if ranked else None
            filled = [each for each in self.partner_columns if row.cell(each.index)]
            if place is not None and len(filled) == len(partners) and ranked[0] in filled:
                return partners[filled.index(ranked[0])]
        if len(partners) == 1:
            return partners[0]
        if not partners:
            return _UNNAMED
        names, parents = (TOGETHER.join(each) for each in zip(*((p.name, p.parent) for p in partners), strict=True))
        return Partner(names, parents, None)  # one amount for several: theirs together

    def _several(
        self, one: Column, cell: str, text: str, spans: Mapping[int, tuple[int, int]], where: Where
    ) -> list[Share]:
        """Read several partners' amounts in one cell."""
        if one.role == "owner" or one.factor != 1:
            return []
        start, end = spans[one.index]
        if text[start:end] != cell:
            return []
        return [
            _share(one, nok, ("university", partner), (text, start + first, start + last), where)
            for partner, nok, first, last in named_amounts(cell, self.vocabulary)
        ]

    def _compared(
        self, totals: Sequence[tuple[Column, int]], funding: Sequence[Share], row: Row, place: Locator
    ) -> Iterator[Finding]:
        """Check a row's sums against its parts; a sum without parts is nobody's and is kept out."""
        for one, nok in totals:
            parts = [amount.amount_nok or 0 for amount in funding if amount.stage == one.stage]
            if not parts:
                self._unsplit[one.index].append((row.number, nok))
            elif sum(parts) != nok:
                message = (
                    f"«{one.heading}» er {format_nok(nok)}, men beløpene til eier og UH på raden blir "
                    f"{format_nok(sum(parts))}."
                )
                yield Finding("sum-mismatch", "feil", message, None, nok, sum(parts), place)

    def partners_of(self, funding: Sequence[Share]) -> tuple[Partner, ...]:
        """Give the partners that a row names only by their columns."""
        return tuple(
            dict.fromkeys(
                Partner(a.recipient, a.recipient_parent, None)
                for a in funding
                if a.role == "university" and a.recipient != UNNAMED_UNIVERSITY
            )
        )

    def findings(self, place: Locator) -> Iterator[Finding]:
        """Say which sums have no owner's and university's share, and how much that is."""
        for index, rows in self._unsplit.items():
            nok = sum(amount for _, amount in rows)
            if not nok:
                continue
            message = (
                f"Fordeling mellom eier og UH er ikke oppgitt for «{self._headings[index]}» i "
                f"{rows_named([number for number, _ in rows])}. {format_nok(nok)} er derfor ikke tatt med. "
                "Del beløpet i en kolonne for eier og en for UH, og les inn listen på nytt."
            )
            yield Finding("split-missing", "varsel", message, None, nok, None, place)


def _share(one: Column, nok: int, to: tuple[str, Partner], said: tuple[str, int, int], where: Where) -> Share:
    """Make an amount; what is asked for or proposed has neither a year of decision nor of payment."""
    role, (name, parent, written_as) = to
    text, start, end = said
    decided, paid = (where.decided, where.paid) if one.stage in ("awarded", "spent") else (None, None)
    state, own = "stated" if nok else "zero", text[start:end]
    return Share(
        role, name, parent, nok, state, own, where.place, written_as, one.stage, text, start, end, decided, paid
    )


def as_columns(shares: Sequence[Share]) -> Made[Amount]:
    """Give shares as the amounts they are, by columns."""
    columns = dict(zip(Share._fields, map(list, zip(*shares, strict=True)) if shares else repeat([]), strict=False))
    texts, *span = (columns.pop(name) for name in ("quote", "start", "end"))
    quoted = [place for place, text in enumerate(texts) if text is not None]
    excerpts = Made(Excerpt, dict(zip(("text", "start", "end"), (texts, *span), strict=True)), len(shares))
    if len(quoted) < len(shares):
        places = dict(zip(quoted, range(len(quoted)), strict=True))
        excerpts = Chosen(list(map(places.get, range(len(shares)))), picked(excerpts, quoted))
    return Made(Amount, columns | {"excerpt": excerpts}, len(shares))


def _unreadable(one: Column, cell: str, place: Locator) -> Finding:
    message = f"«{cell[:60]}» i kolonnen «{one.heading}» kan ikke leses som et beløp, og er ikke tatt med."
    return Finding("amount-unreadable", "varsel", message, locator=place)


def _about(one: Column, cell: str, found: Money, place: Locator) -> Finding:
    message = f"«{cell[:60]}» for {STAGE_NAMES[one.stage]} er ikke et nøyaktig beløp. {format_nok(found.nok)} er brukt."
    return Finding("amount-about", "varsel", message, None, None, found.nok, place)
