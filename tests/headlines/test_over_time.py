"""True sentences about years and the year before."""

from behovsmelding import headlines
from behovsmelding.headlines import Compared


def side(year: int, nok: int | None, **more) -> Compared:
    values = {"owners": ("Bodø",), "measures": 2, "described": 2, "without_amount": 0, "semesters": 2.0}
    return Compared(year=year, nok=nok, **(values | more))


def test_years_that_follow_each_other_are_told_as_a_span():
    found = headlines.years([2018, 2019, 2020, 2022, 2024], [2021, 2023])

    assert found == "Meldt behov i 2018–2020, 2022 og 2024; 2021 og 2023 er ikke mottatt"


def test_an_unknown_sum_is_compared_with_nothing():
    assert headlines.compared(side(2024, 5), side(2023, None), 1) == [
        "Ingen beløp passer til filtrene for 2023 – ingen sammenligning"
    ]


def test_what_makes_two_years_unlike_is_told_and_nothing_when_they_are_alike():
    alike = headlines.compared(side(2024, 90), side(2023, 120), 1)
    unlike = headlines.compared(side(2024, 90, described=1, without_amount=1), side(2023, 0, semesters=3.25), 3)

    assert [word.replace("\u00a0", " ") for word in alike] == [
        "Bodø: 120 kr for 2023 og 90 kr for 2024, 30 kr mindre (25 %)"
    ]
    assert [word.replace("\u00a0", " ") for word in unlike] == [
        "Bodø: 0 kr for 2023 og 90 kr for 2024, 90 kr mer",
        "2 av 3 eiere er ikke mottatt for 2023 og er ikke med i sammenligningen",
        "Beløp er ikke oppgitt for 1 tiltak for 2024",
        "Beskrevet: 2 av 2 tiltak for 2023 og 1 av 2 tiltak for 2024",
        "Tiltakene varer i snitt 3,2 semestre for 2023 og 2,0 semestre for 2024",
    ]
