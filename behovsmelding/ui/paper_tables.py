"""Readable tables as papers have them: which columns are kroner, and which of them may be added up."""

from collections.abc import Sequence

import pandas as pd

from behovsmelding import labels
from behovsmelding.exports.pack import Column, Table, Value


def table_of(readable: pd.DataFrame, added: Sequence[str] = (), told: Sequence[str] = ()) -> Table:
    """Make a readable table one of a pack.

    Args:
        readable: with the headings readers meet.
        added: columns of the answer whose rows may be added up.
        told: columns that the line at the head of every page says.
    """
    kroner = {labels.heading(key) for key in labels.HEADINGS if key.endswith("_nok")}
    sums, year = {labels.heading(key) for key in added}, labels.heading("year")
    told = {labels.heading(key) for key in told}
    columns = []
    for name in readable.columns:
        is_number = pd.api.types.is_numeric_dtype(readable[name]) and name != year
        kind = "kroner" if is_number and name in kroner else "number" if is_number else "text"
        columns.append(Column(name, kind, is_summed=kind == "kroner" and name in sums, is_told=name in told))
    rows = [tuple(map(_value, row, columns)) for row in readable.itertuples(index=False)]
    return Table(tuple(columns), tuple(rows))


def _value(value: object, column: Column) -> Value:
    if value is None or pd.isna(value):
        return None
    return str(value) if column.kind == "text" else int(value)
