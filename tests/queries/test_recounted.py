"""Every question about kroner, asked of generated reports, gives what counting by hand gives."""

from random import Random

import pytest

from behovsmelding.selection import Selection
from tests.queries import invented
from tests.queries.asked import database_of, rows
from tests.queries.recounted import EVERY, RECOUNTS, asked, counted


@pytest.fixture(scope="module")
def cases():
    """Give sets of reports with their database and some selections."""
    found = []
    for seed in (0, 1, 5):
        random = Random(seed)
        reports = invented.reports(random)
        selections = [Selection(), *(invented.selection(random) for _ in range(2))]
        found.append((reports, database_of(*reports), selections))
    return found


@pytest.mark.parametrize("name", EVERY)
def test_a_question_gives_what_counting_by_hand_gives(cases, name):
    for reports, con, selections in cases:
        for selection in selections:
            assert asked(con, name, selection) == counted(reports, name, selection), selection


def test_the_generated_reports_hold_what_the_questions_are_about(cases):
    totals = [rows(con, "funding_total", Selection())[0] for _, con, _ in cases]

    assert any(total["itemised_nok"] < total["total_nok"] for total in totals)
    assert any(total["measures_without_amount"] for total in totals)
    assert any(total["measures_described"] < total["measures"] for total in totals)
    assert any(len(reports) > len({(one.owner, one.year) for one in reports}) for reports, _, _ in cases)


@pytest.mark.parametrize("name", [name for name in EVERY if name.startswith("funding_by")])
def test_the_largest_sum_stands_first_and_what_is_unknown_last(cases, name):
    for _, con, _ in cases:
        found = rows(con, name, Selection(), **RECOUNTS[name].parameters)

        grey = [is_grey(row) for row in found]
        sums = [row["total_nok"] for row, last in zip(found, grey, strict=True) if not last]
        stated = [nok for nok in sums if nok is not None]
        assert grey == sorted(grey)
        assert sums == sorted(stated, reverse=True) + [None] * (len(sums) - len(stated))


def is_grey(row):
    return row.get("known") in ("not_stated", "not_received") or row.get("measure_id", "none here") is None
