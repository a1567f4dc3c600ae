"""The year's deadlines, who is received by now and who is not, and a file with them for people's own calendars."""

from collections.abc import Iterator
from datetime import date

import streamlit as st

from behovsmelding import headlines, labels
from behovsmelding.exports import calendar
from behovsmelding.exports.calendar import Day
from behovsmelding.language import _, date_in_words
from behovsmelding.ui import data, meetings, received
from behovsmelding.ui.heading import Selected
from behovsmelding.vocabulary import Vocabulary


def draw(selected: Selected) -> None:
    """Draw the deadlines of the year chosen; of several years, a sentence to choose one."""
    st.header(_("Frister"), anchor=False)
    years = selected.selection.years
    if years is None or len(years) != 1:
        st.caption(_("Velg ett år i filtrene øverst for å se fristene."))
        return
    due = Vocabulary.load().deadlines(years[0])
    today = date.today()
    for what, on in due.items():
        st.markdown(labels.plain(_told(what, on, today)))
    st.markdown(labels.plain(f"{labels.capital(headlines.received(selected.coverage))}."))
    received.draw(selected)
    st.caption(_("Fristene står i data/vocabulary/deadlines.csv og kan endres der, for alle år eller ett."))
    st.download_button(
        _("Frister og møter til kalenderen"),
        calendar.render(days(years[0]), data.newest().published_at),
        file_name=f"{labels.file_name('oppdiktet' if data.notice() else '', 'frister-og-moter', str(years[0]))}.ics",
        mime=calendar.MIME,
        icon=":material/calendar_add_on:",
        key="calendar_file",
        on_click="ignore",
    )


def _told(what: str, on: date, today: date) -> str:
    left = (on - today).days
    if left < 0:
        when = _("{days} siden", days=labels.counted(-left, "dag", "dager"))
    else:
        when = _("om {days}", days=labels.counted(left, "dag", "dager")) if left else _("i dag")
    return _("{date}: {what} ({when})", date=labels.capital(date_in_words(on)), what=_what(what), when=when)


def _what(what: str) -> str:
    name = labels.DEADLINES.get(what, what)
    return name[:1].lower() + name[1:]


def days(year: int) -> Iterator[Day]:
    """Give the deadlines and meetings of a year."""
    notice = data.notice()
    for what, on in Vocabulary.load().deadlines(year).items():
        title = _("Frist: {what} ({year})", what=_what(what), year=year)
        yield Day(f"deadline-{year}-{what}", on, title, notice)
    for one in meetings.listed():
        if one.year == year:
            agenda = "\n".join(f"{place}. {meetings.point(name)}" for place, name in enumerate(one.agenda, start=1))
            yield Day(f"meeting-{one.key}", one.on, one.name, "\n".join(filter(None, (notice, agenda))))
