"""What a document is made of, whatever its format: the layouts give these and the writers turn them into files."""

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

PLACEHOLDER = "Klikk eller trykk her for å skrive inn tekst."

# Where the box stands: before the word it belongs to, or after it.
BOXES = {
    "box": ("☒", "☐"),
    "check": ("☑", "☐"),
    "bracket": ("[x]", "[ ]"),
    "sdt": ("☒", "☐"),
    "legacy": ("☒", "☐"),
    "wingdings": ("☒", "☐"),
}


@dataclass(frozen=True)
class Text:
    """A run of text."""

    text: str
    bold: bool = False
    change: str | None = None
    """«inserted» or «deleted» when the change is tracked."""
    hidden: bool = False


@dataclass(frozen=True)
class Tick:
    """A tick box that can be seen."""

    on: bool
    style: str = "box"

    @property
    def sign(self) -> str:
        return BOXES[self.style][0 if self.on else 1]


@dataclass(frozen=True)
class Control:
    """A Word content control: a text field or a drop-down list, filled in or with its placeholder left."""

    text: str
    kind: str = "text"
    options: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        return self.text or PLACEHOLDER


@dataclass(frozen=True)
class Break:
    """A new line in the same paragraph."""


Inline = Text | Tick | Control | Break


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `kind` is body, title, heading, bullet or numbered (the number is the format's own)."""

    inlines: tuple[Inline, ...]
    kind: str = "body"


@dataclass(frozen=True)
class Cell:
    """A table's cell, which may span columns."""

    blocks: tuple["Block", ...]
    span: int = 1


@dataclass(frozen=True)
class Table:
    """A table; `ruled` draws its lines, `widths` are shares of the line."""

    rows: tuple[tuple[Cell, ...], ...]
    ruled: bool = True
    widths: tuple[float, ...] = ()
    header: bool = False

    @property
    def columns(self) -> int:
        return max(sum(cell.span for cell in row) for row in self.rows)


@dataclass(frozen=True)
class Columns:
    """Running text in several columns."""

    blocks: tuple["Block", ...]
    count: int = 2


@dataclass(frozen=True)
class TextBox:
    """A box that floats beside the text."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class PageBreak:
    """A new page."""


Block = Paragraph | Table | Columns | TextBox | PageBreak


@dataclass(frozen=True)
class Document:
    """A whole document; header and footer stand on every page."""

    blocks: tuple[Block, ...]
    header: str = ""
    footer: str = ""
    page_numbers: bool = False
    extra: dict[str, object] = field(default_factory=dict)


Part = str | Inline | Sequence[Inline]


def inlines(*parts: Part) -> tuple[Inline, ...]:
    """Make runs of strings and runs."""
    made: list[Inline] = []
    for part in parts:
        if isinstance(part, str):
            made += with_breaks(part)
        elif isinstance(part, Text | Tick | Control | Break):
            made.append(part)
        else:
            made += part
    return tuple(made)


def with_breaks(text: str) -> list[Inline]:
    """Make a run of each line, with breaks between."""
    made: list[Inline] = []
    for number, line in enumerate(text.split("\n")):
        made += [Break()] if number else []
        made += [Text(line)] if line else []
    return made


def p(*parts: Part, kind: str = "body") -> Paragraph:
    """Make a paragraph."""
    return Paragraph(inlines(*parts), kind)


def title(text: str) -> Paragraph:
    return p(text, kind="title")


def heading(*parts: Part) -> Paragraph:
    return p(*parts, kind="heading")


def bold(text: str) -> Text:
    return Text(text, bold=True)


def bullets(items: Sequence[str]) -> list[Paragraph]:
    return [p(item, kind="bullet") for item in items]


CellPart = Part | Block | list[Block]


def cell(*parts: CellPart, span: int = 1) -> Cell:
    """Make a cell: blocks (and lists of them) stay blocks, anything else becomes a paragraph of its own."""
    made: list[Block] = []
    for part in parts:
        if isinstance(part, Cell):
            made += part.blocks
        elif isinstance(part, Paragraph | Table | Columns | TextBox | PageBreak):
            made.append(part)
        elif isinstance(part, list):
            made += part
        else:
            made.append(p(part))
    return Cell(tuple(made), span)


def table(
    *rows: Sequence[CellPart | Cell], ruled: bool = True, widths: Sequence[float] = (), header: bool = False
) -> Table:
    """Make a table of rows of cells, strings or runs."""
    return Table(
        tuple(tuple(part if isinstance(part, Cell) else cell(part) for part in row) for row in rows),
        ruled,
        tuple(widths),
        header,
    )


def choice(
    options: Sequence[tuple[str, bool]], style: str, after: bool = False, gap: str = "   "
) -> tuple[Inline, ...]:
    """Show options of which some are ticked, in the style the form has; `lost` shows no marks at all."""
    made: list[Inline] = []
    for number, (label, on) in enumerate(options):
        made += [Text(gap)] if number else []
        made += one_option(label, on, style, after)
    return tuple(made)


def one_option(label: str, on: bool, style: str, after: bool) -> list[Inline]:
    """Show one option."""
    if style in ("bold", "lost"):
        return [Text(label, bold=on and style == "bold")]
    if style in ("x", "X"):
        return [Text(f"{label} {style}" if on else label)]
    tick = Tick(on, style)
    return [Text(label + " "), tick] if after else [tick, Text(" " + label)]


def transformed(blocks: Sequence[Block], change: Callable[[str], str]) -> tuple[Block, ...]:
    """Change every text in blocks."""
    return tuple(transformed_block(block, change) for block in blocks)


def transformed_block(block: Block, change: Callable[[str], str]) -> Block:
    """Change every text in a block."""
    if isinstance(block, Paragraph):
        changed = tuple(
            dataclasses.replace(part, text=change(part.text)) if isinstance(part, Text | Control) else part
            for part in block.inlines
        )
        return dataclasses.replace(block, inlines=changed)
    if isinstance(block, Table):
        rows = tuple(
            tuple(dataclasses.replace(each, blocks=transformed(each.blocks, change)) for each in row)
            for row in block.rows
        )
        return dataclasses.replace(block, rows=rows)
    if isinstance(block, PageBreak):
        return block
    return dataclasses.replace(block, blocks=transformed(block.blocks, change))


def plain(parts: Sequence[Inline]) -> str:
    """Give what a reader sees of runs, tracked changes taken as accepted."""
    shown = []
    for part in parts:
        if isinstance(part, Text):
            shown.append("" if part.hidden or part.change == "deleted" else part.text)
        elif isinstance(part, Tick):
            shown.append(part.sign)
        elif isinstance(part, Control):
            shown.append(part.shown)
        else:
            shown.append("\n")
    return "".join(shown)
