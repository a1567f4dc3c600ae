"""The workbook to fill in: what is written in it is read."""

import io

import openpyxl

from behovsmelding import command_line
from behovsmelding.exports.template import HEADINGS, template
from behovsmelding.vocabulary import Vocabulary
from tests.lists.written import read, shares

ROW = ("Bodø kommune", "Salten", 2026, "Kollektiv kompetanseutvikling", "Lesing", "Nord universitet",
       100, 200, 90, 180, 80, 160, 70, 150, 2026, 2027)  # fmt: skip


def filled(content: bytes) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(content))
    book["Tiltak"].append(ROW)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def test_a_filled_template_is_read_whole():
    found = read("mal.xlsx", filled(template(Vocabulary.load())))

    [measure] = found.report.measures
    assert [nok for *_, nok in shares(found)[0]] == list(ROW[6:14])
    assert (found.report.owner, found.report.network, found.report.year) == ("Bodø kommune", "Salten", 2026)
    assert (measure.title, measure.scheme) == ("Lesing", "Kollektiv kompetanseutvikling")
    assert {(a.decision_year, a.payment_year) for a in measure.funding if a.stage == "awarded"} == {(2026, 2027)}
    assert found.findings == ()


def test_an_empty_template_is_told_to_be_empty():
    found = read("mal.xlsx", template(Vocabulary.load()))

    assert found.error.kind == "unrelated"


def test_the_template_is_written_by_a_command(tmp_path, capsys):
    code = command_line.main(["template", str(tmp_path / "mal.xlsx")])

    sheet = openpyxl.load_workbook(tmp_path / "mal.xlsx")["Tiltak"]
    assert code == 0
    assert tuple(cell.value for cell in sheet[1]) == HEADINGS
    assert "Malen er skrevet" in capsys.readouterr().out
