"""What the search finds, counted again by hand over the reports themselves."""

from random import Random

import pytest

from behovsmelding import searching
from behovsmelding.report import Excerpt, measure_keys
from tests.builders import NORD, SEPU, a_hit, a_measure, a_report, an_amount
from tests.queries.asked import database_of, rows

FAUSKE = "Fauske kommune"
TITLES = [
    "Forebygge skolefraværet", "Leseopplæring på mellomtrinnet", "Lesing og skriving", "Leiing i skulen",
    "Skoleledelse", "Språkløypa", "Lek ute og inne", "18 gruppeledersamlinger", "Kafé for foreldre", "Vi samles",
]  # fmt: skip
QUERIES = ["fravær", "lesing", "ledelse", "skule", "språk", "lek", "kafe", "skriving lesing", "fauske lesing", "bodø",
           "nord fravær", "psykisk", "xyzzy"]  # fmt: skip


@pytest.fixture(scope="module")
def reports():
    chosen = Random(7)
    return [
        a_report(
            [
                a_measure(
                    partners={NORD: place} if place % 2 else {},
                    title=f"{title} {place}",
                    number=str(place),
                    themes=(a_hit("psykisk helse", snippet="psykisk helse i skolen"),) if place % 3 == 0 else (),
                )
                for place, title in enumerate(chosen.sample(TITLES, 6))
            ],
            owner=owner,
            owners=(owner,),
        )
        for owner in ("Bodø kommune", FAUSKE)
    ]


@pytest.fixture(scope="module")
def con(reports):
    return database_of(*reports)


def ways(con, query) -> list[list[str]]:
    return searching.ways(query, [row["word"] for row in rows(con, "search_word_list")])


def found_by_hand(reports, words) -> set[str]:
    """Go through every measure: all words in a text or in what it belongs to, one of them in the text itself."""
    found = set()
    for report in reports:
        for measure, key in zip(report.measures, measure_keys(report), strict=True):
            partners = [amount.recipient for amount in measure.funding if amount.role == "university"]
            about = [report.owner, str(report.year), *partners]
            texts = [(measure.title, [*about, measure.scheme or ""])]
            texts += [(hit.snippet, [*about, measure.title, hit.theme]) for hit in measure.themes]
            texts += [
                (amount.excerpt.text, [*about, measure.title])
                for amount in measure.funding
                if amount.excerpt is not None
            ]
            for text, belongs in texts:
                own = searching.folded(text).split()
                whole = own + searching.folded(" ".join(belongs)).split()
                in_whole = [any(searching.finds(word, each) for each in whole) for word in words]
                in_own = [any(searching.finds(word, each) for each in own) for word in words]
                if all(in_whole) and any(in_own):
                    found.add(key)
    return found


@pytest.mark.parametrize("query", QUERIES)
def test_the_measures_found_are_those_a_person_finds_by_reading(query, reports, con):
    found = {row["target"] for row in rows(con, "search_list", words=ways(con, query)) if row["kind"] == "measure"}

    assert found == found_by_hand(reports, searching.meant(query))


def test_names_are_found_once_each_whatever_many_reports_have_them(con):
    owners = [row["target"] for row in rows(con, "search_list", words=ways(con, "kommune")) if row["kind"] == "owner"]

    assert sorted(owners) == ["Bodø kommune", FAUSKE]


def test_no_words_find_nothing(con):
    assert rows(con, "search_list", words=[]) == []


def test_partners_that_share_an_amount_are_found_one_by_one():
    con = database_of(a_report([a_measure(1, {f"{SEPU} + {NORD}": 5})]))

    found = [
        row["target"] for row in rows(con, "search_list", words=ways(con, "universitet")) if row["kind"] == "partner"
    ]

    assert sorted(found) == [NORD, SEPU]


def test_a_lists_row_is_found_by_what_it_says_but_not_by_the_headings_over_it():
    said = "Eier: Fauske kommune · Tiltak: Lesing · Omsøkt eier: 5"
    amount = an_amount(5, "owner", FAUSKE, excerpt=Excerpt(said, len(said) - 1, len(said)))
    row = a_measure(title="Lesing", funding=(amount,))
    con = database_of(a_report([row], form="list", owner=FAUSKE, owners=(FAUSKE,)))

    def found(query) -> list[str]:
        return [row["kind"] for row in rows(con, "search_list", words=ways(con, query))]

    assert (found("lesing fauske"), found("omsøkt"), found("tiltak")) == (["measure"], [], [])
