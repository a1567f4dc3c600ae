"""Målgrupper."""

from tests.builders import NORD, SEPU, a_measure, a_report
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


def test_only_what_is_lacking_is_named_among_the_filters_and_of_a_partner_only_its_own_share_counts(invent):
    unknown = a_measure(100_000, {SEPU: 20_000, NORD: 3_000}, scheme=None, target_groups=("ppt",))
    invent(a_report([unknown, a_measure(title="B", number="2", target_groups=("ppt",))]))

    page = visit("malgrupper", aar="2024", ordning="Kompetanseløftet", malgruppe="ppt", uh=SEPU)

    assert any(word.startswith("20 000 kr kan ikke plasseres, fordi ordning ikke er kjent") for word in words(page))


def test_a_target_group_selection_that_matches_nothing_is_a_calm_sentence(database):
    page = visit("malgrupper", aar="2026", malgruppe="ppt", eier="Bodø kommune")

    assert is_calm(page)
    assert title(page) == "Ingen tiltak passer til filtrene"
    assert charts(page) == []
