"""Charts stay where they are when a filter changes, and each bar opens what it consists of, also by keyboard."""

from tests.browser.chromium import Visit

MARK = "document.querySelectorAll('.bm-chart').forEach((chart, place) => { chart.mark = place; })"
MARKS = "[...document.querySelectorAll('.bm-chart')].map(chart => chart.mark)"


def row(reader: Visit, name: str):
    return reader.page.locator("button.bm-words").filter(has_text=name).first


def test_a_filter_change_moves_the_bars_and_drops_no_chart(reader: Visit) -> None:
    reader.open("/?aar=2024")
    reader.page.evaluate(MARK)
    before = reader.page.locator(".bm-chart").nth(2).inner_text()

    reader.page.get_by_text("Bare hovedtema").click()
    reader.settle()

    assert reader.page.evaluate(MARKS) == [0, 1, 2, 3]
    assert reader.page.locator(".bm-chart").nth(2).inner_text() != before
    assert reader.complaints == []


def test_a_bar_opens_its_measures_then_the_amounts_of_one_and_the_way_back_is_one_click(reader: Visit) -> None:
    reader.open("/?aar=2026")
    row(reader, "Læringsmiljøsenteret").focus()
    reader.page.keyboard.press("Enter")
    dialogue = reader.page.get_by_role("dialog")
    dialogue.get_by_text("3\u00a0beløp · til sammen 835\u00a0300\u00a0kr").wait_for()
    reader.settle()

    dialogue.locator("button.bm-words").filter(has_text="Ledersamlinger").press("Enter")
    dialogue.get_by_text("Tilbake til alle 3").wait_for()
    reader.settle()

    assert "269\u00a0500\u00a0kr" in dialogue.inner_text()
    assert "Fra registeret" in dialogue.inner_text()

    dialogue.get_by_text("Tilbake til alle 3").click()
    dialogue.get_by_text("Tilbake til alle 3").wait_for(state="detached")
    reader.settle()  # a dialogue closed while its content is being drawn is drawn again, open
    assert "3\u00a0beløp · til sammen 835\u00a0300\u00a0kr" in dialogue.inner_text()
    reader.page.keyboard.press("Escape")
    dialogue.wait_for(state="detached")

    assert reader.query() == "aar=2026"
    assert reader.complaints == []


def test_a_click_on_the_bar_itself_opens_it_too(reader: Visit) -> None:
    reader.open("/?aar=2026")
    bar = reader.page.locator(".bm-plot .bars path").first
    bar.scroll_into_view_if_needed()
    box = bar.bounding_box()

    reader.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    reader.page.get_by_role("dialog").get_by_text("Trygt og godt skolemiljø").first.wait_for()
    assert reader.complaints == []


def test_without_plotly_the_rows_stand_and_can_be_opened(reader: Visit) -> None:
    reader.page.route("**/plotly.min.js*", lambda route: route.abort())
    reader.page.goto(f"{reader.url}/?aar=2026")

    row(reader, "Nord universitet").click()

    reader.page.get_by_role("dialog").get_by_text("743\u00a0560\u00a0kr").first.wait_for()
