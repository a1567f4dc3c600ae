"""What a slide is read with, each sentence true of its own."""

import pytest

from behovsmelding import captions
from behovsmelding.selection import Selection
from tests.headlines.answers import ALL, FOR_NORD, TWO, a_coverage, a_total


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_it_says_who_is_in_the_sum_for_when_and_that_nothing_is_awarded():
    assert captions.who(a_coverage(), ALL, []) == "Bodø kommune · 2026 · Meldt behov, ikke tildelt"
    assert plain(captions.who(TWO, ALL, ["Nivå: Barnehage"])) == (
        "2 eiere · 2026 · Meldt behov, ikke tildelt · Nivå: Barnehage"
    )


def test_awarded_money_is_told_as_awarded():
    assert captions.who(a_coverage(), Selection(years=(2026,), stage="awarded"), []) == "Bodø kommune · 2026 · Tildelt"


@pytest.mark.parametrize(
    ("total", "sentence"),
    [
        ({}, "Til sammen 2 458 860 kr: eiers andel 880 000 kr og UHs andel 1 578 860 kr."),
        ({"owner_nok": None, "total_nok": 1_578_860}, "Til sammen 1 578 860 kr: UHs andel 1 578 860 kr."),
        (
            {"measures_without_amount": 1},
            "Til sammen 2 458 860 kr: eiers andel 880 000 kr og UHs andel 1 578 860 kr. "
            "1 tiltak er uten oppgitt beløp.",
        ),
        ({"owner_nok": None, "university_nok": None, "total_nok": None}, "Ingen beløp er oppgitt."),
    ],
)
def test_the_sum_is_told_with_its_shares_and_what_is_unknown_is_not_0(total, sentence):
    assert plain(captions.shares(a_total(**total), ALL)) == sentence


def test_under_a_partner_filter_the_shares_are_told_apart():
    told = plain(captions.shares(a_total(own_nok=743_560, same_owner_nok=230_000), FOR_NORD))

    assert told == "I de samme tiltakene er eiers andel 230 000 kr. Andelene er ikke lagt sammen."
    assert plain(captions.universities(a_total(own_nok=743_560, same_owner_nok=230_000), FOR_NORD)) == told


def test_the_universities_share_is_told_of_the_whole():
    assert plain(captions.universities(a_total(), ALL)) == "UHs andel er 1 578 860 kr, 64 % av meldt behov."
    assert captions.universities(a_total(university_nok=None), ALL) == "UHs andel er ikke oppgitt."


@pytest.mark.parametrize(
    ("documents", "sourceless", "told"),
    [
        (["A.docx"], 0, "Kilde: A.docx"),
        (["A.docx", "B.pdf"], 0, "Kilde: A.docx og B.pdf"),
        (["A", "B", "C"], 0, "Kilde: 3 dokumenter"),
        (["A.docx"], 1, "Kilde: A.docx, og 1 beløp uten kilde"),
        ([], 3, "Uten kilde i dokumentene"),
    ],
)
def test_the_documents_are_named_or_counted(documents, sourceless, told):
    assert plain(captions.source(documents, sourceless)) == told
