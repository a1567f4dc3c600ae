"""From readings into the database."""

from collections.abc import Sequence
from pathlib import Path

from behovsmelding import checks, store
from behovsmelding.intake.readings import Reading
from behovsmelding.report import Finding, NeedsReport
from behovsmelding.store.tables import label
from behovsmelding.vocabulary import Vocabulary


def as_received(read: Reading, origin: str = "form") -> store.Received:
    """Make a reading ready to be stored; only for one that gave a report."""
    return store.Received(
        report_id=store.report_id(read.report, read.sha256),
        document=shown_name(read),
        sha256=read.sha256,
        origin=origin,
        report=read.report,
        findings=read.findings,
    )


def shown_name(read: Reading) -> str:
    """Give the document's name as a reader may see it: what it says it is when the file's name may hold a person."""
    return read.shown or label(read.report)


def load(database: Path, readings: Sequence[Reading]) -> list[store.Outcome | None]:
    """Take the readable files into the database in one version; None for the others. Same order."""
    received = [as_received(read) for read in readings if read.report]
    outcomes = iter(store.load_reports(database, received, rechecked))
    return [next(outcomes) if read.report else None for read in readings]


def rechecked(report: NeedsReport) -> Sequence[Finding]:
    """Run the rules on a report as it stands once it is corrected."""
    return checks.check(report, Vocabulary.load())
