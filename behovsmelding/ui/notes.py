"""Notes: what people write about a measure or a point of an agenda, always told apart from what a form says."""

from datetime import UTC
from functools import partial
from pathlib import Path

import pandas as pd
import streamlit as st

from behovsmelding import labels
from behovsmelding.intake import meetings
from behovsmelding.intake.meetings import Note
from behovsmelding.language import _, date_in_words
from behovsmelding.ui import actions, data, inputs
from behovsmelding.ui.actions import Action


def of(measure_id: str | None = None, meeting_id: str | None = None) -> pd.DataFrame:
    """Give the notes about a measure, or those of a meeting; always the newest, whichever version figures are of."""
    with data.reading(data.newest()):
        return data.answer("note_list", measure_id=measure_id, meeting_id=meeting_id)


def moment(written_at: pd.Timestamp) -> str:
    """Say when something was written, by the clock of this machine."""
    local = written_at.to_pydatetime().replace(tzinfo=UTC).astimezone()
    return _("{date} kl. {time}", date=date_in_words(local), time=f"{local:%H.%M}")


def draw(found: pd.DataFrame) -> None:
    """Draw notes, rows of note_list, each with when it was written."""
    for row in found.itertuples():
        _draw_note(row)


def draw_field(about: Note, key: str) -> None:
    """Offer to write one more.

    Args:
        about: what it is about; its text is not looked at.
        key: for the widgets, one a thing to write about.
    """
    with st.popover(_("Skriv et notat"), icon=":material/edit_note:", type="tertiary", disabled=data.is_older()):
        _draw_field(about, key)


def _draw_note(row: object) -> None:
    with st.container(border=True):
        st.text(row.text)
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(labels.plain(_("Notat, skrevet {when}", when=moment(row.written_at))), width="content")
            removed = Action(partial(_take_away, row.note_id), _("Notatet er fjernet"), meetings.put_note_back)
            actions.button(
                _("Fjern"), removed, icon=":material/delete:", type="tertiary", key=f"note_remove_{row.note_id}"
            )


def _take_away(note_id: str, database: Path) -> str:
    return meetings.take_away(database, note_id)


def _draw_field(about: Note, key: str) -> None:
    with st.form(f"note_{key}", border=False, clear_on_submit=True):
        text = st.text_area(
            _("Notat"),
            key=f"note_text_{key}",
            height=150,
            width=440,
            help=_("Vises på siden og i møtepapirene, for seg fra skjemaets egne ord. Skriv ikke navn på personer."),
        )
        is_sent = st.form_submit_button(_("Lagre notatet"), icon=":material/save:")
    if is_sent and not text.strip():
        st.warning(_("Skriv notatet først."), icon=":material/edit:")
    elif is_sent:
        actions.ask_for(written(about, text))


def written(about: Note, text: str) -> Action:
    """Give the action that keeps a note."""
    note = Note(text, about.measure_id, about.meeting_id, about.point)
    told = inputs.told(_("Notatet er lagret"), text)
    return Action(lambda database: meetings.write(database, note), told, meetings.take_away)


def draw_of_measure(measure_id: str) -> None:
    """Draw the notes about one measure."""
    st.header(_("Notater"), anchor=False)
    actions.draw_outcome()
    found = of(measure_id=measure_id)
    if found.empty:
        st.caption(_("Ingen notater. Det som skrives her, er ikke eierens ord."))
    draw(found)
    draw_field(Note("", measure_id=measure_id), measure_id)
