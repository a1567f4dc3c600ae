"""What is stated but on no measure."""

from hypothesis import given
from hypothesis import strategies as st

from behovsmelding.remainder import excess, remainder, stated_nok
from tests.builders import LMS, NORD, OWNER, SEPU, a_measure, a_report, a_stated_total

REGIONAL = "Regional ordning"
KL = "Kompetanseløftet"


def rows(found):
    return {(row.scheme, row.role, row.recipient): row.amount_nok for row in found}


def test_a_scheme_without_measures_remains_whole():
    report = a_report(
        stated_totals=(
            a_stated_total(200_000, scheme=REGIONAL),
            a_stated_total(637_950, "university", SEPU, REGIONAL),
            a_stated_total(328_320, "university", NORD, REGIONAL),
            a_stated_total(900_000),
            a_stated_total(624_914, "university", SEPU),
        )
    )

    assert rows(remainder([report], report.measures)) == {
        (REGIONAL, "owner", OWNER): 200_000,
        (REGIONAL, "university", SEPU): 637_950,
        (REGIONAL, "university", NORD): 328_320,
    }


def test_the_sum_row_never_counts_beside_the_scheme_rows():
    report = a_report(stated_totals=(a_stated_total(1_000_000), a_stated_total(1_000_000, scheme=None)))

    assert rows(remainder([report], report.measures)) == {(KL, "owner", OWNER): 100_000}
    assert stated_nok([report]) == 1_000_000


def test_the_sum_row_counts_where_it_is_all_there_is():
    report = a_report(stated_totals=(a_stated_total(950_000, scheme=None),))

    assert rows(remainder([report], report.measures)) == {(None, "owner", OWNER): 50_000}


def test_a_row_that_several_documents_repeat_counts_once():
    report = a_report(stated_totals=(a_stated_total(1_000_000),))

    assert remainder([report] * 3, report.measures)[0].amount_nok == 100_000


def test_a_zero_in_another_form_does_not_replace_a_stated_row():
    first = a_report(stated_totals=(a_stated_total(300_000, scheme=REGIONAL),))
    other = a_report(stated_totals=(a_stated_total(0, scheme=REGIONAL), a_stated_total(900_000)))

    assert rows(remainder([first, other], other.measures)) == {(REGIONAL, "owner", OWNER): 300_000}


def test_the_newest_document_counts_where_rows_differ():
    old = a_report(stated_totals=(a_stated_total(1_000_000),))
    new = a_report(stated_totals=(a_stated_total(1_200_000),))

    (row,) = remainder([old, new], new.measures)

    assert (row.amount_nok, row.sources) == (300_000, (1,))


def test_a_row_without_a_recipient_is_compared_with_all_of_its_role():
    measure = a_measure(partners={SEPU: 100_000, NORD: 50_000})
    report = a_report([measure], stated_totals=(a_stated_total(180_000, "university", None),))

    assert rows(remainder([report], report.measures)) == {(KL, "university", None): 30_000}


def test_a_row_without_a_recipient_does_not_hide_behind_a_named_one():
    measure = a_measure(partners={SEPU: 100_000})
    stated = (a_stated_total(100_000, "university", SEPU), a_stated_total(50_000, "university", None))

    assert rows(remainder([a_report([measure], stated_totals=stated)], [measure])) == {(KL, "university", None): 50_000}


def test_schemes_are_compared_together_where_a_measures_scheme_is_unknown():
    measure = a_measure(500_000, {}, scheme=None)
    stated = (a_stated_total(200_000, scheme=REGIONAL), a_stated_total(400_000))

    assert rows(remainder([a_report([measure], stated_totals=stated)], [measure])) == {(None, "owner", OWNER): 100_000}


def test_a_measure_without_money_does_not_blur_the_schemes():
    measures = [a_measure(400_000, {}), a_measure(None, {}, scheme=None)]
    stated = (a_stated_total(200_000, scheme=REGIONAL), a_stated_total(400_000))

    assert rows(remainder([a_report(measures, stated_totals=stated)], measures)) == {
        (REGIONAL, "owner", OWNER): 200_000
    }


def test_more_on_measures_than_stated_is_an_excess_and_leaves_no_remainder():
    measure = a_measure(900_000, {})
    report = a_report([measure], stated_totals=(a_stated_total(850_000),))

    assert remainder([report], [measure]) == ()
    assert rows(excess([report], [measure])) == {(KL, "owner", OWNER): 50_000}


def test_a_partner_that_no_row_names_is_an_excess():
    measure = a_measure(None, {SEPU: 100_000, NORD: 40_000})
    report = a_report([measure], stated_totals=(a_stated_total(100_000, "university", SEPU),))

    assert rows(excess([report], [measure])) == {(KL, "university", NORD): 40_000}


def test_a_unit_is_set_against_its_institutions_row():
    measure = a_measure(None, {LMS: 100_000})
    report = a_report([measure], stated_totals=(a_stated_total(120_000, "university", "Universitetet i Stavanger"),))

    assert rows(remainder([report], [measure])) == {(KL, "university", "Universitetet i Stavanger"): 20_000}
    assert excess([report], [measure]) == ()


def test_the_owners_column_is_for_all_owners_of_the_partnership():
    measures = [a_measure(300_000, {}), a_measure(200_000, {}, owner="Værøy kommune")]
    report = a_report(measures, stated_totals=(a_stated_total(500_000),))

    assert remainder([report], measures) == excess([report], measures) == ()


def test_the_remainder_says_where_it_is_computed_from():
    report = a_report(stated_totals=(a_stated_total(1_000_000),))

    (row,) = remainder([report], report.measures)

    assert [(place.line, source) for place, source in zip(row.computed_from, row.sources, strict=True)] == [(44, 0)]


AMOUNTS = st.integers(0, 3_000_000)
RECIPIENTS = st.sampled_from([SEPU, NORD, LMS])
SCHEMES = st.sampled_from([REGIONAL, KL])
MEASURES = st.lists(st.tuples(AMOUNTS, RECIPIENTS, AMOUNTS, st.one_of(st.none(), SCHEMES)), max_size=5)
STATED = st.lists(
    st.tuples(AMOUNTS, st.sampled_from(["owner", "university"]), st.one_of(st.none(), RECIPIENTS), SCHEMES), max_size=6
)


def drawn(measured, stated):
    measures = [a_measure(owner, {partner: nok}, scheme=scheme) for owner, partner, nok, scheme in measured]
    totals = [a_stated_total(nok, role, OWNER if role == "owner" else who, scheme) for nok, role, who, scheme in stated]
    return a_report(measures, stated_totals=tuple(totals)), measures


@given(MEASURES, STATED)
def test_stated_and_remainder_and_excess_always_balance(measured, stated):
    report, measures = drawn(measured, stated)
    over, under = excess([report], measures), remainder([report], measures)

    assert all(row.amount_nok > 0 for row in (*over, *under))
    compared = [(total.role, total.scheme) for total in report.stated_totals]
    together = any(m.scheme is None and any(a.amount_nok for a in m.funding) for m in measures)
    asked = sum(
        amount.amount_nok
        for measure in measures
        for amount in measure.funding
        if (together and any(role == amount.role for role, _ in compared)) or (amount.role, measure.scheme) in compared
    )
    assert stated_nok([report]) - sum(r.amount_nok for r in under) + sum(r.amount_nok for r in over) == asked


@given(MEASURES, STATED)
def test_the_same_document_twice_changes_nothing(measured, stated):
    report, measures = drawn(measured, stated)

    assert rows(remainder([report, report], measures)) == rows(remainder([report], measures))


@given(MEASURES, STATED)
def test_a_missing_measure_that_arrives_never_lets_the_remainder_grow(measured, stated):
    report, measures = drawn([m for m in measured if m[3]], stated)

    before = sum(row.amount_nok for row in remainder([report], measures[:-1]))

    assert sum(row.amount_nok for row in remainder([report], measures)) <= before
