"""The 2026 form: one attachment a measure, each with the table of them all."""

import pytest

from behovsmelding.forms import collective_2026
from behovsmelding.forms.editions import edition_of
from behovsmelding.reading import read
from behovsmelding.reading.document import Document
from behovsmelding.report import Attachment, Units
from behovsmelding.settings import ROOT
from behovsmelding.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load(ROOT / "data" / "vocabulary")
SAMPLES = ROOT / "data" / "samples"
SEED = ROOT.parent / "shared" / "seeds" / "003_cc4c2bd3cc428d67.txt"
HELD_OUT, SECOND = (SAMPLES.parents[1] / "tests" / "corpus" / name / "forms" for name in ("held_out", "second"))
LMS, NORD = "Læringsmiljøsenteret, Universitetet i Stavanger", "Nord universitet"
UIT, LESE = "UiT Norges arktiske universitet", "Lesesenteret, Universitetet i Stavanger"
TABS = """\tEier\tUH\tTotalt
Tiltak 1: Matematikk\t100 000,-\t200 000,- (Nord)\t300 000,-
Tiltak 2: Fådelt skole.\t50.000,-\t60.000,-(Nord)\t110.000,-
Sum\t150 000,-\t260 000,-\t410 000,-"""
FORM = """Behovsmelding – Kollektiv kompetanseutvikling i barnehage og grunnskole
{heading}
Behovsmeldingen gjelder:
{levels}
Eier: {owner}
Kompetansenettverk Salten
Kompetansemiljø: {partner}
Kontaktpersoner: Kari Tenkt
Partnerskapet består av flere eiere? Ja ☐ (Fyll ut liste) Nei ☒
Total sum det meldes behov for 2026
{table}
Ev. kommentar fra innsender
1. Vurdering av behov (inkluderende prosesser)
Kari Tenkt ser at elevene strever. Målet er glede i faget.
5. Målgruppe
Lærere
6. Økonomi og varighet
{money}
Tiltakets varighet
{semesters}
Sum koordinator (må begrunnes ovenfor) {coordinator}
"""
needs_seed = pytest.mark.skipif(not SEED.exists(), reason="the real forms are not here")


def parsed(table=TABS, **parts):
    filled = {
        "heading": "TILTAK 1: MATEMATIKK",
        "levels": "Barnehage ☐ Grunnskole ☒ Begge deler ☐",
        "owner": "Meløy kommune",
        "partner": "Nord universitet",
        "money": "",
        "semesters": "Vår 2026 ☐ Høst 2026 ☒ Vår 2027 ☐ Videre ☐",
        "coordinator": "",
    } | parts
    document = Document.from_text("oppdiktet.txt", "", FORM.format(table=table, **filled))
    assert edition_of(document) == "collective_2026"
    return collective_2026.parse(document, VOCABULARY)


def sample(name):
    document = read(SAMPLES / name)
    assert edition_of(document) == "collective_2026"
    return collective_2026.parse(document, VOCABULARY)


def rows(report):
    return [(measure.title, *(amount.amount_nok for amount in measure.funding)) for measure in report.measures]


def totals(report):
    return [(total.role, total.recipient, total.amount_nok) for total in report.stated_totals]


def total(report, **wanted):
    amounts = [amount for measure in report.measures for amount in measure.funding]
    return sum(
        amount.amount_nok for amount in amounts if all(getattr(amount, name) == value for name, value in wanted.items())
    )


@needs_seed
def test_the_real_form_adds_up_to_what_the_model_says():
    report = collective_2026.parse(read(SEED), VOCABULARY)

    assert (total(report), report.stated_total_nok) == (2_458_860, 2_458_860)
    assert (total(report, role="owner"), total(report, recipient=LMS), total(report, recipient=NORD)) == (
        880_000,
        835_300,
        743_560,
    )
    described = [measure for measure in report.measures if measure.described]
    assert sum(amount.amount_nok for measure in described for amount in measure.funding) == 401_500
    assert totals(report) == [("owner", "Bodø kommune", 880_000), ("university", None, 1_578_860)]


@needs_seed
def test_the_real_forms_rows_keep_their_titles_numbers_and_lines():
    measures = collective_2026.parse(read(SEED), VOCABULARY).measures

    assert [(measure.number, measure.title) for measure in measures] == [
        ("1", "Kvalitetsutvikling kommunale bhg"),
        ("2", "Trygt og godt skolemiljø"),
        ("3", "Ledersamlinger"),
        ("1", "Fådeltskoledidaktikk"),
        ("2", "Lesing og skriving"),
    ]
    assert [measure.funding[0].locator.line for measure in measures] == [39, 41, 43, 44, 46]
    assert [measure.stated_total_nok for measure in measures] == [401_500, 614_300, 469_500, 364_000, 609_560]


@needs_seed
def test_the_real_attachment_describes_its_own_measure_only():
    report = collective_2026.parse(read(SEED), VOCABULARY)
    own, *others = report.measures

    assert report.attachment == Attachment("1", LMS, "KVALITETSUTVIKLING I KOMMUNALE BARNEHAGER")
    assert (own.level, own.semesters, own.continues) == ("begge", ("Høst 2026", "Vår 2027"), True)
    assert (own.coordinator_nok, own.coordinator_state) == (None, "placeholder")
    assert {amount.amount_nok for amount in own.restated} == {amount.amount_nok for amount in own.funding}
    for measure in others:
        assert (measure.level, measure.semesters, measure.continues, measure.described) == (None, (), None, False)


@needs_seed
def test_the_real_forms_head_and_tail_are_read():
    report = collective_2026.parse(read(SEED), VOCABULARY)

    assert (report.owner, report.year, report.year_inferred, report.network) == ("Bodø kommune", 2026, False, "Salten")
    assert (report.universities, report.partners_listed) == ((LMS, NORD), (LMS,))
    assert report.units == Units(19, 0, 0, 0, 1)
    ticks = dict(report.ticks)
    assert (ticks["several_partners"], ticks["level_both"], ticks["continued"], ticks["consultation"]) == (
        "no",
        "yes",
        "yes",
        "yes",
    )
    assert "training" not in ticks  # «Vet ikke» can be read, and is neither yes nor no


@needs_seed
def test_no_person_of_the_real_form_is_left_in_its_passages():
    report = collective_2026.parse(read(SEED), VOCABULARY)
    words = " ".join(passage.text for measure in report.measures for passage in measure.passages)

    assert len(report.people) >= 8
    assert not [person for person in report.people if person in words]


LAYOUTS = {
    "tabs": TABS,
    "spaces": """ Eier UH Totalt
Tiltak 1: Matematikk   100 000,-   200 000,- (Nord)   300 000,-
Tiltak 2: Fådelt skole. 50.000,- 60.000,-(Nord) 110.000,-
Sum  150 000,-    260 000,- 410 000,-""",
    "each cell on its own line": TABS.replace("\t", "\n\n"),
    "broken titles": """Eier UH Totalt
Tiltak 1: Matema-
tikk
100 000,- 200 000,-
(Nord)
300 000,-
Tiltak 2: Fådelt

50.000,- 60.000,-(Nord) 110.000,-

skole.
Sum 150 000,- 260 000,- 410 000,-""",
    "titles after their amounts": """Eier UH Totalt
100 000,- 200 000,- (Nord) 300 000,-
Tiltak 1: Matematikk
50.000,- 60.000,-(Nord) 110.000,-
Tiltak 2: Fådelt skole
150 000,- 260 000,- 410 000,-
Sum""",
    "plain numbers": """Eier UH Totalt
Tiltak 1: Matematikk 100 000 200 000 (Nord) 300 000
Tiltak 2: Fådelt skole 50 000 60 000 110 000
Sum 150 000 260 000 410 000""",
    "kr and millions": """Eier\tUH\tTotalt
Tiltak 1 - Matematikk\tkr 100 000\t0,2 mill. kr\tkr 300 000,00
Tiltak 2 - Fådelt skole\tkr 50 000\tkr 60 000\tkr 110 000
Totalt\t0,15 mill. kr\t260.000,-\tkr 410 000""",
    "no word before the numbers": TABS.replace("Tiltak 1: ", "1\t").replace("Tiltak 2: ", "2\t"),
    "bars": "|" + TABS.replace("\t", "|").replace("\n", "|\n|") + "|",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_table_is_read_however_the_conversion_laid_it_out(layout):
    report = parsed(LAYOUTS[layout])

    assert rows(report) == [("Matematikk", 100_000, 200_000), ("Fådelt skole", 50_000, 60_000)]
    assert [measure.stated_total_nok for measure in report.measures] == [300_000, 110_000]
    assert {amount.recipient for measure in report.measures for amount in measure.funding[1:]} == {NORD}
    assert (report.stated_total_nok, totals(report)) == (
        410_000,
        [("owner", "Meløy kommune", 150_000), ("university", None, 260_000)],
    )
    assert [measure.described for measure in report.measures] == [True, False]


@pytest.mark.parametrize(
    "cell", ["60 000,- (UiT) 40 000,- (Nord)", "60.000 (UiT)/40.000,- (Nord)", "UiT: 60 000,- Nord: 40 000,-"]
)
def test_two_partners_in_a_cell_are_two_amounts(cell):
    report = parsed(f"Eier UH Totalt\nTiltak 1: Matematikk\t0,-\t{cell}\t100 000,-")

    assert [(amount.recipient, amount.amount_nok) for amount in report.measures[0].funding[1:]] == [
        (UIT, 60_000),
        (NORD, 40_000),
    ]
    assert report.measures[0].funding[0].state == "zero"


def test_a_sum_row_may_name_its_partners():
    money = "0,- 6 000,- (UiT) 4 000,- (Nord) 10 000,-"

    assert totals(parsed(f"Eier UH Totalt\nTiltak 1: Matematikk {money}\nSum {money}"))[1:] == [
        ("university", UIT, 6_000),
        ("university", NORD, 4_000),
    ]


def test_without_a_name_the_amount_is_the_only_partners_else_nobodys():
    table = "Eier UH Totalt\nTiltak 1: Matematikk 10 000,- 20 000,- 30 000,-"

    assert parsed(table).measures[0].funding[1].recipient == NORD
    assert parsed(table, partner="Nord universitet og UiT").measures[0].funding[1].recipient == "UH"


def test_a_partner_nobody_knows_is_kept_as_written():
    (measure,) = parsed("Eier UH Totalt\nTiltak 1: Matematikk 10 000,- 20 000,- (KoRus Nord) 30 000,-").measures

    assert measure.funding[1].recipient == "KoRus Nord"


def test_an_empty_owner_column_is_missing_and_not_zero():
    report = parsed("\tEier\tUH\tTotalt\nTiltak 1: Matematikk\t\t20 000,- (Nord)\t20 000,-\nSum\t\t20 000,-\t20 000,-")

    assert [(amount.role, amount.amount_nok, amount.state) for amount in report.measures[0].funding] == [
        ("owner", None, "not_stated"),
        ("university", 20_000, "stated"),
    ]


@pytest.mark.parametrize(
    "title", ["6 Ledersamlinger", "Lesing 1.–4. trinn", "Språkløyper 2026/2027", "Matematikk trinn 2"]
)
def test_a_number_in_a_title_is_no_money(title):
    report = parsed(f"Eier UH Totalt\nTiltak 1: {title} 90 000,- 20 000,- (Nord) 110 000,-")

    assert rows(report) == [(title, 90_000, 20_000)]


def test_a_table_of_twelve_rows_without_a_sum_row_is_read():
    lines = [f"Tiltak {n}: Emne {chr(64 + n)} {n}0 000,- {n}5 000,- (Nord) {n * 20 + 5} 000,-" for n in range(1, 13)]
    report = parsed("Eier UH Totalt\n" + "\n".join(lines))

    assert len(report.measures) == 12
    assert (report.stated_totals, report.stated_total_nok) == ((), None)


def test_numbers_that_restart_are_told_apart_by_the_partner():
    table = """Eier UH Totalt
Tiltak 1: Lek ute 10 000,- 20 000,- (UiT) 30 000,-
Tiltak 1: Regning 10 000,- 20 000,- (Nord) 30 000,-"""
    report = parsed(table, heading="TILTAK 1: TALL OG TELLING")

    assert [measure.described for measure in report.measures] == [False, True]
    assert report.measures[1].title == "Regning"
    assert report.attachment == Attachment("1", NORD, "TALL OG TELLING")


def test_an_attachment_that_fits_two_rows_alike_describes_neither():
    table = """Eier UH Totalt
Tiltak 1: Lek ute 10 000,- 20 000,- (Nord) 30 000,-
Tiltak 1: Lek inne 10 000,- 20 000,- (Nord) 30 000,-"""

    assert [measure.described for measure in parsed(table, heading="TILTAK 1: REGNING").measures] == [False, False]


def test_a_form_without_a_heading_is_found_by_its_amounts():
    report = parsed(heading="", money="UH: 60 000,-\nEier: 50 000,-")

    assert [measure.described for measure in report.measures] == [False, True]
    assert report.attachment == Attachment("2", NORD, "Fådelt skole")


def test_amounts_repeated_in_the_text_are_kept_apart_from_the_row():
    report = parsed(money="UH: 210.000, - inkludert reise.\nEier: kr 100 000 til vikar\nTotalt Eier og UH: 310 000,-")

    assert rows(report)[0] == ("Matematikk", 100_000, 200_000)
    assert [(amount.role, amount.amount_nok) for amount in report.measures[0].restated] == [
        ("university", 210_000),
        ("owner", 100_000),
    ]


def test_a_form_without_rows_is_the_measure_of_its_heading():
    report = parsed("", money="UH: 210 000,-\nEier: 100 000,-")

    assert rows(report) == [("MATEMATIKK", 100_000, 210_000)]
    assert report.measures[0].described


@pytest.mark.parametrize(
    ("levels", "level"),
    [
        ("Barnehage ☒ Grunnskole ☐ Begge deler ☐", "barnehage"),
        ("[ ] Barnehage [x] Grunnskole [ ] Begge deler", "grunnskole"),
        ("Barnehage ☐\n\nGrunnskule ☐\n\nBegge delar ☒", "begge"),
        ("Barnehage ☒ Grunnskole ☒ Begge deler ☐", "begge"),
        ("Barnehage Grunnskole Begge deler x", "begge"),
        ("Barnehage Grunnskole Begge deler", None),
    ],
)
def test_the_level_is_what_is_ticked(levels, level):
    assert parsed(levels=levels).measures[0].level == level


@pytest.mark.parametrize(
    ("semesters", "ticked", "continues"),
    [
        ("Vår 2026 **Høst 2026** Vår 2027 Videre", ("Høst 2026",), False),
        ("Vår 2026 **Høst 2026** **Vår 2027** **Videre**", ("Høst 2026", "Vår 2027"), True),
        ("**Vår 2026** **Høst 2026** **Vår 2027** **Videre**", (), None),
    ],
)
def test_semesters_in_bold_are_ticked_where_the_others_are_not(semesters, ticked, continues):
    measure = parsed(semesters=semesters).measures[0]

    assert (measure.semesters, measure.continues) == (ticked, continues)


def test_lost_marks_are_unknown_and_never_no():
    report = parsed(levels="Barnehage Grunnskole Begge deler", semesters="Vår 2026 Høst 2026 Videre")

    assert dict(report.ticks)["level_school"] == "unknown"
    assert (report.measures[0].semesters, report.measures[0].continues) == ((), None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("40 000,-", ("yes", 40_000, "stated")),
        ("Klikk eller trykk her for å skrive inn tekst.", ("unknown", None, "placeholder")),
        ("", ("unknown", None, "not_stated")),
    ],
)
def test_the_coordinators_sum_is_an_amount_a_placeholder_or_nothing(text, expected):
    measure = parsed(coordinator=text).measures[0]

    assert (measure.coordinator, measure.coordinator_nok, measure.coordinator_state) == expected


def test_the_passages_leave_out_people_and_sort_what_is_said():
    passages = parsed().measures[0].passages

    assert ("needs", "[fjernet] ser at elevene strever.") in [(passage.kind, passage.text) for passage in passages]
    assert ("aim", "Målet er glede i faget.") in [(passage.kind, passage.text) for passage in passages]
    assert ("target_group", "Lærere") in [(passage.kind, passage.text) for passage in passages]


def test_two_attachments_of_one_owner_repeat_the_same_table():
    first, second = sample("narvik_2026_tiltak_1.txt"), sample("narvik_2026_tiltak_2.txt")

    assert rows(first) == rows(second)
    assert rows(first) == [
        ("Skolefravær og overganger", 120_000, 310_000),
        ("Lesing 1.–4. trinn", 90_000, 180_000, 75_500),
        ("4 ledersamlinger", 0, 64_000),
    ]
    assert [measure.described for measure in first.measures] == [True, False, False]
    assert [measure.described for measure in second.measures] == [False, True, False]
    assert first.report_id != second.report_id


def test_an_invented_attachment_is_read_from_head_to_tail():
    report = sample("narvik_2026_tiltak_2.txt")

    assert report.owners == ("Narvik kommune", "Evenes kommune")
    assert (report.universities, report.partners_listed) == ((LESE, UIT, NORD), (LESE, UIT))
    assert report.units == Units(0, 0, 11, 1, None)
    assert [(field, text) for field, text, _ in report.unread] == [("pp_services", "X")]
    assert dict(report.ticks)["consultation"] == "yes"
    states = {answer.question: answer.state for answer in report.measures[1].answers}
    assert (states["plan"], states["needs"]) == ("placeholder", "answered")


def test_an_invented_nynorsk_form_is_read():
    report = sample("steigen_2026_nynorsk.txt")
    own = report.measures[0]

    assert (report.owner, report.year, report.network) == ("Steigen kommune", 2026, "Salten")
    assert rows(report) == [("Ute heile året", 85_000, 190_000), ("Matematikk med uteskule", 60_000, 115_000)]
    assert (own.level, own.semesters, own.continues) == ("barnehage", ("Høst 2026", "Vår 2027"), True)
    assert report.units == Units(4, 1, 0, 0, 0)


def test_headings_and_questions_broken_over_lines_are_found():
    text = (SAMPLES / "narvik_2026_tiltak_1.txt").read_text(encoding="utf-8")
    for words in ("Total sum det", "Partnerskapet består av", "1. Vurdering av", "har vært drøftet i", "6. Økonomi og"):
        text = text.replace(f"{words} ", f"{words}\n")
    broken = collective_2026.parse(Document.from_text("brutt.txt", "", text), VOCABULARY)
    whole = sample("narvik_2026_tiltak_1.txt")

    assert rows(broken) == rows(whole)
    assert (broken.ticks, broken.units, broken.year) == (whole.ticks, whole.units, whole.year)
    assert [passage.text for passage in broken.measures[0].passages] == [
        passage.text for passage in whole.measures[0].passages
    ]


def test_an_extra_and_a_missing_section_disturb_nothing_else():
    text = (SAMPLES / "narvik_2026_tiltak_1.txt").read_text(encoding="utf-8")
    start, end = text.index("3. Eiers egeninnsats"), text.index("5. Målgruppe")
    changed = text[:start] + text[end:].replace("Liste over", "8. Smått og stort\nKaker til kaffen.\nListe over", 1)
    report = collective_2026.parse(Document.from_text("endret.txt", "", changed), VOCABULARY)

    assert rows(report) == rows(sample("narvik_2026_tiltak_1.txt"))
    assert [passage.text for passage in report.measures[0].passages if passage.kind == "target_group"] == [
        "Lærere, rektorer og PPT."
    ]
    assert "Kaker til kaffen." in [passage.text for passage in report.measures[0].passages]


def test_the_forms_of_other_years_are_not_this_form():
    for name in ("fauske_2023.txt", "tindlia_2023_nynorsk.txt"):
        assert edition_of(read(SAMPLES / name)) != "collective_2026"


@pytest.mark.parametrize("text", ["", "x" * 30_000, "1\n" * 2_000, "Tiltak 1 200 000,-\n" * 500, "(" * 5_000])
def test_text_that_is_no_form_is_read_to_nothing_and_never_fails(text):
    document = Document.from_text("rart.txt", "", f"Total sum det meldes behov for 2026\n{text}")

    report = collective_2026.parse(document, VOCABULARY)

    assert (report.owner, report.stated_total_nok) == (None, None)


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Partnerskapet ønsker å videreføre behovsmelding fra 2025? Ja ☒ Nei ☐", "yes"),
        ("Partnarskapet ønskjer å vidareføre behovsmelding frå 2025?\tJa ☐\tNei ☒", "no"),
        ("Ønsker partnerskapet å videreføre behovsmeldingen fra\n2025? Ja [x] Nei [ ]", "yes"),
        ("Partnerskapet ønsker å videreføre behovsmelding fra 2025? Ja Nei", "unknown"),
        ("Partnerskapet ønsker å videreføre arbeidet. Er det drøftet? Ja ☒ Nei ☐", None),
        (
            "Partnerskapet ønsker å videreføre behovsmelding fra 2025? Ja ☒ Nei ☐\n"
            "Partnerskapet ønsker å videreføre behovsmelding fra 2025? Ja ☐ Nei ☒",
            None,
        ),
    ],
)
def test_whether_the_year_befores_is_continued_is_read_where_it_is_asked_and_answered_once(said, state):
    assert dict(parsed(coordinator=f"\n{said}").ticks).get("continued") == state


@pytest.mark.parametrize(
    ("path", "state"),
    [
        (SAMPLES / "narvik_2026_tiltak_1.txt", "no"),
        (SAMPLES / "narvik_2026_tiltak_2.txt", "yes"),
        (SAMPLES / "saltdal_2026_sideskift.txt", "yes"),
        (SAMPLES / "vestvagoy_2026_kolonner.txt", "no"),
        (HELD_OUT / "c01.txt", "no"),
        (HELD_OUT / "c02.txt", "yes"),
        (SECOND / "n03.txt", "no"),
    ],
    ids=lambda value: getattr(value, "stem", value),
)
def test_invented_forms_answer_whether_the_year_befores_is_continued(path, state):
    assert dict(collective_2026.parse(read(path), VOCABULARY).ticks)["continued"] == state


FIELDS = """Tiltak 1: Matematikk
- Eier: 100 000
- UH: 200 000 (Nord)
- Totalt: 300 000
Tiltak 2: Fådelt
skole
- Eier: 50 000,-
- UiT: 60 000,-
- Totalt: 110 000,-
{sums}"""


@pytest.mark.parametrize(
    "sums",
    [
        "SUM\n- Eier: 150 000\n- UH: 260 000\n- Totalt: 410 000\n(I fjor: 310 000 kr til sammen)",
        "Sum eier: 150 000\nSum UH: 260 000\nTotalt: 410 000",
    ],
)
def test_a_table_written_as_fields_has_a_row_for_each_measure_and_its_sums_are_the_forms(sums):
    report = parsed(FIELDS.format(sums=sums))

    assert rows(report) == [("Matematikk", 100_000, 200_000), ("Fådelt skole", 50_000, 60_000)]
    assert [measure.funding[1].recipient for measure in report.measures] == [NORD, UIT]
    assert totals(report) == [("owner", "Meløy kommune", 150_000), ("university", None, 260_000)]
    assert report.stated_total_nok == 410_000


def test_a_table_written_as_fields_with_an_amount_nobody_is_named_for_is_not_read_as_such():
    report = parsed("Tiltak 1: Matematikk\nEier: 100 000\nAnnet: 30 000,-\nUH: 200 000\nTotalt: 330 000")

    assert all(title == "Matematikk" or None in shares for title, *shares in rows(report)) or not rows(report)


def test_the_only_description_may_stand_under_a_heading_below_the_table():
    described = "Tiltak 2: Fådelt skole"
    report = parsed(heading="", table=f"{TABS}\n\n{described}", money="Eier 50 000, UH 60 000")

    assert [(measure.title, measure.described, measure.semesters) for measure in report.measures] == [
        ("Matematikk", False, ()),
        ("Fådelt skole", True, ("Høst 2026",)),
    ]


def test_units_are_counted_where_their_question_is_left_out():
    cells = "Kommunale barnehager\tPrivate barnehager\tOffentlige skoler\tPrivate skoler\tPP-tjenester\n6\t3\t5\t0\t1"

    assert parsed(money=cells).units == Units(6, 3, 5, 0, 1)


@pytest.mark.parametrize("header", ["\tEier\tUH\tTotalt", "\tUH\tEier\tTotalt", "\tSkoleeier\tUniversitet\tI alt"])
def test_a_comment_below_the_sum_row_is_no_row_whatever_amounts_it_names(header):
    table = f"{header}\nTiltak 1: Matematikk\t40 000,-\t60 000,-\t100 000,-\nSum\t40 000,-\t60 000,-\t100 000,-"
    report = parsed(f"{table}\n\nTil sammenligning ble det meldt 90.000,- før (eier 30.000,- og Nord 60.000,-).")

    assert [measure.title for measure in report.measures] == ["Matematikk"]
    assert sorted(nok for _, *shares in rows(report) for nok in shares) == [40_000, 60_000]
    assert report.stated_total_nok == 100_000


def test_an_owner_field_may_be_called_skoleeier_or_be_missing_below_a_title_that_names_the_owner():
    assert parsed().owner == "Meløy kommune"
    document = FORM.replace("Eier: {owner}", "Skoleeier: {owner}")
    named = document.replace("Skoleeier: {owner}", "").replace("kompetanseutvikling", "kompetanseutvikling 2026,", 1)
    filled = {"table": TABS, "heading": "", "levels": "", "partner": "Nord universitet", "money": "", "semesters": "",
              "coordinator": "", "owner": "Rana kommune"}  # fmt: skip
    called = collective_2026.parse(Document.from_text("a.txt", "", document.format(**filled)), VOCABULARY)
    titled = collective_2026.parse(
        Document.from_text("b.txt", "", f"Rana kommune: {named.format(**filled)}"), VOCABULARY
    )

    assert (called.owner, titled.owner) == ("Rana kommune", "Rana kommune")
