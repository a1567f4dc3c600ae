"""The text document: grounds for a samarbeidsforum's recommendation, or a municipality's case; a section a measure."""

import io
from collections.abc import Iterator, Sequence

from docx import Document
from docx.document import Document as Written
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section as Pages
from docx.shared import Cm, Length, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from behovsmelding.exports import packing
from behovsmelding.exports.pack import Column, Decision, Pack, Section, Table
from behovsmelding.language import _

INK, GREY, BLUE, LINE = RGBColor(0x1B, 0x27, 0x33), RGBColor(0x4F, 0x5B, 0x67), "1F4E79", "9AA5B1"
INNER = 17
"""Centimetres between the margins."""
SHORT, NARROWEST, WIDEST = 10, 14, 34
"""Letters of a column that gets what it needs, and what others have room for at least and at most."""
LETTER, PADDING = 0.5, 0.4
"""Width of a letter in heights, and of what stands around a cell's text in centimetres."""
USUAL, SMALL, FEW = Pt(9.5), Pt(8.5), 6
"""Sizes of text in tables, and so many columns that the usual one has room for."""
FONT = "Calibri"
"""On every office's machine."""
SIZES = {"Title": 24, "Heading 1": 16, "Heading 2": 13, "Heading 3": 11, "Normal": 11}
SPOKEN = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
LINES = 4
"""Empty lines in a box to write in."""


def render(pack: Pack) -> bytes:
    """Write the document of a pack."""
    document = Document()
    _style(document, pack)
    _lay_out(document.sections[0], pack)
    document.add_heading(pack.document, level=0)
    for line in (pack.who, pack.counting, pack.foot):
        _quiet(document, line)
    if pack.kind == "saksframlegg":
        document.add_heading(_("Forslag til vedtak"), level=1)
        _add_boxes(document, [""])
    for section in pack.sections:
        _add(document, section, pack)
    closing = _("Vurdering") if pack.kind == "saksframlegg" else _("Samarbeidsforumets innstilling")
    document.add_heading(closing, level=1)
    _add_boxes(document, [""])
    content = io.BytesIO()
    document.save(content)
    return packing.undated(content.getvalue())


def _add(document: Written, section: Section, pack: Pack) -> None:
    document.add_heading(section.title, level=1)
    _quiet(document, section.unit)
    if section.figures:
        columns = tuple(Column(what) for what, _figure, _beside in section.figures)
        rows = tuple(tuple(figure[place] for figure in section.figures) for place in (1, 2))
        _add_table(document, Table(columns, rows))
    for sentence in section.sentences:
        document.add_paragraph(sentence)
    for group in section.groups:
        document.add_heading(group.heading, level=2)
        for line in group.lines:
            document.add_paragraph(line, style="List Bullet")
    _add_notes(document, section.notes, level=2)
    if section.is_own:
        _add_boxes(document, [""])
    if section.decisions:
        if pack.kind == "innstilling":
            _add_four_columns(document, section.decisions)
        for one in section.decisions:
            _add_decision(document, one)
    elif section.table and not section.groups:
        _add_table(document, section.table.for_pages())
    _quiet(document, section.source)


def _add_four_columns(document: Written, decisions: Sequence[Decision]) -> None:
    """Show what a recommendation must show of each measure."""
    document.add_heading(_("Det innstillingen skal vise for hvert tiltak"), level=2)
    columns = (
        Column(_("Tiltak, deltakere og varighet")),
        Column(_("Hvordan tiltaket oppfyller kriteriene")),
        Column(_("Eiere og UH som samarbeider")),
        Column(_("Fordeling av midlene")),
    )
    judged = f"{_('Vurdering')}:"
    rows = [
        (f"{one.title}\n{one.owner}\n{one.duration}", f"{one.criteria}\n{judged}", one.who, "\n".join(one.split))
        for one in decisions
    ]
    _add_table(document, Table(columns, tuple(rows)), is_first_bold=True)


def _add_decision(document: Written, one: Decision) -> None:
    document.add_heading(one.title, level=2)
    for what, value in one.known:
        line = document.add_paragraph()
        line.paragraph_format.space_after = Pt(0)
        line.paragraph_format.keep_with_next = True
        line.add_run(f"{what}: ").bold = True
        line.add_run(value)
    _space(document)
    if one.amounts.rows:
        _add_table(document, one.amounts)
    else:
        document.add_paragraph("\n".join(one.split))
    if one.questions:
        document.add_heading(_("Åpne spørsmål"), level=3)
        for question in one.questions:
            document.add_paragraph(question, style="List Bullet")
    _add_notes(document, one.notes, level=3)
    _add_boxes(document, [_("Innstilling"), _("Vedtak")])


def _add_notes(document: Written, notes: Sequence[str], level: int) -> None:
    """Add what people have noted, which is never a form's words."""
    if notes:
        document.add_heading(_("Notater"), level=level)
    for note in notes:
        document.add_paragraph(note, style="List Bullet")


def _add_boxes(document: Written, names: Sequence[str]) -> None:
    """Add empty boxes to write in, side by side."""
    drawn = document.add_table(rows=1, cols=len(names), style="Table Grid")
    for cell, name in zip(drawn.rows[0].cells, names, strict=True):
        cell.paragraphs[0].add_run(name).font.color.rgb = GREY
        for _line in range(LINES):
            cell.add_paragraph()
    _keep_whole(drawn.rows[0]._tr, is_head=False)
    _quieten(drawn)
    _space(document)


def _add_table(document: Written, table: Table, *, is_first_bold: bool = False) -> None:
    """Add a table whose header row is repeated on each page, with its sums."""
    rows = [tuple(column.heading for column in table.columns), *table.in_words()]
    drawn = document.add_table(rows=len(rows), cols=len(table.columns), style="Table Grid")
    drawn.autofit = False
    size = USUAL if len(table.columns) <= FEW else SMALL
    shares = _shares(table, size)
    for column, share in zip(drawn.columns, shares, strict=True):
        column.width = share
    for number, line in enumerate(drawn.rows):  # a cell that is looked up is a search through the table
        is_sum = table.is_summed and number == len(rows) - 1
        for place, cell in enumerate(line.cells):
            is_bold = number == 0 or is_sum or (is_first_bold and place == 0)
            cell.width = shares[place]
            _fill(cell, rows[number][place], table.columns[place], is_head=number == 0, is_bold=is_bold)
            for run in (run for line in cell.paragraphs for run in line.runs):
                run.font.size = size
        _keep_whole(line._tr, is_head=number == 0)
    _quieten(drawn)
    _space(document)


def _shares(table: Table, size: Length) -> list[Length]:
    """Divide the page's width: numbers and short texts get what they need, the others the rest by their length."""
    widths = table.widths(0, WIDEST)
    letter = size.cm * LETTER
    fixed = [
        letter * width + PADDING if column.kind != "text" or width <= SHORT else 0
        for column, width in zip(table.columns, widths, strict=True)
    ]
    rest = [0 if own else max(width, NARROWEST) for own, width in zip(fixed, widths, strict=True)]
    left = INNER - sum(fixed)
    if not sum(rest):
        return [Cm(INNER * own / sum(fixed)) for own in fixed]
    return [Cm(own or left * width / sum(rest)) for own, width in zip(fixed, rest, strict=True)]


def _space(document: Written) -> None:
    """Leave a little room below a table."""
    line = document.add_paragraph()
    line.paragraph_format.space_after = line.paragraph_format.space_before = Pt(0)
    line.paragraph_format.line_spacing = Pt(8)


def _quieten(drawn: object) -> None:
    """Draw the lines of a table in a quiet grey."""
    lines = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", LINE)):
            line.set(qn(f"w:{name}"), value)
        lines.append(line)
    # Word wants the parts of a table's properties in their order.
    after = next(part for part in drawn._tbl.tblPr if part.tag in {qn("w:tblLayout"), qn("w:tblLook")})
    after.addprevious(lines)


def _fill(cell: _Cell, text: str, column: Column, *, is_head: bool, is_bold: bool) -> None:
    line = cell.paragraphs[0]
    for place, part in enumerate(text.split("\n")):
        if place:
            line = cell.add_paragraph()
        run = line.add_run(part)
        run.bold = is_bold and (place == 0)
        line.paragraph_format.space_after = Pt(0)
        if column.kind != "text":
            line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        if is_head:
            run.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
    if is_head:
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", BLUE)):
            shade.set(qn(f"w:{name}"), value)
        cell._tc.get_or_add_tcPr().append(shade)


def _keep_whole(row: object, *, is_head: bool) -> None:
    """Keep a row on one page, and repeat a header on each."""
    properties = row.get_or_add_trPr()
    for name in ("w:cantSplit", *(["w:tblHeader"] if is_head else [])):
        properties.append(OxmlElement(name))


def _quiet(document: Written, text: str) -> None:
    if text:
        line = document.add_paragraph()
        run = line.add_run(text)
        run.font.color.rgb, run.font.size = GREY, Pt(10)
        line.paragraph_format.space_after = Pt(2)


def _style(document: Written, pack: Pack) -> None:
    about = document.core_properties
    about.title, about.author, about.comments, about.subject = pack.document, "", "", pack.foot
    about.created = about.modified = pack.published_at
    document.settings.element.find(qn("w:defaultTabStop")).addnext(OxmlElement("w:autoHyphenation"))
    about.last_modified_by, about.language, about.revision = "", SPOKEN.get(pack.language, "nb-NO"), 1
    for name, size in SIZES.items():
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), INK
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("ascii", "hAnsi", "cs"):
            fonts.set(qn(f"w:{kind}"), FONT)
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), SPOKEN.get(pack.language, "nb-NO"))


def _lay_out(pages: Pages, pack: Pack) -> None:
    """Lay out pages as A4, with who is in the sum above and the version and page number below."""
    pages.orientation, pages.page_width, pages.page_height = WD_ORIENT.PORTRAIT, Cm(21), Cm(29.7)
    pages.left_margin = pages.right_margin = Cm(2)
    pages.top_margin, pages.bottom_margin = Cm(2.3), Cm(2)
    _small(pages.header.paragraphs[0], pack.who)
    foot = pages.footer.paragraphs[0]
    _small(foot, f"{pack.foot} · {_('Side')} ")
    for place, field in enumerate(("PAGE", "NUMPAGES")):
        if place:
            _small(foot, " / ")
        for part in _field(field):
            foot.add_run()._r.append(part)


def _small(line: Paragraph, text: str) -> None:
    run = line.add_run(text)
    run.font.size, run.font.color.rgb = Pt(9), GREY


def _field(name: str) -> Iterator[object]:
    """Write a field that Word counts, such as the page's number."""
    for kind in ("begin", "instruction", "separate", "text", "end"):
        if kind == "instruction":
            part = OxmlElement("w:instrText")
            part.text = name
        elif kind == "text":
            part = OxmlElement("w:t")
            part.text = "1"
        else:
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        yield part
