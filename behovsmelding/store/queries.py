"""Ask a named question of the database: a query in queries/, whose header says what it takes and gives."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb
import pandas as pd

from behovsmelding.errors import QueryMismatch
from behovsmelding.selection import Selection
from behovsmelding.settings import Settings
from behovsmelding.store import database as store
from behovsmelding.store import layout

SELECTION = tuple(Selection().parameters())
"""What ``params: selection`` stands for."""
UNREADABLE = (duckdb.IOException, duckdb.FatalException, duckdb.InternalException, duckdb.SerializationException)
WHOLE = {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT"}


@dataclass(frozen=True, slots=True)
class Query:
    """A question: its SQL, what it takes and the columns it gives."""

    name: str
    sql: str
    parameters: tuple[str, ...]
    columns: tuple[str, ...]


@cache
def query(name: str) -> Query:
    """Load a query and see that its header agrees with its SQL.

    Raises:
        QueryMismatch: there is no such query, or its header says something else than its SQL.
    """
    path = layout.folder() / f"{name}.sql"
    if not re.fullmatch(r"[a-z_]+", name) or not path.is_file():
        raise QueryMismatch(f"There is no query {name}")
    return checked(path.stem, path.read_text(encoding="utf-8"))


def checked(name: str, sql: str) -> Query:
    """Read a query's header and compare it with the SQL below."""
    header = re.match(r"(?:--.*\n)+", sql)
    lines = [line.removeprefix("--").strip() for line in header[0].splitlines()] if header else [""]
    if not lines[0] or lines[0].startswith(("params:", "returns:")):
        raise QueryMismatch(f"{name}: the first line must say what a row is")
    said = named(" ".join(lines))
    if said is None:
        raise QueryMismatch(f"{name}: the header must end with params: and returns:")
    statements = duckdb.extract_statements(sql)
    if len(statements) != 1:
        raise QueryMismatch(f"{name}: {len(statements)} statements, not one")
    taken = set(statements[0].named_parameters)
    if taken != set(said[0]):
        raise QueryMismatch(f"{name}: the header says parameters {sorted(said[0])}, the SQL takes {sorted(taken)}")
    return Query(name, sql, *said)


def named(header: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Find the parameters and columns a header names; ``selection`` is all of the selection, ``none`` is nothing."""
    found = re.search(r"params:(.*?)returns:(.*)", header)
    if not found:
        return None
    parameters, columns = ([word.strip() for word in part.split(",") if word.strip()] for part in found.groups())
    expanded = []
    for parameter in parameters:
        expanded += SELECTION if parameter == "selection" else [] if parameter == "none" else [parameter]
    return tuple(expanded), tuple(columns)


def ask(name: str, parameters: dict[str, object] | None = None, database: Path | None = None) -> pd.DataFrame:
    """Answer a named question; whole numbers stay whole.

    Args:
        name: a file in queries/, without its suffix.
        parameters: exactly those the query's header names; lists or None for filters.
        database: the symlink to the newest version; the settings' when None.

    Raises:
        QueryMismatch: the query does not take these parameters, or gives other columns than it says.
        StoreUnavailable: the database is missing, damaged or laid out by another version of the program.
    """
    question, given = query(name), parameters or {}
    if set(given) != set(question.parameters):
        raise QueryMismatch(f"{name} takes {sorted(question.parameters)}, was given {sorted(given)}")
    cursor = store.connection(database).cursor()
    try:
        cursor.execute(question.sql, given)
        columns = tuple(part[0] for part in cursor.description)
        kinds = [str(part[1]) for part in cursor.description]
        rows = cursor.fetchall()
    except UNREADABLE as error:
        raise store.damaged(store.newest(database or Settings.from_env().database)) from error
    if columns != question.columns:
        raise QueryMismatch(f"{name} gives {columns}, its header says {question.columns}")
    return table(columns, kinds, rows)


def table(columns: tuple[str, ...], kinds: list[str], rows: list[tuple]) -> pd.DataFrame:
    """Make a table of rows; a whole number stays one where values are missing too."""
    made = {}
    for place, (column, kind) in enumerate(zip(columns, kinds, strict=True)):
        values = [row[place] for row in rows]
        made[column] = pd.Series(values, dtype=dtype(kind, values))
    return pd.DataFrame(made)


def dtype(kind: str, values: list) -> str:
    """Choose the type of a column from DuckDB's."""
    missing = None in values
    if kind in WHOLE:
        return "Int64" if missing else "int64"
    if kind == "BOOLEAN":
        return "boolean" if missing else "bool"
    if kind in ("DOUBLE", "FLOAT"):
        return "float64"
    if kind.startswith("TIMESTAMP"):
        return "datetime64[us]"
    return "object"
