"""Write a document as Word has it: content controls, legacy boxes, tracked changes, columns, text boxes and all."""

import datetime
import zipfile
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt

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
    Tick,
)

MOMENT = datetime.datetime(2026, 1, 12, 9, 0, tzinfo=datetime.UTC)
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
STYLES = {"bullet": "List Bullet", "numbered": "List Number", "title": "Title", "heading": "Heading 2"}


def write(document: Document, path: Path) -> None:
    """Write the file, the same bytes each time."""
    word = docx.Document()
    word.styles["Normal"].font.name = "Calibri"
    word.styles["Normal"].font.size = Pt(10.5)
    word.core_properties.created = word.core_properties.modified = MOMENT.replace(tzinfo=None)
    word.core_properties.author = ""
    edges(word, document)
    add_blocks(word, word, document.blocks)
    word.save(str(path))
    settle(path)


def settle(path: Path) -> None:
    """Give every part of the package the same time, so that the same form is the same file."""
    with zipfile.ZipFile(path) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts:
            package.writestr(zipfile.ZipInfo(name, MOMENT.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)


def edges(word: WordDocument, document: Document) -> None:
    """Fill header and footer."""
    section = word.sections[0]
    section.left_margin = section.right_margin = Cm(2)
    section.header.paragraphs[0].text = document.header
    foot = section.footer.paragraphs[0]
    foot.text = document.footer
    if document.page_numbers:
        foot.add_run("  Side ")
        for kind in ("PAGE", "NUMPAGES"):
            foot._p.append(
                parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{kind}"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
            )
            if kind == "PAGE":
                foot.add_run(" av ")


def add_blocks(word: WordDocument, place: object, blocks: Sequence[Block]) -> None:
    """Add blocks to the body or to a cell."""
    for block in blocks:
        if isinstance(block, Paragraph):
            add_paragraph(word, place, block)
        elif isinstance(block, Table):
            add_table(word, place, block)
        elif isinstance(block, Columns):
            add_columns(word, block)
        elif isinstance(block, TextBox):
            add_text_box(word, place, block)
        elif isinstance(block, PageBreak):
            word.add_page_break()


def add_paragraph(word: WordDocument, place: object, block: Paragraph) -> None:
    paragraph = place.add_paragraph()
    if block.kind in STYLES:
        paragraph.style = word.styles[STYLES[block.kind]]
    fill(paragraph, block.inlines)


def fill(paragraph: object, parts: Sequence[Inline]) -> None:
    """Add runs to a paragraph."""
    for part in parts:
        if isinstance(part, Text):
            add_text(paragraph, part)
        elif isinstance(part, Break):
            paragraph.add_run().add_break()
        elif isinstance(part, Tick):
            add_tick(paragraph, part)
        else:
            add_control(paragraph, part)


def add_text(paragraph: object, part: Text) -> None:
    """Add text, inside an insertion or deletion when the change is tracked."""
    run = paragraph.add_run(part.text)
    run.bold = True if part.bold else None
    run.font.hidden = True if part.hidden else None
    if part.change is None:
        return
    change = OxmlElement("w:ins" if part.change == "inserted" else "w:del")
    change.set(qn("w:id"), "1")
    change.set(qn("w:author"), "Saksbehandler")
    change.set(qn("w:date"), MOMENT.strftime("%Y-%m-%dT%H:%M:%SZ"))
    run._r.addprevious(change)
    change.append(run._r)
    if part.change == "deleted":
        for text in run._r.findall(qn("w:t")):
            text.tag = qn("w:delText")
            text.set(qn("xml:space"), "preserve")


def add_tick(paragraph: object, part: Tick) -> None:
    """Add a tick box: a content control, a legacy form field, a symbol, or a plain letter."""
    if part.style == "sdt":
        paragraph._p.append(check_box(part))
    elif part.style == "legacy":
        for element in legacy_box(part):
            paragraph._p.append(element)
    elif part.style == "wingdings":
        symbol = OxmlElement("w:sym")
        symbol.set(qn("w:font"), "Wingdings")
        symbol.set(qn("w:char"), "F0FE" if part.on else "F0A8")
        paragraph.add_run()._r.append(symbol)
    else:
        paragraph.add_run(part.sign)


def check_box(part: Tick) -> BaseOxmlElement:
    return parse_xml(
        f'<w:sdt {nsdecls("w")} xmlns:w14="{W14}"><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(part.on)}"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>'
        f"</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>{part.sign}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def legacy_box(part: Tick) -> list[BaseOxmlElement]:
    """Make a FORMCHECKBOX field, of which the text shows nothing."""
    names = nsdecls("w")
    checked = "<w:checked/>" if part.on else ""
    begin = (
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Avmerking"/><w:enabled/><w:checkBox><w:sizeAuto/>'
        f'<w:default w:val="0"/>{checked}</w:checkBox></w:ffData></w:fldChar>'
    )
    parts = (
        begin,
        '<w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        '<w:fldChar w:fldCharType="end"/>',
    )
    return [parse_xml(f"<w:r {names}>{each}</w:r>") for each in parts]


def add_control(paragraph: object, part: Control) -> None:
    """Add a text field or a drop-down list; one not filled in shows its placeholder."""
    names = nsdecls("w")
    showing = "" if part.text else "<w:showingPlcHdr/>"
    items = "".join(f'<w:listItem w:displayText="{option}" w:value="{option}"/>' for option in part.options)
    kind = f"<w:dropDownList>{items}</w:dropDownList>" if part.kind == "dropdown" else "<w:text/>"
    control = parse_xml(
        f"<w:sdt {names}><w:sdtPr>{showing}{kind}</w:sdtPr><w:sdtContent><w:r>"
        '<w:t xml:space="preserve"></w:t></w:r></w:sdtContent></w:sdt>'
    )
    next(control.iter(qn("w:t"))).text = part.shown
    paragraph._p.append(control)


def add_table(word: WordDocument, place: object, block: Table) -> None:
    """Add a table; rows may break over pages and the header row repeats."""
    width = Cm(17)
    made = place.add_table(0, block.columns)
    if block.ruled:
        made.style = word.styles["Table Grid"]
    for number, cells in enumerate(block.rows):
        row = made.add_row()
        if block.header and number == 0:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        at = 0
        for cell in cells:
            target = row.cells[at]
            if cell.span > 1:
                target = target.merge(row.cells[at + cell.span - 1])
            fill_cell(word, target, cell)
            at += cell.span
    share_widths(made, block, width)


def share_widths(made: object, block: Table, width: object) -> None:
    if not block.widths or len(block.widths) != block.columns:
        return
    made.autofit = False
    for column, share in zip(made.columns, block.widths, strict=True):
        column.width = int(width * share / sum(block.widths))
        for cell in column.cells:
            cell.width = column.width


def fill_cell(word: WordDocument, target: object, cell: Cell) -> None:
    """Fill a cell; a table inside must be followed by a paragraph."""
    first = target.paragraphs[0]
    blocks = list(cell.blocks)
    if blocks and isinstance(blocks[0], Paragraph) and blocks[0].kind == "body":
        fill(first, blocks.pop(0).inlines)
    elif blocks:
        first._p.getparent().remove(first._p)
    add_blocks(word, target, blocks)
    if cell.blocks and isinstance(cell.blocks[-1], Table):
        target.add_paragraph()


def add_columns(word: WordDocument, block: Columns) -> None:
    """Set running text in columns: a section of its own between two breaks."""
    word.add_section(WD_SECTION.CONTINUOUS)
    add_blocks(word, word, block.blocks)
    section = word.add_section(WD_SECTION.CONTINUOUS)
    # python-docx copies the last section's settings: the columns belong to the one just ended.
    ended = word.element.body.findall(".//" + qn("w:pPr") + "/" + qn("w:sectPr"))[-1]
    for old in ended.findall(qn("w:cols")):
        ended.remove(old)
    columns = OxmlElement("w:cols")
    columns.set(qn("w:num"), str(block.count))
    columns.set(qn("w:space"), "500")
    ended.append(columns)
    for old in section._sectPr.findall(qn("w:cols")):
        section._sectPr.remove(old)


def add_text_box(word: WordDocument, place: object, block: TextBox) -> None:
    """Float a box beside the text, in the old drawing language with a picture fallback left out."""
    paragraph = place.add_paragraph()
    inner = [deepcopy(each) for each in paragraphs_of(word, block)]
    shape = parse_xml(
        f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape type="#_x0000_t202" '
        'style="position:absolute;margin-left:300pt;margin-top:-40pt;width:160pt;height:50pt">'
        "<v:textbox><w:txbxContent/></v:textbox></v:shape></w:pict></w:r>"
    )
    content = next(shape.iter(qn("w:txbxContent")))
    for each in inner:
        content.append(each)
    paragraph._p.append(shape)


def paragraphs_of(word: WordDocument, block: TextBox) -> list[BaseOxmlElement]:
    """Make paragraphs in the body and take them out again."""
    made = []
    for each in block.blocks:
        paragraph = word.add_paragraph()
        fill(paragraph, each.inlines)
        word.element.body.remove(paragraph._p)
        made.append(paragraph._p)
    return made
