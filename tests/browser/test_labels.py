"""Labels of charts are whole at every width: what sticks out of a chart's own box is cut off by the browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium
from tests.browser.chromium import Visit

CUT = """() => [...document.querySelectorAll('.bm-chart')].flatMap(chart => {
    const box = chart.getBoundingClientRect();
    return [...chart.querySelectorAll('.bm-words, .bm-legend li')].filter(text => {
        const words = text.getBoundingClientRect();
        return words.left < box.left - 5 || words.right > box.right + 1 || words.bottom > box.bottom + 1
            || text.scrollWidth > text.clientWidth;
    }).map(text => text.textContent);
})"""
PAINTED_OVER = """() => [...document.querySelectorAll('.bm-chart')].flatMap(chart => {
    const words = [...chart.querySelectorAll('.bm-words')].map(text => text.getBoundingClientRect());
    return [...chart.querySelectorAll('.bm-plot .bars path')].map(bar => bar.getBoundingClientRect())
        .filter(bar => bar.width > 1 && words.some(text => bar.top < text.bottom - 1 && bar.bottom > text.top + 1
            && bar.left < text.right - 1 && bar.right > text.left + 1))
        .map(bar => bar.top);
})"""


@pytest.fixture(params=[390, 800, 1024, 1440])
def sight(request: pytest.FixtureRequest, browser: Browser, url: str) -> Iterator[Visit]:
    with chromium.visit(browser, url, width=request.param) as visit:
        yield visit


@pytest.mark.parametrize("address", ["/?aar=2023&aar=2024&aar=2026", "/universitet?aar=2023&aar=2024&aar=2026"])
def test_no_label_of_a_chart_is_cut_off(sight: Visit, address: str) -> None:
    sight.open(address)

    labels = sight.page.locator(".bm-label")

    assert labels.count() > 10
    assert sight.page.locator(".bm-plot .bars path").count() > 10
    assert sight.page.evaluate(CUT) == []
    assert sight.page.evaluate(PAINTED_OVER) == []


def test_no_figure_is_cut_off(sight: Visit) -> None:
    sight.open("/?aar=2024")

    cut = sight.page.evaluate(
        """() => [...document.querySelectorAll('[data-testid="stMetric"] *')]
            .filter(part => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
            .map(part => part.textContent)"""
    )

    assert sight.page.get_by_test_id("stMetric").count() == 4
    assert cut == []
