"""Which edition a document is of, told by all that speaks for it, and how forms laid out otherwise are read."""

import pytest

from behovsmelding import forms
from behovsmelding.forms.editions import edition_of
from behovsmelding.forms.owners import owners_in
from behovsmelding.forms.parties import Parties
from behovsmelding.forms.shares import shares_in
from behovsmelding.reading.document import Document
from behovsmelding.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load()
PARTIES = Parties(("Bodø kommune",), VOCABULARY)
NORD = "Nord universitet"


def document(text):
    return Document.from_text("a.txt", "", text)


def read(text):
    return forms.read(document(text), VOCABULARY)


@pytest.mark.parametrize(
    ("text", "edition"),
    [
        ("Emne: Behovsmelding kollektiv kompetanseutvikling 2026\nHei! Her er behovsmeldingen.", None),
        (
            "Vedlegg 1 behovsmelding Bodø kommune. Nærmere beskrivelse av tiltak\nBehovsmeldingen gjelder 2023",
            "appendix_2023",
        ),
        ("Behovsmelding lokal kompetanseutvikling 2024\nFordeling av tilskudd: 1\nForankring: ja", "scheme_2024"),
        (
            "Behovsmelding – kollektiv kompetanseutvikling\nKompetansemiljø: Nord\n1. Vurdering av behov",
            "collective_2026",
        ),
    ],
)
def test_no_single_line_tells_an_edition(text, edition):
    assert edition_of(document(text)) == edition


@pytest.mark.parametrize(
    ("field", "owners"),
    [
        (
            "Vefsn kommune (vertskommune for Grane og Hattfjelldal)",
            ("Vefsn kommune", "Grane kommune", "Hattfjelldal kommune"),
        ),
        ("Vestvågøy kommune m/ private barnehager (se liste)", ("Vestvågøy kommune",)),
        ("Rana kommune, oppvekst og kultur", ("Rana kommune",)),
        ("Kystbarnehagene AS (org.nr. 912 345 678), 3 barnehager i Bodø", ("Kystbarnehagene AS",)),
        (
            "Fauske kommune, med Lia barnehage SA og Foss barnehage AS",
            ("Fauske kommune", "Lia barnehage SA", "Foss barnehage AS"),
        ),
        ("Lek og Lær AS", ("Lek og Lær AS",)),
    ],
)
def test_an_owners_name_ends_before_a_remark(field, owners):
    assert owners_in(field, VOCABULARY) == owners


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        (
            "eier kr 121000, UH kr 243800, totalt kr 364800",
            [("owner", 121_000), ("university", 243_800), (None, 364_800)],
        ),
        ("Eier får 132.000 kr og Nord universitet får 214.500 kr.", [("owner", 132_000), ("university", 214_500)]),
        ("kr 60 000 til UiT, kr 40 000 til eier", [("university", 60_000), ("owner", 40_000)]),
        (
            "231 000 kr: 81 000 kr til eier og 150 000 kr til Nord",
            [(None, 231_000), ("owner", 81_000), ("university", 150_000)],
        ),
        ("Eier\tUH\tSum totalt\n102 000,-\t188 750,-\t290 750,-", []),
        ("Eier: 20 000 kr, mat 10 000 kr", []),
    ],
)
def test_amounts_count_as_said_only_where_every_one_says_whose_it_is(text, shares):
    assert [(share.role, share.found.nok) for share in shares_in(text, PARTIES)] == shares


def test_measures_of_2023_without_numbers_begin_with_their_scheme():
    report = read(
        "Vedlegg 1 behovsmelding. Nærmere beskrivelse av tiltak\nEier: Bodø kommune\n"
        "Kompetanseløftet (KL)\nInkludering\nNord (120 000,-) og SePU (95 000,-) deler på samlingene.\n"
        "REKOM\nLek ute\nKommunen 35 000 kroner\nNord universitet 91 250 kroner\n"
    )

    assert [(one.title, one.scheme, [row.amount_nok for row in one.funding]) for one in report.measures] == [
        ("Inkludering", "Kompetanseløftet", [120_000, 95_000]),
        ("Lek ute", "Regional ordning", [35_000, 91_250]),
    ]


@pytest.mark.parametrize(
    "text", ["Kommunen og Nord universitet får 75 000 kr hver.", "Nå søker vi 80 000 kr, av dette 30 000 kr til Nord."]
)
def test_what_is_not_said_of_whom_is_not_counted_twice(text):
    report = read(
        f"Vedlegg 1 behovsmelding. Nærmere beskrivelse av tiltak\nEier: Bodø kommune\n1\nREKOM\nLek ute\n\n{text}\n"
    )

    assert sum(row.amount_nok or 0 for row in report.measures[0].funding) <= 30_000
    assert report.unread


def test_a_2026_table_in_lines_of_words_has_its_rows_and_its_sum():
    report = read(
        "Behovsmelding – Kollektiv kompetanseutvikling i barnehage og grunnskole\nEier: Bodø kommune\n"
        "Kompetansemiljø: Nord universitet\nTotal sum det meldes behov for 2026:\n"
        "Tiltak 1 Trygge klasser: eier 88 000, UH 167 000, totalt 255 000\n"
        "Tiltak 2 Språk: eier 45 000, UH 99 500, totalt 144 500\nSum: eier 133 000, UH 266 500, totalt 399 500\n"
        "1. Vurdering av behov\nMobbing.\n"
    )

    assert [(one.title, [row.amount_nok for row in one.funding]) for one in report.measures] == [
        ("Trygge klasser", [88_000, 167_000]),
        ("Språk", [45_000, 99_500]),
    ]
    assert report.stated_total_nok == 399_500
