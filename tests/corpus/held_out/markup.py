"""Turn a form in simple markup into blocks, which the writers make into docx, odt and pdf.

`= ` a title, `# ` a heading, `- ` a bullet, `| a | b |` a row (`<<` joins a cell to the one before, `<br>` begins a
paragraph), `**bold**`, `{{a text field}}`, `[#x]` an old tick box, `[=x]` a new one, `!unruled` tables without lines.
"""

import re

from tests.corpus.blocks import Block, Cell, Control, Document, Inline, Paragraph, Table, Text, Tick

KINDS = {"= ": "title", "# ": "heading", "- ": "bullet"}
TOKEN = re.compile(r"\*\*(?P<bold>.+?)\*\*|\{\{(?P<field>.*?)\}\}|\[(?P<box>[#=])(?P<mark>x?)\]|(?P<sign>[☒☐☑])")
STYLES = {"#": "legacy", "=": "sdt"}


def document_of(text: str) -> Document:
    """Give the document that the markup describes."""
    lines = text.splitlines()
    ruled = "!unruled" not in lines
    blocks: list[Block] = []
    rows: list[tuple[Cell, ...]] = []
    for line in [*lines, ""]:
        if line.startswith("|"):
            rows.append(row_of(line))
            continue
        if rows:
            blocks.append(Table(tuple(rows), ruled))
            rows = []
        if line and line != "!unruled":
            blocks.append(paragraph_of(line))
    return Document(tuple(blocks))


def row_of(line: str) -> tuple[Cell, ...]:
    """Give a row's cells."""
    cells: list[Cell] = []
    for part in line.strip().strip("|").split("|"):
        if part.strip() == "<<":
            cells[-1] = Cell(cells[-1].blocks, cells[-1].span + 1)
        else:
            cells.append(Cell(tuple(paragraph_of(each) for each in part.strip().split("<br>"))))
    return tuple(cells)


def paragraph_of(line: str) -> Paragraph:
    """Give a paragraph."""
    kind = KINDS.get(line[:2], "body")
    return Paragraph(tuple(inlines_of(line[2:] if kind != "body" else line)), kind)


def inlines_of(line: str) -> list[Inline]:
    """Give a line's runs, fields and boxes."""
    made: list[Inline] = []
    at = 0
    for match in TOKEN.finditer(line):
        made += [Text(line[at : match.start()])] if match.start() > at else []
        made.append(inline_of(match))
        at = match.end()
    return made + ([Text(line[at:])] if at < len(line) else [])


def inline_of(match: re.Match[str]) -> Inline:
    """Give one run, field or box."""
    if match["bold"]:
        return Text(match["bold"], bold=True)
    if match["field"] is not None:
        return Control(match["field"])
    if match["box"]:
        return Tick(match["mark"] == "x", STYLES[match["box"]])
    return Tick(match["sign"] != "☐", "check" if match["sign"] == "☑" else "box")
