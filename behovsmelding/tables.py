"""Answers as tables a reader can take along: Norwegian headings and words, numbers still numbers, and CSV."""

import pandas as pd

from behovsmelding import labels

# What a spreadsheet would take for a formula (ASVS 1.2.10); prefixed so that it stays text.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\0", "＝")
WORDS = {
    "role": labels.ROLES,
    "state": labels.STATES,
    "relation": labels.RELATIONS,
    "severity": labels.SEVERITIES,
    "stage": labels.STAGES,
    "level": labels.LEVELS,
    "form": labels.FORMS,
}


def readable(answer: pd.DataFrame, columns: list[str] | None = None) -> pd.DataFrame:
    """Give an answer the words a reader meets; kroner stay whole numbers, unknown stays empty."""
    table = answer[columns] if columns else answer
    named = {}
    for column in table.columns:
        values = table[column]
        if column in WORDS:
            values = values.map(WORDS[column]).fillna("")
        elif column == "locator":
            values = values.map(labels.place)
        elif values.map(lambda value: pd.api.types.is_list_like(value)).any():
            values = values.map(lambda value: ", ".join(value) if pd.api.types.is_list_like(value) else "")
        elif pd.api.types.is_bool_dtype(values):
            values = values.map({True: "ja", False: "nei"}).astype(object)
        elif pd.api.types.is_numeric_dtype(values):
            values = values.astype("Int64")
        named[labels.heading(column)] = values
    return pd.DataFrame(named)


def csv(table: pd.DataFrame, notice: str = "") -> bytes:
    """Write a table as CSV a Norwegian Excel opens as it is: semicolons, UTF-8 with BOM, no live formulas.

    Args:
        table: as a reader meets it.
        notice: what must stand in the file above the table, such as that all of it is invented.
    """
    safe = table.copy()
    for column in safe.columns:
        if not pd.api.types.is_numeric_dtype(safe[column]):
            safe[column] = safe[column].map(_harmless)
    told = f"{notice}\r\n" if notice else ""
    return (told + safe.to_csv(sep=";", index=False, lineterminator="\r\n")).encode("utf-8-sig")


def _harmless(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value
