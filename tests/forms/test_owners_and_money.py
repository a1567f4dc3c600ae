"""Owners by short names, partners by place, sums of parts: read as a person would, and what is doubtful is told."""

import pytest

from behovsmelding.forms.owners import owners_in
from behovsmelding.reader import Reading, read_here
from behovsmelding.report import Measure
from behovsmelding.settings import ROOT
from behovsmelding.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load(ROOT / "data" / "vocabulary")
NORD, VOLDA, UIS, UIA, HVL = (
    "Nord universitet", "Høgskulen i Volda", "Universitetet i Stavanger", "Universitetet i Agder",
    "Høgskulen på Vestlandet",
)  # fmt: skip
APPENDIX = """Vedlegg 1 behovsmelding {owner}. Nærmere beskrivelse av tiltak

Eier: {owner}
Universitet/høgskole: {partner}

Nr	Konkret beskrivelse av tiltaket, inkludert målsetting	Hvordan skal tilskuddet konkret brukes?

"""
COLLECTIVE = """Statsforvalteren i {county}

Behovsmelding – kollektiv kompetanseutvikling

Innmeldende eier: {owner}
Kompetansemiljø: {partner}

Total sum det meldes behov for 2026
	Eier	Kompetansemiljø	Sum
{rows}

Vurdering av behov
Behovet er meldt fra barnehagene.
Plan for partnerskap
Vi møtes to ganger.
"""
SCHEME = """Statsforvalteren i Nordland
Behovsmelding – lokal kompetanseutvikling i barnehage og grunnopplæring (Regional ordning)

Behovsmeldingen gjelder: Regional ordning ☒ Desentralisert ordning ☐ Kompetanseløftet ☐

Eier: Vågan kommune
Universitet/Høgskole: Nord universitet

Total sum det meldes behov for 2024
Ordning	Eier	UH	Totalt
Regional ordning	90 000	165 000	{total}
Sum	90 000	165 000	{total}

Tiltak 1
Navn på tiltak: Språk i leken
Tilskuddet fordeles
Eier	UH	Sum totalt
50 000	100 000	150 000
Tiltak 2
Navn på tiltak: Gode overganger
Tilskuddet fordeles
Eier	UH	Sum totalt
Eiers tilskudd skal brukes på følgende måte
40 000 til vikar
UH sitt tilskudd skal brukes på følgende måte
65 000 til tre samlinger
"""


def read(text: str) -> Reading:
    return read_here("form.txt", text.encode(), VOCABULARY)


def asked(measure: Measure) -> list[tuple[str, str, int | None]]:
    return [(amount.role, amount.recipient, amount.amount_nok) for amount in measure.funding]


@pytest.mark.parametrize(
    ("field", "owners"),
    [
        ("Gran, Lunner og Jevnaker", ["Gran kommune", "Lunner kommune", "Jevnaker kommune"]),
        ("Nore og Uvdal, Flesberg og Rollag", ["Nore og Uvdal kommune", "Flesberg kommune", "Rollag kommune"]),
        ("Ulstein kommune, Hareid og Herøy", ["Ulstein kommune", "Hareid kommune", "Herøy kommune (Møre og Romsdal)"]),
        ("Bodø kommune, Strand", ["Bodø kommune"]),
        ("Strand barnehage AS", ["Strand barnehage AS"]),
    ],
)
def test_a_field_of_bare_names_is_a_list_of_municipalities(field, owners):
    assert list(owners_in(field, VOCABULARY)) == owners


def test_the_forms_county_says_which_of_two_municipalities_reports():
    text = COLLECTIVE.format(
        county="Møre og Romsdal", owner="Herøy kommune", partner=VOLDA, rows="Tiltak 1: Lek\t1 000\t2 000\t3 000"
    )
    report = read(text).report
    assert (report.owner, report.network) == ("Herøy kommune (Møre og Romsdal)", None)


def test_names_in_the_owners_column_are_owners_and_a_place_in_the_other_column_is_the_partner():
    rows = (
        "Tiltak 1: Språk\t50 000 (Time) 30 000 (Klepp) 20 000 (Hå)\t120 000 (Stavanger) 40 000 (Agder)\t260 000\n"
        "Tiltak 2: Skolemiljø\t15 000 (Klepp)\t70 000 (Agder)\t85 000\nSum\t115 000\t230 000\t345 000"
    )
    found = read(COLLECTIVE.format(county="Rogaland", owner="Time kommune", partner=f"{UIS}, {UIA}", rows=rows))
    first, second = found.report.measures
    assert asked(first) == [
        ("owner", "Time kommune", 50_000), ("owner", "Klepp kommune", 30_000), ("owner", "Hå kommune", 20_000),
        ("university", UIS, 120_000), ("university", UIA, 40_000),
    ]  # fmt: skip
    assert asked(second) == [("owner", "Klepp kommune", 15_000), ("university", UIA, 70_000)]
    assert not {finding.rule for finding in found.findings} & {"sum-mismatch", "recipient-unknown"}


def test_a_sum_behind_its_parts_is_the_amount_and_the_last_sum_is_the_reports():
    text = APPENDIX.format(owner="Strand kommune", partner=UIS) + (
        "1 DEKOM\nSkriving i alle fag\nStavanger skal bruke sitt tilskudd (kr 120 000) til samlinger.\n"
        "Strand skal bruke sitt tilskudd (kr 55 000) til vikar.\n\n"
        "2 REKOM\nLek ute hele året\n"
        "Universitetet i Stavanger: kr 40 000 til veiledning + kr 12 000 til reise, i alt kr 52 000\n"
        "Strand kommune: kr 15 000 til utstyr og kr 10 000 til vikar, til sammen kr 25 000\n\n"
        "Samlet sum: kr 262 000\n"
    )
    found = read(text)
    assert [asked(measure) for measure in found.report.measures] == [
        [("university", UIS, 120_000), ("owner", "Strand kommune", 55_000)],
        [("university", UIS, 52_000), ("owner", "Strand kommune", 25_000)],
    ]
    assert found.report.stated_total_nok == 262_000
    assert "sum-mismatch" in {finding.rule for finding in found.findings}  # 10 000 over, and told


def test_a_list_that_adds_up_to_its_sum_is_the_amount_above_it():
    text = APPENDIX.format(owner="Rana kommune", partner=NORD) + (
        "1 DEKOM\nLesing på tvers\nNord universitet skal bruke sitt tilskudd slik:\nSamlinger: kr 60 000\n"
        "Veiledning: kr 30 000\nSum: kr {}\nRana kommune skal bruke sitt tilskudd (kr 40 000) til vikar.\n"
    )
    right, wrong = read(text.format("90 000")), read(text.format("95 000"))
    assert asked(right.report.measures[0])[0] == ("university", NORD, 90_000)
    assert asked(wrong.report.measures[0])[0] == ("university", NORD, None)
    assert "amount-missing" in {finding.rule for finding in wrong.findings}


@pytest.mark.parametrize(("total", "second"), [("255 000", [40_000, 65_000]), ("260 000", [None, None])])
def test_amounts_told_with_their_use_count_where_the_forms_sum_needs_them(total, second):
    found = read(SCHEME.format(total=total))
    assert [nok for _, _, nok in asked(found.report.measures[1])] == second
    assert (None in second) == ("amount-missing" in {finding.rule for finding in found.findings})


def test_a_row_without_a_title_is_the_measures_second_partner():
    text = (
        "Vaksdal kommune\n\nMelding om behov for kompetansemidlar 2025\n\nTiltak\tPartnar\tKommunen\tUH\tSum\n"
        "Rom for leik\tHVL\t45 000\t80 000\t125 000\n\tNLA\t\t30 000\t30 000\n"
        "Lesing\tHVL\t60 000\t95 000\t155 000\nSum\t\t105 000\t205 000\t310 000\n"
    )
    first, _ = read(text).report.measures
    assert asked(first) == [
        ("owner", "Vaksdal kommune", 45_000), ("university", HVL, 80_000), ("university", "NLA Høgskolen", 30_000),
    ]  # fmt: skip


def test_what_each_of_several_owners_gets_is_told_and_never_counted():
    text = (
        "Behovsmelding 2025\n\nSøker: Orkland kommune på vegne av Rennebu og Rindal\n\nTiltak 1. Leik og læring\n"
        "Partner: DMMH\nFordeling: 40 000 til hver av kommunene, 75 000 til DMMH\n"
    )
    found = read(text)
    assert asked(found.report.measures[0]) == [("university", "Dronning Mauds Minne Høgskole", 75_000)]
    assert any("40 000" in finding.message for finding in found.findings)


def test_a_letter_that_says_how_money_is_shared_out_is_no_form_of_2024():
    text = (
        "Frøya kommune\n\nBehovsmelding for lokal kompetanseutvikling i barnehage og skole 2025\n\n"
        "Tiltak 1: Trygg i matematikk\nTilskuddet fordeles med kr 80 000 til Frøya kommune og kr 135 000 til NTNU.\n"
    )
    report = read(text).report
    assert (report.form, report.owner) == ("unknown", "Frøya kommune")
    assert asked(report.measures[0]) == [("owner", "Frøya kommune", 80_000), ("university", "NTNU", 135_000)]


def test_a_word_that_a_narrow_column_breaks_is_read_whole():
    assert VOCABULARY.scheme("Kompetanselø ftet") == "Kompetanseløftet"
    assert VOCABULARY.organisation("SeP U").name == "SePU, Universitetet i Innlandet"
    assert VOCABULARY.organisation("Vest Nord") is None


def test_names_before_amounts_in_the_owners_column_and_in_a_sentence_are_the_owners():
    rows = (
        "Tiltak 1: Leik\tBrønnøy 40 000 Sømna 20 000\t95 000\t155 000\n"
        "Tiltak 2: Skriving\tBrønnøy: 30 000, Sømna: 10 000\t60 000\t100 000\nSum\t100 000\t155 000\t255 000"
    )
    table = COLLECTIVE.format(county="Nordland", owner="Brønnøy kommune og Sømna", partner=NORD, rows=rows)
    assert [asked(measure) for measure in read(table).report.measures] == [
        [("owner", "Brønnøy kommune", 40_000), ("owner", "Sømna kommune", 20_000), ("university", NORD, 95_000)],
        [("owner", "Brønnøy kommune", 30_000), ("owner", "Sømna kommune", 10_000), ("university", NORD, 60_000)],
    ]
    sentence = APPENDIX.format(owner="Bømlo kommune", partner=HVL) + (
        "1 REKOM\nLeik\nHVL får 50 000 og Bømlo 20 000, til saman 70 000.\nEigendel 21 000.\n"
    )
    assert asked(read(sentence).report.measures[0]) == [
        ("university", HVL, 50_000),
        ("owner", "Bømlo kommune", 20_000),
    ]


def test_a_column_that_says_who_and_what_for_names_the_recipients_of_a_tables_amounts():
    text = (
        "Behovsmelding for kompetanseutvikling 2025 – Lier kommune\n\nTiltak\tHva pengene går til\tBeløp\n"
        "Språkløype i barnehagen\tLier kommune: vikar og lokaler\t35 000\n\tUSN: veiledning\t80 000\n\tSum\t115 000\n"
        "Begynneropplæring\tLier kommune: vikar\t20 000\n\tUSN: kurs\t65 000\n\tSum\t85 000\nTotalt\t\t200 000\n"
    )
    report = read(text).report
    usn = "Universitetet i Sørøst-Norge"
    assert [asked(measure) for measure in report.measures] == [
        [("owner", "Lier kommune", 35_000), ("university", usn, 80_000)],
        [("owner", "Lier kommune", 20_000), ("university", usn, 65_000)],
    ]
    assert report.stated_total_nok == 200_000
