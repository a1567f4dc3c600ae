"""What a coordinator puts down for meetings: what a person writes is stored without people and numbers to people."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from behovsmelding.errors import NotPossible
from behovsmelding.intake.review import YEARS, clean
from behovsmelding.store import meetings
from behovsmelding.store.meetings import Meeting, Note, call_off, freeze, put_back, put_note_back, take_away

LONGEST_NAME = 100
LONGEST_NOTE = 2_000
MOST_POINTS = 30
DAYS = (date(2017, 1, 1), date(2050, 12, 31))

__all__ = [
    "Meeting",
    "Note",
    "call_off",
    "freeze",
    "hold",
    "move_deadlines",
    "put_back",
    "put_note_back",
    "take_away",
    "write",
]


def hold(database: Path, meeting: Meeting, version: int | None = None) -> str:
    """Put a meeting down, its figures frozen at a version or (None) the newest; give its id.

    Raises:
        NotPossible: it has no name, no agenda or no possible day.
    """
    name = clean(meeting.name)
    agenda = tuple(dict.fromkeys(point for point in map(clean, meeting.agenda) if re.search(r"\w", point)))
    if not re.search(r"\w", name) or len(name) > LONGEST_NAME:
        raise NotPossible(f"Skriv hva møtet heter, med høyst {LONGEST_NAME} tegn.")
    if not agenda or len(agenda) > MOST_POINTS:
        raise NotPossible(f"Velg minst ett punkt til sakslisten, og høyst {MOST_POINTS}.")
    if not DAYS[0] <= meeting.held_on <= DAYS[1] or meeting.year not in YEARS:
        raise NotPossible("Velg en dag og et år behovet gjelder, mellom 2017 og 2050.")
    return meetings.hold(database, replace(meeting, name=name, agenda=agenda), version)


def write(database: Path, note: Note) -> str:
    """Keep a note, its paragraphs apart; give its id.

    Raises:
        Changed: its meeting is called off, or the point is not on the agenda.
        NotPossible: it is empty or too long, or its measure is gone.
    """
    if len(note.text) > LONGEST_NOTE:
        raise NotPossible(f"Notatet er for langt. Det kan ha {LONGEST_NOTE} tegn.")
    paragraphs = [clean(line, LONGEST_NOTE) for line in note.text.splitlines()]
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(paragraphs)).strip()
    if not re.search(r"\w", text):
        raise NotPossible("Skriv notatet først.")
    return meetings.write(database, replace(note, text=text))


def move_deadlines(database: Path, year: int, due: Mapping[str, date | None]) -> dict[str, date | None]:
    """Move deadlines of a year; give the days they had been moved to before, None where as the word list has it.

    Raises:
        NotPossible: a day is not of that year or the one before it, in which its forms are sent.
    """
    if any(on is not None and on.year not in {year - 1, year} for on in due.values()):
        raise NotPossible(f"En frist for {year} må være en dag i {year - 1} eller {year}.")
    return meetings.move_deadlines(database, year, due)
