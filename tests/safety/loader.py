"""A process that reads the samples and takes them into a database, and tells when it begins and when it is done."""

import subprocess
import sys
import threading
from pathlib import Path

from behovsmelding import store
from behovsmelding.intake import load
from behovsmelding.reader import Reading, read_here
from behovsmelding.settings import ROOT
from behovsmelding.vocabulary import Vocabulary

SAMPLES = sorted((ROOT / "data" / "samples").glob("*2024*.txt"))


def readings() -> list[Reading]:
    """Read the samples."""
    return [read_here(path.name, path.read_bytes(), Vocabulary.load()) for path in SAMPLES]


def killed_after(database: Path, seconds: float) -> None:
    """Let a process load into a database, and kill it some time after it has begun."""
    command = [sys.executable, "-m", "tests.safety.loader", str(database)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    with process:
        process.stdout.readline()
        threading.Event().wait(seconds)
        process.kill()


def counts(database: Path) -> list[tuple]:
    """Give what a database holds: rows of every table that reports have rows in, reports once each, and the sum."""
    con = store.connection(database).cursor()
    tables = con.execute(
        "SELECT table_schema || '.' || table_name FROM information_schema.tables "
        "WHERE table_schema IN ('received', 'counted') AND table_type = 'BASE TABLE' ORDER BY ALL"
    ).fetchall()
    rows = [(table, *con.execute(f"SELECT count(*) FROM {table}").fetchone()) for (table,) in tables]
    whole = "SELECT count(*), count(DISTINCT report_id) FROM received.reports"
    return [*rows, con.execute(whole).fetchone(), con.execute("SELECT sum(amount_nok) FROM funding_facts").fetchone()]


def duplicates_after_kills(folder: Path, kills: int, step: float) -> tuple[int, int]:
    """Kill loads ever later, load again, and compare with a load that was left alone.

    Returns:
        how many kills came after the rows were in, and how many retries gave another database.
    """
    read = readings()
    load(folder / "whole.duckdb", read)
    right = counts(folder / "whole.duckdb")
    in_time = wrong = 0
    for kill in range(kills):
        database = folder / str(kill) / "behovsmeldinger.duckdb"
        database.parent.mkdir()
        killed_after(database, kill * step)
        in_time += database.exists()
        load(database, read)
        load(database, read)
        wrong += counts(database) != right
    return in_time, wrong


if __name__ == "__main__":
    found = readings()
    print("begun", flush=True)  # noqa: T201 the test reads it
    load(Path(sys.argv[1]), found)
