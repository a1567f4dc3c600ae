"""What is still to be asked about: by hand, finding by finding."""

import pytest

from behovsmelding.report import Finding, Locator, measure_keys
from behovsmelding.store import queries
from tests.builders import a_measure, a_report
from tests.pages.conftest import FAUSKE
from tests.queries.asked import database_of, rows
from tests.store.stored import a_received

REPORT = a_report([a_measure(100, title="Én"), a_measure(200, title="To", number="2")])
OTHER = a_report([a_measure(300, title="Tre")], owner=FAUSKE, owners=(FAUSKE,), year=2023)
FINDINGS = [
    Finding("amount-missing", "varsel", "Beløp.", 1, None, None, Locator(line=50)),
    Finding("level-tick", "info", "Nivå.", None, None, None, Locator(line=9)),
    Finding("sum-mismatch", "feil", "Sum.", None, 1_000, 1_001, None),
]


@pytest.fixture(scope="module")
def con():
    return database_of(
        a_received(REPORT, findings=FINDINGS), a_received(OTHER, findings=[Finding("breadth", "varsel", "Bredde.")])
    )


def told(con, **parameters) -> list[tuple]:
    found = rows(con, "open_question_list", **({"years": None, "owners": None} | parameters))
    return [(row["owner"], row["year"], row["rule"], row["title"]) for row in found]


def test_what_must_be_settled_or_should_be_checked_is_open_the_gravest_first(con):
    assert told(con) == [
        ("Bodø kommune", 2024, "sum-mismatch", None),
        ("Bodø kommune", 2024, "amount-missing", "To"),
        (FAUSKE, 2023, "breadth", None),
    ]


def test_years_and_owners_narrow_it(con):
    assert told(con, years=[2023]) == [(FAUSKE, 2023, "breadth", None)]
    assert told(con, owners=["Bodø kommune"], years=[2024, 2023])[0][0] == "Bodø kommune"
    assert told(con, years=[2026]) == []


def test_a_question_knows_its_measure(con):
    found = {row["rule"]: row["measure_id"] for row in rows(con, "open_question_list", years=[2024], owners=None)}

    assert found == {"sum-mismatch": None, "amount-missing": measure_keys(REPORT)[1]}


def test_what_is_answered_is_open_no_more_and_what_is_on_the_list_stays(con):
    [about] = rows(con, "open_question_list", years=[2023], owners=None)
    cursor = con.cursor()
    cursor.execute("BEGIN")
    try:
        columns = [row[0] for row in cursor.execute("DESCRIBE review.answers").fetchall()]
        [key] = cursor.execute("SELECT report_id FROM every_finding WHERE rule = 'breadth'").fetchall()
        given = dict.fromkeys(columns) | {
            "answer_id": "a1", "report_id": key[0], "rule": "breadth", "message": "Bredde.", "answer": "ask",
            "note": "", "made_at": "2026-01-01",
        }  # fmt: skip
        cursor.execute(
            f"INSERT INTO review.answers VALUES ({', '.join('?' * len(columns))})", [given[c] for c in columns]
        )
        question = "SELECT rule, answer FROM every_finding WHERE rule = 'breadth'"
        assert cursor.execute(question).fetchall() == [("breadth", "ask")]
        asked = _open(cursor)
        cursor.execute("UPDATE review.answers SET answer = 'confirmed'")
        settled = _open(cursor)
    finally:
        cursor.execute("ROLLBACK")

    assert about["answer"] is None
    assert asked == [("breadth", "ask")]
    assert settled == []


def _open(cursor) -> list[tuple]:
    found = cursor.execute(queries.query("open_question_list").sql, {"years": [2023], "owners": None})
    names = [column[0] for column in found.description]
    return [(row[names.index("rule")], row[names.index("answer")]) for row in found.fetchall()]
