"""Meetings that are put down: what they look at, which version they are frozen at, and what is noted for them."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import streamlit as st

from behovsmelding import agenda, labels, store
from behovsmelding.errors import ReaderError
from behovsmelding.intake import meetings
from behovsmelding.intake.meetings import Meeting, Note
from behovsmelding.language import N_, _, date_in_words
from behovsmelding.selection import Selection
from behovsmelding.ui import actions, data, filters, inputs, meeting, notes, versions
from behovsmelding.ui.actions import Action
from behovsmelding.ui.heading import Selected
from behovsmelding.ui.papers import Wanted

OPENED = "mote"
"""The key of the opened meeting in the address."""
USUAL_NAME = N_("Møte i samarbeidsforum")


def opened() -> NamedTuple | None:
    """Give the meeting the address names; None where it names none that is there."""
    found = listed()
    return next(found[found.meeting_id == st.query_params.get(OPENED, "")].itertuples(), None)


def listed() -> pd.DataFrame:
    """Give the meetings, always as they are put down now."""
    with data.reading(data.newest()):
        return data.answer("meeting_list")


def draw(selected: Selected, wanted: Wanted) -> None:
    """Draw the opened meeting, the field to put one down, and all of them."""
    actions.draw_outcome()
    one = opened()
    if one is not None:
        _draw_opened(one)
    st.header(_("Møter"), anchor=False)
    if one is None:
        _draw_putting_down(selected, wanted)
    _draw_list(one)


def _draw_opened(one: NamedTuple) -> None:
    with st.container(border=True):
        st.header(labels.plain(_called(one)), anchor=False)
        st.caption(labels.plain(_about(one)))
        with st.container(horizontal=True, gap="small"):
            _draw_freezing(one)
            st.button(_("Lukk møtet"), key="meeting_close", icon=":material/close:", on_click=_close)
        written = notes.of(meeting_id=one.meeting_id)
        for place, name in enumerate(one.agenda, start=1):
            st.markdown(f"**{place}. {labels.plain(point(name))}**")
            about = Note("", meeting_id=one.meeting_id, point=name)
            notes.draw(written[written.point == name], about, f"{one.meeting_id}_{place}")
        _draw_since(one)


def _draw_freezing(one: NamedTuple) -> None:
    if pd.isna(one.version):
        number = data.newest().number
        told = _("Tallene er frosset ved versjon {number}", number=number)
        frozen = Action(partial(_freeze, one.meeting_id, number), told, partial(_thaw, one.meeting_id))
        actions.button(_("Frys tallene"), frozen, icon=":material/ac_unit:", key="meeting_freeze")
        return
    is_shown = data.version().number == int(one.version)
    if not is_shown:
        st.button(
            _("Vis tallene slik de er frosset"),
            key="meeting_show",
            icon=":material/history:",
            on_click=filters.choose_version,
            args=(int(one.version),),
        )
    thawed = Action(
        partial(_freeze, one.meeting_id, None),
        _("Møtet viser de nyeste tallene"),
        lambda database, _given: meetings.freeze(database, one.meeting_id, int(one.version)),
    )
    if not data.is_older():
        actions.button(_("Bruk de nyeste tallene"), thawed, icon=":material/update:", key="meeting_thaw")


def _freeze(meeting_id: str, number: int | None, database: Path) -> None:
    meetings.freeze(database, meeting_id, number)


def _thaw(meeting_id: str, database: Path, _given: object) -> None:
    meetings.freeze(database, meeting_id, None)


def _draw_since(one: NamedTuple) -> None:
    """Draw what has changed since the figures were frozen."""
    if pd.isna(one.version):
        return
    st.subheader(_("Endret siden tallene ble frosset"), anchor=False)
    try:
        frozen = store.numbered(data.newest().path.resolve(), int(one.version))
    except ReaderError as error:
        st.info(labels.plain(str(error)), icon=":material/info:")
        return
    with data.reading(data.newest()):
        versions.draw_changes(frozen, _selection(one))


def _selection(one: NamedTuple) -> Selection:
    return Selection(years=(int(one.year),), networks=(one.network,) if one.network else None)


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


def _draw_list(one: NamedTuple | None) -> None:
    found = listed()
    if found.empty:
        st.caption(_("Ingen møter er satt opp."))
    for row in found.itertuples():
        if one is not None and row.meeting_id == one.meeting_id:
            continue
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.markdown(labels.plain(f"{_called(row)} · {_about(row)}"), width="stretch")
            st.button(_("Åpne"), key=f"meeting_open_{row.meeting_id}", on_click=_take_up, args=(row,), width="content")
            off = Action(partial(_call_off, row.meeting_id), _("Møtet er avlyst"), meetings.put_back)
            actions.button(
                _("Avlys"),
                off,
                icon=":material/event_busy:",
                type="tertiary",
                key=f"meeting_off_{row.meeting_id}",
                width="content",
            )


def _call_off(meeting_id: str, database: Path) -> str:
    return meetings.call_off(database, meeting_id)


def _take_up(row: NamedTuple) -> None:
    """Choose what a meeting looks at, as if somebody had opened its address."""
    number = None if pd.isna(row.version) else int(row.version)
    filters.choose(years=[row.year], networks=[row.network] if row.network else [], version=number)
    meeting.choose(list(row.agenda), row.held_on)
    _open(row.meeting_id)


def _called(row: NamedTuple) -> str:
    return _("{name} {date}", name=row.name, date=date_in_words(row.held_on))


def _about(row: NamedTuple) -> str:
    number = row.version
    figures = _("de nyeste tallene") if pd.isna(number) else _("tallene i versjon {number}", number=int(number))
    return " · ".join([row.network or _("alle nettverk"), str(row.year), figures])


def point(name: str) -> str:
    """Say a point of an agenda."""
    return agenda.POINTS.get(name, name)
