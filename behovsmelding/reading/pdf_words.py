"""The words of one pdf page, with where they stand: glyphs put together, symbols told by their font, boxes seen."""

import itertools
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

BOX, TICKED = "☐", "☒"
UNKNOWN_SIGN = "\ufffd"
"""Stands for a glyph nobody can tell: an amount with one in it is no amount."""
SMALLEST_LETTER = 2.0
BOX_SIDES = (4.5, 17.0)
"""How large, in points, a square to tick is drawn."""

# Widths in parts of the letters' size.
_SAME_WORD = 0.18
_NO_SPACE = 0.08
_COLUMN_GAP = 1.0
_JUSTIFIED = 2.2

_BOLD = re.compile(r"bold|black|heavy|demi|[-,]bd\b|fett?\b", re.IGNORECASE)
_CID = re.compile(r"\(cid:\d+\)")
_BOXES = dict.fromkeys("☐□▢◻❏❐❑❒🗆", BOX) | dict.fromkeys("☒☑⊠⌧🗹🗷🗵", TICKED)
_TICKS = frozenset("✓✔✗✘✕✖xX")
_BULLET = "•"
# Symbol fonts have their signs where letters are: (part of the font's name, code of the glyph, sign).
_SYMBOLS = {
    "wingdings2": {0xA3: BOX, 0x2A: BOX, 0x50: "✓", 0x4F: "✗", 0x51: TICKED, 0x52: TICKED, 0x53: TICKED, 0x54: TICKED},
    "wingdings": {0x6F: BOX, 0x70: BOX, 0x71: BOX, 0x72: BOX, 0xA8: BOX, 0x78: TICKED, 0xFD: TICKED, 0xFE: TICKED}
    | {0xFB: "✗", 0xFC: "✓", 0xE0: "→"},
    "dingbats": {0x33: "✓", 0x34: "✔", 0x35: "✕", 0x36: "✖", 0x37: "✗", 0x38: "✘", 0x6D: BOX, 0x6E: TICKED}
    | {0x6F: BOX, 0x70: BOX, 0x71: BOX, 0x72: BOX},
    "symbol": {0x2D: "-", 0xB7: _BULLET, 0xA8: _BULLET},
}


@dataclass(slots=True)
class Word:
    """Letters without a blank between them, and the rectangle they fill; y grows downwards."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool = False
    is_spaced: bool = False
    """Whether a blank is drawn after it."""

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2


@dataclass
class Segment:
    """Words of one printed line that stand beside each other without a gap as wide as one between columns."""

    words: list[Word]

    @cached_property
    def x0(self) -> float:
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        return max(word.x1 for word in self.words)

    @cached_property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @cached_property
    def size(self) -> float:
        return max(word.size for word in self.words)

    @cached_property
    def text(self) -> str:
        """Its words, what is bold between ``**``."""
        return marked(self.words)

    @cached_property
    def plain(self) -> str:
        """Its words without marks."""
        return self.text.replace("**", "")

    @property
    def is_bold(self) -> bool:
        """Whether all its letters are bold."""
        return all(word.bold for word in self.words if re.search(r"\w", word.text))


def words_of(page: object) -> list[Word]:
    """Give a page's words, in the order they were drawn."""
    left, top = page.bbox[0], page.bbox[1]
    words: list[Word] = []
    drawn: set[tuple[str, int, int]] = set()
    is_new = True
    for char in page.chars:
        text = _sign(char["text"], char["fontname"])
        x0, x1, y0, y1 = char["x0"] - left, char["x1"] - left, char["top"] - top, char["bottom"] - top
        if not char["upright"] or char["size"] < SMALLEST_LETTER or not _is_inside(page, (x0 + x1) / 2, (y0 + y1) / 2):
            continue
        if not text.strip():
            is_new = True
            if words:
                words[-1].is_spaced = True
            continue
        if _is_drawn_twice(drawn, text, x0, y0):
            continue
        word = Word(text, x0, x1, y0, y1, char["size"], bool(_BOLD.search(_font(char["fontname"]))))
        if not words or (is_new and not unicodedata.combining(text[0])) or not _goes_on(words[-1], word):
            words.append(word)
        else:
            last = words[-1]
            last.text, last.x1 = last.text + word.text, max(last.x1, word.x1)
            last.top, last.bottom = min(last.top, word.top), max(last.bottom, word.bottom)
        is_new = False
    return [_without_soft_hyphens(word) for word in words]


def _is_inside(page: object, x: float, y: float) -> bool:
    return 0 <= x <= page.width and 0 <= y <= page.height


def _is_drawn_twice(drawn: set[tuple[str, int, int]], text: str, x: float, y: float) -> bool:
    """Tell a letter drawn once more beside itself, as some programs make letters bold."""
    column, row = round(x), round(y)
    if any((text, column + right, row + down) in drawn for right in (-1, 0, 1) for down in (-1, 0, 1)):
        return True
    drawn.add((text, column, row))
    return False


def _goes_on(word: Word, following: Word) -> bool:
    if unicodedata.combining(following.text[0]):
        return abs(following.top - word.top) < word.size
    size = min(word.size, following.size)
    gap = following.x0 - word.x1
    is_level = abs(following.bottom - word.bottom) < 0.35 * size
    return is_level and word.bold == following.bold and -0.4 * size <= gap <= _SAME_WORD * size


def _font(name: str) -> str:
    return name.split("+", 1)[-1]


def _sign(text: str, font: str) -> str:
    """Give a glyph's text as Unicode has it."""
    folded = _font(font).casefold().replace(" ", "").replace("-", "")
    symbols = next((signs for name, signs in _SYMBOLS.items() if name in folded), None)
    if symbols is not None and len(text) == 1:
        code = ord(text)
        if 0xF000 <= code <= 0xF0FF or code < 0x100:
            return text if text.isspace() else symbols.get(code & 0xFF, _BULLET)
    if _CID.fullmatch(text):
        return UNKNOWN_SIGN
    return "".join(_BOXES.get(letter) or _letter(letter) for letter in text)


def _letter(letter: str) -> str:
    if unicodedata.category(letter) in ("Co", "Cn"):
        return UNKNOWN_SIGN
    if "\ufb00" <= letter <= "\ufb06":
        return unicodedata.normalize("NFKC", letter)
    return " " if letter.isspace() or unicodedata.category(letter) == "Zs" else letter


def _without_soft_hyphens(word: Word) -> Word:
    """Drop hyphens that only may be drawn; where one ends a word it has been."""
    if "\u00ad" in word.text:
        ends = word.text.endswith("\u00ad") and len(word.text) > 1
        word.text = word.text.replace("\u00ad", "") + "-" * ends
    return word


def with_boxes(words: list[Word], squares: Iterable[tuple[float, float, float, float]], marks: list) -> list[Word]:
    """Put drawn squares among the words as boxes: ticked where a mark, a cross or a smaller square stands inside.

    Args:
        words: the page's words.
        squares: (x0, top, x1, bottom) of each square.
        marks: the same of everything small that is drawn.
    """
    kept = list(words)
    for x0, top, x1, bottom in squares:
        inside = [
            word for word in kept if x0 - 1 <= word.middle[0] <= x1 + 1 and top - 1 <= word.middle[1] <= bottom + 1
        ]
        is_ticked = any(word.text in _TICKS or word.text == TICKED for word in inside)
        if inside and not is_ticked and not all(word.text == BOX for word in inside):
            continue  # a frame around a letter or number
        is_ticked = is_ticked or any(_is_within(mark, (x0, top, x1, bottom)) for mark in marks)
        kept = [word for word in kept if word not in inside]
        kept.append(Word(TICKED if is_ticked else BOX, x0, x1, top, bottom, bottom - top))
    return _ticks_on_boxes(kept)


def _is_within(inner: tuple, outer: tuple) -> bool:
    slack = 1.5
    x0, top, x1, bottom = inner
    is_in = x0 >= outer[0] - slack and x1 <= outer[2] + slack and top >= outer[1] - slack and bottom <= outer[3] + slack
    size = max(x1 - x0, bottom - top)
    side = outer[2] - outer[0]
    is_edge = min(x1 - x0, bottom - top) < 0.25 * side and size > 0.8 * side  # a side of the square itself
    is_itself = abs(x1 - x0 - side) < 0.12 * side and abs(bottom - top - side) < 0.12 * side
    return is_in and size > 0.3 * side and not is_edge and not is_itself


def _ticks_on_boxes(words: list[Word]) -> list[Word]:
    """Join a tick or an x written over a box with it."""
    boxes = [word for word in words if word.text == BOX]
    gone = []
    for word in words if boxes else ():
        if word.text not in _TICKS:
            continue
        box = next((one for one in boxes if one.x0 <= word.middle[0] <= one.x1 and _overlap(one, word) > 0.5), None)
        if box:
            box.text = TICKED
            gone.append(word)
    return [word for word in words if not any(word is one for one in gone)]


def _overlap(one: Word, other: Word) -> float:
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    return height / max(0.1, min(one.bottom - one.top, other.bottom - other.top))


def lines_of(words: Iterable[Word]) -> list[list[Word]]:
    """Put words that stand level in lines, from the top down and left to right."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (round(word.middle[1]), word.x0)):
        # Only the nearest lines can be level with it.
        level = next((line for line in reversed(lines[-4:]) if _overlap(_tallest(line), word) > 0.55), None)
        if level is None:
            lines.append([word])
        else:
            level.append(word)
    for line in lines:
        line.sort(key=lambda word: word.x0)
    return sorted(lines, key=lambda line: min(word.top for word in line))


def _tallest(line: list[Word]) -> Word:
    return max(line, key=lambda word: word.bottom - word.top)


def segments_of(line: list[Word]) -> list[Segment]:
    """Cut a line at gaps as wide as those between columns; evenly spread words of justified text stay together."""
    gaps = [following.x0 - word.x1 for word, following in itertools.pairwise(line)]
    usual = sorted(gaps)[len(gaps) // 2] if len(gaps) >= 4 else 0.0
    segments = [[line[0]]]
    for gap, word in zip(gaps, line[1:], strict=True):
        size = max(segments[-1][-1].size, word.size)
        if gap > _COLUMN_GAP * size and gap > _JUSTIFIED * usual:
            segments.append([word])
        else:
            segments[-1].append(word)
    return [Segment(words) for words in segments]


def marked(words: list[Word]) -> str:
    """Write words with blanks between them, what is bold between ``**``."""
    text = ""
    is_bold = False
    previous: Word | None = None
    for word in words:
        bold = word.bold and word.text not in (BOX, TICKED)
        space = " " if previous and word.x0 - previous.x1 > _NO_SPACE * min(previous.size, word.size) else ""
        if is_bold and not bold:
            text += "**" + space
        elif bold and not is_bold:
            text += space + "**"
        else:
            text += space
        text += word.text
        is_bold, previous = bold, word
    return text + "**" * is_bold


def wrapped_ends(lines: list[list[Word]], room: float) -> list[tuple[Word, bool]]:
    """Give the words that end lines because the next word found no room, and whether others stand before them."""
    found = []
    for line, following in pairwise(lines):
        last, first = line[-1], following[0]
        is_next = first.bottom - last.bottom < 1.7 * last.size and abs(first.x0 - line[0].x0) < last.size
        if is_next and last.x1 - line[0].x0 + 0.3 * first.size + (first.x1 - first.x0) > room:
            found.append((last, len(line) > 1))
    return found
