"""What a coordinator does with reports: let them wait, accept, correct, answer, tie names, remove.

Each publishes one version, all of it or nothing; what a person writes is stored without people and numbers to people.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal, get_args

from behovsmelding import store
from behovsmelding.errors import NotPossible
from behovsmelding.intake.loading import as_received, rechecked
from behovsmelding.intake.readings import Reading
from behovsmelding.privacy import redact
from behovsmelding.semester import semesters_in
from behovsmelding.store import review
from behovsmelding.store.corrections import Correction, Value
from behovsmelding.themes import TARGET_GROUPS, THEMES
from behovsmelding.vocabulary import Vocabulary

Answer = Literal["confirmed", "corrected", "ask"]
LONGEST_REASON = 500
MOST_NOK = 1_000_000_000
YEARS = range(2017, 2051)
LEVELS = ("barnehage", "grunnskole", "begge")

__all__ = [
    "Answer", "Correction", "accept", "answer", "correct", "discard", "put_waiting", "remove", "take_back", "tie",
    "undo", "untie",
]  # fmt: skip


def put_waiting(database: Path, readings: Sequence[Reading]) -> list[store.Outcome | None]:
    """Let readings wait to be accepted; None for those that gave no report. Same order."""
    outcomes = iter(review.put_waiting(database, [as_received(read) for read in readings if read.report], rechecked))
    return [next(outcomes) if read.report else None for read in readings]


def accept(database: Path, report_ids: Sequence[str]) -> list[store.Outcome]:
    """Accept reports, waiting or loaded."""
    return review.accept(database, report_ids, rechecked)


def discard(database: Path, report_id: str) -> None:
    """Throw away a report that waits."""
    review.discard(database, report_id)


def remove(database: Path, report_id: str, reason: str) -> None:
    """Remove a report from everything that counts; the removal is logged."""
    review.remove(database, report_id, worded(reason))


def correct(database: Path, about: Correction, seen: Value) -> str:
    """Put something right beside what the form says, and give the correction's id.

    Raises:
        Changed: it says something else by now than what was seen.
        NotPossible: the value cannot be what it should be, or no reason is given.
    """
    see_possible(about)
    return review.correct(database, replace(about, reason=worded(about.reason)), seen, rechecked)


def undo(database: Path, correction_id: str) -> None:
    """Take a correction back."""
    review.undo(database, correction_id, rechecked)


def answer(database: Path, finding: tuple, given: Answer, note: str = "") -> str:
    """Keep what a person answers to a finding; give the answer's id.

    Args:
        database: the symlink to the newest version.
        finding: report_id, measure_key, rule, stated, computed.
        given: confirmed (it is right as it stands), corrected, or ask (the owner is to be asked).
        note: the person's own words.
    """
    if given not in get_args(Answer):
        raise NotPossible("Svaret finnes ikke.")
    return review.answer(database, (*finding, given, clean(note)))


def take_back(database: Path, answer_id: str) -> None:
    """Take an answer back."""
    review.take_back(database, answer_id)


def tie(database: Path, spelling: str, name: str) -> None:
    """Let a spelling mean a known name, once, for all reports.

    Raises:
        NotPossible: nobody is known by that name.
    """
    vocabulary = Vocabulary.load()
    if vocabulary.organisation(name) is None and vocabulary.municipality_owner(name) != name:
        raise NotPossible(f"«{name}» finnes ikke i ordlisten. Velg et navn fra listen.")
    review.tie(database, spelling, name, rechecked)


def untie(database: Path, spelling: str) -> None:
    """Let a spelling stand as it is written again."""
    review.tie(database, spelling, None, rechecked)


def worded(reason: str) -> str:
    """Clean a reason, and see that there is one."""
    text = clean(reason)
    if not re.search(r"\w", text):
        raise NotPossible("Skriv hvorfor, så andre forstår det senere.")
    return text


def clean(words: str) -> str:
    """Take people's numbers and addresses out of what a person writes, and the blanks around it."""
    text = " ".join(words.split())
    if len(text) > LONGEST_REASON:
        raise NotPossible(f"Teksten er for lang. Den kan ha {LONGEST_REASON} tegn.")
    return redact(text, ())


def see_possible(about: Correction) -> None:
    """See that a value may stand in its field.

    Raises:
        NotPossible: it may not.
    """
    vocabulary = Vocabulary.load()
    value = about.value
    possible = {
        "amount": lambda: value is None or is_kroner(value),
        "stated_total": lambda: is_kroner(value),
        "recipient": lambda: isinstance(value, str) and bool(value.strip()),
        "title": lambda: isinstance(value, str) and 0 < len(value.strip()) <= LONGEST_REASON,
        "scheme": lambda: value is None or vocabulary.scheme(str(value)) == value,
        "level": lambda: value is None or value in LEVELS,
        "semesters": lambda: all(semesters_in(semester) == (semester,) for semester in value),
        "themes": lambda: all(theme in THEMES and how in ("main", "mentioned") for theme, how in value),
        "target_groups": lambda: all(group in TARGET_GROUPS for group in value),
        "owner": lambda: isinstance(value, str) and bool(value.strip()),
        "year": lambda: isinstance(value, int) and value in YEARS,
        "network": lambda: value is None or value in vocabulary.networks(),
    }
    if not possible[about.field]():
        raise NotPossible("Verdien kan ikke stå her. Beløp er hele kroner fra 0, og andre felt velges fra listene.")


def is_kroner(value: Value) -> bool:
    """Tell whether a value is a plausible sum of whole kroner."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_NOK
