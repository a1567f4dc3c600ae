"""Meetings, their deadlines, and what people write for them. Each change publishes once; nothing here moves a figure.

Nothing here knows who writes: the program runs for one office and keeps what was written and when.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from duckdb import DuckDBPyConnection as Connection

from behovsmelding.errors import Changed, NotPossible
from behovsmelding.report import short_hash
from behovsmelding.store import layout
from behovsmelding.store.database import publish
from behovsmelding.store.review import now

GONE = "Møtet er avlyst eller endret i mellomtiden. Se på listen på nytt."


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting to be held."""

    name: str
    held_on: date
    network: str | None
    """None is all of them."""
    year: int
    agenda: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What a person writes about a measure, or about a point of a meeting's agenda."""

    text: str
    measure_id: str | None = None
    meeting_id: str | None = None
    point: str | None = None


def hold(database: Path, meeting: Meeting, version: int | None = None) -> str:
    """Put a meeting down; give its id.

    Args:
        database: the symlink to the newest version.
        meeting: as it is to be.
        version: what its figures are frozen at; None is the newest.
    """
    at = now()
    key = short_hash(meeting.name, str(meeting.held_on), str(at))
    values = (meeting.name, meeting.held_on, meeting.network, meeting.year, list(meeting.agenda))

    def change(con: Connection) -> str:
        layout.insert(con, "meeting.meetings", [(key, *values, version, at if version else None, at, None)])
        return f"Møtet «{meeting.name}» er satt opp."

    publish(database, change)
    return key


def freeze(database: Path, meeting_id: str, version: int | None) -> None:
    """Freeze a meeting's figures at a version, which is then kept; None lets them be the newest again.

    Raises:
        Changed: it is called off.
    """

    def change(con: Connection) -> str:
        at = None if version is None else now()
        name = _of(con, "freeze_meeting", meeting_id=meeting_id, version=version, frozen_at=at)
        if version is None:
            return f"Møtet «{name}» viser de nyeste tallene."
        return f"Tallene til møtet «{name}» er frosset ved versjon {version}."

    publish(database, change)


def call_off(database: Path, meeting_id: str) -> str:
    """Take a meeting away; its notes are kept with it. Give its id, for putting it back."""

    def change(con: Connection) -> str:
        return f"Møtet «{_of(con, 'remove_meeting', meeting_id=meeting_id, removed_at=now())}» er avlyst."

    publish(database, change)
    return meeting_id


def put_back(database: Path, meeting_id: str) -> None:
    """Put a meeting back that was called off."""

    def change(con: Connection) -> str:
        return f"Møtet «{_of(con, 'remove_meeting', meeting_id=meeting_id, removed_at=None)}» er satt opp igjen."

    publish(database, change)


def write(database: Path, note: Note) -> str:
    """Keep a note; give its id.

    Raises:
        NotPossible: its measure or meeting is not there.
    """
    at = now()
    key = short_hash(note.text, str(note.measure_id), str(note.meeting_id), str(note.point), str(at))

    def change(con: Connection) -> str:
        about = _about(con, note)
        layout.insert(con, "meeting.notes", [(key, note.measure_id, *about, note.text, at, None)])
        return "Et notat er skrevet."

    publish(database, change)
    return key


def take_away(database: Path, note_id: str) -> str:
    """Take a note away; give its id, for putting it back."""

    def change(con: Connection) -> str:
        _of(con, "remove_note", note_id=note_id, removed_at=now())
        return "Et notat er fjernet."

    publish(database, change)
    return note_id


def put_note_back(database: Path, note_id: str) -> None:
    """Put a note back that was taken away."""

    def change(con: Connection) -> str:
        _of(con, "remove_note", note_id=note_id, removed_at=None)
        return "Et notat er lagt tilbake."

    publish(database, change)


def move_deadlines(database: Path, year: int, due: Mapping[str, date | None]) -> dict[str, date | None]:
    """Move deadlines of a year; give the days they had been moved to before.

    Args:
        database: the symlink to the newest version.
        year: the need is reported for.
        due: what, as the word list of deadlines calls it, and by which day; None is that of the word list again.
    """
    before: dict[str, date | None] = {}

    def change(con: Connection) -> str:
        at = now()
        for what, on in due.items():
            found = con.execute(layout.statement("deadline_of"), {"year": year, "what": what}).fetchone()
            before[what] = found[0] if found else None
            layout.insert(con, "meeting.deadlines", [(year, what, on, at)])
        return f"Frister for {year} er endret."

    publish(database, change)
    return before


def _about(con: Connection, note: Note) -> tuple[object, ...]:
    """Give what a note is about: owner, year and title of the measure, or meeting and point."""
    if note.measure_id is None:
        found = con.execute(layout.statement("agenda_of"), {"meeting_id": note.meeting_id}).fetchone()
        if found is None or note.point not in found[0]:
            raise Changed(GONE)
        return None, None, None, note.meeting_id, note.point
    found = con.execute(layout.statement("measure_named"), {"measure_id": note.measure_id}).fetchone()
    if found is None:
        raise NotPossible("Tiltaket finnes ikke lenger. Notatet er ikke lagret.")
    return (*found, None, None)


def _of(con: Connection, statement: str, **parameters: object) -> str:
    """Run a statement that changes one row and tells what it is called."""
    found = con.execute(layout.statement(statement), parameters).fetchone()
    if found is None:
        raise Changed(GONE)
    return found[0]
