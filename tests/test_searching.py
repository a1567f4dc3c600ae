"""Search: what is typed finds what is meant, in real Norwegian words, and marks it where it stands."""

import random

import pytest

from behovsmelding import searching
from tests.queries.asked import database_of

# What each word shall find among the words of texts, and what only looks like it: written down before the rules.
FINDS = {
    "fravær": (
        "fravær fraværet fraværs skolefravær skolefraværet fraværsoppfølging skolefraværsteam fråvær skulefråværet"
    ),
    "fraværet": "fravær skolefravær",
    "lesing": (
        "lesing lesinga lesingen lese leseopplæring lesevansker leselyst høytlesing lesestrategier "
        "lesingsvansker høytlesestund"
    ),
    "lese": "lesing lesinga leser leseopplæring lese",
    "regning": "regning regninga regne regneferdigheter brøkregning rekning rekne regningsarter hoderegning",
    "skriving": "skriving skrive skriveopplæring skrivinga",
    "lek": "lek leik leiken leken leke rollelek lekekompetanse utelek lekene lekmiljø",
    "språk": "språk språket språka språkløypa flerspråklig flerspråklige barnespråk fleirspråkleg språkets tospråklig",
    "ledelse": "ledelse ledelsen skoleledelse leiing leiinga skuleleiing ledelsesutvikling klasseledelse",
    "leder": "leder lederen ledere lederne leiar leiarar gruppeleder gruppeledersamlinger skoleledere",
    "lærer": "lærer lærere lærerne læreren lærar lærarar klasselærer lærerkompetanse barnehagelærer",
    "læring": "læring læringa læringsmiljø lære læringsmiljøsenteret",
    "skole": "skole skolen skoler skolene skule skulen barneskole skoleleder grunnskolen skolefravær skulane",
    "skoler": "skole skolene skolefravær",
    "barn": "barn barnet barna småbarn barns",
    "barnehagen": "barnehage barnehager barnehagebasert barnehagene",
    "kurs": "kurs kurset kursene nettkurs kursdag kursa",
    "vurdering": "vurdering vurdere underveisvurdering vurderingspraksis vurderinger",
    "samling": "samling samlinger gruppeledersamlinger samlinga",
    "veiledning": "veiledning rettleiing veilede veiledningen kollegaveiledning veiledningsgruppe",
    "overgang": "overgang overganger overgangar overgangene",
    "elever": "elev elevene elevar elevmedvirkning",
    "utdanning": "utdanning etterutdanning videreutdanning utdanningen",
    "inkludering": "inkludering inkluderende inkluderande inkludere inkluderingsarbeid",
    "plan": "plan planer planen planar kompetanseplan",
    "ord": "ordforråd ord ordene",
    "spesialpedagogikk": "spesialpedagogikk spesialpedagogikken",
    "pedagogisk": "pedagogisk pedagogiske spesialpedagogisk",
    "tilpasset": "tilpasset tilpassa",
    "skolefravær": "fravær skolefraværet",
    "leseopplæring": "lesing leseopplæring lesevansker",
    "bodø": "bodø bodøs",
    "2026": "2026",
    "ppt": "ppt",
    "narvik": "narvik narviks",
}
FINDS_NOT = {
    "lesing": "lesker lesja lespe lesbisk lest samles deles forelesning avlesing leserinnlegg leses lesund",
    "regning": (
        "regn regnskap regnbuen regner regnet regnes beregning beregne utregning kostnadsberegning "
        "beregninger medregnet"
    ),
    "skriving": "beskrivelse beskriver beskrive avskriving beskriving foreskriving",
    "lek": "kollektive skolekontoret elektronikk leksjon lekser lekse leksehjelp intellekt lektor kollektiv bibliotek",
    "ledelse": "veiledelse anledning ledsager veiledning rettleiing",
    "leder": "veileder veiledere kleder rettleiar skoleveileder",
    "lærer": "lær læreplan læring",
    "læring": "opplæring lærer lærerutdanning lærerkompetanse lærerne leseopplæring",
    "skole": "skolering skolert",
    "skoler": "skolering",
    "barn": "barnehage barnehager barnevern",
    "kurs": "diskurs konkurs kursiv ekskursjon",
    "samling": "forsamling informasjonsforsamling samles",
    "arbeid": "samarbeid forarbeid utarbeide",
    "ord": "nord bord fjord",
    "ppt": "opptatt",
    "202": "2026",
    "danning": "utdanning",
    "utdanning": "danning",
    "plan": "forplantning",
    "elev": "relevant",
    "tal": "total samtale",
    "virkning": "medvirkning",
    "atferd": "ferd",
}
FOUND = [
    ("fravær", "Forebygge skolefraværet på mellomtrinnet"),
    ("fravær", "Ufrivillig fråvær"),
    ("fraværet", "Forebygge skolefravær"),
    ("skolefravær", "Oppfølging av fravær"),
    ("leseopplæring", "Lesing i alle fag"),
    ("lesing", "Leseopplæring for de yngste"),
    ("lesing", "Høytlesing hver dag"),
    ("ledelse", "Leiing av profesjonsfellesskap"),
    ("leiing", "Skoleledelse i fådelte skoler"),
    ("skule", "Skolen som organisasjon"),
    ("barnehager", "De private barnehagene"),
    ("barnehagen", "Barnehagebasert kompetanseutvikling"),
    ("veiledning", "Rettleiing av nye lærarar"),
    ("språk", "Språkløypa"),
    ("SPRÅK", "flerspråklige barn"),
    ("spraak", "Språkmiljø"),
    ("Håkon", "Haakon VII gate"),
    ("kafe", "Kafé dialog"),
    ("kafé", "Kafe dialog"),
    ("kafe\u0301", "KAFÉ"),
    ("kurs", "Nettkurs i begynneropplæring"),
    ("lek", "Lekekompetanse"),
    ("ppt", "Samarbeid med PPT."),
    ("overgang", "Overganger og samarbeid"),
    ("gruppeleder", "18 gruppeledersamlinger"),
    ("gruppeleiarar", "18 gruppeledersamlinger"),
    ("2026", "Plan for 2026"),
    ("lesing og skriving", "Skriving og lesing i fagene"),
]
NOT_FOUND = [
    ("lesing", "Vi samles og deles i grupper"),
    ("skriving", "Dette beskriver arbeidet"),
    ("lek", "Et spørsmål om elektronikk"),
    ("ppt", "Opptatt"),
    ("202", "Plan for 2026"),
    ("fravær fotball", "Forebygge skolefravær"),
    ("xyzzy", "Lesing"),
]
HOSTILE = ["", " ", "'; DROP TABLE measures; --", "<script>alert(1)</script>", "[a](http://x.y)", "**", "\x00", "%_\\",
           "$x$", "a" * 100_000, "😀", "å" * 300, "- . ,", "\u202e", "œ ß İ ǆ", "aaa aaaa", "a\u030a"]  # fmt: skip


def ways(query: str, text: str) -> list[list[str]]:
    return searching.ways(query, searching.folded(text).split())


def matches(query: str, text: str) -> bool:
    words = ways(query, text)
    return bool(words) and all(words)


@pytest.mark.parametrize("sought", FINDS)
def test_a_word_finds_its_forms_and_the_compounds_it_is_in(sought):
    assert [word for word in FINDS[sought].split() if not searching.finds(sought, word)] == []


@pytest.mark.parametrize("sought", FINDS_NOT)
def test_a_word_does_not_find_words_that_only_hold_its_letters(sought):
    assert [word for word in FINDS_NOT[sought].split() if searching.finds(sought, word)] == []


@pytest.mark.parametrize(("query", "text"), FOUND)
def test_a_word_finds_its_inflections_compounds_and_other_spellings(query, text):
    assert matches(query, text)
    assert searching.spans(text, ways(query, text))


@pytest.mark.parametrize(("query", "text"), NOT_FOUND)
def test_a_word_does_not_find_what_only_looks_like_it(query, text):
    assert not matches(query, text)


def test_the_whole_word_is_marked_as_it_is_written():
    text = "Forebygge «Skolefraværet», og Haakons fråvær på kafe\u0301."

    def marked(query: str) -> list[str]:
        return [text[start:end] for start, end in searching.spans(text, ways(query, text))]

    assert marked("fravær") == ["Skolefraværet", "fråvær"]
    assert marked("Håkon kafé") == ["Haakons", "kafe\u0301"]


def test_small_words_and_single_letters_are_not_sought():
    assert searching.ways("og i på a – .", ["og", "a"]) == []
    assert searching.meant("lesing og skriving") == ["lesing", "skriving"]


@pytest.mark.parametrize("query", HOSTILE)
def test_a_hostile_query_is_only_words(query):
    words = ways(query, query[:500])

    assert len(words) <= searching.MOST_WORDS
    assert all(set(word) <= set("0123456789abcdefghijklmnopqrstuvwxyzæøå") for word in searching.meant(query))
    assert all(0 <= start < end <= len(query) for start, end in searching.spans(query[:500], words))


def test_a_text_is_folded_alike_in_sql_and_here():
    letters = "aaåÅæøÆéÉüčŋ .,-–«»\n\t\u00a0e\u0301a\u030a1😀ßİ"
    chosen = random.Random(4)
    texts = [*HOSTILE[:9], *HOSTILE[10:], *["".join(chosen.choices(letters, k=12)) for _ in range(400)]]
    con = database_of()

    [in_sql] = con.execute("SELECT list_transform(?::VARCHAR[], lambda text: folded_words(text))", [texts]).fetchone()

    assert in_sql == [searching.folded(text) for text in texts]
    assert [text.strip() for text in in_sql] == [searching._placed(text)[0].strip() for text in texts]
