"""From every amount to the passage it was read from."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from behovsmelding import checks
from behovsmelding.forms.sources import excerpt, with_sources
from behovsmelding.reading import Document
from behovsmelding.report import Locator
from behovsmelding.vocabulary import Vocabulary
from tests.builders import a_measure, a_report, an_amount

LINES = ("Tiltak 1: Lesing", "", "Kari Nordmann", "Eier\t900.000,-\t1.000.000,-", "", "Sum", "")
VOCABULARY = Vocabulary.load()


def a_document(*lines: str) -> Document:
    return Document.from_text("skjema.txt", "0" * 64, "\n".join(lines or LINES))


def test_an_amount_is_marked_in_the_lines_around_it_and_nobody_is_named():
    found = excerpt(a_document(), Locator(line=4), "900.000,-", ("Kari Nordmann",))

    assert found.text == "Tiltak 1: Lesing\n[fjernet]\nEier\t900.000,-\t1.000.000,-"
    assert found.text[found.start : found.end] == "900.000,-"


def test_an_amount_in_a_long_line_is_shown_with_the_words_around_it():
    line = "ord " * 200 + "kr 25 000 " + "ord " * 200

    found = excerpt(a_document(line), Locator(line=1), "kr 25 000", ())

    assert found.text[found.start : found.end] == "kr 25 000"
    assert found.text.startswith("…")
    assert found.text.endswith("…")
    assert len(found.text) < 400


def test_an_amount_that_does_not_stand_in_its_passage_is_refused_and_told_of():
    ghost = an_amount(123_456, text="123.456,-", locator=Locator(line=4))
    report = a_report([replace(a_measure(), funding=(ghost,))])

    read = with_sources(report, a_document())

    [amount] = read.measures[0].funding
    assert (amount.amount_nok, amount.state) == (None, "not_stated")
    [finding] = [found for found in checks.check(read, VOCABULARY) if found.rule == "source-missing"]
    assert (finding.severity, finding.computed) == ("feil", 123_456)


def test_places_take_over_from_line_numbers_where_a_document_has_them():
    row = Locator(page=1, heading="Tilskuddet fordeles", table=2, row=3)
    document = Document.from_places("skjema.docx", "0" * 64, [("Tiltak", Locator(page=1)), ("Eier\t900.000,-", row)])
    report = a_report([replace(a_measure(locator=Locator(line=1)), funding=(an_amount(locator=Locator(line=2)),))])

    read = with_sources(report, document)

    assert read.measures[0].funding[0].locator == row
    assert read.measures[0].funding[0].excerpt.text == "Tiltak\nEier\t900.000,-"


@given(st.lists(st.text(max_size=400), min_size=1, max_size=9), st.data())
def test_whatever_the_lines_an_excerpt_marks_the_amount_itself(lines, data):
    number = data.draw(st.integers(0, len(lines) - 1))
    lines[number] += " 900.000,- "
    document = Document.from_places("x", "", [(line, Locator(row=place)) for place, line in enumerate(lines, 1)])

    found = excerpt(document, Locator(line=number + 1), "900.000,-", ())

    assert found.text[found.start : found.end] == "900.000,-"


def test_an_amount_is_never_marked_inside_a_larger_one():
    found = excerpt(a_document("Eier 250.000,- UH 50.000,-"), Locator(line=1), "50.000,-", ())

    assert found.text[: found.start] == "Eier 250.000,- UH "


def test_the_second_of_two_equal_amounts_in_a_row_is_marked_as_the_second():
    funding = tuple(an_amount(5_000, role, text="5.000,-", locator=Locator(line=1)) for role in ("owner", "university"))
    report = a_report([replace(a_measure(locator=Locator(line=1)), funding=funding)])

    read = with_sources(report, a_document("Lesing\t5.000,-\t5.000,-"))

    assert [amount.excerpt.start for amount in read.measures[0].funding] == [7, 15]
