"""Run a module of ours on a stranger's bytes in a child process that can do little and is stopped in time.

The child gets the bytes through its standard input and answers with JSON. It has an empty environment, no network, may
not write a file, start a program or open anything that is not the program's own, and dies when it takes too much memory
or time. What it writes on its error stream may hold the form's text and goes nowhere. It is forked from a process that
has loaded the module and reads nothing itself (``confinement``).

Where the system has no such limits (Windows) the reading still happens in a child with a time limit.
"""

import json
import logging
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader, BufferedWriter
from pathlib import Path
from queue import SimpleQueue
from threading import Thread, Timer

from behovsmelding import children
from behovsmelding.confinement import CRASHED, DONE, MB, OUT_OF_MEMORY, SAID
from behovsmelding.errors import UnreadableFile

LARGEST_ANSWER_MB = 256
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use."""

    memory_mb: int = 512
    """Address space: somewhat more than what it really takes."""
    seconds: int = 15
    """By the clock; of the processor it gets one less, so that it is stopped even when this process hangs."""


def answers(module: str, name: str, content: bytes, *folders: Path, limits: Limits | None = None) -> Iterator[bytes]:
    """Give what ``module.answers(name, content, *folders)`` gives, run in a child, each as soon as it is there.

    Args:
        module: one of ours, with a function ``answers`` from a name, bytes and folders to some JSON, each on a line,
            and a function ``prepare`` of the folders that loads what any answer needs.
        name: the file's name as shown, for sentences about it.
        content: the bytes nobody trusts.
        folders: passed on; beside the program itself, the only ones it may read from.
        limits: what it may use.

    Raises:
        UnreadableFile: time, memory, or damaged where the child died; what it gave before is then of no use.
    """
    limits = limits or Limits()
    child = children.made(module, folders, limits.memory_mb, limits.seconds)
    is_late = []

    def stop() -> None:
        is_late.append(True)
        child.end()

    clock = Timer(limits.seconds, stop)
    clock.start()
    # The name goes where other users of the machine do not see it: it may be a person's.
    writer = Thread(target=_feed, args=(child.given, json.dumps(name).encode() + b"\n", content), daemon=True)
    lines: SimpleQueue[bytes] = SimpleQueue()
    reader = Thread(target=_take, args=(child.told, lines), daemon=True)
    last = b""
    try:
        writer.start()
        reader.start()
        while (line := lines.get()).startswith(SAID) and line.endswith(b"\n"):
            yield line[1:]
        last = line
    finally:
        clock.cancel()
        child.end()
        reader.join()
        child.told.close()
        code = child.code()
        writer.join()
    if last.rstrip(b"\n") != DONE:
        raise _unreadable(name, code, last, limits, is_late=bool(is_late))


def _take(pipe: BufferedReader, lines: SimpleQueue) -> None:
    """Take lines as they come, so that the child waits for nobody, and last what is none: half a line, or nothing."""
    left = LARGEST_ANSWER_MB * MB
    line = b"\n"
    try:
        while line.endswith(b"\n"):
            line = pipe.readline(left)
            left -= len(line)
            lines.put(line if left else OUT_OF_MEMORY)
    finally:
        lines.put(b"")  # whatever happens, nobody is left waiting


def _feed(pipe: BufferedWriter, *parts: bytes) -> None:
    try:
        with pipe:
            for part in parts:
                pipe.write(part)
    except OSError:
        return  # it died before it had read all: its answer, or the lack of one, tells why


def _unreadable(name: str, code: int, last: bytes, limits: Limits, *, is_late: bool) -> UnreadableFile:
    """Say in Norwegian why a child has not said all, by the last it said."""
    what, said = last[:1], last[1:].rstrip(b"\n")
    if what == CRASHED:
        _log.warning("A confined reading met %s", said.decode("ascii", "replace"))
    if is_late or code == -getattr(signal, "SIGXCPU", signal.SIGTERM):
        return UnreadableFile(
            "time",
            f"Filen «{name}» tok mer enn {limits.seconds} sekunder å lese, og lesingen ble stoppet. "
            "Åpne den i programmet den ble laget i, lagre den på nytt, og prøv igjen.",
        )
    if what == OUT_OF_MEMORY:
        return UnreadableFile(
            "memory",
            f"Filen «{name}» krever mer minne enn en behovsmelding skal, og lesingen ble stoppet. "
            "Kontroller at riktig fil er valgt; er den det, lagre den på nytt uten bilder, og prøv igjen.",
        )
    return UnreadableFile(
        "damaged",
        f"Filen «{name}» lar seg ikke lese; den er trolig skadet. "
        "Åpne den i programmet den ble laget i, lagre den på nytt, og prøv igjen.",
    )
