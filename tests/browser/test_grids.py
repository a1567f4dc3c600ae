"""Owners crossed with partners: a table the keyboard goes through, whose cells open what they consist of."""

from collections.abc import Callable
from pathlib import Path

from tests.browser.chromium import Visit
from tests.builders import NORD, SEPU, a_measure, a_report
from tests.store.stored import a_database

FAUSKE = "Fauske kommune"
FOCUSED = "document.activeElement.getAttribute('aria-label')"


def test_a_cell_is_reached_by_arrow_keys_opens_its_amounts_and_keeps_the_place(
    fresh_server: Callable[[Path], Visit], tmp_path: Path
) -> None:
    reports = [
        a_report([a_measure(1, {NORD: 400, SEPU: 90_000})]),
        a_report([a_measure(1, {NORD: 600}, FAUSKE)], owner=FAUSKE, owners=(FAUSKE,)),
    ]
    reader = fresh_server(a_database(tmp_path, *reports)).open("/universitet?aar=2024")
    table = reader.page.get_by_role("grid")

    assert [cell.inner_text() for cell in table.get_by_role("columnheader").all()] == [
        "Eier", "SePU (INN)", "Nord universitet", "Sum",
    ]  # fmt: skip
    table.get_by_role("button").first.focus()
    reader.page.keyboard.press("ArrowRight")
    reader.page.keyboard.press("ArrowDown")
    assert reader.page.evaluate(FOCUSED) == f"{FAUSKE}, {NORD}: 600\u00a0kr"

    reader.page.keyboard.press("Enter")
    dialogue = reader.page.get_by_role("dialog")
    dialogue.get_by_text("600\u00a0kr").first.wait_for()
    assert "90\u00a0000" not in dialogue.inner_text()
    reader.settle()
    reader.page.keyboard.press("Escape")
    dialogue.wait_for(state="detached")

    assert reader.query() == "aar=2024"
    assert reader.complaints == []


def test_a_cell_of_themes_and_target_groups_opens_measures_then_amounts_and_says_they_overlap(
    fresh_server: Callable[[Path], Visit], tmp_path: Path
) -> None:
    both = {"themes": ["lek"], "target_groups": ("ppt",)}
    report = a_report([a_measure(400, {}, title="Første", **both), a_measure(70, {}, title="Andre", **both)])
    reader = fresh_server(a_database(tmp_path, report)).open("/temaer?aar=2024")

    reader.page.get_by_role("grid").get_by_role("button", name="2\u00a0tiltak, 470\u00a0kr").click()
    dialogue = reader.page.get_by_role("dialog")
    dialogue.get_by_text("Et tiltak står under alle sine – kan ikke summeres").first.wait_for()
    dialogue.get_by_role("button", name="Andre").click()
    dialogue.get_by_text("Tilbake til alle 2").wait_for()
    dialogue.get_by_text("Første").wait_for(state="detached")  # what was there stands until the rest is drawn

    assert "400" not in dialogue.inner_text()
    assert "70\u00a0kr" in dialogue.inner_text()
    assert reader.complaints == []


def test_no_number_is_cut_off_where_a_table_is_wider_than_its_frame(
    fresh_server: Callable[[Path], Visit], tmp_path: Path
) -> None:
    partners = {f"Høgskolen for mange lange navn nummer {place}": 1_000 * place for place in range(1, 9)}
    reports = [
        a_report([a_measure(1, partners)]),
        a_report([a_measure(1, {SEPU: 600}, FAUSKE)], owner=FAUSKE, owners=(FAUSKE,)),
    ]
    reader = fresh_server(a_database(tmp_path, *reports)).open("/universitet?aar=2024")
    reader.page.set_viewport_size({"width": 720, "height": 900})
    reader.settle()
    cut = """() => {
        const frame = document.querySelector(".bm-frame");
        const head = [...frame.querySelector("tr").cells];
        const left = head[0].getBoundingClientRect().right - 1, right = head.at(-1).getBoundingClientRect().left + 1;
        const isShown = (one) => getComputedStyle(one).opacity !== "0";
        const digits = [...frame.querySelectorAll("tbody button")].filter(isShown);
        const inner = digits.filter((one) => one.parentElement.cellIndex < head.length - 1);
        const boxes = inner.map((one) => one.parentElement.getBoundingClientRect());
        return [inner.length, boxes.filter((box) => box.left < left || box.right > right).length];
    }"""

    for across in (0, 45, 130):
        reader.page.evaluate("(across) => { document.querySelector('.bm-frame').scrollLeft = across; }", across)
        reader.page.wait_for_timeout(100)
        shown, cut_off = reader.page.evaluate(cut)
        assert shown
        assert cut_off == 0
    hidden = "() => [...document.querySelectorAll('.bm-frame [data-covered]')].length"
    assert reader.page.evaluate(hidden)
    reader.page.get_by_role("grid").get_by_role("button").first.focus()
    reader.page.keyboard.press("End")
    assert reader.page.evaluate("getComputedStyle(document.activeElement).opacity") == "1"
    assert reader.complaints == []
