"""Vis på skjerm: slides made of the pages' own answers."""

from behovsmelding import labels
from behovsmelding.selection import Selection
from tests import by_hand
from tests.builders import NORD, OWNER, SEPU, a_measure, a_report
from tests.pages.conftest import FAUSKE, three_owners
from tests.pages.visit import charts, drawn, is_calm, labels_of, slides, title, unescaped, visit, words


def light(slide: dict) -> dict:
    return slide["charts"]["light"]


def test_a_run_is_made_of_the_sum_and_of_every_question_in_its_order(database):
    page = visit("presentasjon", aar="2024")

    assert is_calm(page)
    assert title(page) == "Vis på skjerm"
    run = slides(page)
    assert list(run) == ["summen", "eiere", "tiltak", "kompetansemiljo", "temaer", "malgrupper", "stadier", "grunnlag"]
    # Stages nobody has registered and a second chart of the same sum are there to be chosen.
    assert [name for name, slide in run.items() if not slide["usual"]] == ["tiltak", "stadier"]


def test_one_owners_run_has_its_measures_and_all_its_years(database):
    run = slides(visit("presentasjon", aar="2024", eier=OWNER))

    assert list(run) == ["summen", "tiltak", "kompetansemiljo", "temaer", "malgrupper", "aar", "stadier", "grunnlag"]


def test_a_slide_says_and_draws_what_its_page_does(database):
    run = slides(visit("presentasjon", aar="2024"))

    for address, name in (("eiere", "eiere"), ("universitet", "kompetansemiljo"), ("malgrupper", "malgrupper")):
        page = visit(address, aar="2024")
        [chart] = [chart for chart in charts(page) if chart["alt"].startswith(run[name]["title"])]
        assert drawn(light(run[name])) == drawn(chart), name
        assert light(run[name])["rows"] == chart["rows"], name
    assert unescaped(run["summen"]["title"]) == title(visit("eiere", aar="2024"))


def test_themes_are_counted_by_main_theme_and_come_to_the_sum(database):
    run = slides(visit("presentasjon", aar="2024"))

    everything = by_hand.total(three_owners(), Selection(years=(2024,)))["total_nok"]
    assert sum(drawn(light(run["temaer"])).values()) == everything
    assert sum(drawn(light(run["summen"])).values()) == everything
    assert "Bare hovedtema" in run["temaer"]["unit"]


def test_every_slide_says_who_is_in_the_sum_at_which_stage_of_which_documents_and_version(database):
    run = slides(visit("presentasjon", aar="2024", nivaa="barnehage"))

    for slide in run.values():
        assert (
            slide["who"] == f"{labels.counted(2, 'eier', 'eiere')} · 2024 · Meldt behov, ikke tildelt · Nivå: Barnehage"
        )
        assert slide["source"].startswith("Kilde: ")
        assert "(versjon 1)" in slide["source"]


def test_what_the_line_says_itself_is_not_said_again_as_a_filter(database):
    run = slides(visit("presentasjon", aar="2024", eier=OWNER, ordning="Kompetanseløftet"))

    assert run["summen"]["who"].startswith(f"{OWNER} · 2024 · Meldt behov, ikke tildelt · Ordning: ")


def test_what_is_known_is_a_slide_counted_by_hand(database):
    run = slides(visit("presentasjon", aar="2024"))

    counted = by_hand.trust(three_owners(), Selection(years=(2024,)))
    drawn_parts = light(run["grunnlag"])["traces"][0]["x"]
    assert drawn_parts[:3] == [counted[part] for part in ("total_nok", "itemised_nok", "described_nok")]
    assert drawn_parts[4] == 0  # nobody has reviewed them


def test_under_a_partner_filter_no_slide_adds_the_three_shares(database):
    page = visit("presentasjon", aar="2026", uh=NORD)

    assert is_calm(page)
    assert drawn(light(slides(page)["summen"])) == {
        "Eiers andel i samme tiltak": 80_000,
        "Nord universitet: egen andel": 20_000,
        "Andre UHs andel i samme tiltak": 50_000,
    }
    assert not [word for word in words(page) if "150 000" in word or "100 000" in word]


def test_a_comparison_is_a_slide_of_the_run_with_both_years_of_those_received_in_both(invent):
    invent(
        a_report([a_measure(1_000, {NORD: 400})], year=2024),
        a_report([a_measure(700, {NORD: 400}), a_measure(30, {}, title="B")], year=2025),
        a_report([a_measure(5_000, {}, FAUSKE)], owner=FAUSKE, owners=(FAUSKE,), year=2025),
    )

    page = visit("presentasjon", aar="2025", sammenlign="aaret-for")

    slide = slides(page)["sammenligning"]
    assert is_calm(page)
    assert slide["usual"]
    assert unescaped(slide["title"]) == f"{OWNER}: 1 400 kr for 2024 og 1 130 kr for 2025, 270 kr mindre (19 %)"
    assert labels_of(light(slide)) == ["2024 1 400 kr · 1 tiltak", "2025 1 130 kr · 2 tiltak"]
    assert [trace["x"] for trace in light(slide)["traces"]] == [[1_000, 730], [400, 400]]
    assert "1 av 2 eiere er ikke mottatt for 2024 og er ikke med i sammenligningen." in unescaped(slide["note"])
    assert "1 400 kr" not in unescaped(slides(page)["summen"]["sentence"])


def test_a_year_no_form_states_is_marked_where_it_is_compared(invent):
    invent(a_report([a_measure(80, {})], year=2023, year_inferred=True), a_report([a_measure(100, {})]))

    slide = slides(visit("presentasjon", aar="2024", sammenlign="aaret-for"))["sammenligning"]

    assert [row["label"] for row in light(slide)["rows"]] == ["2023 (antatt)", "2024"]
    assert "80 kr for 2023 (antatt) og 100 kr for 2024" in unescaped(slide["title"])


def test_the_reform_stands_between_the_years_of_a_comparison(invent):
    invent(a_report([a_measure(1_000, {})], year=2025), a_report([a_measure(700, {})], year=2026))

    rows = light(slides(visit("presentasjon", aar="2026", sammenlign="aaret-for"))["sammenligning"])["rows"]

    assert [row["divides"] for row in rows] == [False, True, False]


def test_owners_are_compared_on_a_slide_in_per_cent_and_never_in_kroner(invent):
    invent(
        a_report([a_measure(300, {SEPU: 100})]),
        a_report([a_measure(8_000, {SEPU: 2_000}, FAUSKE)], owner=FAUSKE, owners=(FAUSKE,)),
    )

    page = visit("presentasjon", aar="2024", eier=OWNER, sammenlign=f"eier:{FAUSKE}")

    slide = slides(page)["sammenligning"]
    assert is_calm(page)
    assert unescaped(slide["title"]) == f"{OWNER} har 25 % UHs andel, {FAUSKE} 20 % UHs andel"
    assert labels_of(light(slide)) == [
        f"{OWNER} 25 % UHs andel · 1 tiltak, 400 kr per tiltak",
        f"{FAUSKE} 20 % UHs andel · 1 tiltak, 10 000 kr per tiltak",
    ]
    assert [trace["x"] for trace in light(slide)["traces"]] == [[75, 80], [25, 20]]
    assert all("kr" not in trace["hovertemplate"] for trace in light(slide)["traces"])


def test_of_many_owners_a_slide_shows_some_and_tells_the_others_together(invent):
    others = [f"Eier {place} kommune" for place in range(8)]
    invent(
        a_report([a_measure(300, {SEPU: 100})]),
        *[
            a_report([a_measure(100 - place, {SEPU: place}, name)], owner=name, owners=(name,))
            for place, name in enumerate(others)
        ],
    )

    slide = slides(visit("presentasjon", aar="2024", eier=OWNER, sammenlign="nettverk"))["sammenligning"]

    told = labels_of(light(slide))
    assert len(told) == 6
    assert told[1] == "Eier 7 kommune 7 % UHs andel · 1 tiltak, 100 kr per tiltak"
    assert told[-1].replace("\u2060", "") == "4 andre eiere 0–3 % UHs andel · 1 tiltak, 100 kr per tiltak"


def test_under_a_partner_filter_owners_are_compared_by_its_own_kroner_per_measure(invent):
    invent(
        a_report([a_measure(300, {SEPU: 100, NORD: 7})]),
        a_report([a_measure(8_000, {SEPU: 2_000}, FAUSKE)], owner=FAUSKE, owners=(FAUSKE,)),
    )

    page = visit("presentasjon", aar="2024", eier=OWNER, uh=SEPU, sammenlign=f"eier:{FAUSKE}")

    slide = slides(page)["sammenligning"]
    assert is_calm(page)
    assert labels_of(light(slide)) == [
        f"{OWNER} 1 tiltak, 100 kr per tiltak",
        f"{FAUSKE} 1 tiltak, 2 000 kr per tiltak",
    ]
    assert [trace["x"] for trace in light(slide)["traces"]] == [[100, 2_000]]


def test_two_partners_are_compared_on_a_slide_by_their_own_kroner(invent):
    invent(a_report([a_measure(100, {SEPU: 20, NORD: 300}), a_measure(1, {NORD: 80}, title="B")]))

    slide = slides(visit("presentasjon", aar="2024", uh=SEPU, sammenlign=f"uh:{NORD}"))["sammenligning"]

    assert labels_of(light(slide)) == ["SePU (INN) 20 kr · 1 tiltak", "Nord universitet 380 kr · 2 tiltak"]
    assert [trace["x"] for trace in light(slide)["traces"]] == [[20, 380]]


def test_a_comparison_with_nothing_is_no_slide_and_the_first_one_says_why(invent):
    invent(a_report([a_measure(100, {})]), a_report([a_measure(80, {})], year=2022))

    run = slides(visit("presentasjon", aar="2024", sammenlign="aaret-for"))

    assert "sammenligning" not in run
    assert "2023 er ikke mottatt – ingen sammenligning." in unescaped(run["summen"]["sentence"])


def test_names_of_many_measures_are_few_enough_to_be_read(invent):
    invent(
        a_report(
            [a_measure(1_000 + place, {SEPU: 5}, title=f"Tiltak {place}", number=str(place)) for place in range(9)]
        ),
        a_report([a_measure(1, {NORD: 4}, FAUSKE)], owner=FAUSKE, owners=(FAUSKE,)),
    )

    rows = light(slides(visit("presentasjon", aar="2024"))["tiltak"])["rows"]

    assert len(rows) == 6
    assert rows[-1]["label"] == "5 andre tiltak"


def test_a_selection_that_matches_nothing_is_a_calm_sentence_without_slides(database):
    page = visit("presentasjon", aar="2024", nivaa="grunnskole", tema="fravær")

    assert not slides(page)
    assert not page.exception
