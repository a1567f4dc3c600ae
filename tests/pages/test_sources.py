"""«Kilder» and the measure page: every amount with the words it was read from, or why there are none to show."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from behovsmelding import store
from behovsmelding.intake import review
from behovsmelding.intake.review import Correction
from behovsmelding.report import Excerpt, Locator, measure_keys
from behovsmelding.selection import Selection
from tests.builders import OWNER, a_measure, a_report, a_stated_total, an_amount
from tests.pages.visit import is_calm, visit, words
from tests.store.stored import a_database, a_received, told

PLACE = Locator(page=2, heading="Tilskudd", table=1, row=3)


def an_owners(nok: int, words: str, written: str, **overrides):
    """Make an owner's amount that stands in some words."""
    start = words.index(written)
    return an_amount(nok, text=written, excerpt=Excerpt(words, start, start + len(written)), **overrides)


def opened(name: str = "Kilder", **address: str) -> AppTest:
    """Open the overview, and the first dialogue of a name."""
    page = visit(**address)
    return next(button for button in page.button if button.label == name).click().run()


def listed(page: AppTest):
    """Give the dialogue's table: the only one with places."""
    [table] = [table.value for table in page.dataframe if "Sted" in table.value]
    return table


@pytest.mark.parametrize("name", ["Kilder", "Kilder til summen"])
def test_the_amount_is_marked_in_the_forms_own_words_and_its_place_told(invent, name):
    invent(a_report([a_measure(funding=(an_owners(500, "Eier\t500,-", "500,-", locator=PLACE),))]))

    page = opened(name)

    assert is_calm(page)
    assert listed(page)["Sted"].tolist() == ["side 2, under «Tilskudd», tabell 1, rad 3"]
    assert any("Eier │ :orange-background[**500,-**]" in word for word in words(page))


def test_text_from_a_form_does_nothing_in_the_dialogue(invent):
    invent(a_report([a_measure(funding=(an_owners(500, "[x](https://evil.example) 500,-", "500,-"),))]))

    page = opened()

    assert not [element.value for element in page.markdown if "[x](https" in element.value]


def test_an_amount_of_the_register_names_its_document_and_place(invent):
    invent(a_received(a_report([a_measure(500, {})]), origin="register")._replace(document="skjema.txt"))

    page = opened()

    assert "Fra registeret: dokument «skjema.txt», linje 52; skjemaets ord er ikke lagret." in words(page)


def test_an_amount_without_any_source_says_so(invent):
    invent(a_report([a_measure(500, {})]))

    page = opened()

    assert any("Uten kilde i dokumentet." in word for word in words(page))
    assert any("1 uten kilde i dokumentet" in word for word in words(page))


def test_a_remainder_tells_the_sums_it_is_computed_from(invent):
    stated = a_stated_total(1_000, locator=Locator(line=44), excerpt=Excerpt("Sum 1.000,-", 4, 11))
    invent(a_report([], stated_totals=(stated,)))

    page = opened()

    said = words(page)
    assert listed(page)["Sted"].tolist() == ["linje 44"]
    assert "1 000 kr oppgitt − 0 kr på tiltak = 1 000 kr" in said
    assert any("Sum :orange-background[**1.000,-**]" in word for word in said)


def test_a_corrected_amount_tells_what_was_reported_and_why_it_is_another(tmp_path: Path, monkeypatch):
    report = a_report([a_measure(funding=(an_owners(500, "Eier 500,-", "500,-"),))])
    database = a_database(tmp_path, report)
    [(report_id,)] = told(database, "SELECT report_id FROM reports")
    about = Correction(
        report_id=report_id,
        measure_key=measure_keys(report)[0],
        field="amount",
        value=600,
        reason="Eier har bekreftet det.",
        role="owner",
        recipient=OWNER,
        stage="reported",
    )
    review.correct(database, about, 500)
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(database))

    page = opened()
    [measure_id] = store.ask("measure_list", {**Selection().parameters(), "search": None}, database).measure_id
    measure = visit("tiltak", tiltak=measure_id)

    for shown in (page, measure):
        said = " ".join(words(shown))
        assert "Meldt 500 kr, rettet til 600 kr" in said
        assert "fordi eier har bekreftet det." in said
        assert "Eier :orange-background[**500,-**]" in said
