"""The blocks pages are made of: figures, table, download, trouble."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from behovsmelding import labels, language, money, retelling, tables
from behovsmelding.errors import ReaderError
from behovsmelding.language import _
from behovsmelding.ui import data

ROW = 35
"""Pixels of a table's row."""


def download(readable: pd.DataFrame, name: str, years: str) -> None:
    """Offer a table as CSV, written when somebody takes it."""
    notice, spoken = data.notice(), language.current()

    def written() -> bytes:
        with language.speaking(spoken):  # whoever writes it then knows of no session
            return tables.csv(readable, notice)

    st.download_button(
        _("Last ned"),
        written,
        file_name=f"{labels.file_name('oppdiktet' if notice else '', 'behovsmelding', name, years)}.csv",
        mime="text/csv",
        icon=":material/download:",
        type="tertiary",
        key=f"csv_{name}",
        on_click="ignore",
    )


def table(readable: pd.DataFrame, alt: str, **options: object) -> object:
    """Draw a readable table with the numbers of the language chosen, whatever language the browser has."""
    year = labels.heading("year")
    numeric = [
        column for column in readable.columns if pd.api.types.is_numeric_dtype(readable[column]) and column != year
    ]
    styled = readable.style.format(money.format_number, subset=numeric, na_rep="–")
    return st.dataframe(styled, hide_index=True, alt=alt, placeholder="–", **options)


def table_height(rows: int, most: int) -> int:
    """Give the height of a table that shows so many of its rows at most, and scrolls to the others; in pixels."""
    return ROW * (min(rows, most) + 1) + 3


def choose_institution() -> bool:
    """Let the reader group partners by institution instead of by unit."""
    words = {"unit": _("Enhet"), "institution": _("Institusjon")}
    chosen = st.radio(
        _("Vis per"),
        list(words),
        format_func=words.get,
        horizontal=True,
        key="partner_grouping",
        persist_state="session",
        label_visibility="collapsed",
    )
    return chosen == "institution"


def figures(shown: Sequence[tuple[str, str, str]]) -> None:
    """Draw a row of figures: (label, value, small print)."""
    with st.grid(len(shown), min_column_width=215):  # narrower would cut «42 793 240 kr»
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
    st.title(_("Dette gikk ikke"), anchor=False)
    st.error(retelling.retold(str(error)), icon=":material/error:")
