"""Innlesing og kontroll: every report received, with what should be asked about it."""

from behovsmelding.ui import reports


def show() -> None:
    """Draw the page."""
    received = reports.received()
    if received is None:
        return
    reports.draw_summary(received)
    reports.draw_each(received)
