"""Tables in plain text as lines with tabs between their cells, as every other format gives them.

A form that was mailed, converted or copied out of a pdf keeps its tables as it can: behind quotation marks, between
pipes, or in columns of blanks where a cell goes on below itself. Here each row becomes one line, and a row of running
text its cells one after the other; every line knows which line of the file it begins on. Lines of no table stay.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from behovsmelding.reading.document import Document
from behovsmelding.report import Locator

Line = tuple[int, str]
"""A line and its number in the file, from 1."""
Cell = list[Line]
"""A cell's lines."""
Span = tuple[int, int]

LONG_CELL = 120
FEWEST_RUNNING = 3
"""Lines in a cell that make it running text."""
_QUOTE = re.compile(r"^[ \t]*(?:>[ \t]?)+")
_RULE = re.compile(r"[|:\s-]*--[|:\s-]*")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_PIECE = re.compile(r"\S+(?:[^\S\n\t]\S+)*")
_MONEY_ONLY = re.compile(r"\W*(?:kr\b\.?|ca\b\.?)?[\d\s.,]*\d{3}\b[^\w]*(?:kr\b\.?|kroner)?\W*", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,2}[a-z]?[.)]?")
_SUM = re.compile(r"\W*(?:sum|total\w*|til\s?sammen|til\s?saman)\b", re.IGNORECASE)
_NAMED_NUMBER = re.compile(r"\W*tiltak\s+\d{1,2}\W*", re.IGNORECASE)
# What columns are called in the forms' own tables; «Eier: …» is a field.
_MONEY_HEADING = (
    r"(?:barnehage|skole|skule)?(?:eier|eigar)(?:e|ar|en|s andel)?|UH|universitet\S*|kompetansemiljø|total\w*|sum\b.*"
)
_HEADING = re.compile(
    rf"\**(?:(?:{_MONEY_HEADING})\**(?:\s*\([^:]*)?|(?:kommunale|private|offentlige|offentlege)(?:\s+\w+)?"
    r"|na[vm]n på (?:eier|eigar).*|kontaktperson\w*|konkret\s.+|(?:hvordan|korleis) skal til\w+.*)\**",
    re.IGNORECASE,
)
_RUNNING_HEADING = re.compile(r"(?:konkret|hvordan|korleis)\b", re.IGNORECASE)


def arranged(document: Document) -> Document:
    """Give a text with its tables as lines with tabs; the same document where there are none."""
    lines = [(number, _QUOTE.sub("", line)) for number, line in enumerate(document.lines, 1)]
    found = list(_without_tables_lost(lines))
    if [line for _, line in found] == list(document.lines):
        return document
    places = ((line, Locator(line=number)) for number, line in found)
    return Document.from_places(document.name, document.sha256, places, document.unread_pages)


def _without_tables_lost(lines: Sequence[Line]) -> Iterator[Line]:
    place = 0
    while place < len(lines):
        count, rows = _pipes(lines[place:]) or _columns(lines, place) or (0, [])
        yield from rows if count else [lines[place]]
        place += max(count, 1)


def _pipes(lines: Sequence[Line]) -> tuple[int, list[Line]] | None:
    """Read a row between pipes; the line that rules off the header becomes an empty one."""
    number, line = lines[0]
    text = line.strip()
    if not (text.startswith("|") and text.endswith("|") and len(text) > 2):
        return None
    if _RULE.fullmatch(text):
        return 1, [(number, "")]
    cells = [[(number, piece.strip()) for piece in _BREAK.split(cell)] for cell in text[1:-1].split("|")]
    return 1, list(_row(cells, is_running=_runs(cells)))


def _runs(cells: Sequence[Cell]) -> bool:
    """Tell whether a row holds running text, whose lines must stay apart."""
    has_money = any(len(cell) == 1 and _MONEY_ONLY.fullmatch(cell[0][1]) for cell in cells)
    written = [[text for _, text in cell if text] for cell in cells]
    return not has_money and any(
        len(texts) >= FEWEST_RUNNING or (len(texts) > 1 and sum(map(len, texts)) > LONG_CELL) for texts in written
    )


def _row(cells: Sequence[Cell], *, is_running: bool) -> Iterator[Line]:
    """Write a row: on one line, or its cells one after the other with an empty line between."""
    first = next((cell[0][0] for cell in cells if cell), 1)
    if not is_running:
        yield first, "\t".join(_joined([text for _, text in cell]) for cell in cells)
        return
    for cell in cells:
        yield from cell
        if cell:
            yield cell[-1][0], ""


def _joined(texts: Sequence[str]) -> str:
    """Put a cell's lines together, and a word divided between two of them."""
    whole = ""
    for text in texts:
        is_divided = re.search(r"[^\W\d]-$", whole) and re.match(r"(?!og\b|eller\b)[a-zæøå]", text)
        whole = whole[:-1] + text if is_divided else f"{whole} {text}".strip()
    return whole


@dataclass(slots=True)
class _Block:
    """Lines in columns of blanks, while they are gathered under their header."""

    headings: list[Span]
    columns: list[Span]
    has_label: bool
    """Whether the first heading is none of money's: what stands under it are the rows' names."""
    lines: list[Line] = field(default_factory=list)

    def takes(self, line: str) -> list[Span] | None:
        """Give the columns widened by a line's pieces; None where a piece stands in none of them, or in two."""
        columns = list(self.columns)
        for piece in _PIECE.finditer(line):
            start, end = piece.span()
            under = [span for span in columns if start < span[1] and span[0] < end]
            headed = [span for span in under if span[1] > self.headings[0][0]]
            if len(headed) > 1 or (headed and len(under) > 1) or (not under and start >= self.headings[0][0]):
                return None
            columns = [span for span in columns if span not in under]
            columns.append((min([start, *(low for low, _ in under)]), max([end, *(high for _, high in under)])))
        return sorted(columns)

    @property
    def names_rows(self) -> bool:
        """Tell whether the first column holds the rows' names."""
        return self.has_label or self.columns[0][0] < self.headings[0][0] - 1

    def cells(self, line: str) -> list[str]:
        """Give what stands in each column on a line."""
        return [line[start:end].strip() for start, end in self.columns]


def _columns(lines: Sequence[Line], place: int) -> tuple[int, list[Line]] | None:
    """Read a table whose columns are kept apart by blanks, from its header on."""
    number, header = lines[place]
    pieces = list(_PIECE.finditer(header)) if "\t" not in header else []
    named = [piece for piece in pieces if _HEADING.fullmatch(piece.group())]
    if len(named) < 2 or re.search(r"\d{3}", header):
        return None
    spans = [piece.span() for piece in pieces]
    block = _Block(spans, list(spans), pieces[0] not in named)
    count = _gather(block, lines[place + 1 :])
    runs = any(_RUNNING_HEADING.match(piece.group()) for piece in pieces)
    rows = list(_rows(block, runs=runs))
    if not rows or max(sum(bool(cell) for cell in row) for row in rows) < 2:
        return None
    head = _heading_cells(block, number, header)
    written = [*_row(head, is_running=runs)]
    for row in rows:
        written += _row(row, is_running=runs)
    return 1 + count, written


def _gather(block: _Block, lines: Sequence[Line]) -> int:
    """Take the lines that fit under the header; gives how many, blank ones between them included."""
    taken = 0
    is_apart = False
    for count, (number, line) in enumerate(lines, 1):
        if not line.strip():
            is_apart = True
            continue
        columns = block.takes(line) if "\t" not in line else None
        if columns is None or _ends(block, line, columns, is_apart=is_apart):
            break
        if is_apart:
            block.lines.append((number, ""))
        block.columns = columns
        block.lines.append((number, line))
        taken, is_apart = count, False
    return taken


def _ends(block: _Block, line: str, columns: list[Span], *, is_apart: bool) -> bool:
    """Tell whether a line that stands in the first column only is what comes after the table."""
    first = re.search(r"\S", line)
    if len(_PIECE.findall(line)) > 1 or first.start() >= columns[0][1] or _NUMBER.fullmatch(line.strip()):
        return False
    last = next((text for _, text in reversed(block.lines) if text.strip()), "")
    has_row = any(re.search(r"\d", text) for _, text in block.lines)
    is_finished = bool(_SUM.match(last)) if block.names_rows else has_row
    return is_apart or is_finished or bool(_NAMED_NUMBER.fullmatch(line))


def _heading_cells(block: _Block, number: int, header: str) -> list[Cell]:
    below = [line for _, line in _continued(block)]
    return [
        [(number, text) for line in (header, *below) if (text := line[start:end].strip())]
        for start, end in block.columns
    ]


def _continued(block: _Block) -> list[Line]:
    """Give the lines in which the headings go on: «Eier (Rana» and below it «kommune)»."""
    found: list[Line] = []
    for number, line in block.lines:
        pieces = [piece.group() for piece in _PIECE.finditer(line)]
        if not pieces or re.search(r"\d", line) or not all(piece[0].islower() for piece in pieces):
            break
        found.append((number, line))
    return found


def _rows(block: _Block, *, runs: bool) -> list[list[Cell]]:
    """Divide the lines below the header into rows of cells."""
    rows: list[list[Cell]] = []
    for number, line in block.lines[len(_continued(block)) :]:
        cells = block.cells(line)
        if _begins(cells, rows, runs=runs):
            rows.append([[] for _ in cells])
        for cell, text in zip(rows[-1] if rows else [], cells, strict=False):
            if text or (runs and cell and not line.strip()):
                cell.append((number, text))
    return rows


def _begins(cells: Sequence[str], rows: Sequence[list[Cell]], *, runs: bool) -> bool:
    """Tell whether a line begins a row: its number, its total, or amounts beside its label."""
    if runs:
        return bool(_NUMBER.fullmatch(cells[0]))
    counted = [bool(re.search(r"\d", cell)) for cell in cells]
    return bool(cells[-1]) or sum(counted[1:]) > 1 or (bool(cells[0]) and any(counted[1:])) or not rows
