"""A chart card: one chart with its sentence, what it counts, its table, its sources and its file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pandas as pd
import streamlit as st

from behovsmelding import charts, labels
from behovsmelding.grids import Grid
from behovsmelding.language import _
from behovsmelding.ui import blocks, chart, contents, grid, sources
from behovsmelding.ui.sources import Sources


@dataclass(frozen=True, slots=True)
class Card:
    """One chart with its heading, what it counts, its table and its sources."""

    name: str
    """For keys and file names: «eiere»."""
    title: str
    """The true sentence."""
    unit: str
    """Unit, stage and way of counting."""
    rows: Sequence[charts.Bar]
    table: pd.DataFrame
    """The answer behind the chart, already readable."""
    sources: Sources
    """The amounts behind the chart, with their passages."""
    years: str = ""
    legend: dict[str, str] = field(default_factory=dict)
    note: str = ""
    """A quiet line below the chart."""
    grid: Grid | None = None
    """Drawn instead of bars, where two things are crossed."""


def draw(shown: Card, above: Callable[[], None] | None = None) -> None:
    """Draw a chart card; cards side by side end at the same height with their actions aligned."""
    with st.container(border=True, height="stretch"):
        st.header(labels.plain(shown.title), anchor=False)
        st.caption(labels.plain(shown.unit))
        if above:
            above()
        if shown.grid:
            _draw_grid(shown, shown.grid)
        else:
            _draw_bars(shown)
        if shown.note:
            st.caption(labels.plain(shown.note))
        st.space("stretch")
        _draw_actions(shown)


def _draw_bars(shown: Card) -> None:
    chosen = chart.draw(
        shown.rows,
        key=f"chart_{shown.name}",
        alt=f"{shown.title}. {shown.unit}. {charts.in_words(shown.rows)}",
        legend=shown.legend,
        opens=True,
    )
    if chosen is not None and chosen < len(shown.rows):
        contents.opened(shown.sources, chosen, shown.rows[chosen].figure)


def _draw_grid(shown: Card, crossed: Grid) -> None:
    chosen = grid.draw(crossed, key=f"grid_{shown.name}", alt=f"{shown.title}. {shown.unit}")
    if chosen is not None and chosen < len(shown.sources.bars):
        contents.opened(shown.sources, chosen, crossed.cell(chosen)[2].words)


def _draw_actions(shown: Card) -> None:
    """Draw the three quiet actions of a card: table, sources, download."""
    with st.container(horizontal=True, gap="small"):
        if st.button(_("Vis tabell"), icon=":material/table_rows:", type="tertiary", key=f"table_{shown.name}"):
            st.dialog(_("Tabell"), width="large")(_show_table)(shown)
        if st.button(_("Kilder"), icon=":material/description:", type="tertiary", key=f"sources_{shown.name}"):
            sources.opened(shown.sources)
        blocks.download(shown.table, shown.name, shown.years)


def _show_table(shown: Card) -> None:
    st.markdown(f"**{labels.plain(shown.title)}**")
    st.caption(labels.plain(shown.unit))
    blocks.table(shown.table, alt=_("Tabell: {title}", title=shown.title))
