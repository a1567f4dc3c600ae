"""Write a document as plain text, in the ways forms become plain text: copied, converted, or taken from a pdf."""

import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.corpus.blocks import (
    Block,
    Cell,
    Columns,
    Document,
    Inline,
    PageBreak,
    Paragraph,
    Table,
    Text,
    TextBox,
    plain,
)

WIDTH = 100
Draw = Callable[[Table], list[str]]


def write(document: Document, path: Path, style: str, encoding: str) -> None:
    """Write the file."""
    text = "\n".join(lines_of(document, style)) + "\n"
    path.write_text(text, encoding=encoding, newline="\r\n" if encoding == "cp1252" else "\n")


def lines_of(document: Document, style: str) -> list[str]:
    """Give all lines; header and footer stand once, as where a page begins and ends."""
    made = [document.header, ""] if document.header else []
    made += block_lines(document.blocks, style)
    made += [document.footer] if document.footer else []
    return made + (["Side 1 av 1"] if document.page_numbers else [])


def block_lines(blocks: Sequence[Block], style: str) -> list[str]:
    """Give the lines of blocks."""
    made: list[str] = []
    number = 0
    for block in blocks:
        if isinstance(block, Paragraph):
            number += block.kind == "numbered"
            made += paragraph_lines(block, number, style)
        elif isinstance(block, Table):
            made += [*DRAWN[style](block), ""]
        elif isinstance(block, Columns | TextBox):
            made += block_lines(block.blocks, style)
        elif isinstance(block, PageBreak):
            made.append("\f" if style in ("spaced", "layout") else "")
    return made


def paragraph_lines(block: Paragraph, number: int, style: str) -> list[str]:
    """Give a paragraph's lines; text taken from pages is wrapped, and only the copied one shows what was bold."""
    text = marked(block.inlines) if style == "tabbed" else plain(block.inlines)
    if block.kind == "bullet":
        text = ("• " if style in ("spaced", "layout") else "- ") + text
    if block.kind == "numbered":
        text = f"{number}. {text}"
    lines = text.split("\n")
    if style in ("spaced", "layout"):
        lines = [part for line in lines for part in wrapped(line, WIDTH)]
    return lines if block.kind == "bullet" else [*lines, ""]


def wrapped(line: str, width: int) -> list[str]:
    """Wrap at blanks only; gaps between tick boxes stay."""
    return textwrap.wrap(
        line, width, break_long_words=False, break_on_hyphens=False, drop_whitespace=True, replace_whitespace=False
    ) or [""]


def marked(parts: Sequence[Inline]) -> str:
    """Give text in which bold stands between stars."""
    shown = [
        f"**{part.text}**" if isinstance(part, Text) and part.bold and part.text.strip() else plain([part])
        for part in parts
    ]
    return "".join(shown)


def cell_lines(cell: Cell, style: str) -> list[str]:
    """Give the lines of a cell, without empty ones."""
    return [line for line in block_lines(cell.blocks, style) if line.strip()]


def flat(cell: Cell) -> str:
    return " ".join(" ".join(cell_lines(cell, "cells")).split())


def tabbed(table: Table) -> list[str]:
    """Separate cells by tabs; a cell of several paragraphs ends its line and goes on below, as in the oldest form."""
    made: list[str] = []
    for row in table.rows:
        line = ""
        for number, cell in enumerate(row):
            lines = nested(cell)
            line += ("\t" if number else "") + (lines[0] if lines else "")
            if len(lines) > 1:
                made += [line, *lines[1:-1]]
                line = lines[-1]
        made.append(line)
    return made


def nested(cell: Cell) -> list[str]:
    return cell_lines(cell, "tabbed")


def spaced(table: Table) -> list[str]:
    """Separate cells by a blank: a pdf's text where nothing tells the columns; long rows become lines."""
    made: list[str] = []
    for row in table.rows:
        line = " ".join(text for text in (flat(cell) for cell in row) if text)
        if len(line) <= WIDTH:
            made.append(line)
        else:
            made += [part for cell in row for each in cell_lines(cell, "cells") for part in wrapped(each, WIDTH)]
    return made


def cells(table: Table) -> list[str]:
    """Put each cell on lines of its own, as a screen reader's copy does; empty cells are empty lines."""
    made: list[str] = []
    for row in table.rows:
        for cell in row:
            made += cell_lines(cell, "cells") or [""]
        made.append("")
    return made


def pipes(table: Table) -> list[str]:
    """Draw a table with pipes, as converters to Markdown do."""
    made = []
    for number, row in enumerate(table.rows):
        made.append("| " + " | ".join("<br>".join(cell_lines(cell, "tabbed")) for cell in row) + " |")
        if number == 0:
            made.append("|" + " --- |" * table.columns)
    return made


def layout(table: Table) -> list[str]:
    """Keep the columns where they stand on the page."""
    widths = column_widths(table)
    made: list[str] = []
    for row in table.rows:
        filled, at = [], 0
        for cell in row:
            width = sum(widths[at : at + cell.span]) + 3 * (cell.span - 1)
            filled.append((width, [part for line in cell_lines(cell, "cells") for part in wrapped(line, width)]))
            at += cell.span
        for depth in range(max((len(lines) for _, lines in filled), default=0)):
            made.append(
                "   ".join(
                    (lines[depth] if depth < len(lines) else "").ljust(width) for width, lines in filled
                ).rstrip()
            )
    return made


def column_widths(table: Table) -> list[int]:
    """Share the line between the columns: as asked for, else by what they hold."""
    if table.widths:
        return [max(4, int(WIDTH * width / sum(table.widths))) for width in table.widths]
    longest = [1] * table.columns
    for row in table.rows:
        at = 0
        for cell in row:
            if cell.span == 1:
                longest[at] = max([longest[at], *(len(line) for line in cell_lines(cell, "cells"))])
            at += cell.span
    limit = WIDTH // table.columns + 10
    return [min(width, limit) for width in longest]


DRAWN: dict[str, Draw] = {"tabbed": tabbed, "spaced": spaced, "cells": cells, "pipes": pipes, "layout": layout}
