"""The coordinator's task: choose what the meeting is to see, make the papers, and take them along."""

import io
from pathlib import Path

import openpyxl
import pptx
from pypdf import PdfReader

from tests.browser.chromium import Visit


def taken(reader: Visit, label: str) -> tuple[str, bytes]:
    """Download a file; give its name and content."""
    with reader.page.expect_download() as download:
        reader.page.get_by_role("button", name=label).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def test_papers_are_made_by_one_click_and_taken_along(reader: Visit) -> None:
    reader.open("/mote?aar=2026&punkt=eiere&punkt=tiltak")
    page = reader.page

    page.get_by_role("button", name="Lag papirene").click()
    page.get_by_role("button", name="Tekst (docx)").wait_for()
    reader.settle()

    assert page.get_by_text("Papirene er laget på").count() == 1
    name, content = taken(reader, "Regneark (xlsx)")
    assert name == "tall-og-kilder_bodø-kommune_2026_v1.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    assert [row[-1].value for row in book["Per eier"].iter_rows() if row[0].value == "Sum"] == [2_458_860]
    name, content = taken(reader, "Lysark (pptx)")
    assert name == "presentasjon_bodø-kommune_2026_v1.pptx"
    assert [slide.shapes.title.text for slide in pptx.Presentation(io.BytesIO(content)).slides][1:3] == [
        "Trygt og godt skolemiljø er det største tiltaket",
        "5\u00a0tiltak til beslutning",
    ]
    _name, content = taken(reader, "Til utskrift (pdf)")
    assert "2 458 860" in PdfReader(io.BytesIO(content)).pages[0].extract_text().replace("\u00a0", " ")
    assert reader.complaints == []
    assert reader.foreign == []


def test_choices_stand_in_the_address_and_are_there_again(reader: Visit) -> None:
    reader.open("/mote?aar=2026")
    page = reader.page
    page.get_by_label("Møtedato").fill("12.3.2026")
    page.get_by_label("Møtedato").press("Enter")
    reader.settle()

    assert reader.query() == "aar=2026&dato=2026-03-12"
    page.reload()
    reader.settle()
    assert page.get_by_label("Møtedato").input_value() == "12.03.2026"
