"""The country's municipalities: known by a bare name at home, elsewhere by «kommune» or where a field asks."""

import csv
from collections import Counter

import pytest

from behovsmelding.people import is_organisation
from behovsmelding.settings import ROOT
from behovsmelding.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load(ROOT / "data" / "vocabulary")
OWNERS = (*VOCABULARY.municipality_owners(), *VOCABULARY.other_municipality_owners())
OF_COUNTY = {
    "Oslo": 1, "Rogaland": 23, "Møre og Romsdal": 27, "Nordland": 41, "Østfold": 12, "Akershus": 21, "Buskerud": 18,
    "Innlandet": 46, "Vestfold": 6, "Telemark": 17, "Agder": 25, "Vestland": 43, "Trøndelag": 38, "Troms": 21,
    "Finnmark": 18,
}  # fmt: skip


def test_the_357_municipalities_of_2024_are_there_once_and_in_their_counties():
    with (ROOT / "data" / "vocabulary" / "municipalities.csv").open(encoding="utf-8") as table:
        rows = list(csv.DictReader(table))
    assert len(rows) == len({row["number"] for row in rows}) == len(set(OWNERS)) == 357
    assert Counter(row["county"] for row in rows) == OF_COUNTY
    assert len({(row["number"][:2], row["county"]) for row in rows}) == len(OF_COUNTY)


@pytest.mark.parametrize("owner", OWNERS)
def test_every_owner_is_known_by_its_own_name_also_in_capitals(owner):
    assert VOCABULARY.municipality_owner(owner) == VOCABULARY.municipality_owner(owner.upper()) == owner
    assert VOCABULARY.owner_in_field(owner) == owner
    assert VOCABULARY.owner_like(owner) is None


@pytest.mark.parametrize(
    "word", ["Time", "Lund", "Strand", "Fjord", "Sola", "Ås", "Gran", "Vang", "Hole", "Sel", "Moss"]
)
def test_a_name_that_is_a_word_or_a_surname_is_an_owner_only_where_one_is_asked_for(word):
    assert VOCABULARY.municipality_owner(word) is None
    assert not is_organisation(f"Kari {word}")
    assert VOCABULARY.municipality_owner(f"{word} kommune") == f"{word} kommune"
    assert VOCABULARY.owner_in_field(word) == f"{word} kommune"


@pytest.mark.parametrize(
    ("written", "owner"),
    [
        ("Herøy kommune", "Herøy kommune"),
        ("Herøy kommune i Møre og Romsdal", "Herøy kommune (Møre og Romsdal)"),
        ("Herøy (Møre og Romsdal)", "Herøy kommune (Møre og Romsdal)"),
        ("Våler kommune", None),
        ("Våler kommune, Østfold", "Våler kommune (Østfold)"),
        ("Gáivuotna–Kåfjord–Kaivuono kommune", "Kåfjord kommune"),
        ("Guovdageaidnu suohkan", "Kautokeino kommune"),
        ("Voss kommune", "Voss herad"),
        ("Aurskog-Høland kommune", "Aurskog-Høland kommune"),
        ("Bodø-Fauske", None),
        ("Bodø i Troms", None),
    ],
)
def test_of_two_of_one_name_the_county_tells_and_two_names_of_one_are_one(written, owner):
    assert VOCABULARY.municipality_owner(written) == owner


def test_of_two_of_one_name_the_forms_county_tells():
    assert VOCABULARY.owner_in_field("Herøy kommune", "Møre og Romsdal") == "Herøy kommune (Møre og Romsdal)"
    assert VOCABULARY.owner_in_field("Sande", "Møre og Romsdal") == "Sande kommune"
    assert VOCABULARY.owner_in_field("Strand", "Møre og Romsdal") is None


def test_no_municipality_elsewhere_makes_a_slip_of_a_home_owner_another_one():
    assert VOCABULARY.owner_like("Vågann kommune") == "Vågan kommune"
    assert VOCABULARY.owner_like("Vågå kommune") is None
    assert VOCABULARY.owner_like("Kvinherad kommune") is None
