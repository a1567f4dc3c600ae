"""A watchman asks /klar and hears whether figures can be shown just now."""

import json
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.browser import server


def test_a_server_with_figures_says_that_it_is_ready(url: str) -> None:
    with urllib.request.urlopen(f"{url}/klar", timeout=10) as answer:
        said = json.load(answer)

    assert said["klar"] is True
    assert said["versjon"] >= 1


@pytest.mark.parametrize("content", [None, b"this is no database"])
def test_a_server_without_figures_says_that_it_is_not_ready(content: bytes | None, tmp_path: Path) -> None:
    database = tmp_path / "behovsmeldinger.duckdb"
    if content is not None:
        database.write_bytes(content)

    with server.serve(database, tmp_path / "log") as url, pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{url}/klar", timeout=10)
    with refused.value as answer:
        said = json.load(answer)

    assert answer.code == 503
    assert said["klar"] is False
    assert said["grunn"].endswith(".")


def test_the_servers_inner_figures_are_not_for_readers(url: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{url}/_stcore/metrics", timeout=10)
    with refused.value as answer:
        assert answer.code == 404
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
