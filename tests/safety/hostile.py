# ruff: noqa: E501 - tables: one row a line reads best
"""Files made to hurt: bombs, loops, lies, wrong formats, and text that slow patterns choke on. Made when asked for."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import docx

from behovsmelding.settings import ROOT

MB = 1024 * 1024
FORM = (ROOT / "data" / "samples" / "vestvagoy_2026_kolonner.txt").read_bytes()
FORM_2024 = (ROOT / "data" / "samples" / "sortland_2024_tre_ordninger.txt").read_bytes()


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file that somebody might send."""

    name: str
    make: Callable[[], bytes]
    is_list: bool = False
    """Whether it looks like a county's list, which may take longer and more memory."""


# Word and other archives --------------------------------------------------------------------------------------------

_TYPES = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    b'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
    b'"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELS = (
    b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    b' Target="word/document.xml"/></Relationships>'
)
_W = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def zipped(parts: Iterable[tuple[str, bytes | Iterable[bytes]]]) -> bytes:
    """Make an archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in parts:
            with archive.open(name, "w", force_zip64=True) as part:
                for chunk in (data,) if isinstance(data, bytes) else data:
                    part.write(chunk)
    return out.getvalue()


def word(*body: bytes | Iterable[bytes], head: bytes = b"", more: Iterable[tuple[str, bytes]] = ()) -> bytes:
    """Make a Word document of raw paragraphs."""

    def document() -> Iterable[bytes]:
        yield head + b"<w:document " + _W + b"><w:body>"
        for piece in body:
            yield from (piece,) if isinstance(piece, bytes) else piece
        yield b"</w:body></w:document>"

    return zipped([("[Content_Types].xml", _TYPES), ("_rels/.rels", RELS), ("word/document.xml", document()), *more])


def paragraph(text: bytes) -> bytes:
    """Make a Word paragraph."""
    return b"<w:p><w:r><w:t>" + text + b"</w:t></w:r></w:p>"


def a_row(*cells: bytes) -> bytes:
    """Make a row of a Word table."""
    return b"<w:tr>" + b"".join(b"<w:tc>" + paragraph(cell) + b"</w:tc>" for cell in cells) + b"</w:tr>"


def word_form() -> bytes:
    """Make a Word document that can be read."""
    document = docx.Document()
    for line in FORM.decode().split("\n"):
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def lying(content: bytes, size: int = 100) -> bytes:
    """Let a zip directory claim that every part is small."""
    out, at = bytearray(content), 0
    while (at := out.find(b"PK\x01\x02", at)) >= 0:
        struct.pack_into("<I", out, at + 24, size)
        at += 4
    return bytes(out)


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
    + b"]>"
)
XXE = b'<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
REMOTE = b'<?xml version="1.0"?><!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/x.dtd">'


def opendocument(body: bytes, head: bytes = b"") -> bytes:
    """Make an OpenDocument text of raw paragraphs."""
    space = b"urn:oasis:names:tc:opendocument:xmlns:"
    content = (
        head + b'<office:document-content xmlns:office="' + space + b'office:1.0" xmlns:text="' + space
        + b'text:1.0" xmlns:table="' + space + b'table:1.0"><office:body><office:text>' + body
        + b"</office:text></office:body></office:document-content>"
    )  # fmt: skip
    return zipped([("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", content)])


# Pdf ----------------------------------------------------------------------------------------------------------------


def pdf(*objects: bytes, root: int = 1, trailer: bytes = b"") -> bytes:
    """Make a pdf of raw objects, numbered from 1."""
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, table, len(objects) + 1, root, trailer, len(out),
    )  # fmt: skip


def stream(data: bytes, filters: bytes = b"/FlateDecode", more: bytes = b"") -> bytes:
    """Make a stream of data that is already filtered."""
    return b"<</Length %d/Filter %s%s>>\nstream\n%s\nendstream" % (len(data), filters, more, data)


def a_page(contents: bytes, font: bytes = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", *more: bytes) -> bytes:
    """Make a pdf of one page; objects 1 to 5 are catalogue, pages, page, font and contents."""
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>/XObject<</X 6 0 R>>>>"
        b"/Contents 5 0 R>>"
    )
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, font, contents, *more
    )  # fmt: skip


def zeros(size: int) -> bytes:
    """Compress many zeros without holding them."""
    squeeze = zlib.compressobj(9)
    return b"".join(squeeze.compress(bytes(MB)) for _ in range(size // MB)) + squeeze.flush()


def _text(line: bytes, times: int = 1) -> bytes:
    return zlib.compress(b"BT /F1 10 Tf 50 800 Td " + b"(%s) Tj 0 -12 Td " % line * times + b"ET")


def _mapped(ranges: bytes) -> bytes:
    font = b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[7 0 R]>>"
    cmap = b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000><FFFF> endcodespacerange "
    cid = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(A)/Ordering(I)/Supplement 0>>>>"
    return a_page(stream(_text(b"behovsmelding")), font, stream(zlib.compress(cmap + ranges + b" endcmap")), cid)


def many_pages(count: int) -> bytes:
    """Make a pdf whose page tree names the same page again and again."""
    kids = b" ".join([b"3 0 R"] * count)
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
    )


def heavy_pages(count: int, contents: int, lines: int = 4_000) -> bytes:
    """Make a pdf of pages each full of text, with so many different contents."""
    first = 4 + count
    pages = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>"
        % (first + number % contents)
        for number in range(count)
    )
    kids = b" ".join(b"%d 0 R" % (4 + number) for number in range(count))
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    texts = (stream(_text(b"behovsmelding tiltak %d 100.000,-" % number, lines)) for number in range(contents))
    return pdf(_CATALOG, b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count), font, *pages, *texts)


def _previous_loop() -> bytes:
    whole = a_page(stream(_text(b"behovsmelding")))
    start = whole.rindex(b"xref\n0")
    return whole.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % start)


_PICTURE = b"<</Type/XObject/Subtype/Image/Width 2000/Height 3000/ColorSpace/DeviceGray/BitsPerComponent 1/Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream"
_BITS = zlib.compress(bytes(2000 * 3000 // 8))
_CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"


# The corpus ---------------------------------------------------------------------------------------------------------


def text(line: str, times: int = 1, encoding: str = "utf-8") -> Callable[[], bytes]:
    """Make a text that says it is a form, so that every reader goes through it, and repeats a line."""
    return lambda: FORM + (line * times).encode(encoding)


def in_2024(line: str, times: int) -> Callable[[], bytes]:
    """Put a line many times where the form of 2024 has its money."""
    return lambda: FORM_2024.replace(b"Sum\t550", (line * times).encode() + b"\nSum\t550", 1)


def in_2023(line: str, times: int) -> Callable[[], bytes]:
    """Put a line many times into the appendix of 2023."""
    sample = (ROOT / "data" / "samples" / "fauske_2023.txt").read_bytes()
    return lambda: sample.replace(b"Fagdager:", (line * times).encode() + b"\nFagdager:", 1)


WORD = (
    Hostile("avsnittsbombe.docx", lambda: word(b"<w:p/>" * 100_000 for _ in range(100))),
    Hostile("tekstbombe.docx", lambda: word(b"<w:p><w:r><w:t>", (b"a" * MB for _ in range(300)), b"</w:t></w:r></w:p>")),
    Hostile("lyver_om_storrelsen.docx", lambda: lying(word(b"<w:p><w:r><w:t>", (b"a" * MB for _ in range(300)),
                                                        b"</w:t></w:r></w:p>"))),
    Hostile("milliarder_av_latter.docx", lambda: word(paragraph(b"&m;"), head=LAUGHS)),
    Hostile("xxe.docx", lambda: word(paragraph(b"behovsmelding tiltak &e;"), head=XXE)),
    Hostile("ekstern_dtd.docx", lambda: word(paragraph(b"behovsmelding"), head=REMOTE)),
    Hostile("tabeller_i_tabeller.docx", lambda: word(b"<w:tbl><w:tr><w:tc>" * 3000 + b"</w:tc></w:tr></w:tbl>" * 3000)),
    Hostile("20000_rader.docx", lambda: word(b"<w:tbl>" + a_row(b"Tiltak 1", b"Eier", b"UH") * 20_000 + b"</w:tbl>")),
    Hostile("behovsmelding_20000_rader.docx", lambda: word(
        b"".join(paragraph(line) for line in FORM.split(b"\n")) + b"<w:tbl>" + a_row(b"Tiltak 1: A", b"1.000,-", b"2.000,-")
        * 6_000 + b"</w:tbl>")),
    Hostile("brede_rader.docx", lambda: word(b"<w:tbl>" + a_row(*[b"x"] * 5000) * 30 + b"</w:tbl>")),
    Hostile("makroer.docx", lambda: word(paragraph(b"behovsmelding"), more=[("word/vbaProject.bin", b"x")])),
    Hostile("ut_av_arkivet.docx", lambda: word(paragraph(b"behovsmelding"), more=[("../../etc/passwd", b"x")])),
    Hostile("uten_innhold.docx", lambda: zipped([("[Content_Types].xml", _TYPES), ("_rels/.rels", RELS)])),
    Hostile("tusener_av_filer.docx", lambda: word(paragraph(b"x"), more=[(f"word/{n}.xml", b"x") for n in range(9000)])),
    Hostile("avkortet.docx", lambda: word_form()[:-400]),
    Hostile("halvt.docx", lambda: word_form()[: len(word_form()) // 2]),
    Hostile("dypt.docx", lambda: word(b"<w:sdt><w:sdtContent>" * 5000 + b"</w:sdtContent></w:sdt>" * 5000)),
    Hostile("dype_felt.docx", lambda: word(b"<w:p>" + b"<w:ins>" * 240 + b"</w:ins>" * 240 + b"</w:p>")),
    Hostile("gammelt_word.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)),
    Hostile("passord.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900) + "EncryptedPackage".encode("utf-16-le")),
    Hostile("arkiv.zip", lambda: zipped([("a.txt", b"x"), ("b.zip", zipped([("c", b"x")]))])),
    Hostile("latter.odt", lambda: opendocument(b"<text:p>&m;</text:p>", LAUGHS.replace(b"w:document", b"x"))),
    Hostile("mellomrom.odt", lambda: opendocument(b'<text:p>behovsmelding<text:s text:c="999999999"/></text:p>')),
    Hostile("gjentatte_rader.odt", lambda: opendocument(
        b'<table:table><table:table-row table:number-rows-repeated="99999999"><table:table-cell '
        b'table:number-columns-repeated="9999"><text:p>x</text:p></table:table-cell></table:table-row></table:table>')),
    Hostile("avsnittsbombe.odt", lambda: opendocument(b"<text:p/>" * 4_000_000)),
)  # fmt: skip
PDF = (
    Hostile("flate.pdf", lambda: a_page(stream(zeros(600 * MB)))),
    Hostile("dobbel_flate.pdf", lambda: a_page(stream(zlib.compress(zeros(1000 * MB), 9), b"[/FlateDecode/FlateDecode]"))),
    Hostile("trippel_flate.pdf", lambda: a_page(stream(zlib.compress(zlib.compress(zeros(900 * MB))),
                                                      b"[/FlateDecode/FlateDecode/FlateDecode]"))),
    Hostile("lzw_og_ascii.pdf", lambda: a_page(stream(b"z" * 3_000_000 + b"~>", b"[/ASCII85Decode/RunLengthDecode]"))),
    Hostile("tounicode.pdf", lambda: _mapped(b"1 beginbfrange <00000000><FFFFFFFF><0041> endbfrange")),
    Hostile("mange_tounicode.pdf", lambda: _mapped(b"1 beginbfrange <0000><FFFF><0041> endbfrange " * 20_000)),
    Hostile("skjema_i_seg_selv.pdf", lambda: a_page(
        stream(zlib.compress(b"/X Do")), b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        stream(zlib.compress(b"/X Do /X Do"), more=b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"))),
    Hostile("dype_lister.pdf", lambda: pdf(_CATALOG, b"<</Type/Pages/Kids " + b"[" * 100_000 + b"]" * 100_000 + b"/Count 1>>")),
    Hostile("dype_ordboker.pdf", lambda: pdf(_CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</A" * 60_000 + b">>" * 60_000)),
    Hostile("sider_i_ring.pdf", lambda: pdf(_CATALOG, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>")),
    Hostile("milliard_sider.pdf", lambda: pdf(_CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1000000000>>",
                                              b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>")),
    Hostile("tabell_i_ring.pdf", _previous_loop),
    Hostile("200000_sider.pdf", lambda: many_pages(200_000)),
    Hostile("samme_side_150_ganger.pdf", lambda: heavy_pages(150, contents=1)),
    Hostile("150_tunge_sider.pdf", lambda: heavy_pages(150, contents=150)),
    Hostile("20_tunge_sider.pdf", lambda: heavy_pages(20, contents=20)),
    Hostile("streker.pdf", lambda: a_page(stream(zlib.compress(b"".join(b"%d 0 m %d 800 l S " % (n % 590, n % 590)
                                                                         for n in range(150_000)))))),
    Hostile("prikker.pdf", lambda: a_page(stream(zlib.compress(b"BT /F1 1 Tf " + b"".join(
        b"1 0 0 1 %d %d Tm (a) Tj " % (n * 7 % 590, n * 13 % 840) for n in range(60_000)) + b"ET")))),
    Hostile("skannet.pdf", lambda: a_page(stream(zlib.compress(b"595 0 0 842 0 0 cm /X Do")),
                                          b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", _PICTURE % (len(_BITS), _BITS))),
    Hostile("bombebilde.pdf", lambda: a_page(stream(zlib.compress(b"595 0 0 842 0 0 cm /X Do")),
                                             b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                                             (lambda z: _PICTURE.replace(b"2000", b"200000") % (len(z), z))(zeros(500 * MB)))),
    Hostile("kryptert.pdf", lambda: pdf(_CATALOG, b"<</Type/Pages/Kids[]/Count 0>>",
                                        b"<</Filter/Standard/V 2/R 3/Length 128/P -4/O(%s)/U(%s)>>" % (b"o" * 32, b"u" * 32),
                                        trailer=b"/Encrypt 3 0 R/ID[(a)(b)]")),
    Hostile("javascript.pdf", lambda: a_page(stream(_text(b"hei"))).replace(
        b"<</Type/Catalog", b"<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>")),
    Hostile("uten_sider.pdf", lambda: pdf(_CATALOG, b"<</Type/Pages/Kids[]/Count 0>>")),
    Hostile("bare_hodet.pdf", lambda: b"%PDF-1.7\n"),
    Hostile("avkortet.pdf", lambda: a_page(stream(_text(b"behovsmelding")))[:-120]),
    Hostile("objektstrom.pdf", lambda: pdf(_CATALOG, stream(zeros(400 * MB), more=b"/Type/ObjStm/N 99999999/First 10"))),
)  # fmt: skip
TEXT = (
    Hostile("tom.txt", lambda: b""),
    Hostile("nuller.txt", lambda: bytes(MB)),
    Hostile("nuller_i_skjema.txt", lambda: FORM.replace(b" ", b" \0")),
    Hostile("tilfeldig.txt", lambda: zlib.compress(FORM * 50) * 40),
    Hostile("en_lang_linje.txt", lambda: FORM.replace(b"\n", b" ") * 400),
    Hostile("siffer.txt", text("1", 19 * MB), is_list=True),
    Hostile("siffergrupper.txt", text("123 456 ", 100_000)),
    Hostile("siffer_og_punktum.txt", text("1.", 400_000)),
    Hostile("mellomrom.txt", text(" ", 900_000)),
    Hostile("tabulatorer.txt", text("\t", 900_000)),
    Hostile("linjeskift.txt", text("\n", 900_000)),
    Hostile("parenteser.txt", text("(", 900_000)),
    Hostile("par_av_parenteser.txt", text("()", 400_000)),
    Hostile("stjerner.txt", text("**", 400_000)),
    Hostile("bindestreker.txt", text("-", 900_000)),
    Hostile("kr.txt", text("kr ", 300_000)),
    Hostile("store_ord.txt", text("Aa ", 300_000)),
    Hostile("kari.txt", text("Kari ", 200_000)),
    Hostile("kroller.txt", text("a@", 400_000)),
    Hostile("punktum_i_adresse.txt", text("a.", 400_000)),
    Hostile("adresse.txt", text("a.b@c.", 150_000)),
    Hostile("mange_adresser.txt", text("kari.nordmann@eksempel.no\n", 30_000)),
    Hostile("mange_navn.txt", lambda: FORM + "".join(
        f"Kontaktperson: Kari Etternavn{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}\n"
        for n in range(15_000)).encode()),
    Hostile("tiltak.txt", text("Tiltak 1: ", 100_000)),
    Hostile("tiltak_pa_linjer.txt", text("Tiltak 1: Lesing 100.000,- 200.000,- 300.000,-\n", 20_000)),
    Hostile("tiltak_2024.txt", in_2024("Tiltak 1\nNavn på tiltak: Lesing\n\n", 30_000)),
    Hostile("pengerader_2024.txt", in_2024("Regional ordning\t1 000,-\t2 000,-\t3 000,-\n", 20_000)),
    Hostile("tall_i_celle_2024.txt", in_2024("Regional ordning\t" + "1 000 " * 200 + "\n", 300)),
    Hostile("timer_2023.txt", in_2023("Timepris 1150,- x 50 timer veiledning, ", 20_000)),
    Hostile("poster_2023.txt", in_2023("Reiser: 1.000,-\n", 50_000)),
    Hostile("partnere.txt", text("\nListe over andre eiere og UH i partnerskapet\n1 A", 10_000)),
    Hostile("partnerrader.txt", lambda: FORM + b"\nListe over andre eiere og UH i partnerskapet\n"
            + b"1\tSolhaug barnehage\tKari Nordmann\tEier\n" * 20_000),
    Hostile("fagforeninger.txt", text("Utdanningsforbundet Kari Nordmann, ", 20_000)),
    Hostile("kontaktpersoner.txt", text("Kontaktpersoner: ", 60_000)),
    Hostile("universiteter.txt", text("Universitetet i Stavanger, ", 30_000)),
    Hostile("nord.txt", text("Nord ", 200_000)),
    Hostile("sprak.txt", text("språk lesing fravær ", 40_000)),
    Hostile("bokser.txt", text("☒ Ja ☐ Nei ", 80_000)),
    Hostile("nfd.txt", text("a\u0300\u0301\u0302" * 50, 4_000)),
    Hostile("kombinerende.txt", text("a" + "\u0301" * 400_000)),
    Hostile("rtl.txt", text("\u202e\u2066behov\u2069 ", 60_000)),
    Hostile("utf16.txt", lambda: FORM.decode().encode("utf-16")),
    Hostile("utf16_avkortet.txt", lambda: FORM.decode().encode("utf-16")[:-1]),
    Hostile("utf32.txt", lambda: FORM.decode().encode("utf-32")),
    Hostile("cp865.txt", lambda: FORM.decode().encode("cp865", "replace")),
    Hostile("mac.txt", lambda: FORM.decode().encode("mac_roman", "replace")),
    Hostile("ebcdic.txt", lambda: FORM.decode().encode("cp500", "replace")),
    Hostile("surrogat.txt", lambda: FORM + b"\xed\xa0\x80\xed\xb0\x80"),
    Hostile("bilde.png", lambda: b"\x89PNG\r\n\x1a\n" + bytes(5000)),
    Hostile("nettside.html", lambda: b"<!doctype html><script>alert(1)</script>"),
    Hostile("rtf.rtf", lambda: b"{\\rtf1\\ansi behovsmelding}"),
    Hostile("over_grensen.txt", lambda: b"1" * (21 * MB)),
    Hostile("hundre_mb.txt", lambda: b"1" * (100 * MB)),
    Hostile("bom_uten_mer.txt", lambda: b"\xff\xfe"),
)  # fmt: skip
NAMES = tuple(
    Hostile(name, lambda: FORM)
    for name in (
        "../../etc/passwd", "/etc/passwd", "..\\..\\windows\\win.ini", "<script>alert(1)</script>.txt", "a\u202etxt.exe",
        "n" * 300 + ".txt", "😀.txt", "linje\nskift.txt", "A\u030alesund.txt", "nul\0.txt", "", "   ", "$(id).txt",
        "[lenke](https://example.com).txt", "CON", "-rf.txt",
    )
)  # fmt: skip
FORMS = (*WORD, *PDF, *TEXT, *NAMES)
