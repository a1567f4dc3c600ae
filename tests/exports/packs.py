"""Packs for tests, and files opened again by other libraries than those that wrote them."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from datetime import datetime

import openpyxl
import pdfplumber
from lxml import etree
from pypdf import PdfReader

from behovsmelding.exports.pack import (
    Bar,
    Chart,
    Column,
    Decision,
    Group,
    Pack,
    Section,
    Series,
    Table,
)

KINDS = ("pptx", "xlsx", "pdf", "docx")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def a_table(text: str = "Bodø kommune", *rows: tuple) -> Table:
    """Make a table of owners, with their shares and a text."""
    columns = (Column("Eier"), Column("Tiltak", "number"), Column("Sum", "kroner", is_summed=True), Column("Ord"))
    return Table(columns, rows or ((text, 2, 1_250_000, text), ("Fauske kommune", 1, None, None), ("Røst", 1, 5, "")))


def a_chart(text: str = "Bodø kommune") -> Chart:
    """Make a chart of two owners and two shares."""
    series = (Series("Eiers andel", "#1F4E79"), Series("UHs andel", "#C27803", is_hatched=True))
    bars = (Bar(text, "1 250 000 kr", "2 tiltak", (250_000, 1_000_000)), Bar("Fauske kommune", "beløp ikke oppgitt"))
    return Chart(series, bars, f"{text}. To eiere.", legend=series)


def a_decision(text: str = "Leselyst", **overrides) -> Decision:
    """Make a measure to be decided on."""
    columns = (Column("Mottaker"), Column("Kroner", "kroner", is_summed=True))
    values = {
        "title": text,
        "owner": "Bodø kommune",
        "who": "Bodø kommune · Nord",
        "duration": "Høst 2026",
        "known": (("Eier", "Bodø kommune"), ("Temaer", text)),
        "criteria": "Temaer: lesing.",
        "amounts": Table(columns, (("Bodø kommune", 300), (text, 700))),
        "split": ("Meldt behov: 1 000 kr", f"{text}: 700 kr"),
        "questions": (f"Hva er {text}?",),
    }
    return Decision(**(values | overrides))


def a_section(text: str = "Bodø kommune", **overrides) -> Section:
    """Make a point of the agenda with a chart and a table."""
    values = {
        "name": "eiere",
        "label": "Per eier",
        "title": f"{text} har størst andel",
        "unit": "Meldt behov per eier, kroner",
        "chart": a_chart(text),
        "sentences": (f"Til sammen 1 250 005 kr hos {text}.",),
        "table": a_table(text),
        "source": "Kilde: skjema.docx",
    }
    return Section(**(values | overrides))


def a_pack(text: str = "Bodø kommune", **overrides) -> Pack:
    """Make papers that say a text wherever a form's words can stand."""
    groups = (Group(text, (f"{text}?", "Kan dere sende vedlegget?")),)
    sections = (
        a_section(text),
        a_section(
            text, name="oversikt", label="Oversikt", figures=(("Meldt behov", "1 250 005 kr", text),), groups=groups
        ),
        a_section(text, name="sporsmal", label="Spørsmål", title="To spørsmål", chart=None, groups=groups),
        a_section(
            text,
            name="tiltak",
            label="Tiltak",
            title="Ett tiltak",
            chart=None,
            decisions=(a_decision(text, notes=(text,)),),
            notes=(text,),
        ),
        Section(text, f"{text} orienterer", f"{text} orienterer", is_own=True, has_sheet=False, notes=(text,)),
    )
    values = {
        "title": "Møtepapirer: Salten 2026",
        "document": "Grunnlag for innstilling: Salten 2026",
        "kind": "innstilling",
        "who": "2 eiere · 2026 · Meldt behov, ikke tildelt",
        "counting": "Temaer: bare hovedtema",
        "version": "Per 1. februar 2026 (versjon 14)",
        "published_at": datetime(2026, 2, 1, 12, 30),
        "sections": sections,
        "sources": a_table(text),
        "findings": a_table(text),
        "notes": a_table(text),
        "filters": (("Nettverk", text),),
    }
    return Pack(**(values | overrides))


def texts_of(kind: str, content: bytes) -> list[str]:
    """Give every text of a file, as another program reads it."""
    return list({"xlsx": _cells, "pptx": _slides, "docx": _paragraphs, "pdf": _pages}[kind](content))


def _cells(content: bytes) -> Iterator[str]:
    for sheet in openpyxl.load_workbook(io.BytesIO(content)):
        yield from (cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str))


def parts(content: bytes, name: str) -> dict[str, etree._Element]:
    """Give the parts of an office file whose names fit, as XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {each: etree.fromstring(packed.read(each)) for each in packed.namelist() if re.fullmatch(name, each)}


def _slides(content: bytes) -> Iterator[str]:
    for root in parts(content, r"ppt/(slides|notesSlides)/[^/]+\.xml").values():
        for body in root.iter("{*}txBody"):
            lines = body.iter(f"{DRAWING}p")
            yield "\n".join("".join(_run(part) for part in line.iter()) for line in lines)
        yield from (shape.get("descr") for shape in root.iter("{*}cNvPr") if shape.get("descr"))
    for root in parts(content, r"ppt/charts/[^/]+\.xml").values():
        yield from (value.text for value in root.iter(f"{CHART}v") if value.text)


def _paragraphs(content: bytes) -> Iterator[str]:
    for root in parts(content, r"word/(document|header\d|footer\d)\.xml").values():
        for cell in [*root.iter(f"{WORD}tc"), root]:
            lines = ["".join(_run(part) for part in line.iter()) for line in cell.iter(f"{WORD}p")]
            yield "\n".join(lines)
            yield from lines


def _run(part: etree._Element) -> str:
    name = etree.QName(part).localname
    return (part.text or "") if name == "t" else {"br": "\n", "tab": "\t"}.get(name, "")


def _pages(content: bytes) -> Iterator[str]:
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        yield "\n".join(page.extract_text() for page in pdf.pages)


def squeezed(text: str) -> str:
    """Give a text without blanks and hyphens at the ends of lines, which a page puts in."""
    return re.sub(r"[\s\u00ad\u200b\u2010-]", "", unicodedata.normalize("NFKC", text))


def is_inert(kind: str, content: bytes) -> bool:
    """Tell whether nothing in a file acts: no formula but our sums, no link, no macro, nothing from elsewhere."""
    if kind == "pdf":
        read = PdfReader(io.BytesIO(content))
        return not [page for page in read.pages if "/Annots" in page] and "/OpenAction" not in read.trailer["/Root"]
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        names = packed.namelist()
        relations = b"".join(packed.read(name) for name in names if name.endswith(".rels"))
        whole = b"".join(packed.read(name) for name in names if name.endswith(".xml"))
    formulas = set(re.findall(rb"<f>(.*?)</f>", whole))
    assert all(re.fullmatch(rb"SUM\([A-Z]+\d+:[A-Z]+\d+\)", each) for each in formulas), formulas
    assert not [name for name in names if "vba" in name.lower() or "external" in name.lower()]
    return b'TargetMode="External"' not in relations and not re.search(
        rb"<(a:hlink(Click|Hover|MouseOver)|w:hyperlink|hyperlinks?)[ />]", whole
    )
