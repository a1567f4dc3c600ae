"""The manifest: which versions have been published, in which files, and which of these are kept."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from duckdb import DuckDBPyConnection as Connection

from behovsmelding.store import layout

NEWEST_KEPT = 30
"""Versions that are kept however old they are (RELIABILITY R9)."""
DAYS_KEPT = 90
"""Days back of which the last version of each day is kept."""


@dataclass(frozen=True, slots=True)
class Version:
    """A published version of the database."""

    number: int
    published_at: datetime
    what: str
    path: Path
    made_from: str | None = None
    """What an invented database was made from; None when it is not invented."""

    @property
    def invented(self) -> bool:
        """Whether nothing in it is real."""
        return self.made_from is not None


def versioned(database: Path, number: int) -> Path:
    """Name the file of a version."""
    return database.with_name(f"{database.stem}.{number:08d}.duckdb")


def database_of(path: Path) -> Path:
    """Give the symlink beside a version's file that points to the newest; the file itself where there is none."""
    stem, _dot, number = path.stem.rpartition(".")
    pointer = path.with_name(f"{stem}.duckdb")
    return pointer if number.isdigit() and pointer.is_symlink() else path


def is_older(path: Path) -> bool:
    """Tell whether a file is a version that the symlink no longer points to."""
    return database_of(path).resolve() != path.resolve()


def invented_from(con: Connection) -> str | None:
    """Tell what an invented database was made from; None when it is not invented."""
    found = con.execute(layout.statement("invented")).fetchone()
    return found[0] if found else None


def manifest(con: Connection, database: Path) -> list[Version]:
    """Read the manifest of the newest version: every version published, also those no longer kept."""
    invented = invented_from(con)
    rows = con.execute(layout.statement("every_version")).fetchall()
    return [
        Version(number, at.replace(tzinfo=UTC), what, versioned(database, number), invented)
        for number, at, what in rows
    ]


def pinned(con: Connection) -> set[int]:
    """Give the numbers of the versions that a meeting cites."""
    return {number for (number,) in con.execute(layout.statement("pinned_versions")).fetchall()}


def to_thin_out(versions: Sequence[Version], now: datetime, cited: Collection[int] = ()) -> list[Version]:
    """Choose the versions that need not be kept.

    Args:
        versions: the newest first.
        now: days are counted back from it.
        cited: numbers of versions that are kept whatever their age.
    """
    last_of_days: dict[object, Version] = {}
    older = versions[NEWEST_KEPT:]
    for one in older:
        if now - one.published_at <= timedelta(days=DAYS_KEPT):
            last_of_days.setdefault(one.published_at.date(), one)
    kept = {one.number for one in last_of_days.values()} | set(cited)
    return [one for one in older if one.number not in kept]
