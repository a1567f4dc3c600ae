"""Whose the amounts in a list's columns are: the owner's, a university's, or nobody's that the list names."""

from collections.abc import Sequence
from typing import NamedTuple

from behovsmelding.forms.list_cells import Partner
from behovsmelding.forms.list_headings import Column
from behovsmelding.forms.list_names import Names
from behovsmelding.forms.list_sheet import Table
from behovsmelding.forms.parties import Parties
from behovsmelding.report import TOGETHER, UNNAMED_UNIVERSITY, Role, Stage

_UNNAMED = Partner(UNNAMED_UNIVERSITY, UNNAMED_UNIVERSITY, None)


class Whose(NamedTuple):
    """Whose amounts are, and of what stage."""

    stage: Stage
    role: Role
    name: str
    parent: str
    written_as: str | None = None


class Recipients:
    """Tells whose the amounts in one table's columns are."""

    def __init__(self, table: Table, names: Names) -> None:
        self._vocabulary = names.vocabulary
        self._columns = table.amounts
        self._named = table.first("recipient")
        self._partners = table.of("partner")

    def of(self, cells: tuple[str, ...], owner: str, partners: Sequence[Partner]) -> tuple[Whose | None, ...]:
        """Tell it for each amount column of a row; None where the list does not say."""
        return tuple([self._of(one, cells, owner, partners) for one in self._columns])

    def _of(self, one: Column, cells: tuple[str, ...], owner: str, partners: Sequence[Partner]) -> Whose | None:
        if one.role == "owner":
            return Whose(one.stage, "owner", owner, owner)
        if one.organisation:
            return Whose(one.stage, "university", one.organisation.name, one.organisation.parent)
        if one.role == "university":
            return Whose(one.stage, "university", *self._partner(one, cells, partners))
        named = cells[self._named.index] if self._named and one.role != "total" else ""
        found = Parties((owner,), self._vocabulary).resolve(named) if named else None
        return Whose(one.stage, found.role, found.name, found.parent, found.written_as) if found else None

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
