"""Words that stand for the owner who writes the form: «vi», «selv», «oss i Bringebærlia», «til kommunen»."""

import re

BARE_OWNER = re.compile(
    r"(?:eier|eigar|skoleeier|skuleeigar|barnehageeier|barnehageeigar|kommunen|vi|me)(?:\s*\(.*\))?", re.IGNORECASE
)
OWNER_WORD = re.compile(
    r"eier|eigar|kommune|fylkeskommune|\bherad\b|barnehage|skole\b|skolen\b|skolene\b|skule|\b(?:AS|A/S|SA|BA|DA|stiftels\w+)\b",
    re.IGNORECASE,
)
OWNER_MENTION = re.compile(
    r"\b(?P<group>(?:(?:barnehage|skole|skule)-?\s*(?:og|/)\s*)?(?:private\s+)?(?:barnehage|skole|skule)?(?:eier|eigar)(?:ne|e|ane|ar)?)(?:s|en|ens)?\b"
    r"(?:\s*\([^)]*\))?",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"(?:vi|me|oss|jeg|eg|selv|sjølv|sjøl|egen|eigen|eget|eige|vår|vårt|våre)\b"
    r"(?:\s+(?:selv|sjølve?|del|andel|part|behov))?"
    r"(?:\s+(?:i|på|ved|fra|frå|som|her|vil|skal|må)\b[^,;:]*)?",
    re.IGNORECASE,
)
_KIND = r"(?:(?:fri)?sk[ou]len|barnehagen|barnehagane|stiftelsen)"
_MUNICIPALITY = r"(?:kommunen|heradet|fylkeskommunen)"
_ITSELF = r"(?:oss(?:\s+(?:selv|sjølve?))?|(?:skole-?|skule-?|barnehage-?)?(?:eier|eigar)(?:en)?)"
_TOGETHER = re.compile(rf"\b(?:vi|me|{_MUNICIPALITY}|kommune)\s+og\s+$|^\s+og\s+(?:vi|me|oss|{_MUNICIPALITY})\b", re.I)
# A name has another capital or a digit in it, or the word for what kind of place it is.
_NAMED = re.compile(
    r"\w[A-ZÆØÅ]|\W[A-ZÆØÅ]|\d|(?i:universitet|h[øo][gy]e?sk[ou]l|fagsk[ou]l|sente?r|sentret|\binstitutt|\bkompetanse)"
)


def is_self(words: str) -> bool:
    """Tell whether words are the writer's for itself.

    >>> is_self("Vi i Bringebærlia"), is_self("Selv"), is_self("Vi og NTNU"), is_self("Visjon AS")
    (True, True, False, False)
    """
    return bool(_SELF.fullmatch(words.strip()))


def owner_at(text: str, start: int, *, is_municipal: bool) -> tuple[int, int] | None:
    """Give where the word that stands for the owner at a place of a text begins and ends: «(40 000 kr til) kommunen».

    Args:
        text: a sentence.
        start: where a recipient is looked for.
        is_municipal: whether the owner is a municipality; else it is called by its kind, «skolen», «stiftelsen».
    """
    kind = _MUNICIPALITY if is_municipal else _KIND
    found = re.compile(rf"(?:{kind}|{_ITSELF})(?![\w-])", re.IGNORECASE).match(text, start)
    return found.span() if found else None


def is_shared(text: str, start: int, end: int) -> bool:
    """Tell whether a name shares its clause with the owner: «vi og (Nord universitet)», «(Nord) og kommunen»."""
    return bool(_TOGETHER.search(text[:start][-30:]) or _TOGETHER.search(text[end : end + 30]))


def is_name(words: str) -> bool:
    """Tell whether words at the head of a sentence are a name, by more than the capital letter every sentence has.

    >>> is_name("RVTS Sør"), is_name("Senter for lek"), is_name("Styrerne"), is_name("Neste år")
    (True, True, False, False)
    """
    return bool(_NAMED.search(words))
