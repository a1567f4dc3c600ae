"""Pdf pages drawn as programs draw them: words at places, rules between cells, boxes, fields and pictures."""

import io
from collections.abc import Callable, Sequence

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

HEIGHT = 842
LEFT = 60
SIZE = 11
PITCH = 14

# reportlab brings these two; they have the letters Norwegian and Sami need.
pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
pdfmetrics.registerFont(TTFont("Vera-Bold", "VeraBd.ttf"))


def pdf(*pages: Callable[[Canvas], None], **settings) -> bytes:
    """Draw a pdf of pages; settings go to reportlab's canvas."""
    saved = io.BytesIO()
    canvas = Canvas(saved, pagesize=(595, HEIGHT), invariant=1, **settings)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return saved.getvalue()


def page_of(*lines: str, top: float = 60, x: float = LEFT) -> Callable[[Canvas], None]:
    """Give a page of lines below each other; an empty line is a gap."""
    return lambda canvas: write(canvas, lines, top=top, x=x)


def write(canvas: Canvas, lines: Sequence[str], *, top: float, x: float = LEFT, align: str = "left") -> None:
    """Write lines below each other; what begins with ``**`` is bold all through."""
    for number, line in enumerate(lines):
        font = "Vera-Bold" if line.startswith("**") else "Vera"
        canvas.setFont(font, SIZE)
        y = HEIGHT - top - SIZE - number * PITCH
        draw = canvas.drawRightString if align == "right" else canvas.drawString
        draw(x, y, line.strip("*"))


def table(
    canvas: Canvas,
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    *,
    top: float,
    x: float = LEFT,
    rules: str = "all",
) -> float:
    """Draw a table; a cell's text breaks at its line breaks. Gives where it ends.

    Args:
        canvas: to draw on.
        rows: cells as text.
        widths: of the columns.
        top: where it begins, from the top of the page.
        x: where it begins.
        rules: "all", or "none" and amounts stand to the right of their cells.
    """
    for row in rows:
        height = PITCH * max(cell.count("\n") + 1 for cell in row) + 6
        left = x
        for number, (cell, width) in enumerate(zip(row, widths, strict=True)):
            if rules == "all":
                canvas.rect(left, HEIGHT - top - height, width, height)
            is_right = rules == "none" and number > 0
            write(
                canvas,
                cell.split("\n"),
                top=top + 2,
                x=left + (width - 5 if is_right else 5),
                align="right" if is_right else "left",
            )
            left += width
        top += height
    return top


def box(canvas: Canvas, x: float, top: float, mark: str = "") -> None:
    """Draw a square of ten points, with a cross or an x in it."""
    y = HEIGHT - top - 10
    canvas.rect(x, y, 10, 10)
    if mark == "cross":
        canvas.line(x + 1, y + 1, x + 9, y + 9)
        canvas.line(x + 1, y + 9, x + 9, y + 1)
    elif mark:
        canvas.setFont("Vera", 9)
        canvas.drawCentredString(x + 5, y + 2, mark)


def picture(canvas: Canvas) -> None:
    """Fill the page with a grey picture, as a scanner does."""
    canvas.drawImage(ImageReader(Image.new("L", (60, 84), 200)), 0, 0, 595, HEIGHT)
