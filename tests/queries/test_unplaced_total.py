"""What passes every other filter but cannot be placed."""

import pytest

from behovsmelding.selection import Selection
from tests.builders import NORD, SEPU, a_measure, a_report, a_stated_total
from tests.queries.asked import database_of, rows


def told(*measures, stated=(), **chosen):
    con = database_of(a_report(measures, stated_totals=stated))
    [row] = rows(con, "unplaced_total", Selection(**chosen))
    return row


def unplaced(*measures, **chosen):
    return told(*measures, **chosen)["unplaced_nok"]


KNOWN = {"level": "barnehage", "themes": ["lek"], "target_groups": ("ppt",), "scheme": "Kompetanseløftet"}
FILTERS = [("schemes", "Kompetanseløftet"), ("levels", "barnehage"), ("themes", "lek"), ("target_groups", "ppt")]


@pytest.mark.parametrize(("field", "value"), FILTERS)
def test_a_measure_that_does_not_say_cannot_be_placed(field, value):
    measures = [a_measure(100, {SEPU: 1}, scheme=None), a_measure(5_000, {}, title="B", **KNOWN)]

    assert unplaced(*measures, **{field: (value,)}) == 101
    assert unplaced(*measures, **{field: ("noe annet",)}) == 101


@pytest.mark.parametrize(("field", "value"), FILTERS[1:])
def test_what_stands_on_no_measure_cannot_be_placed(field, value):
    stated = (a_stated_total(5_070),)

    assert unplaced(a_measure(5_000, {}, **KNOWN), stated=stated, **{field: (value,)}) == 70


def test_without_such_a_filter_everything_has_its_place():
    assert (
        unplaced(a_measure(100, {}), stated=(a_stated_total(5_000),), partners=None, owners=("Bodø kommune",)) is None
    )


@pytest.mark.parametrize(
    ("known", "asked"),
    [
        ({"level": "grunnskole"}, {"levels": ("barnehage",), "themes": ("lek",)}),
        ({"themes": ["lesing"]}, {"levels": ("barnehage",), "themes": ("lek",)}),
        ({"target_groups": ("lærere",)}, {"levels": ("barnehage",), "target_groups": ("ppt",)}),
        ({"scheme": "Regional ordning"}, {"schemes": ("Kompetanseløftet",), "themes": ("lek",)}),
    ],
    ids=str,
)
def test_what_lacks_one_thing_but_is_known_not_to_fit_another_is_not_unplaced(known, asked):
    measure = a_measure(100, {}, **known)
    fitting = {
        field: (*values, "grunnskole", "lesing", "lærere", "Regional ordning") for field, values in asked.items()
    }

    assert unplaced(measure, **asked) is None
    assert unplaced(measure, **fitting) == 100


def test_a_measure_for_both_levels_has_its_place():
    assert unplaced(a_measure(100, {}, level="begge"), levels=("barnehage",)) is None


def test_of_a_partner_only_its_own_share_and_its_own_remainder_are_looked_at():
    stated = (a_stated_total(1_000), a_stated_total(70, "university", NORD))
    measures = [a_measure(100, {NORD: 3, SEPU: 5}), a_measure(200, {SEPU: 4}, title="B")]

    assert unplaced(*measures, stated=stated, themes=("lek",), partners=(NORD,)) == 3 + 67
    assert unplaced(*measures, stated=stated, themes=("lek",), partners=(NORD, SEPU)) == 3 + 67 + 5 + 4
    assert unplaced(*measures, stated=stated, themes=("lek",), partners=()) is None


def test_a_remainder_compared_over_the_schemes_together_has_no_scheme():
    measures = [a_measure(100, {}, scheme=None), a_measure(5_000, {}, title="B", **KNOWN)]

    found = told(*measures, stated=(a_stated_total(5_170, scheme="Kompetanseløftet"),), schemes=("Kompetanseløftet",))

    assert found == {"unplaced_nok": 100 + 70, "missing": ["scheme"]}


def test_a_remainder_of_a_scheme_has_its_place():
    assert unplaced(a_measure(5_000, {}), stated=(a_stated_total(5_070),), schemes=("Kompetanseløftet",)) is None


def test_what_is_missing_is_named_once_each_and_nothing_else():
    measures = [
        a_measure(100, {}, **KNOWN | {"themes": []}),
        a_measure(20, {}, title="B", **KNOWN | {"themes": [], "scheme": None}),
        a_measure(3, {}, title="C", **KNOWN | {"level": None, "target_groups": ("lærere",)}),
    ]
    chosen = {field: (value,) for field, value in FILTERS}

    assert told(*measures, **chosen) == {"unplaced_nok": 120, "missing": ["scheme", "theme"]}
    assert told(*measures) == {"unplaced_nok": None, "missing": []}


def test_money_of_a_report_without_a_network_cannot_be_placed_in_one():
    database = database_of(
        a_report([a_measure(100, {}, title="A")], network=None),
        a_report(
            [a_measure(5_000, {}, title="B")], owner="Fauske kommune", owners=("Fauske kommune",), network="Salten"
        ),
    )

    chosen = Selection(networks=("Salten",))

    assert rows(database, "unplaced_total", chosen) == [{"unplaced_nok": 100, "missing": ["network"]}]
    assert rows(database, "funding_total", chosen)[0]["total_nok"] == 5_000
