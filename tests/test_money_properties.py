"""What must hold of kroner whatever was reported and whatever is chosen: to the krone, under every grouping."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from behovsmelding.selection import Selection
from tests import by_hand
from tests.builders import NORD, SEPU
from tests.queries import invented
from tests.queries.asked import Rows, database_of, rows
from tests.queries.recounted import EVERY, asked, counted

# A question takes about 10 ms, most of it planning, so few but large cases.
moderately = settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
chances = st.integers(min_value=0, max_value=2**32).map(Random)
ADDITIVE = ("funding_by_owner", "funding_by_measure", "funding_by_theme_split", "funding_by_main_theme")
PLACING = ("networks", "schemes", "levels", "themes", "target_groups")
# Everyone whom an invented report names, each once: an institution stands for its units, and two that share an amount
# are chosen together.
APART = (
    (SEPU, NORD),
    ("Universitetet i Stavanger",),
    ("Høgskolen på Fjellet",),
    ("Høgskulen på Vestlandet",),
    ("UH",),
)


def selections(random: Random, number: int = 3) -> Iterator[Selection]:
    """Draw selections: everything first."""
    yield Selection()
    for _ in range(number):
        yield invented.selection(random)


def added(found: Rows, *columns: str) -> int:
    """Add up columns; what is not stated adds nothing."""
    return sum(row[column] or 0 for row in found for column in columns)


def total(con, selection: Selection) -> dict:
    [row] = rows(con, "funding_total", selection)
    return row


@moderately
@given(chances)
def test_every_grouping_that_adds_up_adds_up_to_the_same_total(random):
    con = database_of(*invented.reports(random))

    for selection in selections(random):
        nok = total(con, selection)["total_nok"] or 0
        for name in ADDITIVE:
            assert added(rows(con, name, selection), "total_nok") == nok, (name, selection)
        assert added(rows(con, "source_list", selection), "amount_nok") == nok, selection


@moderately
@given(chances)
def test_the_shares_of_owners_and_partners_add_up_to_the_total(random):
    con = database_of(*invented.reports(random))

    for selection in selections(random):
        whole = total(con, selection)
        owners = rows(con, "funding_by_owner", selection)
        for name in ("funding_by_partner", "funding_by_institution"):
            both = added(owners, "owner_nok") + added(rows(con, name, selection), "total_nok")
            assert both == (whole["total_nok"] or 0), (name, selection)
        assert added([whole], "owner_nok", "university_nok") == (whole["total_nok"] or 0)


@moderately
@given(chances)
def test_under_a_partner_filter_the_shares_add_up_everywhere(random):
    con = database_of(*invented.reports(random))

    for selection in selections(random, 2):
        chosen = replace(selection, partners=tuple(random.sample(invented.ALONE, 2)))
        whole = total(con, chosen)
        shares = [
            added([whole], name) for name in ("own_nok", "same_owner_nok", "together_nok", "other_universities_nok")
        ]
        assert sum(shares) == (whole["total_nok"] or 0), chosen
        for name in ("funding_by_owner", "funding_by_measure"):
            found = rows(con, name, chosen)
            columns = ("university_nok", "owner_nok", "together_nok", "other_universities_nok")
            assert [added(found, column) for column in columns] == shares, (name, chosen)
        for name in ("funding_by_theme_split", "funding_by_main_theme"):
            assert added(rows(con, name, chosen), "own_nok") == shares[0], (name, chosen)


@moderately
@given(chances)
def test_what_two_share_is_in_the_selection_of_each_and_own_only_of_both(random):
    con = database_of(*invented.reports(random))

    for selection in selections(random, 2):
        one, other, both = (
            total(con, replace(selection, partners=names)) for names in ((SEPU,), (NORD,), (SEPU, NORD))
        )
        every = rows(con, "source_list", replace(selection, partners=(SEPU, NORD)))
        loose = [each for each in every if each["measure_id"] is None and " + " in each["recipient"]]
        assert one["together_nok"] == other["together_nok"]
        assert both["together_nok"] is None
        apart = added([one, other], "own_nok") + added([one], "together_nok") + added(loose, "amount_nok")
        assert apart == added([both], "own_nok")


@moderately
@given(chances)
def test_no_amount_is_lost_or_counted_twice_when_a_filter_goes_through_its_values(random):
    reports = invented.reports(random)
    con = database_of(*reports)
    whole = total(con, Selection())

    for field in ("years", "owners"):
        parts = [total(con, Selection(**{field: (value,)})) for value in invented.KNOWN[field]]
        for column in ("total_nok", "owner_nok", "measures", "described_nok"):
            assert added(parts, column) == (whole[column] or 0), (field, column)
    networks = [total(con, Selection(networks=(value,))) for value in invented.KNOWN["networks"]]
    without = [one for one in reports if one.network is None]
    assert added(networks, "total_nok") + (by_hand.total(without)["total_nok"] or 0) == (whole["total_nok"] or 0)
    own = [total(con, Selection(partners=partners)) for partners in APART]
    assert added(own, "own_nok") == (whole["university_nok"] or 0)


@moderately
@given(chances)
def test_what_is_placed_and_what_is_not_are_the_whole(random):
    con = database_of(*invented.reports(random))
    one_by_one = [[field] for field in PLACING]

    for selection in selections(random, 2):
        plain = replace(selection, **dict.fromkeys(PLACING))
        figure = "total_nok" if selection.partners is None else "own_nok"
        whole = total(con, plain)[figure] or 0
        for fields in (*one_by_one, PLACING):
            chosen = replace(plain, **{field: invented.KNOWN[field] for field in fields})
            [unplaced] = rows(con, "unplaced_total", chosen)
            assert (total(con, chosen)[figure] or 0) + (unplaced["unplaced_nok"] or 0) == whole, chosen
        assert rows(con, "unplaced_total", plain) == [{"unplaced_nok": None, "missing": []}]


@pytest.mark.parametrize("names", [EVERY[:5], EVERY[5:]], ids=["sums", "themes"])
@moderately
@given(chances)
def test_every_answer_is_what_counting_by_hand_gives(names, random):
    reports = invented.reports(random)
    con = database_of(*reports)

    for selection in selections(random, 1):
        for name in names:
            assert asked(con, name, selection) == counted(reports, name, selection), (name, selection)
