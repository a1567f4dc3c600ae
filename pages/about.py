"""Om tallene: what is counted and how, which documents it comes from, and which version is shown."""

from behovsmelding.ui import about


def show() -> None:
    """Draw the page."""
    about.draw_rules()
    about.draw_documents()
    about.draw_themes()
    about.draw_versions()
