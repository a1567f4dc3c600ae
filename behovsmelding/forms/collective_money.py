"""The money of a 2026 form: the rows of its table, however they are laid out, and what the attachment says again."""

import re
from collections.abc import Sequence
from dataclasses import replace

from behovsmelding import privacy
from behovsmelding.forms.attachment_2026 import Form
from behovsmelding.forms.money_row import MARKER, Cell, Row
from behovsmelding.forms.money_rows import SUM, rows_of
from behovsmelding.forms.owners import calls_of
from behovsmelding.forms.paragraphs import Line, paragraphs
from behovsmelding.forms.parties import Parties
from behovsmelding.forms.sections import Section
from behovsmelding.forms.shares import Share, shares_in
from behovsmelding.money import parse_nok

_EARLIER = re.compile(
    r"\b(?:i\s+fjor|var|ble|vart|fikk|fekk|forrige|førre|tidligere|tidlegare|egen\w*|eigen\w*)\b", re.IGNORECASE
)
FEWEST_SUMMED = 2
"""Rows that a row without words for it is the sum of, at least."""
_ROLES = {
    "owner": re.compile(r"\W*(?:(?:barnehage|skole|skule)-?)?(?:eier|eigar)", re.IGNORECASE),
    "university": re.compile(r"\W*(?:UH|universitet|kompetansemiljø)", re.IGNORECASE),
    "total": re.compile(r"\W*(?:(?:total)?sum|totalt?|i\s+alt|til\s?sam+[ae]n)\b", re.IGNORECASE),
}


def rows(form: Form, parties: Parties) -> list[Row]:
    """Read the rows of the form's table, its Sum row among them."""
    table = form.section("table")
    if not table:
        return []
    found = _turned(table.lines[1:]) or _labelled(table.lines[1:], parties) or _rows(table, form, parties)
    found = _with_sum_last(found)
    found += [] if any(row.is_sum for row in found) else _sum_alone(table, parties)
    return [_without_people(row, form.people) for row in found]


def _rows(table: Section, form: Form, parties: Parties) -> list[Row]:
    def is_partner(words: str) -> bool:
        return form.vocabulary.organisation(words.strip(" :,()")) is not None

    def partners_in(words: str) -> list[str]:
        return [words[start:end] for _, start, end in form.vocabulary.organisations_in(words, loose=True)]

    called = (*(name for owner in parties.owners for name in calls_of(owner)), *parties.calls_nearby())
    return rows_of(table.lines[1:], is_partner, partners_in, called, parties.year)


def _labelled(lines: Sequence[Line], parties: Parties) -> list[Row]:
    """Read rows on a line each that say whose each amount is: «Tiltak 1 Lek: eier 40 000, UH 90 000»."""
    found = []
    for number, line in lines:
        text = line.replace("**", "")
        start = MARKER.match(text)
        total = None if start else _ROLES["total"].match(text)
        begin = start or total
        rest = text[begin.end() :] if begin and text.count("\t") < 2 else ""
        shares = shares_in(rest, parties) if rest else []
        if shares:
            title = "" if total else rest[: shares[0].label_at].strip(" :,–-(\t")
            found.append(_row(start["number"] if start else None, title, number, shares, is_sum=bool(total)))
    return found if any(not row.is_sum and row.title and len(row.amounts) > 1 for row in found) else []


def _row(mark: str | None, title: str, number: int, shares: Sequence[Share], *, is_sum: bool) -> Row:
    cells: dict[str | None, list[Cell]] = {"owner": [], "university": [], None: []}
    for share in shares:
        named = share.who.name if share.who and share.role == "university" else None
        cells[share.role].append(Cell(share.found.nok, share.found.text, number, named))
    owner, total = cells["owner"], cells[None][-1:]
    several = tuple(replace(cell, owner=cell.owner or "eier") for cell in owner) if len(owner) > 1 else ()
    one = owner[0] if len(owner) == 1 else None
    return Row(mark, title, number, is_sum, one, tuple(cells["university"]), *(total or [None]), several)


def _turned(lines: Sequence[Line]) -> list[Row]:
    """Read a table whose columns are the measures, and whose rows are owner, university and total."""
    grid = [(number, line.replace("**", "").split("\t")) for number, line in lines if "\t" in line]
    by_role = {
        role: (number, cells) for number, cells in grid[1:] for role, words in _ROLES.items() if words.match(cells[0])
    }
    number, header = grid[0] if grid else (0, [])
    places = [place for place, cell in enumerate(header) if place and MARKER.match(cell)]
    sums = [place for place, cell in enumerate(header) if place and SUM.fullmatch(cell.strip())]
    if not places or not {"owner", "university"} <= by_role.keys():
        return []
    return [_column(header[place], number, place, by_role, is_sum=place in sums) for place in (*places, *sums)]


def _column(heading: str, line: int, place: int, by_role: dict[str, tuple[int, list[str]]], *, is_sum: bool) -> Row:
    cells = {
        role: Cell(nok, row[place].strip(), number)
        for role, (number, row) in by_role.items()
        if place < len(row) and (nok := parse_nok(row[place])) is not None
    }
    marker = MARKER.match(heading)
    title = heading[marker.end() :].strip() if marker else ""
    university = (cells["university"],) if "university" in cells else ()
    return Row(
        marker["number"] if marker else None, title, line, is_sum, cells.get("owner"), university, cells.get("total")
    )


def _with_sum_last(found: list[Row]) -> list[Row]:
    """Take the last row for the sum of the others where it has no number and comes to what they do."""
    *others, last = found or [None]
    if len(others) < FEWEST_SUMMED or last.number or any(row.is_sum for row in found):
        return found
    is_sum = last.amounts and sum(last.amounts) == sum(sum(row.amounts) for row in others)
    return [*others, replace(last, title="", is_sum=True)] if is_sum else found


def _sum_alone(table: Section, parties: Parties) -> list[Row]:
    """Read a sum that stands in a sentence instead of a table: «231 000 kr, 81 000 til eier og 150 000 til Nord»."""
    first = next(iter(paragraphs(table.lines)), None)
    shares = shares_in(first.text, parties) if first else []
    return [_row(None, "", first.line, shares, is_sum=True)] if len(shares) > 1 else []


def _without_people(row: Row, people: tuple[str, ...]) -> Row:
    """Take people out of the words that stand in a cell instead of an amount."""

    def cleaned(cell: Cell) -> Cell:
        return cell if cell.nok is not None else replace(cell, text=privacy.redact(cell.text, people)[:80])

    owner = cleaned(row.owner) if row.owner else None
    return replace(row, owner=owner, university=tuple(cleaned(cell) for cell in row.university))


def restated(form: Form, parties: Parties) -> list[tuple[Share, int]]:
    """Read the attachment's own amounts in section 6, each with its line; compared with its row, never added."""
    section = form.section("money")
    found = []
    for paragraph in paragraphs(section.lines) if section else ():
        whole = shares_in(paragraph.text, parties)
        if whole and not _EARLIER.search(paragraph.text):
            found += [(share, paragraph.line_at(share.found.start)) for share in whole]
            continue
        for sentence in paragraph.sentences():
            shares = [] if _EARLIER.search(sentence.text) else shares_in(sentence.text, parties)
            found += [(share, sentence.line_at(share.found.start)) for share in shares]
    return found
