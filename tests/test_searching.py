"""Search: what is typed finds what is meant, in real Norwegian words, and marks it where it stands."""

import random

import pytest

from behovsmelding import searching
from tests.queries.asked import database_of

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


def matches(query: str, text: str) -> bool:
    words = searching.ways(query)
    return bool(words) and all(any(way in searching.folded(text) for way in word) for word in words)


@pytest.mark.parametrize(("query", "text"), FOUND)
def test_a_word_finds_its_inflections_compounds_and_other_spellings(query, text):
    assert matches(query, text)
    assert searching.spans(text, searching.ways(query))


@pytest.mark.parametrize(("query", "text"), NOT_FOUND)
def test_a_word_does_not_find_what_only_looks_like_it(query, text):
    assert not matches(query, text)


def test_the_whole_word_is_marked_as_it_is_written():
    text = "Forebygge «Skolefraværet», og Haakons fråvær på kafe\u0301."

    def marked(query: str) -> list[str]:
        return [text[start:end] for start, end in searching.spans(text, searching.ways(query))]

    assert marked("fravær") == ["Skolefraværet", "fråvær"]
    assert marked("Håkon kafé") == ["Haakons", "kafe\u0301"]


def test_small_words_and_single_letters_are_not_sought():
    assert searching.ways("og i på a – .") == []
    assert len(searching.ways("lesing og skriving")) == 2


@pytest.mark.parametrize("query", HOSTILE)
def test_a_hostile_query_is_only_words(query):
    words = searching.ways(query)

    assert len(words) <= searching.MOST_WORDS
    assert all(set(way) <= set(" 0123456789abcdefghijklmnopqrstuvwxyzæøå") for word in words for way in word)
    assert all(0 <= start < end <= len(query) for start, end in searching.spans(query[:500], words))


def test_a_text_is_folded_alike_in_sql_and_here():
    letters = "aaåÅæøÆéÉüčŋ .,-–«»\n\t\u00a0e\u0301a\u030a1😀ßİ"
    chosen = random.Random(4)
    texts = [*HOSTILE[:9], *HOSTILE[10:], *["".join(chosen.choices(letters, k=12)) for _ in range(400)]]
    con = database_of()

    [in_sql] = con.execute("SELECT list_transform(?::VARCHAR[], lambda text: folded_words(text))", [texts]).fetchone()

    assert in_sql == [searching.folded(text) for text in texts]
    assert [text.strip() for text in in_sql] == [searching._placed(text)[0].strip() for text in texts]
