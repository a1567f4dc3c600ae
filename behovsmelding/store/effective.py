"""The report as it counts: a reading with the corrections in force and the tied spellings put in. Pure."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import zip_longest
from typing import NamedTuple

from behovsmelding.report import Amount, Measure, NeedsReport, StatedTotal, ThemeHit
from behovsmelding.store.corrections import (
    OF_THE_REPORT,
    Kept,
    Spot,
    Standing,
    State,
    Tie,
    Value,
    folded,
    frozen,
    held,
    standing,
)
from behovsmelding.vocabulary import Vocabulary

CHOSEN = "valgt av en person"
"""What a theme was found in when a person has put it there."""
BARE_OWNERS = ("eier", "eigar", "skoleeier", "skuleeigar", "barnehageeier", "barnehageeigar", "kommunen")
"""What a form without an owner calls it."""
OF_A_MEASURE = ("title", "scheme", "level", "semesters", "themes", "target_groups", "counts")


@dataclass(frozen=True, slots=True)
class Override:
    """A place where the report as it counts differs from the form."""

    measure: int | None
    position: int | None
    field: str
    read: Value
    correction_id: str | None = None
    reason: str | None = None
    made_at: datetime | None = None


class Effective(NamedTuple):
    """A report as it counts, where it differs from the form, and how its corrections stand."""

    report: NeedsReport
    overrides: tuple[Override, ...]
    states: dict[str, tuple[State, Value]]
    spots: dict[str, Spot | None]


class Decided(NamedTuple):
    """What people have decided that may concern a report."""

    kept: Sequence[Kept]
    """Corrections that are not undone."""
    own: Collection[str]
    """The ids the report goes by; corrections of others apply where this form says the same."""
    ties: Mapping[str, Tie]


def corrected(read: NeedsReport, keys: Sequence[str], decided: Decided, vocabulary: Vocabulary) -> Effective:
    """Put corrections and tied spellings into a reading; keys are its measures' identities as read."""
    found = standing(read, keys, decided.kept, decided.own)
    report = read
    for each, spot in sorted(found.in_force.values(), key=lambda item: order(item[0])):
        report = put_in(report, each, spot, vocabulary)
    report = tied(report, decided.ties, vocabulary)
    return Effective(report, tuple(overrides(read, report, found, decided.ties)), found.states, found.spots)


def order(kept: Kept) -> tuple[int, datetime]:
    """Put what is the report's first, because amounts follow its owner; a recipient last, because amounts go by it."""
    about = kept.correction
    return (0 if about.measure_key is None else 2 if about.field == "recipient" else 1), kept.made_at


def put_in(report: NeedsReport, kept: Kept, spot: Spot, vocabulary: Vocabulary) -> NeedsReport:
    """Put one correction into a report."""
    about = kept.correction
    if about.field == "owner":
        return placed_anew(with_owner(report, about.value), vocabulary)
    if about.field == "year":
        return placed_anew(replace(report, year=about.value, year_inferred=False), vocabulary)
    if about.field == "network":
        return replace(report, network=about.value, network_inferred=False)
    if about.field == "stated_total":
        total = replace(report.stated_totals[spot.position], amount_nok=about.value)
        return replace(report, stated_totals=exchanged(report.stated_totals, spot.position, total))
    measure = put_in_measure(report.measures[spot.measure], kept, spot, vocabulary)
    return replace(report, measures=exchanged(report.measures, spot.measure, measure))


def exchanged(values: tuple, position: int, value: object) -> tuple:
    """Give the values with another one in a place."""
    return (*values[:position], value, *values[position + 1 :])


def put_in_measure(measure: Measure, kept: Kept, spot: Spot, vocabulary: Vocabulary) -> Measure:
    """Put one correction into a measure."""
    about = kept.correction
    if about.field == "amount":
        return with_amount(measure, kept, spot, vocabulary)
    if about.field == "recipient":
        return with_recipient(measure, spot.position, about.value, vocabulary)
    if about.field == "themes":
        found = {hit.theme: hit for hit in measure.themes}
        hits = (
            (theme, relation, found.get(theme) or ThemeHit(theme, relation, CHOSEN)) for theme, relation in about.value
        )
        return replace(measure, themes=tuple(replace(hit, relation=relation) for _, relation, hit in hits))
    return replace(measure, **{about.field: about.value})


def with_amount(measure: Measure, kept: Kept, spot: Spot, vocabulary: Vocabulary) -> Measure:
    """Correct an amount, or add one the form does not have; what repeats the amount follows it."""
    about, nok = kept.correction, kept.correction.value
    state = "not_stated" if nok is None else "stated" if nok else "zero"
    if spot.position is None:
        parent = vocabulary.parent(about.recipient)
        added = Amount(about.role, about.recipient, parent, nok, state, "", measure.locator, stage=about.stage)
        return replace(measure, funding=(*measure.funding, added))
    old = measure.funding[spot.position]
    funding = exchanged(measure.funding, spot.position, replace(old, amount_nok=nok, state=state))
    if old.amount_nok is None or nok is None:
        return replace(measure, funding=funding)

    def repeats(other: object, other_nok: int | None) -> bool:
        return other.recipient == old.recipient and other_nok == old.amount_nok

    return replace(
        measure,
        funding=funding,
        cost_lines=tuple(replace(c, stated_nok=nok) if repeats(c, c.stated_nok) else c for c in measure.cost_lines),
        paid_hours=tuple(replace(w, amount_nok=nok) if repeats(w, w.amount_nok) else w for w in measure.paid_hours),
        restated=tuple(
            replace(a, amount_nok=nok, state=state) if repeats(a, a.amount_nok) and a.role == old.role else a
            for a in measure.restated
        ),
        stated_total_nok=nok if measure.stated_total_nok == old.amount_nok else measure.stated_total_nok,
    )


def with_recipient(measure: Measure, position: int, name: str, vocabulary: Vocabulary) -> Measure:
    """Give an amount another recipient; what its old one alone is itemised in follows it."""
    old = measure.funding[position]
    funding = exchanged(measure.funding, position, renamed(old, name, vocabulary))
    if any(amount.recipient == old.recipient for amount in funding):
        return replace(measure, funding=funding)
    return replace(
        measure,
        funding=funding,
        cost_lines=tuple(replace(c, recipient=name) if c.recipient == old.recipient else c for c in measure.cost_lines),
        paid_hours=tuple(replace(w, recipient=name) if w.recipient == old.recipient else w for w in measure.paid_hours),
    )


def renamed(amount: Amount, name: str, vocabulary: Vocabulary) -> Amount:
    """Give an amount another recipient, and keep how the form spells it."""
    as_written = amount.written_as or amount.recipient
    return replace(amount, recipient=name, recipient_parent=vocabulary.parent(name), written_as=as_written)


def with_owner(report: NeedsReport, owner: str) -> NeedsReport:
    """Give a report another reporting owner, to whom the old one's amounts belong."""

    def follows(role: str, recipient: str | None) -> bool:
        if role != "owner" or recipient is None:
            return False
        return recipient == report.owner if report.owner else recipient.casefold() in BARE_OWNERS

    def amount(one: Amount) -> Amount:
        if not follows(one.role, one.recipient):
            return one
        return replace(one, recipient=owner, recipient_parent=owner, written_as=one.written_as or one.recipient)

    def total(one: StatedTotal) -> StatedTotal:
        return replace(one, recipient=owner, recipient_parent=owner) if follows(one.role, one.recipient) else one

    return replace(
        report,
        owner=owner,
        owners=(owner, *(name for name in report.owners if name not in (owner, report.owner))),
        measures=tuple(
            replace(m, funding=tuple(map(amount, m.funding)), restated=tuple(map(amount, m.restated)))
            for m in report.measures
        ),
        stated_totals=tuple(map(total, report.stated_totals)),
    )


def placed_anew(report: NeedsReport, vocabulary: Vocabulary) -> NeedsReport:
    """Infer network and county again, where they were inferred, for another owner or year."""
    if report.network is not None and not report.network_inferred:
        return report
    found = vocabulary.membership(report.owner, report.year) if report.owner and report.year else None
    network, county = found or (None, (report.owner and vocabulary.county_of(report.owner)) or report.county)
    return replace(report, network=network, county=county, network_inferred=found is not None)


def tied(report: NeedsReport, ties: Mapping[str, Tie], vocabulary: Vocabulary) -> NeedsReport:
    """Put in what tied spellings mean, wherever the report names somebody."""
    if not ties or not any(folded(name) in ties for name in names_in(report)):
        return report

    def meant(name: str | None) -> str | None:
        tie = ties.get(folded(name)) if name else None
        return tie.name if tie else name

    def amounts(values: Iterable[Amount]) -> tuple[Amount, ...]:
        return tuple(
            a if meant(a.recipient) == a.recipient else renamed(a, meant(a.recipient), vocabulary) for a in values
        )

    measures = tuple(
        replace(
            m,
            funding=amounts(m.funding),
            restated=amounts(m.restated),
            cost_lines=tuple(replace(c, recipient=meant(c.recipient)) for c in m.cost_lines),
            paid_hours=tuple(replace(w, recipient=meant(w.recipient)) for w in m.paid_hours),
            owner=meant(m.owner),
        )
        for m in report.measures
    )
    totals = tuple(
        t
        if meant(t.recipient) == t.recipient
        else replace(t, recipient=meant(t.recipient), recipient_parent=vocabulary.parent(meant(t.recipient)))
        for t in report.stated_totals
    )
    changed = replace(
        report,
        owner=meant(report.owner),
        owners=each_once(meant, report.owners),
        universities=each_once(meant, report.universities),
        partners_listed=each_once(meant, report.partners_listed),
        measures=measures,
        stated_totals=totals,
    )
    return changed if changed.owner == report.owner else placed_anew(changed, vocabulary)


def each_once(meant: Callable[[str], str], names: Iterable[str]) -> tuple[str, ...]:
    """Give what names mean, each once."""
    return tuple(dict.fromkeys(meant(name) for name in names))


def names_in(report: NeedsReport) -> Iterator[str]:
    """Go through everybody a report names."""
    yield from filter(None, (report.owner, *report.owners, *report.universities, *report.partners_listed))
    yield from (total.recipient for total in report.stated_totals if total.recipient)
    for measure in report.measures:
        yield from (amount.recipient for amount in (*measure.funding, *measure.restated))
        yield from filter(None, (measure.owner,))


def overrides(read: NeedsReport, report: NeedsReport, found: Standing, ties: Mapping[str, Tie]) -> Iterator[Override]:
    """Find where a report differs from its reading, and the correction or tie each difference comes of."""
    causes = causes_of(read, found)
    behind = causes.get(("owner", None, None)) or causes.get(("year", None, None))
    for name, measure, position, before in differences(read, report):
        tie = ties.get(folded(before)) if isinstance(before, str) else None
        kept = causes.get((name, measure, position)) or (None if tie else behind)
        if kept:
            yield Override(measure, position, name, before, kept.correction_id, kept.correction.reason, kept.made_at)
        else:
            yield Override(measure, position, name, before, made_at=tie.made_at if tie else None)


def causes_of(read: NeedsReport, found: Standing) -> dict[tuple[str, int | None, int | None], Kept]:
    """Give the corrections in force by where they show; amounts the form does not have stand after those it has."""
    causes: dict[tuple[str, int | None, int | None], Kept] = {}
    for each, spot in sorted(found.in_force.values(), key=lambda item: order(item[0])):
        position = spot.position
        if position is None and each.correction.field == "amount":
            position = len(read.measures[spot.measure].funding)
            while ("amount", spot.measure, position) in causes:
                position += 1
        causes[each.correction.field, spot.measure, position] = each
    return causes


Difference = tuple[str, int | None, int | None, Value]
"""Which field, of which measure, at which position, and what the form says there."""


def differences(read: NeedsReport, report: NeedsReport) -> Iterator[Difference]:
    """Find every place where a report says something else than its reading."""
    if read is report:
        return
    for name in OF_THE_REPORT:
        if getattr(read, name) != getattr(report, name):
            yield name, None, None, getattr(read, name)
    for position, (before, now) in enumerate(zip(read.stated_totals, report.stated_totals, strict=True)):
        if before.amount_nok != now.amount_nok:
            yield "stated_total", None, position, before.amount_nok
        if before.recipient != now.recipient:
            yield "stated_recipient", None, position, before.recipient
    for index, (before, now) in enumerate(zip(read.measures, report.measures, strict=True)):
        yield from () if before is now else measure_differences(index, before, now)


def measure_differences(index: int, before: Measure, now: Measure) -> Iterator[Difference]:
    """Find the differences of one measure."""
    for name in OF_A_MEASURE:
        if held(before, name) != held(now, name):
            yield name, index, None, frozen(held(before, name))
    for position, (old, amount) in enumerate(zip_longest(before.funding, now.funding)):
        if old is None:
            yield "amount", index, position, None
            continue
        if (old.amount_nok, old.state) != (amount.amount_nok, amount.state):
            yield "amount", index, position, old.amount_nok
        if old.recipient != amount.recipient:
            yield "recipient", index, position, old.recipient
