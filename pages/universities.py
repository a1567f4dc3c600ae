"""Kompetansemiljø (UH): which owners ask for whom, and how much is each university partner's share."""

from behovsmelding.ui import blocks, card, cards, crossed, heading

MOST = 15  # the rest stand on the page Tiltak


def show() -> None:
    """Draw the page."""
    selected = heading.draw()
    if selected is None:
        return
    heading.figures(selected)
    by_institution = blocks.choose_institution()
    if len(selected.coverage.owners) > 1:
        card.draw(crossed.owners_and_partners(selected, by_institution=by_institution))
    card.draw(cards.partners(selected, MOST, by_institution=by_institution))
    if selected.selection.partners is not None or len(selected.coverage.owners) == 1:
        card.draw(cards.measures(selected, MOST))
