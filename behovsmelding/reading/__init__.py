"""From a file to a `Document`: what kind of file it is, told by its content, and its text where it has one."""

import logging
import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from behovsmelding.errors import UnreadableFile
from behovsmelding.reading.document import Document, clean
from behovsmelding.reading.kinds import kind_of

__all__ = ["Document", "clean", "content_of", "prepare", "read", "read_content", "refuse_too_large"]

LARGEST_MB = 20
# What a library tells of a file may be the file's own words (pdfminer tells every one): it goes nowhere, whatever the
# program around it logs.
for _library in ("pdfminer", "pypdf", "python_calamine", "lxml"):
    logging.getLogger(_library).propagate = False
    logging.getLogger(_library).addHandler(logging.NullHandler())
# Imported when one is met, or all before one is. Each has `read(name, content) -> Document`.
_READERS = {
    "text": "plain_text",
    "word": "word",
    "opendocument": "opendocument",
    "pdf": "pdf",
    "workbook": "workbook",
}


def prepare() -> None:
    """Import the readers of all kinds that this installation has."""
    for name in _READERS.values():
        if find_spec(f"{__name__}.{name}"):
            import_module(f"{__name__}.{name}")


def read(path: Path) -> Document:
    """Read a file, whatever its name says it is.

    Raises:
        UnreadableFile: with a kind and a Norwegian sentence saying what happened and what to do.
    """
    return read_content(path.name, content_of(path))


def read_content(name: str, content: bytes) -> Document:
    """Read a file's bytes, whatever its name says it is.

    Raises:
        UnreadableFile: with a kind and a Norwegian sentence saying what happened and what to do.
    """
    kind = kind_of(name, content)
    module = f"{__name__}.{_READERS[kind]}"
    if find_spec(module) is None:
        if kind == "pdf" and re.search(rb"/Encrypt\s+\d+\s+\d+\s+R", content):
            raise UnreadableFile(
                "encrypted",
                f"Filen «{name}» er en PDF som er beskyttet med passord. "
                "Be avsenderen om en utgave uten passord, lagret som Word-dokument (.docx).",
            )
        what = {"pdf": "en PDF", "workbook": "et regneark"}[kind]
        raise UnreadableFile(
            "not-a-document",
            f"Filen «{name}» er {what}, og denne versjonen leser ikke det. Lagre den som Word-dokument (.docx).",
        )
    return import_module(module).read(name, content)


def content_of(path: Path) -> bytes:
    """Give a file's bytes.

    Raises:
        UnreadableFile: not-a-document, too-large or damaged where it cannot be opened.
    """
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise UnreadableFile("not-a-document", f"«{name}» er en mappe. Velg filene i den.")
        refuse_too_large(name, path.stat().st_size)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFile("not-a-document", f"Finner ikke filen «{name}». Kontroller navnet og mappen.") from error
    except (OSError, ValueError) as error:
        raise UnreadableFile(
            "damaged", f"Filen «{name}» kan ikke åpnes. Kontroller at du har tilgang, og at den ikke er i bruk."
        ) from error


def refuse_too_large(name: str, size: int) -> None:
    """Stop before reading what no behovsmelding can be.

    Raises:
        UnreadableFile: too-large.
    """
    if size > LARGEST_MB * 1024 * 1024:
        raise UnreadableFile(
            "too-large",
            f"Filen «{name}» er på {size // (1024 * 1024)} MB; grensen er {LARGEST_MB} MB. "
            "En behovsmelding er mye mindre: kontroller at riktig fil er valgt.",
        )
