"""What is chosen and what it is compared with, in one sentence, with what makes them unlike; and owner by owner."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from behovsmelding import headlines, labels, profiles, tables
from behovsmelding.headlines import Compared
from behovsmelding.language import _
from behovsmelding.profiles import Partner, Profile
from behovsmelding.selection import Selection
from behovsmelding.ui import data
from behovsmelding.ui.comparison import Beside, reports_of

SIZES = ("municipal_kindergartens", "private_kindergartens", "public_schools", "private_schools")
"""What is counted of an owner's units."""


def in_words(selection: Selection, owners: Sequence[str], other: Beside) -> list[str]:
    """Compare in one sentence, and warn of what makes the two unlike."""
    if other.why_not:
        return [other.why_not]
    if other.kind == "partner":
        one, two = (_partner_profile(each) for each in (selection, other.selection))
        whole = data.answer("funding_total", replace(selection, partners=None)).university_nok.iloc[0]
        told = profiles.partners(one, two, None if pd.isna(whole) else int(whole))
        return told + _overlapping(selection.partners[0], other.selection.partners[0])
    if other.kind == "owners":
        one, *others = owner_profiles(selection, other)
        return profiles.owners(one, others, other.network, other.absent)
    both = tuple(owner for owner in owners if owner in other.received)
    if not both:
        return [headlines.not_received(other.selection.years[0])]
    now, then = (_side(replace(each, owners=both)) for each in (selection, other.selection))
    return headlines.compared(now, then, len(owners))


def _overlapping(one: str, other: str) -> list[str]:
    """Say of an institution and its own unit that one holds the other."""
    for whole, part in ((one, other), (other, one)):
        if data.parent(part) == whole:
            part_name, whole_name = data.short(part), data.short(whole)
            return [_("{part} hører til {whole} og er med i begge tallene", part=part_name, whole=whole_name)]
    return []


def owner_by_owner(selection: Selection, other: Beside) -> pd.DataFrame:
    """Give each owner of a network with its figures, the chosen one first; one that is not received says so."""
    rows = [
        {
            "owner": each.name,
            "measures": each.measures,
            "per_measure_nok": each.per_measure_nok,
            "university_percent": each.university_percent,
            "theme_count": len(each.themes),
            "units": each.units,
            "status": _("mottatt"),
        }
        for each in owner_profiles(selection, other)
    ]
    rows += [{"owner": name, "status": labels.NOT_RECEIVED_YEAR} for name in other.absent]
    table = pd.DataFrame(rows)
    numbers = ["measures", "per_measure_nok", "university_percent", "theme_count", "units"]
    return tables.readable(table.astype(dict.fromkeys(numbers, "Int64")))


def owner_profiles(selection: Selection, other: Beside) -> list[Profile]:
    """Give the figures of the chosen owner, then of each beside it by name."""
    names = (*selection.owners, *sorted(other.selection.owners, key=str.casefold))
    every = replace(other.selection, owners=names)
    funding = data.answer("funding_by_measure", every)
    measures = data.answer("measure_list", every, search=None)
    reports = reports_of(selection.years[0])
    return [_profile(name, funding, measures, reports, is_whole=selection.partners is None) for name in names]


def _profile(
    name: str, funding: pd.DataFrame, measures: pd.DataFrame, reports: pd.DataFrame, *, is_whole: bool
) -> Profile:
    funding, measures, reports = (each[each.owner == name] for each in (funding, measures, reports))
    placed = funding[funding.measure_id.notna()]
    figure = placed.total_nok if is_whole else placed.university_nok
    return Profile(
        name=name,
        measures=len(measures),
        amounts=tuple(int(nok) for nok in figure.dropna()),
        university_nok=_sum(funding.university_nok) if is_whole else None,
        total_nok=_sum(funding.total_nok) if is_whole else None,
        themes=frozenset(theme for themes in measures.themes for theme in themes),
        described=int(measures.described.sum()),
        lengths=tuple(len(semesters) for semesters in measures.semesters if len(semesters)),
        units=_units(reports),
        on_behalf_of=max((len(owners) for owners in reports.owners), default=1),
    )


def _units(reports: pd.DataFrame) -> int | None:
    """Count an owner's kindergartens and schools, where its reports say all of them and the same."""
    said = reports[list(SIZES)].dropna(how="all").drop_duplicates()
    return int(said.iloc[0].sum()) if len(said) == 1 and said.notna().all(axis=None) else None


def _partner_profile(selection: Selection) -> Partner:
    total = data.answer("funding_total", selection).iloc[0]
    funding = data.answer("funding_by_measure", selection)
    without = funding[funding.measure_id.notna() & funding.university_nok.isna()]
    return Partner(
        name=data.short(selection.partners[0]),
        own_nok=None if pd.isna(total.own_nok) else int(total.own_nok),
        together_nok=None if pd.isna(total.together_nok) else int(total.together_nok),
        measures=int(total.measures),
        without_amount=len(without),
        owners=int(total.owners),
    )


def _side(selection: Selection) -> Compared:
    total = data.answer("funding_total", selection).iloc[0]
    measures = data.answer("measure_list", selection, search=None)
    lengths = tuple(len(semesters) for semesters in measures.semesters if len(semesters))
    nok = total.total_nok if selection.partners is None else total.own_nok
    return Compared(
        year=selection.years[0],
        nok=None if pd.isna(nok) else int(nok),
        owners=selection.owners,
        measures=int(total.measures),
        described=int(total.measures_described),
        without_amount=int(total.measures_without_amount),
        semesters=sum(lengths) / len(lengths) if lengths else None,
    )


def _sum(amounts: pd.Series) -> int | None:
    return None if amounts.isna().all() else int(amounts.sum())
