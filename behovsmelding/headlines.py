"""Answers in, true sentences out: what a page or a chart is headed with, made from the same answer as the chart.

Reported need «meldes», «gjelder», «utgjør»; nobody «får» anything here.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from behovsmelding import labels, money
from behovsmelding.report import TOGETHER, UNNAMED_UNIVERSITY
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
            return f"{years[0]}–{years[-1]}{' (noen antatt)' if self.inferred.intersection(years) else ''}"
        words = [labels.year(year, year in self.inferred) for year in sorted(self.years)]
        return labels.joined(words) or labels.NO_YEAR


def share(part: int | None, whole: int | None) -> str:
    """Give part of whole in per cent; a dash where one of them is not known."""
    return "–" if pd.isna(part) or pd.isna(whole) or not whole else money.format_percent(part / whole)


def kroner(nok: int | None) -> str:
    """Write kroner, or that nobody stated any: that is not 0."""
    return labels.NO_AMOUNT if pd.isna(nok) else money.format_nok(int(nok))


def own_kroner(nok: int | None) -> str:
    """Write a chosen partner's own kroner, or that nobody stated them: what it shares with others may be."""
    return labels.NO_OWN_SHARE if pd.isna(nok) else money.format_nok(int(nok))


# What has become of the money, in words that are true of each stage: only reported need is «meldt».
DONE = {"reported": "i meldt behov", "recommended": "innstilt", "awarded": "tildelt", "spent": "brukt"}
OF_ALL = {
    "reported": "av meldt behov",
    "recommended": "av innstilt beløp",
    "awarded": "av tildelt beløp",
    "spent": "av brukt beløp",
}


def page(total: pd.Series, coverage: Coverage, selection: Selection, short: Callable[[str], str]) -> str:
    """Head a page: who is in the sum, how much, for when, and the universities' share of it."""
    who = coverage.owners[0] if len(coverage.owners) == 1 else labels.counted(len(coverage.owners), "eier", "eiere")
    when = coverage.years_in_words
    # Filters the sentence does not name by itself leave out part of what the owner asks for.
    if any(
        part is not None for part in (selection.schemes, selection.levels, selection.themes, selection.target_groups)
    ):
        when += " innenfor filtrene"
    if selection.partners is not None:
        partners = labels.joined([short(partner) for partner in selection.partners])
        if pd.isna(total.own_nok):
            lacking = "beløp" if pd.isna(total.together_nok) else "egen andel"
            return f"{partners} deltar i meldt behov for {when}, men {lacking} er ikke oppgitt"
        return f"{partners}: {money.format_short(total.own_nok)} {DONE[selection.stage]} for {when}"
    if pd.isna(total.total_nok):
        return f"{who} melder behov for {when}, men beløp er ikke oppgitt"
    least = "minst " if is_at_least(total, coverage) else ""
    figure = f"{least}{money.format_short(total.total_nok)}"
    asked = f"{who} melder behov for {figure} for {when}"
    if selection.stage != "reported":
        asked = f"{who}: {figure} {DONE[selection.stage]} for {when}"
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
    told = f"mottatt fra {coverage.received} av {labels.counted(coverage.expected, 'eier', 'eiere')}{within}"
    return f"{told} og fra {labels.counted(coverage.others, 'annen eier', 'andre eiere')}" if coverage.others else told


def what_is_counted(total: pd.Series, coverage: Coverage, selection: Selection, version: str) -> str:
    """Say below the heading what is counted: stage, who, how many measures, how many described, which version."""
    stage = "Meldt behov, ikke tildelt" if selection.stage == "reported" else labels.STAGES[selection.stage]
    parts = [stage, received(coverage), labels.counted(int(total.measures), "tiltak", "tiltak")]
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


def trust(found: pd.Series) -> str:
    """Say in one line how far the kroner on a page can be trusted: placed, described, sourced and reviewed."""
    if pd.isna(found.total_nok) or not found.total_nok:
        return ""
    parts = {
        "fordelt på tiltak": found.itemised_nok,
        "beskrevet": found.described_nok,
        "med kilde i dokumentene": found.sourced_nok,
        "gjennomgått": found.reviewed_nok,
    }
    return "Av kronene er " + labels.joined([f"{_part(nok, found.total_nok)} {what}" for what, nok in parts.items()])


def _part(nok: int, whole: int) -> str:
    """Write a part in per cent; what is not all is never written as all, nor a little as nothing."""
    percent = money.format_percent(nok / whole)
    if nok < whole and percent == money.format_percent(1):
        return f"over {money.format_percent(0.99)}"
    return f"under {money.format_percent(0.01)}" if nok > 0 and percent == money.format_percent(0) else percent


def shares_of_partner(total: pd.Series, shared_with: Sequence[str] = ()) -> str:
    """Tell a partner's shares apart: its own stands in the heading, the others never join it without words.

    Args:
        total: the selection in one row.
        shared_with: short names of those it shares an undivided amount with.
    """
    told = [_in_the_same_measures(total, shared_with)] if total.measures else []
    rest = 0 if pd.isna(total.total_nok) else int(total.total_nok - total.itemised_nok)
    if rest:
        told.append(
            f"{money.format_nok(rest)} av egen andel er ikke spesifisert på tiltak i mottatte dokumenter; "
            "det øvrige som ikke er spesifisert, kan ikke knyttes til én UH."
        )
    return " ".join(told)


def _in_the_same_measures(total: pd.Series, shared_with: Sequence[str]) -> str:
    owners = "ikke oppgitt" if pd.isna(total.same_owner_nok) else money.format_nok(int(total.same_owner_nok))
    told = f"I de samme tiltakene er eiers andel {owners}"
    if pd.notna(total.other_universities_nok) and total.other_universities_nok:
        told += f" og andre kompetansemiljøers andel {money.format_nok(int(total.other_universities_nok))}"
    if pd.notna(total.together_nok):
        several = f"{len(shared_with)} andre kompetansemiljøer"
        names = labels.joined(list(shared_with)) if len(shared_with) <= MOST_NAMED else several
        shared = money.format_nok(int(total.together_nok))
        told += f". {shared} er felles med {names}, uten at skjemaet deler beløpet, og er ingens egen andel"
    return f"{told}. Andelene er ikke lagt sammen."


def unplaced(nok: int, dimensions: Sequence[str]) -> str:
    """Say what cannot be placed under the chosen network, scheme, level, theme or target group."""
    why = f"fordi {labels.joined(list(dimensions))} ikke er kjent"
    return f"{money.format_nok(nok)} kan ikke plasseres, {why}. Beløpet er ikke med i figurene."


def figure_column(selection: Selection) -> str:
    """Name the figure a row is told by: its sum, or under a partner filter that partner's own share."""
    return "total_nok" if selection.partners is None else "university_nok"


def measures(funding: pd.DataFrame, selection: Selection) -> str:
    """Head the chart of one owner's measures."""
    placed = funding.assign(nok=funding[figure_column(selection)])
    placed = placed[placed.measure_id.notna() & placed.nok.notna()]
    what = "beløp" if selection.partners is None else "egen andel"
    if placed.empty:
        return f"Ingen tiltak har oppgitt {what}"
    if len(placed) == 1:
        return f"{labels.title(placed.title.iloc[0])} er det eneste tiltaket med oppgitt {what}"
    most = int(placed.nok.max())
    largest = placed[placed.nok == most]
    if len(largest) > 1:
        # «Tiltak» is neuter, «andel» is not.
        like = "like stort beløp" if selection.partners is None else "like stor egen andel"
        return f"{labels.capital(number(len(largest)))} tiltak har {like}: {money.format_nok(most)} hver"
    title = labels.title(largest.title.iloc[0])
    return f"{title} er det største tiltaket" if selection.partners is None else (
        f"{title} har størst egen andel: {money.format_nok(most)}"
    )  # fmt: skip


def owners(funding: pd.DataFrame, selection: Selection) -> str:
    """Head the chart of owners."""
    if selection.partners is not None and funding.university_nok.isna().all():
        return "Ingen egen andel er oppgitt"
    return _largest(funding.owner.map(labels.owner), funding[figure_column(selection)], "eiere", _of_all(selection))


def partners(funding: pd.DataFrame, short: Callable[[str], str]) -> str:
    """Head the chart of university partners."""
    named = funding[funding.recipient.notna()]
    stated = named[named.total_nok.notna()]
    if stated.empty or not stated.total_nok.sum():
        return "Ingen beløp er knyttet til et kompetansemiljø"
    if len(stated) == 1 and known_recipient(stated.recipient.iloc[0]) == "together":
        together = labels.joined(short(stated.recipient.iloc[0]).split(TOGETHER))
        return f"{money.format_nok(int(stated.total_nok.iloc[0]))} er oppgitt samlet for {together}"
    if len(stated) == 1:
        told = f"{short(stated.recipient.iloc[0])} er eneste kompetansemiljø"
        figure = money.format_nok(int(stated.total_nok.iloc[0]))
        return f"{told}, med {figure}" if len(funding) == 1 else f"{told} med oppgitt beløp: {figure}"
    whole = int(funding.total_nok.sum())
    return _largest(stated.recipient.map(short), stated.total_nok, "kompetansemiljøer", "av UHs andel", whole)


def years(received: Sequence[int], not_received: Sequence[int], stage: str = "reported") -> str:
    """Head one owner's years: which there are, and which are not received."""
    told = f"{labels.STAGES[stage]} i {_in_words(received)}" if received else "Ingen år passer til filtrene"
    return f"{told}; {_in_words(not_received)} er ikke mottatt" if not_received else told


def _in_words(years: Sequence[int]) -> str:
    """Name years, those that follow each other as a span: «2018–2020 og 2022»."""
    spans: list[list[int]] = []
    for year in sorted(years):
        if spans and spans[-1][-1] == year - 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    return labels.joined(
        [
            word
            for span in spans
            for word in ([f"{span[0]}–{span[-1]}"] if len(span) > 2 else [str(year) for year in span])
        ]
    )


def stages(funding: pd.DataFrame) -> str:
    """Head the chain of stages: the latest registered, beside what the same measures are reported with."""
    registered = funding[funding.total_nok.notna() & (funding.stage != "reported")]
    if registered.empty:
        return "Bare meldt behov er registrert"
    latest = registered.iloc[-1]
    measures = labels.counted(int(latest.measures), "tiltak", "tiltak")
    told = f"{labels.STAGES[latest.stage]} {money.format_short(int(latest.total_nok))} for {measures}"
    if pd.isna(latest.reported_nok):
        return told
    return f"{told}, som er meldt med {money.format_short(int(latest.reported_nok))}"


@dataclass(frozen=True, slots=True)
class Compared:
    """One side of a comparison: a year of the owners that are received in both."""

    year: int
    nok: int | None
    owners: tuple[str, ...]
    measures: int
    described: int
    without_amount: int
    semesters: float | None
    """How long measures last on the average, of those that say it."""


REFORM = 2026
"""The year in which REKOM, DEKOM and Kompetanseløftet became one scheme: what lies on either side is not compared."""


def not_received(year: int) -> str:
    """Say that there is nothing to compare with; the nearest other year is never taken instead."""
    return f"{year} er ikke mottatt – ingen sammenligning"


def compared(now: Compared, then: Compared, owners: int) -> list[str]:
    """Compare a year with the one before: one sentence, then what makes them unlike.

    Args:
        now: the chosen year, of the owners received in both.
        then: the year before, of the same owners.
        owners: how many owners the chosen year has in all.
    """
    if now.nok is None or then.nok is None:
        unknown = labels.joined([str(side.year) for side in (then, now) if side.nok is None])
        return [f"Ingen beløp passer til filtrene for {unknown} – ingen sammenligning"]
    both = len(now.owners)
    who = now.owners[0] if both == 1 else f"De {both} eierne som er mottatt begge år"
    told = f"{who}: {money.format_nok(then.nok)} for {then.year} og {money.format_nok(now.nok)} for {now.year}"
    return [f"{told}, {_difference(now.nok, then.nok)}", *_unlike(now, then, owners)]


def _difference(now: int, then: int) -> str:
    if now == then:
        return "like mye"
    told = f"{money.format_nok(abs(now - then))} {'mer' if now > then else 'mindre'}"
    return f"{told} ({money.format_percent(abs(now - then) / then)})" if then else told


def _unlike(now: Compared, then: Compared, owners: int) -> list[str]:
    """List what differs between two years besides the need itself."""
    told = []
    if now.year == REFORM:
        told.append("Tre ordninger ble til én 1. januar 2026; årene er ikke sammenlignbare per ordning")
    if len(now.owners) < owners:
        missing = owners - len(now.owners)
        told.append(
            f"{missing} av {labels.counted(owners, 'eier', 'eiere')} er ikke mottatt for {then.year} og er ikke med i "
            "sammenligningen"
        )
    if now.without_amount or then.without_amount:
        lacking = " og ".join(
            f"{labels.counted(side.without_amount, 'tiltak', 'tiltak')} for {side.year}"
            for side in (then, now)
            if side.without_amount
        )
        told.append(f"Beløp er ikke oppgitt for {lacking}")
    if now.described * then.measures != then.described * now.measures:
        shares = " og ".join(f"{side.described} av {side.measures} tiltak for {side.year}" for side in (then, now))
        told.append(f"Beskrevet: {shares}")
    if now.semesters and then.semesters and decimal(now.semesters) != decimal(then.semesters):
        lengths = " og ".join(f"{decimal(side.semesters)} semestre for {side.year}" for side in (then, now))
        told.append(f"Tiltakene varer i snitt {lengths}")
    return told


def decimal(number: float) -> str:
    """Write a number with one decimal."""
    return str(round(number, 1)).replace(".", ",")


def known_recipient(recipient: object) -> str:
    """Tell whether a university's share is one partner's (partner), several partners' together, or nobody's by name."""
    if not isinstance(recipient, str) or recipient == UNNAMED_UNIVERSITY:
        return "unnamed"
    return "together" if TOGETHER in recipient else "partner"


def dependence(funding: pd.DataFrame, selection: Selection, short: Callable[[str], str]) -> str:
    """Head owners crossed with partners: how many owners have all of the universities' share at one of them.

    An owner whose share is partly unknown, unnamed or shared by several is not counted among them.
    """
    counted = funding[funding.total_nok.isna() | (funding.total_nok > 0)]
    stated = list(dict.fromkeys(counted.owner[counted.total_nok.notna()]))
    if selection.partners is not None:
        partners = labels.joined([short(partner) for partner in selection.partners])
        return f"{partners} er med i tiltak hos {labels.counted(funding.owner.nunique(), 'eier', 'eiere')}"
    if not stated:
        return "Ingen beløp er knyttet til et kompetansemiljø"
    alone = [
        owner
        for owner, rows in counted.groupby("owner")
        if owner in stated and len(rows) == 1 and rows.known.iloc[0] == "partner"
    ]
    who = {0: f"Ingen av {len(stated)} eiere har", len(stated): f"Alle {len(stated)} eierne har"}
    if len(stated) == 1:
        who = {0: f"{stated[0]} har ikke", 1: f"{stated[0]} har"}
    told = who.get(len(alone), f"{len(alone)} av {len(stated)} eiere har")
    return f"{told} all UH-andel hos ett kompetansemiljø"


def _of_all(selection: Selection) -> str:
    return OF_ALL[selection.stage] if selection.partners is None else "av valgt kompetansemiljøs andel"


def _largest(names: Iterable[str], amounts: pd.Series, many: str, of_what: str, whole: int | None = None) -> str:
    """Rank by kroner, never on a tie; whole is what the shares are of, the sum of the amounts unless given."""
    stated = [(name, int(nok)) for name, nok in zip(names, amounts, strict=True) if pd.notna(nok)]
    most = max((nok for _, nok in stated), default=0)
    if not stated:
        return "Ingen beløp er oppgitt"
    if not most:
        return "Alle oppgitte beløp er 0\u00a0kr"
    largest = [name for name, nok in stated if nok == most]
    figure = money.format_nok(most)
    if len(largest) > MOST_NAMED:
        return f"{len(largest)} {many} har like stor andel: {figure} hver"
    if len(largest) > 1:
        return f"{labels.joined(largest)} har like stor andel: {figure} hver"
    return f"{largest[0]} har størst andel: {figure}, {share(most, whole or sum(nok for _, nok in stated))} {of_what}"


MOST_NAMED = 3
"""So many names a heading holds."""


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
    figure = "total_nok" if selection.partners is None else "own_nok"
    stated = known.assign(nok=known[figure])
    stated = stated[stated.nok.notna()]
    if stated.empty or not stated.nok.sum():
        return "Ingen beløp er oppgitt for temaene"
    most = int(stated.nok.max())
    # Odd kroner of an equal split go to the first themes, one for each amount: so little is no difference.
    largest = list(stated.theme[most - stated.nok <= ODD_NOK * stated.measures])
    if len(largest) > MOST_NAMED:
        return f"{len(largest)} temaer har like stor andel"
    if len(largest) > 1:
        return f"{labels.capital(labels.joined(largest))} har like stor andel"
    of_all = f"{share(most, int(funding[figure].sum()))} {_of_all(selection)}"
    return f"{labels.capital(largest[0])} har størst andel: {money.format_nok(most)}, {of_all}"


def target_groups(funding: pd.DataFrame, total: pd.Series) -> str:
    """Head the chart of target groups: how far they are known, then who is named most often."""
    known = funding[funding.known == "target_group"]
    unknown = int(funding[funding.known != "target_group"].measures.sum())
    if known.empty:
        return "Målgruppen er ikke kjent for noen av tiltakene"
    if unknown:
        return f"Målgruppen er kjent for {total.measures - unknown} av {total.measures} tiltak"
    return _often(known.target_group, known.measures, total, "er målgruppe i", "målgrupper")


def themes_and_groups(pairs: pd.DataFrame) -> str:
    """Head themes crossed with target groups: the pair that most measures have, never on a tie."""
    known = pairs[pairs.theme.notna() & pairs.target_group.notna()]
    if known.empty:
        return "Ingen tiltak har både tema og målgruppe"
    most = known[known.measures == known.measures.max()]
    if len(most) > 1:
        return f"{len(known)} kombinasjoner av tema og målgruppe er funnet"
    first = most.iloc[0]
    measures = labels.counted(int(first.measures), "tiltak", "tiltak")
    return f"{labels.capital(first.theme)} for {labels.group(first.target_group)} er oftest: {measures}"


def _often(names: pd.Series, counts: pd.Series, total: pd.Series, verb: str, many: str) -> str:
    described = ""
    if total.measures and total.measures == total.measures_described:
        described = "beskrevet " if total.measures == 1 else "beskrevne "
    of_all = f"{counts.max()} av {total.measures} {described}tiltak"
    often = [labels.group(str(name)) for name in names[counts == counts.max()]]
    if len(often) == 1:
        return f"{labels.capital(often[0])} {verb} {of_all}"
    if len(often) <= MOST_NAMED and counts.max() > 1:
        return f"{labels.capital(labels.joined(often))} {verb} {of_all} hver"
    return f"{len(names)} {many} er funnet, ingen oftere enn i {of_all}"


NUMBERS = ("null", "ett", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv")


def number(count: int) -> str:
    """Write a small number as a word, as Norwegian prose does up to twelve."""
    return NUMBERS[count] if count < len(NUMBERS) else str(count)
