"""Every figure of the program counted again in plain loops over reports: no SQL, no tables, nothing clever.

For reports that say nothing about each other's measures, so that all measures count; which of several documents counts
is decided in ``behovsmelding.store.counted`` and tested there. None is «no amount is stated», never 0.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from behovsmelding.report import Measure, NeedsReport, StatedTotal, measure_keys
from behovsmelding.selection import Selection

EVERYTHING = Selection()


@dataclass(frozen=True)
class Told:
    """A measure, and the report that tells of it."""

    key: str
    report: NeedsReport
    measure: Measure


@dataclass(frozen=True)
class Krone:
    """A sum asked for; ``told`` is None for what stands on no measure."""

    told: Told | None
    report: NeedsReport
    scheme: str | None
    role: str
    recipient: str | None
    institution: str | None
    nok: int
    share: str

    @property
    def key(self) -> str | None:
        return self.told.key if self.told else None


Grouped = dict[object, dict[str, object]]


def told(reports: Iterable[NeedsReport]) -> list[Told]:
    """List every measure."""
    return [Told(key, r, m) for r in reports for key, m in zip(measure_keys(r), r.measures, strict=True)]


def lets_through(wanted: tuple | None, present: Iterable[object]) -> bool:
    """Tell whether a filter lets a thing with these values through; None filters nothing, () lets nothing through."""
    return wanted is None or any(value in wanted for value in present if value is not None)


def partners(measure: Measure) -> list[str]:
    """List the university partners of a measure, units and institutions."""
    rows = [amount for amount in measure.funding if amount.role == "university"]
    return [name for row in rows for name in (row.recipient + " + " + row.recipient_parent).split(" + ")]


def levels(measure: Measure) -> list[str | None]:
    """List the levels a measure is found under: one for both is found under each."""
    return ["begge", "barnehage", "grunnskole"] if measure.level == "begge" else [measure.level]


def themes(measure: Measure) -> dict[str, str]:
    """Give each theme of a measure with its relation: main where it is found both ways; themes by name."""
    found: dict[str, str] = {}
    for hit in measure.themes:
        if found.get(hit.theme) != "main":
            found[hit.theme] = hit.relation
    return dict(sorted(found.items()))


def about_the_report(report: NeedsReport, selection: Selection) -> bool:
    """Tell whether a report passes the filters on year, network and owner."""
    return (
        lets_through(selection.years, [report.year])
        and lets_through(selection.networks, [report.network])
        and lets_through(selection.owners, [report.owner])
    )


def chosen(reports: Sequence[NeedsReport], selection: Selection) -> list[Told]:
    """List the measures of a selection; of a later stage only those that have reached it."""
    return [
        one
        for one in told(reports)
        if about_the_report(one.report, selection)
        and lets_through(selection.schemes, [one.measure.scheme])
        and lets_through(selection.levels, levels(one.measure))
        and lets_through(selection.partners, partners(one.measure))
        and lets_through(selection.themes, themes(one.measure))
        and lets_through(selection.target_groups, one.measure.target_groups)
        and (selection.stage == "reported" or selection.stage in {amount.stage for amount in one.measure.funding})
    ]


def share(role: str, recipient: str | None, institution: str | None, selection: Selection) -> str:
    """Tell whose share a sum is: the owner's, the chosen partner's own, shared with others, or another partner's."""
    if role == "owner":
        return "owner"
    both = zip((recipient or "").split(" + "), (institution or "").split(" + "), strict=True)
    mine = [lets_through(selection.partners, names) for names in both]
    return "own" if all(mine) else "together" if any(mine) else "other"


def on_measures(measures: Iterable[Told], selection: Selection) -> list[Krone]:
    """List what is asked for on measures, without places where no amount is stated."""
    return [
        Krone(
            told=one,
            report=one.report,
            scheme=one.measure.scheme,
            role=amount.role,
            recipient=amount.recipient,
            institution=amount.recipient_parent,
            nok=amount.amount_nok,
            share=share(amount.role, amount.recipient, amount.recipient_parent, selection),
        )
        for one in measures
        for amount in one.measure.funding
        if amount.amount_nok is not None and amount.stage == selection.stage
    ]


def on_no_measure(reports: Sequence[NeedsReport], selection: Selection) -> list[Krone]:
    """List what is stated but on no measure and passes the filters that need none; of a partner's its own part."""
    if selection.stage != "reported":
        return []
    return [
        Krone(None, report, scheme, total.role, total.recipient, total.recipient_parent, nok, whose)
        for report, scheme, total, nok in remainders(reports)
        for whose in [share(total.role, total.recipient, total.recipient_parent, selection)]
        if about_the_report(report, selection)
        and lets_through(selection.schemes, [scheme])
        and (selection.partners is None or whose == "own")
    ]


def families(reports: Sequence[NeedsReport]) -> list[list[NeedsReport]]:
    """Put together the reports whose stated totals are about the same measures."""
    found: dict[object, list[NeedsReport]] = {}
    for place, report in enumerate(reports):
        alone = report.form == "collective_2026" or report.owner is None or report.year is None
        found.setdefault(place if alone else (report.owner, report.year), []).append(report)
    return list(found.values())


def remainders(reports: Sequence[NeedsReport]) -> Iterator[tuple[NeedsReport, str | None, StatedTotal, int]]:
    """Give what is stated but on no measure: the report, the scheme, the (last) stated row and the kroner."""
    for family in families(reports):
        for role in ("owner", "university"):
            every = [(report, total) for report in family for total in report.stated_totals if total.role == role]
            detailed = [row for row in every if row[1].scheme is not None]
            yield from remainders_of(family, detailed or every)


def remainders_of(family: Sequence[NeedsReport], stated: list) -> Iterator:
    """Compare the stated rows of a role with the measures: per scheme, or together where a scheme is unknown."""
    asked = [
        (measure.scheme, amount)
        for report in family
        for measure in report.measures
        for amount in measure.funding
        if amount.amount_nok and amount.stage == "reported"
    ]
    unknown = any(scheme is None for scheme, _ in asked) or any(total.scheme is None for _, total in stated)
    sums: dict = {}
    for report, total in stated:
        key = (None if unknown else total.scheme, total.recipient)
        nok = sums[key][2] if key in sums else 0
        sums[key] = (report, total, nok + total.amount_nok)
    for (scheme, recipient), (report, total, nok) in sums.items():
        named = {name for at, name in sums if at == scheme}
        for at, amount in asked:
            mine = amount.recipient == recipient if recipient else amount.recipient not in named
            if amount.role == total.role and mine and (unknown or at == scheme):
                nok -= amount.amount_nok
        if nok > 0:
            yield report, scheme, total, nok


def kroner(reports: Sequence[NeedsReport], selection: Selection) -> list[Krone]:
    """List every sum of a selection."""
    needs_a_measure = (selection.levels, selection.themes, selection.target_groups) != (None, None, None)
    loose = [] if needs_a_measure else on_no_measure(reports, selection)
    return on_measures(chosen(reports, selection), selection) + loose


def added(sums: Iterable[int]) -> int | None:
    """Add up; None where there is nothing to add."""
    numbers = list(sums)
    return sum(numbers) if numbers else None


def of_share(sums: Iterable[Krone], whose: str) -> int | None:
    """Add up one of the three shares."""
    return added(krone.nok for krone in sums if krone.share == whose)


def every_share(sums: Sequence[Krone]) -> dict[str, int | None]:
    """Add up each share and all."""
    return {
        "owner_nok": of_share(sums, "owner"),
        "university_nok": of_share(sums, "own"),
        "together_nok": of_share(sums, "together"),
        "other_universities_nok": of_share(sums, "other"),
        "total_nok": added(krone.nok for krone in sums),
    }


def total(reports: Sequence[NeedsReport], selection: Selection = EVERYTHING) -> dict[str, int | None]:
    """Sum up a selection in one row."""
    measures, sums = chosen(reports, selection), kroner(reports, selection)
    with_amount = {krone.key for krone in sums}
    owners = {one.report.owner for one in measures} | {krone.report.owner for krone in sums}
    return {
        "measures": len(measures),
        "measures_described": len([one for one in measures if one.measure.described]),
        "measures_without_amount": len([one for one in measures if one.key not in with_amount]),
        "owners": len(owners - {None}),
        "owner_nok": added(krone.nok for krone in sums if krone.role == "owner"),
        "university_nok": added(krone.nok for krone in sums if krone.role == "university"),
        "own_nok": of_share(sums, "own"),
        "same_owner_nok": of_share(sums, "owner"),
        "together_nok": of_share(sums, "together"),
        "other_universities_nok": of_share(sums, "other"),
        "total_nok": added(krone.nok for krone in sums),
        "itemised_nok": sum(krone.nok for krone in sums if krone.told),
        "described_nok": sum(krone.nok for krone in sums if krone.told and krone.told.measure.described),
    }


def by_owner(reports: Sequence[NeedsReport], selection: Selection = EVERYTHING) -> Grouped:
    """Sum up per reporting owner, also one of whom no amount is stated."""
    measures, sums = chosen(reports, selection), kroner(reports, selection)
    owners = {one.report.owner for one in measures} | {krone.report.owner for krone in sums}
    return {
        owner: {"measures": len([one for one in measures if one.report.owner == owner])}
        | every_share([krone for krone in sums if krone.report.owner == owner])
        for owner in owners
    }


def over_years(reports: Sequence[NeedsReport], selection: Selection = EVERYTHING) -> Grouped:
    """Sum up per year, also one of which no amount is stated."""
    measures, sums = chosen(reports, selection), kroner(reports, selection)
    years = {one.report.year for one in measures} | {krone.report.year for krone in sums}
    return {
        year: {
            "year_inferred": any(one.year_inferred for one in reports if one.year == year),
            "measures": len([one for one in measures if one.report.year == year]),
        }
        | every_share([krone for krone in sums if krone.report.year == year])
        for year in years - {None}
    }


def trust(reports: Sequence[NeedsReport], selection: Selection = EVERYTHING) -> dict[str, int | None]:
    """Add up what is placed on measures and what is described; of a partner only its own."""
    sums = [one for one in kroner(reports, selection) if selection.partners is None or one.share == "own"]
    return {
        "total_nok": added(krone.nok for krone in sums),
        "itemised_nok": sum(krone.nok for krone in sums if krone.told),
        "described_nok": sum(krone.nok for krone in sums if krone.told and krone.told.measure.described),
    }


def themes_and_groups(reports: Sequence[NeedsReport], selection: Selection = EVERYTHING) -> Grouped:
    """Count each measure under every pair of its themes and target groups."""
    sums = kroner(reports, selection)
    rows: Grouped = {}
    for one in chosen(reports, selection):
        mine = [k.nok for k in sums if k.key == one.key and (selection.partners is None or k.share == "own")]
        for theme in list(themes(one.measure)) or [None]:
            for group in one.measure.target_groups or [None]:
                described = None if theme and group else one.measure.described
                row = rows.setdefault((theme, group, described), {"measures": 0, "total_nok": None})
                row["measures"] += 1
                row["total_nok"] = added([*mine, *([] if row["total_nok"] is None else [row["total_nok"]])])
    return rows


def in_stages(reports: Sequence[NeedsReport], selection: Selection = EVERYTHING) -> Grouped:
    """Sum up each stage by itself, and what the measures that have reached it are reported with."""
    sums = {
        stage: [
            krone
            for krone in kroner(reports, replace(selection, stage=stage))
            if selection.partners is None or krone.share == "own"
        ]
        for stage in ("reported", "recommended", "awarded", "spent")
    }
    rows: Grouped = {}
    for stage, mine in sums.items():
        reached = {krone.key for krone in mine} - {None}
        rows[stage] = {
            "measures": len(reached),
            "total_nok": added(krone.nok for krone in mine),
            "reported_measures": len({krone.key for krone in sums["reported"]} & reached),
            "reported_nok": added(krone.nok for krone in sums["reported"] if krone.key in reached),
        }
    return rows


def by_measure(reports: Sequence[NeedsReport], selection: Selection = EVERYTHING) -> Grouped:
    """Sum up per measure; what stands on none per owner and year."""
    sums = kroner(reports, selection)
    rows: Grouped = {}
    for one in chosen(reports, selection):
        rows[one.key, one.report.year, one.report.owner] = {
            "number": one.measure.number,
            "title": one.measure.title,
            "scheme": one.measure.scheme,
            "described": one.measure.described,
        } | every_share([krone for krone in sums if krone.key == one.key])
    loose = [krone for krone in sums if krone.told is None]
    for year, owner in {(krone.report.year, krone.report.owner) for krone in loose}:
        here = [krone for krone in loose if (krone.report.year, krone.report.owner) == (year, owner)]
        nothing = {"number": None, "title": None, "scheme": None, "described": None}
        rows[None, year, owner] = nothing | every_share(here)
    return rows


def by_partner(
    reports: Sequence[NeedsReport], selection: Selection = EVERYTHING, *, institutions: bool = False
) -> Grouped:
    """Sum up per university partner or institution, also one of whom no amount is stated."""
    sums = [krone for krone in kroner(reports, selection) if krone.role == "university"]
    named: dict[object, set[str]] = {(k.institution if institutions else k.recipient): set() for k in sums}
    for one in chosen(reports, selection):
        for amount in one.measure.funding:
            if amount.role == "university" and amount.stage == selection.stage:
                name = amount.recipient_parent if institutions else amount.recipient
                named.setdefault(name, set()).add(one.key)
    rows: Grouped = {}
    for name, measures in named.items():
        mine = [krone for krone in sums if (krone.institution if institutions else krone.recipient) == name]
        rows[name] = {
            "measures": len(measures),
            "itemised_nok": sum(krone.nok for krone in mine if krone.told),
            "total_nok": added(krone.nok for krone in mine),
        }
    return rows


def known_recipient(recipient: str | None) -> str:
    """Tell a partner from several together and from one that nobody names."""
    if recipient in {None, "UH"}:
        return "unnamed"
    return "together" if " + " in recipient else "partner"


def by_owner_and_partner(
    reports: Sequence[NeedsReport], selection: Selection = EVERYTHING, *, institutions: bool = False
) -> Grouped:
    """Sum up the universities' share per owner and partner; what several share is nobody's own."""
    lines: dict = {}
    for krone in kroner(reports, selection):
        if krone.role == "university":
            name = krone.institution if institutions else krone.recipient
            key = (krone.report.owner, known_recipient(krone.recipient), name)
            lines.setdefault(key, []).append((krone.key, krone.nok))
    for one in chosen(reports, selection):
        for amount in one.measure.funding:
            if amount.role == "university" and amount.stage == selection.stage and amount.amount_nok is None:
                name = amount.recipient_parent if institutions else amount.recipient
                key = (one.report.owner, known_recipient(amount.recipient), name)
                lines.setdefault(key, []).append((one.key, None))
    return {
        key: {
            "measures": len({measure for measure, _ in line} - {None}),
            "total_nok": added(nok for _, nok in line if nok is not None),
        }
        for key, line in lines.items()
    }


def unknown(one: Told | None) -> str:
    """Tell why something about a measure is not known."""
    return "not_stated" if one and one.measure.described else "not_received"


def parts(nok: int, shares: int) -> list[int]:
    """Divide whole kroner equally, one krone at a time where it does not come out even."""
    divided = [nok // shares] * shares
    for place in count():
        if sum(divided) == nok:
            return divided
        divided[place] += 1
    raise AssertionError


def by_theme(reports: Sequence[NeedsReport], selection: Selection = EVERYTHING) -> Grouped:
    """Count the whole of a measure under each of its themes."""
    return themed(reports, selection, whole=True)


def by_theme_split(reports: Sequence[NeedsReport], selection: Selection = EVERYTHING) -> Grouped:
    """Divide a measure equally between its themes."""
    return themed(reports, selection)


def by_main_theme(reports: Sequence[NeedsReport], selection: Selection = EVERYTHING) -> Grouped:
    """Divide a measure equally between its main themes."""
    return themed(reports, selection, only_main=True)


def themed(
    reports: Sequence[NeedsReport], selection: Selection, *, whole: bool = False, only_main: bool = False
) -> Grouped:
    """Put every measure and every krone under its themes, or under what is not known."""
    sums = kroner(reports, selection)
    lines: dict = {}
    for one in [*chosen(reports, selection), None]:
        found = themes(one.measure) if one else {}
        names = [theme for theme in found if found[theme] == "main" or not only_main]
        mine = [krone for krone in sums if krone.key == (one.key if one else None)]
        for place, name in enumerate(names or [None]):
            amounts = [(k.share, k.nok if whole or not names else parts(k.nok, len(names))[place]) for k in mine]
            if one or mine:
                lines.setdefault(("theme", name) if name else (unknown(one), None), []).append(
                    (one, found.get(name), amounts)
                )
    return {key: theme_row(line) for key, line in lines.items()}


def theme_row(line: list) -> dict[str, object]:
    """Sum up what stands under one theme."""
    measures = [(one, relation) for one, relation, _ in line if one]
    return {
        "measures": len(measures),
        "main_measures": len([one for one, relation in measures if relation == "main"]),
        "mentioned_measures": len([one for one, relation in measures if relation == "mentioned"]),
        "main_nok": sum(nok for _, relation, amounts in line for _, nok in amounts if relation == "main"),
        "mentioned_nok": sum(nok for _, relation, amounts in line for _, nok in amounts if relation == "mentioned"),
        "total_nok": added(nok for _, _, amounts in line for _, nok in amounts),
        "own_nok": added(nok for _, _, amounts in line for whose, nok in amounts if whose == "own"),
    }


def by_target_group(reports: Sequence[NeedsReport], selection: Selection = EVERYTHING) -> Grouped:
    """Count the whole of a measure under each of its target groups."""
    sums = kroner(reports, selection)
    lines: dict = {}
    for one in chosen(reports, selection):
        for group in one.measure.target_groups or [None]:
            key = ("target_group", group) if group else (unknown(one), None)
            lines.setdefault(key, []).append([one, [krone for krone in sums if krone.key == one.key]])
    loose = [krone for krone in sums if krone.told is None]
    if loose:
        lines.setdefault(("not_received", None), []).append([None, loose])
    return {
        key: {
            "measures": len([one for one, _ in line if one]),
            "total_nok": added(krone.nok for _, mine in line for krone in mine),
            "own_nok": added(krone.nok for _, mine in line for krone in mine if krone.share == "own"),
        }
        for key, line in lines.items()
    }


def unplaced(reports: Sequence[NeedsReport], selection: Selection) -> dict[str, object]:
    """Add up what passes all other filters but lacks what is asked for, and list that; of a partner only its own."""
    asked = {
        "network": selection.networks,
        "scheme": selection.schemes,
        "level": selection.levels,
        "theme": selection.themes,
        "target_group": selection.target_groups,
    }
    others = replace(selection, networks=None, schemes=None, levels=None, themes=None, target_groups=None)
    sums, lacking = [], set()
    for krone in kroner(reports, others):
        has = placed_by(krone)
        lacks = {name for name, wanted in asked.items() if wanted is not None and not has[name]}
        fits = all(not has[name] or lets_through(wanted, has[name]) for name, wanted in asked.items())
        if lacks and fits and (selection.partners is None or krone.share == "own"):
            sums.append(krone.nok)
            lacking |= lacks
    return {"unplaced_nok": added(sums), "missing": [name for name in asked if name in lacking]}


def placed_by(krone: Krone) -> dict[str, list[str]]:
    """List what is known of a sum that a filter can ask for."""
    measure = krone.told.measure if krone.told else None
    return {
        "network": [krone.report.network] if krone.report.network else [],
        "scheme": [krone.scheme] if krone.scheme else [],
        "level": [level for level in levels(measure) if level] if measure else [],
        "theme": list(themes(measure)) if measure else [],
        "target_group": list(measure.target_groups) if measure else [],
    }


def expected_owners(
    reports: Sequence[NeedsReport],
    expected: Iterable[tuple[int, str, str]],
    years: tuple[int, ...] | None = None,
    networks: tuple[str, ...] | None = None,
) -> dict[tuple[int, str], tuple]:
    """Tell of every expected owner, and of those who reported without being so: network, expected, state, within."""
    everyone = {(year, owner): (network, True) for year, network, owner in expected}
    for report in reports:
        if report.year and report.owner:
            everyone.setdefault((report.year, report.owner), (report.network, False))
    rows = {}
    for (year, owner), (network, is_expected) in everyone.items():
        if not (lets_through(years, [year]) and lets_through(networks, [network])):
            continue
        mine = [report for report in reports if (report.year, report.owner) == (year, owner)]
        others = [report.owner for report in reports if report.year == year and owner in report.owners]
        complete = all(measure.described for report in mine for measure in report.measures)
        state = "not_received" if not mine else "received" if complete else "missing_attachment"
        rows[year, owner] = (network, is_expected, state, min(others, default=None) if not mine else None)
    return rows
