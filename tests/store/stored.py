"""Invented reports on their way into a database."""

import hashlib
from pathlib import Path

from behovsmelding import store
from behovsmelding.report import NeedsReport
from behovsmelding.store.tables import label


def a_received(report: NeedsReport, content: str | None = None, findings=(), origin: str = "form") -> store.Received:
    """Give a report with the document it was read from; other content makes other bytes."""
    sha256 = hashlib.sha256((content or repr(report)).encode()).hexdigest()
    return store.Received(store.report_id(report, sha256), label(report), sha256, origin, report, tuple(findings))


def a_database(folder: Path, *reports: NeedsReport | store.Received) -> Path:
    """Publish a database of some reports."""
    database = folder / "behovsmeldinger.duckdb"
    received = [one if isinstance(one, store.Received) else a_received(one) for one in reports]
    store.load_reports(database, received)
    return database


def told(database: Path, sql: str, parameters: dict | None = None) -> list[tuple]:
    """Ask the newest version a question of SQL."""
    return store.connection(database).cursor().execute(sql, parameters).fetchall()
