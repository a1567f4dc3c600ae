"""Values as JSON and back."""

import json

import pytest

from behovsmelding import wire
from behovsmelding.report import Excerpt, Finding, Locator, NeedsReport
from tests.builders import a_measure, a_report, a_stated_total


def test_a_report_comes_back_as_it_was():
    report = a_report(
        [a_measure(themes=("språk",), target_groups=("ppt",))],
        stated_totals=(a_stated_total(1_000_000, excerpt=Excerpt("Sum 1.000.000,-", 4, 15)),),
        unread=(("tilskudd", "x", Locator(line=3)),),
        ticks=(("consultation", "no"),),
    )

    assert wire.loads(NeedsReport, wire.dumps(report)) == report


def test_a_field_that_holds_its_default_is_left_out_and_an_unknown_value_is_not():
    assert json.loads(wire.dumps(Locator(line=3))) == {"line": 3}
    assert json.loads(wire.dumps(Finding("x", "info", "y")))["rule"] == "x"


@pytest.mark.parametrize(
    "text",
    ['{"line": "3"}', '{"line": true}', '{"lin": 3}', "[]", '{"line": [3]}'],
    ids=["a word for a number", "yes for a number", "a field it has not", "a list", "a list for a number"],
)
def test_what_is_not_of_the_kind_is_refused(text):
    with pytest.raises(ValueError, match="Locator"):
        wire.loads(Locator, text)


def test_a_value_outside_its_choices_is_refused():
    with pytest.raises(ValueError, match="Finding"):
        wire.loads(Finding, '{"rule": "x", "severity": "grov", "message": "y"}')
