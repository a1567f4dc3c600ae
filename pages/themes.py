"""Temaer: which themes the measures are about, in the way of counting the reader chooses."""

import streamlit as st

from behovsmelding import labels
from behovsmelding.language import _
from behovsmelding.ui import card, cards, crossed, filters, heading


def show() -> None:
    """Draw the page."""
    selected = heading.draw()
    if selected is None:
        return
    card.draw(cards.themes(selected), above=filters.draw_counting)
    with st.expander(_("Slik telles kroner per tema")):
        st.markdown("\n".join(f"- **{labels.COUNTINGS[way]}.** {told}" for way, told in labels.COUNTINGS_TOLD.items()))
    card.draw(crossed.themes_and_groups(selected))
