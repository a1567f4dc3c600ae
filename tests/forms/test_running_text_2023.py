"""Running text of the 2023 appendix as officers write it: names, wholes, earlier money, columns, and its year."""

import pytest

from behovsmelding import forms
from behovsmelding.forms.appendix_year import year_of
from behovsmelding.forms.owners import owners_in
from behovsmelding.reading.document import Document
from behovsmelding.reading.text_tables import arranged
from behovsmelding.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load()
BYGLAND, BYKLE = "Bygland kommune", "Bykle kommune"
UIA, HVL = "Universitetet i Agder", "Høgskulen på Vestlandet"
FORM = """Vedlegg 1 behovsmelding Bygland kommune. Nærmere beskrivelse av tiltak
Eier: Bygland kommune og Bykle kommune
Behovsmelding 2023
{headings}

{rows}
"""
PLAIN = "\tNr\n\tKonkret beskrivelse av tiltaket, inkludert målsetting\n\tHvordan skal tilskuddet konkret brukes?"
ROW = "1\tDEKOM\nSmå skoler\nAlle lærere. Målet er bedre læring.\n\n{}"


def read(rows, headings=PLAIN):
    text = FORM.format(headings=headings, rows=rows)
    return forms.read(arranged(Document.from_text("a.txt", "", text)), VOCABULARY)


def money(text):
    """Give who gets what by a measure's text, and which kroner were told of as unread."""
    report = read(ROW.format(text))
    (measure,) = report.measures
    return [(each.recipient, each.amount_nok) for each in measure.funding], [
        said for _, said, _ in report.unread if said
    ]


@pytest.mark.parametrize(
    "words",
    [
        "{} skal nytta sitt tilskot (42 000 kr) til skyss.",
        "{} bør òg få sitt tilskot (42 000 kr) til skyss.",
        "{} skal i tillegg bruke 42 000 kr til skyss.",
        "{} disponerer sitt tilskudd (42 000 kr) til vikarer.",
        "{} må også bruke tilskuddet sitt (42 000 kr) til vikarer.",
        "{} planlegger å benytte sitt tilskudd (42 000 kr) til vikarer.",
        "I tillegg skal {} bruke sitt tilskudd (42 000 kr) til vikarer.",
        "Her vil {} nytte 42 000 kr til skyss.",
        "{} skal ha 42 000 kr til vikar.",
        "{} bed om 42 000 kr til vikar.",
        "{} (vikar) kr. 42.000,-",
        "{} har fått i oppdrag å leie lokaler og skal ha 42 000 kr.",
    ],
)
@pytest.mark.parametrize(("name", "recipient"), [("Bygland kommune", BYGLAND), ("Bykle kommune", BYKLE), ("UiA", UIA)])
def test_running_text_goes_on_behind_a_name_and_is_no_part_of_it(words, name, recipient):
    assert money(words.format(name)) == ([(recipient, 42_000)], [])


@pytest.mark.parametrize("words", ["Til oss selv: 42000,- (vikarer)", "Kommunen selv: 42 000 kr", "Vår del: 42 000 kr"])
def test_the_owner_may_speak_of_itself(words):
    found, _ = money(f"{words}\nUiA skal bruke sitt tilskudd (51 000 kr) til kurs.")

    assert found == [(BYGLAND, 42_000), (UIA, 51_000)]


def test_a_sentence_may_end_with_the_abbreviation_of_kroner():
    text = "I alt treng vi 146 000 kr. HVL skal ha 105 000 kr for kurs. Dei siste 41 000 kr er til Bygland kommune."

    assert money(text) == ([(HVL, 105_000), (BYGLAND, 41_000)], [])


@pytest.mark.parametrize(
    "text",
    [
        "Vi søker om 110 000 kr til tiltaket. UiA skal ha 80 000 kr og Bygland kommune 30 000 kr.",
        "Vi søker om 115 000 kr til tiltaket. UiA skal ha 80 000 kr og Bygland kommune 30 000 kr.",
        "Vi treng 110 000 kr. UiA: 80 000 kr. Kommunen: 30 000 kr.",
    ],
)
def test_a_whole_that_is_asked_for_is_no_share_beside_its_parts(text):
    report = read(ROW.format(text))

    assert [each.amount_nok for each in report.measures[0].funding] == [80_000, 30_000]
    assert report.measures[0].stated_total_nok in {110_000, 115_000}


def test_a_part_of_what_is_asked_for_makes_it_the_whole():
    assert money("Vi søker om 110 000 kr til tiltaket. Av dette skal UiA ha 80 000 kr.")[0] == [(UIA, 80_000)]
    assert money("Vi treng 30 000 kr til vikar. UiA skal ha 80 000 kr.")[0] == [(BYGLAND, 30_000), (UIA, 80_000)]


@pytest.mark.parametrize(
    "text",
    [
        "Starta i 2022 med kr 95.000 til høgskulen, og no vil vi vidare.",
        "I 2022 hadde vi til saman 195 000 kr til dette, av det 60 000 kr til kommunen.",
        "I tillegg betaler kommunen 12 000,- for lokaler.",
        "Bygland kommune legger inn 40 000 kr til frikjøp.",
        "I fjor fikk kommunen 60 000 kr.",
    ],
)
def test_earlier_money_and_what_somebody_pays_is_no_need(text):
    found, _ = money(f"{text}\nUiA skal bruke sitt tilskudd (80 000 kr) til kurs.")

    assert found == [(UIA, 80_000)]


def test_what_somebody_receives_before_anything_is_paid_is_a_grant_and_what_is_paid_is_told():
    assert money("Bygland kommune tek imot 90 000 kr for alle tre og betaler for leige.")[0] == [(BYGLAND, 90_000)]
    assert money("I tillegg betaler kommunen 12 000 kr for lokaler.\nUiA: 80 000 kr") == (
        [(UIA, 80_000)],
        ["12 000 kr"],
    )


def test_a_grant_ahead_is_read_though_its_sentence_mentions_what_was():
    assert money("UiA skal, som i fjor, bruke sitt tilskudd (80 000 kr) til kurs.")[0] == [(UIA, 80_000)]
    assert money("I fjor fikk vi 60 000 kr, i år søker UiA om 80 000 kr.\nHVL: 30 000 kr") == (
        [(HVL, 30_000)],
        ["80 000 kr."],
    )


def test_a_price_is_no_grant_and_a_labels_last_sum_is():
    assert money("UiA skal ha 4 samlinger à 20 000 kr til dette.")[0] == []
    assert money("UiA: 5 samlingar x 16 000 = 80 000 kr, reise 12 000 kr, til saman 92 000 kr.")[0] == [(UIA, 92_000)]


def test_a_pronoun_is_nobodys_name():
    assert money("UiA kan dette.\nDe trenger 148 000 kr til kurs.\nKommunen: 20 000 kr") == (
        [(BYGLAND, 20_000)],
        ["148 000 kr"],
    )


def test_columns_of_amounts_are_those_of_their_headings_and_explanations_beside_them_are_none():
    headings = "Nr\tOrdning\tKonkret beskrivelse av tiltaket\tHvordan skal tilskuddet konkret brukes?\tEier\tUH (kr)"
    report = read(
        "1\tREKOM\tInkluderende lek Målet er at alle er med.\tUiA: tre dager à 22 000\t85 000\tca. 143 000\n"
        "2\tDEKOM\tSkriving Elevene skriver for lite i dag.\tKurs\t50 000\tHVL: 90 000\n"
        "\t\tSum\t\t135 000\t233 000",
        headings,
    )

    assert [measure.title for measure in report.measures] == ["Inkluderende lek", "Skriving"]
    assert [[(each.recipient, each.amount_nok) for each in one.funding] for one in report.measures] == [
        [(BYGLAND, 85_000), (UIA, 143_000)],
        [(BYGLAND, 50_000), (HVL, 90_000)],
    ]
    assert [(total.role, total.recipient, total.amount_nok) for total in report.stated_totals] == [
        ("owner", BYGLAND, 135_000),
        ("university", None, 233_000),
    ]


def test_a_pointer_to_an_attachment_tells_of_a_grant_only_by_itself_or_with_money():
    states = [
        [each.state for each in read(f"1\tDEKOM\nNettverk\n{words}\n").measures[0].funding]
        for words in (
            "Gjelder leder. Se vedlegg 3.",
            "Se vedlegg 3.",
            "Gjelder alle. Se vedlegg 3 for bruk av midlene.",
        )
    ]

    assert states == [[], ["see_attachment"], ["see_attachment"]]


def test_a_scheme_divided_by_hand_is_that_scheme():
    assert VOCABULARY.scheme("KOMPETANSE-LØFTET") == "Kompetanseløftet"
    assert VOCABULARY.scheme("KOMPETANSE-PLANEN") is None


@pytest.mark.parametrize(
    ("field", "owners"),
    [
        ("Karasjok kommune / Kárášjoga gielda", ("Karasjok kommune",)),
        ("Guovdageainnu suohkan – Kautokeino kommune", ("Kautokeino kommune",)),
        ("Porsanger kommune/Porsáŋggu gielda/Porsangin komuuni", ("Porsanger kommune",)),
        ("Røros kommune (Rosse tjïelte) og Holtålen kommune", ("Røros kommune", "Holtålen kommune")),
        ("Guovdageainnu suohkan", ("Guovdageainnu suohkan",)),
        ("Karasjok kommune og Porsáŋggu gielda", ("Karasjok kommune", "Porsáŋggu gielda")),
    ],
)
def test_an_owners_name_in_another_language_is_the_same_owner(field, owners):
    assert owners_in(field, VOCABULARY) == owners


@pytest.mark.parametrize(
    ("head", "body", "year", "is_inferred"),
    [
        ("Gjelder: 2023", "I 2022 brukte vi en plan fra 2021.", 2023, False),
        ("2023", "Utsatt til 2024.", 2023, False),
        ("Perioden vår 2023 – høst 2023", "Overført fra 2022.", 2023, False),
        ("Skoleåret 2023/2024", "", 2023, False),
        ("År: 2022", "Kurs høsten 2023.", 2022, False),
        ("Behovsmelding sendt 12.12.2022 for 2023", "", 2023, False),
        ("I 2022 fikk vi 300 000 kr. Nå søker vi for 2023.", "", 2023, False),
        ("Behovsmeldingen bygger på analysen i 2022", "", 2023, True),
        ("Behovsmelding 2023\nGjelder 2024", "", 2023, True),
        ("Sendt 15.11.2023", "Vi tok dette opp i 2021.", 2024, True),
        ("", "Bakgrunnen er et vedtak fra 2021. Utsatt til 2024.", 2023, True),
        ("", "Vi har holdt på siden våren 2022.", 2023, True),
    ],
)
def test_a_year_is_what_the_head_calls_it_and_mentions_in_the_text_tell_nothing(head, body, year, is_inferred):
    head = list(enumerate(["Vedlegg 1 behovsmelding Bygland kommune", *head.split("\n")], 1))

    assert year_of(head, [(20, "1"), (21, "Språk"), (22, body)]) == (year, is_inferred)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("UiA treng 61 000 kr til seks øktar; vi treng 19 000 kr til vikar.", [(UIA, 61_000), (BYGLAND, 19_000)]),
        ("Vi trenger 40 000 kr til UiA.", [(UIA, 40_000)]),
        ("Kommunen har avtalt med UiA at de skal ha 112 000 kr for arbeidet.", [(UIA, 112_000)]),
        ("UiA bruker 74 500 kr til kurs og 12 500 kr til reise, i alt 87 000 kr.", [(UIA, 87_000)]),
    ],
)
def test_whose_an_amount_is_where_the_owner_tells_of_its_partner(text, found):
    assert money(text)[0] == found


def test_what_may_be_last_years_or_this_years_is_told_and_not_guessed():
    text = "UiA skal ha det samme som i fjor, 90 000 kr.\nHVL: 30 000 kr"

    assert money(text) == ([(HVL, 30_000)], ["90 000 kr."])
