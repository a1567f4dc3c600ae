"""Native tables on slides, with a header row and quiet lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.table import Table, _Cell
from pptx.util import Emu, Pt

from behovsmelding.exports import design

SMALLEST = Pt(12)


@dataclass(frozen=True, slots=True)
class Head:
    """A column's heading and its part of the width."""

    name: str
    width: float = 1.0


def draw(slide: Slide, heads: Sequence[Head], rows: Sequence[Sequence[str]], alt: str) -> Table:
    """Draw a native table with a header row, in the look's colours."""
    frame = slide.placeholders[design.TABLE].insert_table(len(rows) + 1, len(heads))
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)
    drawn = frame.table
    drawn._tbl.tblPr.set("bandRow", "0")
    whole = sum(head.width for head in heads)
    for place, head in enumerate(heads):
        drawn.columns[place].width = Emu(round(head.width / whole * design.INNER * design.INCH))
        _write_cell(drawn.cell(0, place), head.name, is_head=True)
    for row, values in enumerate(rows, start=1):
        for place, value in enumerate(values):
            _write_cell(drawn.cell(row, place), value)
    return drawn


def _write_cell(cell: _Cell, text: str, *, is_head: bool = False) -> None:
    cell.text = text
    cell.vertical_anchor = MSO_ANCHOR.TOP
    cell.margin_top = cell.margin_bottom = Pt(4)
    cell.fill.solid()
    cell.fill.fore_color.rgb = RGBColor.from_string(design.BLUE if is_head else "FFFFFF")
    for line in cell.text_frame.paragraphs:
        for run in line.runs:  # PowerPoint heeds no look of a paragraph
            run.font.size, run.font.bold = SMALLEST, is_head
            run.font.color.rgb = RGBColor.from_string("FFFFFF" if is_head else design.INK)
        if not line.runs:
            line._p.get_or_add_endParaRPr().set("sz", str(SMALLEST.centipoints))
    _edge(cell)


def _edge(cell: _Cell) -> None:
    """Draw quiet lines around a cell: an empty box must be seen to be written in."""
    properties = cell._tc.get_or_add_tcPr()
    for place, side in enumerate(("a:lnL", "a:lnR", "a:lnT", "a:lnB")):
        line = etree.Element(qn(side), w="9525")
        fill = etree.SubElement(line, qn("a:solidFill"))
        etree.SubElement(fill, qn("a:srgbClr")).set("val", design.LINE)
        properties.insert(place, line)
