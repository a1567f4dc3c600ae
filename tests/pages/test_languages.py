"""Pages in nynorsk and English: whole, without a missing sentence, and each session in its own."""

import re

import pytest

from behovsmelding import language
from behovsmelding.report import Units
from behovsmelding.ui.addresses import ADDRESSES, PRESENTATION
from tests.builders import LMS, NORD, OWNER, SEPU, a_measure, a_report
from tests.catalogue import TRANSLATED
from tests.pages.conftest import FAUSKE
from tests.pages.visit import (
    cells_of,
    charts,
    figures,
    grids,
    is_calm,
    labels_of,
    mounted,
    title,
    unescaped,
    visit,
    words,
)

BOKMAL = re.compile(
    r"\b(?:ikke|eiere?|eiers|mottatte?|hvilke[nt]?|hvor|noen|behovsmelding(?:en|er|ene)|tiltakene|fra|temaene|varsel)\b",
    re.IGNORECASE,
)
NORWEGIAN = re.compile(r"\b(?:ikke|ikkje|og|eier|eiere|eigar|eigarar|tiltak|beløp|meldt|behov)\b", re.IGNORECASE)
OF_DATA = re.compile(r"«[^»]*»|“[^”]*”|Behovsmelding \d{4} \([^)]*\)|\(på bokmål\)|\(in Norwegian\)")
"""Titles, the forms' words and names of documents."""


def again(page, code: str) -> None:
    """Run a page again; AppTest reads its widgets in the test's own thread, which has to speak the same language."""
    with language.speaking(code):
        page.run()


def strays(page, pattern) -> list[str]:
    return [word for word in words(page) if pattern.search(OF_DATA.sub("", word))]


@pytest.mark.parametrize("address", list(ADDRESSES))
@pytest.mark.parametrize("code", TRANSLATED)
def test_a_page_is_whole_in_another_language(code, address, database, caplog):
    # Slides name every measure, and a title of the other owner's is «Uten beløp», in whatever language.
    of_one = {"eier": OWNER} if address == PRESENTATION else {}
    page = visit(address, aar=["2024", "2026"], sprak=code, **of_one)

    assert is_calm(page)
    assert "No translation" not in caplog.text
    assert strays(page, {"nn": BOKMAL, "en": NORWEGIAN}[code]) == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_what_a_choice_adds_to_a_page_is_said_in_its_language_too(code, database, caplog):
    narrowed = visit("universitet", aar="2026", uh=SEPU, sammenlign="aaret-for", sprak=code)
    awarded = visit("eiere", aar="2024", stadium="awarded", sprak=code)
    found = visit("sok", q="lesing", sprak=code)
    split = visit("temaer", aar="2024", telling="fordelt", nivaa="barnehage", sprak=code)

    for page in (narrowed, awarded, found, split):
        assert is_calm(page)
        assert strays(page, {"nn": BOKMAL, "en": NORWEGIAN}[code]) == []
    assert "No translation" not in caplog.text


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_comparison_and_what_partners_share_are_said_in_its_language_too(code, invent, caplog):
    fauske = {"owner": FAUSKE, "owners": (FAUSKE, "Beiarn kommune", "Røst kommune"), "units": Units(1, 0, 1, 0, 1)}
    together = {f"{NORD} + {SEPU}": 900, NORD: 5}
    invent(
        a_report([a_measure(7, together, title="Lesing", themes=("lesing",)), a_measure(3, {LMS: None}, title="B")]),
        a_report([a_measure(9, {LMS: 8}, FAUSKE, described=False, semesters=())], **fauske),
        a_report([a_measure(7, {NORD: 5}, title="Lesing", continues=True)], year=2023),
    )
    queries = (
        {"eier": OWNER, "sammenlign": f"eier:{FAUSKE}"},
        {"eier": OWNER, "sammenlign": "nettverk"},
        {"eier": OWNER, "sammenlign": "eier:Beiarn kommune"},
        {"uh": NORD, "sammenlign": f"uh:{LMS}"},
        {"uh": SEPU},
        {"sammenlign": "nettverk"},
    )

    pages = [visit("eiere", aar="2024", sprak=code, **query) for query in queries]
    pages.append(visit("tiltak", aar="2024", sprak=code, sammenlign="aaret-for"))
    with language.speaking(code):
        pages[-1].button(key=next(each.key for each in pages[-1].button if "lineage_same" in each.key)).click().run()

    for page in pages:
        assert is_calm(page)
        assert strays(page, {"nn": BOKMAL, "en": NORWEGIAN}[code]) == []
    assert "No translation" not in caplog.text
    in_bokmal = visit("tiltak", aar="2024", sammenlign="aaret-for")
    assert any("«Lesing» er videreført fra «Lesing»" in word for word in words(in_bokmal))


def test_a_page_says_the_same_in_each_language(database):
    told = {
        code: visit("eiere", aar="2026", **({"sprak": code} if code != "nb" else {})) for code in ("nb", "nn", "en")
    }

    assert title(told["nb"]) == "Gildeskål kommune melder behov for 150 000 kr for 2026 – 47 % er UHs andel"
    assert title(told["nn"]) == "Gildeskål kommune melder behov for 150 000 kr for 2026 – UH-delen er 47 %"
    assert title(told["en"]) == (
        "Gildeskål kommune reports a need of NOK 150,000 for 2026 – the universities' share is 47%"
    )
    assert figures(told["en"])["Reported need"] == "NOK 150,000"
    assert len({len(charts(page)) for page in told.values()}) == 1


def test_a_chart_a_table_and_a_grid_are_in_the_language(database):
    page = visit("universitet", aar=["2024", "2026"], sprak="en")
    page.button(key="table_kompetansemiljo").click()
    again(page, "en")

    assert "University partners" in page.dataframe[0].value.columns or "Recipient" in page.dataframe[0].value.columns
    assert any("NOK" in label for chart in charts(page) for label in labels_of(chart))
    assert {row for grid in grids(page) for row in cells_of(grid)} >= {"Sum", "Share of universities"}


def test_the_language_stands_in_the_address_and_goes_along_and_bokmal_is_left_out(database):
    page = visit("eiere", aar="2024", sprak="nn")
    assert page.query_params == {"aar": "2024", "sprak": "nn"}

    page.multiselect(key="filter_aar").set_value(["2026"])
    again(page, "nn")
    assert page.query_params == {"aar": "2026", "sprak": "nn"}
    assert title(page).endswith("UH-delen er 47 %")

    page.query_params.clear()
    again(page, "nn")
    assert page.query_params == {"aar": "2026", "sprak": "nn"}
    assert visit("eiere", aar="2024", sprak="nb").query_params == {"aar": "2024"}


def test_the_languages_are_offered_by_their_own_names(database):
    for code in ("nb", "nn", "en"):
        page = visit("om", **({"sprak": code} if code != "nb" else {}))

        [offered] = [drawn for drawn in mounted(page) if "languages" in drawn]
        assert [each["name"] for each in offered["languages"]] == ["Bokmål", "Nynorsk", "English"]
        assert [each["code"] for each in offered["languages"]] == ["", "nn", "en"]
        assert [each["lang"] for each in offered["languages"] if each["current"]] == [code]


def test_a_language_nobody_knows_is_told_of_and_not_used(database):
    page = visit("eiere", aar="2024", sprak="tlh")

    assert any("sprak = tlh" in unescaped(warning.value) for warning in page.warning)
    assert title(page).endswith("er UHs andel")
    assert page.query_params == {"aar": "2024"}


def test_two_sessions_at_once_speak_each_their_own(database):
    nynorsk, english = visit("eiere", aar="2024", sprak="nn"), visit("eiere", aar="2024", sprak="en")

    for page, code in ((nynorsk, "nn"), (english, "en")):
        page.multiselect(key="filter_aar").set_value(["2026"])
        again(page, code)

    assert title(nynorsk).endswith("UH-delen er 47 %")
    assert "universities' share" in title(english)


def test_a_database_that_is_missing_is_told_of_in_the_language(tmp_path, monkeypatch):
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(tmp_path / "none.duckdb"))
    page = visit(sprak="en")

    assert title(page) == "This did not work"
    assert page.error[0].value.startswith("Found no database in none.duckdb.")


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_dialogue_which_is_run_alone_speaks_the_language_of_its_session(code, database):
    page = visit("eiere", aar="2024", sprak=code)
    page.button(key="sources_eiere").click()
    again(page, code)

    said = " ".join(words(page))
    assert {"nn": "til saman", "en": "in all"}[code] in said
