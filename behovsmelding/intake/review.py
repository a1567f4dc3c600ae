"""What a coordinator does with reports: let them wait, accept, correct, answer, tie names, remove.

Each publishes one version, all of it or nothing; what a person writes is stored without people and numbers to people.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal, get_args

from behovsmelding import reading, store
from behovsmelding.errors import NotPossible
from behovsmelding.intake.loading import in_order, rechecked
from behovsmelding.intake.readings import Reading
from behovsmelding.privacy import redact
from behovsmelding.report import Relation
from behovsmelding.semester import ordered, semesters_in
from behovsmelding.store import review
from behovsmelding.store.corrections import Correction, Field, Value, frozen
from behovsmelding.store.review import FindingKey
from behovsmelding.themes import TARGET_GROUPS, THEMES
from behovsmelding.vocabulary import Vocabulary

Answer = Literal["confirmed", "corrected", "ask", "asked", "same", "own"]
LONGEST_REASON = 500
MOST_NOK = 1_000_000_000
YEARS = range(2017, 2051)
LEVELS = ("barnehage", "grunnskole", "begge")
OF_SOMEBODY = ("recipient", "owner")
"""Fields that name an organisation."""

__all__ = [
    "Answer", "Correction", "FindingKey", "accept", "answer", "correct", "discard", "put_waiting", "remove",
    "take_back", "tie", "undo", "untie",
]  # fmt: skip


def put_waiting(database: Path, readings: Sequence[Reading]) -> list[store.Outcome | None]:
    """Let readings wait to be accepted; None for those that gave no report. Same order."""
    return in_order(database, readings, lambda received: review.put_waiting(database, received, rechecked))


def accept(database: Path, report_ids: Sequence[str], seen: Mapping[str, str] | None = None) -> list[store.Outcome]:
    """Accept reports, waiting or loaded; one that is accepted already stays as it is.

    Args:
        database: the symlink to the newest version.
        report_ids: the ids they stand under.
        seen: by id, the content (of review_list) that the person has looked at.

    Raises:
        Changed: one is not there any more, or another upload has taken its place.
    """
    return review.accept(database, report_ids, seen or {}, rechecked)


def discard(database: Path, report_id: str) -> None:
    """Throw away a report that waits."""
    review.discard(database, report_id)


def remove(database: Path, report_id: str, reason: str) -> None:
    """Remove a report from everything that counts; the removal is logged."""
    review.remove(database, report_id, worded(reason))


def correct(database: Path, about: Correction, seen: Value, *, is_new: bool = False) -> str:
    """Put something right beside what the form says, and give the correction's id.

    Args:
        database: the symlink to the newest version.
        about: what, to what, and why.
        seen: what the person saw there.
        is_new: whether the person says that a name nobody knows is right all the same.

    Raises:
        Changed: it says something else by now than what was seen.
        NotPossible: the value cannot be what it should be, or no reason is given.
    """
    made = replace(about, value=normalised(about), reason=worded(about.reason))
    see_possible(made)
    if about.field in OF_SOMEBODY and not (is_new or is_known_name(str(made.value), names_in_use(database), made)):
        raise NotPossible(unknown_name(str(made.value)))
    return review.correct(database, made, frozen(seen), rechecked)


def normalised(about: Correction) -> Value:
    """Give a value as it is kept: names canonical, lists in their order, words without people's numbers."""
    value, vocabulary = frozen(about.value), Vocabulary.load()
    if about.field == "semesters" and are_semesters(value):
        return ordered(value)
    if about.field == "target_groups" and is_list_of_words(value):
        return tuple(sorted(set(value), key=lambda group: TARGET_GROUPS.index(group) if group in TARGET_GROUPS else 99))
    if not isinstance(value, str):
        return value
    value = clean(value)
    if about.field == "recipient":
        known = vocabulary.organisation(value)
        return known.name if known else vocabulary.municipality_owner(value) or value
    return (vocabulary.owner_in_field(value) or value) if about.field == "owner" else value


def is_known_name(name: str, in_use: Collection[str] = (), about: Correction | None = None) -> bool:
    """Tell whether a name is somebody's: in the word lists, in a report that counts, or as the form has it."""
    vocabulary = Vocabulary.load()
    is_listed = vocabulary.organisation(name) is not None or vocabulary.municipality_owner(name) is not None
    return is_listed or name in in_use or (about is not None and name == about.recipient)


def names_in_use(database: Path) -> frozenset[str]:
    """Give the owners and partners of the reports that count."""
    offered = store.ask("filter_options", database=database)
    return frozenset(offered.value[offered.dimension.isin(("owner", "partner"))])


def unknown_name(name: str) -> str:
    """Say that nobody is known by a name, and what to do."""
    return f"«{name}» er ikke et kjent navn. Velg et fra listen, eller kryss av for at navnet er nytt."


def is_list_of_words(value: Value) -> bool:
    """Tell whether a value is a list of words."""
    return isinstance(value, tuple) and all(isinstance(each, str) for each in value)


def undo(database: Path, correction_id: str) -> None:
    """Take a correction back."""
    review.undo(database, correction_id, rechecked)


def answer(database: Path, finding: FindingKey, given: Answer, note: str = "") -> str:
    """Keep what a person answers to a finding; give the answer's id.

    Args:
        database: the symlink to the newest version.
        finding: which finding: report_id, measure_key, rule, stated, computed and message of reading_finding_list.
        given: confirmed (it is right as it stands), corrected, ask (the owner is to be asked) or asked; of a list's
            row that is like a known measure, same (it is that measure) or own (it is another one).
        note: the person's own words.
    """
    if given not in get_args(Answer):
        raise NotPossible("Svaret finnes ikke.")
    return review.answer(database, FindingKey(*finding), given, clean(note))


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


def clean(words: str, most: int = LONGEST_REASON) -> str:
    """Take out of what a person writes people's numbers and addresses, what cannot be seen, and blanks around it.

    Args:
        words: as written.
        most: letters it may have.
    """
    text = seen_of(words)
    if len(text) > most:
        raise NotPossible(f"Teksten er for lang. Den kan ha {most} tegn.")
    return redact(text, ())


def seen_of(words: str) -> str:
    """Give what a reader sees of words: on one line, accents composed, without what turns or hides text."""
    return " ".join(reading.clean(" ".join(words.split())).split())


def has_unseen(*written: Value) -> bool:
    """Tell whether something that cannot be seen is taken out of what a person wrote."""
    words = [unicodedata.normalize("NFC", " ".join(each.split())) for each in written if isinstance(each, str)]
    return any(seen_of(each) != each for each in words)


def see_possible(about: Correction) -> None:
    """See that a value may stand in its field.

    Raises:
        NotPossible: it may not.
    """
    vocabulary = Vocabulary.load()
    value = about.value
    possible: dict[Field, Callable[[], bool]] = {
        "amount": lambda: value is None or is_kroner(value),
        "stated_total": lambda: is_kroner(value),
        "recipient": lambda: is_name(value),
        "title": lambda: is_name(value),
        "scheme": lambda: value is None or (isinstance(value, str) and vocabulary.scheme(value) == value),
        "level": lambda: value is None or value in LEVELS,
        "semesters": lambda: are_semesters(value),
        "themes": lambda: are_themes(value),
        "target_groups": lambda: is_list_of_words(value) and set(value) <= set(TARGET_GROUPS),
        "counts": lambda: isinstance(value, bool),
        "owner": lambda: is_name(value),
        "year": lambda: isinstance(value, int) and not isinstance(value, bool) and value in YEARS,
        "network": lambda: value is None or value in vocabulary.networks(),
    }
    if about.field not in possible or not possible[about.field]():
        raise NotPossible("Verdien kan ikke stå her. Beløp er hele kroner fra 0, og andre felt velges fra listene.")


def are_semesters(value: Value) -> bool:
    """Tell whether a value is semesters as they are written here: «Vår 2026»."""
    return is_list_of_words(value) and all(semesters_in(each) == (each,) for each in value)


def is_name(value: Value) -> bool:
    """Tell whether a value is words that name something."""
    return isinstance(value, str) and bool(re.search(r"\w", value))


def are_themes(value: Value) -> bool:
    """Tell whether a value is pairs of a known theme, each once, and how it is touched."""
    if not isinstance(value, tuple) or not all(isinstance(each, tuple) and len(each) == 2 for each in value):
        return False
    themes = [theme for theme, _ in value]
    return len(set(themes)) == len(themes) and all(
        theme in THEMES and relation in get_args(Relation) for theme, relation in value
    )


def is_kroner(value: Value) -> bool:
    """Tell whether a value is a plausible sum of whole kroner."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_NOK
