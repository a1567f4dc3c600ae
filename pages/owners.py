"""Eiere: how much each owner asks for; and one owner's profile, when one is chosen."""

import streamlit as st

from behovsmelding.ui import card, cards, filters, heading, one_owner, received

MOST = 8


def show() -> None:
    """Draw the owners ranked, or the profile of the one that is chosen."""
    selected = heading.draw()
    if selected is None:
        return
    one_owner.draw_choice(selected)
    heading.figures(selected)
    if len(selected.coverage.owners) > 1:
        card.draw(cards.owners(selected))
        card.draw(cards.stages(selected))
        received.draw_co_owners(selected)
        return
    with st.grid(2, min_column_width=330):
        card.draw(one_owner.years(selected))
        card.draw(cards.measures(selected, MOST))
        card.draw(cards.partners(selected, MOST))
        card.draw(cards.stages(selected))
    card.draw(cards.themes(selected, MOST), above=filters.draw_counting)
    one_owner.draw_findings(selected)
    received.draw_co_owners(selected)
