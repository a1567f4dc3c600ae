"""Forms damaged at random: bytes turned, cut, doubled; of archives also the text inside. The same every time."""

import io
import random
import signal
import traceback
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from behovsmelding.reader import read_here
from behovsmelding.vocabulary import Vocabulary
from tests.corpus.build import build
from tests.corpus.cases import CASES
from tests.corpus.library import write_form

FORMATS = ("txt", "docx", "odt", "pdf")
LONGEST_SECONDS = 15
_SIGNS = (b"<", b">", b"&", b"\0", b"\xff", b"(", b"\t", b"\n", b"999999999999", b"-1", b"**", b"/", b"kr ", b"\xc3")


def originals(folder: Path) -> dict[str, list[bytes]]:
    """Draw the first form of every edition in every format."""
    chosen = {(case.name[:2], case.format): case for case in reversed(CASES) if case.format in FORMATS}
    made: dict[str, list[bytes]] = {kind: [] for kind in FORMATS}
    for case in chosen.values():
        path = folder / f"{case.name}.{case.format}"
        write_form(build(case), path)
        made[case.format].append(path.read_bytes())
    return made


def mutations(originals: list[bytes], count: int, seed: int) -> Iterator[bytes]:
    """Damage forms, one after the other, a little or much."""
    chooser = random.Random(seed)
    for number in range(count):
        content = originals[number % len(originals)]
        is_archive = content.startswith(b"PK")
        yield _inside(content, chooser) if is_archive and number % 3 else damaged(content, chooser)


def damaged(content: bytes, chooser: random.Random) -> bytes:
    """Damage bytes in one to twelve places."""
    out = bytearray(content)
    for _ in range(chooser.choice((1, 1, 2, 4, 12))):
        start = chooser.randrange(len(out) + 1)
        end = min(len(out), start + chooser.choice((1, 2, 8, 100, 2000)))
        match chooser.randrange(6):
            case 0:
                out[start:end] = bytes(byte ^ 1 << chooser.randrange(8) for byte in out[start:end])
            case 1:
                del out[start:end]
            case 2:
                out[start:start] = out[start:end] * chooser.choice((1, 3, 30))
            case 3:
                out[start:end] = chooser.randbytes(end - start)
            case 4:
                out[start:start] = chooser.choice(_SIGNS) * chooser.choice((1, 2, 50))
            case 5:
                other = chooser.randrange(len(out) + 1)
                out[start:end] = out[other : other + end - start]
    return bytes(out) if chooser.random() > 0.1 else bytes(out[: chooser.randrange(len(out) + 1)])


def _inside(content: bytes, chooser: random.Random) -> bytes:
    """Damage one part of an archive, which stays a whole archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    likely = [name for name in parts if name in ("word/document.xml", "content.xml")] * 5
    hit = chooser.choice([*likely, *parts])
    parts[hit] = damaged(parts[hit], chooser)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def fate(content: bytes) -> str:
    """Read bytes in this process, where nothing hides an exception; say how it ended.

    Returns:
        «read», the kind of an `UnreadableFile`, «late», or the exception and where it was raised.
    """

    def late(*_: object) -> None:
        raise TimeoutError

    previous = signal.signal(signal.SIGALRM, late)
    signal.alarm(LONGEST_SECONDS)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            read = read_here(f"skadet_{zlib.crc32(content)}", content, Vocabulary.load())
    except TimeoutError:
        return "late"
    except Exception as error:  # noqa: BLE001 - what it is, is what the test tells
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}"
    else:
        return read.error.kind if read.error else "read"
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, previous)
