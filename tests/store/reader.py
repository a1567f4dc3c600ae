"""A process that reads the newest version again and again until a file appears, and tells what it saw wrong."""

import sys
import threading
from pathlib import Path

from behovsmelding import store

SQL = """
SELECT (SELECT max(number) FROM versions), count(*), sum(amount_nok)::BIGINT, count(DISTINCT year) FROM funding_facts
"""


def read_until(database: Path, stop: Path, wrong: list[str], reads: list[int], begun: threading.Event) -> None:
    """Read while there is no stop file; every version has two rows of 1000 kroner a year."""
    last = 0
    while not stop.exists():
        number, rows, total, years = store.connection(database).cursor().execute(SQL).fetchone()
        if (rows, total) != (2 * years, 2_000 * years) or number < last:
            wrong.append(f"version {number} after {last}: {rows} rows, {total} kr, {years} years")
        last = number
        reads.append(1)
        begun.set()


def main(database: Path, stop: Path, threads: int) -> int:
    """Read from several threads; tell when the first has read, and at the end how often."""
    wrong: list[str] = []
    reads: list[int] = []
    begun = threading.Event()
    running = [threading.Thread(target=read_until, args=(database, stop, wrong, reads, begun)) for _ in range(threads)]
    for thread in running:
        thread.start()
    begun.wait()
    print("begun", flush=True)  # noqa: T201 the test waits for it
    for thread in running:
        thread.join()
    print(len(reads), *wrong[:3])  # noqa: T201 the test reads it
    return len(wrong)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])))
