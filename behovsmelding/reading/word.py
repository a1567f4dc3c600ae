"""Word documents (.docx) as lines, walked as XML: python-docx takes seconds for a table that takes this no time.

What a reader of the printed document sees is read: the result of fields, inserted text but not deleted, one of a
text box's two drawings, ticked boxes of every make, the numbers of lists, and the letterhead once, at the top. Hidden
and struck-out text, tables of contents, comments and footnotes are left out.
"""

import hashlib
import posixpath
import re
from collections.abc import Iterable, Iterator

from lxml import etree

from behovsmelding.errors import UnreadableFile
from behovsmelding.reading import flow
from behovsmelding.reading.blocks import Block, Cell, Paragraph, Table
from behovsmelding.reading.document import Document
from behovsmelding.reading.guard import Package, damaged, parsed, within_caps
from behovsmelding.reading.word_styles import VAL, Styles, W, is_on
from behovsmelding.reading.word_text import Texts, prepare

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _R[1:-1].encode()),
)
_AROUND = frozenset(
    {
        *(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)


def read(name: str, content: bytes) -> Document:
    """Read a Word document.

    Raises:
        UnreadableFile: damaged, too-large, empty, no-text, or not-a-document.
    """
    package = Package(name, content)
    main = _main_part(package)
    root = _xml(package, main)
    body = root.find(f"{W}body") if root is not None else None
    if body is None:
        raise damaged(name)
    counts = [sum(1 for _ in body.iter(f"{W}{tag}")) for tag in ("p", "tr", "tc")]
    within_caps(name, paragraphs=counts[0], rows=counts[1], cells=counts[2])
    relations = _relations(package, main)
    styles = Styles(_xml(package, relations.get("styles")), _xml(package, relations.get("numbering")))
    reader = _Reader(styles)
    letterhead = [block for path in _headers(body, relations) for block in reader.letterhead(_xml(package, path))]
    reader.texts.fields_end = prepare(root)
    lines = flow.lines([*letterhead, *reader.blocks(body)])
    if not any(line.strip() for line, _ in lines):
        raise _without_text(name, package)
    return Document.from_places(name, hashlib.sha256(content).hexdigest(), lines)


def _without_text(name: str, package: Package) -> UnreadableFile:
    if any(part.startswith("word/media/") for part in package.names):
        return UnreadableFile(
            "no-text",
            f"Filen «{name}» har bilder, men ingen tekst som kan leses. Er den skannet, må den leses med "
            "tekstgjenkjenning og lagres som søkbar PDF.",
        )
    return UnreadableFile("empty", f"Filen «{name}» har ikke noe innhold. Kontroller at riktig fil er valgt.")


def _xml(package: Package, path: str | None) -> etree._Element | None:
    """Parse a part, strict Office XML turned into the usual one."""
    content = package.part(path) if path else None
    if content is None:
        return None
    for strict, usual in _STRICT:
        content = content.replace(strict, usual)
    return parsed(package.name, content)


def _main_part(package: Package) -> str:
    """Give the document part, which need not be called document.xml."""
    relations = _relations(package, "")
    return relations.get("officeDocument") or "word/document.xml"


def _relations(package: Package, path: str) -> dict[str, str]:
    """Give the parts a part refers to, by id and by the last word of their type."""
    folder, _, name = path.rpartition("/")
    root = package.xml(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
    found: dict[str, str] = {}
    for relation in root if root is not None else ():
        target = relation.get("Target", "")
        if relation.get("TargetMode") == "External" or not target:
            continue
        whole = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found[relation.get("Id", "")] = whole
        found.setdefault(relation.get("Type", "").rpartition("/")[2], whole)
    return found


def _headers(body: etree._Element, relations: dict[str, str]) -> list[str]:
    """Give the headers of the first pages: the first section's own first-page header, and its usual one."""
    section = next(body.iter(f"{W}sectPr"), None)
    if section is None:
        return []
    by_type = {
        each.get(f"{W}type", "default"): each.get(f"{_R}id", "") for each in section.iterfind(f"{W}headerReference")
    }
    title = section.find(f"{W}titlePg")
    wanted = (["first"] if title is not None and is_on(title) else []) + ["default"]
    return [relations[by_type[each]] for each in wanted if by_type.get(each) in relations]


class _Reader:
    """Turns XML into blocks."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.texts = Texts(styles)
        self.seen: set[str] = set()

    def letterhead(self, root: etree._Element | None) -> Iterator[Paragraph]:
        """Give a header's lines, those with words, each once."""
        if root is None:
            return
        self.texts.fields_end = prepare(root)
        for paragraph in flow.flat(self.blocks(root)):
            text = paragraph.text.strip()
            if re.search(r"[^\W\d]{3}", text) and text not in self.seen:
                self.seen.add(text)
                yield paragraph

    def blocks(self, container: etree._Element) -> Iterator[Block]:
        """Give the paragraphs and tables of a body, a cell or a text box."""
        carried = ""
        for child in _inside(container):
            if child.tag == f"{W}tbl":
                yield self._table(child)
            elif child.tag == f"{W}p":
                paragraph, boxes, goes_on = self._paragraph(child, carried, is_alone=container.tag == f"{W}tc")
                carried = paragraph.text if goes_on else ""
                if not goes_on:
                    yield paragraph
                for box in boxes:
                    yield from self.blocks(box)
        if carried:
            yield Paragraph(carried)

    def _paragraph(
        self, element: etree._Element, carried: str, *, is_alone: bool
    ) -> tuple[Paragraph, list[etree._Element], bool]:
        """Read a paragraph, what was carried over from deleted paragraph ends before it, and the text boxes in it."""
        properties = element.find(f"{W}pPr")
        style = properties.find(f"{W}pStyle") if properties is not None else None
        name = style.get(VAL) if style is not None else None
        text, boxes = self.texts.read(element, name)
        label = self.styles.label(name, properties)
        goes_on = properties is not None and properties.find(f"{W}rPr/{W}del") is not None
        if text.strip():
            text = f"{label}{text.lstrip()}" if label else text
        elif is_alone and not boxes and len(element.getparent().findall(f"{W}p")) == 1:
            text = label  # a column of nothing but running numbers
        is_heading = self.styles.is_heading(name, properties)
        return Paragraph(carried + text, is_heading, bool(label)), boxes, goes_on

    def _table(self, element: etree._Element) -> Table:
        rows = (row for row in _inside(element) if row.tag == f"{W}tr")
        return Table(tuple(self._row(row) for row in rows if not _is_hidden(row)))

    def _row(self, element: etree._Element) -> tuple[Cell, ...]:
        cells = []
        before = element.find(f"{W}trPr/{W}gridBefore")
        if before is not None:
            cells.append(Cell((), _span(before)))
        for child in _inside(element):
            if child.tag == f"{W}tc":
                cells.append(self._cell(child))
        return tuple(cells)

    def _cell(self, element: etree._Element) -> Cell:
        properties = element.find(f"{W}tcPr")
        if properties is None:
            return Cell(tuple(self.blocks(element)))
        merged = [properties.find(f"{W}{name}") for name in ("vMerge", "hMerge")]
        is_continued = any(each is not None and each.get(VAL, "continue") == "continue" for each in merged)
        is_gone = is_continued or properties.find(f"{W}cellDel") is not None
        return Cell(
            () if is_gone else tuple(self.blocks(element)), _span(properties.find(f"{W}gridSpan")), is_continued
        )


def _inside(container: etree._Element) -> Iterator[etree._Element]:
    """Give what stands in a container, that in content controls and tracked insertions as well."""
    for child in container:
        if child.tag in _AROUND:
            yield from _inside(child)
        else:
            yield child


def _span(element: etree._Element | None) -> int:
    value = element.get(VAL, "1") if element is not None else "1"
    return min(63, int(value)) if re.fullmatch(r"\d{1,4}", value) and int(value) else 1


def _is_hidden(row: etree._Element) -> bool:
    properties = row.find(f"{W}trPr")
    marks: Iterable[etree._Element | None] = (
        (properties.find(f"{W}{name}") for name in ("del", "hidden")) if properties is not None else ()
    )
    return any(mark is not None and is_on(mark) for mark in marks)
