"""The columns of a 2024 form's money tables: which there are, whose their cells are, and what stands beside them."""

import re
from itertools import pairwise

from behovsmelding.forms.fields import Section, first_paragraph
from behovsmelding.forms.money_table import Cell, Column, cell


def column_list(header: list[tuple[Column, int, int]]) -> list[Column]:
    """Give the columns of the table of totals; the edition's own three where its header is lost."""
    columns = [column for column, _, _ in header]
    roles = [column.role for column in columns]
    if {"owner", "university"} <= set(roles) and roles.count("total") < 2:
        return columns if "total" in roles else [*columns, Column("total", "Totalt", None)]
    return [Column("owner", "Eier", None), Column("university", "UH", None), Column("total", "Totalt", None)]


def columns_of_first_row(columns: list[tuple[Column, int, int]], text: str) -> int:
    """Give how many headings belong to the table: up to and with the first total, and what stands on its line."""
    total = next((start for column, start, _ in columns if column.role == "total"), None)
    if total is None:
        return len(columns)
    line_end = text.find("\n", total)
    before = sum(start <= total for _, start, _ in columns)
    beside = sum(total < start < line_end and "\t" in text[total:start] for _, start, _ in columns)
    return before + beside


def is_by_row(text: str, columns: list[tuple[Column, int, int]]) -> bool:
    """Tell whether each heading stands on a line of its own with its amount after it."""
    between = [text[one[2] : following[1]] for one, following in pairwise(columns)]
    return any(re.search(r"\d{3}|\b0\s?[,kK]", words) for words in between)


def cells_by_row(part: Section, columns: list[tuple[Column, int, int]]) -> list[Cell]:
    """Read the amount behind each heading, where each stands on a line of its own."""
    ends = [start for _, start, _ in columns[1:]] + [len(part.text)]
    cells = []
    for (_, _, end), stop in zip(columns, ends, strict=True):
        cells.append(cell(first_paragraph(part.text[end:stop]), part.body + end))
    return cells


def share_of_name(column: Column, place: int, count: int) -> str | None:
    """Give the place's name out of a heading that names as many as the cell has amounts: «UH (SePU og Nord)»."""
    names = re.split(r"\s*(?:,|/|;|\bog\b|\+|&)\s*", column.name or "")
    return names[place] if count > 1 and len(names) == count else None


def row_text(text: str) -> str:
    """Take away what is left of a row's label before its first cell: «(REKOM)», «for barnehage»."""
    return re.sub(r"^[^\d\t\n]*?\)(?=[\s\t])", "", text) if re.match(r"\s*\([^)\d]*\)", text) else text
