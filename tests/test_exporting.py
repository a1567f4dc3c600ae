"""The command that writes meeting papers: what it writes, and what it says of what there is not."""

import io

import openpyxl
import pytest

from behovsmelding import agenda
from behovsmelding.command_line import main, parser
from tests.builders import NORD, a_measure, a_report
from tests.exports.packs import texts_of
from tests.pages.conftest import FAUSKE, three_owners
from tests.store.stored import a_database


@pytest.fixture
def database(tmp_path):
    return a_database(tmp_path, *three_owners())


@pytest.fixture
def export(database, tmp_path, capsys):
    """Give a function that runs the command, and gives its exit code, its files and what it said."""

    def exported(*arguments: str, folder: str = "papirer"):
        out = tmp_path / folder
        code = main(["export", "--database", str(database), "--out", str(out), *arguments])
        files = {path.name: path.read_bytes() for path in sorted(out.iterdir())} if out.exists() else {}
        return code, files, capsys.readouterr()

    return exported


def test_all_four_files_are_written_and_told_of_with_the_time_it_took(export):
    code, files, said = export("--year", "2024")

    assert code == 0
    assert {name.rpartition(".")[2] for name in files} == set(agenda.FORMATS)
    lines = said.out.splitlines()
    assert [line.rpartition("/")[2].split(" ")[0] for line in lines[:-1]] == [
        next(name for name in files if name.endswith(kind)) for kind in agenda.FORMATS
    ]
    assert lines[-1].startswith("4 filer på ")
    assert said.err == ""


def test_the_command_line_speaks_the_choices_of_the_page(export):
    _code, files, _said = export(
        "--year", "2024", "--owner", FAUSKE, "--format", "docx", "--document", "saksframlegg", "--agenda",
        "sporsmal,tiltak", "--date", "2026-03-12", "--language", "nn",
    )  # fmt: skip

    [(name, content)] = files.items()
    assert name == "saksframlegg_fauske-kommune_2024_v1.docx"
    text = "\n".join(texts_of("docx", content))
    assert "Møte 12. mars 2026" in text
    assert "til avgjerd" in text
    assert "Meldt behov, ikkje tildelt" in text


def test_a_point_of_ones_own_is_written_with_a_capital_letter(export):
    _code, files, _said = export("--year", "2024", "--format", "docx", "--agenda", "tiltak,Eventuelt")

    [content] = files.values()
    assert "Eventuelt" in "\n".join(texts_of("docx", content))


def test_the_same_version_gives_the_same_files(export):
    first = export("--year", "2024", folder="a")[1]

    assert export("--year", "2024", folder="b")[1] == first


def test_a_filter_reaches_the_figures(export):
    _code, files, _said = export("--year", "2026", "--partner", NORD, "--format", "xlsx")

    [content] = files.values()
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(io.BytesIO(content))["Per eier"].iter_rows()]
    heads = next(row for row in rows if "UHs andel" in row)
    assert rows[rows.index(heads) + 1][heads.index("UHs andel")] == 20_000


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--network", "Sørlandet"], "Finner ikke nettverk «Sørlandet». Velg blant: Salten."),
        (["--owner", "Fausk"], "Finner ikke eier «Fausk». Velg blant: Beiarn kommune, Bodø kommune, Fauske kommune"),
        (["--agenda", "oversikt,lunsj"], "Finner ikke saksliste «lunsj». Velg blant: oversikt"),
        (["--format", "odp"], "Finner ikke format «odp». Velg blant: pptx"),
        (["--theme", "lek", "--level", "grunnskole"], "Ingen tiltak passer til valgene."),
    ],
)
def test_what_there_is_not_is_told_with_what_there_is(arguments, told, export):
    code, files, said = export("--year", "2024", *arguments)

    assert code == 1
    assert files == {}
    assert told in said.err


def test_a_year_nobody_has_reported_for_gives_no_papers(export):
    code, files, said = export("--year", "2031")

    assert (code, files) == (1, {})
    assert "Ingen tiltak passer" in said.err


def test_a_folder_that_cannot_be_written_to_is_told_of(export, tmp_path):
    (tmp_path / "opptatt").write_text("en fil", encoding="utf-8")

    code, _files, said = export("--year", "2024", "--out", str(tmp_path / "opptatt"), folder="x")

    assert code == 1
    assert "Kan ikke skrive til" in said.err


def test_a_database_that_is_not_there_is_told_of(tmp_path, capsys):
    code = main(["export", "--year", "2024", "--database", str(tmp_path / "ingen.duckdb"), "--out", str(tmp_path)])

    assert code == 1
    assert capsys.readouterr().err


def test_every_choice_has_a_help_text():
    [commands] = [
        action
        for action in parser()._actions
        if action.dest == "command" or (hasattr(action, "choices") and action.choices)
    ]
    options = commands.choices["export"]._actions

    assert [one.option_strings for one in options if not one.help and one.dest != "database"] == []


def test_papers_of_an_older_version_are_the_same_after_later_changes(export, database, tmp_path):
    _code, before, _said = export("--year", "2024", folder="before")
    a_database(database.parent, a_report([a_measure(77, {NORD: 8}, owner="Meløy kommune")], owner="Meløy kommune"))

    code, after, _said = export("--year", "2024", "--version", "1", folder="after")

    assert code == 0
    assert {name: texts_of(name.rpartition(".")[2], content) for name, content in after.items()} == {
        name: texts_of(name.rpartition(".")[2], content) for name, content in before.items()
    }
    assert before == after


def test_what_has_changed_since_a_version_is_a_point_of_the_agenda(export, database):
    a_database(database.parent, a_report([a_measure(77, {NORD: 8}, owner="Meløy kommune")], owner="Meløy kommune"))

    _code, files, _said = export("--year", "2024", "--agenda", "endringer", "--since", "1")

    for name, content in files.items():
        text = " ".join(texts_of(name.rpartition(".")[2], content)).replace("\u00a0", " ")
        assert "1 ny behovsmelding" in text, name
        assert "Meløy kommune" in text, name


def test_a_version_that_is_not_kept_is_told_of(export):
    code, files, said = export("--year", "2024", "--version", "9")

    assert (code, files) == (1, {})
    assert "Versjon 9 finnes ikke" in said.err
