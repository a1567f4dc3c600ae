"""Write a document as LibreOffice has it."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

from odf import dc, draw, style, text
from odf.element import Element
from odf.namespaces import TABLENS, TEXTNS
from odf.opendocument import OpenDocumentText
from odf.table import CoveredTableCell, TableCell, TableColumn, TableHeaderRows, TableRow
from odf.table import Table as OdtTable

from tests.corpus.blocks import (
    Block,
    Break,
    Cell,
    Columns,
    Control,
    Document,
    Inline,
    PageBreak,
    Paragraph,
    Table,
    Text,
    TextBox,
    plain,
)

DATE = "2026-01-12T09:00:00"


class Writer:
    """Holds the document while it is written."""

    def __init__(self) -> None:
        self.odt = OpenDocumentText()
        self.tables = 0
        self.changes: Element | None = None
        self.change_count = 0
        self._styles()

    def _styles(self) -> None:
        """Name the styles that text refers to."""
        strong = style.Style(name="Strong", family="text")
        strong.addElement(style.TextProperties(fontweight="bold"))
        hidden = style.Style(name="Hidden", family="text")
        hidden.addElement(style.TextProperties(display="none"))
        page = style.Style(name="NewPage", family="paragraph")
        page.addElement(style.ParagraphProperties(breakbefore="page"))
        ruled = style.Style(name="Ruled", family="table-cell")
        ruled.addElement(style.TableCellProperties(border="0.5pt solid #000000", padding="0.1cm"))
        section = style.Style(name="TwoColumns", family="section")
        properties = style.SectionProperties()
        columns = style.Columns(columncount="2", columngap="0.5cm")
        properties.addElement(columns)
        section.addElement(properties)
        box = style.Style(name="Box", family="graphic")
        box.addElement(style.GraphicProperties(wrap="parallel", verticalpos="top", verticalrel="paragraph"))
        for each in (strong, hidden, page, ruled, section, box):
            self.odt.automaticstyles.addElement(each)

    def edges(self, document: Document) -> None:
        """Fill header and footer on a master page."""
        layout = style.PageLayout(name="Page")
        layout.addElement(style.HeaderStyle())
        layout.addElement(style.FooterStyle())
        self.odt.automaticstyles.addElement(layout)
        master = style.MasterPage(name="Standard", pagelayoutname="Page")
        if document.header:
            head = style.Header()
            head.addElement(text.P(text=document.header))
            master.addElement(head)
        if document.footer or document.page_numbers:
            foot = style.Footer()
            line = text.P(text=document.footer)
            if document.page_numbers:
                line.addText(" Side ")
                line.addElement(text.PageNumber(selectpage="current", text="1"))
            foot.addElement(line)
            master.addElement(foot)
        self.odt.masterstyles.addElement(master)

    def add(self, place: Element, blocks: Sequence[Block]) -> None:
        """Add blocks to a place."""
        numbered: Element | None = None
        for block in blocks:
            if isinstance(block, Paragraph) and block.kind == "numbered":
                numbered = self.add_numbered(place, block, numbered)
            elif isinstance(block, Paragraph):
                self.add_paragraph(place, block)
            elif isinstance(block, Table):
                place.addElement(self.table(block))
            elif isinstance(block, Columns):
                section = text.Section(name=f"Spalter{id(block) % 7}", stylename="TwoColumns")
                self.add(section, block.blocks)
                place.addElement(section)
            elif isinstance(block, TextBox):
                place.addElement(self.text_box(block))
            elif isinstance(block, PageBreak):
                place.addElement(text.P(stylename="NewPage"))

    def add_paragraph(self, place: Element, block: Paragraph) -> None:
        if block.kind == "bullet":
            item = text.ListItem()
            item.addElement(self.line(text.P(), block.inlines))
            listing = text.List()
            listing.addElement(item)
            place.addElement(listing)
        elif block.kind in ("title", "heading"):
            place.addElement(self.line(text.H(outlinelevel=1 if block.kind == "title" else 2), block.inlines))
        else:
            place.addElement(self.line(text.P(), block.inlines))

    def add_numbered(self, place: Element, block: Paragraph, before: Element | None) -> Element:
        """Add a heading that the word processor numbers, going on from the one before."""
        listing = text.List(**({"continuenumbering": "true"} if before else {}))
        item = text.ListItem()
        item.addElement(self.line(text.P(), block.inlines))
        listing.addElement(item)
        place.addElement(listing)
        return listing

    def line(self, paragraph: Element, parts: Sequence[Inline]) -> Element:
        """Add runs to a paragraph."""
        for part in parts:
            if isinstance(part, Break):
                paragraph.addElement(text.LineBreak())
            elif isinstance(part, Control):
                paragraph.addText(part.shown) if part.text else paragraph.addElement(
                    text.Placeholder(placeholdertype="text", text=part.shown)
                )
            elif isinstance(part, Text) and part.change:
                self.changed(paragraph, part)
            elif isinstance(part, Text) and (part.bold or part.hidden):
                paragraph.addElement(text.Span(stylename="Strong" if part.bold else "Hidden", text=part.text))
            else:
                with_spaces(paragraph, plain([part]))
        return paragraph

    def changed(self, paragraph: Element, part: Text) -> None:
        """Track a change: what is deleted stands in the list of changes only."""
        self.change_count += 1
        name = f"ct{self.change_count}"
        region = Element(qname=(TEXTNS, "changed-region"), check_grammar=False)
        region.setAttrNS(TEXTNS, "id", name)
        change = text.Insertion() if part.change == "inserted" else text.Deletion()
        info = Element(qname=("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "change-info"), check_grammar=False)
        info.addElement(dc.Creator(text="Saksbehandler"), check_grammar=False)
        info.addElement(dc.Date(text=DATE), check_grammar=False)
        change.addElement(info, check_grammar=False)
        region.addElement(change, check_grammar=False)
        if self.changes is None:
            self.changes = text.TrackedChanges()
        self.changes.addElement(region)
        if part.change == "deleted":
            change.addElement(text.P(text=part.text), check_grammar=False)
            paragraph.addElement(text.Change(changeid=name))
        else:
            paragraph.addElement(text.ChangeStart(changeid=name))
            paragraph.addText(part.text)
            paragraph.addElement(text.ChangeEnd(changeid=name))

    def table(self, block: Table) -> Element:
        """Make a table."""
        self.tables += 1
        made = OdtTable(name=f"Tabell{self.tables}")
        made.addElement(TableColumn(numbercolumnsrepeated=str(block.columns)))
        for number, cells in enumerate(block.rows):
            row = TableRow()
            for cell in cells:
                self.add_cell(row, cell, block.ruled)
            if block.header and number == 0:
                head = TableHeaderRows()
                head.addElement(row)
                made.addElement(head)
            else:
                made.addElement(row)
        return made

    def add_cell(self, row: Element, cell: Cell, ruled: bool) -> None:
        made = TableCell(valuetype="string", **({"stylename": "Ruled"} if ruled else {}))
        if cell.span > 1:
            made.setAttrNS(TABLENS, "number-columns-spanned", str(cell.span))
        self.add(made, cell.blocks)
        row.addElement(made)
        for _ in range(cell.span - 1):
            row.addElement(CoveredTableCell())

    def text_box(self, block: TextBox) -> Element:
        """Make a frame that floats."""
        frame = draw.Frame(stylename="Box", width="6cm", anchortype="paragraph")
        box = draw.TextBox()
        self.add(box, block.blocks)
        frame.addElement(box)
        paragraph = text.P()
        paragraph.addElement(frame)
        return paragraph


def with_spaces(paragraph: Element, shown: str) -> None:
    """Add text in which several blanks stay several."""
    for number, part in enumerate(shown.split("   ")):
        if number:
            paragraph.addElement(text.S(c=3))
        paragraph.addText(part)


def write(document: Document, path: Path) -> None:
    """Write the file, the same content each time."""
    writer = Writer()
    writer.edges(document)
    body = writer.odt.text
    writer.add(body, document.blocks)
    if writer.changes is not None:
        body.insertBefore(writer.changes, body.firstChild)
    writer.odt.save(str(path))
    settle(path)


def settle(path: Path) -> None:
    """Give every part of the package the same time, the type first and unpacked as the format asks."""
    with zipfile.ZipFile(path) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts:
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            package.writestr(zipfile.ZipInfo(name, (2026, 1, 12, 9, 0, 0)), content, how)
