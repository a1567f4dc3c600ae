"""The cards that cross two things in one table: which owner asks for which partner, and which themes are for whom."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

import pandas as pd

from behovsmelding import headlines, labels, money, tables
from behovsmelding.grids import Cell, Column, Grid, Row
from behovsmelding.language import N_, Words, _
from behovsmelding.report import TOGETHER
from behovsmelding.ui import alongside, card_sources, cards, data
from behovsmelding.ui.card import Card
from behovsmelding.ui.heading import Selected

MOST = 8
"""Partners with a column of their own; the rest are told in one."""
WHOLE = 4
"""Up to so many columns there is room for whole kroner; with more they are thousands."""
OTHERS = "others"
APART = Words({"together": "Flere sammen", "unnamed": "Ikke navngitt"})
"""Amounts that no partner's own column holds."""
UNKNOWN = "?"
OVERLAP = N_("Et tiltak står under alle sine – kan ikke summeres")
"""Said of themes crossed with target groups, and of what a cell of theirs consists of."""
Pair = tuple[str, str]
UNITS = {
    (False, True): N_("{stage}, UHs andel per eier og kompetansemiljø, kroner"),
    (False, False): N_("{stage}, UHs andel per eier og kompetansemiljø, tusen kroner"),
    (True, True): N_("{stage}, UHs andel per eier og institusjon, kroner"),
    (True, False): N_("{stage}, UHs andel per eier og institusjon, tusen kroner"),
}
"""By whether institutions are shown, and whether kroner are whole."""


def owners_and_partners(selected: Selected, *, by_institution: bool = False) -> Card:
    """Each owner's share to each university partner; what several share without a split stands once, apart."""
    funding = _labelled(data.answer("funding_by_owner_and_partner", selected.selection, by_institution=by_institution))
    partners = _by_sum(funding[funding.known == "partner"], "column")
    shown = partners if len(partners) <= MOST + 1 else [*partners[:MOST], OTHERS]
    shown += [key for key in APART if (funding.known == key).any()]
    funding = funding.assign(column=[key if key in shown else OTHERS for key in funding.column])
    title = headlines.dependence(funding, selected.selection, data.short)
    crossed = _Crossed(funding, shown, is_summed=selected.selection.partners is None)
    return Card(
        name="eiere-og-institusjoner" if by_institution else "eiere-og-kompetansemiljo",
        title=title,
        unit=alongside.unit(
            _unit(selected, crossed, by_institution=by_institution),
            funding.assign(beside=""),
            selected,
            why_none=_(alongside.NOT_IN_CELLS),
        ),
        rows=(),
        table=tables.readable(
            funding.assign(recipient=[_recipient(row) for row in funding.itertuples()]),
            ["owner", "recipient", "measures", "total_nok"],
        ),
        sources=card_sources.pairs(
            selected,
            title,
            [(owner, _column(key, len(partners)).label) for owner, key in crossed.pairs],
            {pair: place for place, pair in enumerate(crossed.pairs)},
            partial(_key, shown=frozenset(shown), by_institution=by_institution),
        ),
        years=selected.coverage.years_in_words,
        note=_note(funding, crossed),
        grid=crossed.grid([_column(key, len(partners)) for key in shown]),
    )


def themes_and_groups(selected: Selected) -> Card:
    """How many measures have both a theme and a target group; measures overlap, so nothing is added up."""
    pairs = data.answer("theme_and_target_group_list", selected.selection)
    pairs = pairs.assign(
        theme_name=[_pair(row)[0] for row in pairs.itertuples()],
        group_name=[_pair(row)[1] for row in pairs.itertuples()],
    )
    themes, groups = (_unknown_last(pairs[column]) for column in ("theme_name", "group_name"))
    found = {(row.theme_name, row.group_name): row for row in pairs.itertuples()}
    cells = [(theme, group) for theme in themes for group in groups]
    places = {pair: place for place, pair in enumerate(pair for pair in cells if pair in found)}
    rows = [Row(theme, tuple(_measures(found, places, (theme, group)) for group in groups)) for theme in themes]
    columns = tuple(Column(group, group, "many" if _place(group) else "one") for group in groups)
    title = headlines.themes_and_groups(pairs)
    named = pairs[["theme_name", "group_name", "measures", "total_nok"]]
    return Card(
        name="temaer-og-malgrupper",
        title=title,
        unit=alongside.unit(
            cards.own_share(_("Antall tiltak per tema og målgruppe. {overlap}", overlap=_(OVERLAP)), selected),
            pairs.assign(beside=""),
            selected,
            why_none=_(alongside.NOT_IN_CELLS),
        ),
        rows=(),
        table=tables.readable(named.rename(columns={"theme_name": "theme", "group_name": "target_group"})),
        sources=card_sources.themes_and_groups(selected, title, places, _pair, _(OVERLAP)),
        years=selected.coverage.years_in_words,
        grid=Grid(_("Tema"), columns, tuple(rows), "total"),
    )


def _pair(row: object) -> Pair:
    """Name the cell that a row is about."""
    return _named(row, row.theme), _named(row, row.target_group)


def _named(row: object, name: object) -> str:
    """Name a theme or a target group; two kinds of unknown are never merged."""
    if isinstance(name, str):
        return labels.capital(labels.group(name))
    return labels.NOT_STATED if row.described else labels.NOT_RECEIVED


def _unknown_last(names: pd.Series) -> list[str]:
    return sorted(dict.fromkeys(names), key=_place)


def _place(name: str) -> int:
    unsaid = tuple(labels.UNKNOWN_BARS.values())
    return unsaid.index(name) + 1 if name in unsaid else 0


def _measures(found: Mapping[Pair, object], places: Mapping[Pair, int], pair: Pair) -> Cell:
    """Write how many measures a pair has; the kroner stand in its words."""
    if pair not in found:
        return Cell()
    row = found[pair]
    measures = labels.counted(int(row.measures), "tiltak", "tiltak")
    words = f"{measures}, {headlines.kroner(row.total_nok)}"
    return Cell(str(row.measures), words, int(row.measures), places[pair])


class _Crossed:
    """Sums per owner and column, in the order they stand."""

    def __init__(self, funding: pd.DataFrame, columns: Sequence[str], *, is_summed: bool) -> None:
        self.owners = _by_sum(funding, "owner")
        self.columns = columns
        self.is_summed = is_summed
        """Whether a row may be added up: not where a chosen partner's share stands beside others'."""
        self.is_whole = len(columns) <= WHOLE
        self._rows = dict(iter(funding.groupby(["owner", "column"], sort=False)))
        known = {pair for pair, rows in self._rows.items() if rows.total_nok.notna().any()}
        self.pairs = [(owner, key) for owner in self.owners for key in columns if (owner, key) in known]
        self._places = {pair: place for place, pair in enumerate(self.pairs)}

    def grid(self, named: Sequence[Column]) -> Grid:
        """Make the table, with its sums where there are any."""
        rows = [
            Row(owner, (*(self._cell(owner, key) for key in self.columns), *self._sum(owner))) for owner in self.owners
        ]
        last = (Column(_("Sum"), _("UHs andel i alt"), "sum"),) if self.is_summed else ()
        return Grid(_("Eier"), (*named, *last), (*rows, *self._feet()))

    def nok(self, owner: str | None, key: str | None) -> int:
        """Add up what is known of a row, a column or all."""
        return sum(
            int(rows.total_nok.sum())
            for (of, at), rows in self._rows.items()
            if owner in {of, None} and key in {at, None}
        )

    def _cell(self, owner: str, key: str) -> Cell:
        rows = self._rows.get((owner, key))
        if rows is None:
            return Cell()
        if (owner, key) not in self._places:
            return Cell(UNKNOWN, labels.NO_AMOUNT)
        nok, without = int(rows.total_nok.sum()), int(rows.total_nok.isna().sum())
        words = money.format_nok(nok)
        if without:
            words = _("{nok}, og {count} uten oppgitt beløp", nok=words, count=without)
        return Cell(self._figure(nok), words, nok, self._places[owner, key])

    def _sum(self, owner: str) -> tuple[Cell, ...]:
        if not self.is_summed:
            return ()
        is_known = any((owner, key) in self._places for key in self.columns)
        return (Cell(self._figure(self.nok(owner, None)) if is_known else UNKNOWN),)

    def _feet(self) -> list[Row]:
        keys = [*self.columns, *([None] if self.is_summed else [])]
        known = [any(key in {at, None} for _owner, at in self.pairs) for key in keys]
        sums = [self.nok(None, key) for key in keys]
        told = [self._figure(nok) if is_known else UNKNOWN for nok, is_known in zip(sums, known, strict=True)]
        feet = [Row(_("Sum"), tuple(map(Cell, told)), "sum")]
        if self.is_summed:
            shares = [
                headlines.share(nok, sums[-1]) if is_known else UNKNOWN
                for nok, is_known in zip(sums, known, strict=True)
            ]
            feet.append(Row(_("Andel av UH"), tuple(map(Cell, shares)), "sum"))
        return feet

    def _figure(self, nok: int) -> str:
        return money.format_number(nok) if self.is_whole else money.format_thousands(nok)


def _labelled(funding: pd.DataFrame) -> pd.DataFrame:
    """Name owners, and give each row the column it stands in."""
    columns = [row.recipient if row.known == "partner" else row.known for row in funding.itertuples()]
    return funding.assign(owner=[labels.owner(name) for name in funding.owner], column=columns)


def _by_sum(funding: pd.DataFrame, column: str) -> list[str]:
    """Give the values of a column, the largest sum first; by name where they are alike."""
    sums = funding.assign(nok=funding.total_nok.fillna(0)).groupby(column, sort=False).nok.sum()
    return list(sums.sort_values(ascending=False, kind="stable").index)


def _column(key: str, partners: int) -> Column:
    if key in APART:
        return Column(APART[key], APART[key], "many")
    if key == OTHERS:
        count = partners - MOST
        return Column(_("{count} andre", count=count), _("{count} andre kompetansemiljøer", count=count))
    return Column(data.short(key), key)


def _recipient(row: object) -> str:
    return (
        data.short(row.recipient) if isinstance(row.recipient, str) and row.known != "unnamed" else labels.NO_RECIPIENT
    )


def _key(row: object, *, shown: frozenset[str], by_institution: bool) -> tuple[str, str]:
    """Tell in which cell an amount stands."""
    name = row.recipient_parent if by_institution else row.recipient
    known = headlines.known_recipient(row.recipient)
    key = name if known == "partner" else known
    return labels.owner(row.owner), key if key in shown else OTHERS


def _unit(selected: Selected, crossed: _Crossed, *, by_institution: bool) -> str:
    return _(UNITS[by_institution, crossed.is_whole], stage=labels.STAGES[selected.selection.stage])


def _note(funding: pd.DataFrame, crossed: _Crossed) -> str:
    told = []
    together = crossed.nok(None, "together")
    if together:
        several = set(funding.recipient[funding.known == "together"])
        told.append(
            _(
                "{nok} er oppgitt samlet for flere kompetansemiljøer ({which}) og regnes ikke med hos noen av dem.",
                nok=money.format_nok(together),
                which=_together(several),
            )
        )
    if crossed.nok(None, "unnamed"):
        unnamed = money.format_nok(crossed.nok(None, "unnamed"))
        told.append(_("For {nok} er kompetansemiljøet ikke navngitt.", nok=unnamed))
    if funding.total_nok.isna().any():
        told.append(_("{mark} betyr at beløpet ikke er oppgitt.", mark=UNKNOWN))
    if not crossed.is_whole:
        told.append(_("Tallene er avrundet hver for seg."))
    return " ".join(told)


def _together(several: Iterable[str]) -> str:
    return "; ".join(sorted(labels.joined(data.short(name).split(TOGETHER)) for name in several))
