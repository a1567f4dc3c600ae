"""What a coordinator does: asked for by a button, done at the start of the next run, and told with a way back.

So a page is drawn once and whole from the version that was published, and a refusal stands above what has changed.
An action is made when its button is drawn and does what the reader saw there, whatever stands there by now.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from behovsmelding import labels, language, retelling
from behovsmelding.errors import NotPossible, ReaderError
from behovsmelding.language import _
from behovsmelding.settings import Settings
from behovsmelding.ui import data

WANTED = "action_wanted"
DONE = "action_done"
REFUSED = "action_refused"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do to the database, and what to say of it."""

    do: Callable[[Path], object]
    told: str | Callable[[object], str]
    """May take what ``do`` gave."""
    undo: Callable[[Path, object], object] | None = None
    """Takes what ``do`` gave; None where there is no way back."""
    then: Callable[[object], None] | None = None
    """What the reader shall look at afterwards."""


def button(label: str, action: Action, *, disabled: bool = False, **options: object) -> None:
    """Draw a button that has something done; where an older version is shown nothing can be."""
    st.button(label, on_click=want, args=(action,), disabled=disabled or data.is_older(), **options)


def want(action: Action) -> None:
    """Have something done at the start of the next run."""
    st.session_state[WANTED] = action


def ask_for(action: Action) -> None:
    """Have something done now."""
    want(action)
    st.rerun()


def hurry() -> None:
    """Leave a fragment for the whole page when something is to be done."""
    if WANTED in st.session_state or REFUSED in st.session_state:
        st.rerun()


def perform() -> None:
    """Do what was asked for, and let the rest of the run read the version it published.

    Raises:
        ReaderError: it was refused; nothing is changed. NotPossible where an older version is shown.
    """
    action = st.session_state.pop(WANTED, None)
    if action is None:
        return
    if data.is_older():
        raise NotPossible(_("Du ser en eldre versjon, som ikke kan endres. Vis de nyeste tallene først."))
    with language.speaking(language.DEFAULT):  # what is stored is bokmål, whoever has it done
        given = action.do(Settings.from_env().database)
    data.begin()
    told = action.told(given) if callable(action.told) else action.told
    undone = _("Angret: {what}", what=told)
    back = action.undo and Action(lambda database: action.undo(database, given), undone)
    st.session_state[DONE] = (told, back)
    if action.then:
        action.then(given)
    st.toast(labels.plain(told), icon=":material/check:")


def refuse(why: ReaderError | str) -> None:
    """Keep what the reader is told of an action that was refused, for the page to say."""
    st.session_state[REFUSED] = str(why)


def draw_outcome() -> None:
    """Say once what was done, with a way back, or why it was not."""
    if refused := st.session_state.pop(REFUSED, ""):
        st.warning(labels.plain(retelling.retold(refused)), icon=":material/sync_problem:")
    told, back = st.session_state.pop(DONE, ("", None))
    if not told:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f":material/check: {labels.plain(told)}", width="content")
        if back:
            button(_("Angre"), back, icon=":material/undo:", type="tertiary", key="undo_last")
