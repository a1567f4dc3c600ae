"""A draft tries every way to read a form, takes the one its own numbers agree with, and tells of what is left over."""

import pytest

from behovsmelding import checks, forms
from behovsmelding.reading import Document
from behovsmelding.vocabulary import Vocabulary

vocabulary = Vocabulary.load()
HEAD = "Behovsmelding 2026 fra Hemnes kommune, skole og barnehage\nPartner: Nord universitet\n\n"
SHORT = {"Hemnes kommune": "eier", "Nord universitet": "Nord", "UiT Norges arktiske universitet": "UiT"}


def read(text, head=HEAD):
    return forms.read(Document.from_text("skjema.txt", "", head + text), vocabulary)


def shares(report):
    return [
        (measure.title, [(SHORT.get(each.recipient, each.recipient), each.amount_nok) for each in measure.funding])
        for measure in report.measures
    ]


def left(report):
    return [text.strip() for _, text, _ in report.unread]


TWO = [
    ("Ro i timene", [("eier", 45_000), ("Nord", 96_000)]),
    ("Vennskap", [("eier", 20_000), ("Nord", 51_000)]),
]


@pytest.mark.parametrize(
    "text",
    [
        "Den første saken er «Ro i timene». Vi trenger 45 000 kroner, og universitetet 96 000 kroner.\n\n"
        "Den andre er «Vennskap». Kommunen trenger 20 000 kroner, mens Nord skal ha 51 000 kroner.\n",
        "**Ro i timene.** Kommunens del er 45 000 kr, universitetets del 96 000 kr.\n"
        "**Vennskap.** Kommunens del er 20 000 kr, universitetets del 51 000 kr.\n",
        "1. Hemnes kommune melder tiltaket Ro i timene med kr 45 000 til kommunen og kr 96 000 til Nord universitet.\n"
        "2. Hemnes kommune melder tiltaket Vennskap med kr 20 000 til kommunen og kr 51 000 til Nord universitet.\n",
        "1) Ro i timene\n   til Hemnes kommune 45 000,-\n   til Nord universitet 96 000,-\n"
        "2) Vennskap\n   til kommunen kr 20 000\n   til Nord universitet kr 51 000\n",
        "# 1 Ro i timene\nKommunen: 45 000\nNord universitet: 96 000\n\n"
        "# 2 Vennskap\nKommunen: 20 000\nNord universitet: 51 000\n",
        "1) Ro i timene\n   45 000,- til Hemnes kommune\n   96 000,- til Nord universitet\n"
        "2) Vennskap\n   kr 20 000 til kommunen\n   kr 51 000 til Nord universitet\n",
        "Tiltak 1 – Ro i timene (kommune 45.000 / Nord universitet 96.000)\n"
        "Tiltak 2 – Vennskap (kommune 20.000 / Nord universitet 51.000)\n",
        "Tiltak 1: Navn\nRo i timene\nTiltak 1: Beløp til kommunen (kr)\n45000\nTiltak 1: Beløp til UH (kr)\n96000\n"
        "Tiltak 2: Navn\nVennskap\nTiltak 2: Beløp til kommunen (kr)\n20000\nTiltak 2: Beløp til UH (kr)\n51000\n",
        "Tiltak......: Ro i timene\nKroner kommune / UH: 45.000 / 96.000\n"
        "Tiltak......: Vennskap\nKroner kommune / UH: 20.000 / 51.000\n",
        "T1: Ro i timene\nT2: Vennskap\n\nMottaker\tT1\tT2\tSum\nHemnes kommune\t45 000\t20 000\t65 000\n"
        "Nord universitet\t96 000\t51 000\t147 000\nSum\t141 000\t71 000\t212 000\n",
        "Post\tEier\tUH\nRo i timene\t\t\nVikar\t45 000\t\nKurs\t\t96 000\nSum\t45 000\t96 000\n"
        "Vennskap\t\t\nVikar\t20 000\t\nKurs\t\t51 000\nSum\t20 000\t51 000\nSum alle\t65 000\t147 000\n",
        "Tiltak\tPost\tEier\tUH\nRo i timene\tVikar\t40 000\t\n\tKurs\t5 000\t96 000\n"
        "Sum Ro i timene\t\t45 000\t96 000\n"
        "Vennskap\tVikar\t20 000\t\n\tKurs\t\t51 000\nSum Vennskap\t\t20 000\t51 000\n",
        "Hva\tHvem\tBudsjett\nRo i timene\tLærere\t45 000 (kommune) + 96 000 (Nord) = 141 000\n"
        "Vennskap\tLærere\t20 000 (kommune) + 51 000 (Nord) = 71 000\n",
        "# | Tiltak | Eier | UH\n1 | Ro i timene | 45 000 | 96 000\n2 | Vennskap | 20 000 | 51 000\n",
        "Tall i tusen kroner.\n• Ro i timene: kommunen 45, Nord 96\n• Vennskap: kommunen 20, Nord 51\n",
    ],
)
def test_measures_and_shares_are_found_in_prose_decisions_headings_answers_and_budgets(text):
    assert shares(read(text)) == TWO


def test_a_part_of_the_form_about_an_earlier_year_holds_no_needs():
    report = read(
        "**Rapport for 2025**\nTiltak: Ro i timene\nEier 70 000 kr, UH 80 000 kr\n"
        "**Behov for 2026**\nTiltak: Vennskap\nEier 20 000 kr, UH 51 000 kr\n"
    )

    assert shares(report) == TWO[1:]


@pytest.mark.parametrize("quoted", ["Fra: Oppvekst\nSendt: 28.1.2026\n", "-----Opprinnelig melding-----\n"])
def test_of_a_thread_of_e_mails_the_newest_that_tells_of_needs_counts(quoted):
    report = read(
        "Tiltak 1: Ro i timene\nEier 45 000 kr, UH 96 000 kr\n\nMvh oppvekst\n\n"
        f"{quoted}Tiltak 1: Ro i timene\nEier 15 000 kr, UH 16 000 kr\n"
    )

    assert (shares(report), left(report)) == (TWO[:1], [])


def test_what_a_sum_is_parted_in_are_shares_and_the_sum_is_not():
    report = read(
        "Tiltak 1: Ro i timene\nRammen er 141 000 kroner, hvorav 96 000 går til Nord og 45 000 til kommunen.\n"
    )

    assert sorted(shares(report)[0][1]) == [("Nord", 96_000), ("eier", 45_000)]


def test_two_amounts_for_the_same_one_count_only_where_a_third_is_their_sum():
    summed = read("Tiltak 1: Ro i timene\nUH: 90 tusen kroner, og i tillegg 6 tusen til reise, altså 96 tusen\n")
    open_one = read("Tiltak 1: Ro i timene\nUH: 90 000 kr til kurs\nUH: 6 000 kr til reise\n")

    assert shares(summed) == [("Ro i timene", [("Nord", 96_000)])]
    assert (shares(open_one), left(open_one)) == ([("Ro i timene", [])], ["90 000 kr", "6 000 kr"])


def test_what_only_the_owner_asks_for_may_be_for_all_and_is_nobodys_share():
    alone = read("Tiltak 1: Ro i timene\nKommunen søker om 141 000 kroner.\n")
    beside = read("Tiltak 1: Ro i timene\nKommunen søker om 45 000 kroner og Nord om 96 000 kroner.\n")

    assert (shares(alone), alone.measures[0].stated_total_nok) == ([("Ro i timene", [])], 141_000)
    assert shares(beside) == TWO[:1]


def test_each_amount_that_is_no_share_is_told_of_and_sums_that_agree_are_not():
    report = read(
        "Tiltak 1: Ro i timene\nEier 45 000 kr, UH 96 000 kr\nTiltak 2: Vennskap\nEier 20 000 kr, UH 51 000 kr\n"
        "Samlet behov er 212 000 kroner.\nI fjor fikk vi 90 000 kroner. Leie av buss koster 7 000 kroner.\n"
        "Egenandelen er 13 500 kroner.\n"
    )
    told = {finding.rule: finding.message for finding in checks.check(report, vocabulary)}

    assert (report.stated_total_nok, left(report)) == (212_000, ["90 000 kroner", "7 000 kroner", "13 500 kroner"])
    assert "«7 000 kroner»" in told["amount-unreadable"]
    assert "«90 000 kroner», «13 500 kroner»" in told["amount-set-aside"]


def test_each_municipality_gets_what_stands_beside_its_own_name():
    report = read(
        "Hemnes kommune sender inn på vegne av Hemnes kommune og Grane kommune.\n"
        "Tiltak 1: Ro i timene\nHemnes 45 000 kr, Grane 30 000 kr, Nord universitet 96 000 kr.\n"
    )

    assert report.owners == ("Hemnes kommune", "Grane kommune")
    assert shares(report)[0][1] == [("eier", 45_000), ("Grane kommune", 30_000), ("Nord", 96_000)]


def test_a_letter_that_names_a_form_it_does_not_use_becomes_a_draft():
    report = read(
        "1) Ro i timene\n   til oss: kr 45 000\n   til universitetet: kr 96 000\n",
        head="Behovsmelding kollektiv kompetanseutvikling 2026 - Hemnes kommune\nPartner: Nord universitet\n",
    )

    assert (report.form, shares(report)) == ("unknown", TWO[:1])
    assert report.measures[0].scheme == "Kollektiv kompetanseutvikling"


def test_a_private_owner_is_known_by_its_legal_form_and_its_school_is_its_own():
    report = read(
        "Til: Statsforvalteren Fra: Fjellro skole SA\nVi melder behov (behovsmelding) for 2026.\n"
        "Tiltak 1: Ro i timene\nNord universitet kr 96.000, egen skole kr 45.000.\n",
        head="",
    )

    assert report.owners == ("Fjellro skole SA",)
    assert sorted(shares(report)[0][1]) == [("Fjellro skole SA", 45_000), ("Nord", 96_000)]
