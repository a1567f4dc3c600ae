"""A form of no known edition becomes a draft; a text that is no behovsmelding is refused."""

import pytest

from behovsmelding import forms
from behovsmelding.errors import UnreadableFile
from behovsmelding.reading import Document
from behovsmelding.vocabulary import Vocabulary

vocabulary = Vocabulary.load()

NEW_FORM = """Behovsmelding om kompetansemidler til barnehage og skole for 2027
Søker: Saltdal kommune
Tiltak 1: Regning i hverdagen
Eiers tilskudd: 120 000 kr
Tilskudd til UH (Nord): 80 000 kr
Sum: 200 000 kr
Tiltak 2
Navn på tiltak: Språk i lek
Læringsmiljøsenteret: 1,5 mill. kr
"""


def read(text):
    return forms.read(Document.from_text("skjema.txt", "", text), vocabulary)


def test_an_unknown_form_gives_a_draft_of_what_can_be_found():
    report = read(NEW_FORM)

    assert (report.form, report.owner, report.year, report.year_inferred) == ("unknown", "Saltdal kommune", 2027, True)
    assert (report.network, report.network_inferred) == ("Salten", True)
    assert [(measure.number, measure.title) for measure in report.measures] == [
        ("1", "Regning i hverdagen"),
        ("2", "Språk i lek"),
    ]
    assert [(amount.recipient, amount.amount_nok) for measure in report.measures for amount in measure.funding] == [
        ("Saltdal kommune", 120_000),
        ("Nord universitet", 80_000),
        ("Læringsmiljøsenteret, Universitetet i Stavanger", 1_500_000),
    ]


def test_a_draft_keeps_the_line_of_each_amount():
    [first, *_] = read(NEW_FORM).measures[0].funding

    assert (first.text, first.locator.line) == ("120 000 kr", 4)


@pytest.mark.parametrize(
    "text",
    [
        "Møtereferat\n1. Godkjenning av innkalling",
        "Behovsmelding hjelpemidler: rullestol, beløp 12 000 kr",
        "Om behovsmelding i barnehage og skole",
        "Tiltak 1: Mer asfalt, tilskudd 200 000 kr til skole",
    ],
)
def test_a_text_that_is_no_behovsmelding_is_refused_in_norwegian(text):
    with pytest.raises(UnreadableFile, match="ser ikke ut til å være en behovsmelding") as refusal:
        read(text)

    assert refusal.value.kind == "unrelated"
