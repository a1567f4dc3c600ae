"""Values as JSON by columns, and back."""

import json
from dataclasses import replace

import pytest

from behovsmelding import packed
from behovsmelding.report import Excerpt, Finding, Locator, NeedsReport
from tests.builders import a_measure, a_report, a_stated_total

REPORT = a_report(
    [a_measure(themes=("språk",), target_groups=("ppt",)), a_measure(None, {}, number=None, continues=True)],
    stated_totals=(a_stated_total(1_000_000, excerpt=Excerpt("Sum 1.000.000,-", 4, 15)),),
    unread=(("tilskudd", "x", Locator(line=3)),),
    ticks=(("consultation", "no"), ("sami", "unknown")),
    doubts=(Finding("x", "info", "y", 1), Finding("x", "feil", "z", locator=Locator(row=2))),
)


def test_a_report_comes_back_as_it_was():
    assert packed.loads(NeedsReport, packed.dumps(REPORT)) == REPORT


def test_a_text_stands_once_and_is_written_as_asked():
    said = json.loads(packed.dumps(REPORT, str.upper))

    assert len(set(said["texts"])) == len(said["texts"])
    assert "BODØ KOMMUNE" in said["texts"]


def test_a_long_list_is_written_as_the_json_library_writes_it():
    doubts = tuple(Finding("x", "info", f"Rad {n}", n, None, n or None) for n in range(packed.MANY_TEXTS + 1))
    long = replace(REPORT, doubts=doubts)

    said = packed.dumps(long)

    assert said == json.dumps(json.loads(said), ensure_ascii=False, separators=(",", ":"))
    assert packed.loads(NeedsReport, said) == long


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
    ],
)
def test_what_is_not_of_the_kind_is_refused(columns):
    with pytest.raises(ValueError, match="Locator"):
        packed.loads(Locator, f'{{"texts":["a"],"columns":{columns}}}')


def test_a_value_outside_its_choices_is_refused():
    text = packed.dumps(Finding("x", "info", "y")).replace('"info"', '"grov"')

    with pytest.raises(ValueError, match="Finding"):
        packed.loads(Finding, text)
