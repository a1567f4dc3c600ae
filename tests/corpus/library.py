"""Write the whole corpus into a folder: forms, their twins in other formats, planted mistakes, and the answers."""

import json
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.corpus import write_docx, write_odt, write_pdf, write_text
from tests.corpus.answers import Answer, answer_of
from tests.corpus.build import Case, build
from tests.corpus.cases import CASES
from tests.corpus.errors import PLANTED, Planted
from tests.corpus.form import Form
from tests.corpus.layouts import document_of

OFFICE = "soffice"
OFFICE_SECONDS = 300
BY_NAME = {case.name: case for case in CASES}


class Told(Protocol):
    """What is told of a form beside its answer."""

    @property
    def name(self) -> str: ...

    @property
    def layout(self) -> str: ...

    @property
    def twins(self) -> bool: ...


@dataclass(frozen=True)
class Entry:
    """One file of the corpus with what it should give."""

    path: Path
    case: Told
    answer: Answer
    origin: str
    """«drawn», or «office» when an office program converted it."""

    @property
    def format(self) -> str:
        return self.path.suffix[1:]


@dataclass(frozen=True)
class Pair:
    """A form with a planted mistake, and its clean twin."""

    planted: Planted
    wrong: Path
    clean: Path


def extension(case: Case) -> str:
    return case.format.removesuffix("-office")


def write_form(form: Form, path: Path) -> None:
    """Write one form in the format of its file name."""
    document = document_of(form)
    if path.suffix == ".docx":
        write_docx.write(document, path)
    elif path.suffix == ".odt":
        write_odt.write(document, path)
    elif path.suffix == ".pdf":
        write_pdf.write(document, path)
    else:
        write_text.write(document, path, form.text_style, form.encoding)


def write_forms(cases: Iterable[Case], folder: Path) -> list[Entry]:
    """Write forms; those an office program must convert are left out where there is none."""
    entries: list[Entry] = []
    office = folder / "office"
    office.mkdir(parents=True, exist_ok=True)
    waiting: dict[str, list[tuple[Path, Path, Case]]] = {"pdf": [], "odt": []}
    for case in cases:
        form = build(case)
        target = folder / f"{case.name}.{extension(case)}"
        if case.format.endswith("-office"):
            source = office / f"{case.name}.docx"
            waiting["pdf"].append((source, target, case))
        else:
            source = target
            entries.append(Entry(target, case, answer_of(form, target.name), "drawn"))
        write_form(form, source)
        if case.twins:
            for kind, queue in waiting.items():
                twin = office / f"{case.name}-office.docx"
                shutil.copy(source, twin)
                queue.append((twin, folder / f"{case.name}-office.{kind}", case))
    return entries + converted(waiting, folder)


def converted(waiting: dict[str, list[tuple[Path, Path, Case]]], folder: Path) -> list[Entry]:
    """Let an office program convert what waits for it, one call a format."""
    if shutil.which(OFFICE) is None:
        return []
    entries = []
    for kind, queue in waiting.items():
        if queue:
            convert([source for source, _, _ in queue], kind, folder)
        entries += [
            Entry(target, case, answer_of(build(case), target.name), "office")
            for _, target, case in queue
            if target.exists()
        ]
    return entries


def convert(sources: Sequence[Path], kind: str, folder: Path) -> None:
    """Convert files with a profile of our own, so that nobody's running office is disturbed."""
    profile = (folder / "office" / "profile").absolute().as_uri()
    command = [OFFICE, "--headless", f"-env:UserInstallation={profile}", "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, sources)], check=True, capture_output=True, timeout=OFFICE_SECONDS)


def write_pairs(chosen: Iterable[Planted], folder: Path) -> list[Pair]:
    """Write the forms with mistakes and their clean twins, in formats that need no office program."""
    folder.mkdir(parents=True, exist_ok=True)
    pairs = []
    for each in chosen:
        case = BY_NAME[each.case]
        kind = "docx" if case.format.endswith("-office") else case.format
        clean, wrong = folder / f"{case.name}-clean.{kind}", folder / f"{each.name}.{kind}"
        form = build(case)
        if not clean.exists():
            write_form(form, clean)
        each.plant(form)
        write_form(form, wrong)
        pairs.append(Pair(each, wrong, clean))
    return pairs


def write_answers(entries: Iterable[Entry]) -> None:
    """Lay the known answer beside each form."""
    for entry in entries:
        text = json.dumps(entry.answer.as_json(), ensure_ascii=False, indent=1)
        entry.path.with_suffix(entry.path.suffix + ".json").write_text(text + "\n", encoding="utf-8")


def selected(only: Sequence[str]) -> tuple[list[Case], list[Planted]]:
    """Choose forms whose name, layout or format begins with one of the words; all without words."""

    def fits(case: Case) -> bool:
        return not only or any(each.startswith(word) for word in only for each in (case.name, case.layout, case.format))

    cases = [case for case in CASES if fits(case)]
    return cases, [each for each in PLANTED if fits(BY_NAME[each.case])]
