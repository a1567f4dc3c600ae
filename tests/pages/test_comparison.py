"""What is chosen beside the year before: never the nearest other year, and like owners with like."""

from tests.builders import NORD, OWNER, SEPU, a_measure, a_report
from tests.pages.conftest import FAUSKE
from tests.pages.visit import charts, is_calm, labels_of, visit, words


def said(page) -> str:
    return " ".join(words(page))


def test_the_choice_stands_in_the_address_and_drives_the_sentence_and_every_card(invent):
    invent(
        a_report([a_measure(100, {SEPU: 20}, themes=("språk",))]),
        a_report([a_measure(80, {SEPU: 10}, themes=("lesing",))], year=2023),
    )

    page = visit(aar="2024")
    page.selectbox(key="filter_sammenlign").set_value("aaret-for").run()

    assert is_calm(page)
    assert page.query_params["sammenlign"] == "aaret-for"
    assert "Bodø kommune: 90 kr for 2023 og 120 kr for 2024, 30 kr mer (33 %)" in said(page)
    partners, themes = (labels_of(chart) for chart in charts(page)[1:3])
    assert partners == ["SePU (INN) 20 kr · 1 tiltak · 2023: 10 kr"]
    assert themes == ["Språk 120 kr · 1 tiltak · 2023: ingen"]


def test_a_year_before_that_is_not_received_is_compared_with_nothing_and_not_with_the_nearest(invent):
    invent(a_report([a_measure(100, {SEPU: 20})]), a_report([a_measure(80, {})], year=2022))

    page = visit(aar="2024", sammenlign="aaret-for")

    assert is_calm(page)
    assert "2023 er ikke mottatt – ingen sammenligning" in said(page)
    assert not [label for chart in charts(page) for label in labels_of(chart) if "2023" in label or "2022" in label]


def test_only_owners_received_in_both_years_are_compared_and_the_others_are_told(invent):
    invent(
        a_report([a_measure(100, {SEPU: 20})]),
        a_report([a_measure(7_000, {NORD: 1}, FAUSKE)], owner=FAUSKE, owners=(FAUSKE,)),
        a_report([a_measure(80, {}, semesters=("Vår 2023", "Høst 2023"))], year=2023),
    )

    page = visit("eiere", aar="2024", sammenlign="aaret-for")

    told = said(page)
    assert is_calm(page)
    assert "Bodø kommune: 80 kr for 2023 og 120 kr for 2024, 40 kr mer (50 %)" in told
    assert "1 av 2 eiere er ikke mottatt for 2023 og er ikke med i sammenligningen" in told
    assert "Tiltakene varer i snitt 2,0 semestre for 2023 og 1,0 semestre for 2024" in told
    assert labels_of(charts(page)[0]) == [
        "Fauske kommune 7 001 kr · 2023: ikke mottatt",
        f"{OWNER} 120 kr · 2023: 80 kr",
    ]


def test_the_reform_is_warned_of(invent):
    invent(a_report([a_measure(100, {})], year=2026), a_report([a_measure(100, {})], year=2025))

    told = said(visit(aar="2026", sammenlign="aaret-for"))

    assert "100 kr for 2025 og 100 kr for 2026, like mye" in told
    assert "Tre ordninger ble til én 1. januar 2026; årene er ikke sammenlignbare per ordning" in told


def test_without_the_choice_nothing_is_told_beside(invent):
    invent(a_report([a_measure(100, {})]), a_report([a_measure(80, {})], year=2023))

    assert "begge år" not in said(visit(aar="2024"))
    assert all("2023" not in label for chart in charts(visit("universitet", aar="2024")) for label in labels_of(chart))


def test_what_makes_the_year_before_unlike_stands_whole_below_the_figures(invent):
    invent(
        a_report([a_measure(100, {SEPU: 20})], year=2026),
        a_report([a_measure(7_000, {NORD: 1}, FAUSKE)], year=2026, owner=FAUSKE, owners=(FAUSKE,)),
        a_report([a_measure(80, {})], year=2025),
    )

    page = visit(aar="2026")

    assert page.metric[0].delta == "2025: 80\u00a0kr"
    assert "2025: andre ordninger og mottatt fra 1 av 2 eiere." in words(page)
