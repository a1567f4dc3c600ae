"""The year's deadlines, who is received by now and who is not, and a file with them for people's own calendars."""

from collections.abc import Iterator
from datetime import date

import streamlit as st

from behovsmelding import agenda, headlines, labels
from behovsmelding.exports import calendar
from behovsmelding.exports.calendar import Day
from behovsmelding.intake.meetings import move_deadlines
from behovsmelding.language import _, date_in_words
from behovsmelding.ui import actions, data, meetings, received
from behovsmelding.ui.actions import Action
from behovsmelding.ui.heading import Selected
from behovsmelding.ui.meeting import DAY, day_of
from behovsmelding.vocabulary import Vocabulary


def draw(selected: Selected) -> None:
    """Draw the deadlines of the year chosen; of several years, a sentence to choose one."""
    st.header(_("Frister"), anchor=False)
    years = selected.selection.years
    if years is None or len(years) != 1:
        st.caption(_("Velg ett år i filtrene øverst for å se fristene."))
        return
    today = date.today()
    for what, on in due(years[0]).items():
        st.markdown(labels.plain(_told(what, on, today)))
    st.markdown(labels.plain(f"{labels.capital(headlines.received(selected.coverage))}."))
    received.draw(selected)
    _draw_moving(years[0])
    st.download_button(
        _("Frister og møter til kalenderen"),
        calendar.render(days(years[0]), data.newest().published_at),
        file_name=f"{labels.file_name('oppdiktet' if data.notice() else '', 'frister-og-moter', str(years[0]))}.ics",
        mime=calendar.MIME,
        icon=":material/calendar_add_on:",
        key="calendar_file",
        on_click="ignore",
    )


def due(year: int) -> dict[str, date]:
    """Give what is due for a year and when, in order: as the word list has it, or as people have moved it by now."""
    with data.reading(data.newest()):
        moved = data.answer("deadline_list", year=year)
    found = Vocabulary.load().deadlines(year) | dict(zip(moved.what, moved.due_on, strict=True))
    return dict(sorted(found.items(), key=lambda item: item[1]))


def _draw_moving(year: int) -> None:
    """Draw the fields that move the year's deadlines; other years keep theirs."""
    with (
        st.popover(_("Endre frister"), icon=":material/edit_calendar:", disabled=data.is_older()),
        st.form("deadlines_moved", border=False),
    ):
        now = due(year)
        written = {
            what: st.text_input(labels.DEADLINES.get(what, what), on.strftime(DAY), key=f"deadline_{year}_{what}")
            for what, on in now.items()
        }
        st.caption(_("Gjelder bare {year}. Andre år har sine egne frister.", year=year))
        is_sent = st.form_submit_button(_("Lagre fristene"), icon=":material/save:")
        days_written = {what: day_of(text) for what, text in written.items()}
        if is_sent and None in days_written.values():
            st.error(_("Skriv datoen slik: {example}", example=next(iter(now.values())).strftime(DAY)))
        elif is_sent:
            moved = {what: on for what, on in days_written.items() if on != now[what]}
            if moved:
                actions.ask_for(_moving(year, moved))


def _moving(year: int, moved: dict[str, date]) -> Action:
    return Action(
        lambda database: move_deadlines(database, year, moved),
        _("Fristene for {year} er endret", year=year),
        lambda database, before: move_deadlines(database, year, before),
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
    for what, on in due(year).items():
        title = _("Frist: {what} ({year})", what=_what(what), year=year)
        yield Day(f"deadline-{year}-{what}", on, title, notice)
    for one in meetings.listed():
        if one.year == year:
            points = "\n".join(f"{place}. {agenda.called(name)}" for place, name in enumerate(one.agenda, start=1))
            yield Day(f"meeting-{one.key}", one.on, one.name, "\n".join(filter(None, (notice, points))))
