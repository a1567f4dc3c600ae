"""Papers opened again by other libraries: what they say, cell by cell and slide by slide."""

import io
import zipfile
from dataclasses import replace
from datetime import datetime

import docx
import openpyxl
import pdfplumber
import pptx
import pytest
from pypdf import PdfReader

from behovsmelding import language
from behovsmelding.exports import safe
from behovsmelding.exports.pack import Column, Section, Table
from behovsmelding.exports.writing import write
from tests.exports.packs import KINDS, a_chart, a_decision, a_pack, a_section, a_table, parts, texts_of

PAGES = ("2 eiere · 2026 · Meldt behov, ikke tildelt", "Per 1. februar 2026 (versjon 14)")


def sheets(content: bytes) -> dict[str, list[list[object]]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}


def slides(content: bytes) -> list:
    return list(pptx.Presentation(io.BytesIO(content)).slides)


def charts(content: bytes) -> list:
    return [shape.chart for slide in slides(content) for shape in slide.shapes if shape.has_chart]


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_papers_are_the_same_bytes(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = write(a_pack(), kind)

    class Later(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(2031, 5, 6, 7, 8, 9, tzinfo=tz)

    monkeypatch.setattr("xlsxwriter.workbook.datetime", Later)

    assert write(a_pack(), kind) == first


def test_a_workbook_has_a_sheet_a_table_and_what_they_come_from() -> None:
    names = list(sheets(write(a_pack(), "xlsx")))

    assert names == ["Per eier", "Oversikt", "Spørsmål", "Tiltak", "Notater", "Kilder", "Merknader", "Filter"]


def test_every_sheet_says_who_how_and_which_version_above_its_headings() -> None:
    for rows in sheets(write(a_pack(), "xlsx")).values():
        above = [row[0] for row in rows[:5]]
        assert all(any(said in str(one) for one in above) for said in PAGES)


def test_amounts_are_numbers_with_a_format_and_what_is_unknown_is_empty() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(write(a_pack(), "xlsx")))["Per eier"]
    [head] = [row for row in sheet.iter_rows() if row[0].value == "Eier"]
    first, second, third, sums = sheet.iter_rows(min_row=head[0].row + 1, max_row=head[0].row + 4)

    assert [cell.value for cell in first] == ["Bodø kommune", 2, 1_250_000, "Bodø kommune"]
    assert (first[2].data_type, first[2].number_format) == ("n", "[$-414]#,##0")
    assert [second[2].value, third[2].value] == [None, 5]
    assert [cell.value for cell in sums] == ["Sum", None, f"=SUM(C{first[0].row}:C{third[0].row})", None]
    assert sheet.freeze_panes == f"A{first[0].row}"
    assert sheet.auto_filter.ref == f"A{head[0].row}:D{third[0].row}"


def test_the_sum_a_formula_shows_before_it_is_counted_is_the_sum() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write(a_pack(), "xlsx")), data_only=True)

    assert [row[2].value for row in book["Per eier"].iter_rows() if row[0].value == "Sum"] == [1_250_005]


def test_what_must_not_be_added_up_has_no_sum_in_any_file() -> None:
    apart = Table((Column("Tema"), Column("Kroner", "kroner")), (("lesing", 777), ("språk", 333)))
    pack = a_pack(sections=(a_section(chart=None, sentences=(), table=apart),), sources=None, findings=None, notes=None)

    for kind in KINDS:
        assert not [text for text in texts_of(kind, write(pack, kind)) if "1110" in text.replace("\u00a0", "")]
        assert not [text for text in texts_of(kind, write(pack, kind)) if text.strip() == "Sum"]


def test_a_chart_is_native_with_its_numbers_colours_and_words() -> None:
    content = write(a_pack(), "pptx")
    chart = charts(content)[0]

    assert [tuple(series.values) for series in chart.plots[0].series] == [(250_000, 0), (1_000_000, 0)]
    assert [series.name for series in chart.plots[0].series] == ["Eiers andel", "UHs andel"]
    assert list(chart.plots[0].categories) == [
        "Bodø kommune\n1 250 000 kr · 2 tiltak",
        "Fauske kommune\nbeløp ikke oppgitt",
    ]
    assert str(chart.plots[0].series[0].format.fill.fore_color.rgb) == "1F4E79"
    assert chart.font.size.pt >= 12
    data = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    assert [cell.value for cell in data[2]] == ["Bodø kommune\n1 250 000 kr · 2 tiltak", 250_000, 1_000_000]


def test_a_slide_has_its_sentence_as_title_its_chart_told_and_its_sources_in_the_notes() -> None:
    front, first, *_rest = slides(write(a_pack(), "pptx"))

    assert front.shapes.title.text == "Møtepapirer: Salten 2026"
    assert first.shapes.title.text == "Bodø kommune har størst andel"
    [chart] = [shape for shape in first.shapes if shape.has_chart]
    assert chart._element.nvGraphicFramePr.cNvPr.get("descr") == "Bodø kommune. To eiere."
    notes = first.notes_slide.notes_text_frame.text
    for said in ("Kilde: skjema.docx", "Meldt behov per eier, kroner", "Temaer: bare hovedtema", *PAGES):
        assert said in notes


def test_every_slide_says_who_and_which_version_and_nothing_stands_outside_it() -> None:
    content = write(a_pack(notice="Oppdiktet fylke"), "pptx")
    deck = pptx.Presentation(io.BytesIO(content))

    assert deck.slide_width / deck.slide_height == pytest.approx(16 / 9, abs=0.01)
    for slide in deck.slides:
        words = "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        assert all(said in words for said in (*PAGES, "Oppdiktet fylke"))
        for shape in slide.shapes:
            assert shape.is_placeholder or shape.has_chart or shape.has_table
            assert shape.left >= 0 and shape.left + shape.width <= deck.slide_width
            assert shape.top >= 0 and shape.top + shape.height <= deck.slide_height


def test_no_text_of_a_slide_is_smaller_than_can_be_read() -> None:
    roots = parts(write(a_pack(), "pptx"), r"ppt/(slides|charts|slideLayouts)/[^/]+\.xml").values()

    sizes = [int(one.get("sz")) for root in roots for one in root.iter() if one.get("sz") and one.get("sz").isdigit()]
    assert min(sizes) >= 1200


def test_measures_to_be_decided_on_have_empty_boxes_in_every_file_that_can_be_written_in() -> None:
    pack = a_pack()
    [table] = [shape.table for slide in slides(write(pack, "pptx")) for shape in slide.shapes if shape.has_table]
    boxed = [table.cell(0, place).text for place in range(4)]
    [rows] = [rows for name, rows in sheets(write(pack, "xlsx")).items() if name == "Tiltak"]
    [head] = [row for row in rows if row[0] == "Eier"]
    document = docx.Document(io.BytesIO(write(pack, "docx")))
    boxes = [cell.text.strip() for drawn in document.tables for cell in drawn.rows[0].cells if len(cell.paragraphs) > 3]

    assert boxed[2:] == ["Innstilling", "Vedtak"]
    assert [table.cell(1, place).text for place in (2, 3)] == ["", ""]
    assert head[-2:] == ["Innstilling", "Vedtak"]
    assert boxes == ["Innstilling", "Vedtak", "", ""]


def test_a_long_agenda_of_measures_goes_on_on_more_slides() -> None:
    many = tuple(a_decision(f"Tiltak {number}") for number in range(9))
    pack = a_pack(sections=(a_section(chart=None, decisions=many),))

    tables = [shape.table for slide in slides(write(pack, "pptx")) for shape in slide.shapes if shape.has_table]
    told = [row.cells[0].text.split("\n")[0] for table in tables for row in list(table.rows)[1:]]
    assert told == [one.title for one in many]


def test_a_section_with_only_a_table_is_shown_as_one() -> None:
    rows = tuple((f"Eier {number}", 1, 10, "") for number in range(20))
    pack = a_pack(sections=(a_section(chart=None, table=a_table("", *rows)),))

    tables = [shape.table for slide in slides(write(pack, "pptx")) for shape in slide.shapes if shape.has_table]
    shown = [row.cells[0].text for table in tables for row in list(table.rows)[1:]]
    assert shown == [*(row[0] for row in rows), "Sum"]


def test_a_section_with_sentences_and_a_table_shows_both() -> None:
    pack = a_pack(sections=(a_section(chart=None, sentences=("To beløp er rettet.", "Ett er trukket.")),))

    _front, text, table = slides(write(pack, "pptx"))
    assert "To beløp er rettet.\nEtt er trukket." in [shape.text_frame.text for shape in text.shapes]
    assert [shape.has_table for shape in table.shapes].count(True) == 1


def test_a_legend_of_a_slide_leaves_nothing_out_that_is_painted() -> None:
    chart = a_chart()
    unknown = replace(chart.series[0], name="Ikke kjent")
    bars = tuple(replace(bar, lengths=(*bar.lengths, 5) if bar.lengths else ()) for bar in chart.bars)
    grey = replace(chart, series=(*chart.series, unknown), bars=bars, legend=chart.series)
    content = write(a_pack(sections=(a_section(chart=grey),)), "pptx")

    assert [one.has_legend for one in charts(content)] == [True]
    assert [list(root.iter("{*}legendEntry")) for root in parts(content, r"ppt/charts/[^/]+\.xml").values()] == [[]]


@pytest.mark.parametrize("kind", KINDS)
def test_a_point_of_which_there_is_only_a_sentence_is_in_every_file(kind: str) -> None:
    nothing = a_section(title="Ingenting er endret siden sist", chart=None, sentences=(), table=None)

    told = " ".join(texts_of(kind, write(a_pack(sections=(nothing,)), kind)))

    assert "Ingenting er endret siden sist" in told.replace("\n", " ")


def test_the_text_document_has_real_headings_header_rows_and_page_numbers() -> None:
    content = write(a_pack(), "docx")
    document = docx.Document(io.BytesIO(content))

    styles = {
        line.text: line.style.name for line in document.paragraphs if line.style.name.startswith(("Head", "Title"))
    }
    assert styles["Grunnlag for innstilling: Salten 2026"] == "Title"
    assert styles["Ett tiltak"] == "Heading 1"
    assert styles["Bodø kommune"] == "Heading 2"
    assert styles["Åpne spørsmål"] == "Heading 3"
    xml = "".join(
        str(part.attrib) + (part.text or "")
        for root in parts(content, "word/footer1.xml").values()
        for part in root.iter()
    )
    assert "PAGE" in xml and "NUMPAGES" in xml
    heads = [root.iter("{*}tblHeader") for root in parts(content, "word/document.xml").values()]
    assert sum(1 for found in heads for _one in found) == 4


def test_a_recommendation_shows_its_four_columns_and_a_case_does_not() -> None:
    four = [
        "Tiltak, deltakere og varighet",
        "Hvordan tiltaket oppfyller kriteriene",
        "Eiere og UH som samarbeider",
        "Fordeling av midlene",
    ]

    def heads(kind: str) -> list[list[str]]:
        made = docx.Document(io.BytesIO(write(a_pack(kind=kind), "docx")))
        return [[cell.text for cell in table.rows[0].cells] for table in made.tables]

    assert four in heads("innstilling")
    assert four not in heads("saksframlegg")
    assert heads("saksframlegg").count(["\n\n\n\n"]) == 3


def test_the_pdf_is_tagged_titled_and_spoken_in_its_language() -> None:
    for code in language.LANGUAGES:
        root = PdfReader(io.BytesIO(write(a_pack(language=code), "pdf"))).trailer["/Root"]

        assert root["/MarkInfo"]["/Marked"]
        assert root["/Lang"] == code
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_the_pdf_embeds_its_fonts_and_says_the_same_on_every_page() -> None:
    content = write(a_pack(), "pdf")

    for page in PdfReader(io.BytesIO(content)).pages:
        for font in page["/Resources"]["/Font"].values():
            [inner] = font["/DescendantFonts"]
            assert {"/FontFile2", "/FontFile3"} & set(inner.get_object()["/FontDescriptor"])
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        for number, page in enumerate(pdf.pages, start=1):
            text = page.extract_text()
            assert all(said in text for said in PAGES)
            assert f"Side {number} / {len(pdf.pages)}" in text


def test_what_is_decided_on_stands_on_one_page_of_the_pdf_with_its_boxes() -> None:
    many = tuple(a_decision(f"Tiltak nummer {number}", questions=("Hva?",) * (number % 4)) for number in range(17))
    content = write(a_pack(sections=(a_section(chart=None, table=None, decisions=many),)), "pdf")

    with pdfplumber.open(io.BytesIO(content)) as pdf:
        texts = [page.extract_text() for page in pdf.pages]
    titles = [sum(f"\nTiltak nummer {number}\n" in text for number in range(17)) for text in texts]
    boxes = [text.count("Vedtak") for text in texts]
    assert sum(titles) == 17
    assert titles == boxes


def test_a_long_name_of_a_document_is_found_by_its_parts_in_the_pdf() -> None:
    name = "behovsmelding_for_en_kommune_med_langt_navn_2026_nummer-12.docx"
    content = write(a_pack(sections=(a_section(source=f"Kilde: {name}"),)), "pdf")

    said = texts_of("pdf", content)[0].replace("\u200b", "").replace("\n", "")

    assert "kommune" in texts_of("pdf", content)[0]
    assert name in said


def test_the_pdf_is_read_in_the_order_it_is_seen() -> None:
    text = texts_of("pdf", write(a_pack(), "pdf"))[0]

    order = [
        "Møtepapirer: Salten 2026",
        "Per eier",
        "har størst andel",
        "1 250 000 kr",
        "Til sammen",
        "Fauske",
        "Kilde: skjema",
    ]
    places, at = [], 0
    for said in order:
        at = text.replace("\u00a0", " ").index(said, at)
        places.append(at)
    assert places == sorted(places)


def test_a_bar_in_the_pdf_is_as_long_as_its_kroner() -> None:
    pack = a_pack(sections=(a_section(table=None),), sources=None)
    with pdfplumber.open(io.BytesIO(write(pack, "pdf"))) as pdf:
        bars = [rect for page in pdf.pages for rect in page.rects if rect["height"] == pytest.approx(9, abs=0.2)]

    widths = sorted(rect["width"] for rect in bars)
    assert widths[-1] / widths[0] == pytest.approx(4, rel=0.02)


def test_no_file_says_who_made_it() -> None:
    for kind in ("pptx", "xlsx", "docx"):
        with zipfile.ZipFile(io.BytesIO(write(a_pack(), kind))) as packed:
            core = packed.read("docProps/core.xml").decode()
        assert "python" not in core.lower()
        assert "2026-02-01" in core


def test_cleaning_leaves_a_clean_pack_as_it_was() -> None:
    pack = a_pack()

    assert safe.cleaned(pack, safe.clean) == pack
    assert replace(pack, title="x") != pack
    assert a_chart().widest == 1_250_000


@pytest.mark.parametrize("kind", KINDS)
def test_notes_and_points_of_peoples_own_are_in_every_file(kind: str) -> None:
    own = Section("Eventuelt", "Eventuelt", "Eventuelt", is_own=True, has_sheet=False, notes=("Neste møte i mai",))
    about = a_section(notes=("Spør Nord først",))
    measures = a_section(name="tiltak", chart=None, decisions=(a_decision(notes=("Haster",)),))
    every = Table((Column("Gjelder"), Column("Notat")), (("Eventuelt", "Neste møte i mai"), ("x", "Spør Nord først"),
                                                          ("y", "Haster")))  # fmt: skip

    told = " ".join(texts_of(kind, write(a_pack(sections=(own, about, measures), notes=every), kind)))

    lines = told.replace("\n", " ")
    assert all(each in lines for each in ("Eventuelt", "Neste møte i mai", "Spør Nord først", "Haster"))


def test_a_point_of_peoples_own_is_a_slide_and_a_box_but_no_sheet_of_its_own() -> None:
    own = Section("Eventuelt", "Eventuelt", "Eventuelt", is_own=True, has_sheet=False)
    pack = a_pack(sections=(own,))

    slides = pptx.Presentation(io.BytesIO(write(pack, "pptx"))).slides
    assert [slide.shapes.title.text for slide in slides] == [pack.title, "Eventuelt"]
    assert len(docx.Document(io.BytesIO(write(pack, "docx"))).tables) == 2  # its own, and the recommendation's
    assert "Eventuelt" not in openpyxl.load_workbook(io.BytesIO(write(pack, "xlsx"))).sheetnames


def test_a_wide_sheet_is_printed_on_larger_paper_and_whole_passages_not_at_all() -> None:
    def sheet_of(columns: int, *, is_long: bool):
        heads = tuple(Column(f"Ord {place}", is_long=is_long and place == columns - 1) for place in range(columns))
        table = Table(heads, (("Bodø kommune " * 4,) * columns,) * 2)
        content = write(a_pack(sections=(a_section(chart=None, sentences=(), table=table),)), "xlsx")
        return openpyxl.load_workbook(io.BytesIO(content))["Per eier"]

    assert [sheet_of(columns, is_long=False).page_setup.paperSize for columns in (2, 6)] == [9, 8]
    assert sheet_of(3, is_long=False).print_area == ""
    assert sheet_of(3, is_long=True).print_area.startswith("'Per eier'!$A$1:$B$")


def test_notes_about_measures_stand_on_a_slide_after_them() -> None:
    measures = a_section(name="tiltak", chart=None, decisions=(a_decision(notes=("Haster",)), a_decision("Lek")))

    slides = pptx.Presentation(io.BytesIO(write(a_pack(sections=(measures,)), "pptx"))).slides

    said = ["\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame) for slide in slides]
    assert ["Haster" in each for each in said] == [False, False, True]
    assert "Leselyst\nHaster" in said[-1]
