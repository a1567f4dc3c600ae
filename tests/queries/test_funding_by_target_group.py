"""The whole amount under every target group."""

from behovsmelding.selection import Selection
from tests.builders import NORD, SEPU, a_measure, a_report, a_stated_total
from tests.queries.asked import database_of, rows


def answer(*measures, stated=(), **chosen):
    con = database_of(a_report(measures, stated_totals=stated))
    found = rows(con, "funding_by_target_group", Selection(**chosen))
    return {row["target_group"] or row["known"]: (row["measures"], row["total_nok"]) for row in found}


def test_a_measure_counts_whole_under_each_of_its_groups():
    measures = [
        a_measure(100, {SEPU: 1}, target_groups=("ppt", "lærere")),
        a_measure(20, {}, title="B", target_groups=("ppt",)),
    ]

    assert answer(*measures) == {"ppt": (2, 121), "lærere": (1, 101)}


def test_not_stated_and_not_received_stay_apart_and_last():
    measures = [a_measure(1, {}, title="A"), a_measure(20, {}, title="B", described=False)]
    named = a_measure(0, {}, title="C", target_groups=("ppt",))

    found = answer(*measures, named, stated=(a_stated_total(321),))

    assert list(found.items()) == [("ppt", (1, 0)), ("not_stated", (1, 1)), ("not_received", (1, 320))]


def test_a_group_of_which_no_amount_is_stated_is_not_zero():
    assert answer(a_measure(None, {SEPU: None}, target_groups=("ppt",))) == {"ppt": (1, None)}


def test_under_a_partner_filter_the_partners_own_share_is_told_apart():
    con = database_of(a_report([a_measure(100, {SEPU: 20, NORD: 3}, target_groups=("ppt",))]))

    [row] = rows(con, "funding_by_target_group", Selection(partners=(NORD,)))

    assert (row["total_nok"], row["own_nok"]) == (123, 3)
