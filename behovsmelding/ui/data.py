"""Answers for pages, cached per published version: the only cache in the program."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

import pandas as pd
import streamlit as st

from behovsmelding import labels, store
from behovsmelding.errors import ReaderError
from behovsmelding.language import _, date_in_words
from behovsmelding.selection import Selection
from behovsmelding.settings import Settings
from behovsmelding.vocabulary import Vocabulary

VERSION = "version"
NEWEST = "version_newest"
_read: ContextVar[store.Version | None] = ContextVar("read", default=None)


def answer(question: str, selection: Selection | None = None, **parameters: object) -> pd.DataFrame:
    """Ask a named query of the newest published version.

    Args:
        question: file name in queries/, without .sql.
        selection: the reader's filters, for questions that take them.
        parameters: what else the question asks for.

    Raises:
        StoreUnavailable: when no version can be opened.
    """
    if selection is not None:
        parameters = {**selection.parameters(), **parameters}
    return _answer(question, parameters, str(version().path))


# 1 000 answers of a few kB; a version's file never changes and a new version has a new path.
@st.cache_data(max_entries=1_000, show_spinner=False)
def _answer(question: str, parameters: dict[str, object], path: str) -> pd.DataFrame:
    return store.ask(question, parameters, Path(path))


def begin(as_of: str | None = None) -> str:
    """Take one published version for this whole run, so that one page never mixes two versions.

    Args:
        as_of: the number of an older one, as somebody wrote it; None is the newest.

    Returns:
        Why that older one cannot be shown, and the newest is; nothing where it can.
    """
    database = Settings.from_env().database
    st.session_state[VERSION] = st.session_state[NEWEST] = store.version(database)
    if as_of is None:
        return ""
    try:
        chosen = store.numbered(database, as_of)
        store.connection(chosen.path)
    except ReaderError as error:
        return str(error)
    st.session_state[VERSION] = chosen
    return ""


def version() -> store.Version:
    """Give the version this run reads."""
    return _read.get() or st.session_state[VERSION]


def newest() -> store.Version:
    """Give the newest version, also while the run reads an older one."""
    return st.session_state.get(NEWEST) or store.version(store.database_of(version().path))


def is_older() -> bool:
    """Tell whether the run reads another version than the newest: then nothing can be changed."""
    return version().number != newest().number


def kept() -> list[store.Version]:
    """List the versions that can be shown, the newest first."""
    return store.kept(store.database_of(version().path))


def numbered(number: int) -> store.Version:
    """Find a version that is kept.

    Raises:
        NotPossible: it is not.
    """
    return store.numbered(store.database_of(version().path), number)


@contextmanager
def reading(chosen: store.Version) -> Iterator[None]:
    """Read one version for a while, whatever the session reads: the command line has no session."""
    token = _read.set(chosen)
    try:
        yield
    finally:
        _read.reset(token)


def notice() -> str:
    """Give what every page and every file of an invented database says; nothing for a real one."""
    return labels.INVENTED if version().invented else ""


def version_in_words() -> str:
    """Name the version as papers cite it: «per 1. februar 2026 (versjon 14)»."""
    return in_words(version())


def in_words(one: store.Version) -> str:
    """Name a version as papers cite it."""
    return _("per {date} (versjon {number})", date=date_in_words(one.published_at), number=one.number)


def parent(name: str) -> str:
    """Give the institution of an organisation; itself when it is none's unit."""
    return Vocabulary.load().parent(name)


def short(name: str) -> str:
    """Give an organisation's short name, the one charts use."""
    return Vocabulary.load().short(name)
