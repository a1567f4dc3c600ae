"""What each user comes for, from a cold start and by keyboard alone (the presenter: test_presentation)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator

from tests.browser import chromium, server
from tests.browser.chromium import Visit

SAMPLES = server.ROOT / "data" / "samples"
FORMS = (
    "meloy_2024_flere_ordninger.txt", "hadsel_2024_nynorsk.txt", "alstahaug_2024_uten_belop.txt",
    "narvik_2026_tiltak_2.txt",
)  # fmt: skip
MOST_STOPS = 80
HELD = "(each) => each === document.activeElement"


@pytest.fixture
def reader(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    """Give a tab at a dashboard with four invented forms."""
    database = tmp_path / "behovsmeldinger.duckdb"
    server.load(database, *(SAMPLES / name for name in FORMS))
    with server.serve(database, tmp_path / "log") as url, chromium.visit(browser, url) as visit:
        yield visit


def go_to(reader: Visit, wanted: Locator) -> None:
    """Press Tab until something has the focus, as one does who sees it on the page."""
    wanted.first.wait_for()
    for _ in range(MOST_STOPS):
        reader.page.keyboard.press("Tab")
        if wanted.first.evaluate(HELD):
            return
    raise AssertionError(f"Tab does not lead to {wanted}")


def press(reader: Visit, *keys: str) -> Visit:
    for key in keys:
        reader.page.keyboard.press(key)
    return reader.settle()


def chart(reader: Visit, heading: str) -> Locator:
    """Give the rows of the chart whose heading begins so."""
    return reader.page.get_by_role("figure", name=heading).get_by_role("button")


def said(where: Locator) -> str:
    return where.inner_text().replace("\u00a0", " ")


def test_a_leader_finds_the_partner_with_most_money_in_2024_its_measures_and_the_forms_own_words(reader: Visit) -> None:
    reader.open("/")
    assert reader.query() == "aar=2026"
    go_to(reader, reader.page.get_by_role("combobox", name="År"))
    reader.page.keyboard.type("2024")
    press(reader, "Enter")
    press(reader, "Escape", "Shift+Tab", "Home", "Backspace")
    assert reader.query() == "aar=2024"

    go_to(reader, chart(reader, "SePU (INN) har størst andel: 1"))
    assert said(reader.page.locator("*:focus")).startswith("SePU (INN) 1 250 000 kr")
    press(reader, "Enter")
    dialogue = reader.page.get_by_role("dialog")
    assert "2 beløp · til sammen 1 250 000 kr" in said(dialogue)
    go_to(reader, dialogue.get_by_role("button", name="Bekymringsfullt fravær"))
    press(reader, "Enter")

    assert "Bekymringsfullt fravær" in said(dialogue)
    assert said(dialogue.locator("[style*='background-color'], mark").first) == "1 150 000,-"
    press(reader, "Escape")
    assert reader.page.get_by_role("dialog").count() == 0
    assert reader.query() == "aar=2024"
    assert reader.complaints == []


def test_a_coordinator_lists_what_is_missing_for_one_owner_with_its_places_and_asks(reader: Visit) -> None:
    reader.open("/")
    go_to(reader, reader.page.get_by_role("link", name="Eiere"))
    press(reader, "Enter")
    go_to(reader, reader.page.get_by_role("combobox", name="År"))
    reader.page.keyboard.type("2024")
    press(reader, "Enter")
    press(reader, "Escape")
    go_to(reader, reader.page.get_by_role("combobox", name="Se én eiers profil"))
    reader.page.keyboard.type("Hadsel")
    press(reader, "Enter")
    assert "Hadsel kommune" in said(reader.page.locator("h1"))

    findings = reader.page.locator("summary", has_text="merknader til behovsmeldingen")
    go_to(reader, findings)
    press(reader, "Enter")
    told = said(findings.locator(".."))
    missing = "Rekning i kvardagen: Beløp er ikke oppgitt for tiltaket, så det teller ikke med i kronene."
    assert f"{missing} Skjemaet viser til vedlegg. linje 107" in told

    go_to(reader, reader.page.get_by_role("link", name="Innlesing og kontroll"))
    press(reader, "Enter")
    go_to(reader, reader.page.get_by_role("button", name="Spør eier", exact=True))
    press(reader, "Enter")
    go_to(reader, reader.page.get_by_role("button", name="Spørsmål til eier (1)"))
    press(reader, "Enter")
    assert said(reader.page.get_by_role("dialog")).count("Hei, ") == 1
    assert reader.complaints == []
