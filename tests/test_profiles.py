"""Owners beside others, who differ in size, and partners beside each other: sentences, and what makes them unlike."""

import pytest

from behovsmelding import profiles
from behovsmelding.profiles import Partner, Profile


def a_profile(name: str = "Bodø", **overrides) -> Profile:
    values = {
        "measures": 2, "amounts": (100, 300), "university_nok": 100, "total_nok": 400,
        "themes": frozenset({"lek", "språk"}), "described": 2, "lengths": (2, 2), "units": 12,
    }  # fmt: skip
    return Profile(name, **(values | overrides))


def a_partner(name: str = "Nord", **overrides) -> Partner:
    values = {"own_nok": 300, "together_nok": None, "measures": 2, "without_amount": 0, "owners": 1}
    return Partner(name, **(values | overrides))


def told(words: list[str]) -> list[str]:
    return [word.replace("\u00a0", " ").replace("\u2060", "") for word in words]


def test_two_owners_alike_are_told_in_one_sentence_and_nothing_is_warned_of():
    other = a_profile("Fauske", amounts=(1_000, 2_001), measures=2, university_nok=3, total_nok=9)

    assert told(profiles.owners(a_profile(), [other])) == [
        "Bodø: 2 tiltak, 200 kr per tiltak, 25 % UHs andel, 2 temaer. "
        "Fauske: 2 tiltak, 1 500 kr per tiltak, 33 % UHs andel, 2 temaer"
    ]


def test_of_several_others_the_least_and_the_most_are_told_and_no_sum():
    others = [
        a_profile("Fauske", measures=1, amounts=(50,), themes=frozenset({"lek"}), described=1),
        a_profile("Beiarn", measures=4, amounts=(10, 20, 30, 40), university_nok=100, total_nok=100, described=4),
    ]

    first, *unlike = told(profiles.owners(a_profile(), others, "Salten", ["Røst", "Værøy"]))

    assert first == (
        "Bodø: 2 tiltak, 200 kr per tiltak, 25 % UHs andel, 2 temaer. "
        "De 2 andre som er mottatt i Salten: 1–4 tiltak, 25–50 kr per tiltak, 25–100 % UHs andel, 1–2 temaer"
    )
    assert unlike == [
        "2 av 5 eiere i Salten er ikke mottatt og er ikke med: Røst og Værøy",
        "Bodø har 12 barnehager og skoler, de andre 24",
    ]


def test_a_line_never_breaks_within_a_span():
    [first, *_unlike] = profiles.owners(a_profile(), [a_profile("Fauske", measures=1), a_profile("Beiarn", measures=4)])

    assert "1\u2060–\u20604\u00a0tiltak" in first


@pytest.mark.parametrize(
    ("others", "heading"),
    [
        ([a_profile("Fauske", university_nok=3, total_nok=9)], "Bodø har 25 % UHs andel, de andre 33 % UHs andel"),
        (
            [a_profile("Fauske", university_nok=3, total_nok=9), a_profile("Beiarn", university_nok=1, total_nok=1)],
            "Bodø har 25 % UHs andel, de andre 33–100 % UHs andel",
        ),
        ([a_profile("Fauske", university_nok=None, total_nok=None)], "Bodø ved siden av de andre"),
    ],
)
def test_a_chart_of_owners_is_headed_by_their_shares_where_they_are_known(others, heading):
    assert told([profiles.in_short(a_profile(), others, "de andre")]) == [heading]


def test_what_makes_two_owners_unlike_is_told():
    other = a_profile(
        "Fauske",
        measures=3,
        amounts=(10,),
        described=1,
        lengths=(1, 2),
        units=None,
        on_behalf_of=18,
        themes=frozenset(),
    )

    assert told(profiles.owners(a_profile(), [other]))[1:] == [
        "Fauske melder på vegne av 18 eiere",
        "Antall barnehager og skoler er ikke kjent for Fauske",
        "Beløp er ikke oppgitt for 2 tiltak hos Fauske",
        "Beskrevet: 2 av 2 tiltak hos Bodø og 1 av 3 tiltak hos Fauske",
        "Tiltakene varer i snitt 2,0 semestre hos Bodø og 1,5 hos Fauske",
    ]


def test_an_amount_nobody_states_is_not_zero_and_a_share_of_it_is_not_told():
    other = a_profile("Fauske", amounts=(), university_nok=None, total_nok=None)

    first, *unlike = told(profiles.owners(a_profile(), [other]))

    assert first.endswith("Fauske: 2 tiltak, kroner per tiltak ikke oppgitt, 2 temaer")
    assert unlike == ["Beløp er ikke oppgitt for 2 tiltak hos Fauske"]


def test_an_owner_of_whom_nothing_passes_the_filters_has_no_figures():
    nothing = a_profile(
        "Fauske",
        measures=0,
        amounts=(),
        university_nok=None,
        total_nok=None,
        themes=frozenset(),
        described=0,
        lengths=(),
    )

    assert told(profiles.owners(a_profile(), [nothing])) == [
        "Bodø: 2 tiltak, 200 kr per tiltak, 25 % UHs andel, 2 temaer. Fauske: ingen tiltak passer til filtrene"
    ]


def test_the_size_of_several_is_unknown_when_it_is_of_one():
    assert profiles.pooled([a_profile(), a_profile(units=None)], "de andre").units is None
    assert profiles.pooled([a_profile(), a_profile(units=3)], "de andre").units == 15


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            {},
            {"own_nok": 100, "measures": 1},
            [
                "Nord: 300 kr, 75 % av UHs andel, i 2 tiltak hos 1 eier. "
                "LMS: 100 kr, 25 % av UHs andel, i 1 tiltak hos 1 eier"
            ],
        ),
        (
            {"own_nok": None, "together_nok": 50, "without_amount": 2},
            {"own_nok": None, "measures": 0, "owners": 0},
            [
                "Nord: egen andel ikke oppgitt, i 2 tiltak hos 1 eier. LMS: ingen tiltak passer til filtrene",
                "50 kr er felles med andre og ikke med hos Nord",
                "Egen andel er ikke oppgitt for 2 tiltak hos Nord",
            ],
        ),
    ],
)  # fmt: skip
def test_two_partners_are_told_by_their_own_kroner_and_what_they_share_stands_apart(one, other, words):
    assert told(profiles.partners(a_partner(**one), a_partner("LMS", **other), 400)) == words
