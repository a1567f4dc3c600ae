"""The invented county, made once for all tests, also where several processes run them."""

import fcntl
from pathlib import Path

import pytest

from behovsmelding.demo import DATABASE, make_demo


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Give the database of the invented county."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    with (shared / "demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        make_demo(shared / "demo")
    return shared / "demo" / DATABASE


@pytest.fixture
def demo(made: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have this test's program work with the invented county."""
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(made))
    return made
