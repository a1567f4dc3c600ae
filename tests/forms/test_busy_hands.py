"""What busy people leave in a form: struck rows, the template's own words, partners' short names, thousands, asides."""

import pytest

from behovsmelding import forms
from behovsmelding.forms.struck import is_struck
from behovsmelding.intake.readings import read_here
from behovsmelding.reading.document import Document
from behovsmelding.report import FIELD_OF_ASIDES
from behovsmelding.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load()
NORD, MATTE = "Nord universitet", "Matematikksenteret, NTNU"
INN, VEST = "Universitetet i Innlandet", "Høgskulen på Vestlandet"
COLLECTIVE = """Behovsmelding – Kollektiv kompetanseutvikling i barnehage og grunnskole
TILTAK 1: LESING
Behovsmeldingen gjelder:
Barnehage ☐ Grunnskole ☒ Begge deler ☐
Eier: Meløy kommune
Kompetansenettverk: {network}
Kompetansemiljø: {partner}
Total sum det meldes behov for 2026
{table}
Ev. kommentar fra innsender
1. Vurdering av behov (inkluderende prosesser)
Elevene strever.
5. Målgruppe
Lærere
6. Økonomi og varighet
Tiltakets varighet
Vår 2026 ☐ Høst 2026 ☒ Vår 2027 ☐ Videre ☐
"""
HEADER = "\tEier\tUH\tTotalt\n"
LESING = "Tiltak 1: Lesing\t40 000\t60 000\t100 000\n"
SCHEME = """Statsforvalteren i Nordland
Behovsmelding – lokal kompetanseutvikling i barnehage og grunnopplæring
Behovsmeldingen gjelder:
**Regional ordning** Desentralisert ordning Kompetanseløftet
Eier: Meløy kommune Kompetansenettverk {network}
Universitet/Høgskole: {partner}
Kontaktpersoner: Kari Tenkt
Total sum det meldes behov for 2024

Ordning\tEier\tUH\tTotalt
Regional ordning\t40 000\t60 000\t100 000
Sum\t40 000\t60 000\t100 000
{measures}
"""
MEASURE = """
**Tiltak {number}**
Navn på tiltak: {title}

Tilskuddet fordeles

{header}
{money}

Hva skal tilskuddet brukes til? Gjennomføring av tiltak

Tiltakets varighet Vår 2024 **Høst 2024** Vår 2025

Hvem er målgruppa for tiltaket?

Lærere
"""


def read(text):
    return forms.read(Document.from_text("a.txt", "", text), VOCABULARY)


def collective(rows, *, partner=NORD, network="Salten"):
    return read(COLLECTIVE.format(table=HEADER + rows, partner=partner, network=network))


def scheme(*measures, partner=NORD, network="Salten", header="Eier\tUH\tSum totalt"):
    blocks = (
        MEASURE.format(number=number, title=title, money=money, header=header)
        for number, (title, money) in enumerate(measures, 1)
    )
    return read(SCHEME.format(measures="".join(blocks), partner=partner, network=network))


def asked(report):
    return [
        (measure.title, *((amount.recipient, amount.amount_nok) for amount in measure.funding))
        for measure in report.measures
    ]


def asides(report):
    return [text for field, text, _ in report.unread if field == FIELD_OF_ASIDES]


# Struck rows --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "title",
    [
        "Utgår", "UTGÅR", "(utgår i år)", "Trukket", "Tiltaket er trukket", "Trekt", "Avlyst", "Ikke aktuelt",
        "Ikkje aktuelt i 2026", "Bortfaller", "Faller bort", "Fell bort", "Strøket", "Se over", "Ingen",
        "Ingen flere tiltak", "Uteskole – utgår", "Uteskole (trukket)", "Uteskole, avlyst", "Utgår: Uteskole",
    ],
)  # fmt: skip
def test_the_words_with_which_a_row_is_struck(title):
    assert is_struck(title)


@pytest.mark.parametrize(
    "title",
    ["Uteskole", "Trukket inn i leken", "Ingen utenfor", "Se barnet", "Å gå ut", "Ikke alene", "Se over kanten sammen"],
)
def test_titles_that_only_sound_like_it(title):
    assert not is_struck(title)


@pytest.mark.parametrize(
    "row",
    [
        "Tiltak 2: Utgår\t\t\t\n",
        "Tiltak 2: Uteskole (trukket)\t–\t–\t–\n",
        "Tiltak 2: Uteskole\tutgår\tutgår\t\n",
        "Tiltak 2: Klikk eller trykk her for å skrive inn tekst.\t\t\t\n",
    ],
)
def test_a_struck_row_and_one_left_as_printed_are_no_measures(row):
    report = collective(f"{LESING}{row}Sum\t40 000\t60 000\t100 000")

    assert asked(report) == [("Lesing", ("Meløy kommune", 40_000), (NORD, 60_000))]
    assert asides(report) == []


def test_a_struck_rows_money_is_told_and_does_not_count():
    report = collective(f"{LESING}Tiltak 2: Uteskole – utgår\t11 000\t22 000\t33 000\nSum\t40 000\t60 000\t100 000")

    assert asked(report) == [("Lesing", ("Meløy kommune", 40_000), (NORD, 60_000))]
    assert asides(report) == ["11 000", "22 000", "33 000"]


def test_a_sum_that_a_struck_row_is_part_of_is_told():
    text = COLLECTIVE.format(
        table=f"{HEADER}{LESING}Tiltak 2: Utgår\t11 000\t22 000\t33 000\nSum\t51 000\t82 000\t133 000",
        partner=NORD,
        network="Salten",
    )

    rules = [finding.rule for finding in read_here("a.txt", text.encode(), VOCABULARY).findings]

    assert rules.count("sum-mismatch") == 2
    assert "amount-set-aside" in rules


def test_a_struck_measure_of_2024_is_none_and_its_money_is_told():
    report = scheme(("Lesing", "40 000\t60 000\t100 000"), ("Uteskole (trukket)", "11 000\t22 000\t33 000"))

    assert asked(report) == [("Lesing", ("Meløy kommune", 40_000), (NORD, 60_000))]
    assert asides(report) == ["11 000", "22 000"]


def test_a_struck_row_of_a_draft_is_none_and_its_money_is_told():
    report = read(
        "Behovsmelding 2026 fra Meløy kommune\n\nTiltak\tKommunen\tNord universitet\tSum\n"
        "1 Lesing\t40 000\t60 000\t100 000\n2 Uteskole\t10 000\t20 000\t30 000\n3 Avlyst\t11 000\t\t11 000\n"
        "Sum\t50 000\t80 000\t130 000\n"
    )

    assert [(measure.number, measure.title) for measure in report.measures] == [("1", "Lesing"), ("2", "Uteskole")]
    assert asides(report) == ["11 000"]


# The template's own words -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["Klikk eller trykk her for å skrive inn tekst.", "Ikke aktuelt", "Vet ikke", "Ingen"]
)
def test_a_network_that_is_none_leaves_the_owners_membership(words):
    of_2026 = collective(LESING, network=words)
    of_2024 = scheme(("Lesing", "40 000\t60 000\t100 000"), network=words)

    assert (of_2026.network, of_2026.network_inferred, of_2026.owners) == ("Salten", True, ("Meløy kommune",))
    assert (of_2024.network, of_2024.network_inferred, of_2024.owners) == ("Salten", True, ("Meløy kommune",))


def test_a_partner_field_left_as_printed_names_nobody():
    report = collective(
        "Tiltak 1: Lesing\t40 000\t60 000 (Nord)\t100 000\n", partner="Klikk her for å skrive inn tekst."
    )

    assert report.universities == (NORD,)


def test_a_draft_measure_of_nothing_but_the_template_is_none():
    empty = "\n\nKlikk eller trykk her for å skrive inn tekst.\n"
    report = read(
        "Behovsmelding 2026\nEier: Meløy kommune\n\n**Tiltak 1**\nNavn på tiltak\tLesing\nBeløp eier\t40 000\n"
        f"Nord universitet\t60 000\n\n**Tiltak 2**\nNavn på tiltak{empty}\nMålgruppe{empty}\nBeløp eier\t\n"
    )

    assert [measure.title for measure in report.measures] == ["Lesing"]


# Partners' names ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "short", "named"),
    [
        ("Fagskolen i Nordland", "Fagskolen", "Fagskolen i Nordland"),
        (MATTE, "senteret", MATTE),
        ("Høgskolen i Innlandet", "Høgskolen", INN),
        (f"{NORD} og {VEST}", "Høgskulen", VEST),
        (f"{VEST} og Høgskulen i Volda", "Høgskulen", "Høgskulen"),
    ],
)
def test_a_short_name_is_the_only_partner_of_the_forms_that_it_fits(field, short, named):
    of_2026 = collective(f"Tiltak 1: Lesing\t40 000\t60 000 ({short})\t100 000\n", partner=field)
    of_2024 = scheme(("Lesing", f"40 000\t60 000 ({short})\t100 000"), partner=field)

    assert asked(of_2026) == asked(of_2024) == [("Lesing", ("Meløy kommune", 40_000), (named, 60_000))]


def test_a_short_name_behind_another_word_is_another_name():
    report = collective(LESING, partner="RKBU Nord og Nord universitet")
    alone = collective(LESING, partner="RKBU Nord")
    of_2024 = scheme(("Lesing", "40 000\t60 000\t100 000"), partner="RKBU Nord")

    assert report.universities == ("RKBU Nord", NORD)
    assert alone.universities == of_2024.universities == ("RKBU Nord",)
    assert asked(alone) == asked(of_2024) == [("Lesing", ("Meløy kommune", 40_000), ("RKBU Nord", 60_000))]


def test_the_measure_a_document_describes_is_its_own_partners_where_the_row_names_none():
    rows = f"{LESING}Tiltak 2: Lek\t10 000\t20 000 (DMMH)\t30 000\nTiltak 3: Uteskole\t5 000\t6 000\t11 000\n"

    partners = [measure.funding[1].recipient for measure in collective(rows, partner=MATTE).measures]

    assert partners == [MATTE, "Dronning Mauds Minne Høgskole", "UH"]


def test_partners_that_og_joins_in_a_cell_have_each_their_own():
    report = collective("Tiltak 1: Lesing\t40 000\tNord 60 000 og HVL 35 000\t135 000\n", partner=f"{NORD} og {VEST}")

    assert asked(report) == [("Lesing", ("Meløy kommune", 40_000), (NORD, 60_000), (VEST, 35_000))]


# Thousands and asides -----------------------------------------------------------------------------------------------


def test_a_table_that_says_it_counts_thousands_is_read_in_kroner_and_keeps_its_words():
    rows = "Tiltak 1: Lesing\t40\t62,5\t102,5\nTiltak 2: Lek 3-6\t5\t6 (DMMH)\t11\nSum\t45\t68,5\t113,5"
    report = collective(f"{rows}\n(Alle tall i hele tusen kroner)")

    assert asked(report) == [
        ("Lesing", ("Meløy kommune", 40_000), (NORD, 62_500)),
        ("Lek 3-6", ("Meløy kommune", 5_000), ("Dronning Mauds Minne Høgskole", 6_000)),
    ]
    assert [amount.text for amount in report.measures[0].funding] == ["40", "62,5"]
    assert [total.amount_nok for total in report.stated_totals] == [45_000, 68_500]


def test_a_measures_own_table_of_2024_counts_thousands_too():
    report = scheme(("Lesing", "40\t62,5\t102,5"), header="Eier (tall i tusen kroner)\tUH\tSum totalt")

    assert asked(report) == [("Lesing", ("Meløy kommune", 40_000), (NORD, 62_500))]


def test_amounts_that_are_kroner_stay_so_whatever_the_form_says_of_thousands():
    report = collective(f"{LESING}Sum\t40 000\t60 000\t100 000\n(tall i tusen kroner)")
    marked = collective("Tiltak 1: Lesing\t40'\t60'\t100'\nSum\t40'\t60'\t100'\nBeløp i tabellen er i hele tusen.")

    assert asked(report) == asked(marked) == [("Lesing", ("Meløy kommune", 40_000), (NORD, 60_000))]


def test_a_bracket_that_tells_an_earlier_amount_or_a_part_is_no_need_of_its_own():
    of_2026 = collective("Tiltak 1: Lesing\t40 000 (budsjett i 2025: 18 000)\t60 000 (i fjor 50 000)\t100 000\n")
    of_2024 = scheme(("Lesing", "40 000,- (hvorav reise 12 000,-)\t60 000 (Nord) (i 2023: 50 000,-)\t100 000"))

    assert asked(of_2026) == asked(of_2024) == [("Lesing", ("Meløy kommune", 40_000), (NORD, 60_000))]


def test_thousands_that_stand_in_no_table_with_headings_are_never_taken_for_kroner():
    turned = "\tTiltak 1: Lesing\tTiltak 2: Lek\tSum\nEier\t40\t5\t45\nUH\t60\t6\t66\n(alle tall i hele tusen kroner)"
    report = read(COLLECTIVE.format(table=turned, partner=NORD, network="Salten"))
    noks = [amount.amount_nok for measure in report.measures for amount in measure.funding]

    assert noks
    assert all(nok is None or nok >= 1000 for nok in noks)


def test_years_in_the_headings_of_a_table_in_thousands_stay_years():
    report = read(
        COLLECTIVE.format(
            table="\tEier 2026\tUH 2026\tTotalt 2026\nTiltak 1: Lesing\t40\t60\t100\n(tall i tusen kroner)",
            partner=NORD,
            network="Salten",
        )
    )

    assert asked(report) == [("Lesing", ("Meløy kommune", 40_000), (NORD, 60_000))]
