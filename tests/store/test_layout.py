"""Rows into the database: many at once are stored as few are."""

from datetime import datetime

import duckdb
import pytest

from behovsmelding.columns import Alike, Chosen, numbers
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


@pytest.mark.parametrize("count", [2, layout.ROWS_AT_ONCE + 1])
def test_columns_are_stored_as_the_values_they_hold(count):
    con = laid_out(["VARCHAR", "INTEGER", "BIGINT", "VARCHAR[]", "VARCHAR"])
    places = [place % 3 for place in range(count)]
    columns = [
        Chosen(numbers(places), ["a", "ring 99 00 11 22", "c"]),
        numbers(places),
        Alike(None, count),
        Alike((), count),
        Chosen([place or None for place in places], ["x", "y", None]),
    ]

    layout.insert_columns(con, "kept", columns)

    expected = [
        ("a", 0, None, [], None),
        ("ring •••••••••••", 1, None, [], "y"),
        ("c", 2, None, [], None),
    ]
    assert con.execute("FROM kept").fetchall() == [expected[place] for place in places]


@pytest.mark.parametrize("count", [2, layout.ROWS_AT_ONCE + 1])
def test_an_id_that_looks_like_a_phone_stays_and_a_text_does_not(count):
    con = duckdb.connect()
    con.execute("CREATE TABLE kept (measure_id VARCHAR, text VARCHAR)")

    layout.insert(con, "kept", [("004799001122", "004799001122")] * count)

    assert con.execute("SELECT DISTINCT measure_id, text FROM kept").fetchall() == [("004799001122", "•" * 12)]


def test_tables_without_comments_have_the_same_columns():
    described = []
    for is_commented in (True, False):
        con = duckdb.connect()
        layout.create_tables(con, is_commented=is_commented)
        columns = con.execute(
            "SELECT schema_name, table_name, column_index, column_name, data_type, is_nullable, comment "
            "FROM duckdb_columns() WHERE NOT internal ORDER BY ALL"
        ).fetchall()
        described.append(columns)
    commented, plain = described

    assert len(plain) > 100
    assert [row[:-1] for row in plain] == [row[:-1] for row in commented]
    assert all(row[-1] for row in commented)
    assert not any(row[-1] for row in plain)
