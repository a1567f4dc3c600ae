"""Every page can be read: light and dark, wide and narrow, and without seeing its charts."""

from collections.abc import Iterator
from itertools import product

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium
from tests.browser.addresses import ADDRESSES
from tests.browser.chromium import Visit
from tests.browser.contrast import faint_texts

WITHOUT_CHARTS = {"/tiltak", "/sok", "/mote", "/kontroll", "/om"}
SIGHTS = list(product(ADDRESSES, ["light", "dark"]))


@pytest.fixture(scope="module", params=SIGHTS, ids=[f"{address}-{scheme}" for address, scheme in SIGHTS])
def sight(request: pytest.FixtureRequest, browser: Browser, url: str) -> Iterator[Visit]:
    """Give a page as it stands in the year with the most kinds of bars; the tests of it look, and change nothing."""
    address, scheme = request.param
    with chromium.visit(browser, url, scheme=scheme) as visit:
        yield visit.open(f"{address}?aar=2024")


def test_every_text_stands_out_from_its_background(sight: Visit) -> None:
    assert faint_texts(sight.page) == []


def test_every_chart_tells_its_figures_in_words(sight: Visit) -> None:
    charts = sight.page.locator(".bm-chart").all()
    said = [chart.locator("xpath=ancestor-or-self::*[@aria-label][1]").get_attribute("aria-label") for chart in charts]

    assert bool(said) is not any(sight.page.url.startswith(sight.url + address) for address in WITHOUT_CHARTS)
    assert all(any(letter.isdigit() for letter in words) for words in said)


@pytest.mark.parametrize("width", [1440, 390])
def test_nothing_is_wider_than_the_window(sight: Visit, width: int) -> None:
    sight.page.set_viewport_size({"width": width, "height": 900})
    sight.settle()

    assert sight.page.get_by_test_id("stMain").evaluate("main => main.scrollWidth - main.clientWidth") == 0
