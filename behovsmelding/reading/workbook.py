"""Workbooks (xlsx, ods) as a `Document`: a row is a line, with tabs between its cells.

A row's place is its sheet (``heading``) and its number as a spreadsheet shows it (``row``). Values only: no formula is
computed and no macro is run.
"""

import hashlib
import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from behovsmelding.errors import UnreadableFile
from behovsmelding.reading.delimited import HIDDEN, MOST_COLUMNS, MOST_ROWS, damaged, one_line, too_large
from behovsmelding.reading.document import Document
from behovsmelding.reading.guard import Package
from behovsmelding.report import Locator

MOST_CELLS = 8_000_000
LARGEST_UNPACKED = 300 * 1024 * 1024
"""Bytes: a list of 100 000 rows and 20 columns is some 100 MB."""
# Where a cell with something in it stands far out, the whole field up to it is laid out in memory: refused unread.
_FAR_CELL = re.compile(
    rb"<(?:\w+:)?c\s(?:[^>]*?\s)?r=\"(?:(?:[A-Z]{3}|[H-Z][A-Z]|G[S-Z])\d+|[A-Z]+(?:[2-9]\d{5}|\d{7,}))\"[^>]*(?<!/)>"
)
_REPEATED_CELLS = re.compile(
    rb"<table:table-cell[^>]*number-columns-repeated=\"\d{4,}\"[^>]*(?<!/)>"
    rb"|<table:table-row[^>]*number-rows-repeated=\"\d{5,}\"[^>]*>\s*(?:<table:table-cell[^>]*/>\s*)*<table:table-cell[^>]*(?<!/)>"
)


def read(name: str, content: bytes) -> Document:
    """Make a document of a workbook's bytes.

    Raises:
        UnreadableFile: damaged, encrypted, empty or too-large.
    """
    _refuse_far_cells(name, content)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            shown = {sheet.name: sheet.visible == SheetVisibleEnum.Visible for sheet in book.sheets_metadata}
            lines = [line for sheet in book.sheet_names for line in _lines(name, book, sheet, shown.get(sheet, True))]
    except (CalamineError, zipfile.BadZipFile, ValueError) as error:
        if "password" in str(error).casefold():
            raise UnreadableFile(
                "encrypted",
                f"Regnearket «{name}» er beskyttet med passord. Be avsenderen om en utgave uten passord.",
            ) from error
        raise damaged(name) from error
    if not lines:
        raise UnreadableFile("empty", f"Regnearket «{name}» er tomt. Kontroller at riktig fil er valgt.")
    return Document.from_places(name, hashlib.sha256(content).hexdigest(), lines)


def _refuse_far_cells(name: str, content: bytes) -> None:
    """Count what the parts with cells and texts come to unpacked, and refuse a cell far out in an empty sheet."""
    package = Package(name, content, LARGEST_UNPACKED)
    for part in package.names:
        # A workbook may keep its sheets and texts under other names than usual.
        if re.fullmatch(r"(?i)xl/.+\.xml", part) and _FAR_CELL.search(package.part(part)):
            raise too_large(name)
        if part == "content.xml" and _REPEATED_CELLS.search(package.part(part)):
            raise too_large(name)


def _lines(name: str, book: CalamineWorkbook, title: str, is_shown: bool) -> Iterator[tuple[str, Locator]]:
    """Give the rows of a sheet that hold something."""
    sheet = book.get_sheet_by_name(title)
    _refuse_large(name, sheet)
    heading = title if is_shown else f"{title}{HIDDEN}"
    for number, row in enumerate(sheet.to_python(skip_empty_area=False), 1):
        line = "\t".join(map(_shown, row)).rstrip("\t ")
        if line:
            yield line, Locator(heading=heading, row=number)


def _refuse_large(name: str, sheet: CalamineSheet) -> None:
    height, width = (sheet.end[0] + 1, sheet.end[1] + 1) if sheet.end else (0, 0)
    if height > MOST_ROWS or width > MOST_COLUMNS or height * width > MOST_CELLS:
        raise too_large(name)


def _shown(value: object) -> str:
    """Write a cell as a Norwegian spreadsheet shows it, without separators between thousands."""
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.12g}".replace(".", ",")
    if isinstance(value, datetime | date):
        return value.strftime("%d.%m.%Y")
    return str(value)
