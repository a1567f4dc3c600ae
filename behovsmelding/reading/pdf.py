"""Pdf forms with a text layer: the lines an edition reads, told from where letters and rules stand on the pages."""

import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pdfplumber
from pypdf import PdfReader

from behovsmelding.errors import UnreadableFile
from behovsmelding.reading import pdf_guard
from behovsmelding.reading.document import Document
from behovsmelding.reading.pdf_columns import Line
from behovsmelding.reading.pdf_fields import filled_in
from behovsmelding.reading.pdf_furniture import Furniture
from behovsmelding.reading.pdf_layout import Block, blocks_of
from behovsmelding.reading.pdf_rules import Drawn, drawn_on
from behovsmelding.reading.pdf_stream import lines_from
from behovsmelding.reading.pdf_tables import Cell, tables_of
from behovsmelding.reading.pdf_words import UNKNOWN_SIGN, Word, lines_of, with_boxes, words_of, wrapped_ends

MOST_WORDS = 20_000
"""On one page; a page of small print has about 1 500."""
_FEWEST_LETTERS = 25
_PICTURE = 0.4
"""How much of a page a picture covers that may hold its text."""
_MOST_CURVES = 300
_GARBLED = 0.25
_FEWEST_WORDS = 40
_COMMON = re.compile(
    "og|i|å|på|til|av|for|er|som|det|en|et|med|den|de|har|ikke|skal|om|vi|kan|eller|ved|fra|frå|ikkje|eit|ein|dei"
    "|kommune|eier|eigar|tiltak|the|of|and|to|in|is|der|die|und"
)
_WAITING = re.compile(r"please wait|if this message is not eventually replaced|vennligst vent", re.IGNORECASE)
_ASK = "Be om Word-filen eller en søkbar PDF, eller kjør tekstgjenkjenning (OCR) på den."


@dataclass
class _Page:
    """One page's words and what is drawn on it, until heads and feet of all pages are known."""

    number: int
    size: tuple[float, float]
    """Width and height."""
    words: list[Word]
    drawn: Drawn
    is_picture: bool = False
    is_garbled: bool = False
    blocks: list[Block | Line] = field(default_factory=list)

    @property
    def is_unread(self) -> bool:
        return self.is_picture or self.is_garbled


def read(name: str, content: bytes) -> Document:
    """Make a document of a pdf's bytes.

    Raises:
        UnreadableFile: damaged, encrypted, no-text, legacy-format, too-large, not-a-document or empty.
    """
    try:
        return _read(name, content)
    except (UnreadableFile, MemoryError):
        raise
    except Exception as error:
        raise UnreadableFile(
            "damaged",
            f"Filen «{name}» er en PDF som er skadet eller avkortet. Be om å få den tilsendt på nytt, helst som Word.",
        ) from error


def _read(name: str, content: bytes) -> Document:
    reader = pdf_guard.opened(name, content)
    for number, page in enumerate(reader.pages, 1):
        pdf_guard.check_page(name, number, page)
    pages = list(_pages(name, content, reader))
    _refuse_without_text(name, pages, reader)
    furniture = Furniture()
    for page in pages:
        furniture.see(page.words, page.size[1], page.number)
    ends: list[tuple[Word, bool]] = []
    cells: list[Cell] = []
    for page in pages:
        if not page.is_unread:
            words = furniture.without(page.words, page.size, page.number)
            tables, outside = tables_of(page.drawn.tables, words, page.number)
            page.blocks = blocks_of(tables, outside, page.drawn.across)
            width = max((word.x1 for word in outside), default=0.0) - min((word.x0 for word in outside), default=0.0)
            ends += wrapped_ends(lines_of(outside), width)
            cells += [cell for table in tables for row in table.rows for cell in row.cells]
        page.words = []
    ends += [end for cell in cells for end in cell.wrapped_ends()]
    has_drawn_blanks = sum(word.is_spaced for word, _ in ends) > sum(not word.is_spaced and few for word, few in ends)
    for cell in cells:
        cell.has_drawn_blanks = has_drawn_blanks
    lines = lines_from((page.number, page.blocks) for page in pages)
    unread = tuple(page.number for page in pages if page.is_unread)
    return Document.from_places(name, hashlib.sha256(content).hexdigest(), lines, unread)


def _pages(name: str, content: bytes, reader: PdfReader) -> Iterator[_Page]:
    """Lay the pages out one at a time, so that only one page's objects are held."""
    with pdfplumber.open(io.BytesIO(content), password="", raise_unicode_errors=False) as pdf:
        for page, source in zip(pdf.pages, reader.pages, strict=True):
            drawn = drawn_on(page)
            words = words_of(page)
            is_garbled = _is_garbled(words)
            written = sum(len(word.text) for word in words)
            words = with_boxes([*words, *filled_in(source)], drawn.squares, list(drawn.marks))
            if len(words) > MOST_WORDS:
                raise UnreadableFile(
                    "too-large",
                    f"Side {page.page_number} i filen «{name}» har for mye tekst til å være en behovsmelding. "
                    "Kontroller at riktig fil er valgt.",
                )
            is_picture = written < _FEWEST_LETTERS and _is_covered(page)
            size = float(page.width), float(page.height)
            number = page.page_number
            page.close()
            yield _Page(number, size, words, drawn, is_picture, is_garbled)


def _is_covered(page: object) -> bool:
    """Tell whether pictures, or letters drawn as curves, fill a page."""
    area = sum((image["x1"] - image["x0"]) * (image["bottom"] - image["top"]) for image in page.images)
    return area > _PICTURE * float(page.width * page.height) or len(page.curves) > _MOST_CURVES


def _is_garbled(words: list[Word]) -> bool:
    """Tell whether the letters' codes mean nothing: signs nobody knows, or no word of any language forms are in."""
    letters = "".join(word.text for word in words)
    if len(letters) < _FEWEST_LETTERS:
        return False
    if letters.count(UNKNOWN_SIGN) > _GARBLED * len(letters):
        return True
    written = [word.text.strip('.,:;!?()«»"*').casefold() for word in words if re.search(r"[^\W\d]", word.text)]
    return len(written) >= _FEWEST_WORDS and not any(_COMMON.fullmatch(word) for word in written)


def _refuse_without_text(name: str, pages: list[_Page], reader: PdfReader) -> None:
    text = " ".join(word.text for page in pages for word in page.words)
    if pdf_guard.is_xfa(reader) and (_WAITING.search(text) or len(text) < _FEWEST_LETTERS):
        raise UnreadableFile(
            "legacy-format",
            f"Filen «{name}» er et skjema laget i Adobe LiveCycle (XFA), og svarene vises bare i Adobe Reader. "
            "Åpne den der, skriv den ut til en ny PDF, og les inn den.",
        )
    readable = [page for page in pages if not page.is_unread and sum(len(word.text) for word in page.words) > 1]
    if readable:
        return
    if any(page.is_garbled for page in pages):
        raise UnreadableFile(
            "no-text",
            f"Filen «{name}» er en PDF der bokstavene er lagret som koder som ikke kan leses som tekst. "
            "Be om Word-filen, eller skriv den ut på nytt til en søkbar PDF.",
        )
    if any(page.is_picture for page in pages):
        raise UnreadableFile("no-text", f"Filen «{name}» er et skannet bilde uten tekst som kan leses. {_ASK}")
    raise UnreadableFile("no-text", f"Filen «{name}» er en PDF uten tekst. Kontroller at riktig fil er valgt. {_ASK}")
