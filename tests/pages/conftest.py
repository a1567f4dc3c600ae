"""One database of three owners and two years for every page test, and one with whatever a test invents."""

from pathlib import Path

import pytest

from behovsmelding.report import NeedsReport
from tests.builders import NORD, SEPU, a_collective_report, a_hit, a_measure, a_report, a_stated_total
from tests.store.stored import a_database

FAUSKE = "Fauske kommune"
GILDESKAL = "Gildeskål kommune"
COLLECTIVE = "Kollektiv kompetanseutvikling"


def three_owners() -> list[NeedsReport]:
    """Invent reports: 2024 of two owners, one with a remainder; 2026 of one owner and two partners."""
    lek = a_measure(themes=("språk", a_hit("lek", "mentioned")), target_groups=("barnehageansatte", "ppt"))
    lesing = a_measure(250_000, {SEPU: 100_000}, FAUSKE, ("lesing",), title="Leselyst", number="2")
    unsaid = a_measure(None, {NORD: None}, FAUSKE, title="Uten beløp", number="3")
    both = a_measure(
        80_000, {NORD: 20_000, SEPU: 50_000}, GILDESKAL, ("lesing",), title="Fådelt", level="begge", scheme=COLLECTIVE
    )
    return [
        a_report([lek], stated_totals=(a_stated_total(1_000_000),), stated_total_nok=1_624_914),
        a_report([lesing, unsaid], owner=FAUSKE, owners=(FAUSKE, "Beiarn kommune", "Hamarøy kommune")),
        a_collective_report([both], owner=GILDESKAL, owners=(GILDESKAL,)),
    ]


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_database(tmp_path_factory.mktemp("world"), *three_owners())


@pytest.fixture
def database(world: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have the pages read the invented world."""
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(world))
    return world


@pytest.fixture
def invent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Give a function that has the pages read a database of these reports."""

    def invented(*reports: NeedsReport) -> Path:
        made = a_database(tmp_path, *reports)
        monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(made))
        return made

    return invented
