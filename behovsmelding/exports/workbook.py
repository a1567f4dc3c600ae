"""The workbook: a sheet for each point with real numbers in tables, and what they come from."""

import io
from collections.abc import Sequence
from dataclasses import replace

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from behovsmelding.exports.pack import Column, Pack, Section, Table, Value
from behovsmelding.language import N_, _

NUMBER = {"kroner": "[$-{0}]#,##0", "number": "[$-{0}]0"}
LOCALES = {"nb": "414", "nn": "814", "en": "809"}
"""Excel's numbers of the languages, so that a program set to another writes the numbers as the papers do."""
WIDTHS = {"kroner": 16, "number": 12}
NARROWEST, WIDEST, ON_A4 = 12, 44, 200
"""Letters of the narrowest and widest column, and of all columns that A4 prints large enough; more need A3."""
A3, A4 = 8, 9
LINE, HIGHEST = 15, 400
"""Points of a line, and of the highest row a spreadsheet shows."""
LONGEST_NAME = 31
"""Letters of a sheet's name."""
TOO_LONG = -2
FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
BOXES = (N_("Innstilling"), N_("Vedtak"))
"""Empty columns to write in, where measures are to be decided on."""


def render(pack: Pack) -> bytes:
    """Write the workbook of a pack."""
    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(content, options) as book:
        book.set_properties({"title": pack.title, "comments": pack.foot, "created": pack.published_at})
        book.set_calc_mode("auto")
        writer = _Writer(book, pack)
        for section in pack.sections:
            boxes = tuple(Column(_(box)) for box in BOXES) if section.decisions else ()
            if section.has_sheet:
                writer.write(section if section.table else replace(section, table=_words(section)), boxes)
        if pack.notes:
            told = _("Skrevet av dem som forbereder møtet, ikke av eierne")
            writer.write(Section("notater", _("Notater"), told, table=pack.notes))
        if pack.sources:
            told = _("Hvert beløp, med dokument, sted og ordene det er lest fra")
            writer.write(Section("kilder", _("Kilder"), told, table=pack.sources))
        if pack.findings:
            told = _("Merknader til behovsmeldingene")
            writer.write(Section("merknader", _("Merknader"), told, table=pack.findings))
        writer.write(Section("filter", _("Filter"), _("Hva som er valgt"), table=_filters(pack)))
    return content.getvalue()


def _words(section: Section) -> Table:
    """Give as a table what a point says that has none."""
    told = [("", sentence) for sentence in section.sentences]
    told += [(group.heading, line) for group in section.groups for line in group.lines]
    return Table((Column(_("Gjelder")), Column(section.label)), tuple(told))


def _filters(pack: Pack) -> Table:
    return Table((Column(_("Valg")), Column(_("Verdi"))), pack.filters)


class _Writer:
    """Writes tables, each on a sheet of its own."""

    def __init__(self, book: xlsxwriter.Workbook, pack: Pack) -> None:
        self._book, self._pack = book, pack
        self._names: set[str] = set()
        locale = LOCALES.get(pack.language, LOCALES["nb"])
        self._title = book.add_format({"bold": True, "font_size": 14, "font_color": "#1B2733"})
        self._quiet = book.add_format({"font_color": "#4F5B67"})
        self._notice = book.add_format({"bold": True, "font_color": "#8A4B00"})
        head = {"bold": True, "bg_color": "#1F4E79", "font_color": "#FFFFFF", "text_wrap": True, "valign": "top"}
        self._heads = {kind: book.add_format(head | _side(kind)) for kind in ("text", *NUMBER)}
        cell, sum_ = {"valign": "top", "text_wrap": True}, {"bold": True, "top": 1}
        codes = {"text": {"indent": 1}} | {kind: {"num_format": code.format(locale)} for kind, code in NUMBER.items()}
        self._cells = {kind: book.add_format(cell | code) for kind, code in codes.items()}
        # On one line: rows as high as passages would hide the amounts.
        self._passage = book.add_format({"valign": "top", "indent": 1})
        self._sums = {kind: book.add_format(sum_ | code) for kind, code in codes.items()}

    def write(self, said: Section, boxes: tuple[Column, ...] = ()) -> None:
        """Write a section's table below what it says, with its headings in sight when it scrolls."""
        sheet, table = self._book.add_worksheet(self._name(said.label)), said.table
        columns = (*table.columns, *boxes)
        where = " · ".join(part for part in (said.source, self._pack.version) if part)
        lines = [said.title, self._pack.who, said.unit, where]
        lines += [self._pack.meeting, self._pack.notice]
        formats = [self._title, *[self._quiet] * 4, self._notice]
        told = [(line, form) for line, form in zip(lines, formats, strict=True) if line]
        for row, (line, form) in enumerate(told):
            _text(sheet, row, 0, line, form)
        top = len(told) + 1
        widths = [_width(table, place, column) for place, column in enumerate(columns)]
        sheet.set_row(top, _height([column.heading for column in columns], widths))
        for place, column in enumerate(columns):
            sheet.set_column(place, place, widths[place])
            _text(sheet, top, place, column.heading, self._heads[column.kind])
        last = top + len(table.rows)
        for row, values in enumerate(table.rows, start=top + 1):
            sheet.set_row(
                row, _height([each for each, of in zip(values, columns, strict=False) if not of.is_long], widths)
            )
            for place, value in enumerate(values):
                self._value(sheet, row, place, value, columns[place])
        if table.is_summed:
            self._write_sums(sheet, table, top + 1, last)
        sheet.autofilter(top, 0, max(last, top), len(columns) - 1)
        sheet.freeze_panes(top + 1, 0)
        printed = [width for width, column in zip(widths, columns, strict=True) if not column.is_long]
        if len(printed) < len(columns):  # whole passages, which stand last, would make all the others small
            sheet.print_area(0, 0, max(last + table.is_summed, top), len(printed) - 1)
        self._for_print(sheet, top, sum(printed))

    def _value(self, sheet: Worksheet, row: int, place: int, value: Value, column: Column) -> None:
        form = self._passage if column.is_long else self._cells[column.kind]
        if value is None:
            sheet.write_blank(row, place, None, form)
        elif isinstance(value, int):
            sheet.write_number(row, place, value, form)
        else:
            _text(sheet, row, place, value, form)

    def _write_sums(self, sheet: Worksheet, table: Table, first: int, last: int) -> None:
        """Write a row of sums, as formulas, below the columns whose rows may be added up."""
        _text(sheet, last + 1, 0, _("Sum"), self._sums["text"])
        for place, column in enumerate(table.columns):
            if column.is_summed:
                letter = xlsxwriter.utility.xl_col_to_name(place)
                formula = f"=SUM({letter}{first + 1}:{letter}{last + 1})"
                sheet.write_formula(last + 1, place, formula, self._sums[column.kind], table.total(place))

    def _for_print(self, sheet: Worksheet, top: int, width: int) -> None:
        sheet.set_landscape()
        sheet.set_paper(A4 if width <= ON_A4 else A3)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(top)
        foot = self._pack.foot.replace("&", "&&")
        sheet.set_footer(f"&L{foot[:200]}&R&P / &N")

    def _name(self, label: str) -> str:
        """Name a sheet as spreadsheets allow, no two alike."""
        base = label.translate(FORBIDDEN).strip()[:LONGEST_NAME] or "Ark"
        name, number = base, 2
        while name.casefold() in self._names:
            name, number = f"{base[: LONGEST_NAME - 4]} ({number})", number + 1
        self._names.add(name.casefold())
        return name


def _side(kind: str) -> dict[str, str]:
    return {"indent": 1} if kind == "text" else {"align": "right"}


def _text(sheet: Worksheet, row: int, place: int, text: str, form: Format) -> None:
    """Write text as text; a cell that the library would leave empty without a word is an error."""
    if sheet.write_string(row, place, text, form) == TOO_LONG:
        raise ValueError("a text is longer than a cell")


def _height(values: Sequence[Value], widths: Sequence[int]) -> float:
    """Make a row as high as its longest text needs: not every program does it by itself."""
    lines = [
        sum(max(1, -(-len(line) // (width - 2))) for line in value.split("\n"))
        for value, width in zip(values, widths, strict=False)
        if isinstance(value, str)
    ]
    return min(LINE * max(lines, default=1), HIGHEST)


def _width(table: Table, place: int, column: Column) -> int:
    if column.kind != "text":
        return WIDTHS[column.kind]
    longest = max((len(row[place] or "") for row in table.rows if place < len(row)), default=NARROWEST)
    return min(max(longest + 2, NARROWEST), WIDEST)
