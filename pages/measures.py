"""Tiltak: a list to search in, and one measure in full."""

from behovsmelding.ui import heading, measure


def show() -> None:
    """Draw the list, or the one measure the address names."""
    chosen = measure.chosen()
    if chosen is not None:
        measure.draw(chosen)
        return
    selected = heading.draw()
    if selected is None:
        return
    measure.draw_list(selected)
