"""Kompetansemiljø (UH)."""

from tests.builders import NORD, OWNER, SEPU, a_measure, a_report
from tests.pages.conftest import FAUSKE
from tests.pages.visit import cells_of, charts, drawn, figures, grids, is_calm, labels_of, title, visit, words


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


def test_a_partner_filter_finds_what_it_shares_with_others_and_tells_it_apart(invent):
    together = f"{NORD} + {SEPU}"
    invent(
        a_report([a_measure(100, {together: 90_000}), a_measure(7, {NORD: 400}, title="B"), a_measure(5, title="C")])
    )

    page = visit("universitet", aar="2024", uh=NORD)

    assert is_calm(page)
    assert title(page) == "Nord universitet: 400 kr i meldt behov for 2024"
    assert figures(page) == {
        "Egen andel": "400 kr",
        "Eiers andel i samme tiltak": "107 kr",
        "Felles med andre UH": "90 000 kr",
        "Tiltak": "2",
    }
    assert labels_of(charts(page)[1]) == [
        "Gruppeledersamlinger egen andel ikke oppgitt · eier 100 kr, felles med andre UH 90 000 kr",
        "B 400 kr · eier 7 kr",
    ]
    assert drawn(charts(page)[1])["Felles med andre UH, ikke delt"] == 90_000
    told = " ".join(words(page))
    assert "90 000 kr er felles med SePU (INN), uten at skjemaet deler beløpet" in told
    assert "90 400" not in told


def test_those_that_only_share_amounts_can_be_filtered_by_and_their_combination_cannot(invent):
    together = f"{NORD} + {SEPU}"
    invent(a_report([a_measure(100, {together: 90_000})]))

    page = visit("universitet", aar="2024", uh=together)

    assert page.multiselect(key="filter_uh").options == ["Nord universitet", "SePU (INN)"]
    assert "ikke brukt: kompetansemiljø (uh) = Nord universitet" in page.warning[0].value.replace("\\", "")


def test_partners_can_be_grouped_by_institution(database):
    page = visit("universitet", aar="2024")

    page.radio(key="partner_grouping").set_value("institution").run()

    assert labels_of(charts(page)[0])[0] == "INN 724 914 kr · 2 tiltak"


def test_a_partner_selection_that_matches_nothing_is_a_calm_sentence(database):
    page = visit("universitet", aar="2026", uh=NORD, nivaa="barnehage", tema="språk")

    assert is_calm(page)
    assert title(page) == "Ingen tiltak passer til filtrene"


def test_owners_are_crossed_with_partners_and_what_several_share_stands_apart(invent):
    together = f"{NORD} + {SEPU}"
    invent(
        a_report([a_measure(1, {NORD: 400, together: 90_000})]),
        a_report([a_measure(1, {NORD: 600}, FAUSKE), a_measure(1, {SEPU: None}, FAUSKE, title="B")], owner=FAUSKE),
    )

    page = visit("universitet", aar="2024")

    assert is_calm(page)
    [grid] = grids(page)
    assert cells_of(grid) == {
        OWNER: {NORD: "400", "Flere sammen": "90 000", "UHs andel i alt": "90 400"},
        FAUSKE: {NORD: "600", SEPU: "?", "UHs andel i alt": "600"},
        "Sum": {NORD: "1 000", SEPU: "?", "Flere sammen": "90 000", "UHs andel i alt": "91 000"},
        "Andel av UH": {NORD: "1 %", SEPU: "?", "Flere sammen": "99 %", "UHs andel i alt": "100 %"},
    }
    told = " ".join(words(page))
    assert "Ingen av 2 eiere har all UH-andel hos ett kompetansemiljø" in told
    assert "90 000 kr er oppgitt samlet for flere kompetansemiljøer (Nord universitet og SePU (INN))" in told


def test_more_partners_than_one_takes_in_are_gathered_and_kroner_are_thousands(invent):
    many = {f"Høgskolen på Fjell {number}": 100_000 * number for number in range(1, 13)}
    invent(
        a_report([a_measure(1, many)]),
        a_report([a_measure(1, {NORD: 499}, FAUSKE)], owner=FAUSKE, owners=(FAUSKE,)),
    )

    page = visit("universitet", aar="2024")

    [grid] = grids(page)
    assert [column["label"] for column in grid["columns"]][-3:] == ["Høgskolen på Fjell 5", "5 andre", "Sum"]
    assert cells_of(grid)[OWNER]["5 andre kompetansemiljøer"].replace("\u00a0", " ") == "1 000"
    assert cells_of(grid)[FAUSKE]["5 andre kompetansemiljøer"] == "<1"
    assert "1 av 2 eiere har all UH-andel hos ett kompetansemiljø" in " ".join(words(page))


def test_a_column_of_which_no_amount_is_known_has_no_sum_rather_than_none(invent):
    invent(
        a_report([a_measure(1, {SEPU: None})]),
        a_report([a_measure(1, {NORD: 499}, FAUSKE)], owner=FAUSKE, owners=(FAUSKE,)),
    )

    [grid] = grids(visit("universitet", aar="2024"))

    cells = cells_of(grid)
    assert (cells["Sum"][NORD], cells["Andel av UH"][NORD]) == ("499", "100 %")
    assert (cells["Sum"][SEPU], cells["Andel av UH"][SEPU]) == ("?", "?")
