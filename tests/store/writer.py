"""A process that publishes versions until it is stopped, one report more in each, and tells each one when it is out."""

import sys
from pathlib import Path

from behovsmelding import store
from tests.builders import a_measure, a_report
from tests.store.stored import a_received


def number_of(year: int) -> list[store.Received]:
    """Give the two reports of a step: both are in a version, or none."""
    return [
        a_received(a_report([a_measure(1_000, partners={})], year=year, owner=owner, owners=(owner,)))
        for owner in ("Bodø kommune", "Fauske kommune")
    ]


def publish_steps(database: Path, first: int, steps: int) -> None:
    """Publish one version a step, saying its year as soon as it is published."""
    for year in range(first, first + steps):
        store.load_reports(database, number_of(year))
        print(year, flush=True)  # noqa: T201 the test reads it


if __name__ == "__main__":
    publish_steps(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
