"""What is built to hurt is refused with a sentence, and before it has grown."""

import io
import zipfile

import pytest

from behovsmelding.errors import UnreadableFile
from behovsmelding.reading import guard, read_content
from tests.reading.rendered import docx_of, odt, p, repacked, tbl, zipped


def refusal_of(content, name="skjema.docx"):
    with pytest.raises(UnreadableFile) as refusal:
        read_content(name, content)
    assert str(refusal.value).endswith(".")
    return refusal.value


def with_document(content, xml):
    return repacked(content, "word/document.xml", lambda _: xml)


def test_a_document_that_grows_beyond_the_limit_is_refused():
    refusal = refusal_of(docx_of(p("A" * (guard.LARGEST_UNPACKED + 1))))

    assert refusal.kind == "too-large"
    assert "50 MB" in str(refusal)


def test_sizes_in_the_archives_directory_are_not_believed():
    content = bytearray(docx_of(p("A" * 2_000_000)))
    entry = content.rindex(b"word/document.xml") - 46
    content[entry + 24 : entry + 28] = (300).to_bytes(4, "little")

    assert refusal_of(bytes(content)).kind == "damaged"


def test_an_archive_of_very_many_files_is_refused():
    members = {f"word/{number}.xml": "" for number in range(guard.MOST_ENTRIES + 1)}

    assert refusal_of(zipped(members)).kind == "too-large"


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "word/../../x", "C:\\x", "..\\x"])
def test_names_that_point_outside_the_archive_are_refused(name):
    assert refusal_of(repacked(docx_of(p("Hei")), name, lambda _: b"")).kind == "not-a-document"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_with_a_dtd_is_refused(encoding):
    xml = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'.encode(encoding)

    assert refusal_of(with_document(docx_of(p("Hei")), xml)).kind == "not-a-document"
    assert refusal_of(repacked(odt("<text:p>Hei</text:p>"), "content.xml", lambda _: xml)).kind == "not-a-document"


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("<w:p/>" * (guard.MOST_PARAGRAPHS + 1), "avsnitt"),
        (tbl(*([[]] * (guard.MOST_ROWS + 1))), "rader"),
        (tbl(["<w:p/>"] * (guard.MOST_CELLS + 1)), "celler"),
        ("<w:b/>" * (guard.MOST_TAGS + 1), "innhold"),
    ],
)
def test_more_than_any_form_holds_is_refused(body, what):
    refusal = refusal_of(docx_of(body))

    assert refusal.kind == "too-large"
    assert what in str(refusal)


def test_rows_that_are_only_said_to_repeat_count_too():
    row = '<table:table-row table:number-rows-repeated="100000"><table:table-cell/></table:table-row>'
    rows = row * (guard.MOST_ROWS // 64 + 1)

    assert refusal_of(odt(f"<table:table>{rows}</table:table>")).kind == "too-large"


def test_a_table_at_the_limit_is_read():
    content = docx_of(tbl(*([["Tiltak 1: Lesing", "200 000,-"]] * guard.MOST_ROWS)))

    assert len(read_content("liste.docx", content).lines) == guard.MOST_ROWS


def test_tables_nested_beyond_reason_are_refused():
    deep = "<w:tbl><w:tr><w:tc>" * 3_000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 3_000

    assert refusal_of(docx_of(deep)).kind == "damaged"


def test_tables_nested_as_deep_as_xml_may_be_are_read():
    deep = "<w:tbl><w:tr><w:tc>" * 80 + p("Hei") + "</w:tc></w:tr></w:tbl>" * 80

    assert read_content("skjema.docx", docx_of(deep)).lines == ("Hei",)


@pytest.mark.parametrize("part", ["word/document.xml", "[Content_Types].xml"])
def test_a_document_without_its_parts_is_damaged(part):
    content = docx_of(p("Hei"))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist() if name != part}

    assert refusal_of(zipped(members)).kind == "damaged"


@pytest.mark.parametrize("length", [60, 600, -30])
def test_a_document_cut_short_is_damaged(length):
    assert refusal_of(docx_of(p("Hei"))[:length]).kind == "damaged"


def test_a_flipped_byte_is_never_read_as_other_text():
    content = docx_of(p("Beløp: 200 000,-"), styles="")
    for place in range(0, len(content), 7):
        damaged = bytearray(content)
        damaged[place] ^= 0x55
        try:
            lines = read_content("skjema.docx", bytes(damaged)).lines
        except UnreadableFile:
            continue
        assert [line for line in lines if line] == ["Beløp: 200 000,-"]
