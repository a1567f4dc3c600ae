"""Oversikt: where the money asked for goes, in one page."""

import streamlit as st

from behovsmelding.ui import card, cards, filters, heading, received

MOST = 8


def show() -> None:
    """Draw the page."""
    selected = heading.draw()
    if selected is None:
        return
    heading.figures(selected)
    received.draw(selected)
    # Narrower than this a card's labels would be cut; the cards then stand below each other.
    with st.grid(2, min_column_width=330):
        card.draw(cards.owners(selected, MOST))
        card.draw(cards.partners(selected, MOST))
        card.draw(cards.themes(selected, MOST), above=filters.draw_counting)
        card.draw(cards.target_groups(selected, MOST))
