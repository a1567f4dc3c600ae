"""Tables in a form of no known edition: rows, columns or groups of lines that are measures, headings for money."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from behovsmelding.forms.draft_cells import THOUSANDS, closed, in_kroner, is_torn, says_thousands, thousands
from behovsmelding.forms.draft_columns import MONEY, Column, Titles, columns_of, kind_of
from behovsmelding.forms.draft_grids import Grid, Piece, counts_its_columns, grids
from behovsmelding.forms.draft_mention import Mention
from behovsmelding.forms.draft_parties import Speech
from behovsmelding.forms.draft_rows import (
    Share,
    TableRow,
    by_recipient,
    counted,
    is_second_partner,
    with_second_partner,
    without_shares,
)
from behovsmelding.forms.draft_words import PART, PAST, YEAR
from behovsmelding.forms.money_row import Cell
from behovsmelding.forms.paragraphs import Line
from behovsmelding.money import amounts, parse_nok
from behovsmelding.semester import semesters_in

MOST_WORDS = 3
"""Words in a cell for money that says why there is no amount; more is a comment."""
FIELD_AND_VALUE = 2
LEAST = 1000
"""Kroner that one of a table's amounts comes to at least."""
HEADERS = 6
"""Of a table's first lines, those that may be its headings: a caption or the form's own fields may stand above them."""
_SUM = re.compile(
    r"\W*(?:(?:del|total|hoved|søknads)?sum(?:men)?\b.*|(?:totalt?|i\s+alt|alt\s+i\s+alt|til\s?sammen|til\s?saman"
    r"|(?:samlet|samla)(?:\s+(?:sum|behov|beløp))?)\W*)",
    re.IGNORECASE,
)
_MARKER = re.compile(
    r"\W*(?:tiltak\s*(?:n(?:umme)?r\.?\s*)?(?P<named>\d{1,2}[a-z]?|[A-H])\b\s*[:.)–-]*|(?P<number>\d{1,2})[.:)])\s*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,2}[a-z]?|[A-H]")
InCell = Callable[[Piece], list[Mention]]
"""Gives the amounts of a cell with words in it, and whom they are for."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What reading a form's tables needs to know of the form."""

    speech: Speech
    year: int | None
    in_thousands: bool
    in_cell: InCell

    def rows(self, lines: Sequence[Line]) -> list[TableRow]:
        """Read every table that tells of measures, Sum rows too; none where headings leave open whose a column is."""
        found: list[TableRow] = []
        for grid in grids(lines):
            titles = {one.title.casefold() for one in found if not one.is_sum}
            table = _Table.of(grid, self, "any")
            # A measure that two tables name is one measure: the first table counts.
            rows = by_recipient(table.rows(), self.speech) if table else []
            rows = [one for one in rows if one.title.casefold() not in titles]
            own = tuple(dict.fromkeys(piece.line for pieces in grid for piece in pieces))
            found += [replace(one, lines=own) for one in rows]
        return counted(found)

    def only_row(self, lines: Sequence[Line]) -> tuple[TableRow, set[int]] | None:
        """Read the table in one measure's own text: its only row, or the sum of its rows; gives its lines too."""
        for grid in grids(lines):
            table = _Table.of(grid, self, "none")
            row = table.only_row() if table else None
            if row:
                return row, {piece.line for pieces in grid for piece in pieces}
        return None


@dataclass(frozen=True, slots=True)
class _Table:
    """A table whose columns are known."""

    columns: list[Column]
    body: Grid
    form: Tables
    in_thousands: bool
    names_measures: bool
    """Whether a heading says that the rows are measures."""

    @classmethod
    def of(cls, grid: Grid, form: Tables, wanted: Titles) -> "_Table | None":
        """Find the headings, in one of the first lines or down the first column; None where none is clear."""
        turned = [list(column) for column in zip(*grid, strict=True)]
        ways = [grid, turned] if len(grid[0]) > FIELD_AND_VALUE else [grid]
        if counts_its_columns(grid):
            ways.reverse()  # the first line numbers the measures: they are the columns
        for rows in ways:
            for place in range(min(HEADERS, len(rows) - 1)):
                header, body = [piece.text for piece in rows[place]], rows[place + 1 :]
                if amounts(THOUSANDS.sub(" ", "\t".join(header))):
                    break
                columns = columns_of(
                    header, [[piece.text for piece in row] for row in body], form.speech, form.year, wanted
                )
                if columns and not _are_parties(columns, body, form.speech):
                    is_named = any(
                        column.kind == "title" and kind_of(text) == "title"
                        for column, text in zip(columns, header, strict=True)
                    )
                    return cls(columns, body, form, form.in_thousands or says_thousands("\t".join(header)), is_named)
        return None

    def rows(self) -> list[TableRow]:
        """Read the rows; none where none holds an amount, or numbers said to be thousands look like kroner."""
        if self.in_thousands and any(in_kroner(piece) for row in self.body for piece, _ in self._money(row)):
            return []
        groups = list(self._groups())
        if not groups and self._has("post"):
            return []
        found = [one for group in groups for one in self._of_group(*group)] if groups else self._measures(self.body)
        noks = [share.cell.nok for one in found if not one.is_sum for share in one.shares if share.cell.nok is not None]
        noks += [one.total.nok for one in found if one.total and one.total.nok is not None and not one.is_sum]
        # «40» and «60» under «Eier» and «UH» are hardly kroner, and nothing says what else.
        return found if noks and (max(noks) >= LEAST or not any(noks)) else []

    def _measures(self, body: Grid) -> list[TableRow]:
        found: list[TableRow] = []
        scheme = ""
        for row in body:
            one = self._row(row)
            if sum(bool(piece.text) for piece in row) == 1 and self.form.speech.parties.vocabulary.scheme(one.title):
                scheme = one.title
            one.said["scheme"] = one.said["scheme"] or scheme
            last = found[-1] if found else None
            goes_on = last and not one.is_sum and not last.is_sum and one.title in {"", last.title}
            if self._has("recipient") and goes_on:
                found[-1] = replace(last, shares=last.shares + one.shares)
            elif goes_on and not one.title and is_second_partner(one, last):
                found[-1] = with_second_partner(one, last)
            elif last and one.is_sum and not last.is_sum and self._sums(row, last):
                found[-1] = replace(last, shares=one.shares, total=one.total, is_divided=False)
            elif one.is_sum or (re.search(r"[^\W\d]", one.title) and self._is_measure(row, one)):
                found.append(one)
            elif goes_on and one.has_money:  # cost lines, unless their sum follows
                found[-1] = replace(last, is_divided=True)
        return self._closed([without_shares(one) if one.is_divided else one for one in found])

    def _closed(self, found: list[TableRow]) -> list[TableRow]:
        """End a table at a Sum row that adds up: what stands below it, unlike the measures, is told and never counted.

        Unlike them is what has no number where they have one, or whose words say it is no need of this year.
        """
        sums = [place for place, one in enumerate(found) if one.is_sum]
        last = sums[-1] if sums else len(found)
        above, below = [one for one in found[:last] if not one.is_sum], found[last + 1 :]
        if not above or not below or found[last].asked_nok not in (0, sum(one.asked_nok for one in above)):
            return found
        odd = [one for one in below if (all(each.number for each in above) and not one.number) or self._is_past(one)]
        others = tuple(
            replace(Mention.of(cell.nok or 0, cell.text, cell.line), kind="aside") for one in odd for cell in one.cells
        )
        place = found.index(above[-1])
        found = [*found[:place], replace(above[-1], others=(*above[-1].others, *others)), *found[place + 1 :]]
        return [one for one in found if one not in odd]

    def _is_past(self, one: TableRow) -> bool:
        years = [int(year) for year in YEAR.findall(one.title)]
        is_other = bool(years) and self.form.year is not None and self.form.year not in years
        return is_other or bool(PAST.search(one.title) or PART.match(one.title.strip()))

    @staticmethod
    def _sums(row: list[Piece], last: TableRow) -> bool:
        """Tell whether a sum is that of the measure above it: then it says its name."""
        label = " ".join(piece.text for piece in row).casefold()
        return last.title.casefold() in label

    def _groups(self) -> Iterator[tuple[list[Piece] | None, Grid]]:
        """Part the rows at those with nothing but a name, where each part ends in a sum of its own."""
        starts = [
            place for place, row in enumerate(self.body) if sum(bool(piece.text) for piece in row) == 1 and row[0].text
        ]
        sums = [place for place, row in enumerate(self.body) if _SUM.fullmatch(row[0].text)]
        ends = [*starts[1:], len(self.body)]
        if (
            starts
            and not self.names_measures
            and all(any(start < place < end for place in sums) for start, end in zip(starts, ends, strict=True))
        ):
            for start, end in zip(starts, ends, strict=True):
                yield self.body[start], self.body[start + 1 : end]

    def _of_group(self, head: list[Piece], rows: Grid) -> Iterator[TableRow]:
        """Give a group's measure, which is the first sum in it, and the sum of all groups below the last."""
        titled = self._row(head)
        sums = [one for one in map(self._row, rows) if one.is_sum]
        yield replace(sums[0], is_sum=False, number=titled.number, title=titled.title)
        yield from sums[1:]

    def only_row(self) -> TableRow | None:
        """Give the only row with money, else the row that is the others' sum; None where neither is."""
        if self.in_thousands or self._has("recipient") or not (self._has("owner") or self._has("university")):
            return None
        read = [one for one in map(self._row, self.body) if one.has_money]
        sums = [one for one in read if one.is_sum]
        return read[0] if len(read) == 1 else sums[0] if len(sums) == 1 else None

    def _has(self, kind: str) -> bool:
        return any(column.kind == kind for column in self.columns)

    def _first(self, row: list[Piece], kind: str) -> str:
        return next((piece.text for piece, column in zip(row, self.columns, strict=True) if column.kind == kind), "")

    def _money(self, row: list[Piece]) -> list[tuple[Piece, Column]]:
        return [(piece, column) for piece, column in zip(row, self.columns, strict=True) if column.kind in MONEY]

    def _row(self, row: list[Piece]) -> TableRow:
        pieces = list(zip(row, self.columns, strict=True))
        is_sum = any(_SUM.fullmatch(piece.text) for piece, column in pieces if column.kind not in MONEY)
        shares, total, others = self._shares(row)
        label = self._first(row, "title") or self._first(row, "post")
        marker = _MARKER.match(label)
        rest = label[marker.end() :] if marker else ""
        counter = re.sub(r"(?i:tiltak)\s*|[ .):]", "", self._first(row, "number"))
        number = counter if _NUMBER.fullmatch(counter) else (marker["named"] or marker["number"]) if marker else None
        title = "" if is_sum else rest if re.search(r"[^\W\d]{2}", rest) else label
        said = {kind: self._first(row, kind) for kind in ("partner", "scheme", "target")}
        when = next((piece.text for piece, column in pieces if column.kind == "other" and semesters_in(piece.text)), "")
        said["when"] = f"Når: {when}" if when else ""
        line = row[0].line if row[0].line == row[-1].line else self._money(row)[0][0].line
        return TableRow(number, title.strip(" :–-").rstrip("."), line, is_sum, shares, total, said, others)

    def _shares(self, row: list[Piece]) -> tuple[tuple[Share, ...], Cell | None, tuple[Mention, ...]]:
        pieces = self._money(row)
        texts = closed(pieces) if any(is_torn(piece.text) for piece, _ in pieces) else None
        total: Cell | None = None
        shares: list[Share] = []
        others: list[Mention] = []
        for place, (piece, column) in enumerate(pieces):
            cells = self._cells(piece, column, texts[place] if texts else piece.text)
            if column.kind != "total":
                shares += [Share(column.kind, cell, column.who) for cell in cells]
            elif len(cells) == 1 and not cells[0].partner:
                total = total or cells[0]
            else:
                said = self.form.in_cell(piece)
                shares += [
                    Share(each.who.role, Cell(each.nok, each.found.text, piece.line), each.who)
                    for each in said
                    if each.who and each.kind in ("need", "asked")
                ]
                others += [each for each in said if not each.who or each.kind not in ("need", "asked")]
        others += self._elsewhere(row, sum(share.cell.nok or 0 for share in shares))
        name = self._first(row, "recipient")
        if re.search(r"[^\W\d]{2}", name) and total and not _SUM.fullmatch(name):
            return (Share(None, replace(total, partner=name)),), None, tuple(others)
        if not shares and total:
            shares = self._told_in_words(row, total)
        shares.sort(key=lambda share: share.role != "owner")
        return tuple(shares), total if total and total.nok is not None else None, tuple(others)

    def _told_in_words(self, row: list[Piece], total: Cell) -> list[Share]:
        """Give the shares that a cell of words parts a row's sum in: «Nord: 76 000 til samlinger, kommunen: 33 000»."""
        for piece, column in zip(row, self.columns, strict=True):
            said = [each for each in self.form.in_cell(piece) if each.who] if column.kind in ("", "other") else []
            if (
                said
                and sum(each.nok for each in said) == total.nok
                and len({each.who.name for each in said}) == len(said)
            ):
                return [Share(each.who.role, Cell(each.nok, each.found.text, piece.line), each.who) for each in said]
        return []

    def _elsewhere(self, row: list[Piece], shared: int) -> list[Mention]:
        """Give amounts in columns whose headings tell nothing, unless they are the lines that the shares come to."""
        pieces = [piece for piece, column in zip(row, self.columns, strict=True) if column.kind in ("", "lines")]
        said = [(piece, nok) for piece in pieces if (nok := parse_nok(piece.text)) is not None and nok >= LEAST]
        is_sum = sum(nok for _, nok in said) == shared
        return [] if is_sum else [Mention.of(nok, piece.text, piece.line) for piece, nok in said]

    def _cells(self, piece: Piece, column: Column, text: str) -> list[Cell]:
        """Read the amounts of a cell, whose broken numbers are closed in its text; several name who each is for."""
        nok = thousands(text) if self.in_thousands else parse_nok(text)
        if nok is not None or not text:
            return [Cell(nok, piece.text if text else "", piece.line)]
        found = amounts(piece.text, bare=True)
        if not found or self.in_thousands:
            return [Cell(None, piece.text, piece.line)]
        if len(found) == 1:
            is_open = column.kind == "total" or (column.kind == "university" and not column.who)
            named = self.form.speech.mentions(piece.text) if is_open else []
            return [Cell(found[0].nok, found[0].text, piece.line, named[0][0].name if named else None)]
        if column.kind == "total":
            return [Cell(money.nok, money.text, piece.line, "?") for money in found]
        said = [each for each in self.form.in_cell(piece) if each.who and each.kind == "need"]
        if len({each.who.name for each in said}) < len(found):
            return [Cell(None, piece.text, piece.line)]
        return [Cell(each.nok, each.found.text, piece.line, each.who.written_as or each.who.name) for each in said]

    def _is_measure(self, row: list[Piece], one: TableRow) -> bool:
        """Tell a measure from a comment: it has an amount, or its cells for money say in short why there is none."""
        texts = [piece.text for piece, _ in self._money(row)]
        return one.has_money or (any(texts) and all(len(text.split()) <= MOST_WORDS for text in texts))


def _are_parties(columns: list[Column], body: Grid, speech: Speech) -> bool:
    """Tell whether what would be titles are who gets the money: then the measures are the columns."""
    titles = [piece.text for row in body for piece, column in zip(row, columns, strict=True) if column.kind == "title"]
    return any(speech.is_party(title) for title in titles)
