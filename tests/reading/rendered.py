"""Text forms drawn as Word and OpenDocument files, the way people lay forms out."""

import io
import re
import zipfile
from itertools import groupby
from xml.sax.saxutils import escape

import docx
from docx.table import _Cell

_BOLD = re.compile(r"\*\*(.+?)\*\*")


def parts_of(lines):
    """Divide a text form: ("table", rows of cells), or ("text", lines that stand together)."""
    for kind, group in groupby(lines, key=_kind):
        found = list(group)
        if kind == "table":
            yield kind, [line.split("\t") for line in found]
        elif kind == "text":
            yield kind, found


def _kind(line):
    if not line.strip():
        return "blank"
    return "table" if "\t" in line.strip() else "text"


def word(lines):
    """Draw a form as paragraphs and tables."""
    document = docx.Document()
    for kind, part in parts_of(lines):
        if kind == "table":
            _table(document, part)
        else:
            _paragraph(document.add_paragraph(), part)
    return _saved(document)


def word_in_tables(lines):
    """Draw a form wholly inside a layout table: a label and its answer beside each other, tables as its rows."""
    document = docx.Document()
    wide = 60
    layout = document.add_table(rows=0, cols=wide)
    for kind, part in parts_of(lines):
        rows = part if kind == "table" else [_label_and_answer(part)]
        for texts in rows:
            row = layout.add_row()._tr
            width = wide // len(texts)
            spans = [width] * (len(texts) - 1) + [wide - width * (len(texts) - 1)]
            for tc in list(row.tc_lst)[len(texts) :]:
                row.remove(tc)
            for tc, text, span in zip(row.tc_lst, texts, spans, strict=True):
                tc.grid_span = span
                _paragraph(_Cell(tc, layout).paragraphs[0], text if isinstance(text, list) else [text])
    return _saved(document)


def word_in_a_frame(lines):
    """Draw a form inside a table of one cell, its own tables inside that."""
    document = docx.Document()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    for kind, part in parts_of(lines):
        if kind == "table":
            _table(cell, part)
        else:
            _paragraph(cell.add_paragraph(), part)
    return _saved(document)


def opendocument(lines):
    """Draw a form as an OpenDocument text."""
    body = []
    for kind, part in parts_of(lines):
        if kind == "table":
            width = max(map(len, part))
            rows = "".join(
                "<table:table-row>"
                + "".join(
                    f"<table:table-cell>{_odt_paragraph([text])}</table:table-cell>"
                    for text in row + [""] * (width - len(row))
                )
                + "</table:table-row>"
                for row in part
            )
            body.append(
                f'<table:table><table:table-column table:number-columns-repeated="{width}"/>{rows}</table:table>'
            )
        else:
            body.append(_odt_paragraph(part))
    return odt("".join(body))


def odt(body, *, automatic="", styles="", mimetype="application/vnd.oasis.opendocument.text", manifest=""):
    """Make an OpenDocument file of the XML of its body."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
        for name, space in (
            ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
            ("form", "form"), ("fo", "xsl-fo-compatible"),
        )
    )  # fmt: skip
    bold = (
        '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{bold}{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    named = f"<office:document-styles {spaces}>{styles}</office:document-styles>"
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", named)
        archive.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
    return saved.getvalue()


def _odt_paragraph(lines):
    written = "<text:line-break/>".join(
        re.sub(r" {2,}", lambda blanks: f' <text:s text:c="{len(blanks.group()) - 1}"/>', _odt_bold(line))
        for line in lines
    )
    return f"<text:p>{written}</text:p>"


def _odt_bold(line):
    return _BOLD.sub(lambda match: f'<text:span text:style-name="B">{match[1]}</text:span>', escape(line))


def _label_and_answer(lines):
    first = re.match(
        r"((?:Eier|Eigar|Universitet|Kompetansemiljø|Hvem er|Kven er|Navn på tiltak)[^:?]*[:?])(.*)", lines[0]
    )
    if not first or not first[2].strip():
        return [lines]
    return [[first[1]], [first[2].strip(), *lines[1:]]]


def _table(container, rows):
    width = max(map(len, rows))
    table = container.add_table(rows=len(rows), cols=width)
    for tr, texts in zip(table._tbl.tr_lst, rows, strict=True):
        for tc, text in zip(tr.tc_lst, texts, strict=False):
            _paragraph(_Cell(tc, table).paragraphs[0], [text])


def _paragraph(paragraph, lines):
    for place, line in enumerate(lines):
        if place:
            paragraph.add_run().add_break()
        for part, text in enumerate(_BOLD.split(line)):
            if text:
                paragraph.add_run(text).bold = bool(part % 2) or None


def _saved(document):
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()
