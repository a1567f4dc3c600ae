"""A meeting from its setting up to its day: figures frozen, a form changed meanwhile, both shown as they are."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium, server
from tests.browser.chromium import Visit

FORM = "narvik_2026_tiltak_2.txt"
SAMPLE = server.ROOT / "data" / "samples" / FORM
CHANGED = {"64 000,-": "84 000,-", "629 500,-": "649 500,-", "839 500,-": "859 500,-"}


@pytest.fixture(scope="module")
def loaded(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the register's figures and a form loaded after them."""
    made = server.copied(database, tmp_path_factory.mktemp("loaded") / "database")
    server.load(made, SAMPLE)
    return made


@pytest.fixture
def own_database(loaded: Path, tmp_path: Path) -> Path:
    return server.copied(loaded, tmp_path / "database")


@pytest.fixture
def desk(browser: Browser, own_database: Path, tmp_path: Path) -> Iterator[Visit]:
    """Give a coordinator's tab at a dashboard of the test's own."""
    with server.serve(own_database, tmp_path / "log") as url, chromium.visit(browser, url) as visit:
        yield visit


def press(reader: Visit, label: str) -> Visit:
    reader.page.get_by_role("button", name=label, exact=True).first.click()
    return reader.settle()


def said(reader: Visit) -> str:
    return reader.text().replace("\u00a0", " ")


def shows(reader: Visit, words: str) -> None:
    """Wait until the page says something: what is done by a click is published first, and drawn after that."""
    reader.page.get_by_test_id("stMain").get_by_text(words).first.wait_for()
    reader.settle()


def sum_shown(reader: Visit) -> str:
    return reader.page.get_by_test_id("stMetricValue").first.inner_text().replace("\u00a0", " ")


def load_changed(database: Path) -> None:
    """Let the owner send the same form with other amounts."""
    text = SAMPLE.read_text(encoding="utf-8")
    for before, after in CHANGED.items():
        assert before in text
        text = text.replace(before, after)
    changed = database.parent / FORM
    changed.write_text(text, encoding="utf-8")
    server.load(database, changed)


def test_a_frozen_meeting_keeps_its_figures_and_tells_what_changed_since(desk: Visit, own_database: Path) -> None:
    frozen = sum_shown(desk.open("/?aar=2026"))
    desk.open("/mote?aar=2026&dato=2026-03-12")
    press(desk, "Sett opp et møte")
    press(desk, "Sett opp møtet")
    shows(desk, "Møte i samarbeidsforum 12. mars 2026")
    assert "Ingenting er endret siden tallene" in said(desk)

    load_changed(own_database)
    desk.open(f"/mote?{desk.query()}")

    assert "1 ny utgave av en behovsmelding" in said(desk)
    assert "1 endret beløp" in said(desk)
    assert sum_shown(desk.open("/?aar=2026")) != frozen
    assert sum_shown(desk.open("/?aar=2026&versjon=2")) == frozen
    assert "Du ser tallene slik de var" in said(desk)
    assert desk.complaints == []


def test_a_note_for_a_point_is_written_and_stands_for_the_next_who_opens_the_meeting(desk: Visit) -> None:
    desk.open("/mote?aar=2026&dato=2026-03-12")
    press(desk, "Sett opp et møte")
    press(desk, "Sett opp møtet")
    shows(desk, "Møte i samarbeidsforum 12. mars 2026")

    press(desk, "Skriv et notat")
    desk.page.get_by_role("textbox", name="Notat").fill("Spør Narvik om fordelingen")
    press(desk, "Lagre notatet")
    shows(desk, "Spør Narvik om fordelingen")

    desk.open("/mote?aar=2026")
    press(desk, "Åpne møtet")
    shows(desk, "Spør Narvik om fordelingen")
    assert "Notat, skrevet" in said(desk)


def test_a_point_of_ones_own_is_typed_and_can_be_noted_for(desk: Visit) -> None:
    desk.open("/mote?aar=2026&dato=2026-03-12&punkt=eiere")
    field = desk.page.get_by_role("combobox", name="Saksliste, i den rekkefølgen du velger punktene")
    field.press_sequentially("eventuelt")
    desk.page.get_by_text("Legg til: eventuelt").first.click()
    desk.page.keyboard.press("Escape")  # while the list is open, nothing beside it is there for a reader
    desk.page.wait_for_url("**punkt=eiere&punkt=Eventuelt**")  # a capital letter, as points of one's own have
    desk.settle()

    press(desk, "Sett opp et møte")
    press(desk, "Sett opp møtet")
    shows(desk, "2. Eventuelt")
    assert desk.complaints == []


def test_the_figures_of_the_newest_version_are_one_click_from_an_older_one(desk: Visit, own_database: Path) -> None:
    before = sum_shown(desk.open("/?aar=2026"))
    load_changed(own_database)
    desk.open("/?aar=2026&versjon=2")
    assert sum_shown(desk) == before

    press(desk, "Vis de nyeste tallene")

    assert sum_shown(desk) != before
    assert "versjon" not in desk.query()
