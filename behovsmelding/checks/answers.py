"""Rules about what the form asks in words: answers, coordinator, duration."""

import re
from collections.abc import Iterator

from behovsmelding.report import Finding, Measure, NeedsReport, Question
from behovsmelding.vocabulary import Vocabulary

QUESTION_WORDS: dict[Question, str] = {
    "anchoring": "forankring i barnehage og skole",
    "collective": "kollektive prosesser",
    "teacher_education": "styrking av lærerutdanningen",
    "plan": "planen",
    "owner_use": "bruk av eiers tilskudd",
    "university_use": "bruk av UHs tilskudd",
    "coordinator_reason": "begrunnelse for koordinator",
    "target_group": "målgruppe",
    "own_contribution": "eiers egeninnsats",
    "needs": "vurdering av behov",
    "other": "et annet punkt",
}
# Left out: «kollektive prosesser» is in practice answered together with the question before it.
REQUIRED: tuple[Question, ...] = (
    "anchoring",
    "teacher_education",
    "plan",
    "owner_use",
    "university_use",
    "target_group",
    "needs",
    "own_contribution",
)
LONGEST_YEARS = 3
_TRAINING = re.compile(r"\b(?:vid(?:ere|are)utdann\w*|studiepoeng|masterstud\w+|mastergrad\w*)", re.IGNORECASE)
_CREDITS = re.compile(r"\b\d+\s*(?:studiepoeng|stp\b|sp\b)", re.IGNORECASE)
_COORDINATOR = re.compile(r"koordin", re.IGNORECASE)
_SCHOOL_YEAR = re.compile(r"\b(20\d\d)\s?[/–-]\s?(?:20)?\d\d\b")


def asked(measure: Measure, state: str) -> list[Question]:
    """List the questions whose answer is in a state."""
    return [answer.question for answer in measure.answers if answer.state == state]


def listed(questions: list[Question]) -> str:
    """List what questions are about, each once."""
    return ", ".join(dict.fromkeys(QUESTION_WORDS[question] for question in questions))


def placeholder_left(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """No answer is only the template's own text; a reason for a coordinator is needed only where one is asked for."""
    for index, measure in enumerate(report.measures):
        questions = asked(measure, "placeholder")
        needed = [q for q in questions if q != "coordinator_reason" or measure.coordinator == "yes"]
        if needed:
            message = f"Malteksten står igjen der svaret skulle vært: {listed(questions)}."
            locator = next(a.locator for a in measure.answers if a.state == "placeholder")
            yield Finding("placeholder-left", "varsel", message, index, None, None, locator)


def answer_missing(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """The questions that the criteria and the figures rest on are answered."""
    for index, measure in enumerate(report.measures):
        blank = [question for question in asked(measure, "blank") if question in REQUIRED and measure.described]
        if blank:
            message = f"Svar er ikke fylt ut: {listed(blank)}."
            locator = next(a.locator for a in measure.answers if a.question == blank[0] and a.state == "blank")
            yield Finding("answer-missing", "varsel", message, index, None, None, locator)


def coordinator_reason(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Money for a coordinator is given a reason: in a field of its own, or (2026) «ovenfor» in the text."""
    for index, measure in enumerate(report.measures):
        wants = measure.coordinator == "yes" or bool(measure.coordinator_nok)
        reasons = [answer for answer in measure.answers if answer.question == "coordinator_reason"]
        is_told = any(answer.state == "answered" for answer in reasons) or (
            not reasons and any(_COORDINATOR.search(passage.text) for passage in measure.passages)
        )
        if wants and not is_told:
            message = "Det er meldt behov for koordinator uten at begrunnelsen er fylt ut."
            locator = reasons[0].locator if reasons else measure.locator
            yield Finding("coordinator-reason", "varsel", message, index, measure.coordinator_nok, None, locator)


def individual_training(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """A measure is for the whole staff together, not further education of single employees."""
    for index, measure in enumerate(report.measures):
        told = next((p for p in measure.passages if p.kind != "target_group" and _CREDITS.search(p.text)), None)
        if _TRAINING.search(measure.title) or told:
            message = (
                "Tiltaket ser ut til å gjelde videreutdanning for enkeltpersoner, som ordningene for kollektiv "
                "kompetanseutvikling ikke dekker."
            )
            locator = told.locator if told else measure.locator
            yield Finding("individual-training", "varsel", message, index, None, None, locator)


def duration_missing(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """A measure says which semesters it lasts, where the boxes for it can be read."""
    if report.form == "scheme_2024":
        can_be_read = bool(report.ticks) and all(state != "unknown" for _, state in report.ticks)
    else:
        can_be_read = report.form == "collective_2026"
    for index, measure in enumerate(report.measures):
        is_read = can_be_read and (report.form == "scheme_2024" or measure.continues is False)
        if measure.described and is_read and not measure.semesters:
            message = "Det er ikke krysset av for hvilke semestre tiltaket varer."
            yield Finding("duration-missing", "varsel", message, index, None, None, measure.locator)


def duration_long(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """A need is reported for three years at most."""
    for index, measure in enumerate(report.measures):
        last = last_year(measure)
        if report.year and last and last - report.year > LONGEST_YEARS:
            message = (
                f"Tiltaket varer til {measure.semesters[-1].lower()}, mer enn {LONGEST_YEARS} år etter {report.year}."
            )
            yield Finding("duration-long", "info", message, index, last, report.year, measure.locator)


def duration_plan(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """A plan does not go on after the semesters ticked, unless «Videre» is."""
    for index, measure in enumerate(report.measures):
        last = last_year(measure)
        if last is None or measure.continues:
            continue
        for passage in measure.passages:
            planned = max((int(start) for start in _SCHOOL_YEAR.findall(passage.text)), default=0)
            if planned > last:
                message = (
                    f"Planen omtaler {planned}/{planned + 1}, men siste semester det er krysset av for er "
                    f"{measure.semesters[-1].lower()}."
                )
                yield Finding("duration-plan", "info", message, index, last, planned, passage.locator)
                break


def last_year(measure: Measure) -> int | None:
    """Give the year of the last semester ticked."""
    return int(measure.semesters[-1].split()[-1]) if measure.semesters else None
