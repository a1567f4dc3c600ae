"""Answers in, true sentences out: what a page or a chart is headed with, made from the same answer as the chart.

Reported need «meldes», «gjelder», «utgjør»; nobody «får» anything here.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from behovsmelding import labels, money
from behovsmelding.selection import Selection


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
    """Some report in it states no total of its own."""

    @property
    def years_in_words(self) -> str:
        """Name the years in time order, marking those no form states: «2023 (antatt) og 2024»."""
        words = [f"{year} (antatt)" if year in self.inferred else str(year) for year in sorted(self.years)]
        return labels.joined(words)


def share(part: int | None, whole: int | None) -> str:
    """Give part of whole in per cent; a dash where one of them is not known."""
    return "–" if pd.isna(part) or pd.isna(whole) or not whole else money.format_percent(part / whole)


def kroner(nok: int | None) -> str:
    """Write kroner, or that nobody stated any: that is not 0."""
    return labels.NO_AMOUNT if pd.isna(nok) else money.format_nok(int(nok))


def page(total: pd.Series, coverage: Coverage, selection: Selection, short: Callable[[str], str]) -> str:
    """Head a page: who is in the sum, how much, for when, and the universities' share of it."""
    who = coverage.owners[0] if len(coverage.owners) == 1 else labels.counted(len(coverage.owners), "eier", "eiere")
    if selection.partners is not None:
        partners = labels.joined([short(partner) for partner in selection.partners])
        if pd.isna(total.own_nok):
            return f"{partners} deltar i meldt behov for {coverage.years_in_words}, men beløp er ikke oppgitt"
        return f"{partners}: {money.format_short(total.own_nok)} i meldt behov for {coverage.years_in_words}"
    if pd.isna(total.total_nok):
        return f"{who} melder behov for {coverage.years_in_words}, men beløp er ikke oppgitt"
    least = "minst " if is_at_least(total, coverage) else ""
    asked = f"{who} melder behov for {least}{money.format_short(total.total_nok)} for {coverage.years_in_words}"
    if pd.isna(total.university_nok) or not total.total_nok:
        return asked
    return f"{asked} – {share(total.university_nok, total.total_nok)} er UHs andel"


def is_at_least(total: pd.Series, coverage: Coverage) -> bool:
    """Tell whether the sum is only a lower bound: measures without amount, and no total stated to hold them."""
    return bool(coverage.no_stated_total and total.measures_without_amount)


def received(coverage: Coverage) -> str:
    """Say from how many of the expected owners reports have been received; over several years only how many."""
    within = f" i {coverage.network}" if coverage.network else ""
    if coverage.expected is None:
        told = f"mottatt fra {labels.counted(coverage.received, 'eier', 'eiere')}{within}"
        return told if len(coverage.years) > 1 else f"{told} (forventede eiere er ikke registrert)"
    return f"mottatt fra {coverage.received} av {labels.counted(coverage.expected, 'eier', 'eiere')}{within}"


def what_is_counted(total: pd.Series, coverage: Coverage, selection: Selection, version: str) -> str:
    """Say below the heading what is counted: stage, who, how many measures, how many described, which version."""
    parts = ["Meldt behov, ikke tildelt", received(coverage), labels.counted(int(total.measures), "tiltak", "tiltak")]
    parts += _placed(total) if selection.partners is None else []
    if is_at_least(total, coverage):
        without = labels.counted(int(total.measures_without_amount), "tiltak", "tiltak")
        parts.append(f"ingen totalsum oppgitt, {without} uten beløp")
    return " · ".join([*parts, version])


def _placed(total: pd.Series) -> list[str]:
    """Tell two different shares apart: what stands on a measure, and what has had its description received."""
    if pd.isna(total.total_nok):
        return []
    described = "beskrevet i mottatt skjema eller vedlegg"
    if total.itemised_nok == total.described_nok < total.total_nok:
        return [f"{money.format_nok(int(total.itemised_nok))} er fordelt på tiltak og {described}"]
    told = []
    if total.itemised_nok < total.total_nok:
        told.append(f"{money.format_nok(int(total.itemised_nok))} er fordelt på tiltak")
    if total.described_nok < total.total_nok:
        told.append(f"{money.format_nok(int(total.described_nok))} er {described}")
    return told


def shares_of_partner(total: pd.Series) -> str:
    """Tell a partner's three shares apart: its own stands in the heading, the others never join it without words."""
    told = [_in_the_same_measures(total)] if total.measures else []
    rest = 0 if pd.isna(total.total_nok) else int(total.total_nok - total.itemised_nok)
    if rest:
        told.append(
            f"{money.format_nok(rest)} av egen andel er ikke spesifisert på tiltak i mottatte dokumenter; "
            "det øvrige som ikke er spesifisert, kan ikke knyttes til én UH."
        )
    return " ".join(told)


def _in_the_same_measures(total: pd.Series) -> str:
    owners = "ikke oppgitt" if pd.isna(total.same_owner_nok) else money.format_nok(int(total.same_owner_nok))
    told = f"I de samme tiltakene er eiers andel {owners}"
    if pd.notna(total.other_universities_nok) and total.other_universities_nok:
        told += f" og andre kompetansemiljøers andel {money.format_nok(int(total.other_universities_nok))}"
    return f"{told}. Andelene er ikke lagt sammen."


def unplaced(nok: int, dimensions: Sequence[str]) -> str:
    """Say what cannot be placed under the chosen level, theme or target group."""
    why = f"fordi {labels.joined(list(dimensions))} ikke er kjent"
    return f"{money.format_nok(nok)} kan ikke plasseres, {why}. Beløpet er ikke med i figurene."


def figure_column(selection: Selection) -> str:
    """Name the figure a row is told by: its sum, or under a partner filter that partner's own share."""
    return "total_nok" if selection.partners is None else "university_nok"


def measures(funding: pd.DataFrame, selection: Selection) -> str:
    """Head the chart of one owner's measures."""
    placed = funding.assign(nok=funding[figure_column(selection)])
    placed = placed[placed.measure_id.notna() & placed.nok.notna()]
    if placed.empty:
        return "Ingen tiltak har oppgitt beløp"
    if len(placed) == 1:
        return f"{placed.title.iloc[0]} er det eneste tiltaket med oppgitt beløp"
    largest = placed[placed.nok == placed.nok.max()]
    if len(largest) > 1:
        figure = money.format_nok(int(placed.nok.max()))
        return f"{labels.capital(number(len(largest)))} tiltak er størst, med {figure} hver"
    return f"{largest.title.iloc[0]} er det største tiltaket"


def owners(funding: pd.DataFrame, selection: Selection) -> str:
    """Head the chart of owners."""
    of_what = "av meldt behov" if selection.partners is None else "av valgt kompetansemiljøs andel"
    return _largest(funding.owner, funding[figure_column(selection)], of_what)


def partners(funding: pd.DataFrame, short: Callable[[str], str]) -> str:
    """Head the chart of university partners."""
    if funding.empty or not funding.total_nok.sum():
        return "Ingen beløp er knyttet til et kompetansemiljø"
    funding = funding[funding.total_nok.notna()]
    if len(funding) == 1:
        name = short(funding.recipient.iloc[0])
        return f"{name} er eneste kompetansemiljø, med {money.format_nok(funding.total_nok.iloc[0])}"
    return _largest(funding.recipient.map(short), funding.total_nok, "av UHs andel")


def _largest(names: Iterable[str], amounts: pd.Series, of_what: str) -> str:
    stated = [(name, int(nok)) for name, nok in zip(names, amounts, strict=True) if pd.notna(nok)]
    if not stated:
        return "Ingen beløp er oppgitt"
    most, whole = max(nok for _, nok in stated), sum(nok for _, nok in stated)
    largest = [name for name, nok in stated if nok == most]
    figure = money.format_nok(int(most))
    if len(largest) > 1:
        return f"{labels.joined(largest)} har like stor andel: {figure} hver"
    return f"{largest[0]} har størst andel: {figure}, {share(int(most), int(whole))} {of_what}"


ODD_NOK = 5
"""More than the amounts that one measure usually has, so more than an equal split can be uneven by."""


def themes(funding: pd.DataFrame, total: pd.Series, selection: Selection) -> str:
    """Head the chart of themes; ranks by kroner only where kroner are counted once, and never on a tie."""
    known = funding[funding.known == "theme"]
    if known.empty:
        return "Ingen temaer er funnet i tiltakene"
    if selection.counting == "berorer":
        often = known[known.measures == known.measures.max()]
        verb = "er tema i"
        if not often.main_measures.any():
            verb = "er nevnt i"
        elif not often.mentioned_measures.any():
            verb = "er hovedtema i"
        return _often(known.theme, known.measures, total, verb, "temaer")
    stated = known[known.total_nok.notna()]
    if stated.empty:
        return "Ingen beløp er oppgitt for temaene"
    most = stated.total_nok.max()
    # Odd kroner of an equal split go to the first themes, one for each amount: so little is no difference.
    largest = list(stated.theme[most - stated.total_nok <= ODD_NOK * stated.measures])
    if len(largest) > 1:
        return f"{labels.capital(labels.joined(largest[:3]))} har like stor andel" if len(largest) < 4 else (
            f"{len(largest)} temaer har like stor andel"
        )  # fmt: skip
    whole = share(int(most), int(funding.total_nok.sum()))
    return f"{labels.capital(largest[0])} har størst andel: {money.format_nok(int(most))}, {whole} av meldt behov"


def target_groups(funding: pd.DataFrame, total: pd.Series) -> str:
    """Head the chart of target groups: how far they are known, then who is named most often."""
    known = funding[funding.known == "target_group"]
    unknown = int(funding[funding.known != "target_group"].measures.sum())
    if known.empty:
        return "Målgruppen er ikke kjent for noen av tiltakene"
    if unknown:
        return f"Målgruppen er kjent for {total.measures - unknown} av {total.measures} tiltak"
    return _often(known.target_group, known.measures, total, "er målgruppe i", "målgrupper")


def _often(names: pd.Series, counts: pd.Series, total: pd.Series, verb: str, many: str) -> str:
    described = "beskrevne " if total.measures and total.measures == total.measures_described else ""
    of_all = f"{counts.max()} av {total.measures} {described}tiltak"
    often = [labels.group(str(name)) for name in names[counts == counts.max()]]
    if len(often) == 1:
        return f"{labels.capital(often[0])} {verb} {of_all}"
    if len(often) < 4 and counts.max() > 1:
        return f"{labels.capital(labels.joined(often))} {verb} {of_all} hver"
    return f"{len(names)} {many} er funnet, ingen oftere enn i {of_all}"


NUMBERS = ("null", "ett", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv")


def number(count: int) -> str:
    """Write a small number as a word, as Norwegian prose does up to twelve."""
    return NUMBERS[count] if count < len(NUMBERS) else str(count)
