"""The one table component for two things crossed: its cells are text and buttons, its headings stay in sight."""

from collections.abc import Callable
from functools import cache

import streamlit as st

from behovsmelding import grids
from behovsmelding.grids import Grid
from behovsmelding.report import short_hash
from behovsmelding.ui import chart


def draw(shown: Grid, key: str, alt: str) -> int | None:
    """Draw a table; give the place of the cell the reader has just chosen, if any.

    Args:
        shown: its cells.
        key: its own, the same from run to run.
        alt: what it shows, in words.
    """
    data = {**grids.drawing(shown, chart.theme()), "alt": alt}
    chart.register()
    result = _component()(key=key, data=data | {"digest": short_hash(repr(data))}, on_chosen_change=chart.nothing)
    return result.chosen


@cache
def _component() -> Callable[..., object]:
    return st.components.v2.component(chart.GRID, js="grid.js", css="grid.css", isolate_styles=False)
