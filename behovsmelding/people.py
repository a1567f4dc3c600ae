"""Who a document names: in contact, union and partner-list cells, and beside given names.

The names are a deny-list for one document, in memory only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from behovsmelding.first_names import ORGANISATION_NEXT, PARTICLE, WORD
from behovsmelding.vocabulary import Vocabulary

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
        names.extend(match["name"] for match in _BY.finditer(line) if not is_organisation(match["name"]))
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
    return [name for name in found if not (is_organisation(name) or any(map(_is_partner, name.split()[1:])))]


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
    for part in re.split(r"[;,/&\t|()]|\s+og\s+(?=[A-ZÆØÅ])|\s{2,}", plain):  # «Koding og programmering» is nobody
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
    if is_person and not (_OWNER_END.search(body) or is_organisation(body.strip())):
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
def is_organisation(name: str) -> bool:
    """Tell whether a name is a university's or a municipality's, and so no person's."""
    vocabulary = Vocabulary.load()
    return bool(vocabulary.organisations_in(name, loose=True)) or vocabulary.municipality_owner(name) is not None


@lru_cache(maxsize=4096)
def _is_partner(name: str) -> bool:
    """Tell whether a word is a university's or a unit's name; a municipality's may be a surname (Bø, Rødøy)."""
    return bool(Vocabulary.load().organisations_in(name, loose=True))
