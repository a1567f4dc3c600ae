"""Children are forked from a process that reads nothing; they know nothing of each other, and none is left behind."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from behovsmelding import confined
from behovsmelding.confined import Limits
from behovsmelding.errors import UnreadableFile
from behovsmelding.intake import read_content
from behovsmelding.settings import ROOT
from tests.safety.hostile import FORM

TRIES = "tests.safety.misbehaving"
ASKER = """
import signal, sys
from pathlib import Path
from threading import Thread
from behovsmelding import confined
asleep = "tests.safety.misbehaving", "sleep", b"", Path(sys.argv[1])
list(confined.answers("tests.safety.misbehaving", "network", b"", Path(sys.argv[1])))
Thread(target=list, args=[confined.answers(*asleep)], daemon=True).start()
print("asked", flush=True)
signal.pause()
"""
FORKED = """
import os, sys
from pathlib import Path
from behovsmelding import confined
from tests.safety.test_children import TRIES, source_of
list(confined.answers(TRIES, "network", b"", Path(sys.argv[1])))
forked = os.fork()
if forked == 0:
    [said] = confined.answers(TRIES, "network", b"", Path(sys.argv[1]))
    os._exit(7 if said.startswith(b"refused") and source_of(os.getpid(), TRIES) else 1)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(forked, 0)[1]))
"""


def tried(what: str, folder: Path, **limits: Limits) -> bytes:
    """Give the one thing a child says that tries something."""
    [said] = confined.answers(TRIES, what, b"", folder, **limits)
    return said


def children_of(process: int) -> list[int]:
    """Give the processes that one has started and not yet said goodbye to."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
        if parent == process:
            found.append(int(stat.parent.name))
    return found


def source_of(process: int, module: str) -> int:
    """Give the process that children of a module are forked from."""
    [found] = [one for one in children_of(process) if f"\0{module}\0" in Path(f"/proc/{one}/cmdline").read_text()]
    return found


def gone(processes: list[int]) -> bool:
    """Tell whether processes end within some seconds."""
    for _ in range(100):
        if not any(Path(f"/proc/{one}").exists() for one in processes):
            return True
        time.sleep(0.1)
    return False


def test_a_reading_leaves_no_process_and_no_descriptor_behind():
    read_content("skjema.txt", FORM)
    before = len(list(Path("/proc/self/fd").iterdir()))

    read_content("skjema.txt", FORM)

    assert len(list(Path("/proc/self/fd").iterdir())) == before
    assert children_of(source_of(os.getpid(), "behovsmelding.reader")) == []


def test_children_at_the_same_time_know_nothing_of_each_other(tmp_path):
    with ThreadPoolExecutor(6) as askers:
        said = list(askers.map(lambda _: tried("others", tmp_path), range(6)))

    assert said == [b"refused: PermissionError\n"] * 6


def test_a_child_that_takes_too_long_is_ended_and_the_next_is_answered(tmp_path):
    with pytest.raises(UnreadableFile) as error:
        tried("sleep", tmp_path, limits=Limits(seconds=2))

    assert error.value.kind == "time"
    assert children_of(source_of(os.getpid(), TRIES)) == []
    assert tried("network", tmp_path).startswith(b"refused")


def test_a_child_says_several_things(tmp_path):
    assert list(confined.answers(TRIES, "several", b"", tmp_path)) == [b"one\n", b"other\n"]


@pytest.mark.parametrize(("what", "kind"), [("half", "damaged"), ("much", "memory")])
def test_a_child_that_ends_in_the_middle_or_says_too_much_is_an_error_after_what_it_said(what, kind, tmp_path):
    said = []

    with pytest.raises(UnreadableFile) as error:
        said.extend(confined.answers(TRIES, what, b"", tmp_path))

    assert error.value.kind == kind
    assert children_of(source_of(os.getpid(), TRIES)) == []


def test_whoever_wants_no_more_ends_the_child(tmp_path):
    said = confined.answers(TRIES, "much", b"", tmp_path)
    next(said)

    said.close()

    assert children_of(source_of(os.getpid(), TRIES)) == []


def test_where_the_process_that_children_are_made_of_is_gone_another_is_started():
    read_content("skjema.txt", FORM)
    before = source_of(os.getpid(), "behovsmelding.reader")
    os.kill(before, signal.SIGKILL)

    assert read_content("skjema.txt", FORM).error is None
    assert source_of(os.getpid(), "behovsmelding.reader") != before


def test_other_folders_are_other_children_who_may_not_read_the_first_ones(tmp_path):
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "secret").write_text(name)

    said = [tried("secret", tmp_path / name) for name in ("one", "other")]

    assert said == [b"done: one\n", b"done: other\n"]
    assert tried("secret of the other", tmp_path / "one").startswith(b"refused")


def test_whoever_asks_takes_all_its_processes_along(tmp_path):
    asking = subprocess.Popen([sys.executable, "-c", ASKER, tmp_path], cwd=ROOT, stdout=subprocess.PIPE)
    with asking:
        assert asking.stdout.readline() == b"asked\n"
        source = source_of(asking.pid, TRIES)
        while not children_of(source):
            time.sleep(0.05)
        theirs = [source, *children_of(source)]

        asking.kill()

    assert gone(theirs)


def test_a_process_forked_from_one_that_asks_asks_for_children_of_its_own(tmp_path):
    assert subprocess.run([sys.executable, "-c", FORKED, tmp_path], cwd=ROOT, timeout=60).returncode == 7


def test_where_a_system_has_no_fork_a_child_loads_what_it_needs_itself(tmp_path, monkeypatch):
    monkeypatch.delattr(os, "fork")

    assert read_content("skjema.txt", FORM).report.measures
    assert tried("network", tmp_path).startswith(b"refused")
    with pytest.raises(UnreadableFile) as error:
        tried("sleep", tmp_path, limits=Limits(seconds=2))
    assert error.value.kind == "time"
