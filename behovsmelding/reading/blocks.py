"""What Word and OpenDocument texts are made of without their XML: paragraphs, and tables of cells of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple


class Run(NamedTuple):
    """A stretch of text, and whether somebody made it bold; what a style makes bold as a whole is not."""

    text: str
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's text: bold between ``**``, line breaks as newlines."""

    text: str
    is_heading: bool = False
    is_item: bool = False
    """Whether it is one of a list."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell."""

    blocks: "tuple[Paragraph | Table, ...]"
    span: int = 1
    """How many columns it is wide."""
    is_continued: bool = False
    """Whether it only carries on the cell above it."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table's rows of cells."""

    rows: tuple[tuple[Cell, ...], ...]


Block = Paragraph | Table

_WORD_PART = re.compile(r"\s+|[^\W\d_]+|\d[\d.,'’-]*|[^\w\s]|_+|\d")


def marked(runs: Iterable[Run]) -> str:
    """Join runs to a text with ``**`` around bold words.

    A word is bold as most of it is: Word divides words into runs where nobody sees it.

    >>> marked([Run("Ja "), Run("N", True), Run("ei", True), Run(" takk")])
    'Ja **Nei** takk'
    """
    runs = [run for run in runs if run.text]
    text = "".join(run.text for run in runs)
    if not any(run.is_bold for run in runs):
        return text
    bold = [run.is_bold for run in runs for _ in run.text]
    parts = []
    for match in _WORD_PART.finditer(text):
        is_blank = not match.group().strip()
        share = sum(bold[match.start() : match.end()])
        parts.append((match.group(), is_blank, not is_blank and 2 * share > len(match.group())))
    return _with_marks(parts)


def _with_marks(parts: list[tuple[str, bool, bool]]) -> str:
    """Put marks around runs of bold words; blanks between two of them are inside, line breaks and tabs never."""
    states = [is_bold for _, _, is_bold in parts]
    for place, (text, is_blank, _) in enumerate(parts):
        is_between = 0 < place < len(parts) - 1 and states[place - 1] and parts[place + 1][2]
        if is_blank and is_between and not re.search(r"[\n\t]", text):
            states[place] = True
    pieces = []
    for is_bold, group in groupby(zip(parts, states, strict=True), key=lambda pair: pair[1]):
        words = "".join(part[0] for part, _ in group)
        pieces.append(f"**{words}**" if is_bold and re.search(r"\w", words) else words)
    return "".join(pieces)
