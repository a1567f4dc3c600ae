"""What kind of file some bytes are, told by the bytes alone: a name may say anything."""

import re
from typing import Literal

from behovsmelding.errors import UnreadableFile
from behovsmelding.reading.guard import Package, damaged

Kind = Literal["text", "word", "opendocument", "workbook", "pdf"]

_SAVE_AS = "lagre den som Word-dokument (.docx) eller søkbar PDF"
_DO_SO = f"Åpne filen, {_SAVE_AS}, og les inn den filen i stedet."
_ASK = "Be avsenderen om en utgave uten passord, lagret som Word-dokument (.docx) eller søkbar PDF."
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF")
_OTHER_PICTURES = (b"ftypheic", b"ftypmif1", b"ftypavif")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPENDOCUMENT = "application/vnd.oasis.opendocument."
_CONTENT_TYPES = (
    (r"wordprocessingml\.document\.main\+xml", "word"),
    (r"spreadsheetml\.sheet\.main\+xml", "workbook"),
)
# What Office calls its other files, in [Content_Types].xml: (its word, what a reader calls it).
_OTHER_OFFICE = (
    (r"ms-word\.(?:document|template)\.macroEnabled", "et Word-dokument med makroer (.docm), og makroer leses ikke"),
    (r"ms-excel\.(?:sheet|template)\.macroEnabled", "et Excel-regneark med makroer (.xlsm), og makroer leses ikke"),
    (r"ms-excel\.sheet\.binary", "et binært Excel-regneark (.xlsb)"),
    (r"wordprocessingml\.template\.main", "en Word-mal (.dotx), ikke et utfylt skjema"),
    (r"spreadsheetml\.template\.main", "en Excel-mal (.xltx), ikke et utfylt regneark"),
    (r"presentationml", "en PowerPoint-presentasjon"),
)
_OTHER_OPENDOCUMENT = (
    (r"[a-z]+-template", "en OpenDocument-mal, ikke et utfylt skjema"),
    (r"presentation", "en OpenDocument-presentasjon"),
    (r"(?:graphics|image|chart|formula|base|database)", "en OpenDocument-tegning eller -database"),
)
_WORKBOOK = "lagre det som Excel-arbeidsbok (.xlsx)"


def kind_of(name: str, content: bytes) -> Kind:
    """Tell which of the kinds that can be read some bytes are.

    Raises:
        UnreadableFile: with a kind and a Norwegian sentence saying what the file is and what to do.
    """
    head = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not content:
        raise UnreadableFile("empty", f"Filen «{name}» er tom. Be om å få den tilsendt på nytt.")
    if content.startswith(_ZIP):
        return _kind_of_package(Package(name, content))
    if content.startswith(_OLE):
        raise _old_office(name, content)
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if head.startswith(b"{\\rtf"):
        raise _refused(name, "legacy-format", "et RTF-dokument")
    if b"\0" in content[:4096] and (content.startswith(_PICTURES) or content[4:12] in _OTHER_PICTURES):
        raise UnreadableFile(
            "not-a-document",
            f"Filen «{name}» er et bilde. Er det av et skjema, må skjemaet sendes som Word-dokument (.docx) eller "
            "søkbar PDF (lest med tekstgjenkjenning).",
        )
    if _is_markup(head):
        raise _refused(name, "not-a-document", "en nettside eller XML-fil")
    return "text"


def _is_markup(head: bytes) -> bool:
    plain = head.replace(b"\0", b"").lstrip(b"\xff\xfe")
    return bool(
        re.match(rb"(?i)\s*(?:<!doctype html|<html|<\?xml|<!--.{0,400}?-->\s*<(?:!doctype|html))", plain, re.DOTALL)
    )


def _kind_of_package(package: Package) -> Kind:
    """Tell the documents that are zip archives apart, by what they say of themselves."""
    name = package.name
    if package.is_encrypted:
        raise _encrypted(name, "et arkiv")
    if "mimetype" in package.names:
        said = (package.part("mimetype") or b"").decode("ascii", "replace").strip()
        if said.startswith(_OPENDOCUMENT):
            return _opendocument(package, said.removeprefix(_OPENDOCUMENT))
    types = package.part("[Content_Types].xml")
    if types is None:
        raise _other_archive(name, package.names)
    return _office(package, types.replace(b"\0", b"").decode("utf-8", "replace"))


def _opendocument(package: Package, said: str) -> Kind:
    manifest = package.part("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise _encrypted(package.name, "et OpenDocument-dokument")
    kind = {"text": "opendocument", "text-master": "opendocument", "spreadsheet": "workbook"}.get(said)
    if kind:
        return kind
    what = next(
        (words for pattern, words in _OTHER_OPENDOCUMENT if re.match(pattern, said)), "et OpenDocument-dokument"
    )
    raise _refused(package.name, "not-a-document", what)


def _office(package: Package, types: str) -> Kind:
    name = package.name
    has_macros = any(part.lower().endswith("vbaproject.bin") for part in package.names)
    for pattern, words in _OTHER_OFFICE:
        if re.search(pattern, types, re.IGNORECASE):
            raise _refused(name, "not-a-document", words)
    kind = next((kind for pattern, kind in _CONTENT_TYPES if re.search(pattern, types)), None)
    if has_macros:
        words = _OTHER_OFFICE[1][1] if kind == "workbook" else _OTHER_OFFICE[0][1]
        raise _refused(name, "not-a-document", words)
    if kind:
        return kind
    if any(part.startswith("word/") for part in package.names):
        raise damaged(name)
    raise _other_archive(name, package.names)


def _other_archive(name: str, names: frozenset[str]) -> UnreadableFile:
    if any(part.startswith(("word/", "xl/")) for part in names):
        return damaged(name)
    if any(part.startswith("Index/") and part.endswith(".iwa") for part in names):
        return _refused(name, "not-a-document", "et Pages- eller Numbers-dokument fra Apple")
    return UnreadableFile(
        "not-a-document", f"Filen «{name}» er et arkiv (ZIP). Pakk det ut, og les inn filene som ligger i det."
    )


def _old_office(name: str, content: bytes) -> UnreadableFile:
    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in content

    if holds("EncryptedPackage"):
        return _encrypted(name, "et Office-dokument")
    if holds("Workbook"):
        return UnreadableFile(
            "legacy-format", f"Filen «{name}» er i et eldre Excel-format (.xls). Åpne den, og {_WORKBOOK}."
        )
    what = (
        "en eldre PowerPoint-presentasjon (.ppt)" if holds("PowerPoint Document") else "i et eldre Office-format (.doc)"
    )
    return _refused(name, "legacy-format", what)


def _encrypted(name: str, what: str) -> UnreadableFile:
    return UnreadableFile("encrypted", f"Filen «{name}» er {what} som er beskyttet med passord. {_ASK}")


def _refused(name: str, kind: str, what: str) -> UnreadableFile:
    return UnreadableFile(kind, f"Filen «{name}» er {what}. {_DO_SO}")
