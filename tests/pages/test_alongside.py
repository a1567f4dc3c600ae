"""Every chart where the reader compares: something of the same kind beside its rows, or a word of why there is not."""

from dataclasses import replace

import pytest

from tests.builders import NORD, OWNER, SEPU, a_measure, a_report, an_amount
from tests.pages.conftest import FAUSKE
from tests.pages.visit import charts, components, figures, is_calm, labels_of, unescaped, visit, words

NOTHING_RECEIVED = {"aar": "2024", "sammenlign": "aaret-for"}


def a_fauske_report(measures, **more):
    return a_report(measures, owner=FAUSKE, owners=(FAUSKE,), **more)


def staged(asked: int, **stages: int):
    """Give an amount asked for SePU, and what has become of it."""
    first = an_amount(asked, "university", SEPU)
    return (first, *(replace(first, amount_nok=nok, stage=stage) for stage, nok in stages.items()))


def chart_of(page, unit: str) -> dict:
    [chart] = [chart for chart in charts(page) if unit in chart["alt"]]
    return chart


def told(page, unit: str) -> list[str]:
    return [label.replace("\u2060", "") for label in labels_of(chart_of(page, unit))]


def test_a_measure_stands_beside_the_one_it_is_probably_continued_from(invent):
    invent(
        a_report([a_measure(100, {SEPU: 20}, title="Leselyst"), a_measure(5, {SEPU: 1}, title="Ny")]),
        a_report([a_measure(70, {SEPU: 10}, title="LESELYST"), a_measure(9, {}, title="Borte")], year=2023),
    )

    page = visit("eiere", aar="2024", eier=OWNER, sammenlign="aaret-for")

    assert is_calm(page)
    assert told(page, "per tiltak") == [
        "Leselyst 120 kr · 2023: 80 kr (trolig videreført)",
        "Ny 6 kr · 2023: ikke funnet",
    ]
    assert "Ved siden av: samme tiltak i 2023, trolig eller bekreftet" in unescaped(chart_of(page, "per tiltak")["alt"])


def test_the_year_before_of_a_measure_is_the_chosen_partners_own_share_whatever_its_theme_was_then(invent):
    invent(
        a_report([a_measure(100, {SEPU: 20, NORD: 7}, themes=("språk",))]),
        a_report([a_measure(70, {SEPU: 10, NORD: 5}, themes=("lesing",))], year=2023),
    )

    page = visit("universitet", aar="2024", uh=NORD, tema="språk", sammenlign="aaret-for")

    assert is_calm(page)
    assert told(page, "per tiltak")[0].endswith("andre UH 20 kr · 2023: 5 kr (trolig videreført)")


def test_a_measure_its_partner_was_not_in_the_year_before_says_so(invent):
    invent(
        a_report([a_measure(100, {SEPU: 20, NORD: 7})]),
        a_report([a_measure(70, {SEPU: 10})], year=2023),
    )

    page = visit("universitet", aar="2024", uh=NORD, sammenlign="aaret-for")

    assert told(page, "per tiltak")[0].endswith("2023: ingen egen andel (trolig videreført)")


def test_another_partner_stands_beside_with_its_own_share_in_the_same_measure(invent):
    invent(a_report([a_measure(100, {SEPU: 20, NORD: 7}, title="A"), a_measure(100, {SEPU: 30}, title="B")]))

    page = visit("universitet", aar="2024", uh=SEPU, sammenlign=f"uh:{NORD}")

    assert is_calm(page)
    assert told(page, "per tiltak") == [
        "B 30 kr · eier 100 kr · Nord universitet: ingen",
        "A 20 kr · eier 100 kr, andre UH 7 kr · Nord universitet: 7 kr",
    ]


def test_stages_stand_beside_those_of_the_year_before_and_what_is_not_decided_is_not_nothing(invent):
    invent(
        a_report([a_measure(funding=staged(1_000, recommended=700))]),
        a_report([a_measure(funding=staged(800, recommended=600, awarded=500))], year=2023),
    )

    page = visit("eiere", aar="2024", sammenlign="aaret-for", eier=OWNER)

    assert is_calm(page)
    assert told(page, "per stadium") == [
        "Meldt behov 1 000 kr · 1 tiltak med beløp · 2023: 800 kr",
        "Innstilt 700 kr · 1 tiltak, som er meldt med 1 000 kr · 2023: 600 kr",
        "Tildelt ikke vedtatt · 2023: 500 kr",
        "Brukt ikke registrert",
    ]


def test_stages_of_another_owner_are_told_by_number_and_share_and_never_by_kroner(invent):
    invent(
        a_report([a_measure(funding=staged(1_000, recommended=700))]),
        a_fauske_report(
            [
                a_measure(funding=staged(4_000, recommended=3_000), title="A"),
                a_measure(funding=staged(8_000, recommended=6_000), title="B"),
            ]
        ),
    )

    page = visit("eiere", aar="2024", eier=OWNER, sammenlign=f"eier:{FAUSKE}")

    assert is_calm(page)
    assert told(page, "per stadium") == [
        "Meldt behov 1 000 kr · 1 tiltak med beløp · Fauske kommune: 2 tiltak med beløp",
        "Innstilt 700 kr · 1 tiltak, som er meldt med 1 000 kr · 70 % av det meldte · "
        "Fauske kommune: 2 tiltak, 75 % av det meldte",
        "Tildelt ikke vedtatt",
        "Brukt ikke registrert",
    ]


def test_a_share_of_what_is_reported_is_not_told_where_some_of_it_has_no_amount(invent):
    unasked = an_amount(800, "university", SEPU, stage="recommended")
    invent(
        a_report([a_measure(funding=staged(1_000, recommended=700))]),
        a_fauske_report(
            [a_measure(funding=staged(4_000, recommended=3_000), title="A"), a_measure(funding=(unasked,), title="B")]
        ),
    )

    page = visit("eiere", aar="2024", eier=OWNER, sammenlign=f"eier:{FAUSKE}")

    assert told(page, "per stadium")[1].endswith("Fauske kommune: 2 tiltak")


def test_reported_measures_without_amount_are_not_called_not_received(invent):
    invent(a_report([a_measure(None, {SEPU: None})]))

    page = visit("eiere", aar="2024", eier=OWNER)

    assert told(page, "per stadium")[0] == "Meldt behov beløp ikke oppgitt"


def test_each_year_of_an_owner_stands_beside_anothers_by_number_and_share(invent):
    invent(
        a_report([a_measure(100, {SEPU: 100})]),
        a_report([a_measure(30, {SEPU: 10})], year=2023),
        a_report([a_measure(7, {SEPU: 3})], year=2022),
        a_fauske_report([a_measure(900, {SEPU: 100}, FAUSKE)]),
        a_fauske_report([a_measure(600, {SEPU: 200}, FAUSKE, level="grunnskole")], year=2023),
    )

    page = visit("eiere", aar="2024", eier=OWNER, sammenlign=f"eier:{FAUSKE}")

    assert is_calm(page)
    assert told(page, "i alle år") == [
        "2022 10 kr · 1 tiltak, 30 % UHs andel · Fauske kommune: ikke mottatt",
        "2023 40 kr · 1 tiltak, 25 % UHs andel · Fauske kommune: 1 tiltak, 25 % UHs andel",
        "2024 200 kr · 1 tiltak, 50 % UHs andel · Fauske kommune: 1 tiltak, 10 % UHs andel",
    ]


def test_of_a_network_it_is_told_how_many_were_received_each_year(invent):
    beiarn = "Beiarn kommune"
    invent(
        a_report([a_measure(100, {SEPU: 100})]),
        a_report([a_measure(100, {SEPU: 100})], year=2023),
        a_fauske_report([a_measure(900, {SEPU: 100}, FAUSKE)]),
        a_fauske_report([a_measure(600, {SEPU: 200}, FAUSKE)], year=2023),
        a_report([a_measure(90, {NORD: 10}, beiarn)], owner=beiarn, owners=(beiarn,)),
    )

    page = visit("eiere", aar="2024", eier=OWNER, sammenlign="nettverk")

    assert told(page, "i alle år") == [
        "2023 200 kr · 1 tiltak, 50 % UHs andel · de 2 andre: 1 tiltak, 25 % UHs andel (mottatt fra 1 av 2 eiere)",
        "2024 200 kr · 1 tiltak, 50 % UHs andel · de 2 andre: 2 tiltak, 10 % UHs andel",
    ]


def test_each_year_of_a_partner_stands_beside_anothers_own_kroner(invent):
    invent(
        a_report([a_measure(100, {SEPU: 20, NORD: 30})]),
        a_report([a_measure(100, {SEPU: 5})], year=2023),
    )

    page = visit("eiere", aar="2024", eier=OWNER, uh=SEPU, sammenlign=f"uh:{NORD}")

    assert is_calm(page)
    assert told(page, "i alle år") == [
        "2023 5 kr · eier 100 kr · Nord universitet: ingen",
        "2024 20 kr · eier 100 kr, andre UH 30 kr · Nord universitet: 30 kr",
    ]


@pytest.mark.parametrize(
    ("address", "query", "unit", "why"),
    [
        ("eiere", {"eier": OWNER, "sammenlign": f"eier:{FAUSKE}"}, "per tiltak", "ulike eiere har ulike tiltak"),
        ("eiere", {"eier": OWNER, "sammenlign": "aaret-for"}, "i alle år", "Hvert år står under året før"),
        ("universitet", {"uh": SEPU, "sammenlign": f"uh:{NORD}"}, "per kompetansemiljø", "alle søylene gjelder tiltak"),
        ("universitet", {"sammenlign": "aaret-for"}, "per eier og kompetansemiljø", "står ikke i denne tabellen"),
        ("temaer", {"sammenlign": "aaret-for"}, "per tema og målgruppe", "står ikke i denne tabellen"),
    ],
)  # fmt: skip
def test_a_chart_with_nothing_beside_says_why_once(address, query, unit, why, invent):
    invent(
        a_report([a_measure(100, {SEPU: 20, NORD: 5}, themes=("språk",), target_groups=("lærere",))]),
        a_fauske_report([a_measure(100, {SEPU: 20}, FAUSKE)]),
        a_report([a_measure(100, {SEPU: 20})], year=2023),
    )

    page = visit(address, aar="2024", **query)

    assert is_calm(page)
    assert [drawn["alt"].count(why) for drawn in components(page) if unit in drawn["alt"]] == [1]
    assert not [drawn["alt"] for drawn in components(visit(address, aar="2024")) if why in drawn["alt"]]


def test_the_figures_tell_the_year_before_only_to_whom_nobody_else_is_chosen(invent):
    invent(
        a_report([a_measure(100, {SEPU: 20})]),
        a_report([a_measure(70, {SEPU: 10})], year=2023),
        a_fauske_report([a_measure(9, {NORD: 1}, FAUSKE)]),
    )

    def beside(**query) -> str:
        page = visit(aar="2024", eier=OWNER, **query)
        assert figures(page)["Meldt behov" if "uh" not in query else "Egen andel"] in {"120 kr", "20 kr"}
        return unescaped(page.metric[0].delta)

    assert beside() == beside(sammenlign="aaret-for") == "2023: 80 kr"
    assert beside(uh=SEPU) == "2023: 10 kr"
    assert beside(sammenlign=f"eier:{FAUSKE}") == beside(uh=SEPU, sammenlign=f"uh:{NORD}") == ""


def test_who_compares_with_the_year_before_reads_the_same_sum_on_the_figure_as_on_the_bars(invent):
    invent(
        a_report([a_measure(100, {SEPU: 20})]),
        a_report([a_measure(70, {SEPU: 10})], year=2023),
        a_report([a_measure(9, {SEPU: 5})], year=2023, owner=FAUSKE),
    )

    alone = visit("universitet", aar="2024", uh=SEPU)
    compared = visit("universitet", aar="2024", uh=SEPU, sammenlign="aaret-for")

    assert unescaped(alone.metric[0].delta) == "2023: 10 kr"
    assert unescaped(compared.metric[0].delta) == "2023: 15 kr"
    assert any(line.endswith("2023: 15 kr") for line in told(compared, "per kompetansemiljø"))


def test_a_table_holds_what_stands_beside_the_bars(invent):
    invent(
        a_report([a_measure(100, {SEPU: 20}, title="Leselyst")]),
        a_report([a_measure(70, {SEPU: 10}, title="Leselyst")], year=2023),
    )

    page = visit("eiere", aar="2024", eier=OWNER, sammenlign="aaret-for")
    page.button(key="table_tiltak").click().run()

    [table] = [each.value for each in page.dataframe if "Tiltak" in each.value]
    assert list(table["Året før"]) == [80]
    assert list(table["Fra året før"]) == ["trolig videreført"]
    assert "None" not in " ".join(words(page))
