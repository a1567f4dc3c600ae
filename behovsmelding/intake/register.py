"""From readings to data/register: facts only, so that a fresh copy has figures to show."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from behovsmelding import themes
from behovsmelding.intake.readings import Reading
from behovsmelding.intake.received import as_received, parts_of
from behovsmelding.report import Measure, NeedsReport, ThemeHit
from behovsmelding.store.register import write_register
from behovsmelding.store.tables import Rows, label, to_rows
from behovsmelding.vocabulary import Vocabulary


def make_register(folder: Path, readings: Sequence[Reading], vocabulary: Vocabulary) -> None:
    """Write data/register from readings: facts only, no file names, and of a form's words only titles and themes."""
    write_register(folder, register_rows(readings, vocabulary))


def register_rows(readings: Sequence[Reading], vocabulary: Vocabulary) -> Rows:
    """Give what readings say as rows of the register, the oldest year first."""
    rows = Rows()
    readable = [part for read in readings if read.report for part in parts_of(read)]
    for read in sorted(readable, key=lambda read: (read.report.year or 0, read.sha256)):
        facts = replace(read, report=facts_only(read.report, vocabulary))
        received = as_received(facts, origin="register")._replace(document=label(read.report))
        rows = rows.joined(to_rows(received))
    return rows


def facts_only(report: NeedsReport, vocabulary: Vocabulary) -> NeedsReport:
    """Reduce what a theme was found in to the words that are the theme, and leave the form's other words out."""
    measures = tuple(facts_of(measure, vocabulary) for measure in report.measures)
    totals = tuple(replace(total, excerpt=None) for total in report.stated_totals)
    return replace(report, measures=measures, stated_totals=totals)


def facts_of(measure: Measure, vocabulary: Vocabulary) -> Measure:
    """Reduce the snippets and excerpts of a measure."""
    funding = tuple(replace(amount, excerpt=None) for amount in measure.funding)
    return replace(measure, funding=funding, themes=tuple(matched(hit, vocabulary) for hit in measure.themes))


def matched(hit: ThemeHit, vocabulary: Vocabulary) -> ThemeHit:
    """Keep of a snippet only the words that its theme is found by."""
    patterns = themes.theme_patterns(vocabulary.folder)
    spans = [
        span
        for pattern in patterns.possible(hit.snippet.casefold())
        if pattern.meaning == hit.theme and not pattern.is_exception
        for span in pattern.spans(hit.snippet)
    ]
    start, end = min(spans, key=lambda span: (span[0], -span[1]), default=(0, 0))
    return replace(hit, snippet=hit.snippet[start:end] or hit.theme)
