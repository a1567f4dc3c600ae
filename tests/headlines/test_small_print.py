"""What is counted, how far it can be trusted, and what is told apart."""

import pandas as pd
import pytest

from behovsmelding import headlines
from tests.headlines.answers import FOR_NORD, a_coverage, a_total, headed, small_print


def test_a_lower_bound_says_why_it_is_one():
    told = small_print(coverage=a_coverage(no_stated_total=True), measures_without_amount=1)

    assert "ingen totalsum oppgitt, 1 tiltak uten beløp" in told


@pytest.mark.parametrize(
    ("coverage", "told"),
    [
        (a_coverage(), "mottatt fra 1 av 10 eiere i Salten"),
        (a_coverage(received=0), "mottatt fra 0 av 10 eiere i Salten"),
        (a_coverage(expected=1), "mottatt fra 1 av 1 eier i Salten"),
        (a_coverage(received=3, network=None, expected=20), "mottatt fra 3 av 20 eiere"),
        (a_coverage(others=1), "mottatt fra 1 av 10 eiere i Salten og fra 1 annen eier"),
        (a_coverage(others=2), "mottatt fra 1 av 10 eiere i Salten og fra 2 andre eiere"),
        (a_coverage(expected=None), "mottatt fra 1 eier i Salten (forventede eiere er ikke registrert)"),
        (a_coverage(expected=None, received=2, years=(2024, 2026)), "mottatt fra 2 eiere i Salten"),
    ],
)
def test_the_small_print_says_from_how_many_it_is(coverage, told):
    assert headlines.received(coverage).replace("\u00a0", " ") == told
    assert told in small_print(coverage=coverage).split(" · ")


@pytest.mark.parametrize(
    ("total", "told"),
    [
        ({"described_nok": 2_458_860}, []),
        ({}, ["401 500 kr er beskrevet i mottatt skjema eller vedlegg"]),
        (
            {"itemised_nok": 2_000_000},
            [
                "2 000 000 kr er fordelt på tiltak",
                "401 500 kr er beskrevet i mottatt skjema eller vedlegg",
            ],
        ),
        (
            {"itemised_nok": 401_500},
            ["401 500 kr er fordelt på tiltak og beskrevet i mottatt skjema eller vedlegg"],
        ),
        ({"total_nok": None}, []),
    ],
)
def test_itemised_and_described_are_two_different_shares(total, told):
    assert small_print(**total).split(" · ")[3:-1] == told


def test_a_partner_is_headed_by_its_own_share_and_the_others_have_their_own_words():
    total = {"own_nok": 743_560, "same_owner_nok": 230_000, "other_universities_nok": 100, "total_nok": 973_660}
    total["itemised_nok"] = 973_660

    assert headed(FOR_NORD, **total) == "Nord universitet: 743 560 kr i meldt behov for 2026"
    assert headlines.shares_of_partner(a_total(**total)).replace("\u00a0", " ") == (
        "I de samme tiltakene er eiers andel 230 000 kr og andre kompetansemiljøers andel 100 kr. "
        "Andelene er ikke lagt sammen."
    )
    assert "973" not in headed(FOR_NORD, **total) + small_print(FOR_NORD, **total)


def test_a_partners_share_on_no_measure_is_told_without_measures():
    told = headlines.shares_of_partner(a_total(measures=0, own_nok=383_040, total_nok=383_040, itemised_nok=0))

    assert told.replace("\u00a0", " ") == (
        "383 040 kr av egen andel er ikke spesifisert på tiltak i mottatte dokumenter; "
        "det øvrige som ikke er spesifisert, kan ikke knyttes til én UH."
    )


@pytest.mark.parametrize(
    ("shared_with", "named"),
    [
        ([], "andre kompetansemiljøer"),
        (["SePU (INN)"], "SePU (INN)"),
        (["A", "B"], "A og B"),
        (["A", "B", "C", "D"], "4 andre kompetansemiljøer"),
    ],
)
def test_what_a_partner_shares_with_others_is_told_apart_and_is_nobodys_own(shared_with, named):
    told = headlines.shares_of_partner(a_total(own_nok=None, together_nok=90_000, total_nok=90_100), shared_with)

    shared = f" 90 000 kr er felles med {named}, uten at skjemaet deler beløpet, og er ingens egen andel."
    assert shared in told.replace("\u00a0", " ")
    assert headed(FOR_NORD, own_nok=None, together_nok=90_000) == (
        "Nord universitet deltar i meldt behov for 2026, men egen andel er ikke oppgitt"
    )


def test_an_owners_share_nobody_states_is_not_zero():
    assert "eiers andel ikke oppgitt" in headlines.shares_of_partner(a_total(same_owner_nok=None))


def test_a_part_that_is_not_all_is_never_written_as_all():
    found = pd.Series(
        {"total_nok": 1_000, "itemised_nok": 999, "described_nok": 1, "sourced_nok": 1_000, "reviewed_nok": 0}
    )

    told = headlines.trust(found).replace("\u00a0", " ")

    assert told == (
        "Av kronene er over 99 % fordelt på tiltak, under 1 % beskrevet, 100 % med kilde i dokumentene "
        "og 0 % gjennomgått"
    )


def test_what_cannot_be_placed_says_how_much_and_why():
    assert headlines.unplaced(1_456_990, ["nivå", "tema"]).replace("\u00a0", " ") == (
        "1 456 990 kr kan ikke plasseres, fordi nivå og tema ikke er kjent. Beløpet er ikke med i figurene."
    )
