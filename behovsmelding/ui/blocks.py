"""The blocks pages are made of: heading, figures, chart card, table, trouble."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pandas as pd
import streamlit as st

from behovsmelding import charts, labels, money, tables
from behovsmelding.errors import ReaderError
from behovsmelding.ui import data

PLOTLY = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


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
    sources: Callable[[], None]
    """Draws the amounts behind the chart with their passages, when somebody wants to see them."""
    years: str = ""
    legend: dict[str, str] = field(default_factory=dict)
    note: str = ""
    """A quiet line below the chart."""


def theme() -> str:
    """Tell whether the reader sees the page light or dark."""
    return "dark" if st.context.theme.type == "dark" else "light"


def card(shown: Card, above: Callable[[], None] | None = None) -> None:
    """Draw a chart card; cards side by side end at the same height with their actions aligned."""
    with st.container(border=True, height="stretch"):
        st.subheader(labels.plain(shown.title), anchor=False)
        st.caption(labels.plain(shown.unit))
        if above:
            above()
        st.plotly_chart(
            charts.bars(shown.rows, theme(), shown.legend),
            theme=None,
            config=PLOTLY,
            key=f"chart_{shown.name}",
            alt=f"{shown.title}. {shown.unit}. {charts.in_words(shown.rows)}",
        )
        if shown.note:
            st.caption(labels.plain(shown.note))
        st.space("stretch")
        actions(shown)


def actions(shown: Card) -> None:
    """Draw the three quiet actions of a card: table, sources, download."""
    with st.container(horizontal=True, gap="small"):
        if st.button("Vis tabell", icon=":material/table_rows:", type="tertiary", key=f"table_{shown.name}"):
            st.dialog("Tabell", width="large")(_show_table)(shown)
        if st.button("Kilder", icon=":material/description:", type="tertiary", key=f"sources_{shown.name}"):
            st.dialog("Kilder", width="large")(shown.sources)()
        download(shown.table, shown.name, shown.years)


def download(readable: pd.DataFrame, name: str, years: str) -> None:
    """Offer a table as CSV."""
    st.download_button(
        "Last ned",
        tables.csv(readable, data.notice()),
        file_name=f"{labels.file_name('oppdiktet' if data.notice() else '', 'behovsmelding', name, years)}.csv",
        mime="text/csv",
        icon=":material/download:",
        type="tertiary",
        key=f"csv_{name}",
        on_click="ignore",
    )


def _show_table(shown: Card) -> None:
    st.markdown(f"**{labels.plain(shown.title)}**")
    st.caption(labels.plain(shown.unit))
    table(shown.table, alt=f"Tabell: {shown.title}")


def table(readable: pd.DataFrame, alt: str, **options: object) -> object:
    """Draw a readable table with Norwegian numbers, whatever language the browser has."""
    numeric = [
        column for column in readable.columns if pd.api.types.is_numeric_dtype(readable[column]) and column != "År"
    ]
    styled = readable.style.format(money.format_number, subset=numeric, na_rep="–")
    return st.dataframe(styled, hide_index=True, alt=alt, placeholder="–", **options)


def choose_institution() -> bool:
    """Let the reader group partners by institution instead of by unit."""
    chosen = st.radio(
        "Vis per",
        ["Enhet", "Institusjon"],
        horizontal=True,
        key="partner_grouping",
        persist_state="session",
        label_visibility="collapsed",
    )
    return chosen == "Institusjon"


def figures(shown: Sequence[tuple[str, str, str]]) -> None:
    """Draw a row of figures: (label, value, small print)."""
    with st.grid(len(shown), min_column_width=156):
        for label, value, small in shown:
            st.metric(
                label,
                value,
                delta=small or None,
                delta_color="off",
                delta_arrow="off",
                border=True,
                height="stretch",
            )


def notice(words: str) -> None:
    """Say something on every page that stays in sight, at the foot of the window; nothing where there is nothing."""
    if words:
        st.bottom.markdown(f":orange-badge[:material/info: {labels.plain(words)}]", text_alignment="center")


def trouble(error: ReaderError) -> None:
    """Say what happened and what to do, without a traceback."""
    st.title("Dette gikk ikke", anchor=False)
    st.error(str(error), icon=":material/error:")
