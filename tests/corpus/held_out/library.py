"""Write the held-out forms into a folder."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.corpus import write_docx, write_odt, write_pdf
from tests.corpus.held_out import appendix, collective, scheme, unknown
from tests.corpus.held_out.markup import document_of
from tests.corpus.held_out.say import HeldOut
from tests.corpus.library import Entry

FORMS = Path(__file__).parent / "forms"
HELD_OUT = (*appendix.ANSWERS, *scheme.ANSWERS, *collective.ANSWERS, *unknown.ANSWERS)
WRITERS = {"docx": write_docx.write, "odt": write_odt.write, "pdf": write_pdf.write}


def write(held: HeldOut, path: Path, forms: Path = FORMS) -> None:
    """Write one form."""
    if held.format == "txt":
        text = (forms / f"{held.name}.txt").read_text(encoding="utf-8").replace("→", "\t")
        path.write_text(text, encoding=held.encoding, newline="\r\n" if held.encoding == "cp1252" else "\n")
    else:
        markup = (forms / f"{held.name}.{held.format}.txt").read_text(encoding="utf-8")
        WRITERS[held.format](document_of(markup), path)


def write_held_out(words: Sequence[str], folder: Path) -> list[Entry]:
    """Write the held-out forms whose name, hand or format begins with one of the words; all without words."""
    return write_chosen(HELD_OUT, FORMS, words, folder)


def write_chosen(all_of_them: Iterable[HeldOut], forms: Path, words: Sequence[str], folder: Path) -> list[Entry]:
    """Write the forms of a set whose name, hand or format begins with one of the words; all without words."""
    entries = []
    for held in all_of_them:
        if not words or any(each.startswith(word) for word in words for each in (held.name, held.hand, held.format)):
            path = folder / f"{held.name}.{held.format}"
            write(held, path, forms)
            entries.append(Entry(path, held, held.answer, "drawn"))
    return entries
