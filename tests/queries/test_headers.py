"""Every question's header against its SQL and its answer."""

from pathlib import Path

import pytest

from behovsmelding import store
from behovsmelding.selection import Selection
from behovsmelding.settings import ROOT
from behovsmelding.store.queries import query
from tests.builders import a_measure, a_report
from tests.store.stored import a_database

QUESTIONS = sorted(path.stem for path in (ROOT / "queries").glob("*.sql"))
SCRIPTS = sorted((ROOT / "queries").rglob("*.sql"))
FILTERS = {"years": [2024], "schemes": ["Kompetanseløftet"], "levels": ["begge"], "partners": ["Nord universitet"]}


@pytest.fixture(scope="module")
def database(tmp_path_factory) -> Path:
    return a_database(tmp_path_factory.mktemp("database"), a_report([a_measure(themes=("språk",))]))


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_takes_and_gives_what_its_header_says(name, database):
    asked = query(name)
    filters = Selection().parameters()

    for chosen in (filters, filters | FILTERS, filters | {"years": [], "themes": [], "target_groups": []}):
        answer = store.ask(name, {key: chosen.get(key) for key in asked.parameters}, database)
        assert tuple(answer.columns) == asked.columns


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_whole_number_stays_whole(name, database):
    filters = Selection().parameters()

    answer = store.ask(name, {key: filters.get(key) for key in query(name).parameters}, database)

    numbers = [column for column in answer if column.endswith("_nok")]
    assert {str(answer[column].dtype) for column in numbers} <= {"int64", "Int64"}


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_begins_by_saying_what_it_is(path):
    assert path.read_text(encoding="utf-8").startswith("-- ")
