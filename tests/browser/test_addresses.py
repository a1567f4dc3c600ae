"""Every address opens by itself, on a server nobody has visited before, and asks nobody else for anything."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium, server
from tests.browser.addresses import ADDRESSES
from tests.browser.chromium import Visit
from tests.browser.server import ROOT

PAGE_FILES = sorted(path.stem for path in (ROOT / "pages").glob("*.py") if not path.stem.startswith("_"))


@pytest.mark.parametrize(("address", "name"), ADDRESSES.items())
def test_every_address_opens_directly_on_a_fresh_server(
    fresh_server: Callable[[Path], Visit], database: Path, address: str, name: str
) -> None:
    reader = fresh_server(database).open(address)

    chosen = reader.page.locator('[data-testid="stSidebarNavLink"][aria-current="page"]')
    assert urlsplit(reader.page.url).path == address
    assert chosen.inner_text().strip().endswith(name)
    assert reader.page.get_by_role("heading", level=1).count() == 1
    assert reader.page.get_by_test_id("stException").count() == 0
    assert reader.page.get_by_test_id("stAlertContentError").count() == 0
    assert reader.complaints == []
    assert reader.foreign == []


@pytest.mark.parametrize("address", ["/", "/eiere"])
def test_the_page_says_that_it_is_norwegian(reader: Visit, address: str) -> None:
    reader.page.goto(reader.url + address, wait_until="commit")

    assert reader.page.locator("html").get_attribute("lang") == "nb"
    reader.settle()
    assert reader.page.locator("html").get_attribute("lang") == "nb"
    assert "Streamlit" not in reader.page.title()


def test_an_address_that_is_no_page_says_so_in_norwegian(reader: Visit) -> None:
    for name in [*PAGE_FILES, "finnes-ikke", "eiere/finnes-ikke"]:
        answer = reader.page.goto(f"{reader.url}/{name}")

        assert answer.status == 404, name
        assert reader.page.locator("h1").inner_text() == "Siden finnes ikke"
        assert reader.page.get_by_role("link").get_attribute("href") == "/"


def test_no_page_file_runs_outside_the_frame_even_without_the_front_door(
    browser: Browser, database: Path, tmp_path: Path
) -> None:
    """Streamlit runs pages/ beside a main script by itself until navigation has run once; beside ours none stands."""
    with (
        server.serve(database, tmp_path / "log", "pages/frame.py") as address,
        chromium.visit(browser, address) as reader,
    ):
        for name in PAGE_FILES:
            reader.open(f"/{name}")

            assert reader.page.get_by_test_id("stSidebarNavLink").count() == len(ADDRESSES), name
            assert reader.page.get_by_role("dialog").get_by_text("Page not found").count() == 1, name
