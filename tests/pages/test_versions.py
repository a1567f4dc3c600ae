"""An address that cites a version: the figures of then on every page, said in sight, and nothing to be changed."""

import pytest

from behovsmelding import store
from tests.builders import NORD, a_measure, a_report
from tests.pages.visit import figures, title, visit, words
from tests.store.stored import a_database


@pytest.fixture
def two_versions(tmp_path, monkeypatch):
    """Publish 300 kr, then 4 000 kr in its place."""
    a_database(tmp_path, a_report([a_measure(100, {NORD: 200})]))
    database = a_database(tmp_path, a_report([a_measure(1_000, {NORD: 3_000})]))
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(database))
    return database


def banner(page):
    return [said for said in words(page) if "slik de var" in said]


def test_an_address_without_a_version_shows_the_newest(two_versions):
    page = visit(aar="2024")

    assert figures(page)["Meldt behov"] == "4 000 kr"
    assert banner(page) == []


@pytest.mark.parametrize("address", ["", "eiere", "temaer", "tiltak", "om"])
def test_a_cited_version_is_shown_as_it_was_on_every_page(two_versions, address):
    page = visit(address, aar="2024", versjon="1")

    assert "(versjon 1). De nyeste er per" in banner(page)[0]
    assert page.query_params["versjon"] == "1"
    assert not page.exception


def test_a_cited_version_has_the_figures_of_then(two_versions):
    page = visit(aar="2024", versjon="1")

    assert figures(page)["Meldt behov"] == "300 kr"
    assert title(page) == "Bodø kommune melder behov for 300 kr for 2024 – 67 % er UHs andel"


def test_the_newest_figures_are_one_click_away(two_versions):
    page = visit(aar="2024", versjon="1")

    page.button(key="newest_version").click().run()

    assert figures(page)["Meldt behov"] == "4 000 kr"
    assert "versjon" not in page.query_params


def test_the_newest_version_may_be_cited_too_and_stays_in_the_address(two_versions):
    page = visit(aar="2024", versjon="2")

    assert banner(page) == []
    assert page.query_params["versjon"] == "2"


@pytest.mark.parametrize("number", ["99", "1.0", "en"])
def test_a_version_that_is_not_there_is_told_and_the_newest_shown(two_versions, number):
    page = visit(aar="2024", versjon=number)

    assert f"Versjon {number} finnes ikke, eller er ikke tatt vare på. Du ser tallene per" in " ".join(words(page))
    assert figures(page)["Meldt behov"] == "4 000 kr"
    assert "versjon" not in page.query_params


def test_a_damaged_version_is_told_and_the_newest_shown(two_versions):
    store.numbered(two_versions, 1).path.write_bytes(b"not a database")

    page = visit(aar="2024", versjon="1")

    assert "er skadet og kan ikke leses" in " ".join(words(page))
    assert figures(page)["Meldt behov"] == "4 000 kr"


def test_the_page_that_changes_figures_shows_the_newest_and_says_so(two_versions):
    page = visit("kontroll", aar="2024", versjon="1")

    assert "Denne siden viser alltid de nyeste tallene. Du ser tallene per" in " ".join(words(page))
    assert banner(page) == []


def test_nothing_can_be_changed_while_an_older_version_is_shown(two_versions):
    page = visit(aar="2024", versjon="1")
    page.session_state["action_wanted"] = object()

    page.run()

    assert store.version(two_versions).number == 2
    assert "Du ser en eldre versjon, som ikke kan endres." in page.session_state["action_refused"]
