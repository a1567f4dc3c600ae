"""Invented reports on their way into a database."""

import hashlib
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from behovsmelding import store
from behovsmelding.report import NeedsReport
from behovsmelding.store.tables import label

NAME = "behovsmeldinger.duckdb"
KEPT = TemporaryDirectory(prefix="published-")
"""Databases that tests begin with, published once and copied: gone when the process ends."""


def a_received(report: NeedsReport, content: str | None = None, findings=(), origin: str = "form") -> store.Received:
    """Give a report with the document it was read from; other content makes other bytes."""
    sha256 = hashlib.sha256((content or repr(report)).encode()).hexdigest()
    return store.Received(store.report_id(report, sha256), label(report), sha256, origin, report, tuple(findings))


def a_database(folder: Path, *reports: NeedsReport | store.Received) -> Path:
    """Publish a database of some reports; where there is none yet, a copy of one this process has published already."""
    received = [one if isinstance(one, store.Received) else a_received(one) for one in reports]
    if (folder / NAME).exists():
        store.load_reports(folder / NAME, received)
        return folder / NAME
    kept = Path(KEPT.name) / hashlib.sha256(repr(received).encode()).hexdigest()
    if not (kept / NAME).exists():
        store.load_reports(kept / NAME, received)
    return a_copy(kept / NAME, folder)


def a_copy(database: Path, folder: Path) -> Path:
    """Copy a database with all its versions, which are files that never change."""
    shutil.copytree(database.parent, folder, symlinks=True, dirs_exist_ok=True)
    return folder / database.name


def told(database: Path, sql: str, parameters: dict | None = None) -> list[tuple]:
    """Ask the newest version a question of SQL."""
    return store.connection(database).cursor().execute(sql, parameters).fetchall()
