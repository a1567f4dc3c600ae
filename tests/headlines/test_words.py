"""Words of all headings: nobody is given anything, no number is broken, nothing is a share of nothing."""

import re

import pytest

from behovsmelding import headlines, labels
from behovsmelding.selection import Selection
from tests.headlines.answers import ALL, FOR_NORD, NORD, SHORT, a_coverage, a_funding, a_total, some_themes

A_GROUPED_NUMBER = re.compile(r"\d{1,3}( \d{3})+|\d (kr|mill|%)|mill\. kr")


GIVEN = re.compile(r"\b(får|mottar|fått|bevilget|tildelt)\b", re.IGNORECASE)


def every_sentence() -> list[str]:
    """Say everything there is to say of reported need."""
    total, coverage = a_total(other_universities_nok=5_000, measures_without_amount=2), a_coverage(no_stated_total=True)
    rows = [("lek", 1, 1, 3_000), ("språk", 0, 1, 2_000)]
    said = [headlines.page(total, coverage, chosen, lambda name: SHORT(name)) for chosen in (ALL, FOR_NORD)]
    said += [headlines.what_is_counted(total, coverage, chosen, "versjon 1") for chosen in (ALL, FOR_NORD)]
    said += [headlines.shares_of_partner(total), headlines.unplaced(1_456_990, ["nivå", "tema"])]
    said += [headlines.owners(a_funding(owner=["A", "B"], total_nok=[3_000, amount]), ALL) for amount in (1, 3_000)]
    said += [headlines.partners(a_funding(recipient=[NORD], total_nok=[1_000]), lambda name: SHORT(name))]
    for counting in labels.COUNTINGS:
        said.append(headlines.themes(some_themes(*rows), total, Selection(counting=counting)))
    return said


@pytest.mark.parametrize("sentence", every_sentence())
def test_nobody_is_given_anything_before_it_is_awarded(sentence):
    assert not GIVEN.search(sentence.replace("ikke tildelt", ""))


@pytest.mark.parametrize("sentence", every_sentence())
def test_a_number_is_never_broken_over_two_lines(sentence):
    assert not A_GROUPED_NUMBER.search(sentence)


@pytest.mark.parametrize(
    ("part", "whole", "told"), [(1, 3, "33\u00a0%"), (0, 3, "0\u00a0%"), (1, 0, "–"), (None, 1, "–"), (1, None, "–")]
)
def test_a_share_of_nothing_is_a_dash(part, whole, told):
    assert headlines.share(part, whole) == told


@pytest.mark.parametrize(("count", "word"), [(0, "null"), (1, "ett"), (12, "tolv"), (13, "13")])
def test_small_numbers_are_words(count, word):
    assert headlines.number(count) == word
