"""From readings into the database."""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from behovsmelding import checks, store
from behovsmelding.intake.readings import Reading
from behovsmelding.privacy import redact
from behovsmelding.report import Finding, NeedsReport
from behovsmelding.store.tables import label
from behovsmelding.vocabulary import Vocabulary

SHORTEST_NAME = 3
"""Letters of a person's name part that are looked for in file names: shorter ones stand in too many words."""


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
    """Give the file name a reader may see: what the document says it is when the name may hold a person."""
    people = read.report.people
    name = unicodedata.normalize("NFC", read.file)
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+", name)}
    named = {part.casefold() for person in people for part in re.findall(r"[^\W\d_]+", person)}
    suspects = {part for part in named if len(part) >= SHORTEST_NAME}
    plain = re.sub(r"[_\-.]+", " ", name)
    if words & suspects or "@" in name or redact(plain, people) != plain or redact(name, people) != name:
        return label(read.report)
    return name


def load(database: Path, readings: Sequence[Reading]) -> list[store.Outcome | None]:
    """Take the readable files into the database in one version; None for the others. Same order."""
    received = [as_received(read) for read in readings if read.report]
    outcomes = iter(store.load_reports(database, received, rechecked))
    return [next(outcomes) if read.report else None for read in readings]


def rechecked(report: NeedsReport) -> Sequence[Finding]:
    """Run the rules on a report as it stands once it is corrected."""
    return checks.check(report, Vocabulary.load())
