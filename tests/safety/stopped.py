"""Writers that are stopped in the middle: killed, or with no room left on the disk. Nothing half is ever published.

What is written goes in steps: a form is uploaded and waits, is accepted, and is corrected, one after the other. A
database must always be what some number of whole steps gives, and never fewer than were told of.
"""

import contextlib
import multiprocessing
import resource
import shutil
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path
from random import Random
from types import ModuleType

from behovsmelding import store
from behovsmelding.errors import StoreUnavailable
from behovsmelding.intake import review
from behovsmelding.intake.loading import rechecked
from behovsmelding.store import review as stored
from tests.builders import a_measure, a_report
from tests.store.stored import a_received, told

STEPS = ("upload", "accept", "correct")
FIRST = 2017
OWNER_NOK, CORRECTED_NOK = 1_000, 2_000
STATE = """
SELECT
    (SELECT count(*) FROM received.loads WHERE state = 'waiting'),
    (SELECT count(*) FROM received.loads WHERE state = 'accepted'),
    (SELECT count(*) FROM review.corrections),
    (SELECT coalesce(sum(amount_nok), 0)::BIGINT FROM funding_facts)
"""


def step(database: Path, number: int) -> None:
    """Do the step of a number, from 0: every form goes through three."""
    owner = f"Eier {number // len(STEPS)} kommune"
    what = STEPS[number % len(STEPS)]
    received = a_received(a_report([a_measure(OWNER_NOK, partners={})], year=FIRST, owner=owner, owners=(owner,)))
    if what == "upload":
        stored.put_waiting(database, [received], rechecked)
    elif what == "accept":
        review.accept(database, [stored.waiting_id(received.report_id)])
    else:
        [row] = store.ask("reading_amount_list", {"report_id": received.report_id}, database).to_dict("records")
        about = {key: row[key] for key in ("measure_key", "role", "stage")} | {"recipient": row["read_recipient"]}
        about |= {"report_id": received.report_id, "field": "amount", "value": CORRECTED_NOK, "reason": "Bekreftet"}
        made = review.Correction(**about)
        review.correct(database, made, seen=OWNER_NOK)


def after(steps: int) -> tuple[int, int, int, int]:
    """Tell what a database holds after some steps: waiting, accepted, corrections and kroner that count."""
    uploaded, accepted, corrected = ((steps + 2 - place) // len(STEPS) for place in range(len(STEPS)))
    return uploaded - accepted, accepted, corrected, OWNER_NOK * accepted + (CORRECTED_NOK - OWNER_NOK) * corrected


def steps_in(database: Path) -> int | None:
    """Tell how many whole steps a database holds; None when it holds something else."""
    if not database.is_symlink():
        return 0
    [held] = told(database, STATE)
    return next((steps for steps in range(3 * (held[0] + held[1] + 1)) if after(steps) == held), None)


def killed(folder: Path, kills: int) -> tuple[Counter, list[str]]:
    """Kill a writer again and again, so many times in each kind of step, and let the next one go on.

    Returns:
        how often each kind of step was cut, and how many steps were told of or in without; what is wrong.
    """
    made, chance, counts, wrong = multiprocessing.get_context("forkserver"), Random(7), Counter(), []
    made.set_forkserver_preload([__name__])
    while missing := [what for what in STEPS if counts[what] < kills]:
        # Now and then a new database: a version of hundreds of reports would take longer to write than to begin.
        database = folder / str(sum(counts[what] for what in STEPS) // 50) / "behovsmeldinger.duckdb"
        database.parent.mkdir(exist_ok=True)
        done = steps_in(database)
        acknowledged = done + cut(made, database, done, STEPS.index(missing[0]), chance)
        counts[STEPS[acknowledged % len(STEPS)]] += 1
        counts["told of"] += acknowledged - done
        try:
            found = steps_in(database)
        except StoreUnavailable:
            return counts, [*wrong, f"after {acknowledged} steps told of: cannot be opened"]
        if found not in (acknowledged, acknowledged + 1):
            what = "half a step" if found is None else f"{found} found"
            return counts, [*wrong, f"after {acknowledged} steps told of: {what}"]
        counts["in, but untold"] += found - acknowledged
    return counts, wrong


def cut(made: BaseContext, database: Path, done: int, place: int, chance: Random) -> int:
    """Let a process go on from some steps, kill it in a step of a kind, and give how many steps it told of."""
    told_of, ends = made.Pipe(duplex=False)
    process = made.Process(target=go_on, args=(database, done, ends))
    with no_main_module():
        process.start()
    ends.close()
    heard = 0
    while (done + heard) % len(STEPS) != place or not heard:
        heard += told_of.recv()
    threading.Event().wait(chance.random() * 0.4)
    process.kill()
    process.join()
    with contextlib.suppress(EOFError):
        while True:
            heard += told_of.recv()
    return heard


@contextlib.contextmanager
def no_main_module() -> Iterator[None]:
    """Have a new process import no main module: a test of pages leaves the frame there, which then would be drawn."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def go_on(database: Path, first: int, ends: Connection) -> None:
    """Do one step after the other, and tell of each."""
    for number in range(first, first + 1_000):
        step(database, number)
        ends.send(1)


@contextlib.contextmanager
def no_file_above(room: int) -> Iterator[None]:
    """Let this process write no file larger than so many bytes: a disk that is full, for who may mount none."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextlib.contextmanager
def no_more_than(room: int, folder: Path) -> Iterator[None]:
    """Fill the disk that a folder is on, but for so many bytes."""
    filler = folder / "full"
    with filler.open("wb") as file:
        file.write(bytes(max(0, shutil.disk_usage(folder).free - room)))
    try:
        yield
    finally:
        filler.unlink()


@contextlib.contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[bool]:
    """Mount a small disk on a folder; tells whether this user may."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    is_mounted = subprocess.run(command, check=False, capture_output=True).returncode == 0
    try:
        yield is_mounted
    finally:
        if is_mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)


Full = Callable[[int], contextlib.AbstractContextManager]


def out_of_room(folder: Path, tries: int, full: Full) -> tuple[Counter, list[str]]:
    """Let every step be tried with too little room, ever more of it, and again with room; in one process.

    Returns:
        how the tries ended, and what is wrong.
    """
    database, counts, wrong = folder / "behovsmeldinger.duckdb", Counter(), []
    step(database, 0)
    for number in range(1, tries + 1):
        room = database.stat().st_size * (number - 1) // tries
        try:
            with full(room):
                step(database, number)
            counts["had room enough"] += 1
        except StoreUnavailable as error:
            counts["refused in words" if "Ingenting er endret" in str(error) else "WRONG WORDS"] += 1
            if steps_in(database) != number:
                wrong.append(f"with {room} bytes: {steps_in(database)} steps, not {number}")
            step(database, number)
        if steps_in(database) != number + 1:
            wrong.append(f"after {room} bytes: {steps_in(database)} steps, not {number + 1}")
        wrong += [f"left behind: {path.name}" for path in folder.iterdir() if path.name.startswith(".tmp-")]
    return counts, wrong
