"""Which language this session speaks: the address's, for the run and for parts of pages that Streamlit runs alone."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from behovsmelding import language
from behovsmelding.ui import filters

SPOKEN = "spoken"


def begin() -> None:
    """Speak the language of the address in this run."""
    st.session_state[SPOKEN] = filters.spoken()
    language.choose(st.session_state[SPOKEN])


def _of_session() -> str | None:
    """Give the language of the session whose click or dialogue a thread of its own is at; None outside any."""
    return st.session_state.get(SPOKEN) if get_script_run_ctx(suppress_warning=True) else None


language.ask(_of_session)
