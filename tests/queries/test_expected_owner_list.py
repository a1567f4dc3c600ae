"""Who was expected to report, and who did."""

import pytest

from tests import by_hand
from tests.builders import a_collective_report, a_measure, a_report
from tests.queries.asked import database_of, rows

EXPECTED = [
    (2024, "Salten", "Bodø kommune"),
    (2024, "Salten", "Fauske kommune"),
    (2024, "Salten", "Steigen kommune"),
    (2024, "Ofoten", "Narvik kommune"),
    (2026, "Salten", "Bodø kommune"),
]
REPORTS = [
    a_report(owners=("Bodø kommune", "Steigen kommune", "Gla Ungan barnehage AS")),
    a_report([a_measure(title="A"), a_measure(title="B", described=False)], owner="Narvik kommune", network="Ofoten"),
    a_report(year=2023, owner="Værøy kommune", owners=("Værøy kommune",), network=None),
    a_report([], year=2023, owner="Rødøy kommune", owners=("Rødøy kommune",)),
    a_collective_report([a_measure(title="A", described=False)]),
]


def expecting(expected, *reports):
    con = database_of(*reports)
    con.execute("DELETE FROM vocabulary.expected_owners")
    for row in expected:
        con.execute("INSERT INTO vocabulary.expected_owners VALUES (?, ?, ?)", row)
    return con


@pytest.fixture(scope="module")
def con():
    return expecting(EXPECTED, *REPORTS)


def answer(con, years=None, networks=None):
    found = rows(con, "expected_owner_list", years=years, networks=networks)
    told = {(row["year"], row["owner"]): tuple(row.values())[1:] for row in found}
    assert len(told) == len(found)
    return {key: (network, *rest) for key, (network, _, *rest) in told.items()}


@pytest.mark.parametrize("years", [None, (2024,), (2023, 2026), (2025,), ()], ids=str)
@pytest.mark.parametrize("networks", [None, ("Salten",), ("Ofoten", "Salten"), ()], ids=str)
def test_every_owner_has_the_state_counted_by_hand(con, years, networks):
    asked = [None if values is None else list(values) for values in (years, networks)]

    assert answer(con, *asked) == by_hand.expected_owners(REPORTS, EXPECTED, years, networks)


def test_an_owner_whose_attachment_is_missing_is_told_apart(con):
    states = {key: state for key, (_, _, state, _) in answer(con).items()}

    assert states[2024, "Bodø kommune"] == "received"
    assert states[2024, "Narvik kommune"] == "missing_attachment"
    assert states[2024, "Fauske kommune"] == "not_received"
    assert states[2026, "Bodø kommune"] == "missing_attachment"


def test_an_owner_within_the_report_of_another_is_told_so(con):
    assert answer(con)[2024, "Steigen kommune"] == ("Salten", True, "not_received", "Bodø kommune")


def test_an_owner_that_nobody_expected_is_there_all_the_same(con):
    assert answer(con)[2023, "Værøy kommune"] == (None, False, "received", None)


def test_the_newest_year_stands_first_and_those_received_first_in_it(con):
    found = [(row["year"], row["state"]) for row in rows(con, "expected_owner_list", years=None, networks=["Salten"])]

    assert found == [
        (2026, "missing_attachment"),
        (2024, "received"),
        (2024, "not_received"),
        (2024, "not_received"),
        (2023, "received"),
    ]


def test_a_report_without_owner_or_year_is_no_owner_that_did_not_report():
    drafts = [a_report(form="unknown", owner=None, owners=()), a_report(form="unknown", year=None)]

    assert rows(expecting([], *drafts), "expected_owner_list", years=None, networks=None) == []


def test_without_a_list_nobody_is_expected():
    [row] = rows(expecting([], a_report()), "expected_owner_list", years=None, networks=None)

    assert (row["owner"], row["expected"], row["state"]) == ("Bodø kommune", False, "received")
