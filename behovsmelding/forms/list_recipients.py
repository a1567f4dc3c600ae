"""Whose the amounts in a list's columns are: the owner's, a university's, or nobody's that the list names."""

from collections.abc import Sequence

from behovsmelding.forms.list_cells import Partner
from behovsmelding.forms.list_headings import Column
from behovsmelding.forms.list_names import Names
from behovsmelding.forms.list_sheet import Table
from behovsmelding.forms.parties import Parties, Recipient
from behovsmelding.report import TOGETHER, UNNAMED_UNIVERSITY

_UNNAMED = Partner(UNNAMED_UNIVERSITY, UNNAMED_UNIVERSITY, None)


class Recipients:
    """Tells whose the amounts in one table's columns are."""

    def __init__(self, table: Table, names: Names) -> None:
        self._vocabulary = names.vocabulary
        self._columns = table.amounts
        self._named = table.first("recipient")
        self._partners = table.of("partner")

    def of(self, cells: tuple[str, ...], owner: str, partners: Sequence[Partner]) -> tuple[Recipient | None, ...]:
        """Tell it for each amount column of a row; None where the list does not say."""
        return tuple([self._of(one, cells, owner, partners) for one in self._columns])

    def _of(self, one: Column, cells: tuple[str, ...], owner: str, partners: Sequence[Partner]) -> Recipient | None:
        if one.role == "owner":
            return Recipient("owner", owner, owner)
        if one.organisation:
            return Recipient("university", one.organisation.name, one.organisation.parent)
        if one.role == "university":
            return Recipient("university", *self._partner(one, cells, partners))
        named = cells[self._named.index] if self._named else ""
        return Parties((owner,), self._vocabulary).resolve(named) if named and one.role != "total" else None

    def _partner(self, one: Column, cells: tuple[str, ...], partners: Sequence[Partner]) -> Partner:
        if one.rank is not None:
            ranked = next((each for each in self._partners if each.rank == one.rank), None)
            filled = [each for each in self._partners if cells[each.index]]
            if ranked in filled and len(filled) == len(partners):
                return partners[filled.index(ranked)]
        if len(partners) == 1:
            return partners[0]
        if not partners:
            return _UNNAMED
        names, parents = (TOGETHER.join(each) for each in zip(*((p.name, p.parent) for p in partners), strict=True))
        return Partner(names, parents, None)  # one amount for several: theirs together
