"""Eiere: how much each owner asks for, and for which measures."""

from behovsmelding.ui import card, cards, heading, received

MOST = 15  # the rest stand on the page Tiltak


def show() -> None:
    """Draw the page."""
    selected = heading.draw()
    if selected is None:
        return
    heading.figures(selected)
    card.draw(cards.owners(selected))
    received.draw_co_owners(selected)
    if len(selected.coverage.owners) > 1:
        card.draw(cards.measures(selected, MOST))
