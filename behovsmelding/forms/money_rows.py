"""Rows of a money table whose cells and lines a conversion may have torn apart: title, owner, university, total."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from behovsmelding.forms.money_headings import (
    HEADER,
    PartnersIn,
    header_of,
    loose_header,
    named_by_header,
    semester_headings,
    under_headings,
)
from behovsmelding.forms.money_labels import labelled_rows
from behovsmelding.forms.money_row import MARKER, Cell, IsPartner, Row, Segment, add_line, has_money
from behovsmelding.forms.other_columns import without_asides
from behovsmelding.forms.paragraphs import Line, joined, likeness
from behovsmelding.money import amounts, parse_nok

_NUMBERED = re.compile(r"\s*(?P<number>\d{1,2})(?:(?:[.:)]\s*|\t\s*|\s+)(?=[A-ZÆØÅ«])|[.:)]\s+(?=\d{1,2}-[a-zæøå]))")
SUM = re.compile(
    r"\s*(?:(?:total\s*|samla\s+|samlet\s+)?sum(?:\s+totalt)?|totalt?|i\s+alt|til\s?(?:sammen|saman))"
    r"(?:\s+(?:for\s+)?(?:(?:alle|begge|samtlige)\s+)?(?:tiltak\w*|behov\w*|søknad\w*))?\s*:?\s*"
    r"(?=$|[\d\t]|kr\b|\s{2}|(?:eier|eigar|UH|kompetansemiljø)\b)",
    re.IGNORECASE,
)
_ROW_NUMBER = re.compile(r"\s*(?P<number>\d{1,2}[a-z]?)[.:)]\s+")
_JOINED_SUMS = re.compile(r"(?<=[)-])\s*/\s*(?=\d)")


def rows_of(
    lines: Sequence[Line],
    is_partner: IsPartner,
    partners_in: PartnersIn,
    owners: tuple[str, ...] = (),
    year: int | None = None,
) -> list[Row]:
    """Read the rows of a table, the Sum row among them, in order.

    Args:
        lines: the table's numbered lines, without what stands before and after it.
        is_partner: tells whether words beside an amount name a university.
        partners_in: finds the universities a header names.
        owners: what the form calls its owners.
        year: the year the need is for; a column of another is none of it.
    """
    cells = [(number, line.replace("**", "").partition("\t")) for number, line in lines]
    lines = [(number, f"{first}{tab}{without_asides(rest, year)}") for number, (first, tab, rest) in cells]
    labelled = labelled_rows(lines, is_partner)
    if labelled:
        return labelled
    marker = _marker_for(lines)
    segments: list[Segment] = []
    header, headings = header_of(lines, is_partner, year)
    above, names = (set(), []) if header else loose_header(lines, marker, partners_in)
    per_semester = semester_headings(lines)
    for place, (number, line) in enumerate(lines):
        text = _JOINED_SUMS.sub(" / ", line).rstrip()
        if number in (header, per_semester) or number in above:
            continue
        if not text.strip() or (HEADER.fullmatch(text) and not (segments and SUM.match(text))):
            continue
        if segments and segments[-1].is_sum and segments[-1].cells and headings and "\t" not in text:
            break  # below the sum of a table with columns, a line without any is a comment
        cells = under_headings(number, text, headings, is_partner, owners)
        start = _opened(number, text, marker, segments) or (
            _row_under_headings(number, text) if cells and segments and segments[-1].has_headings else None
        )
        if start:
            segment, text = start
            if _describes(segment.number, text or _below(lines, place), segments):
                break
            segments.append(segment)
        elif not segments:
            match = _ROW_NUMBER.match(text) if cells else None
            segments.append(Segment(match["number"] if match else None, number))
            text = text[match.end() :] if match else text
        elif segments[-1].is_sum and segments[-1].cells and not has_money(text):
            break
        segments[-1].owners = owners
        if cells and not segments[-1].cells:
            _set(segments[-1], text, cells)
        else:
            add_line(segments[-1], number, text, is_partner)
    rows = [_row(segment) for segment in _with_their_money(segments) if segment.words or segment.cells]
    # Which of a row's amounts are whose is not known where a column is divided: better none than a wrong one.
    rows = [replace(row, owner=None, university=()) if per_semester and not row.is_sum else row for row in rows]
    return [named_by_header(row, names) for row in rows if not (per_semester and row.is_sum)]


def _below(lines: Sequence[Line], place: int) -> str:
    return next((line for _, line in lines[place + 1 : place + 4] if line.strip()), "")


def _describes(number: str | None, title: str, above: list[Segment]) -> bool:
    """Tell whether a line below the Sum row begins the description of a row: its number and title once more."""
    is_below = any(segment.is_sum and segment.cells for segment in above)
    return is_below and any(
        segment.number == number and likeness(title, " ".join(segment.words)) >= 0.5 for segment in above
    )


def _row_under_headings(number: int, text: str) -> tuple[Segment, str]:
    """Begin a row that nothing but its cells tells from the one above."""
    match = _ROW_NUMBER.match(text)
    return Segment(match["number"] if match else None, number), text[match.end() :] if match else text


def _set(segment: Segment, text: str, cells: list[list[Cell]]) -> None:
    """Fill a row whose columns are known."""
    first = text.split("\t")[0].strip(" *")
    segment.words += [first] if first and parse_nok(first) is None else []
    segment.columns = cells
    segment.has_headings = True
    segment.cells = [cell for column in cells for cell in column]


def _marker_for(lines: Sequence[Line]) -> re.Pattern | None:
    """Choose what begins a row in this table: «Tiltak 1», a number, or nothing but words after a finished row."""
    return next((marker for marker in (MARKER, _NUMBERED) if any(marker.match(line) for _, line in lines)), None)


def _opened(number: int, text: str, marker: re.Pattern | None, segments: list[Segment]) -> tuple[Segment, str] | None:
    """Begin a row where a line does, and give what stands after its number."""
    total = SUM.match(text)
    if total:
        return Segment(None, number, is_sum=True), text[total.end() :]
    match = marker.match(text) if marker else None
    if match:
        return Segment(match["number"], number), text[match.end() :]
    is_finished = bool(segments) and len(segments[-1].cells) > 1
    starts_with_words = re.match(r"\s*[^\W\d]{2}", text) and not re.match(r"\s*kr\b", text, re.IGNORECASE)
    if starts_with_words and is_finished and (marker is None or len(amounts(text)) > 1):
        return Segment(None, number), text
    return None


def _with_their_money(segments: list[Segment]) -> list[Segment]:
    """Give each title its money where a conversion put the money first: then the first amounts stand over any title."""
    if len(segments) < 2 or segments[0].words or segments[0].number or not segments[0].cells:
        return segments
    shifted = []
    for above, segment in pairwise(segments):
        is_own = segment.is_sum and segment.cells
        cells = segment.cells if is_own else above.cells
        shifted.append(Segment(segment.number, segment.line, segment.is_sum, segment.words, cells))
    return shifted


def _row(segment: Segment) -> Row:
    words = joined([piece.strip() for piece in segment.words])
    title = re.sub(r"^tiltak\s*:\s*", "", words, flags=re.IGNORECASE).strip(" :–-").rstrip(".").strip()
    named = [cell for cell in segment.cells if cell.owner]
    if not named:
        return Row(segment.number, title, segment.line, segment.is_sum, *_placed(segment))
    others = [cell for cell in segment.cells if not cell.owner]
    rest = Segment(None, segment.line, cells=[replace(named[0], owner=None), *others])
    _, university, total = _placed(rest)
    return Row(segment.number, title, segment.line, segment.is_sum, None, university, total, tuple(named))


def _placed(segment: Segment) -> tuple[Cell | None, tuple[Cell, ...], Cell | None]:
    """Tell owner, universities and total apart: by tabs, by who is named, else by their order."""
    cells = segment.cells
    if segment.columns and sum(len(column) for column in segment.columns) == len(cells):
        owner, university, total = segment.columns
        named = {id(cell): index for index, cell in enumerate(cells)}
        if all(id(cell) in named for cell in (*owner, *university, *total)):
            return (owner or [None])[0], tuple(university), (total or [None])[0]
    cells = _with_total_last(cells)
    named_places = [place for place, cell in enumerate(cells) if cell.partner]
    if named_places:
        first, last = named_places[0], named_places[-1]
        owner = cells[0] if first else None
        after = cells[last + 1 :]
        university = (*cells[1 if first else 0 : last + 1], *after[:-1])
        return owner, tuple(university), after[-1] if after else None
    if len(cells) >= 3:
        return cells[0], tuple(cells[1:-1]), cells[-1]
    if len(cells) == 2 and cells[0].nok != cells[1].nok:
        return cells[0], (cells[1],), None
    # One amount, or the same twice: which column is empty cannot be told.
    return None, (), cells[-1] if cells else None


def _with_total_last(cells: list[Cell]) -> list[Cell]:
    """Put the total last, where a conversion put lines of the university's cell after it: it is all the others' sum."""
    noks = [cell.nok or 0 for cell in cells]
    places = [place for place, nok in enumerate(noks) if nok and 2 * nok == sum(noks)]
    if len(cells) < 3 or len(places) != 1 or not (places[0] < len(cells) - 1 or cells[-1].partner):
        return cells
    total = cells[places[0]]
    others = [cell for place, cell in enumerate(cells) if place != places[0]]
    unnamed = [place for place, cell in enumerate(others) if 0 < place <= places[0] and not cell.partner]
    if total.partner and unnamed:  # the name is the end of the cell beside it
        others[unnamed[-1]] = replace(others[unnamed[-1]], partner=total.partner)
        total = replace(total, partner=None)
    return [*others, total]
