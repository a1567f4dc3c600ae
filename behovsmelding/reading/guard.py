"""Opening what somebody sent: zip archives counted while they are unpacked, XML without entities, tables within caps.

A zip directory may lie about sizes, so what is read is counted in chunks. XML parts may hold no DTD: Word and
OpenDocument programs write none, and entities are how a small file grows or reads another.
"""

import io
import lzma
import re
import struct
import zipfile
import zlib

from lxml import etree

from behovsmelding.errors import UnreadableFile

LARGEST_UNPACKED = 50 * 1024 * 1024
MOST_ENTRIES = 2_000
MOST_TAGS = 2_000_000
"""An element takes some 150 bytes in memory, its tag as few as four in the file."""
MOST_PARAGRAPHS = 50_000
MOST_ROWS = 5_000
MOST_CELLS = 40_000
# What zipfile lets through of the libraries under it when an archive is damaged.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, ValueError, RuntimeError,
)  # fmt: skip
_CHUNK = 256 * 1024
_TOO_LARGE = "En behovsmelding er mye mindre: kontroller at riktig fil er valgt."
_SEND_AGAIN = "Åpne den i programmet den ble laget i og lagre den på nytt, eller be om å få den tilsendt på nytt."


def damaged(name: str) -> UnreadableFile:
    """Make the refusal of a file that cannot be opened."""
    return UnreadableFile("damaged", f"Filen «{name}» er skadet eller avkortet. {_SEND_AGAIN}")


def too_large(name: str, what: str) -> UnreadableFile:
    """Make the refusal of a file that holds more than a form can."""
    return UnreadableFile("too-large", f"Filen «{name}» {what}. {_TOO_LARGE}")


class Package:
    """A zip archive whose parts are unpacked one by one, within a limit for all of them together."""

    def __init__(self, name: str, content: bytes, most: int = LARGEST_UNPACKED) -> None:
        """Open an archive of which no more than some bytes are unpacked.

        Raises:
            UnreadableFile: damaged, too-large, or not-a-document where its names point outside it.
        """
        self.name = name
        self._most = self._left = most
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except _BROKEN as error:
            raise damaged(name) from error
        self.names = frozenset(self._archive.namelist())
        if len(self._archive.infolist()) > MOST_ENTRIES:
            raise too_large(name, f"er et arkiv med mer enn {MOST_ENTRIES} filer")
        if any(_points_outside(part) for part in self.names):
            raise UnreadableFile(
                "not-a-document",
                f"Filen «{name}» inneholder filnavn som peker ut av den, og leses derfor ikke. "
                "Be avsenderen om en ny utgave, lagret som Word-dokument (.docx) eller søkbar PDF.",
            )

    @property
    def is_encrypted(self) -> bool:
        """Whether the archive itself asks for a password."""
        return any(entry.flag_bits & 1 for entry in self._archive.infolist())

    def part(self, path: str) -> bytes | None:
        """Unpack a part; None where there is none.

        Raises:
            UnreadableFile: damaged, or too-large where all that is unpacked goes beyond the limit.
        """
        if path not in self.names:
            return None
        pieces = []
        try:
            with self._archive.open(path) as part:
                while piece := part.read(_CHUNK):
                    self._left -= len(piece)
                    if self._left < 0:
                        size = self._most // (1024 * 1024)
                        raise too_large(self.name, f"er pakket sammen av mer enn {size} MB")
                    pieces.append(piece)
        except _BROKEN as error:
            raise damaged(self.name) from error
        return b"".join(pieces)

    def xml(self, path: str) -> etree._Element | None:
        """Unpack and parse an XML part; None where there is none.

        Raises:
            UnreadableFile: damaged, too-large, or not-a-document where the part has a DTD.
        """
        content = self.part(path)
        return None if content is None else parsed(self.name, content)


def parsed(name: str, content: bytes) -> etree._Element:
    """Parse XML without entities, network or DTD.

    Raises:
        UnreadableFile: damaged, too-large, or not-a-document where it has a DTD.
    """
    plain = content.replace(b"\0", b"")  # UTF-16 has a zero in every other byte
    if re.search(rb"<!(?:DOCTYPE|ENTITY)", plain, re.IGNORECASE):
        raise UnreadableFile(
            "not-a-document",
            f"Filen «{name}» inneholder definisjoner (DTD) som et vanlig dokument ikke har, og leses derfor ikke. "
            "Be avsenderen lagre den på nytt som Word-dokument (.docx) eller søkbar PDF.",
        )
    if plain.count(b"<") > MOST_TAGS:
        raise too_large(name, "har langt mer innhold enn et skjema kan ha")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise damaged(name) from error


def within_caps(name: str, *, paragraphs: int, rows: int, cells: int) -> None:
    """Refuse a document with more in it than any form has, before it is read.

    Raises:
        UnreadableFile: too-large.
    """
    for count, most, what in (
        (rows, MOST_ROWS, "tabeller med mer enn {} rader"),
        (cells, MOST_CELLS, "tabeller med mer enn {} celler"),
        (paragraphs, MOST_PARAGRAPHS, "mer enn {} avsnitt"),
    ):
        if count > most:
            raise too_large(name, f"har {what.format(most)}")


def _points_outside(path: str) -> bool:
    parts = re.split(r"[/\\]", path)
    return ".." in parts or path.startswith(("/", "\\")) or bool(re.match(r"[A-Za-z]:", path))
