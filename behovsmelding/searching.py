"""What a reader types in the search field → the words it means, and where they stand in a text.

The method is simple on purpose, so that a reader can tell why something was found. A word and the words of all texts
are folded alike (lower case, «aa» is «å», no accents; the macro ``folded_words`` does it in SQL), and bokmål and
nynorsk are one («ledelse» and «leiing»). Then a word finds

- its inflections: «skole» and «skolene», by a list of endings;
- compounds it begins, with or without «s» between: «fravær» in «fraværsteam»; but «skole» not in «skolering», because
  «ring» is here no word;
- compounds it ends or stands within: «fravær» in «skolefraværet»; but «regning» not in «beregning», because what stands
  before must be a word, not a prefix that makes another word of it;
- of a verbal noun the infinitive with its compounds, and the participle: «lesing» and «lese», «leseopplæring»,
  «inkludering» and «inkluderende»; but not the other forms of the verb: «regner med» is about something else;
- a word of three letters only where it begins or ends a compound.

A compound of a common first or last part is also sought by its other part: «leseopplæring» finds «lesing».
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache

ACCENTS = str.maketrans(
    "éèêëáàâãíìîïóòôõúùûüýöäčđŋšŧžñç",
    "eeeeaaaaiiiioooouuuuyøæcdnstznc",
)
"""Letters that somebody may write without their accent; those of the Sámi languages too."""
NOT_A_WORD = re.compile(r"[^0-9a-zæøå]+")
ENDINGS = frozenset(
    ("enes", "anes", "ene", "ane", "ens", "ets", "nes", "ers", "en", "et", "er", "ar", "ne", "es", "a", "e", "s")
)
"""Inflections of nouns and adjectives in bokmål and nynorsk."""
ENDINGS_AFTER_E = frozenset(("r", "rs", "n", "ns"))
"""Of a word that ends in «e»: «skole», «skolen»."""
VERBAL = ("ingene", "ingane", "ingen", "inger", "ingar", "inga", "ings", "ing")
"""What makes a noun of a verb, with its inflections; the longest first."""
OF_THE_VERB = ("e", "ende", "ande")
"""Forms of the verb that a verbal noun finds: the infinitive, and «inkluderende»."""
PREFIXES = frozenset(
    ("an", "av", "bi", "de", "eks", "er", "fra", "hen", "in", "med", "mot", "om", "på", "re", "til", "unn", "ut", "ved")
)
"""What makes another word of the one it stands before, where nothing stands before itself."""
PREFIXES_WITHIN = (
    "be", "for", "fore", "gjen", "opp", "inn", "under", "over", "vei", "rett", "kon", "dis", "mis", "sam",
)  # fmt: skip
"""The same, also after other words: «kostnadsberegning»."""
NO_WORDS = frozenset(
    ("ing", "inga", "ingen", "inger", "ring", "ringen", "ering", "eringen", "ert", "erte", "jon", "joner", "sjon",
     "sjoner", "sjonen", "entlig")
)  # fmt: skip
"""Endings that look like the second part of a compound."""
VOWELS = frozenset("aeiouyæøå")
HEADS = ("skole", "barnehage", "elev", "barne", "lærer")
TAILS = (
    "opplæring", "utvikling", "kompetanse", "ferdighet", "ferdigheter", "ferdigheit", "vansker", "vanskar",
    "strategi", "strategier", "strategiar", "forståelse", "forståing", "arbeid", "glede", "lyst", "løft",
)  # fmt: skip
PAIRS = (
    ("veiledning", "rettleiing"), ("veileder", "rettleiar"), ("ledelse", "leiing"), ("leder", "leiar"),
    ("skol", "skul"), ("lek", "leik"), ("begynner", "begynnar"),
    ("høyskole", "høgskole"), ("atferd", "åtferd"), ("fravær", "fråvær"), ("høyt", "høgt"),
    ("lærer", "lærar"), ("regning", "rekning"), ("regne", "rekne"), ("mangfold", "mangfald"), ("hjem", "heim"),
    ("tegn", "teikn"), ("begrep", "omgrep"), ("tilpasset", "tilpassa"), ("flerspråk", "fleirspråk"),
    ("ordforråd", "ordtilfang"), ("forskjell", "skilnad"),
)  # fmt: skip
"""Parts of words that bokmål and nynorsk, or two spellings, write differently; the first stands for both."""
SMALL = frozenset(
    ("og", "i", "på", "av", "for", "til", "med", "om", "en", "et", "ei", "den", "det", "de", "som", "er", "å", "fra",
     "ved", "hos", "eller")
)  # fmt: skip
"""Words that say nothing of what is sought."""
MOST_WORDS = 8
LONGEST = 200
"""Letters of a query that are looked at: nobody means more, and somebody may paste a page."""
SHORT = 3
"""Letters of a word that only little may stand beside."""


def folded(text: str) -> str:
    """Write a text as the search compares it, with one blank around each word."""
    words = NOT_A_WORD.sub(" ", _letters(text)).strip()
    return f" {words.replace('aa', 'å')} "


def meant(query: str) -> list[str]:
    """Give the words of a query that say what is sought."""
    words = dict.fromkeys(folded(query[:LONGEST]).split())
    return [word for word in words if word not in SMALL and (len(word) > 1 or word.isdecimal())][:MOST_WORDS]


def ways(query: str, known: Collection[str]) -> list[list[str]]:
    """Give, for each word of a query, which known words it finds; nothing where there is no word.

    Args:
        query: what a reader types.
        known: every word of the texts, folded.
    """
    return [[word for word in known if finds(sought, word)] for sought in meant(query)]


def finds(sought: str, word: str) -> bool:
    """Tell whether a word that is sought finds a word of a text, both folded.

    >>> finds("fravær", "skolefraværet"), finds("lesing", "leseopplæring"), finds("regning", "beregning")
    (True, True, False)
    """
    if sought.isdecimal() or len(sought) < SHORT:
        return sought == word
    one, other = _canonical(sought), _canonical(word)
    return any(_is_found(part, other) for part in (one, *_parts(one)))


def spans(text: str, words: Iterable[Collection[str]]) -> list[tuple[int, int]]:
    """Find where in a text some words stand, as written."""
    wanted = {way for word in words for way in word}
    plain, places = _placed(text)
    return [
        (places[match.start()][0], places[match.end() - 1][1])
        for match in re.finditer("[^ ]+", plain)
        if match.group() in wanted
    ]


@cache
def _canonical(word: str) -> str:
    for one, other in PAIRS:
        word = word.replace(other, one)
    return word


def _parts(word: str) -> Iterator[str]:
    """Give the part of a compound that tells what it is about."""
    tails = [tail for tail in TAILS if word.endswith(tail) and len(word) - len(tail) >= SHORT]
    yield from (word.removesuffix(tail).removesuffix("s") for tail in tails)
    if not tails:
        heads = [head for head in HEADS if word.startswith(head) and len(word) - len(head) >= 5]
        yield from (word.removeprefix(head).removeprefix("s") for head in heads)


def _is_found(sought: str, word: str) -> bool:
    roots = _roots(sought)
    if not any(stem in word for stem in (sought.removesuffix("e"), *_stems(sought), *roots)):
        return False  # most words are ruled out here
    if _is_form(sought, roots, word) or _begins(sought, roots, word):
        return True
    return any(
        _may_stand_before(word[:place], sought)
        and (_is_form(sought, roots, word[place:]) or (len(sought) > SHORT and _begins(sought, roots, word[place:])))
        for place in range(2, len(word) - 2)
    )


def _is_form(sought: str, roots: Sequence[str], word: str) -> bool:
    """Tell whether a word is the one sought, inflected; of a verbal noun also the infinitive, and of that the noun."""
    if _is_inflected(sought, word) or (_is_inflected(word, sought) and len(word) > SHORT):
        return True
    if any(word.startswith(stem) and word.removeprefix(stem) in ENDINGS for stem in _stems(sought)):
        return True
    if sought[-1] == "e" and word.startswith(sought[:-1]) and word.removeprefix(sought[:-1]) in VERBAL:
        return True
    return any(word.startswith(root) and word.removeprefix(root) in (*OF_THE_VERB, *VERBAL) for root in roots)


def _begins(sought: str, roots: Sequence[str], word: str) -> bool:
    """Tell whether a word is a compound whose first part is the one sought."""
    is_short = len(sought) == SHORT
    for base in (sought, *_stems(sought), *([f"{sought}e"] if is_short else [])):
        if word.startswith(base):
            rest = word.removeprefix(base)
            linked = [rest[1:]] if rest[:1] == "s" and not is_short else []
            if any(_is_word(part, is_short=is_short) for part in (rest, *linked)) and not _is_linked_by_e(base, rest):
                return True
    # «-er…» after the stem of a verb is who does it: «lærerutdanning» is not about «læring».
    after = [word.removeprefix(f"{root}e") for root in roots if word.startswith(f"{root}e")]
    return any(_is_word(part) and part[0] != "r" for part in after)


def _is_linked_by_e(base: str, rest: str) -> bool:
    """Tell whether an «e» makes another first part of a word: «barnehage» is not about «barn»."""
    return base[-1] not in VOWELS and rest[0] == "e" and _is_word(rest[1:])


def _is_inflected(word: str, form: str) -> bool:
    if not form.startswith(word):
        return False
    ending = form.removeprefix(word)
    return not ending or ending in ENDINGS or (word[-1] == "e" and ending in ENDINGS_AFTER_E)


@cache
def _stems(word: str) -> tuple[str, ...]:
    """Give a word without what may be an inflection."""
    found = [word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending)]
    # «lærer» and «leder» are who does it, no plurals.
    found += [word.removesuffix(one) for one in ENDINGS_AFTER_E if word.endswith(f"e{one}") and len(word) > 5]
    return tuple(dict.fromkeys(stem for stem in found if len(stem) > SHORT))


@cache
def _roots(word: str) -> tuple[str, ...]:
    """Give the stem of the verb that a verbal noun is made of: «les» of «lesing», «veiled» of «veiledning»."""
    for ending in VERBAL:
        if word.endswith(ending) and len(word) - len(ending) >= SHORT:
            root = word.removesuffix(ending)
            return (root, root.removesuffix("n")) if root.endswith("n") and len(root) > 5 else (root,)
    return ()


def _may_stand_before(part: str, sought: str) -> bool:
    """Tell whether what stands before is a word of its own, and makes no other word of the one that follows."""
    least = SHORT if len(sought) == SHORT else 2
    is_word = len(part) >= least and not VOWELS.isdisjoint(part)
    return is_word and part not in PREFIXES and not part.endswith(PREFIXES_WITHIN)


def _is_word(part: str, *, is_short: bool = False) -> bool:
    """Tell whether what follows can be a word of its own: no Norwegian word begins with «rk» or «nd»."""
    if len(part) < SHORT or VOWELS.isdisjoint(part) or part in NO_WORDS:
        return False
    if part[0] in "lmnr" and part[1] not in VOWELS and part[1] != "j":
        return False
    # After a short word there must be more: «lek» is not in «lekser» or «leksehjelp».
    return not is_short or (len(part) > SHORT and not (part[0] == "s" and part[1] in VOWELS))


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
