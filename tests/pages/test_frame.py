"""The frame: filters, address, and what happens when there is nothing to read."""

import importlib
import re
import shutil

import pytest
from streamlit.testing.v1 import AppTest

from tests.builders import NORD, SEPU, a_measure, a_report, an_amount
from tests.pages.visit import charts, drawn, is_calm, labels_of, title, visit, words
from tests.test_charts import HOSTILE

ACTIVE = re.compile(r"(?<!\\)(\]\(|<|\$|:red)")
ADDRESSES = ("", "eiere", "universitet", "temaer", "malgrupper", "tiltak", "sok", "kontroll", "om")
PAGES = ("about", "control", "found", "measures", "overview", "owners", "target_groups", "themes", "universities")


def test_a_filter_changes_heading_chart_table_and_address_together(database):
    page = visit("eiere", aar="2024")
    page.multiselect(key="filter_aar").set_value(["2026"]).run()

    assert title(page) == "Gildeskål kommune melder behov for 150 000 kr for 2026 – 47 % er UHs andel"
    [measures] = [chart for chart in charts(page) if "per tiltak" in chart["alt"]]
    assert drawn(measures) == {"Eiers andel": 80_000, "UHs andel": 70_000}
    assert page.query_params == {"aar": "2026"}

    page.button(key="table_tiltak").click().run()

    assert page.dataframe[0].value["Sum"].tolist() == [150_000]


def test_an_address_shows_what_it_says_and_is_written_again_as_it_was(database):
    query = {"aar": ["2024", "2026"], "uh": SEPU, "tema": "lesing", "telling": "fordelt"}

    page = visit("temaer", **query)

    assert page.query_params == query
    assert page.multiselect(key="filter_aar").value == ["2024", "2026"]
    assert title(page) == "SePU (INN): 150 000 kr i meldt behov for 2024 og 2026 innenfor filtrene"


def test_the_newest_year_is_chosen_at_first_and_written_into_the_address(database):
    page = visit()

    assert page.query_params == {"aar": "2026"}
    assert page.multiselect(key="filter_aar").value == ["2026"]


def test_no_year_is_every_year_written_out(database):
    page = visit(aar="2024")

    page.multiselect(key="filter_aar").set_value([]).run()

    assert page.query_params == {"aar": ["2026", "2024"]}
    assert title(page).startswith("3 eiere melder behov for minst 2,12 mill. kr for 2024 og 2026")


def test_every_active_filter_stands_in_sight_and_goes_with_one_click(database):
    page = visit("temaer", aar="2024", nivaa="barnehage", tema=["lesing", "språk"], uh=SEPU)

    assert [button.label for button in page.button if button.key.startswith("remove_")] == [
        "Nivå\\: Barnehage",
        "Kompetansemiljø \\(UH\\)\\: SePU \\(INN\\)",
        "Tema\\: Lesing",
        "Tema\\: Språk",
        "Fjern alle filtre",
    ]

    page.button(key="remove_tema_lesing").click().run()

    assert page.query_params == {"aar": "2024", "nivaa": "barnehage", "tema": "språk", "uh": SEPU}
    assert page.multiselect(key="filter_tema").value == ["språk"]


def test_all_filters_go_with_one_click_and_the_year_stays(database):
    page = visit("tiltak", aar="2024", ordning="Regional ordning", eier="Fauske kommune", stadium="awarded")

    page.button(key="remove_all").click().run()

    assert page.query_params == {"aar": "2024"}
    assert not [button for button in page.button if button.key.startswith("remove_")]


def test_a_year_without_money_is_not_in_the_heading(database):
    page = visit(aar=["2025", "2026"])

    assert title(page).endswith("for 2026 – 47 % er UHs andel")
    assert page.query_params == {"aar": ["2025", "2026"]}


def test_what_else_stands_in_the_address_is_left_alone(database):
    assert visit(aar="2024", utm="x").query_params == {"aar": "2024", "utm": "x"}


@pytest.mark.parametrize(
    "query",
    [
        {"aar": "²²²²"},
        {"aar": "20245"},
        {"aar": "-1"},
        {"eier": "<b>Ingen</b>"},
        {"nivaa": "x", "stadium": "y", "telling": "z"},
        {"uh": "' OR 1=1 --"},
    ],
)
def test_an_unknown_filter_is_not_used_and_named(database, query):
    page = visit(**query)

    assert is_calm(page)
    assert page.query_params == {"aar": "2026"}
    [warning] = [word for word in words(page) if word.startswith("Adressen har et filter")]
    assert all(value in warning for value in query.values())


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_missing_database_is_said_with_what_to_do(address, tmp_path, monkeypatch):
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(tmp_path / "ingen.duckdb"))

    page = visit(address)

    assert not page.exception
    assert title(page) == "Dette gikk ikke"
    assert "make run" in page.error[0].value


@pytest.mark.parametrize("address", ["", "kontroll", "om"])
def test_a_damaged_database_is_said_with_what_to_do(address, world, tmp_path, monkeypatch):
    damaged = tmp_path / "skadet.duckdb"
    shutil.copy(world.resolve(), damaged)
    content = damaged.read_bytes()
    damaged.write_bytes(content[: len(content) // 3])
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(damaged))

    page = visit(address)

    assert not page.exception
    assert title(page) == "Dette gikk ikke"
    assert "skadet" in page.error[0].value


def run_alone(name: str) -> None:
    """Import a page anew and do nothing else; AppTest runs this by its text."""
    import importlib
    import sys

    sys.modules.pop(f"pages.{name}", None)
    importlib.import_module(f"pages.{name}")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_alone_draws_nothing(name):
    page = AppTest.from_function(run_alone, args=(name,), default_timeout=30).run()

    assert not page.exception
    assert len(page.main.children) == 0
    assert callable(importlib.import_module(f"pages.{name}").show)


ODD = {
    "no measures": [a_report([])],
    "one measure without amount": [a_report([a_measure(None, {SEPU: None})])],
    "two owners without amounts": [a_report([a_measure(None, {})], owner=name, owners=(name,)) for name in "AB"],
    "an owner nobody names": [a_report(owner=None, owners=()), a_report()],
    "a year nobody names": [a_report(year=None)],
    "no network": [a_report(network=None, network_inferred=True, county=None)],
    "a measure without title": [a_report([a_measure(title="", number=None, scheme=None, semesters=())])],
    "long names": [a_report([a_measure(title="Lesing " * 60, partners={"Institutt " * 20: 5}), a_measure(0)])],
}


@pytest.mark.parametrize("reports", ODD.values(), ids=ODD)
def test_odd_reports_are_shown_calmly(reports, invent):
    invent(*reports)

    for address in ("", "universitet", "tiltak", "kontroll"):
        assert is_calm(visit(address)), address


def test_forty_owners_are_folded_into_a_chart_that_still_adds_up(invent):
    names = [f"Langvarigbygda og omegn kommune nummer {place}" for place in range(40)]
    invent(
        *[
            a_report([a_measure(1_000 * place, {}, name)], owner=name, owners=(name,))
            for place, name in enumerate(names)
        ]
    )

    page = visit()

    by_owner = charts(page)[0]
    assert is_calm(page)
    assert len(labels_of(by_owner)) == 8
    assert labels_of(by_owner)[-1] == "33 andre eiere 528 000 kr"
    assert sum(drawn(by_owner).values()) == 1_000 * sum(range(33, 40))
    assert 528_000 + sum(drawn(by_owner).values()) == 1_000 * sum(range(40))


def test_amounts_of_a_later_stage_are_told_in_its_own_words(invent):
    awarded = an_amount(500_000, stage="awarded")
    invent(a_report([a_measure(funding=(*a_measure().funding, awarded)), a_measure(title="Uten vedtak")]))

    page = visit(stadium="awarded")

    assert is_calm(page)
    assert title(page).startswith("Bodø kommune: 500 000 kr tildelt for 2024")
    assert not [word for word in words(page) if "melder" in word or "eldt behov" in word]


def test_text_from_a_form_does_nothing_on_a_page(invent):
    measures = [a_measure(title=text, partners={text: 1}, themes=("språk",)) for text in HOSTILE]
    invent(a_report(measures, owner=HOSTILE[1], owners=(HOSTILE[1], HOSTILE[5])))

    for page in map(visit, ADDRESSES):
        assert not page.exception
        for kind in ("title", "subheader", "caption", "markdown"):
            assert not [element.value for element in page.get(kind) if ACTIVE.search(element.value)]
        for trace in [trace for chart in charts(page) for trace in chart["traces"]]:
            assert "<" not in trace["name"] + "".join(trace["customdata"])


def test_a_partners_name_does_nothing_in_the_legend(invent):
    hostile = '<a href="https://evil.example">klikk</a>'
    invent(a_report([a_measure(partners={hostile: 5, NORD: 3})]))

    page = visit("universitet", uh=hostile)

    assert "&lt;a href=" in charts(page)[1]["traces"][1]["name"]
