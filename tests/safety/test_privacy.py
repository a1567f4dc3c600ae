"""No person of a form gets into the database, in any format, and no byte of it to the disk."""

import subprocess
import sys
from dataclasses import replace

import pytest

from behovsmelding import wire
from behovsmelding.intake import Reading, read_content, received_of
from behovsmelding.reader import Answer
from behovsmelding.settings import ROOT
from tests.corpus.build import build
from tests.corpus.library import BY_NAME, write_form
from tests.lists.written import as_xlsx
from tests.safety import held_out, hidden
from tests.safety.hostile import FORM
from tests.safety.planted import FORMATS, forms, recall, stored_people


@pytest.fixture(scope="module")
def planted():
    return forms()


@pytest.mark.parametrize("kind", FORMATS)
def test_planted_people_are_found_and_little_else_is_removed(planted, kind, tmp_path):
    found = recall(planted, kind, tmp_path)

    assert found.planted >= 100
    assert found.share >= 0.98, found.left
    assert len(found.false) * 10 <= found.forms, found.false


@pytest.mark.parametrize("kind", FORMATS)
def test_no_planted_person_is_in_the_database(planted, kind, tmp_path):
    count, left = stored_people(planted, kind, tmp_path)

    assert count == len(planted)
    assert not left


def test_people_in_running_text_are_found_and_what_is_no_person_stays():
    secrets, left, harmed, wrong = held_out.figures()

    assert secrets >= 120
    assert left <= 0.02 * secrets, wrong
    assert harmed == 0, wrong


@pytest.fixture(scope="module")
def uploads(tmp_path_factory):
    """Give a form in every format, with people where a page does not show them."""
    folder = tmp_path_factory.mktemp("uploads")
    form = build(BY_NAME["26-01"])
    paths = {kind: folder / f"skjema.{kind}" for kind in ("docx", "odt", "pdf")}
    for path in paths.values():
        write_form(form, path)
    book = as_xlsx({"Tiltak": [["Eier", "År", "Tiltak", "Omsøkt eier"], ["Bodø kommune", 2026, "Lesing", 1000]]})
    return {
        "txt": FORM,
        "docx": hidden.in_word(paths["docx"]),
        "odt": hidden.in_opendocument(paths["odt"]),
        "pdf": hidden.in_pdf(paths["pdf"]),
        "xlsx": hidden.in_workbook(book),
    }


KINDS = ("txt", "docx", "odt", "pdf", "xlsx")


@pytest.mark.parametrize("kind", KINDS)
def test_reading_an_upload_writes_to_no_file(uploads, kind, tmp_path):
    command = [sys.executable, "-m", "tests.safety.watched", f"skjema.{kind}"]
    said = subprocess.run(
        command, input=uploads[kind], cwd=ROOT, capture_output=True, check=True, env={"TMPDIR": str(tmp_path)}
    )

    assert said.stdout.decode() == "True []\n"
    assert not [secret for secret in hidden.SECRETS if secret in said.stderr.decode()]
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("kind", KINDS[1:])
def test_people_where_a_page_does_not_show_them_are_not_kept(uploads, kind):
    read = read_content(f"skjema.{kind}", uploads[kind])

    assert read.report
    assert [secret for secret in hidden.SECRETS if secret in kept_of(read)] == []


def kept_of(read: Reading) -> str:
    """Give all that is kept of a reading as text: what is made ready for the database too."""
    received = received_of(read)
    tables = [table for one in received if one.rows for table in one.rows.arranged.tables.values()]
    assert tables or read.report.form != "list"
    said = wire.dumps(replace(read))  # which leaves behind what is made ready
    return "\n".join([said, *(one.written for one in received), *(str(table.to_pydict()) for table in tables)])


def damaged(content: bytes) -> tuple[bytes, ...]:
    """Give a form whole, cut off, and with holes in it."""
    holes = b"".join(b"\0" * 40 + content[at + 40 : at + 4_000] for at in range(0, len(content), 4_000))
    return content, content[: len(content) * 2 // 3], holes


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_a_form_is_logged_however_damaged_it_is(uploads, kind, tmp_path):
    paths = [tmp_path / f"{number}.{kind}" for number, _ in enumerate(damaged(uploads[kind]))]
    for path, content in zip(paths, damaged(uploads[kind]), strict=True):
        path.write_bytes(content)
    said = subprocess.run(
        [sys.executable, "-m", "tests.safety.logged", *map(str, paths)], cwd=ROOT, capture_output=True, check=True
    )

    assert len(said.stdout.splitlines()) == 2 * len(paths)
    assert b"DEBUG:logged:begun" in said.stderr
    words = [
        secret
        for secret in (*hidden.SECRETS, "Bodø kommune", "Kontaktperson", "Tiltak")
        if secret.encode() in said.stderr
    ]
    assert words == []


@pytest.mark.parametrize(
    "text", ['{"file":"Kari Nordmann"}', '{"report":"Kari Nordmann"}', '{"findings":["Kari Nordmann"]}']
)
def test_an_answer_that_is_none_is_refused_without_its_words(text):
    with pytest.raises(ValueError, match="Not a") as refused:
        wire.loads(Answer, text)

    assert "Kari" not in str(refused.value)
