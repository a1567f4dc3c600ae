"""Søk: what holds the words sought, in whatever year, each in its sentence and one click from its place."""

from behovsmelding.ui import search


def show() -> None:
    """Draw the page."""
    search.draw_field()
    search.draw_hits()
