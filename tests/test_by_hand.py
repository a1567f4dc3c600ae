"""A measure entered by a person is read as a list of one row, whatever is typed."""

import random

import pytest

from behovsmelding.intake.by_hand import Entry, entered
from tests.builders import NORD, SEPU

ENTRY = Entry("Nordlysfjæra barnehager SA", 2024, "Språk ute", "Brev 30. januar, side 2", "Regional ordning", 75_000)


def entry(**given) -> Entry:
    values = {name: getattr(ENTRY, name) for name in ("owner", "year", "title", "place", "scheme", "owner_nok")}
    return Entry(**(values | given))


def shares(report) -> list[tuple]:
    return [(one.role, one.recipient, one.amount_nok, one.state) for one in report.measures[0].funding]


def test_what_is_entered_is_read_back_with_its_place_beside_every_amount():
    report = entered(entry(partners=[(NORD, 110_000), (SEPU, 0)])).report

    [measure] = report.measures
    assert (report.owner, report.year, measure.title, measure.scheme) == (
        ENTRY.owner, 2024, "Språk ute", "Regional ordning",
    )  # fmt: skip
    assert shares(report) == [
        ("owner", ENTRY.owner, 75_000, "stated"),
        ("university", NORD, 110_000, "stated"),
        ("university", SEPU, 0, "zero"),
    ]
    for amount in measure.funding:
        said = amount.excerpt
        assert said.text[said.start : said.end].replace(" ", "") == str(amount.amount_nok)
        assert said.text.endswith("Kilde: Brev 30. januar, side 2")


def test_what_is_not_stated_is_no_amount():
    report = entered(entry(owner_nok=None, partners=[(NORD, None)])).report

    assert [(role, nok) for role, _who, nok, _state in shares(report)] in ([], [("university", None)])


@pytest.mark.parametrize(
    "title", ["Lek; ute", "Lek, inne; og ute, ja", 'Vi sier "lek"', "Lek\tog\nro", "=1+1", "'x", "Sum", "1 000 000"]
)
def test_a_title_stays_the_title_whatever_is_in_it(title):
    report = entered(entry(title=title)).report

    assert report.measures[0].title == " ".join(title.split())
    assert shares(report)[0][2] == 75_000


def test_people_and_numbers_to_them_are_taken_out():
    reading = entered(entry(place="E-post fra ola@eksempel.no, tlf. 912 34 567"))

    said = reading.report.measures[0].funding[0].excerpt.text
    assert "ola@" not in said and "912" not in said


def test_every_amount_comes_back_to_the_krone():
    chosen = random.Random(11)
    for _time in range(25):
        owner, *nok = (chosen.choice([1, 1_000, 10**6, 10**9]) * chosen.randint(1, 9) for _each in range(3))
        report = entered(entry(owner_nok=owner, partners=list(zip((NORD, SEPU), nok, strict=True)))).report

        assert [share[2] for share in shares(report)] == [owner, *nok]
