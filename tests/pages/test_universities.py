"""Kompetansemiljø (UH)."""

from tests.builders import NORD
from tests.pages.visit import charts, drawn, figures, is_calm, labels_of, title, visit, words


def test_partners_stand_with_their_shares_and_one_without_amount_is_not_zero(database):
    page = visit("universitet", aar="2024")

    assert is_calm(page)
    assert labels_of(charts(page)[0]) == [
        "SePU (INN) 724 914 kr · 2 tiltak",
        "Nord universitet beløp ikke oppgitt · 1 tiltak",
    ]


def test_a_partner_filter_tells_the_three_shares_apart_and_never_adds_them(database):
    page = visit("universitet", aar="2026", uh=NORD)

    assert is_calm(page)
    assert title(page) == "Nord universitet: 20 000 kr i meldt behov for 2026"
    assert figures(page) == {
        "Egen andel": "20 000 kr",
        "Eiers andel i samme tiltak": "80 000 kr",
        "Andre UHs andel i samme tiltak": "50 000 kr",
        "Tiltak": "1",
    }
    assert drawn(charts(page)[1]) == {
        "Eiers andel i samme tiltak": 80_000,
        "Nord universitet: egen andel": 20_000,
        "Andre UHs andel i samme tiltak": 50_000,
    }
    assert not [word for word in words(page) if "150 000" in word or "100 000" in word]


def test_partners_can_be_grouped_by_institution(database):
    page = visit("universitet", aar="2024")

    page.radio(key="partner_grouping").set_value("Institusjon").run()

    assert labels_of(charts(page)[0])[0] == "INN 724 914 kr · 2 tiltak"


def test_a_partner_selection_that_matches_nothing_is_a_calm_sentence(database):
    page = visit("universitet", aar="2026", uh=NORD, nivaa="barnehage", tema="språk")

    assert is_calm(page)
    assert title(page) == "Ingen tiltak passer til filtrene"
