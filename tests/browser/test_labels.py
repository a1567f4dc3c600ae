"""Labels of charts are whole at every width: what sticks out of a chart's own box is cut off by the browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium
from tests.browser.chromium import Visit

CUT = """() => [...document.querySelectorAll('.js-plotly-plot')].flatMap(plot => {
    const box = plot.getBoundingClientRect();
    return [...plot.querySelectorAll('.annotation-text, .legendtext')].filter(text => {
        const words = text.getBoundingClientRect();
        return words.left < box.left - 1 || words.right > box.right + 1 || words.bottom > box.bottom + 1;
    }).map(text => text.textContent);
})"""


@pytest.fixture(params=[390, 800, 1024, 1440])
def sight(request: pytest.FixtureRequest, browser: Browser, url: str) -> Iterator[Visit]:
    with chromium.visit(browser, url, width=request.param) as visit:
        yield visit


@pytest.mark.parametrize("address", ["/?aar=2023&aar=2024&aar=2026", "/universitet?aar=2023&aar=2024&aar=2026"])
def test_no_label_of_a_chart_is_cut_off(sight: Visit, address: str) -> None:
    sight.open(address)

    labels = sight.page.locator(".annotation-text")

    assert labels.count() > 10
    assert sight.page.evaluate(CUT) == []
