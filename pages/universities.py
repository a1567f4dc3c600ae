"""Kompetansemiljø (UH): how much of the money asked for is each university partner's share."""

from behovsmelding.ui import blocks, card, cards, heading

MOST = 15  # the rest stand on the page Tiltak


def show() -> None:
    """Draw the page."""
    selected = heading.draw()
    if selected is None:
        return
    heading.figures(selected)
    card.draw(cards.partners(selected, by_institution=blocks.choose_institution()))
    card.draw(cards.measures(selected, MOST))
