"""People named by a given name or by initials alone, who stand in no cell that says so: taken out where they stand."""

import re
from collections.abc import Iterator
from functools import lru_cache

from behovsmelding.vocabulary import Vocabulary

# Names come from everywhere: Ł, Š and Đ are capitals too.
CAPITAL = "".join(letter for letter in map(chr, range(0x41, 0x250)) if letter.isupper())
WORD = rf"(?:[{CAPITAL}](?:[\w'’]*[\w])?(?:-[{CAPITAL}][\w'’]*)*\.?)"
PARTICLE = r"(?:(?:van|von|de|der|den|af|av|el|al|bin)\s+){0,2}"
# A school or a kindergarten may be named like a person.
ORGANISATION_NEXT = re.compile(
    r"(?:s?\s+(?:(?:videregående|vidaregåande|vgs|privat|private|kommunale?|montessori|natur|gårds?)\s+)?)\w*"
    r"(?:barnehage[nr]?|barnehagane|skole[nr]?|skule[nr]?|senter|senteret|universitet|universitetet|høgskole[nr]?|høgskule[nr]?"
    r"|kommune[nr]?|stiftelse[nr]?|museum|museet|legat|AS|SA|BA|SFO)\b"
)
_NAMED_AFTER_SOMEBODY = re.compile(rf"(?:\s+{WORD}){{0,2}}{ORGANISATION_NEXT.pattern}")
_TITLECASE = re.compile(rf"(?<![\w«\"'’-])[{CAPITAL}][^\W\d_{CAPITAL}][\w’']*(?:-[{CAPITAL}][\w’']*)*(?![\w-])")
_HONOURED = re.compile(r"(?:\bSt\.|\bSankt|\bKong|\bDronning|\bPrins|\bPrinsesse)\s+$")
_BETWEEN = re.compile(r"(?:\s+og\s+|\s*[,/&;]\s*)$")
# "Tone skriver", "Veileder Liv": what only people do and are.
_DOES = re.compile(
    r"\s+(?:skriver|skriv|leder|leier|holder|held|underviser|veileder|rettleier|bidrar|deltar|deltek|jobber|jobbar"
    r"|arbeider|arbeidar|koordinerer|følger|følgjer|foreleser|starter|slutter|har\s+(?:permisjon|ansvar|fri))\b"
)
_IS = re.compile(
    r"(?i:\w*(?:rådgiver|rådgjevar|lektor|professor|rektor|styrer|styrar|leder|leiar|konsulent|koordinator|inspektør|psykolog"
    r"|logoped|veileder|rettleiar|verneombud|assistent|pedagog|lærer|lærar|foreleser|kontaktperson|hilsen|helsing|mvh"
    r"|v/|\bfrk?u?\.))[ ,:]+$"
)
_GREETING = re.compile(rf"(?i:\bhilsen|\bhelsing|\bmvh)[.,:]?[ ]+(?P<name>{WORD}(?:\s+{PARTICLE}{WORD}){{0,3}})")
_INITIALS = rf"(?:[{CAPITAL}]\.[ -]?)"
_SURNAME = rf"[{CAPITAL}][^\W\d_{CAPITAL}]\w+(?:-[{CAPITAL}]\w+)*"
# One initial may end a sentence or begin a list: «gruppe A. Tiltaket». Two, or one after a word that leads to a person.
_INITIALED = re.compile(
    rf"(?<!\w)(?:{_INITIALS}{{2,3}}{_SURNAME}|{_INITIALS}{_SURNAME}(?:\s*(?:\bog\b|[,&/])\s*{_INITIALS}+{_SURNAME})+"
    rf"|(?:(?<=\bog )|(?<=\bved )|(?<=\bmed )|(?<=\bav )|(?<=\btil )|(?<=\bfra )|(?<=v/)|(?<=v/ )|(?<=\())"
    rf"{_INITIALS}{_SURNAME})"
)


def people_alone(text: str) -> list[tuple[int, int]]:
    """Give where people stand in a text who are named by a given name, or by initials and a surname, alone.

    >>> text = "Spør Ingrid og Liv ved Ingrid barnehage om Liv og røre"
    >>> [text[start:end] for start, end in people_alone(text)]
    ['Ingrid', 'Liv']
    """
    found = list(_found(text))
    if not found:
        return found  # nearly every text
    spans: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
    return spans


def _found(text: str) -> Iterator[tuple[int, int]]:
    # Most texts, such as the cells of a long list, have no initial and no greeting in them.
    for match in _INITIALED.finditer(text) if "." in text else ():
        yield match.span()
    folded = text.casefold()
    for match in _GREETING.finditer(text) if "hilsen" in folded or "helsing" in folded or "mvh" in folded else ():
        if not Vocabulary.load().organisations_in(match["name"], loose=True):
            yield match.span("name")
    names = [match for match in _TITLECASE.finditer(text) if _given(match.group())]
    for place, match in enumerate(names):
        if _is_organisation(text, match):
            continue
        beside = [other for other in names[max(0, place - 1) : place + 2] if other is not match]
        if not Vocabulary.load().is_no_person(_given(match.group())) or _is_person(text, match, beside):
            yield match.span()


@lru_cache(maxsize=4096)
def _given(word: str) -> str | None:
    """Give the given name a word is, without the s of what is its owner's; None when it is none."""
    return next((name for name in (word, re.sub(r"['’]?s?$", "", word)) if Vocabulary.load().is_given_name(name)), None)


def _is_organisation(text: str, match: re.Match) -> bool:
    """Tell whether a given name is part of what bears a person's name: a school, a saint, a programme."""
    around = text[max(0, match.start() - 12) : match.end() + 12]
    return bool(
        _NAMED_AFTER_SOMEBODY.match(text, match.end())
        or _HONOURED.search(text, max(0, match.start() - 12), match.start())
        or any(name in around for name in Vocabulary.load().called_like_people)
    )


def _is_person(text: str, match: re.Match, beside: list[re.Match]) -> bool:
    """Tell whether a name that is also a plain word stands where only a person can."""
    if _DOES.match(text, match.end()) or _IS.search(text, max(0, match.start() - 30), match.start()):
        return True
    gaps = (text[min(one.end(), match.end()) : max(one.start(), match.start())] for one in beside)
    return any(_BETWEEN.fullmatch(gap) for gap in gaps)
