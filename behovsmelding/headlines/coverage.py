"""Who is in the sum, and the sentence a page is headed with."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from behovsmelding import labels, money
from behovsmelding.headlines.words import share
from behovsmelding.language import N_, _, ngettext
from behovsmelding.selection import Selection

MOST_YEARS = 3
"""Years in a row that are named one by one."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Who is in the sum: what every heading and every line of small print is made from."""

    owners: tuple[str, ...]
    """Owners in the selection."""
    years: tuple[int, ...]
    """Years the selection holds money or measures for, or the chosen ones when it holds nothing."""
    inferred: frozenset[int]
    """Years no form states."""
    network: str | None
    """The one network it is about, if it is one."""
    received: int
    expected: int | None
    """None where no list of expected owners is registered."""
    no_stated_total: bool
    """Some report with a measure without amount states no total of its own."""
    others: int = 0
    """Owners received from that were not expected; 0 where none are expected."""

    @property
    def years_in_words(self) -> str:
        """Name the years in time order, marking those no form states.

        «2023 (antatt) og 2024»; many in a row are «2018–2026 (noen antatt)».
        """
        years = sorted(set(self.years))
        if len(years) > MOST_YEARS and years[-1] - years[0] == len(years) - 1:
            some = self.inferred.intersection(years)
            span = f"{years[0]}–{years[-1]}"
            return _("{years} (noen antatt)", years=span) if some else span
        words = [labels.year(year, year in self.inferred) for year in sorted(self.years)]
        return labels.joined(words) or labels.NO_YEAR


# What has become of the money, in words that are true of each stage: only reported need is «meldt».
DONE = {
    "reported": N_("{who}: {figure} i meldt behov for {when}"),
    "recommended": N_("{who}: {figure} innstilt for {when}"),
    "awarded": N_("{who}: {figure} tildelt for {when}"),
    "spent": N_("{who}: {figure} brukt for {when}"),
}


def page(total: pd.Series, coverage: Coverage, selection: Selection, short: Callable[[str], str]) -> str:
    """Head a page: who is in the sum, how much, for when, and the universities' share of it."""
    who = coverage.owners[0] if len(coverage.owners) == 1 else labels.counted(len(coverage.owners), "eier", "eiere")
    when = coverage.years_in_words
    # Filters the sentence does not name by itself leave out part of what the owner asks for.
    if any(
        part is not None for part in (selection.schemes, selection.levels, selection.themes, selection.target_groups)
    ):
        when = _("{years} innenfor filtrene", years=when)
    if selection.partners is not None:
        partners = labels.joined([short(partner) for partner in selection.partners])
        if pd.isna(total.own_nok):
            if pd.notna(total.together_nok):
                return _(
                    "{who} deltar i meldt behov for {when}, men egen andel er ikke oppgitt", who=partners, when=when
                )
            return _("{who} deltar i meldt behov for {when}, men beløp er ikke oppgitt", who=partners, when=when)
        return _(DONE[selection.stage], who=partners, figure=money.format_short(total.own_nok), when=when)
    number = len(coverage.owners)
    if pd.isna(total.total_nok):
        return ngettext(
            "{who} melder behov for {when}, men beløp er ikke oppgitt",
            "{who} melder behov for {when}, men beløp er ikke oppgitt",
            number,
            who=who,
            when=when,
        )
    figure = money.format_short(total.total_nok)
    if is_at_least(total, coverage):
        figure = _("minst {figure}", figure=figure)
    asked = ngettext(
        "{who} melder behov for {figure} for {when}",
        "{who} melder behov for {figure} for {when}",
        number,
        who=who,
        figure=figure,
        when=when,
    )
    if selection.stage != "reported":
        asked = _(DONE[selection.stage], who=who, figure=figure, when=when)
    if pd.isna(total.university_nok) or not total.total_nok:
        return asked
    part = share(total.university_nok, total.total_nok)
    return _("{asked} – {share} er UHs andel", asked=asked, share=part)


def is_at_least(total: pd.Series, coverage: Coverage) -> bool:
    """Tell whether the sum is only a lower bound: measures without amount, and no total stated to hold them."""
    return bool(coverage.no_stated_total and total.measures_without_amount)


def received(coverage: Coverage) -> str:
    """Say from how many of the expected owners reports have been received; over several years only how many."""
    if coverage.expected is None:
        owners = labels.counted(coverage.received, "eier", "eiere")
        told = _("mottatt fra {owners}", owners=owners)
        if coverage.network:
            told = _("mottatt fra {owners} i {network}", owners=owners, network=coverage.network)
        many = len(coverage.years) > 1
        return told if many else _("{received} (forventede eiere er ikke registrert)", received=told)
    owners = labels.counted(coverage.expected, "eier", "eiere")
    told = _("mottatt fra {received} av {owners}", received=coverage.received, owners=owners)
    if coverage.network:
        told = _(
            "mottatt fra {received} av {owners} i {network}",
            received=coverage.received,
            owners=owners,
            network=coverage.network,
        )
    others = labels.counted(coverage.others, "annen eier", "andre eiere")
    return _("{received} og fra {others}", received=told, others=others) if coverage.others else told


def stage(selection: Selection) -> str:
    """Say what has become of the money: reported need is never taken for awarded."""
    return _("Meldt behov, ikke tildelt") if selection.stage == "reported" else labels.STAGES[selection.stage]
