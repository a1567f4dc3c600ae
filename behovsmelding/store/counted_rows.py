"""What counts of measures, amounts, remainders and findings: the rows of the schema ``counted``."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from behovsmelding.report import Finding, Locator, measure_keys, short_hash
from behovsmelding.store.tables import Received


@dataclass(frozen=True, slots=True)
class CountedMeasure:
    """A measure that counts: the row it counts by, and the row that describes it."""

    measure_id: str
    report_id: str
    measure: int
    details_report_id: str
    details_measure: int
    described: bool


@dataclass(frozen=True, slots=True)
class CountedAmounts:
    """Stages of a measure whose amounts count from a row: its own, or that of a list."""

    measure_id: str
    report_id: str
    measure: int
    stages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountedRemainder:
    """What is stated but stands on no measure."""

    report_id: str
    scheme: str | None
    role: str
    recipient: str | None
    recipient_parent: str | None
    amount_nok: int
    stated_nok: int
    itemised_nok: int
    locator: str
    """JSON: the stated rows it is computed from."""


@dataclass(frozen=True, slots=True)
class CountedFinding:
    """A finding as it stands when all documents are seen."""

    report_id: str
    measure_id: str | None
    rule: str
    severity: str
    message: str
    stated: int | None
    computed: int | None
    locator: Locator


class Counted(NamedTuple):
    """What counts for one owner and year."""

    measures: Sequence[CountedMeasure] = ()
    amounts: Sequence[CountedAmounts] = ()
    remainders: tuple[CountedRemainder, ...] = ()
    findings: tuple[CountedFinding, ...] = ()


def keys_of(received: Received) -> tuple[str, ...]:
    """Give the identities of a document's measures; without owner or year they are nobody else's."""
    if received.keys:
        return received.keys
    report, keys = received.report, measure_keys(received.report)
    return keys if report.owner and report.year else tuple(short_hash(received.report_id, key) for key in keys)


def as_counted(document: Received, finding: Finding, measure_id: str | None) -> CountedFinding:
    """Turn a document's own finding into one of the whole."""
    return CountedFinding(
        report_id=document.report_id,
        measure_id=measure_id,
        rule=finding.rule,
        severity=finding.severity,
        message=finding.message,
        stated=finding.stated,
        computed=finding.computed,
        locator=finding.locator or Locator(),
    )
