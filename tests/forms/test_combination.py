"""Measures of a form for several schemes belong where the sums come out in one way only."""

from behovsmelding.forms.combination import schemes_of_measures
from behovsmelding.report import Amount, Locator, Measure, StatedTotal

HERE = Locator(line=1)


def a_measure(owner_nok, **by_university):
    funding = [Amount("owner", "Vega kommune", "Vega kommune", owner_nok, "stated", "", HERE)]
    funding += [Amount("university", name, name, nok, "stated", "", HERE) for name, nok in by_university.items()]
    return Measure("1", "Tiltak", None, None, (), None, True, tuple(funding), HERE)


def a_row(scheme, owner_nok, university_nok, university=None):
    return [
        StatedTotal(scheme, "owner", "Vega kommune", owner_nok, "", HERE),
        StatedTotal(scheme, "university", university, university_nok, "", HERE),
    ]


BOTH = ("Regional ordning", "Desentralisert ordning")


def test_the_only_scheme_holds_every_measure():
    assert schemes_of_measures([a_measure(1), a_measure(2)], ("Kompetanseløftet",), []) == ["Kompetanseløftet"] * 2


def test_no_scheme_is_known_where_none_is_marked():
    assert schemes_of_measures([a_measure(1)], (), []) == [None]


def test_the_one_combination_that_adds_up_counts():
    measures = [a_measure(10, Nord=5), a_measure(20, Nord=5), a_measure(30, Nord=1)]
    totals = [*a_row(BOTH[0], 30, 10, "Nord"), *a_row(BOTH[1], 30, 1, "Nord")]

    assert schemes_of_measures(measures, BOTH, totals) == [BOTH[0], BOTH[0], BOTH[1]]


def test_rows_without_a_recipient_are_compared_with_all_of_their_role():
    measures = [a_measure(10, Nord=5, UiT=2), a_measure(20, Nord=5)]

    assert schemes_of_measures(measures, BOTH, [*a_row(BOTH[0], 20, 5), *a_row(BOTH[1], 10, 7)]) == [BOTH[1], BOTH[0]]


def test_two_combinations_that_add_up_are_nobodys_to_choose_between():
    measures = [a_measure(10), a_measure(10)]

    assert schemes_of_measures(measures, BOTH, [*a_row(BOTH[0], 10, 0), *a_row(BOTH[1], 10, 0)]) == [None, None]


def test_sums_that_do_not_come_out_give_no_scheme():
    assert schemes_of_measures([a_measure(10)], BOTH, [*a_row(BOTH[0], 9, 0), *a_row(BOTH[1], 0, 0)]) == [None]
