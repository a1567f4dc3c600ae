"""A database in memory, filled as a published one is, and its answers as rows."""

from collections.abc import Iterable

import duckdb

from behovsmelding import store
from behovsmelding.report import NeedsReport
from behovsmelding.selection import Selection
from behovsmelding.store import layout, loading, queries
from tests.store.stored import a_received

Rows = list[dict[str, object]]


def database_of(*reports: NeedsReport | store.Received) -> duckdb.DuckDBPyConnection:
    """Take reports in, the oldest first, and publish what the questions read."""
    con = duckdb.connect(config={"threads": "1"})
    layout.create_tables(con, is_commented=False)
    loading.taken_in(con, [one if isinstance(one, store.Received) else a_received(one) for one in reports])
    loading.recount(con)
    loading.write_vocabulary(con)
    layout.derive(con)
    return con


def rows(con: duckdb.DuckDBPyConnection, name: str, selection: Selection | None = None, **parameters: object) -> Rows:
    """Ask a named query."""
    question = queries.query(name)
    cursor = con.cursor().execute(question.sql, (selection.parameters() if selection else {}) | parameters or None)
    assert tuple(column[0] for column in cursor.description) == question.columns
    return [dict(zip(question.columns, row, strict=True)) for row in cursor.fetchall()]


def keyed(found: Rows, keys: Iterable[str], without: Iterable[str] = ()) -> dict[object, dict[str, object]]:
    """Give rows by what each is about; no two rows are about the same."""
    names = tuple(keys)
    by_key = {}
    for row in found:
        key = row[names[0]] if len(names) == 1 else tuple(row[name] for name in names)
        assert key not in by_key, f"two rows about {key}"
        by_key[key] = {name: value for name, value in row.items() if name not in (*names, *without)}
    return by_key
