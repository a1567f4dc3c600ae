"""Which scheme each measure of a form for several belongs to: the one way in which the sums come out, or none."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from behovsmelding.report import UNNAMED_UNIVERSITY, Measure, StatedTotal

# More measures than a form ever has; beyond it trying every combination would take too long.
MOST_MEASURES = 20
MOST_STEPS = 200_000

Target = dict[tuple[str, str | None], int]
"""Kroner by role and recipient; recipient None is all recipients of the role together."""


def schemes_of_measures(
    measures: Sequence[Measure], schemes: tuple[str, ...], totals: Sequence[StatedTotal]
) -> list[str | None]:
    """Give each measure its scheme.

    Args:
        measures: the form's measures, with the scheme their titles name.
        schemes: the schemes ticked; of one, all measures are its.
        totals: the stated rows, with which the measures of each scheme must agree for every recipient.
    """
    unknown = [measure.scheme for measure in measures]
    if len(schemes) == 1:
        return [schemes[0]] * len(measures)
    if not schemes or len(measures) > MOST_MEASURES:
        return unknown
    is_named = all(amount.recipient != UNNAMED_UNIVERSITY for measure in measures for amount in measure.funding)
    targets = {scheme: _target(scheme, totals, is_named=is_named) for scheme in schemes}
    if not all(targets.values()):
        return unknown
    budget = iter(range(MOST_STEPS))
    found = list(islice(_combinations(measures, targets, budget), 2))
    return list(found[0]) if len(found) == 1 and next(budget, None) is not None else unknown


def with_schemes_partner(measure: Measure, totals: Sequence[StatedTotal]) -> Measure:
    """Name the university a measure does not name, where its scheme's row in the totals names one and no other."""
    rows = [row for row in totals if row.scheme == measure.scheme and row.role == "university" and row.amount_nok]
    named = {(row.recipient, row.recipient_parent) for row in rows}
    if measure.scheme is None or len(named) != 1:
        return measure
    [(name, parent)] = named
    if name is None:
        return measure
    funding = tuple(
        replace(amount, recipient=name, recipient_parent=parent or name, written_as=UNNAMED_UNIVERSITY)
        if amount.role == "university" and amount.recipient == UNNAMED_UNIVERSITY
        else amount
        for amount in measure.funding
    )
    return replace(measure, funding=funding)


def _target(scheme: str, totals: Sequence[StatedTotal], *, is_named: bool) -> Target:
    rows = [total for total in totals if total.scheme == scheme]
    unnamed = {total.role for total in rows if total.recipient is None}
    if not is_named:
        unnamed.add("university")  # the measures say «UH», whoever the rows name
    if len({total.recipient for total in rows if total.role == "owner"}) == 1:
        unnamed.add("owner")  # one column «Eier», while the measures may name several
    target: Counter[tuple[str, str | None]] = Counter()
    for total in rows:
        target[total.role, None if total.role in unnamed else total.recipient] += total.amount_nok
    return dict(target)


def _combinations(
    measures: Sequence[Measure], targets: dict[str, Target], budget: Iterator[int]
) -> Iterator[tuple[str, ...]]:
    remaining = {scheme: defaultdict(int, target) for scheme, target in targets.items()}

    def assign(place: int, chosen: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        if next(budget, None) is None:
            return
        if place == len(measures):
            if not any(value for target in remaining.values() for value in target.values()):
                yield chosen
            return
        for scheme, target in targets.items():
            if measures[place].scheme not in {None, scheme}:
                continue
            cost = _cost(measures[place], target)
            left = remaining[scheme]
            if all(left[key] >= value for key, value in cost.items()):
                for key, value in cost.items():
                    left[key] -= value
                yield from assign(place + 1, (*chosen, scheme))
                for key, value in cost.items():
                    left[key] += value

    yield from assign(0, ())


def _cost(measure: Measure, target: Target) -> dict[tuple[str, str | None], int]:
    cost: Counter[tuple[str, str | None]] = Counter()
    for amount in measure.funding:
        if amount.amount_nok:
            together = (amount.role, None)
            cost[together if together in target else (amount.role, amount.recipient)] += amount.amount_nok
    return dict(cost)
