"""What is chosen and what it is compared with: in one sentence with what makes them unlike, in bars, owner by owner."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from behovsmelding import headlines, labels, profiles, tables
from behovsmelding.charts import Bar, Part
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
    both = in_both(owners, other)
    if not both:
        return [headlines.not_received(other.selection.years[0])]
    now, then = (_side(replace(each, owners=both)) for each in (selection, other.selection))
    return headlines.compared(now, then, len(owners))


def in_both(owners: Sequence[str], other: Beside) -> tuple[str, ...]:
    """Give the owners whose reports are received in what is compared with, too."""
    return tuple(owner for owner in owners if owner in other.received)


def bars(selection: Selection, owners: Sequence[str], other: Beside, most: int) -> list[Bar]:
    """Draw the sides beside each other: kroner of years and of partners, of owners shares; none where one has none.

    Args:
        selection: what is chosen.
        owners: who is in it.
        other: what it is compared with.
        most: how many bars at most.
    """
    if other.why_not:
        return []
    if other.kind == "owners":
        return _bars_of_owners(owner_profiles(selection, other), most, is_whole=selection.partners is None)
    sides = (selection, other.selection)
    if other.kind == "year":
        sides = tuple(replace(each, owners=in_both(owners, other)) for each in reversed(sides))
    drawn = [_bar(side, name) for side, name in zip(sides, _names(sides, other), strict=True)]
    if not all(bar.nok for bar in drawn):
        return []
    is_broken = other.kind == "year" and selection.years[0] == headlines.REFORM
    return [drawn[0], reform(), drawn[1]] if is_broken else drawn


def reform() -> Bar:
    """Give the break between the years before and after the reform."""
    told = _("Ny ordning fra {year} – ordningene før og etter er ikke sammenlignbare", year=headlines.REFORM)
    return Bar(told, "", (), divides=True)


def _names(sides: Sequence[Selection], other: Beside) -> list[str]:
    if other.kind == "partner":
        return [data.short(side.partners[0]) for side in sides]
    return [labels.year(side.years[0], _is_inferred(side)) for side in sides]


def _is_inferred(side: Selection) -> bool:
    """Tell whether no form states the year, of any of a side's owners."""
    reports = reports_of(side.years[0])
    return bool(reports.year_inferred[reports.owner.isin(side.owners)].any())


def _bar(side: Selection, name: str) -> Bar:
    """Draw what is asked for: its shares, or under a partner filter that partner's own."""
    total = data.answer("funding_total", side).iloc[0]
    parts = {"owner": total.owner_nok, "university": total.university_nok}
    nok = total.total_nok
    if side.partners is not None:
        parts, nok = {"university": total.own_nok}, total.own_nok
    measures = labels.counted(int(total.measures), "tiltak", "tiltak")
    known = tuple(Part(series, int(part)) for series, part in parts.items() if pd.notna(part))
    return Bar(name, headlines.kroner(nok), known, measures)


def _bars_of_owners(every: Sequence[Profile], most: int, *, is_whole: bool) -> list[Bar]:
    """Draw the chosen owner, then the others by what is drawn; those beyond ``most`` are told together."""
    one, *rest = every
    rest.sort(key=lambda each: -_length(each, is_whole=is_whole))
    shown, folded = (rest, []) if len(rest) < most else (rest[: most - 2], rest[most - 2 :])
    drawn = [_bar_of_owner(each, is_whole=is_whole) for each in (one, *shown)]
    if folded:
        name = _("{count} andre eiere", count=len(folded))
        drawn.append(Bar(name, *_figure(folded, is_whole=is_whole), is_rest=True))
    return drawn


def _bar_of_owner(owner: Profile, *, is_whole: bool) -> Bar:
    """Draw the shares of an owner in per cent; under a partner filter, whose shares are no sum, kroner per measure."""
    if not owner.measures:
        return Bar(owner.name, _("ingen tiltak passer til filtrene"), ())
    length = _length(owner, is_whole=is_whole)
    parts = (Part("owner", 100 - length), Part("university", length)) if is_whole else (Part("university", length),)
    figure, _parts, count = _figure([owner], is_whole=is_whole)
    return Bar(owner.name, figure, parts if length >= 0 else (), count)


def _length(owner: Profile, *, is_whole: bool) -> int:
    """Give the length of an owner's bar, below nothing where it is not known."""
    length = owner.university_percent if is_whole else owner.per_measure_nok
    return -1 if length is None else length


def _figure(owners: Sequence[Profile], *, is_whole: bool) -> tuple[str, tuple[Part, ...], str]:
    """Tell one owner's figure, or the least and the most of several, without a bar."""
    size = profiles.size(owners)
    return (profiles.university_share(owners) or labels.NO_AMOUNT, (), size) if is_whole else (size, (), "")


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
        is_inferred=_is_inferred(selection),
    )


def _sum(amounts: pd.Series) -> int | None:
    return None if amounts.isna().all() else int(amounts.sum())
