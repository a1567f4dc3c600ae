"""Workbooks (xlsx, ods) and delimited text (csv, tsv) as a `Document`: a row is a line, with tabs between its cells.

A row's place is its sheet (``heading``) and its number as a spreadsheet shows it (``row``). Values only: no formula is
computed and no macro is run.
"""

import csv
import hashlib
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from behovsmelding.errors import UnreadableFile
from behovsmelding.reading.document import Document
from behovsmelding.report import Locator

MOST_ROWS = 200_000
MOST_COLUMNS = 200
MOST_CELLS = 8_000_000
HIDDEN = " (skjult ark)"
"""Added to the name of a sheet that the program which made it does not show."""
DELIMITERS = (";", "\t", ",")
# Rows that must have the same number of delimiters before a text is a table: prose never does.
_SAMPLE = 200
_FEWEST_DELIMITERS = 2
_SHARE_ALIKE = 0.6
# Where a cell with something in it stands far out, the whole field up to it is laid out in memory: refused unread.
_FAR_CELL = re.compile(
    rb"<(?:\w+:)?c\s(?:[^>]*?\s)?r=\"(?:(?:[A-Z]{3}|[H-Z][A-Z]|G[S-Z])\d+|[A-Z]+(?:[2-9]\d{5}|\d{7,}))\"[^>]*[^/]>"
)
_REPEATED_CELLS = re.compile(
    rb"<table:table-cell[^>]*number-columns-repeated=\"\d{4,}\"[^>]*[^/]>"
    rb"|<table:table-row[^>]*number-rows-repeated=\"\d{5,}\"[^>]*>\s*(?:<table:table-cell[^>]*/>\s*)*<table:table-cell[^>]*[^/]>"
)
_BREAKS = re.compile(r"[\t\r\n]+")


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


def damaged(name: str) -> UnreadableFile:
    """Say that a workbook cannot be read, and what to do."""
    return UnreadableFile(
        "damaged",
        f"Regnearket «{name}» er skadet og kan ikke leses. Åpne det i Excel eller LibreOffice, lagre det på nytt, "
        "og les inn den filen.",
    )


def too_large(name: str) -> UnreadableFile:
    """Say that a workbook holds more than a list of measures ever does."""
    return UnreadableFile(
        "too-large",
        f"Regnearket «{name}» har mer enn {MOST_ROWS} rader eller {MOST_COLUMNS} kolonner. "
        "Lagre bare listen over tiltak i en egen fil, og les inn den.",
    )


def _refuse_far_cells(name: str, content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for part in archive.namelist():
                if re.fullmatch(r"xl/worksheets/[^/]+\.xml", part) and _FAR_CELL.search(archive.read(part)):
                    raise too_large(name)
                if part == "content.xml" and _REPEATED_CELLS.search(archive.read(part)):
                    raise too_large(name)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise damaged(name) from error


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
        return _BREAKS.sub(" ", value) if "\n" in value or "\t" in value or "\r" in value else value
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.12g}".replace(".", ",")
    if isinstance(value, datetime | date):
        return value.strftime("%d.%m.%Y")
    return str(value)


def delimited(document: Document, text: str) -> Document | None:
    """Give a text as a table where its content is one, whatever it is called; None where it is none.

    Args:
        document: the text as read line by line.
        text: the same, decoded, with quotation marks as the file has them.
    """
    delimiter = next((mark for mark in DELIMITERS if _is_table(document.lines, mark)), None)
    if delimiter is None:
        return None
    lines = []
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 1):
            if number > MOST_ROWS or len(row) > MOST_COLUMNS:
                raise too_large(document.name)
            line = "\t".join(_shown(cell.strip()) for cell in row).rstrip("\t ")
            if line:
                lines.append((line, Locator(row=number)))
    except csv.Error as error:
        raise damaged(document.name) from error
    return Document.from_places(document.name, document.sha256, lines)


def _is_table(lines: tuple[str, ...], delimiter: str) -> bool:
    counts = [line.count(delimiter) for line in lines[: _SAMPLE * 2] if line.strip()][:_SAMPLE]
    if len(counts) < 2:
        return False
    # Most rows have as many as the fullest; title rows and quoted cells have others.
    [(usual, alike)] = Counter(counts).most_common(1)
    return usual >= _FEWEST_DELIMITERS and alike >= _SHARE_ALIKE * len(counts)
