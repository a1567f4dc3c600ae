"""The blocks of all pages as the paragraphs and tables that other formats have, tables broken over pages joined."""

import re
from collections.abc import Iterator

from behovsmelding.reading import blocks
from behovsmelding.reading.blocks import Paragraph
from behovsmelding.reading.pdf_columns import Grid
from behovsmelding.reading.pdf_layout import Block, Run
from behovsmelding.reading.pdf_paragraphs import Print, cell_paragraphs, paragraphs, wrapped_ends
from behovsmelding.reading.pdf_tables import Cell, Row, Table, continued, goes_on, header_rows, is_same_shape
from behovsmelding.reading.pdf_words import Line, Word, joined_text

_FINISHED = re.compile(r"[.:;!?]\**$")
_COLUMN = 3.0
Page = tuple[int, list[Block]]


def document_blocks(pages: list[Page]) -> list[blocks.Block]:
    """Put the pages' blocks together: broken tables and sentences joined, repeated headers of tables left out."""
    _join_tables(pages)
    how = _how_printed(pages)
    found: list[blocks.Block] = []
    for number, page in pages:
        made = [each for block in page for each in _made(block, number, how)]
        if found and made and _is_broken(found[-1], made[0]):
            before = found.pop()
            rest = made.pop(0)
            found.append(Paragraph(joined_text([before.text, rest.text]), page=before.page))
        found += made
    return found


def _is_broken(before: blocks.Block, after: blocks.Block) -> bool:
    """Tell whether a sentence goes on after the page's end."""
    if not (isinstance(before, Paragraph) and isinstance(after, Paragraph)) or before.is_heading or after.is_heading:
        return False
    return not _FINISHED.search(before.text) and bool(re.match(r"[a-zæøå]", after.text))


def _made(block: Block, page: int, how: Print) -> Iterator[blocks.Block]:
    if isinstance(block, Run):
        yield from paragraphs(block.lines, block.room, block.usual, how, page)
    elif isinstance(block, Grid):
        rows = (tuple(blocks.Cell((Paragraph(text, page=page),)) for text in row) for row in block.texts)
        yield blocks.Table(tuple(rows))
    elif block.rows:
        yield _table(block, how)


def _table(table: Table, how: Print) -> blocks.Table:
    """Give a ruled table its cells by columns: how many each is wide, and which carry on the one above."""
    starts = _starts(table)
    rows = []
    above: dict[int, Cell] = {}
    for row in table.rows:
        cells: list[tuple[int, blocks.Cell]] = []
        for cell in row.cells:
            covered = [at for at, start in enumerate(starts) if cell.box[0] - _COLUMN < start < cell.box[2] - _COLUMN]
            cells.append(
                (min(covered, default=0), blocks.Cell(tuple(_content(cell, table, how)), max(1, len(covered))))
            )
            above.update(dict.fromkeys(covered, cell))
        cells += _carried_on(row, above, {at for at, _ in cells})
        rows.append(tuple(cell for _, cell in sorted(cells, key=lambda each: each[0])))
    return blocks.Table(tuple(rows))


def _starts(table: Table) -> list[float]:
    starts: list[float] = []
    for start in sorted(cell.box[0] for row in table.rows for cell in row.cells):
        if not starts or start - starts[-1] > _COLUMN:
            starts.append(start)
    return starts


def _carried_on(row: Row, above: dict[int, Cell], taken: set[int]) -> list[tuple[int, blocks.Cell]]:
    """Give a cell for each taller one of a row above that reaches down beside this one."""
    middle = row.cells[0].box[1] + 2
    own = set(map(id, row.cells))
    reaching: dict[int, list[int]] = {}
    for at, cell in above.items():
        if id(cell) not in own and cell.page == row.cells[0].page and cell.box[1] < middle < cell.box[3]:
            reaching.setdefault(id(cell), []).append(at)
    return [
        (min(columns), blocks.Cell((), len(columns), is_continued=True))
        for columns in reaching.values()
        if min(columns) not in taken
    ]


def _content(cell: Cell, table: Table, how: Print) -> Iterator[blocks.Block]:
    """Give what stands in a cell, on all its pages."""
    waiting: list[tuple[int, list[Line]]] = []
    for part in (cell, *cell.more):
        lines = sorted(part.lines, key=lambda line: line[0].top)
        for inner in sorted(part.tables, key=lambda inner: inner.top):
            above = [line for line in lines if line[0].top < inner.top]
            yield from cell_paragraphs([*waiting, (part.page, above)], cell.room, table.usual, how)
            yield _table(inner, how)
            waiting, lines = [], lines[len(above) :]
        waiting.append((part.page, lines))
    yield from cell_paragraphs(waiting, cell.room, table.usual, how)


def _how_printed(pages: list[Page]) -> Print:
    """Find out how a document is printed: how large, and whether its lines end with blanks."""
    ends: list[tuple[Word, bool]] = []
    letters: dict[float, int] = {}
    for lines, room, usual in _all_lines(pages):
        ends += wrapped_ends(lines, room, usual)
        for word in (word for line in lines for segment in line for word in segment.words):
            letters[round(word.size, 1)] = letters.get(round(word.size, 1), 0) + len(word.text)
    size = max(letters, key=lambda each: letters[each]) if letters else 0.0
    blank = sum(word.is_spaced for word, _ in ends)
    return Print(size, blank > sum(not word.is_spaced and is_after_others for word, is_after_others in ends))


def _all_lines(pages: list[Page]) -> Iterator[tuple[list, float, float]]:
    for _, page in pages:
        for block in page:
            if isinstance(block, Run):
                yield block.lines, block.room, block.usual
            elif isinstance(block, Table):
                for cell in (cell for row in block.rows for each in row.cells for cell in (each, *each.more)):
                    yield cell.lines, cell.room, block.usual


def _join_tables(pages: list[Page]) -> None:
    """Let tables that go on from the page before go on in it."""
    open_table: Table | None = None
    headers: list[list[str]] = []
    for _, page in pages:
        if page and isinstance(page[0], Grid) and page[0].header in headers:
            page[0].header = None
        headers += [block.header for block in page if isinstance(block, Grid) and block.header]
        if page and open_table and isinstance(page[0], Table) and _moved(open_table, page[0]):
            page.pop(0)
            if not page:
                continue
        open_table = page[-1] if page and isinstance(page[-1], Table) else None


def _moved(table: Table, following: Table) -> bool:
    """Move the rows of a table that goes on from the page before to where it began; tell whether there were any."""
    repeated = header_rows(following, table)
    rows = following.rows[repeated:]
    if not repeated and not any(is_same_shape(row, rows[0]) for row in table.rows):
        return False
    if rows and is_same_shape(table.rows[-1], rows[0]) and goes_on(table.rows[-1], rows[0]):
        continued(table.rows[-1], rows.pop(0))
    table.rows += rows
    return True
