"""Rows into the database: many at once are stored as few are."""

from datetime import datetime

import duckdb
import pytest

from behovsmelding.store import layout


def laid_out(kinds):
    con = duckdb.connect()
    con.execute(f"CREATE TABLE kept ({', '.join(f'c{n} {kind}' for n, kind in enumerate(kinds))})")
    return con


@pytest.mark.parametrize("count", [3, layout.ROWS_AT_ONCE + 1])
def test_rows_are_stored_alike_however_many_they_are(count):
    con = laid_out(["VARCHAR NOT NULL", "BIGINT", "BOOLEAN", "VARCHAR[]", "TIMESTAMP"])
    rows = [("a", 5_000_000_000, True, ("x", "y"), datetime(2026, 1, 2, 3, 4, 5, 6)), ("b", None, None, (), None)]

    layout.insert(con, "kept", (rows * count)[:count])

    found = con.execute("FROM kept").fetchall()
    assert len(found) == count
    assert found[:2] == [("a", 5_000_000_000, True, ["x", "y"], rows[0][4]), ("b", None, None, [], None)]


def test_many_rows_break_no_promise_of_the_table():
    con = laid_out(["VARCHAR NOT NULL"])

    with pytest.raises(duckdb.ConstraintException):
        layout.insert(con, "kept", [(None,)] * (layout.ROWS_AT_ONCE + 1))
