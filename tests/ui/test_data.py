"""Answers: which version they are of, with a session and without one."""

import pytest
import streamlit as st

from behovsmelding import store
from behovsmelding.selection import Selection
from behovsmelding.ui import cards, data, heading
from tests.builders import SEPU, a_measure, a_report
from tests.store.stored import a_database


@pytest.fixture
def two_versions(tmp_path, monkeypatch):
    """Give an old version of 150 kroner and the newest, of 1 150, which the session reads."""
    database = a_database(tmp_path, a_report([a_measure(100, {SEPU: 50})]))
    old = store.version(database)
    a_database(tmp_path, a_report([a_measure(1_000, {SEPU: 150})], year=2026))
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(database))
    yield old, store.version(database)
    st.session_state.clear()


def total() -> int:
    return int(heading.summed_up(Selection()).total.total_nok)


def test_cards_can_be_asked_where_nobody_has_a_session(two_versions):
    old, _newest = two_versions

    with data.reading(old):
        selected = heading.summed_up(Selection())

        assert total() == 150
        assert [bar.nok for bar in cards.partners(selected).rows] == [50]


def test_a_version_that_is_read_for_a_while_goes_before_the_sessions_own(two_versions):
    old, newest = two_versions
    data.begin()

    with data.reading(old):
        assert (data.version(), total()) == (old, 150)
    assert data.version() == newest
    assert total() == 150 + 1_150
