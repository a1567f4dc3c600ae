"""Paragraphs and tables as the lines that every edition is read from, each knowing where in the file it stands.

A paragraph is a line, and a blank line parts it from the next, unless both belong to a list, are lined up by tabs, or
begin with boxes. Whole forms are laid out in tables, so a table's row is read by what it holds:

- A row with money, or with nothing but short cells, is one line with tabs between its cells.
- A cell with running text (three paragraphs, a long one, a sentence, fields of its own or another table) keeps its
  paragraphs as lines, in reading order; the short cells beside it are a line with tabs. In rows of the same shape as
  such a one, two paragraphs are running text as well.
- A row that is one cell is what stands in it; a row of several fields («Eier: …», «Eier:» and its answer) is a line
  each.
- Rows of two short cells, label and answer, are parted by blank lines; those of a table with money or boxes are not.
- Cells that were merged are put under the columns they cover; amounts beside a label merged downwards join its row.

What is bold as a whole row, a header or a sum, is no choice, nor is an amount: its marks are dropped.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from behovsmelding.reading.blocks import Block, Cell, Paragraph, Table
from behovsmelding.report import Locator

LONG_CELL = 120
LONG_HEADING = 80
COLUMNS = 3
"""Of a table whose rows are no label with its answer."""
# «USN: 44 000 kr. Vinje kommune: 30 000 kr.» is text, and no amount in a cell.
_GOES_ON = re.compile(r"(?:\d|kr|-)\.\s+[A-ZÆØÅ][^\d]{3,}\d")
_MONEY = re.compile(
    r"\W*(?:(?:kr|nok|ca|inntil)\b\.?\s*)*(?:[A-ZÆØÅ][\w .&/-]{0,40}:\s*)?(?:kr\b\.?\s*)?"
    r"(?:\d{1,3}(?:[ .\u00a0\u2009\u202f]\d{3})+|\d{4,}|\d+\s?(?:,\s?-|'|kr\b|(?:,\d+\s*)?(?:mill|tusen)|k\b)|0+\W*$)",
    re.IGNORECASE,
)
_FIELD = re.compile(r"\W*[^\W\d][^:\d\n]{1,40}:\s*\S")
_LABEL = re.compile(r"\W*[^\W\d][^:\n]{1,60}:\W*")
_BOX = re.compile(r"\s*(?:[☐☒☑✓✗]|\[\s*[xX]?\s*\])")
_ONLY_BOX = re.compile(r"\W*[xX]?\W*")
_MEASURE = re.compile(r"\W*tiltak\s*(?:nr\.?\s*)?\d{1,2}[a-z]?\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_NAME = re.compile(r"\W*na[vm]n\s+på\s+tiltak\w*\W*\w", re.IGNORECASE)
_TOTALS = re.compile(r"\W*total\s?sum\s+(?:som\s+)?det\b", re.IGNORECASE)

Line = tuple[str, Locator]


def lines(blocks: Iterable[Block]) -> list[Line]:
    """Give a document's lines with their places: heading, table and row."""
    flow = _Flow()
    flow.write(blocks, Locator())
    while flow.lines and not flow.lines[-1][0]:
        flow.lines.pop()
    return flow.lines


def flat(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Give the paragraphs of a letterhead, table rows among them as lines with tabs."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            continue
        for cells in block.rows:
            yield Paragraph("\t".join(_text(cell) for cell in cells).strip("\t"))


class _Flow:
    """The lines so far, and what the next ones stand under."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.heading: str | None = None
        self.tables = 0

    def write(self, blocks: Iterable[Block], place: Locator) -> None:
        """Write blocks that stand in one place: the document itself, or a cell."""
        before: Paragraph | None = None
        for block in blocks:
            if isinstance(block, Table):
                self._part()
                self._table(block)
                self._part()
                before = None
            elif block.text.strip():
                if not (before and _belong_together(before, block)):
                    self._part()
                self._paragraph(block, place)
                before = block

    def _part(self) -> None:
        if self.lines and self.lines[-1][0]:
            self.lines.append(("", self.lines[-1][1]))

    def _paragraph(self, paragraph: Paragraph, place: Locator) -> None:
        if paragraph.is_heading or _is_label(paragraph.text):
            self._head(paragraph.text)
        place = replace(place, heading=self.heading, page=paragraph.page or place.page)
        for line in paragraph.text.split("\n"):
            if line.strip():
                self.lines.append((re.sub(r"[ ]*\t[\t ]*", "\t", line.strip()), place))

    def _head(self, text: str) -> None:
        """Remember a heading; «Navn på tiltak: …» after «Tiltak 6» is told with it."""
        label = " ".join(text.replace("**", "").split())
        number = _MEASURE.fullmatch(self.heading or "")
        if _NAME.match(label) and number and not re.search(r"\w", number["rest"]):
            label = f"{self.heading.strip(' .:')}. {label}"
        self.heading = label if len(label) <= LONG_HEADING else label[: LONG_HEADING - 1].rstrip() + "…"

    def _table(self, table: Table) -> None:
        self.tables += 1
        number = self.tables
        rows = list(_rows(table))
        for _, band in groupby(rows, key=lambda row: len(row.cells)):
            self._band(list(band), number)

    def _band(self, rows: "list[_Row]", table: int) -> None:
        """Write rows of one shape."""
        is_prose = any(row.is_running for row in rows)
        is_parted = len(rows[0].cells) == 2 and not any(row.has_money or row.has_box for row in rows)
        for row in rows:
            place = Locator(page=row.page, table=table, row=row.number)
            if len(row.cells) == 1:
                self._part()
                self.write(row.cells[0].blocks, place)
                continue
            if is_parted or row.is_running:
                self._part()
            self._row(row, place, is_prose=is_prose and not row.has_money)
            if is_parted or row.is_running:
                self._part()

    def _row(self, row: "_Row", place: Locator, *, is_prose: bool) -> None:
        """Write a row: what is short on one line with tabs, what runs as paragraphs."""
        if not any(text.strip() for text in row.texts):
            return
        fields = [] if row.has_money else _fields(row.texts)
        for text in fields:
            self._tabbed([text], place)
        if fields:
            return
        short: list[str] = []
        for cell, text in zip(row.cells, row.texts, strict=True):
            runs = (row.is_running and _runs(cell)) or (is_prose and len(_paragraphs(cell)) > 1)
            if not runs:
                short.append(text)
                continue
            self._tabbed(short, place)
            short = []
            self._part()
            self.write(cell.blocks, place)
            self._part()
        self._tabbed(short, place)

    def _tabbed(self, texts: list[str], place: Locator) -> None:
        if not any(text.strip() for text in texts):
            return
        line = "\t".join(texts)
        if len(texts) < COLUMNS and _is_label(line) and not any(map(_is_money, texts)):
            self._head(line)
        self.lines.append((line, replace(place, heading=self.heading)))


@dataclass(frozen=True, slots=True)
class _Row:
    """A table's row, and what its cells hold."""

    number: int
    """From 1."""
    cells: tuple[Cell, ...]
    texts: tuple[str, ...]
    """Each cell on one line."""
    has_money: bool
    is_running: bool
    """Whether a cell's paragraphs must stay apart."""

    @classmethod
    def of(cls, number: int, cells: tuple[Cell, ...]) -> "_Row":
        """Look at a row's cells."""
        texts = _unmarked(tuple(map(_text, cells)))
        money = sum(map(_is_money, texts))
        return cls(number, cells, texts, bool(money), len(cells) > 1 and _is_running(cells, texts, money))

    @property
    def page(self) -> int | None:
        """The page it begins on, where pages are known."""
        return next((each.page for cell in self.cells for each in _paragraphs(cell)), None)

    @property
    def has_box(self) -> bool:
        """Whether one of its cells is nothing but a box."""
        return any(text.strip() and _ONLY_BOX.fullmatch(text) for text in self.texts)


def _is_running(cells: tuple[Cell, ...], texts: tuple[str, ...], money: int) -> bool:
    """Tell whether a row holds running text; among amounts only what is too long for a title."""
    if not money:
        return any(map(_runs, cells))
    if money == 1 and any(map(_holds_fields, cells)):
        return True
    return any(
        _has_table(cell) or (len(text) > 2 * LONG_CELL and len(_paragraphs(cell)) > 2)
        for cell, text in zip(cells, texts, strict=True)
    )


def _rows(table: Table) -> Iterator[_Row]:
    """Give a table's rows, amounts beside a label merged downwards put into the label's row."""
    held: _Row | None = None
    found: list[_Row] = []
    for number, cells in enumerate(table.rows, 1):
        row = _Row.of(number, cells)
        if held and _carries_on(held, row):
            held = found[-1] = _joined(held, row)
            continue
        held = row
        found.append(row)
    yield from _aligned(found)


def _carries_on(above: _Row, row: _Row) -> bool:
    own = [text for cell, text in zip(row.cells, row.texts, strict=True) if text.strip() and not cell.is_continued]
    return (
        len(row.cells) == len(above.cells) > 2 and row.cells[0].is_continued and bool(own) and all(map(_is_money, own))
    )


def _joined(above: _Row, row: _Row) -> _Row:
    cells = tuple(
        replace(upper, blocks=upper.blocks + lower.blocks) for upper, lower in zip(above.cells, row.cells, strict=True)
    )
    return _Row.of(above.number, cells)


def _aligned(rows: list[_Row]) -> Iterator[_Row]:
    """Put the cells of a table with money under its columns, where merged cells have moved them."""
    widest = max(rows, key=lambda row: len(row.cells), default=None)
    if widest is None or not any(row.has_money for row in rows):
        yield from rows
        return
    columns = _starts(widest)
    for row in rows:
        starts = _starts(row)
        is_beside = len(row.cells) > 2 or (len(row.cells) == 2 and row.has_money)
        if len(row.cells) == len(columns) or not is_beside or not set(starts) <= set(columns) or row.is_running:
            yield row
            continue
        by_start = dict(zip(starts, row.cells, strict=True))
        yield _Row.of(row.number, tuple(by_start.get(column, Cell(())) for column in columns))


def _starts(row: _Row) -> list[int]:
    starts, place = [], 0
    for cell in row.cells:
        starts.append(place)
        place += cell.span
    return starts


def _paragraphs(cell: Cell) -> list[Paragraph]:
    return [block for block in cell.blocks if isinstance(block, Paragraph) and block.text.strip()]


def _has_table(cell: Cell) -> bool:
    return any(isinstance(block, Table) for block in cell.blocks)


def _text(cell: Cell) -> str:
    """Give a cell's paragraphs on one line."""
    return " ".join(" ".join(paragraph.text.split()) for paragraph in _paragraphs(cell))


def _runs(cell: Cell) -> bool:
    """Tell whether a cell holds running text."""
    paragraphs = _paragraphs(cell)
    if _has_table(cell) or len(paragraphs) > 2 or any(len(each.text) > LONG_CELL for each in paragraphs):
        return True
    return _holds_fields(cell) or any(_is_sentence(each.text) for each in paragraphs)


def _is_sentence(text: str) -> bool:
    words = re.findall(r"[^\W\d]{2,}", text)
    return len(words) > 5 and bool(re.search(r"[.!?]\W*$|\d{3}", text))


def _holds_fields(cell: Cell) -> bool:
    written = [line for paragraph in _paragraphs(cell) for line in paragraph.text.split("\n")]
    return sum(bool(_FIELD.match(line)) for line in written) > 1


def _fields(texts: Sequence[str]) -> list[str]:
    """Give the fields of a row of several: «Eier: | Bodø kommune | Nettverk: | Salten», or a field a cell."""
    filled = [text for text in texts if text.strip()]
    labels, answers = texts[::2], texts[1::2]
    if len(texts) > 2 and len(labels) == len(answers) and all(_LABEL.fullmatch(text) for text in labels):
        return [f"{label}\t{answer}" for label, answer in zip(labels, answers, strict=True)]
    return filled if len(filled) > 1 and all(_FIELD.match(text) and len(text) <= LONG_CELL for text in filled) else []


def _is_money(text: str) -> bool:
    return len(text) <= LONG_CELL and bool(_MONEY.match(text)) and not (_is_sentence(text) or _GOES_ON.search(text))


def _unmarked(texts: Sequence[str]) -> tuple[str, ...]:
    """Drop the marks of a row that is bold as a whole, and of amounts."""
    filled = [text for text in texts if text.strip()]
    is_header = len(filled) > 1 and all(text.startswith("**") and text.endswith("**") for text in filled)
    bare = [text.replace("**", "") for text in texts]
    return tuple(plain if is_header or _is_money(plain) else text for text, plain in zip(texts, bare, strict=True))


def _belong_together(one: Paragraph, other: Paragraph) -> bool:
    """Tell whether nothing parts two paragraphs: a list, lines lined up by tabs, boxes below each other."""
    return any(
        holds(one) and holds(other)
        for holds in (
            lambda each: each.is_item,
            lambda each: "\t" in each.text.strip(),
            lambda each: bool(_BOX.match(each.text)),
        )
    )


def _is_label(text: str) -> bool:
    """Tell whether a line names a measure or the table of totals."""
    if len(text) > 2 * LONG_CELL:
        return False
    if _NAME.match(text) or _TOTALS.match(text):
        return True
    measure = _MEASURE.match(text)
    return bool(measure) and not re.search(r"[.!?]\s*$", text) and len(text) <= LONG_CELL
