"""Databases in which everything is invented: they say so themselves, in every version."""

from pathlib import Path

from duckdb import DuckDBPyConnection as Connection

from behovsmelding.errors import NotPossible
from behovsmelding.store import layout
from behovsmelding.store.database import invented_from, publish

UNFINISHED = ""


def begin_invented(database: Path) -> None:
    """Publish an empty database that says it is invented; what was invented before is gone.

    Raises:
        NotPossible: there is a database, and it is not invented.
    """

    def change(con: Connection) -> str:
        if database.exists() and invented_from(con) is None:
            raise NotPossible(
                f"Databasen {database.name} er ikke oppdiktet, og får derfor stå. Velg en tom mappe for det oppdiktede."
            )
        for table in layout.tables():
            if table != "meta.versions":
                layout.empty(con, table)
        layout.insert(con, "meta.invented", [(UNFINISHED,)])
        return "Et oppdiktet fylke er begynt."

    publish(database, change)


def finish_invented(database: Path, made_from: str) -> None:
    """Publish that an invented database holds all that it is going to: documents with this hash."""

    def change(con: Connection) -> str:
        layout.empty(con, "meta.invented")
        layout.insert(con, "meta.invented", [(made_from,)])
        return "Det oppdiktede fylket er ferdig."

    publish(database, change)
