"""Semesters are read whatever their spelling, and stand in time order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from behovsmelding.semester import ordered, semesters_in

years = st.integers(min_value=2015, max_value=2040)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vår 2024 Høst 2024 Vår 2025", ("Vår 2024", "Høst 2024", "Vår 2025")),
        ("Haust 2026", ("Høst 2026",)),
        ("H2024", ("Høst 2024",)),
        ("V-25 og H-24", ("Høst 2024", "Vår 2025")),
        ("4 samlinger vår 23/høst 23", ("Vår 2023", "Høst 2023")),
        ("høsten 2024 – våren 2025", ("Høst 2024", "Vår 2025")),
        ("vår- og høstsemesteret 2026", ("Vår 2026", "Høst 2026")),
        ("kompetanseutvikling (vår \n2027)", ("Vår 2027",)),
        ("i vår 20 timer, vår 200 000,-", ()),
        ("svar 2024, NH 2024, kvarter 24", ()),
    ],
)
def test_semesters_are_read_in_the_spellings_of_forms(text, expected):
    assert semesters_in(text) == expected


@given(st.lists(st.tuples(years, st.sampled_from(["Vår", "Høst"])), max_size=6))
def test_semesters_come_in_time_order_and_once(pairs):
    text = ", ".join(f"{season} {year}" for year, season in pairs)

    expected = [
        f"{season} {year}" for year, season in sorted(set(pairs), key=lambda pair: (pair[0], pair[1] == "Høst"))
    ]
    assert semesters_in(text) == tuple(expected)
    assert ordered(semesters_in(text)) == tuple(expected)
