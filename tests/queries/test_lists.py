"""The questions that list things: options, reports, findings, measures and sources."""

import pytest

from behovsmelding import labels
from behovsmelding.report import Attachment, Excerpt, Finding, Locator, measure_keys
from behovsmelding.selection import Selection
from tests.builders import (
    LMS,
    NORD,
    SEPU,
    a_collective_report,
    a_hit,
    a_measure,
    a_report,
    a_stated_total,
    an_amount,
)
from tests.queries.asked import database_of, keyed, rows
from tests.store.stored import a_received

ALL = Selection()
FAUSKE = "Fauske kommune"
LARGE = a_measure(
    900,
    {SEPU: 600, NORD: None},
    title="Språk for alle",
    number="2",
    themes=[a_hit("språk", snippet="Språk for alle"), a_hit("lek", "mentioned", snippet="i leken")],
    target_groups=("ppt", "lærere"),
    level="barnehage",
)
SMALL = a_measure(100, {SEPU: 0}, title="Ære være", number="1", scheme="Regional ordning", described=False)
REPORT = a_report([SMALL, LARGE])
OLDER = a_report([a_measure(None, {}, title="Uten", scheme=None)], form="appendix_2023", year=2023, year_inferred=True,
                 owner=FAUSKE, owners=(FAUSKE,), network="Ofoten", stated_total_nok=5)  # fmt: skip
FINDINGS = [
    Finding("level-tick", "info", "Nivå.", None, None, None, Locator(line=9)),
    Finding("amount-missing", "varsel", "Beløp.", 1, None, None, Locator(line=50)),
    Finding("sum-mismatch", "feil", "Sum.", None, 1_000, 1_001, None),
]
LARGE_ID = measure_keys(REPORT)[1]


@pytest.fixture(scope="module")
def con():
    return database_of(a_received(REPORT, findings=FINDINGS), OLDER)


def column(found, name):
    return [row[name] for row in found]


def test_a_reader_is_offered_the_values_there_are(con):
    offered = {}
    for row in rows(con, "filter_options"):
        offered.setdefault(row["dimension"], []).append(row["value"])

    assert offered == {
        "network": ["Ofoten", "Salten"],
        "owner": ["Bodø kommune", FAUSKE],
        "partner": [NORD, SEPU],
        "scheme": ["Kompetanseløftet", "Regional ordning"],
        "target_group": ["lærere", "ppt"],
        "theme": ["lek", "språk"],
        "year": ["2024", "2023"],
    }


def test_a_partner_that_only_stands_in_a_stated_sum_is_offered_and_one_without_a_name_is_not():
    stated = (a_stated_total(70, "university", LMS), a_stated_total(5, "university", None))

    found = rows(database_of(a_report([a_measure(1, {})], stated_totals=stated)), "filter_options")

    assert [row["value"] for row in found if row["dimension"] == "partner"] == [LMS]


def test_the_gravest_finding_stands_first_with_the_measure_it_is_about(con):
    found = rows(con, "finding_list", years=None, owners=None, measure_id=None)

    assert [(row["rule"], row["title"], labels.place(row["locator"])) for row in found] == [
        ("sum-mismatch", None, ""),
        ("amount-missing", "Språk for alle", "linje 50"),
        ("level-tick", None, "linje 9"),
    ]


@pytest.mark.parametrize(
    ("asked", "count"), [({"years": [2023]}, 0), ({"years": []}, 0), ({"owners": [FAUSKE]}, 0), ({"owners": []}, 0)]
)
def test_findings_are_those_of_the_chosen_reports(con, asked, count):
    assert len(rows(con, "finding_list", **({"years": None, "owners": None, "measure_id": None} | asked))) == count


def test_the_findings_of_one_measure_are_only_its_own(con):
    found = rows(con, "finding_list", years=None, owners=None, measure_id=LARGE_ID)

    assert column(found, "rule") == ["amount-missing"]


def test_a_report_is_listed_with_what_it_holds_and_its_findings(con):
    newest, older = rows(con, "report_list", years=None, owners=None, networks=None)

    keys = ("owner", "measures", "measures_described", "itemised_nok", "must", "should", "notes", "reviewed")
    assert [newest[key] for key in keys] == ["Bodø kommune", 2, 1, 1_600, 1, 1, 1, False]
    assert [older[key] for key in keys] == [FAUSKE, 1, 1, None, 0, 0, 0, False]
    assert (newest["stated_total_nok"], older["stated_total_nok"]) == (None, 5)


@pytest.mark.parametrize(
    ("asked", "owners"),
    [({"years": [2023]}, [FAUSKE]), ({"networks": ["Salten"]}, ["Bodø kommune"]), ({"owners": []}, [])],
)
def test_reports_are_listed_by_year_owner_and_network(con, asked, owners):
    found = rows(con, "report_list", **({"years": None, "owners": None, "networks": None} | asked))

    assert column(found, "owner") == owners


def test_years_stand_newest_first_and_say_whether_one_is_inferred_or_lacks_a_sum(con):
    assert [tuple(row.values()) for row in rows(con, "year_list")] == [(2024, False, 1, True), (2023, True, 1, False)]


def test_a_year_that_one_report_infers_is_marked():
    reports = [a_report(year_inferred=inferred, owner=owner) for inferred, owner in ((True, "A"), (False, "B"))]

    assert [tuple(row.values())[:3] for row in rows(database_of(*reports), "year_list")] == [(2024, True, 2)]


def test_what_stands_on_no_measure_is_the_last_source_of_its_owner():
    measure = a_measure(funding=(an_amount(900, locator=Locator(line=99)),))

    found = rows(database_of(a_report([measure], stated_totals=(a_stated_total(1_000),))), "source_list", ALL)

    assert column(found, "amount_nok") == [900, 100]


def test_theme_sources_stand_by_theme_then_main_before_mentioned():
    measures = [
        a_measure(title="A", themes=[a_hit("lek", "mentioned"), a_hit("språk")]),
        a_measure(title="B", themes=["lek"]),
    ]

    found = rows(database_of(a_report(measures)), "theme_source_list", ALL, counting="berorer")

    once = dict.fromkeys((row["theme"], row["title"]) for row in found)
    assert list(once) == [("lek", "B"), ("lek", "A"), ("språk", "A")]
    assert {row["part_nok"] for row in found} == {900_000, 624_914}
    assert len(found) == 6


def test_the_parts_of_an_amount_under_its_themes_are_what_it_is():
    measure = a_measure(100, {}, themes=[a_hit("lek", "mentioned"), a_hit("språk"), a_hit("natur")])
    con = database_of(a_report([measure]))

    def parts(counting):
        found = rows(con, "theme_source_list", ALL, counting=counting)
        return [(row["theme"], row["part_nok"]) for row in found]

    assert parts("berorer") == [("lek", 100), ("natur", 100), ("språk", 100)]
    assert sum(nok for _, nok in parts("fordelt")) == 100
    assert parts("hovedtema") == [("natur", 50), ("språk", 50)]


def test_a_remainder_is_led_back_to_the_stated_sums_it_is_computed_from():
    stated = a_stated_total(1_000, locator=Locator(line=44), excerpt=Excerpt("Eier 1 000", 5, 10))
    con = database_of(a_report([a_measure(900, {})], stated_totals=(stated,)))
    [remainder] = [row for row in rows(con, "source_list", ALL) if row["source"] == "computed"]

    [told] = rows(con, "source_passage", amount_id=remainder["amount_id"])
    [origin] = rows(con, "source_row_list", amount_id=remainder["amount_id"])

    assert (told["stated_nok"], told["on_measures_nok"], told["amount_nok"]) == (1_000, 900, 100)
    assert (origin["amount_nok"], origin["excerpt"], origin["source"]) == (1_000, "Eier 1 000", "passage")


def test_what_has_no_words_and_no_register_has_no_source():
    words = an_amount(10, excerpt=Excerpt("10,-", 0, 2))
    con = database_of(
        a_report([a_measure(funding=(words, an_amount(5, "university", SEPU)))]),
        a_received(a_report([a_measure(7, {})], owner=FAUSKE, owners=(FAUSKE,)), origin="register"),
    )

    totals = [tuple(row.values()) for row in rows(con, "source_total")]

    assert totals == [("passage", 1, 10), ("register", 1, 7), ("none", 1, 5)]
    assert column(rows(con, "sourceless_list"), "amount_nok") == [5]


def test_a_draft_without_a_year_is_in_no_year():
    assert rows(database_of(a_report(form="unknown", year=None)), "year_list") == []


def test_measures_are_listed_newest_year_first_then_by_size(con):
    found = rows(con, "measure_list", ALL, search=None)

    assert [(row["title"], row["total_nok"], row["findings"]) for row in found] == [
        ("Språk for alle", 1_500, 1),
        ("Ære være", 100, 0),
        ("Uten", None, 0),
    ]


def test_the_largest_measure_of_a_year_stands_first_whatever_its_name():
    con = database_of(a_report([a_measure(nok, {}, title=title) for title, nok in (("A", 1), ("B", 30), ("C", None))]))

    assert column(rows(con, "measure_list", ALL, search=None), "title") == ["B", "A", "C"]


@pytest.mark.parametrize(
    ("search", "titles"),
    [
        ("SPRÅK", ["Språk for alle"]),
        ("ære", ["Språk for alle", "Ære være"]),
        ("fauske", ["Uten"]),
        ("nord univ", ["Språk for alle"]),
        ("ppt", ["Språk for alle"]),
        ("regional", ["Ære være"]),
        ("100 %", []),
        ("_", []),
    ],
)
def test_a_search_looks_in_title_owner_partner_scheme_theme_and_target_group(con, search, titles):
    assert column(rows(con, "measure_list", ALL, search=search), "title") == titles


def test_one_measure_is_shown_whatever_the_filters(con):
    [row] = rows(con, "measure_detail", measure_id=LARGE_ID)

    assert [row[key] for key in ("title", "number", "year", "partners", "semesters", "described", "level")] == [
        *("Språk for alle", "2", 2024, [NORD, SEPU], ["Høst 2024"], True, "barnehage"),
    ]
    assert rows(con, "measure_detail", measure_id="finnes ikke") == []


def test_every_amount_of_a_measure_is_listed_also_those_without_kroner(con):
    found = rows(con, "measure_amount_list", measure_id=LARGE_ID)

    assert [
        (row["role"], row["recipient"], row["amount_nok"], row["state"], labels.place(row["locator"])) for row in found
    ] == [
        ("owner", "Bodø kommune", 900, "stated", "linje 52"),
        ("university", SEPU, 600, "stated", "linje 52"),
        ("university", NORD, None, "not_stated", "linje 52"),
    ]


def test_the_themes_of_a_measure_stand_main_first_with_the_words_they_were_found_in(con):
    found = rows(con, "measure_theme_list", measure_id=LARGE_ID)

    assert [(row["theme"], row["relation"], row["snippet"], labels.place(row["locator"])) for row in found] == [
        ("språk", "main", "Språk for alle", "linje 48"),
        ("lek", "mentioned", "i leken", "linje 48"),
    ]


def test_the_target_groups_of_a_measure_keep_their_order(con):
    assert column(rows(con, "measure_target_group_list", measure_id=LARGE_ID), "target_group") == ["ppt", "lærere"]


def test_the_sources_add_up_to_the_total_and_name_their_lines():
    stated = (a_stated_total(1_000, locator=Locator(line=44)), a_stated_total(70, "university", NORD))
    measure = a_measure(funding=(an_amount(900, text="900,-", locator=Locator(line=7)),))

    found = rows(database_of(a_report([measure], stated_totals=stated)), "source_list", ALL)

    assert [
        (row["amount_nok"], row["as_written"], labels.place(row["locator"]), row["title"] is None) for row in found
    ] == [
        (900, "900,-", "linje 7", False),
        (100, None, "linje 44", True),
        (70, None, "linje 44", True),
    ]


def test_a_sum_from_a_document_without_lines_stands_in_its_table():
    stated = (a_stated_total(5, locator=Locator(table=1, row=2)),)

    [row] = rows(database_of(a_report([], stated_totals=stated)), "source_list", ALL)

    assert labels.place(row["locator"]) == "tabell 1, rad 2"


def test_an_amount_stands_once_under_every_pair_of_its_measures_themes_and_target_groups(con):
    found = rows(con, "theme_and_target_group_source_list", ALL)

    assert [(row["theme"], row["target_group"], row["described"], row["amount_nok"]) for row in found] == [
        ("lek", "ppt", True, 900),
        ("lek", "ppt", True, 600),
        ("lek", "lærere", True, 900),
        ("lek", "lærere", True, 600),
        ("språk", "ppt", True, 900),
        ("språk", "ppt", True, 600),
        ("språk", "lærere", True, 900),
        ("språk", "lærere", True, 600),
        (None, None, False, 100),
        (None, None, False, 0),
        (None, None, True, None),
    ]


def test_under_a_partner_filter_a_pair_holds_the_partners_own_and_every_measure():
    shared = a_measure(5, {f"{SEPU} + {NORD}": 70}, title="Felles", themes=["lek"], target_groups=("ppt",))
    own = a_measure(9, {NORD: 30, SEPU: 4}, title="Egen", themes=["lek"], target_groups=("ppt",))
    con = database_of(a_report([shared, own]))

    for name, parameters in (
        ("theme_and_target_group_source_list", {}),
        ("target_group_source_list", {}),
        ("theme_source_list", {"counting": "berorer"}),
    ):
        found = rows(con, name, Selection(partners=(NORD,)), **parameters)
        assert {(row["title"], row["amount_id"] is None, row["amount_nok"]) for row in found} == {
            ("Egen", False, 30),
            ("Felles", True, None),
        }, name


def test_sources_of_themes_and_target_groups_are_those_of_the_selection(con):
    themes = rows(con, "theme_source_list", ALL, counting="berorer")
    groups = rows(con, "target_group_source_list", ALL)

    assert [(row["known"], row["theme"], row["title"], row["part_nok"]) for row in themes] == [
        ("theme", "lek", "Språk for alle", 900),
        ("theme", "lek", "Språk for alle", 600),
        ("theme", "språk", "Språk for alle", 900),
        ("theme", "språk", "Språk for alle", 600),
        ("not_stated", None, "Uten", None),
        ("not_received", None, "Ære være", 100),
        ("not_received", None, "Ære være", 0),
    ]
    assert column(groups, "target_group")[:4] == ["ppt", "ppt", "lærere", "lærere"]
    assert rows(con, "theme_source_list", Selection(years=(2022,)), counting="berorer") == []
    assert rows(con, "target_group_source_list", Selection(partners=(LMS,))) == []


def test_a_report_tells_the_sums_it_states_in_the_order_of_the_form():
    stated = (
        a_stated_total(1_600, "university", None, scheme=None, locator=Locator(line=30)),
        a_stated_total(600, "university", SEPU),
        a_stated_total(0, "owner", None, scheme="Regional ordning", locator=Locator(line=40)),
    )
    con = database_of(a_report(stated_totals=stated))
    [report] = rows(con, "report_list", years=None, owners=None, networks=None)

    found = rows(con, "reading_stated_list", report_id=report["report_id"])

    assert [(row["scheme"], row["recipient"], row["amount_nok"], labels.place(row["locator"])) for row in found] == [
        (None, None, 1_600, "linje 30"),
        ("Kompetanseløftet", SEPU, 600, "linje 44"),
        ("Regional ordning", None, 0, "linje 40"),
    ]


def test_every_known_organisation_has_an_institution_and_a_short_name(con):
    known = {row["name"]: (row["parent"], row["short"]) for row in rows(con, "organisation_list")}

    assert known[LMS] == ("Universitetet i Stavanger", "Læringsmiljøsenteret (UiS)")
    assert known[NORD] == (NORD, NORD)


def test_attachments_that_repeat_a_table_are_two_reports_and_one_set_of_measures():
    table = [a_measure(nok, {NORD: 3}, title=title, number=number, described=False, scheme=None)
             for nok, title, number in ((10, "Lesing", "1"), (20, "Lek", "2"))]  # fmt: skip
    con = database_of(a_collective_report(table), a_collective_report(table, attachment=None))

    assert column(rows(con, "report_list", years=None, owners=None, networks=None), "measures") in ([2, 0], [0, 2])
    assert column(rows(con, "measure_list", ALL, search=None), "total_nok") == [23, 13]


def test_an_owner_in_anothers_report_is_found_where_it_stands():
    shared = a_report([LARGE], year=2026, owners=("Bodø kommune", "Værøy kommune", FAUSKE))
    database = database_of(shared, OLDER)

    found = rows(database, "co_owner_list", years=None, owners=["Værøy kommune", FAUSKE])
    offered = rows(database, "filter_options")

    assert [tuple(row.values()) for row in found] == [
        (2026, FAUSKE, "Bodø kommune"),
        (2026, "Værøy kommune", "Bodø kommune"),
    ]
    assert {"dimension": "owner", "value": "Værøy kommune"} in offered
    assert rows(database, "co_owner_list", years=[2023], owners=None) == []


def test_measures_from_year_to_year_stand_once_each_with_what_is_reported(con):
    every = rows(con, "lineage_list", years=None, owners=None)
    listed = rows(con, "measure_list", ALL, search=None)

    assert keyed(every, ["measure_id"], [*set(every[0]) - {"title", "owner", "total_nok"}]) == {
        row["measure_id"]: {key: row[key] for key in ("title", "owner", "total_nok")} for row in listed
    }
    assert rows(con, "lineage_list", years=[2022], owners=None) == []
    assert rows(con, "lineage_answer_list") == []


def test_the_forms_own_answer_goes_to_the_measure_it_describes_and_not_to_the_others_in_its_table():
    described = a_measure(5, {NORD: 1}, title="Beskrevet")
    others = [a_measure(6, {NORD: 2}, title="I tabellen", described=False)]
    reports = [
        a_collective_report([described, *others], ticks=(("continued", "yes"),)),
        a_collective_report(
            [a_measure(7, {NORD: 3}, title="Nei")],
            ticks=(("continued", "no"),),
            attachment=Attachment("2", NORD, "Nei"),
        ),
        a_collective_report(
            [a_measure(8, {NORD: 4}, title="Ulest")],
            ticks=(("continued", "unknown"),),
            attachment=Attachment("3", NORD, "Ulest"),
        ),
    ]

    con = database_of(*reports)

    said = {row["title"]: row["is_continued"] for row in rows(con, "lineage_list", years=[2026], owners=None)}
    assert said == {"Beskrevet": True, "I tabellen": None, "Nei": False, "Ulest": None}
    for row in rows(con, "lineage_list", years=[2026], owners=None):
        [detail] = rows(con, "measure_detail", measure_id=row["measure_id"])
        assert detail["is_continued"] == row["is_continued"]


def test_the_amounts_two_versions_are_compared_by_are_all_there_is(con):
    found = rows(con, "amount_list", years=[2024], owners=None, networks=["Salten"])

    assert [(row["title"], row["role"], row["recipient"], row["amount_nok"]) for row in found] == [
        (measure.title, amount.role, amount.recipient, amount.amount_nok)
        for measure in (LARGE, SMALL)
        for amount in sorted(measure.funding, key=lambda one: (one.role, one.recipient))
    ]
    assert rows(con, "amount_list", years=[2023], owners=None, networks=None) == []
