"""From a bar of a chart to the words of the form it comes from."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator

from behovsmelding import intake, reader, store
from behovsmelding.vocabulary import Vocabulary
from tests.browser import chromium, server
from tests.browser.chromium import Visit

FORM = server.ROOT / "data" / "samples" / "narvik_2026_tiltak_1.txt"
ROW = 35
"""Pixels of a table's row, and of its head."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a dashboard with one form that was read here."""
    folder = tmp_path_factory.mktemp("form")
    read = reader.read_here(FORM.name, FORM.read_bytes(), Vocabulary.load())
    store.load_reports(folder / "behovsmeldinger.duckdb", [intake.as_received(read)])
    with server.serve(folder / "behovsmeldinger.duckdb", folder / "log") as url:
        yield url


@pytest.fixture
def open_at(browser: Browser, address: str) -> Iterator[Callable[[int], Visit]]:
    """Give a function that opens the overview in a window of some width."""
    opened = []

    def at(width: int) -> Visit:
        visiting = chromium.visit(browser, address, width=width)
        opened.append(visiting)
        return visiting.__enter__().open("/")

    yield at
    for visiting in opened:
        visiting.__exit__(None, None, None)


def marked(dialog: Locator) -> str:
    """Give the amount that is marked in the passage."""
    return dialog.locator("span[style*='background'] strong").first.inner_text()


@pytest.mark.parametrize("width", [1440, 390])
def test_a_chosen_amount_is_marked_in_the_forms_own_words(open_at: Callable[[int], Visit], width: int) -> None:
    tab = open_at(width)
    tab.page.get_by_role("button", name="Kilder", exact=True).first.click()
    tab.settle()
    dialog = tab.page.get_by_role("dialog")
    first = marked(dialog)

    dialog.locator(".dvn-scroller").first.click(position={"x": 60, "y": 2 * ROW + ROW // 2})
    tab.settle()

    assert marked(dialog) != first
    assert tab.complaints == []
