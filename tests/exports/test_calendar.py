"""The calendar file: whole days that another reader of calendars understands, whatever stands in their texts."""

from datetime import UTC, date, datetime

from icalendar import Calendar

from behovsmelding.exports import calendar
from behovsmelding.exports.calendar import Day

MADE = datetime(2026, 2, 1, 12, tzinfo=UTC)
DAYS = [
    Day("a", date(2026, 2, 1), "Frist: behovsmeldinger sendes", "1. Per eier\n2. Temaer"),
    Day("b", date(2026, 3, 12), "Møte; «Salten», æøå \\ BEGIN:VEVENT\nEND:VCALENDAR\x00"),
]


def read(content):
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_days_are_read_back_as_they_were_written():
    first, second = read(calendar.render(DAYS, MADE))

    assert (first.decoded("dtstart"), str(first["summary"])) == (date(2026, 2, 1), "Frist: behovsmeldinger sendes")
    assert str(first["description"]) == "1. Per eier\n2. Temaer"
    assert str(second["summary"]).startswith("Møte; «Salten», æøå \\ BEGIN:VEVENT")


def test_text_can_put_nothing_into_the_calendar():
    content = calendar.render(DAYS, MADE).decode()

    assert content.count("\r\nBEGIN:VEVENT") == 2
    assert content.count("\r\nEND:VCALENDAR") == 1
    assert "\x00" not in content


def test_the_same_days_of_the_same_data_give_the_same_file():
    assert calendar.render(DAYS, MADE) == calendar.render(DAYS, MADE)
