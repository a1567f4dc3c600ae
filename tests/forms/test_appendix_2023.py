"""The 2023 appendix: numbered measures, and grants inside sentences."""

import pytest

from behovsmelding.forms import appendix_2023
from behovsmelding.forms.editions import edition_of
from behovsmelding.reading import read
from behovsmelding.reading.document import Document
from behovsmelding.settings import ROOT
from behovsmelding.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load(ROOT / "data" / "vocabulary")
SAMPLES = ROOT / "data" / "samples"
SEED = ROOT.parent / "shared" / "seeds" / "001_b273d66cf2b5309d.txt"
SEPU, NORD, UIT = "SePU, Universitetet i Innlandet", "Nord universitet", "UiT Norges arktiske universitet"
HEAD = """Vedlegg 1 behovsmelding Meløy kommune. Nærmere beskrivelse av tiltak Meløy kommune
Eier: Meløy kommune
\tNr
\tKonkret beskrivelse av tiltaket, inkludert målsetting
\tHvordan skal tilskuddet konkret brukes?
"""
needs_seed = pytest.mark.skipif(not SEED.exists(), reason="the real forms are not here")


def parsed(body, head=HEAD):
    document = Document.from_text("oppdiktet.txt", "", f"{head}\n{body}")
    assert edition_of(document) == "appendix_2023"
    return appendix_2023.parse(document, VOCABULARY)


def the_measure(text):
    (measure,) = parsed(f"1\nREKOM\nSpråk ute\n{text}\n").measures
    return measure


def funding(measure):
    return [(amount.role, amount.recipient, amount.amount_nok) for amount in measure.funding]


def sample(name):
    document = read(SAMPLES / name)
    assert edition_of(document) == "appendix_2023"
    return appendix_2023.parse(document, VOCABULARY)


def total(report, **wanted):
    amounts = [amount for measure in report.measures for amount in measure.funding]
    return sum(
        amount.amount_nok or 0
        for amount in amounts
        if all(getattr(amount, name) == value for name, value in wanted.items())
    )


@needs_seed
def test_the_real_form_adds_up_to_what_the_model_says():
    report = appendix_2023.parse(read(SEED), VOCABULARY)

    assert total(report, role="owner") == 1_250_000
    assert total(report, recipient="Bodø kommune") == 950_000
    assert total(report, recipient="Barnehage og skoleeier (inkl. private eiere)") == 300_000
    assert total(report, recipient=SEPU) == 1_085_535
    assert total(report, recipient=NORD) == 749_360
    assert all(measure.described for measure in report.measures)


@needs_seed
def test_the_real_form_has_eight_measures_with_their_schemes():
    measures = appendix_2023.parse(read(SEED), VOCABULARY).measures

    assert [measure.number for measure in measures] == [str(number) for number in range(1, 9)]
    assert measures[0].title == "Opplæring i pedagogisk analyse"
    assert measures[1].title == "Systemrettet arbeid direkte inn saker i enkelte barnehager"
    assert measures[3].title == measures[4].title == "Deltagelse i arbeidsgruppe kompetanseløftet"
    assert [measure.scheme for measure in measures[3:5]] == ["Regional ordning", "Desentralisert ordning"]
    assert [measure.scheme for measure in measures[5:]] == [None, None, None]
    assert measures[6].title == "Ledernettverk til Helgelandsnettverket, Nordnettverket og Saltennettverket"


@needs_seed
def test_the_real_forms_year_is_inferred_and_its_owner_reports_for_another():
    report = appendix_2023.parse(read(SEED), VOCABULARY)

    assert (report.year, report.year_inferred) == (2023, True)
    assert report.owners == ("Bodø kommune", "Værøy kommune")
    assert (report.county, report.network, report.network_inferred) == ("Nordland", "Salten", True)
    assert report.universities == (SEPU, NORD)


@needs_seed
def test_the_real_forms_cost_lines_and_hours_are_found():
    measures = appendix_2023.parse(read(SEED), VOCABULARY).measures
    (lines,) = measures[0].cost_lines
    hours = [paid for measure in measures for paid in measure.paid_hours]

    assert (lines.stated_nok, sum(lines.lines_nok), lines.sum_nok, lines.locator.line) == (
        913_035,
        949_185,
        949_185,
        25,
    )
    assert lines.lines_nok == (230_000, 216_200, 150_000, 303_985, 49_000)
    assert [(paid.hours, paid.amount_nok, paid.rate_nok) for paid in hours] == [
        (240, 566_200, None),
        (150, 172_500, 1150),
        (74, 91_580, None),
        (74, 91_580, None),
    ]


@needs_seed
def test_a_real_measure_that_points_to_an_attachment_has_no_amount():
    measures = appendix_2023.parse(read(SEED), VOCABULARY).measures

    for measure in measures[5:]:
        assert [(amount.amount_nok, amount.state) for amount in measure.funding] == [(None, "see_attachment")]
    assert [amount.locator.line for amount in measures[2].funding] == [73, 76]


def test_an_invented_appendix_of_two_owners_is_read():
    report = sample("fauske_2023.txt")

    assert report.owners == ("Fauske kommune", "Sørfold kommune")
    assert [measure.title for measure in report.measures] == [
        "Lesing i alle fag",
        "Språkmiljøet ute og inne",
        "Veiledet praksis for pedagogiske ledere",
        "Spesialpedagogisk støtte i ordinær undervisning",
        "PPT-forum i Indre Salten",
    ]
    assert (total(report, role="owner"), total(report, recipient=UIT), total(report, recipient=NORD)) == (
        340_000,
        412_500,
        195_500,
    )
    assert report.measures[0].semesters == ("Høst 2023", "Vår 2024")


def test_an_invented_nynorsk_appendix_of_a_private_owner_is_read():
    report = sample("tindlia_2023_nynorsk.txt")

    assert (report.owner, report.year, report.year_inferred) == ("Tindlia barnehagar AS", 2023, False)
    assert [measure.title for measure in report.measures] == [
        "Leik og samspel",
        "Lese høgt kvar dag",
        "Felles styrargruppe",
    ]
    assert funding(report.measures[0]) == [
        ("university", "Høgskulen på Vestlandet", 260_000),
        ("owner", "Tindlia barnehagar AS", 110_000),
    ]
    assert report.measures[0].cost_lines[0].lines_nok == (160_000, 60_000, 40_000)
    assert report.measures[2].funding == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "UiT skal bruke sitt tilskudd (75.000,-) på følgende måte:",
        "UiT vil bruke tilskuddet (kr 75 000) til kurs.",
        "UiT skal nytte tilskotet sitt (75 000 kr) slik:",
        "UiT søker om 75 000 kr til kurs.",
        "UiT skal bruke\nsitt tilskudd\n(75.000,-) til kurs.",
        "Tilskudd til UiT: 75.000,-",
        "UiTs tilskudd på kr 75 000 skal brukes til kurs.",
        "Det søkes om 75 000 kr til UiT.",
        "75.000,- skal UiT bruke til kurs.",
        "UiT skal bruke sitt tilskudd (0,075 mill. kr) til kurs.",
        "UH (UiT): 75 000,-",
    ],
)
def test_a_grant_is_read_however_the_sentence_is_turned(sentence):
    assert funding(the_measure(sentence)) == [("university", UIT, 75_000)]


def test_a_sentence_with_two_grants_gives_each_its_own():
    measure = the_measure(
        "SePU skal bruke sitt tilskudd (100 000,-) og Nord universitet sitt tilskudd (50 000,-) til kurs."
    )

    assert funding(measure) == [("university", SEPU, 100_000), ("university", NORD, 50_000)]


def test_cost_lines_on_one_line_are_no_part_of_the_next_users_name():
    measure = the_measure(
        "SePU skal bruke sitt tilskudd (98 400 kr) slik: Fire samlinger: 64 000 kr Veiledning: 22 400 kr "
        "Reise: 12 000 kr Meløy kommune skal bruke sitt tilskudd (55 000 kr) til vikarer."
    )

    assert funding(measure) == [("university", SEPU, 98_400), ("owner", "Meløy kommune", 55_000)]


@pytest.mark.parametrize("words", ["Eier", "Skoleeier", "Kommunen", "Meløy kommune"])
def test_a_bare_owner_is_the_reporting_owner(words):
    assert funding(the_measure(f"{words} skal bruke sitt tilskudd (12.000,-) til vikarer.")) == [
        ("owner", "Meløy kommune", 12_000)
    ]


def test_a_group_of_owners_stays_as_written():
    measure = the_measure(
        "Barnehage- og\nskoleeiere (kommunale\nog private) skal bruke sitt tilskudd (12.000,-) til mat."
    )

    assert funding(measure) == [("owner", "Barnehage- og skoleeiere (kommunale og private)", 12_000)]


def test_a_partner_nobody_knows_is_kept_as_written():
    measure = the_measure("KoRus Nord skal bruke sitt tilskudd (12.000,-) til kurs.")

    assert funding(measure) == [("university", "KoRus Nord", 12_000)]


@pytest.mark.parametrize(
    "sentence",
    [
        "I 2022 fikk vi 400 000,- i tilskudd fra UiT.",
        "Egenandelen fra Meløy kommune er 90 000,-.",
        "Tiltaket gjelder ca. 1700 ansatte og 8620 barn hos Meløy kommune.",
        "Ring UiT på 77 64 40 00 om tilskudd.",
    ],
)
def test_what_is_no_grant_gives_no_amount(sentence):
    assert the_measure(sentence).funding == ()


def test_a_grant_without_an_amount_is_missing_and_not_zero():
    (amount,) = the_measure("Nord universitet skal bruke sitt tilskudd på følgende måte:\nKurs").funding

    assert (amount.recipient, amount.amount_nok, amount.state) == (NORD, None, "not_stated")


def test_a_grant_of_zero_is_stated_as_zero():
    (amount,) = the_measure("Nord universitet skal bruke sitt tilskudd (0,-) til kurs.").funding

    assert (amount.amount_nok, amount.state) == (0, "zero")


def test_an_amount_asked_for_by_nobody_is_left_unread():
    report = parsed("1\nREKOM\nSpråk\nDet søkes om 70 000,- til vikarer.\n")

    assert report.measures[0].funding == ()
    assert [(field, text) for field, text, _ in report.unread] == [("tilskudd", "70 000,-")]


def test_a_list_that_says_it_is_not_complete_is_no_list_of_cost_lines():
    text = "Nord universitet skal bruke sitt tilskudd (200.000,-) {}følgende:\nReise: 20.000,-\nKurs: 30.000,-"

    assert the_measure(text.format("bl.a. til ")).cost_lines == ()
    assert the_measure(text.format("til ")).cost_lines[0].lines_nok == (20_000, 30_000)


def test_a_cost_line_that_names_a_partner_is_no_grant():
    measure = the_measure("SePU skal bruke sitt tilskudd (50.000,-) slik:\nKurs: 30.000,-\nTjenester fra UiT: 20.000,-")

    assert funding(measure) == [("university", SEPU, 50_000)]
    assert measure.cost_lines[0].lines_nok == (30_000, 20_000)


def test_hours_with_a_price_and_their_own_amount_are_compared_with_that():
    text = "SePU skal bruke sitt tilskudd (90.000,-) slik:\nVeiledning 50 timer x 1.200,- = 60 000,-\nReise: 30.000,-"
    (paid,) = the_measure(text).paid_hours

    assert (paid.hours, paid.rate_nok, paid.amount_nok) == (50, 1200, 60_000)


def test_page_numbers_and_numbered_lists_begin_no_measure():
    noise = " 2 \n\n1) Trening\n2) Mer trening\n2 veiledere fra UiT\n"
    body = f"1\nREKOM\nSpråk\n\n{noise}\n2\nDEKOM\nLesing\n3 styrere er med.\n"

    assert [measure.title for measure in parsed(body).measures] == ["Språk", "Lesing"]


@pytest.mark.parametrize(
    ("start", "scheme"),
    [
        ("1\tREKOM\nTittel", "Regional ordning"),
        ("\t1\n\tDesentralisert ordning (DEKOM)\n\nTittel", "Desentralisert ordning"),
        ("1\n\nKOMPETANSE-\n\nLØFTET\n\nTittel", "Kompetanseløftet"),
        ("Tiltak 1: REKOM - Tittel", "Regional ordning"),
        ("Tiltak 1: Tittel (DEKOM)", "Desentralisert ordning"),
        ("1\tREKOM/DEKOM\tTittel", None),
        ("1\nTittel", None),
    ],
)
def test_a_measure_is_found_with_its_scheme(start, scheme):
    (measure,) = parsed(f"{start}\n\nUiT skal bruke sitt tilskudd (5.000,-) til kurs.\n").measures

    assert measure.scheme == scheme
    assert funding(measure) == [("university", UIT, 5_000)]
    assert measure.title == "Tittel"


def test_a_scheme_may_be_a_chapter_with_its_measures_numbered_within_it():
    measures = parsed(
        "1 Desentralisert ordning\nNr\tKonkret beskrivelse av tiltaket\n"
        "1.1\nRegning ute\nNord universitet: kr 220.000,-\n"
        "1.2\tLeirskole\nNord universitet: kr 38.900,-\nEtter 1.3 timer er det pause.\n"
        "2 Regional ordning\n2.1 Språk inne\nNord universitet: kr 7.000,-\n"
    ).measures

    assert [(each.number, each.scheme, each.title) for each in measures] == [
        ("1.1", "Desentralisert ordning", "Regning ute"),
        ("1.2", "Desentralisert ordning", "Leirskole"),
        ("2.1", "Regional ordning", "Språk inne"),
    ]
    assert [funding(each) for each in measures] == [[("university", NORD, nok)] for nok in (220_000, 38_900, 7_000)]


def test_a_title_broken_over_lines_is_put_together_and_cut_when_long():
    title = "Opplæring i tidlig innsats\n\nfor alle lærere på småtrinnet i kommunen og alle\n\nansatte i SFO"
    body = f"1\nREKOM\n{title}\n\nUiT søker om 5.000,- til kurs."

    assert parsed(body).measures[0].title == "Opplæring i tidlig innsats"


def test_a_measure_is_described_only_by_words_of_its_own():
    body = "1\nSpråk\nSe vedlegg 4 om tilskuddet.\n\n2\nLesing\nGjelder alle lærere.\nSe vedlegg 4.\n"

    assert [measure.described for measure in parsed(body).measures] == [False, True]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Kurs høst 23 og vår 24.", 2023),
        ("Kartleggingen ble gjort høsten 2021. Kurs våren 2022.", 2022),
        ("Kurs høsten 2022, møter vår 2022 og vår 2023.", 2022),
        ("Ingen tid er nevnt.", 2023),
    ],
)
def test_a_year_that_is_not_stated_is_inferred_from_what_is_planned(text, year):
    report = parsed(f"1\nREKOM\nSpråk\n{text}\n")

    assert (report.year, report.year_inferred) == (year, True)


def test_a_stated_year_network_and_partner_are_not_inferred():
    head = HEAD.replace(
        "Eier: Meløy kommune", "År: 2022\nEier: Bodø og Værøy kommuner\nKompetansenettverk: Lofoten\nUH: UiT"
    )
    report = parsed("1\nREKOM\nSpråk\nUiT søker om 5.000,- til kurs.\n", head)

    assert (report.year, report.year_inferred, report.network, report.network_inferred) == (
        2022,
        False,
        "Lofoten",
        False,
    )
    assert (report.owners, report.partners_listed) == (("Bodø kommune", "Værøy kommune"), (UIT,))


def test_a_forms_words_are_sorted_by_what_they_say():
    measure = the_measure(
        "Målet er gode samtaler. Vi går ut.\nGjelder alle ansatte.\n- lek ute\nUiT søker om 5.000,- til kurs."
    )

    kinds = {passage.text: passage.kind for passage in measure.passages}
    assert kinds["Målet er gode samtaler."] == "aim"
    assert kinds["Gjelder alle ansatte."] == "target_group"
    assert kinds["- lek ute"] == "needs"
    assert kinds["Språk ute"] == "title"


def test_a_letter_is_no_appendix():
    letter = Document.from_text("brev.txt", "", "Hei! Vi sender behovsmelding til høsten.\n1\nREKOM\n")

    assert edition_of(letter) != "appendix_2023"


@pytest.mark.parametrize(
    "text",
    [
        "**Vi leser sammen** Et tiltak for de minste skolene våre.\nNord universitet: 40 000,-",
        "Vi leser på\n\nElevene på de minste skolene leser høyt for hverandre hver eneste dag.\n"
        "Nord universitet: 40 000,-",
    ],
)
def test_a_title_ends_where_its_bold_does_or_a_whole_sentence_stands_apart_below(text):
    [measure] = parsed(f"1\nREKOM\n{text}").measures

    assert measure.title in {"Vi leser sammen", "Vi leser på"}


def test_a_number_alone_behind_a_label_is_an_amount_without_a_sign_of_money():
    measure = the_measure("Eier bruker midlene på vikarer.\nEier: 140 000\nUH (Nord): 265 000\nAnsatte: 30")

    assert funding(measure) == [("owner", "Meløy kommune", 140_000), ("university", NORD, 265_000)]


def test_a_scheme_may_be_named_by_what_only_cells_call_it():
    [measure] = parsed("1\nKL\nTidlig innsats\nEier: 40 000 kr\n").measures

    assert (measure.scheme, measure.title) == ("Kompetanseløftet", "Tidlig innsats")


def test_the_owner_may_stand_alone_below_the_title_and_what_is_counted_is_no_part_of_its_name():
    alone = parsed("1\nREKOM\nLek\n", head="Vedlegg 1 – behovsmelding\nKonkret beskrivelse av tiltak\nRana kommune\n")
    counted = parsed(
        "1\nREKOM\nLek\n",
        head="Vedlegg 1 til behovsmelding. Nærmere beskrivelse av tiltak\nEier: Lia barnehager AS (7 barnehager)\n",
    )

    assert (alone.owner, counted.owner) == ("Rana kommune", "Lia barnehager AS")
