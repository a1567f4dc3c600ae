"""Forms with people where a page does not show them: authors, headers, comments, changes, hidden sheets."""

import io
from pathlib import Path

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from odf import meta, office, text
from odf.dc import Creator
from odf.opendocument import load
from openpyxl.comments import Comment
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText

PERSON, PHONE, ADDRESS = "Torbjørg Planteviken", "912 87 654", "torbjorg.planteviken@eksempel.no"
SECRETS = ("Planteviken", "Torbjørg", PHONE, ADDRESS)
SAID = f"{PERSON}, tlf. {PHONE}, {ADDRESS}"


def in_word(path: Path) -> bytes:
    """Plant people in a Word form's properties, header, footer, a comment and a tracked change."""
    document = docx.Document(str(path))
    document.core_properties.author = document.core_properties.last_modified_by = PERSON
    document.core_properties.comments = SAID
    document.sections[0].header.paragraphs[0].text = f"Saksbehandler: {SAID}"
    document.sections[0].footer.paragraphs[0].text = SAID
    paragraph = document.paragraphs[-1]
    paragraph.add_run(" ").text = " "
    document.add_comment(paragraph.runs[-1], text=f"Ring {SAID}", author=PERSON, initials="TP")
    for tag, inner in (("ins", "t"), ("del", "delText")):
        words = f"<w:r><w:{inner}>Kontakt: {SAID}</w:{inner}></w:r>"
        change = f'<w:{tag} {nsdecls("w")} w:id="9" w:author="{PERSON}">{words}</w:{tag}>'
        paragraph._p.append(parse_xml(change))
    return _saved(document)


def in_opendocument(path: Path) -> bytes:
    """Plant people in an OpenDocument form's properties and in an annotation."""
    document = load(str(path))
    document.meta.addElement(meta.InitialCreator(text=PERSON))
    document.meta.addElement(Creator(text=PERSON))
    note = office.Annotation()
    note.addElement(Creator(text=PERSON))
    note.addElement(text.P(text=f"Ring {SAID}"))
    last = text.P(text="")
    last.addElement(note)
    document.text.addElement(last)
    return _saved(document)


def in_pdf(path: Path) -> bytes:
    """Plant people in a PDF form's properties and in an annotation."""
    writer = PdfWriter(clone_from=PdfReader(path))
    writer.add_metadata({"/Author": PERSON, "/Subject": SAID})
    writer.add_annotation(0, FreeText(text=f"Ring {SAID}", rect=(50, 50, 250, 90)))
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def in_workbook(content: bytes) -> bytes:
    """Plant people in a workbook's properties, a comment, a hidden sheet and a column of contacts."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    book.properties.creator = book.properties.lastModifiedBy = PERSON
    sheet = book.active
    sheet["A1"].comment = Comment(f"Ring {SAID}", PERSON)
    hidden = book.create_sheet("Kontakter")
    hidden.append(["Navn", "Telefon", "E-post"])
    hidden.append([PERSON, PHONE, ADDRESS])
    hidden.sheet_state = "hidden"
    return _saved(book)


def _saved(document: object) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
