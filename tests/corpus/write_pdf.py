"""Draw a document as pdf, with tables ruled or not, and text in columns."""

from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from xml.sax.saxutils import escape

import reportlab
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BalancedColumns,
    BaseDocTemplate,
    Flowable,
    Frame,
    PageTemplate,
    Spacer,
    TableStyle,
)
from reportlab.platypus import PageBreak as NewPage
from reportlab.platypus import Paragraph as Drawn
from reportlab.platypus import Table as Grid

from tests.corpus.blocks import (
    Block,
    Break,
    Columns,
    Document,
    Inline,
    PageBreak,
    Paragraph,
    Table,
    Text,
    TextBox,
    Tick,
    plain,
)

FONT = "Vera"
LINE = A4[0] - 4 * cm
# The marks of ZapfDingbats, which every pdf reader has: a crossed and an empty square.
DINGBATS = {True: "\N{BALLOT X}", False: "\N{LOWER RIGHT SHADOWED WHITE SQUARE}"}


@cache
def fonts() -> None:
    """Register the typeface that comes with the library: it has Norwegian letters on every machine."""
    folder = Path(reportlab.__file__).parent / "fonts"
    for name, file in ((FONT, "Vera.ttf"), (FONT + "-Bold", "VeraBd.ttf")):
        pdfmetrics.registerFont(TTFont(name, str(folder / file)))
    pdfmetrics.registerFontFamily(FONT, normal=FONT, bold=FONT + "-Bold", italic=FONT, boldItalic=FONT + "-Bold")


def styles() -> dict[str, ParagraphStyle]:
    """Give the styles of paragraphs."""
    body = ParagraphStyle("body", fontName=FONT, fontSize=9, leading=12, spaceAfter=4)
    return {
        "body": body,
        "bullet": ParagraphStyle("bullet", body, leftIndent=12, bulletIndent=2, spaceAfter=1),
        "numbered": ParagraphStyle("numbered", body, fontName=FONT + "-Bold"),
        "title": ParagraphStyle("title", body, fontName=FONT + "-Bold", fontSize=14, leading=18, spaceAfter=8),
        "heading": ParagraphStyle("heading", body, fontName=FONT + "-Bold", fontSize=10.5, leading=14, spaceBefore=6),
    }


def write(document: Document, path: Path) -> None:
    """Write the file, the same bytes each time."""
    fonts()
    template = BaseDocTemplate(str(path), pagesize=A4, invariant=1, title="", author="")
    frame = Frame(2 * cm, 2 * cm, LINE, A4[1] - 4 * cm, leftPadding=0, rightPadding=0, id="page")
    template.addPageTemplates(PageTemplate("page", [frame], onPage=partial(edges, document)))
    template.build(drawn(document.blocks, LINE))


def edges(document: Document, canvas: Canvas, template: BaseDocTemplate) -> None:
    """Draw header and footer."""
    canvas.setFont(FONT, 8)
    canvas.drawString(2 * cm, A4[1] - 1.3 * cm, document.header)
    canvas.drawString(2 * cm, 1.2 * cm, document.footer)
    if document.page_numbers:
        canvas.drawRightString(A4[0] - 2 * cm, 1.2 * cm, f"Side {template.page}")


def drawn(blocks: Sequence[Block], width: float) -> list[Flowable]:
    """Draw blocks."""
    made: list[Flowable] = []
    number = 0
    for block in blocks:
        if isinstance(block, Paragraph):
            number += block.kind == "numbered"
            made.append(paragraph(block, number))
        elif isinstance(block, Table):
            made += [grid(block, width), Spacer(1, 6)]
        elif isinstance(block, Columns):
            made.append(
                BalancedColumns(
                    drawn(block.blocks, width / block.count - 12), nCols=block.count, innerPadding=14, needed=150
                )
            )
        elif isinstance(block, TextBox):
            made.append(
                Grid(
                    [[drawn(block.blocks, 5 * cm)]],
                    colWidths=[5 * cm],
                    hAlign="RIGHT",
                    style=[("BOX", (0, 0), (-1, -1), 0.5, colors.black)],
                )
            )
        elif isinstance(block, PageBreak):
            made.append(NewPage())
    return made


def paragraph(block: Paragraph, number: int) -> Flowable:
    """Draw a paragraph."""
    text = markup(block.inlines)
    if block.kind == "numbered":
        text = f"{number}. {text}"
    return Drawn(text, styles()[block.kind], bulletText="•" if block.kind == "bullet" else None)


def markup(parts: Sequence[Inline]) -> str:
    """Write runs in the library's markup; blanks between tick boxes stay."""
    made = []
    for part in parts:
        if isinstance(part, Break):
            made.append("<br/>")
        elif isinstance(part, Tick) and part.style in ("box", "check", "sdt", "legacy", "wingdings"):
            made.append(f'<font name="ZapfDingbats">{DINGBATS[part.on]}</font>')
        else:
            shown = (
                escape(plain([part]))
                .replace("   ", "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE} ")
                .replace("\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}")
            )
            made.append(f"<b>{shown}</b>" if isinstance(part, Text) and part.bold else shown)
    return "".join(made)


def grid(block: Table, width: float) -> Flowable:
    """Draw a table, whose rows may be split over pages."""
    widths = widths_of(block, width)
    rows, spans = [], []
    for number, cells in enumerate(block.rows):
        row: list[object] = []
        for cell in cells:
            at = len(row)
            inner = sum(widths[at : at + cell.span]) - 8
            row += [drawn(cell.blocks, inner) or "", *[""] * (cell.span - 1)]
            if cell.span > 1:
                spans.append(("SPAN", (at, number), (at + cell.span - 1, number)))
        rows.append(row + [""] * (block.columns - len(row)))
    looks = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        *spans,
    ]
    if block.ruled:
        looks.append(("GRID", (0, 0), (-1, -1), 0.5, colors.black))
    return Grid(rows, colWidths=widths, style=TableStyle(looks), repeatRows=int(block.header), splitInRow=1)


def widths_of(block: Table, width: float) -> list[float]:
    """Share the width between the columns: as asked for, else more to those that hold more."""
    if len(block.widths) == block.columns:
        return [width * share / sum(block.widths) for share in block.widths]
    longest = [8.0] * block.columns
    for row in block.rows:
        if all(cell.span == 1 for cell in row):
            for number, cell in enumerate(row):
                longest[number] = max(
                    longest[number],
                    min(
                        40,
                        *[max(8, len(plain(each.inlines))) for each in cell.blocks if isinstance(each, Paragraph)]
                        or [8],
                        40,
                    ),
                )
    return [width * share / sum(longest) for share in longest]
