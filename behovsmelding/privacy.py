"""People stay out: their names in contact, union and partner-list cells are found and, with their numbers, removed.

The names found are a deny-list for one document, in memory only. Roles, titles, organisations and figures stay.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from behovsmelding.first_names import ORGANISATION_NEXT, PARTICLE, WORD, people_alone
from behovsmelding.money import amounts
from behovsmelding.vocabulary import Vocabulary

REMOVED = "[fjernet]"

_NAME = re.compile(rf"{WORD}(?:\s+{PARTICLE}{WORD})+")
_NOT_NAMES = re.compile(
    r"(?i:\b(?:eiere?|eigar(?:ar)?|uh|kompetansemiljø|na[vm]n|rolle|funksjon|telefon|tlf|mobil|e-?post|kontonr|org|nr"
    r"|(?:senior)?rådgi?ver|(?:prosjekt|senter|fag|enhets|barnehage|skole|skule|kommunalsjef|avdelings|virksomhets)?leder"
    r"|leiar|rektor|styrar|styrer|konsulent|koordinator|professor|førstelektor|lektor|sjef|direktør|inspektør|ppt?-leder"
    r"|kommunalsjef|skolesjef|oppvekstsjef|barnehagesjef|oppvekst\w*|kommuner?|fylkeskommune|statsforvalteren"
    r"|universitet\w*|høgskole\w*|høgskul\w*|senter|barnehage\w*|skole\w*|skule\w*|kultur\w*|nettverk\w*"
    r"|\w*forbund\w*|landsforbund|lektorlag\w*|delta|fo|nito|unio|lo|ks|pbl|ys|sl|udf|skolenes|skulanes|norsk|norges"
    r"|hoved\w*|plass\w*|tillits\w*|verneombud|representant\w*|medlem\w*|organisasjon\w*|tilsette|ansatte"
    r"|ja|nei|kontakt\w*|se|liste|behovsmelding\w*|tiltak|ordning|totalt|sum|ingen|mangler|klikk)\b)|\b(?:AS|SA|BA|KF|IKS)\b"
)
_CONTACT_LABEL = re.compile(
    r"(?:kontaktperson(?:er|ar|ane|ene)?|saksbehandlar|saksbehandler|innsender|innsendar|utfylt\s+av|underskrift|signatur)"
    r"\s*(?:hos\s+\w+\s*|\([^)]*\)\s*)?[:\t][ \t*]*(?P<rest>.*)",
    re.IGNORECASE,
)
_NAME_ROW = re.compile(r"^[\s|*]*na[vm]n\b(?!\s+på\b)[\s*:]*(?P<rest>.+)", re.IGNORECASE)
_BY = re.compile(rf"\bv/\s*(?P<name>{WORD}(?:\s+{PARTICLE}{WORD})*)")
_EMAIL = re.compile(
    r"(?<![\w.+'-])[\w.+'-]+(?:@|\s?[(\[](?:at|krøllalfa|alfakrøll)[)\]]\s?)"
    r"[\w-]+(?:(?:\.|\s?[(\[](?:dot|punktum|prikk)[)\]]\s?)[\w-]+)+"
)
# What people are called, and where they show themselves, on the net.
_PROFILE = re.compile(
    r"(?<![\w@.])@[^\W\d]\w{2,}|(?:https?://)?(?:\w+\.)?(?:linkedin\.com/in|facebook\.com|instagram\.com|twitter\.com|x\.com)/\S+"
)
_EMAIL_NAME = re.compile(r"\b(?P<first>[^\W\d_]{2,})\.(?:[^\W\d_]+\.)*(?P<last>[^\W\d_]{2,})@")
_PARTNERS = re.compile(
    r"liste\s+over\s+(?:dei\s+|de\s+)?andre\s+(?:eiere|eigarar)|^[\s|*]*na[vm]n\s+på\s+(?:eier|eigar)\s*/\s*UH\b",
    re.IGNORECASE,
)
_PARTNER_HEADING = re.compile(
    r"\s*(?:na[vm]n\s+på\b|(?:kontaktperson\w*\s*)?(?:(?:eier|eigar)\s*/\s*\w+)?\s*$)", re.IGNORECASE
)
_WHO_TOOK_PART = r"(?:hvem|kven)\s+(?:som\s+)?har\s+(?:del|teke\s+del|vore\s+med|vært\s+med)|rolle[ \t]+na[vm]n"
_HOW_MANY = r"(?:hvor|kor)\s+mange\s+(?:enheter|einingar)"
_UNIONS = re.compile(_WHO_TOOK_PART, re.IGNORECASE)
_AFTER_PARTNERS = re.compile(
    rf"behovsmelding\w*\s+har\s+v|{_WHO_TOOK_PART}|{_HOW_MANY}|^[\s|*]*(?:eier|eigar)[\s|*]+UH[\s|*]*$|\btotal\s?sum\s+det\b",
    re.IGNORECASE,
)
_AFTER_UNIONS = re.compile(rf"{_HOW_MANY}|kommunale\s+barnehag", re.IGNORECASE)
# "… der styret er eiere" ends an owner's name, "… Kari Nordmann Eier" a row.
_ROLE = re.compile(
    r"(?:(?<![\w-])|(?<=\t))(?P<role>Eiere?|EIER|Eigar|EIGAR|UH|Uh|Kompetansemiljø|(?<=[\t ]{2})(?i:eier|eigar|uh))\W*$"
)
_OWNER_END = re.compile(
    r"\b(?:AS|A/S|SA|BA|DA|ANS|IKS|KF|SUS|(?i:\w*kommune|\w*barnehage[nrs]?|\w*barnehagane|\w*skole[nr]?|\w*skule[nr]?"
    r"|\w*stiftelse[nr]?|stifting\w*|\w*menighet\w*|PPT|PP-tjeneste\w*|studentsamskipnad\w*|samskipnad\w*|kulturskole))(?!\w)"
)
# Account and national identity number; phone in the groupings people use. Elsewhere eight digits may be an amount.
_GAP = r"[ .\u00a0\u202f-]"
_ELEVEN = rf"\d{{6}}[ \u00a0]?\d{{5}}|\d{{4}}{_GAP}\d{{2}}{_GAP}\d{{5}}"
_PHONE = (
    rf"(?:\(?(?:\+|00)47\)?{_GAP}?)?(?:[2-9]\d{{7}}|[2-9]\d(?:{_GAP}\d{{2}}){{3}}|[2-9]\d{{2}}{_GAP}\d{{2}}{_GAP}\d{{3}}"
    rf"|[2-9]\d{{3}}[ \u00a0]\d{{4}})"
)
_IDENTIFIERS = re.compile(rf"(?<![\d.,])(?:{_ELEVEN}|{_PHONE})(?!\d|[.,]\d)")
_EIGHT_DIGITS = re.compile(rf"\d(?:{_GAP}?\d){{7}}")
_AT_IN_WORDS = re.compile(r"[(\[](?:at|krøllalfa|alfakrøll)[)\]]")
# As above, but never inside a word: identifiers of rows and files are letters and digits.
_SURE_IDENTIFIERS = re.compile(rf"(?<![\w.,-])(?:{_ELEVEN}|{_PHONE})(?!\w|[.,\u00a0 -]?\d)")
_MONEY_BEFORE = re.compile(r"(?:\bkr\.?|\bNOK|kroner)[:\s]*$", re.IGNORECASE)
_MONEY_AFTER = re.compile(r"[\s\u00a0]?(?:[,.]-|,\s-|kr\b|kroner|NOK)", re.IGNORECASE)
_TITLED = re.compile(
    rf"(?i:\b(?:(?:senior|spesial|fag)?rådgi?ver|rådgjevar|(?:første)?lektor|førsteamanuensis|dosent|professor|rektor|styrar|styrer"
    rf"|(?:prosjekt|senter|fag|enhets|avdelings|virksomhets|gruppe|team)?(?:leder|leiar)|konsulent|(?:prosjekt)?koordinator"
    rf"|(?:kommunal|skole|skule|oppvekst|barnehage)sjef|inspektør|psykolog|logoped|rettleiar|veileder|verneombud"
    rf"|(?:hoved|plass)?tillitsval[dg]te?))[ ,:]+(?P<name>{WORD}(?:\s+{PARTICLE}{WORD})+)"
)
_UNION_WORD = re.compile(
    r"\b(?:(?:utdannings|fag|skoleleder|skuleleiar|lands|lærer|lektor)forbund\w*|lektorlag\w*|nito|htv|atv"
    r"|(?:hoved|plass)?tillitsval[dg]t\w*|(?:hoved)?verneombud\w*)\b|\b(?:Delta|FO|NITO|Unio)\b",
    re.IGNORECASE,
)
# "Ola Hansen", "Vår Pedersdatter": son or daughter of somebody.
_PATRONYMIC = re.compile(r"(?P<father>\w{2,}?)(?:s?sen|s?son|s?datter|sdotter)$")
_NO_FAMILY = 4
"""Words of a run that may be one person's."""


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """A row of the list of owners and universities in a partnership."""

    name: str
    """The organisation, as written."""
    people: tuple[str, ...]
    role: str | None
    """owner, university, or None where the row does not say."""
    line: int
    """From 1."""


def people_in(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Find the names of people in contact, union and partner-list cells and in e-mail addresses."""
    names: list[str] = []
    for number, line in enumerate(lines):
        names.extend(_contacts(lines, number, line))
        names.extend(match["name"] for match in _BY.finditer(line) if not _is_organisation(match["name"]))
        names.extend(f"{hit['first'].title()} {hit['last'].title()}" for hit in _EMAIL_NAME.finditer(line))
        names.extend(_named(line))
    for row in _all_rows(lines):
        names.extend(row.people)
    for line in _section(lines, _UNIONS, _AFTER_UNIONS):
        names.extend(_names(line))
    return tuple(dict.fromkeys(" ".join(name.split()) for name in names))


def _named(line: str) -> list[str]:
    """Find people named in running text: a given name with a surname, a title before a name, anybody beside a union."""
    found = [name for match in _TITLED.finditer(line) for name in _names(match["name"])]
    cells = line.split("\t")
    if len(cells) > 3 and _ROLE.fullmatch(cells[-1]):  # a row of a partner list, wherever it stands
        found += _names(cells[-2])
    if _UNION_WORD.search(line):
        found += _names(line)
    found += [name for cell in cells for name in _surname_first(cell)]
    for run in _runs(line):
        first = next((place for place, word in enumerate(run[:-1]) if _is_given(word)), None)
        if first is None and _is_patronymic(run[-1]):
            first = max(0, len(run) - 3)
        found += (
            [" ".join(run[first:])] if first is not None and not Vocabulary.load().is_no_person(" ".join(run)) else []
        )
    return [name for name in found if not (_is_organisation(name) or any(map(_is_partner, name.split()[1:])))]


def _surname_first(cell: str) -> Iterator[str]:
    """Find «Nordmann, Kari» where it is a whole cell, or all in capitals."""
    match = re.match(rf"[\s*]*(?P<family>{WORD}(?:\s{WORD})?),\s+(?P<given>{WORD}(?:\s+{WORD})*)(?P<rest>.*)", cell)
    if not match or not Vocabulary.load().is_given_name(match["given"].split()[0]):
        return
    if (match["family"].isupper() and len(match["family"]) > 2) or not re.search(r"\w", match["rest"]):
        yield f"{match['given']} {match['family']}"


def _runs(line: str) -> Iterator[list[str]]:
    """Give the runs of capitalised words that may be a name, without what goes on as an organisation's."""
    if not any(map(str.isupper, line)):
        return
    plain = re.sub(r"\*+", " ", line)
    edges = [0, *(edge for hit in _NOT_NAMES.finditer(plain) for edge in hit.span()), len(plain)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        for match in _NAME.finditer(plain, start, end):
            if not ORGANISATION_NEXT.match(plain, match.end()):
                yield match.group().split()[:_NO_FAMILY]


def _is_given(word: str) -> bool:
    # "LIV OG RØRE": in capitals every word looks like a name.
    vocabulary = Vocabulary.load()
    return vocabulary.is_given_name(word) and not (word.isupper() and vocabulary.is_no_person(word.title()))


def _is_patronymic(word: str) -> bool:
    match = _PATRONYMIC.fullmatch(word)
    father = match["father"] if match else ""
    return any(Vocabulary.load().is_given_name(name) for name in (father, f"{father}s", f"{father}e"))


def partner_rows(lines: tuple[str, ...]) -> tuple[PartnerRow, ...]:
    """Read the list of other owners and universities, with or without tabs, also with rows broken over lines."""
    return tuple(row for row in _all_rows(lines) if row.name)


def _all_rows(lines: tuple[str, ...]) -> tuple[PartnerRow, ...]:
    rows: list[PartnerRow] = []
    pending: list[str] = []
    first_line = 0
    start = next((number for number, line in enumerate(lines) if _PARTNERS.search(line)), None)
    if start is None:
        return ()
    for number, line in enumerate(_until(lines[start + 1 :], _AFTER_PARTNERS), start + 2):
        text = re.sub(r"</?[a-z]+/?>|\*\*", "", line).strip(" |")
        if not text.strip() or _PARTNER_HEADING.match(text):
            continue
        if re.match(r"\s*\d{1,2}[.)]?\s", text + " ") and pending:
            rows.append(_partner_row(pending, first_line))
            pending = []
        first_line = first_line if pending else number
        pending.append(text)
        if _ROLE.search(text):
            rows.append(_partner_row(pending, first_line))
            pending = []
    if pending and re.match(r"\s*\d", pending[0]):
        rows.append(_partner_row(pending, first_line))
    return tuple(rows)


def redact(text: str, people: tuple[str, ...]) -> str:
    """Take names, e-mail addresses, phones, accounts and national identity numbers out of a text.

    >>> redact("Ring Kari Nordmann, 99 00 11 22, om 200.000,- til SePU", ("Kari Nordmann",))
    'Ring [fjernet], [fjernet], om 200.000,- til SePU'
    """
    kept = text
    # Nearly no text has any of these in it, and a long list is texts by the hundred thousand.
    if "@" in kept or ".com/" in kept or _AT_IN_WORDS.search(kept):
        kept = _PROFILE.sub(REMOVED, _EMAIL.sub(REMOVED, kept))
    if _EIGHT_DIGITS.search(kept):
        kept = _without_identifiers(kept)
    for pattern in _patterns(people, kept) if people else ():
        kept = pattern.sub(REMOVED, kept)
    spans = people_alone(kept)
    if not spans:
        return kept
    edges = [0, *(edge for span in spans for edge in span), len(kept)]
    return REMOVED.join(kept[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))


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
    if "@" not in text and not _EIGHT_DIGITS.search(text):
        return text
    kept = _EMAIL.sub(_blanks, text)
    return _SURE_IDENTIFIERS.sub(lambda hit: hit.group() if _is_amount(kept, hit) else _blanks(hit), kept)


def _blanks(match: re.Match) -> str:
    return "•" * len(match.group())


def _is_amount(text: str, match: re.Match) -> bool:
    """Tell whether eight digits are money all the same: alone in their field, or with a sign of money beside them."""
    if not re.fullmatch(r"\d{8}", match.group()):
        return False
    before, after = text[max(0, match.start() - 8) : match.start()], text[match.end() : match.end() + 8]
    is_alone = before[-1:] in ("", '"', ":", "\t") and after[:1] in ("", '"', ",", "}", "\t")
    return is_alone or bool(_MONEY_BEFORE.search(before) or _MONEY_AFTER.match(after))


def _contacts(lines: tuple[str, ...], number: int, line: str) -> list[str]:
    label = _CONTACT_LABEL.search(line)
    if label:
        rest = label["rest"].strip(" *\t")
        following = (after for after in lines[number + 1 : number + 4] if after.strip())
        return _names(rest or next(following, ""))
    row = _NAME_ROW.match(line)
    if row and not re.search(r"kontaktperson", line, re.IGNORECASE):
        return [name for cell in re.split(r"\t|\s{3,}|\|", row["rest"]) for name in _names(cell, is_cell=True)]
    return []


def _names(text: str, *, is_cell: bool = False) -> list[str]:
    """Find runs of capitalised words that are no organisations, unions or roles."""
    plain = re.sub(r"</?[a-z]+/?>|\*+", " ", text)
    edges = [
        0,
        *(edge for _, *span in Vocabulary.load().organisations_in(plain, loose=True) for edge in span),
        len(plain),
    ]
    plain = ";".join(plain[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    plain = _NOT_NAMES.sub(";", plain)
    names = []
    for part in re.split(r"[;,/&\t|()]|\s+og\s+|\s{2,}", plain):
        found = [match.group() for match in _NAME.finditer(part)]
        if not found and is_cell and re.fullmatch(WORD, part.strip()) and len(part.strip()) > 2:
            found = [part.strip()]
        names.extend(found)
    return names


def _partner_row(parts: list[str], line: int) -> PartnerRow:
    whole = "\n".join(parts).strip()
    text = re.sub(r"^\s*\d{1,2}[.)]?(?:\s+|$)", "", whole)
    ending = _ROLE.search(text)
    word = ending["role"].casefold() if ending else ""
    role = {"": None, "uh": "university", "kompetansemiljø": "university"}.get(word, "owner")
    body = text[: ending.start()] if ending else text
    cells = [" ".join(cell.split()) for cell in re.split(r"\t|[ ]{2,}|\|", body) if cell.strip()]
    is_person = text == whole and "\t" not in whole and _NAME.fullmatch(" ".join(body.split()))
    if is_person and not (_OWNER_END.search(body) or _is_organisation(body.strip())):
        return PartnerRow("", (" ".join(body.split()),), role, line)  # the rest of a row broken over lines
    if (len(cells) == 2 and len(parts) == 1) or (len(cells) > 2 and "\t" in body):
        return PartnerRow(cells[0], tuple(_names(" ; ".join(cells[1:]), is_cell=True)), role, line)
    name, person = _organisation_and_person(" ".join(body.split()))
    return PartnerRow(name, tuple(_names(person)), role, line)


def _organisation_and_person(text: str) -> tuple[str, str]:
    """Split «Fauske kommune Kari Nordmann», whose columns are lost, after the organisation."""
    hits = Vocabulary.load().organisations_in(text, loose=True)
    if hits and hits[0][1] == 0:
        end = hits[0][2]
    else:
        ends = [match.end() for match in _OWNER_END.finditer(text)]
        names = [match for match in _NAME.finditer(text) if match.end() == len(text)]
        # Without a word that ends an organisation's name the last two words are taken for a person: rather too much.
        end = ends[-1] if ends else _before_last_two(text) if names else len(text)
    return text[:end].strip(" ,–-"), text[end:]


def _before_last_two(text: str) -> int:
    words = list(re.finditer(r"\S+", text))
    return words[-2].start() if len(words) > 3 else len(text)


def _section(lines: tuple[str, ...], start: re.Pattern, stop: re.Pattern) -> list[str]:
    first = next((number for number, line in enumerate(lines) if start.search(line)), None)
    if first is None:
        return []
    rest = start.split(lines[first], maxsplit=1)[-1]
    return [rest, *_until(lines[first + 1 :], stop)]


def _until(lines: tuple[str, ...], stop: re.Pattern) -> list[str]:
    last = next((number for number, line in enumerate(lines) if stop.search(line)), len(lines))
    return list(lines[:last])


@lru_cache(maxsize=4096)
def _is_organisation(name: str) -> bool:
    vocabulary = Vocabulary.load()
    return bool(vocabulary.organisations_in(name, loose=True)) or vocabulary.municipality_owner(name) is not None


@lru_cache(maxsize=4096)
def _is_partner(name: str) -> bool:
    """Tell whether a word is a university's or a unit's name; a municipality's may be a surname (Bø, Rødøy)."""
    return bool(Vocabulary.load().organisations_in(name, loose=True))


@lru_cache(maxsize=16)
def _deny_list(people: tuple[str, ...]) -> dict[str, list[tuple[int, str, bool]]]:
    """Give what to look for: whole names, any two of their words together, and their rarer words alone.

    By the first word of each: (rank, phrase, whether it is a word alone). Most texts hold none of them.
    """
    phrases: set[str] = set()
    words: set[str] = set()
    for person in people:
        parts = person.split()
        phrases.add(person)
        phrases.update(f"{one} {other}" for place, one in enumerate(parts) for other in parts[place + 1 :])
        rare = (part for part in parts if len(part) > 3 and not Vocabulary.load().is_no_person(part))
        words.update(part for part in rare if not _is_organisation(part))
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
