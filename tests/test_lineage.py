"""Measures of two years that are probably the same: suggested, never more than once, never between owners."""

import pytest

from behovsmelding.lineage import Told, suggested

NORD, SEPU = frozenset({"Nord"}), frozenset({"SePU"})


def a_measure(key, title, partners=NORD, owner="Bodø kommune", continues=False, is_continued=None) -> Told:
    return Told(key, owner, title, partners, continues, is_continued)


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("Lesing og skriving", "LESING og skriving."),
        ("Ledersamlinger 2024/25", "Ledersamlinger 2023/24"),
        ("Digital nettressurs", "Digital nettresurs"),
        ("Digital nettressurs pedagogisk analyse", "Digital nettressurs"),
    ],
)
def test_the_same_title_is_suggested_whatever_its_case_year_or_slip(now, then):
    assert suggested([a_measure(1, now)], [a_measure(2, then)]) == {1: 2}


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (a_measure(1, "Lesing"), a_measure(2, "Lesing", owner="Fauske kommune")),
        (a_measure(1, "Lesing", owner=None), a_measure(2, "Lesing", owner=None)),
        (a_measure(1, ""), a_measure(2, "")),
        (a_measure(1, "Digital nettressurs"), a_measure(2, "Digital nettresurs", SEPU)),
        (a_measure(1, "Lesing i alle fag"), a_measure(2, "Lesing")),
        (a_measure(1, "6 ledersamlinger"), a_measure(2, "18 gruppeledersamlinger")),
    ],
)
def test_another_owner_no_title_or_only_a_likeness_with_another_partner_is_no_suggestion(now, then):
    assert suggested([now], [then]) == {}


def test_the_one_with_the_same_partner_goes_before_the_other_of_the_same_title():
    then = [a_measure(2, "Tiltak 1", SEPU), a_measure(3, "Tiltak 1")]

    assert suggested([a_measure(1, "Tiltak 1")], then) == {1: 3}


def test_a_measure_that_could_be_several_is_none_of_them():
    then = [a_measure(2, "Lesing"), a_measure(3, "Lesing")]

    assert suggested([a_measure(1, "Lesing")], then) == {}


def test_no_measure_is_two():
    now = [a_measure(1, "Lesing"), a_measure(2, "Lesing i nord"), a_measure(3, "Lesing", SEPU)]

    pairs = suggested(now, [a_measure(9, "Lesing")])

    assert pairs == {1: 9}


def test_of_several_the_one_whose_form_says_it_goes_on_is_suggested():
    then = [a_measure(2, "Lesing"), a_measure(3, "Lesing", continues=True)]

    assert suggested([a_measure(1, "Lesing")], then) == {1: 3}
    assert suggested([a_measure(1, "Lesing")], [*then, a_measure(4, "Lesing", continues=True)]) == {}


def test_what_is_confirmed_comes_first_and_what_is_rejected_never():
    now, then = [a_measure(1, "Lesing"), a_measure(2, "Fravær")], [a_measure(8, "Lesing"), a_measure(9, "Skolenærvær")]

    assert suggested(now, then, {(2, 8): True}) == {2: 8}
    assert suggested(now, then, {(2, 9): True}) == {1: 8, 2: 9}
    assert suggested(now, then, {(1, 8): False}) == {}


def test_a_rejected_likeness_gives_way_to_the_next():
    then = [a_measure(8, "Lesing"), a_measure(9, "Lesing", SEPU)]

    assert suggested([a_measure(1, "Lesing")], then) == {1: 8}
    assert suggested([a_measure(1, "Lesing")], then, {(1, 8): False}) == {1: 9}


def test_an_answer_about_a_measure_that_is_not_there_any_more_is_left_out():
    assert suggested([a_measure(1, "Lesing")], [a_measure(8, "Lesing")], {(1, 7): True, (3, 8): True}) == {1: 8}


def test_the_measure_whose_form_says_it_is_continued_goes_before_one_that_only_looks_like_it():
    now = [a_measure(1, "Lesing"), a_measure(2, "Lesing", is_continued=True)]

    assert suggested(now, [a_measure(8, "Lesing")]) == {2: 8}


def test_where_the_form_says_it_is_continued_a_partners_only_measure_is_enough_whatever_its_title():
    one = a_measure(1, "Skriving", is_continued=True)

    assert suggested([one], [a_measure(8, "Lesing"), a_measure(9, "Lek", SEPU)]) == {1: 8}
    assert suggested([one], [a_measure(8, "Lesing"), a_measure(9, "Lek")]) == {}
    assert suggested([a_measure(1, "Skriving")], [a_measure(8, "Lesing")]) == {}


def test_where_the_form_says_it_is_not_continued_only_a_person_can_say_that_it_is():
    one, other = a_measure(1, "Lesing", is_continued=False), a_measure(8, "Lesing")

    assert suggested([one], [other]) == {}
    assert suggested([one], [other], {(1, 8): True}) == {1: 8}
