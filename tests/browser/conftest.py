"""One Chromium, one published database and one server for all browser tests."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium, server
from tests.browser.chromium import Visit


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that the others can run without a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium.browser() as running:
        yield running


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the published figures of the register."""
    return server.publish(tmp_path_factory.mktemp("database") / "behovsmeldinger.duckdb")


@pytest.fixture
def own_database(database: Path, tmp_path: Path) -> Path:
    """Give the published figures of the register, for one test to change."""
    return server.copied(database, tmp_path / "database")


@pytest.fixture(scope="session")
def url(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a running dashboard."""
    with server.serve(database, tmp_path_factory.mktemp("server") / "log") as address:
        yield address


@pytest.fixture
def reader(browser: Browser, url: str) -> Iterator[Visit]:
    """Give a fresh tab at the running dashboard."""
    with chromium.visit(browser, url) as visit:
        yield visit


@pytest.fixture
def fresh_server(browser: Browser, tmp_path: Path) -> Iterator[Callable[[Path], Visit]]:
    """Give a tab at a server of the test's own, with the database the test names."""
    with ExitStack() as stack:

        def start(database: Path) -> Visit:
            address = stack.enter_context(server.serve(database, tmp_path / "log"))
            return stack.enter_context(chromium.visit(browser, address))

        yield start
