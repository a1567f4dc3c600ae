"""Kinds of document the fifth set showed, in other words and layouts: columns, parts, partners by number, words."""

from behovsmelding import checks, forms
from behovsmelding.reading import Document
from behovsmelding.vocabulary import Vocabulary
from tests.forms.test_added_up import DMMH, NORD, shares, told

vocabulary = Vocabulary.load()
NTNU, AGDER = "NTNU", "Universitetet i Agder"


def read(text):
    return forms.read(Document.from_text("skjema.txt", "", text), vocabulary)


def test_a_known_editions_columns_of_other_years_and_own_shares_are_no_need_and_are_told():
    report = read(
        "Behovsmelding – Kollektiv kompetanseutvikling i barnehage og grunnskole\n"
        "Eier: Rødøy kommune\nKompetansemiljø: Nord universitet\n\n"
        "**Total sum det meldes behov for 2026**\n\n"
        "\tFikk i 2025\tEier\tKompetansemiljø\tEgeninnsats\tSum 2026\n"
        "Tiltak 1: Skrivehjørnet\t75 000\t60 000\t92 000 (inkl. moms)\t30 000\t152 000\n"
        "Tiltak 2: Trygge overganger\t-\t34 000\t58 000 ekskl. mva.\t10 000\t92 000\n"
        "Sum\t75 000\t94 000\t150 000\t40 000\t244 000\n\n"
        "1. Vurdering av behov\nSkolene ser at elevene skriver lite.\n"
    )
    assert report.form == "collective_2026"
    assert shares(report) == [
        ("Skrivehjørnet", {"Rødøy kommune": 60000, NORD: 92000}),
        ("Trygge overganger", {"Rødøy kommune": 34000, NORD: 58000}),
    ]
    assert {"75 000", "30 000", "10 000", "40 000"} <= set(told(report))
    assert report.stated_total_nok == 244000


def test_numbers_begin_anew_below_a_schemes_heading_and_a_list_that_is_added_up_is_over():
    report = read(
        "Vedlegg 1 behovsmelding Gildeskål kommune. Nærmere beskrivelse av tiltak\nEier: Gildeskål kommune\n\n"
        "Regional ordning (barnehagene)\n\n1. Uteliv og undring\nBarnehagene vil bruke fjæra.\n"
        "Nord universitet: 79 000 kr\nVeiledning 50 000\nMateriell 20 000\nReise 9 000\nGildeskål: 36 000 kr\n\n"
        "Desentralisert ordning (skolene)\n\n1. Regnestrategier\nLærerne prøver ut nye metoder.\n"
        "Nord universitet: 90 000 kr\nKommunen: 41 000 kr\n"
    )
    assert [(one.scheme, one.title) for one in report.measures] == [
        ("Regional ordning", "Uteliv og undring"),
        ("Desentralisert ordning", "Regnestrategier"),
    ]
    assert [noks for _, noks in shares(report)] == [
        {NORD: 79000, "Gildeskål kommune": 36000},
        {NORD: 90000, "Gildeskål kommune": 41000},
    ]


def test_measures_are_the_columns_that_the_first_line_numbers():
    report = read(
        "Behovsmelding fra Rindal kommune 2026\n\n"
        "\tProsjekt 1\tProsjekt 2\nTittel\tLesestund\tTrygg overgang\nHvem\tBarnehageansatte\tLærere\n"
        "Samarbeidspartner\tDMMH\tNTNU\nTil Rindal kommune\t30 000\t22 000\nTil Surnadal kommune\t10 000\t0\n"
        "Til partneren\t55 000\t48 000\nTotalt\t95 000\t70 000\n"
    )
    assert shares(report) == [
        ("Lesestund", {"Rindal kommune": 30000, "Surnadal kommune": 10000, DMMH: 55000}),
        ("Trygg overgang", {"Rindal kommune": 22000, "Surnadal kommune": 0, NTNU: 48000}),
    ]


def test_of_ones_own_columns_the_one_that_the_total_adds_up_with_is_asked_for():
    report = read(
        "Lom kommune – melding om behov for kompetanse 2026\n\n"
        "Tiltak\tLom kommune\tNTNU uten mva\tMoms\tNTNU med mva\tI alt\n"
        "Naturfag ute\t25 000\t40 000\t10 000\t50 000\t75 000\nRo i klassen\t12 000\t32 000\t8 000\t40 000\t52 000\n"
    )
    assert [noks for _, noks in shares(report)] == [
        {"Lom kommune": 25000, NTNU: 50000},
        {"Lom kommune": 12000, NTNU: 40000},
    ]
    assert told(report) == []


def test_partners_that_are_called_by_a_number_and_the_sender_of_a_part_of_the_form():
    report = read(
        "Behovsmelding 2026 - kompetansetiltak\nAvsender\nNavn: Hitra kommune\nAdresse: Fillan\n\n"
        "Partner 1: Nord universitet\nPartner 2: NTNU\n\n"
        "Prosjekt A\nTittel: Ute hver dag\n"
        "Sum til kommunen: 44 000\nSum til partner 1: 70 000\nSum til partner 2: 12 000\n\n"
        "Prosjekt B\nTittel: Skriving i alle fag\n"
        "Sum til kommunen: 20 000\nSum til partner 2: 61 500\n\nSamlet: 207 500\n"
    )
    assert report.owner == "Hitra kommune"
    assert shares(report) == [
        ("Ute hver dag", {"Hitra kommune": 44000, NORD: 70000, NTNU: 12000}),
        ("Skriving i alle fag", {"Hitra kommune": 20000, NTNU: 61500}),
    ]


def test_amounts_in_words_and_bounds_that_a_later_amount_settles():
    report = read(
        "Behovsmelding for 2025, Åseral kommune\n\n"
        "Vi har to ting i år. Det ene er «Matte med kroppen», for lærerne. Kommunen trenger\n"
        "tjuefem tusen kroner, og Universitetet i Agder femti tusen.\n\n"
        "Det andre er «Språkleken». Her ber vi om mellom 10 000 og 20 000, vi setter 15 000 til\n"
        "kommunen. Universitetet i Agder skal ha hundre tusen kroner.\n"
    )
    assert shares(report) == [
        ("Matte med kroppen", {"Åseral kommune": 25000, AGDER: 50000}),
        ("Språkleken", {"Åseral kommune": 15000, AGDER: 100000}),
    ]
    assert told(report) == ["10 000", "20 000"]


def test_whoever_reports_in_a_few_lines_is_read_and_not_refused():
    report = read(
        "Behov for kompetansetiltak 2026\nFra: Fauske kommune\nVi melder inn:\n"
        "- Lesing på mellomtrinnet: 120 000 kr til kommunen, 80 000 kr til universitetet\n"
        "- Språk i barnehagen: 60 000 kr til kommunen, 40 000 kr til universitetet\n"
    )
    assert [sum(noks.values()) for _, noks in shares(report)] == [200000, 100000]
    assert "form-unknown" in {finding.rule for finding in checks.check(report, vocabulary)}
