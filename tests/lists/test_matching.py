"""A list's row that is like a known measure: a person answers whether it is, and the kroner follow the answer."""

from pathlib import Path

import pytest

from behovsmelding import intake, store
from behovsmelding.intake import review
from behovsmelding.intake.review import FindingKey
from tests.builders import NORD, a_measure, a_report
from tests.lists.written import as_csv, read
from tests.pages.visit import visit, words
from tests.store.stored import a_received, told

HEAD = ["Eier", "År", "Ordning", "Tiltak", "UH", "Omsøkt eier", "Omsøkt UH", "Tildelt eier", "Tildelt UH"]
KL = "Kompetanseløftet"


def a_row(title, *amounts, partner="Nord"):
    return ["Bodø kommune", 2024, KL, title, partner, *amounts]


def a_list(*rows):
    return read("liste.csv", as_csv([HEAD, *rows]))


@pytest.fixture
def database(tmp_path, monkeypatch) -> Path:
    """A form that asks for 100 and 300, and a list with 80 and 200 awarded to what may be the same measure."""
    made = tmp_path / "behov.duckdb"
    measure = a_measure(100, {NORD: 300}, title="Lesing i alle fag", scheme=KL)
    store.load_reports(made, [a_received(a_report([measure], year=2024))])
    intake.load(made, [a_list(a_row("Lesing i alle faga", 100, 300, 80, 200))])
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(made))
    return made


def by_stage(database):
    """Add up the kroner by stage in plain Python, from what stands in the rows that count."""
    sums, measures = {}, set()
    for measure_id, stage, nok in told(database, "FROM funding_facts SELECT measure_id, stage, amount_nok"):
        sums[stage] = sums.get(stage, 0) + nok
        measures.add(measure_id)
    return sums, len(measures)


def question(database) -> FindingKey:
    """Find the one question about a row."""
    columns = "report_id, measure_key, rule, stated, computed, message"
    [key] = told(database, f"FROM every_finding SELECT {columns} WHERE rule = 'list-match'")
    return FindingKey(*key)


@pytest.mark.parametrize(
    ("answer", "sums", "measures"),
    [
        ("same", {"reported": 400, "awarded": 280}, 1),
        ("own", {"reported": 800, "awarded": 280}, 2),
        ("ask", {"reported": 400}, 1),
    ],
)
def test_the_kroner_follow_the_answer(database, answer, sums, measures):
    before = by_stage(database)

    review.answer(database, question(database), answer)

    assert before == ({"reported": 400}, 1)
    assert by_stage(database) == (sums, measures)


def test_a_list_is_told_by_what_its_rows_come_to(tmp_path):
    made = tmp_path / "behov.duckdb"
    titles = ("Lesing i alle fag", "Inkluderende miljø")
    measures = [a_measure(100, {NORD: 300}, title=title, scheme=KL) for title in titles]
    store.load_reports(made, [a_received(a_report(measures, year=2024))])
    rows = [(title, 100, 300, 80, 200) for title in ("Lesing i alle faga", "Inkluderende miljø", "Regning", "Digital")]
    found = a_list(*(a_row(*row) for row in rows))

    [waiting] = review.put_waiting(made, [found])
    [loaded] = intake.load(made, [found])

    assert (loaded.rows.filled, loaded.rows.new, loaded.rows.asked) == (1, 2, 1)
    assert waiting.rows == loaded.rows
    in_words = intake.list_in_words(found.report, loaded.rows).replace("\u00a0", " ")
    assert in_words.endswith("Bodø kommune: 4 tiltak, 1 fylt inn, 2 nye, 1 venter på svar")


def test_an_answer_that_is_taken_back_leaves_everything_as_it_was(database):
    given = review.answer(database, question(database), "same")

    review.take_back(database, given)

    assert by_stage(database) == ({"reported": 400}, 1)
    assert told(database, "FROM review.answers SELECT answer, undone_at IS NULL") == [("same", False)]


def test_an_answer_that_is_changed_counts_as_the_last(database):
    review.answer(database, question(database), "same")

    review.answer(database, question(database), "own")

    assert by_stage(database) == ({"reported": 800, "awarded": 280}, 2)


def test_an_answer_holds_for_a_new_version_of_the_list_with_other_amounts(database):
    review.answer(database, question(database), "same")

    intake.load(database, [a_list(a_row("Lesing i alle faga", 100, 300, 90, 210), a_row("Ute", 5, 5, 5, 5))])

    assert by_stage(database) == ({"reported": 410, "awarded": 310}, 2)


def test_an_answer_holds_no_longer_when_the_row_says_something_else(database):
    review.answer(database, question(database), "own")

    intake.load(database, [a_list(a_row("Lesing i alle fagene", 100, 300, 90, 210))])

    assert by_stage(database) == ({"reported": 400}, 1)


def test_of_two_rows_answered_as_one_measure_the_first_counts_and_the_other_is_told(database):
    rows = [a_row("Lesing i alle faga", 100, 300, nok, 200) for nok in (80, 70)]
    intake.load(database, [a_list(*rows)])
    [key] = set(told(database, "FROM every_finding SELECT report_id, message WHERE rule = 'list-match'"))

    review.answer(database, FindingKey(key[0], None, "list-match", None, None, key[1]), "same")

    assert by_stage(database) == ({"reported": 400, "awarded": 280}, 1)
    assert told(database, "FROM findings SELECT count(*) WHERE rule = 'list-twice'") == [(1,)]


def test_the_page_asks_and_a_click_ties_the_row_to_the_measure(database):
    page = visit("kontroll", melding=question(database).report_id)

    [button] = [button for button in page.button if button.label == "Ja, samme tiltak"]
    button.click().run()

    assert by_stage(database) == ({"reported": 400, "awarded": 280}, 1)
    assert any("Samme tiltak" in word for word in words(page))
