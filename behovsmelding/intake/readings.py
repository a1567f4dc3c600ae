"""From a file to a reading: read, recognise, parse, tag, check; nothing is stored."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from behovsmelding import checks, forms, reading, themes
from behovsmelding.errors import UnreadableFile
from behovsmelding.report import Finding, NeedsReport
from behovsmelding.vocabulary import Vocabulary


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
