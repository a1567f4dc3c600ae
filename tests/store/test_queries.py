"""Asking named questions."""

import pytest

from behovsmelding import store
from behovsmelding.errors import QueryMismatch, StoreUnavailable
from behovsmelding.selection import Selection
from behovsmelding.store.queries import checked, table
from tests.builders import a_measure, a_report
from tests.store.stored import a_database

GOOD = "-- One row a number.\n--\n-- params:  n, selection\n-- returns: n\nSELECT $n AS n;\n"


def test_a_question_is_answered_with_whole_numbers(tmp_path):
    database = a_database(tmp_path, a_report())

    answer = store.ask("funding_by_owner", Selection().parameters(), database)

    assert answer["total_nok"].tolist() == [1_524_914]
    assert str(answer["total_nok"].dtype) == "int64"


def test_a_missing_whole_number_leaves_the_others_whole(tmp_path):
    database = a_database(tmp_path, a_report([a_measure(), a_measure(None, partners={}, title="B")]))

    answer = store.ask("measure_list", Selection().parameters() | {"search": None}, database)

    assert str(answer["total_nok"].dtype) == "Int64"
    assert answer["total_nok"].isna().tolist() == [False, True]


def test_an_empty_selection_gives_an_empty_table_with_all_columns(tmp_path):
    database = a_database(tmp_path, a_report())

    answer = store.ask("funding_by_owner", Selection(years=()).parameters(), database)

    assert answer.empty
    assert "total_nok" in answer.columns


@pytest.mark.parametrize("given", [{}, {"measure_id": "x", "more": 1}, {"other": 1}])
def test_other_parameters_than_the_header_names_are_refused(tmp_path, given):
    with pytest.raises(QueryMismatch, match="measure_detail takes"):
        store.ask("measure_detail", given, tmp_path / "ingen.duckdb")


@pytest.mark.parametrize("name", ["no_such_query", "../schema/meta_versions", "views/reports", ""])
def test_a_question_that_is_not_a_file_in_queries_is_refused(name):
    with pytest.raises(QueryMismatch, match="no query"):
        store.ask(name)


def test_a_question_to_a_missing_database_says_what_to_do(tmp_path):
    with pytest.raises(StoreUnavailable, match="make run"):
        store.ask("version_list", database=tmp_path / "ingen.duckdb")


@pytest.mark.parametrize(
    ("sql", "complaint"),
    [
        ("SELECT 1 AS n;", "first line"),
        ("-- params: none\n-- returns: n\nSELECT 1 AS n;", "first line"),
        ("-- One row.\nSELECT 1 AS n;", "must end with"),
        ("-- One row.\n-- params: none\n-- returns: n\nSELECT $n AS n;", "the SQL takes"),
        ("-- One row.\n-- params: n\n-- returns: n\nSELECT 1 AS n;", "header says"),
        ("-- One row.\n-- params: none\n-- returns: n\nSELECT 1 AS n; SELECT 2;", "2 statements"),
    ],
)
def test_a_header_that_disagrees_with_its_sql_is_refused(sql, complaint):
    with pytest.raises(QueryMismatch, match=complaint):
        checked("question", sql)


def test_selection_in_a_header_stands_for_all_of_the_selection():
    with pytest.raises(QueryMismatch, match="target_groups"):
        checked("question", GOOD)


def test_a_table_keeps_what_is_missing_apart_from_zero_and_false():
    answer = table(("n", "b", "t"), ["BIGINT", "BOOLEAN", "VARCHAR"], [(0, False, ""), (None, None, None)])

    assert answer.isna().to_numpy().tolist() == [[False] * 3, [True] * 3]
