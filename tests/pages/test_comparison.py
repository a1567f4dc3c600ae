"""What is chosen beside the year before: never the nearest other year, and like owners with like."""

import pytest

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

    assert page.metric[0].delta == "2025:\u00a080\u00a0kr"
    assert "2025: andre ordninger og mottatt fra 1 av 2 eiere." in words(page)


def a_fauske_report(measures, **more):
    return a_report(measures, owner=FAUSKE, owners=(FAUSKE,), **more)


def test_another_owner_stands_beside_by_shares_and_numbers_and_never_by_sums(invent):
    invent(
        a_report([a_measure(100, {SEPU: 20}, themes=("språk",)), a_measure(50, {NORD: 30}, title="B")]),
        a_fauske_report([a_measure(7_000, {SEPU: 3_000}, FAUSKE, themes=("lesing",))]),
    )

    page = visit("eiere", aar="2024", eier=OWNER)
    page.selectbox(key="filter_sammenlign").set_value(f"eier:{FAUSKE}").run()

    assert is_calm(page)
    assert page.query_params["sammenlign"] == f"eier:{FAUSKE}"
    assert (
        "Bodø kommune: 2 tiltak, 100 kr per tiltak, 25 % UHs andel, 1 tema. "
        "Fauske kommune: 1 tiltak, 10 000 kr per tiltak, 30 % UHs andel, 1 tema"
    ) in said(page)
    partners, themes = (labels_of(charts(page)[place]) for place in (2, 4))
    assert partners == [
        "Nord universitet 30 kr · 60 % av UHs andel · 1 av 2 tiltak · Fauske kommune: ingen",
        "SePU (INN) 20 kr · 40 % av UHs andel · 1 av 2 tiltak · Fauske kommune: 100 % av UHs andel",
    ]
    assert themes == [
        "Språk 120 kr · 1 av 2 tiltak · Fauske kommune: ingen av 1 tiltak",
        "Ikke oppgitt i skjemaet 80 kr · 1 av 2 tiltak · Fauske kommune: ingen av 1 tiltak",
    ]
    beside = " ".join(label for chart in charts(page) for label in labels_of(chart))
    assert not [figure for figure in ("7 000", "10 000", "3 000") if figure in beside]


def test_the_others_of_the_network_are_told_together_and_those_not_received_are_never_zero(invent):
    beiarn = "Beiarn kommune"
    invent(
        a_report([a_measure(100, {SEPU: 100})]),
        a_fauske_report([a_measure(600, {SEPU: 400}, FAUSKE)]),
        a_report([a_measure(90, {NORD: 10}, beiarn)], owner=beiarn, owners=(beiarn,)),
        a_report([a_measure(5, {NORD: 5}, "Narvik kommune")], owner="Narvik kommune", owners=(), network="Ofoten"),
    )

    page = visit("eiere", aar="2024", eier=OWNER, sammenlign="nettverk")

    assert is_calm(page)
    assert "De 2 andre som er mottatt i Salten: 1 tiltak, 100–1 000 kr per tiltak, 10–40 % UHs andel" in said(page)
    assert "7 av 10 eiere i Salten er ikke mottatt og er ikke med" in said(page)
    assert labels_of(charts(page)[2]) == ["SePU (INN) 100 kr · 1 av 1 tiltak · de 2 andre: 98 % av UHs andel"]
    [table] = [each.value for each in page.dataframe if "Kroner per tiltak" in each.value]
    assert list(table["Eier"])[:3] == [OWNER, beiarn, FAUSKE]
    assert list(table["Kroner per tiltak"])[:3] == [200, 100, 1_000]
    assert set(table["Status"][3:]) == {"ikke mottatt"}
    assert table["Tiltak"][3:].isna().all()
    assert len(table) == 10


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("Hamarøy kommune", "inngår i behovsmeldingen fra Fauske kommune for 2024; andelen er ikke oppgitt"),
        ("Gildeskål kommune", "er ikke mottatt for 2024"),
    ],
)  # fmt: skip
def test_an_owner_that_is_not_received_is_compared_with_nothing_and_why_is_told(other, told, database):
    page = visit("eiere", aar="2024", eier=OWNER, sammenlign=f"eier:{other}")

    assert is_calm(page)
    assert f"{other} {told} – ingen sammenligning" in said(page)
    assert not [label for chart in charts(page) for label in labels_of(chart) if other in label]


def test_another_partner_stands_beside_with_its_own_kroner(invent):
    invent(
        a_report([a_measure(100, {SEPU: 20, NORD: 300}, themes=("språk",)), a_measure(1, {NORD: 80}, title="B")]),
        a_fauske_report([a_measure(9, {SEPU: 600}, FAUSKE, themes=("språk",))]),
    )

    page = visit(aar="2024", uh=SEPU, sammenlign=f"uh:{NORD}")

    assert is_calm(page)
    assert (
        "SePU (INN): 620 kr, 62 % av UHs andel, i 2 tiltak hos 2 eiere. "
        "Nord universitet: 380 kr, 38 % av UHs andel, i 2 tiltak hos 1 eier"
    ) in said(page)
    owners, _, themes = (labels_of(chart) for chart in charts(page)[:3])
    assert owners == [
        "Fauske kommune 600 kr · eier 9 kr · Nord universitet: ingen",
        "Bodø kommune 20 kr · eier 100 kr, andre UH 300 kr · Nord universitet: 380 kr",
    ]
    assert themes == ["Språk 620 kr · 2 tiltak · Nord universitet: 300 kr"]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({"sammenlign": "eier:Ingen kommune", "eier": OWNER}, "sammenlign = eier:Ingen kommune."),
        ({"sammenlign": "i-fjor"}, "sammenlign = i-fjor."),
        ({"sammenlign": f"eier:{FAUSKE}"}, f"sammenlign = eier:{FAUSKE} (velg én annen først)."),
        ({"sammenlign": f"eier:{FAUSKE}", "eier": FAUSKE}, f"sammenlign = eier:{FAUSKE} (velg én annen først)."),
        ({"sammenlign": f"uh:{NORD}", "uh": [NORD, SEPU]}, f"sammenlign = uh:{NORD} (velg én annen først)."),
        ({"sammenlign": "nettverk"}, "sammenlign = nettverk (velg én annen først)."),
    ],
    ids=str,
)
def test_what_cannot_be_compared_with_is_told_about_and_not_used(query, told, database):
    page = visit(aar="2024", **query)

    assert is_calm(page)
    assert told in said(page)
    assert "sammenlign" not in page.query_params


def test_a_comparison_goes_with_the_owner_it_was_for(database):
    page = visit("eiere", aar="2024", eier=OWNER, sammenlign="nettverk")
    page.selectbox(key="filter_one_eier").set_value("Alle eiere").run()

    assert is_calm(page)
    assert "sammenlign" not in page.query_params
    assert "velg én annen" not in said(page)


def test_only_what_can_be_compared_with_is_offered(database):
    assert visit(aar="2024").selectbox(key="filter_sammenlign").options == [
        "Ingen sammenligning",
        "Sammenlignet med 2023",
    ]
    assert visit(aar="2024", eier=OWNER, uh=SEPU).selectbox(key="filter_sammenlign").options == [
        "Ingen sammenligning",
        "Sammenlignet med 2023",
        "Mot de andre i Salten",
        "Mot Fauske kommune",
        "Mot Nord universitet",
    ]
