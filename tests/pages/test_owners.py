"""Eiere."""

from dataclasses import replace

import pytest

from tests.builders import NORD, OWNER, SEPU, a_collective_report, a_measure, a_report, a_stated_total, an_amount
from tests.pages.conftest import FAUSKE
from tests.pages.visit import charts, drawn, is_calm, labels_of, title, visit, words


def test_owners_stand_with_what_each_asks_for(database):
    page = visit("eiere", aar="2024")

    assert is_calm(page)
    assert labels_of(charts(page)[0]) == [
        "Bodø kommune 1 624 914 kr",
        "Fauske kommune, på vegne av 3 eiere 350 000 kr",
    ]


def test_choosing_an_owner_gives_its_profile_on_the_same_page_and_the_way_back(database):
    page = visit("eiere", aar="2024")

    page.selectbox(key="filter_one_eier").set_value("Fauske kommune").run()

    assert is_calm(page)
    assert page.query_params["eier"] == "Fauske kommune"
    assert labels_of(charts(page)[1]) == ["Leselyst 350 000 kr", "Uten beløp beløp ikke oppgitt"]
    assert "Fauske kommune 2024, på vegne av 3 eiere" in words(page)
    assert "Eierne under inngår i en annens behovsmelding; andelen er ikke oppgitt." in words(page)

    page.selectbox(key="filter_one_eier").set_value("Alle eiere").run()

    assert "eier" not in page.query_params
    assert title(page).startswith("2 eiere melder")


def test_a_year_that_is_not_received_is_a_gap_and_the_reform_is_a_break(invent):
    invent(
        a_report([a_measure(100, {SEPU: 20})]),
        a_report([a_measure(1, {}, FAUSKE)], owner=FAUSKE, owners=(FAUSKE, OWNER), year=2025),
        a_collective_report([a_measure(5, {NORD: 7}, title="Ny")]),
    )

    page = visit("eiere", aar="2024", eier=OWNER)

    assert is_calm(page)
    [years] = [chart for chart in charts(page) if "i alle år" in chart["alt"]]
    assert labels_of(years) == [
        "2024 120 kr",
        "2025 inngår i behovsmeldingen fra Fauske kommune, andelen er ikke oppgitt",
        "Ny ordning fra 2026 – ordningene før og etter er ikke sammenlignbare ",
        "2026 12 kr",
    ]
    assert years["rows"][2]["divides"]
    assert drawn(years) == {"Eiers andel": 105, "UHs andel": 27}


def test_the_years_are_told_with_those_not_received(invent):
    invent(
        a_report([a_measure(100, {})]),
        a_report([a_measure(1, {}, FAUSKE)], owner=FAUSKE, owners=(FAUSKE,), year=2025),
        a_report([a_measure(2, {}, FAUSKE)], owner=FAUSKE, owners=(FAUSKE,), year=2026),
    )

    told = " ".join(words(visit("eiere", aar="2024", eier=OWNER)))

    assert "Meldt behov i 2024; 2025 og 2026 er ikke mottatt" in told
    assert "2025: ikke mottatt" in told


def test_stages_stand_beside_each_other_and_are_never_added(invent):
    asked = an_amount(1_000, "university", SEPU)
    invent(
        a_report([a_measure(funding=(asked, replace(asked, amount_nok=700, stage="recommended")))]),
        a_report([a_measure(50, {}, FAUSKE)], owner=FAUSKE, owners=(FAUSKE,)),
    )

    page = visit("eiere", aar="2024")

    assert is_calm(page)
    [stages] = [chart for chart in charts(page) if "per stadium" in chart["alt"]]
    assert labels_of(stages) == [
        "Meldt behov 1 050 kr · 2 tiltak med beløp",
        "Innstilt 700 kr · 1 tiltak, som er meldt med 1 000 kr",
        "Tildelt ikke vedtatt",
        "Brukt ikke registrert",
    ]
    assert "Innstilt 700 kr for 1 tiltak, som er meldt med 1 000 kr" in " ".join(words(page))
    assert "1 750" not in " ".join(words(page))


def test_what_is_recommended_for_measures_reported_without_amount_is_not_set_beside_what_others_asked_for(invent):
    asked = an_amount(1_000, "university", SEPU)
    unasked = an_amount(800, "university", SEPU, stage="recommended")
    invent(
        a_report(
            [
                a_measure(funding=(asked, replace(asked, amount_nok=700, stage="recommended"))),
                a_measure(funding=(unasked,), title="B", number="2"),
            ]
        )
    )

    page = visit("eiere", aar="2024")

    [stages] = [chart for chart in charts(page) if "per stadium" in chart["alt"]]
    assert labels_of(stages)[1] == "Innstilt 1 500 kr · 2 tiltak, 1 av dem meldt med 1 000 kr"
    assert "Innstilt 1 500 kr for 2 tiltak, 1 av dem meldt med 1 000 kr" in " ".join(words(page))


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


@pytest.mark.parametrize(("owners", "rows"), [(3, 3), (5, 1)])
def test_what_stands_on_no_measure_is_gathered_where_many_have_some(invent, owners, rows):
    stated = {"stated_totals": (a_stated_total(1_000_000, role="university", recipient=SEPU),)}
    names = [f"Eier {place} kommune" for place in range(owners)]
    invent(*[a_report([a_measure(owner=name)], owner=name, owners=(name,), **stated) for name in names])

    page = visit("universitet", aar="2024", uh=SEPU)

    grey = [label for label in labels_of(charts(page)[-1]) if label.startswith("Ikke spesifisert")]
    assert len(grey) == rows
    assert (rows > 1) is not any("5 beløp" in label for label in grey)
