"""Spellings lead to canonical names, and look-alikes lead nowhere."""

import csv
import shutil
from datetime import date

import pytest

from behovsmelding.vocabulary import Vocabulary

vocabulary = Vocabulary.load()


def tables(name):
    with (vocabulary.folder / name).open(encoding="utf-8") as table:
        return list(csv.DictReader(table))


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Høgskolen i Innlandet/ SePU", "SePU, Universitetet i Innlandet"),
        ("Høgskolen på Innlandet, SePU", "SePU, Universitetet i Innlandet"),
        ("Sepu", "SePU, Universitetet i Innlandet"),
        ("SePu's", "SePU, Universitetet i Innlandet"),
        ("HINN", "Universitetet i Innlandet"),
        ("Nord", "Nord universitet"),
        ("NORD universitet", "Nord universitet"),
        ("LMS", "Læringsmiljøsenteret, Universitetet i Stavanger"),
        ("Læringsmiljøsenteret i Stavanger", "Læringsmiljøsenteret, Universitetet i Stavanger"),
        ("Læringsmiljøsenteret, UiS", "Læringsmiljøsenteret, Universitetet i Stavanger"),
        ("Lesesenteret", "Lesesenteret, Universitetet i Stavanger"),
        ("Universitetet i Tromsø", "UiT Norges arktiske universitet"),
        ("Høgskolen på Vestlandet", "Høgskulen på Vestlandet"),
        ("OsloMET", "OsloMet – storbyuniversitetet"),
        ("USN", "Universitetet i Sørøst-Norge"),
    ],
)
def test_a_spelling_is_known_by_its_canonical_name(spelling, name):
    assert vocabulary.organisation(spelling).name == name


@pytest.mark.parametrize(
    "spelling",
    [
        "Nordland",
        "Nordnettverket",
        "Nord Studentsamskipnad",
        "Nordreisa",
        "Nord-Salten",
        "inn",
        "uis",
        "lms",
        "SePU, Nord",
    ],
)
def test_a_look_alike_is_no_organisation(spelling):
    assert vocabulary.organisation(spelling) is None


def test_short_names_count_in_cells_only():
    text = "Vi reiser til Nord og bruker LMS"

    assert vocabulary.organisations_in(text) == []
    assert [
        found.short for found, _, _ in vocabulary.organisations_in("637.950 (Sepu) 328.320,- (Nord)", loose=True)
    ] == [
        "SePU (INN)",
        "Nord universitet",
    ]


def test_a_unit_has_its_institution_as_parent():
    assert vocabulary.organisation("SePU").parent == "Universitetet i Innlandet"
    assert vocabulary.organisation("HINN").parent == "Universitetet i Innlandet"
    assert vocabulary.short("Læringsmiljøsenteret, Universitetet i Stavanger") == "Læringsmiljøsenteret (UiS)"


@pytest.mark.parametrize("row", tables("aliases.csv"), ids=lambda row: row["spelling"])
def test_every_alias_leads_to_an_organisation_of_the_table(row):
    assert vocabulary.organisation(row["spelling"]).name == row["name"]


@pytest.mark.parametrize("row", tables("schemes.csv"), ids=lambda row: row["spelling"])
def test_every_spelling_of_a_scheme_is_known(row):
    assert vocabulary.scheme(row["spelling"]) == row["scheme"]


def test_schemes_are_found_in_running_text_by_their_longest_spelling():
    text = "Regional ordning og kompetanseløftet\nfor spesialpedagogikk og inkluderende praksis"

    assert [text[start:end] for _, start, end in vocabulary.schemes_in(text)] == text.split(" og ", 1)
    assert vocabulary.scheme_short("Regional ordning") == "REKOM"


def test_membership_depends_on_the_year():
    assert vocabulary.membership("Bodø kommune", 2023) == ("Salten", "Nordland")
    assert vocabulary.membership("Værøy kommune", 2024) == ("Salten", "Nordland")
    assert vocabulary.membership("Værøy kommune", 2026) is None


def test_ten_owners_are_expected_in_salten_each_year():
    expected = [owner for year, network, owner in vocabulary.expected_owners() if (year, network) == (2026, "Salten")]

    assert len(set(expected)) == 10
    assert "Bodø kommune" in expected


def test_an_owner_without_the_word_kommune_is_known():
    assert vocabulary.municipality_owner("Bodø") == "Bodø kommune"
    assert vocabulary.municipality_owner("Fauske kommune") == "Fauske kommune"
    assert vocabulary.municipality_owner("Rognan") is None
    assert vocabulary.county_of("Bodø kommune") == "Nordland"


def test_deadlines_hold_every_year_and_a_year_may_have_its_own(tmp_path):
    shutil.copytree(vocabulary.folder, tmp_path, dirs_exist_ok=True)
    (tmp_path / "deadlines.csv").write_text(
        "year,what,month,day\n2027,reported,1,15\n,reported,2,1\n,recommended,3,15\n", encoding="utf-8"
    )
    edited = Vocabulary(tmp_path)

    assert edited.deadlines(2026) == {"reported": date(2026, 2, 1), "recommended": date(2026, 3, 15)}
    assert edited.deadlines(2027)["reported"] == date(2027, 1, 15)


def test_a_folder_without_deadlines_has_the_programs_own(tmp_path):
    shutil.copytree(vocabulary.folder, tmp_path, dirs_exist_ok=True)
    (tmp_path / "deadlines.csv").unlink()

    assert list(Vocabulary(tmp_path).deadlines(2026).values()) == [date(2026, 2, 1), date(2026, 3, 15)]
