"""What a form of no known edition says beside its money: whom a measure is for, when, at which level, by whom."""

import pytest

from behovsmelding import forms
from behovsmelding.forms.draft_targets import noted, target_of
from behovsmelding.reading import Document
from behovsmelding.vocabulary import Vocabulary

vocabulary = Vocabulary.load()


def read(text):
    return forms.read(Document.from_text("skjema.txt", "", text), vocabulary)


@pytest.mark.parametrize(
    ("title", "text", "target"),
    [
        ("Lek", "Målgruppe: Assistenter og styrere", "Assistenter og styrere"),
        ("Lek", "Hvem deltar? Alle lærere på trinnet", "Alle lærere på trinnet"),
        ("Lek", "Tiltaket omfatter barnehagelærere i alle barnehager. De øver.", "barnehagelærere i alle barnehager"),
        ("Lek", "Kurset er for assistenter. De er mange.", "assistenter"),
        ("Lek", "Lærere på 1.–7. trinn møtes til to fagdager.", "Lærere på 1.–7. trinn møtes"),
        ("Samlinger for styrere og rektorer", "To samlinger med lunsj.", "styrere og rektorer"),
        ("Lek", "Lærerne på ungdomstrinnet er usikre på hva de skal gjøre.", ""),
        ("Lek", "Målgruppen er styrere. Kommunen trenger 40 000 kr til vikarer.", "styrere"),
        ("Lek", "Målgruppa er lærarar på 1.–4. trinn. Vi treng 40 000 kr.", "lærarar på 1.–4. trinn"),
        ("Lek", "Målgruppen er styrere som skal ha 40 000 kr.", ""),
        ("Små skoler lærer sammen", "Små skoler lærer sammen\nNettbasert", ""),
    ],
)
def test_whom_a_measure_is_for_is_said_by_a_label_a_sentence_or_its_title(title, text, target):
    assert target_of(title, text) == target


def test_fields_name_semesters_and_level_whatever_they_are_called():
    [measure] = read(
        "Behovsmelding 2026\nEier: Meløy kommune\nTiltak 1: Lesing\nStart: Høst 2026\nSlutt: Vår 2027\n"
        "Hvem gjelder tiltaket? Barnehage\nKommunen: 20 000\nNord universitet: 30 000\n"
    ).measures

    assert measure.semesters == ("Høst 2026", "Vår 2027")
    assert measure.level == "barnehage"


def test_a_scheme_alone_above_measures_is_theirs():
    measures = read(
        "Behovsmelding 2026 fra Meløy kommune\n\nBarnehage (regional ordning)\n\nTiltak 1: Lek\nKommunen: 10 000\n"
        "DMMH: 20 000\n\nDesentralisert ordning\n\nTiltak 2: Lesing\nKommunen: 15 000\nNord universitet: 25 000\n"
    ).measures

    assert [measure.scheme for measure in measures] == ["Regional ordning", "Desentralisert ordning"]


def test_an_owner_is_named_as_fully_as_the_text_writes_it():
    kindergarten = read(
        "Emne: Behovsmelding 2026 - Blåveis friluftsbarnehage\n\nBlåveis friluftsbarnehage SA melder behov.\n"
        "Tiltak: Lek\nVi trenger 10 000 kr. DMMH trenger 20 000 kr.\n"
    )
    capitals = read("LARVIK KOMMUNE\nBehovsmelding 2026\nTiltak 1: Lek i skolen\nKommunen: 10 000\nUSN: 20 000\n")

    assert kindergarten.owner == "Blåveis friluftsbarnehage SA"
    assert capitals.owner == "Larvik kommune"


def test_a_measures_name_in_a_field_for_names_is_no_person():
    report = read(
        "Behovsmelding 2026 Narvik kommune\nTiltak 1\nNavn: Relasjonskompetanse\nKostnader for kommunen (kr): 66.000\n"
        "Kostnader for UH (kr): 104.000\nUH-institusjon: UiT\nTiltak 2\nNavn: Guro\n"
        "Kostnader for kommunen (kr): 24.000\n"
    )

    assert report.measures[0].title == "Relasjonskompetanse"
    assert "Guro" in report.people


def test_a_need_beside_a_universitys_name_is_ours_whatever_words_report_it():
    report = read(
        "Hei, her er behovet vårt for 2026 fra Sømna kommune:\n- Lesing: 25' til kommunen, 60' til Nord univ.\n"
    )

    assert report.form == "unknown"


@pytest.mark.parametrize(
    ("note", "targets"),
    [
        (
            "Målgruppene er styrere (1 og 3), lærere på 1.–4. trinn (2). PPT er også med på 3.",
            ["Målgruppene er styrere", "lærere på 1.–4. trinn", "Målgruppene er styrere, PPT"],
        ),
        ("Målgrupper: tiltak 1: styrere, tiltak 2–3: lærere og SFO", ["styrere", "lærere og SFO", "lærere og SFO"]),
        ("Målgruppe er lærere på 1.–4. trinn (12 stk)", ["", "", ""]),
        ("Styrere (1) har bedt om kurs.", ["", "", ""]),
    ],
)
def test_a_note_on_all_measures_says_by_number_whom_each_is_for(note, targets):
    assert [noted(number, [(1, note)]) for number in ("1", "2", "3")] == targets


def test_a_line_that_begins_with_a_measures_title_describes_its_row():
    [first, second] = read(
        "Behovsmelding 2026 fra Meløy kommune\n\nTiltak\tKommunen\tNord universitet\tSum\n"
        "Lesing\t10 000\t20 000\t30 000\nUteskole\t5 000\t6 000\t11 000\n\n"
        "Lesing: Målgruppa er lærere.\nUteskole: Målgruppa er assistenter.\n"
    ).measures

    assert [one.text for one in first.passages if one.kind == "target_group"] == ["lærere."]
    assert [one.text for one in second.passages if one.kind == "target_group"] == ["assistenter."]


def test_numbers_before_the_titles_of_a_table_are_the_measures_numbers_and_find_what_is_said_below():
    report = read(
        "Behovsmelding 2026 fra Meløy kommune\n\n**1. Lek ute**\nMålgruppe: assistenter.\n\n**2. Lesing**\n"
        "Målgruppe: lærere.\n\nTiltak\tOrdning\tKommunen\tNord universitet\tSum\n"
        "1 Lek ute\tRegional\t10 000\t20 000\t30 000\n2 Lesing\tDesentralisert\t5 000\t6 000\t11 000\n"
    )

    assert [(one.number, one.title, one.scheme) for one in report.measures] == [
        ("1", "Lek ute", "Regional ordning"),
        ("2", "Lesing", "Desentralisert ordning"),
    ]
    assert [one.text for measure in report.measures for one in measure.passages if one.kind == "target_group"] == [
        "assistenter.",
        "lærere.",
    ]


def test_a_scheme_that_one_measure_speaks_of_is_not_the_others():
    text = (
        "Behovsmelding 2026 fra Meløy kommune\n\n{head}Tiltak 1: Lesing\nLærerne øver. {own}\nKommunen: 10 000\n"
        "Nord universitet: 20 000\n\nTiltak 2: Lek\nKommunen: 5 000\nNord universitet: 6 000\n"
    )

    one = read(text.format(head="", own="Ordning: Dekom."))
    both = read(text.format(head="Vi melder behov i Dekom.\n\n", own=""))

    assert [measure.scheme for measure in one.measures] == ["Desentralisert ordning", None]
    assert [measure.scheme for measure in both.measures] == ["Desentralisert ordning"] * 2


def test_a_greeting_ends_a_letter_also_in_nynorsk():
    report = read(
        "Behovsmelding 2026 frå Stad kommune\n\nTiltak 1: Lesing\nKommunen: 10 000\nHøgskulen i Volda: 20 000\n\n"
        "Venleg helsing\nOdd Tenkt\neiningsleiar\n"
    )

    assert [one.kind for one in report.measures[0].passages] == ["title", "body"]
