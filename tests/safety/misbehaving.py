"""What a reader that had been taken over would try, in a confined child; each answers with what it got hold of."""

import os
import socket
import subprocess
import sys
import tempfile
from pathlib import Path


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


TRIES = {
    "write": _write,
    "memory file": _write_past_the_guard,
    "temporary": _temporary,
    "secrets": _secrets,
    "network": _network,
    "program": _program,
    "environment": _environment,
}


def answer(name: str, content: bytes, folder: Path) -> str:
    """Try one thing, and say whether it was refused."""
    try:
        TRIES[name](folder)
    except OSError as error:
        return f"refused: {type(error).__name__}"
    return "done"
