"""The universities' share per owner and partner."""

from behovsmelding.selection import Selection
from tests.builders import LMS, NORD, OWNER, SEPU, a_measure, a_report, a_stated_total
from tests.queries.asked import database_of, rows

FAUSKE = "Fauske kommune"
TOGETHER = f"{SEPU} + {NORD}"


def answer(*reports, by_institution=False, **chosen):
    question = "funding_by_owner_and_partner"
    found = rows(database_of(*reports), question, Selection(**chosen), by_institution=by_institution)
    return {(row["owner"], row["known"], row["recipient"]): row["total_nok"] for row in found}


def test_what_several_partners_share_stands_once_and_in_no_partners_own_row():
    found = answer(a_report([a_measure(1, {SEPU: 20, TOGETHER: 300}), a_measure(1, {NORD: None}, title="B")]))

    assert found == {
        (OWNER, "together", TOGETHER): 300,
        (OWNER, "partner", SEPU): 20,
        (OWNER, "partner", NORD): None,
    }


def test_a_partner_of_two_owners_has_a_row_with_each():
    theirs = a_report([a_measure(1, {NORD: 5}, FAUSKE, title="B")], owner=FAUSKE, owners=(FAUSKE,))

    assert answer(a_report([a_measure(1, {NORD: 20})]), theirs) == {
        (OWNER, "partner", NORD): 20,
        (FAUSKE, "partner", NORD): 5,
    }


def test_what_is_stated_without_a_name_is_no_partners():
    stated = (a_stated_total(650, "university", None),)

    assert answer(a_report([a_measure(1, {"UH": 600})], stated_totals=stated)) == {
        (OWNER, "unnamed", "UH"): 600,
        (OWNER, "unnamed", None): 50,
    }


def test_the_units_of_an_institution_can_be_counted_as_one():
    reports = a_report([a_measure(1, {LMS: 20, "Universitetet i Stavanger": 3})])

    assert answer(reports, by_institution=True) == {(OWNER, "partner", "Universitetet i Stavanger"): 23}
