"""From a file to what may be stored and shown: read, recognise, parse, tag, check; then into database or register."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from behovsmelding import checks, forms, reading, store, themes
from behovsmelding.errors import UnreadableFile
from behovsmelding.privacy import redact
from behovsmelding.report import Finding, Measure, NeedsReport, ThemeHit
from behovsmelding.store.register import write_register
from behovsmelding.store.tables import Rows, label, to_rows
from behovsmelding.vocabulary import Vocabulary

SHORTEST_NAME = 3
"""Letters of a person's name part that are looked for in file names: shorter ones stand in too many words."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one file gave: a report with its findings, or why there is none."""

    file: str
    """The file's name, without its folder."""
    sha256: str | None
    """Of its bytes; None when there are none to read."""
    report: NeedsReport | None
    findings: tuple[Finding, ...] = ()
    error: UnreadableFile | None = None


def read_report(path: Path, vocabulary: Vocabulary) -> Reading:
    """Read a file, whatever is in it; nothing is stored."""
    try:
        document = reading.read(path)
        report = themes.tagged(forms.read(document, vocabulary), vocabulary)
    except UnreadableFile as error:
        return Reading(path.name, digest(path), None, error=error)
    return Reading(document.name, document.sha256, report, tuple(checks.check(report, vocabulary)))


def digest(path: Path) -> str | None:
    """Hash a file's bytes; None when it cannot be opened."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return None


def files_in(paths: Iterable[Path]) -> list[Path]:
    """Give the files meant by paths: a folder is all files in it, in the order of their names; hidden ones are left."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(file for file in path.rglob("*") if file.is_file())
            found += [f for f in inside if not any(part.startswith(".") for part in f.relative_to(path).parts)]
        else:
            found.append(path)
    return found


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
    outcomes = iter(store.load_reports(database, [as_received(read) for read in readings if read.report]))
    return [next(outcomes) if read.report else None for read in readings]


def make_register(folder: Path, readings: Sequence[Reading], vocabulary: Vocabulary) -> None:
    """Write data/register from readings: facts only, no file names, and of a form's words only titles and themes."""
    write_register(folder, register_rows(readings, vocabulary))


def register_rows(readings: Sequence[Reading], vocabulary: Vocabulary) -> Rows:
    """Give what readings say as rows of the register, the oldest year first."""
    rows = Rows()
    readable = [read for read in readings if read.report]
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
        for pattern in patterns
        if pattern.meaning == hit.theme and not pattern.is_exception
        for span in pattern.spans(hit.snippet, hit.snippet.casefold())
    ]
    start, end = min(spans, key=lambda span: (span[0], -span[1]), default=(0, 0))
    return replace(hit, snippet=hit.snippet[start:end] or hit.theme)
