"""A form that is written in another way says the same."""

import pytest

from tests.corpus.vary import WAYS, plain

TABLE = "Eier: Rana kommune\n| Tiltak | Eier | UH | Sum |\n| Lek | 45 000 | 1 096 000,- | 0 |\nOrg.nr: 959 469 326"


@pytest.mark.parametrize(
    ("way", "row"),
    [
        ("dots", "| Lek | 45.000 | 1.096.000,- | 0 |"),
        ("bare", "| Lek | 45000 | 1096000,- | 0 |"),
        ("signs", "| Lek | 45 000,- | 1 096 000,- | 0 |"),
        ("turned", "| Lek | 1 096 000,- | 45 000 | 0 |"),
    ],
)
def test_amounts_are_written_in_another_way_and_other_numbers_are_not(way, row):
    *_, changed, number = WAYS[way](TABLE).split("\n")

    assert (changed, number) == (row, "Org.nr: 959 469 326")


def test_columns_and_fields_are_called_something_else():
    field, header, *_ = WAYS["columns"](TABLE).split("\n")

    assert (field, header) == ("Skoleeier: Rana kommune", "| Tiltak | Skoleeier | Kompetansemiljø | Totalt |")


def test_a_form_in_markup_can_be_a_text_file():
    assert plain("= Behovsmelding\n| **Eier** | | [=x] Ja<br>[=] Nei |") == "Behovsmelding\nEier\t\t☒ Ja\n☐ Nei"
