"""OpenDocument texts (.odt) as lines: what a reader of the printed document sees, as in `word`.

Deleted text, comments, notes, hidden and struck-out text and tables of contents are left out; the letterhead comes
once, at the top. What a named style makes bold is a heading or a label; own formatting is somebody's choice.
"""

import hashlib
import re
from collections.abc import Iterator

from lxml import etree

from behovsmelding.errors import UnreadableFile
from behovsmelding.reading import flow
from behovsmelding.reading.blocks import Block, Cell, Paragraph, Table
from behovsmelding.reading.document import Document
from behovsmelding.reading.guard import Package, damaged, within_caps
from behovsmelding.reading.opendocument_styles import DRAW, OFFICE, STYLE, TABLE, TEXT, Level, Styles, label, whole
from behovsmelding.reading.opendocument_text import Texts

_AROUND = frozenset(f"{TEXT}{name}" for name in ("section", "numbered-paragraph")) | {
    f"{TABLE}{name}" for name in ("table-header-rows", "table-row-group", "table-rows")
}
_MOST_REPEATED = 64
_TIMES = {
    f"{TABLE}table-row": f"{TABLE}number-rows-repeated",
    f"{TABLE}table-cell": f"{TABLE}number-columns-repeated",
    f"{TABLE}covered-table-cell": f"{TABLE}number-columns-repeated",
}


def read(name: str, content: bytes) -> Document:
    """Read an OpenDocument text.

    Raises:
        UnreadableFile: damaged, too-large, empty, no-text, or not-a-document.
    """
    package = Package(name, content)
    root = package.xml("content.xml")
    body = root.find(f"{OFFICE}body/{OFFICE}text") if root is not None else None
    if body is None:
        raise damaged(name)
    rows = sum(map(_repeated, body.iter(f"{TABLE}table-row")))
    cells = sum(_repeated(cell) * _repeated(cell.getparent()) for cell in body.iter(f"{TABLE}table-cell"))
    within_caps(name, paragraphs=sum(1 for _ in body.iter(f"{TEXT}p", f"{TEXT}h")), rows=rows, cells=cells)
    named = package.xml("styles.xml")
    # Automatic styles of the two parts may have the same names; each part sees its own.
    styles = Styles(named, root)
    reader = _Reader(styles, body)
    blocks = list(reader.blocks(body))
    letterhead = [] if named is None else list(_letterhead(named, reader.first_page))
    lines = flow.lines([*letterhead, *blocks])
    if not any(line.strip() for line, _ in lines):
        raise _without_text(name, package)
    return Document.from_places(name, hashlib.sha256(content).hexdigest(), lines)


def _without_text(name: str, package: Package) -> UnreadableFile:
    if any(part.startswith("Pictures/") for part in package.names):
        return UnreadableFile(
            "no-text",
            f"Filen «{name}» har bilder, men ingen tekst som kan leses. Er den skannet, må den leses med "
            "tekstgjenkjenning og lagres som søkbar PDF.",
        )
    return UnreadableFile("empty", f"Filen «{name}» har ikke noe innhold. Kontroller at riktig fil er valgt.")


def _letterhead(named: etree._Element, first_page: str | None) -> Iterator[Paragraph]:
    """Give the headers of the first page's style, those lines with words, each once."""
    pages = named.findall(f"{OFFICE}master-styles/{STYLE}master-page")
    by_name = {page.get(f"{STYLE}name"): page for page in pages}
    page = by_name.get(first_page, by_name.get("Standard", pages[0] if pages else None))
    seen: set[str] = set()
    for kind in ("header-first", "header") if page is not None else ():
        header = page.find(f"{STYLE}{kind}")
        if header is None or header.get(f"{STYLE}display") == "false":
            continue
        reader = _Reader(Styles(named), header)
        for paragraph in flow.flat(reader.blocks(header)):
            text = paragraph.text.strip()
            if re.search(r"[^\W\d]{3}", text) and text not in seen:
                seen.add(text)
                yield paragraph


class _Reader:
    """Turns XML into blocks."""

    def __init__(self, styles: Styles, body: etree._Element) -> None:
        self.styles = styles
        self.texts = Texts(styles, body)
        self.first_page: str | None = None
        """The page style the text begins with, where it says."""
        self._counts: dict[str, dict[int, int]] = {}
        self._outline: dict[int, int] = {}
        self._is_first = True

    def blocks(self, container: etree._Element) -> Iterator[Block]:
        """Give the paragraphs and tables of a body, a cell or a text box."""
        for child in container:
            if child.tag in (f"{TEXT}p", f"{TEXT}h"):
                yield from self._paragraph(child)
            elif child.tag == f"{TEXT}list":
                yield from self._list(child, None, 1)
            elif child.tag == f"{TABLE}table":
                yield self._table(child)
            elif child.tag in _AROUND:
                if child.get(f"{TEXT}display") != "none":
                    yield from self.blocks(child)
            elif isinstance(child.tag, str) and child.tag.startswith(DRAW):
                yield from self._drawing(child)

    def _paragraph(self, element: etree._Element, mark: str = "") -> Iterator[Block]:
        style = element.get(f"{TEXT}style-name")
        if self._is_first:
            self._is_first = False
            self.first_page = self.styles.master_page(style)
        text, drawings = self.texts.read(element, style)
        is_heading = element.tag == f"{TEXT}h"
        if is_heading and not mark and element.get(f"{TEXT}is-list-header") != "true":
            mark = self._outline_label(whole(element, f"{TEXT}outline-level"))
        if text.strip():
            text = f"{mark}{text.lstrip()}" if mark else text
        elif not drawings and element.getparent().tag == f"{TEXT}list-item" and _is_alone_in_cell(element):
            text = mark
        yield Paragraph(text, is_heading, bool(mark) and not is_heading)
        for drawing in drawings:
            yield from self._drawing(drawing)

    def _outline_label(self, level: int) -> str:
        found = self.styles.outline.get(level)
        if found is None or not found.form:
            return ""
        self._outline[level] = self._outline.get(level, found.start - 1) + 1
        for deeper in [each for each in self._outline if each > level]:
            del self._outline[deeper]
        return label(self.styles.outline, self._outline, level)

    def _drawing(self, element: etree._Element) -> Iterator[Block]:
        """Give what stands in a text box or a shape; the same frame's picture of it is no text."""
        for child in element:
            if child.tag in (f"{TEXT}p", f"{TEXT}h", f"{TEXT}list", f"{TABLE}table"):
                yield from self.blocks(element)
                return
            if isinstance(child.tag, str) and child.tag.startswith(DRAW):
                yield from self._drawing(child)

    def _list(self, element: etree._Element, style: str | None, level: int) -> Iterator[Block]:
        style = element.get(f"{TEXT}style-name") or style
        levels = self.styles.levels(style)
        counts = self._counts.setdefault(style or "", {})
        goes_on = element.get(f"{TEXT}continue-numbering") == "true" or element.get(f"{TEXT}continue-list")
        if level == 1 and not goes_on:
            counts.clear()
        for item in element:
            is_header = item.tag == f"{TEXT}list-header"
            if item.tag != f"{TEXT}list-item" and not is_header:
                continue
            has_own = any(child.tag in (f"{TEXT}p", f"{TEXT}h") for child in item)
            mark = _counted(item, levels, counts, level) if has_own and not is_header else ""
            for child in item:
                if child.tag in (f"{TEXT}p", f"{TEXT}h"):
                    yield from self._paragraph(child, mark)
                    mark = ""
                elif child.tag == f"{TEXT}list":
                    yield from self._list(child, style, level + 1)

    def _table(self, element: etree._Element) -> Table:
        rows = []
        for row in _rows(element):
            if row.get(f"{TABLE}visibility") in ("collapse", "filter"):
                continue
            rows.extend(tuple(self._cells(row)) for _ in range(_repeated(row)))
        return Table(tuple(rows))

    def _cells(self, row: etree._Element) -> Iterator[Cell]:
        """Give a row's cells; those hidden by a wide cell are a part of it, those by a tall one carry it on."""
        covered = 0
        for child in row:
            if child.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                continue
            for _ in range(_repeated(child)):
                if child.tag == f"{TABLE}table-cell":
                    span = max(1, min(63, whole(child, f"{TABLE}number-columns-spanned")))
                    covered = span - 1
                    yield Cell(tuple(self.blocks(child)), span)
                elif covered:
                    covered -= 1
                else:
                    yield Cell((), is_continued=True)


def _repeated(element: etree._Element) -> int:
    """Give how many times a row or cell is there; programs write empty ones by the thousand."""
    return min(_MOST_REPEATED, whole(element, _TIMES[element.tag]))


def _counted(item: etree._Element, levels: dict[int, Level], counts: dict[int, int], level: int) -> str:
    """Count a list's item, and give what is printed before it."""
    start = levels[level].start if level in levels else 1
    counts[level] = whole(item, f"{TEXT}start-value", counts.get(level, start - 1) + 1)
    for deeper in [each for each in counts if each > level]:
        del counts[deeper]
    return label(levels, counts, level)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child
        elif child.tag in _AROUND:
            yield from _rows(child)


def _is_alone_in_cell(element: etree._Element) -> bool:
    """Tell whether a list's empty paragraph is all a cell has: a column of nothing but running numbers."""
    cell = next(element.iterancestors(f"{TABLE}table-cell"), None)
    return cell is not None and sum(1 for _ in cell.iter(f"{TEXT}p", f"{TEXT}h")) == 1
