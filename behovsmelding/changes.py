"""What has changed between two versions of the data: reports, amounts and findings, in a sentence and in tables.

Both versions answer the same questions, and every difference between the answers is told: the kroner that changes tell
of come to the difference between the two sums, so nothing that moved a figure is left out.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

import pandas as pd

from behovsmelding import labels, retelling
from behovsmelding.language import N_, Words, _

Kind = Literal["received", "renewed", "withdrawn", "amount", "appeared", "gone", "renamed", "doubt", "settled"]
KINDS: Mapping[Kind, str] = Words(
    {
        "received": "Ny behovsmelding",
        "renewed": "Ny utgave av behovsmelding",
        "withdrawn": "Behovsmelding trukket",
        "amount": "Endret beløp",
        "appeared": "Nytt beløp",
        "gone": "Beløp tatt ut",
        "renamed": "Tiltak endret navn eller ordning",
        "settled": "Merknad avklart",
        "doubt": "Ny merknad",
    }
)
COUNTED: dict[Kind, tuple[str, str]] = {
    "received": (N_("ny behovsmelding", "count"), "nye behovsmeldinger"),
    "renewed": (N_("ny utgave av en behovsmelding", "count"), "nye utgaver av behovsmeldinger"),
    "withdrawn": (N_("trukket behovsmelding", "count"), "trukne behovsmeldinger"),
    "amount": (N_("endret beløp", "count"), "endrede beløp"),
    "appeared": (N_("nytt beløp", "count"), "nye beløp"),
    "gone": (N_("beløp tatt ut", "count"), "beløp tatt ut"),
    "renamed": (N_("tiltak med nytt navn", "count"), "tiltak med nytt navn"),
    "settled": (N_("avklart merknad", "count"), "avklarte merknader"),
    "doubt": (N_("ny merknad", "count"), "nye merknader"),
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What one version answers to report_list, amount_list, finding_list and removal_list."""

    reports: pd.DataFrame
    amounts: pd.DataFrame
    findings: pd.DataFrame
    removals: pd.DataFrame


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not as it was."""

    kind: Kind
    year: int | None
    owner: str | None
    about: str
    """A measure's title, or what a document is called; of a name that changed both."""
    recipient: str = ""
    stage: str = ""
    before_nok: int | None = None
    after_nok: int | None = None
    """Whole kroner; None where none are stated, or there is no such amount."""
    why: str = ""
    """A correction's or a removal's reason, or a finding's own sentence, as stored."""


Key = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class _Amount:
    year: int | None
    owner: str | None
    measure: str | None
    title: str
    role: str
    recipient: str
    stage: str
    nok: int | None
    why: str

    @property
    def key(self) -> Key:
        return self.year, self.owner, self.measure, self.role, self.recipient, self.stage

    @property
    def worth(self) -> Key:
        """Everything but which measure it is on."""
        return self.year, self.owner, self.role, self.recipient, self.stage, self.nok


def between(then: Facts, now: Facts) -> list[Change]:
    """Tell every difference between two versions: documents first, then amounts, then findings."""
    return [*_documents(then, now), *_amounts(then, now), *_findings(then, now)]


def sums(then: Facts, now: Facts) -> pd.DataFrame:
    """Give the sums that are not what they were, one row a year and stage: year, stage, earlier_nok, now_nok."""
    before, after = _sums(then.amounts), _sums(now.amounts)
    order = {stage: place for place, stage in enumerate(labels.STAGES)}
    moved = [key for key in {**after, **before} if before.get(key) != after.get(key)]
    moved.sort(key=lambda key: (-(key[0] or 0), order[key[1]]))
    rows = [(year, stage, before.get((year, stage)), after.get((year, stage))) for year, stage in moved]
    table = pd.DataFrame(rows, columns=["year", "stage", "earlier_nok", "now_nok"])
    return table.astype({"year": "Int64", "earlier_nok": "Int64", "now_nok": "Int64"})


def in_words(changes: Iterable[Change], then: str) -> str:
    """Say how much has changed since a version, which ``then`` names."""
    found = Counter(change.kind for change in changes)
    if not found:
        return _("Ingenting er endret siden tallene {then}.", then=then)
    told = [labels.counted(found[kind], *COUNTED[kind]) for kind in COUNTED if kind in found]
    return _("Siden tallene {then}: {changes}.", then=then, changes=labels.joined(told))


def table(changes: Iterable[Change]) -> pd.DataFrame:
    """Give changes as rows: change, year, owner, about, recipient, stage, earlier_nok, now_nok, why."""
    rows = [
        (
            KINDS[one.kind],
            one.year,
            labels.owner(one.owner),
            one.about,
            one.recipient,
            one.stage,
            one.before_nok,
            one.after_nok,
            why(one),
        )
        for one in changes
    ]
    columns = ["change", "year", "owner", "about", "recipient", "stage", "earlier_nok", "now_nok", "why"]
    return pd.DataFrame(rows, columns=columns).astype({"year": "Int64", "earlier_nok": "Int64", "now_nok": "Int64"})


def why(one: Change) -> str:
    """Say why in the reader's language: a finding's sentence is ours, a reason is a person's."""
    return retelling.retold(one.why) if one.kind in {"settled", "doubt"} else retelling.reason(one.why)


def _documents(then: Facts, now: Facts) -> Iterator[Change]:
    before = {row.report_id: row for row in then.reports.itertuples()}
    after = {row.report_id: row for row in now.reports.itertuples()}
    reasons = dict(zip(now.removals.report_id, now.removals.reason, strict=True))
    for key, row in after.items():
        if key not in before:
            yield Change("received", _known(row.year), row.owner, row.label)
        elif row.loaded_at != before[key].loaded_at:
            yield Change("renewed", _known(row.year), row.owner, row.label)
    for key, row in before.items():
        if key not in after:
            yield Change("withdrawn", _known(row.year), row.owner, row.label, why=reasons.get(key, ""))


def _amounts(then: Facts, now: Facts) -> Iterator[Change]:
    before, after = _by_key(then.amounts), _by_key(now.amounts)
    gone = [one for key, one in before.items() if key not in after]
    appeared = [one for key, one in after.items() if key not in before]
    renamed = _renamed(gone, appeared)
    for one, other in {(one.measure, other.measure): (one, other) for one, other in renamed}.values():
        yield Change("renamed", other.year, other.owner, f"{one.title} → {other.title}")
    for key, one in after.items():
        if key in before and before[key].nok != one.nok:
            yield _change("amount", one, before_nok=before[key].nok, after_nok=one.nok)
    moved = {one.key for pair in renamed for one in pair}
    yield from (_change("appeared", one, after_nok=one.nok) for one in appeared if one.key not in moved)
    yield from (_change("gone", one, before_nok=one.nok, why="") for one in gone if one.key not in moved)


def _change(kind: Kind, one: _Amount, **differently: object) -> Change:
    values = {"about": one.title, "recipient": one.recipient, "stage": one.stage, "why": one.why}
    return Change(kind, one.year, one.owner, **(values | differently))


def _renamed(gone: Iterable[_Amount], appeared: Iterable[_Amount]) -> list[tuple[_Amount, _Amount]]:
    """Pair amounts that are the same but for the measure they stand on, where only one can be meant."""
    lost, found = _by_worth(gone), _by_worth(appeared)
    return [(lost[worth][0], found[worth][0]) for worth in lost if len(lost[worth]) == 1 == len(found.get(worth, ()))]


def _by_worth(amounts: Iterable[_Amount]) -> dict[Key, list[_Amount]]:
    found: dict[Key, list[_Amount]] = {}
    for one in amounts:
        if one.measure is not None:
            found.setdefault(one.worth, []).append(one)
    return found


def _by_key(amounts: pd.DataFrame) -> dict[Key, _Amount]:
    """Give amounts by what they are about; several about the same are one sum."""
    found: dict[Key, _Amount] = {}
    for row in amounts.itertuples():
        one = _Amount(
            _known(row.year),
            row.owner,
            _known(row.measure_id),
            labels.NOT_ITEMISED if _known(row.measure_id) is None else labels.title(row.title),
            row.role,
            _known(row.recipient) or "",
            row.stage,
            _known(row.amount_nok),
            _known(row.correction_reason) or "",
        )
        same = found.get(one.key)
        found[one.key] = one if same is None else _together(same, one)
    return found


def _together(one: _Amount, other: _Amount) -> _Amount:
    stated = [each.nok for each in (one, other) if each.nok is not None]
    return replace(one, nok=sum(stated) if stated else None, why=one.why or other.why)


def _findings(then: Facts, now: Facts) -> Iterator[Change]:
    """Tell findings that are new, and those that are no more though their report is there."""
    before, after = _doubts(then.findings), _doubts(now.findings)
    still_there = set(now.reports.report_id)
    for kind, these, others in (("settled", before, after), ("doubt", after, before)):
        for key, row in these.items():
            if key not in others and key[0] in still_there:
                about = labels.title(row.title) if _known(row.measure_id) else row.document
                yield Change(kind, _known(row.year), row.owner, about, why=row.message)


def _doubts(findings: pd.DataFrame) -> dict[Key, object]:
    return {(row.report_id, _known(row.measure_id), row.rule, row.message): row for row in findings.itertuples()}


def _sums(amounts: pd.DataFrame) -> dict[tuple[int | None, str], int]:
    found: Counter[tuple[int | None, str]] = Counter()
    for row in amounts.itertuples():
        if pd.notna(row.amount_nok):
            found[_known(row.year), row.stage] += int(row.amount_nok)
    return dict(found)


def _known(value: object) -> object:
    return None if pd.isna(value) else int(value) if hasattr(value, "__index__") else value
