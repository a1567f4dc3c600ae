"""A measure that a person enters: read as a list of one row, so it is checked, asked about and followed as others."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from behovsmelding.intake.readings import Reading, read_content

FILE_NAME = "ført inn for hånd.csv"
"""What the document is called wherever a source is told."""
MOST_PARTNERS = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """What a person reads in a document that the program could not read."""

    owner: str
    year: int
    title: str
    place: str
    """Which document, and where in it."""
    scheme: str | None = None
    owner_nok: int | None = None
    """None is not stated."""
    partners: Sequence[tuple[str, int | None]] = ()
    """(name, kroner) of each."""


def entered(entry: Entry) -> Reading:
    """Read what a person enters; nothing is stored."""
    return read_content(FILE_NAME, written(entry).encode())


def written(entry: Entry) -> str:
    """Write an entry as a list of one row, headed as the reader of lists knows it."""
    cells: dict[str, object] = {"Eier": entry.owner, "År": entry.year, "Ordning": entry.scheme, "Tiltak": entry.title}
    cells["Omsøkt eier"] = entry.owner_nok
    for number, (name, nok) in enumerate(entry.partners[:MOST_PARTNERS], start=1):
        cells |= {f"UH {number}": name, f"Omsøkt UH {number}": nok}
    cells["Kilde"] = entry.place
    file = io.StringIO()
    rows = csv.writer(file, delimiter="\t", lineterminator="\n")  # no cell has one
    rows.writerow(cells)
    rows.writerow("" if cell is None else " ".join(str(cell).split()) for cell in cells.values())
    return file.getvalue()
