"""From readings into the database."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from behovsmelding import checks, labels, store
from behovsmelding.intake.readings import Reading
from behovsmelding.intake.received import received_of
from behovsmelding.report import Finding, NeedsReport
from behovsmelding.store.tables import label
from behovsmelding.vocabulary import Vocabulary


def load(database: Path, readings: Sequence[Reading]) -> list[store.Outcome | None]:
    """Take the readable files into the database in one version; None for the others. Same order."""
    return in_order(database, readings, lambda received: store.load_reports(database, received, rechecked))


def in_order(
    database: Path, readings: Sequence[Reading], take: Callable[[list[store.Received]], Sequence[store.Outcome]]
) -> list[store.Outcome | None]:
    """Take what readings gave, and give one outcome for each of them; None for those that gave no report."""
    parts = [received_of(read) for read in readings]
    outcomes = iter(take([received for one in parts for received in one]))
    whole = [together([next(outcomes) for _ in one]) for one in parts]
    return [
        replace(outcome, rows=store.foreseen(database, one)) if one and one[0].report.form == "list" else outcome
        for one, outcome in zip(parts, whole, strict=True)
    ]


def list_in_words(report: NeedsReport, rows: store.RowsOfList) -> str:
    """Say what became of a list: «Liste 2017–2026, 41 eiere: 812 tiltak, 640 fylt inn, 150 nye, 22 venter på svar»."""
    said = [
        labels.counted(len(report.measures), "tiltak", "tiltak"),
        labels.counted(rows.filled, "fylt inn", "fylt inn") if rows.filled else "",
        labels.counted(rows.new, "nytt", "nye") if rows.new else "",
        labels.counted(rows.asked, "venter på svar", "venter på svar") if rows.asked else "",
    ]
    return f"{label(report)}: {', '.join(filter(None, said))}"


def together(outcomes: Sequence[store.Outcome]) -> store.Outcome | None:
    """Sum up what became of the parts of a list: new where one is, else replaced where one is."""
    order = ("new", "replaced", "accepted", "unchanged")
    return min(outcomes, key=lambda outcome: order.index(outcome.what), default=None)


def rechecked(report: NeedsReport) -> Sequence[Finding]:
    """Run the rules on a report as it stands once it is corrected."""
    return checks.check(report, Vocabulary.load())
