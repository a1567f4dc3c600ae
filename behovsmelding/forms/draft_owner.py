"""Who sends a form of no known edition: owner field, title, a sentence that reports a need, letterhead, signature."""

import re
from collections import Counter
from collections.abc import Iterator

from behovsmelding.forms.draft_columns import kind_of
from behovsmelding.forms.draft_places import MUNICIPALITY, PLACE
from behovsmelding.forms.fields import plain
from behovsmelding.forms.owners import owner_there
from behovsmelding.forms.parties import owners_in
from behovsmelding.forms.places import county_in
from behovsmelding.money import amounts
from behovsmelding.vocabulary import Vocabulary

LETTERHEAD = 8
"""How many of a letter's first lines may name who sends it."""
_FIELD = re.compile(
    r"^[ \t*]*(?:[\d.]+[ \t]+)?(?:innmeldende\s+|innmeldande\s+|na[vm]n\s+på\s+)?"
    r"(?:(?:(?:barnehage|skole|skule)-?\s*(?:/|og)\s*)?(?:skole|skule|barnehage)?-?(?:eier|eigar)|søker|melder|meldar|innmelder|søkjar|avsender|avsendar"
    r"|kommune(?:[ \t]*/[ \t]*(?:eier|eigar))?|organisasjon|verksemd|virksomhet)"
    r"(?:[ \t]*\((?:(?:(?:skole|skule|barnehage)?(?:eier|eigar)|kommune)[ /]{0,3}){1,2}\))?"
    r"[ \t*]*[:\t][ \t*]*(?P<value>[^\n\t]+)",
    re.IGNORECASE | re.MULTILINE,
)
# «Navn» is a person's or a measure's, but not where the name ends as a company's does.
_PRIVATE_FIELD = re.compile(
    r"^[ \t*]*na[vm]n[ \t*]*[:\t][ \t*]*(?P<value>[A-ZÆØÅ][^\n\t]*[ ](?:AS|SA|BA|IKS|KF))[ \t*]*$",
    re.MULTILINE | re.IGNORECASE,
)
# A part of the form that is about who sends it, and «Navn» in it.
_UNDER_SENDER = re.compile(
    r"^[ \t*#\d.]*(?:om\s+)?(?:søk[ae]r(?:en)?|søkjar(?:en)?|avsend[ae]r|innsend[ae]r|inn?meld[ae]r"
    r"|(?:skole|skule|barnehage)?(?:eier|eigar))"
    r"[ \t*:]*\n+(?:[^\n]+\n+){0,2}?[ \t*]*(?:na[vm]n|kommune|organisasjon)(?:[ ]på[ ]\w+)?"
    r"[ \t*]*[:\t][ \t*]*(?P<value>[^\n\t]+)",
    re.MULTILINE | re.IGNORECASE,
)
_KIND = (
    r"(?:kommune|fylkeskommune|herad|(?:[a-zæøå]*barnehage|[a-zæøå]*skole|[a-zæøå]*skule)r?"
    r"|Barnehage|Skole|Skule|AS|SA|BA|DA|IKS|KF|KOMMUNE|BARNEHAGE|SKOLE|SKULE|FRISKOLE)"
)
_WORD = r"[A-ZÆØÅ][\w.&’'-]*"
_OWNER_NAME = (
    rf"(?:{PLACE}[ ]+(?:kommune|KOMMUNE|fylkeskommune|herad)"
    rf"|RKK[ ]+{_WORD}|(?:Stiftelsen|Stiftinga)[ ]+{_WORD}(?:[ ]+{_WORD})*"
    r"(?:[ ]+[a-zæøå]*(?:barnehag|skol|skul)[a-zæøå]+)?+"
    rf"|{_WORD}(?:[ ]+(?:og[ ]+)?{_WORD}){{0,4}}?(?:[ ]+{_KIND})+)(?![\w-])"
)
_ANY_NAME = rf"(?:{_OWNER_NAME}|{_WORD}(?:[ ]+{_WORD}){{0,4}})"
_BEHALF = r"(?P<behalf>,?[ ]+(?:også[ ]+|òg[ ]+)?på[ ]+vegn(?:e|a|er)[ ]+av[ ]+[^.\n]+)?"
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
    re.compile(
        rf"(?<!\w)(?P<name>{_OWNER_NAME})[ ]+(?:er|står[ ]+som|blir)[ ]+(?:ansvarlig[ ]+|ansvarleg[ ]+)?"
        rf"(?:søker|søkjar|avsender|avsendar|innsender|innsendar){_BEHALF}"
    ),
    re.compile(rf"\bmeld(?:er|ar)[ ]+(?P<name>{_OWNER_NAME})[ ]+(?:\w+[ ]+){{0,3}}behov"),
    re.compile(
        rf"(?<!\w)(?P<name>{_OWNER_NAME})[ ]+(?:melder|melder[ ]+inn|sender|leverer|søker)[^.\n]{{0,40}}?{_BEHALF[:-1]}"
    ),
    re.compile(rf"(?i:\bbehovsmelding\w*)[^\n,:;]{{0,40}}[,:;–-][ ]+(?P<name>{_OWNER_NAME})[ \t*]*$", re.MULTILINE),
    re.compile(rf"^[ \t*#]*(?P<name>{_OWNER_NAME})[ ]*[–,:;-][ ]*(?i:[^\n]{{0,40}}\bbehovsmelding)", re.MULTILINE),
)
_PLACES = re.compile(rf"(?:,[ ]{PLACE})*(?:,)?[ ]og[ ]{PLACE}")
_ALSO = re.compile(rf"(?:,[ ]{_OWNER_NAME})*,?[ ](?:og|samt)[ ]{_OWNER_NAME}")
_HOST = re.compile(rf"(?P<name>{PLACE})(?:[ ]+kommune)?[ ]+er[ ]+(?:vertskommune|kontaktkommune|ansvarleg|ansvarlig)")
_SENT_BY = re.compile(
    rf"(?:^|[ \t*])(?:fra|frå|avsender|avsendar)[ \t*]*[:\t][ \t*]*(?P<name>{_ANY_NAME})", re.IGNORECASE | re.MULTILINE
)
_GREETING = re.compile(
    r"^[ \t]*(?:med\s+)?(?:\w+\s+)?h[ie]ls(?:en|ing)\b[^\n]*(?P<below>(?:\n[^\n]*){1,7})", re.IGNORECASE | re.MULTILINE
)
_ADDRESSED = re.compile(r"^[ \t*]*(?:til|kopi)\b[^\n]*", re.IGNORECASE | re.MULTILINE)
_HEADING = re.compile(r"\W*(?:UH|universitet\w*|kompetansemiljø\w*|sum|total\w*|beløp)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[a-zæøå])[.](?=[ ]+[A-ZÆØÅ])")
_LEGAL_FORM = re.compile(r"\b(?:AS|SA|BA|DA)$|^(?:Stiftelsen|Stiftinga)\b")
_LEAD = re.compile(r"^(?:fra|frå|avsender|avsendar|til|for)[ ]+(?=[A-ZÆØÅ])", re.IGNORECASE)
_NO_OWNER = re.compile(
    r"statsforvalt|direktorat|universitet|høgskol|høgskul|fagskol|nettverk|ordning|\bREKOM\b|\bDEKOM\b|løft|^(?:barnehage|skole|skule|kommune)",
    re.IGNORECASE,
)


def owners_of(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Give the owners a form of no known edition names as its senders, the reporting one first; () where none is."""
    named = [_in_full(name, text, vocabulary) for name in _senders(text, vocabulary)]
    near = (vocabulary.county_of(name) for name in named if vocabulary.municipality_owner(name))
    county = county_in(text.split("\n")) or next(near, None)
    return tuple(dict.fromkeys(owner_there(name, county, vocabulary) for name in named))


def _in_full(name: str, text: str, vocabulary: Vocabulary) -> str:
    """Give a name as the text writes it most fully: with its legal form, and not in capitals alone."""
    if vocabulary.municipality_owner(name):
        return name
    spelt = re.finditer(rf"(?<!\w){re.escape(name)}(?:[ ]+(?-i:AS|SA|BA|DA|IKS|KF))?(?!\w)", text, re.IGNORECASE)
    written = [name, *(" ".join(hit.group().split()) for hit in spelt)]
    fullest = max(written, key=lambda each: (not each.isupper(), len(each)))
    is_municipality = fullest.isupper() and fullest.endswith(" KOMMUNE")
    return (
        re.sub(r" (?:Kommune|Og)\b", lambda word: word.group().lower(), fullest.title()) if is_municipality else fullest
    )


def _senders(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    for field in _FIELD.finditer(text):
        value = _SENTENCE_END.split(plain(field["value"]))[0]
        # «Eier: 55 000 kr» is the owner's amount, «Eier  Behov» a table's headings.
        if not amounts(value, bare=True) and not _HEADING.match(value) and not kind_of(value).strip("owner"):
            is_place = field.group().strip(" *\t").casefold().startswith("kommune") and re.fullmatch(PLACE, value)
            name = f"{value} kommune" if is_place and not vocabulary.municipality_owner(value) else value
            return owners_in(_bare(name, vocabulary), vocabulary)
    under = _UNDER_SENDER.search(text)
    if under and _is_owner(_bare(plain(under["value"]), vocabulary), vocabulary):
        return owners_in(_bare(plain(under["value"]), vocabulary), vocabulary)
    private = _PRIVATE_FIELD.search(text)
    if private:
        return owners_in(private["value"], vocabulary)
    named = [owners for owners in _in_sentences(text, vocabulary) if owners]
    if named:
        return max((owners for owners in named if owners[0] == named[0][0]), key=len)
    at_top = _at_top(text, vocabulary)
    if at_top:
        return at_top
    greeting = _GREETING.search(text)
    sender = _SENT_BY.search(text)
    places = [sender["name"] if sender else "", greeting["below"] if greeting else "", _ADDRESSED.sub("", text)]
    return next((owners for place in places if (owners := _only(place, vocabulary))), ())


def _only(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Give the municipality a text names, where it names no other half as often; else its only private owner."""
    names = [plain(match.group()) for match in re.finditer(MUNICIPALITY, text)]
    known = [owner for name in names if (owner := vocabulary.municipality_owner(name))]
    counted = Counter(known or names).most_common(2)
    if counted:
        return (counted[0][0],) if len(counted) == 1 or counted[0][1] > 2 * counted[1][1] else ()
    private = {match.group() for match in re.finditer(_OWNER_NAME, text) if _LEGAL_FORM.search(match.group())}
    owners = [name for name in private if _is_owner(name, vocabulary)]
    return owners_in(owners[0], vocabulary) if len(owners) == 1 else ()


def _in_sentences(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, ...]]:
    for sentence in _SENTENCES:
        for match in sentence.finditer(text):
            name = _bare(plain(match["name"]), vocabulary)
            if _is_owner(name, vocabulary):
                behalf = re.sub(r"(?:også|òg)[ ]+(?=på)", "", match.groupdict().get("behalf") or "")
                yield _with_places(owners_in(name + behalf, vocabulary), text, match.end("name"), vocabulary)


def _with_places(owners: tuple[str, ...], text: str, end: int, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Give the municipalities of a list of places, «for Sømna, Brønnøy og Vega», the one that says it is host first."""
    listed = _PLACES.match(text, end)
    places = re.split(r",\s*|\s+og\s+", listed.group().strip(" ,")) if listed else []
    also = _ALSO.match(text, end)
    if also:
        others = (name for hit in re.finditer(_OWNER_NAME, also.group()) for name in owners_in(hit.group(), vocabulary))
        return tuple(dict.fromkeys((*owners, *others)))
    known = [vocabulary.municipality_owner(place) for place in places if place.strip()]
    if not known or not all(known):
        return owners
    found = tuple(dict.fromkeys((*owners, *(owner for owner in known if owner))))
    host = _HOST.search(text)
    first = vocabulary.municipality_owner(host["name"]) if host else None
    return tuple(sorted(found, key=lambda owner: owner != first))


def _bare(name: str, vocabulary: Vocabulary) -> str:
    """Take what stands behind a municipality's name away: «Meløy kommune skole», «Meløy kommune, oppvekst»."""
    match = re.match(MUNICIPALITY, name)
    rest = name[match.end() :] if match else ""
    is_more = bool(re.match(r"[ ]+(?!og\b|på\b|samt\b|m)[\w(]|,[ ](?!på\b)[a-zæøå]", rest))
    return match.group() if match and is_more and vocabulary.municipality_owner(match.group()) else name


def _is_owner(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name is an owner's: one word counts only where a municipality goes by it."""
    if vocabulary.municipality_owner(name):
        return True
    if name in vocabulary.networks():
        return False
    is_other = _NO_OWNER.search(name) or vocabulary.scheme(name) or vocabulary.organisations_in(name, loose=True)
    return not is_other and len(name.split()) > 1


def _at_top(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Give the owner a letter's first lines name alone, or beside nothing but a date or the like in another column."""
    lines = [line for line in text.split("\n") if line.strip()][:LETTERHEAD]
    for line in (line for line in lines if not amounts(line)):
        name = _LEAD.sub("", plain(re.split(r"\t|\s{3,}", line.replace("**", "").strip())[0]))
        owner = vocabulary.municipality_owner(name) or vocabulary.municipality_owner(name.split(",")[0])
        if owner:
            return (owner,)
        if re.fullmatch(_OWNER_NAME, name) and _is_owner(name, vocabulary):
            return owners_in(name, vocabulary)
    for line in lines:
        subject = re.match(rf"(?P<name>{_OWNER_NAME})[ ]+[a-zæøå]", line.replace("**", "").strip())
        if subject and _is_owner(subject["name"], vocabulary):
            return owners_in(subject["name"], vocabulary)
    return ()
