"""Every encoding gives the same lines; what is no text gives a Norwegian sentence."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from behovsmelding.errors import UnreadableFile
from behovsmelding.reading import Document, read
from behovsmelding.reading.kinds import kind_of
from behovsmelding.report import Locator
from tests.reading.rendered import docx_of, odt, zipped

TEXT = "Behovsmelding – Bodø kommune\r\n\r\nEier\tUH\r\nÅse, vår og høst 200.000,-\r\n"
LINES = ("Behovsmelding – Bodø kommune", "", "Eier\tUH", "Åse, vår og høst 200.000,-", "")


def saved(folder, content, name="skjema.txt"):
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32"])
@pytest.mark.parametrize("length", [1, 40])
def test_the_lines_are_the_same_in_every_encoding(tmp_path, encoding, length):
    content = (TEXT * length).encode(encoding)

    document = read(saved(tmp_path, content))

    assert document.lines == (LINES[:-1] * length) + ("",)
    assert document.sha256 == hashlib.sha256(content).hexdigest()
    assert document.name == "skjema.txt"


def test_decomposed_letters_are_composed(tmp_path):
    document = read(saved(tmp_path, "Va\u030ar 2024, A\u030alesund".encode()))

    assert document.lines == ("Vår 2024, Ålesund",)


def test_signs_that_cannot_be_seen_are_dropped_and_tabs_kept(tmp_path):
    content = "Eier\u200b\tU\u00adH\u202e (Se\ufeffPU)\x07".encode()

    assert read(saved(tmp_path, content)).lines == ("Eier\tUH (SePU)",)


FILLED = ("-" * 300, "-" * 300 + "\u200b")


@given(st.lists(st.text(st.sampled_from("aÅ\u030a\u200b\ufe0f\u2028\r\n\t -"), max_size=8) | st.sampled_from(FILLED)))
def test_lines_that_know_their_place_are_cleaned_as_each_of_them_alone(lines):
    places = [Locator(row=number) for number, _ in enumerate(lines)]

    document = Document.from_places("a", "b", zip(lines, places, strict=True))

    alone = (Document.from_places("a", "b", [(line, Locator())]).lines[0] for line in lines)
    assert document.lines == tuple(alone)
    assert document.places == tuple(places)


def test_old_line_ends_count_as_lines():
    assert Document.from_text("a", "b", "en\rto\ntre\r\nfire").lines == ("en", "to", "tre", "fire")


def word_types(what):
    return f'<Types><Override PartName="/word/document.xml" ContentType="application/{what}+xml"/></Types>'


def office(what, *others):
    return zipped({"[Content_Types].xml": word_types(what), "word/document.xml": "<x/>", **dict.fromkeys(others, "x")})


WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document.main"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("content", "kind", "word"),
    [
        (b"", "empty", "tom"),
        (b"\xef\xbb\xbf \n\t\r\n", "empty", "innhold"),
        (zipped({"notater.txt": "innhold"}), "not-a-document", "ZIP"),
        (zipped({"word/document.xml": "<x/>"}), "damaged", "skadet"),
        (office("vnd.ms-word.document.macroEnabled.main"), "not-a-document", "makroer"),
        (office(WORD, "word/vbaProject.bin"), "not-a-document", "makroer"),
        (office("vnd.openxmlformats-officedocument.wordprocessingml.template.main"), "not-a-document", "mal"),
        (office("vnd.openxmlformats-officedocument.presentationml.presentation.main"), "not-a-document", "PowerPoint"),
        (odt("", mimetype="application/vnd.oasis.opendocument.presentation"), "not-a-document", "presentasjon"),
        (odt("", mimetype="application/vnd.oasis.opendocument.text-template"), "not-a-document", "mal"),
        (odt("", manifest="<encryption-data/>"), "encrypted", "passord"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not-a-document", "bilde"),
        (OLE, "legacy-format", ".doc"),
        (OLE + "Workbook".encode("utf-16-le"), "legacy-format", ".xls"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted", "passord"),
        (b"{\\rtf1\\ansi Behovsmelding}", "legacy-format", "RTF"),
        (b"<!DOCTYPE html><html>Behovsmelding", "not-a-document", "nettside"),
        ('<?xml version="1.0"?><w:wordDocument/>'.encode("utf-16"), "not-a-document", "XML"),
        (bytes(range(256)) * 20, "not-a-document", "tekst"),
        (b"\xff\xfeA\0B", "damaged", "skadet"),
        (bytes([0x81, 0x8D, 0x8F, 0x90, 0x9D, 0x41]) * 90, "damaged", "skadet"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence_whatever_its_name(tmp_path, content, kind, word):
    with pytest.raises(UnreadableFile) as refusal:
        read(saved(tmp_path, content))

    assert refusal.value.kind == kind
    assert word in str(refusal.value)
    assert str(refusal.value).endswith(".")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"Eier: Bod\xf8 kommune", "text"),
        (b"Eier;UH;Sum\n1;2;3\n", "text"),
        (b"\n\n%PDF-1.7\n1 0 obj", "pdf"),
        (docx_of(""), "word"),
        (odt(""), "opendocument"),
        (odt("", mimetype="application/vnd.oasis.opendocument.spreadsheet"), "workbook"),
        (office("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main"), "workbook"),
    ],
)
def test_kinds_are_told_apart_by_content(content, kind):
    assert kind_of("skjema", content) == kind


def test_a_missing_file_and_a_folder_get_a_sentence(tmp_path):
    with pytest.raises(UnreadableFile, match="Finner ikke"):
        read(tmp_path / "borte.txt")
    with pytest.raises(UnreadableFile, match="mappe"):
        read(tmp_path)


def test_a_file_beyond_the_limit_is_not_read(tmp_path):
    path = tmp_path / "stor.txt"
    with path.open("wb") as file:
        file.truncate(21 * 1024 * 1024)

    with pytest.raises(UnreadableFile) as refusal:
        read(path)

    assert refusal.value.kind == "too-large"
