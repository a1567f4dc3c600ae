"""Answers as tables: Norwegian headings and words, whole numbers, and CSV read again cell by cell."""

import csv
import io
import re

import pandas as pd
import pytest

from behovsmelding import labels, store, tables
from behovsmelding.selection import Selection
from behovsmelding.store.queries import query
from tests.builders import NORD, a_collective_report, a_hit, a_measure, a_report, a_stated_total
from tests.store.stored import a_database

SOURCE = ["year", "owner", "title", "recipient", "amount_nok", "locator", "document", "as_written"]
# Every question a page draws a table of; those of which a page takes only some columns name them.
SHOWN = {
    "funding_by_owner": ["owner", "measures", "owner_nok", "university_nok", "other_universities_nok", "total_nok"],
    "funding_by_measure": ["year", "owner", "number", "title", "scheme", "partners", "owner_nok", "total_nok"],
    "funding_by_partner": None,
    "funding_by_institution": None,
    "source_list": SOURCE,
    "theme_source_list": ["theme", *SOURCE[:5], "part_nok", *SOURCE[5:]],
    "target_group_source_list": ["target_group", *SOURCE],
    "theme_and_target_group_source_list": ["theme", "target_group", *SOURCE],
    "measure_theme_list": None,
    "measure_target_group_list": None,
    "measure_amount_list": ["role", "recipient", "amount_nok", "state", "as_written", "locator", "document"],
    "sourceless_list": ["year", "owner", "title", "role", "recipient", "amount_nok", "document"],
    "version_list": None,
}
IDENTIFIER = re.compile(r"[a-z]+(_[a-z]+)*")


def reread(table: pd.DataFrame) -> list[list[str]]:
    content = tables.csv(table)
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    measure = a_measure(themes=("språk", a_hit("lek", "mentioned")), target_groups=("lærere",))
    bare = a_measure(None, {NORD: None}, title="Uten beløp", semesters=(), scheme=None, number=None)
    totals = (a_stated_total(1_000_000),)
    report = a_report([measure, bare], stated_totals=totals)
    return a_database(tmp_path_factory.mktemp("database"), report, a_collective_report())


def answer(database, name: str) -> pd.DataFrame:
    ids = {
        "measure_id": store.connection(database).cursor().execute("SELECT min(measure_id) FROM measures").fetchone()[0],
        "report_id": store.connection(database).cursor().execute("SELECT report_id FROM stated_totals").fetchone()[0],
    }
    given = Selection().parameters() | {"counting": "berorer"} | ids
    return store.ask(name, {key: given[key] for key in query(name).parameters}, database)


@pytest.mark.parametrize("name", SHOWN)
def test_every_column_a_page_shows_has_a_norwegian_heading_of_its_own(name):
    columns = SHOWN[name] or list(query(name).columns)

    assert [column for column in columns if column not in labels.HEADINGS] == []
    assert len({labels.heading(column) for column in columns}) == len(columns)


@pytest.mark.parametrize("name", SHOWN)
def test_no_table_shows_an_identifier_or_a_word_for_nothing(name, database):
    table = tables.readable(answer(database, name), SHOWN[name])

    assert not [heading for heading in table.columns if IDENTIFIER.fullmatch(heading)]
    for row in reread(table):
        assert not {"None", "nan", "NaN", "<NA>", "reported", "stated", "owner", "university", "mentioned"} & set(row)


@pytest.mark.parametrize("name", ["funding_by_measure", "measure_amount_list", "funding_by_partner", "source_list"])
def test_kroner_are_whole_numbers_in_a_table_and_in_the_file(name, database):
    table = tables.readable(answer(database, name), SHOWN[name])
    money = [column for column in table.columns if column in {"Kroner", "Sum", "Eiers andel", "Fordelt på tiltak"}]

    assert money
    assert {str(table[column].dtype) for column in money} == {"Int64"}
    header, *rows = reread(table)
    for column in money:
        assert all(re.fullmatch(r"-?\d*", row[header.index(column)]) for row in rows)


def test_a_file_opens_again_with_every_cell_as_it_was():
    table = pd.DataFrame(
        {
            "Eier": ["Bodø kommune", 'Si "ja"; takk', "linje\nto", None],
            "Sum": pd.array([1_166_270, -5, 0, None], dtype="Int64"),
        }
    )

    assert reread(table) == [
        ["Eier", "Sum"],
        ["Bodø kommune", "1166270"],
        ['Si "ja"; takk', "-5"],
        ["linje\nto", "0"],
        ["", ""],
    ]


@pytest.mark.parametrize("start", tables.FORMULA_STARTS)
def test_a_spreadsheet_takes_no_cell_for_a_formula(start):
    [_, [cell]] = reread(pd.DataFrame({"Tiltak": [f"{start}1+1"]}))

    assert cell == f"'{start}1+1"


def test_a_dash_for_no_amount_is_text_in_the_file_and_a_negative_number_stays_one():
    table = pd.DataFrame({"Slik står det": ["-", "900.000,-"], "Kroner": pd.array([-900_000, 1], dtype="Int64")})

    assert reread(table)[1:] == [["'-", "-900000"], ["900.000,-", "1"]]


def test_lists_are_words_and_truth_is_ja_or_nei():
    given = pd.DataFrame(
        {
            "themes": [["språk", "lek"], []],
            "partners": [None, ["Nord universitet"]],
            "described": pd.array([True, None], dtype="boolean"),
        }
    )

    table = tables.readable(given)

    assert table["Temaer"].tolist() == ["språk, lek", ""]
    assert table["Kompetansemiljø (UH)"].tolist() == ["", "Nord universitet"]
    assert reread(table)[1:] == [["språk, lek", "", "ja"], ["", "Nord universitet", ""]]


def test_codes_are_words_and_an_unknown_code_is_nothing():
    given = pd.DataFrame({"role": ["owner", "university"], "state": ["see_attachment", "x"], "level": ["begge", None]})

    assert tables.readable(given).to_numpy().tolist() == [
        ["Eier", "se vedlegg", "Barnehage og grunnskole"],
        ["UH", "", ""],
    ]


def test_an_answer_is_not_changed_by_being_made_readable():
    given = pd.DataFrame({"role": ["owner"], "amount_nok": [1]})
    before = given.copy()

    tables.csv(tables.readable(given))

    assert given.equals(before)


def test_an_empty_answer_is_a_table_of_headings():
    empty = pd.DataFrame({"role": pd.Series([], dtype=object), "total_nok": pd.Series([], dtype="int64")})

    assert reread(tables.readable(empty)) == [["Andel", "Sum"]]
