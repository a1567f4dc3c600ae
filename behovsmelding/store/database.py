"""Published versions of the database: immutable files beside a symlink to the newest, written by one process at a time.

A writer takes a lock, copies the newest version's rows into memory, changes them in one transaction, writes them to a
new file (so that deleted rows leave no bytes behind), checks it, and flips the symlink. Readers keep what they opened.
"""

import contextlib
import fcntl
import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from importlib import metadata
from pathlib import Path
from threading import Lock

import duckdb
from duckdb import DuckDBPyConnection as Connection

from behovsmelding.errors import StoreBusy, StoreUnavailable
from behovsmelding.settings import Settings
from behovsmelding.store import layout
from behovsmelding.store.manifest import Version, invented_from, is_older, manifest, pinned, to_thin_out, versioned

SCHEMA_VERSION = 3
"""Raised when tables, or readings kept in them, change so that an older program cannot read them."""
PATIENCE_SECONDS = 20.0
"""How long a writer waits for another."""
OPEN_VERSIONS = 3
"""Versions a process keeps open: readers of an older one may still be drawing."""
READ_ONLY = {
    "enable_external_access": "false",
    "lock_configuration": "true",
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
    "allow_community_extensions": "false",
    "allow_unsigned_extensions": "false",
    "python_enable_replacements": "false",
    "memory_limit": "512MB",
    "threads": "2",
    "max_temp_directory_size": "0GB",
}
UNWRITABLE = (OSError, duckdb.IOException, duckdb.TransactionException, duckdb.FatalException)
"""What DuckDB raises where a disk is full depends on how far it has come: at the end a commit or a checkpoint fails."""
WRITING = {"memory_limit": "1GB", "threads": "1", "autoinstall_known_extensions": "false"}
SMALL_BLOCK, LARGE_BLOCK = 16 * 1024, 128 * 1024
"""Bytes a file is laid out by: of a few forms it stays small, of a long list it is written in half the time."""
MANY_AMOUNTS = 20_000
"""From here on a file is laid out by large blocks, and by two threads: of a few forms these take longer than one."""


class LaidOutOtherwise(StoreUnavailable):
    """A version whose tables are those of another version of the program."""


class Invalid(Exception):
    """A new version that does not hold together; it is never published."""


_open: dict[Path, Connection] = {}
_opening = Lock()


def connection(database: Path | None = None) -> Connection:
    """Give this process's read-only connection to the newest version; take a ``cursor()`` of it for every call.

    Raises:
        StoreUnavailable: the database is missing, damaged or laid out by another version of the program.
    """
    return at(newest(database or Settings.from_env().database))


def at(path: Path) -> Connection:
    """Give this process's connection to one version's file."""
    with _opening:
        if path not in _open:
            _open[path] = opened_again(path) if is_older(path) else opened(path)
            for old in [p for p in _open if p.parent == path.parent][:-OPEN_VERSIONS]:
                del _open[old]  # closes when the last cursor of it is gone
        return _open[path]


def version(database: Path | None = None) -> Version:
    """Tell which version is the newest."""
    path = newest(database or Settings.from_env().database)
    con = at(path).cursor()
    number, published_at, what = con.execute(layout.statement("newest_version")).fetchone()[:3]
    return Version(number, published_at.replace(tzinfo=UTC), what, path, invented_from(con))


def newest(database: Path) -> Path:
    """Follow the symlink to the newest version's file."""
    path = database.resolve()
    if not path.is_file():
        raise StoreUnavailable(
            f"Fant ingen database i {database.name}. Kjør «make run», som lager en av data/register, "
            "eller les inn skjemaer med «python -m behovsmelding load»."
        )
    return path


def opened_again(path: Path) -> Connection:
    """Open an older version; one that another version of the program laid out is laid out anew in memory.

    Raises:
        StoreUnavailable: it is damaged, or its figures are not what they were when this program counts them.
    """
    try:
        return opened(path)
    except LaidOutOtherwise:
        return laid_out_anew(path)


def laid_out_anew(path: Path) -> Connection:
    """Copy a version's rows into memory, derive what questions read, and see that its sums are still those of then."""
    con = duckdb.connect(config=WRITING)
    try:
        layout.create_tables(con, is_commented=False)
        con.execute(f"ATTACH {quoted(path)} AS old (READ_ONLY)")
        layout.copy_rows(con, "old", "memory")
        con.execute("DETACH old")
        layout.derive(con)
        _number, _at, _what, _schema, _layout, *sums = con.execute(layout.statement("newest_version")).fetchone()
        is_same = list(con.execute(layout.statement("sums")).fetchone()) == sums
    except (duckdb.Error, TypeError) as error:
        raise damaged(path) from error
    if not is_same:
        raise StoreUnavailable(
            "Versjonen er laget av en annen utgave av programmet, og tallene blir ikke de samme nå. Den kan ikke vises."
        )
    con.execute("SET enable_external_access = false")
    con.execute("SET lock_configuration = true")
    return con


def opened(path: Path) -> Connection:
    """Open a version read-only, locked down, and see that it is what was published."""
    try:
        con = duckdb.connect(path, read_only=True, config=READ_ONLY)
        number, _, _, schema_version, laid_out, *sums = con.execute(layout.statement("newest_version")).fetchone()
    except (duckdb.Error, TypeError, RuntimeError) as error:
        raise damaged(path) from error
    if schema_version > SCHEMA_VERSION:
        raise StoreUnavailable(
            "Databasen er laget av en nyere utgave av programmet. Oppdater programmet, og start det på nytt."
        )
    if laid_out != layout.fingerprint():
        raise LaidOutOtherwise(
            "Databasen er laget av en annen utgave av programmet. Start på nytt med «make run», "
            "som flytter innholdet over."
        )
    try:
        if number is None or list(con.execute(layout.statement("sums")).fetchone()) != sums:
            raise damaged(path)
    except duckdb.Error as error:
        raise damaged(path) from error
    return con


def damaged(path: Path) -> StoreUnavailable:
    """Say that a version cannot be read, and what to do."""
    return StoreUnavailable(
        f"Databasen {path.name} er skadet og kan ikke leses. Ta fram en eldre utgave, eller slett filen "
        "og kjør «make run», som lager en ny av data/register."
    )


def publish(
    database: Path, change: Callable[[Connection], str], patience_seconds: float = PATIENCE_SECONDS
) -> Version | None:
    """Publish a new version: a copy of the newest (empty when there is none) with a change made to it.

    Args:
        database: the symlink to the newest version.
        change: changes the tables in one transaction and says in Norwegian what changed; an empty answer is nothing.
        patience_seconds: how long to wait for another writer.

    Returns:
        The version published, or None when nothing changed.

    Raises:
        StoreBusy: another writer held the lock too long.
        StoreUnavailable: the newest version cannot be read.
    """
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        with locked(database, patience_seconds):
            return published(database, change)
    except UNWRITABLE as error:
        raise StoreUnavailable(
            f"Databasen {database.name} kan ikke skrives. Ingenting er endret. Se etter at disken ikke er full, "
            "og at du har skrivetilgang til mappen, og prøv igjen."
        ) from error


def published(database: Path, change: Callable[[Connection], str]) -> Version | None:
    """Do what ``publish`` promises, under the lock."""
    sweep(database)
    with contextlib.closing(duckdb.connect(config=WRITING)) as con:
        number = copied(con, database)
        con.execute("BEGIN")
        what = change(con)
        if not what:
            return None
        con.execute("COMMIT")
        fresh = database.with_name(f"{unfinished(database)}{os.getpid()}.duckdb")
        made = Version(number + 1, datetime.now(UTC), what, versioned(database, number + 1))
        try:
            write(con, fresh, made)
            validate(fresh)
            keep(fresh, database, made)
            thin_out(con, database, made)
        finally:
            sweep(database)  # half a version is of no use, and a full disk has no room for it
    return made


@contextlib.contextmanager
def locked(database: Path, patience_seconds: float) -> Iterator[None]:
    """Hold the writer's lock; the file stays, because removing it would let two writers in."""
    deadline = time.monotonic() + patience_seconds
    with database.with_name(f"{database.name}.lock").open("w") as lock:
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except OSError:
                if time.monotonic() > deadline:
                    raise StoreBusy(
                        "Noen andre leser inn akkurat nå. Ingenting er endret. Vent litt, og prøv igjen."
                    ) from None
                time.sleep(0.02)
        yield


def unfinished(database: Path) -> str:
    """Give the start of the names of files that a writer has not finished."""
    return f".tmp-{database.name}-"


def sweep(database: Path) -> None:
    """Remove what a killed writer left behind. Only under the lock."""
    for left in database.parent.glob(f"{unfinished(database)}*"):
        left.unlink()


def copied(con: Connection, database: Path) -> int:
    """Lay out empty tables, fill them from the newest version if there is one, and give its number."""
    layout.create_tables(con, is_commented=False)
    if not database.is_symlink() and not database.exists():
        return highest(database)
    path = newest(database)
    try:
        con.execute(f"ATTACH {quoted(path)} AS old (READ_ONLY)")
        con.execute("USE old")
        number, _, _, schema_version, *_ = con.execute(layout.statement("newest_version")).fetchone()
        con.execute("USE memory")
        if schema_version > SCHEMA_VERSION:
            raise StoreUnavailable("Databasen er laget av en nyere utgave av programmet. Oppdater programmet først.")
        layout.copy_rows(con, "old", "memory")
        con.execute("DETACH old")
    except (duckdb.Error, TypeError) as error:
        raise damaged(path) from error
    return max(number, highest(database))


def highest(database: Path) -> int:
    """Give the highest number among the version files, also those nothing points to: a number is never used twice."""
    numbers = [path.name.split(".")[-2] for path in database.parent.glob(f"{database.stem}.*.duckdb")]
    return max((int(number) for number in numbers if number.isdigit()), default=0)


def write(con: Connection, fresh: Path, made: Version) -> None:
    """Write the tables in memory to a new file with what is derived of them and its line in the manifest; close it.

    What questions read is computed here and nowhere else, from the rows of the same file, which then never changes.
    """
    [amounts] = con.execute(layout.statement("amounts_received")).fetchone()
    con.execute(f"SET threads = {2 if amounts > MANY_AMOUNTS else 1}")
    con.execute(f"ATTACH {quoted(fresh)} AS fresh (STORAGE_VERSION 'v1.5.0', BLOCK_SIZE {block_size(amounts)})")
    con.execute("USE fresh")
    con.execute("BEGIN")
    layout.create_tables(con)
    layout.copy_rows(con, "memory", "fresh")
    con.execute("COMMIT")  # rows that are not committed are read by one thread alone
    con.execute("BEGIN")
    layout.derive(con)
    sums = con.execute(layout.statement("sums")).fetchone()
    hold_together(con)
    manifest = (made.number, made.published_at.replace(tzinfo=None), made.what, *sums)
    layout.insert(con, "meta.versions", [(*manifest, SCHEMA_VERSION, layout.fingerprint(), app_version())])
    con.execute("COMMIT")
    con.execute("CHECKPOINT fresh")
    con.execute("USE memory")
    con.execute("DETACH fresh")


def block_size(amounts: int) -> int:
    """Give the bytes that a file with so many amounts is laid out by."""
    return LARGE_BLOCK if amounts > MANY_AMOUNTS else SMALL_BLOCK


def hold_together(con: Connection) -> None:
    """See that every way of counting gives the same."""
    rules = con.execute(layout.statement("invariants")).fetchall()
    broken = [f"{rule}: {one} is not {other}" for rule, one, other in rules if one != other]
    if broken:
        raise Invalid("; ".join(broken))


def validate(fresh: Path) -> None:
    """Open a new file as readers will, and see that no log is left beside it."""
    if fresh.with_name(f"{fresh.name}.wal").exists():
        raise Invalid("A write-ahead log was left beside the new version")
    try:
        opened(fresh).close()
    except StoreUnavailable as error:
        raise OSError("The new version is not what was written") from error


def keep(fresh: Path, database: Path, made: Version) -> None:
    """Make a finished file the newest version, so that it survives a crash at any point."""
    synced(fresh)
    if database.exists() and not database.is_symlink():
        os.link(database, versioned(database, made.number - 1))  # somebody put an ordinary file here: keep it
    fresh.replace(made.path)
    pointer = database.with_name(f"{unfinished(database)}pointer")
    pointer.unlink(missing_ok=True)
    pointer.symlink_to(made.path.name)
    pointer.replace(database)
    synced(database.parent)


def thin_out(con: Connection, database: Path, made: Version) -> None:
    """Remove the files of versions that need not be kept; the manifest still tells of them."""
    for one in to_thin_out([made, *manifest(con, database)], made.published_at, pinned(con)):
        one.path.unlink(missing_ok=True)


def synced(path: Path) -> None:
    """Have the disk hold what is written."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def quoted(path: Path) -> str:
    """Quote a path as an SQL string: ATTACH takes no parameter."""
    return "'" + str(path).replace("'", "''") + "'"


@cache
def app_version() -> str:
    """Give the program's version, as pyproject says it."""
    with contextlib.suppress(metadata.PackageNotFoundError):
        return metadata.version("behovsmelding")
    return "0.1.0"
