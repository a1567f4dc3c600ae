"""Delimited text (csv, tsv) as a `Document`, a row a line with tabs between its cells; and what all tables share."""

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

from behovsmelding.columns import Alike, exchanged
from behovsmelding.errors import UnreadableFile
from behovsmelding.reading.document import Document
from behovsmelding.report import Locator

MOST_ROWS = 200_000
MOST_COLUMNS = 200
HIDDEN = " (skjult ark)"
"""Added to the name of a sheet that the program which made it does not show."""
DELIMITERS = (";", "\t", ",")
# Rows that must have the same number of delimiters before a text is a table: prose never does.
_SAMPLE = 200
_FEWEST_DELIMITERS = 2
_SHARE_ALIKE = 0.6
_QUOTED = re.compile(r'"[^"]*"')
_BREAKS = re.compile(r"[\t\r\n]+")


def as_table(name: str, sha256: str, text: str) -> Document | None:
    """Give decoded text as a table where its content is one, whatever it is called; None where it is none."""
    file = io.StringIO(text, newline="")
    start = Document.from_text(name, sha256, "".join(islice(file, 2 * _SAMPLE)))
    delimiter = delimiter_of(start.lines)
    if delimiter is None:
        return None
    file.seek(0)
    lines, numbers = [], []
    try:
        for number, row in enumerate(csv.reader(file, delimiter=delimiter), 1):
            if number > MOST_ROWS or len(row) > MOST_COLUMNS:
                raise too_large(name)
            line = "\t".join(map(str.strip, row))
            if line.count("\t") >= max(1, len(row)) or "\n" in line or "\r" in line:
                line = "\t".join(one_line(cell.strip()) for cell in row)
            line = line.rstrip("\t ")
            if line:
                lines.append(line)
                numbers.append(number)
    except csv.Error as error:
        raise damaged(name) from error
    places = exchanged(Alike(Locator(), len(lines)), row=numbers)
    return Document.from_places(name, sha256, zip(lines, places, strict=True))


def delimiter_of(lines: Sequence[str]) -> str | None:
    """Give what divides the cells of a table's lines; None where they are no table."""
    return next((mark for mark in DELIMITERS if _is_table(lines, mark)), None)


def _is_table(lines: Sequence[str], delimiter: str) -> bool:
    counts = [_QUOTED.sub("", line).count(delimiter) for line in lines[: 2 * _SAMPLE] if line.strip()][:_SAMPLE]
    if len(counts) < 2:
        return False
    # Most rows have as many as the fullest; title rows have others.
    [(usual, alike)] = Counter(counts).most_common(1)
    return usual >= _FEWEST_DELIMITERS and alike >= _SHARE_ALIKE * len(counts)


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


def one_line(cell: str) -> str:
    """Write a cell without the marks that divide cells and rows."""
    return _BREAKS.sub(" ", cell) if "\n" in cell or "\t" in cell or "\r" in cell else cell
