"""Values as JSON by columns, and back."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from behovsmelding import packed
from behovsmelding.report import Excerpt, Finding, Locator, Measure, NeedsReport
from tests.builders import a_hit, a_measure, a_report, a_stated_total

REPORT = a_report(
    [a_measure(themes=("språk",), target_groups=("ppt",)), a_measure(None, {}, number=None, continues=True)],
    stated_totals=(a_stated_total(1_000_000, excerpt=Excerpt("Sum 1.000.000,-", 4, 15)),),
    unread=(("tilskudd", "x", Locator(line=3)),),
    ticks=(("consultation", "no"), ("sami", "unknown")),
    doubts=(Finding("x", "info", "y", 1), Finding("x", "feil", "z", locator=Locator(row=2))),
)
KEPT_BEFORE = """{"texts":["Gruppeledersamlinger","Kompetanseløftet","Høst 2024","university",
"SePU, Universitetet i Innlandet","Universitetet i Innlandet","stated","624.914,-","språk","main"],"columns":{
"number":[null],"title":[0],"scheme":[1],"level":[null],"semesters":{"lengths":[1],"each":[2]},"continues":[true],
"described":[true],"funding":{"lengths":[1],"each":{"values":{"role":[3],"recipient":[4],"recipient_parent":[5],
"amount_nok":[624914],"state":[6],"text":[7],"locator":{"values":{"line":[52]},"count":1}},"count":1}},
"locator":{"values":{"line":[47]},"count":1},"themes":{"lengths":[3],"each":{"values":{"theme":[8,8,8],
"relation":[9,9,9],"snippet":[8,8,8],"locator":{"which":[0,0,null],"values":{"line":[48]},"count":1}},"count":3}}}}"""
"""Each place and number as the JSON library writes it."""


def test_a_report_comes_back_as_it_was():
    assert packed.loads(NeedsReport, packed.dumps(REPORT)) == REPORT


def test_a_text_stands_once_and_is_written_as_asked():
    said = json.loads(packed.dumps(REPORT, lambda texts: list(map(str.upper, texts))))

    assert len(set(said["texts"])) == len(said["texts"])
    assert "BODØ KOMMUNE" in said["texts"]


@given(
    st.lists(st.none() | st.integers(-(2**63), 2**63 - 1) | st.sampled_from([127, 128, -129, 2**31, 2**63])),
    st.lists(st.none() | st.sampled_from("abc")),
    st.lists(st.none() | st.sampled_from([Locator(row=1), Locator(row=2), Locator(heading="a")])),
)
def test_whatever_values_come_back_as_they_were(numbers, rules, places):
    doubts = (
        *(Finding("x", "info", "y", stated=number) for number in numbers),
        *(Finding(rule or "", "feil", "y", locator=place) for rule, place in zip(rules, places, strict=False)),
    )
    owners = tuple(filter(None, rules))
    measures = tuple(a_measure(number=rule, continues=rule and rule == "a") for rule in rules)
    report = replace(REPORT, doubts=doubts, owners=owners, measures=measures)

    back = packed.loads(NeedsReport, packed.dumps(report))

    assert back == report
    assert packed.dumps(back) == packed.dumps(report)


def test_a_reading_kept_before_numbers_stood_as_their_bytes_is_read():
    hits = (*[replace(a_hit("språk"), locator=Locator(line=48))] * 2, replace(a_hit("språk"), locator=None))

    assert packed.is_packed(KEPT_BEFORE)
    assert packed.loads(Measure, KEPT_BEFORE) == a_measure(None, number=None, continues=True, themes=hits)


def test_what_values_share_they_share_again():
    place = Locator(row=7)
    found = packed.loads(
        NeedsReport, packed.dumps(replace(REPORT, doubts=(Finding("x", "info", "y", locator=place),) * 3))
    )

    assert len({id(doubt) for doubt in found.doubts}) == 1


@pytest.mark.parametrize(
    "columns",
    [
        '{"line":["3"]}',
        '{"line":[true]}',
        '{"lin":[3]}',
        '{"line":3}',
        '{"line":[3,4]}',
        '{"heading":[1]}',
        '{"heading":[-1]}',
        "[]",
        '{"line":"bAw"}',
        '{"line":"hAw=="}',
        '{"line":"bA-=="}',
        '{"line":"BAw=="}',
        '{"line":"dAAAAAAAAAAA="}',
        '{"line":"x"}',
        '{"line":""}',
        '{"line":"bAwQ="}',
        '{"heading":{"which":"bAQ==","texts":"bAA=="}}',
        '{"heading":{"which":"b/g==","texts":"bAA=="}}',
        '{"heading":{"which":"bAA==","texts":"bAQ=="}}',
        '{"heading":{"which":"bAA==","texts":"b/w=="}}',
        '{"heading":"bAQ=="}',
    ],
)
def test_what_is_not_of_the_kind_is_refused(columns):
    with pytest.raises(ValueError, match="Locator"):
        packed.loads(Locator, f'{{"texts":["a"],"columns":{columns}}}')


def test_a_value_outside_its_choices_is_refused():
    text = packed.dumps(Finding("x", "info", "y")).replace('"info"', '"grov"')

    with pytest.raises(ValueError, match="Finding"):
        packed.loads(Finding, text)
