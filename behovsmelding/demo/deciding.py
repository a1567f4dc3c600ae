"""What a coordinator has done in the invented county: accepted, corrected with reasons, answered, tied a spelling."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from behovsmelding.demo.county import REFORM
from behovsmelding.demo.writing import UNKNOWN_PARTNERS
from behovsmelding.intake import Reading, review
from behovsmelding.report import Amount, Measure, NeedsReport, measure_keys
from behovsmelding.store import report_id

SPELT = "Høgskolen Østenfor sol og vestenfor måne"
CORRECTIONS = (
    "Eier har rettet beløpet i e-post etter fristen.",
    "Feil i skjemaet: budsjettet i vedlegget gjelder, bekreftet av partneren.",
    "Avrundet i skjemaet. Rett beløp er avtalt i møtet med partneren.",
)
ANSWERS: Sequence[tuple[str, review.Answer, str]] = (
    ("partner-not-listed", "confirmed", "Partneren er med, bekreftet på telefon."),
    ("sum-mismatch", "asked", "Eier er spurt om summen."),
    ("placeholder-left", "ask", ""),
    ("scheme-row", "confirmed", "De andre tiltakene står i et eget skjema."),
)


def decide(database: Path, readings: Sequence[Reading]) -> None:
    """Do what a coordinator does, on readings that are in the database; each step is a version."""
    for reason, (report, measure, amount) in zip(CORRECTIONS, _odd_amounts(readings), strict=False):
        about = review.Correction(
            report_id=report.report_id,
            field="amount",
            value=amount.amount_nok + 25_000,
            reason=reason,
            measure_key=measure_keys(report)[report.measures.index(measure)],
            role=amount.role,
            recipient=amount.recipient,
            stage=amount.stage,
        )
        review.correct(database, about, amount.amount_nok)
    for rule, given, note in ANSWERS:
        key = _first_finding(readings, rule)
        if key:
            review.answer(database, key, given, note)
    review.tie(database, UNKNOWN_PARTNERS[1], SPELT)


def _odd_amounts(readings: Sequence[Reading]) -> Iterator[tuple[NeedsReport, Measure, Amount]]:
    """Find an owner's odd amount in each of some reports."""
    for read in readings:
        for measure in read.report.measures if read.report.form == "scheme_2024" else ():
            amount = measure.funding[0] if measure.funding else None
            if amount and amount.amount_nok and amount.amount_nok % 5_000:
                yield read.report, measure, amount
                break


def _first_finding(readings: Sequence[Reading], rule: str) -> review.FindingKey | None:
    for read in readings:
        for found in read.findings if (read.report.year or 0) < REFORM else ():
            if found.rule == rule:
                key = None if found.measure is None else measure_keys(read.report)[found.measure]
                stands_under = report_id(read.report, read.sha256)
                return review.FindingKey(stands_under, key, rule, found.stated, found.computed, found.message)
    return None
