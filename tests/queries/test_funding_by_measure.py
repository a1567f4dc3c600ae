"""Funding per measure."""

from behovsmelding.selection import Selection
from tests.builders import NORD, SEPU, a_measure, a_report, a_stated_total
from tests.queries.asked import database_of, rows


def answer(*reports, **chosen):
    return rows(database_of(*reports), "funding_by_measure", Selection(**chosen))


def told(found):
    return [(row["title"], row["owner_nok"], row["university_nok"], row["total_nok"]) for row in found]


def test_measures_stand_by_size_and_those_without_an_amount_last():
    measures = [
        a_measure(None, {SEPU: None}, title="Uten"),
        a_measure(0, {SEPU: 0}, title="Null"),
        a_measure(100, {SEPU: 20}, title="Størst"),
    ]

    assert told(answer(a_report(measures))) == [
        ("Størst", 100, 20, 120),
        ("Null", 0, 0, 0),
        ("Uten", None, None, None),
    ]


def test_a_share_that_is_not_stated_is_not_zero():
    assert told(answer(a_report([a_measure(100, {SEPU: None}, title="A")]))) == [("A", 100, None, 100)]


def test_what_stands_on_no_measure_is_one_row_an_owner_and_year_and_last():
    stated = (a_stated_total(1_000), a_stated_total(70, "university", NORD))
    reports = [a_report([a_measure(900, {}, title="A")], year=year, stated_totals=stated) for year in (2023, 2024)]

    found = answer(*reports)

    assert [(row["measure_id"] is None, row["year"], row["total_nok"]) for row in found] == [
        (False, 2024, 900),
        (False, 2023, 900),
        (True, 2024, 170),
        (True, 2023, 170),
    ]


def test_two_measures_of_the_same_title_in_different_schemes_are_two_rows():
    measures = [a_measure(nok, {}, scheme=scheme) for nok, scheme in ((2, "Regional ordning"), (1, "Kompetanseløftet"))]

    found = answer(a_report(measures))

    assert [(row["scheme"], row["total_nok"]) for row in found] == [("Regional ordning", 2), ("Kompetanseløftet", 1)]


def test_under_a_partner_filter_the_three_shares_stand_apart():
    [row] = answer(a_report([a_measure(100, {SEPU: 20, NORD: 3})]), partners=(NORD,))

    assert (row["university_nok"], row["owner_nok"], row["other_universities_nok"]) == (3, 100, 20)
    assert row["partners"] == [NORD, SEPU]
