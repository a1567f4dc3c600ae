"""Every page and every file of an invented county says that it is invented; none of a real one does."""

import io
import zipfile

import openpyxl
import pytest

from behovsmelding import labels
from behovsmelding.command_line import main
from behovsmelding.ui.addresses import ADDRESSES
from tests.builders import a_measure, a_report
from tests.exports.packs import texts_of
from tests.pages.visit import is_calm, visit, words
from tests.store.stored import a_database


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_invented_county_says_so_on_every_page(demo, address):
    page = visit(address)

    assert is_calm(page)
    assert sum(labels.INVENTED in word for word in words(page)) == 1


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_real_county_never_says_so(tmp_path, monkeypatch, address):
    real = a_database(tmp_path, a_report([a_measure()]))
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(real))

    page = visit(address)

    assert not [word for word in words(page) if labels.INVENTED in word]


def test_an_invented_county_says_so_where_a_selection_is_empty(demo):
    page = visit("eiere", aar="2018", ordning="Kompetanseløftet")

    assert [word for word in words(page) if labels.INVENTED in word]


def test_an_invented_county_says_so_in_every_part_of_every_file(demo, tmp_path, capsys):
    main(
        ["export", "--database", str(demo), "--year", "2026", "--network", "Jutulfjellet", "--out", str(tmp_path / "p")]
    )
    capsys.readouterr()

    files = list((tmp_path / "p").iterdir())
    assert all(path.name.startswith("oppdiktet_") for path in files)
    for path in files:
        kind, content = path.suffix[1:], path.read_bytes()
        if kind == "pptx":
            with zipfile.ZipFile(io.BytesIO(content)) as packed:
                slides = [
                    packed.read(name).decode() for name in packed.namelist() if name.startswith("ppt/slides/slide")
                ]
            assert all(labels.INVENTED in slide for slide in slides)
        elif kind == "xlsx":
            for sheet in openpyxl.load_workbook(io.BytesIO(content)):
                assert labels.INVENTED in [row[0].value for row in sheet.iter_rows(max_row=7)]
        else:
            assert labels.INVENTED in "\n".join(texts_of(kind, content))
