"""What layouts of Word forms ask of the editions: heads that come last, cards, answers beside their labels."""

from behovsmelding.forms import read
from behovsmelding.people import people_in
from behovsmelding.reading import Document
from behovsmelding.vocabulary import Vocabulary

vocabulary = Vocabulary.load()


def report(text):
    return read(Document.from_text("skjema", "0", text), vocabulary)


MEASURE_2024 = """Behovsmelding – lokal kompetanseutvikling

Tiltak 1

Navn på tiltak: Ledersamlinger

Tilskuddet fordeles

Eier\tUH\tSum totalt
100.000,-\t{university}\t{total}

Tiltakets varighet {duration}

Hvem er målgruppa for tiltaket?

Rektorer

{tail}

Total sum det meldes behov for 2024
"""


def a_form_of_2024(tail, *, university="200.000,-", total="300.000,-", duration="Høst 2024"):
    return report(MEASURE_2024.format(university=university, total=total, duration=duration, tail=tail))


def test_a_head_that_comes_last_names_owner_partner_and_network():
    found = a_form_of_2024(
        "Om partnerskapet\n\nEier: **Meløy kommune**\n\nKompetansenettverk **Follo**\n\n"
        "Universitet/Høgskole: Nord universitet"
    )

    assert (found.owner, found.network, found.universities) == ("Meløy kommune", "Follo", ("Nord universitet",))
    assert [amount.recipient for amount in found.measures[0].funding] == ["Meløy kommune", "Nord universitet"]


def test_a_partner_list_without_its_heading_ends_at_the_contacts():
    found = a_form_of_2024(
        "Eier: Meløy kommune m.fl.\n\n\tNavn på eier/UH\tKontaktperson\tEier/UH\n"
        "1\tMeløy kommune\tKari Nordmann\tEier\n"
        "2\tLysheim barnehage AS\tOla Nordmann\tEier\n3\tNord universitet\tEva Eksempel\tUH\n\n"
        "\tEier\tUH\nNavn\tKari\tEva"
    )

    assert found.owners == ("Meløy kommune", "Lysheim barnehage AS")
    assert found.universities == ("Nord universitet",)
    assert {"Kari Nordmann", "Ola Nordmann", "Eva Eksempel"} <= set(found.people)


def test_bold_right_after_a_label_is_the_answer():
    found = a_form_of_2024("Eier: Meløy kommune", duration="**Vår 2024**   Høst 2024   Vår 2025")

    assert found.measures[0].semesters == ("Vår 2024",)


def test_one_column_for_owners_is_compared_with_all_of_them_together():
    found = report(
        """Behovsmeldingen gjelder: ☒ Regional ordning ☒ Desentralisert ordning ☐ Kompetanseløftet

Eier: Gildeskål kommune

Universitet/Høgskole: Nord universitet

Total sum det meldes behov for 2024

Ordning\tEier\tUH\tTotalt
Regional ordning\t30.000,-\t40.000,-\t70.000,-
Desentralisert ordning\t50.000,-\t60.000,-\t110.000,-

Tiltak 1 Navn på tiltak: Lesing

Tilskuddet fordeles

Eier (Gildeskål)\tEier (Beiarn)\tUH\tSum totalt
10.000,-\t20.000,-\t40.000,-\t70.000,-

Tiltak 2 Navn på tiltak: Regning

Tilskuddet fordeles

Eier (Gildeskål)\tUH\tSum totalt
50.000,-\t60.000,-\t110.000,-
"""
    )

    assert [measure.scheme for measure in found.measures] == ["Regional ordning", "Desentralisert ordning"]


def test_a_measure_of_2023_on_a_card_has_its_number_scheme_and_title():
    found = report(
        """Vedlegg 1 behovsmelding Vega kommune. Nærmere beskrivelse av tiltak

Eier: Vega kommune

Nr\t1

Ordning\tREKOM

Konkret beskrivelse av tiltaket, inkludert målsetting

**Barnehagebasert utvikling**

Hvordan skal tilskuddet konkret brukes?

Vega kommune skal bruke sitt tilskudd (270 000,-) på følgende måte:

Nr\t2

Ordning\tDEKOM

**Leseløft**

Nord universitet skal bruke sitt tilskudd (30 000,-) på følgende måte:
"""
    )

    assert [(measure.number, measure.title, measure.scheme) for measure in found.measures] == [
        ("1", "Barnehagebasert utvikling", "Regional ordning"),
        ("2", "Leseløft", "Desentralisert ordning"),
    ]


def test_a_short_answer_beside_a_heading_of_2026_is_read():
    found = report(
        """Behovsmelding – Kollektiv kompetanseutvikling i barnehage og grunnskole

TILTAK 1: LESING

Eier: Bodø kommune

Total sum det meldes behov for 2026

\tEier\tUH\tTotalt
Tiltak 1: Lesing\t10 000,-\t20 000,- (Nord)\t30 000,-
Sum\t10 000,-\t20 000,-\t30 000,-

5. Målgruppe\tPedagogiske ledere og styrere

6. Økonomi og varighet
"""
    )

    assert [answer.state for answer in found.measures[0].answers if answer.question == "target_group"] == ["answered"]


def test_an_unknown_letter_may_name_its_owner_alone_and_its_titles_below_their_numbers():
    found = report(
        """Dønna kommune

Behovsmelding 2025 for samarbeid med universitet

Tiltak 1

Tittel: Gruppeledersamlinger

Tilskudd til Dønna kommune: kr 255 000
"""
    )

    assert (found.form, found.owner) == ("unknown", "Dønna kommune")
    assert [(m.title, [a.amount_nok for a in m.funding]) for m in found.measures] == [
        ("Gruppeledersamlinger", [255_000])
    ]


def test_a_contact_in_a_cell_beside_its_label_is_a_person():
    assert people_in(("Kontaktperson\tKari Nordmann",)) == ("Kari Nordmann",)
