"""Tables with a row per measure, or per recipient of a measure, in a form of no known edition."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from behovsmelding.forms.draft_columns import MONEY, Column, Titles, columns_of
from behovsmelding.forms.draft_grids import Grid, Piece, grids
from behovsmelding.forms.draft_money import recipient_in
from behovsmelding.forms.money_row import Cell
from behovsmelding.forms.money_rows import rows_of
from behovsmelding.forms.paragraphs import Line
from behovsmelding.forms.parties import Parties, Recipient
from behovsmelding.money import amounts, parse_nok
from behovsmelding.report import Role

MOST_WORDS = 3
"""Words in a cell for money that says why there is no amount; more is a comment."""
FIELD_AND_VALUE = 2
LEAST = 1000
"""Kroner that one of a table's amounts comes to at least."""
HEADERS = 3
"""Of a table's first lines, those that may be its headings: a caption may stand above them."""
_SUM = re.compile(
    r"\W*(?:(?:del|total|hoved)?sum\b.*|(?:totalt?|i\s+alt|alt\s+i\s+alt|til\s?sammen|til\s?saman"
    r"|(?:samlet|samla)(?:\s+(?:sum|behov|beløp))?)\W*)",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(
    r"\bi\s+(?:hele\s+|heile\s+)?(?:kr\w*\.?\s+)?(?:1[ .]?000\b|tusen\b)|\b(?:TNOK|tkr)\b"
    r"|\(\s*(?:kr\.?\s*)?1[ .]?000(?:\s*kr\w*)?\s*\)",
    re.IGNORECASE,
)
_MARKER = re.compile(
    r"\W*(?:tiltak\s*(?:n(?:umme)?r\.?\s*)?(?P<named>\d{1,2}[a-z]?|[A-H])\b\s*[:.)–-]*|(?P<number>\d{1,2})[.:)])\s*",
    re.IGNORECASE,
)
_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3})+|0")
_NUMBER = re.compile(r"\d{1,2}[a-z]?|[A-H]")
_LETTER = re.compile(r"(?P<letter>[A-H])\s*[.:)–-]\s*(?=\w)")
_GROUPED = re.compile(r"(?<=\d)[ .\u00a0](?=\d{3}(?!\d))")


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
    partner: str
    """Who the row's own column of partners says works with the owner."""
    scheme: str

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Its cells for money."""
        return (*(share.cell for share in self.shares), *([self.total] if self.total else []))

    @property
    def has_money(self) -> bool:
        """Whether any of its cells holds an amount."""
        return any(cell.nok is not None for cell in self.cells)


def says_thousands(text: str) -> bool:
    """Tell whether a text says that its numbers are thousands: «alle tall i hele tusen kroner»."""
    return bool(_THOUSANDS.search(text))


def table_rows(
    lines: Sequence[Line], parties: Parties, year: int | None, *, in_thousands: bool = False, wanted: Titles = "any"
) -> list[TableRow]:
    """Read every table with a row per measure, Sum rows too; none where headings leave open which column is whose.

    Args:
        lines: the form's numbered lines.
        parties: who the form speaks of.
        year: the year the form says it is for.
        in_thousands: whether the form says so of its numbers.
        wanted: where the measures' titles stand.
    """
    found: list[TableRow] = []
    for grid in grids(lines):
        titles = {one.title.casefold() for one in found if not one.is_sum}
        table = _Table.of(grid, parties, year, wanted, in_thousands=in_thousands)
        # A measure that two tables name is one measure: the first table counts.
        found += [one for one in table.rows() if one.title.casefold() not in titles] if table else []
    return _lettered(found)


def row_of_one(
    lines: Sequence[Line], parties: Parties, year: int | None, *, in_thousands: bool = False
) -> tuple[TableRow, set[int]] | None:
    """Read the table in one measure's own text: its only row, or the sum of its rows; gives its lines too."""
    for grid in grids(lines):
        table = _Table.of(grid, parties, year, "none", in_thousands=in_thousands)
        row = table.only_row() if table else None
        if row:
            return row, {piece.line for pieces in grid for piece in pieces}
    return None


@dataclass(frozen=True, slots=True)
class _Table:
    """A table whose columns are known."""

    columns: list[Column]
    body: Grid
    in_thousands: bool

    @classmethod
    def of(
        cls, grid: Grid, parties: Parties, year: int | None, wanted: Titles, *, in_thousands: bool
    ) -> "_Table | None":
        """Find the headings, in one of the first lines or down the first column; None where none is clear."""
        turned = [list(column) for column in zip(*grid, strict=True)]
        for rows in (grid, turned) if len(grid[0]) > FIELD_AND_VALUE else (grid,):
            for place in range(min(HEADERS, len(rows) - 1)):
                header, body = [piece.text for piece in rows[place]], rows[place + 1 :]
                if amounts(_THOUSANDS.sub(" ", "\t".join(header))):
                    break
                columns = columns_of(header, [[piece.text for piece in row] for row in body], parties, year, wanted)
                if columns and not _are_parties(columns, body, parties):
                    return cls(columns, body, in_thousands or says_thousands("\t".join(header)))
        return None

    def rows(self) -> list[TableRow]:
        """Read the rows; none where none holds an amount, or numbers said to be thousands look like kroner."""
        if self.in_thousands and any(_in_kroner(piece) for row in self.body for piece, _ in self._money(row)):
            return []
        found: list[TableRow] = []
        for row in self.body:
            one = self._row(row)
            goes_on = found and not one.is_sum and not found[-1].is_sum and one.title in {"", found[-1].title}
            if self._has("recipient") and goes_on:
                found[-1] = replace(found[-1], shares=found[-1].shares + one.shares)
            # Another row without a title goes on from the one above, and whose its amounts are is not said.
            elif one.is_sum or (re.search(r"[^\W\d]{2}", one.title) and self._is_measure(row, one)):
                found.append(one)
        noks = [cell.nok for one in found if not one.is_sum for cell in one.cells if cell.nok is not None]
        # «40» and «60» under «Eier» and «UH» are hardly kroner, and nothing says what else.
        return found if noks and (max(noks) >= LEAST or not any(noks)) else []

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
        pieces = zip(row, self.columns, strict=True)
        is_sum = any(_SUM.fullmatch(piece.text) for piece, column in pieces if column.kind not in MONEY)
        shares, total = self._shares(row)
        label = self._first(row, "title")
        marker = _MARKER.match(label)
        rest = label[marker.end() :] if marker else ""
        counter = self._first(row, "number").strip(" .):")
        number = counter if _NUMBER.fullmatch(counter) else (marker["named"] or marker["number"]) if marker else None
        title = "" if is_sum else rest if re.search(r"[^\W\d]{2}", rest) else label
        partner, scheme = self._first(row, "partner"), self._first(row, "scheme")
        line = row[0].line if row[0].line == row[-1].line else self._money(row)[0][0].line
        return TableRow(number, title.strip(" :–-").rstrip("."), line, is_sum, shares, total, partner, scheme)

    def _shares(self, row: list[Piece]) -> tuple[tuple[Share, ...], Cell | None]:
        pieces = self._money(row)
        texts = self._closed(pieces) if any(_is_torn(piece.text) for piece, _ in pieces) else None
        cells = [
            (column, cell)
            for place, (piece, column) in enumerate(pieces)
            for cell in self._cells(piece, column, texts[place] if texts else piece.text)
        ]
        total = next((cell for column, cell in cells if column.kind == "total"), None)
        name = self._first(row, "recipient")
        if re.search(r"[^\W\d]{2}", name) and total and not _SUM.fullmatch(name):
            return (Share(None, replace(total, partner=name)),), None
        shares = [Share(column.kind, cell, column.who) for column, cell in cells if column.kind != "total"]
        return tuple(
            sorted(shares, key=lambda share: share.role != "owner")
        ), total if total and total.nok is not None else None

    @staticmethod
    def _closed(pieces: list[tuple[Piece, Column]]) -> list[str]:
        """Close numbers that a narrow column broke («124.00 0»), where the row adds up; else nothing is in them."""
        closed = [re.sub(r"\s+", "", piece.text) for piece, _ in pieces]
        noks = {kind: [] for kind in MONEY}
        for text, (_, column) in zip(closed, pieces, strict=True):
            noks[column.kind].append(parse_nok(text) or 0)
        adds_up = noks["total"] and sum(noks["owner"] + noks["university"]) == noks["total"][0] > 0
        is_sure = adds_up or all(_GROUPS.fullmatch(text) for text in closed if text)
        torn = [_is_torn(piece.text) for piece, _ in pieces]
        return [
            (text if is_sure else "") if is_torn else piece.text
            for text, is_torn, (piece, _) in zip(closed, torn, pieces, strict=True)
        ]

    def _cells(self, piece: Piece, column: Column, text: str) -> list[Cell]:
        """Read the amounts of a cell, whose broken numbers are closed in its text."""
        nok = _thousands(text) if self.in_thousands else parse_nok(text)
        if nok is not None or not text:
            return [Cell(nok, piece.text if text else "", piece.line)]
        found = amounts(piece.text, bare=True)
        if column.kind == "university" and found:
            return _several(piece)
        return [
            Cell(found[0].nok, found[0].text, piece.line) if len(found) == 1 else Cell(None, piece.text, piece.line)
        ]

    def _is_measure(self, row: list[Piece], one: TableRow) -> bool:
        """Tell a measure from a comment: it has an amount, or its cells for money say in short why there is none."""
        texts = [piece.text for piece, _ in self._money(row)]
        return one.has_money or (any(texts) and all(len(text.split()) <= MOST_WORDS for text in texts))


def _are_parties(columns: list[Column], body: Grid, parties: Parties) -> bool:
    """Tell whether what would be titles are who gets the money: then the measures are the columns."""
    titles = [piece.text for row in body for piece, column in zip(row, columns, strict=True) if column.kind == "title"]
    return any(recipient_in(title, parties) and len(title.split()) <= MOST_WORDS for title in titles)


def _thousands(text: str) -> int | None:
    return parse_nok(f"{_GROUPED.sub('', text)} tusen")


def _is_torn(text: str) -> bool:
    """Tell whether a cell of nothing but digits is not one number."""
    return bool(re.fullmatch(r"[\d\s.]*\d[\d\s.]*", text)) and parse_nok(text) is None


def _in_kroner(piece: Piece) -> bool:
    return bool(re.search(r"\d", piece.text)) and _thousands(piece.text) is None


def _several(piece: Piece) -> list[Cell]:
    """Read a cell as the known editions' tables are read: «150 000 (Nord) 92 500 (UiT)»."""
    lines = [(1, "Tiltak\tEier\tUH\tSum"), (2, f"1. Tittel\t1\t{piece.text}\t")]
    row = next(iter(rows_of(lines, lambda _: False, lambda _: [])), None)
    return [replace(cell, line=piece.line) for cell in row.university] if row else [Cell(None, piece.text, piece.line)]


def _lettered(rows: list[TableRow]) -> list[TableRow]:
    """Take the letters that count the measures off their titles: «A – Uteskole», «B – Vurdering»."""
    measures = [one for one in rows if not one.is_sum]
    hits = [_LETTER.match(one.title) for one in measures]
    letters = [hit["letter"] for hit in hits if hit]
    in_order = (
        len(letters) == len(measures) > 1
        and letters[0] == "A"
        and all(ord(b) - ord(a) == 1 for a, b in pairwise(letters))
    )
    if not in_order:
        return rows
    cut = {id(one): hit for one, hit in zip(measures, hits, strict=True)}
    return [
        replace(one, number=one.number or cut[id(one)]["letter"], title=one.title[cut[id(one)].end() :])
        if id(one) in cut
        else one
        for one in rows
    ]
