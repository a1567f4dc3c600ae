"""Running text of 2023 that only its words make certain: the owner's own, another year's, a price, a pointing back."""

import pytest

from behovsmelding.forms.grants import ledger
from behovsmelding.forms.owners import owner_name
from behovsmelding.forms.paragraphs import numbered, paragraphs
from behovsmelding.forms.parties import Parties
from behovsmelding.report import FIELD_OF_ASIDES
from behovsmelding.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load()
US, NORD, UIT, NLA = "Bodø kommune", "Nord universitet", "UiT Norges arktiske universitet", "NLA Høgskolen"
PRIVATE = "Stiftelsen Furulia friskole"


def read(text, owner=US, partners=()):
    book = ledger(paragraphs(numbered(text.split("\n"))), Parties((owner,), VOCABULARY, 2023, partners))
    return [(each.recipient.name, each.nok) for each in book.grants], book.unread


def grants(text, owner=US, partners=()):
    return read(text, owner, partners)[0]


def asides(text):
    found, unread = read(text)
    return found, [words.strip(".") for field, words, _ in unread if field == FIELD_OF_ASIDES]


@pytest.mark.parametrize(
    "text",
    [
        "Vi i Bodø treng 42 000 kr til vikarar.",
        "Vi på Sentrum skole vil bruke 42 000 kr av tilskuddet til vikarer.",
        "Vi som eier søker om 42 000 kr til vikarer.",
        "Selv trenger vi 42 000 kr for å sette inn vikarer.",
        "Selv vil vi bruke 42 000 kr av tilskuddet til vikarer.",
        "Til vikarer ber vi om 42 000 kr.",
        "I år treng me 42 000 kr til vikarar.",
        "Kommunens tilskudd blir dermed 42 000 kr.",
        "Kommunens andel utgjør 42 000 kr.",
        "Vårt behov er 42 000 kr.",
        "Tilskudd til oss: 42 000 kr",
    ],
)
def test_words_for_oneself_are_the_owner(text):
    assert grants(text) == [(US, 42_000)]


@pytest.mark.parametrize(
    "text",
    [
        "Vi og Nord universitet trenger 92 000 kr.",
        "Kommunen og Nord universitet ber om 92 000 kr.",
        "Nord universitet og kommunen skal ha 92 000 kr til deling.",
        "Både UiT og Nord universitet skal ha 92 000 kr.",
        "Hver skole får 92 000 kr.",
        "Kommunen trenger 92 000 kr per barnehage.",
        "Kostnad for Nord universitet: 92 000 kr, hvorav Nord universitet dekker 15 000 kr selv.",
        "Nord universitet sitt tilbud er på 92 000 kr, og vi søker om 80 000 av dem.",
        "Kommunen kjøper kurs av Nord universitet for 92 000 kr.",
        "Styrerne skal bruke 92 000 kr til en tur.",
        "Neste år vil Nord bruke 92 000 kr.",
        "Selv bruker vi om lag 92 000 kr i arbeidstid.",
        "Lokaler til 92 000 kr trengs, men det søker vi ikke om.",
        "Lokaler koster kommunen 92 000 kr, som det ikke søkes om.",
        "Vi har søkt om 92 000 kr fra Sparebankstiftelsen.",
        "Nord universitet har søkt om 92 000 kr fra IMDi.",
    ],
)
def test_money_that_is_not_certainly_one_recipients_is_nobodys(text):
    assert grants(text) == []


@pytest.mark.parametrize(
    ("text", "owner", "partner"),
    [
        ("Vi melder behov for til sammen 92 000 kr, hvorav 50 000 kr går til {} og 42 000 kr til kommunen.", US, NORD),
        ("Vi ber om 92 000 kr, hvorav 50 000 kr til {} og 42 000 kr til skolen.", PRIVATE, NLA),
        ("Vi søker om 92 000 kr, der 50 000 kr er til {} og 42 000 kr til kommunen.", US, NORD),
        ("50 000 kr går til {} og 42 000 kr til oss.", US, NORD),
        ("Til sammen 92 000 kr: 50 000 kr til {} og 42 000 kr til oss.", US, NORD),
        ("Tilskudd: {} 50 000 kr, oss 42 000 kr.", US, NORD),
        ("Vi søker 92 000 kr. {} skal ha det meste, 50 000 kr. Resten, 42 000 kr, går til kommunen.", US, NORD),
        ("Tilskuddet til {} er 50 000 kr. Tilskuddet til oss er 42 000 kr.", US, NORD),
    ],
)
def test_what_goes_to_the_owner_by_its_kind_stands_beside_what_goes_to_the_partner(text, owner, partner):
    assert sorted(grants(text.format(partner), owner)) == sorted([(partner, 50_000), (owner, 42_000)])


def test_a_part_for_the_owners_schools_is_not_certainly_the_owners():
    found, unread = read("Vi ber om 92 000 kr, hvorav 50 000 kr til Nord og 42 000 kr til kommunens skoler.")

    assert (found, [words for _, words, _ in unread]) == ([(NORD, 50_000)], ["92 000 kr"])


@pytest.mark.parametrize(
    "text",
    [
        "{}: 50 000 kr til kurs. Kommunen: 42 000 kr.",
        "Vi ber om 92 000 kr, hvorav 50 000 kr til {} og 42 000 kr til kommunen.",
        "50 000 kr går til {} og 42 000 kr til oss.",
        "Behovet er 50 000 kr for {} og 42 000 kr for oss.",
        "{} skal ha 50 000 kr. Vi søker om 42 000 kr til vikarer.",
    ],
)
@pytest.mark.parametrize("partner", ["Høgskolen i Ytterbygda", "Læringslyst"])
def test_a_partner_that_only_the_forms_head_names_is_one(text, partner):
    assert grants(text.format(partner), partners=(partner,)) == [(partner, 50_000), (US, 42_000)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Vi søker sammen med Fauske kommune, som skal ha 40 000 kr. Vi skal ha 50 000 kr.",
            [("Fauske kommune", 40_000), (US, 50_000)],
        ),
        ("Vi får hjelp av Nord universitet, som ber om 40 000 kr.", [(NORD, 40_000)]),
        ("Nord universitet, som leder arbeidet, skal ha 40 000 kr.", [(NORD, 40_000)]),
        ("Universitetet skal bruke sitt tilskudd (40 000 kr) til kurs.", [("Universitetet", 40_000)]),
        ("RVTS Nord skal bruke sitt tilskudd (40 000 kr) til kurs.", [("RVTS Nord", 40_000)]),
        ("Prisen fra Nord universitet er 40 000 kr. Vi søker om 40 000 kr.", [(NORD, 40_000)]),
        ("Nord universitet skal ha 40 000 kr. Vi søker om 40 000 kr til vikarer.", [(NORD, 40_000), (US, 40_000)]),
    ],
)
def test_a_clause_is_on_who_stands_before_it_and_the_same_money_counts_once(text, found):
    assert grants(text) == found


def test_costs_that_come_to_a_grant_beside_them_are_told_of_by_it():
    text = "Nord har beregnet kurs til 88 000 kr og reise for to til 5 000 kr i alt. Nord sitt tilskudd blir {} kr."

    assert read(text.format("93 000")) == ([(NORD, 93_000)], [])
    assert [words for _, words, _ in read(text.format("90 000"))[1]] == ["88 000 kr"]


@pytest.mark.parametrize(
    "text",
    [
        "For 2024 vil vi søke om 60 000 kr til UiT og 30 000 kr til kommunen.",
        "I 2024 kommer UiT til å trenge 60 000 kr, og kommunen 30 000 kr.",
        "Neste år blir tilskuddet til UiT 60 000 kr og til kommunen 30 000 kr.",
        "Volda kommune har egen søknad om 60 000 kr og 30 000 kr.",
    ],
)
def test_another_years_and_anothers_money_is_told_and_never_read(text):
    assert asides(text) == ([], ["60 000 kr", "30 000 kr"])


@pytest.mark.parametrize(
    "text",
    [
        "Arbeidet fortsetter i 2024, og UiT skal bruke sitt tilskudd (42 000 kr) til kurs.",
        "UiT skal bruke sitt tilskudd (42 000 kr) i 2023 og 2024.",
        "UiT skal bruke sitt tilskudd for skoleåret 2023/2024 (42 000 kr) til kurs.",
        "Våren 2024 skal UiT bruke sitt tilskudd (42 000 kr) til kurs.",
    ],
)
def test_a_later_year_that_is_not_the_moneys_hides_nothing(text):
    assert asides(text) == ([(UIT, 42_000)], [])


@pytest.mark.parametrize(
    "text",
    [
        "I 2023 skal UiT ha 42 000 kr og i 2024 skal de ha 60 000 kr.",
        "UiT skal ha 42 000 kr i år og 60 000 kr neste år.",
        "UiT: 42 000 kr i 2023, 60 000 kr i 2024",
        "UiT skal ha 42 000 kr, mot 60 000 kr i fjor.",
        "UiT skal ha 42 000 kr til kurs, men lokaler koster 60 000 kr, og det søker vi ikke om.",
        "UiT bidrar med 60 000 kr og søker om 42 000 kr.",
        "UiT skal ha 42 000 kr, som er 60 000 kr mindre enn i fjor.",
        "UiT sin del er 42 000 kr, siden de har igjen av det de fikk i 2022 (60 000 kr).",
    ],
)
def test_what_is_of_another_time_beside_an_amount_is_told_and_the_amount_read(text):
    assert asides(text) == ([(UIT, 42_000)], ["60 000 kr"])


@pytest.mark.parametrize(
    "text",
    [
        "Bodø kommune: 84.000,-, som er 12.000,- til hver av de sju barnehagene.",
        "Tilskotet til kommunen er på 84 000 kr og går til vikarar, rekna som 7 barnehagar à 12 000 kr.",
        "Kommunen skal ha 84 000 kr (12 000 kr til hver av de 7 barnehagene).",
        "Bodø kommune skal bruke sitt tilskudd (84.000,-) på frikjøp, 12.000,- per skole.",
        "Bodø kommune skal bruke sitt tilskudd (84 000 kr) til ledere (9 000 kr per skole) og avslutning (21 000 kr).",
        "Vi har 7 barnehager og trenger 12 000 kr per barnehage, altså 84 000 kr til kommunen.",
        "Kommunen skal ha 84 000 kr, det vil si 12 000 kr per barnehage for 7 barnehager.",
    ],
)
def test_a_price_that_with_its_number_comes_to_an_amount_explains_it(text):
    assert read(text) == ([(US, 84_000)], [])


@pytest.mark.parametrize(
    "text",
    [
        "Kommunen skal ha 80 000 kr, 12 000 kr til hver av de sju barnehagene.",
        "Kommunen skal ha 12 000 kr til hver av de sju barnehagene.",
    ],
)
def test_a_price_that_comes_to_nothing_stated_leaves_it_unread(text):
    found, unread = read(text)

    assert not found
    assert len(unread) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Nord universitet kommer fire ganger. Det koster 42 000 kr, og vi ber om at Nord universitet får hele beløpet.",
        "Kurset fra Nord universitet koster 42 000 kr, og vi søker om alt sammen.",
        "Nord universitet har fått et tilbud til oss på 42 000 kr, og det er dette beløpet vi søker om til dem.",
        "Nord universitet har gitt oss et tilbud på 42 000 kr, og vi søker om hele summen.",
        "Nord universitet holder kurs. De tar 42 000 kr for oppdraget.",
        "Nord universitet har bedt om 42 000 kr.",
        "Av tilskuddet skal 42 000 kr brukes av Nord universitet.",
        "Nord universitet er med og har meldt behov for 42 000 kr.",
    ],
)
def test_what_is_pointed_back_to_is_the_partners(text):
    assert grants(text) == [(NORD, 42_000)]


@pytest.mark.parametrize(
    "text",
    [
        "Kurset koster 42 000 kr, og vi søker om halve beløpet til Nord universitet.",
        "Kurset koster 42 000 kr, og Nord universitet dekker hele beløpet.",
        "Kurset fra Nord universitet koster 42 000 kr, og vi søker ikke om hele beløpet.",
        "Kurset fra Nord universitet og UiT koster 42 000 kr, og vi søker om alt sammen.",
        "Reise til Nord universitet koster 42 000 kr, og vi søker om hele beløpet.",
        "Nord universitet fikk 42 000 kr i fjor, og vi søker om hele beløpet.",
        "Nord universitet holder kurs for styrerne. De trenger 42 000 kr til vikarer.",
        "Nord universitet holder kurs sammen med UiT. De tar 42 000 kr for det.",
    ],
)
def test_what_may_be_pointed_to_in_two_ways_is_left(text):
    assert grants(text) == []


@pytest.mark.parametrize(
    ("field", "owner"),
    [
        ("Stiftelsen Furulia friskole Kompetansenettverk", PRIVATE),
        ("Solbakken barnehage AS, Kompetanseregion", "Solbakken barnehage AS"),
        ("Salten Kompetansenettverk", "Salten Kompetansenettverk"),
        ("Kompetansenettverket Salten", "Kompetansenettverket Salten"),
        ("Kompetansenettverk", "Kompetansenettverk"),
    ],
)
def test_the_next_label_behind_an_owners_name_is_no_part_of_it(field, owner):
    assert owner_name(field, VOCABULARY) == owner


@pytest.mark.parametrize(
    "text",
    [
        "USN sin del er til saman 97 500 kroner.",
        "USNs andel blir i alt 97 500 kroner.",
        "Til sammen utgjør dette tilskuddet til USN (97.500,-).",
        "Sum tilskudd til USN: 97 500 kr",
        "USN held tre samlingar à 22 000 kr. Reise kjem på 9 500 kr. USN sin del er til saman 97 500 kr.",
        "USN får 60 000 kr til kurs og 37 500 kr til reise. USN sin del er til saman 97 500 kr.",
        "USN sin del er til saman 97 500 kr. USN får 60 000 kr til kurs og 37 500 kr til reise.",
    ],
)
def test_what_a_partys_own_part_comes_to_is_its_amount_once(text):
    assert grants(text) == [("Universitetet i Sørøst-Norge", 97_500)]


@pytest.mark.parametrize("text", ["Kommunens del utgjør totalt 97 500 kr.", "Til sammen blir vår del 97 500 kr."])
def test_what_the_owners_own_part_comes_to_is_the_owners(text):
    assert grants(text) == [(US, 97_500)]


@pytest.mark.parametrize(
    "text",
    [
        "Til sammen trenger vi 97 500 kr.",
        "Kommunens og USN sin del er til sammen 200 000 kr.",
        "Totalt tilskudd til Bodø kommune og Nord universitet: 200 000 kr",
        "Totalt tilskudd for tiltaket: 97 500 kr",
        "Samlet tilskudd til Kompetanseløftet: 97 500 kr",
        "Til sammen er skolenes andel 97 500 kr.",
    ],
)
def test_a_sum_of_several_or_of_a_measure_is_nobodys_amount(text):
    assert grants(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Til UiT 118 000 kr til Bodø kommune 64 000 kr.",
        "118 000 kr til UiT 64 000 kr til Bodø kommune.",
        "118 000 kr til UiT og til Bodø kommune 64 000 kr.",
        "Til UiT: 118 000 kr. Til Bodø kommune: 64 000 kr.",
    ],
)
def test_who_stands_right_before_one_amount_is_not_who_stands_right_behind_the_one_before(text):
    assert grants(text) == [(UIT, 118_000), (US, 64_000)]
