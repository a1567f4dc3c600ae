"""From a document to a `NeedsReport`: the edition that recognises it reads it."""

from behovsmelding.forms import appendix_2023, collective_2026, county_list, scheme_2024, unknown
from behovsmelding.forms.editions import edition_of
from behovsmelding.forms.sources import with_sources
from behovsmelding.reading import Document
from behovsmelding.report import NeedsReport
from behovsmelding.vocabulary import Vocabulary

_EDITIONS = {"appendix_2023": appendix_2023, "scheme_2024": scheme_2024, "collective_2026": collective_2026}

__all__ = ["read"]


def read(document: Document, vocabulary: Vocabulary) -> NeedsReport:
    """Read a form of any edition; of one nobody knows, a draft.

    Raises:
        UnreadableFile: unrelated, where the text is no behovsmelding.
    """
    # A list has its own sources: a row's cells, not the lines around it.
    if county_list.recognises(document):
        return county_list.parse(document, vocabulary)
    edition = _EDITIONS.get(edition_of(document) or "", unknown)
    return with_sources(edition.parse(document, vocabulary), document)
