"""What has become of the money, stage by stage."""

from random import Random

from behovsmelding.selection import Selection
from tests import by_hand
from tests.builders import NORD, SEPU, a_measure, a_report, a_stated_total, an_amount
from tests.queries import invented
from tests.queries.asked import database_of, keyed, rows


def answer(con, selection):
    parameters = selection.parameters()
    del parameters["stage"]
    return keyed(rows(con, "funding_in_stages", **parameters), ("stage",))


def test_a_stage_nobody_registered_is_unknown_and_the_same_measures_are_told_with_what_they_asked_for():
    awarded = an_amount(70, "university", SEPU, stage="awarded")
    first = a_measure(funding=(an_amount(100, "university", SEPU), awarded))
    unasked = a_measure(funding=(an_amount(5, "university", SEPU, stage="awarded"),), title="C")
    stated = (a_stated_total(1_000, "university", SEPU),)
    report = a_report([first, a_measure(30, {}, title="B"), unasked], stated_totals=stated)

    found = answer(database_of(report), Selection())

    assert found == {
        "reported": {"measures": 2, "total_nok": 1_030, "reported_measures": 2, "reported_nok": 130},
        "recommended": {"measures": 0, "total_nok": None, "reported_measures": 0, "reported_nok": None},
        "awarded": {"measures": 2, "total_nok": 75, "reported_measures": 1, "reported_nok": 100},
        "spent": {"measures": 0, "total_nok": None, "reported_measures": 0, "reported_nok": None},
    }


def test_under_a_partner_filter_only_its_own_share_counts():
    measure = a_measure(100, {SEPU: 20, NORD: 3})

    assert answer(database_of(a_report([measure])), Selection(partners=(NORD,)))["reported"]["total_nok"] == 3


def test_stages_are_what_counting_by_hand_gives():
    for seed in range(4):
        random = Random(seed)
        reports = invented.reports(random)
        con = database_of(*reports)
        for selection in (Selection(), *(invented.selection(random) for _ in range(3))):
            assert answer(con, selection) == by_hand.in_stages(reports, selection), selection
