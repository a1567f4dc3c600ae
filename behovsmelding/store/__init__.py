"""The store: published, immutable DuckDB versions, the rows in them, and the questions asked of them."""

from behovsmelding.store.database import connection, publish, version
from behovsmelding.store.foreseen import foreseen
from behovsmelding.store.invented import begin_invented, finish_invented
from behovsmelding.store.listed import RowsOfList
from behovsmelding.store.loading import Outcome, load_reports, publish_register, refresh, republish
from behovsmelding.store.manifest import Version, database_of
from behovsmelding.store.queries import ask
from behovsmelding.store.settling import prepared
from behovsmelding.store.tables import Received, report_id
from behovsmelding.store.versions import kept, numbered, restore

__all__ = [
    "Outcome",
    "Received",
    "RowsOfList",
    "Version",
    "ask",
    "begin_invented",
    "connection",
    "database_of",
    "finish_invented",
    "foreseen",
    "kept",
    "load_reports",
    "numbered",
    "prepared",
    "publish",
    "publish_register",
    "refresh",
    "report_id",
    "republish",
    "restore",
    "version",
]
