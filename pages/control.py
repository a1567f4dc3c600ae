"""Innlesing og kontroll: what came in, what should be asked about it, and putting it right before it counts."""

from behovsmelding.ui import control


def show() -> None:
    """Draw the page."""
    found = control.everything()
    control.draw_summary(found)
    control.draw_intake(found)
    control.draw_reports(found)
