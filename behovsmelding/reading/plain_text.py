"""Plain text in whatever encoding Norwegian programs save it.

A BOM, UTF-16 by its zeros, strict UTF-8, and of those with a byte a letter the one in which it has Norwegian letters.
"""

import codecs
import hashlib
import re

from behovsmelding.errors import UnreadableFile
from behovsmelding.reading.delimited import as_table
from behovsmelding.reading.document import Document
from behovsmelding.reading.text_tables import arranged

_SAVE_AGAIN = "Åpne den i programmet den ble laget i, og lagre den på nytt som ren tekst (.txt, UTF-8)."
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SINGLE_BYTE = ("cp1252", "mac_roman", "cp865")


def read(name: str, content: bytes) -> Document:
    """Make a document of a text file's bytes; where it is a table (csv), of its rows.

    Raises:
        UnreadableFile: empty, damaged, or not-a-document where the bytes are no text.
    """
    text = decoded(name, content)
    sha256 = hashlib.sha256(content).hexdigest()
    if table := as_table(name, sha256, text):
        return table
    document = Document.from_text(name, sha256, text)
    if not any(line.strip() for line in document.lines):
        raise UnreadableFile("empty", f"Filen «{name}» har ikke noe innhold. Kontroller at riktig fil er valgt.")
    return arranged(document)


def decoded(name: str, content: bytes) -> str:
    """Decode bytes to text, or say that they are none."""
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _strictly(name, content, encoding)
    encoding = _wide_encoding(content)
    if encoding:
        return _strictly(name, content, encoding)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    if _has_controls(content) or (text is None and b"\0" in content):
        raise UnreadableFile("not-a-document", f"Filen «{name}» er ikke et tekstdokument. {_SAVE_AGAIN}")
    return _single_byte(name, content) if text is None else text


def _single_byte(name: str, content: bytes) -> str:
    """Decode as Windows, old Macintoshes or DOS do; the few bytes that cp1252 leaves open are those of Latin-1."""
    text = content.decode(_letters_by(content), errors="replace")
    if text.count("\ufffd") > max(2, len(text) // 500):
        raise UnreadableFile(
            "damaged", f"Tegnene i filen «{name}» kan ikke tolkes; filen er trolig skadet. {_SAVE_AGAIN}"
        )
    return text.replace("\ufffd", "")


def _letters_by(content: bytes) -> str:
    """Tell in which encoding the letters beyond ASCII are Norwegian: Windows' own, where that has any."""
    inside = re.findall(rb"(?i)(?<=[a-z])[\x80-\xff](?=[a-z])", content)
    for encoding in _SINGLE_BYTE:
        letters = [byte for byte in inside if byte in "æøå".encode(encoding)]
        if len(set(letters)) > (encoding != "cp1252"):
            return encoding
    return "cp1252"


def _strictly(name: str, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFile("damaged", f"Filen «{name}» er skadet eller avkortet. {_SAVE_AGAIN}") from error


def _wide_encoding(content: bytes) -> str | None:
    """Tell UTF-16 without a BOM by zeros in every other byte."""
    if len(content) < 4 or len(content) % 2:
        return None
    low, high = content[0::2].count(0), content[1::2].count(0)
    half = len(content) // 2
    if high > half * 0.7 and low < half * 0.05:
        return "utf-16-le"
    if low > half * 0.7 and high < half * 0.05:
        return "utf-16-be"
    return None


def _has_controls(content: bytes) -> bool:
    sample = content[:100_000]
    controls = sum(byte < 32 and byte not in b"\t\n\v\f\r\x1a\x1b" for byte in sample)
    return controls > max(8, len(sample) // 50)
