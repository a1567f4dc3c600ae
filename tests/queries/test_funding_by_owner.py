"""Funding per reporting owner."""

from behovsmelding.selection import Selection
from tests.builders import NORD, OWNER, SEPU, a_measure, a_report, a_stated_total, an_amount
from tests.queries.asked import database_of, rows

FAUSKE = "Fauske kommune"
GROUP = "Barnehage og skoleeier (inkl. private eiere)"


def a_report_of(owner, *measures, **overrides):
    return a_report(measures, **({"owner": owner, "owners": (owner,)} | overrides))


def answer(*reports, **chosen):
    return rows(database_of(*reports), "funding_by_owner", Selection(**chosen))


def test_all_recipients_in_the_role_of_owner_count_under_the_reporting_owner():
    funding = (an_amount(950_000), an_amount(300_000, recipient=GROUP), an_amount(7, "university", SEPU))

    [row] = answer(a_report_of(OWNER, a_measure(funding=funding)))

    assert (row["owner"], row["owner_nok"], row["university_nok"], row["total_nok"]) == (OWNER, 1_250_000, 7, 1_250_007)


def test_an_owner_is_named_with_how_many_it_reports_for_as_in_the_newest_report():
    older = a_report_of(OWNER, a_measure(1, {}), year=2023, owners=(OWNER, "Værøy kommune"))
    newer = a_report_of(OWNER, a_measure(1, {}), owners=(OWNER, "Værøy kommune", "Gla Ungan barnehage AS"))

    assert [len(row["owners"]) for row in answer(newer, older)] == [3]
    assert [row["owners"] for row in answer(newer, older, years=(2023,))] == [["Bodø kommune", "Værøy kommune"]]


def test_an_owner_that_states_no_amount_is_there_and_last():
    found = answer(
        a_report_of(OWNER, a_measure(None, {SEPU: None})),
        a_report_of(FAUSKE, a_measure(1, {}, FAUSKE), a_measure(None, {}, title="B")),
    )

    assert [(row["owner"], row["measures"], row["total_nok"]) for row in found] == [(FAUSKE, 2, 1), (OWNER, 1, None)]


def test_what_stands_on_no_measure_counts_for_its_owner():
    [row] = answer(a_report_of(OWNER, a_measure(900, {}), stated_totals=(a_stated_total(1_000),)))

    assert (row["measures"], row["owner_nok"], row["university_nok"]) == (1, 1_000, None)


def test_a_tie_stands_in_the_order_of_the_norwegian_alphabet():
    owners = ("Åsheim AS", "Andøy kommune", "Ørland kommune")

    found = answer(*(a_report_of(owner, a_measure(5, {}, owner)) for owner in owners))

    assert [row["owner"] for row in found] == ["Andøy kommune", "Ørland kommune", "Åsheim AS"]


def test_under_a_partner_filter_the_three_shares_stand_apart():
    [row] = answer(a_report_of(OWNER, a_measure(100, {SEPU: 20, NORD: 3})), partners=(NORD,))

    assert (row["university_nok"], row["owner_nok"], row["other_universities_nok"]) == (3, 100, 20)
