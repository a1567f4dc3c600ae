"""What stands below a heading: what is counted, how far it can be trusted, and what is told apart."""

from collections.abc import Sequence

import pandas as pd

from behovsmelding import labels, money
from behovsmelding.headlines.coverage import Coverage, is_at_least, received, stage
from behovsmelding.headlines.words import MOST_NAMED
from behovsmelding.language import _, ngettext
from behovsmelding.selection import Selection


def what_is_counted(total: pd.Series, coverage: Coverage, selection: Selection, *version: str) -> str:
    """Say below the heading what is counted: stage, who, how many measures, how many described, which version."""
    parts = [stage(selection), received(coverage), labels.counted(int(total.measures), "tiltak", "tiltak")]
    parts += _placed(total) if selection.partners is None else []
    if is_at_least(total, coverage):
        without = labels.counted(int(total.measures_without_amount), "tiltak", "tiltak")
        parts.append(_("ingen totalsum oppgitt, {measures} uten beløp", measures=without))
    return " · ".join([*parts, *version])


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
