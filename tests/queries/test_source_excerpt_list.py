"""The words around each amount: those it was read from, and none where none are kept."""

from behovsmelding.report import Excerpt
from behovsmelding.selection import Selection
from tests.builders import NORD, OWNER, SEPU, a_measure, a_report, an_amount
from tests.queries.asked import database_of, rows


def test_an_amount_has_the_words_it_was_read_from_and_another_has_none():
    told = an_amount(700, excerpt=Excerpt("Til eier: 700", 10, 13))
    silent = an_amount(300, "university", SEPU)
    con = database_of(a_report([a_measure(funding=(told, silent))]))

    found = {row["amount_id"]: row["excerpt"] for row in rows(con, "source_excerpt_list", Selection())}

    amounts = {row["amount_id"]: row["recipient"] for row in rows(con, "source_list", Selection())}
    assert {amounts[amount]: words for amount, words in found.items()} == {OWNER: "Til eier: 700", SEPU: None}


def test_a_filter_leaves_the_words_of_other_amounts_out():
    con = database_of(a_report([a_measure(700, {SEPU: 300}), a_measure(50, {NORD: 20}, title="To", number="2")]))

    assert len(rows(con, "source_excerpt_list", Selection())) == 4
    assert len(rows(con, "source_excerpt_list", Selection(partners=(NORD,)))) == 2
