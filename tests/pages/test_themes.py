"""Temaer."""

from tests.pages.visit import cells_of, charts, drawn, grids, is_calm, labels_of, title, visit, words


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
    assert not any("kroner" in caption.value and "kan ikke summeres" in caption.value for caption in page.caption)
    assert page.query_params["telling"] == "fordelt"


def test_a_theme_selection_that_matches_nothing_is_a_calm_sentence(database):
    page = visit("temaer", aar="2026", tema="språk")

    assert is_calm(page)
    assert title(page) == "Ingen tiltak passer til filtrene"
    assert charts(page) == []


def test_themes_are_crossed_with_target_groups_and_nothing_is_added_up(database):
    page = visit("temaer", aar="2024")

    assert is_calm(page)
    [grid] = grids(page)
    assert cells_of(grid) == {
        "Lek": {"Barnehageansatte": "1", "PPT": "1"},
        "Lesing": {"Ikke oppgitt i skjemaet": "1"},
        "Språk": {"Barnehageansatte": "1", "PPT": "1"},
        "Ikke oppgitt i skjemaet": {"Ikke oppgitt i skjemaet": "1"},
    }
    assert "4 kombinasjoner av tema og målgruppe er funnet" in words(page)


def test_a_cell_of_themes_and_target_groups_opens_its_measures_and_says_they_overlap(database):
    page = visit("temaer", aar="2024")
    [grid] = grids(page)
    opens = [cell["place"] for row in grid["rows"] for cell in row["cells"] if cell["text"]]

    assert opens == list(range(6))
    assert grid["rows"][0]["cells"][0]["words"].replace("\u00a0", " ") == "1 tiltak, 1 524 914 kr"


def test_every_page_says_in_one_line_how_far_its_kroner_can_be_trusted(database):
    told = [word for word in words(visit("temaer", aar="2024")) if word.startswith("Av kronene er")]

    assert told == [
        "Av kronene er 95 % fordelt på tiltak, 95 % beskrevet, 0 % med kilde i dokumentene og 0 % gjennomgått"
    ]
