"""The 2024 edition: what its tables say, whatever a conversion or an owner did to them."""

import re
from pathlib import Path

import pytest

from behovsmelding.forms import scheme_2024
from behovsmelding.forms.editions import edition_of
from behovsmelding.reading import Document, read
from behovsmelding.vocabulary import Vocabulary

ROOT = Path(__file__).resolve().parents[2]
SEED = next((ROOT.parent / "shared" / "seeds").glob("000_*.txt"), None)
vocabulary = Vocabulary.load()

HEAD = """Statsforvalteren i Nordland
Behovsmelding – lokal kompetanseutvikling i barnehage og grunnopplæring
Behovsmeldingen gjelder:
{schemes}

Eier: **{owner}**

Universitet/Høgskole: **{university}**

Kontaktpersoner: **Kari Nordmann**

Total sum det meldes behov for 2024

{totals}

**Tiltak 1**Navn på tiltak: **{title}**

Tilskuddet fordeles

{funding}

Hva skal tilskuddet brukes til? Gjennomføring av tiltak

Tiltakets varighet {duration}

Hvem er målgruppa for tiltaket?

Lærere og Kari Nordmann

**Liste over andre eiere og UH i partnerskapet**

{partners}
"""
DEFAULTS = {
    "schemes": "Regional ordning Desentralisert ordning **Kompetanseløftet**",
    "owner": "Sørfold kommune Kompetansenettverk Salten",
    "university": "Nord universitet",
    "totals": "Ordning\tEier\tUH\tTotalt\n"
    "Kompetanseløftet\t100.000,-\t50.000,-\t150.000,-\nSum\t100.000,-\t50.000,-\t150.000,-",
    "title": "Felles ledersamlinger",
    "funding": "Eier (Sørfold kommune ++)\tUH (Nord)\tSum totalt\n100.000,-\t50.000,-\t150.000,-",
    "duration": "Vår 2024 Høst 2024 Vår 2025",
    "partners": "\tNavn på eier/UH\tKontaktperson\tEier/UH\n1\tSørfold kommune\tKari Nordmann\tEier",
}


def a_form(**parts):
    text = HEAD.format(**(DEFAULTS | parts))
    document = Document.from_text("skjema.txt", "", text)
    assert edition_of(document) == "scheme_2024"
    return scheme_2024.parse(document, vocabulary)


def rows(measure):
    return [(amount.role, amount.recipient, amount.amount_nok) for amount in measure.funding]


NORD = ("university", "Nord universitet", 50_000)
SEPU = ("university", "SePU, Universitetet i Innlandet", 25_000)
OWNER = ("owner", "Sørfold kommune", 100_000)


@pytest.mark.parametrize(
    ("funding", "expected"),
    [
        ("Eier\tUH\tSum totalt\n100.000,-\t50.000,-\t150.000,-", [OWNER, NORD]),
        ("Eier (Sørfold kommune ++) UH (Nord) Sum totalt\n100 000 50 000 150 000", [OWNER, NORD]),
        (
            "Eier (Sørfold\nkommune ++)\n\nUH\n(Nord)\n\nSum\ntotalt\n\n100 000,-\n\n50 000,-\n\n150 000,-",
            [OWNER, NORD],
        ),
        ("Eier: Sørfold kommune ++\tUH (Nord)\tSum totalt\nkr 100 000,00\tkr 50 000,00\tkr 150 000,00", [OWNER, NORD]),
        ("Eier (Sørfold kommune): 100.000,-\nUH (Nord): 50.000,-\nSum totalt: 150.000,-", [OWNER, NORD]),
        ("| Eier | UH (Nord) | Sum totalt |\n|---|---|---|\n| 0,1 mill. kr | 50' | 150 000 kr |", [OWNER, NORD]),
        ("Sørfold kommune\tNord universitet\tSum totalt\n100000\t50000\t150000", [OWNER, NORD]),
        ("Eier\tUH\tSum totalt\n100.000,-\t50.000 (Nord) 25.000,- (SePU)\t175.000,-", [OWNER, NORD, SEPU]),
        ("Eier UH Sum totalt\n100.000,- 50.000 (Nord) 25.000,- (SePU) 175.000,-", [OWNER, NORD, SEPU]),
        ("Eier\tUH\tSum totalt\n100.000,-\tNord: 50.000,-\nSePU: 25.000,-\t175.000,-", [OWNER, NORD, SEPU]),
        ("Eier\tUH (Nord)\tUH (SePU)\tSum totalt\n100.000,-\t50.000,-\t25.000,-\t175.000,-", [OWNER, NORD, SEPU]),
        ("Eier\tUH (Nord og SePU)\tSum totalt\n100.000,-\t50.000,- / 25.000,-\t175.000,-", [OWNER, NORD, SEPU]),
        (
            "Eier (Bodø kommune)\tUH\tSum totalt\n9.000,-\t0,-\t9.000,-",
            [("owner", "Bodø kommune", 9_000), (*NORD[:2], 0)],
        ),
        ("Eier UH Sum totalt\n- 50 000,- 50 000,-", [(*OWNER[:2], None), NORD]),
        ("Eier\tUH\tSum totalt\n100.000,-\tInntil 50.000,-\t150 000,-", [OWNER, NORD]),
        ("Eier UH Sum totalt\n100 000,-\n50 000,- (Nord)\n\n150\n000,-", [OWNER, NORD]),
        ("Eier\tUH\tSum\n1.100 000,-\t1.166 270,-\t2.266 270,-", [(*OWNER[:2], 1_100_000), (*NORD[:2], 1_166_270)]),
        ("Eier UH Sum totalt\n80 200 284 300", [(*OWNER[:2], None), (*NORD[:2], None)]),
    ],
)
def test_each_recipient_gets_its_own_amount_however_the_table_is_laid_out(funding, expected):
    [measure] = a_form(funding=funding).measures

    assert rows(measure) == expected


def test_a_group_of_owners_stays_a_recipient_as_written():
    [measure] = a_form(funding="Eier (inkl. private eiere)\tUH\tSum totalt\n1.000,-\t0,-\t1.000,-").measures

    assert measure.funding[0].recipient == "Eier (inkl. private eiere)"


def test_an_unknown_university_is_kept_as_written():
    report = a_form(
        university="Nord universitet", funding="Eier\tUH (Havlandet)\tSum totalt\n1.000,-\t2.000,-\t3.000,-"
    )

    assert report.measures[0].funding[1].recipient == "Havlandet"
    assert report.universities == ("Nord universitet", "Havlandet")
    assert report.partners_listed == ("Nord universitet",)


def test_owner_and_university_may_stand_on_one_row_of_labels_and_answers():
    report = a_form(owner="Sørfold kommune\tUniversitet/Høgskole:\tNLA Høgskolen", university="", partners="")

    assert report.owner == "Sørfold kommune"
    assert set(report.universities) == {"Nord universitet", "NLA Høgskolen"}


def test_a_university_without_a_name_is_not_guessed_among_several():
    [measure] = a_form(
        university="Nord universitet og SePU", funding="Eier\tUH\tSum\n1.000,-\t2.000,-\t3.000,-"
    ).measures

    assert measure.funding[1].recipient == "UH"


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Se vedlegg", "see_attachment"),
        ("Klikk eller trykk her for å skrive inn tekst.", "placeholder"),
        ("", "not_stated"),
    ],
)
def test_a_cell_without_an_amount_says_why(words, state):
    [measure] = a_form(funding=f"Eier\tUH\tSum totalt\n0,-\t{words}\t0,-").measures

    assert [(amount.state, amount.amount_nok) for amount in measure.funding] == [("zero", 0), (state, None)]


@pytest.mark.parametrize(
    ("schemes", "expected"),
    [
        ("Regional ordning ☐ Desentralisert ordning ☒ Kompetanseløftet ☐", ("Desentralisert ordning",)),
        ("[x] Regional ordning [ ] Desentralisert ordning [ ] Kompetanseløftet", ("Regional ordning",)),
        ("**Regional ordning** Desentralisert ordning Kompetanseløftet", ("Regional ordning",)),
        ("Regional ordning x Desentralisert ordning Kompetanseløftet", ("Regional ordning",)),
        ("REKOM", ("Regional ordning",)),
        ("Regional ordning Desentralisert ordning Kompetanseløftet", ()),
        ("**Regional ordning Desentralisert ordning Kompetanseløftet**", ()),
    ],
)
def test_the_scheme_is_the_one_that_is_ticked_or_bold(schemes, expected):
    report = a_form(schemes=schemes)

    assert report.schemes == expected
    assert report.measures[0].scheme == (expected[0] if expected else None)


@pytest.mark.parametrize(
    ("duration", "semesters", "continues"),
    [
        ("Vår 2024 Høst 2024 Vår 2025", (), None),
        ("Vår 2024 ☐ Høst 2024 ☒ Vår 2025 ☒ Videre ☐", ("Høst 2024", "Vår 2025"), False),
        ("☒ Vår 2024 ☐ Høst 2024 ☐ Vår 2025 ☒ Videre", ("Vår 2024",), True),
        ("Vår 2024 **Høst 2024** Vår 2025", ("Høst 2024",), None),
        ("Vår 2024 x Høst 2024 x Vår 2025", ("Vår 2024", "Høst 2024"), None),
        ("fra høst 2024 til vår 2025", ("Høst 2024", "Vår 2025"), None),
    ],
)
def test_semesters_count_where_their_marks_can_be_read(duration, semesters, continues):
    [measure] = a_form(duration=duration).measures

    assert (measure.semesters, measure.continues) == (semesters, continues)


@pytest.mark.parametrize(
    ("written", "owner"),
    [
        ("Sørfold kommune ++", "Sørfold kommune"),
        ("Sørfold kommune m.fl.", "Sørfold kommune"),
        ("Fauske kommune og Sørfold kommune", "Fauske kommune"),
        ("Fauske kommune, på vegne av private barnehager", "Fauske kommune"),
        ("Fauske", "Fauske kommune"),
        ("Nordland fylkeskommune", "Nordland fylkeskommune"),
        ("Læringsverkstedet AS", "Læringsverkstedet AS"),
        ("Stiftelsen Fjellrosa barnehage", "Stiftelsen Fjellrosa barnehage"),
        ("Lia barnehage SA", "Lia barnehage SA"),
    ],
)
def test_the_reporting_owner_is_the_first_named(written, owner):
    assert a_form(owner=written).owner == owner


def test_a_stated_network_is_not_inferred():
    assert (a_form().network, a_form().network_inferred) == ("Salten", False)
    assert (a_form(owner="Rana kommune").network, a_form(owner="Rana kommune").network_inferred) == (
        "Indre Helgeland",
        True,
    )


def test_stated_rows_name_their_recipients_or_none():
    totals = (
        "Ordning\tEier\tUH\tTotalt\nRegional ordning\t0,-\t0,-\t0,-\n"
        "Kompetanseløftet\t100.000,-\t30.000 (Sepu) 20.000,- (Nord)\t150.000,-\nSum\t100.000,-\t50.000,-\t150.000,-"
    )
    report = a_form(totals=totals)

    assert [
        (row.scheme, row.recipient, row.amount_nok) for row in report.stated_totals if row.role == "university"
    ] == [
        ("Regional ordning", None, 0),
        ("Kompetanseløftet", "SePU, Universitetet i Innlandet", 30_000),
        ("Kompetanseløftet", "Nord universitet", 20_000),
        (None, None, 50_000),
    ]
    assert report.stated_total_nok == 150_000


def test_people_are_in_no_passage_title_or_amount():
    report = a_form(title="Veiledning v/ Kari Nordmann", funding="Eier\tUH\tSum totalt\nSpør Kari Nordmann\t0,-\t0,-")

    assert "Kari Nordmann" in report.people
    assert "Nordmann" not in repr((report.measures, report.owners, report.unread))


def test_what_the_teacher_education_gains_is_not_what_the_measure_is_about():
    question = "Beskriv hvordan dette samarbeidet bidrar til å styrke lærerutdanningen"
    asked = f"Vår 2024\n\n{question}\n\nStudentene lærer om mobbing."
    plan = "\n\nBeskriv hvordan dette tiltaket er forankret i langsiktig plan\n\nPlanen nevner lesing."

    measure = a_form(duration=asked + plan).measures[0]

    said = " ".join(passage.text for passage in measure.passages)
    assert "lesing" in said
    assert "mobbing" not in said


def test_several_schemes_are_told_apart_by_their_sums():
    report = scheme_2024.parse(read(ROOT / "data" / "samples" / "meloy_2024_flere_ordninger.txt"), vocabulary)

    assert [(measure.scheme, measure.level) for measure in report.measures] == [
        ("Regional ordning", "barnehage"),
        ("Regional ordning", "barnehage"),
        ("Desentralisert ordning", "grunnskole"),
    ]
    assert report.measures[0].title == "Lek og språk i små barnehager"
    assert report.stated_total_nok == 955_500
    assert sum(amount.amount_nok for measure in report.measures for amount in measure.funding) == 955_500
    assert report.tick("several_partners") == "yes"
    assert report.units.pp_services == 1
    assert [passage.kind for passage in report.measures[0].passages[:3]] == ["title", "needs", "aim"]


@pytest.mark.parametrize("question", ["Antall enheter som er med i behovsmeldingen", "Hvem deltar?", ""])
def test_units_are_counted_by_their_cells_whatever_the_question_is_called(question):
    text = (ROOT / "data" / "samples" / "alstahaug_2024_uten_belop.txt").read_text(encoding="utf-8")
    asked = "Hvor mange enheter er med i behovsmeldingen?"
    assert asked in text

    report = scheme_2024.parse(Document.from_text("skjema.txt", "", text.replace(asked, question)), vocabulary)

    assert (report.units.municipal_kindergartens, report.units.public_schools, report.units.pp_services) == (5, 11, 1)


def test_a_form_in_nynorsk_is_read_like_one_in_bokmål():
    report = scheme_2024.parse(read(ROOT / "data" / "samples" / "hadsel_2024_nynorsk.txt"), vocabulary)

    assert (report.owner, report.year, report.stated_measures) == ("Hadsel kommune", 2024, 3)
    assert rows(report.measures[0]) == [
        ("owner", "Hadsel kommune", 800_000),
        ("university", "Høgskulen på Vestlandet", 640_000),
    ]
    assert [measure.semesters for measure in report.measures] == [("Høst 2024", "Vår 2025"), (), ("Høst 2024",)]
    assert report.measures[2].funding[1].state == "see_attachment"
    assert report.unread[0][:2] == ("pp_services", "felles")
    assert report.tick("consultation") == "yes"


@pytest.mark.skipif(SEED is None, reason="the real forms are not here")
def test_the_real_form_gives_the_figures_of_the_model():
    report = scheme_2024.parse(read(SEED), vocabulary)
    by_recipient = {}
    for measure in report.measures:
        for amount in measure.funding:
            by_recipient[amount.recipient] = by_recipient.get(amount.recipient, 0) + amount.amount_nok

    assert by_recipient == {"Bodø kommune": 1_380_000, "SePU, Universitetet i Innlandet": 1_512_500}
    assert report.stated_total_nok == 4_349_490
    first = report.measures[0].funding[0]
    assert (first.text, first.locator.line) == ("900.000, -", 52)
    assert len(report.owners) == 18
    assert report.universities == ("SePU, Universitetet i Innlandet", "Nord universitet")
    assert report.partners_listed == ("SePU, Universitetet i Innlandet",)
    assert report.units.municipal_kindergartens == 21
    assert report.unread[0][:2] == ("pp_services", "X")
    assert {answer.question for answer in report.measures[2].answers if answer.state == "placeholder"} == {
        "teacher_education",
        "coordinator_reason",
    }
    assert report.tick("consultation") == "yes"
    assert report.tick("several_owners") == "unknown"
    assert all(measure.semesters == () for measure in report.measures)


def test_a_comment_below_a_row_is_no_part_of_it():
    funding = "Eier UH (Nord) Sum totalt\n100 000,- 50 000,- 150 000,-\n\nAv dette er 20 000,- til reise."
    totals = "Ordning Eier UH Totalt\nSum 100 000,- 50 000,- (Nord) 150 000,-\n\nI fjor 90 000,- av 200 000,-"
    report = a_form(funding=funding, totals=totals)

    assert rows(report.measures[0]) == [OWNER, NORD]
    assert report.stated_total_nok == 150_000
    assert [row.amount_nok for row in report.stated_totals] == [100_000, 50_000]


def test_a_block_of_the_template_left_empty_is_no_measure():
    empty = (
        "Tiltak 2\n\nNavn på tiltak: Klikk eller trykk her for å skrive inn tekst.\n\nTilskuddet fordeles\n\n"
        "Eier\tUH\tSum totalt\n\t\t\n\nHvem er målgruppa for tiltaket?\n\nKlikk her for å skrive inn tekst.\n\n"
    )
    text = HEAD.format(**DEFAULTS).replace("**Liste", f"{empty}**Liste")
    report = scheme_2024.parse(Document.from_text("skjema.txt", "", text), vocabulary)

    assert [measure.title for measure in report.measures] == ["Felles ledersamlinger"]


def test_a_money_table_without_its_label_is_still_the_measures():
    document = Document.from_text("skjema.txt", "", HEAD.format(**DEFAULTS).replace("Tilskuddet fordeles\n", ""))
    [measure] = scheme_2024.parse(document, vocabulary).measures

    assert (measure.title, rows(measure)) == ("Felles ledersamlinger", [OWNER, NORD])


def test_the_order_of_the_measures_is_the_documents():
    report = scheme_2024.parse(read(ROOT / "data" / "samples" / "meloy_2024_flere_ordninger.txt"), vocabulary)
    lines = [measure.locator.line for measure in report.measures]

    assert [measure.number for measure in report.measures] == ["1", "2", "3"]
    assert lines == sorted(lines)


@pytest.mark.parametrize(
    "broken",
    [
        lambda text: text.replace("\t", "  "),
        lambda text: text.replace("\n", "\n\n"),
        lambda text: "\n".join(
            f"| {line.replace(chr(9), ' | ')} |" if "\t" in line else line for line in text.split("\n")
        ),
        lambda text: re.sub(r"(.{50,60}) (?=\S)", r"\1 \n\n", text.replace("\t", " ")),
    ],
    ids=["tabs lost", "every other line blank", "bars", "lines broken at sixty"],
)
@pytest.mark.parametrize("sample", ["meloy_2024_flere_ordninger.txt", "hadsel_2024_nynorsk.txt"])
def test_a_conversion_that_breaks_lines_and_tabs_changes_no_figure(sample, broken):
    document = read(ROOT / "data" / "samples" / sample)
    whole = scheme_2024.parse(document, vocabulary)
    other = scheme_2024.parse(Document.from_text("", "", broken(document.text)), vocabulary)

    assert [rows(measure) for measure in other.measures] == [rows(measure) for measure in whole.measures]
    assert [measure.title for measure in other.measures] == [measure.title for measure in whole.measures]
    assert [measure.scheme for measure in other.measures] == [measure.scheme for measure in whole.measures]
    assert [(total.scheme, total.recipient, total.amount_nok) for total in other.stated_totals] == [
        (total.scheme, total.recipient, total.amount_nok) for total in whole.stated_totals
    ]
    assert (other.owners, other.year, other.stated_total_nok) == (whole.owners, whole.year, whole.stated_total_nok)
