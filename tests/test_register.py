"""The figures that come with the program: right to the krone, facts only, and what reading the real forms gives."""

import re
from pathlib import Path

import pytest

from behovsmelding import intake, store
from behovsmelding.settings import ROOT
from behovsmelding.store.register import read_register
from behovsmelding.store.tables import from_rows
from behovsmelding.vocabulary import Vocabulary
from tests.figures import DESCRIBED, MEASURES, REMAINDERS, RULES, TOTALS, by_recipient
from tests.seeds import secrets, seed_files, with_seeds
from tests.store.stored import told

REGISTER = ROOT / "data" / "register"
FACTS = "SELECT year, role, recipient, amount_nok FROM funding_facts WHERE stage = 'reported'"


@pytest.fixture(scope="module", params=["register", "forms"])
def database(request, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("figures") / "behovsmeldinger.duckdb"
    if request.param == "register":
        store.publish_register(path, REGISTER)
    elif not seed_files():
        pytest.skip("the real forms are not at hand")
    else:
        readings = [intake.read_report(file, Vocabulary.load()) for file in seed_files()]
        intake.load(path, readings)
    return path


def test_the_sums_are_those_of_the_model(database):
    assert by_recipient(told(database, FACTS)) == TOTALS


def test_what_is_on_no_measure_is_that_of_the_model(database):
    assert by_recipient(told(database, f"{FACTS} AND NOT itemised")) == REMAINDERS


def test_what_is_described_is_that_of_the_model(database):
    sql = "SELECT year, sum(amount_nok)::BIGINT FROM funding_facts WHERE described GROUP BY year"
    assert dict(told(database, sql)) == DESCRIBED
    assert dict(told(database, "SELECT year, count(*) FROM measures GROUP BY year")) == MEASURES


def test_the_findings_are_those_of_the_model(database):
    sql = "SELECT year, list(rule ORDER BY rule) FROM findings JOIN reports USING (report_id) GROUP BY year"
    assert dict(told(database, sql)) == RULES


def test_a_partner_brings_its_measures_with_the_shares_apart(database):
    sql = """
    SELECT share, sum(amount_nok)::BIGINT
    FROM selected_funding([$year], NULL, NULL, NULL, NULL, ['Nord universitet'], NULL, NULL, 'reported')
    GROUP BY share
    """
    assert dict(told(database, sql, {"year": 2026})) == {"own": 743_560, "owner": 230_000}
    assert dict(told(database, sql, {"year": 2024})) == {"own": 383_040}


@with_seeds
def test_the_register_is_what_reading_the_real_forms_gives():
    readings = [intake.read_report(file, Vocabulary.load()) for file in seed_files()]

    expected = intake.register_rows(readings, Vocabulary.load())

    assert read_register(REGISTER) == expected, "run: python -m behovsmelding register ../shared/seeds"


@with_seeds
def test_loading_the_real_forms_replaces_the_register(tmp_path):
    database = tmp_path / "behovsmeldinger.duckdb"
    store.publish_register(database, REGISTER)
    readings = [intake.read_report(file, Vocabulary.load()) for file in seed_files()]

    outcomes = intake.load(database, readings)

    assert {outcome.what for outcome in outcomes} == {"replaced"}
    assert by_recipient(told(database, FACTS)) == TOTALS
    assert told(database, "SELECT DISTINCT status FROM reports") == [("Ikke gjennomgått",)]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


@with_seeds
def test_no_ten_words_in_a_row_of_a_real_form_stand_in_the_register():
    runs = set()
    for file in seed_files():
        said = words(file.read_text(encoding="utf-8"))
        runs |= {" ".join(said[at : at + 10]) for at in range(len(said) - 9)}

    organisations = {name for one in from_rows(read_register(REGISTER)) for name in one.report.owners}
    for table in REGISTER.glob("*.csv"):
        text = table.read_text(encoding="utf-8")
        for name in organisations:
            text = text.replace(name, "")
        said = words(text)
        assert not [run for at in range(len(said) - 9) if (run := " ".join(said[at : at + 10])) in runs], table.name


@with_seeds
def test_nobody_of_a_real_form_stands_in_the_register():
    register = " ".join(table.read_text(encoding="utf-8") for table in REGISTER.glob("*.csv"))

    assert [secret for secret in secrets() if secret.casefold() in register.casefold()] == []


def test_the_register_names_no_file():
    for one in from_rows(read_register(REGISTER)):
        assert one.origin == "register"
        assert one.document.startswith("Behovsmelding 20")
        assert not re.search(r"\.(txt|docx|pdf|odt)", one.document)
