"""Days for people's own calendars: deadlines and meetings as whole days, in the format calendars read (RFC 5545)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from icalendar import Calendar, Event

from behovsmelding.exports import safe

MIME = "text/calendar"


@dataclass(frozen=True, slots=True)
class Day:
    """One day to remember."""

    key: str
    """Stable: a calendar that has it already replaces it."""
    on: date
    title: str
    told: str = ""
    """What more there is to say."""


def render(days: Iterable[Day], made_at: datetime) -> bytes:
    """Write a calendar file.

    Args:
        days: in the order they are to stand.
        made_at: with its zone; the same days made of the same data give the same file.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//behovsmelding//calendar//NO")
    calendar.add("version", "2.0")
    for day in days:
        event = Event()
        event.add("uid", f"{day.key}@behovsmelding")
        event.add("dtstamp", made_at)
        event.add("dtstart", day.on)
        event.add("summary", safe.clean(day.title))
        if day.told:
            event.add("description", safe.clean(day.told))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return calendar.to_ical()
