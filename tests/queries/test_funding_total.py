"""The whole selection in one row."""

import pytest

from behovsmelding.selection import Selection
from tests.builders import LMS, NORD, SEPU, a_measure, a_report, a_stated_total, an_amount
from tests.queries.asked import database_of, rows


def total_of(*reports, **chosen):
    [row] = rows(database_of(*reports), "funding_total", Selection(**chosen))
    return row


def shares(row):
    return row["own_nok"], row["same_owner_nok"], row["other_universities_nok"], row["total_nok"]


def test_several_partners_of_one_measure_each_have_their_share():
    row = total_of(a_report([a_measure(100, {SEPU: 637_950, NORD: 328_320})]), partners=(NORD,))

    assert shares(row) == (328_320, 100, 637_950, 966_370)


def test_without_a_partner_filter_all_partners_are_one_share():
    row = total_of(a_report([a_measure(100, {SEPU: 20, NORD: 3})]))

    assert shares(row) == (23, 100, None, 123)
    assert (row["owner_nok"], row["university_nok"]) == (100, 23)


def test_a_partner_filter_takes_only_the_measures_the_partner_is_in():
    row = total_of(a_report([a_measure(100, {NORD: 20}), a_measure(5_000, {LMS: 7})]), partners=(NORD,))

    assert (row["measures"], *shares(row)) == (1, 20, 100, None, 120)


def test_an_institution_stands_for_its_units():
    row = total_of(a_report([a_measure(100, {LMS: 7, NORD: 20})]), partners=("Universitetet i Stavanger",))

    assert shares(row) == (7, 100, 20, 127)


def test_a_partner_whose_amount_is_not_stated_takes_part_all_the_same():
    row = total_of(a_report([a_measure(100, {NORD: None, SEPU: 20})]), partners=(NORD,))

    assert (row["measures"], *shares(row)) == (1, None, 100, 20, 120)


def test_an_amount_nobody_states_is_not_zero():
    row = total_of(a_report([a_measure(None, {SEPU: None})]))

    assert (row["measures"], row["measures_without_amount"], row["total_nok"]) == (1, 1, None)


def test_a_stated_zero_is_zero():
    row = total_of(a_report([a_measure(0, {SEPU: 0})]))

    assert (row["measures_without_amount"], row["owner_nok"], row["total_nok"]) == (0, 0, 0)


def test_two_measures_of_the_same_title_in_different_schemes_both_count():
    measures = [a_measure(10, {SEPU: 1}, scheme=scheme) for scheme in ("Regional ordning", "Desentralisert ordning")]

    row = total_of(a_report(measures))

    assert (row["measures"], row["total_nok"]) == (2, 22)


def test_two_forms_with_a_measure_of_the_same_title_in_different_schemes_add_up():
    reports = [
        a_report([a_measure(nok, {SEPU: 1}, scheme=scheme)], schemes=(scheme,))
        for nok, scheme in ((10, "Regional ordning"), (200, "Desentralisert ordning"))
    ]

    row = total_of(*reports)

    assert (row["measures"], row["owners"], row["total_nok"]) == (2, 1, 212)


@pytest.mark.parametrize(
    ("partners", "own", "together", "other"),
    [
        ((SEPU,), 20, 300, 4_000),
        ((NORD,), None, 300, 4_020),
        ((SEPU, NORD), 320, None, 4_000),
        ((LMS,), 4_000, None, 320),
    ],
)
def test_what_a_partner_shares_with_others_is_in_its_selection_and_nobodys_own(partners, own, together, other):
    shared = a_measure(100, {SEPU: 20, f"{SEPU} + {NORD}": 300, LMS: 4_000})

    row = total_of(a_report([shared, a_measure(5, {"UH": 7}, title="En annens")]), partners=partners)

    assert (row["measures"], row["own_nok"], row["same_owner_nok"]) == (1, own, 100)
    assert (row["together_nok"], row["other_universities_nok"], row["total_nok"]) == (together, other, 4_420)


def test_two_units_that_share_an_amount_are_one_institutions_own():
    row = total_of(
        a_report([a_measure(100, {f"{LMS} + Lesesenteret, Universitetet i Stavanger": 30})]),
        partners=("Universitetet i Stavanger",),
    )

    assert (*shares(row), row["together_nok"]) == (30, 100, None, 130, None)


def test_of_a_remainder_that_partners_share_nothing_follows_one_of_them():
    report = a_report([], stated_totals=(a_stated_total(70, "university", f"{SEPU} + {NORD}"),))

    assert total_of(report, partners=(SEPU,))["total_nok"] is None
    assert shares(total_of(report, partners=(SEPU, NORD))) == (70, None, None, 70)


def a_report_with_a_remainder():
    return a_report(
        [a_measure(900, {SEPU: 600})],
        stated_totals=(
            a_stated_total(1_000),
            a_stated_total(650, "university", SEPU),
            a_stated_total(70, "university", NORD),
            a_stated_total(1_720, "university", None, scheme=None),
        ),
    )


def test_what_is_stated_on_no_measure_is_in_the_total_and_told_apart():
    row = total_of(a_report_with_a_remainder())

    assert (row["total_nok"], row["itemised_nok"], row["described_nok"]) == (1_720, 1_500, 1_500)


def test_of_a_remainder_only_the_partners_own_part_follows():
    assert shares(total_of(a_report_with_a_remainder(), partners=(NORD,))) == (70, None, None, 70)
    assert shares(total_of(a_report_with_a_remainder(), partners=(SEPU,))) == (650, 900, None, 1_550)


def test_a_partner_in_the_role_of_owner_has_no_share_of_its_own_in_a_remainder():
    report = a_report([], stated_totals=(a_stated_total(70, "owner", NORD), a_stated_total(5, "university", NORD)))

    assert shares(total_of(report, partners=(NORD,))) == (5, None, None, 5)


@pytest.mark.parametrize(
    "chosen", [{"levels": ("barnehage",)}, {"themes": ("språk",)}, {"target_groups": ("ppt",)}], ids=str
)
def test_a_remainder_does_not_follow_a_filter_that_needs_a_measure(chosen):
    measure = a_measure(900, {SEPU: 600}, level="barnehage", themes=["språk"], target_groups=("ppt",))
    report = a_report([measure], stated_totals=(a_stated_total(1_000), a_stated_total(600, "university", SEPU)))

    assert total_of(report)["total_nok"] == 1_600
    assert total_of(report, **chosen)["total_nok"] == 1_500


@pytest.mark.parametrize("stage", ["recommended", "awarded", "spent"])
def test_a_stage_nobody_has_registered_is_missing_and_never_zero(stage):
    row = total_of(a_report_with_a_remainder(), stage=stage)

    assert (row["measures"], row["total_nok"]) == (0, None)


def test_a_later_stage_holds_only_the_measures_that_have_reached_it():
    awarded = a_measure(None, {}, title="Tildelt", funding=(an_amount(9), an_amount(5, stage="awarded")))

    row = total_of(a_report([awarded, a_measure(100, {SEPU: 20})]), stage="awarded")

    assert (row["measures"], row["owner_nok"], row["total_nok"]) == (1, 5, 5)
