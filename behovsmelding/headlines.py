"""Answers in, true sentences out: what a page or a chart is headed with, made from the same answer as the chart.

Reported need «meldes», «gjelder», «utgjør»; nobody «får» anything here.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from behovsmelding import labels, money
from behovsmelding.language import N_, Words, _, ngettext
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
            some = self.inferred.intersection(years)
            span = f"{years[0]}–{years[-1]}"
            return _("{years} (noen antatt)", years=span) if some else span
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
DONE = {
    "reported": N_("{who}: {figure} i meldt behov for {when}"),
    "recommended": N_("{who}: {figure} innstilt for {when}"),
    "awarded": N_("{who}: {figure} tildelt for {when}"),
    "spent": N_("{who}: {figure} brukt for {when}"),
}
OF_ALL = Words(
    {
        "reported": "{share} av meldt behov",
        "recommended": "{share} av innstilt beløp",
        "awarded": "{share} av tildelt beløp",
        "spent": "{share} av brukt beløp",
    }
)


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


def what_is_counted(total: pd.Series, coverage: Coverage, selection: Selection, *version: str) -> str:
    """Say below the heading what is counted: stage, who, how many measures, how many described, which version."""
    parts = [stage(selection), received(coverage), labels.counted(int(total.measures), "tiltak", "tiltak")]
    parts += _placed(total) if selection.partners is None else []
    if is_at_least(total, coverage):
        without = labels.counted(int(total.measures_without_amount), "tiltak", "tiltak")
        parts.append(_("ingen totalsum oppgitt, {measures} uten beløp", measures=without))
    return " · ".join([*parts, *version])


def stage(selection: Selection) -> str:
    """Say what has become of the money: reported need is never taken for awarded."""
    return _("Meldt behov, ikke tildelt") if selection.stage == "reported" else labels.STAGES[selection.stage]


def _placed(total: pd.Series) -> list[str]:
    """Tell two different shares apart: what stands on a measure, and what has had its description received."""
    if pd.isna(total.total_nok):
        return []
    itemised, described = (money.format_nok(int(nok)) for nok in (total.itemised_nok, total.described_nok))
    if total.itemised_nok == total.described_nok < total.total_nok:
        return [_("{nok} er fordelt på tiltak og beskrevet i mottatt skjema eller vedlegg", nok=itemised)]
    told = []
    if total.itemised_nok < total.total_nok:
        told.append(_("{nok} er fordelt på tiltak", nok=itemised))
    if total.described_nok < total.total_nok:
        told.append(_("{nok} er beskrevet i mottatt skjema eller vedlegg", nok=described))
    return told


def trust(found: pd.Series) -> str:
    """Say in one line how far the kroner on a page can be trusted: placed, described, sourced and reviewed."""
    if pd.isna(found.total_nok) or not found.total_nok:
        return ""
    return _(
        "Av kronene er {itemised} fordelt på tiltak, {described} beskrevet, {sourced} med kilde i dokumentene og "
        "{reviewed} gjennomgått",
        itemised=_part(found.itemised_nok, found.total_nok),
        described=_part(found.described_nok, found.total_nok),
        sourced=_part(found.sourced_nok, found.total_nok),
        reviewed=_part(found.reviewed_nok, found.total_nok),
    )


def _part(nok: int, whole: int) -> str:
    """Write a part in per cent; what is not all is never written as all, nor a little as nothing."""
    percent = money.format_percent(nok / whole)
    if nok < whole and percent == money.format_percent(1):
        return _("over {share}", share=money.format_percent(0.99))
    is_little = nok > 0 and percent == money.format_percent(0)
    return _("under {share}", share=money.format_percent(0.01)) if is_little else percent


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
            _(
                "{nok} av egen andel er ikke spesifisert på tiltak i mottatte dokumenter; det øvrige som ikke er "
                "spesifisert, kan ikke knyttes til én UH.",
                nok=money.format_nok(rest),
            )
        )
    return " ".join(told)


def _in_the_same_measures(total: pd.Series, shared_with: Sequence[str]) -> str:
    owners = _("ikke oppgitt") if pd.isna(total.same_owner_nok) else money.format_nok(int(total.same_owner_nok))
    told = _("I de samme tiltakene er eiers andel {owners}. Andelene er ikke lagt sammen.", owners=owners)
    if pd.notna(total.other_universities_nok) and total.other_universities_nok:
        told = _(
            "I de samme tiltakene er eiers andel {owners} og andre kompetansemiljøers andel {others}. Andelene er ikke "
            "lagt sammen.",
            owners=owners,
            others=money.format_nok(int(total.other_universities_nok)),
        )
    if pd.isna(total.together_nok):
        return told
    names = labels.joined(list(shared_with)) or _("andre kompetansemiljøer")
    if len(shared_with) > MOST_NAMED:
        names = _("{count} andre kompetansemiljøer", count=len(shared_with))
    shared = _(
        "{nok} er felles med {names}, uten at skjemaet deler beløpet, og er ingens egen andel.",
        nok=money.format_nok(int(total.together_nok)),
        names=names,
    )
    return f"{told} {shared}"


def unplaced(nok: int, dimensions: Sequence[str]) -> str:
    """Say what cannot be placed under the chosen network, scheme, level, theme or target group."""
    return ngettext(
        "{nok} kan ikke plasseres, fordi {what} ikke er kjent. Beløpet er ikke med i figurene.",
        "{nok} kan ikke plasseres, fordi {what} ikke er kjent. Beløpet er ikke med i figurene.",
        len(dimensions),
        nok=money.format_nok(nok),
        what=labels.joined(list(dimensions)),
    )


def figure_column(selection: Selection) -> str:
    """Name the figure a row is told by: its sum, or under a partner filter that partner's own share."""
    return "total_nok" if selection.partners is None else "university_nok"


def measures(funding: pd.DataFrame, selection: Selection) -> str:
    """Head the chart of one owner's measures."""
    placed = funding.assign(nok=funding[figure_column(selection)])
    placed = placed[placed.measure_id.notna() & placed.nok.notna()]
    if selection.partners is not None:
        return _measures_of_partner(placed)
    if placed.empty:
        return _("Ingen tiltak har oppgitt beløp")
    if len(placed) == 1:
        return _("{title} er det eneste tiltaket med oppgitt beløp", title=labels.title(placed.title.iloc[0]))
    most = int(placed.nok.max())
    largest = placed[placed.nok == most]
    if len(largest) > 1:
        many, nok = labels.capital(number(len(largest))), money.format_nok(most)
        return _("{number} tiltak har like stort beløp: {nok} hver", number=many, nok=nok)
    return _("{title} er det største tiltaket", title=labels.title(largest.title.iloc[0]))


def _measures_of_partner(placed: pd.DataFrame) -> str:
    if placed.empty:
        return _("Ingen tiltak har oppgitt egen andel")
    if len(placed) == 1:
        return _("{title} er det eneste tiltaket med oppgitt egen andel", title=labels.title(placed.title.iloc[0]))
    most = int(placed.nok.max())
    largest, nok = placed[placed.nok == most], money.format_nok(most)
    if len(largest) > 1:
        many = labels.capital(number(len(largest)))
        return _("{number} tiltak har like stor egen andel: {nok} hver", number=many, nok=nok)
    return _("{title} har størst egen andel: {nok}", title=labels.title(largest.title.iloc[0]), nok=nok)


def owners(funding: pd.DataFrame, selection: Selection) -> str:
    """Head the chart of owners."""
    if selection.partners is not None and funding.university_nok.isna().all():
        return _("Ingen egen andel er oppgitt")
    return _largest(
        funding.owner.map(labels.owner),
        funding[figure_column(selection)],
        N_("{count} eiere har like stor andel: {nok} hver"),
        _of_all(selection),
    )


def partners(funding: pd.DataFrame, short: Callable[[str], str]) -> str:
    """Head the chart of university partners."""
    named = funding[funding.recipient.notna()]
    stated = named[named.total_nok.notna()]
    if stated.empty or not stated.total_nok.sum():
        return _("Ingen beløp er knyttet til et kompetansemiljø")
    if len(stated) == 1:
        who, figure = short(stated.recipient.iloc[0]), money.format_nok(int(stated.total_nok.iloc[0]))
        if known_recipient(stated.recipient.iloc[0]) == "together":
            together = labels.joined(who.split(TOGETHER))
            return _("{nok} er oppgitt samlet for {names}", nok=figure, names=together)
        if len(funding) == 1:
            return _("{who} er eneste kompetansemiljø, med {nok}", who=who, nok=figure)
        return _("{who} er eneste kompetansemiljø med oppgitt beløp: {nok}", who=who, nok=figure)
    return _largest(
        stated.recipient.map(short),
        stated.total_nok,
        N_("{count} kompetansemiljøer har like stor andel: {nok} hver"),
        _("{share} av UHs andel"),
        int(funding.total_nok.sum()),
    )


def years(received: Sequence[int], not_received: Sequence[int], stage: str = "reported") -> str:
    """Head one owner's years: which there are, and which are not received."""
    told = _("Ingen år passer til filtrene")
    if received:
        told = _("{stage} i {years}", stage=labels.STAGES[stage], years=_in_words(received))
    return _("{told}; {years} er ikke mottatt", told=told, years=_in_words(not_received)) if not_received else told


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
        return _("Bare meldt behov er registrert")
    latest = registered.iloc[-1]
    told = _(
        "{stage} {nok} for {measures}",
        stage=labels.STAGES[latest.stage],
        nok=money.format_short(int(latest.total_nok)),
        measures=labels.counted(int(latest.measures), "tiltak", "tiltak"),
    )
    return f"{told}, {same_reported(latest, money.format_short)}"


def same_reported(stage: object, written: Callable[[int], str]) -> str:
    """Say what those measures that have reached a stage are reported with; some may be reported without an amount.

    Args:
        stage: a row of funding_in_stages.
        written: how kroner are written.
    """
    if not stage.reported_measures:
        return _("meldt uten beløp")
    nok = written(int(stage.reported_nok))
    if stage.reported_measures < stage.measures:
        return _("{count} av dem meldt med {nok}", count=stage.reported_measures, nok=nok)
    return _("som er meldt med {nok}", nok=nok)


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
    return _("{year} er ikke mottatt – ingen sammenligning", year=year)


def compared(now: Compared, then: Compared, owners: int) -> list[str]:
    """Compare a year with the one before: one sentence, then what makes them unlike.

    Args:
        now: the chosen year, of the owners received in both.
        then: the year before, of the same owners.
        owners: how many owners the chosen year has in all.
    """
    if now.nok is None or then.nok is None:
        unknown = labels.joined([str(side.year) for side in (then, now) if side.nok is None])
        return [_("Ingen beløp passer til filtrene for {years} – ingen sammenligning", years=unknown)]
    both = len(now.owners)
    who = now.owners[0] if both == 1 else _("De {count} eierne som er mottatt begge år", count=both)
    told = _(
        "{who}: {nok_then} for {then} og {nok_now} for {now}, {difference}",
        who=who,
        nok_then=money.format_nok(then.nok),
        then=then.year,
        nok_now=money.format_nok(now.nok),
        now=now.year,
        difference=_difference(now.nok, then.nok),
    )
    return [told, *_unlike(now, then, owners)]


def _difference(now: int, then: int) -> str:
    if now == then:
        return _("like mye")
    nok = money.format_nok(abs(now - then))
    told = _("{nok} mer", nok=nok) if now > then else _("{nok} mindre", nok=nok)
    return f"{told} ({money.format_percent(abs(now - then) / then)})" if then else told


def _unlike(now: Compared, then: Compared, owners: int) -> list[str]:
    """List what differs between two years besides the need itself."""
    told = []
    if now.year == REFORM:
        told.append(_("Tre ordninger ble til én 1. januar 2026; årene er ikke sammenlignbare per ordning"))
    if len(now.owners) < owners:
        told.append(
            _(
                "{missing} av {owners} er ikke mottatt for {year} og er ikke med i sammenligningen",
                missing=owners - len(now.owners),
                owners=labels.counted(owners, "eier", "eiere"),
                year=then.year,
            )
        )
    if now.without_amount or then.without_amount:
        lacking = [
            _(
                "{measures} for {year}",
                measures=labels.counted(side.without_amount, "tiltak", "tiltak"),
                year=side.year,
            )
            for side in (then, now)
            if side.without_amount
        ]
        told.append(_("Beløp er ikke oppgitt for {which}", which=labels.joined(lacking)))
    if now.described * then.measures != then.described * now.measures:
        shares = [
            _("{described} av {measures} tiltak for {year}", described=s.described, measures=s.measures, year=s.year)
            for s in (then, now)
        ]
        told.append(_("Beskrevet: {which}", which=labels.joined(shares)))
    if now.semesters and then.semesters and _decimal(now.semesters) != _decimal(then.semesters):
        lengths = [
            _("{number} semestre for {year}", number=_decimal(side.semesters), year=side.year) for side in (then, now)
        ]
        told.append(_("Tiltakene varer i snitt {lengths}", lengths=labels.joined(lengths)))
    return told


def _decimal(number: float) -> str:
    return money.format_decimal(number, 1)


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
        owners = labels.counted(funding.owner.nunique(), "eier", "eiere")
        return _("{who} er med i tiltak hos {owners}", who=partners, owners=owners)
    if not stated:
        return _("Ingen beløp er knyttet til et kompetansemiljø")
    alone = [
        owner
        for owner, rows in counted.groupby("owner")
        if owner in stated and len(rows) == 1 and rows.known.iloc[0] == "partner"
    ]
    return _at_one_partner(stated, len(alone))


def _at_one_partner(stated: list[str], alone: int) -> str:
    if len(stated) == 1 and alone:
        return _("{owner} har all UH-andel hos ett kompetansemiljø", owner=stated[0])
    if len(stated) == 1:
        return _("{owner} har ikke all UH-andel hos ett kompetansemiljø", owner=stated[0])
    if not alone:
        return _("Ingen av {count} eiere har all UH-andel hos ett kompetansemiljø", count=len(stated))
    if alone == len(stated):
        return _("Alle {count} eierne har all UH-andel hos ett kompetansemiljø", count=len(stated))
    return ngettext(
        "{count} av {all} eiere har all UH-andel hos ett kompetansemiljø",
        "{count} av {all} eiere har all UH-andel hos ett kompetansemiljø",
        alone,
        all=len(stated),
    )


def _of_all(selection: Selection) -> str:
    return OF_ALL[selection.stage] if selection.partners is None else _("{share} av valgt kompetansemiljøs andel")


def _largest(names: Iterable[str], amounts: pd.Series, many: str, of_what: str, whole: int | None = None) -> str:
    """Rank by kroner, never on a tie.

    Args:
        names: of those ranked.
        amounts: theirs.
        many: what is said where more than a few have the largest.
        of_what: what ``{share}`` is a share of, in words.
        whole: what the shares are of; the sum of the amounts unless given.
    """
    stated = [(name, int(nok)) for name, nok in zip(names, amounts, strict=True) if pd.notna(nok)]
    most = max((nok for _name, nok in stated), default=0)
    if not stated:
        return _("Ingen beløp er oppgitt")
    if not most:
        return _("Alle oppgitte beløp er {nok}", nok=money.format_nok(0))
    largest = [name for name, nok in stated if nok == most]
    figure = money.format_nok(most)
    if len(largest) > MOST_NAMED:
        return _(many, count=len(largest), nok=figure)
    if len(largest) > 1:
        return _("{who} har like stor andel: {nok} hver", who=labels.joined(largest), nok=figure)
    part = of_what.format(share=share(most, whole or sum(nok for _name, nok in stated)))
    return _("{who} har størst andel: {nok}, {share}", who=largest[0], nok=figure, share=part)


MOST_NAMED = 3
"""So many names a heading holds."""


ODD_NOK = 5
"""More than the amounts that one measure usually has, so more than an equal split can be uneven by."""


def themes(funding: pd.DataFrame, total: pd.Series, selection: Selection) -> str:
    """Head the chart of themes; ranks by kroner only where kroner are counted once, and never on a tie."""
    known = funding[funding.known == "theme"]
    if known.empty:
        return _("Ingen temaer er funnet i tiltakene")
    if selection.counting == "berorer":
        often = known[known.measures == known.measures.max()]
        said = THEME_IN
        if not often.main_measures.any():
            said = MENTIONED_IN
        elif not often.mentioned_measures.any():
            said = MAIN_THEME_IN
        return _often(known.theme, known.measures, total, said)
    figure = "total_nok" if selection.partners is None else "own_nok"
    stated = known.assign(nok=known[figure])
    stated = stated[stated.nok.notna()]
    if stated.empty or not stated.nok.sum():
        return _("Ingen beløp er oppgitt for temaene")
    most = int(stated.nok.max())
    # Odd kroner of an equal split go to the first themes, one for each amount: so little is no difference.
    largest = [labels.theme(name) for name in stated.theme[most - stated.nok <= ODD_NOK * stated.measures]]
    if len(largest) > MOST_NAMED:
        return _("{count} temaer har like stor andel", count=len(largest))
    if len(largest) > 1:
        return _("{themes} har like stor andel", themes=labels.capital(labels.joined(largest)))
    part = _of_all(selection).format(share=share(most, int(funding[figure].sum())))
    nok = money.format_nok(most)
    return _("{who} har størst andel: {nok}, {share}", who=labels.capital(largest[0]), nok=nok, share=part)


def target_groups(funding: pd.DataFrame, total: pd.Series) -> str:
    """Head the chart of target groups: how far they are known, then who is named most often."""
    known = funding[funding.known == "target_group"]
    unknown = int(funding[funding.known != "target_group"].measures.sum())
    if known.empty:
        return _("Målgruppen er ikke kjent for noen av tiltakene")
    if unknown:
        named = total.measures - unknown
        return _("Målgruppen er kjent for {known} av {all} tiltak", known=named, all=total.measures)
    return _often(known.target_group, known.measures, total, TARGET_GROUP_IN)


def themes_and_groups(pairs: pd.DataFrame) -> str:
    """Head themes crossed with target groups: the pair that most measures have, never on a tie."""
    known = pairs[pairs.theme.notna() & pairs.target_group.notna()]
    if known.empty:
        return _("Ingen tiltak har både tema og målgruppe")
    most = known[known.measures == known.measures.max()]
    if len(most) > 1:
        return _("{count} kombinasjoner av tema og målgruppe er funnet", count=len(known))
    first = most.iloc[0]
    return _(
        "{theme} for {group} er oftest: {measures}",
        theme=labels.capital(labels.theme(first.theme)),
        group=labels.group(first.target_group),
        measures=labels.counted(int(first.measures), "tiltak", "tiltak"),
    )


@dataclass(frozen=True, slots=True)
class Often:
    """What is said of what stands in most measures: of one, of a few, and of too many to name."""

    one: str
    few: str
    many: str


THEME_IN = Often(
    N_("{names} er tema i {of_all}"),
    N_("{names} er tema i {of_all} hver"),
    N_("{count} temaer er funnet, ingen oftere enn i {of_all}"),
)
MENTIONED_IN = Often(N_("{names} er nevnt i {of_all}"), N_("{names} er nevnt i {of_all} hver"), THEME_IN.many)
MAIN_THEME_IN = Often(N_("{names} er hovedtema i {of_all}"), N_("{names} er hovedtema i {of_all} hver"), THEME_IN.many)
TARGET_GROUP_IN = Often(
    N_("{names} er målgruppe i {of_all}"),
    N_("{names} er målgruppe i {of_all} hver"),
    N_("{count} målgrupper er funnet, ingen oftere enn i {of_all}"),
)


def _often(names: pd.Series, counts: pd.Series, total: pd.Series, said: Often) -> str:
    most = int(counts.max())
    if total.measures and total.measures == total.measures_described:
        of_all = ngettext(
            "{part} av {count} beskrevet tiltak", "{part} av {count} beskrevne tiltak", int(total.measures), part=most
        )
    else:
        of_all = ngettext("{part} av {count} tiltak", "{part} av {count} tiltak", int(total.measures), part=most)
    often = [labels.group(str(name)) for name in names[counts == most]]
    if len(often) == 1:
        return _(said.one, names=labels.capital(often[0]), of_all=of_all)
    if len(often) <= MOST_NAMED and most > 1:
        return _(said.few, names=labels.capital(labels.joined(often)), of_all=of_all)
    return _(said.many, count=len(names), of_all=of_all)


NUMBERS = Words(
    {
        0: "null", 1: "ett", 2: "to", 3: "tre", 4: "fire", 5: "fem", 6: "seks",
        7: "sju", 8: "åtte", 9: "ni", 10: "ti", 11: "elleve", 12: "tolv",
    }
)  # fmt: skip


def number(count: int) -> str:
    """Write a small number as a word, as prose does up to twelve."""
    return NUMBERS[count] if count in NUMBERS else str(count)
