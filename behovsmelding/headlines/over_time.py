"""From year to year and from stage to stage: what is received, what has become of it, and two years compared."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from behovsmelding import labels, money
from behovsmelding.language import _


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


REFORM = 2026
"""The year in which REKOM, DEKOM and Kompetanseløftet became one scheme: what lies on either side is not compared."""


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
    is_inferred: bool = False
    """Whether the year is inferred for some of them: no form states it."""

    @property
    def year_in_words(self) -> str:
        """Write the year, marked where no form states it."""
        return labels.year(self.year, self.is_inferred)


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
        then=then.year_in_words,
        nok_now=money.format_nok(now.nok),
        now=now.year_in_words,
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
