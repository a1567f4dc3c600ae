"""Readings as they are kept: whole, as JSON, without people and without running text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from duckdb import DuckDBPyConnection as Connection

from behovsmelding import packed, wire
from behovsmelding.columns import held
from behovsmelding.privacy import all_masked, masked
from behovsmelding.report import Finding, NeedsReport, short_hash
from behovsmelding.store import layout
from behovsmelding.store.tables import Received


@dataclass(frozen=True, slots=True)
class Reading:
    """A report as read, with the document it was read from."""

    report_id: str
    """The report's own, also while it waits under another."""
    document: str
    sha256: str
    origin: str
    report: NeedsReport
    findings: tuple[Finding, ...]


def dumped(one: Received) -> str:
    """Write a reading as it is kept, without what leads to a person.

    Of a list each text is masked: between the numbers of its columns there is nothing to tell them from phones by.
    """
    reading = Reading(one.report_id, one.document, one.sha256, one.origin, bare(one.report), one.findings)
    return packed.dumps(reading, all_masked) if one.report.form == "list" else masked(wire.dumps(reading))


def bare(report: NeedsReport) -> NeedsReport:
    """Leave out of a report what is only for the memory: people, and the measures' own text."""
    is_bare = not any(held(report.measures, ("passages",))["passages"])
    measures = report.measures if is_bare else tuple(replace(m, passages=()) for m in report.measures)
    return replace(report, people=(), measures=measures)


def content(reading: str) -> str:
    """Hash a kept reading, to tell whether two readings of a document differ."""
    return short_hash(reading)


def readings_of(con: Connection, report_ids: Sequence[str]) -> dict[str, Received]:
    """Read kept readings back, by the id they stand under."""
    kept = con.execute(layout.rows_statement("received.readings"), [list(report_ids)]).fetchall()
    return {report_id: restored(text) for report_id, text in kept}


def restored(text: str) -> Received:
    """Read a kept reading back."""
    reading = (packed if packed.is_packed(text) else wire).loads(Reading, text)
    return Received(
        reading.report_id, reading.document, reading.sha256, reading.origin, reading.report, reading.findings
    )
