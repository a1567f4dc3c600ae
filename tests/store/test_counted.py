"""What counts when several documents of one owner and year are seen together."""

import json

import pytest

from behovsmelding.report import Attachment, Finding, measure_keys
from behovsmelding.store.counted import Counted, counted
from tests.builders import LMS, NORD, SEPU, a_collective_report, a_hit, a_measure, a_report, a_stated_total
from tests.store.stored import a_received

KOL = "Kollektiv kompetanseutvikling"


def a_row(number="1", title="Lesing", partner=NORD, owner_nok=100, partner_nok=300, **overrides):
    values = {"scheme": KOL, "described": False, "level": None, "semesters": (), "partners": {partner: partner_nok}}
    return a_measure(owner_nok, number=number, title=title, **(values | overrides))


def an_attachment(number, partner, title, rows, described=0, **overrides):
    """Make a 2026 document with a table, of which it describes one row (None: none)."""
    told = {"described": True, "level": "grunnskole", "semesters": ("Høst 2026",), "themes": (a_hit(title.lower()),)}
    measures = [
        a_row(**(row | (told | {"target_groups": ("ppt",)} if place == described else {})))
        for place, row in enumerate(rows)
    ]
    return a_received(
        a_collective_report(measures, attachment=Attachment(number, partner, title), **overrides),
        findings=[Finding("attachment-missing", "varsel", "Mangler.", n) for n in range(len(rows)) if n != described],
    )


TABLE = [
    {"number": "1", "title": "Lesing", "partner": NORD},
    {"number": "2", "title": "Skriving", "partner": NORD, "partner_nok": 500},
    {"number": "1", "title": "Lek", "partner": LMS, "partner_nok": 700},
]


def summed(found: Counted, documents) -> int:
    """Add up what counts, from the documents themselves."""
    reports = {one.report_id: one.report for one in documents}
    rows = [reports[measure.report_id].measures[measure.measure] for measure in found.measures]
    return sum(amount.amount_nok or 0 for row in rows for amount in row.funding)


def test_a_table_that_attachments_repeat_counts_once():
    documents = [an_attachment("1", NORD, "Lesing", TABLE, 0), an_attachment("2", NORD, "Skriving", TABLE, 1)]

    found = counted(documents)

    assert len(found.measures) == 3
    assert summed(found, documents) == 1_800
    assert [one.rule for one in found.findings] == ["attachment-missing"]


@pytest.mark.parametrize("newest", [0, 1])
def test_the_newest_of_two_tables_counts_and_says_that_they_differ(newest):
    changed = [TABLE[0] | {"partner_nok": 310}, *TABLE[1:]]
    documents = [an_attachment("1", NORD, "Lesing", TABLE, 0), an_attachment("2", NORD, "Skriving", changed, 1)]
    documents = documents if newest else documents[::-1]

    found = counted(documents)

    assert summed(found, documents) == (1_810 if newest else 1_800)
    [differ] = [one for one in found.findings if one.rule == "totals-differ"]
    assert (differ.stated, differ.computed) == ((1_800, 1_810) if newest else (1_810, 1_800))
    assert differ.report_id == documents[1].report_id


def test_a_row_that_the_newest_table_has_no_more_does_not_count():
    documents = [an_attachment("1", NORD, "Lesing", TABLE, 0), an_attachment("2", NORD, "Skriving", TABLE[:2], 1)]

    assert summed(counted(documents), documents) == 1_000


def test_tables_without_a_measure_in_common_add_up():
    documents = [an_attachment("1", NORD, "Lesing", TABLE[:2], 0), an_attachment("1", LMS, "Lek", TABLE[2:], 0)]

    found = counted(documents)

    assert summed(found, documents) == 1_800
    assert [one for one in found.findings if one.rule == "totals-differ"] == []


def test_disjoint_tables_are_each_compared_with_their_own_sum():
    sums = [(200, 800), (100, 700)]
    parts = [TABLE[:2], TABLE[2:]]
    documents = [
        an_attachment("1", partner, "x", rows, None, stated_totals=(
            a_stated_total(own, scheme=None), a_stated_total(theirs, "university", None, None)))
        for partner, rows, (own, theirs) in zip((NORD, LMS), parts, sums, strict=True)
    ]  # fmt: skip

    found = counted(documents)

    assert found.remainders == ()
    assert {one.rule for one in found.findings} == {"attachment-missing"}


@pytest.mark.parametrize("order", [1, -1])
def test_an_attachment_that_lists_only_itself_does_not_remove_the_others(order):
    alone = [TABLE[0] | {"partner_nok": 350}]
    documents = [an_attachment("2", NORD, "Skriving", TABLE, 1), an_attachment("1", NORD, "Lesing", alone, 0)][::order]

    found = counted(documents)

    assert summed(found, documents) == (1_850 if order == 1 else 1_800)
    assert "totals-differ" in [one.rule for one in found.findings]


@pytest.mark.parametrize("order", [1, -1])
def test_a_measure_is_described_by_the_attachment_about_it(order):
    documents = [an_attachment("1", NORD, "Lesing", TABLE, 0), an_attachment("1", LMS, "Lek", TABLE, 2)][::order]

    found = counted(documents)

    reports = {one.report_id: one.report for one in documents}
    told = [reports[one.details_report_id].measures[one.details_measure].target_groups for one in found.measures]
    assert [one.described for one in found.measures] == [True, False, True]
    assert told == [("ppt",), (), ("ppt",)]


def test_an_attachment_finds_its_row_by_number_and_partner_when_the_title_was_changed():
    old = an_attachment("1", NORD, "Lesing", [TABLE[0] | {"title": "Lesing for alle"}, *TABLE[1:]], 0)
    new = an_attachment("2", NORD, "Skriving", TABLE, 1)

    found = counted([old, new])

    assert [one.details_report_id for one in found.measures][:2] == [old.report_id, new.report_id]


def test_a_missing_attachment_is_no_more_missing_when_it_has_come():
    documents = [an_attachment("1", NORD, "Lesing", TABLE, 0), an_attachment("2", NORD, "Skriving", TABLE, 1)]

    missing = [one.measure_id for one in counted(documents).findings if one.rule == "attachment-missing"]

    assert missing == [measure_keys(documents[0].report)[2]]


def test_a_measure_in_two_forms_of_another_edition_counts_once_from_the_newest():
    one, more = a_measure(100), a_measure(50, title="Noe annet")
    older = a_received(a_report([one, more]))
    newer = a_received(a_report([a_measure(200)], schemes=("Kompetanseløftet", "Regional ordning")))

    found = counted([older, newer])

    assert summed(found, [older, newer]) == 200 + 50 + 2 * 624_914
    assert [(one.stated, one.computed) for one in found.findings] == [(625_014, 625_114)]


def stated(regional=200, lift=1_000):
    return (
        a_stated_total(regional, scheme="Regional ordning"),
        a_stated_total(lift, scheme="Kompetanseløftet"),
        a_stated_total(regional + lift, scheme=None),
    )


def test_what_is_stated_on_no_measure_is_a_remainder_with_the_line_it_stands_on():
    report = a_report([a_measure(900, partners={SEPU: 0})], stated_totals=stated())

    [lift, regional] = sorted(counted([a_received(report)]).remainders, key=lambda one: one.scheme)

    assert (lift.scheme, lift.amount_nok, regional.scheme, regional.amount_nok) == (
        *("Kompetanseløftet", 100), *("Regional ordning", 200),
    )  # fmt: skip
    place = json.loads(lift.locator)["computed_from"][0]
    assert (place["line"], place["document"]) == (44, "Behovsmelding 2024 (Kompetanseløftet), Bodø kommune")


def test_the_remainder_shrinks_when_the_missing_form_arrives():
    lift = a_received(a_report([a_measure(1_000, partners={SEPU: 0})], stated_totals=stated()))
    regional = a_received(
        a_report(
            [a_measure(150, partners={SEPU: 0}, scheme="Regional ordning")],
            stated_totals=stated(),
            schemes=("Regional ordning",),
        )
    )

    before, after = counted([lift]), counted([lift, regional])

    assert [one.amount_nok for one in before.remainders] == [200]
    assert [one.amount_nok for one in after.remainders] == [50]
    assert [(one.rule, one.stated, one.computed) for one in after.findings] == [("not-itemised", 1_200, 50)]


def test_more_on_the_measures_than_stated_is_a_finding_and_no_remainder():
    report = a_report([a_measure(1_300, partners={SEPU: 0})], stated_totals=stated(regional=0))

    found = counted([a_received(report)])

    assert found.remainders == ()
    assert [(one.rule, one.severity, one.stated, one.computed) for one in found.findings] == [
        ("sum-mismatch", "feil", 1_000, 1_300)
    ]


def test_a_documents_own_finding_is_not_said_twice():
    own = Finding("sum-mismatch", "feil", "Egne ord.", None, 1_000, 1_300)
    report = a_report([a_measure(1_300, partners={SEPU: 0})], stated_totals=stated(regional=0))

    assert [one.message for one in counted([a_received(report, findings=[own])]).findings] == ["Egne ord."]


def test_nothing_received_is_nothing_counted():
    assert counted([]) == Counted()
    assert counted([a_received(a_report([]))]) == Counted()
    assert counted([a_received(a_collective_report([]))]) == Counted()
