"""Many values at once are what they would be one by one."""

from dataclasses import FrozenInstanceError, replace
from itertools import repeat

import pytest

from behovsmelding.columns import (
    AT_ONCE,
    Alike,
    Chosen,
    Grouped,
    Made,
    exchanged,
    held,
    inside,
    joined,
    made,
    numbered,
    numbers,
    picked,
)
from behovsmelding.report import Excerpt, Finding

MANY = 2 * AT_ONCE + 3


def test_values_made_by_columns_are_those_made_one_by_one():
    texts = [f"{number} kr" for number in range(MANY)]

    values = Made(Excerpt, {"text": texts, "start": [0] * MANY, "end": range(MANY)}, MANY)

    assert values == [Excerpt(text, 0, number) for number, text in enumerate(texts)]


def test_values_made_by_columns_are_as_frozen_as_others():
    [value] = Made(Excerpt, {"text": ["250 000"], "start": [0], "end": [7]}, 1)

    with pytest.raises(FrozenInstanceError):
        value.text = "1"
    assert hash(value) == hash(Excerpt("250 000", 0, 7))


def test_fields_are_exchanged_and_the_others_stay():
    findings = [Finding("x", "info", f"Rad {number}", number) for number in range(MANY)]

    changed = exchanged(findings, measure=repeat(None), stated=range(MANY))

    assert changed == [replace(one, measure=None, stated=number) for number, one in enumerate(findings)]
    assert findings[1] == Finding("x", "info", "Rad 1", 1)
    assert exchanged([], measure=repeat(None)) == []


def test_values_are_made_of_what_each_of_them_holds():
    rows = [(f"{number} kr", 0, number) for number in range(3)]

    assert made(Excerpt, rows) == [Excerpt(*row) for row in rows]
    assert held(made(Excerpt, []), ("text", "end")) == {"text": [], "end": []}


def test_what_one_value_holds_is_held_as_often_as_it_stands():
    columns = held(Alike(Excerpt("1 kr", 0, 1), MANY), ("text", "end"))

    assert columns == {"text": ["1 kr"] * MANY, "end": [1] * MANY}


def test_what_values_hold_is_given_in_their_order():
    values = [Excerpt(str(number), number, number + 1) for number in range(MANY)]

    assert held(values, ("end", "text")) == {
        "end": list(range(1, MANY + 1)),
        "text": [str(number) for number in range(MANY)],
    }


EXCERPTS = [Excerpt(f"{number % 3} kr", number, number + 1) for number in range(9)]
BY_COLUMNS = Made(
    Excerpt,
    {"text": Chosen([0, 1, 2] * 3, ["0 kr", "1 kr", "2 kr"]), "start": numbers([*range(9)]), "end": [*range(1, 10)]},
    9,
)
GROUPS = Grouped(numbers([2, 0, 4, 3]), BY_COLUMNS)


def test_what_is_held_by_columns_is_equal_to_the_values_it_is():
    assert BY_COLUMNS == EXCERPTS
    assert list(GROUPS) == [tuple(EXCERPTS[:2]), (), tuple(EXCERPTS[2:6]), tuple(EXCERPTS[6:])]
    assert Alike(None, 3) == [None, None, None]
    assert Chosen([None, 1], ["a", "b"]) == [None, "b"]
    assert BY_COLUMNS[2] is BY_COLUMNS[2]
    assert BY_COLUMNS[1:3] == tuple(EXCERPTS[1:3])


@pytest.mark.parametrize("places", [[3, 0], [2], [], range(1, 3), range(4), range(2, 2)])
def test_what_is_picked_by_columns_is_what_stands_in_the_places(places):
    assert picked(GROUPS, places) == [GROUPS[place] for place in places]
    assert picked(BY_COLUMNS, places) == [EXCERPTS[place] for place in places]
    assert picked(EXCERPTS, places) == [EXCERPTS[place] for place in places]


def test_the_values_of_groups_are_numbered_by_their_group():
    lengths, each = inside(GROUPS)

    assert (list(lengths), each) == ([2, 0, 4, 3], EXCERPTS)
    assert numbered(lengths) == [0, 0, 2, 2, 2, 2, 3, 3, 3]
    assert inside([(1, 2), (), (3,)]) == ([2, 0, 1], [1, 2, 3])


@pytest.mark.parametrize(
    "columns",
    [
        [Alike("a", 2), Alike("a", 1)],
        [Alike("a", 2), Alike(None, 1)],
        [Chosen(numbers([1, 0]), TEXTS := ["a", "b"]), Chosen([None, 1], TEXTS)],
        [Chosen([0], ["a"]), Chosen([0], ["b"])],
        [numbers([1, 2]), numbers([3])],
        [numbers([1, None]), numbers([3])],
        [["a"], Alike("b", 2)],
    ],
)
def test_joined_columns_hold_the_values_of_all_in_order(columns):
    assert list(joined(columns)) == [value for column in columns for value in column]


def test_numbers_too_large_for_their_room_stay_as_they_are():
    assert list(numbers([2**80, 1])) == [2**80, 1]
