"""Every address opens by itself, on a server nobody has visited before, and asks nobody else for anything."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest

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


@pytest.mark.parametrize("address", ["/", "/eiere", "/finnes-ikke"])
def test_the_page_says_that_it_is_norwegian(reader: Visit, address: str) -> None:
    reader.page.goto(reader.url + address, wait_until="commit")

    assert reader.page.locator("html").get_attribute("lang") == "nb"
    reader.settle()
    assert reader.page.locator("html").get_attribute("lang") == "nb"
    assert "Streamlit" not in reader.page.title()


def test_a_file_name_in_pages_is_no_address_on_a_fresh_server(
    fresh_server: Callable[[Path], Visit], database: Path
) -> None:
    reader = fresh_server(database)

    for name in PAGE_FILES:
        reader.open(f"/{name}")

        assert reader.page.get_by_test_id("stSidebarNavLink").count() >= len(ADDRESSES), name
        assert reader.page.get_by_role("dialog").get_by_text("Page not found").count() == 1, name
