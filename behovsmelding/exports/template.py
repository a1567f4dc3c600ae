"""The workbook a county fills in: one row a measure, headed as the reader of lists knows it."""

import io

import xlsxwriter

from behovsmelding.vocabulary import Vocabulary

FILE_NAME = "mal-for-tiltak.xlsx"
HEADINGS = (
    "Eier", "Nettverk", "År", "Ordning", "Tiltak", "UH-partner", "Omsøkt eier", "Omsøkt UH", "Innstilt eier",
    "Innstilt UH", "Tildelt eier", "Tildelt UH", "Brukt eier", "Brukt UH", "Vedtaksår", "Utbetalingsår",
)  # fmt: skip
HELP = (
    "Én rad for hvert tiltak i arket «Tiltak». Eier, år og tiltak må fylles ut på hver rad.",
    "År er året det meldes behov for. Vedtaksår og utbetalingsår er valgfrie.",
    "Beløp er hele kroner. La cellen stå tom når beløpet ikke er kjent; skriv 0 bare når det er 0 kr.",
    "Skriv tiltak, ordning og UH-partner som i skjemaet fra eieren. Da legges tildelt og brukt til samme tiltak.",
    "Flere UH-partnere: skriv dem i samme celle med komma mellom når de har ett beløp sammen.",
    "Ikke skriv navn på personer, telefonnumre eller e-postadresser i arket.",
)
_LAST_ROW = 2_000
_WIDTHS = {"Eier": 26, "Tiltak": 44, "UH-partner": 30, "Ordning": 30, "Nettverk": 18}


def template(vocabulary: Vocabulary) -> bytes:
    """Make the workbook, with the schemes, networks and partners that are known to choose from."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        _write_measures(book, book.add_worksheet("Tiltak"))
        _write_help(book, book.add_worksheet("Slik fyller du ut"))
        _write_choices(book, vocabulary)
    return content.getvalue()


def _write_measures(book: xlsxwriter.Workbook, sheet: xlsxwriter.workbook.Worksheet) -> None:
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    kroner = book.add_format({"num_format": "#,##0"})
    for place, heading in enumerate(HEADINGS):
        is_amount = heading.split()[0] in ("Omsøkt", "Innstilt", "Tildelt", "Brukt")
        sheet.set_column(place, place, _WIDTHS.get(heading, 13), kroner if is_amount else None)
        if is_amount:
            rule = {"validate": "integer", "criteria": ">=", "value": 0, "error_title": "Beløp"}
            told = {"error_message": "Skriv beløpet i hele kroner, uten tekst."}
            sheet.data_validation(1, place, _LAST_ROW, place, rule | told)
    sheet.write_row(0, 0, HEADINGS, head)
    sheet.freeze_panes(1, 0)


def _write_help(book: xlsxwriter.Workbook, sheet: xlsxwriter.workbook.Worksheet) -> None:
    sheet.set_column(0, 0, 110, book.add_format({"text_wrap": True}))
    sheet.write_column(0, 0, HELP)


def _write_choices(book: xlsxwriter.Workbook, vocabulary: Vocabulary) -> None:
    """List what can be chosen in a column; other words may be written as well."""
    sheet, measures = book.add_worksheet("Valg"), book.get_worksheet_by_name("Tiltak")
    partners = [one.name for one in vocabulary.organisations()]
    lists = {"Ordning": vocabulary.schemes(), "Nettverk": vocabulary.networks(), "UH-partner": partners}
    for place, (heading, names) in enumerate(lists.items()):
        sheet.write_column(0, place, names)
        column, letter = HEADINGS.index(heading), "ABC"[place]
        source = f"=Valg!${letter}$1:${letter}${len(names)}"
        choice = {"validate": "list", "source": source, "error_type": "information"}
        measures.data_validation(1, column, _LAST_ROW, column, choice)
    sheet.hide()
