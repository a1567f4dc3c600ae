"""What becomes of reports taken into a database."""

from dataclasses import replace

from behovsmelding import store
from behovsmelding.report import Attachment
from tests.builders import NORD, SEPU, a_collective_report, a_measure, a_report, a_stated_total
from tests.store.stored import a_database, a_received, told

SUM = "SELECT coalesce(sum(amount_nok), 0)::BIGINT FROM funding_facts"


def what(database, *received):
    return [outcome.what for outcome in store.load_reports(database, received)]


def test_the_same_bytes_again_change_nothing(tmp_path):
    database = a_database(tmp_path, a_report())

    assert what(database, a_received(a_report())) == ["unchanged"]
    assert store.version(database).number == 1


def test_the_same_report_with_other_content_replaces_and_says_what(tmp_path):
    database = a_database(tmp_path, a_report())

    [outcome] = store.load_reports(database, [a_received(a_report([a_measure(1, partners={})]))])

    assert (outcome.what, outcome.replaced) == ("replaced", "Behovsmelding 2024 (Kompetanseløftet), Bodø kommune")
    assert told(database, SUM) == [(1,)]


def test_another_report_of_the_same_owner_and_year_adds(tmp_path):
    database = a_database(tmp_path, a_report([a_measure(1, partners={})]))
    other = a_report([a_measure(20, partners={}, scheme="Regional ordning")], schemes=("Regional ordning",))

    assert what(database, a_received(other)) == ["new"]
    assert told(database, SUM) == [(21,)]


def test_a_form_replaces_its_rows_from_the_register(tmp_path):
    database = a_database(tmp_path, a_received(a_report(), "bytes", origin="register"))
    assert told(database, "SELECT reviewed, status FROM reports") == [(False, "Fra registeret")]

    assert what(database, a_received(a_report(), "bytes")) == ["replaced"]
    assert told(database, "SELECT reviewed, status FROM reports") == [(False, "Ikke gjennomgått")]
    assert told(database, SUM) == [(1_524_914,)]


def test_bytes_that_are_read_as_another_report_now_replace_the_old_reading(tmp_path):
    database = a_database(tmp_path, a_received(a_report(owner="Bodo kommune"), "bytes"))

    assert what(database, a_received(a_report(), "bytes")) == ["replaced"]
    assert told(database, "SELECT owner FROM reports") == [("Bodø kommune",)]
    assert told(database, "SELECT count(*) FROM measures") == [(1,)]


def test_a_file_given_twice_is_taken_in_once(tmp_path):
    database = tmp_path / "x.duckdb"

    assert what(database, a_received(a_report()), a_received(a_report())) == ["new", "unchanged"]
    assert told(database, SUM) == [(1_524_914,)]


def test_drafts_that_say_neither_owner_nor_year_do_not_replace_each_other(tmp_path):
    draft = a_report(form="unknown", owner=None, year=None, owners=())
    database = a_database(tmp_path, a_received(draft, "one"), a_received(draft, "two"))

    assert told(database, "SELECT count(DISTINCT report_id) FROM reports") == [(2,)]


def test_a_2024_form_whose_scheme_is_unknown_replaces_no_other_form(tmp_path):
    regional = a_report([a_measure(1, partners={}, scheme=None)], schemes=())
    desentral = a_report([a_measure(20, partners={}, scheme=None, title="Noe annet")], schemes=())
    database = a_database(tmp_path, regional, desentral)

    assert told(database, SUM) == [(21,)]


def test_an_attachment_with_other_bytes_is_the_newest_and_the_others_stay(tmp_path):
    rows = [a_measure(100, {NORD: 5}, number="1", described=False, scheme="Kollektiv kompetanseutvikling")]
    first = a_collective_report(rows, attachment=Attachment("1", NORD, "A"))
    second = a_collective_report(rows, attachment=Attachment("2", NORD, "B"))
    corrected = replace(
        first, measures=(a_measure(200, {NORD: 5}, number="1", described=False, scheme=rows[0].scheme),)
    )
    database = a_database(tmp_path, first, second)

    assert what(database, a_received(corrected)) == ["replaced"]
    assert told(database, SUM) == [(205,)]
    assert told(database, "SELECT stated, computed FROM findings WHERE rule = 'totals-differ'") == [(105, 205)]


def test_the_same_attachment_again_does_not_become_the_newest(tmp_path):
    rows = [a_measure(100, {NORD: 5}, described=False)]
    old = a_received(a_collective_report(rows, attachment=Attachment("1", NORD, "A")), origin="register")
    newer = [a_measure(300, {NORD: 5}, described=False)]
    database = a_database(tmp_path, old, a_collective_report(newer, attachment=Attachment("2", NORD, "B")))

    assert what(database, old._replace(origin="form")) == ["replaced"]
    assert told(database, SUM) == [(305,)]


def test_a_remainder_stands_among_the_facts_without_a_measure(tmp_path):
    report = a_report([a_measure(900, partners={SEPU: 0})], stated_totals=(a_stated_total(1_000),))
    database = a_database(tmp_path, report)

    sql = "SELECT measure_id, role, recipient, amount_nok, locator ->> '$.computed_from[0].line' FROM funding_facts"
    assert told(database, f"{sql} WHERE NOT itemised") == [(None, "owner", "Bodø kommune", 100, "44")]
    assert told(database, SUM) == [(1_000,)]


def test_a_measure_without_any_amount_stands_among_the_measures(tmp_path):
    database = a_database(
        tmp_path, a_report([a_measure(None, partners={}), a_measure(title="B", partners={SEPU: None})])
    )

    assert told(database, "SELECT title, partners FROM measures ORDER BY position") == [
        ("Gruppeledersamlinger", []),
        ("B", [SEPU]),
    ]
    assert told(database, "SELECT recipient, state FROM amounts ORDER BY recipient") == [
        ("Bodø kommune", "stated"),
        (SEPU, "not_stated"),
    ]


def test_two_measures_that_share_everything_both_count(tmp_path):
    database = a_database(tmp_path, a_report([a_measure(1, partners={}), a_measure(1, partners={})]))

    assert told(database, SUM) == [(2,)]
    assert told(database, "SELECT count(DISTINCT measure_id) FROM measures") == [(2,)]


def test_an_empty_load_makes_an_empty_database(tmp_path):
    database = tmp_path / "ny.duckdb"

    assert store.load_reports(database, []) == []
    assert told(database, SUM) == [(0,)]
    assert told(database, "SELECT count(*) > 0 FROM organisations") == [(True,)]
