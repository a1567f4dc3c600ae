"""Opening a pdf with limits: passwords, pages, and how much a page may unfold to before anybody lays it out.

pypdf stops at its own limits; pdfminer, which knows where words stand, does not. So every stream a page's layout
needs is unfolded here first, by pypdf.
"""

import io
import re
from collections.abc import Iterator

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

from behovsmelding.errors import UnreadableFile

MOST_PAGES = 200
LARGEST_PAGE = 6_000_000
"""Bytes of drawing on one page, forms counted each time they are drawn."""
LARGEST_FONT = 30_000_000
LARGEST_ENCODING = 2_000_000
WIDEST_RANGE = 0x10000
_DEEPEST = 8
_DRAWN = re.compile(rb"/([^\s/\[\]()<>{}%]+)\s+Do\b")
_RANGE = re.compile(rb"<\s*([0-9A-Fa-f]+)\s*>\s*<\s*([0-9A-Fa-f]+)\s*>\s*(?:<[^>]*>|\[|\d)")
_RANGES = re.compile(rb"begin(?:bf|cid)range(.*?)end", re.DOTALL)
_SAVE_AGAIN = "Åpne den og skriv den ut til en ny PDF, eller be om Word-filen."


def opened(name: str, content: bytes) -> PdfReader:
    """Open a pdf.

    Raises:
        UnreadableFile: encrypted, too-large, not-a-document for a portfolio.
    """
    reader = PdfReader(io.BytesIO(content), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableFile(
            "encrypted",
            f"Filen «{name}» er en PDF som er beskyttet med passord. Be avsenderen om en utgave uten passord.",
        )
    root = reader.root_object
    if "/Collection" in root:
        raise UnreadableFile(
            "not-a-document",
            f"Filen «{name}» er en PDF-portefølje, en mappe med vedlegg. Åpne den, lagre hvert vedlegg for seg, "
            "og les inn dem.",
        )
    count = len(reader.pages)
    if count > MOST_PAGES:
        raise UnreadableFile(
            "too-large",
            f"Filen «{name}» har {count} sider; grensen er {MOST_PAGES}. "
            "En behovsmelding er mye kortere: kontroller at riktig fil er valgt.",
        )
    if not count:
        raise UnreadableFile("empty", f"Filen «{name}» har ingen sider. Be om å få den tilsendt på nytt.")
    return reader


def is_xfa(reader: PdfReader) -> bool:
    """Tell whether the form lives in XML beside the pages (Adobe LiveCycle)."""
    form = reader.root_object.get("/AcroForm")
    form = form.get_object() if form is not None else None
    return isinstance(form, DictionaryObject) and "/XFA" in form


def check_page(name: str, number: int, page: PageObject) -> None:
    """Refuse a page that unfolds to more than any form.

    Raises:
        UnreadableFile: too-large.
    """
    contents = page.get_contents()
    data = contents.get_data() if contents is not None else b""
    resources = _dictionary(page.get("/Resources"))
    size = _unfolded(data, resources, {}, 0)
    if size > LARGEST_PAGE:
        raise UnreadableFile(
            "too-large", f"Side {number} i filen «{name}» er tegnet med for mye til å kunne leses. {_SAVE_AGAIN}"
        )
    for font in _fonts(resources, 0):
        if not _is_plain(font):
            raise UnreadableFile(
                "too-large",
                f"En skrifttype på side {number} i filen «{name}» er for stor til å kunne leses. {_SAVE_AGAIN}",
            )


def _unfolded(data: bytes, resources: DictionaryObject, known: dict[int, int], depth: int) -> int:
    """Count the bytes drawn, those of forms each time they are drawn."""
    size = len(data)
    if depth > _DEEPEST or size > LARGEST_PAGE:
        return size if depth <= _DEEPEST else LARGEST_PAGE + 1
    forms = _dictionary(resources.get("/XObject"))
    for match in _DRAWN.finditer(data):
        form = _form(forms, "/" + match[1].decode("latin-1"))
        if form is None:
            continue
        if id(form) not in known:
            known[id(form)] = 0  # a form that draws itself is drawn once
            own = _dictionary(form.get("/Resources")) or resources
            known[id(form)] = _unfolded(form.get_data(), own, known, depth + 1)
        size += known[id(form)]
        if size > LARGEST_PAGE:
            break
    return size


def _form(forms: DictionaryObject, key: str) -> StreamObject | None:
    thing = forms.get(key)
    thing = thing.get_object() if thing is not None else None
    return thing if isinstance(thing, StreamObject) and thing.get("/Subtype") == "/Form" else None


def _fonts(resources: DictionaryObject, depth: int) -> Iterator[DictionaryObject]:
    for reference in list(_dictionary(resources.get("/Font")).values())[:200]:
        yield _dictionary(reference)
    if depth < _DEEPEST:
        forms = _dictionary(resources.get("/XObject"))
        for key in list(forms)[:200]:
            form = _form(forms, key)
            own = _dictionary(form.get("/Resources")) if form is not None else {}
            if own and own is not resources:
                yield from _fonts(own, depth + 1)


def _is_plain(font: DictionaryObject) -> bool:
    """Tell whether a font's tables are no larger than those of real fonts."""
    encoding = font.get("/ToUnicode")
    encoding = encoding.get_object() if encoding is not None else None
    if isinstance(encoding, StreamObject):
        data = encoding.get_data()
        if len(data) > LARGEST_ENCODING or _has_wide_range(data):
            return False
    descendants = font.get("/DescendantFonts")
    descendants = descendants.get_object() if descendants is not None else []
    inner = [_dictionary(each) for each in descendants] if isinstance(descendants, ArrayObject) else []
    for one in [font, *inner[:3]]:
        descriptor = _dictionary(one.get("/FontDescriptor"))
        for key in ("/FontFile", "/FontFile2", "/FontFile3"):
            program = descriptor.get(key)
            program = program.get_object() if program is not None else None
            if isinstance(program, StreamObject) and len(program.get_data()) > LARGEST_FONT:
                return False
    return True


def _has_wide_range(data: bytes) -> bool:
    """Tell whether an encoding covers more codes than any alphabet has."""
    pairs = (pair for block in _RANGES.findall(data) for pair in _RANGE.findall(block))
    return any(int(high, 16) - int(low, 16) > WIDEST_RANGE for low, high in pairs)


def _dictionary(thing: object) -> DictionaryObject:
    thing = thing.get_object() if thing is not None else None
    return thing if isinstance(thing, DictionaryObject) else DictionaryObject()
