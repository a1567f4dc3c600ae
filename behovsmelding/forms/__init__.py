"""From a document to a `NeedsReport`: the edition that recognises it reads it."""

from behovsmelding.forms import appendix_2023, collective_2026, county_list, scheme_2024, unknown
from behovsmelding.forms.sources import with_sources
from behovsmelding.reading import Document
from behovsmelding.report import NeedsReport
from behovsmelding.vocabulary import Vocabulary

# The scheme form has the most labels of its own, the appendix the fewest: the surest is asked first.
EDITIONS = (scheme_2024, collective_2026, appendix_2023)

__all__ = ["EDITIONS", "read"]


def read(document: Document, vocabulary: Vocabulary) -> NeedsReport:
    """Read a form of any edition; of one nobody knows, a draft.

    Raises:
        UnreadableFile: unrelated, where the text is no behovsmelding.
    """
    # A list has its own sources: a row's cells, not the lines around it.
    if county_list.recognises(document):
        return county_list.parse(document, vocabulary)
    edition = next((edition for edition in EDITIONS if edition.recognises(document)), unknown)
    report = edition.parse(document, vocabulary)
    # A letter may name a form it does not use: of what an edition finds nothing in, a draft may tell more.
    if not report.measures and edition is not unknown and unknown.recognises(document):
        draft = unknown.parse(document, vocabulary)
        report = draft if draft.measures else report
    return with_sources(report, document)
