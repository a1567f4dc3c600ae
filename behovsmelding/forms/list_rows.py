"""The rows of a county's list: which are measures, which are headings and sums, and what each measure row says."""

from collections import defaultdict
from dataclasses import replace

from behovsmelding.forms.list_amounts import Amounts, partners_of
from behovsmelding.forms.list_cells import SUM
from behovsmelding.forms.list_entries import Entry
from behovsmelding.forms.list_facts import Facts, FactsReader
from behovsmelding.forms.list_names import Names
from behovsmelding.forms.list_recipients import Recipients
from behovsmelding.forms.list_sheet import Row, Table, rows_named
from behovsmelding.forms.list_sums import Sums
from behovsmelding.report import Finding


class TableReader:
    """Reads one table's rows into entries, and keeps what it has to say about them."""

    def __init__(self, table: Table, names: Names) -> None:
        self.table = table
        self.names = names
        self.recipients = Recipients(table, names)
        self.facts = FactsReader(table, names, self.recipients)
        self.amounts = Amounts(table, names)
        self.entries: list[Entry] = []
        self.findings: list[Finding] = list(table.findings)
        self.left_out: dict[str, list[int]] = defaultdict(list)
        self._title = table.first("title")
        self._owner = table.first("owner")
        self._others = [table.first(kind) for kind in ("number", "theme", "target_group")]
        self._sums = Sums(table, self.amounts, self.entries)

    def read(self) -> None:
        """Read all rows."""
        for row in self.table.rows:
            self._read(row)
        self.amounts.write()
        self.findings += self._sums.findings()
        self.findings += self.amounts.findings(self.table.place)
        for why, numbers in self.left_out.items():
            message = why.replace("{}", rows_named(numbers).capitalize())
            place = replace(self.table.place, row=numbers[0])
            self.findings.append(Finding("row-left-out", "varsel", message, locator=place))

    def _read(self, row: Row) -> None:
        cells = row.cells
        title = cells[self._title.index]
        if title and title == self._title.heading:
            return  # the heading again, on a new page
        if self._is_sum(cells, title):
            self._sums.add(row)
            return
        is_alone = cells.count("") == len(cells) - 1
        if is_alone and self.facts.takes_heading(next(filter(None, cells))):
            return
        cells = self.facts.filled(cells)
        if not title:
            if self.amounts.plain(row) and not self._continues(row) and not self._sums.takes(row):
                self.left_out["{} har beløp, men ikke noe tiltak, og er ikke tatt med."].append(row.number)
            return
        facts = self.facts.of(cells)
        if facts.owner is not None:
            self._add(row, facts, title)
        elif not is_alone or self.amounts.plain(row):
            why = "{} sier ikke hvem som eier tiltaket, og er ikke tatt med. Fyll ut eieren på hver rad."
            self.left_out[why].append(row.number)

    # What kind of row ----------------------------------------------------------------------------------------------

    def _is_sum(self, cells: tuple[str, ...], title: str) -> bool:
        if title and self._owner and not SUM.match(title):
            return False  # nearly every row
        words = [cell for cell in cells if cell and not cell[0].isdigit()][:2]
        return any(SUM.match(cell) for cell in words if not title or cell == title or not self._owner)

    def _continues(self, row: Row) -> bool:
        """Add a row without a title, right below a measure, that gives another partner's share of it."""
        last = self.entries[-1] if self.entries else None
        partner = self.facts.partners(row.cells)
        if (
            last is None
            or len(partner) != 1
            or row.number != last.lines[-1].row.number + 1
            or partner[0] in last.partners
        ):
            return False
        owner = row.cells[self._owner.index] if self._owner else ""
        if owner and self.names.owner(owner) != last.facts.owner:
            return False
        recipients = self.recipients.of(row.cells, last.facts.owner, partner)
        facts = last.facts._replace(recipients=recipients, decided=None, paid=None)
        line, funding, findings = self.amounts.read(row, facts)
        if not funding or any(whose.role == "owner" and nok for whose, nok, _, _ in funding):
            return False
        last.partners += partner
        last.funding += funding
        last.findings += findings
        last.lines.append(line)
        return True

    def _add(self, row: Row, facts: Facts, title: str) -> None:
        line, funding, findings = self.amounts.read(row, facts)
        number, theme, target_group = [row.cells[one.index] if one else "" for one in self._others]
        entry = Entry(
            title=self.names.words(title).rstrip("."),
            number=number.removesuffix(".") or None,
            facts=facts,
            partners=facts.partners or partners_of(funding),
            themes=self.names.words(theme),
            target_groups=self.names.words(target_group),
            lines=[line],
            funding=funding,
            findings=findings,
        )
        self.entries.append(entry)
