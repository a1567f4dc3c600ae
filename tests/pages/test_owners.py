"""Eiere."""

from tests.pages.visit import charts, is_calm, labels_of, title, visit, words


def test_owners_stand_with_what_each_asks_for(database):
    page = visit("eiere", aar="2024")

    assert is_calm(page)
    assert labels_of(charts(page)[0]) == [
        "Bodø kommune 1 624 914 kr",
        "Fauske kommune, på vegne av 3 eiere 350 000 kr",
    ]
    assert len(charts(page)) == 2


def test_one_owner_stands_with_its_measures_and_those_it_reports_for(database):
    page = visit("eiere", aar="2024", eier="Fauske kommune")

    assert labels_of(charts(page)[0]) == ["Leselyst 350 000 kr", "Uten beløp beløp ikke oppgitt"]
    assert len(charts(page)) == 1
    assert "Fauske kommune 2024, på vegne av 3 eiere" in words(page)
    assert "Eierne under inngår i en annens behovsmelding; andelen er ikke oppgitt." in words(page)


def test_an_owner_selection_that_matches_nothing_is_a_calm_sentence(database):
    page = visit("eiere", aar="2026", eier="Fauske kommune")

    assert is_calm(page)
    assert title(page) == "Ingen tiltak passer til filtrene"
    assert charts(page) == []


def test_an_owner_in_anothers_report_is_told_where_it_stands_and_never_as_zero(database):
    page = visit("eiere", aar="2024", eier="Hamarøy kommune")

    assert is_calm(page)
    told = " ".join(words(page))
    assert "Hamarøy kommune inngår i behovsmeldingen fra Fauske kommune for 2024; andelen er ikke oppgitt." in told
    assert "0\u00a0kr" not in told
