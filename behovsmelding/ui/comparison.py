"""The year before, beside what is chosen: never the nearest other year, and like owners with like."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from behovsmelding import headlines, labels
from behovsmelding.headlines import Compared
from behovsmelding.language import _
from behovsmelding.selection import Selection
from behovsmelding.ui import data


@dataclass(frozen=True, slots=True)
class Before:
    """The calendar year before the chosen one, with the same filters."""

    year: int
    selection: Selection
    received: frozenset[str]
    """Whose reports for it are received."""

    def beside(self, funding: pd.DataFrame, question: str, column: str, **parameters: object) -> pd.DataFrame:
        """Put each row's figure of the year before beside it: ``before_nok``, and ``before`` in words.

        Args:
            funding: an answer of the chosen year.
            question: what it answers.
            column: what its rows are about.
            parameters: what else the question asks for.
        """
        then = data.answer(question, self.selection, **parameters)
        figure = "own_nok" if self.selection.partners is not None and "own_nok" in then else None
        figure = figure or (
            "university_nok" if self.selection.partners is not None and "university_nok" in then else "total_nok"
        )
        keys = ["known", column] if "known" in then else [column]
        found = {_key(row, keys): getattr(row, figure) for row in then.itertuples()}
        rows = [_key(row, keys) for row in funding.itertuples()]
        return funding.assign(
            before_nok=pd.Series([found.get(key, pd.NA) for key in rows], dtype="Int64", index=funding.index),
            before=[self._in_words(key, found, is_owner=column == "owner") for key in rows],
        )

    def _in_words(self, key: tuple[object, ...], found: dict[tuple[object, ...], object], *, is_owner: bool) -> str:
        if key in found:
            return f"{self.year}: {headlines.kroner(found[key])}"
        if is_owner and labels.owner(key[-1]) not in self.received:
            return _("{year}: ikke mottatt", year=self.year)
        return _("{year}: ingen", year=self.year)


def year_before(selection: Selection) -> Before | None:
    """Give the year before, where the reader asks for it and one year is chosen."""
    if selection.comparison != "aaret-for" or selection.years is None or len(selection.years) != 1:
        return None
    year = selection.years[0] - 1
    reports = data.answer("report_list", years=[year], owners=None, networks=None)
    received = frozenset(reports.owner[reports.year.notna()].dropna())
    return Before(year, replace(selection, years=(year,)), received)


def in_words(selection: Selection, owners: Sequence[str], before: Before) -> list[str]:
    """Compare those owners that are received in both years, and warn of what makes the years unlike."""
    both = tuple(owner for owner in owners if owner in before.received)
    if not both:
        return [headlines.not_received(before.year)]
    now, then = (_side(replace(each, owners=both)) for each in (selection, before.selection))
    return headlines.compared(now, then, len(owners))


def _side(selection: Selection) -> Compared:
    total = data.answer("funding_total", selection).iloc[0]
    measures = data.answer("measure_list", selection, search=None)
    lengths = tuple(len(semesters) for semesters in measures.semesters if len(semesters))
    nok = total.total_nok if selection.partners is None else total.own_nok
    return Compared(
        year=selection.years[0],
        nok=None if pd.isna(nok) else int(nok),
        owners=selection.owners,
        measures=int(total.measures),
        described=int(total.measures_described),
        without_amount=int(total.measures_without_amount),
        semesters=sum(lengths) / len(lengths) if lengths else None,
    )


def _key(row: object, keys: Sequence[str]) -> tuple[object, ...]:
    values = (getattr(row, key) for key in keys)
    return tuple(value if isinstance(value, str) else None for value in values)
