"""Who sends a form of no known edition: owner field, title, a sentence that reports a need, letterhead, signature."""

import re
from collections.abc import Iterator

from behovsmelding.forms.fields import plain
from behovsmelding.forms.parties import owners_in
from behovsmelding.money import amounts
from behovsmelding.vocabulary import Vocabulary

LETTERHEAD = 8
"""How many of a letter's first lines may name who sends it."""
_FIELD = re.compile(
    r"^[ \t*]*(?:[\d.]+[ \t]+)?(?:innmeldende\s+|innmeldande\s+|na[vm]n\s+på\s+)?"
    r"(?:(?:(?:barnehage|skole|skule)-?\s*(?:/|og)\s*)?(?:skole|skule|barnehage)?-?(?:eier|eigar)|søker|søkjar|avsender|avsendar"
    r"|kommune(?:[ \t]*/[ \t]*(?:eier|eigar))?|organisasjon|verksemd|virksomhet)"
    r"(?:[ \t]*\((?:(?:skole|skule|barnehage)?(?:eier|eigar)|kommune)\))?"
    r"[ \t*]*[:\t][ \t*]*(?P<value>[^\n\t]+)",
    re.IGNORECASE | re.MULTILINE,
)
_PLACE = (
    r"(?:(?:Indre|Ytre|Øvre|Nedre|Nordre|Søndre|Søre|Vestre|Østre|Austre|Midtre)[ ]+)?"
    r"[A-ZÆØÅ][\w-]+(?:[ ]+og[ ]+[A-ZÆØÅ][\w-]+)?"
)
_KIND = (
    r"(?:kommune|fylkeskommune|herad|(?:[a-zæøå]*barnehage|[a-zæøå]*skole|[a-zæøå]*skule)r?"
    r"|Barnehage|Skole|Skule|AS|SA|BA|DA|IKS|KF|KOMMUNE|BARNEHAGE|SKOLE|SKULE|FRISKOLE)"
)
_WORD = r"[A-ZÆØÅ][\w.&’'-]*"
_OWNER_NAME = (
    rf"(?:{_PLACE}[ ]+(?:kommune|KOMMUNE|fylkeskommune|herad)"
    rf"|(?:Stiftelsen|Stiftinga)[ ]+{_WORD}(?:[ ]+{_WORD})*"
    rf"|{_WORD}(?:[ ]+(?:og[ ]+)?{_WORD}){{0,4}}?(?:[ ]+{_KIND})+)(?![\w-])"
)
_MUNICIPALITY = (
    r"\b(?!(?:Vår|Hver|Kvar|Denne|Egen|Eigen|Hele|Heile|Samme|Same|Ein|En)\b)"
    rf"{_PLACE}[ ]+(?:kommune|KOMMUNE|herad)(?![\w-])"
)
_ANY_NAME = rf"(?:{_OWNER_NAME}|{_WORD}(?:[ ]+{_WORD}){{0,4}})"
_BEHALF = r"(?P<behalf>,?[ ]+på[ ]+vegn(?:e|a|er)[ ]+av[ ]+[^.\n]+)?"
_SENTENCES = (
    re.compile(rf"(?i:\bbehovsmelding\w*)(?:[ ]+(?:for[ ]+)?20\d\d)?[ ]+(?:fra|frå|for)[ ]+(?P<name>{_ANY_NAME})"),
    re.compile(
        rf"^[ \t*]*(?P<name>{_ANY_NAME})[ ]+meld(?:er|ar)[ ]+"
        rf"(?:(?:med[ ]+dette|herved|inn|sitt?|sine|følgende|følgjande)[ ]+)*"
        rf"behov\w*{_BEHALF}",
        re.MULTILINE,
    ),
    re.compile(rf"(?i:\bbehovsmelding\w*)(?:[ ]+20\d\d)?[ ]*[–,:;-]?[ ]+(?P<name>{_ANY_NAME})[ \t*]*$", re.MULTILINE),
    re.compile(
        rf"^[ \t*]*(?P<name>{_OWNER_NAME})[ ]+(?:sender|leverer|søker|søkjer|ønsker|ønskjer|ynskjer|ber)\b"
        rf"[^.,\n]{{0,30}}?{_BEHALF}",
        re.MULTILINE,
    ),
    re.compile(rf"\bmeld(?:er|ar)[ ]+(?P<name>{_OWNER_NAME})[ ]+(?:\w+[ ]+){{0,3}}behov"),
    re.compile(rf"(?i:\bbehovsmelding\w*)[^\n,:;]{{0,40}}[,:;–-][ ]+(?P<name>{_OWNER_NAME})[ \t*]*$", re.MULTILINE),
    re.compile(rf"^[ \t*#]*(?P<name>{_OWNER_NAME})[ ]*[–,:;-][ ]*(?i:[^\n]{{0,40}}\bbehovsmelding)", re.MULTILINE),
)
_SENT_BY = re.compile(rf"^[ \t*]*(?:fra|frå)[ \t*]*[:\t][ \t*]*(?P<name>{_ANY_NAME})", re.IGNORECASE | re.MULTILINE)
_GREETING = re.compile(
    r"^[ \t]*(?:med\s+)?(?:\w+\s+)?h[ie]ls(?:en|ing)\b[^\n]*(?P<below>(?:\n[^\n]*){1,7})", re.IGNORECASE | re.MULTILINE
)
_ADDRESSED = re.compile(r"^[ \t*]*(?:til|kopi)\b[^\n]*", re.IGNORECASE | re.MULTILINE)
_HEADING = re.compile(r"\W*(?:UH|universitet\w*|kompetansemiljø\w*|sum|total\w*|beløp)\b", re.IGNORECASE)
_NO_OWNER = re.compile(
    r"statsforvalt|direktorat|universitet|høgskol|høgskul|fagskol|nettverk|ordning|\bREKOM\b|\bDEKOM\b|løft|^(?:barnehage|skole|skule|kommune)",
    re.IGNORECASE,
)


def owners_of(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Give the owners a form of no known edition names as its senders, the reporting one first; () where none is."""
    for field in _FIELD.finditer(text):
        if not amounts(field["value"], bare=True) and not _HEADING.match(
            field["value"]
        ):  # «Eier: 55 000 kr» is the owner's amount
            return owners_in(_bare(plain(field["value"]), vocabulary), vocabulary)
    named = [owners for owners in _in_sentences(text, vocabulary) if owners]
    if named:
        return max((owners for owners in named if owners[0] == named[0][0]), key=len)
    greeting = _GREETING.search(text)
    sender = _SENT_BY.search(text)
    places = [sender["name"] if sender else "", greeting["below"] if greeting else "", _ADDRESSED.sub("", text)]
    return _at_top(text, vocabulary) or next((owners for place in places if (owners := _only(place, vocabulary))), ())


def _only(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Give the municipality a text names, where it names no other."""
    names = [plain(match.group()) for match in re.finditer(_MUNICIPALITY, text)]
    owners = tuple(dict.fromkeys(vocabulary.municipality_owner(name) or name for name in names))
    return owners if len(owners) == 1 else ()


def _in_sentences(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, ...]]:
    for sentence in _SENTENCES:
        for match in sentence.finditer(text):
            name = _bare(plain(match["name"]), vocabulary)
            if _is_owner(name, vocabulary):
                yield owners_in(name + (match.groupdict().get("behalf") or ""), vocabulary)


def _bare(name: str, vocabulary: Vocabulary) -> str:
    """Take what stands behind a municipality's name away: «Meløy kommune skole», «Meløy kommune, oppvekst»."""
    match = re.match(_MUNICIPALITY, name)
    rest = name[match.end() :] if match else ""
    is_more = bool(re.match(r"[ ]+(?!og\b|på\b|samt\b|m)[\w(]|,[ ](?!på\b)[a-zæøå]", rest))
    return match.group() if match and is_more and vocabulary.municipality_owner(match.group()) else name


def _is_owner(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name is an owner's: one word counts only where a municipality goes by it."""
    if vocabulary.municipality_owner(name):
        return True
    is_other = _NO_OWNER.search(name) or vocabulary.scheme(name) or vocabulary.organisations_in(name, loose=True)
    return not is_other and len(name.split()) > 1


def _at_top(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Give the owner a letter's first lines name alone, or beside nothing but a date or the like in another column."""
    lines = [line for line in text.split("\n") if line.strip()][:LETTERHEAD]
    for line in lines:
        name = plain(re.split(r"\t|\s{3,}", line.replace("**", "").strip())[0])
        owner = vocabulary.municipality_owner(name)
        if owner:
            return (owner,)
        if re.fullmatch(_OWNER_NAME, name) and _is_owner(name, vocabulary):
            return owners_in(name, vocabulary)
    return ()
