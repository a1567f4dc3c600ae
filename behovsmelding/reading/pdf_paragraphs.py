"""Printed lines put together to the paragraphs they were, by where they end and how far below each other they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from behovsmelding.reading.blocks import Paragraph
from behovsmelding.reading.pdf_words import BOX, TICKED, Line, Word, closed, joined_text, pitch

LONGEST_HEADING = 80
WIDE_GAP = "   "
"""Between what stands apart on one line outside tables."""
_LARGER = 1.15
_APART = 1.3
_ITEM = re.compile(rf"\W*(?:[-–•▪◦*]\s|\d{{1,2}}[.)]\s|[a-e]\)\s|[{BOX}{TICKED}✓✔✗✘])")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s+[A-ZÆØÅ]")
_MONEY = re.compile(r"\d[ .]\d{3}|\d{3},-")


@dataclass(frozen=True, slots=True)
class Print:
    """How a document is printed."""

    size: float
    """Of most letters."""
    has_drawn_blanks: bool
    """Whether lines that end between words end with a blank nobody sees: then one that does not may end in a word."""


def is_apart(above: Line, below: Line, usual: float) -> bool:
    """Tell whether there is a visible gap between two lines."""
    return pitch(above, below) > _APART * usual


def wrapped(above: Line, below: Line, room: float, how: Print | None = None) -> bool:
    """Tell whether a line goes on in the next one: its first word found no room any more."""
    if len(above) > 1 or len(below) > 1 or _ITEM.match(below[0].plain) or abs(above[0].size - below[0].size) > 1:
        return False
    if above[0].is_bold != below[0].is_bold and above[0].text.startswith("**") == above[0].text.endswith("**"):
        return False
    last, first = above[0].words[-1], below[0].words[0]
    width = above[0].x1 - above[0].x0
    has_room_for_blank = room - width > 0.4 * last.size or len(above[0].words) == 1
    if how and how.has_drawn_blanks and not last.is_spaced and has_room_for_blank and last.text[-1] not in "-–/":
        return cut_word(above, below, room)
    if how and not how.has_drawn_blanks and not re.match(r"[a-zæøå(\d]", first.text):
        return False  # a line may have been ended there, and happen to be long
    slack = 2 * last.size if how and how.has_drawn_blanks and last.is_spaced else 0.0
    return slack + width + 0.3 * first.size + (first.x1 - first.x0) > room - 1


def cut_word(above: Line, below: Line, room: float) -> bool:
    """Tell whether a line ends in the middle of a word that would not fit on a line of its own."""
    if len(above) > 1 or len(above[0].words) > 1:
        return False
    last, first = above[0].words[0], below[0].words[0]
    is_full = last.x1 - last.x0 > room - 0.95 * last.size
    return is_full and not last.is_spaced and last.text[-1].isalnum() and first.text[0].isalnum()


def wrapped_ends(lines: Sequence[Line], room: float, usual: float) -> list[tuple[Word, bool]]:
    """Give the words that end lines which go on in the next, and whether others stand before them."""
    return [
        (above[-1].words[-1], len(above[-1].words) > 1)
        for above, below in pairwise(lines)
        if not is_apart(above, below, usual) and wrapped(above, below, room)
    ]


def logical_lines(lines: Sequence[Line], room: float, usual: float, how: Print) -> Iterator[tuple[list[Line], str]]:
    """Give lines as they were written, before they were too long for the page: (printed lines, text)."""
    group: list[Line] = []
    for line in lines:
        if group and (is_apart(group[-1], line, usual) or not wrapped(group[-1], line, room, how)):
            yield group, _text(group, room, how)
            group = []
        group.append(line)
    if group:
        yield group, _text(group, room, how)


def _text(group: list[Line], room: float, how: Print) -> str:
    texts: list[str] = []
    for at, line in enumerate(group):
        words = WIDE_GAP.join(segment.text for segment in line)
        if at and how.has_drawn_blanks and cut_word(group[at - 1], line, room):
            texts[-1] = closed(texts[-1], words)
        else:
            texts.append(words)
    return joined_text(texts)


def paragraphs(lines: Sequence[Line], room: float, usual: float, how: Print, page: int) -> list[Paragraph]:
    """Give running text: a paragraph for what stands together, its lines as they were written."""
    found: list[Paragraph] = []
    waiting: list[str] = []
    previous: Line | None = None

    def end() -> None:
        if waiting:
            found.append(_paragraph("\n".join(waiting), page))
            waiting.clear()

    for group, text in logical_lines(lines, room, usual, how):
        if previous and is_apart(previous, group[0], usual):
            end()
        if is_heading(group, text, how):
            end()
            found.append(Paragraph(text, is_heading=True, page=page))
        else:
            waiting.append(text)
        previous = group[-1]
    end()
    return found


def cell_paragraphs(
    parts: Sequence[tuple[int, Sequence[Line]]], room: float, usual: float, how: Print
) -> list[Paragraph]:
    """Give a cell's text: each line as it was written is a paragraph.

    Args:
        parts: its printed lines, page by page.
        room: how wide a line may be.
        usual: how far below each other lines of one paragraph stand.
        how: the document is printed.
    """
    pages = {id(line): page for page, lines in parts for line in lines}
    lines = [line for _, part in parts for line in part]
    return [_paragraph(text, pages[id(group[0])]) for group, text in logical_lines(lines, room, usual, how)]


def _paragraph(text: str, page: int) -> Paragraph:
    return Paragraph(text, is_item=bool(_ITEM.match(text)), page=page)


def is_heading(group: list[Line], text: str, how: Print) -> bool:
    """Tell a heading: short, and bold, larger or numbered."""
    plain = text.replace("**", "").strip()
    if (
        len(plain) > LONGEST_HEADING
        or plain[:1].islower()
        or not re.search(r"[^\W\d]{2}", plain)
        or _MONEY.search(plain)
    ):
        return False
    if all(segment.is_bold for line in group for segment in line):
        return True
    is_larger = all(segment.size > _LARGER * how.size for line in group for segment in line)
    return is_larger or (bool(_NUMBERED.match(plain)) and not re.search(r"[.:;,]$", plain))
