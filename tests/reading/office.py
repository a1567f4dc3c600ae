"""Forms as text rendered the way owners write them: Word documents, and what LibreOffice prints of those as pdf."""

import re
import subprocess
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph

_BOLD = re.compile(r"(\*\*[^*]+\*\*)")


def word_from(text: str) -> WordDocument:
    """Write a form's text as a Word document.

    Lines with tabs are rows of bordered tables; other lines are paragraphs, with line breaks where no empty line parts
    them.
    """
    document = docx.Document()
    for kind, group in groupby(_lines(text), key=_kind):
        lines = list(group)
        if kind == "rows":
            _table(document, [line.split("\t") for line in lines])
            document.add_paragraph()
        elif kind == "words":
            paragraph = document.add_paragraph()
            for number, line in enumerate(lines):
                if number:
                    paragraph.add_run().add_break()
                _write(paragraph, line.strip())
    return document


def _lines(text: str) -> list[str]:
    return [line.strip(" ") for line in text.replace("\f", "").split("\n")]


def _kind(line: str) -> str:
    return "rows" if "\t" in line.lstrip() else "words" if line.strip() else "empty"


def _table(document: WordDocument, rows: list[list[str]]) -> None:
    """Write rows in one table; a row with other columns than the one before begins another."""
    for _, group in groupby(rows, key=len):
        alike = list(group)
        table = document.add_table(len(alike), len(alike[0]), style="Table Grid")
        for row, texts in zip(table.rows, alike, strict=True):
            for cell, words in zip(row.cells, texts, strict=True):
                _write(cell.paragraphs[0], words.strip())


def _write(paragraph: Paragraph, text: str) -> None:
    for piece in _BOLD.split(text):
        if piece:
            paragraph.add_run(piece.replace("**", "")).bold = piece.startswith("**") or None


def printed(folder: Path, documents: Iterable[Path]) -> dict[str, Path]:
    """Let LibreOffice print Word documents as pdf, all at once; gives the pdfs by the documents' names."""
    out = folder / "pdf"
    command = ["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "pdf"]
    names = [str(document) for document in documents]
    subprocess.run([*command, "--outdir", str(out), *names], check=True, capture_output=True, timeout=300)
    return {path.stem: path for path in out.glob("*.pdf")}
