"""What a report says once people have put it right: the reading with its corrections and tied spellings. Pure.

The reading never changes. A correction is about a measure as the form has it (its identity as read), so it holds in
every document that says the same of that measure, and in a new version of the form as long as that does.
"""

import json
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, NamedTuple

from behovsmelding.report import Measure, NeedsReport, Role, Stage

Field = Literal[
    "amount",
    "recipient",
    "title",
    "scheme",
    "level",
    "semesters",
    "themes",
    "target_groups",
    "counts",
    "owner",
    "year",
    "network",
    "stated_total",
]
State = Literal["applied", "replaced", "settled", "stale"]
Value = int | str | bool | None | tuple[str, ...] | tuple[tuple[str, str], ...]
OF_THE_REPORT = ("owner", "year", "network")
OF_AN_AMOUNT = ("amount", "recipient")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a person puts right, and why: one field of a report, a measure, an amount or a stated sum."""

    report_id: str
    field: Field
    value: Value
    """Kroner, a name, a list, or whether it counts; themes are pairs of theme and relation. None is not stated."""
    reason: str
    measure_key: str | None = None
    """The measure as read; None for what is the report's."""
    role: Role | None = None
    recipient: str | None = None
    """Whose amount or stated sum, as read."""
    stage: Stage | None = None
    """Of an amount."""
    scheme: str | None = None
    """Of a stated sum."""
    position: int = 0
    """Tells apart what shares all of these, from 0."""

    @property
    def place(self) -> tuple:
        """What is corrected, whatever it is corrected to."""
        return self.field, self.measure_key, self.role, self.recipient, self.stage, self.scheme, self.position


@dataclass(frozen=True, slots=True)
class Kept:
    """A correction that is in the database."""

    correction_id: str
    correction: Correction
    title: str | None
    """The measure's title as read."""
    read: Value
    """What the form said when it was made."""
    made_at: datetime
    undone_at: datetime | None = None
    state: State = "applied"
    now: Value = None
    """What the form says now, where it is neither what was corrected nor what it was corrected to."""


class Tie(NamedTuple):
    """What a spelling means, since when."""

    name: str
    made_at: datetime


class Spot(NamedTuple):
    """Where in a reading something stands that can be corrected, and what stands there."""

    measure: int | None
    position: int | None
    """Of the amount or stated sum; None for others, and for an amount the form does not have."""
    value: Value


@dataclass(slots=True)
class Standing:
    """How the corrections stand to one reading."""

    in_force: dict[tuple, tuple[Kept, Spot]] = field(default_factory=dict)
    """By what is corrected."""
    states: dict[str, tuple[State, Value]] = field(default_factory=dict)
    """Of the report's own corrections, by id: how each stands, and what the form says now where that matters."""
    spots: dict[str, Spot | None] = field(default_factory=dict)
    """Of the report's own corrections, by id."""


def spot_of(report: NeedsReport, keys: Sequence[str], about: Correction) -> Spot | None:
    """Find in a reading what a correction is about; None when it is not there.

    An amount may be added for somebody who has none on the measure, never a second one for somebody who has.
    """
    if about.field in OF_THE_REPORT:
        return Spot(None, None, getattr(report, about.field))
    if about.field == "stated_total":
        wanted = (about.scheme, about.role, about.recipient)
        equal = [n for n, row in enumerate(report.stated_totals) if (row.scheme, row.role, row.recipient) == wanted]
        return (
            Spot(None, equal[about.position], report.stated_totals[equal[about.position]].amount_nok)
            if (about.position < len(equal))
            else None
        )
    if about.measure_key not in keys:
        return None
    index = keys.index(about.measure_key)
    measure = report.measures[index]
    if about.field not in OF_AN_AMOUNT:
        return Spot(index, None, held(measure, about.field))
    wanted = (about.role, about.recipient, about.stage)
    equal = [n for n, row in enumerate(measure.funding) if (row.role, row.recipient, row.stage) == wanted]
    if about.position < len(equal):
        amount = measure.funding[equal[about.position]]
        return Spot(index, equal[about.position], amount.amount_nok if about.field == "amount" else amount.recipient)
    is_added = about.field == "amount" and not equal and not about.position
    return Spot(index, None, None) if is_added else None


def held(measure: Measure, name: str) -> Value:
    """Give what a measure says in a field, as a correction would."""
    if name == "themes":
        return tuple((hit.theme, hit.relation) for hit in measure.themes)
    return getattr(measure, name)


def standing(report: NeedsReport, keys: Sequence[str], kept: Sequence[Kept], own: Collection[str]) -> Standing:
    """Judge corrections against a reading: the last of each place that applies is in force.

    Args:
        report: as read.
        keys: the identities of its measures as read.
        kept: the corrections that are not undone.
        own: the ids the report goes by; corrections of others apply where this form says the same, and are not judged.
    """
    found = Standing()
    in_time = sorted(kept, key=lambda each: each.made_at)
    last = {each.correction.place: each for each in in_time if each.correction.report_id in own}
    for each in in_time:
        is_own, place = each.correction.report_id in own, each.correction.place
        if is_own and last[place] is not each:
            found.states[each.correction_id] = ("replaced", None)
            continue
        spot = spot_of(report, keys, each.correction)
        state = state_of(each, spot)
        if state == "applied":
            found.in_force[place] = each, spot
        if is_own:
            found.states[each.correction_id] = (state, spot.value if spot and state == "stale" else None)
            found.spots[each.correction_id] = spot
    return found


def state_of(kept: Kept, spot: Spot | None) -> State:
    """Tell how a correction stands to what a form says in its place."""
    if spot is None:
        return "stale"
    if spot.value == kept.read:
        return "applied"
    return "settled" if spot.value == kept.correction.value else "stale"


def folded(spelling: str) -> str:
    """Fold a spelling: what differs only in case and blanks is one."""
    return " ".join(unicodedata.normalize("NFC", spelling).casefold().split())


def as_json(value: Value) -> str:
    """Write a value as it is stored."""
    return json.dumps(value, ensure_ascii=False)


def from_json(text: str | None) -> Value:
    """Read a stored value: lists are tuples."""
    return None if text is None else frozen(json.loads(text))


def frozen(value: object) -> Value:
    """Turn lists into tuples."""
    return tuple(frozen(each) for each in value) if isinstance(value, list | tuple) else value


def ties_of(rows: Sequence[Mapping]) -> dict[str, Tie]:
    """Give the ties in force by folded spelling."""
    return {folded(row["spelling"]): Tie(row["name"], row["made_at"]) for row in rows if row["undone_at"] is None}
