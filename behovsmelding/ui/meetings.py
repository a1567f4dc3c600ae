"""Meetings that are put down: what they look at, which version they are frozen at, and what is noted for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import pandas as pd
import streamlit as st

from behovsmelding import agenda, labels, retelling
from behovsmelding.errors import ReaderError
from behovsmelding.intake import meetings
from behovsmelding.intake.meetings import Meeting, Note
from behovsmelding.language import N_, _, date_in_words
from behovsmelding.selection import Selection
from behovsmelding.ui import actions, data, filters, inputs, meeting, notes, versions
from behovsmelding.ui.actions import Action
from behovsmelding.ui.heading import Selected
from behovsmelding.ui.meeting import OPENED
from behovsmelding.ui.papers import Wanted

USUAL_NAME = N_("Møte i samarbeidsforum")


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting that is put down."""

    key: str
    name: str
    on: date
    network: str | None
    """None is all of them."""
    year: int
    agenda: tuple[str, ...]
    version: int | None
    """The version its figures are frozen at; None is the newest."""


def listed() -> list[Held]:
    """Give the meetings, always as they are put down now; the latest day first."""
    with data.reading(data.newest()):
        found = data.answer("meeting_list")
    return [
        Held(
            row.meeting_id,
            row.name,
            row.held_on,
            row.network,
            int(row.year),
            tuple(row.agenda),
            None if pd.isna(row.version) else int(row.version),
        )
        for row in found.itertuples()
    ]


def opened() -> Held | None:
    """Give the meeting the address names; None where it names none that is there."""
    return next((one for one in listed() if one.key == st.query_params.get(OPENED)), None)


def draw(selected: Selected, wanted: Wanted) -> None:
    """Draw the opened meeting, the field to put one down, and all of them."""
    actions.draw_outcome()
    one = opened()
    if one is not None:
        _draw_opened(one)
    others = [each for each in listed() if each != one]
    if one is None or others:
        st.header(_("Møter"), anchor=False)
    if one is None:
        _draw_putting_down(selected, wanted)
        if not others:
            st.caption(_("Ingen møter er satt opp."))
    _draw_list(others)


def _draw_opened(one: Held) -> None:
    with st.container(border=True):
        st.header(labels.plain(_called(one)), anchor=False)
        st.caption(labels.plain(_about(one)))
        with st.container(horizontal=True, gap="small"):
            _draw_freezing(one)
            st.button(_("Lukk møtet"), key="meeting_close", icon=":material/close:", on_click=_close)
        written = notes.of(meeting_id=one.key)
        for place, name in enumerate(one.agenda, start=1):
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.markdown(f"**{place}. {labels.plain(agenda.called(name))}**", width="content")
                notes.draw_field(Note("", meeting_id=one.key, point=name), f"{one.key}_{place}")
            notes.draw(written[written.point == name])
        _draw_since(one)


def _draw_freezing(one: Held) -> None:
    if one.version is None:
        number = data.newest().number
        told = _("Tallene er frosset ved versjon {number}", number=number)
        frozen = Action(partial(_freeze, one.key, number), told, partial(_thaw, one.key))
        actions.button(_("Frys tallene"), frozen, icon=":material/ac_unit:", key="meeting_freeze")
        return
    is_shown = data.version().number == one.version
    if not is_shown:
        st.button(
            _("Vis tallene slik de er frosset"),
            key="meeting_show",
            icon=":material/history:",
            on_click=filters.choose_version,
            args=(one.version,),
        )
    thawed = Action(
        partial(_freeze, one.key, None),
        _("Møtet viser de nyeste tallene"),
        lambda database, _given: meetings.freeze(database, one.key, one.version),
    )
    if not data.is_older():
        actions.button(_("Bruk de nyeste tallene"), thawed, icon=":material/update:", key="meeting_thaw")


def _freeze(meeting_id: str, number: int | None, database: Path) -> None:
    meetings.freeze(database, meeting_id, number)


def _thaw(meeting_id: str, database: Path, _given: object) -> None:
    meetings.freeze(database, meeting_id, None)


def _draw_since(one: Held) -> None:
    """Draw what has changed since the figures were frozen."""
    if one.version is None:
        return
    st.subheader(_("Endret siden tallene ble frosset"), anchor=False)
    try:
        frozen = data.numbered(one.version)
    except ReaderError as error:
        st.info(labels.plain(retelling.retold(str(error))), icon=":material/info:")
        return
    with data.reading(data.newest()):
        versions.draw_changes(frozen, _selection(one))


def _selection(one: Held) -> Selection:
    return Selection(years=(one.year,), networks=(one.network,) if one.network else None)


def _draw_putting_down(selected: Selected, wanted: Wanted) -> None:
    """Draw the field for a new meeting: it takes what is chosen above it."""
    lacking = _lacking(selected.selection, wanted)
    with st.popover(_("Sett opp et møte"), icon=":material/event:", disabled=data.is_older()):
        if lacking:
            st.info(lacking, icon=":material/info:")
            return
        with st.form("meeting_new", border=False):
            name = st.text_input(_("Hva møtet heter"), value=_(USUAL_NAME), max_chars=meetings.LONGEST_NAME)
            st.caption(_("Nettverk, år, dato og saksliste tas fra valgene over, og tallene fryses slik de er nå."))
            is_sent = st.form_submit_button(_("Sett opp møtet"), icon=":material/save:")
        if is_sent:
            networks = selected.selection.networks
            put_down = Meeting(
                name, wanted.meeting, networks[0] if networks else None, selected.selection.years[0], wanted.points
            )
            actions.ask_for(_putting_down(put_down, data.newest().number))


def _lacking(selection: Selection, wanted: Wanted) -> str:
    """Say what must be chosen before a meeting can be put down."""
    if selection.years is None or len(selection.years) != 1:
        return _("Velg ett år i filtrene øverst.")
    if selection.networks and len(selection.networks) > 1:
        return _("Velg ett nettverk i filtrene øverst, eller alle.")
    return "" if wanted.meeting else _("Skriv møtedatoen i feltet over.")


def _putting_down(one: Meeting, number: int) -> Action:
    told = inputs.told(_("Møtet er satt opp, og tallene er frosset ved versjon {number}", number=number), one.name)
    return Action(lambda database: meetings.hold(database, one, number), told, meetings.call_off, then=_open)


def _open(meeting_id: str) -> None:
    st.query_params[OPENED] = meeting_id


def _close() -> None:
    st.query_params.pop(OPENED, None)


def _draw_list(every: Sequence[Held]) -> None:
    for row in every:
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.markdown(labels.plain(f"{_called(row)} · {_about(row)}"), width="stretch")
            st.button(_("Åpne møtet"), key=f"meeting_open_{row.key}", on_click=_take_up, args=(row,), width="content")
            off = Action(partial(_call_off, row.key), _("Møtet er avlyst"), meetings.put_back)
            actions.button(
                _("Avlys"),
                off,
                icon=":material/event_busy:",
                type="tertiary",
                key=f"meeting_off_{row.key}",
                width="content",
            )


def _call_off(meeting_id: str, database: Path) -> str:
    return meetings.call_off(database, meeting_id)


def _take_up(row: Held) -> None:
    """Choose what a meeting looks at, as if somebody had opened its address."""
    filters.choose(years=[row.year], networks=[row.network] if row.network else [], version=row.version)
    meeting.choose(list(row.agenda), row.on)
    _open(row.key)


def _called(row: Held) -> str:
    return _("{name} {date}", name=row.name, date=date_in_words(row.on))


def _about(row: Held) -> str:
    figures = _("de nyeste tallene") if row.version is None else _("tallene i versjon {number}", number=row.version)
    return " · ".join([row.network or _("alle nettverk"), str(row.year), figures])
