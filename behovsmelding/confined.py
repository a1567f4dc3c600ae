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
from dataclasses import dataclass
from io import BufferedWriter
from pathlib import Path
from threading import Thread, Timer

from behovsmelding import children
from behovsmelding.confinement import CRASHED, DONE, MB, OUT_OF_MEMORY
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


def run(module: str, name: str, content: bytes, *folders: Path, limits: Limits | None = None) -> bytes:
    """Give what ``module.answer(name, content, *folders)`` gives, run in a child.

    Args:
        module: one of ours, with a function ``answer`` from a name, bytes and folders to JSON, and a function
            ``prepare`` of the folders that loads what any answer needs.
        name: the file's name as shown, for sentences about it.
        content: the bytes nobody trusts.
        folders: passed on; beside the program itself, the only ones it may read from.
        limits: what it may use.

    Raises:
        UnreadableFile: time, memory, or damaged where the child died.
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
    try:
        writer.start()
        answer = child.told.read(LARGEST_ANSWER_MB * MB + 1)
    finally:
        clock.cancel()
        child.end()
        child.told.close()
        code = child.code()
        writer.join()
    return _told(name, code, answer, limits, is_late=bool(is_late))


def _feed(pipe: BufferedWriter, *parts: bytes) -> None:
    try:
        with pipe:
            for part in parts:
                pipe.write(part)
    except OSError:
        return  # it died before it had read all: its answer, or the lack of one, tells why


def _told(name: str, code: int, answer: bytes, limits: Limits, *, is_late: bool) -> bytes:
    """Give a child's answer, or say in Norwegian why there is none."""
    what, said = answer[:1], answer[1:]
    if what == DONE and said.endswith(b"\n"):
        return said
    if what == CRASHED:
        _log.warning("A confined reading met %s", said.decode("ascii", "replace"))
    if is_late or code == -getattr(signal, "SIGXCPU", signal.SIGTERM):
        raise UnreadableFile(
            "time",
            f"Filen «{name}» tok mer enn {limits.seconds} sekunder å lese, og lesingen ble stoppet. "
            "Åpne den i programmet den ble laget i, lagre den på nytt, og prøv igjen.",
        )
    if what == OUT_OF_MEMORY or len(answer) > LARGEST_ANSWER_MB * MB:
        raise UnreadableFile(
            "memory",
            f"Filen «{name}» krever mer minne enn en behovsmelding skal, og lesingen ble stoppet. "
            "Kontroller at riktig fil er valgt; er den det, lagre den på nytt uten bilder, og prøv igjen.",
        )
    raise UnreadableFile(
        "damaged",
        f"Filen «{name}» lar seg ikke lese; den er trolig skadet. "
        "Åpne den i programmet den ble laget i, lagre den på nytt, og prøv igjen.",
    )
