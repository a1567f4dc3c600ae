"""Om tallene: what is counted and how, how far it can be trusted, which documents it comes from, and which version."""

from behovsmelding.ui import about, trust


def show() -> None:
    """Draw the page."""
    about.draw_rules()
    trust.draw_sources()
    trust.draw_reading()
    about.draw_documents()
    about.draw_themes()
    trust.draw_personal_data()
    about.draw_accessibility()
    about.draw_versions()
