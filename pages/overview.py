"""Oversikt: where the money asked for goes, in one page."""

import streamlit as st

from behovsmelding.ui import blocks, cards, filters, heading, received

MOST = 8


def show() -> None:
    """Draw the page."""
    selected = heading.draw()
    if selected is None:
        return
    heading.figures(selected)
    received.draw(selected)
    left, right = st.columns(2)
    with left:
        blocks.card(cards.owners(selected, MOST))
    with right:
        blocks.card(cards.partners(selected, MOST))
    left, right = st.columns(2)
    with left:
        blocks.card(cards.themes(selected, MOST), above=filters.draw_counting)
    with right:
        blocks.card(cards.target_groups(selected, MOST))
