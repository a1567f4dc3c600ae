"""What is doubtful in a report: one function per rule, each giving calm Norwegian sentences with the values compared.

A doubtful form is no error and nobody has made one: findings never stop a report from being read, and silence is
preferred to noise. Rules stand in the order a reader should meet them.
"""

from collections.abc import Callable, Iterable

from behovsmelding import language
from behovsmelding.checks import answers, kinds, money, parties, sums
from behovsmelding.report import Finding, NeedsReport
from behovsmelding.vocabulary import Vocabulary

Rule = Callable[[NeedsReport, Vocabulary], Iterable[Finding]]

RULES: tuple[Rule, ...] = (
    kinds.form_unknown,
    kinds.pages_unread,
    kinds.year_missing,
    kinds.owner_missing,
    parties.owner_unknown,
    kinds.scheme_missing,
    kinds.measures_missing,
    sums.measure_total,
    sums.row_total,
    sums.sum_row,
    sums.grand_total,
    sums.more_on_measures,
    sums.restated_amount,
    money.cost_lines,
    kinds.measure_count,
    sums.scheme_row,
    money.hourly_rate,
    money.amount_missing,
    money.amount_unreadable,
    money.amount_set_aside,
    money.source_missing,
    parties.partner_not_listed,
    parties.partner_tick,
    parties.recipient_unknown,
    parties.level_tick,
    parties.level_missing,
    parties.breadth,
    parties.consultation_missing,
    parties.org_number,
    answers.placeholder_left,
    answers.answer_missing,
    answers.coordinator_reason,
    answers.individual_training,
    answers.duration_missing,
    kinds.duplicate_measure,
    money.recipient_twice,
    kinds.attachment_missing,
    kinds.count_unreadable,
    sums.not_itemised,
    kinds.tick_unreadable,
    kinds.year_inferred,
    money.amount_zero,
    money.own_contribution,
    answers.duration_long,
    answers.duration_plan,
)

# What a list is asked: it has no boxes, questions or sums of its own beside those that reading it has checked.
RULES_OF_LISTS: tuple[Rule, ...] = (
    kinds.measures_missing,
    parties.owner_unknown,
    parties.recipient_unknown,
    kinds.duplicate_measure,
    kinds.year_of_rows,
)


def check(report: NeedsReport, vocabulary: Vocabulary) -> tuple[Finding, ...]:
    """Run every rule on a report; what they say is kept, so it is bokmål whatever the reader speaks.

    Args:
        report: with its themes and target groups already found.
        vocabulary: what names are known, and how they are shortened on a screen.
    """
    rules = RULES_OF_LISTS if report.form == "list" else RULES
    with language.speaking(language.DEFAULT):
        return (*report.doubts, *(finding for rule in rules for finding in rule(report, vocabulary)))
