"""From a document to a `NeedsReport`: the edition that recognises it reads it."""

from dataclasses import replace

from behovsmelding.forms import appendix_2023, collective_2026, county_list, scheme_2024, unknown
from behovsmelding.forms.editions import edition_of
from behovsmelding.forms.fields import LEVELS
from behovsmelding.forms.in_thousands import as_written, in_kroner, without_counts
from behovsmelding.forms.sources import with_sources
from behovsmelding.reading import Document
from behovsmelding.report import FIELD_OF_AMOUNTS, FIELD_OF_ASIDES, FIELD_OF_DRAFT, Locator, NeedsReport
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
    in_full, written = in_kroner(document) if edition is not unknown else (document, {})
    report = as_written(edition.parse(in_full, vocabulary), written)
    report = without_counts(report, document) if edition is not unknown else report
    if edition is not unknown and not _has_amounts(report) and unknown.recognises(document, vocabulary):
        report = _with_drafted(report, unknown.parse(document, vocabulary))
    return with_sources(report, document)


def _has_amounts(report: NeedsReport) -> bool:
    return any(amount.amount_nok is not None for measure in report.measures for amount in measure.funding)


def _with_drafted(report: NeedsReport, draft: NeedsReport) -> NeedsReport:
    """Take in the measures of a draft where the edition's own reader finds no krone, and say so.

    A draft that leaves more amounts than it places is none: then they are only told of.
    """
    if not _has_amounts(draft):
        return report
    left = [entry for entry in draft.unread if entry[0] == FIELD_OF_AMOUNTS]
    if len(left) > sum(len(measure.funding) for measure in draft.measures):
        return replace(report, unread=tuple(dict.fromkeys((*report.unread, *left))))
    scheme = report.schemes[0] if len(report.schemes) == 1 else None
    measures = tuple(replace(measure, scheme=measure.scheme or scheme) for measure in draft.measures)
    measures = tuple(replace(measure, level=measure.level or LEVELS.get(measure.scheme or "")) for measure in measures)
    others = [entry for entry in report.unread if entry[0] not in (FIELD_OF_AMOUNTS, FIELD_OF_ASIDES)]
    has_totals = report.stated_totals or report.stated_total_nok is not None
    return replace(
        report,
        owner=report.owner or draft.owner,
        owners=report.owners or draft.owners,
        measures=measures,
        universities=tuple(dict.fromkeys((*report.universities, *draft.universities))),
        schemes=tuple(dict.fromkeys((*report.schemes, *(one.scheme for one in measures if one.scheme)))),
        stated_totals=report.stated_totals if has_totals else draft.stated_totals,
        stated_total_nok=report.stated_total_nok if has_totals else draft.stated_total_nok,
        unread=(*others, *draft.unread, (FIELD_OF_DRAFT, "", Locator())),
    )
