"""Amounts that add up, columns of years, prices and lists: whose each is, the form's own arithmetic tells."""

import pytest

from behovsmelding import checks, forms
from behovsmelding.reading import Document
from behovsmelding.vocabulary import Vocabulary

vocabulary = Vocabulary.load()
NORD, UIT = "Nord universitet", "UiT Norges arktiske universitet"
DMMH, SEPU = "Dronning Mauds Minne Høgskole", "SePU, Universitetet i Innlandet"


def read(text):
    return forms.read(Document.from_text("skjema.txt", "", text), vocabulary)


def shares(report):
    """Give each measure's title with the kroner of each recipient, added up."""
    found = []
    for measure in report.measures:
        noks = {}
        for amount in measure.funding:
            if amount.amount_nok is not None:
                noks[amount.recipient] = noks.get(amount.recipient, 0) + amount.amount_nok
        found.append((measure.title, noks))
    return found


def told(report):
    """Give the amounts that are told of and not counted."""
    return sorted(text.strip() for _, text, _ in report.unread)


BUDGET = """BEHOVSMELDING 2026
Eier: Bindal kommune

TILTAK A: Psykisk helse i skolehverdagen
Kostnad eier
  Vikar 30 000
  Reise 14 000
  Sum 44 000
Kostnad UH (UiT)
  Veiledning 60 000
  Reise 9 000
  Sum 69 000
Totalt tiltak A 113 000

TILTAK B: Programmering
Budsjett
- Materiell: 5 000
- Vikar: 10 000
- Sum kommunen: 15 000
- Honorar UiT: 35 000
- Totalt: 50 000
"""


def test_lines_add_up_to_the_sum_of_whom_a_heading_or_the_sum_names():
    report = read(BUDGET)

    assert shares(report) == [
        ("Psykisk helse i skolehverdagen", {"Bindal kommune": 44_000, UIT: 69_000}),
        ("Programmering", {"Bindal kommune": 15_000, UIT: 35_000}),
    ]
    assert told(report) == []


@pytest.mark.parametrize(
    ("money", "owner", "university", "aside"),
    [
        ("Kommunen: vikar, 20 000; lokaler, 10 000; reise, 5 000\nNord universitet: 64 000", 35_000, 64_000, []),
        ("Vi søker kr 14 000 til buss, kr 6 000 til bøker og kr 35 000 til Nord universitet.", 20_000, 35_000, []),
        (
            "Kommunen: 40 000 i 2025 og 45 000 i 2026\nNord universitet: 50 000 i 2025 og 55 000 i 2026",
            45_000,
            55_000,
            ["40 000", "50 000"],
        ),
        (
            "Kommunen: 3 lærere x 5 000 kr = 15 000 kr\nNord universitet: 40 timer à 1 200 kr = 48 000 kr",
            15_000,
            48_000,
            ["1 200 kr", "5 000 kr"],
        ),
        (
            "Kommunen: 30 000 kr (vikar 20 000, reise 10 000)\nNord universitet: 50 000 kr\nSum: 80 000 kr",
            30_000,
            50_000,
            [],
        ),
        (
            "\t2025\t2026\nKommunen\t30 000\t34 000\nNord universitet\t70 000\t72 000",
            34_000,
            72_000,
            ["30 000", "70 000"],
        ),
        (
            "                  Søkt 2025    Behov 2026\n"
            "Kommunen             20 000        22 000\n"
            "Nord universitet     45 000        48 000",
            22_000,
            48_000,
            ["20 000", "45 000"],
        ),
        (
            "Type utgift\tBeløp\tHvem\nVikar\t12 000\tKommunen\nBøker\t3 000\tKommunen\n"
            "Veiledning\t36 000\tNord universitet\nSum\t51 000\t",
            15_000,
            36_000,
            [],
        ),
        (
            "Vi har regnet med 150 000 kroner i alt, fordelt med en tredel på kommunen (50 000) og resten på Nord "
            "universitet (100 000). Av kommunens del går 20 000 til båt og 30 000 til vikar.",
            50_000,
            100_000,
            [],
        ),
    ],
)
def test_what_is_said_beside_an_amount_or_above_its_column_tells_whose_it_is(money, owner, university, aside):
    report = read(f"Behovsmelding 2026 fra Meløy kommune\n\nTiltak 1: Lesing i alle fag\n{money}\n")

    assert shares(report) == [("Lesing i alle fag", {"Meløy kommune": owner, NORD: university})]
    assert told(report) == aside


@pytest.mark.parametrize(
    ("text", "title", "noks"),
    [
        (
            "Tiltak\tBeskrivelse\tHvem får pengene\tBeløp\nBarnehagen ute\tFjære\tTræna kommune\t12 000\n"
            "\t\tDMMH\t30 000\nLekemiljø\tRom\tTræna kommune\t8 000\n\t\tDMMH\t21 000",
            "Barnehagen ute",
            {"Træna kommune": 12_000, DMMH: 30_000},
        ),
        (
            "Tiltak\t2025\t2026\nUteskole (kommunen)\t30 000\t35 000\nUteskole (Nord)\t60 000\t66 000",
            "Uteskole",
            {"Træna kommune": 35_000, NORD: 66_000},
        ),
        (
            "Tiltak\tBeskrivelse\tKostnad\nUteskole\tNord universitet veileder (48 000). "
            "Kommunen trenger skyss (12 000).\t60 000\n"
            "Lek\tDMMH veileder (20 000). Kommunen trenger vikar (5 000).\t25 000",
            "Uteskole",
            {"Træna kommune": 12_000, NORD: 48_000},
        ),
        (
            "Språk i alle fag: UiT 88.000, kommunen 36.000\nPsykisk helse: SePU 52.000, kommunen 20.000\n"
            "Totalt 196.000",
            "Språk i alle fag",
            {"Træna kommune": 36_000, UIT: 88_000},
        ),
        (
            "Hva: Skriveopplæring\nHvor mye: Nord universitet 62 000, kommunen 21 000\n\n"
            "Hva: Lekende læring\nHvor mye: DMMH 47 000, kommunen 13 000",
            "Skriveopplæring",
            {"Træna kommune": 21_000, NORD: 62_000},
        ),
        (
            "2. Hva heter tiltaket?\nUteskole\n3. Hvor mye trenger dere selv (kr)?\n55000\n"
            "4. Hvor mye trenger universitetet (kr)?\n82000\n5. Hvem er universitetet?\nNord universitet",
            "Uteskole",
            {"Træna kommune": 55_000, NORD: 82_000},
        ),
    ],
)
def test_who_gets_an_amount_stands_in_a_column_a_title_a_cell_a_line_or_a_question(text, title, noks):
    report = read(f"Behovsmelding 2026 fra Træna kommune til Statsforvalteren\n\n{text}\n")

    assert shares(report)[0] == (title, noks)


OTHER_WAYS = {
    "numbers without a sign": (
        "1 Tidlig innsats\nProsjektet er beregnet til 160 000 kroner. UiTs andel er 105 000 kroner og kommunens andel "
        "55 000 kroner.\nDeltakere: pedagogiske ledere\n\n2 Flerfaglige team\nProsjektet er beregnet til 90 000 "
        "kroner. UiTs andel er 70 000 kroner og kommunens andel 20 000 kroner.\nDeltakere: lærere\n",
        {
            "Tidlig innsats": {UIT: 105_000, "Bodø kommune": 55_000},
            "Flerfaglige team": {UIT: 70_000, "Bodø kommune": 20_000},
        },
    ),
    "a question over the money": (
        "Tiltak\tMål\tHva gjør vi\tHva koster det\n"
        "Natur\tMer ute\tTurer\tKommunen: 6 000 DMMH: 22 000\nLek\tRom\tKurs\tKommunen: 4 000 DMMH: 9 000\n",
        {"Natur": {"Bodø kommune": 6_000, DMMH: 22_000}},
    ),
    "headings for money alone": (
        "Beløp i 1000 kr\n\n                          Kommunen   Nord universitet   UiT    Totalt\n"
        "Samisk i barnehagen             35                80     -       115\n"
        "Digital dømmekraft              20                 -    55        75\n"
        "Totalt                          55                80    55       190\n",
        {"Samisk i barnehagen": {"Bodø kommune": 35_000, NORD: 80_000}},
    ),
    "questions and answers": (
        "Spørsmål;Svar\nAntall tiltak;1\nTiltak 1 - navn;Språkglede\nTiltak 1 - målgruppe;Pedagogiske ledere\n"
        "Tiltak 1 - samarbeidspartner;UiT\nTiltak 1 - behov eier (kr);26000\nTiltak 1 - behov UH (kr);71000\n",
        {"Språkglede": {"Bodø kommune": 26_000, UIT: 71_000}},
    ),
    "nothing for one": (
        "• Tiltak: «Nærvær». UiT 44 000,- Kommunen 0,- Til sammen 44 000,-\n"
        "• Tiltak: «Lesing». UiT 20 000,- Kommunen 5 000,- Til sammen 25 000,-\n",
        {"Nærvær": {UIT: 44_000, "Bodø kommune": 0}, "Lesing": {UIT: 20_000, "Bodø kommune": 5_000}},
    ),
    "counted words": (
        "Område 1: Grunnleggende lesing\nNord universitet har kommet til 84 500 kroner. Selv har vi behov for 33 000 "
        "kroner.\n\nOmråde 2: Overgang\nHer er universitetets del 46 000 kroner og vår del 17 500 kroner.\n",
        {
            "Grunnleggende lesing": {NORD: 84_500, "Bodø kommune": 33_000},
            "Overgang": {NORD: 46_000, "Bodø kommune": 17_500},
        },
    ),
}


@pytest.mark.parametrize("name", OTHER_WAYS)
def test_measures_stand_in_other_ways_too(name):
    text, expected = OTHER_WAYS[name]

    found = dict(shares(read(f"Behovsmelding 2026 fra Bodø kommune om barnehage og skole\n\n{text}")))

    assert {title: found.get(title) for title in expected} == expected


def test_places_of_a_joint_form_are_owners_and_the_host_comes_first():
    report = read(
        "Felles behovsmelding 2026 for Sømna, Brønnøy og Vega\nBrønnøy kommune er vertskommune\n\n"
        "Tiltak 1 – Ny som lærer\nBrønnøy kr 30 000,-\nSømna kr 12 000,-\nVega kr 10 000,-\n"
        "Nord universitet kr 88 000,-\n= kr 140 000,-\n"
    )

    assert report.owners == ("Brønnøy kommune", "Sømna kommune", "Vega kommune")
    assert shares(report)[0][1] == {
        "Brønnøy kommune": 30_000,
        "Sømna kommune": 12_000,
        "Vega kommune": 10_000,
        NORD: 88_000,
    }


def test_what_stands_below_a_closing_sum_or_is_a_part_of_another_row_is_told_and_never_counted():
    report = read(
        "Behovsmelding 2025 – Namsos kommune\nNr\tTiltak\tNamsos\tNord univ.\tSum\n"
        "1\tGode dager\t70.000\t90.000\t160.000\n2\tLesing\t55.000\t96.400\t151.400\n"
        "\tSum\t125.000\t186.400\t311.400\n\tSøkt i 2024\t160.000\t130.000\t290.000\n"
    )

    assert [measure.title for measure in report.measures] == ["Gode dager", "Lesing"]
    assert "160.000" in told(report)


def test_a_place_names_nobody():
    report = read(
        "Behovsmelding 2026 fra Meløy kommune\n\nTiltak 1: Lesing\nLeie i kommunen: 12 000\nNord universitet: 50 000\n"
    )

    assert shares(report) == [("Lesing", {NORD: 50_000})]
    assert told(report) == ["12 000"]


def test_the_sum_of_all_measures_ends_the_last_one():
    report = read(
        "Behovsmelding 2026 fra Meløy kommune til Statsforvalteren\n\nA. Lesing\nNord universitet skal ha kr 118 000 "
        "og kommunen kr 64 000.\n\nB. Ledelse for rektorer\nKostnader til Nord universitet: kr 47 500. "
        "Kommunens kostnader: kr 21 000.\n\nTotalt søkes det om kr 250 500. Av dette utgjør tilskudd til UH kr 165 500 "
        "og tilskudd til kommunen kr 85 000.\nVi vil også si noe om samisk språk.\n"
    )

    assert shares(report) == [
        ("Lesing", {"Meløy kommune": 64_000, NORD: 118_000}),
        ("Ledelse for rektorer", {"Meløy kommune": 21_000, NORD: 47_500}),
    ]
    assert not any("samisk" in passage.text for passage in report.measures[-1].passages)


APPENDIX = """Vedlegg 1 behovsmelding Rana kommune. Nærmere beskrivelse av tiltak
Eier: Rana kommune
År: 2023
\tNr\tKonkret beskrivelse av tiltaket, inkludert målsetting\tHvordan skal tilskuddet konkret brukes?
\t1\tDEKOM
Lesing i alle fag
Lærerne øver på å lese med elevene.
"""


@pytest.mark.parametrize(
    ("money", "noks", "left"),
    [
        (
            "Kommunen: vikar, 20 000; lokaler, 10 000\nNord universitet: 50 000",
            {"Rana kommune": 30_000, NORD: 50_000},
            [],
        ),
        (
            "Nord universitet: 60 000 i 2023 og 65 000 i 2024\nRana kommune: 30 000",
            {NORD: 60_000, "Rana kommune": 30_000},
            ["65 000"],
        ),
        ("Leie i kommunen: 12 000\nNord universitet: 50 000", {NORD: 50_000}, ["12 000"]),
        (
            "Kommunens tilskudd går til vikar 20 000, reise 10 000 og mat 2 000.\nNord universitet får 50 000.",
            {NORD: 50_000},
            ["10 000", "2 000", "20 000"],
        ),
    ],
)
def test_a_known_edition_tells_of_every_amount_that_is_nobodys_share(money, noks, left):
    report = read(APPENDIX + money)

    assert report.form == "appendix_2023"
    assert shares(report) == [("Lesing i alle fag", noks)]
    assert told(report) == left
    rules = {finding.rule for finding in checks.check(report, vocabulary)}
    assert not left or rules & {"amount-unreadable", "amount-set-aside"}
