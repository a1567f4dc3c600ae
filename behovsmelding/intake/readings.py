"""From files to readings: every file is read in a confined child, and nothing is stored."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from behovsmelding import children, confined, reader, reading
from behovsmelding.confined import Limits
from behovsmelding.errors import UnreadableFile
from behovsmelding.intake.received import prepared
from behovsmelding.reader import Reading, plain_name, read_here
from behovsmelding.reading import delimited
from behovsmelding.vocabulary import Vocabulary

__all__ = ["Reading", "files_in", "plain_name", "prepare", "read_content", "read_here", "read_report", "read_reports"]

_OPEN_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"
AT_ONCE = 2
"""Files read at the same time: each is one process that works all the while."""
FORM = Limits(memory_mb=512, seconds=15)
LIST = Limits(memory_mb=2048, seconds=120)
"""A list of 100 000 rows takes 10 to 30 seconds, by its columns, of a processor that has nothing else to do."""
_LARGEST_LIST_AS_A_FORM = 512 * 1024
"""Bytes of delimited text, some 3 000 rows, that a form's limits are enough for."""
_LOOKED_AT = 64 * 1024


def prepare(vocabulary: Vocabulary | None = None) -> None:
    """Begin to load what reading needs, where files are about to come: the first is then read as soon as the others."""
    children.prepare(reader.__name__, (vocabulary or Vocabulary.load()).folder)


def read_report(path: Path, vocabulary: Vocabulary) -> Reading:
    """Read a file, whatever is in it; nothing is stored."""
    try:
        content = reading.content_of(path)
    except UnreadableFile as error:
        return Reading(plain_name(path.name), None, None, error=error)
    return read_content(path.name, content, vocabulary)


def read_reports(paths: Sequence[Path], vocabulary: Vocabulary) -> Iterator[Reading]:
    """Read files, some at a time, and give the readings in order as they come."""
    with ThreadPoolExecutor(AT_ONCE) as workers:
        yield from workers.map(lambda path: read_report(path, vocabulary), paths)


def read_content(name: str, content: bytes, vocabulary: Vocabulary | None = None) -> Reading:
    """Read a file's bytes, such as an upload's, that have never been on disk."""
    vocabulary = vocabulary or Vocabulary.load()
    name = plain_name(name)
    digest = sha256(content).hexdigest()
    try:
        reading.refuse_too_large(name, len(content))
        said = confined.answers(reader.__name__, name, content, vocabulary.folder, limits=limits_for(content))
        with closing(said):
            return prepared(reader.understood(name, digest, each) for each in said)
    except UnreadableFile as error:
        return Reading(name, digest, None, error=error)


def limits_for(content: bytes) -> Limits:
    """Give what reading some bytes may take: a workbook or a long delimited text may be a list of many rows."""
    if content.startswith(b"PK"):
        is_list = b"xl/workbook" in content[-_LOOKED_AT:] or _OPEN_SPREADSHEET in content[:256]
    else:
        is_list = len(content) > _LARGEST_LIST_AS_A_FORM and _is_delimited(content[:_LOOKED_AT])
    return LIST if is_list else FORM


def _is_delimited(start: bytes) -> bool:
    """Tell whether bytes begin as a table does, in any encoding: of two bytes a letter one is zero in all marks."""
    lines = start.replace(b"\0", b"").decode("latin-1").splitlines()[:-1]
    return not start.startswith(b"%PDF-") and delimited.delimiter_of(lines) is not None


def files_in(paths: Iterable[Path]) -> list[Path]:
    """Give the files meant by paths: a folder is all files in it, in the order of their names; hidden ones are left."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(file for file in path.rglob("*") if file.is_file())
            found += [f for f in inside if not any(part.startswith(".") for part in f.relative_to(path).parts)]
        else:
            found.append(path)
    return found
