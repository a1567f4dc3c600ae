"""Databases in which everything is invented: they say so themselves, in every version."""

from pathlib import Path

from duckdb import DuckDBPyConnection as Connection

from behovsmelding.errors import NotPossible
from behovsmelding.store import layout
from behovsmelding.store.database import invented_from, publish


def begin_invented(database: Path, made_from: str) -> None:
    """Publish an empty database that says it is invented; what was invented before it is gone.

    Args:
        database: the symlink to the newest version.
        made_from: a hash of the documents it is going to hold.

    Raises:
        NotPossible: there is a database, and it is not invented.
    """

    def change(con: Connection) -> str:
        if database.exists() and not invented_from(con):
            raise NotPossible(
                f"Databasen {database.name} er ikke oppdiktet, og får derfor stå. Velg en tom mappe for det oppdiktede."
            )
        for table in layout.tables():
            if table != "meta.versions":
                layout.empty(con, table)
        layout.insert(con, "meta.invented", [(made_from,)])
        return "Et oppdiktet fylke."

    publish(database, change)
