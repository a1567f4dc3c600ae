"""Every spelling of an amount reads back, and nothing else is money."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from behovsmelding.money import (
    NBSP,
    SPACES,
    amounts,
    columns,
    format_nok,
    format_percent,
    format_short,
    parse_nok,
)

kroner = st.integers(min_value=0, max_value=99_999_999)
separators = st.sampled_from([*SPACES, "."])
# After these the amount stands alone, whatever it is.
signs = st.sampled_from([",-", ", -", " kr", " kroner", ",00", ",--", ",–", ":-", " NOK", ",- kr", " ,-"])


def grouped(nok, separator):
    return f"{nok:,}".replace(",", separator)


@given(kroner, separators, signs)
def test_an_amount_in_any_spelling_reads_back(nok, separator, sign):
    text = grouped(nok, separator) + sign

    assert parse_nok(text) == nok


@given(kroner, separators, st.sampled_from(["kr ", "kr. ", "NOK ", "Kr", f"kr{NBSP}"]))
def test_an_amount_after_its_unit_reads_back(nok, separator, unit):
    [found] = amounts(unit + grouped(nok, separator))

    assert found.nok == nok
    assert found.text == unit + grouped(nok, separator)


@given(st.lists(kroner, min_size=1, max_size=5), separators, st.sampled_from([" ", "  ", "\t", " (LMS) ", " (Nord)"]))
def test_marked_amounts_side_by_side_are_told_apart(values, separator, between):
    text = between.join(f"{grouped(nok, separator)},-" for nok in values)

    assert [found.nok for found in amounts(text)] == values


@given(st.integers(min_value=0, max_value=400), st.sampled_from([" mill.", " mill. kr", " millioner kroner", " MNOK"]))
def test_millions_with_decimals_read_back(hundredths, unit):
    text = f"{hundredths // 100},{hundredths % 100:02d}{unit}"

    assert parse_nok(text) == hundredths * 10_000


@given(kroner)
def test_what_is_written_reads_back(nok):
    assert parse_nok(format_nok(nok)) == nok


@given(st.text(alphabet="0123456789 .,-()kr\t–/NOabc", max_size=40))
def test_any_text_is_read_without_an_exception_and_found_where_it_stands(text):
    for found in amounts(text, bare=True):
        assert text[found.start : found.end] == found.text
        assert found.nok >= 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("200.000,-", [200_000]),
        ("900.000, -", [900_000]),
        ("2.386.450 - (SePU)", [2_386_450]),
        ("2.386.450 - (SePU) 383.040,- (Nord)", [2_386_450, 383_040]),
        ("269 500,-(LMS)", [269_500]),
        ("637.950 (Sepu) 328.320,- (Nord)", [637_950, 328_320]),
        ("1150,-", [1150]),
        ("midler (450.000,-) bl.a. for", [450_000]),
        ("250 000,- 364 300,- (LMS) 614 300,-", [250_000, 364_300, 614_300]),
        ("80 000,-  284 000,- (Nord) 364 000,-", [80_000, 284_000, 364_000]),
        ("UH: 201.500, - inkludert reiseutgifter", [201_500]),
        ("0,-303.986,-303.986,-", [0, 303_986, 303_986]),
        ("1 250 000,50", [1_250_001]),
        ("1 250 000,49", [1_250_000]),
        ("250' og 250 tusen", [250_000, 250_000]),
        ("Tiltak 2 250 000,-", [250_000]),
        ("kr 200 000 kr 150 000", [200_000, 150_000]),
    ],
)
def test_the_spellings_of_real_forms_are_read(text, expected):
    assert [found.nok for found in amounts(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "90001122",
        "99 00 11 22",
        "900 01 122",
        "+47 900 01 122",
        "972 418 013",
        "Org. Nr 918108467",
        "1234.56.78903",
        "1234 56 78903",
        "10203.4000.100.KURS",
        "langsiktig plan 7.1.2 og 3.3",
        "6 barnehager x 20 t",
        "240 timer",
        "1.700 ansatte",
        "ca. 8620 barn",
        "30 %",
        "2024",
        "2024/2025",
        "31.12.2025",
        "H2024",
        "§ 13",
        "-200 000",
    ],
)
def test_what_is_not_money_is_no_amount_even_in_a_place_for_money(text):
    assert amounts(text) == []
    assert amounts(text, bare=True) == []


def test_a_number_without_a_sign_of_money_counts_only_where_money_is_expected():
    assert amounts("250 000") == []
    assert [found.nok for found in amounts("250 000", bare=True)] == [250_000]


def test_the_text_of_an_amount_holds_its_signs_and_no_more():
    [found] = amounts("| 900.000, - | ")

    assert (found.text, found.start) == ("900.000, -", 2)


def test_digits_that_may_be_read_in_two_ways_give_nothing():
    assert amounts("80 200 284 300", bare=True) == []
    assert columns("80 200 284 300", 2) is None


def test_columns_without_tabs_are_told_apart_by_their_sum():
    row = columns("Tiltak 2 Trygt miljø 2 250 200 364 300 614 500", 3)

    assert [found.nok for found in row] == [250_200, 364_300, 614_500]


@given(kroner, kroner, separators)
def test_columns_never_disagree_with_a_marked_row(owner, university, separator):
    values = [owner, university, owner + university]
    row = columns(" ".join(f"{grouped(nok, separator)},-" for nok in values), 3)

    assert [found.nok for found in row] == values


def test_short_kroner_are_millions_from_a_million():
    assert format_short(2_458_860) == f"2,46{NBSP}mill.{NBSP}kr"
    assert format_short(999_999) == f"999{NBSP}999{NBSP}kr"
    assert format_percent(0.645) == f"65{NBSP}%"
