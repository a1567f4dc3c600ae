"""The sums of a county's list: which rows without a name are one, and which its measures contradict."""

from collections.abc import Iterator, Mapping, Sequence

from behovsmelding.forms.list_amounts import Amounts
from behovsmelding.forms.list_entries import Entry
from behovsmelding.forms.list_sheet import Row, Table
from behovsmelding.money import format_nok
from behovsmelding.report import Finding

Kroner = Mapping[int, int]
"""By column."""


class Sums:
    """Compares the sums of one table with the rows that are measures; nothing is added up where there are none."""

    def __init__(self, table: Table, amounts: Amounts, entries: Sequence[Entry]) -> None:
        self._headings = {one.index: one.heading for one in table.columns}
        self._amounts = amounts
        self._entries = entries
        """Those read so far."""
        self._totals: list[Kroner] = [{}]
        """Of the first so many measures, as far as they have been asked for."""
        self._sums: list[tuple[Row, Kroner, int]] = []
        """Each with its kroner and how many measures stand above it."""

    def add(self, row: Row) -> None:
        """Take in a row that says that it is a sum."""
        self._sums.append((row, self._amounts.plain(row), len(self._entries)))

    def takes(self, row: Row) -> bool:
        """Take in a row that does not say so where its amounts are those of all measures above it."""
        count = len(self._entries)
        above = self._total(count) if count > 1 else {}
        is_sum = count > 1 and all(above.get(index) == nok for index, nok in self._amounts.plain(row).items())
        if is_sum:
            self.add(row)
        return is_sum

    def findings(self) -> Iterator[Finding]:
        """Compare sum rows with the rows they may be the sum of: all, those above, those since the last sum, below."""
        count = len(self._entries)
        starts = [0, *(before for _, _, before in self._sums), count]
        for place, (row, stated, before) in enumerate(self._sums):
            spans = [(0, count), (0, before), (starts[place], before), (before, starts[place + 2])]
            sums = [self._between(*span) for span in spans if span[0] < span[1]]
            # Of sub-headings whose sums follow one another the last sum may also be the sum of the earlier sums.
            fits = any(all(each.get(index, 0) == nok for index, nok in stated.items()) for each in sums)
            if stated and sums and not fits:
                yield from self._differing(row, stated, min(sums, key=lambda each: _apart(each, stated)))

    def _differing(self, row: Row, stated: Kroner, computed: Kroner) -> Iterator[Finding]:
        for index, nok in stated.items():
            if computed.get(index, 0) != nok:
                message = (
                    f"Summen i rad {row.number} er {format_nok(nok)} for «{self._headings[index]}», men radene blir "
                    f"{format_nok(computed.get(index, 0))}."
                )
                yield Finding("sum-mismatch", "feil", message, None, nok, computed.get(index, 0), row.place)

    def _between(self, start: int, stop: int) -> Kroner:
        before = self._total(start)
        return {index: nok - before.get(index, 0) for index, nok in self._total(stop).items()}

    def _total(self, count: int) -> Kroner:
        """Add up the first so many measures; the last one may yet get another row, and is not kept."""
        while len(self._totals) < count:
            entry = self._entries[len(self._totals) - 1]
            self._totals.append(_added(self._totals[-1], self._of(entry)))
        if len(self._totals) > count:
            return self._totals[count]
        return _added(self._totals[count - 1], self._of(self._entries[count - 1]))

    def _of(self, entry: Entry) -> Kroner:
        kroner: Kroner = {}
        for line in entry.lines:
            kroner = _added(kroner, self._amounts.summed(line.row))
        return kroner


def _added(some: Kroner, more: Kroner) -> Kroner:
    """Add up by column; a column without any amount is in neither."""
    return {index: some.get(index, 0) + more.get(index, 0) for index in (*some, *more)}


def _apart(computed: Kroner, stated: Kroner) -> int:
    return sum(abs(computed.get(index, 0) - nok) for index, nok in stated.items())
