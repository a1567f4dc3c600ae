"""Rules about the amounts of one measure: how they are itemised, missing, or nothing."""

from collections import defaultdict
from collections.abc import Iterator
from statistics import median

from behovsmelding.checks.sums import apart, asked_nok
from behovsmelding.money import format_nok, format_percent
from behovsmelding.report import (
    FIELD_OF_AMOUNTS,
    FIELD_OF_ASIDES,
    Amount,
    Finding,
    Locator,
    Measure,
    NeedsReport,
    PaidHours,
)
from behovsmelding.vocabulary import Vocabulary

ODD_RATE = 1.5  # an hour half as dear again as elsewhere in the same report is worth a question
OWN_SHARE = 0.3  # of the owner's grant, desentralisert ordning 2021–2025
MOST_NAMED = 8
"""Amounts a finding names before it only says that there are more."""
QUESTION_OF_ROLE = {"owner": "owner_use", "university": "university_use"}


def cost_lines(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """The lines a grant is itemised in add up to the grant, and to the form's own sum of them."""
    for index, measure in enumerate(report.measures):
        for costs in measure.cost_lines:
            computed = sum(costs.lines_nok) or costs.sum_nok or 0
            if computed and computed != costs.stated_nok:
                message = (
                    f"Skjemaet oppgir {format_nok(costs.stated_nok)}, men kostnadslinjene blir {format_nok(computed)} "
                    f"({apart(costs.stated_nok, computed)})."
                )
                yield Finding("cost-lines", "feil", message, index, costs.stated_nok, computed, costs.locator)
            if costs.sum_nok is not None and costs.lines_nok and costs.sum_nok not in (computed, costs.stated_nok):
                message = (
                    f"Kostnadslinjene er summert til {format_nok(costs.sum_nok)}, men blir {format_nok(computed)} "
                    f"({apart(costs.sum_nok, computed)})."
                )
                yield Finding("cost-lines", "feil", message, index, costs.sum_nok, computed, costs.locator)


def hourly_rate(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Hours times price is the amount, and an hour costs about the same everywhere in a report."""
    paid = [(index, work) for index, measure in enumerate(report.measures) for work in measure.paid_hours if work.hours]
    for position, (index, work) in enumerate(paid):
        if work.rate_nok and work.rate_nok * work.hours != work.amount_nok:
            computed = work.rate_nok * work.hours
            message = (
                f"{work.hours} timer à {format_nok(work.rate_nok)} blir {format_nok(computed)}, "
                f"mens skjemaet oppgir {format_nok(work.amount_nok)}."
            )
            yield Finding("hourly-rate", "varsel", message, index, work.amount_nok, computed, work.locator)
        others = [rate_of(other) for place, (_, other) in enumerate(paid) if place != position]
        if others and is_odd(rate_of(work), others):
            message = (
                f"Timeprisen blir {format_nok(rate_of(work))} ({format_nok(work.amount_nok)} for {work.hours} timer), "
                f"mot {listed_rates(others)} ellers i behovsmeldingen."
            )
            yield Finding("hourly-rate", "varsel", message, index, None, rate_of(work), work.locator)


def rate_of(work: PaidHours) -> int:
    """Give what an hour costs, in whole kroner."""
    return work.rate_nok or round(work.amount_nok / work.hours)


def is_odd(rate: int, others: list[int]) -> bool:
    """Tell whether a price is far above the others, or far below others that agree among themselves."""
    do_agree = len(others) > 1 and max(others) < ODD_RATE * min(others)
    return rate >= median(others) * ODD_RATE or (do_agree and rate * ODD_RATE <= min(others))


def listed_rates(rates: list[int]) -> str:
    """List prices, the dearest first, each once: «1 238 kr og 1 150 kr»."""
    words = [format_nok(rate) for rate in sorted(set(rates), reverse=True)]
    return " og ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def amount_missing(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Every measure says how much is needed, and of whom."""
    for index, measure in enumerate(report.measures):
        missing = [amount for amount in measure.funding if amount.amount_nok is None]
        if len(missing) == len(measure.funding):
            message = "Beløp er ikke oppgitt for tiltaket, så det teller ikke med i kronene."
            if any(amount.state == "see_attachment" for amount in missing):
                message = (
                    "Beløp er ikke oppgitt for tiltaket, så det teller ikke med i kronene. Skjemaet viser til vedlegg."
                )
        elif missing:
            names = " og ".join(dict.fromkeys(named(amount, vocabulary) for amount in missing))
            message = f"Beløp er ikke oppgitt for {names}, så tiltaket kan være større enn kronene viser."
        else:
            continue
        yield Finding("amount-missing", "varsel", message, index, None, None, place_of(missing, measure))


def place_of(missing: list[Amount], measure: Measure) -> Locator:
    """Point at the first missing amount, else at the measure."""
    return missing[0].locator if missing else measure.locator


def named(amount: Amount, vocabulary: Vocabulary) -> str:
    """Name a recipient shortly, as on a screen."""
    return vocabulary.short(amount.recipient) if amount.role == "university" else amount.recipient


def amount_unreadable(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Every amount the form asks for can be read, and belongs to somebody."""
    for name, text, locator in report.unread:
        if name == FIELD_OF_AMOUNTS:
            message = f"Beløpet «{text}» kunne ikke knyttes til noen mottaker, og teller ikke med."
            yield Finding("amount-unreadable", "varsel", message, None, None, None, locator)


def amount_set_aside(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Amounts of a draft that its words say are no need of this year are told of together: a person sees them all."""
    aside = [(text, locator) for name, text, locator in report.unread if name == FIELD_OF_ASIDES]
    if aside:
        named = [f"«{text.strip()}»" for text, _ in aside[:MOST_NAMED]]
        names = ", ".join([*named, "…"] if len(aside) > MOST_NAMED else named)
        message = f"Disse beløpene ser ut til å være noe annet enn årets behov, og teller ikke med: {names}."
        yield Finding("amount-set-aside", "info", message, None, None, None, aside[0][1])


def source_missing(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Every amount stands in the passage it is read from; one that does not is refused."""
    for amount in report.refused:
        message = (
            f"Beløpet {format_nok(amount.amount_nok or 0)} for {named(amount, vocabulary)} står ikke på stedet det "
            "skulle være lest fra, og teller ikke med."
        )
        yield Finding("source-missing", "feil", message, None, None, amount.amount_nok, amount.locator)


def amount_zero(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """An amount of 0 is allowed; it is told where the form does not say why."""
    for index, measure in enumerate(report.measures):
        explained = {answer.question for answer in measure.answers if answer.state == "answered"}
        for amount in measure.funding:
            if amount.state == "zero" and QUESTION_OF_ROLE[amount.role] not in explained:
                message = f"Behovet for {named(amount, vocabulary)} er oppgitt som 0 kr."
                yield Finding("amount-zero", "info", message, index, 0, asked_nok(measure), amount.locator)


def recipient_twice(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """A recipient has one amount in a measure: where it has several, two measures may have been read as one."""
    for index, measure in enumerate(report.measures):
        shares: dict[tuple[str, str, str], list[Amount]] = defaultdict(list)
        for amount in measure.funding:
            if amount.amount_nok:
                shares[amount.role, amount.recipient, amount.stage].append(amount)
        for amounts in shares.values():
            if len(amounts) > 1:
                stated = " og ".join(format_nok(amount.amount_nok) for amount in amounts)
                message = (
                    f"{named(amounts[0], vocabulary)} står med {stated} i samme tiltak, så det kan være flere tiltak; "
                    "alle beløpene er telt med."
                )
                total = sum(amount.amount_nok for amount in amounts)
                yield Finding("recipient-twice", "varsel", message, index, None, total, amounts[1].locator)


def own_contribution(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """The owner's own contribution in desentralisert ordning is at least 30 %: no form asks, so it is computed.

    Only for the scheme form: the 2023 appendix is not the report itself, where it may well be told.
    """
    if report.form != "scheme_2024":
        return
    measures = [measure for measure in report.measures if measure.scheme == "Desentralisert ordning"]
    amounts = [a for measure in measures for a in measure.funding if a.role == "owner" and a.stage == "reported"]
    asked = sum(amount.amount_nok or 0 for amount in amounts)
    if asked:
        least = round(asked * OWN_SHARE)
        message = (
            f"Eiers egenandel er minst {format_nok(least)} hvis hele behovet på {format_nok(asked)} blir tildelt "
            f"({format_percent(OWN_SHARE)} i desentralisert ordning). Skjemaet spør ikke om den."
        )
        yield Finding("own-contribution", "info", message, None, asked, least, measures[0].locator)
