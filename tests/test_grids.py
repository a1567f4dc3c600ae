"""Two things crossed: cells keep their text readable, and the darkest is the largest."""

import pytest

from behovsmelding import grids
from behovsmelding.charts import COLOURS, TEXT
from behovsmelding.grids import Cell, Column, Grid, Row
from tests.test_charts import contrast


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("colour", sorted(COLOURS["light"]))
def test_text_can_be_read_on_every_shade(colour, theme):
    for background in grids.shades(colour, theme):
        assert contrast(TEXT[theme], background) >= 4.5


def test_the_largest_cell_is_the_darkest_and_an_empty_one_has_no_shade():
    row = Row("Bodø", (Cell("1", "én", 1, 0), Cell("9", "ni", 9, 1), Cell()))
    drawn = grids.drawing(Grid("Eier", (Column("A"), Column("B"), Column("C")), (row,)), "light")

    small, large, empty = (cell["colour"] for cell in drawn["rows"][0]["cells"])

    assert (small, large, empty) == (
        grids.shades("university", "light")[1],
        grids.shades("university", "light")[-1],
        "",
    )


def test_a_sum_is_no_measure_of_how_dark_a_cell_is():
    rows = (Row("Bodø", (Cell("9", "ni", 9, 0),)), Row("Sum", (Cell("900", "", 900),), "sum"))
    drawn = grids.drawing(Grid("Eier", (Column("A"),), rows), "light")

    assert drawn["rows"][0]["cells"][0]["colour"] == grids.shades("university", "light")[-1]


def test_a_cell_is_found_by_what_it_opens():
    grid = Grid("Eier", (Column("A"), Column("B")), (Row("Bodø", (Cell(), Cell("1", "én", 1, 7))),))

    row, column, cell = grid.cell(7)

    assert (row.label, column.label, cell.words) == ("Bodø", "B", "én")
