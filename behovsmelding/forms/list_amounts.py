"""The amounts of a list's row: each to owner or university, with the row it stands in as its passage."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import repeat
from typing import NamedTuple

from behovsmelding.columns import Chosen, Made, held, picked
from behovsmelding.forms.list_cells import Money, Partner, money, named_amounts
from behovsmelding.forms.list_facts import Facts
from behovsmelding.forms.list_headings import Column
from behovsmelding.forms.list_names import Names
from behovsmelding.forms.list_passages import Passages, grouped
from behovsmelding.forms.list_sheet import STAGE_NAMES, Row, Table, rows_named
from behovsmelding.forms.parties import Recipient
from behovsmelding.money import format_nok
from behovsmelding.report import UNNAMED_UNIVERSITY, Amount, Excerpt, Finding, Locator, Stage


class Line(NamedTuple):
    """The row that amounts stand in, and the years of decision and payment given there."""

    place: Locator
    text: str
    decided: int | None
    paid: int | None


class Share(NamedTuple):
    """An amount while its list is read: what an `Amount` holds, with what a row's amounts share held once."""

    stage: Stage
    to: Recipient
    nok: int | None
    """None where the row only names the partner."""
    line: Line
    start: int = 0
    """Where in the line the amount stands."""
    end: int = 0


class Amounts:
    """Reads the amount columns of one table, and remembers what could not be placed."""

    def __init__(self, table: Table, names: Names) -> None:
        self.vocabulary = names.vocabulary
        self._sheet = table.sheet
        self._passages = Passages(table, names)
        self._columns = table.amounts
        self._readers = [
            (place, one.index, cache(partial(money, factor=one.factor))) for place, one in enumerate(table.amounts)
        ]
        self._headings = {one.index: one.heading for one in table.columns}
        self._unsplit: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._sums: list[dict[int, int]] = []
        """Of each row read, its kroner by column."""

    def plain(self, row: Row) -> dict[int, int]:
        """Give a row's kroner by column, whoever they are for."""
        found = ((self._columns[place], money) for place, _, money in self._filled(row))
        return {one.index: money.nok for one, money in found if money.nok is not None}

    def _filled(self, row: Row) -> list[tuple[int, str, Money]]:
        """Give a row's amounts, each with which column it stands in."""
        cells = row.cells
        return [
            (place, cell, found)
            for place, index, read in self._readers
            if (cell := cells[index]) and (found := read(cell))
        ]

    def totals(self, start: int, stop: int | None = None) -> dict[int, int]:
        """Add up the columns over some of the rows read, counted as entries."""
        summed: Counter[int] = Counter()
        for plain in self._sums[start:stop]:
            summed.update(plain)
        return dict(summed)

    def read(self, row: Row, facts: Facts) -> tuple[Line, list[Share], list[Finding]]:
        """Give a row as the line its amounts stand in, these amounts, and what is doubtful about them."""
        text, spans = self._passages.of(row.cells, facts.owner)
        line = Line(Locator(heading=self._sheet, row=row.number), text, facts.decided, facts.paid)
        funding: list[Share] = []
        findings: list[Finding] = []
        plain: dict[int, int] = {}
        totals: list[tuple[Column, int]] = []
        for place, cell, (nok, is_about) in self._filled(row):
            one, to, span = self._columns[place], facts.recipients[place], spans[place]
            if nok is None:
                several = self._several(one, cell, line, span[0])
                funding += several
                if several:
                    plain[one.index] = sum(share.nok or 0 for share in several)
                else:
                    findings.append(_unreadable(one, cell, line.place))
                continue
            plain[one.index] = nok
            if is_about:
                findings.append(_about(one, cell, nok, line.place))
            if to is None:
                totals.append((one, nok))
            else:
                funding.append(Share(one.stage, to, nok, line, *span))
        if totals:
            findings += self._compared(totals, funding, row, line.place)
        self._sums.append(plain)
        return line, funding, findings

    def continued(self) -> None:
        """Let the last row read count with the one before it: both give one measure."""
        last = self._sums.pop()
        self._sums[-1] = dict(Counter(self._sums[-1]) + Counter(last))

    def dropped(self) -> None:
        """Forget the last row read."""
        self._sums.pop()

    def _several(self, one: Column, cell: str, line: Line, start: int) -> list[Share]:
        """Read several partners' amounts in one cell."""
        if one.role == "owner" or one.factor != 1 or grouped(cell) != cell:
            return []
        return [
            Share(one.stage, Recipient("university", *partner), nok, line, start + first, start + last)
            for partner, nok, first, last in named_amounts(cell, self.vocabulary)
        ]

    def _compared(
        self, totals: Sequence[tuple[Column, int]], funding: Sequence[Share], row: Row, place: Locator
    ) -> Iterator[Finding]:
        """Check a row's sums against its parts; a sum without parts is nobody's and is kept out."""
        for one, nok in totals:
            parts = [share.nok or 0 for share in funding if share.stage == one.stage]
            if not parts:
                self._unsplit[one.index].append((row.number, nok))
            elif sum(parts) != nok:
                message = (
                    f"«{one.heading}» er {format_nok(nok)}, men beløpene til eier og UH på raden blir "
                    f"{format_nok(sum(parts))}."
                )
                yield Finding("sum-mismatch", "feil", message, None, nok, sum(parts), place)

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


def partners_of(funding: Sequence[Share]) -> tuple[Partner, ...]:
    """Give the partners that a row names only by their columns."""
    universities = (share.to for share in funding if share.to.role == "university")
    partners = (Partner(to.name, to.parent, None) for to in universities if to.name != UNNAMED_UNIVERSITY)
    return tuple(dict.fromkeys(partners))


def as_columns(shares: Sequence[Share]) -> Made[Amount]:
    """Give shares as the amounts they are, by columns."""
    stages, to, kroner, lines, starts, ends = map(list, zip(*shares, strict=True)) if shares else repeat([], 6)
    who = held(to, ("role", "name", "parent", "written_as"))
    said = held(lines, ("place", "text", "decided", "paid"))
    # What is asked for or proposed has neither a year of decision nor of payment.
    is_given = [stage in ("awarded", "spent") for stage in stages]
    excerpts = Made(Excerpt, {"text": said["text"], "start": starts, "end": ends}, len(shares))
    if None in kroner:
        stated = [place for place, nok in enumerate(kroner) if nok is not None]
        places = dict(zip(stated, range(len(stated)), strict=True))
        excerpts = Chosen(list(map(places.get, range(len(shares)))), picked(excerpts, stated))
    columns = {
        "role": who["role"],
        "recipient": who["name"],
        "recipient_parent": who["parent"],
        "amount_nok": kroner,
        "state": ["stated" if nok else "not_stated" if nok is None else "zero" for nok in kroner],
        "text": [text[start:end] for text, start, end in zip(said["text"], starts, ends, strict=True)],
        "locator": said["place"],
        "written_as": who["written_as"],
        "stage": stages,
        "excerpt": excerpts,
        "decision_year": [year if given else None for year, given in zip(said["decided"], is_given, strict=True)],
        "payment_year": [year if given else None for year, given in zip(said["paid"], is_given, strict=True)],
    }
    return Made(Amount, columns, len(shares))


def _unreadable(one: Column, cell: str, place: Locator) -> Finding:
    message = f"«{grouped(cell)[:60]}» i kolonnen «{one.heading}» kan ikke leses som et beløp, og er ikke tatt med."
    return Finding("amount-unreadable", "varsel", message, locator=place)


def _about(one: Column, cell: str, nok: int, place: Locator) -> Finding:
    message = f"«{cell[:60]}» for {STAGE_NAMES[one.stage]} er ikke et nøyaktig beløp. {format_nok(nok)} er brukt."
    return Finding("amount-about", "varsel", message, None, None, nok, place)
