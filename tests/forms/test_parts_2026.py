"""A 2026 form that describes several measures in one document."""

from behovsmelding.forms import collective_2026
from behovsmelding.intake import read_report
from behovsmelding.reading.document import Document
from behovsmelding.settings import ROOT
from behovsmelding.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load(ROOT / "data" / "vocabulary")
SORFOLD = ROOT / "data" / "samples" / "sorfold_2026_alt_i_ett.txt"
TABLE = """Behovsmelding – Kollektiv kompetanseutvikling i barnehage og grunnskole
{heading}
Behovsmeldingen gjelder: Barnehage ☐ Grunnskole ☒ Begge deler ☐
**Eier**: Meløy kommune
Kompetansemiljø: Nord universitet
Total sum det meldes behov for 2026
\tEier\tUH\tTotalt
Tiltak 1: Matematikk\t100 000,-\t200 000,-\t300 000,-
Tiltak 2: Lesing\t50.000,-\t60.000,-\t110.000,-
Tiltak 3: Fravær\t10.000,-\t20.000,-\t30.000,-
Sum\t160 000,-\t280 000,-\t440 000,-

"""


def parsed(below, heading=""):
    document = Document.from_text("oppdiktet.txt", "", TABLE.format(heading=heading) + below)
    return collective_2026.parse(document, VOCABULARY)


def described(report):
    return [measure.number for measure in report.measures if measure.described]


def test_each_measure_has_what_its_own_part_says():
    report = read_report(SORFOLD, VOCABULARY).report

    assert report.owner == "Sørfold kommune"
    assert [(measure.title, measure.semesters, measure.level) for measure in report.measures] == [
        ("Språk i hverdagen", ("Vår 2026", "Høst 2026"), "barnehage"),
        ("Trygt barnehagemiljø", ("Høst 2026",), "barnehage"),
        ("Nettverk for styrere", (), "barnehage"),
    ]
    assert all(measure.described for measure in report.measures)
    assert [set(measure.target_groups) for measure in report.measures] == [
        {"alle ansatte", "barnehageansatte", "styrere"},
        {"pedagogiske ledere"},
        {"styrere"},
    ]


def test_a_line_below_the_sum_that_names_a_row_again_is_no_row_and_its_words_no_title():
    report = parsed("Tiltak 1: Matematikk\nVi vil bruke 100 000 på kurs.\nTiltak 2: Lesing\nVi leser mer.\n")

    assert [measure.title for measure in report.measures] == ["Matematikk", "Lesing", "Fravær"]
    assert sum(amount.amount_nok for measure in report.measures for amount in measure.funding) == 440_000
    assert described(report) == ["1", "2"]


def test_a_list_of_measures_with_nothing_between_describes_none():
    report = parsed("Ev. kommentar fra innsender\nTiltak 1: Matematikk\nTiltak 2: Lesing\nTiltak 3: Fravær\n")

    assert described(report) == []


def test_a_title_on_the_line_below_the_number_is_found():
    report = parsed("Tiltak 2\nNavn på tiltak: Lesing\nVi leser mer.\n\nTiltak 3\nTittel: Fravær\nVi ringer hjem.\n")

    assert described(report) == ["2", "3"]


def test_a_number_with_another_title_is_not_the_row():
    report = parsed(
        "Ev. kommentar fra innsender\nSe under.\n\nTiltak 1: Svømming\nVi svømmer.\nTiltak 2: Lesing\nVi leser mer.\n"
    )

    assert [measure.title for measure in report.measures] == ["Matematikk", "Lesing", "Fravær"]
    assert described(report) == []


def test_attachments_in_one_file_describe_a_measure_each():
    second = TABLE.format(heading="TILTAK 2: LESING").partition("\n")[2] + "1. Vurdering av behov\nFlere må lese.\n"

    report = parsed("1. Vurdering av behov\nFlere må regne.\n" + second, heading="TILTAK 1: MATEMATIKK")

    assert described(report) == ["1", "2"]
    assert [measure.title for measure in report.measures] == ["Matematikk", "Lesing", "Fravær"]
    assert any("lese" in passage.text for passage in report.measures[1].passages)
    assert not any("lese" in passage.text for passage in report.measures[0].passages)
