"""Oversikt."""

import pytest

from tests.pages.visit import charts, drawn, figures, is_calm, labels_of, title, visit, words

SUM_2024 = 900_000 + 624_914 + 350_000 + 100_000


def test_the_overview_says_who_asks_for_how_much_in_four_charts(database):
    page = visit(aar="2024")

    assert is_calm(page)
    assert title(page) == "2 eiere melder behov for minst 1,97 mill. kr for 2024 – 37 % er UHs andel"
    assert figures(page) == {
        "Meldt behov, minst": "1 974 914 kr",
        "Eiers andel": "1 250 000 kr",
        "UHs andel": "724 914 kr",
        "Tiltak": "3",
    }
    assert len(charts(page)) == 4


def test_a_selection_that_matches_nothing_is_a_calm_sentence(database):
    page = visit(aar="2024", ordning="Kollektiv kompetanseutvikling")

    assert is_calm(page)
    assert title(page) == "Ingen tiltak passer til filtrene"
    assert charts(page) == []


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"aar": "2026", "eier": "Fauske kommune"}, "Ingen tiltak passer til filtrene"),
        ({"aar": "2019"}, "Ingen behovsmeldinger er mottatt for 2019"),
        ({"aar": "2024", "stadium": "awarded"}, "Tildelt: ikke vedtatt for 2024"),
        ({"aar": "2024", "stadium": "spent"}, "Brukt: ikke registrert for 2024"),
    ],
)
def test_nothing_to_show_is_said_as_what_it_is(database, query, sentence):
    page = visit(**query)

    assert is_calm(page)
    assert title(page) == sentence


def test_the_owner_chart_adds_up_to_the_heading(database):
    by_owner = charts(visit(aar="2024"))[0]

    assert drawn(by_owner) == {"Eiers andel": 1_250_000, "UHs andel": 724_914}
    assert sum(drawn(by_owner).values()) == SUM_2024


def test_one_owner_has_a_bar_for_every_measure_and_the_remainder_last(database):
    by_measure = charts(visit(aar="2024", eier="Bodø kommune"))[0]

    assert labels_of(by_measure) == [
        "Gruppeledersamlinger 1 524 914 kr",
        "Ikke spesifisert på tiltak i mottatte dokumenter 100 000 kr",
    ]
    assert by_measure["traces"][-1]["marker"]["color"] == "#7A8794"


def test_who_has_reported_and_who_has_not_can_be_unfolded(database):
    page = visit(aar="2024")

    assert "Mottatt 2 · mangler vedlegg 0 · ikke mottatt 8" in words(page)
    assert any("Beiarn kommune – inngår i behovsmeldingen fra Fauske kommune" in word for word in words(page))


def test_the_choice_of_counting_changes_the_theme_card(database):
    whole, split, main = (charts(visit(aar="2024", telling=way))[2] for way in ("berorer", "fordelt", "hovedtema"))

    assert sum(drawn(whole).values()) == SUM_2024 + 1_524_914
    assert sum(drawn(split).values()) == sum(drawn(main).values()) == SUM_2024
    assert [label for label in labels_of(whole) if label.startswith("Lek ")] == ["Lek 1 524 914 kr · 1 tiltak"]
    assert not [label for label in labels_of(main) if label.startswith("Lek ")]


def test_the_colours_are_lighter_in_the_dark(database):
    by_owner = charts(visit(theme="dark", aar="2024"))[0]

    assert [trace["marker"]["color"] for trace in by_owner["traces"]] == ["#6CA6DE", "#E3A233"]
