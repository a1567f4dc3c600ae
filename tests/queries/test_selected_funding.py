"""The reader's filters: what they let through, and that all questions mean the same by them."""

import pytest

from behovsmelding.selection import Selection
from tests.builders import NORD, SEPU, a_collective_report, a_measure, a_report
from tests.queries.asked import database_of, rows

BODO, FAUSKE = "Bodø kommune", "Fauske kommune"


@pytest.fixture(scope="module")
def con():
    barnehage = a_measure(
        1, {SEPU: None}, scheme="Regional ordning", level="barnehage", themes=["lek"], target_groups=("styrere",)
    )
    skole = a_measure(20, {SEPU: None}, title="B", level="grunnskole", themes=["lesing"], target_groups=("lærere",))
    begge = a_measure(300, {SEPU: None}, title="C", level="begge", themes=["lek", "lesing"])
    uvisst = a_measure(4_000, {NORD: 50_000}, FAUSKE, title="D", scheme=None)
    return database_of(
        a_report([barnehage, skole, begge]),
        a_report([uvisst], form="appendix_2023", year=2023, owner=FAUSKE, owners=(FAUSKE,), network="Ofoten"),
        a_collective_report([a_measure(600_000, {NORD: None}, scheme="Kollektiv kompetanseutvikling")]),
    )


def found(con, **chosen):
    [row] = rows(con, "funding_total", Selection(**chosen))
    return row["total_nok"]


@pytest.mark.parametrize(
    ("field", "values", "nok"),
    [
        ("years", None, 654_321),
        ("years", (2024,), 321),
        ("years", (2023, 2026), 654_000),
        ("schemes", ("Regional ordning",), 1),
        ("schemes", ("Regional ordning", "Kollektiv kompetanseutvikling"), 600_001),
        ("networks", ("Ofoten",), 54_000),
        ("owners", (BODO,), 600_321),
        ("partners", (SEPU,), 321),
        ("partners", (SEPU, NORD), 654_321),
        ("themes", ("lek",), 301),
        ("themes", ("lek", "lesing"), 321),
        ("target_groups", ("lærere", "styrere"), 21),
    ],
    ids=str,
)
def test_a_filter_lets_through_what_has_one_of_its_values(con, field, values, nok):
    assert found(con, **{field: values}) == nok


@pytest.mark.parametrize(
    ("levels", "nok"), [(("barnehage",), 301), (("grunnskole",), 320), (("begge",), 300), (("barnehage", "begge"), 301)]
)
def test_a_measure_for_both_levels_is_found_under_each_of_them(con, levels, nok):
    assert found(con, levels=levels) == nok


FIELDS = ["years", "schemes", "levels", "networks", "owners", "partners", "themes", "target_groups"]


@pytest.mark.parametrize("field", FIELDS)
def test_an_empty_filter_lets_nothing_through(con, field):
    chosen = Selection(**{field: ()})

    [total] = rows(con, "funding_total", chosen)
    assert (total["measures"], total["owners"], total["total_nok"]) == (0, 0, None)
    for question in ("funding_by_owner", "funding_by_measure", "funding_by_partner", "funding_by_theme", "source_list"):
        assert rows(con, question, chosen) == []


@pytest.mark.parametrize("field", FIELDS)
def test_a_value_nobody_has_lets_nothing_through(con, field):
    assert found(con, **{field: (1999,) if field == "years" else ("finnes ikke",)}) is None


def test_filters_hold_together(con):
    assert found(con, years=(2024,), levels=("barnehage",), themes=("lesing",), partners=(SEPU,)) == 300
    assert found(con, years=(2023,), partners=(SEPU,)) is None


def test_what_a_form_leaves_unknown_is_found_by_no_value_of_that_filter(con):
    schemes = {row["value"] for row in rows(con, "filter_options") if row["dimension"] == "scheme"}

    assert found(con, years=(2023,), schemes=tuple(schemes)) is None
    assert found(con, years=(2023,)) == 54_000
