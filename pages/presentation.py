"""Vis på skjerm: the same answers as slides, to be chosen, put in order, shown large and printed."""

import streamlit as st

from behovsmelding.language import _
from behovsmelding.ui import heading, slides


def show() -> None:
    """Draw the slides beside each other."""
    selected = heading.asked()
    if selected is None:
        return
    st.title(_("Vis på skjerm"), anchor=False)
    st.caption(_(slides.HOW))
    slides.draw(slides.every(selected), selected)
