"""Møtepapirer: the same answers as files for a meeting, in the order of its agenda."""

import streamlit as st

from behovsmelding.language import _
from behovsmelding.ui import actions, deadlines, filters, heading, meeting, meetings


def show() -> None:
    """Draw the choices and the files."""
    selected = heading.asked()
    if selected is None:
        actions.draw_outcome()
        deadlines.draw(heading.summed_up(filters.selection()))  # before anything is received they matter most
        return
    st.title(_("Møtepapirer"), anchor=False)
    st.caption(_(meeting.HOW))
    meeting.draw(selected)
    meetings.draw(selected, meeting.wanted())
    deadlines.draw(selected)
