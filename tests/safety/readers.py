"""Readers while others publish: is any answer torn, stale, older than the one before it, or slow?"""

import json
import statistics
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from behovsmelding import store
from behovsmelding.settings import ROOT
from tests.builders import a_measure, a_report
from tests.store.reader import SQL
from tests.store.stored import a_database
from tests.store.writer import number_of

PROCESSES, THREADS = 2, 4
FIRST = 2030


def read_until(stop: Path, database: Path, counts: Counter, taken: list[float], begun: threading.Barrier) -> None:
    """Read while there is no stop file, and count what is wrong; every step adds two rows of 1000 kroner."""
    last = 0
    started = False
    while not stop.exists():
        published = int(database.resolve().name.split(".")[-2])
        before = time.perf_counter()
        number, rows, total, _ = store.connection(database).cursor().execute(SQL).fetchone()
        taken.append(time.perf_counter() - before)
        counts["torn"] += total != 1_000 * rows or rows % 2
        counts["stale"] += number < published
        counts["backwards"] += number < last
        last = number
        if not started:
            started = True
            begun.wait()


def read(database: Path, stop: Path) -> None:
    """Read from several threads until there is a stop file, and tell how it went."""
    counts, taken, begun = Counter(torn=0, stale=0, backwards=0), [], threading.Barrier(THREADS + 1)
    running = [threading.Thread(target=read_until, args=(stop, database, counts, taken, begun)) for _ in range(THREADS)]
    for thread in running:
        thread.start()
    begun.wait()
    print("begun", flush=True)  # noqa: T201 who measures waits for it
    for thread in running:
        thread.join()
    print(json.dumps({**counts, "taken": taken}))  # noqa: T201


def measured(folder: Path, publishes: int, measures: int) -> tuple[Counter, list[float], list[float]]:
    """Publish under readers.

    Returns:
        what went wrong, and the seconds of every read and of every publish.
    """
    large = a_report(
        [a_measure(1_000, partners={}, title=f"Tiltak {number}") for number in range(measures)], year=FIRST - 1
    )
    database, stop = a_database(folder, large), folder / "stop"
    command = [sys.executable, "-m", "tests.safety.readers", str(database), str(stop)]
    readers = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(PROCESSES)]
    assert [reader.stdout.readline() for reader in readers] == ["begun\n"] * PROCESSES
    published = []
    for step in range(publishes):
        before = time.perf_counter()
        store.load_reports(database, number_of(FIRST + step))
        published.append(time.perf_counter() - before)
    stop.touch()
    counts, taken = Counter(torn=0, stale=0, backwards=0, errors=0), []
    for reader in readers:
        told = json.loads(reader.communicate()[0] or '{"taken": []}')
        taken += told.pop("taken")
        counts.update(told)
        counts["errors"] += reader.returncode != 0
    return counts, taken, published


def percentiles(seconds: Sequence[float]) -> str:
    """Tell the median and the 95th percentile in milliseconds."""
    return f"p50 {statistics.median(seconds) * 1e3:.0f} ms, p95 {statistics.quantiles(seconds, n=20)[-1] * 1e3:.0f} ms"


if __name__ == "__main__":
    read(Path(sys.argv[1]), Path(sys.argv[2]))
