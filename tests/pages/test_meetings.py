"""Meetings on the page of papers, notes on measures and points: kept with a way back, told apart from forms' words."""

import pytest

from behovsmelding import store
from tests.builders import NORD, a_measure, a_report
from tests.pages.visit import figures, visit, words
from tests.store.stored import a_database, told

CHOSEN = {"aar": "2024", "nettverk": "Salten", "dato": "2026-03-12", "punkt": ["eiere", "temaer"]}


def said(page):
    return " ".join(words(page))


@pytest.fixture
def county(tmp_path, monkeypatch):
    database = a_database(tmp_path, a_report([a_measure(100, {NORD: 200}, title="Lek")]))
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(database))
    return database


@pytest.fixture
def met(county):
    """Put a meeting down as a coordinator does, and give the page with it opened."""
    page = visit("mote", **CHOSEN)
    submit(page, "Sett opp møtet")
    return page


def submit(page, label):
    next(each for each in page.button if each.label == label).click().run()
    assert not page.exception


def test_a_meeting_takes_what_is_chosen_and_freezes_the_figures(met, county):
    assert "Møte i samarbeidsforum 12. mars 2026" in said(met)
    assert "Salten · 2024 · tallene i versjon 1" in said(met)
    assert "1. Per eier" in said(met)
    assert "2. Temaer" in said(met)
    assert store.ask("meeting_list", {}, county).version.tolist() == [1]


def test_what_a_meeting_needs_is_asked_for_first(county):
    assert "Skriv møtedatoen i feltet over." in said(visit("mote", aar="2024"))
    assert "Velg ett år i filtrene øverst." in said(visit("mote", aar=["2024", "2023"], dato="2026-03-12"))


def test_a_change_after_the_freeze_is_told_and_the_frozen_pages_stay(met, county):
    a_database(county.parent, a_report([a_measure(100, {NORD: 950}, title="Lek")]))

    met.run()

    assert "Endret siden tallene ble frosset" in said(met)
    assert "1 ny utgave av en behovsmelding og 1 endret beløp" in said(met)
    met.button(key="meeting_show").click().run()
    assert "Du ser tallene slik de var" in said(met)
    frozen = visit("", aar="2024", versjon="1")
    assert figures(frozen)["Meldt behov"] == "300 kr"
    assert figures(visit("", aar="2024"))["Meldt behov"] == "1 050 kr"


def test_a_meeting_may_follow_the_newest_figures_and_be_frozen_again(met, county):
    met.button(key="meeting_thaw").click().run()
    assert "Salten · 2024 · de nyeste tallene" in said(met)

    met.button(key="meeting_freeze").click().run()
    assert store.ask("meeting_list", {}, county).version.tolist() == [3]


def test_a_note_on_a_point_is_kept_and_shown_and_taken_away(met, county):
    met.text_area[0].set_value("Spør om fordelingen")
    submit(met, "Lagre notatet")

    assert "Spør om fordelingen" in said(met)
    [remove] = [each for each in met.button if each.key and each.key.startswith("note_remove_")]
    remove.click().run()
    assert "Spør om fordelingen" not in said(met)
    met.button(key="undo_last").click().run()
    assert "Spør om fordelingen" in said(met)


def test_a_meeting_is_closed_opened_again_with_its_choices_and_called_off(met, county):
    met.button(key="meeting_close").click().run()
    assert "mote" not in met.query_params

    [key] = store.ask("meeting_list", {}, county).meeting_id
    page = visit("mote", aar="2024")
    page.button(key=f"meeting_open_{key}").click().run()
    assert page.query_params["nettverk"] == "Salten"
    assert page.query_params["punkt"] == ["eiere", "temaer"]
    assert page.query_params["versjon"] == "1"

    page = visit("mote", aar="2024")
    page.button(key=f"meeting_off_{key}").click().run()
    assert "Ingen møter er satt opp." in said(page)


def test_a_note_on_a_measure_is_shown_apart_from_the_forms_words(county):
    [(measure_id,)] = told(county, "SELECT measure_id FROM measures")
    page = visit("tiltak", aar="2024", tiltak=measure_id)
    assert "Ingen notater. Det som skrives her, er ikke eierens ord." in said(page)

    page.text_area[0].set_value("Viktig for Salten")
    submit(page, "Lagre notatet")

    assert "Viktig for Salten" in said(page)
    assert "Notat, skrevet" in said(page)


def test_an_empty_note_is_asked_for_and_nothing_is_kept(county):
    [(measure_id,)] = told(county, "SELECT measure_id FROM measures")
    page = visit("tiltak", aar="2024", tiltak=measure_id)

    submit(page, "Lagre notatet")

    assert "Skriv notatet først." in said(page)
    assert store.version(county).number == 1


def test_an_address_of_a_meeting_that_is_gone_shows_the_page_without_it(county):
    page = visit("mote", **CHOSEN, mote="borte")

    assert not page.exception
    assert "Ingen møter er satt opp." in said(page)


def test_deadlines_of_the_year_stand_with_who_is_received(county):
    page = visit("mote", aar="2024")

    assert "1. februar 2024: behovsmeldinger sendes" in said(page)
    assert "15. mars 2024: innstillingen leveres" in said(page)


def test_deadlines_stand_before_anything_is_received(county):
    page = visit("mote", aar="2031")

    assert not page.exception
    assert "Ingen behovsmeldinger er mottatt for 2031" in said(page)
    assert "1. februar 2031: behovsmeldinger sendes" in said(page)


def test_a_deadline_is_moved_for_its_year_and_back(county):
    page = visit("mote", aar="2024")

    page.text_input(key="deadline_2024_reported").set_value("15.01.2024")
    submit(page, "Lagre fristene")

    assert "15. januar 2024: behovsmeldinger sendes" in said(page)
    assert "15. mars 2024: innstillingen leveres" in said(page)
    assert "1. februar 2031: behovsmeldinger sendes" in said(visit("mote", aar="2031"))
    page.button(key="undo_last").click().run()
    assert "1. februar 2024: behovsmeldinger sendes" in said(page)


@pytest.mark.parametrize("year", ["2024", "2031"])
def test_a_deadline_that_is_no_day_is_asked_for_again(county, year):
    page = visit("mote", aar=year)

    page.text_input(key=f"deadline_{year}_reported").set_value("midten av januar")
    submit(page, "Lagre fristene")

    assert f"Skriv datoen slik: 01.02.{year}" in [each.value for each in page.error]
    assert store.ask("deadline_list", {"year": int(year)}, county).empty


def test_a_deadline_of_another_year_is_refused_in_words(county):
    page = visit("mote", aar="2031")

    page.text_input(key="deadline_2031_reported").set_value("01.02.2033")
    submit(page, "Lagre fristene")

    assert "En frist for 2031 må være en dag i 2030 eller 2031." in said(page)
