"""Take reports into the database, and say what became of each."""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from duckdb import DuckDBPyConnection as Connection

from behovsmelding.store import layout
from behovsmelding.store.counted import Counted, counted
from behovsmelding.store.database import Version, publish
from behovsmelding.store.register import read_register
from behovsmelding.store.tables import ROW_CLASSES, Received, Rows, columns, from_rows, placed, to_rows, values
from behovsmelding.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report."""

    report_id: str
    what: Literal["new", "replaced", "unchanged"]
    replaced: str | None = None
    """The document it replaced, as shown."""


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


OwnerYear = tuple[str | None, int | None]


def load_reports(database: Path, received: Sequence[Received]) -> list[Outcome]:
    """Publish a version with these reports in it, all of them or none; say what became of each, in order.

    Raises:
        StoreBusy: somebody else is publishing.
        StoreUnavailable: the database cannot be read.
    """
    outcomes: list[Outcome] = []

    def change(con: Connection) -> str:
        twins = {known.owner_year for known in known_reports(con) for one in received if is_twin(known, one)}
        outcomes.extend(taken_in(con, one) for one in received)
        recount(con, twins | {(one.report.owner, one.report.year) for one in received})
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
        for one in from_rows(read_register(folder)):
            taken_in(con, one)
        recount(con)
        write_vocabulary(con)
        return "Laget fra registeret som følger med programmet."

    return publish(database, change)


def republish(database: Path) -> Version:
    """Publish the same reports again, laid out and counted by this program."""

    def change(con: Connection) -> str:
        recount(con)
        write_vocabulary(con)
        return "Lagt om til ny utgave av programmet."

    return publish(database, change)


def taken_in(con: Connection, one: Received) -> Outcome:
    """Take one report in: add it, let it replace what it is another reading or edition of, or leave all as it is."""
    rows = to_rows(one)
    twins = [known for known in known_reports(con) if is_twin(known, one)]
    same = next((known for known in twins if known.sha256 == one.sha256 and known.report_id == one.report_id), None)
    if same and same.content == rows.content:
        return Outcome(one.report_id, "unchanged")
    for table in layout.tables_of_reports():
        layout.clear(con, table, [known.report_id for known in twins])
    for table in ROW_CLASSES:
        layout.insert(con, f"received.{table}", [values(row) for row in getattr(rows, table)])
    position = same.position if same else highest_position(con) + 1
    now = datetime.now(UTC).replace(tzinfo=None)
    layout.insert(con, "received.loads", [(one.report_id, position, now, rows.content)])
    return Outcome(one.report_id, "replaced" if twins else "new", twins[0].document if twins else None)


def is_twin(known: Known, one: Received) -> bool:
    """Tell whether a report in the database is the same report, or was read from the same bytes."""
    return one.report_id == known.report_id or one.sha256 == known.sha256


def known_reports(con: Connection) -> list[Known]:
    """List the reports in the database, the oldest first."""
    return [Known(*row) for row in con.execute(layout.statement("known_reports")).fetchall()]


def highest_position(con: Connection) -> int:
    """Give the place of the newest report; -1 when there is none."""
    return max((known.position for known in known_reports(con)), default=-1)


def received_by(con: Connection, report_ids: Sequence[str]) -> list[Received]:
    """Read reports back from their rows, in the order of the ids."""
    tables = {name: rows_of(con, name, kind, report_ids) for name, kind in ROW_CLASSES.items()}
    order = {key: place for place, key in enumerate(report_ids)}
    return sorted(from_rows(Rows(**tables)), key=lambda one: order[one.report_id])


def rows_of(con: Connection, name: str, kind: type, report_ids: Sequence[str]) -> tuple:
    """Read the rows that some reports have in a table, in the order they were written."""
    found = con.execute(layout.rows_statement(f"received.{name}"), [list(report_ids)]).fetchall()
    named = ({c: tuple(v) if isinstance(v, list) else v for c, v in zip(columns(kind), r, strict=True)} for r in found)
    return tuple(sorted((kind(**row) for row in named), key=order_in_report))


def order_in_report(row: object) -> tuple[int, int]:
    """Order rows as their report has them."""
    return getattr(row, "measure", None) or 0, getattr(row, "position", 0)


def recount(con: Connection, touched: Iterable[OwnerYear] | None = None) -> None:
    """Work out again what counts, for some owners and years or (None) for all."""
    groups: dict[OwnerYear, list[Known]] = {}
    for known in known_reports(con):
        groups.setdefault(known.owner_year, []).append(known)
    for owner_year in groups if touched is None else touched:
        ids = [known.report_id for known in groups.get(owner_year, [])]
        for table in ("measures", "remainders", "findings"):
            layout.clear(con, f"counted.{table}", ids)
        for group in apart(owner_year, received_by(con, ids)):
            write_counted(con, counted(group))


def apart(owner_year: OwnerYear, documents: list[Received]) -> list[list[Received]]:
    """Keep documents without owner or year apart: nothing says that they belong together."""
    if None in owner_year:
        return [[document] for document in documents]
    return [documents] if documents else []


def write_counted(con: Connection, found: Counted) -> None:
    """Store what counts for one owner and year."""
    layout.insert(con, "counted.measures", [astuple(row) for row in found.measures])
    layout.insert(con, "counted.remainders", [astuple(row) for row in found.remainders])
    rows = [
        tuple(getattr(row, part.name) for part in fields(row))[:-1] + tuple(placed(row.locator).values())
        for row in found.findings
    ]
    layout.insert(con, "counted.findings", rows)


def write_vocabulary(con: Connection) -> None:
    """Store the lists that questions need beside the reports, as the vocabulary has them now."""
    vocabulary = Vocabulary.load()
    layout.empty(con, "vocabulary.organisations")
    layout.empty(con, "vocabulary.expected_owners")
    known = [(one.name, one.parent, one.short) for one in vocabulary.organisations()]
    layout.insert(con, "vocabulary.organisations", known)
    layout.insert(con, "vocabulary.expected_owners", sorted(vocabulary.expected_owners()))
