"""A form of a known edition that says its table counts thousands: its numbers in kroner, for the edition's reader.

The words of an amount stay the form's own: «50», where 50 000 kroner are meant.
"""

import re
from dataclasses import replace

from behovsmelding.forms.draft_cells import says_thousands
from behovsmelding.money import parse_nok
from behovsmelding.reading import Document
from behovsmelding.report import Amount, Measure, NeedsReport

MOST = 10_000
"""Thousands that no amount comes to: larger numbers are kroner, whatever the form says."""
_HEADER = re.compile(r"^[^\n]*\b(?:eier|eigar|UH)\b[^\n]*[\t|][^\n]*\b(?:UH|total\w*|sum\w*|i\s+alt)\b", re.IGNORECASE)
_PEOPLE = re.compile(r"\W*(?:navn|namn|funksjon|telefon|tlf|e-?post|konto|org)\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\d.,])\d{1,4}(?:,\d{1,3})?(?![\d.,]*\d)")
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
    is_money = False
    for place, line in enumerate(lines):
        is_row = bool(_CELL_END.search(line))
        is_money = (is_money or bool(_HEADER.search(line))) and (is_row or not line.strip()) and not _PEOPLE.match(line)
        if is_money and is_row:
            lines[place] = _written_out(line, written)
        elif not is_row and says_thousands(line) and len(re.findall(r"\d{3}", line)) == line.count("1000"):
            lines[place] = ""  # it says how to read the numbers, and nothing else
    in_full = [parse_nok(number) or 0 for number in written.values()]
    return (replace(document, lines=tuple(lines)), written) if max(in_full, default=MOST) < MOST else (document, {})


def _written_out(row: str, written: dict[str, str]) -> str:
    """Write out the numbers of a row's cells behind its first one, and note what each was."""

    def full(number: re.Match) -> str:
        nok = parse_nok(f"{number.group()} tusen")
        words = f"{nok:,}".replace(",", " ") if nok else number.group()
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
