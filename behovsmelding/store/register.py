"""Write and read data/register: the tables of ``received`` as CSV, so that a fresh copy has figures to show."""

import csv
from collections.abc import Iterable
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_type_hints

from behovsmelding.store.tables import ROW_CLASSES, Rows

SEPARATOR = " | "
"""Between the values of a list in a cell."""


def write_register(folder: Path, rows: Rows) -> None:
    """Write one CSV a table, rows in the order given."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, kind in ROW_CLASSES.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(kind._fields)
            writer.writerows([cell(value) for value in row] for row in getattr(rows, name))


def read_register(folder: Path) -> Rows:
    """Read the tables back as they were written."""
    return Rows(**{name: tuple(read_table(folder / f"{name}.csv", kind)) for name, kind in ROW_CLASSES.items()})


def read_table(path: Path, kind: type) -> Iterable[Any]:
    """Read one table."""
    types = get_type_hints(kind)
    with path.open(encoding="utf-8", newline="") as file:
        for record in csv.DictReader(file):
            yield kind(*(value(record[name], types[name]) for name in kind._fields))


def cell(value: object) -> str:
    """Write a value as a cell; unknown is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return SEPARATOR.join(value) if isinstance(value, tuple) else str(value)


def value(text: str, kind: object) -> object:
    """Read a cell back as what its column holds."""
    options = get_args(kind)
    if NoneType in options:
        return value(text, options[0]) if text else None
    if kind is bool:
        return text == "true"
    if kind is int:
        return int(text)
    if kind is str:
        return text
    return tuple(text.split(SEPARATOR)) if text else ()
