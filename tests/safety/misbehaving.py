"""What a reader that had been taken over would try, in a confined child; each answers with what it got hold of."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import repeat
from pathlib import Path

from behovsmelding.confinement import MB, SAID

ANSWERS = 3
"""The descriptor that what is said goes to."""


def _write(folder: Path) -> None:
    (folder / "spor.txt").write_text("x")


def _write_past_the_guard(folder: Path) -> None:
    descriptor = os.memfd_create("spor")
    os.write(descriptor, b"x")


def _temporary(folder: Path) -> None:
    tempfile.TemporaryFile().write(b"x")  # noqa: SIM115 - it never gets that far


def _secrets(folder: Path) -> None:
    Path("/etc/passwd").read_text()


def _network(folder: Path) -> None:
    socket.create_connection(("127.0.0.1", 9), timeout=1)


def _program(folder: Path) -> None:
    subprocess.run([sys.executable, "-c", "pass"], check=True)


def _environment(folder: Path) -> None:
    if set(os.environ) <= {"LC_CTYPE"}:  # which Python sets itself
        raise PermissionError("empty")


def _others(folder: Path) -> None:
    time.sleep(0.3)  # others' children are there meanwhile
    own = 3 + 1  # what it is asked, what it says to nobody, its errors, and where its answer goes
    if len([one for one in range(64) if _is_open(one)]) <= own:
        raise PermissionError("nothing of others")


def _is_open(descriptor: int) -> bool:
    try:
        os.fstat(descriptor)
    except OSError:
        return False
    return True


def _secret_of_the_other(folder: Path) -> None:
    (folder.parent / "other" / "secret").read_text()


TRIES = {
    "write": _write,
    "memory file": _write_past_the_guard,
    "temporary": _temporary,
    "secrets": _secrets,
    "network": _network,
    "program": _program,
    "environment": _environment,
    "others": _others,
    "secret of the other": _secret_of_the_other,
}


def prepare(folder: Path) -> None:
    """Load nothing: it tries as it is."""


def answers(name: str, content: bytes, folder: Path) -> Iterator[str]:
    """Try one thing, and say whether it was refused; or say several things, too many, or half of one, or take long."""
    if name == "several":
        yield from ("one", "other")
    elif name == "much":
        yield from repeat("x" * MB)
    elif name == "half":
        yield "one"
        os.write(ANSWERS, SAID + b"hal")
        os._exit(0)
    else:
        yield _tried(name, folder)


def _tried(name: str, folder: Path) -> str:
    if name == "sleep":
        time.sleep(60)
    if name == "secret":  # which is its own
        return f"done: {(folder / 'secret').read_text()}"
    try:
        TRIES[name](folder)
    except OSError as error:
        return f"refused: {type(error).__name__}"
    return "done"
