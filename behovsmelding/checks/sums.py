"""Rules about sums that should add up, and what is stated but stands on no measure."""

from collections import defaultdict
from collections.abc import Iterator

from behovsmelding.money import format_nok
from behovsmelding.remainder import excess, remainder, stated_nok
from behovsmelding.report import Finding, Measure, NeedsReport, Role, StatedTotal
from behovsmelding.vocabulary import Vocabulary

RULE = "sum-mismatch"
ROLE_WORDS: dict[Role, str] = {"owner": "eiers andel", "university": "UHs andel"}


def apart(stated: int, computed: int) -> str:
    """Say how far a computed sum is from the stated one: «36 150 kr mer»."""
    return f"{format_nok(abs(computed - stated))} {'mer' if computed > stated else 'mindre'}"


def asked_nok(measure: Measure) -> int:
    """Add up what a measure reports a need for."""
    return sum(amount.amount_nok or 0 for amount in measure.funding if amount.stage == "reported")


def has_gap(measure: Measure) -> bool:
    """Tell whether some recipient stands on the measure without an amount."""
    return any(amount.amount_nok is None for amount in measure.funding)


def measure_total(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Owner's and university's share of a measure add up to its total."""
    for index, measure in enumerate(report.measures):
        stated, computed = measure.stated_total_nok, asked_nok(measure)
        if stated is None or not measure.funding or stated == computed:
            continue
        if has_gap(measure) and computed < stated:
            continue
        message = (
            f"Summen for tiltaket er oppgitt til {format_nok(stated)}, men eiers og UHs andel blir "
            f"{format_nok(computed)} ({apart(stated, computed)})."
        )
        yield Finding(RULE, "feil", message, index, stated, computed, measure.funding[0].locator)


def row_total(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Owner's and university's share of a stated row add up to its total."""
    for row in report.row_totals:
        cells = [total for total in report.stated_totals if total.scheme == row.scheme]
        computed = sum(total.amount_nok for total in cells)
        if cells and computed != row.total_nok:
            message = (
                f"{row_name(row.scheme)} er oppgitt til {format_nok(row.total_nok)} totalt, men eiers og UHs andel "
                f"blir {format_nok(computed)} ({apart(row.total_nok, computed)})."
            )
            yield Finding(RULE, "feil", message, None, row.total_nok, computed, row.locator)


def row_name(scheme: str | None) -> str:
    """Name a stated row as the form does."""
    return "Sumraden" if scheme is None else f"Raden «{scheme}»"


def sum_row(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """The Sum row is the sum of the rows above it, per column and per university."""
    for role in ("owner", "university"):
        detailed = [total for total in report.stated_totals if total.role == role and total.scheme is not None]
        summed = [total for total in report.stated_totals if total.role == role and total.scheme is None]
        if not detailed or not summed:
            continue
        stated, computed = (sum(total.amount_nok for total in rows) for rows in (summed, detailed))
        if stated != computed:
            message = (
                f"Sumraden oppgir {format_nok(stated)} som {ROLE_WORDS[role]}, men radene over blir "
                f"{format_nok(computed)} ({apart(stated, computed)})."
            )
            yield Finding(RULE, "feil", message, None, stated, computed, summed[0].locator)
        elif all(total.recipient for total in (*detailed, *summed)):
            yield from per_recipient(summed, detailed, vocabulary)


def per_recipient(summed: list[StatedTotal], detailed: list[StatedTotal], vocabulary: Vocabulary) -> Iterator[Finding]:
    """Compare the Sum row with the rows above it for each recipient both name."""
    columns: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for place, rows in enumerate((summed, detailed)):
        for total in rows:
            columns[total.recipient or ""][place] += total.amount_nok
    for recipient, (stated, computed) in columns.items():
        if stated != computed:
            message = (
                f"Sumraden oppgir {format_nok(stated)} for {vocabulary.short(recipient)}, men radene over blir "
                f"{format_nok(computed)} ({apart(stated, computed)})."
            )
            yield Finding(RULE, "feil", message, None, stated, computed, summed[0].locator)


def grand_total(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """The form's one total is what its rows, or without rows its measures, add up to."""
    stated = report.stated_total_nok
    if stated is None or any(row.scheme is None for row in report.row_totals):
        return
    rows, measures = stated_nok([report]), sum(asked_nok(measure) for measure in report.measures)
    is_open = any(has_gap(measure) or not measure.funding for measure in report.measures)
    computed = rows or measures
    if not computed or computed == stated or (not rows and is_open and computed < stated):
        return
    what = "radene" if rows else "tiltakene"
    message = (
        f"Totalsummen er oppgitt til {format_nok(stated)}, men {what} blir {format_nok(computed)} "
        f"({apart(stated, computed)})."
    )
    yield Finding(RULE, "feil", message, None, stated, computed)


def more_on_measures(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """The measures do not add up to more than the row they belong to; in 2026, whose table lists all, nor to less."""
    rows = list(excess([report], report.measures))
    if report.form == "collective_2026":
        rows += remainder([report], report.measures)
    for row in rows:
        is_named = row.recipient and row.role == "university"
        whose = f"for {vocabulary.short(row.recipient)}" if is_named else f"som {ROLE_WORDS[row.role]}"
        whose += f" i {row.scheme}" if row.scheme else ""
        message = (
            f"Skjemaet oppgir {format_nok(row.stated_nok)} {whose}, men tiltakene blir {format_nok(row.measured_nok)} "
            f"({apart(row.stated_nok, row.measured_nok)})."
        )
        locator = row.computed_from[0] if row.computed_from else None
        yield Finding(RULE, "feil", message, None, row.stated_nok, row.measured_nok, locator)


def restated_amount(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """The amounts a measure's own attachment repeats are those of its row in the table."""
    for index, measure in enumerate(report.measures):
        for role in ROLE_WORDS:
            repeated = [amount for amount in measure.restated if amount.role == role and amount.amount_nok is not None]
            in_table = sum(amount.amount_nok or 0 for amount in measure.funding if amount.role == role)
            again = sum(amount.amount_nok or 0 for amount in repeated)
            if repeated and again != in_table:
                message = (
                    f"Tabellen oppgir {format_nok(in_table)} som {ROLE_WORDS[role]} i tiltaket, men teksten under "
                    f"økonomi oppgir {format_nok(again)} ({apart(in_table, again)})."
                )
                yield Finding("restated-amount", "feil", message, index, in_table, again, repeated[0].locator)


def scheme_row(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """The measures of the scheme a form is for add up to that scheme's row; what other schemes lack is their forms'."""
    for scheme in report.schemes if report.form == "scheme_2024" else ():
        left = [row for row in remainder([report], report.measures) if row.scheme == scheme]
        measures = [measure for measure in report.measures if measure.scheme == scheme]
        if left and measures:
            computed = sum(asked_nok(measure) for measure in measures)
            stated = sum(total.amount_nok for total in report.stated_totals if total.scheme == scheme)
            message = (
                f"{row_name(scheme)} er oppgitt til {format_nok(stated)}, men tiltakene i skjemaet blir "
                f"{format_nok(computed)} ({apart(stated, computed)})."
            )
            yield Finding("scheme-row", "varsel", message, None, stated, computed, left[0].computed_from[0])


def not_itemised(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """What the form states but gives no measure for is told, and never guessed at."""
    left = sum(row.amount_nok for row in remainder([report], report.measures))
    if left:
        stated = report.stated_total_nok or stated_nok([report])
        message = (
            f"{format_nok(left)} av {format_nok(stated)} er ikke spesifisert på tiltak i mottatte dokumenter. "
            "Beløpet vises for seg og blir mindre når flere skjemaer kommer inn."
        )
        yield Finding("not-itemised", "info", message, None, stated, left)
