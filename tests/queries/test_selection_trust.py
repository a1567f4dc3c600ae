"""How far the kroner of a selection can be trusted."""

from random import Random

from behovsmelding.report import Excerpt
from behovsmelding.selection import Selection
from tests import by_hand
from tests.builders import NORD, SEPU, a_measure, a_report, a_stated_total, an_amount
from tests.queries import invented
from tests.queries.asked import database_of, rows


def answer(con, selection):
    [row] = rows(con, "selection_trust", selection)
    return row


def test_placed_described_sourced_and_reviewed_are_told_apart():
    stated = (a_stated_total(1_000),)
    measures = [a_measure(100, {SEPU: 20}), a_measure(300, {NORD: 4}, title="B", described=False)]

    found = answer(database_of(a_report(measures, stated_totals=stated)), Selection())

    assert found == {
        "total_nok": 1_024,
        "itemised_nok": 424,
        "described_nok": 120,
        "sourced_nok": 0,
        "reviewed_nok": 0,
    }


def test_only_what_can_be_followed_to_a_form_is_sourced():
    followed = an_amount(70, excerpt=Excerpt("Eier 70,-", 5, 9))

    found = answer(database_of(a_report([a_measure(funding=(followed, an_amount(30, recipient="B")))])), Selection())

    assert (found["total_nok"], found["sourced_nok"]) == (100, 70)


def test_what_is_placed_and_described_is_what_counting_by_hand_gives():
    for seed in range(4):
        random = Random(seed)
        reports = invented.reports(random)
        con = database_of(*reports)
        for selection in (Selection(), *(invented.selection(random) for _ in range(3))):
            found = answer(con, selection)
            assert {key: found[key] for key in ("total_nok", "itemised_nok", "described_nok")} == by_hand.trust(
                reports, selection
            )
