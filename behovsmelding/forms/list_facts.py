"""What a list's row says of its measure apart from title and amounts: whose, when, under what scheme, with whom.

Its own cells say it, else sub-headings, the rows above, the sheet's name or the title. Rows that say it in the same
words share one answer: a list of a hundred thousand rows asks a few hundred times.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from behovsmelding.forms import list_cells
from behovsmelding.forms.list_cells import SUM, Partner
from behovsmelding.forms.list_names import Names
from behovsmelding.forms.list_recipients import Recipients, Whose
from behovsmelding.forms.list_sheet import Table

_NETWORK_LABEL = re.compile(r"(?:kompetanse)?(?:nettverk|region)\b", re.IGNORECASE)
_SCHEME_LABEL = re.compile(r"^(?:tilskudds|tilskots)?ordning\s*:\s*", re.IGNORECASE)
_OWNER_LABEL = re.compile(r"^(?:skole|skule|barnehage)?(?:eier|eigar)\s*:\s*", re.IGNORECASE)
_MUNICIPALITY = re.compile(r"\b[A-ZÆØÅ][\w-]+(?:\s[A-ZÆØÅ][\w-]+)?\s+(?:kommune|fylkeskommune|herad)\b")
_ASKED = re.compile(r"behov|søkna|søkt|meldt|budsjett", re.IGNORECASE)
FILLED_FROM_ABOVE = ("network", "scheme", "year", "decision_year")
ASKED = frozenset(("owner", *FILLED_FROM_ABOVE, "payment_year", "level", "partner", "recipient"))
"""Kinds of columns that facts are read from, and no others."""


class Facts(NamedTuple):
    """What rows with the same words say."""

    owner: str | None
    scheme: str | None
    network: str | None
    partners: tuple[Partner, ...]
    year: int | None
    year_inferred: bool
    level: str | None
    decided: int | None
    paid: int | None
    recipients: Sequence[Whose | None]
    """Whose the amount in each amount column is; None where the list does not say."""


@dataclass(slots=True)
class Context:
    """What sub-headings say of the rows below them."""

    owner: str | None = None
    scheme: str | None = None
    network: str | None = None


class FactsReader:
    """Reads the facts of one table's rows, from the first row to the last."""

    def __init__(self, table: Table, names: Names, recipients: Recipients) -> None:
        self.table = table
        self.names = names
        self.recipients = recipients
        self.context = Context()
        self._columns = {one.kind: table.first(one.kind).index for one in table.columns}
        self._partners = [one.index for one in table.of("partner")]
        self._asked = [one.index for one in table.columns if one.kind in ASKED]
        self._known: dict[tuple[str, ...], Facts] = {}
        self._above = {self._columns[kind]: "" for kind in ("owner", *FILLED_FROM_ABOVE) if self._is_from_above(kind)}
        """The last cell of each column that gives a value once for all the rows below it."""

    def filled(self, cells: tuple[str, ...]) -> tuple[str, ...]:
        """Give a row's cells with those that the rows above give it."""
        if not self._above:
            return cells
        self._above |= {index: cells[index] for index in self._above if cells[index]}
        return tuple([self._above.get(index, cell) for index, cell in enumerate(cells)])

    def of(self, cells: tuple[str, ...]) -> Facts:
        """Give the facts of a row, of its cells as filled."""
        asked = tuple([cells[index] for index in self._asked])
        if asked not in self._known:
            self._known[asked] = self._read(cells)
        return self._known[asked]

    def partners(self, cells: tuple[str, ...]) -> tuple[Partner, ...]:
        """Give the partners that a row names."""
        return tuple(dict.fromkeys(one for index in self._partners for one in self.names.partners(cells[index])))

    def takes_heading(self, cell: str) -> bool:
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
        self._known.clear()
        return True

    def _read(self, cells: tuple[str, ...]) -> Facts:
        cell = {kind: cells[index] for kind, index in self._columns.items()}
        text = {kind: cell.get(kind, "") for kind in ASKED}
        said = self._from_title
        owner = (self.names.owner(text["owner"]) if text["owner"] else None) or self.context.owner or said.get("owner")
        partners = self.partners(cells)
        stated, decided, paid = (self.names.year(text[kind]) for kind in ("year", "decision_year", "payment_year"))
        stated = stated or said.get("stated_year")
        inferred = None if stated else decided or said.get("year") or paid
        return Facts(
            owner=owner,
            scheme=self.names.scheme(text["scheme"]) or self.context.scheme or said.get("scheme"),
            network=self.names.network(text["network"]) or self.context.network,
            partners=partners,
            year=stated or inferred,
            year_inferred=inferred is not None,
            level=self.names.level(text["level"]),
            decided=decided,
            paid=paid,
            recipients=self.recipients.of(cells, owner, partners) if owner else (),
        )

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

    # What the rows above say ----------------------------------------------------------------------------------------

    def _is_from_above(self, kind: str) -> bool:
        """Tell whether a column gives a value once for all the rows below it, and does so everywhere."""
        index = self._columns.get(kind)
        if index is None:
            return False
        column = [cells[index] for cells in self._of_measures]
        if "" not in column:
            return False
        cells = [cell for cell in column if not SUM.match(cell)]
        blanks = cells.count("")
        if not cells[0]:
            return False
        said = [cell for cell in cells if cell]
        repeats = any(here == there for here, there in pairwise(said))
        # Elsewhere than for owners an empty cell may well mean that nothing is known.
        is_style = kind == "owner" or (index < self._columns["title"] and blanks * 3 >= len(cells))
        return is_style and not repeats

    @cached_property
    def _of_measures(self) -> list[tuple[str, ...]]:
        """The cells of the rows that may be measures."""
        title = self._columns["title"]
        rows = (row.cells for row in self.table.rows)
        return [cells for cells in rows if cells[title] and len(cells) - cells.count("") > 1]
