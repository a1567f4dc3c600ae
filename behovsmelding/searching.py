"""What a reader types in the search field → the ways each word may be written, and where they stand in a text.

The method is simple on purpose, so that a reader can tell why something was found:

- A word and a text are folded alike (lower case, «aa» is «å», no accents; the macro ``folded_words`` does it in SQL).
- A word loses its inflection. What is left, of five letters or more, is found anywhere: «fravær» in «skolefraværet».
  Of three or four letters it must begin a word: «lek» in «lekekompetanse». A short word may also end one: «kurs» in
  «nettkurs».
- A verbal noun is found by its stem at the beginning of words: «lesing» in «leseopplæring», never in «samles».
- A compound of a common first or last part is also sought by its other part: «leseopplæring» finds «lesing».
- Bokmål and nynorsk are sought together: «ledelse» and «leiing», «skole» and «skule».
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

ACCENTS = str.maketrans(
    "éèêëáàâãíìîïóòôõúùûüýöäčđŋšŧžñç",
    "eeeeaaaaiiiioooouuuuyøæcdnstznc",
)
"""Letters that somebody may write without their accent; those of the Sámi languages too."""
NOT_A_WORD = re.compile(r"[^0-9a-zæøå]+")
ENDINGS = ("ene", "ane", "ens", "ets", "er", "ar", "en", "et", "a", "e", "s")
"""Inflections of nouns and adjectives in bokmål and nynorsk; the longest first."""
VERBAL = ("ingene", "ingane", "ingen", "ing")
HEADS = ("skole", "skule", "barnehage", "elev", "barne", "lærer", "lærar")
TAILS = (
    "opplæring", "utvikling", "kompetanse", "ferdighet", "ferdigheter", "ferdigheit", "vansker", "vanskar",
    "strategi", "strategier", "strategiar", "forståelse", "forståing", "arbeid", "glede", "lyst", "løft",
)  # fmt: skip
PAIRS = (
    ("ledelse", "leiing"), ("leder", "leiar"), ("skole", "skule"), ("veiledning", "rettleiing"), ("atferd", "åtferd"),
    ("fravær", "fråvær"), ("høyt", "høgt"), ("lærer", "lærar"), ("elever", "elevar"), ("regning", "rekning"),
    ("mangfold", "mangfald"), ("hjem", "heim"), ("tegn", "teikn"), ("begrep", "omgrep"), ("tilpasset", "tilpassa"),
    ("overganger", "overgangar"), ("flerspråk", "fleirspråk"), ("høgskole", "høgskule"), ("høyskole", "høgskole"),
    ("ordforråd", "ordtilfang"), ("forskjell", "skilnad"),
)  # fmt: skip
"""Parts of words that bokmål and nynorsk, or two spellings, write differently."""
SMALL = frozenset(
    ("og", "i", "på", "av", "for", "til", "med", "om", "en", "et", "ei", "den", "det", "de", "som", "er", "å", "fra",
     "ved", "hos", "eller")
)  # fmt: skip
"""Words that say nothing of what is sought."""
MOST_WORDS = 8
LONGEST = 200
"""Letters of a query that are looked at: nobody means more, and somebody may paste a page."""


def folded(text: str) -> str:
    """Write a text as the search compares it, with one blank around each word."""
    words = NOT_A_WORD.sub(" ", _letters(text)).strip()
    return f" {words.replace('aa', 'å')} "


def ways(query: str) -> list[list[str]]:
    """Give, for each word of a query, the ways it may stand in a folded text; nothing where there is no word."""
    words = dict.fromkeys(folded(query[:LONGEST]).split())
    meant = [word for word in words if word not in SMALL and (len(word) > 1 or word.isdecimal())]
    return [list(dict.fromkeys(_ways(word))) for word in meant[:MOST_WORDS]]


def spans(text: str, words: Iterable[Sequence[str]]) -> list[tuple[int, int]]:
    """Find where in a text the words stand, as written: whole words, in order, none inside another."""
    plain, places = _placed(text)
    found = set()
    for way in {way for word in words for way in word}:
        at = plain.find(way)
        while at >= 0:
            first = at + (way[0] == " ")
            last = at + len(way) - (way[-1] == " ") - 1
            start = plain.rfind(" ", 0, first + 1) + 1
            end = plain.find(" ", last)
            found.add((places[start][0], places[end - 1][1]))
            at = plain.find(way, at + 1)
    return sorted(found)


def _ways(word: str) -> Iterable[str]:
    for spelling in _spellings(word):
        yield from _forms(spelling)
        for part in _parts(spelling):
            yield from _forms(part)


def _spellings(word: str) -> Iterable[str]:
    yield word
    for one, other in PAIRS:
        if one in word:
            yield word.replace(one, other)
        if other in word:
            yield word.replace(other, one)


def _parts(word: str) -> Iterable[str]:
    """Give the part of a compound that tells what it is about."""
    for tail in TAILS:
        if word.endswith(tail) and len(word) - len(tail) >= 3:
            yield word.removesuffix(tail).removesuffix("s")
    for head in HEADS:
        if word.startswith(head) and len(word) - len(head) >= 5:
            yield word.removeprefix(head).removeprefix("s")


def _forms(word: str) -> Iterable[str]:
    if word.isdecimal() or len(word) < 3:
        yield f" {word} "
        return
    for ending in VERBAL:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            yield f" {word.removesuffix(ending)}"
            break
    stem = _stem(word)
    if len(stem) >= 5:
        yield stem
        return
    yield f" {stem}"
    if len(word) >= 4:
        yield f"{word} "
    if len(word) >= 5:
        yield word


def _stem(word: str) -> str:
    for ending in ENDINGS:
        # «lese» is a part of a compound, and its stem is «les».
        if word.endswith(ending) and len(word) - len(ending) >= (3 if ending == "e" else 4):
            return word.removesuffix(ending)
    return word


def _letters(text: str) -> str:
    # Python's lower case of the Turkish İ is two letters, DuckDB's is one.
    return unicodedata.normalize("NFC", text).replace("İ", "I").lower().translate(ACCENTS)


def _placed(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Fold a text, and tell of each letter where in the text it comes from."""
    letters: list[str] = [" "]
    places: list[tuple[int, int]] = [(0, 0)]
    for start, cluster in _clusters(text):
        end = start + len(cluster)
        for letter in NOT_A_WORD.sub(" ", _letters(cluster)):
            if letter == " " and letters[-1] == " ":
                continue
            if letter == "a" and letters[-1] == "a":
                letters[-1], places[-1] = "å", (places[-1][0], end)
                continue
            letters.append(letter)
            places.append((start, end))
    if letters[-1] != " ":
        letters.append(" ")
        places.append((len(text), len(text)))
    return "".join(letters), places


def _clusters(text: str) -> Iterable[tuple[int, str]]:
    """Give each letter together with the accents that stand loose after it."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not unicodedata.combining(text[place]):
            if text:
                yield start, text[start:place]
            start = place
