"""Answers as tables a reader can take along: the language's headings and words, numbers still numbers, and CSV."""

from collections.abc import Callable

import pandas as pd

from behovsmelding import labels, language
from behovsmelding.language import _

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
SAID = {
    "scheme": language.word,
    "theme": labels.theme,
    "themes": labels.theme,
    "target_group": labels.group,
    "target_groups": labels.group,
    "semesters": labels.semester,
}
"""Words of the data that have translations."""


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
        elif column in SAID:
            values = values.map(lambda value, say=SAID[column]: _each(value, say))
        elif values.map(lambda value: pd.api.types.is_list_like(value)).any():
            values = values.map(lambda value: ", ".join(value) if pd.api.types.is_list_like(value) else "")
        elif pd.api.types.is_bool_dtype(values):
            values = values.map({True: _("ja"), False: _("nei")}).astype(object)
        elif pd.api.types.is_numeric_dtype(values):
            values = values.astype("Int64")
        named[labels.heading(column)] = values
    return pd.DataFrame(named)


def _each(value: object, say: Callable[[str], str]) -> object:
    """Say a word of the data, or a list of them; a text that has been put together stays as it is."""
    if pd.api.types.is_list_like(value):
        return ", ".join(say(one) for one in value)
    return say(value) if isinstance(value, str) else value


def csv(table: pd.DataFrame, notice: str = "") -> bytes:
    """Write a table as CSV the reader's Excel opens as it is: UTF-8 with BOM, no live formulas.

    Where a comma divides a number's decimals, semicolons divide the columns.

    Args:
        table: as a reader meets it.
        notice: what must stand in the file above the table, such as that all of it is invented.
    """
    safe = table.copy()
    for column in safe.columns:
        if not pd.api.types.is_numeric_dtype(safe[column]):
            safe[column] = safe[column].map(_harmless)
    told = f"{notice}\r\n" if notice else ""
    between = ";" if language.numbers(language.current()).decimal == "," else ","
    return (told + safe.to_csv(sep=between, index=False, lineterminator="\r\n")).encode("utf-8-sig")


def _harmless(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value
