"""Processes that answer once: forked from one that has loaded what they need, or started where a system has no fork."""

import atexit
import contextlib
import json
import logging
import os
import signal
import socket
import subprocess
import sys
from io import BufferedReader, BufferedWriter
from pathlib import Path
from threading import Lock, Thread
from typing import ClassVar, Protocol

from behovsmelding.confinement import DONE

LOADS_WITHIN = 60
"""Seconds until a process that children are made of is given up, on a machine that has much else to do."""
AT_ONCE = 1024 * 1024
"""Bytes that a child may say before they are taken: whoever takes them may have something else to do."""
_ROOT = Path(__file__).resolve().parent.parent
_START = "import sys; sys.path.insert(0, sys.argv[1]); from behovsmelding import confinement; confinement.{part}()"
_log = logging.getLogger(__name__)


class Child(Protocol):
    """A process that answers once."""

    given: BufferedWriter
    """What it is asked."""
    told: BufferedReader
    """What it answers."""

    def end(self) -> None:
        """End it, and whatever it may have started; it may have ended, and may be ended by two at a time."""

    def code(self) -> int:
        """Wait until it has ended, and tell how, as ``subprocess`` does."""


def made(module: str, folders: tuple[Path, ...], memory_mb: int, seconds: int) -> Child:
    """Give a child that answers with a module of ours; see ``confined.answers`` for what it is given."""
    if _can_fork():
        try:
            return _Source.of(module, folders).child(memory_mb, seconds)
        except OSError:
            _log.warning("No child could be forked; one is started instead")
    return _Started(module, folders, memory_mb, seconds)


def prepare(module: str, *folders: Path) -> None:
    """Begin to load what children of a module will need, so that the first is as quick as the others."""
    if _can_fork():
        _Source.of(module, folders).prepare()


def _can_fork() -> bool:
    return hasattr(os, "fork")


def _widen(pipe: int) -> None:
    """Let a pipe hold more, where the system can and lets us."""
    import fcntl

    with contextlib.suppress(AttributeError, OSError):
        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, AT_ONCE)


def _process(part: str, *arguments: object, **descriptors: object) -> subprocess.Popen:
    """Start a process of ours with nothing of this one's but what it is given."""
    return subprocess.Popen(
        [sys.executable, "-I", "-c", _START.format(part=part), str(_ROOT), *map(str, arguments)],
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        env={} if _can_fork() else None,  # Windows needs a few variables to start a program at all
        start_new_session=True,
        **descriptors,
    )


class _Started:
    """A child that loads what it needs for itself."""

    def __init__(self, module: str, folders: tuple[Path, ...], memory_mb: int, seconds: int) -> None:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        self._process = _process("child", module, memory_mb, seconds, *folders, **pipes)
        self.given, self.told = self._process.stdin, self._process.stdout

    def end(self) -> None:
        if self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError, PermissionError):  # it has ended, and nothing is left of it
                if _can_fork():
                    os.killpg(self._process.pid, signal.SIGKILL)
                else:
                    self._process.kill()

    def code(self) -> int:
        return self._process.wait()


class _Forked:
    """A child that its source ends when this side lets go of its life."""

    def __init__(self, given: int, told: int, life: socket.socket) -> None:
        self.given, self.told = os.fdopen(given, "wb"), os.fdopen(told, "rb", AT_ONCE)
        self._life = life

    def end(self) -> None:
        with contextlib.suppress(OSError):  # it has been let go
            self._life.shutdown(socket.SHUT_WR)

    def code(self) -> int:
        with self._life, contextlib.suppress(OSError):
            return int(self._life.recv(16) or -signal.SIGKILL)  # where its source is gone, nobody knows
        return -signal.SIGKILL


class _Source:
    """A process that has loaded a module, and reads nothing itself: children are forked from it."""

    _all: ClassVar[dict[str, "_Source"]] = {}
    _choosing: ClassVar[Lock] = Lock()

    def __init__(self, module: str, folders: tuple[Path, ...]) -> None:
        self._loads = module, *folders
        self._asking = Lock()
        self._process: subprocess.Popen | None = None
        self._requests: socket.socket | None = None

    @classmethod
    def of(cls, module: str, folders: tuple[Path, ...]) -> "_Source":
        """Give the one of a module and folders: one a module, whose children end as they will when it is replaced."""
        with cls._choosing:
            found = cls._all.get(module)
            if found is None or found._loads != (module, *folders):
                if found:
                    found.let_go()
                found = cls._all[module] = cls(module, folders)
            return found

    @classmethod
    def let_all_go(cls) -> None:
        """End every one; for when this process ends."""
        for each in cls._all.values():
            each.let_go()
            if each._process:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    each._process.wait(1)

    def prepare(self) -> None:
        """Start the process, if there is none; never waits."""
        if self._asking.acquire(blocking=False):
            try:
                self._start()
            finally:
                self._asking.release()

    def child(self, memory_mb: int, seconds: int) -> _Forked:
        """Give a child.

        Raises:
            OSError: none can be made.
        """
        asks, given = os.pipe()
        told, tells = os.pipe()
        _widen(told)
        life, held = socket.socketpair()
        try:
            self._ask(json.dumps([memory_mb, seconds]).encode(), [asks, tells, held.fileno()])
        except OSError:
            os.close(given)
            os.close(told)
            life.close()
            raise
        finally:
            os.close(asks)
            os.close(tells)
            held.close()
        return _Forked(given, told, life)

    def let_go(self) -> None:
        """Ask for no more; the process ends when its children have."""
        if self._requests:
            self._requests.close()
        if self._process:
            Thread(target=self._process.wait, daemon=True).start()  # or it would stay in the list of processes

    def _ask(self, request: bytes, descriptors: list[int]) -> None:
        with self._asking:
            for _ in range(2):  # the process may have ended, for want of somebody to ask it
                self._start()
                with contextlib.suppress(OSError):
                    socket.send_fds(self._requests, [request], descriptors)
                    if self._requests.recv(1) == DONE:
                        return
                self.let_go()
                self._process = None
        raise OSError("no process to make a child of")

    def _start(self) -> None:
        if self._process and self._process.poll() is None:
            return
        if self._requests:
            self._requests.close()
        self._requests, asked = socket.socketpair()
        self._requests.settimeout(LOADS_WITHIN)
        module, *folders = self._loads
        number = asked.fileno()
        with asked:
            pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
            self._process = _process("serve", module, number, *folders, pass_fds=[number], **pipes)


atexit.register(_Source.let_all_go)
