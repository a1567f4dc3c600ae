"""Older versions: kept as promised, opened again with the same figures, and made the newest without erasing any."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb
import pytest

from behovsmelding import store
from behovsmelding.errors import NotPossible, StoreUnavailable
from behovsmelding.store import manifest
from behovsmelding.store.manifest import Version, to_thin_out
from tests.builders import a_measure, a_report
from tests.store.stored import a_database, told

TOTAL = "SELECT sum(amount_nok)::BIGINT FROM funding_facts"
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


def a_version(number: int, days_ago: float) -> Version:
    return Version(number, NOW - timedelta(days=days_ago), "", Path(f"b.{number:08d}.duckdb"))


def numbers(versions):
    return [one.number for one in versions]


@pytest.fixture
def three(tmp_path):
    """Publish three versions: 1 kr more of another year in each."""
    a_database(tmp_path, a_report())
    a_database(tmp_path, a_report([a_measure(1, partners={})], year=2025))
    return a_database(tmp_path, a_report([a_measure(2, partners={})], year=2026))


def rewritten(path, statement):
    with duckdb.connect(path) as con:
        con.execute(statement)


def test_versions_are_listed_with_the_newest_first(three):
    assert numbers(store.kept(three)) == [3, 2, 1]


def test_an_older_version_answers_as_it_did(three):
    old = store.numbered(three, 1)

    assert store.ask("version_list", {}, old.path).number.tolist() == [1]
    assert told(old.path, TOTAL) == [(1_524_914,)]
    assert told(three, TOTAL) == [(1_524_917,)]


def test_a_version_that_was_never_there_is_refused_in_words(three):
    with pytest.raises(NotPossible, match="Versjon 9 finnes ikke"):
        store.numbered(three, 9)


def test_a_version_whose_file_is_gone_is_refused_in_words(three):
    store.numbered(three, 1).path.unlink()

    with pytest.raises(NotPossible, match="Versjon 1 finnes ikke"):
        store.numbered(three, 1)


def test_a_version_of_another_program_is_laid_out_anew_with_the_same_figures(three):
    old = store.numbered(three, 1).path
    rewritten(old, "UPDATE meta.versions SET layout = 'another'; DROP VIEW findings; DROP TABLE published.measures")

    assert told(old, TOTAL) == [(1_524_914,)]
    assert told(old, "SELECT count(*) FROM findings") == [(0,)]


def test_a_version_that_would_count_otherwise_now_is_not_shown(three):
    old = store.numbered(three, 1).path
    rewritten(old, "UPDATE meta.versions SET layout = 'another', sum_nok = 5")

    with pytest.raises(StoreUnavailable, match="tallene blir ikke de samme"):
        store.connection(old)


def test_restoring_makes_the_content_the_newest_and_keeps_those_between(three):
    made = store.restore(three, 1)

    assert made.number == 4
    assert told(three, TOTAL) == [(1_524_914,)]
    assert numbers(store.kept(three)) == [4, 3, 2, 1]
    assert store.version(three).what == "Tatt tilbake fra versjon 1."


def test_a_restored_version_takes_in_forms_as_before(three):
    store.restore(three, 1)

    a_database(three.parent, a_report([a_measure(2, partners={})], year=2026))

    assert told(three, TOTAL) == [(1_524_916,)]


def test_restoring_twice_gives_the_same_rows(three):
    facts = "SELECT * EXCLUDE (locator), locator::VARCHAR FROM funding_facts ORDER BY ALL"
    store.restore(three, 2)
    before = told(three, facts)

    store.restore(three, 3)
    store.restore(three, 2)

    assert told(three, facts) == before


def test_the_newest_thirty_versions_are_kept_however_old():
    versions = [a_version(number, 400) for number in range(30, 0, -1)]

    assert to_thin_out(versions, NOW) == []


def test_of_older_ones_the_last_of_each_day_is_kept_for_ninety_days():
    newest = [a_version(number, 1) for number in range(40, 10, -1)]
    older = [a_version(10, 20), a_version(9, 20.1), a_version(8, 89), a_version(7, 91)]

    assert numbers(to_thin_out(newest + older, NOW)) == [9, 7]


def test_publishing_removes_what_need_not_be_kept(three, monkeypatch):
    monkeypatch.setattr(manifest, "NEWEST_KEPT", 2)

    a_database(three.parent, a_report([a_measure(3, partners={})], year=2027))

    assert numbers(store.kept(three)) == [4, 3, 2]
    assert [row[0] for row in told(three, "SELECT number FROM versions ORDER BY number")] == [1, 2, 3, 4]
