"""Målgrupper."""

from tests.pages.visit import charts, is_calm, labels_of, title, visit, words


def test_target_groups_are_counted_whole_and_the_unknown_stand_last(database):
    page = visit("malgrupper", aar="2024")

    [chart] = charts(page)
    assert is_calm(page)
    assert labels_of(chart) == [
        "Barnehageansatte 1 524 914 kr · 1 tiltak",
        "PPT 1 524 914 kr · 1 tiltak",
        "Ikke oppgitt i skjemaet 350 000 kr · 2 tiltak",
        "Skjema eller vedlegg ikke mottatt 100 000 kr",
    ]
    assert "Målgruppen er kjent for 1 av 3 tiltak" in words(page)


def test_what_cannot_be_placed_under_a_target_group_is_said(database):
    page = visit("malgrupper", aar="2024", malgruppe="ppt")

    assert any(word.startswith("450 000 kr kan ikke plasseres, fordi målgruppe ikke er kjent") for word in words(page))


def test_a_target_group_selection_that_matches_nothing_is_a_calm_sentence(database):
    page = visit("malgrupper", aar="2026", malgruppe="ppt", eier="Bodø kommune")

    assert is_calm(page)
    assert title(page) == "Ingen tiltak passer til filtrene"
    assert charts(page) == []
