"""From a file to a `Document`: what kind of file it is, told by its content, and its text where it has one."""

import re
from pathlib import Path

from behovsmelding.errors import UnreadableFile
from behovsmelding.reading import plain_text, workbook
from behovsmelding.reading.document import Document

__all__ = ["Document", "read"]

LARGEST_MB = 20
_AS_TEXT = "Åpne filen og lagre den som ren tekst (.txt), og les inn den filen i stedet."
_ONLY_TEXT = ", og denne versjonen leser bare ren tekst"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF")
_OTHER_PICTURES = (b"ftypheic", b"ftypmif1", b"ftypavif")


def read(path: Path) -> Document:
    """Read a file, whatever its name says it is.

    Raises:
        UnreadableFile: with a kind and a Norwegian sentence saying what happened and what to do.
    """
    content = _content(path)
    name = path.name
    if not content:
        raise UnreadableFile("empty", f"Filen «{name}» er tom. Be om å få den tilsendt på nytt.")
    if _is_workbook(content):
        return workbook.read(name, content)
    _refuse_other_formats(name, content)
    document = plain_text.read(name, content)
    return workbook.delimited(document, plain_text.decoded(name, content)) or document


def _is_workbook(content: bytes) -> bool:
    """Tell whether an archive is an Excel or OpenDocument spreadsheet."""
    is_archive = content.startswith(b"PK\x03\x04")
    return is_archive and (b"xl/workbook" in content or b"opendocument.spreadsheet" in content[:200])


def _content(path: Path) -> bytes:
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise UnreadableFile("not-a-document", f"«{name}» er en mappe. Velg filene i den.")
        size = path.stat().st_size
        if size > LARGEST_MB * 1024 * 1024:
            raise UnreadableFile(
                "too-large",
                f"Filen «{name}» er på {size // (1024 * 1024)} MB; grensen er {LARGEST_MB} MB. "
                "En behovsmelding er mye mindre: kontroller at riktig fil er valgt.",
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFile("not-a-document", f"Finner ikke filen «{name}». Kontroller navnet og mappen.") from error
    except (OSError, ValueError) as error:
        raise UnreadableFile(
            "damaged", f"Filen «{name}» kan ikke åpnes. Kontroller at du har tilgang, og at den ikke er i bruk."
        ) from error


def _refuse_other_formats(name: str, content: bytes) -> None:
    kind, what = _format(content)
    if kind:
        raise UnreadableFile(kind, f"Filen «{name}» er {what}. {_advice(kind)}")


def _format(content: bytes) -> tuple[str | None, str]:
    """Tell what kind of file the bytes are: (kind of refusal, Norwegian words), or (None, "") for text."""
    head = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    found: tuple[str | None, str] = (None, "")
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        found = "not-a-document", _zip_words(content)
    elif content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        found = _old_office(content)
    elif head.startswith(b"%PDF-"):
        found = _pdf(content)
    elif head.startswith(b"{\\rtf"):
        found = "legacy-format", f"et RTF-dokument{_ONLY_TEXT}"
    elif b"\0" in content[:4096] and (content.startswith(_PICTURES) or content[4:12] in _OTHER_PICTURES):
        found = "not-a-document", "et bilde"
    elif re.match(rb"(?i)<!doctype html|<html|<\?xml", head):
        found = "not-a-document", f"en nettside eller XML-fil{_ONLY_TEXT}"
    return found


def _pdf(content: bytes) -> tuple[str, str]:
    if re.search(rb"/Encrypt\s+\d+\s+\d+\s+R", content):
        return "encrypted", "en PDF som er beskyttet med passord"
    return "not-a-document", f"en PDF{_ONLY_TEXT}"


def _zip_words(content: bytes) -> str:
    for mark, words in (
        (b"word/", f"et Word-dokument{_ONLY_TEXT}"),
        (b"xl/", f"et Excel-regneark{_ONLY_TEXT}"),
        (b"ppt/", f"en PowerPoint-presentasjon{_ONLY_TEXT}"),
        (b"opendocument", f"et OpenDocument-dokument{_ONLY_TEXT}"),
    ):
        if mark in content:
            return words
    return "et arkiv (ZIP)"


def _old_office(content: bytes) -> tuple[str, str]:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return "encrypted", "et Office-dokument som er beskyttet med passord"
    return "legacy-format", f"i et eldre Office-format (.doc, .xls){_ONLY_TEXT}"


def _advice(kind: str) -> str:
    if kind == "encrypted":
        return "Be avsenderen om en utgave uten passord, lagret som ren tekst (.txt)."
    return _AS_TEXT
