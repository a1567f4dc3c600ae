"""Run a module of ours on a stranger's bytes in a child process that can do little and is stopped in time.

The child gets the bytes through its standard input and answers with JSON. It has an empty environment, no network, may
not write a file, start a program or open anything that is not the program's own, and dies when it takes too much memory
or time. What it writes on its error stream may hold the form's text and goes nowhere.

Where the system has no such limits (Windows) the reading still happens in a child with a time limit.
"""

import gc
import importlib
import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import astuple, dataclass
from pathlib import Path
from threading import Thread, Timer

from behovsmelding.errors import UnreadableFile

try:
    import resource
except ImportError:  # Windows
    resource = None

MB = 1024 * 1024
LARGEST_ANSWER_MB = 256
_ROOT = Path(__file__).resolve().parent.parent
_START = "import sys; sys.path.insert(0, sys.argv[1]); from behovsmelding.confined import child; child()"
_DONE, _CRASHED, _OUT_OF_MEMORY = b"=", b"!", b"M"
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
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
        module: one of ours, with a function ``answer`` from a name, bytes and folders to JSON.
        name: the file's name as shown, for sentences about it.
        content: the bytes nobody trusts.
        folders: passed on; beside the program itself, the only ones it may read from.
        limits: what it may use.

    Raises:
        UnreadableFile: time, memory, or damaged where the child died.
    """
    limits = limits or Limits()
    process = _started(module, limits, folders)
    is_late = []

    def stop() -> None:
        is_late.append(True)
        _kill(process)

    clock = Timer(limits.seconds, stop)
    clock.start()
    # The name goes where other users of the machine do not see it: it may be a person's.
    writer = Thread(target=_feed, args=(process, json.dumps(name).encode() + b"\n", content), daemon=True)
    try:
        writer.start()
        answer = process.stdout.read(LARGEST_ANSWER_MB * MB + 1)
    finally:
        clock.cancel()
        _kill(process)
        process.stdout.close()
        code = process.wait()
        writer.join()
    return _told(name, code, answer, limits, is_late=bool(is_late))


def _started(module: str, limits: Limits, folders: tuple[Path, ...]) -> subprocess.Popen:
    command = [sys.executable, "-I", "-c", _START, str(_ROOT), module, *map(str, astuple(limits)), *map(str, folders)]
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        env={} if resource else None,  # Windows needs a few variables to start a program at all
        start_new_session=True,
    )


def _feed(process: subprocess.Popen, *parts: bytes) -> None:
    try:
        with process.stdin as pipe:
            for part in parts:
                pipe.write(part)
    except OSError:
        return  # it died before it had read all: its answer, or the lack of one, tells why


def _kill(process: subprocess.Popen) -> None:
    """End a child that may have ended, and whatever it may have started."""
    if process.returncode is not None:
        return
    try:
        if resource:
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    except (ProcessLookupError, PermissionError):
        return  # it has ended, and nothing is left of it


def _told(name: str, code: int, answer: bytes, limits: Limits, *, is_late: bool) -> bytes:
    """Give a child's answer, or say in Norwegian why there is none."""
    what, said = answer[:1], answer[1:]
    if what == _DONE and said.endswith(b"\n"):
        return said
    if what == _CRASHED:
        _log.warning("A confined reading met %s", said.decode("ascii", "replace"))
    if is_late or code == -getattr(signal, "SIGXCPU", signal.SIGTERM):
        raise UnreadableFile(
            "time",
            f"Filen «{name}» tok mer enn {limits.seconds} sekunder å lese, og lesingen ble stoppet. "
            "Åpne den i programmet den ble laget i, lagre den på nytt, og prøv igjen.",
        )
    if what == _OUT_OF_MEMORY or len(answer) > LARGEST_ANSWER_MB * MB:
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


# In the child -------------------------------------------------------------------------------------------------------


def child() -> None:
    """Read a request, answer it, and end: the whole life of a child."""
    gc.disable()  # a child makes values and ends: looking for garbage among them takes as long as making them
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    module, memory_mb, seconds, *folders = sys.argv[2:]
    _confine(Limits(int(memory_mb), int(seconds)), folders)
    try:
        name, content = json.loads(sys.stdin.buffer.readline()), sys.stdin.buffer.read()
        said = importlib.import_module(module).answer(name, content, *map(Path, folders))
        answer = _DONE + said.encode() + b"\n"
    except MemoryError:
        content = None
        answer = _OUT_OF_MEMORY
    except Exception as error:  # noqa: BLE001 - a stranger's file may raise anything; here it ends
        answer = _CRASHED + _where(error).encode()
    out.write(answer)
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


def _confine(limits: Limits, folders: list[str]) -> None:
    """Give up what reading does not need, before anything of a stranger's is read."""
    if resource:
        os.nice(5)
        _without_network()
        for what, most in (
            (resource.RLIMIT_AS, limits.memory_mb * MB),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_NPROC, 0),
        ):
            resource.setrlimit(what, (most, most))
        resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds - 1, limits.seconds))
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
