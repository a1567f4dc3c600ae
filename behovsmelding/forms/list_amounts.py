"""The amounts of a list's row: each to owner or university, with the row it stands in as its passage."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import repeat

from behovsmelding.columns import Chosen, Made, held, picked
from behovsmelding.forms.list_cells import Partner, money, named_amounts
from behovsmelding.forms.list_facts import Facts
from behovsmelding.forms.list_headings import Column
from behovsmelding.forms.list_names import Names
from behovsmelding.forms.list_passages import Line, Passages, Within, grouped
from behovsmelding.forms.list_recipients import Whose
from behovsmelding.forms.list_sheet import STAGE_NAMES, Row, Table, rows_named
from behovsmelding.money import format_nok
from behovsmelding.report import UNNAMED_UNIVERSITY, Amount, Excerpt, Finding, Locator, Stage
from behovsmelding.vocabulary import Vocabulary

Share = tuple[Whose, int | None, Line, Within]
"""An amount while its list is read: whose, kroner, and where it stands. No kroner where the row only names a partner.

Not a class of its own: a list has them by the hundred thousand, and a plain tuple is made in a third of the time.
"""


class Amounts:
    """Reads the amount columns of one table, and remembers what could not be placed."""

    def __init__(self, table: Table, names: Names) -> None:
        self.vocabulary = names.vocabulary
        self._passages = Passages(table, names)
        self._columns = [
            (one.index, one, cache(partial(money, factor=one.factor)), within)
            for one, within in zip(table.amounts, self._passages.amounts, strict=True)
        ]
        """Each with what reads its cells, and where in a line its amount stands."""
        self._headings = {one.index: one.heading for one in table.columns}
        self._unsplit: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._lines: list[Line] = []

    def plain(self, row: Row) -> dict[int, int]:
        """Give a row's kroner by column, whoever they are for."""
        found = ((index, read(row.cells[index])) for index, _, read, _ in self._columns)
        return {index: money.nok for index, money in found if money and money.nok is not None}

    def summed(self, row: Row) -> dict[int, int]:
        """Give a row's kroner by column, with those of several partners in a cell added up."""
        plain = self.plain(row)
        others = ((index, one) for index, one, _, _ in self._columns if index not in plain)
        named = {index: _named(one, row.cells[index], self.vocabulary) for index, one in others}
        return plain | {index: sum(nok for _, nok, *_ in each) for index, each in named.items() if each}

    def read(self, row: Row, facts: Facts) -> tuple[Line, list[Share], list[Finding]]:
        """Give a row as the line its amounts stand in, these amounts, and what is doubtful about them."""
        line = Line(row, facts)
        self._lines.append(line)
        funding: list[Share] = []
        findings: list[Finding] = []
        totals: list[tuple[Column, int]] = []
        cells = row.cells
        for (index, one, read, within), whose in zip(self._columns, facts.recipients, strict=True):
            if not (cell := cells[index]) or not (found := read(cell)):
                continue
            nok, is_about = found
            if nok is None:
                several = self._several(one, line, within)
                funding += several
                if not several:
                    findings.append(_unreadable(one, line))
                continue
            if is_about:
                findings.append(_about(one, nok, line))
            if whose is None:
                totals.append((one, nok))
            else:
                funding.append((whose, nok, line, within))
        if totals:
            findings += self._compared(totals, funding, row)
        return line, funding, findings

    def write(self) -> None:
        """Write the lines of all rows read: until then they have no text."""
        self._passages.write(self._lines)

    def _several(self, one: Column, line: Line, within: Within) -> list[Share]:
        """Read several partners' amounts in one cell."""
        cell, (column, after, before) = line.row.cells[one.index], within
        return [
            (
                Whose(one.stage, "university", *partner),
                nok,
                line,
                Within(column, after + first, before + len(cell) - last),
            )
            for partner, nok, first, last in _named(one, cell, self.vocabulary)
        ]

    def _compared(self, totals: Sequence[tuple[Column, int]], funding: Sequence[Share], row: Row) -> Iterator[Finding]:
        """Check a row's sums against its parts; a sum without parts is nobody's and is kept out."""
        for one, nok in totals:
            parts = [kroner for whose, kroner, *_ in funding if whose.stage == one.stage]
            if not parts:
                self._unsplit[one.index].append((row.number, nok))
            elif sum(parts) != nok:
                message = (
                    f"«{one.heading}» er {format_nok(nok)}, men beløpene til eier og UH på raden blir "
                    f"{format_nok(sum(parts))}."
                )
                yield Finding("sum-mismatch", "feil", message, None, nok, sum(parts), row.place)

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
    universities = (whose for whose, *_ in funding if whose.role == "university")
    partners = (Partner(whose.name, whose.parent, None) for whose in universities if whose.name != UNNAMED_UNIVERSITY)
    return tuple(dict.fromkeys(partners))


def as_columns(shares: Sequence[Share]) -> Made[Amount]:
    """Give shares as the amounts they are, by columns."""
    whose, kroner, lines, within = map(list, zip(*shares, strict=True)) if shares else repeat([], 4)
    stages, roles, names, parents, written_as = zip(*whose, strict=True) if shares else repeat([], 5)
    line = held(lines, ("text", "at", "row.place", "facts.decided", "facts.paid"))
    starts = [at[column] + after for at, (column, after, _) in zip(line["at"], within, strict=True)]
    ends = [at[column + 1] - before for at, (column, _, before) in zip(line["at"], within, strict=True)]
    excerpts = Made(Excerpt, {"text": line["text"], "start": starts, "end": ends}, len(shares))
    if None in kroner:
        stated = [place for place, nok in enumerate(kroner) if nok is not None]
        places = dict(zip(stated, range(len(stated)), strict=True))
        excerpts = Chosen(list(map(places.get, range(len(shares)))), picked(excerpts, stated))
    columns = {
        "role": list(roles),
        "recipient": list(names),
        "recipient_parent": list(parents),
        "amount_nok": kroner,
        "state": ["stated" if nok else "not_stated" if nok is None else "zero" for nok in kroner],
        "text": [text[start:end] for text, start, end in zip(line["text"], starts, ends, strict=True)],
        "locator": line["row.place"],
        "written_as": list(written_as),
        "stage": list(stages),
        "excerpt": excerpts,
        "decision_year": _given(line["facts.decided"], stages),
        "payment_year": _given(line["facts.paid"], stages),
    }
    return Made(Amount, columns, len(shares))


def _given(years: Sequence[int | None], stages: Sequence[Stage]) -> Sequence[int | None]:
    """Leave out years of decision and payment where an amount is only asked for or proposed."""
    if not any(years):
        return years
    return [year if stage in ("awarded", "spent") else None for year, stage in zip(years, stages, strict=True)]


def _named(one: Column, cell: str, vocabulary: Vocabulary) -> list[tuple[Partner, int, int, int]]:
    is_read = one.role != "owner" and one.factor == 1 and grouped(cell) == cell
    return named_amounts(cell, vocabulary) if is_read else []


def _unreadable(one: Column, line: Line) -> Finding:
    cell = grouped(line.row.cells[one.index])[:60]
    message = f"«{cell}» i kolonnen «{one.heading}» kan ikke leses som et beløp, og er ikke tatt med."
    return Finding("amount-unreadable", "varsel", message, locator=line.row.place)


def _about(one: Column, nok: int, line: Line) -> Finding:
    cell = line.row.cells[one.index][:60]
    message = f"«{cell}» for {STAGE_NAMES[one.stage]} er ikke et nøyaktig beløp. {format_nok(nok)} er brukt."
    return Finding("amount-about", "varsel", message, None, None, nok, line.row.place)
