"""What is told beside what is chosen: the year before, another owner, those of the same network, or another partner.

Like stands beside like: never the nearest other year; and owners, who differ in size, by shares and numbers.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

import pandas as pd

from behovsmelding import headlines, labels
from behovsmelding.language import _
from behovsmelding.selection import Selection
from behovsmelding.ui import data

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """What every figure is told beside: another selection of the same data."""

    kind: Literal["year", "owners", "partner"]
    name: str
    """What stands before each figure beside: «2025», «Fauske kommune», «de 4 andre»."""
    told: str
    """What it is, for the line that says what a card counts."""
    selection: Selection
    received: frozenset[str] = frozenset()
    """Whose reports are received in it."""
    network: str = ""
    absent: tuple[str, ...] = ()
    """Who of the network is not received."""
    why_not: str = ""
    """Why there is nothing to compare with, if so."""

    def beside(self, funding: pd.DataFrame, question: str, column: str, **parameters: object) -> pd.DataFrame:
        """Put what the other selection gives beside each row: ``beside`` in words, and ``before_nok`` for a year.

        Args:
            funding: an answer of what is chosen.
            question: what it answers.
            column: what its rows are about.
            parameters: what else the question asks for.
        """
        then = data.answer(question, self.selection, **parameters)
        keys = ["known", column] if "known" in then else [column]
        found = {_key(row, keys): row for row in then.itertuples()}
        rows = [_key(row, keys) for row in funding.itertuples()]
        figure = self._figure(then)
        kroner = [getattr(found[key], figure) if key in found else pd.NA for key in rows]
        words = self._by_share if self.kind == "owners" else self._by_kroner
        return funding.assign(
            before_nok=pd.Series(kroner, dtype="Int64", index=funding.index),
            beside=[words(key, found, figure, column) for key in rows],
        )

    def says(self, words: str) -> str:
        """Put its name before what is told of it; a line does not break between them."""
        return f"{self.name}:\u00a0{words}"

    def _figure(self, then: pd.DataFrame) -> str:
        if self.selection.partners is None:
            return "total_nok"
        return next(column for column in ("own_nok", "university_nok", "total_nok") if column in then)

    def _by_kroner(self, key: Key, found: dict[Key, object], figure: str, column: str) -> str:
        if self.kind == "partner" and column == "recipient":
            return ""  # what others ask for in its measures is another thing
        if key in found:
            return self.says(headlines.kroner(getattr(found[key], figure)))
        if self.kind == "year" and column == "owner" and labels.owner(key[-1]) not in self.received:
            return self.says(labels.NOT_RECEIVED_YEAR)
        return self.says(_("ingen"))

    def _by_share(self, key: Key, found: dict[Key, object], figure: str, column: str) -> str:
        if column == "recipient":
            if key not in found:
                return self.says(_("ingen"))
            nok = getattr(found[key], figure)
            whole = sum(int(getattr(row, figure)) for row in found.values() if pd.notna(getattr(row, figure)))
            share = _("{share} av UHs andel", share=headlines.share(nok, whole))
            return self.says(labels.NO_AMOUNT if pd.isna(nok) else share)
        every = labels.counted(int(data.answer("funding_total", self.selection).measures.iloc[0]), "tiltak", "tiltak")
        if key not in found or not found[key].measures:
            return self.says(_("ingen av {measures}", measures=every))
        return self.says(_("{count} av {measures}", count=int(found[key].measures), measures=every))


def choices(selection: Selection) -> dict[str, str]:
    """Give what can be told beside a selection, by its value in the address; nothing but none, where no year is one."""
    offered = {"ingen": _("Ingen sammenligning")}
    if selection.years is None or len(selection.years) != 1:
        return offered
    [year] = selection.years
    offered["aaret-for"] = _("Sammenlignet med {year}", year=year - 1)
    if _one(selection.owners):
        owner, reports = selection.owners[0], reports_of(year)
        if network := _network_of(owner, reports):
            offered["nettverk"] = _("Mot de andre i {network}", network=network)
        others = sorted({name for name in reports.owner.dropna() if name != owner}, key=str.casefold)
        offered |= {f"eier:{name}": _against(name) for name in others}
    if _one(selection.partners):
        every = data.answer("filter_options")
        others = every.value[(every.dimension == "partner") & (every.value != selection.partners[0])]
        offered |= {f"uh:{name}": _against(name) for name in others}
    if selection.comparison not in offered:
        name = selection.comparison.partition(":")[2]
        offered[selection.comparison] = _against(name) if name else _("Mot de andre i nettverket")
    return offered


def _against(name: str) -> str:
    return _("Mot {name}", name=data.short(name))


def beside(selection: Selection) -> Beside | None:
    """Give what the reader wants told beside, where one year is chosen."""
    if selection.years is None or len(selection.years) != 1:
        return None
    kind, _colon, name = selection.comparison.partition(":")
    made = {"aaret-for": _year_before, "nettverk": _network, "eier": _owner, "uh": _partner}
    return made[kind](selection, name) if kind in made else None


def _year_before(selection: Selection, _name: str) -> Beside:
    year = selection.years[0] - 1
    received = frozenset(reports_of(year).owner.dropna())
    return Beside(
        "year", str(year), _("alle mottatt for {year}", year=year), replace(selection, years=(year,)), received=received
    )


def _owner(selection: Selection, name: str) -> Beside:
    [year] = selection.years
    other = replace(selection, owners=(name,), networks=None)
    why_not = ""
    if name not in set(reports_of(year).owner):
        within = data.answer("co_owner_list", years=[year], owners=[name])
        why_not = _("{name} er ikke mottatt for {year} – ingen sammenligning", name=name, year=year)
        if not within.empty:
            why_not = _(
                "{name} inngår i behovsmeldingen fra {owner} for {year}; andelen er ikke oppgitt – ingen sammenligning",
                name=name,
                owner=labels.owner(within.within.iloc[0]),
                year=year,
            )
    return Beside("owners", name, _by_shares(name), other, why_not=why_not)


def _by_shares(name: str) -> str:
    return _("{name}, med andel og antall fordi eiere er ulike", name=name)


def _network(selection: Selection, _name: str) -> Beside:
    [year], [owner] = selection.years, selection.owners
    reports = reports_of(year)
    network = _network_of(owner, reports)
    others = sorted(set(reports.owner[reports.network == network].dropna()) - {owner}) if network else []
    every = data.answer("expected_owner_list", years=[year], networks=[network or ""])
    absent = tuple(name for name in every.owner[every.state == "not_received"] if name != owner)
    why_not = ""
    if not network:
        why_not = _("Nettverket til {owner} er ikke kjent – ingen sammenligning", owner=owner)
    elif not others:
        why_not = _(
            "Ingen andre eiere i {network} er mottatt for {year} – ingen sammenligning", network=network, year=year
        )
    name = _("de\u00a0{count}\u00a0andre", count=len(others)) if len(others) > 1 else "".join(others)
    every = _("{count} andre mottatte eiere i {network} samlet", count=len(others), network=network)
    return Beside(
        "owners",
        name,
        _by_shares(every if len(others) > 1 else name),
        replace(selection, owners=tuple(others), networks=None),
        network=network or "",
        absent=absent,
        why_not=why_not,
    )


def _partner(selection: Selection, name: str) -> Beside:
    other = replace(selection, partners=(name,))
    return Beside("partner", data.short(name), _("{name}, egen andel", name=data.short(name)), other)


def reports_of(year: int) -> pd.DataFrame:
    """Give the reports received for a year."""
    reports = data.answer("report_list", years=[year], owners=None, networks=None)
    return reports[reports.year.notna()]


def _network_of(owner: str, reports: pd.DataFrame) -> str | None:
    networks = set(reports.network[reports.owner == owner].dropna())
    return networks.pop() if len(networks) == 1 else None


def _one(values: tuple | None) -> bool:
    return values is not None and len(values) == 1


def _key(row: object, keys: Iterable[str]) -> Key:
    values = (getattr(row, key) for key in keys)
    return tuple(value if isinstance(value, str) else None for value in values)
