"""People stay out: the names a document names, phones, e-mail, accounts and profiles are taken out of its text.

Roles, titles, organisations and figures stay.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from behovsmelding.first_names import people_alone
from behovsmelding.money import amounts
from behovsmelding.people import is_organisation
from behovsmelding.vocabulary import Vocabulary

REMOVED = "[fjernet]"
_EMAIL = re.compile(
    r"(?<![\w.+'-])[\w.+'-]+(?:@|\s?[(\[](?:at|krøllalfa|alfakrøll)[)\]]\s?)"
    r"[\w-]+(?:(?:\.|\s?[(\[](?:dot|punktum|prikk)[)\]]\s?)[\w-]+)+"
)
# What people are called, and where they show themselves, on the net.
_PROFILE = re.compile(
    r"(?<![\w@.])@[^\W\d]\w{2,}|(?:https?://)?(?:\w+\.)?(?:linkedin\.com/in|facebook\.com|instagram\.com|twitter\.com|x\.com)/\S+"
)
# Account and national identity number; phone in the groupings people use. Elsewhere eight digits may be an amount.
_GAP = r"[ .\u00a0\u202f-]"
_ELEVEN = rf"\d{{6}}[ \u00a0]?\d{{5}}|\d{{4}}{_GAP}\d{{2}}{_GAP}\d{{5}}"
_PHONE = (
    rf"(?:\(?(?:\+|00)47\)?{_GAP}?)?(?:[2-9]\d{{7}}|[2-9]\d(?:{_GAP}\d{{2}}){{3}}|[2-9]\d{{2}}{_GAP}\d{{2}}{_GAP}\d{{3}}"
    rf"|[2-9]\d{{3}}[ \u00a0]\d{{4}})"
)
_IDENTIFIERS = re.compile(rf"(?<![\d.,])(?:{_ELEVEN}|{_PHONE})(?!\d|[.,]\d)")
LOOKED_THROUGH_AT_ONCE = 500
"""Texts: of more, nearly any such lot would have one that is to be looked at by itself."""
SHORTEST_IDENTIFIER = 8
"""Marks of a phone number: a long list has most of its texts, amounts, shorter than that."""
_EIGHT_DIGITS = re.compile(rf"\d(?:{_GAP}?\d){{7}}")
# What the bytes of a text are: digits, letters, or the beginning of what may be a digit of another script.
_LEFT_OUT = "".join((" .-", "\u00a0", "\u202f")).encode()
_KINDS = bytes(
    ord("0") if chr(byte).isdecimal() and byte < 0x80 else ord("?") if byte > 0xC3 and byte != 0xE2 else ord("x")
    for byte in range(256)
)
_AT_IN_WORDS = re.compile(r"[(\[](?:at|krøllalfa|alfakrøll)[)\]]")
# As above, but never inside a word: identifiers of rows and files are letters and digits.
_SURE_IDENTIFIERS = re.compile(rf"(?<![\w.,-])(?:{_ELEVEN}|{_PHONE})(?!\w|[.,\u00a0 -]?\d)")
_MONEY_BEFORE = re.compile(r"(?:\bkr\.?|\bNOK|kroner)[:\s]*$", re.IGNORECASE)
_MONEY_AFTER = re.compile(r"[\s\u00a0]?(?:[,.]-|,\s-|kr\b|kroner|NOK)", re.IGNORECASE)


def redact(text: str, people: tuple[str, ...]) -> str:
    """Take names, e-mail addresses, phones, accounts and national identity numbers out of a text.

    >>> redact("Ring Kari Nordmann, 99 00 11 22, om 200.000,- til SePU", ("Kari Nordmann",))
    'Ring [fjernet], [fjernet], om 200.000,- til SePU'
    """
    kept = text
    # Nearly no text has any of these in it, and a long list is texts by the hundred thousand.
    if "@" in kept or ".com/" in kept or _AT_IN_WORDS.search(kept):
        kept = _PROFILE.sub(REMOVED, _EMAIL.sub(REMOVED, kept))
    if has_identifier(kept):
        kept = _without_identifiers(kept)
    for pattern in _patterns(people, kept) if people else ():
        kept = pattern.sub(REMOVED, kept)
    spans = people_alone(kept)
    if not spans:
        return kept
    edges = [0, *(edge for span in spans for edge in span), len(kept)]
    return REMOVED.join(kept[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))


def has_identifier(text: str) -> bool:
    """Tell whether a text has so many digits in a row that they may be a phone, an account or an identity number."""
    if len(text) < SHORTEST_IDENTIFIER:
        return False
    # Of most texts this tells, in a fifth of the time that searching them takes.
    kinds = text.encode(errors="surrogatepass").translate(_KINDS, _LEFT_OUT)
    return (b"00000000" in kinds or b"?" in kinds) and bool(_EIGHT_DIGITS.search(text))


def _without_identifiers(kept: str) -> str:
    """Take phones, accounts and identity numbers out; eight digits that are an amount stay."""
    money = [(found.start, found.end) for found in amounts(kept)] if _IDENTIFIERS.search(kept) else []

    def without(match: re.Match) -> str:
        is_money = any(start < match.end() and match.start() < end for start, end in money)
        return match.group() if is_money else REMOVED

    return _IDENTIFIERS.sub(without, kept)


def masked(text: str) -> str:
    """Blank out, before a text is stored, e-mail addresses, phones, accounts and national identity numbers left in it.

    The last line of defence, for any text, JSON too: every letter else stays, and stays at its place.

    >>> masked("Ring 99 00 11 22 eller skriv til kari@eksempel.no om 200 000,-, org.nr 972418013")
    'Ring ••••••••••• eller skriv til •••••••••••••••• om 200 000,-, org.nr 972418013'
    """
    if "@" not in text and not has_identifier(text):
        return text
    kept = _EMAIL.sub(_blanks, text)
    return _SURE_IDENTIFIERS.sub(lambda hit: hit.group() if _is_amount(kept, hit) else _blanks(hit), kept)


def all_masked(texts: Sequence[str | None]) -> list[str | None]:
    """Mask each of some texts; some hundred are looked through together, and one by one only where there is cause."""
    kept: list[str | None] = []
    for start in range(0, len(texts), LOOKED_THROUGH_AT_ONCE):
        some = texts[start : start + LOOKED_THROUGH_AT_ONCE]
        together = "\n".join(filter(None, some))
        has_cause = "@" in together or has_identifier(together)
        kept += [text and masked(text) for text in some] if has_cause else some
    return kept


def _blanks(match: re.Match) -> str:
    return "•" * len(match.group())


def _is_amount(text: str, match: re.Match) -> bool:
    """Tell whether eight digits are money all the same: alone in their field, or with a sign of money beside them."""
    if not re.fullmatch(r"\d{8}", match.group()):
        return False
    before, after = text[max(0, match.start() - 8) : match.start()], text[match.end() : match.end() + 8]
    is_alone = before[-1:] in ("", '"', ":", "\t") and after[:1] in ("", '"', ",", "}", "\t")
    return is_alone or bool(_MONEY_BEFORE.search(before) or _MONEY_AFTER.match(after))


@lru_cache(maxsize=16)
def _deny_list(people: tuple[str, ...]) -> dict[str, list[tuple[int, str, bool]]]:
    """Give what to look for: whole names, any two of their words together, and their rarer words alone.

    By the first word of each: (rank, phrase, whether it is a word alone). Most texts hold none of them.
    """
    phrases: set[str] = set()
    words: set[str] = set()
    for person in people:
        # The dot of a sentence that ends in the middle, «Per Dahl. Ring», is no part of a word looked for elsewhere.
        parts = [part.rstrip(".") if len(part) > 3 else part for part in person.split()]
        phrases.add(person)
        phrases.update(f"{one} {other}" for place, one in enumerate(parts) for other in parts[place + 1 :])
        rare = (part for part in parts if len(part) > 3 and not Vocabulary.load().is_no_person(part))
        words.update(part for part in rare if not is_organisation(part))
    found: dict[str, list[tuple[int, str, bool]]] = {}
    longest_first = sorted((phrase for phrase in phrases if " " in phrase), key=len, reverse=True)
    for rank, phrase in enumerate((*longest_first, *sorted(words))):
        first = re.search(r"\w+", phrase)
        if first:
            found.setdefault(first.group().casefold(), []).append((rank, phrase, rank >= len(longest_first)))
    return found


def _patterns(people: tuple[str, ...], text: str) -> Iterator[re.Pattern]:
    """Give the patterns of those people some of whose words stand in a text, longer ones first."""
    denied = _deny_list(people)
    words = {form for word in re.findall(r"\w+", text.casefold()) for form in (word, word.removesuffix("s"))}
    near = {each for word in words & denied.keys() for each in denied[word]}
    for _, phrase, is_word in sorted(near):
        yield _word_pattern(phrase) if is_word else _phrase_pattern(phrase)


@lru_cache(maxsize=4096)
def _phrase_pattern(phrase: str) -> re.Pattern:
    return re.compile(rf"(?<!\w){_flexible(phrase)}(?:s|'s|’s)?(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _word_pattern(word: str) -> re.Pattern:
    # Not in front of an organisation word: a school or a kindergarten may be named like a person.
    organisation = r"(?!\s+\w*(?:barnehage|skole|skule|kommune|AS|SA|BA)\b|[-\w])"
    return re.compile(rf"(?<![\w-]){re.escape(word)}s?{organisation}")


def _flexible(phrase: str) -> str:
    return r"\s+".join(re.escape(word) for word in phrase.split())
