"""Målgrupper: whom the measures are for, and for how many nobody has said."""

from behovsmelding.ui import card, cards, heading


def show() -> None:
    """Draw the page."""
    selected = heading.draw()
    if selected is None:
        return
    card.draw(cards.target_groups(selected))
