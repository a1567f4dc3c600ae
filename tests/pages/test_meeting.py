"""Møtepapirer: what the page offers, what it makes, and that its choices stand in the address."""

import io

import docx
import openpyxl

from behovsmelding import agenda, labels
from behovsmelding.ui import meeting
from tests.pages.conftest import FAUSKE
from tests.pages.visit import charts, is_calm, title, unescaped, visit, words


def opened(**query):
    page = visit("mote", aar="2024", **query)
    assert is_calm(page)
    return page


def files_offered(page) -> int:
    """Count the papers offered; the calendar's file always is."""
    return sum(each.key.startswith("papers_") for each in page.get("download_button"))


def made(**query) -> dict[str, tuple[str, bytes]]:
    """Press the button, and give each file's name and content by its kind."""
    page = opened(**query)
    [button] = [one for one in page.button if one.label == "Lag papirene"]
    button.click().run()
    assert is_calm(page)
    return {kind: (name, content) for kind, name, content in page.session_state[meeting.MADE].files}


def test_the_page_says_whom_the_papers_are_about_and_offers_the_usual_agenda(database):
    page = opened()

    assert title(page) == "Møtepapirer"
    assert "2 eiere · 2024 · Meldt behov, ikke tildelt · per " in " ".join(words(page)).replace("\u00a0", " ")
    assert page.multiselect(key="papers_points").value == list(agenda.USUAL)
    assert [one.label for one in page.button if one.label.startswith("Lag ")] == ["Lag papirene"]
    assert files_offered(page) == 0


def test_one_click_makes_all_four_files_with_names_that_are_found_again(database):
    files = made()

    assert {kind: name for kind, (name, _content) in files.items()} == {
        "pptx": "presentasjon_alle-mottatte-eiere_2024_v1.pptx",
        "xlsx": "tall-og-kilder_alle-mottatte-eiere_2024_v1.xlsx",
        "pdf": "møtepapirer_alle-mottatte-eiere_2024_v1.pdf",
        "docx": "grunnlag-for-innstilling_alle-mottatte-eiere_2024_v1.docx",
    }


def test_files_are_offered_only_while_they_are_what_is_chosen(database):
    page = opened()
    next(one for one in page.button if one.label == "Lag papirene").click().run()
    offered = files_offered(page)

    page.selectbox(key="papers_dokument").set_value("saksframlegg").run()

    assert offered == 4
    assert files_offered(page) == 0
    assert "saksframlegg" in page.query_params["dokument"]


def test_choices_of_the_address_are_made(database):
    files = made(eier=FAUSKE, punkt=["tiltak", "oversikt"], dokument="saksframlegg", dato="2026-03-12")

    name, content = files["docx"]
    assert name == "saksframlegg_fauske-kommune_2024_v1.docx"
    text = [line.text for line in docx.Document(io.BytesIO(content)).paragraphs]
    assert text[0] == "Saksframlegg: Fauske kommune 2024"
    assert any("Møte 12. mars 2026" in line for line in text)
    assert text.index(f"{labels.counted(2, 'tiltak', 'tiltak')} til beslutning") < text.index("Mottatt")
    assert openpyxl.load_workbook(io.BytesIO(files["xlsx"][1])).sheetnames[:2] == [
        "Tiltak til beslutning",
        "Oversikt",
    ]


def test_what_an_address_asks_for_in_vain_is_as_usual(database):
    page = opened(punkt="finnes-ikke", dokument="brev", papirsprak="fr")

    assert page.multiselect(key="papers_points").value == list(agenda.USUAL)
    assert page.selectbox(key="papers_dokument").value == "innstilling"
    assert page.selectbox(key="papers_papirsprak").value == "nb"


def test_a_date_that_is_none_is_told_how_it_is_written(database):
    page = opened(dato="torsdag")

    assert "Skriv datoen slik: 12.03.2026" in " ".join(words(page))
    page.text_input(key="papers_day").set_value("12.03.2026").run()
    assert "2026-03-12" in page.query_params["dato"]
    assert "Skriv datoen slik" not in " ".join(words(page))


def test_papers_can_speak_another_language_than_the_page(database):
    page = opened(papirsprak="en")
    next(one for one in page.button if one.label == "Lag papirene").click().run()

    files = {kind: (name, content) for kind, name, content in page.session_state[meeting.MADE].files}
    assert title(page) == "Møtepapirer"
    assert files["pdf"][0] == "meeting-papers_all-owners-received_2024_v1.pdf"
    assert "Sources" in openpyxl.load_workbook(io.BytesIO(files["xlsx"][1])).sheetnames


def test_the_figures_of_the_workbook_are_those_of_the_pages(database):
    book = openpyxl.load_workbook(io.BytesIO(made()["xlsx"][1]), data_only=True)
    rows = [[cell.value for cell in row] for row in book["Per eier"].iter_rows()]

    heads = next(row for row in rows if "Eiers andel" in row)
    [owners] = [chart for chart in charts(visit("eiere", aar="2024")) if "eiers og UHs andel" in chart["alt"]]
    shown = [unescaped(row["figure"]).replace("\u00a0", "") for row in owners["rows"]]
    told = [row[heads.index("Sum")] for row in rows[rows.index(heads) + 1 :] if row[0] != "Sum"]
    assert [figure.replace(" ", "") for figure in shown] == [f"{nok}kr" for nok in told]


def test_a_selection_that_matches_nothing_has_no_papers(database):
    page = visit("mote", aar="2024", nivaa="grunnskole", tema="fravær")

    assert not [one for one in page.button if one.label == "Lag papirene"]
    assert not page.exception


def test_a_point_of_ones_own_goes_into_the_agenda_the_address_and_the_papers(database):
    page = opened(punkt=["eiere"])
    page.multiselect(key="papers_points").set_value(["eiere", "eventuelt"]).run()

    assert is_calm(page)
    assert page.query_params["punkt"] == ["eiere", "Eventuelt"]
    files = made(punkt=["eiere", "Eventuelt"])
    text = [line.text for line in docx.Document(io.BytesIO(files["docx"][1])).paragraphs]
    assert "Eventuelt" in text
