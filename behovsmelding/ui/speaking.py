"""Which language this session speaks: the address's, for the run and for parts of pages that Streamlit runs alone.

And the choice of it, at the foot of the menu.
"""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from behovsmelding import language
from behovsmelding.language import DEFAULT, LANGUAGES, _
from behovsmelding.ui import components, filters
from behovsmelding.ui.addresses import LANGUAGE

SPOKEN = "spoken"


def begin() -> None:
    """Speak the language of the address in this run."""
    st.session_state[SPOKEN] = filters.spoken()
    language.choose(st.session_state[SPOKEN])


def draw_choice() -> None:
    """Offer the languages, each by its own name."""
    offered = [
        {
            "code": "" if code == DEFAULT else code,
            "lang": code,
            "name": each.name,
            "current": code == language.current(),
        }
        for code, each in LANGUAGES.items()
    ]
    with st.sidebar:
        components.draw("languages", "languages", {"key": LANGUAGE, "label": _("Språk"), "languages": offered})


def _of_session() -> str | None:
    """Give the language of the session whose click or dialogue a thread of its own is at; None outside any."""
    return st.session_state.get(SPOKEN) if get_script_run_ctx(suppress_warning=True) else None


language.ask(_of_session)
