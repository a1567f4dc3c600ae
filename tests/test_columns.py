"""Many values at once are what they would be one by one."""

from dataclasses import FrozenInstanceError, replace
from itertools import repeat

import pytest

from behovsmelding.columns import AT_ONCE, Made, exchanged, held
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


def test_what_values_hold_is_given_in_their_order():
    values = [Excerpt(str(number), number, number + 1) for number in range(MANY)]

    assert held(values, ("end", "text")) == {
        "end": list(range(1, MANY + 1)),
        "text": [str(number) for number in range(MANY)],
    }
