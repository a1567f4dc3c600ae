"""What passes every other filter but cannot be placed."""

import pytest

from behovsmelding.selection import Selection
from tests.builders import NORD, SEPU, a_measure, a_report, a_stated_total
from tests.queries.asked import database_of, rows


def unplaced(*measures, stated=(), **chosen):
    con = database_of(a_report(measures, stated_totals=stated))
    [row] = rows(con, "unplaced_total", Selection(**chosen))
    return row["unplaced_nok"]


KNOWN = {"level": "barnehage", "themes": ["lek"], "target_groups": ("ppt",)}
FILTERS = [("levels", "barnehage"), ("themes", "lek"), ("target_groups", "ppt")]


@pytest.mark.parametrize(("field", "value"), FILTERS)
def test_a_measure_that_does_not_say_cannot_be_placed(field, value):
    measures = [a_measure(100, {SEPU: 1}), a_measure(5_000, {}, title="B", **KNOWN)]

    assert unplaced(*measures, **{field: (value,)}) == 101
    assert unplaced(*measures, **{field: ("noe annet",)}) == 101


@pytest.mark.parametrize(("field", "value"), FILTERS)
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
    ],
    ids=str,
)
def test_what_lacks_one_thing_but_is_known_not_to_fit_another_is_not_unplaced(known, asked):
    measure = a_measure(100, {}, **known)
    fitting = {field: (*values, "grunnskole", "lesing", "lærere") for field, values in asked.items()}

    assert unplaced(measure, **asked) is None
    assert unplaced(measure, **fitting) == 100


def test_a_measure_for_both_levels_has_its_place():
    assert unplaced(a_measure(100, {}, level="begge"), levels=("barnehage",)) is None


def test_only_the_partners_measures_and_its_own_remainder_are_looked_at():
    stated = (a_stated_total(1_000), a_stated_total(70, "university", NORD))
    measures = [a_measure(100, {NORD: 3}), a_measure(200, {SEPU: 4}, title="B")]

    assert unplaced(*measures, stated=stated, themes=("lek",), partners=(NORD,)) == 103 + 67
