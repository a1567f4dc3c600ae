"""The presenter's task: choose slides, show them by keyboard, keep them in the address, print, lose the network."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator
from pypdf import PdfReader

from tests.browser.chromium import Visit
from tests.builders import NORD, SEPU, a_measure, a_report
from tests.store.stored import a_database

NOW = ".bm-slide[data-now='true']"
A4_LANDSCAPE = (842, 595)


def now(reader: Visit) -> Locator:
    """Give the slide that is shown."""
    return reader.page.get_by_role("dialog").locator(NOW)


def heading(reader: Visit) -> str:
    return now(reader).get_by_role("heading").inner_text().replace("\u00a0", " ")


def start(reader: Visit) -> None:
    reader.page.get_by_role("button", name="Vis på skjerm", exact=True).click()
    now(reader).wait_for()


def test_five_slides_are_chosen_and_shown_by_keyboard_alone(reader: Visit) -> None:
    reader.open("/presentasjon?aar=2026")
    page = reader.page
    for name in ("2. Tiltak", "Alle år"):
        page.get_by_role("checkbox", name=name).focus()
        page.keyboard.press("Space")
    page.get_by_role("checkbox", name=re.compile("Grunnlaget")).focus()
    page.keyboard.press("Space")
    assert page.get_by_role("status").get_by_text("5 av 8 lysark er valgt").count() == 1
    page.get_by_role("button", name="Flytt Alle år tidligere").focus()
    for _ in range(3):
        page.keyboard.press("Enter")

    page.get_by_role("button", name="Vis på skjerm", exact=True).focus()
    page.keyboard.press("Enter")
    now(reader).wait_for()
    shown = [heading(reader)]
    for key in ("ArrowRight", "PageDown", "Space", "Enter", "ArrowRight"):
        page.keyboard.press(key)
        shown.append(heading(reader))

    assert shown == [
        "Bodø kommune melder behov for 2,46 mill. kr for 2026 – 64 % er UHs andel",
        "Læringsmiljøsenteret (UiS) har størst andel: 835 300 kr, 53 % av UHs andel",
        "Meldt behov i 2023, 2024 og 2026; 2025 er ikke mottatt",
        "Læringsmiljø har størst andel: 614 300 kr, 25 % av meldt behov",
        "Målgruppen er kjent for 1 av 5 tiltak",
        "Målgruppen er kjent for 1 av 5 tiltak",
    ]
    assert now(reader).locator(".bm-number").inner_text() == "5 / 5"
    page.keyboard.press("Escape")
    # The focus comes back when nothing fills the screen any longer, which is after the slides are gone.
    held = "() => document.activeElement.getAttribute('aria-label') === 'Vis fra lysarket Målgrupper'"
    page.wait_for_function(held)
    assert reader.complaints == []
    assert reader.foreign == []


def test_the_address_keeps_the_slides_their_order_the_room_and_the_place(reader: Visit) -> None:
    reader.open("/presentasjon?aar=2026&lysark=temaer&lysark=summen&rom=mork&nr=2")

    assert heading(reader).startswith("Bodø kommune melder behov")
    assert now(reader).get_attribute("data-room") == "dark"
    reader.page.keyboard.press("Home")
    assert "Læringsmiljø" in heading(reader)
    assert reader.query() == "aar=2026&lysark=temaer&lysark=summen&rom=mork&nr=1"
    reader.page.keyboard.press("Escape")
    reader.page.get_by_role("checkbox", name="Mørkt rom").uncheck()
    reader.page.get_by_role("checkbox", name="Målgrupper").check()
    assert reader.query() == "aar=2026&lysark=temaer&lysark=summen&lysark=malgrupper"
    assert reader.complaints == []


def test_a_filter_changed_afterwards_keeps_what_is_chosen(reader: Visit) -> None:
    reader.open("/presentasjon?aar=2026&lysark=temaer&lysark=kompetansemiljo")

    reader.page.get_by_test_id("stMultiSelect").first.get_by_role("button", name="Fjern 2026").click()
    reader.settle()

    query = reader.query()
    assert query.endswith("lysark=temaer&lysark=kompetansemiljo")
    assert query.startswith("aar=2026&aar=2024&aar=2023&")
    start(reader)
    assert now(reader).locator(".bm-number").inner_text() == "1 / 2"


def test_a_run_goes_on_when_the_network_goes(fresh_server: Callable[[Path], Visit], database: Path) -> None:
    reader = fresh_server(database).open("/presentasjon?aar=2026")
    page = reader.page

    page.context.set_offline(True)
    start(reader)
    seen = set()
    for _ in range(6):
        seen.add(heading(reader))
        assert now(reader).locator(".bm-chart .plotly .bars .point path").count() > 0
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    page.get_by_role("checkbox", name="Mørkt rom").check()

    assert len(seen) == 6
    page.wait_for_function("() => [...document.querySelectorAll('.bm-slide')].every((s) => s.dataset.room === 'dark')")


def test_printing_gives_the_chosen_slides_one_on_each_sheet_also_while_they_are_shown(
    reader: Visit, tmp_path: Path
) -> None:
    reader.open("/presentasjon?aar=2026&lysark=summen&lysark=kompetansemiljo&lysark=temaer")
    reader.page.wait_for_function("() => getComputedStyle(document.querySelector('.bm-paper')).display === 'none'")

    for place, is_shown in enumerate((False, True)):
        if is_shown:
            start(reader)
        reader.page.pdf(path=tmp_path / f"{place}.pdf", prefer_css_page_size=True)
        sheets = PdfReader(tmp_path / f"{place}.pdf").pages
        assert [tuple(round(float(side)) for side in sheet.mediabox[2:]) for sheet in sheets] == [A4_LANDSCAPE] * 3
        texts = [" ".join(sheet.extract_text().split()) for sheet in sheets]
        assert ["2 458 860 kr" in texts[0], "835 300 kr" in texts[1], "614 300 kr" in texts[2]] == [True] * 3
        assert [f"{sheet} / 3" in text for sheet, text in enumerate(texts, 1)] == [True] * 3
        assert not any("Innlesing og kontroll" in text for text in texts)


def test_on_a_telephone_a_slide_is_a_page_with_words_as_large_as_others(reader: Visit) -> None:
    reader.page.set_viewport_size({"width": 320, "height": 640})
    reader.open("/presentasjon?aar=2026&nr=2")

    box = now(reader).bounding_box()
    assert box["width"] == 320
    across = "() => document.querySelector('.bm-stage').scrollWidth"
    assert reader.page.evaluate(across) <= 320
    smallest = """() => Math.min(...[...document.querySelectorAll("[data-now='true'] :is(p, dt, dd, .bm-label)")]
        .filter((each) => each.textContent).map((each) => parseFloat(getComputedStyle(each).fontSize)))"""
    assert reader.page.evaluate(smallest) >= 14


@pytest.mark.parametrize("query", ["lysark=tiltak", f"uh={SEPU}&sammenlign=uh:{NORD}"])
def test_nothing_of_a_slide_is_cut_off_with_long_names_and_many_rows(
    query: str, fresh_server: Callable[[Path], Visit], tmp_path: Path
) -> None:
    long = "Samarbeid om skolebasert kompetanseutvikling i lesing, skriving og regning på mellomtrinnet"
    measures = [a_measure(10_000 * place, {SEPU: 5, NORD: 7}, title=f"{long}, del {place}") for place in range(1, 12)]
    reports = [
        a_report(measures, owner=owner, owners=(owner,))
        for owner in ("Bodø kommune", "Fauske kommune", "Meløy kommune", *(f"Eier {place}" for place in range(6)))
    ]
    reader = fresh_server(a_database(tmp_path, *reports)).open(f"/presentasjon?aar=2024&{query}&nr=1")

    over = """() => [...document.querySelectorAll(".bm-slide")].flatMap((slide) =>
        [slide, slide.querySelector(".bm-slide-chart")].map((box) => box.scrollHeight - box.clientHeight))"""
    assert max(reader.page.evaluate(over)) <= 1
    assert reader.complaints == []
