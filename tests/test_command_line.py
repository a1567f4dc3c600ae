"""The command line: what it prints, what it stores and how it ends."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from behovsmelding import store
from behovsmelding.command_line import main, parser
from behovsmelding.settings import ROOT, Settings
from behovsmelding.store import layout
from tests.figures import TOTALS, by_recipient
from tests.seeds import secrets, seed_files, with_seeds
from tests.store.stored import told

SAMPLES = sorted((ROOT / "data" / "samples").glob("*.txt"))
TOP = ["file", "sha256", "form", "error", "report", "measures", "stated_totals", "stated_total_nok", "findings"]
REPORT = [
    "year", "year_inferred", "county", "network", "network_inferred", "owner", "owners", "universities", "units",
]  # fmt: skip
UNITS = ["municipal_kindergartens", "private_kindergartens", "public_schools", "private_schools", "pp_services"]
MEASURE = [
    "number", "title", "scheme", "level", "semesters", "continues", "described", "funding", "themes", "target_groups",
]  # fmt: skip
FUNDING = ["role", "recipient", "recipient_parent", "stage", "amount_nok", "state", "text", "locator"]


@pytest.fixture
def nonsense(tmp_path) -> Path:
    file = tmp_path / "handleliste.txt"
    file.write_text("Melk og egg.\n", encoding="utf-8")
    return file


def checked(capsys, *files) -> list[dict]:
    main(["check", *map(str, files), "--json"])
    return json.loads(capsys.readouterr().out)


def ran(*arguments: object) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "behovsmelding", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_check_gives_one_object_a_file_in_the_order_given(capsys, nonsense):
    given = [SAMPLES[1], nonsense, SAMPLES[0]]

    assert [one["file"] for one in checked(capsys, *given)] == [file.name for file in given]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_check_gives_every_agreed_key_and_no_other(capsys, sample):
    [one] = checked(capsys, sample)

    assert list(one) == TOP
    assert list(one["report"]) == REPORT
    assert list(one["report"]["units"]) == UNITS
    for measure in one["measures"]:
        assert list(measure) == MEASURE
        assert all(list(amount) == FUNDING for amount in measure["funding"])
        assert all({"page", "line"} <= set(amount["locator"]) for amount in measure["funding"])
        assert all(list(hit) == ["theme", "relation", "snippet"] for hit in measure["themes"])
    for total in one["stated_totals"]:
        assert list(total) == ["scheme", "role", "recipient", "amount_nok", "text"]
    for finding in one["findings"]:
        assert list(finding) == ["rule", "severity", "message", "measure", "stated", "computed", "locator"]
        assert finding["measure"] is None or 0 <= finding["measure"] < len(one["measures"])


def test_check_of_an_unreadable_file_leaves_all_but_its_name_hash_and_error_null(capsys, nonsense):
    [one] = checked(capsys, nonsense)

    assert list(one) == TOP
    assert {key for key, value in one.items() if value is not None} == {"file", "sha256", "error"}
    assert list(one["error"]) == ["kind", "message"]


def test_check_for_people_names_measures_and_doubts(capsys):
    assert main(["check", str(SAMPLES[0])]) == 0

    said = capsys.readouterr().out
    assert said.startswith(f"{SAMPLES[0].name}\n  Behovsmelding 20")
    assert "Tiltak 1: " in said


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["check", SAMPLES[0]], 0), (["check", SAMPLES[0], "finnes-ikke.txt"], 1), (["check"], 2), (["vis"], 2), ([], 2)],
)
def test_exit_codes_tell_all_read_some_unreadable_and_wrong_usage(arguments, code):
    assert ran(*arguments).returncode == code


def test_load_takes_folders_and_says_one_line_a_file_and_a_summary(tmp_path, capsys):
    database = tmp_path / "x.duckdb"

    assert main(["load", str(ROOT / "data" / "samples"), "--database", str(database)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines[:-1]] == [file.name for file in SAMPLES]
    assert lines[-1] == f"{len(SAMPLES)} filer: {len(SAMPLES)} nye."
    assert told(database, "SELECT count(*) FROM reports") == [(len(SAMPLES),)]


def test_load_of_a_bad_file_among_good_ones_loads_the_good_ones(tmp_path, capsys, nonsense):
    database = tmp_path / "x.duckdb"

    assert main(["load", str(SAMPLES[0]), str(nonsense), str(SAMPLES[1]), "--database", str(database)]) == 1

    assert "handleliste.txt: kan ikke leses." in capsys.readouterr().out
    assert told(database, "SELECT count(*) FROM reports") == [(2,)]


def test_load_of_the_same_files_again_changes_nothing(tmp_path, capsys):
    database = tmp_path / "x.duckdb"
    arguments = ["load", *map(str, SAMPLES), "--database", str(database)]
    main(arguments)
    version = database.readlink()
    capsys.readouterr()

    assert main(arguments) == 0

    assert database.readlink() == version
    assert capsys.readouterr().out.splitlines()[-1] == f"{len(SAMPLES)} filer: {len(SAMPLES)} uendret."


def test_load_of_nothing_readable_makes_an_empty_database(tmp_path, nonsense):
    database = tmp_path / "x.duckdb"

    assert main(["load", str(nonsense), "--database", str(database)]) == 1
    assert told(database, "SELECT count(*) FROM reports") == [(0,)]


def test_load_into_what_is_no_database_says_so_and_leaves_it(tmp_path, capsys, nonsense):
    assert main(["load", str(SAMPLES[0]), "--database", str(nonsense)]) == 1

    assert "skadet" in capsys.readouterr().err
    assert nonsense.read_text(encoding="utf-8") == "Melk og egg.\n"


def test_load_uses_the_database_of_the_surroundings(tmp_path, monkeypatch):
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(tmp_path / "min.duckdb"))

    assert main(["load", str(SAMPLES[0])]) == 0
    assert told(tmp_path / "min.duckdb", "SELECT count(*) FROM reports") == [(1,)]


def test_publish_makes_a_database_of_the_register_once(tmp_path, capsys):
    database = tmp_path / "x.duckdb"

    assert [main(["publish", "--database", str(database)]) for _ in range(2)] == [0, 0]

    said = capsys.readouterr().out.splitlines()
    assert said == ["Databasen er klar: utgave 1. Laget fra registeret som følger med programmet."] * 2
    facts = told(database, "SELECT year, role, recipient, amount_nok FROM funding_facts")
    assert by_recipient(facts) == TOTALS


def test_publish_takes_in_edited_word_lists(tmp_path, capsys):
    database = tmp_path / "x.duckdb"
    main(["publish", "--database", str(database)])
    expected = told(database, "FROM expected_owners ORDER BY ALL")
    store.publish(database, lambda con: con.execute("DELETE FROM vocabulary.expected_owners") and "Eldre ordlister.")

    assert main(["publish", "--database", str(database)]) == 0

    assert "utgave 3. Ordlistene er endret." in capsys.readouterr().out
    assert told(database, "FROM expected_owners ORDER BY ALL") == expected


def test_word_lists_beside_the_database_that_is_named_are_the_ones_that_count(tmp_path):
    database, beside = tmp_path / "x.duckdb", tmp_path / "vocabulary"
    shutil.copytree(ROOT / "data" / "vocabulary", beside)
    (beside / "expected_owners.csv").write_text("year,network,owner\n2026,Salten,Bodø kommune\n", encoding="utf-8")

    main(["publish", "--database", str(database)])
    main(["load", str(SAMPLES[0]), "--database", str(database)])

    assert told(database, "SELECT owner FROM vocabulary.expected_owners") == [("Bodø kommune",)]
    assert Settings.from_env().vocabulary == ROOT / "data" / "vocabulary"


def test_publish_makes_a_new_database_when_the_newest_version_is_gone(tmp_path):
    database = tmp_path / "x.duckdb"
    main(["publish", "--database", str(database)])
    database.resolve().unlink()

    assert main(["publish", "--database", str(database)]) == 0
    assert told(database, "SELECT count(*) FROM reports") == [(3,)]


def test_every_command_and_option_has_a_help_text():
    commands = next(action for action in parser()._actions if action.choices)

    assert {"check", "load", "publish", "register"} <= set(commands.choices)
    assert all(choice.help for choice in commands._choices_actions)


@with_seeds
def test_the_real_forms_come_to_the_totals_of_the_model(capsys):
    rows = [
        (one["report"]["year"], amount["role"], amount["recipient"], amount["amount_nok"] or 0)
        for one in checked(capsys, *seed_files())
        for measure in one["measures"]
        for amount in measure["funding"]
    ]

    itemised = {year: sum(shares.values()) for year, shares in by_recipient(rows).items()}
    assert itemised == {2023: 3_084_895, 2024: 2_892_500, 2026: 2_458_860}


@with_seeds
def test_nobody_of_the_real_forms_is_stored_or_printed(tmp_path):
    database = tmp_path / "x.duckdb"
    files = seed_files()

    outputs = [
        ran("check", *files).stdout,
        ran("check", *files, "--json").stdout,
        (loaded := ran("load", *files, "--database", database)).stdout + loaded.stderr,
    ]

    raw = [path.read_bytes().decode("utf-8", "replace") for path in tmp_path.iterdir() if path.is_file()]
    rows = [str(told(database, f"FROM {table}")) for table in layout.tables()]
    seen = " ".join([*outputs, *raw, *rows]).casefold()
    assert "18 gruppeledersamlinger" in seen
    assert [secret for secret in secrets() if secret.casefold() in seen] == []


def test_versions_that_are_kept_are_listed_with_the_newest_first(capsys, tmp_path):
    database = tmp_path / "b.duckdb"
    for sample in SAMPLES[:2]:
        main(["load", str(sample), "--database", str(database)])
    capsys.readouterr()

    assert main(["versions", "--database", str(database)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["2", "1"]
    assert all(line.endswith("Lest inn: 1 ny.") for line in lines)


def test_a_version_is_brought_back_by_its_number(capsys, tmp_path):
    database = tmp_path / "b.duckdb"
    main(["load", str(SAMPLES[0]), "--database", str(database)])
    before = told(database, "SELECT sum(amount_nok) FROM funding_facts")
    main(["load", str(SAMPLES[1]), "--database", str(database)])
    capsys.readouterr()

    assert main(["restore", "1", "--database", str(database)]) == 0

    said = "Versjon 3 er den nyeste. Tatt tilbake fra versjon 1. Versjonene imellom er tatt vare på.\n"
    assert capsys.readouterr().out == said
    assert told(database, "SELECT sum(amount_nok) FROM funding_facts") == before


def test_bringing_back_what_is_not_kept_says_so(capsys, tmp_path):
    database = tmp_path / "b.duckdb"
    main(["load", str(SAMPLES[0]), "--database", str(database)])

    assert main(["restore", "7", "--database", str(database)]) == 1
    assert "Versjon 7 finnes ikke, eller er ikke tatt vare på." in capsys.readouterr().err
