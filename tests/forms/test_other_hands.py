"""Ways of writing that other hands have: what the held-out forms showed, each in its smallest form."""

from behovsmelding import forms
from behovsmelding.forms.parties import owners_in, universities_in
from behovsmelding.forms.ticks import ticked
from behovsmelding.money import amounts
from behovsmelding.reading.document import Document
from behovsmelding.reading.text_tables import arranged
from behovsmelding.semester import typed_semesters
from behovsmelding.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load()
APPENDIX = """Vedlegg 1 behovsmelding Meløy kommune. Nærmere beskrivelse av tiltak
Eier: Meløy kommune
{body}
"""
COLLECTIVE = """Behovsmelding – Kollektiv kompetanseutvikling i barnehage og grunnskole
TILTAK 1: LESING
Behovsmeldingen gjelder:
{level}
Eier: Meløy kommune
Kompetansemiljø: {partner}
Total sum det meldes behov for 2026
{table}
5. Målgruppe
Lærere
6. Økonomi og varighet
{duration}
"""
TABLE = "\tEier\tUH\tTotalt\nTiltak 1: Lesing\t{owner}\t{university}\t{total}\nSum\t{owner}\t{university}\t{total}"


def read(text):
    return forms.read(arranged(Document.from_text("a.txt", "", text)), VOCABULARY)


def appendix(body):
    return read(APPENDIX.format(body=body))


def collective(level="Grunnskole", partner="Nord universitet", duration="", table=None):
    table = table or TABLE.format(owner="10 000", university="20 000", total="30 000")
    return read(COLLECTIVE.format(level=level, partner=partner, duration=duration, table=table))


def money(measure):
    return [(amount.recipient, amount.amount_nok) for amount in measure.funding]


def test_a_price_that_is_multiplied_is_no_amount_but_what_it_comes_to_is():
    assert [found.nok for found in amounts("kr. 75 000 x 2 semestre = kr. 150 000")] == [150_000]
    assert amounts("kr. 75 000 x 2") == []


def test_about_so_much_is_read_in_a_cell():
    table = TABLE.format(owner="ca. 45 000", university="ca. 88 000 (Nord)", total="ca. 133 000")

    [measure] = collective(table=table).measures

    assert money(measure) == [("Meløy kommune", 45_000), ("Nord universitet", 88_000)]


def test_shares_told_as_parts_are_read_and_the_whole_is_not_one_more():
    report = appendix(
        "Tiltak 1 (REKOM): Lek ute\n"
        "Hvordan skal tilskuddet konkret brukes? Vi søker om 150 000 kroner, hvorav 50 000 kroner til Nord universitet "
        "og 100 000 kroner til Meløy kommune."
    )

    assert money(report.measures[0]) == [("Nord universitet", 50_000), ("Meløy kommune", 100_000)]
    assert report.unread == ()


def test_what_the_parts_leave_of_the_whole_is_told_as_unread():
    report = appendix(
        "Tiltak 1 (REKOM): Lek ute\nVi søker om 150 000 kroner, hvorav 50 000 kroner til Nord universitet."
    )

    assert money(report.measures[0]) == [("Nord universitet", 50_000)]
    assert [text for _, text, _ in report.unread] == ["150 000 kroner"]


def test_a_scheme_alone_heads_the_measures_below_it():
    report = appendix(
        "Konkret beskrivelse av tiltaket\n"
        "REKOM\n1\nLek ute\n\nAlle er med.\n\n2\nSpråk inne\n\nDEKOM\n3\nLesing\n\nRana kommune: 10 000,-\n"
    )

    assert [(measure.title, measure.scheme) for measure in report.measures] == [
        ("Lek ute", "Regional ordning"),
        ("Språk inne", "Regional ordning"),
        ("Lesing", "Desentralisert ordning"),
    ]


def test_those_reported_for_are_owners_but_a_group_of_them_is_none():
    assert owners_in("Vågan kommune, på vegne av seg selv og Flakstad kommune", VOCABULARY) == (
        "Vågan kommune",
        "Flakstad kommune",
    )
    assert owners_in("Brønnøy kommune, på vegne av kommunene på Sør-Helgeland", VOCABULARY) == ("Brønnøy kommune",)


def test_nobody_yet_is_no_partner():
    assert universities_in("Ikke avklart", VOCABULARY) == ()
    assert collective(partner="avklares senere").universities == ()


def test_an_x_belongs_to_the_choice_on_its_line():
    labels = ["Barnehage", "Grunnskole", "Begge deler"]

    assert ticked("Barnehage\nGrunnskole\nX  Begge deler", labels) == ("no", "no", "yes")
    assert ticked("[ ] Barnehage\n[x] Grunnskole\n[ ] Begge deler", labels) == ("no", "yes", "no")


def test_the_only_level_left_standing_is_the_level():
    assert collective(level="Grunnskole").measures[0].level == "grunnskole"
    assert collective(level="Barnehage  Grunnskole  Begge deler").measures[0].level is None


def test_typed_semesters_are_read_and_printed_ones_without_marks_are_not():
    typed = collective(duration="Tiltakets varighet: Vår 2026 og høst 2026")
    printed = collective(duration="Tiltakets varighet: Vår 2026   Høst 2026   Vår 2027")

    assert typed.measures[0].semesters == ("Vår 2026", "Høst 2026")
    assert printed.measures[0].semesters == ()
    assert typed_semesters("vår 2024, høst 2024") == ("Vår 2024", "Høst 2024")


def test_amounts_under_columns_per_semester_are_not_guessed_at():
    table = (
        "Tiltak\tEier\t\tUH\t\tTotalt\n\tVår 2026\tHøst 2026\tVår 2026\tHøst 2026\t\n"
        "Tiltak 1: Lesing\t40 000\t60 000\t75 000\t125 000\t300 000\nSum\t40 000\t60 000\t75 000\t125 000\t300 000"
    )

    [measure] = collective(table=table).measures

    assert measure.title == "Lesing"
    assert [amount.amount_nok for amount in measure.funding if amount.amount_nok is not None] == []
