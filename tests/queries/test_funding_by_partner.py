"""Funding per university partner, and per institution."""

from behovsmelding.selection import Selection
from tests.builders import LMS, NORD, SEPU, a_measure, a_report, a_stated_total, an_amount
from tests.queries.asked import database_of, rows

LESESENTERET = "Lesesenteret, Universitetet i Stavanger"
UIS = "Universitetet i Stavanger"


def answer(report, name="funding_by_partner", **chosen):
    found = rows(database_of(report), name, Selection(**chosen))
    return {row["recipient"]: (row["measures"], row["itemised_nok"], row["total_nok"]) for row in found}


def test_every_partner_of_a_measure_has_its_own_amount():
    report = a_report([a_measure(100, {SEPU: 637_950, NORD: 328_320}), a_measure(1, {NORD: 5}, title="B")])

    assert answer(report) == {SEPU: (1, 637_950, 637_950), NORD: (2, 328_325, 328_325)}


def test_a_partner_named_twice_in_a_measure_counts_the_measure_once():
    funding = (an_amount(20, "university", NORD), an_amount(3, "university", NORD))

    assert answer(a_report([a_measure(funding=funding)])) == {NORD: (1, 23, 23)}


def test_a_partner_whose_amount_is_not_stated_is_there_without_a_sum():
    assert answer(a_report([a_measure(100, {SEPU: 1, NORD: None})])) == {SEPU: (1, 1, 1), NORD: (1, 0, None)}


def test_a_partner_of_another_stage_is_not_there():
    funding = (an_amount(20, "university", SEPU), an_amount(None, "university", NORD, stage="awarded"))

    assert answer(a_report([a_measure(funding=funding)])) == {SEPU: (1, 20, 20)}


def test_a_partner_that_stands_on_no_measure_is_there_with_what_is_stated():
    stated = (a_stated_total(70, "university", NORD), a_stated_total(650, "university", SEPU))

    found = answer(a_report([a_measure(100, {SEPU: 600})], stated_totals=stated))

    assert found == {SEPU: (1, 600, 650), NORD: (0, 0, 70)}


def test_what_is_stated_without_a_name_is_no_partners():
    found = answer(a_report([a_measure(1, {SEPU: 600})], stated_totals=(a_stated_total(650, "university", None),)))

    assert found == {SEPU: (1, 600, 600), None: (0, 0, 50)}


def test_the_units_of_an_institution_are_one_row_per_institution():
    report = a_report([a_measure(1, {LMS: 20, LESESENTERET: 300, UIS: 4_000, NORD: 5})])

    assert answer(report, "funding_by_institution") == {UIS: (1, 4_320, 4_320), NORD: (1, 5, 5)}
    assert answer(report)[UIS] == (1, 4_000, 4_000)


def test_under_a_partner_filter_the_others_in_its_measures_are_still_named():
    report = a_report([a_measure(1, {SEPU: 20, NORD: 3}), a_measure(1, {LMS: 9}, title="B")])

    assert answer(report, partners=(NORD,)) == {SEPU: (1, 20, 20), NORD: (1, 3, 3)}
