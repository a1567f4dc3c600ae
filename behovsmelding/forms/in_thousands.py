"""A form of a known edition that says its table counts thousands: its numbers in kroner, for the edition's reader.

The words of an amount stay the form's own: «50», where 50 000 kroner are meant.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from behovsmelding.forms.draft_cells import says_thousands
from behovsmelding.money import parse_nok
from behovsmelding.reading import Document
from behovsmelding.report import FIELD_OF_AMOUNTS, Amount, Measure, NeedsReport

LEAST = 1000
"""Kroner that an amount comes to, where the form says that it counts thousands."""
MOST = 10_000
"""Thousands that no amount comes to: larger numbers are kroner, whatever the form says."""
_HEADER = re.compile(r"^[^\n]*\b(?:eier|eigar|UH)\b[^\n]*[\t|][^\n]*\b(?:UH|total\w*|sum\w*|i\s+alt)\b", re.IGNORECASE)
_PEOPLE = re.compile(r"\W*(?:navn|namn|funksjon|telefon|tlf|e-?post|konto|org)\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\d.,])\d{1,4}(?:[ .\u00a0]\d{3})*(?:,\d{1,3})?(?![\d.,]*\d)(?!\s*(?:['’´`]|k\b|tusen\b))")
_GROUPING = re.compile(r"[ .\u00a0]")
_GROUP_START = re.compile(r"(?<=\d)(?=(?:\d{3})+$)")
_CELL_END = re.compile(r"([\t|])")


def in_kroner(document: Document) -> tuple[Document, dict[str, str]]:
    """Give a document with its tables' thousands written out, and what each number so written was; else itself.

    Args:
        document: as read.
    """
    if not says_thousands(document.text):
        return document, {}
    lines = list(document.lines)
    written: dict[str, str] = {}
    for table in _tables(lines):
        told: dict[str, str] = {}
        _, *table = table  # its headings may hold years
        rows = {place: _written_out(lines[place], told) for place in table}
        if all((parse_nok(number) or 0) < MOST for number in told.values()):
            written |= told
            for place, row in rows.items():
                lines[place] = row
    if not written:
        return document, {}
    return replace(document, lines=tuple("" if _is_note(line) else line for line in lines)), written


def _tables(lines: Sequence[str]) -> Iterator[list[int]]:
    """Give the rows of each table with a column for the owner's or the university's amounts, by their places."""
    rows: list[int] = []
    for place, line in enumerate((*lines, "end")):
        is_header = bool(_HEADER.search(line))
        goes_on = bool(rows) and (bool(_CELL_END.search(line)) or not line.strip())
        if (is_header or not goes_on or _PEOPLE.match(line)) and rows:
            yield rows
            rows = []
        if is_header or (goes_on and not _PEOPLE.match(line) and line.strip()):
            rows.append(place)


def _is_note(line: str) -> bool:
    """Tell whether a line says how to read the table's numbers, and nothing else."""
    return not _CELL_END.search(line) and says_thousands(line) and len(re.findall(r"\d{3}", line)) == line.count("1000")


def _written_out(row: str, written: dict[str, str]) -> str:
    """Write out the numbers of a row's cells behind its first one, and note what each was."""

    def full(number: re.Match) -> str:
        nok = parse_nok(f"{_GROUPING.sub('', number.group())} tusen")
        words = _GROUP_START.sub(" ", str(nok)) if nok else number.group()
        written[words] = number.group()
        return words

    cells = _CELL_END.split(row)
    first = next((place for place, cell in enumerate(cells) if re.search(r"[^\W\d]{2}", cell)), -1)
    return "".join(cell if place <= first else _NUMBER.sub(full, cell) for place, cell in enumerate(cells))


def as_written(report: NeedsReport, written: dict[str, str]) -> NeedsReport:
    """Give a report whose amounts have the words that the form itself has for them."""
    if not written:
        return report

    def told(amount: Amount) -> Amount:
        return replace(amount, text=written.get(amount.text, amount.text))

    def measure(one: Measure) -> Measure:
        return replace(one, funding=tuple(map(told, one.funding)), restated=tuple(map(told, one.restated)))

    return replace(
        report,
        measures=tuple(map(measure, report.measures)),
        stated_totals=tuple(replace(total, text=written.get(total.text, total.text)) for total in report.stated_totals),
        unread=tuple((field, written.get(text, text), at) for field, text, at in report.unread),
    )


def without_counts(report: NeedsReport, document: Document) -> NeedsReport:
    """Give a report without amounts that must be thousands of a table this module does not know: they are told of."""
    if not says_thousands(document.text):
        return report
    small = [
        amount
        for measure in report.measures
        for amount in measure.funding
        if amount.amount_nok and amount.amount_nok < LEAST
    ]

    def measure(one: Measure) -> Measure:
        funding = (
            replace(amount, amount_nok=None, state="not_stated") if amount in small else amount
            for amount in one.funding
        )
        return replace(one, funding=tuple(funding))

    told = tuple((FIELD_OF_AMOUNTS, amount.text, amount.locator) for amount in small)
    return replace(report, measures=tuple(map(measure, report.measures)), unread=(*report.unread, *told))
