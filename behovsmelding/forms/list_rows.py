"""The rows of a county's list: which are measures, which are headings and sums, and what each measure row says."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from behovsmelding.forms import list_cells
from behovsmelding.forms.list_amounts import Amounts, Share, Where
from behovsmelding.forms.list_cells import Partner
from behovsmelding.forms.list_names import Names
from behovsmelding.forms.list_sheet import Row, Table, rows_named
from behovsmelding.money import format_nok
from behovsmelding.report import Finding, Locator

_SUM = re.compile(
    r"(?:(?:del|total)?sum(?:mer|men)?\b|total(?:t|e|sum)?\b(?!\s+kommunikasjon)|i alt\b|til ?sam+[ea]n\b"
    r"|saml(?:et|a) (?:sum|beløp|tilskudd|tilskot))",
    re.IGNORECASE,
)
_NETWORK_LABEL = re.compile(r"(?:kompetanse)?(?:nettverk|region)\b", re.IGNORECASE)
_SCHEME_LABEL = re.compile(r"^(?:tilskudds|tilskots)?ordning\s*:\s*", re.IGNORECASE)
_OWNER_LABEL = re.compile(r"^(?:skole|skule|barnehage)?(?:eier|eigar)\s*:\s*", re.IGNORECASE)
_MUNICIPALITY = re.compile(r"\b[A-ZÆØÅ][\w-]+(?:\s[A-ZÆØÅ][\w-]+)?\s+(?:kommune|fylkeskommune|herad)\b")
_ASKED = re.compile(r"behov|søkna|søkt|meldt|budsjett", re.IGNORECASE)
FILLED_FROM_ABOVE = ("network", "scheme", "year", "decision_year")


@dataclass(slots=True)
class Entry:
    """A measure as one row, or several together, give it."""

    owner: str
    title: str
    scheme: str | None
    partners: tuple[Partner, ...]
    network: str | None
    number: str | None
    year: int | None
    year_inferred: bool
    level: str | None
    themes: str
    target_groups: str
    place: Locator
    row: int
    funding: list[Share]
    findings: list[Finding] = field(default_factory=list)


@dataclass(slots=True)
class Context:
    """What sub-headings say of the rows below them."""

    owner: str | None = None
    scheme: str | None = None
    network: str | None = None


class TableReader:
    """Reads one table's rows into entries, and keeps what it has to say about them."""

    def __init__(self, table: Table, names: Names) -> None:
        self.table = table
        self.names = names
        self.amounts = Amounts(table, names)
        self.context = Context()
        self.entries: list[Entry] = []
        self.findings: list[Finding] = list(table.findings)
        self.left_out: dict[str, list[int]] = defaultdict(list)
        self._columns = {one.kind: table.first(one.kind) for one in table.columns}
        self._partners = table.of("partner")
        self._title = table.first("title")
        self._owner = table.first("owner")
        self._above: dict[str, str] = {}
        self._sums: list[tuple[Row, dict[int, int], int]] = []
        self._filled = {kind for kind in ("owner", *FILLED_FROM_ABOVE) if self._is_filled_from_above(kind)}

    def read(self) -> None:
        """Read all rows."""
        for row in self.table.rows:
            self._read(row)
        self._check_sums()
        self.findings += self.amounts.findings(self.table.place)
        for why, numbers in self.left_out.items():
            message = why.replace("{}", rows_named(numbers).capitalize())
            self.findings.append(Finding("row-left-out", "varsel", message, locator=self._place(numbers[0])))

    def _read(self, row: Row) -> None:
        filled = [(index, cell) for index, cell in enumerate(row.cells) if cell]
        title = row.cell(self._title.index)
        if title and title == self._title.heading:
            return  # the heading again, on a new page
        if self._is_sum(row, filled):
            self._sums.append((row, self.amounts.plain(row), len(self.entries)))
            return
        if len(filled) == 1 and self._is_heading(filled[0][1]):
            return
        for kind in self._filled:
            self._above[kind] = row.cell(self._columns[kind].index) or self._above.get(kind, "")
        has_money = bool(self.amounts.plain(row))
        if not title:
            if has_money and not self._continues(row) and not self._is_unlabelled_sum(row):
                self.left_out["{} har beløp, men ikke noe tiltak, og er ikke tatt med."].append(row.number)
            return
        owner = self._owner_of(row)
        if owner is None:
            if has_money or len(filled) > 1:
                why = "{} sier ikke hvem som eier tiltaket, og er ikke tatt med. Fyll ut eieren på hver rad."
                self.left_out[why].append(row.number)
            return
        self._add(row, owner, title)

    # What kind of row ----------------------------------------------------------------------------------------------

    def _is_sum(self, row: Row, filled: list[tuple[int, str]]) -> bool:
        words = [cell for _, cell in filled if not cell[0].isdigit()][:2]
        title = row.cell(self._title.index)
        return any(_SUM.match(cell) for cell in words if not title or cell == title or not self._owner)

    def _is_unlabelled_sum(self, row: Row) -> bool:
        plain = self.amounts.plain(row)
        above = self.amounts.totals(0)
        is_sum = len(self.entries) > 1 and all(above.get(index) == nok for index, nok in plain.items())
        if is_sum:
            self._sums.append((row, plain, len(self.entries)))
        return is_sum

    def _is_heading(self, cell: str) -> bool:
        """Take in a sub-heading: a network, a scheme or an owner for the rows below."""
        scheme = self.names.scheme(_SCHEME_LABEL.sub("", cell))
        network = self.names.network(cell)
        owner = self.names.municipality(_OWNER_LABEL.sub("", cell))
        if scheme:
            self.context.scheme = scheme
        elif network in self.names.vocabulary.networks() or _NETWORK_LABEL.match(cell):
            self.context.network = network
        elif owner or _OWNER_LABEL.match(cell):
            self.context.owner = owner or self.names.owner(_OWNER_LABEL.sub("", cell))
        else:
            return False
        return True

    def _continues(self, row: Row) -> bool:
        """Add a row without a title, right below a measure, that gives another partner's share of it."""
        last = self.entries[-1] if self.entries else None
        partner = self._partners_of(row)
        if last is None or len(partner) != 1 or row.number != last.row + 1 or partner[0] in last.partners:
            return False
        owner = row.cell(self._owner.index) if self._owner else ""
        if owner and self.names.owner(owner) != last.owner:
            return False
        funding, findings = self.amounts.read(row, last.owner, partner, Where(self._place(row.number)))
        if not funding or any(amount.role == "owner" and amount.amount_nok for amount in funding):
            self.amounts.dropped()
            return False
        self.amounts.continued()
        last.partners += partner
        last.funding += funding
        last.findings += findings
        last.row = row.number
        return True

    def _is_filled_from_above(self, kind: str) -> bool:
        """Tell whether a column gives a value once for all the rows below it, and does so everywhere."""
        one = self.table.first(kind)
        if one is None:
            return False
        column = [cells[one.index] for cells in self._of_measures]
        if "" not in column:
            return False
        cells = [cell for cell in column if not _SUM.match(cell)]
        blanks = cells.count("")
        if not cells[0]:
            return False
        said = [cell for cell in cells if cell]
        repeats = any(here == there for here, there in pairwise(said))
        # Elsewhere than for owners an empty cell may well mean that nothing is known.
        is_style = kind == "owner" or (one.index < self._title.index and blanks * 3 >= len(cells))
        return is_style and not repeats

    @cached_property
    def _of_measures(self) -> list[tuple[str, ...]]:
        """The cells of the rows that may be measures."""
        rows = (row.cells for row in self.table.rows)
        return [cells for cells in rows if cells[self._title.index] and sum(map(bool, cells)) > 1]

    # What a row says ------------------------------------------------------------------------------------------------

    def _add(self, row: Row, owner: str, title: str) -> None:
        partner = self._partners_of(row)
        place = self._place(row.number)
        where = Where(place, self._number(row, "decision_year"), self._number(row, "payment_year"))
        funding, findings = self.amounts.read(row, owner, partner, where)
        year, inferred = self._year_of(row)
        self.entries.append(
            Entry(
                owner=owner,
                title=self.names.words(title).rstrip("."),
                scheme=self.names.scheme(self._text(row, "scheme"))
                or self.context.scheme
                or self._from_title.get("scheme"),
                partners=partner or self.amounts.partners_of(funding),
                network=self.names.network(self._text(row, "network")) or self.context.network,
                number=self._text(row, "number").removesuffix(".") or None,
                year=year,
                year_inferred=inferred,
                level=self.names.level(self._text(row, "level")),
                themes=self.names.words(self._text(row, "theme")),
                target_groups=self.names.words(self._text(row, "target_group")),
                place=place,
                row=row.number,
                funding=funding,
                findings=findings,
            )
        )

    def _text(self, row: Row, kind: str) -> str:
        one = self._columns.get(kind)
        if one is None:
            return ""
        cell = row.cell(one.index)
        return self._above.get(kind, "") if not cell and kind in self._filled else cell

    def _number(self, row: Row, kind: str) -> int | None:
        return self.names.year(self._text(row, kind))

    def _owner_of(self, row: Row) -> str | None:
        cell = self._text(row, "owner")
        return (self.names.owner(cell) if cell else None) or self.context.owner or self._from_title.get("owner")

    def _partners_of(self, row: Row) -> tuple[Partner, ...]:
        found = [one for column in self._partners for one in self.names.partners(row.cell(column.index))]
        return tuple(dict.fromkeys(found))

    def _year_of(self, row: Row) -> tuple[int | None, bool]:
        """Give the year the need is reported for, and whether it is inferred: from decision, title or payment."""
        stated = self._number(row, "year") or self._from_title.get("stated_year")
        if stated:
            return stated, False
        inferred = (
            self._number(row, "decision_year") or self._from_title.get("year") or self._number(row, "payment_year")
        )
        return inferred, inferred is not None

    @cached_property
    def _from_title(self) -> Mapping[str, object]:
        """What the sheet's name and the rows above the heading say of the whole list."""
        cells = [self.table.sheet or "", *(cell for row in self.table.title for cell in row.cells if cell)]
        years = Counter(year for cell in cells if (year := list_cells.year(cell)))
        asked = {year for cell in cells if _ASKED.search(cell) and (year := list_cells.year(cell))}
        schemes = {found for cell in cells for found, _, _ in self.names.vocabulary.schemes_in(cell)}
        schemes |= {found for cell in cells if (found := self.names.scheme(cell))}
        owners = {self.names.owner(hit) for cell in cells for hit in _MUNICIPALITY.findall(cell)}
        owners |= {found for cell in cells if (found := self.names.vocabulary.municipality_owner(cell))}
        return {
            "stated_year": next(iter(asked)) if len(asked) == 1 else None,
            "year": next(iter(years)) if len(years) == 1 else None,
            "scheme": next(iter(schemes)) if len(schemes) == 1 else None,
            "owner": next(iter(owners)) if len(owners) == 1 else None,
        }

    def _place(self, number: int) -> Locator:
        return Locator(heading=self.table.sheet, row=number)

    # Sums -----------------------------------------------------------------------------------------------------------

    def _check_sums(self) -> None:
        """Compare sum rows with the rows they may be the sum of: all, those above, those since the last sum, below."""
        starts = [0, *(before for _, _, before in self._sums), len(self.entries)]
        for place, (row, stated, before) in enumerate(self._sums):
            spans = [(0, len(self.entries)), (0, before), (starts[place], before), (before, starts[place + 2])]
            sums = [self.amounts.totals(*span) for span in spans if span[0] < span[1]]
            # Of sub-headings whose sums follow one another the last sum may also be the sum of the earlier sums.
            fits = any(all(each.get(index, 0) == nok for index, nok in stated.items()) for each in sums)
            if stated and sums and not fits:
                self._say_sum_differs(row, stated, min(sums, key=lambda each: _apart(each, stated)))

    def _say_sum_differs(self, row: Row, stated: dict[int, int], computed: dict[int, int]) -> None:
        for index, nok in stated.items():
            if computed.get(index, 0) != nok:
                heading = next(one.heading for one in self.table.columns if one.index == index)
                message = (
                    f"Summen i rad {row.number} er {format_nok(nok)} for «{heading}», men radene blir "
                    f"{format_nok(computed.get(index, 0))}."
                )
                self.findings.append(
                    Finding("sum-mismatch", "feil", message, None, nok, computed.get(index, 0), self._place(row.number))
                )


def _apart(computed: Mapping[int, int], stated: Mapping[int, int]) -> int:
    return sum(abs(computed.get(index, 0) - nok) for index, nok in stated.items())
