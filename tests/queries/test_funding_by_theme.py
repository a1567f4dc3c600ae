"""The three ways of counting kroner per theme."""

import pytest

from behovsmelding.selection import Selection
from tests.builders import NORD, SEPU, a_hit, a_measure, a_report, a_stated_total
from tests.queries.asked import database_of, keyed, rows

WAYS = ("funding_by_theme", "funding_by_theme_split", "funding_by_main_theme")
NOT_STATED, NOT_RECEIVED = ("not_stated", None), ("not_received", None)


def answer(name, *measures, report=None, **chosen):
    con = database_of(report or a_report(measures))
    return keyed(rows(con, name, Selection(**chosen)), ("known", "theme"))


def sums(found):
    return {theme or known: row["total_nok"] for (known, theme), row in found.items()}


def test_the_whole_amount_stands_under_every_theme():
    measure = a_measure(100, {SEPU: 1}, themes=["språk", a_hit("lek", "mentioned")])

    found = answer("funding_by_theme", measure)

    assert sums(found) == {"språk": 101, "lek": 101}
    assert [found["theme", "språk"][part] for part in ("main_nok", "mentioned_nok")] == [101, 0]
    assert [found["theme", "lek"][part] for part in ("main_nok", "mentioned_nok")] == [0, 101]


@pytest.mark.parametrize("hits", [("main", "mentioned"), ("mentioned", "main"), ("mentioned", "main", "mentioned")])
@pytest.mark.parametrize("name", WAYS)
def test_a_theme_that_is_both_main_and_mentioned_counts_once_as_main(name, hits):
    found = answer(name, a_measure(100, {SEPU: 1}, themes=[a_hit("språk", relation) for relation in hits]))

    row = found["theme", "språk"]
    assert [row[part] for part in ("measures", "main_measures", "mentioned_measures")] == [1, 1, 0]
    assert [row[part] for part in ("main_nok", "mentioned_nok", "total_nok")] == [101, 0, 101]


def test_odd_kroner_of_an_equal_split_are_not_lost():
    measure = a_measure(100, {SEPU: 11}, themes=["språk", "lek", a_hit("fravær", "mentioned")])

    found = sums(answer("funding_by_theme_split", measure))

    assert found == {"fravær": 34 + 4, "lek": 33 + 4, "språk": 33 + 3}
    assert sum(found.values()) == 111


def test_a_krone_can_be_divided_between_more_themes_than_kroner():
    assert sums(answer("funding_by_theme_split", a_measure(1, {}, themes=["språk", "lek"]))) == {"lek": 1, "språk": 0}


def test_only_main_themes_share_under_main_theme():
    measure = a_measure(101, {SEPU: 20}, themes=["språk", "lek", a_hit("fravær", "mentioned")])

    assert sums(answer("funding_by_main_theme", measure)) == {"lek": 51 + 10, "språk": 50 + 10}


def test_a_measure_with_mentioned_themes_only_has_no_main_theme():
    mentioned = [a_hit("språk", "mentioned"), a_hit("lek", "mentioned")]
    measures = [
        a_measure(100, {SEPU: 1}, themes=mentioned),
        a_measure(5_000, {SEPU: 2}, title="B", themes=mentioned, described=False),
    ]

    assert sums(answer("funding_by_main_theme", *measures)) == {"not_stated": 101, "not_received": 5_002}


@pytest.mark.parametrize("name", WAYS)
def test_what_is_not_stated_and_what_is_not_received_stay_apart_and_last(name):
    measures = [
        a_measure(1, {}, title="A", themes=[]),
        a_measure(20, {}, title="B", themes=[], described=False),
        a_measure(300, {}, title="C", themes=["lek"], described=False),
    ]

    found = answer(name, *measures)

    assert sums(found) == {"lek": 300, "not_stated": 1, "not_received": 20}
    assert list(found) == [("theme", "lek"), NOT_STATED, NOT_RECEIVED]


@pytest.mark.parametrize("name", WAYS)
def test_what_stands_on_no_measure_is_not_received(name):
    report = a_report([a_measure(900, {SEPU: 600}, themes=["lek"])], stated_totals=(a_stated_total(1_000),))

    found = answer(name, report=report)

    assert (found[NOT_RECEIVED]["total_nok"], found[NOT_RECEIVED]["measures"]) == (100, 0)


@pytest.mark.parametrize("name", WAYS)
def test_a_theme_of_which_no_amount_is_stated_is_not_zero(name):
    found = answer(name, a_measure(None, {SEPU: None}, themes=["lek"]), a_measure(0, {}, title="B", themes=["språk"]))

    assert sums(found) == {"språk": 0, "lek": None}
    assert found["theme", "lek"]["measures"] == 1


@pytest.mark.parametrize("name", WAYS)
def test_a_tie_stands_in_the_order_of_the_alphabet(name):
    measures = [a_measure(50, {}, title=theme, themes=[theme]) for theme in ("skriving", "atferd", "lek")]

    assert [theme for _, theme in answer(name, *measures)] == ["atferd", "lek", "skriving"]


@pytest.mark.parametrize("name", WAYS)
def test_under_a_partner_filter_the_partners_own_share_is_told_apart(name):
    measure = a_measure(100, {SEPU: 20, NORD: 3}, themes=["lek"])

    row = answer(name, measure, partners=(NORD,))["theme", "lek"]

    assert (row["total_nok"], row["own_nok"]) == (123, 3)


def test_a_theme_filter_shows_the_other_themes_of_the_same_measures():
    measures = [a_measure(100, {}, themes=["lek", "språk"]), a_measure(7, {}, title="B", themes=["språk"])]

    assert sums(answer("funding_by_theme", *measures, themes=("lek",))) == {"lek": 100, "språk": 100}
