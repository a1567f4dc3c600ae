# ruff: noqa: E501 - tables: one row a line reads best
"""Workbooks and delimited files made to hurt: bombs, claims of size, links out, macros, passwords, odd values."""

import csv
import io
import struct
from collections.abc import Callable, Iterable

from openpyxl import Workbook

from tests.safety.hostile import LAUGHS, RELS, REMOTE, XXE, Hostile, lying, zipped

HEADINGS = ("Eier", "Nettverk", "Ordning", "Tiltak", "UH", "Omsøkt eier", "Omsøkt UH", "År", "Merknad")
ROW = ("Bodø kommune", "Salten", "REKOM", "Lesing", "Nord universitet", 1000, 2000, 2024, "")
_MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KIND = b"application/vnd.openxmlformats-officedocument.spreadsheetml."
_RELATION = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACE = b"urn:oasis:names:tc:opendocument:xmlns:"
Parts = Iterable[tuple[str, bytes | Iterable[bytes]]]


def a_workbook(rows: int, columns: int = 9, change: Callable[[Workbook], None] = lambda book: None) -> bytes:
    """Make a county's list, and something else of it."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Tiltak"
    sheet.append(HEADINGS[:columns])
    for row in range(rows):
        sheet.append([*ROW[:3], f"Tiltak {row}", *ROW[4:]][:columns])
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def spread(sheet: bytes | Iterable[bytes], head: bytes = b"", more: Parts = (), after: bytes = b"", where: str = "worksheets/sheet1.xml",
           book_kind: bytes = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml") -> bytes:  # fmt: skip
    """Make a workbook of raw rows."""
    types = (
        b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        b'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml"'
        b' ContentType="' + book_kind + b'"/><Override PartName="/xl/' + where.encode() + b'" ContentType="'
        + _KIND + b'worksheet+xml"/></Types>'
    )  # fmt: skip
    book = (
        b'<workbook xmlns="' + _MAIN + b'" xmlns:r="' + _RELATION + b'"><sheets><sheet name="Ark" sheetId="1" r:id="rId1"/>'
        b"</sheets></workbook>"
    )  # fmt: skip
    rels = RELS.replace(b"word/document.xml", b"xl/workbook.xml")
    inner = RELS.replace(b"word/document.xml", where.encode()).replace(b'/officeDocument"', b'/worksheet"')
    inner = inner.replace(
        b"</Relationships>",
        b'<Relationship Id="rId2" Type="%s/sharedStrings" Target="sharedStrings.xml"/></Relationships>' % _RELATION,
    )

    def body() -> Iterable[bytes]:
        yield head + b'<worksheet xmlns="' + _MAIN + b'"><sheetData>'
        yield from (sheet,) if isinstance(sheet, bytes) else sheet
        yield b"</sheetData>" + after + b"</worksheet>"

    return zipped([("[Content_Types].xml", types), ("_rels/.rels", rels), ("xl/workbook.xml", book),
                   ("xl/_rels/workbook.xml.rels", inner), (f"xl/{where}", body()), *more])  # fmt: skip


def cell(text: str) -> bytes:
    """Make a cell with its own text."""
    return f'<c t="inlineStr"><is><t>{text}</t></is></c>'.encode()


def a_row(*texts: str) -> bytes:
    """Make a row of cells with their own text."""
    return b"<row>" + b"".join(map(cell, texts)) + b"</row>"


HEAD = a_row(*HEADINGS)
LIST = HEAD + a_row(*map(str, ROW))


def strings(count: int, text: bytes, cells: int = 1) -> bytes:
    """Make a workbook with a table of texts, and cells that point into it."""
    table = b"".join(
        [
            b'<sst xmlns="' + _MAIN + b'" count="1" uniqueCount="%d">' % count,
            (b"<si><t>" + text + b"</t></si>") * count,
            b"</sst>",
        ]
    )
    return spread(
        HEAD + b"<row>" + b'<c t="s"><v>0</v></c>' * cells + b"</row>", more=[("xl/sharedStrings.xml", table)]
    )


def spreadsheet(rows: bytes | Iterable[bytes], head: bytes = b"", more: Parts = ()) -> bytes:
    """Make an OpenDocument spreadsheet of raw rows."""

    def content() -> Iterable[bytes]:
        yield head + b'<office:document-content xmlns:office="' + _SPACE + b'office:1.0" xmlns:text="' + _SPACE
        yield (
            b'text:1.0" xmlns:table="'
            + _SPACE
            + b'table:1.0"><office:body><office:spreadsheet><table:table table:name="Ark">'
        )
        yield from (rows,) if isinstance(rows, bytes) else rows
        yield b"</table:table></office:spreadsheet></office:body></office:document-content>"

    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        b'<manifest:manifest xmlns:manifest="' + _SPACE + b'manifest:1.0"><manifest:file-entry manifest:full-path="/" '
        b'manifest:media-type="' + kind + b'"/></manifest:manifest>'
    )
    parts = {"mimetype": kind, "content.xml": content(), "META-INF/manifest.xml": manifest} | dict(more)
    return zipped(parts.items())


def ods_row(*texts: str, more: str = "") -> bytes:
    """Make a row of an OpenDocument spreadsheet."""
    cells = "".join(
        f'<table:table-cell{more} office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
        for text in texts
    )
    return f"<table:table-row>{cells}</table:table-row>".encode()


def delimited(*rows: Iterable[object], mark: str = ";") -> bytes:
    """Make a delimited text."""
    out = io.StringIO()
    csv.writer(out, delimiter=mark).writerows(rows)
    return out.getvalue().encode()


def ole(*streams: str) -> bytes:
    """Make the beginning of an old Office file with named streams."""
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(504)
        + b"".join(name.encode("utf-16-le") + bytes(64) for name in streams)
    )


def _odd_dates(book: Workbook) -> None:
    sheet = book.active
    for number in (-1, 0, 60, 45_000, 2_958_466, 10**15, 1e308):
        sheet.append([*ROW[:7], number])
        sheet.cell(sheet.max_row, 8).number_format = "dd.mm.yyyy"


def _formulas(book: Workbook) -> None:
    for text in (
        "=cmd|' /C calc'!A0",
        '=HYPERLINK("http://127.0.0.1:9/x")',
        '=WEBSERVICE("http://127.0.0.1:9/")',
        "=[2]Ark!A1",
        "=1/0",
        "=A1",
    ):
        book.active.append([*ROW[:3], text, *ROW[4:]])


def _merged(book: Workbook) -> None:
    for row in range(2, 3_000):
        book.active.merge_cells(start_row=row, end_row=row, start_column=10, end_column=100)


def _hidden(book: Workbook) -> None:
    for number in range(200):
        book.create_sheet(f"Skjult {number}").sheet_state = "veryHidden"


_LINK = b'<externalLink xmlns="' + _MAIN + b'"><externalBook xmlns:r="' + _RELATION + b'" r:id="rId1"/></externalLink>'
_LINK_RELS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="'
    + _RELATION + b'/externalLinkPath" Target="http://127.0.0.1:9/x.xlsx" TargetMode="External"/></Relationships>'
)  # fmt: skip
_FAR = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
_MACROS = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_LOCKED = (
    b'<manifest:manifest xmlns:manifest="'
    + _SPACE
    + b'manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
)
_MANY = [f"Kolonne {number}" for number in range(10_000)]

LISTS = tuple(
    Hostile(name, make, is_list=True)
    for name, make in (
        ("bred.csv", lambda: (b"Eier;" * 16_000 + b"\n") * 12),
        ("10000_kolonner.csv", lambda: delimited([*HEADINGS, *_MANY], [*ROW, *range(10_000)], [*ROW, *range(10_000)])),
        ("200_kolonner.csv", lambda: delimited([*HEADINGS, *_MANY[:191]], *[[*ROW, *range(191)]] * 2_000)),
        ("nul.csv", lambda: delimited(HEADINGS, ROW) + b"Bod\0;Salten;\0\0\0;Lesing;Nord;1;2;2024;\n"),
        ("bare_nul.csv", lambda: delimited(HEADINGS) + b"\0" * 100_000),
        ("sitat_uten_slutt.csv", lambda: b'Eier;Tiltak;Omsokt\n"Bodo;' + b"a;b\n" * 300_000),
        ("lang_celle.csv", lambda: delimited(HEADINGS, [*ROW[:8], "x" * 5_000_000])),
        ("formler.csv", lambda: b"Eier;Tiltak;UH;Omsokt eier\n=cmd|' /C calc'!A0;+1;@x;-1\n"),
        ("skilletegn.csv", lambda: delimited(HEADINGS, ROW) + b";" * 3_000_000),
        ("hundre_tusen_eiere.csv", lambda: delimited(HEADINGS, *[[f"Oppdiktet eier {n} kommune", *ROW[1:]] for n in range(100_000)])),
        ("tall_uten_ende.csv", lambda: delimited(HEADINGS, *[[*ROW[:5], "9" * 4_000, "1e999", 2024, ""]] * 200)),
        ("20000_rader.xlsx", lambda: a_workbook(20_000)),
        ("cellebombe.xlsx", lambda: spread((b"<row>" + b"<c><v>1</v></c>" * 1000 + b"</row>") * 4_000)),
        ("zipbombe.xlsx", lambda: spread((LIST, *(b" " * (1024 * 1024) for _ in range(900))))),
        ("zipbombe_som_lyver.xlsx", lambda: lying(spread((LIST, *(b" " * (1024 * 1024) for _ in range(400)))))),
        ("rader_uten_ende.xlsx", lambda: spread((HEAD, *(a_row(*map(str, ROW)) * 10_000 for _ in range(30))))),
        ("strengbombe.xlsx", lambda: strings(1, b"x" * 4_000_000, cells=190)),
        ("mange_strenger.xlsx", lambda: strings(4_000_000, b"x")),
        ("strenger_som_ikke_er_der.xlsx", lambda: spread(HEAD + b'<row><c t="s"><v>999999999</v></c><c t="s"><v>-1</v></c></row>')),
        ("langt_unna.xlsx", lambda: spread(_FAR)),
        ("langt_unna_et_annet_sted.xlsx", lambda: spread(_FAR, where="gjemt/ark.xml")),
        ("zipbombe_et_annet_sted.xlsx", lambda: spread((LIST, *(b"<row><c><v>1</v></c></row>" * 40_000 for _ in range(300))), where="gjemt/ark.xml")),
        ("paastaatt_dimensjon.xlsx", lambda: spread(LIST, after=b'<dimension ref="A1:XFD1048576"/>')),
        ("sammenslaatt.xlsx", lambda: a_workbook(3, change=_merged)),
        ("sammenslaatt_alt.xlsx", lambda: spread(LIST, after=b"<mergeCells>" + b'<mergeCell ref="A1:XFD1048576"/>' * 50_000 + b"</mergeCells>")),
        ("datoer_som_tall.xlsx", lambda: a_workbook(2, change=_odd_dates)),
        ("formler.xlsx", lambda: a_workbook(2, change=_formulas)),
        ("skjulte_ark.xlsx", lambda: a_workbook(2, change=_hidden)),
        ("lenke_ut.xlsx", lambda: spread(LIST, more=[("xl/externalLinks/externalLink1.xml", _LINK), ("xl/externalLinks/_rels/externalLink1.xml.rels", _LINK_RELS)])),
        ("latter.xlsx", lambda: spread(b'<row><c t="inlineStr"><is><t>&m;</t></is></c></row>', LAUGHS)),
        ("latter_i_strenger.xlsx", lambda: spread(HEAD + b'<row><c t="s"><v>0</v></c></row>', more=[("xl/sharedStrings.xml", LAUGHS + b'<sst xmlns="' + _MAIN + b'"><si><t>&m;</t></si></sst>')])),
        ("xxe.xlsx", lambda: spread(HEAD + b"<row>" + b'<c t="inlineStr"><is><t>&e;</t></is></c>' * 9 + b"</row>", XXE)),
        ("dtd_ut.xlsx", lambda: spread(LIST, REMOTE)),
        ("makroer.xlsm", lambda: spread(LIST, more=[("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")], book_kind=_MACROS)),
        ("makroer_under_annet_navn.xlsx", lambda: spread(LIST, more=[("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")])),
        ("binaert.xlsb", lambda: spread(LIST, book_kind=b"application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
        ("passord.xlsx", lambda: ole("EncryptionInfo", "EncryptedPackage")),
        ("eldre.xls", lambda: ole("Workbook")),
        ("eldre_skadet.xls", lambda: ole("Workbook")[:530] + struct.pack("<I", 0xFFFFFFFF) * 400),
        ("tom_bok.xlsx", lambda: spread(b"")),
        ("uten_ark.xlsx", lambda: zipped([("[Content_Types].xml", _KIND.join((b"<Types>", b"sheet.main+xml</Types>")))])),
        ("halv.xlsx", lambda: a_workbook(500)[:9_000]),
        ("zipbombe.ods", lambda: spreadsheet((ods_row(*HEADINGS), *(b" " * (1024 * 1024) for _ in range(900))))),
        ("gjentatt.ods", lambda: spreadsheet(ods_row("Eier", more=' table:number-columns-repeated="16384"'))),
        ("gjentatt_litt.ods", lambda: spreadsheet(ods_row("Eier", more=' table:number-columns-repeated="999"') * 3_000)),
        ("gjentatte_rader.ods", lambda: spreadsheet(ods_row(*HEADINGS) + ods_row(*map(str, ROW)).replace(b"<table:table-row>", b'<table:table-row table:number-rows-repeated="1048576">'))),
        ("gjentatte_rader_litt.ods", lambda: spreadsheet(ods_row(*HEADINGS) + ods_row(*map(str, ROW)).replace(b"<table:table-row>", b'<table:table-row table:number-rows-repeated="9999">') * 300)),
        ("latter.ods", lambda: spreadsheet(ods_row(*HEADINGS) + ods_row("&m;"), LAUGHS)),
        ("xxe.ods", lambda: spreadsheet(ods_row(*HEADINGS) + ods_row("&e;"), XXE)),
        ("passord.ods", lambda: spreadsheet(ods_row(*HEADINGS), more=[("META-INF/manifest.xml", _LOCKED)])),
    )
)  # fmt: skip
