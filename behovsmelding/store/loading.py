"""Take reports into the database, and say what became of each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, NamedTuple

from duckdb import DuckDBPyConnection as Connection

from behovsmelding.columns import held, joined
from behovsmelding.store import layout
from behovsmelding.store.counted import counted
from behovsmelding.store.counted_rows import (
    Counted,
    CountedAmounts,
    CountedFinding,
    CountedMeasure,
    CountedRemainder,
)
from behovsmelding.store.database import publish
from behovsmelding.store.listed import RowsOfList
from behovsmelding.store.manifest import Version
from behovsmelding.store.readings import content, dumped
from behovsmelding.store.register import read_register
from behovsmelding.store.settling import Check, settle, unchecked
from behovsmelding.store.tables import (
    PARTS_OF_PLACE,
    ROW_CLASSES,
    FindingRow,
    Received,
    Rows,
    from_rows,
    parts_of,
)
from behovsmelding.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report."""

    report_id: str
    what: Literal["new", "replaced", "unchanged", "accepted"]
    replaced: str | None = None
    """The document it replaced, as shown."""
    rows: RowsOfList | None = None
    """Of a list, how many of its rows are which."""


@dataclass(frozen=True, slots=True)
class Known:
    """A report that is in the database already."""

    report_id: str
    document: str
    sha256: str
    origin: str
    owner: str | None
    year: int | None
    form: str
    position: int
    content: str

    @property
    def owner_year(self) -> "OwnerYear":
        return self.owner, self.year

    def is_of(self, one: Received) -> bool:
        """Tell whether it is the same report read from the same bytes."""
        return self.report_id == one.report_id and self.sha256 == one.sha256


COUNTED = {
    "measures": CountedMeasure,
    "amounts": CountedAmounts,
    "remainders": CountedRemainder,
    "findings": CountedFinding,
}
"""The tables of what counts, and their rows."""
OwnerYear = tuple[str | None, int | None]
LoadState = Literal["loaded", "accepted"]


def load_reports(
    database: Path, received: Sequence[Received], check: Check = unchecked, state: LoadState = "loaded"
) -> list[Outcome]:
    """Publish a version with these reports in it, all of them or none; say what became of each, in order.

    Args:
        database: the symlink to the newest version.
        received: as read.
        check: finds what is doubtful in a report, where people have corrected it.
        state: loaded, or accepted by a person.

    Raises:
        StoreBusy: somebody else is publishing.
        StoreUnavailable: the database cannot be read.
    """
    outcomes: list[Outcome] = []

    def change(con: Connection) -> str:
        keep_readings(con)
        taken = taken_in(con, received, check, state)
        outcomes.extend(taken.outcomes)
        recount(con, taken.touched, taken.settled)
        write_vocabulary(con)
        return summary(outcomes) or ("" if database.exists() else "Tom database.")

    publish(database, change)
    return outcomes


def summary(outcomes: Sequence[Outcome]) -> str:
    """Say in Norwegian what was loaded; nothing when nothing changed."""
    new = sum(outcome.what == "new" for outcome in outcomes)
    replaced = sum(outcome.what == "replaced" for outcome in outcomes)
    said = [f"{new} ny{'e' * (new != 1)}" if new else "", f"{replaced} erstattet" if replaced else ""]
    return f"Lest inn: {', '.join(part for part in said if part)}." if new or replaced else ""


def publish_register(database: Path, folder: Path) -> Version:
    """Publish a database from data/register; a pointer to a version that is gone is given up."""
    if database.is_symlink() and not database.exists():
        database.unlink()

    def change(con: Connection) -> str:
        taken_in(con, from_rows(read_register(folder)))
        recount(con)
        write_vocabulary(con)
        return "Laget fra registeret som følger med programmet."

    return publish(database, change)


def republish(database: Path) -> Version:
    """Publish the same reports again, laid out and counted by this program."""

    def change(con: Connection) -> str:
        keep_readings(con)
        recount(con)
        write_vocabulary(con)
        return "Lagt om til ny utgave av programmet."

    return publish(database, change)


def refresh(database: Path) -> Version | None:
    """Publish the vocabulary's lists again where somebody has edited them; None when nothing changed."""

    def change(con: Connection) -> str:
        before = vocabulary_rows(con)
        write_vocabulary(con)
        return "" if vocabulary_rows(con) == before else "Ordlistene er endret."

    return publish(database, change)


def vocabulary_rows(con: Connection) -> list[list[tuple]]:
    """Read the vocabulary's lists, in any one order."""
    tables = [table for table in layout.tables() if table.startswith("vocabulary.")]
    return [sorted(con.execute(layout.whole_statement(table)).fetchall()) for table in tables]


def taken_in(
    con: Connection, received: Sequence[Received], check: Check = unchecked, state: LoadState = "loaded"
) -> "Taken":
    """Take reports in: add each, let it replace what it is another reading or edition of, or leave all as it is.

    What people have decided about a report that is replaced is about the new one.
    """
    taken = decided(known_reports(con), received)
    for old, new in taken.moved.items():
        move_decisions(con, old, new)
    for table in layout.tables_of_reports():
        layout.clear(con, table, taken.removed)
    now = datetime.now(UTC).replace(tzinfo=None)
    accepted_at = now if state == "accepted" else None
    loads = [
        (one.known.report_id, one.known.position, now, one.known.content, state, accepted_at, None)
        for one in taken.added
    ]
    layout.insert(con, "received.loads", loads)
    settled = keep(con, {one.known.report_id: one.received for one in taken.added}, check)
    taken.touched.update(map(owner_year, settled))
    # A list is not read back from its rows to be counted: it is long, and all that counts of it is stored.
    taken.settled.update({one.report_id: one for one in settled if one.report.form == "list"})
    return taken


def move_decisions(con: Connection, old: str, new: str) -> None:
    """Let what people have decided about a report be about the one that takes its place."""
    for name in ("move_corrections", "move_answers"):
        con.execute(layout.statement(name), {"old": old, "new": new})


def keep(con: Connection, readings: Mapping[str, Received], check: Check) -> list[Received]:
    """Store readings under ids, and their rows as they count; give the reports as they count.

    Args:
        con: where to.
        readings: by the id they stand under.
        check: finds what is doubtful in a report.
    """
    texts = {key: one.written or dumped(one) for key, one in readings.items()}
    layout.insert(con, "received.readings", list(texts.items()), is_masked=True)
    return settle(con, list(readings), check, readings)


def keep_readings(con: Connection) -> None:
    """Make readings of the rows of reports that are older than readings are."""
    lacking = [key for (key,) in con.execute(layout.statement("without_reading")).fetchall()]
    if lacking:
        keep(con, {one.report_id: one for one in received_by(con, lacking)}, unchecked)


class Added(NamedTuple):
    """A report that goes in."""

    known: Known
    received: Received


class Taken(NamedTuple):
    """What becomes of reports, and what that does to the database."""

    outcomes: list[Outcome]
    removed: list[str]
    added: list[Added]
    touched: set[OwnerYear]
    moved: dict[str, str]
    """Ids that are gone, and which take their place."""
    settled: dict[str, Received]
    """Lists as they count, by id."""


def decided(present: Sequence[Known], received: Sequence[Received]) -> Taken:
    """Decide what becomes of each report, given those that are in the database."""
    by_id = {known.report_id: known for known in present}
    by_bytes = {read_from(known): known for known in present}
    position = max((known.position for known in present), default=-1)
    added: dict[str, Added] = {}
    taken = Taken([], [], [], set(), {}, {})
    for one in received:
        twins = list(dict.fromkeys(filter(None, (by_id.get(one.report_id), by_bytes.get(read_from(one))))))
        written = one.written or dumped(one)
        says = content(written)
        same = twins[0] if len(twins) == 1 and twins[0].is_of(one) else None
        if same and same.content == says:
            taken.outcomes.append(Outcome(one.report_id, "unchanged"))
            continue
        position += not same
        known = known_as(one, same.position if same else position, says)
        for twin in twins:
            for table, key in ((by_id, twin.report_id), (by_bytes, read_from(twin)), (added, twin.report_id)):
                table.pop(key, None)
        by_id[known.report_id] = by_bytes[read_from(known)] = known
        added[known.report_id] = Added(known, one._replace(written=written))
        taken.touched.update(changed.owner_year for changed in (*twins, known))
        replaced = twins[0].document if twins else None
        taken.outcomes.append(Outcome(one.report_id, "replaced" if twins else "new", replaced))
        taken.removed.extend(twin.report_id for twin in twins)
        taken.moved.update({twin.report_id: known.report_id for twin in twins if twin.report_id != known.report_id})
    taken.added.extend(added.values())
    return taken


def read_from(one: Known | Received) -> tuple[str | None, ...]:
    """Tell what a report was read from: its bytes, and of a list, which has many reports in it, its owner and year."""
    about = one.report if isinstance(one, Received) else one
    return (one.sha256, about.owner, str(about.year)) if about.form == "list" else (one.sha256,)


def known_as(one: Received, position: int, content: str) -> Known:
    """Say how a report will be known once it is in."""
    report = one.report
    return Known(
        one.report_id, one.document, one.sha256, one.origin, report.owner, report.year, report.form, position, content
    )


def known_reports(con: Connection) -> list[Known]:
    """List the reports in the database, the oldest first."""
    return [Known(*row) for row in con.execute(layout.statement("known_reports")).fetchall()]


def received_by(con: Connection, report_ids: Sequence[str]) -> list[Received]:
    """Read reports back from their rows, in the order of the ids."""
    tables = {name: rows_of(con, name, kind, report_ids) for name, kind in ROW_CLASSES.items()}
    order = {key: place for place, key in enumerate(report_ids)}
    return sorted(from_rows(Rows(**tables)), key=lambda one: order[one.report_id])


def rows_of(con: Connection, name: str, kind: type, report_ids: Sequence[str]) -> tuple:
    """Read the rows that some reports have in a table, in the order they were written."""
    found = con.execute(layout.rows_statement(f"received.{name}"), [list(report_ids)]).fetchall()
    rows = (kind(*(tuple(value) if isinstance(value, list) else value for value in row)) for row in found)
    return tuple(sorted(rows, key=order_in_report))


def order_in_report(row: object) -> tuple[int, int]:
    """Order rows as their report has them: findings are numbered through, what belongs to a measure within it."""
    measure = 0 if isinstance(row, FindingRow) else getattr(row, "measure", 0)
    return measure, getattr(row, "position", 0)


def owner_year(one: Received) -> OwnerYear:
    """Tell which documents a report is counted together with."""
    return one.report.owner, one.report.year


def recount(
    con: Connection, touched: Iterable[OwnerYear] | None = None, at_hand: Mapping[str, Received] | None = None
) -> None:
    """Work out again what counts, for some owners and years or (None) for all.

    Args:
        con: where it is stored.
        touched: the owners and years.
        at_hand: reports as they count that need not be read back, by id.
    """
    groups: dict[OwnerYear, list[str]] = {}
    for known in known_reports(con):
        groups.setdefault(known.owner_year, []).append(known.report_id)
    wanted = set(groups) if touched is None else set(touched) & set(groups)
    ids = [key for owner_year, keys in groups.items() if owner_year in wanted for key in keys]
    for table in COUNTED:
        layout.clear(con, f"counted.{table}", ids)
    received = dict(at_hand or {})
    received |= {one.report_id: one for one in received_by(con, [key for key in ids if key not in received])}
    answers = {(key, message): said for key, message, said in con.execute(layout.statement("match_answers")).fetchall()}
    found = [
        counted([received[key] for key in together], answers)
        for owner_year in groups
        if owner_year in wanted
        for together in apart(owner_year, groups[owner_year])
    ]
    write_counted(con, found)


def apart(owner_year: OwnerYear, report_ids: list[str]) -> list[list[str]]:
    """Keep documents without owner or year apart: nothing says that they belong together."""
    return [[key] for key in report_ids] if None in owner_year else [report_ids]


def write_counted(con: Connection, found: Sequence[Counted]) -> None:
    """Store what counts."""
    for table, kind in COUNTED.items():
        parts = [by_columns(kind, rows) for one in found if (rows := getattr(one, table))]
        if parts:
            columns = [joined(each) for each in zip(*parts, strict=True)]
            layout.insert_columns(con, f"counted.{table}", columns)


def by_columns(kind: type, rows: Sequence) -> list[Sequence]:
    """Give rows of a table by its columns; a finding's locator is several."""
    said = held(rows, [part.name for part in fields(kind)])
    place = parts_of(said.pop("locator"), PARTS_OF_PLACE) if kind is CountedFinding else []
    return [*said.values(), *place]


def write_vocabulary(con: Connection) -> None:
    """Store the lists that questions need beside the reports, as the vocabulary has them now."""
    vocabulary = Vocabulary.load()
    layout.empty(con, "vocabulary.organisations")
    layout.empty(con, "vocabulary.expected_owners")
    known = [(one.name, one.parent, one.short) for one in vocabulary.organisations()]
    layout.insert(con, "vocabulary.organisations", known)
    layout.insert(con, "vocabulary.expected_owners", sorted(vocabulary.expected_owners()))
