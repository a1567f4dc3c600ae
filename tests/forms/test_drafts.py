"""A form of no known edition is read as a person reads it: by its headings, lists, tables and totals."""

import pytest

from behovsmelding import forms
from behovsmelding.reading import Document
from behovsmelding.vocabulary import Vocabulary

vocabulary = Vocabulary.load()
HEAD = "Behovsmelding 2026 fra Hemnes kommune, skole og barnehage\nPartner: Nord universitet\n\n"


def read(text, head=HEAD):
    return forms.read(Document.from_text("skjema.txt", "", head + text), vocabulary)


def shares(report):
    short = {"Hemnes kommune": "eier", "Nord universitet": "Nord", "UiT Norges arktiske universitet": "UiT"}
    return [
        (measure.title, [(short.get(each.recipient, each.recipient), each.amount_nok) for each in measure.funding])
        for measure in report.measures
    ]


TWO = [
    ("Ro i timene", [("eier", 45_000), ("Nord", 96_000)]),
    ("Vennskap", [("eier", 20_000), ("Nord", 51_000)]),
]


@pytest.mark.parametrize(
    "text",
    [
        "1. Ro i timene\nTil eier: kr. 45 000.-\nTil UH: kr. 96 000.-\n2. Vennskap\nTil eier: 20', til UH: 51'\n",
        "a) Ro i timene\n   - Eier: ca. 45 000\n   - UH: inntil kr 96 000\nb) Vennskap\nEier 20 000, UH 51 000\n",
        "• Ro i timene – eier 45 000 kr, Nord universitet 96 000 kr\n• Vennskap: eier 20 000 kr, UH 51 000 kr\n",
        "**Bakgrunn**\nI fjor fikk vi 90 000 kr.\n**Ro i timene**\nEier ber om 45 000 kr og UH om 96 000 kr.\n"
        "**Vennskap**\nEier ber om 20 000 kr og UH om 51 000 kr.\n",
        "Ro i timene\nEier: 45 000,-\nNord universitet: 96 000,-\n\n"
        "Vennskap\nEier: 20 000,-\nNord universitet: 51 000,-\n",
        "Første tiltak: Ro i timene\nEier 45 000 kr, UH 96 000 kr\n"
        "Andre tiltak: Vennskap\nEier 20 000 kr, UH 51 000 kr\n",
        "2.1 Tiltakets navn: Ro i timene\n2.2 Beløp til eier: 45.000,00\n2.3 Beløp til UH: 96.000,00\n"
        "3.1 Tiltakets navn: Vennskap\n3.2 Beløp til eier: 20.000,00\n3.3 Beløp til UH: 51.000,00\n",
        "Prosjekt A: Ro i timene\nEier: 45 000\nUH: 96 000\nProsjekt B: Vennskap\nEier: 20 000\nUH: 51 000\n",
        "Tiltak:\nRo i timene\nSum eier:\n45 000\n\nTiltak:\nVennskap\n",
    ],
)
def test_measures_are_told_apart_by_numbers_bullets_headings_ordinals_or_fields(text):
    found = shares(read(text))

    assert [title for title, _ in found] == ["Ro i timene", "Vennskap"]
    assert found == TWO or "Sum eier" in text


def test_a_label_may_stand_on_the_line_above_its_amount():
    report = read("Tiltak:\nRo i timene\nSøknadsbeløp eier:\n45 000\nSøknadsbeløp UH:\n96 000\n")

    assert shares(report) == TWO[:1]
    assert [amount.locator.line for amount in report.measures[0].funding] == [7, 9]


@pytest.mark.parametrize(
    "text",
    [
        "Tiltak 1: Ro i timene\nEier 45 000, UH 96 000\nTiltak 2: Vennskap\nEier 20 000, UH 51 000\n"
        "Samlet for begge\nEier: 65 000\nUH: 147 000\n",
        "**Ro i timene**\nEier 45 000, UH 96 000\n**Vennskap**\nEier 20 000, UH 51 000\n"
        "**Hele året**\nEier: 65 000, UH: 147 000\n",
    ],
)
def test_what_is_said_of_all_measures_together_is_on_none_of_them(text):
    assert shares(read(text)) == TWO


def test_a_measure_told_of_twice_counts_once_and_amounts_that_differ_are_told_of():
    report = read(
        "Tiltak 1: Ro i timene\nTiltak 2: Vennskap\n\nTiltak 1: Ro i timene\nEier 45 000, UH 96 000\n"
        "Tiltak 2: Vennskap\nEier 20 000, UH 51 000\n"
        "Forslag fra nettverket\nTiltak 2: Vennskap\nEier 15 000, UH 51 000\n"
    )

    assert shares(report) == TWO
    assert [text for _, text, _ in report.unread] == ["15 000"]


@pytest.mark.parametrize(
    "text",
    [
        "Prioritert\tHva vi vil\nTiltak\tKommunens andel\tUniversitetets andel\n"
        "Ro i timene\t45 000\t96 000\nVennskap\t20 000\t51 000\n",
        "\tEier\tUH\tI alt\nTiltak 1: Ro i timene\t45 000\t96 000\t141 000\n"
        "Tiltak 2: Vennskap\t20 000\t51 000\t71 000\n",
        "\tRo i timene\tVennskap\tSum\nEier\t45 000\t20 000\t65 000\nUH\t96 000\t51 000\t147 000\n",
        "Tiltak\tMottaker\tBeløp\nRo i timene\tSkoleeier\t45 000\n\tNord universitet\t96 000\n"
        "Vennskap\tEier\t20 000\nVennskap\tNord universitet\t51 000\nSum\t\t212 000\n",
        "Tiltak\tHvem\t2025\t2026\t2027\nRo i timene\tKommunen\t1 000\t45 000\t2 000\n\tUH\t3 000\t96 000\t0\n"
        "Vennskap\tKommunen\t5 000\t20 000\t0\n\tUH\t0\t51 000\t0\n",
        "(alle beløp i tusen kroner)\nTiltak\tEier\tUH\nRo i timene\t45\t96\nVennskap\t20\t51\n",
        "Tiltak\tEier (i 1000 kr)\tUH (i 1000 kr)\nRo i timene\t45,0\t96\nVennskap\t20\t51\n",
        "Tiltak\tHemnes\tNord\nA: Ro i timene\t45 000\t96 000\nB: Vennskap\t20 000\t51 000\n",
        "Tiltak                Eier         UH\n\nRo i timene           45 000     96 000\n"
        "Vennskap              20 000     51 000\n",
        "Tilta k\tEier\tKompetanse miljø\nRo i timene\t45 000\t96 000\nVennskap\t20 000\t51 000\n",
    ],
)
def test_a_table_is_read_whichever_way_it_is_turned_and_whatever_its_columns_are_for(text):
    assert shares(read(text)) == TWO


@pytest.mark.parametrize(
    "text",
    [
        "Tiltak\tEier\tUH\nRo i timene\t45\t96\n",
        "Tall i tusen kroner\nTiltak\tEier\tUH\nRo i timene\t45 000\t96 000\n",
        "Tall i tusen kroner\nTiltak 1: Ro i timene\nEier: 1 200\nUH: 2 400\n",
        "Tiltak\tEier\t\tUH\t\n\tVår\tHøst\tVår\tHøst\nRo i timene\t10 000\t35 000\t40 000\t56 000\n",
        "Tiltak\tEier trinn 1\tEier trinn 2\tUH\nRo i timene\t45 000\t96 000\t10 000\n",
    ],
)
def test_where_it_is_open_what_a_number_counts_or_whose_it_is_there_is_no_amount(text):
    assert all(amount.amount_nok is None for measure in read(text).measures for amount in measure.funding)


def test_a_table_in_a_measures_own_text_gives_its_shares_from_its_only_row_or_its_sum():
    report = read(
        "Tiltak 1: Ro i timene\nPost\tEier\tUH\nVikarer\t45 000\t\nKurs\t\t90 000\n"
        "Reise\t\t6 000\nSum\t45 000\t96 000\n"
        "Tiltak 2: Vennskap\nEier\tUH\tSum\n20 000\t51 000\t71 000\n"
    )

    assert shares(report) == TWO


def test_cost_lines_under_headings_without_a_sum_are_no_shares():
    report = read("Tiltak 1: Ro i timene\nPost\tEier\tUH\nVikarer\t45 000\t\nReise\t5 000\t6 000\n")

    assert shares(report) == [("Ro i timene", [])]


def test_columns_may_be_named_after_owners_and_universities_and_schemes_may_have_one():
    report = read(
        "Hemnes kommune sender dette på vegne av begge.\n"
        "Ordning\tTiltak\tHemnes\tRana\tNord\tUiT\nREKOM\tVennskap\t20 000\t30 000\t51 000\t\n"
        "DEKOM\tRo i timene\t45 000\t0\t\t96 000\nSum\t\t65 000\t30 000\t51 000\t96 000\n",
        head="Behovsmelding 2026, skole og barnehage\n",
    )

    assert report.owners == ("Hemnes kommune", "Rana kommune")
    assert [(one.scheme, one.level) for one in report.measures] == [
        ("Regional ordning", "barnehage"),
        ("Desentralisert ordning", "grunnskole"),
    ]
    assert [(name, nok) for name, nok in shares(report)[1][1] if nok is not None] == [
        ("eier", 45_000),
        ("Rana kommune", 0),
        ("UiT", 96_000),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Behovsmelding 2026\nTiltak 1: Lek i skolen\nEier 20 000 kr\n\n"
        "Med vennlig hilsen\nKari Nordmann\nrektor, Rana kommune",
        "Fra: Rana kommune\nTil: Bodø kommune, nettverket\nEmne: behovsmelding\nTiltak 1: Lek i skolen",
        "Status og behovsmelding 2026, Rana kommune\nTiltak 1: Lek i skolen",
        "Rana kommune: Behovsmelding 2026\nTiltak 1: Lek i skolen",
        "Behovsmelding\n1.1 Navn på barnehage- og skoleeier: Rana kommune\nTiltak 1: Lek i skolen",
        "Behovsmelding\nRana kommune sender denne på vegne av oss alle\nTiltak 1: Lek i skolen",
        "Behovsmelding\nSammen med Nord universitet melder Rana kommune behov for\nTiltak 1: Lek i skolen",
        "Behovsmelding 2026 Rana kommune skole og oppvekst\nTiltak 1: Lek i skolen",
        "Behovsmelding\nEier\tUH\nTiltak 1: Lek i skolene i Rana kommune",
    ],
)
def test_the_owner_is_found_where_a_letter_an_email_or_a_table_names_it(text):
    assert read(text, head="").owners == ("Rana kommune",)


def test_of_several_municipalities_without_a_word_for_the_sender_none_is_the_owner():
    assert read("Behovsmelding\nTiltak 1: Lek for Rana kommune og Nesna kommune i skolen", head="").owner is None


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Behovsmelding\nVidereføres behovsmelding fra 2025? Nei\nTotalt behov for 2026", 2026),
        ("Rapport for 2024 og behovsmelding 2025", 2025),
        ("Behovsmelding 2027–2029", 2027),
        ("Behovsmelding\nSøknadsår:\t2026", 2026),
    ],
)
def test_the_year_is_the_one_the_need_is_for(text, year):
    assert read(f"{text}\nTiltak 1: Lek i skolen", head="").year == year


@pytest.mark.parametrize(
    ("text", "network"),
    [
        ("Nettverk: Salten", "Salten"),
        ("Til kompetansenettverket i Ofoten", "Ofoten"),
        ("Kompetansenettverk: Lofoten. Drøftet der.", "Lofoten"),
    ],
)
def test_a_network_that_is_stated_counts_before_the_owners_membership(text, network):
    report = read(f"Behovsmelding 2026\n{text}\nTiltak 1: Lek i skolen", head="Eier: Lia barnehage SA\n")

    assert (report.network, report.network_inferred) == (network, False)


def test_a_drafts_measure_has_the_scheme_and_target_group_its_fields_say():
    report = read("Tiltak 1: Ro i timene\nOrdning: DEKOM\nMålgruppe: Rektorer\nEier: 45 000 kr\n")

    [measure] = report.measures
    assert (measure.scheme, measure.level) == ("Desentralisert ordning", "grunnskole")
    assert [passage.text for passage in measure.passages if passage.kind == "target_group"] == ["Rektorer"]


def test_numbers_that_a_narrow_column_broke_are_closed_where_the_row_then_adds_up():
    report = read("Tiltak\tEier\tUH\tSum\nRo i timene\t45000\t9600 0\t14100 0\nVennskap\t2000 0\t5100 0\t7100 0\n")

    assert shares(report) == TWO
    assert [amount.text for amount in report.measures[0].funding] == ["45000", "9600 0"]


def test_broken_numbers_that_do_not_add_up_are_no_amounts():
    report = read("Tiltak\tEier\tUH\tSum\nRo i timene\t45000\t9600 0\t999000\n")

    assert shares(report) == [("Ro i timene", [("eier", 45_000), ("Nord", None)])]
