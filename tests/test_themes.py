"""Themes and target groups, and the words that look like them."""

import csv
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from behovsmelding import themes
from behovsmelding.settings import ROOT
from behovsmelding.vocabulary import Vocabulary
from tests.builders import a_measure, a_passage, a_report

VOCABULARY = Vocabulary.load(ROOT / "data" / "vocabulary")


def main_themes(title):
    return [hit.theme for hit in themes.themes_of(a_measure(title=title), VOCABULARY) if hit.relation == "main"]


def mentioned(text):
    return [hit.theme for hit in themes.themes_of(a_measure(title="Tiltak", passages=[("body", text)]), VOCABULARY)]


def groups(*texts, **overrides):
    measure = a_measure(title="Tiltak", passages=[("target_group", text) for text in texts], **overrides)
    return themes.target_groups_of(measure, a_report([measure]), VOCABULARY)


def from_text(*parts, **overrides):
    measure = a_measure(passages=parts, **overrides)
    return themes.target_groups_of(measure, a_report([measure], form="appendix_2023"), VOCABULARY)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Lesing og skriving", ["lesing", "skriving"]),
        ("Fådeltskoledidaktikk", ["fådelt skole"]),
        ("Trygt og godt skolemiljø", ["læringsmiljø"]),
        ("Ledersamlinger", ["ledelse"]),
        ("18 gruppeledersamlinger", ["ledelse"]),
        ("Digital nettressurs pedagogisk analyse", ["pedagogisk analyse"]),
        ("Språkløypa i barnehagen", ["språk"]),
        ("Tiltak mot skolefraværet", ["fravær"]),
        ("Bekymringsfullt fravær", ["fravær"]),
        ("Økt nærvær i skolen", ["fravær"]),
        ("Adferdsuttrykk som utfordrer", ["atferd"]),
        ("Et rolig leke og læringsmiljø", ["lek", "læringsmiljø"]),
        ("Leke- og læringsmiljø", ["lek", "læringsmiljø"]),
        ("Lese- og skriveopplæring", ["lesing", "skriving"]),
        ("Regning i alle fag", ["regning"]),
        ("Flerspråklige barn", ["språk"]),
        ("Tilpasset opplæring og inkludering", ["tilpasset opplæring"]),
        ("Mangfold og språk", ["språk", "mangfold"]),
        ("Profesjonsfaglig digital kompetanse", ["digital praksis"]),
        ("Overganger og begynneropplæring", ["overganger"]),
        ("Livsmestring og psykisk helse", ["psykisk helse"]),
        ("Lulesamisk språk og kultur", ["språk", "samisk"]),
        ("Spesialpedagogisk kompetanse", ["spesialpedagogikk"]),
        ("Kvalitetsutvikling kommunale bhg", []),
    ],
)
def test_a_title_gives_the_main_themes(title, expected):
    assert main_themes(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Urovekkjande skulefråvær", ["fravær"]),
        ("Leik og samspel", ["lek"]),
        ("Åtferd som utfordrar", ["atferd"]),
        ("Fleirspråklege barn og mangfald", ["språk", "mangfold"]),
        ("Leiarsamlingar for styrarar", ["ledelse"]),
        ("Skulemiljø og relasjonar", ["læringsmiljø"]),
        ("Tilpassa opplæring", ["tilpasset opplæring"]),
        ("Lesedugleik og talforståing", ["lesing", "regning"]),
        ("Begynnaropplæring i fådelt skule", ["fådelt skole", "overganger"]),
        ("Livsmeistring", ["psykisk helse"]),
        ("Høgfrekvente vanskar", ["spesialpedagogikk"]),
    ],
)
def test_nynorsk_titles_give_the_same_themes(title, expected):
    assert main_themes(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Mellomlederskolen", ["ledelse"]),
        ("Rektorskulen", ["ledelse"]),
        ("Å lede en lærende enhet", ["ledelse"]),
        ("Å leie endringsarbeid", ["ledelse"]),
        ("Å lede små skoler", ["ledelse"]),
        ("Utvikling av lederteam", ["ledelse"]),
        ("Vaksne som les høgt", ["lesing"]),
        ("Lesende lærere", ["lesing"]),
        ("Alle skal skrive", ["skriving"]),
        ("Skriv saman", ["skriving"]),
        ("Matteglede", ["regning"]),
        ("Tall og mengder", ["regning"]),
        ("Naturfag ute", ["regning"]),
        ("Økt nærvær", ["fravær"]),
        ("Tilbake til skolen", ["fravær"]),
        ("Barn som utagerer", ["atferd"]),
        ("Regulerende voksne", ["atferd"]),
        ("Leikne vaksne", ["lek"]),
        ("Vi leker ute", ["lek"]),
        ("Klasseromsledelse", ["læringsmiljø"]),
        ("Nettmobbing", ["læringsmiljø"]),
        ("Inkluderende matematikk", ["regning", "tilpasset opplæring"]),
        ("Nevromangfold i skolen", ["spesialpedagogikk"]),
        ("Innføringsklasser", ["mangfold"]),
        ("Seksåringen i skolen", ["overganger"]),
        ("Frå barnehage til skule", ["overganger"]),
        ("Aldersblanding i små skular", ["fådelt skole"]),
        ("Store språkmodeller i skolen", ["digital praksis"]),
        ("Digitalt læringsmiljø", ["læringsmiljø", "digital praksis"]),
    ],
)
def test_a_title_says_it_in_words_that_mean_nothing_in_passing(title, expected):
    assert main_themes(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Veilederopplæring", []),
        ("Rettleiarutdanning for lærarar", []),
        ("Prosjektledersamlinger", []),
        ("Trivselslederopplæring", []),
        ("Ledelse av lek", ["lek"]),
        ("Å lede lek", ["lek"]),
        ("Økt nærvær blant ansatte", []),
        ("Tilpasning til ny ordning", []),
        ("Fagarbeideren som språkmodell", ["språk"]),
    ],
)
def test_a_titles_word_that_only_looks_like_a_theme_gives_none(title, expected):
    assert main_themes(title) == expected


@pytest.mark.parametrize(
    "text",
    [
        "et felles språk for praksis",
        "bidra til et «felles språk»",
        "et felles «språk»",
        "Felles faglig språk",
        "det felles\nspråket",
        "eit sams språk",
        "kroppsspråk, klarspråk og fagspråk",
        "sykefravær blant de ansatte",
        "høyt sjukefråvær",
        "fravær av støtte",
        "Beskriv hvordan, skriv her, underskrift, skriftlig, forskrift og foreskrevet",
        "reiseutgifter inkludert, regnskap og beregning",
        "reise etter regning",
        "leksehjelp, leksikon, kollektiv, selektiv, dialekt og elektrisitet",
        "Læringsmiljøsenterets veiledere",
        "Læringsmiljøsenteret, UiS, og Lesesenteret",
        "Spesialpedagogisk fagteam og spesialpedagoger",
        "Kompetanseløftet for spesialpedagogikk og inkluderende praksis",
        "Skolelederforbundet og Utdanningsforbundet",
        "miljøteam, fagmiljø, arbeidsmiljø, miljøarbeidere og kompetansemiljø",
        "trygt og godt arbeidsmiljø",
        "prosjektledelse og ledelsen i kommunen",
        "pedagogiske ledere",
        "kollektive prosesser for profesjonsutvikling",
        "digitale samlinger og digital nettressurs",
        "overgangsordningen for tilskudd",
        "lese igjennom forelesningen, les mer om avlesning",
        "d) å forebygge utenforskap, fremme inkludering og gi tilpasset tilbud",
        "Vurdering av behov (inkluderende prosesser)",
        "De samiske perspektivene er ivaretatt i behovsmeldingen?",
        "pedagogisk-psykologisk tjeneste",
        "et mangfold av tiltak, mangfoldige metoder",
        "Vurdering/analyse og Analyse/vurdering av behov",
        "samspill mellom tiltak og tjenester",
        "i relasjon til planen",
        "kinesisk ski og aktiv KIK",
        "barnas trivsel og ansattes nærvær",
        "samspill med PPT, og relasjonen mellom eier og universitetet",
        "Faglærerne i samfunnsfag, naturfag og engelsk, lærere i norsk og matematikk",
        "fire styrersamlinger 7 x 3 timer, og ledelse av seks samlinger",
        "Ni elever fikk spesialundervisning i løpet av året",
        "De leser planen, skriver referat og regner med svar",
        "å lede utviklingsarbeidet i egen enhet",
    ],
)
def test_words_that_only_look_like_a_theme_give_none(text):
    assert mentioned(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("et felles språk om barns språkutvikling", ["språk"]),
        ("sykefravær og bekymringsfullt skolefravær", ["fravær"]),
        ("Læringsmiljøsenteret støtter arbeidet med læringsmiljø", ["læringsmiljø"]),
        ("samspill mellom barn og voksne", ["lek"]),
        ("inkludert reise til samling om inkludering", ["tilpasset opplæring"]),
        ("mangfold av metoder for å møte mangfold", ["mangfold"]),
    ],
)
def test_a_theme_beside_its_trap_is_still_found(text, expected):
    assert mentioned(text) == expected


def test_a_stated_aim_is_main_and_a_list_of_needs_is_mentioned():
    measure = a_measure(
        title="Kvalitetsutvikling", passages=[("aim", "Målet er bedre språkutvikling"), ("needs", "- Språk\n- Lesing")]
    )

    hits = themes.themes_of(measure, VOCABULARY)

    assert [(hit.theme, hit.relation) for hit in hits] == [("språk", "main"), ("lesing", "mentioned")]


def test_a_sentence_that_goes_on_stating_the_aim_is_main_too():
    aim, reason = (
        ("aim", "Målet er høyere kvalitet."),
        ("body", "Dette for at alle skal ha et godt leke og læringsmiljø."),
    )

    hits = themes.themes_of(a_measure(title="Veiledning", passages=[aim, reason, reason]), VOCABULARY)
    alone = themes.themes_of(a_measure(title="Veiledning", passages=[reason]), VOCABULARY)

    assert [(hit.theme, hit.relation) for hit in hits] == [("lek", "main"), ("læringsmiljø", "main")]
    assert {hit.relation for hit in alone} == {"mentioned"}


def test_a_hit_keeps_its_words_and_its_line():
    measure = a_measure(title="Tiltak", passages=[a_passage("needs", "- Språk\n- Lek og samspill", 66)])

    hits = themes.themes_of(measure, VOCABULARY)

    assert [(hit.snippet, hit.locator.line) for hit in hits] == [("Språk", 66), ("Lek og samspill", 66)]


def test_a_snippet_is_a_few_words_cut_between_words():
    text = "Vi har i flere år sett at behovet for systematisk leseopplæring øker i alle de minste skolene våre " * 2

    (hit,) = themes.themes_of(a_measure(title="Tiltak", passages=[("body", text)]), VOCABULARY)

    words = hit.snippet.strip("… ").split()
    assert "leseopplæring" in words
    assert len(words) <= themes.SNIPPET_WORDS
    assert len(hit.snippet) <= themes.SNIPPET_LENGTH
    assert set(words) <= set(text.split())


@given(
    st.text(alphabet="abcdelkipr språk -–•\n\t«».,;:()12", max_size=400), st.sampled_from(["språk", "Lek", "fravær"])
)
def test_any_text_can_be_searched_and_a_snippet_holds_its_hit(noise, word):
    hits = themes.themes_of(a_measure(title="Tiltak", passages=[("body", f"{noise}\n- {word}.\n{noise}")]), VOCABULARY)

    (found,) = [hit for hit in hits if hit.theme == word.casefold()]
    assert "\n" not in found.snippet
    assert len(found.snippet.split()) <= themes.SNIPPET_WORDS + 2
    assert any(part in found.snippet.casefold() for part in ("språk", "lek", "fravær"))


NUMBERED_WORDS = (
    "Lesing", "gruppe", "kapittel", "9A", "8A", "9", "A", "kap.", "6-åringer", "7-åringer", "12", "17", "felles",
    "språk", "Lek 4H AS",
)  # fmt: skip
"""Some of which word lists ask for by their digits."""


@given(
    st.lists(st.lists(st.sampled_from(NUMBERED_WORDS), max_size=6).map(" ".join), min_size=1, max_size=6),
    st.sampled_from(["Bodø kommune", "Lek 4H AS"]),
)
def test_a_list_has_the_themes_that_each_of_its_measures_has_alone(titles, owner):
    measures = [a_measure(title=title, passages=[]) for title in titles]
    report = a_report(measures, form="list", owner=owner, owners=(owner,))

    found = themes.themes_of_list(report, VOCABULARY)

    assert found == [themes.themes_of(measure, VOCABULARY, (owner,)) for measure in measures]


def test_a_word_divided_at_a_line_end_is_one_word():
    assert mentioned("arbeid med språk-\nmiljøet og lese-\n og skriveopplæring") == ["språk", "lesing", "skriving"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gruppeledere (teamledere og ped.ledere) begge steder", ("gruppeledere", "pedagogiske ledere")),
        ("Ledere i barnehage og skole", ("styrere", "skoleledere")),
        (
            "Samtlige ansatte i skole, barnehage, PPT, spesialpedagogisk fagteam, barnehage og skoleeier.",
            ("ppt", "spesialpedagogisk fagteam", "eiere", "alle ansatte"),
        ),
        (
            "Ledere og ansatte i barnehagene, PP-tjenesten og Spesialpedagogisk\n\nfagteam.",
            ("barnehageansatte", "styrere", "ppt", "spesialpedagogisk fagteam"),
        ),
        ("Tilsette i barnehagane, leiarar og PP-tenesta", ("barnehageansatte", "styrere", "ppt")),
        ("Lærarar, styrarar og leiarar i skulen", ("lærere", "styrere", "skoleledere")),
        ("Ansatte i barnehagene og ledere i skolene", ("barnehageansatte", "skoleledere")),
        ("Alle ansatte i barnehagene", ("barnehageansatte", "alle ansatte")),
        ("Rektorer, SFO og oppfølgingstjenesten", ("skoleledere", "sfo", "oppfølgingstjeneste")),
        ("Lærere, ledere og barnehage- og skoleeiere", ("lærere", "styrere", "skoleledere", "eiere")),
        ("Kulturskolelærere og ansatte i kulturskolen", ("kulturskole",)),
        ("Assistenter og fagarbeidere, helsesykepleiere", ("laget rundt barnet", "assistenter")),
        ("Ledere i PPT", ("ppt",)),
        ("Hele personalet i barnehagene", ("barnehageansatte", "alle ansatte")),
        ("Barnehage- og skoleansatte", ("barnehageansatte", "lærere")),
        ("Pedagogane i barnehagane og ein kontaktlærar", ("barnehageansatte", "lærere")),
        ("Leiinga i barnehagane", ("styrere",)),
        ("Helsesøstre, skuleassistentar og ufaglærte", ("laget rundt barnet", "assistenter")),
        ("Hele kollegiet ved skolene", ("alle ansatte",)),
        ("Alle vaksne i barnehagen", ("alle ansatte",)),
        ("Kommunalleder oppvekst, AKS og OT", ("sfo", "eiere", "oppfølgingstjeneste")),
        ("Utdanningsforbundet og Skolelederforbundet", ()),
    ],
)  # fmt: skip
def test_the_field_names_the_target_groups_in_fixed_order(text, expected):
    assert groups(text, level="begge") == expected


def test_leaders_without_a_place_are_those_of_the_measures_level():
    assert groups("Ledere", level="grunnskole") == ("skoleledere",)
    assert groups("Ledere", scheme="Regional ordning") == ("styrere",)
    assert groups("Ledere") == ("styrere", "skoleledere")


def test_the_2023_form_says_in_its_text_whom_a_measure_is_for():
    title = (
        "title",
        "Kurs for alle ansatte i barnehager (uten den minste) og skoler, SFO, PPT og resten av laget rundt barn",
    )
    use = (
        "body",
        "Eier skal bruke tilskuddet til kurs for personalet i barnehager om språk i samarbeid med PPT.",
    )

    assert from_text(title) == ("sfo", "ppt", "laget rundt barnet", "alle ansatte")
    assert from_text(use, scheme="Regional ordning") == ("barnehageansatte",)
    assert from_text(("body", "Planlegging som er relevant for PPT, for å løse saker.")) == ()


def test_staff_of_no_known_place_in_a_2023_text_are_those_of_both():
    aim = ("aim", "Målet er at ledere leder arbeidet sammen med sine ansatte.")

    assert from_text(aim, scheme="Kompetanseløftet") == ("barnehageansatte", "lærere")


def test_a_form_that_has_the_field_is_never_read_between_the_lines():
    measure = a_measure(passages=[("body", "Kurs for alle ansatte")])

    assert themes.target_groups_of(measure, a_report([measure]), VOCABULARY) == ()


def test_a_measure_not_described_has_the_themes_of_its_title_and_no_target_groups():
    measure = a_measure(title="Lesing og skriving", described=False, passages=[a_passage("target_group", "Lærere")])

    (tagged,) = themes.tagged(a_report([measure]), VOCABULARY).measures

    assert [hit.theme for hit in tagged.themes] == ["lesing", "skriving"]
    assert tagged.target_groups == ()
    assert replace(tagged, themes=(), target_groups=()) == measure


def test_an_owners_name_is_no_theme():
    measure = a_measure(title="Kurs", passages=[("body", "Språkskogen barnehage AS leder arbeidet med lek.")])

    (tagged,) = themes.tagged(a_report([measure], owners=("Språkskogen barnehage AS",)), VOCABULARY).measures

    assert [hit.theme for hit in tagged.themes] == ["lek"]


def test_every_row_of_the_word_lists_is_used():
    folder = ROOT / "data" / "vocabulary"
    with (folder / "themes.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))

    assert {row["theme"] for row in rows if row["rule"] == "catch"} == set(themes.THEMES)
    assert {row["rule"] for row in rows} == {"catch", "not"}
    assert {row["where"] for row in rows} <= {"all", "headline", "title", "body"}
    named = {group for pattern in themes.group_patterns(folder) for group in pattern.meaning.split("/")}
    assert named == set(themes.TARGET_GROUPS)


@pytest.mark.parametrize(
    "patterns",
    [
        themes.theme_patterns(VOCABULARY.folder),
        themes.group_patterns(VOCABULARY.folder),
        themes.names_to_hide(VOCABULARY.folder, "themes"),
    ],
    ids=["themes", "groups", "names"],
)
def test_what_may_stand_in_a_text_is_everything_whose_letters_do(patterns):
    texts = (
        "Språkløypa: lese- og skriveopplæring, «Trygt og godt skolemiljø»\nfor PPT og styrere",
        "Nord universitet og SePU",
        "",
        *(pattern.needle for pattern in patterns),
    )

    for text in (*texts, *texts):
        folded = text.casefold()
        assert patterns.possible(folded) == [pattern for pattern in patterns if pattern.needle in folded]


@pytest.mark.parametrize("title", ["Regning på mellomtrinnet", "Regning for alle", "Rekning på barnesteget"])
def test_a_title_tells_of_no_invoice(title):
    assert main_themes(title) == ["regning"]
    assert mentioned("Kommunen betaler mot regning på 4 000 kr.") == []


@pytest.mark.parametrize(
    "text",
    ["Målet er ei meir inkluderande opplæring for alle.", "Målet er inkluderende undervisning i alle fag."],
)
def test_inclusive_teaching_is_adapted_teaching(text):
    assert mentioned(text) == ["tilpasset opplæring"]


def test_who_leads_a_network_is_no_theme_and_a_network_of_leaders_is():
    assert mentioned("Høgskolen leder nettverk for språkveiledere i to byer.") == ["språk"]
    assert main_themes("PP leder nettverk for Nordland") == ["ledelse"]
