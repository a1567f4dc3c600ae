"""Text forms drawn as Word and OpenDocument files, the way people lay forms out."""

import io
import re
import zipfile
from itertools import groupby
from xml.sax.saxutils import escape

import docx
from docx.table import _Cell

_OFFICE = "application/vnd.openxmlformats-officedocument"
_WORD_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
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
    return "table" if "\t" in line.strip() or line.count("\t") > 1 else "text"


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


def docx_of(body, **parts):
    """Make a Word file of the XML of its body; other parts by their names without «.xml»."""
    spaces = " ".join(f'xmlns:{name}="{space}"' for name, space in _WORD_SPACES.items())
    kinds = {"header1": "header", "header2": "header"}
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_OFFICE}.wordprocessingml.{kind}+xml"/>'
        for name, kind in (("document", "document.main"), *((each, kinds.get(each, each)) for each in parts))
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    space = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    inner = "".join(
        f'<Relationship Id="{name}" Type="{office}/{kinds.get(name, name)}" Target="{name}.xml"/>' for name in parts
    )
    outer = f'<Relationship Id="rId1" Type="{office}/officeDocument" Target="word/document.xml"/>'
    roots = {"styles": "styles", "numbering": "numbering", "header1": "hdr", "header2": "hdr"}
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{types}</Types>',
            "_rels/.rels": f"<Relationships {space}>{outer}</Relationships>",
            "word/_rels/document.xml.rels": f"<Relationships {space}>{inner}</Relationships>",
            "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
            **{
                f"word/{name}.xml": f"<w:{roots[name]} {spaces}>{part}</w:{roots[name]}>"
                for name, part in parts.items()
            },
        }
    )


def zipped(members):
    """Make a zip archive of names and contents."""
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return saved.getvalue()


def repacked(content, name, change):
    """Give a zip archive with one member changed or added."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {each: archive.read(each) for each in archive.namelist()}
    return zipped({**members, name: change(members.get(name, b""))})


def p(*runs, properties=""):
    """Write a Word paragraph of runs, or of plain texts."""
    written = (run if run.startswith("<") else f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(written)}</w:p>"


def r(text, properties=""):
    """Write a Word run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def tbl(*rows):
    """Write a Word table of rows of cells; a cell is a text, or XML beginning with its properties or paragraphs."""
    return f"<w:tbl>{''.join(tr(*cells) for cells in rows)}</w:tbl>"


def tr(*cells, properties=""):
    """Write a row of a Word table."""
    written = "".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{written}</w:tr>"


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
