"""Filters, heading, charts, table and address move together, and an address tells the same again."""

from collections.abc import Iterator
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium
from tests.browser.chromium import Visit


@pytest.fixture
def another(browser: Browser, url: str) -> Iterator[Visit]:
    """Give a second reader, who knows nothing of the first."""
    with chromium.visit(browser, url) as visit:
        yield visit


def choose(reader: Visit, label: str, value: str) -> None:
    """Choose one more value in a filter, as a reader does: type it, then take what is offered."""
    box = reader.page.get_by_role("combobox", name=label)
    box.click()
    box.fill(value)
    reader.page.get_by_role("option", name=value).click()
    box.press("Escape")
    reader.settle()


def heading(reader: Visit) -> str:
    return reader.page.locator("h1").inner_text()


def charts(reader: Visit) -> list[str]:
    """Give what each chart says in words."""
    figures = reader.page.get_by_role("figure")
    return [figures.nth(i).get_attribute("aria-label") or "" for i in range(figures.count())]


def table(reader: Visit) -> str:
    reader.page.get_by_role("button", name="Vis tabell").first.click()
    reader.settle()
    told = reader.page.get_by_role("dialog").locator("table").first.inner_text()
    reader.page.keyboard.press("Escape")
    reader.settle()
    return told


def test_the_newest_year_is_chosen_at_first_and_stands_in_the_address(reader: Visit) -> None:
    reader.open("/")

    assert parse_qs(reader.query()) == {"aar": ["2026"]}
    assert heading(reader) == "Bodø kommune melder behov for 2,46\u00a0mill.\u00a0kr for 2026 – 64\u00a0% er UHs andel"


def test_a_filter_changes_heading_charts_table_and_address_together(reader: Visit) -> None:
    reader.open("/?aar=2024")
    before = (heading(reader), charts(reader), table(reader))

    choose(reader, "Ordning", "REKOM")

    after = (heading(reader), charts(reader), table(reader))
    assert parse_qs(reader.query()) == {"aar": ["2024"], "ordning": ["Regional ordning"]}
    assert all(one != other for one, other in zip(before, after, strict=True))
    assert "1,17\u00a0mill.\u00a0kr" in after[0]
    assert "1166270" in after[2]


def test_a_copied_address_shows_another_reader_the_same(reader: Visit, another: Visit) -> None:
    reader.open("/universitet?aar=2024")
    choose(reader, "År", "2026")
    choose(reader, "Nettverk", "Salten")

    another.open("/universitet?" + reader.query())

    assert parse_qs(reader.query()) == {"aar": ["2024", "2026"], "nettverk": ["Salten"]}
    assert heading(another) == heading(reader)
    assert charts(another) == charts(reader)
    assert another.query() == reader.query()


def test_filters_follow_from_page_to_page(reader: Visit) -> None:
    reader.open("/?aar=2024&telling=hovedtema")

    reader.page.get_by_role("link", name="Temaer").click()
    reader.settle()

    assert parse_qs(reader.query()) == {"aar": ["2024"], "telling": ["hovedtema"]}
    assert "Bare hovedtema" in charts(reader)[0]


def test_the_way_back_brings_the_choice_back(reader: Visit) -> None:
    reader.open("/eiere?aar=2026")
    first = heading(reader)
    choose(reader, "År", "2024")

    reader.page.go_back()
    reader.settle()

    assert parse_qs(reader.query()) == {"aar": ["2026"]}
    assert heading(reader) == first


def test_the_way_of_counting_changes_the_theme_card_and_the_address(reader: Visit) -> None:
    reader.open("/temaer?aar=2024")
    before = charts(reader)[0]

    reader.page.get_by_text("Delt likt", exact=True).click()
    reader.settle()

    assert parse_qs(reader.query()) == {"aar": ["2024"], "telling": ["fordelt"]}
    assert "kan ikke summeres" in before
    assert "Delt likt mellom temaene" in charts(reader)[0]


def test_clearing_the_years_is_every_year_written_out(reader: Visit) -> None:
    reader.open("/?aar=2024")

    box = reader.page.get_by_role("combobox", name="År")
    box.focus()
    box.press("Backspace")
    reader.settle()

    assert sorted(parse_qs(reader.query())["aar"]) == ["2023", "2024", "2026"]
    assert "2023 (antatt), 2024 og 2026" in heading(reader)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("/?aar=2026&tema=regning", "ikke finnes i dataene"),
        ("/?aar=2026&ordning=Regional+ordning", "Ingen tiltak passer til filtrene"),
        ("/temaer?aar=2026&uh=SePU%2C+Universitetet+i+Innlandet", "Ingen tiltak passer til filtrene"),
        ("/?aar=1999", "Ingen behovsmeldinger er mottatt for 1999"),
        ("/eiere?aar=2024&stadium=awarded", "ikke vedtatt"),
        ("/tiltak?aar=2024&tiltak=finnes-ikke", "Tiltaket finnes ikke"),
    ],
)
def test_what_matches_nothing_gets_a_calm_sentence(reader: Visit, address: str, sentence: str) -> None:
    reader.open(address)

    assert sentence in reader.text()
    assert "Traceback" not in reader.text()
    assert reader.complaints == []


def test_a_partner_filter_tells_the_three_shares_apart(reader: Visit) -> None:
    reader.open("/?aar=2026&uh=Nord+universitet")

    text = reader.text()

    assert heading(reader).startswith("Nord universitet: 743\u00a0560\u00a0kr")
    assert "eiers andel 230\u00a0000\u00a0kr" in text
    assert "973\u00a0560" not in text


def test_a_search_finds_a_measure_and_opens_it_in_full(reader: Visit) -> None:
    reader.open("/tiltak?aar=2024")
    reader.page.get_by_label("Søk i tiltak").fill("digital")
    reader.page.keyboard.press("Enter")
    reader.settle()

    grid = reader.page.get_by_test_id("stDataFrame").bounding_box()
    reader.page.mouse.click(grid["x"] + 300, grid["y"] + 55)
    reader.page.get_by_text("Tilbake til listen").wait_for()
    reader.settle()

    assert heading(reader) == "Digital nettressurs pedagogisk analyse"
    assert "tiltak" in parse_qs(reader.query())
    assert "linje" in reader.text().lower()
