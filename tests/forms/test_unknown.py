"""A form of no known edition becomes a draft; a text that is no behovsmelding is refused."""

import pytest

from behovsmelding import forms
from behovsmelding.errors import UnreadableFile
from behovsmelding.reading import Document
from behovsmelding.vocabulary import Vocabulary

vocabulary = Vocabulary.load()

NEW_FORM = """Behovsmelding om kompetansemidler til barnehage og skole for 2027
Søker: Saltdal kommune
Tiltak 1: Regning i hverdagen
Eiers tilskudd: 120 000 kr
Tilskudd til UH (Nord): 80 000 kr
Sum: 200 000 kr
Tiltak 2
Navn på tiltak: Språk i lek
Læringsmiljøsenteret: 1,5 mill. kr
"""


def read(text):
    return forms.read(Document.from_text("skjema.txt", "", text), vocabulary)


def test_an_unknown_form_gives_a_draft_of_what_can_be_found():
    report = read(NEW_FORM)

    assert (report.form, report.owner, report.year, report.year_inferred) == ("unknown", "Saltdal kommune", 2027, True)
    assert (report.network, report.network_inferred) == ("Salten", True)
    assert [(measure.number, measure.title) for measure in report.measures] == [
        ("1", "Regning i hverdagen"),
        ("2", "Språk i lek"),
    ]
    assert [(amount.recipient, amount.amount_nok) for measure in report.measures for amount in measure.funding] == [
        ("Saltdal kommune", 120_000),
        ("Nord universitet", 80_000),
        ("Læringsmiljøsenteret, Universitetet i Stavanger", 1_500_000),
    ]


def test_a_draft_keeps_the_line_of_each_amount():
    [first, *_] = read(NEW_FORM).measures[0].funding

    assert (first.text, first.locator.line) == ("120 000 kr", 4)


@pytest.mark.parametrize(
    "text",
    [
        "Møtereferat\n1. Godkjenning av innkalling",
        "Behovsmelding hjelpemidler: rullestol, beløp 12 000 kr",
        "Om behovsmelding i barnehage og skole",
        "Tiltak 1: Mer asfalt, tilskudd 200 000 kr til skole",
    ],
)
def test_a_text_that_is_no_behovsmelding_is_refused_in_norwegian(text):
    with pytest.raises(UnreadableFile, match="ser ikke ut til å være en behovsmelding") as refusal:
        read(text)

    assert refusal.value.kind == "unrelated"


def shares(report):
    return [
        (measure.title, amount.role, amount.recipient, amount.amount_nok)
        for measure in report.measures
        for amount in measure.funding
    ]


@pytest.mark.parametrize(
    ("head", "owners"),
    [
        ("Behovsmelding 2026 fra Havgløtt barnehage SA", ("Havgløtt barnehage SA",)),
        ("Emne: Behovsmelding 2025 Meløy", ("Meløy kommune",)),
        (
            "Behovsmelding 2025\nRKK Salten melder behov på vegne av Bodø kommune og Meløy kommune.",
            ("RKK Salten", "Bodø kommune", "Meløy kommune"),
        ),
        ("Hei\n\nMeløy kommune melder behov i denne behovsmeldinga", ("Meløy kommune",)),
        ("Meløy kommune                    12. januar 2026\nBehovsmelding", ("Meløy kommune",)),
        ("Øvre Eiker kommune\nBehovsmelding", ("Øvre Eiker kommune",)),
        ("Stiftelsen Solbakken Friskole\nBehovsmelding", ("Stiftelsen Solbakken Friskole",)),
        ("Behovsmelding\nSøker (eier)\tMeløy kommune", ("Meløy kommune",)),
    ],
)
def test_the_owner_is_found_in_a_title_a_sentence_or_a_letterhead(head, owners):
    report = read(f"{head}\nTiltak 1: Lek i skolen\n")

    assert report.owners == owners


@pytest.mark.parametrize(
    "head",
    [
        "Behovsmelding fra Nord universitet",
        "Behovsmelding for Regional ordning 2026",
        "Til Statsforvalteren i Nordland\nBehovsmelding",
        "Behovsmelding\nVi melder behov for to tiltak",
    ],
)
def test_a_university_a_scheme_or_the_county_governor_is_no_owner(head):
    report = read(f"{head}\nTiltak 1: Lek i skolen\n")

    assert report.owner is None


def test_measures_may_be_numbered_before_their_label_or_stand_in_a_field():
    numbered = read("Behovsmelding fra Meløy kommune\n1) Tiltak: Lek i skolen\n2) Tiltak: Mer lek\n")
    fields = read("Behovsmelding fra Meløy kommune\nTiltak\tLek i skolen\nBeløp\t10 000\nTiltak\tMer lek\n")

    assert [(measure.number, measure.title) for measure in numbered.measures] == [
        ("1", "Lek i skolen"),
        ("2", "Mer lek"),
    ]
    assert [measure.title for measure in fields.measures] == ["Lek i skolen", "Mer lek"]


def test_plain_numbers_right_behind_a_recipient_are_amounts_and_uh_is_the_only_partner():
    report = read("Behovsmelding fra Meløy kommune med UiA\nTiltak 1: Lek i skolen\nEier 35 000, UH 52 000\n")

    assert shares(report) == [
        ("Lek i skolen", "owner", "Meløy kommune", 35_000),
        ("Lek i skolen", "university", "Universitetet i Agder", 52_000),
    ]


def test_what_an_amount_is_said_to_go_to_counts_before_who_is_named_in_the_sentence():
    report = read(
        "Behovsmelding fra Meløy kommune\nTiltak 1: Lek i skolen\n"
        "Vi søker sammen med UiA om 0,1 mill. kr til UH og 40 000 kroner til egen skole.\n"
        "Sammen med UiA søker vi om 70 000 kroner.\nTiltak 2: Mer lek\nTil kommunen:   kr 5.000,-\n"
    )

    assert [row[1:] for row in shares(report)] == [
        ("university", "Universitetet i Agder", 100_000),
        ("owner", "Meløy kommune", 40_000),
        ("owner", "Meløy kommune", 5_000),
    ]
    assert [text for _, text, _ in report.unread] == ["70 000 kroner"]


def test_an_owner_is_known_without_its_legal_form():
    report = read("Behovsmelding fra Havgløtt barnehage SA\nTiltak 1: Lek\nHavgløtt barnehage, vikarer: 15 000,-\n")

    assert shares(report) == [("Lek", "owner", "Havgløtt barnehage SA", 15_000)]


@pytest.mark.parametrize(
    "line", ["Søknadsbeløp\t400 000", "**Beløp:** kr 400 000,-", "Samlet søknadsbeløp: 400 000 kr"]
)
def test_a_sum_nobody_is_named_for_is_the_measures_total_and_told_of(line):
    report = read(f"Behovsmelding fra Meløy kommune med UiA\nTiltak 1: Lek i skolen\n{line}\n")

    [measure] = report.measures
    assert (measure.funding, measure.stated_total_nok, len(report.unread)) == ((), 400_000, 1)


@pytest.mark.parametrize(
    "line",
    [
        "Samlet behov er 168 000 kroner (75 000 kr til oss og 93 000 kr til UiA).",
        "I fjor fikk UiA 113 000 kr.",
        "Egenandel fra eier: 113 000 kr",
        "Kommunen dekker 25 000 kr i vikarutgifter.",
        "Av dette går 20 000 kr til UiA.",
        "UiA: 2 x 50 000 kr",
        "Timepris UiA: 1 200 kr",
        "UiA: 1 200 kr per time",
        "UiA i 2025: 80 000 kr",
        "Vikar\t10 000 kr\tUiA\t20 000 kr",
    ],
)
def test_sums_earlier_grants_own_contributions_parts_and_prices_are_no_shares(line):
    report = read(f"Behovsmelding 2026 fra Meløy kommune\nTiltak 1: Lek i skolen\nEier: 55 000 kr\n\n{line}\n")

    assert shares(report) == [("Lek i skolen", "owner", "Meløy kommune", 55_000)]


def test_a_table_with_a_row_per_measure_is_read_by_its_headings():
    report = read(
        "Behovsmelding fra Meløy kommune, skole\n"
        "Nr.\tNavn på tiltak\tPartner\tUH-andel\tEiers andel\tSum\tKommentar\n"
        "1\tLek i skolen\tUiA\t79.000\t33.000\t112.000\tFra høsten\n"
        "2\tMer lek\tStatped\tse vedlegg\t10.000\t\t\n"
        "Sum\t\t\t79.000\t43.000\t122.000\t\n"
    )

    assert shares(report) == [
        ("Lek i skolen", "owner", "Meløy kommune", 33_000),
        ("Lek i skolen", "university", "Universitetet i Agder", 79_000),
        ("Mer lek", "owner", "Meløy kommune", 10_000),
        ("Mer lek", "university", "Statped", None),
    ]
    assert [(measure.number, measure.stated_total_nok) for measure in report.measures] == [("1", 112_000), ("2", None)]
    stated = [(total.role, total.recipient, total.amount_nok, total.locator.line) for total in report.stated_totals]
    assert stated == [("owner", "Meløy kommune", 43_000, 5), ("university", None, 79_000, 5)]
    assert report.stated_total_nok == 122_000


@pytest.mark.parametrize("called", ["Sum", "I alt", "Totalt", "Til sammen"])
def test_the_sum_row_of_a_draft_is_no_measure_whatever_it_is_called(called):
    report = read(
        "Behovsmelding fra Meløy kommune\nTiltak\tKommunen\tUniversitetet\tI alt\n"
        "Lek i skolen\t55 000\t83 000\t138 000\nVurdering\t20 000\t49 500\t69 500\n"
        f"{called}\t75 000\t132 500\t207 500\n"
    )

    assert [measure.title for measure in report.measures] == ["Lek i skolen", "Vurdering"]
    assert report.stated_total_nok == 207_500


def test_sums_of_several_tables_say_not_what_each_is_the_sum_of():
    table = "Tiltak\tEier\tUH\n{}\t10 000\t20 000\nSum\t10 000\t20 000\n"
    report = read(
        f"Behovsmelding fra Meløy kommune\n{table.format('Lek i skolen')}\nSkole:\n{table.format('Vurdering')}"
    )

    assert [measure.title for measure in report.measures] == ["Lek i skolen", "Vurdering"]
    assert (report.stated_totals, report.stated_total_nok) == ((), None)


@pytest.mark.parametrize("header", ["Tiltak\tEier 2025\tEier 2026\tUH", "Tiltak\tEgenandel\tInnstilt UH\tMerknad"])
def test_a_table_whose_headings_leave_open_whose_a_column_is_gives_no_amounts(header):
    report = read(f"Behovsmelding fra Meløy kommune, skole\n{header}\nLek i skolen\t50 000\t60 000\t70 000\n")

    assert shares(report) == []


def test_a_table_of_sums_gives_each_measure_its_total_and_no_share():
    report = read("Behovsmelding fra Meløy kommune, skole\nTiltak\tPartner\tBeløp\nLek i skolen\tUiA\t50 000\n")

    assert [(measure.funding, measure.stated_total_nok) for measure in report.measures] == [((), 50_000)]
    assert [text for _, text, _ in report.unread] == ["50 000"]


def test_a_row_of_a_table_without_an_amount_is_a_measure_of_its_own():
    report = read(
        "Behovsmelding fra Meløy kommune, skole\nTiltak\tTil eier\tTil UH\tTotalt\n"
        "Lek i skolen\t10 000\t20 000\t30 000\n"
        "Vurdering\t-\tavklares\t\nMer lek\t5 000\t20 000\t25 000\nMerknad\tAlle beløp er foreløpige\t\t\n"
    )

    assert [(measure.title, [amount.amount_nok for amount in measure.funding]) for measure in report.measures] == [
        ("Lek i skolen", [10_000, 20_000]),
        ("Vurdering", [None, None]),
        ("Mer lek", [5_000, 20_000]),
    ]
