"""What the database is made of: its tables and views, from queries/, and how rows get into them.

``schema`` holds the tables that are kept from version to version; ``published`` those that questions read, computed of
them whenever a version is written; ``views`` the names that readers use.
"""

import re
from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from string import Template

import duckdb
import pyarrow as pa
from duckdb import DuckDBPyConnection as Connection

from behovsmelding.columns import Alike, Chosen
from behovsmelding.privacy import all_masked
from behovsmelding.report import short_hash
from behovsmelding.settings import Settings

ROWS_AT_ONCE = 200
WHOLE = {"b": pa.int8(), "h": pa.int16(), "i": pa.int32(), "q": pa.int64()}
"""Whole numbers as they lie in an array."""
OWN_HASHES = ("_id", "_key", "sha256", "becomes")
"""What the names of columns end with that hold ids."""
LAID_OUT_BY = ("schema", "published", "views")
"""Folders of what a database is laid out by: tables, tables computed of them, and what reads these."""


def folder() -> Path:
    """Give the folder of all SQL."""
    return Settings.from_env().queries


@cache
def statement(name: str) -> str:
    """Give one of the store's own statements."""
    return (folder() / "store" / f"{name}.sql").read_text(encoding="utf-8")


@cache
def scripts(kind: str) -> dict[str, str]:
    """Give the scripts of a folder by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((folder() / kind).glob("*.sql"))}


@cache
def fingerprint() -> str:
    """Hash what this program lays a database out by."""
    return short_hash(*(script for kind in LAID_OUT_BY for script in scripts(kind).values()))


def tables() -> list[str]:
    """Give every table by its qualified name: schema/received_reports.sql makes received.reports."""
    return [name.replace("_", ".", 1) for name in scripts("schema")]


def tables_of_reports() -> list[str]:
    """Give the tables whose rows belong to a report."""
    return [table for table in tables() if table.startswith(("received.", "counted."))]


def create_tables(con: Connection, *, is_commented: bool = True) -> None:
    """Lay out empty tables, with what every column means; in memory, where nobody reads that, it may be left out."""
    for script in scripts("schema").values():
        con.execute(script if is_commented else script.partition("\nCOMMENT ON ")[0])


def derive(con: Connection) -> None:
    """Compute the tables of ``published`` from all others, and lay out views and macros, each after those it uses."""
    for script in derivations():
        con.execute(script)


@cache
def derivations() -> tuple[str, ...]:
    """Give the scripts of tables computed of others, and of views and macros, each after those it uses."""
    derived = {f"published.{name}": script for name, script in scripts("published").items()} | scripts("views")
    order = TopologicalSorter({name: uses(script, derived) for name, script in derived.items()}).static_order()
    return tuple(derived[name] for name in order)


def uses(script: str, names: Iterable[str]) -> set[str]:
    """Find which of some tables, views and macros a script reads or calls."""
    code = re.sub(r"--[^\n]*", "", script)
    code = re.sub(r"CREATE (?:OR REPLACE )?(?:TABLE|VIEW|MACRO)\s+[\w.]+", "", code)
    return {name for name in names if re.search(rf"\b(?:FROM|JOIN)\s+{name}\b(?!\.)|(?<!\.)\b{name}\(", code)}


def copy_rows(con: Connection, source: str, target: str, only: Sequence[str] | None = None) -> None:
    """Copy tables' rows from one attached database to another: every table's, or only those of some.

    Columns go by name: one that is new in the target must be nullable or have a default, or older rows cannot follow.
    """
    there = {f"{schema}.{table}" for schema, table in con.execute(statement("tables_of"), [source]).fetchall()}
    for table in tables() if only is None else only:
        if table in there:
            text = Template("INSERT INTO $target.$table BY NAME FROM $source.$table")
            con.execute(text.substitute(source=source, target=target, table=table))


def insert(con: Connection, table: str, rows: Sequence[Sequence[object]], *, is_masked: bool = False) -> None:
    """Insert rows given in the order of the table's columns; what leads to a person is not stored, in any text.

    Args:
        con: where the table is.
        table: by its qualified name.
        rows: values in the order of its columns.
        is_masked: whether what leads to a person is taken out already.
    """
    if len(rows) > ROWS_AT_ONCE:
        insert_columns(con, table, list(zip(*rows, strict=True)), is_masked=is_masked)
    elif rows:
        marks = ", ".join(["(" + ", ".join(["?"] * len(rows[0])) + ")"] * len(rows))
        text = Template("INSERT INTO $table VALUES $marks").substitute(table=table, marks=marks)
        keep = [list if is_masked or is_own(name) else all_masked for name in con.table(table).columns]
        con.execute(text, [listed(value, kept) for row in rows for value, kept in zip(row, keep, strict=True)])


def insert_columns(
    con: Connection, table: str, columns: Sequence[Sequence[object]], *, is_masked: bool = False
) -> None:
    """Insert rows given by columns, in the types of the table: a list has a hundred thousand. Same arguments else."""
    if len(columns[0]) <= ROWS_AT_ONCE:
        insert(con, table, list(zip(*columns, strict=True)), is_masked=is_masked)
    else:
        insert_arranged(con, table, arranged(list(kinds_of(con, table)), columns, is_masked=is_masked))


def arranged(kinds: Sequence[pa.Field], columns: Sequence[Sequence[object]], *, is_masked: bool = False) -> pa.Table:
    """Give rows as they are stored, given what a table's columns are called and hold."""
    arrays = [
        stored(column, each.type, list if is_masked or is_own(each.name) else all_masked)
        for column, each in zip(columns, kinds, strict=True)
    ]
    return pa.Table.from_arrays(arrays, names=[each.name for each in kinds])


def insert_arranged(con: Connection, table: str, rows: pa.Table) -> None:
    """Insert rows that are as the table stores them."""
    con.register("many_rows", rows)
    con.execute(Template("INSERT INTO $table FROM many_rows").substitute(table=table))
    con.unregister("many_rows")


def kinds_of(con: Connection, table: str) -> pa.Schema:
    """Give the columns of a table with their types."""
    return con.execute(Template("FROM $table LIMIT 0").substitute(table=table)).to_arrow_table().schema


@cache
def kinds_of_tables() -> dict[str, pa.Schema]:
    """Give the same of every table, without a database."""
    with duckdb.connect() as con:
        create_tables(con, is_commented=False)
        return {table: kinds_of(con, table) for table in tables()}


def is_own(column: str) -> bool:
    """Tell whether a column holds hashes of ours: digits in them are nobody's, and they must stay what they are."""
    return column.endswith(OWN_HASHES)


def stored(column: Sequence[object], kind: pa.DataType, keep: Callable[[list], list]) -> pa.Array:
    """Give a column as it is stored; what stands in it many times is looked at, and carried, once."""
    if isinstance(column, Alike):
        return pa.repeat(pa.scalar(listed(column.value, keep), kind), len(column))
    is_text = pa.types.is_string(kind)
    if not (is_text or pa.types.is_list(kind)):
        return whole(column).cast(kind) if isinstance(column, array) else pa.array(column, kind)
    which, values = distinct(column)
    kept = pa.array(keep(values) if is_text else [listed(value, keep) for value in values], kind)
    return pa.DictionaryArray.from_arrays(which, kept) if is_text else kept.take(which)


def distinct(column: Sequence[object]) -> tuple[pa.Array, list]:
    """Give a column by places, and the values that these are places among."""
    if isinstance(column, Chosen):
        which = whole(column.which) if isinstance(column.which, array) else pa.array(column.which, pa.int64())
        which = which.dictionary_encode()
        return which.indices, [column.among[place] for place in which.dictionary.to_pylist()]
    values = dict.fromkeys(column)
    values.pop(None, None)
    places = {value: place for place, value in enumerate(values)}
    return pa.array(list(map(places.get, column)), pa.int32()), list(places)


def whole(column: array) -> pa.Array:
    """Give whole numbers as they lie in memory."""
    return pa.Array.from_buffers(WHOLE[column.typecode], len(column), [None, pa.py_buffer(column)])


def listed(value: object, keep: Callable[[list], list] = all_masked) -> object:
    """Turn a tuple into the list DuckDB binds; what leads to a person is not stored, in any text."""
    if isinstance(value, str):
        return keep([value])[0]
    return [listed(each, keep) for each in value] if isinstance(value, tuple | list) else value


def clear(con: Connection, table: str, report_ids: Sequence[str]) -> None:
    """Delete the rows of some reports."""
    if not report_ids:
        return
    text = Template("DELETE FROM $table WHERE list_contains(?::VARCHAR[], report_id)").substitute(table=table)
    con.execute(text, [list(report_ids)])


def empty(con: Connection, table: str) -> None:
    """Delete all rows of a table."""
    con.execute(Template("DELETE FROM $table").substitute(table=table))


def rows_statement(table: str) -> str:
    """Give the statement that reads the rows that some reports have in a table."""
    return Template("FROM $table WHERE list_contains(?::VARCHAR[], report_id)").substitute(table=table)


def whole_statement(table: str) -> str:
    """Give the statement that reads all of a table."""
    return Template("FROM $table").substitute(table=table)
