"""Versions: published whole or not at all, read while others write, refused when they are not what was published."""

import subprocess
import sys
import threading
from pathlib import Path

import duckdb
import pytest

from behovsmelding import store
from behovsmelding.errors import StoreBusy, StoreUnavailable
from behovsmelding.settings import ROOT
from behovsmelding.store import database as versions
from behovsmelding.store import layout
from tests.builders import NORD, a_measure, a_report, a_stated_total
from tests.queries.asked import database_of
from tests.store.stored import a_database, a_received, told
from tests.store.writer import number_of, publish_steps

FACTS = "SELECT * EXCLUDE (locator), locator::VARCHAR FROM funding_facts ORDER BY ALL"
TOTAL = "SELECT sum(amount_nok)::BIGINT FROM funding_facts"


def started(module: str, *arguments: object) -> subprocess.Popen:
    command = [sys.executable, "-m", f"tests.store.{module}", *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def files_beside(database: Path) -> list[str]:
    return sorted(path.name for path in database.parent.iterdir())


def test_a_database_is_a_symlink_to_a_version_any_duckdb_can_read(tmp_path):
    database = a_database(tmp_path, a_report())

    assert database.readlink().name == "behovsmeldinger.00000001.duckdb"
    with duckdb.connect(database, read_only=True) as con:
        assert con.execute(TOTAL).fetchone() == (900_000 + 624_914,)


def test_a_reader_sees_the_new_version_at_the_next_question(tmp_path):
    database = a_database(tmp_path, a_report())
    before = told(database, TOTAL)
    a_database(tmp_path, a_report([a_measure(1, partners={})], year=2025))

    assert told(database, TOTAL) == [(before[0][0] + 1,)]
    assert store.version(database).number == 2


def test_a_reader_keeps_what_it_opened(tmp_path):
    database = a_database(tmp_path, a_report())
    cursor = store.connection(database).cursor()

    publish_steps(database, 2030, versions.OPEN_VERSIONS + 2)

    assert cursor.execute(TOTAL).fetchone() == (1_524_914,)


def test_a_version_tells_what_changed_and_when(tmp_path):
    database = a_database(tmp_path, a_report())
    a_database(tmp_path, a_report(year=2025), a_report([a_measure(5)]))

    assert store.version(database).what == "Lest inn: 1 ny, 1 erstattet."
    assert [row[0] for row in told(database, "SELECT what FROM versions ORDER BY number")] == [
        "Lest inn: 1 ny.",
        "Lest inn: 1 ny, 1 erstattet.",
    ]


def test_a_change_that_fails_publishes_nothing(tmp_path):
    database = a_database(tmp_path, a_report())

    def change(con):
        layout.empty(con, "received.reports")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.publish(database, change)
    assert told(database, TOTAL) == [(1_524_914,)]
    assert [name for name in files_beside(database) if name.startswith(".tmp")] == []


def test_rows_that_do_not_hold_together_are_never_published(tmp_path):
    database = a_database(tmp_path, a_report())

    def change(con):
        con.execute("INSERT INTO received.loads FROM received.loads")
        return "Rapporten står to ganger."

    with pytest.raises(versions.Invalid, match="a report is loaded once: 1 is not 2"):
        store.publish(database, change)
    assert store.version(database).number == 1


def test_what_questions_read_is_computed_anew_in_every_version(tmp_path):
    database = a_database(tmp_path, a_report([a_measure(7, partners={NORD: 5}, themes=("lek",))]))

    def change(con):
        con.execute("UPDATE received.funding SET amount_nok = amount_nok + 1")
        con.execute("UPDATE received.themes SET theme = 'lesing'")
        return "Rettet."

    store.publish(database, change)
    assert told(database, TOTAL) == [(7 + 5 + 2,)]
    assert told(database, "SELECT themes FROM funding_facts GROUP BY ALL") == [(["lesing"],)]


@pytest.mark.parametrize(
    ("sql", "rule"),
    [
        ("DELETE FROM published.funding WHERE amount_nok = 0", "every amount of a measure that counts stands"),
        ("DELETE FROM published.funding WHERE amount_nok > 0", "facts are the rows received"),
        ("DELETE FROM published.measure_themes", "every theme of a measure that counts stands"),
        ("DELETE FROM published.measure_target_groups", "the target groups listed for it"),
        ("UPDATE published.measures SET themes = []", "the themes listed for it"),
        ("DELETE FROM published.measures", "every measure that counts stands"),
        ("DELETE FROM published.reports", "a report is loaded once"),
    ],
)
def test_what_questions_read_must_agree_with_what_is_received(sql, rule):
    con = database_of(a_report([a_measure(0, themes=("lek",), target_groups=("ppt",))]))
    versions.hold_together(con)

    con.execute(sql)

    with pytest.raises(versions.Invalid, match=rule):
        versions.hold_together(con)


def test_a_change_of_nothing_publishes_nothing(tmp_path):
    database = a_database(tmp_path, a_report())

    assert store.publish(database, lambda _: "") is None
    assert store.version(database).number == 1


def test_a_writer_waits_for_another_and_then_says_that_it_is_busy(tmp_path):
    database = a_database(tmp_path, a_report())

    with versions.locked(database, 0), pytest.raises(StoreBusy, match="Noen andre leser inn"):
        store.publish(database, lambda _: "Noe.", patience_seconds=0.1)
    assert store.version(database).number == 1


def test_what_a_killed_writer_left_is_swept_away(tmp_path):
    database = a_database(tmp_path, a_report())
    (tmp_path / ".tmp-behovsmeldinger.duckdb-99.duckdb").write_bytes(b"half")

    publish_steps(database, 2030, 1)

    assert [name for name in files_beside(database) if name.startswith(".tmp")] == []


def test_no_log_is_left_beside_a_version(tmp_path):
    database = a_database(tmp_path, a_report())
    publish_steps(database, 2030, 2)

    assert files_beside(database) == [
        "behovsmeldinger.00000001.duckdb",
        "behovsmeldinger.00000002.duckdb",
        "behovsmeldinger.00000003.duckdb",
        "behovsmeldinger.duckdb",
        "behovsmeldinger.duckdb.lock",
    ]


def test_bytes_of_a_replaced_report_are_gone_from_the_new_version(tmp_path):
    database = a_database(tmp_path, a_report([a_measure(title="Kvernelandsprosjektet")]))
    assert b"Kvernelandsprosjektet" in database.read_bytes()

    a_database(tmp_path, a_report([a_measure(title="Noe annet")]))

    assert b"Kvernelandsprosjektet" not in database.read_bytes()


def test_a_missing_database_says_what_to_do(tmp_path):
    with pytest.raises(StoreUnavailable, match="make run"):
        store.connection(tmp_path / "ingen.duckdb")


@pytest.mark.parametrize("content", [b"", b"ikke en database", b"\0" * 20_000])
def test_a_file_that_is_no_database_says_what_to_do(tmp_path, content):
    database = tmp_path / "annet.duckdb"
    database.write_bytes(content)

    with pytest.raises(StoreUnavailable, match="skadet"):
        store.connection(database)
    with pytest.raises(StoreUnavailable, match="skadet"):
        store.load_reports(database, [a_received(a_report())])
    assert database.read_bytes() == content


def test_a_database_of_somebody_else_is_left_alone(tmp_path):
    database = tmp_path / "annet.duckdb"
    with duckdb.connect(database) as con:
        con.execute("CREATE TABLE mine (x INTEGER)")

    with pytest.raises(StoreUnavailable):
        store.load_reports(database, [a_received(a_report())])
    with duckdb.connect(database) as con:
        assert con.execute("SHOW TABLES").fetchall() == [("mine",)]


def test_a_copied_version_can_be_read_and_published_to(tmp_path):
    a_database(tmp_path, a_report())
    copy = tmp_path / "kopi.duckdb"
    copy.write_bytes((tmp_path / "behovsmeldinger.duckdb").read_bytes())

    assert told(copy, TOTAL) == [(1_524_914,)]
    publish_steps(copy, 2030, 1)
    assert told(copy, TOTAL) == [(1_524_914 + 2_000,)]
    assert (tmp_path / "kopi.00000001.duckdb").is_file()


def rewritten(database: Path, sql: str) -> None:
    """Change a published file, as another version of the program would have written it."""
    with duckdb.connect(database.resolve()) as con:
        con.execute(sql)


def test_a_newer_database_is_refused_in_words(tmp_path):
    database = a_database(tmp_path, a_report())
    rewritten(database, "UPDATE meta.versions SET schema_version = schema_version + 1")

    with pytest.raises(StoreUnavailable, match="nyere utgave"):
        store.connection(database)
    with pytest.raises(StoreUnavailable, match="nyere utgave"):
        store.load_reports(database, [a_received(a_report(year=2025))])


def test_an_older_layout_is_laid_out_anew_with_the_same_figures(tmp_path):
    database = a_database(tmp_path, a_report())
    rewritten(database, "DROP VIEW findings; ALTER TABLE received.funding DROP COLUMN written_as")
    rewritten(database, "UPDATE meta.versions SET layout = 'eldre'")
    with pytest.raises(StoreUnavailable, match="annen utgave"):
        store.connection(database)

    store.republish(database)

    assert told(database, TOTAL) == [(1_524_914,)]
    assert told(database, "SELECT count(*) FROM findings") == [(0,)]


def test_a_version_whose_views_still_computed_everything_is_laid_out_anew(tmp_path):
    database = a_database(tmp_path, a_report([a_measure(themes=("lek",))], stated_totals=(a_stated_total(1_000_000),)))
    with duckdb.connect(database, read_only=True) as con:
        before = con.execute(FACTS).fetchall()
    rewritten(database, "DROP VIEW funding_facts; DROP VIEW measures; DROP SCHEMA published CASCADE")
    rewritten(database, "UPDATE meta.versions SET layout = 'eldre'")

    store.republish(database)

    assert told(database, FACTS) == before != []
    assert store.version(database).number == 2


def test_every_folder_that_lays_a_database_out_is_in_the_fingerprint():
    folders = {path.name for path in (ROOT / "queries").iterdir() if path.is_dir()}

    assert folders - {"store"} == set(layout.LAID_OUT_BY)


def test_flipped_bits_never_give_another_sum(tmp_path):
    database = a_database(tmp_path, a_report())
    whole = database.read_bytes()
    seen = set()

    for place in range(37, len(whole), len(whole) // 30):
        damaged = tmp_path / f"skadet-{place}.duckdb"
        damaged.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        try:
            seen.add(told(damaged, TOTAL)[0][0])
        except (StoreUnavailable, duckdb.Error):
            seen.add(None)

    assert seen <= {None, 1_524_914}


def test_a_reader_can_neither_write_nor_reach_files(tmp_path):
    database = a_database(tmp_path, a_report())
    (tmp_path / "hemmelig.csv").write_text("a\n1\n")
    for sql in (
        "DELETE FROM received.reports",
        f"FROM read_csv('{tmp_path}/hemmelig.csv')",
        f"FROM read_text('{tmp_path}/hemmelig.csv')",
        f"COPY received.reports TO '{tmp_path}/ut.csv'",
        f"ATTACH '{tmp_path}/ny.duckdb'",
        "SET enable_external_access = true",
        "INSTALL httpfs",
        "LOAD httpfs",
    ):
        with pytest.raises(duckdb.Error):
            told(database, sql)


def test_threads_get_their_own_answers(tmp_path):
    database = a_database(tmp_path, a_report())
    wrong = []

    def ask(number):
        for step in range(60):
            wanted = number * 1_000 + step
            if told(database, "SELECT $n::INTEGER + 0 * count(*) FROM funding_facts", {"n": wanted}) != [(wanted,)]:
                wrong.append(wanted)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_readers_see_whole_versions_in_order_while_others_publish(tmp_path):
    database, stop = tmp_path / "behovsmeldinger.duckdb", tmp_path / "stopp"
    publish_steps(database, 2000, 1)
    readers = [started("reader", database, stop, 2) for _ in range(2)]
    assert [reader.stdout.readline() for reader in readers] == ["begun\n", "begun\n"]

    publish_steps(database, 2001, 8)
    stop.touch()
    answers = [reader.communicate(timeout=60)[0].split() for reader in readers]

    assert [reader.returncode for reader in readers] == [0, 0], answers
    assert all(int(answer[0]) > 20 for answer in answers)
    assert told(database, "SELECT count(DISTINCT year) FROM funding_facts") == [(9,)]


def test_two_writers_lose_nothing(tmp_path):
    database = tmp_path / "behovsmeldinger.duckdb"
    writers = [started("writer", database, first, 5) for first in (2000, 2100)]

    for writer in writers:
        writer.communicate(timeout=60)

    assert [writer.returncode for writer in writers] == [0, 0]
    assert told(database, "SELECT count(*) FROM funding_facts") == [(20,)]
    assert store.version(database).number == 10


def test_a_killed_writer_loses_nothing_it_has_told_of(tmp_path):
    database = tmp_path / "behovsmeldinger.duckdb"
    acknowledged: list[int] = []
    for kill in range(8):
        first = 2000 + 100 * kill
        writer = started("writer", database, first, 90)
        for _ in range(kill % 3 + 1):
            acknowledged.append(int(writer.stdout.readline()))
        threading.Event().wait(0.013 * kill)
        writer.kill()
        acknowledged += [int(year) for year in writer.communicate()[0].split()]

    years = dict(told(database, "SELECT year, count(*) FROM funding_facts GROUP BY year"))
    assert set(acknowledged) <= set(years)
    assert set(years.values()) == {2}


def test_loading_again_after_a_kill_adds_nothing_twice(tmp_path):
    database = a_database(tmp_path, *number_of(2030))

    outcomes = store.load_reports(database, number_of(2030))

    assert [outcome.what for outcome in outcomes] == ["unchanged", "unchanged"]
    assert store.version(database).number == 1


def test_a_folder_one_may_not_write_in_is_told_of(tmp_path):
    (tmp_path / "fil").write_text("")

    with pytest.raises(StoreUnavailable, match="kan ikke skrives"):
        store.load_reports(tmp_path / "fil" / "under.duckdb", [a_received(a_report([a_measure(partners={NORD: 1})]))])


def test_few_forms_are_laid_out_by_small_blocks_and_a_long_list_by_large_ones(tmp_path):
    con = duckdb.connect(a_database(tmp_path).resolve(), read_only=True)

    [laid_out_by] = con.execute("SELECT block_size FROM pragma_database_size()").fetchone()

    assert laid_out_by == versions.block_size(100)
    assert versions.block_size(100_000) > laid_out_by
