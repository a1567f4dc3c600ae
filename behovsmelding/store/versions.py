"""Older versions: which are kept, how one that is cited is found again, and how one is made the newest once more."""

from pathlib import Path

from duckdb import DuckDBPyConnection as Connection

from behovsmelding.errors import NotPossible
from behovsmelding.store import database as published
from behovsmelding.store import layout
from behovsmelding.store.loading import keep_readings, recount, write_vocabulary
from behovsmelding.store.manifest import Version, manifest

STAYS = ("meta.versions", "meeting.")
"""Tables that are not the content of a version: the manifest, and what people write for meetings."""


def kept(database: Path) -> list[Version]:
    """List the versions whose files are there, the newest first.

    Raises:
        StoreUnavailable: the newest version cannot be read.
    """
    con = published.connection(database).cursor()
    return [one for one in manifest(con, database) if one.path.is_file()]


def numbered(database: Path, number: int | str) -> Version:
    """Find a version that is kept.

    Args:
        database: the symlink to the newest version.
        number: as it is, or as somebody wrote it.

    Raises:
        NotPossible: there is none of that number, or it is no longer kept.
        StoreUnavailable: the newest version cannot be read.
    """
    for one in kept(database):
        if str(one.number) == str(number):
            return one
    raise NotPossible(f"Versjon {number} finnes ikke, eller er ikke tatt vare på.")


def restore(database: Path, number: int) -> Version:
    """Publish the content of an older version as the newest; nothing is erased, the versions between are kept.

    What counts is worked out anew from its readings, corrections and answers, with the word lists of today.

    Raises:
        NotPossible: that version is not kept.
        StoreBusy: somebody else is publishing.
        StoreUnavailable: a version cannot be read.
    """
    old = numbered(database, number)

    def change(con: Connection) -> str:
        con.execute(f"ATTACH {published.quoted(old.path)} AS earlier (READ_ONLY)")
        content = [table for table in layout.tables() if not table.startswith(STAYS)]
        for table in content:
            layout.empty(con, table)
        layout.copy_rows(con, "earlier", "memory", content)
        keep_readings(con)
        recount(con)
        write_vocabulary(con)
        return f"Tatt tilbake fra versjon {number}."

    return published.publish(database, change)
