"""What other owners would fill in: forms of all three editions, read as a careful coordinator would read them."""

from pathlib import Path

import pytest

from behovsmelding.forms.parties import owner_name
from behovsmelding.reader import Reading, read_here
from behovsmelding.report import Measure, NeedsReport
from behovsmelding.settings import ROOT
from behovsmelding.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load(ROOT / "data" / "vocabulary")
NORD, UIT, STATPED = "Nord universitet", "UiT Norges arktiske universitet", "Statped"
SEPU, DMMH, INN = "SePU, Universitetet i Innlandet", "Dronning Mauds Minne Høgskole", "Universitetet i Innlandet"
LESE, LMS = "Lesesenteret, Universitetet i Stavanger", "Læringsmiljøsenteret, Universitetet i Stavanger"
REGIONAL, DECENTRAL, LIFT = "Regional ordning", "Desentralisert ordning", "Kompetanseløftet"
ABOUT_MONEY = {"sum-mismatch", "amount-missing", "amount-unreadable", "recipient-unknown", "restated-amount"}


def read_path(path: Path) -> Reading:
    return read_here(path.name, path.read_bytes(), VOCABULARY)


def reading(sample: str) -> tuple[NeedsReport, set[str]]:
    """Read a sample and give it with the rules of its findings."""
    found = read_path(ROOT / "data" / "samples" / sample)
    return found.report, {finding.rule for finding in found.findings}


def asked(measure: Measure) -> dict[str, int | None]:
    """Give what a measure asks for, by recipient."""
    return {amount.recipient: amount.amount_nok for amount in measure.funding}


def titles(report: NeedsReport) -> list[tuple[str | None, str]]:
    """Give number and title of every measure."""
    return [(measure.number, measure.title) for measure in report.measures]


def test_three_schemes_in_one_form_are_told_apart_by_the_one_way_the_measures_add_up():
    report, rules = reading("sortland_2024_tre_ordninger.txt")
    assert report.owner == "Sortland kommune"
    assert report.schemes == (REGIONAL, DECENTRAL, LIFT)
    assert [measure.scheme for measure in report.measures] == [DECENTRAL, REGIONAL, REGIONAL, LIFT, LIFT]
    assert report.stated_total_nok == 1_333_500
    assert not rules & {"sum-mismatch", "scheme-missing", "not-itemised", "partner-not-listed"}


def test_a_university_with_a_column_of_its_own_gets_what_stands_in_it_and_a_blank_is_no_zero():
    report, _ = reading("sortland_2024_tre_ordninger.txt")
    assert asked(report.measures[0]) == {"Sortland kommune": 150_000, UIT: 412_250, NORD: 0}
    assert asked(report.measures[2]) == {"Sortland kommune": 100_000, UIT: None, NORD: 100_000}
    assert {total.recipient: total.amount_nok for total in report.stated_totals if total.scheme is None} == {
        "Sortland kommune": 550_000,
        UIT: 472_250,
        NORD: 311_250,
    }


def test_columns_of_universities_in_2026_are_read_under_their_headings():
    report, rules = reading("vestvagoy_2026_kolonner.txt")
    assert titles(report) == [("1", "Profesjonsfellesskap"), ("2", "Skolemiljø"), ("3", "Lesestrategier")]
    assert [asked(measure) for measure in report.measures] == [
        {"Vestvågøy kommune": 50_000, LESE: None, NORD: 120_000},
        {"Vestvågøy kommune": 65_000, LESE: 0, NORD: 95_000},
        {"Vestvågøy kommune": 40_000, LESE: 210_000, NORD: 30_000},
    ]
    assert [(total.recipient, total.amount_nok) for total in report.stated_totals][1:] == [
        (LESE, 210_000),
        (NORD, 245_000),
    ]
    assert "recipient-unknown" not in rules
    assert "sum-mismatch" not in rules


@pytest.mark.parametrize("blanks", ["   ", " ", "\n", "\n\n"])
def test_columns_of_universities_are_read_where_the_tabs_are_lost(blanks, tmp_path):
    sample = (ROOT / "data" / "samples" / "vestvagoy_2026_kolonner.txt").read_text(encoding="utf-8")
    (tmp_path / "lost.txt").write_text(sample.replace("\t\t", "\t0,-\t").replace("\t", blanks), encoding="utf-8")
    report = read_path(tmp_path / "lost.txt").report
    assert asked(report.measures[2]) == {"Vestvågøy kommune": 40_000, LESE: 210_000, NORD: 30_000}
    assert len(report.measures) == 3


def test_columns_in_another_order_are_followed():
    report, rules = reading("gildeskal_2024_kolonner.txt")
    assert report.owners == ("Gildeskål kommune", "Beiarn kommune")
    assert asked(report.measures[0]) == {NORD: 250_000, "Gildeskål kommune": 80_000, "Beiarn kommune": 50_000}
    assert report.measures[0].stated_total_nok == report.stated_total_nok == 380_000
    assert not rules & ABOUT_MONEY


def test_a_row_that_has_lost_one_of_its_tabs_gives_no_amount_to_the_wrong_party(tmp_path):
    sample = (ROOT / "data" / "samples" / "sortland_2024_tre_ordninger.txt").read_text(encoding="utf-8")
    row = "150.000,-\t412.250,-\t0,-\t562.250,-"
    assert sample.count(row) == 2
    torn = sample.replace(row, "150.000,- 412.250,- 0,-\t562.250,-")
    (tmp_path / "torn.txt").write_text(torn, encoding="utf-8")
    report = read_path(tmp_path / "torn.txt").report
    assert asked(report.measures[0]) == {"Sortland kommune": 150_000, UIT: 412_250, NORD: 0}


def test_words_instead_of_an_amount_say_why_there_is_none_in_2024():
    report, rules = reading("alstahaug_2024_uten_belop.txt")
    assert [[amount.state for amount in measure.funding] for measure in report.measures] == [
        ["stated", "stated"],
        ["see_attachment", "see_attachment"],
        ["stated", "not_stated"],
        ["placeholder", "stated"],
    ]
    assert asked(report.measures[0]) == {"Alstahaug kommune": 500_000, SEPU: 1_150_000}
    assert report.stated_total_nok == 1_950_000
    assert "amount-missing" in rules
    assert "sum-mismatch" not in rules


def test_words_instead_of_an_amount_stay_out_of_the_title_in_2026():
    report, rules = reading("meloy_2026_uten_belop.txt")
    assert [title for _, title in titles(report)] == [
        "Pedagogisk analyse",
        "Veiledning i team",
        "Nettverk for PPT",
        "Foreldremøter",
    ]
    assert [measure.funding[0].state for measure in report.measures] == [
        "zero",
        "see_attachment",
        "not_stated",
        "placeholder",
    ]
    assert asked(report.measures[0]) == {"Meløy kommune": 0, SEPU: 1_250_000}
    assert "sum-mismatch" not in rules


def test_a_page_may_end_inside_a_title_and_inside_a_row_of_2024():
    report, rules = reading("bronnoy_2024_sideskift.txt")
    assert titles(report) == [
        ("1", "Leseopplæring i alle fag gjennom hele skoleløpet"),
        ("2", "Muntlige ferdigheter"),
        ("3", "Begynneropplæring"),
    ]
    assert [asked(measure) for measure in report.measures] == [
        {"Brønnøy kommune": 200_000, LESE: 412_300},
        {"Brønnøy kommune": 150_000, LESE: 250_000},
        {"Brønnøy kommune": 100_000, LESE: 150_000},
    ]
    assert len(report.stated_totals) == 8
    assert not rules & ABOUT_MONEY


def test_a_page_may_end_between_two_rows_of_2026_and_its_head_is_no_title():
    report, rules = reading("saltdal_2026_sideskift.txt")
    assert report.owner == "Saltdal kommune"
    assert titles(report) == [
        ("1", "Inkluderende læringsfellesskap for alle"),
        ("2", "Hjem–skole-samarbeid"),
        ("1", "Regning i alle fag"),
    ]
    assert [asked(measure) for measure in report.measures] == [
        {"Saltdal kommune": 200_000, LMS: 301_500},
        {"Saltdal kommune": 50_000, LMS: 75_500},
        {"Saltdal kommune": 80_000, INN: 92_000},
    ]
    assert [measure.described for measure in report.measures] == [True, False, False]
    assert not rules & ABOUT_MONEY


def test_a_cell_broken_over_lines_keeps_its_universities_and_the_total_is_counted_once():
    report, rules = reading("hadsel_2026_brutte_celler.txt")
    assert titles(report) == [("1", "Spesialpedagogikk i allmennpedagogikken"), ("2", "Barn som pårørende")]
    assert asked(report.measures[0]) == {"Hadsel kommune": 120_000, STATPED: 90_000, INN: 100_000}
    assert asked(report.measures[1]) == {"Hadsel kommune": 10_000, STATPED: 35_000}
    assert report.measures[0].stated_total_nok == 310_000
    assert not rules & ABOUT_MONEY


def test_an_attachment_without_a_table_is_checked_against_its_own_total(tmp_path):
    sample = (ROOT / "data" / "samples" / "saltdal_2026_sideskift.txt").read_text(encoding="utf-8")
    head, _, rest = sample.partition("Eier UH Totalt")
    sections = rest[rest.index("1. Vurdering") :]
    (tmp_path / "right.txt").write_text(head + sections, encoding="utf-8")
    (tmp_path / "wrong.txt").write_text(head + sections.replace("UH: 301 500,-", "UH: 31 500,-"), encoding="utf-8")
    right, wrong = (read_path(tmp_path / f"{name}.txt") for name in ("right", "wrong"))
    assert right.report.measures[0].stated_total_nok == 501_500
    assert "sum-mismatch" not in {finding.rule for finding in right.findings}
    assert "sum-mismatch" in {finding.rule for finding in wrong.findings}


def test_one_amount_for_two_universities_is_given_to_neither_and_told():
    report, rules = reading("hattfjelldal_2023_to_partnere.txt")
    assert report.owners == ("Hattfjelldal kommune", "Grane kommune")
    assert asked(report.measures[0]) == {
        NORD: 120_000,
        STATPED: 45_000,
        "Hattfjelldal kommune": 30_000,
        "Grane kommune": 25_000,
    }
    assert asked(report.measures[1]) == {"Nord universitet og UiT": 300_000}
    assert report.measures[1].scheme is None
    assert "recipient-unknown" in rules


def test_two_amounts_for_two_universities_are_paired_in_order():
    report, rules = reading("oksnes_2023_brutte_linjer.txt")
    assert asked(report.measures[0]) == {UIT: 1_250_000, "Øksnes kommune": 100_000}
    assert asked(report.measures[1]) == {"Havbris barnehage SA": 60_000, DMMH: 90_000, UIT: 30_000}
    assert [measure.scheme for measure in report.measures] == [DECENTRAL, REGIONAL]
    assert not rules & (ABOUT_MONEY | {"cost-lines"})


@pytest.mark.parametrize(
    "written",
    [
        "Bodø kommune Org.nr: 972418013",
        "Bodø kommune, org. nr. 972 418 013",
        "Bodø kommune\nOrganisasjonsnummer 972418013",
    ],
)
def test_an_organisation_number_beside_an_owner_is_no_part_of_its_name(written):
    assert owner_name(written, VOCABULARY) == "Bodø kommune"


def test_the_short_name_of_an_owner_the_word_lists_do_not_have_is_that_owner():
    text = (
        "Behovsmelding – lokal kompetanseutvikling i barnehage og grunnopplæring\n"
        "Behovsmeldingen gjelder:\nRegional ordning ☐ Desentralisert ordning ☒ Kompetanseløftet ☐\n"
        "Eier: Tolga kommune og Indre-Os kommune\tKompetansenettverk Nord-Østerdal\n"
        "Universitet/Høgskole: NTNU\nTotalt antall tiltak det er behov for tilskudd til? 1\n"
        "Total sum det meldes behov for 2024\n"
        "Ordning\tEier\tUH\tTotalt\nDesentralisert ordning\t70 000,-\t90 000,-\t160 000,-\n"
        "Sum\t70 000,-\t90 000,-\t160 000,-\n\n"
        "Tiltak 1\nNavn på tiltak: Regning i alle fag\nTilskuddet fordeles\nEier\tUH\tSum totalt\n"
        "Tolga 40 000,- Indre-Os 30 000,-\t90 000,-\t160 000,-\n"
        "Hva skal tilskuddet brukes til? Gjennomføring av tiltak ☒\n"
    )
    report = read_here("skjema.txt", text.encode(), VOCABULARY).report

    [measure] = report.measures
    owners = {one.recipient: one.amount_nok for one in measure.funding if one.role == "owner"}
    assert owners == {"Tolga kommune": 40_000, "Indre-Os kommune": 30_000}
