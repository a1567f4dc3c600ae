"""The figures of the three real forms, from data/register, through the views and through the questions."""

import pytest

from behovsmelding import store
from behovsmelding.selection import Selection
from behovsmelding.settings import Settings
from tests.builders import LMS, NORD, OWNER, SEPU

REGISTER = Settings.from_env().register
pytestmark = pytest.mark.skipif(not any(REGISTER.glob("*.csv")), reason="data/register is empty")
GROUP = "Barnehage og skoleeier (inkl. private eiere)"


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    path = tmp_path_factory.mktemp("register") / "behovsmeldinger.duckdb"
    store.publish_register(path, REGISTER)
    return path


@pytest.fixture(scope="module")
def con(database):
    return store.connection(database).cursor()


def asked(database, name, **chosen):
    return store.ask(name, Selection(**chosen).parameters(), database)


@pytest.mark.parametrize(
    ("year", "role", "sums"),
    [
        (2023, "owner", {OWNER: 950_000, GROUP: 300_000}),
        (2023, "university", {SEPU: 1_085_535, NORD: 749_360}),
        (2024, "owner", {OWNER: 1_580_000}),
        (2024, "university", {SEPU: 2_386_450, NORD: 383_040}),
        (2026, "owner", {OWNER: 880_000}),
        (2026, "university", {LMS: 835_300, NORD: 743_560}),
    ],
)
def test_the_facts_add_up_to_what_each_recipient_is_asked_for(con, year, role, sums):
    found = con.execute(
        "SELECT recipient, sum(amount_nok) FROM funding_facts WHERE year = ? AND role = ? GROUP BY recipient",
        [year, role],
    ).fetchall()

    assert dict(found) == sums


def test_the_remainder_of_2024_is_what_is_stated_on_no_measure(con):
    found = con.execute(
        "SELECT year, recipient, sum(amount_nok) FROM funding_facts WHERE NOT itemised GROUP BY year, recipient"
    ).fetchall()

    assert sorted(found) == [(2024, OWNER, 200_000), (2024, NORD, 383_040), (2024, SEPU, 873_950)]


@pytest.mark.parametrize(
    ("year", "measures", "owner", "university", "total", "itemised", "described"),
    [
        (2023, 8, 1_250_000, 1_834_895, 3_084_895, 3_084_895, 3_084_895),
        (2024, 3, 1_580_000, 2_769_490, 4_349_490, 2_892_500, 2_892_500),
        (2026, 5, 880_000, 1_578_860, 2_458_860, 2_458_860, 401_500),
    ],
)
def test_a_year_is_summed_up_to_the_krone(database, year, measures, owner, university, total, itemised, described):
    [row] = asked(database, "funding_total", years=(year,)).to_dict("records")

    assert (row["measures"], row["owner_nok"], row["university_nok"]) == (measures, owner, university)
    assert (row["total_nok"], row["itemised_nok"], row["described_nok"]) == (total, itemised, described)


def test_three_measures_of_2023_state_no_amount(database):
    [row] = asked(database, "funding_total", years=(2023,)).to_dict("records")

    assert row["measures_without_amount"] == 3


@pytest.mark.parametrize(
    ("year", "partner", "own", "owner"),
    [(2026, NORD, 743_560, 230_000), (2024, NORD, 383_040, None), (2026, LMS, 835_300, 650_000)],
)
def test_a_partners_own_share_is_told_apart_from_the_owners(database, year, partner, own, owner):
    found = asked(database, "funding_total", years=(year,), partners=(partner,))

    assert found.own_nok.tolist() == [own]
    assert found.same_owner_nok.isna().tolist() == [owner is None]
    assert found.same_owner_nok.fillna(0).tolist() == [owner or 0]
    assert found.total_nok.tolist() == [own + (owner or 0)]


@pytest.mark.parametrize(("year", "nok"), [(2023, 0), (2024, 1_456_990), (2026, 2_057_360)])
def test_target_groups_are_not_received_for_what_is_not_described(database, year, nok):
    found = asked(database, "funding_by_target_group", years=(year,))

    assert found.total_nok[found.known == "not_received"].sum() == nok


def test_what_a_level_filter_cannot_place_is_said(database):
    found = asked(database, "unplaced_total", years=(2026,), levels=("barnehage",))

    assert found.unplaced_nok.tolist() == [2_057_360]


@pytest.mark.parametrize("name", ["funding_by_owner", "funding_by_measure", "funding_by_theme_split", "source_list"])
@pytest.mark.parametrize(("year", "nok"), [(2023, 3_084_895), (2024, 4_349_490), (2026, 2_458_860)])
def test_every_grouping_of_a_year_gives_its_total(database, name, year, nok):
    found = asked(database, name, years=(year,))

    assert found["amount_nok" if name == "source_list" else "total_nok"].sum() == nok


def test_an_inferred_year_is_marked(database):
    years = store.ask("year_list", {}, database)

    assert dict(zip(years.year, years.year_inferred, strict=True)) == {2023: True, 2024: False, 2026: False}
