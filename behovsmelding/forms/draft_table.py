"""Tables with a row per measure in a form of no known edition: which column is whose, told by its heading."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from behovsmelding.forms.fields import plain
from behovsmelding.forms.money_rows import Cell, Row, rows_of
from behovsmelding.forms.paragraphs import Line
from behovsmelding.money import amounts

_ROLES = (
    ("other", r"\b(?:egen|eigen|eige)|tildel|innstil|brukt|kommentar|merknad|\bfjor|forrige|førre|tidleg|tidlig"),
    ("number", r"^\W*(?:nr|nummer|#)\b"),
    (
        "total",
        r"\b(?:sum|total\w*|i\s+alt|til\s?sammen|til\s?saman|samlet|samla|beløp|kostnad\w*|tilskudd|tilskot)\W*$",
    ),
    ("owner", r"\b(?:barnehage|skole|skule)?(?:eier|eigar)|\bkommunen?\b"),
    ("university", r"\bUH\b|universitet|høgskole|høgskule|kompetansemiljø|partn[ea]r"),
    ("title", r"\btiltak|\btittel|\bna[vm]n\b"),
)
MOST_WORDS = 3
"""Words in a cell for money that says why there is no amount; more is a comment."""
_MONEY = ("owner", "university", "total")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row as read, and who the row's own column of partners says works with the owner."""

    row: Row
    partner: str


def table_rows(lines: Sequence[Line]) -> list[TableRow]:
    """Read every table with a row per measure, Sum rows too; none where headings leave open which column is whose."""
    found: list[TableRow] = []
    for table in _tables(lines):
        titles = {one.row.title.casefold() for one in found if not one.row.is_sum}
        # A measure that two tables name is one measure: the first table counts.
        found += [one for one in _read(table) if one.row.title.casefold() not in titles]
    return found


def _tables(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Give runs of lines with at least three cells."""
    run: list[Line] = []
    for number, line in [*lines, (0, "")]:
        if line.count("\t") > 1:
            run.append((number, line.replace("**", "")))
        elif line.strip() or not number:
            if len(run) > 1:
                yield run
            run = []


def _read(table: list[Line]) -> list[TableRow]:
    _, header = table[0]
    places = _places(header, table[1:])
    if not places or amounts(header):
        return []

    def cell(line: str, name: str) -> str:
        pieces = line.split("\t")
        place = places.get(name)
        return plain(pieces[place]) if place is not None and place < len(pieces) else ""

    found: list[TableRow] = []
    for number, line in table[1:]:
        counter, money = cell(line, "number").rstrip(".):"), [cell(line, kind) for kind in _MONEY]
        title = cell(line, "title") or counter  # «Sum» may stand where the numbers do
        # A row without a title goes on from the one above, and whose its amounts are is not said.
        if not re.search(r"[^\W\d]{2}", title):
            continue
        row = _row(number, f"{counter}. " if re.fullmatch(r"\d{1,2}", counter) else "", title, money)
        if row and (row.is_sum or cell(line, "title")):
            found.append(TableRow(_of_columns(row, places), cell(line, "partner")))
    return found if any(_has_money(one.row) for one in found if not one.row.is_sum) else []


def _row(number: int, lead: str, title: str, money: list[str]) -> Row | None:
    """Read one row as the known editions' tables are read, its cells in their order."""
    if any(amounts(words, bare=True) for words in money):
        lines = [(number, "Tiltak\tEier\tUH\tSum"), (number + 1, "\t".join([lead + title, *money]))]
        return next((_at(row, number) for row in rows_of(lines, lambda _: False, lambda _: [])), None)
    owner, university, _ = money
    is_open = any(money) and all(len(words.split()) <= MOST_WORDS for words in money)  # «avklares», and no comment
    cells = Cell(None, owner, number), (Cell(None, university, number),)
    return Row(lead.rstrip(". ") or None, title, number, False, *cells, None) if is_open else None


def _at(row: Row, number: int) -> Row:
    """Put a row that was read alone back on its line."""

    def moved(cell: Cell | None) -> Cell | None:
        return replace(cell, line=number) if cell else None

    university = tuple(replace(cell, line=number) for cell in row.university)
    return replace(row, line=number, owner=moved(row.owner), university=university, total=moved(row.total))


def _of_columns(row: Row, places: dict[str, int]) -> Row:
    """Take away the cells of columns the table has not: their amounts are not missing, they are not asked for."""
    return replace(
        row,
        owner=row.owner if "owner" in places else None,
        university=row.university if "university" in places else (),
    )


def _has_money(row: Row) -> bool:
    return bool(row.amounts) or bool(row.total and row.total.nok is not None)


def _places(header: str, rows: list[Line]) -> dict[str, int] | None:
    """Tell which column holds what; None where two could be the same, or none holds titles or money."""
    found: dict[str, list[int]] = {}
    for place, heading in enumerate(header.split("\t")):
        found.setdefault(_role(plain(heading)), []).append(place)
    partners = [place for place in found.get("university", []) if not _holds_money(place, rows)]
    found["university"] = [place for place in found.get("university", []) if place not in partners]
    found["partner"] = partners
    wanted = {name: places for name, places in found.items() if places and name not in ("", "other")}
    is_clear = all(len(places) == 1 for name, places in wanted.items() if name in (*_MONEY, "title", "partner"))
    if not is_clear or "title" not in wanted or not any(kind in wanted for kind in _MONEY):
        return None
    return {name: places[0] for name, places in wanted.items()}


def _role(heading: str) -> str:
    return next((role for role, words in _ROLES if re.search(words, heading, re.IGNORECASE)), "")


def _holds_money(place: int, rows: list[Line]) -> bool:
    cells = [line.split("\t")[place] for _, line in rows if line.count("\t") >= place]
    return any(amounts(cell, bare=True) for cell in cells)
