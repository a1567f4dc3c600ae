"""Temaer."""

from tests.pages.visit import charts, drawn, is_calm, labels_of, title, visit


def test_themes_stand_with_their_kroner_and_the_unknown_last(database):
    page = visit("temaer", aar="2024")

    [chart] = charts(page)
    assert is_calm(page)
    assert labels_of(chart)[-2:] == [
        "Ikke oppgitt i skjemaet beløp ikke oppgitt · 1 tiltak",
        "Skjema eller vedlegg ikke mottatt 100 000 kr",
    ]
    assert set(drawn(chart)) == {"Hovedtema", "Nevnt", "Ikke kjent"}


def test_the_way_of_counting_is_named_with_the_chart(database):
    page = visit("temaer", aar="2024", telling="fordelt")

    assert any("Delt likt mellom temaene" in caption.value for caption in page.caption)
    assert not any("kan ikke summeres" in caption.value for caption in page.caption)
    assert page.query_params["telling"] == "fordelt"


def test_a_theme_selection_that_matches_nothing_is_a_calm_sentence(database):
    page = visit("temaer", aar="2026", tema="språk")

    assert is_calm(page)
    assert title(page) == "Ingen tiltak passer til filtrene"
    assert charts(page) == []
