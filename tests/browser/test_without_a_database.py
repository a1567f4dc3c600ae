"""A missing or damaged database gives a page that says so and what to do, never a traceback."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.chromium import Visit

INNER_WORDS = ("Traceback", "IOException", "Error:", "Exception", ".py", "SELECT ")


def says_so_calmly(reader: Visit) -> None:
    """Assert that the page speaks of the database, tells what to do, and shows nothing of the machinery."""
    text = reader.text()
    assert "database" in text.lower()
    assert "make run" in text or "publish" in text
    assert not [word for word in INNER_WORDS if word in text]
    assert reader.page.get_by_test_id("stException").count() == 0
    assert reader.complaints == []


@pytest.mark.parametrize("address", ["/", "/tiltak", "/om"])
def test_a_missing_database_gives_a_page_that_says_so(
    fresh_server: Callable[[Path], Visit], tmp_path: Path, address: str
) -> None:
    reader = fresh_server(tmp_path / "not-there.duckdb").open(address)

    says_so_calmly(reader)


@pytest.mark.parametrize("content", [b"", b"this is no database", b"\0" * 16_384])
def test_a_damaged_database_gives_a_page_that_says_so(
    fresh_server: Callable[[Path], Visit], tmp_path: Path, content: bytes
) -> None:
    damaged = tmp_path / "damaged.duckdb"
    damaged.write_bytes(content)

    reader = fresh_server(damaged).open("/")

    says_so_calmly(reader)
