"""The one table component for two things crossed: its cells are text and buttons, its headings stay in sight."""

from behovsmelding import grids
from behovsmelding.grids import Grid
from behovsmelding.ui import components


def draw(shown: Grid, key: str, alt: str) -> int | None:
    """Draw a table; give the place of the cell the reader has just chosen, if any.

    Args:
        shown: its cells.
        key: its own, the same from run to run.
        alt: what it shows, in words.
    """
    return components.draw("grid", key, {**grids.drawing(shown, components.theme()), "alt": alt})
