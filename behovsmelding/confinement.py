"""The other side of ``confined``: what a child gives up before it answers, and the process that children are made of.

Loading what reading needs takes ten times as long as reading a form. So one process loads it once, reads nothing
itself, and forks a child for every file; where a system has no fork, each child loads it for itself.
"""

import contextlib
import gc
import importlib
import json
import os
import selectors
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import NoReturn

try:
    import resource
except ImportError:  # Windows
    resource = None

MB = 1024 * 1024
DONE, SAID, CRASHED, OUT_OF_MEMORY = b"=", b"+", b"!", b"M"
"""What a child's lines begin with: that it has said all, a part of what it says, or why it says no more."""
LARGEST_REQUEST = 1024
HANDED_OVER = 3
"""Descriptors that come with a request: the child's input, its output, and what holds it alive."""
IDLE_SECONDS = 600
"""A process that children are made of ends when nobody has asked for one as long: it takes some 70 MB."""
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000


def child() -> None:
    """Load a module, read a request, answer it, and end: the whole life of a child that was started."""
    gc.disable()  # a child makes values and ends: looking for garbage among them takes as long as making them
    module, *limits = sys.argv[2:5]
    folders = sys.argv[5:]
    _answer(lambda: importlib.import_module(module), *map(int, limits), folders)


def serve() -> None:
    """Fork a child for every request, and end it when whoever asked lets go of it: the life of what children are of.

    Ends when nobody is left to ask, or nobody has for long.
    """
    module, asked, *folders = sys.argv[2:]
    gc.disable()
    loaded = importlib.import_module(module)
    loaded.prepare(*map(Path, folders))
    gc.freeze()
    with socket.socket(fileno=int(asked)) as requests, selectors.DefaultSelector() as waiting:
        waiting.register(requests, selectors.EVENT_READ)
        alive: dict[socket.socket, int] = {}
        while ready := waiting.select(None if alive else IDLE_SECONDS):
            for key, _ in ready:
                if key.fileobj is not requests:
                    waiting.unregister(key.fileobj)
                    _end(key.fileobj, alive.pop(key.fileobj))
                elif forked := _forked(requests, loaded, folders):
                    life, process = forked
                    alive[life] = process
                    waiting.register(life, selectors.EVENT_READ)
                else:
                    waiting.unregister(requests)
            if not waiting.get_map():
                return


def _forked(requests: socket.socket, loaded: ModuleType, folders: list[str]) -> tuple[socket.socket, int] | None:
    """Make the child that is asked for, and give what it lives by; None where nobody is left who asks."""
    asked, handed_over, *_ = socket.recv_fds(requests, LARGEST_REQUEST, HANDED_OVER)
    if not asked:
        return None
    given, told, life = handed_over
    process = os.fork()
    if process == 0:
        try:
            os.setsid()
            os.dup2(given, 0)
            os.dup2(told, 1)
            # Nothing of others' children: neither what holds them alive nor what they are asked.
            os.closerange(3, 1 + max(int(each.name) for each in Path("/dev/fd").iterdir()))
            _answer(lambda: loaded, *json.loads(asked), folders)
        finally:
            os._exit(1)
    os.close(given)
    os.close(told)
    requests.send(DONE)
    return socket.socket(fileno=life), process


def _end(life: socket.socket, process: int) -> None:
    """End a child that may have ended, and whatever it may have started; say how it ended."""
    for end in (os.killpg, os.kill):
        with contextlib.suppress(ProcessLookupError, PermissionError):  # it has ended, or not yet a group of its own
            end(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    with life, contextlib.suppress(OSError):
        life.send(str(os.waitstatus_to_exitcode(status)).encode())


def _answer(load: Callable[[], ModuleType], memory_mb: int, seconds: int, folders: list[str]) -> NoReturn:
    """Give up what reading does not need, read what is asked, answer it, and end."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    _confine(memory_mb, seconds, folders)
    try:
        name, content = json.loads(sys.stdin.buffer.readline()), sys.stdin.buffer.read()
        for said in load().answers(name, content, *map(Path, folders)):
            out.write(SAID + said.encode() + b"\n")
            out.flush()
        end = DONE
    except MemoryError:
        content = None
        end = OUT_OF_MEMORY
    except Exception as error:  # noqa: BLE001 - a stranger's file may raise anything; here it ends
        end = CRASHED + _where(error).encode()
    out.write(end + b"\n")
    out.flush()
    os._exit(0)  # nothing is left to do, and unwinding deep or large structures takes its time


def _where(error: BaseException) -> str:
    """Say what kind of error it was and in which lines of code: never its words, which may be the form's."""
    places = []
    step = error.__traceback__
    while step:
        places.append(f"{Path(step.tb_frame.f_code.co_filename).name}:{step.tb_lineno}")
        step = step.tb_next
    return f"{type(error).__name__} at {' '.join(places[-4:])}"


def _confine(memory_mb: int, seconds: int, folders: list[str]) -> None:
    """Give up what reading does not need, before anything of a stranger's is read."""
    if resource:
        os.nice(5)
        _without_network()
        for what, most in (
            (resource.RLIMIT_AS, memory_mb * MB),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_NPROC, 0),
        ):
            resource.setrlimit(what, (most, most))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds - 1, seconds))
    sys.addaudithook(_guard([*sys.path, sys.prefix, sys.base_prefix, *folders]))


def _without_network() -> None:
    """Move to a network with nothing in it, where the system lets us; the guard stands anyway."""
    import ctypes

    libc = ctypes.CDLL(None)
    if libc.unshare(_NEW_NETWORK) != 0:
        libc.unshare(_NEW_USER | _NEW_NETWORK)


_REFUSED = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.remove", "os.rename",
    "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "shutil.", "tempfile.", "urllib.",
    "pickle.find_class",
)  # fmt: skip


def _guard(folders: list[str]) -> Callable[[str, tuple], None]:
    """Make a hook that refuses what no reader does; once there it cannot be taken away."""
    readable = tuple(f"{os.path.realpath(folder)}{os.sep}" for folder in folders if folder)

    def guard(event: str, details: tuple) -> None:
        if event.startswith(_REFUSED):
            raise PermissionError(event)
        if event in ("open", "ctypes.dlopen") and isinstance(details[0], str | bytes):
            writes = event == "open" and isinstance(details[2], int) and details[2] & (os.O_WRONLY | os.O_RDWR)
            if writes or not os.path.realpath(os.fsdecode(details[0])).startswith(readable):
                raise PermissionError(event)

    return guard
