"""From readings into the database."""

from collections.abc import Sequence
from pathlib import Path

from behovsmelding import store
from behovsmelding.intake.readings import Reading
from behovsmelding.store.tables import label


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
    outcomes = iter(store.load_reports(database, [as_received(read) for read in readings if read.report]))
    return [next(outcomes) if read.report else None for read in readings]
