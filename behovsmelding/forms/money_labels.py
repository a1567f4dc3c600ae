"""A money table written as fields, one amount a line: «Tiltak 1: Lek», «Eier: 40 000», «UH: 90 000», «Totalt: …»."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from behovsmelding.forms.money_row import MARKER, Cell, IsPartner, Row
from behovsmelding.forms.paragraphs import Line, joined
from behovsmelding.money import amounts

_FIELD = re.compile(
    r"[\s•*–-]*(?P<sum>(?:total)?sum\s+)?"
    r"(?:(?P<owner>(?:barnehage|skole|skule)?-?(?:eier|eigar)(?:s\s+andel|en|e|ar)?|kommunen)"
    r"|(?P<university>UH|universitet(?:et)?(?:/h[øo][gy]\w+)?|kompetansemiljø(?:et)?)(?:\s*\((?P<name>[^()\d]+)\))?"
    r"|(?P<total>totalt?|(?:total)?sum|i\s+alt|til\s?sammen|til\s?saman)|(?P<partner>[^:\t\d]{2,60}?))"
    r"\s*[:\t]\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_SUM = re.compile(r"[\s*]*(?:(?:total)?sum|totalt|i\s+alt|til\s?sammen|til\s?saman)\b[^\d]{0,30}", re.IGNORECASE)
_NAME_AFTER = re.compile(r"\s*\((?P<name>[^()\d]+)\)")


@dataclass(slots=True)
class _Open:
    """A row while its fields are gathered."""

    number: str | None
    line: int
    is_sum: bool = False
    words: list[str] = field(default_factory=list)
    owner: Cell | None = None
    university: list[Cell] = field(default_factory=list)
    total: Cell | None = None

    @property
    def has_shares(self) -> bool:
        return bool(self.owner or self.university)

    def row(self) -> Row:
        title = "" if self.is_sum else joined(self.words).strip(" :–-").rstrip(".").strip()
        return Row(self.number, title, self.line, self.is_sum, self.owner, tuple(self.university), self.total)


def labelled_rows(lines: Sequence[Line], is_partner: IsPartner) -> list[Row]:
    """Read rows whose every amount has a label of its own; none where an amount has none, or a row no amount.

    Args:
        lines: the table's numbered lines, without bold.
        is_partner: tells whether a label names a university.
    """
    rows: list[_Open] = []
    for number, line in lines:
        found = _FIELD.fullmatch(line)
        is_field = found and (not found["partner"] or is_partner(found["partner"]))
        start = MARKER.match(line)
        if start and (not rows or not rows[-1].is_sum):
            rows.append(_Open(start["number"], number, words=[line[start.end() :]]))
        elif is_field and rows and amounts(found["rest"], bare=True):
            if not _take(rows, number, found):
                return []
        elif line.strip() and rows and rows[-1].is_sum and (rows[-1].has_shares or rows[-1].total):
            break
        elif _SUM.fullmatch(line) and rows:
            rows.append(_Open(None, number, is_sum=True))
        elif line.strip() and rows:
            if amounts(line) or rows[-1].has_shares:
                return []
            rows[-1].words.append(line.strip())
    is_whole = rows and all(row.has_shares or row.is_sum for row in rows)
    return [row.row() for row in rows if not row.is_sum or row.has_shares or row.total] if is_whole else []


def _take(rows: list[_Open], number: int, found: re.Match) -> bool:
    """Put a field's amounts into the last row, or into the sum of them all; False where the row has them already."""
    row = rows[-1]
    cells = _cells(number, found)
    if not row.is_sum and ((found["sum"] and not found["total"]) or (found["total"] and row.total)):
        row = _Open(None, number, is_sum=True)
        rows.append(row)
    if found["total"]:
        is_new, row.total = row.total is None, cells[0]
        return is_new and len(cells) == 1
    if found["owner"]:
        is_new, row.owner = row.owner is None, cells[0]
        return is_new and len(cells) == 1
    row.university += cells
    return True


def _cells(number: int, found: re.Match) -> list[Cell]:
    """Give the amounts of a field, each with who is named in its label or behind it."""
    label = found["partner"] or found["name"]
    cells = []
    for money in amounts(found["rest"], bare=True):
        after = _NAME_AFTER.match(found["rest"], money.end)
        cells.append(Cell(money.nok, money.text, number, (after["name"] if after else label or "").strip() or None))
    return cells
