"""Two things crossed in one table: what stands in each cell, how dark it is, and what a cell opens.

The table is a real one, of text: ``ui/assets/grid.js`` only writes what is given here. A darker cell is a larger
figure, and the figure itself stands in it, so nothing is said by colour alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from behovsmelding.charts import BACKGROUND, COLOURS

Kind = Literal["one", "many", "sum"]
"""A thing of its own; several that are told together, hatched; or a sum of those before it."""
SHADES = (0.0, 0.1, 0.19, 0.28, 0.37, 0.46)
"""How much of the colour a cell has, from none to the largest; text has 4.5:1 on all, which tests compute."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its short name, the full one, and what kind it is."""

    label: str
    full: str = ""
    kind: Kind = "one"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what stands in it, the same in words, and how much it is."""

    text: str = ""
    words: str = ""
    weight: int = 0
    """What its shade is by; 0 has none."""
    place: int | None = None
    """What it opens: its place among the bars of the sources; None opens nothing."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row with its name; sums come last."""

    label: str
    cells: tuple[Cell, ...]
    kind: Kind = "one"


@dataclass(frozen=True, slots=True)
class Grid:
    """A whole table."""

    corner: str
    """What the rows are."""
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    colour: str = "university"
    """The series whose colour the cells are shaded in."""

    def cell(self, place: int) -> tuple[Row, Column, Cell]:
        """Find the cell that opens something."""
        return next(
            (row, column, cell)
            for row in self.rows
            for column, cell in zip(self.columns, row.cells, strict=True)
            if cell.place == place
        )


def drawing(grid: Grid, theme: str) -> dict[str, object]:
    """Give what a table is drawn from: text, and one colour a cell."""
    most = max((cell.weight for row in grid.rows if row.kind != "sum" for cell in row.cells), default=0)
    return {
        "corner": grid.corner,
        "columns": [{"label": one.label, "full": one.full or one.label, "kind": one.kind} for one in grid.columns],
        "rows": [
            {
                "label": row.label,
                "kind": row.kind,
                "cells": [
                    {
                        "text": cell.text,
                        "words": cell.words,
                        "place": cell.place,
                        "colour": shade(cell.weight, most, grid.colour, theme),
                    }
                    for cell in row.cells
                ],
            }
            for row in grid.rows
        ],
    }


def shade(weight: int, most: int, colour: str, theme: str) -> str:
    """Give the background of a cell; none where it has no weight."""
    if not weight or not most:
        return ""
    steps = len(SHADES) - 1
    return shades(colour, theme)[min(-(-weight * steps // most), steps)]


def shades(colour: str, theme: str) -> Sequence[str]:
    """Give every background a cell can have, from the page's own to the darkest."""
    ground, mark = (_channels(one) for one in (BACKGROUND[theme], COLOURS[theme][colour]))
    return [
        "#" + "".join(f"{round(low + part * (high - low)):02X}" for low, high in zip(ground, mark, strict=True))
        for part in SHADES
    ]


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))
