"""Owners' names: where a name ends, what behind it is a remark, and who else reports beside the first."""

import re

from behovsmelding.vocabulary import Vocabulary

OWNER_END = (
    r"(?:(?i:kommun(?:e|ar|er)|fylkeskommune|herad|suohkan|gielda|tjïelte|komuuni|barnehager?|barnehagar|skoler?|skular?|stiftelse\w*)"
    r"|AS|A/S|SA|BA|DA|ANS|IKS|KF)"
)
_JOINT = (
    r"\b(?:på\s+vegn(?:e|a|er)\s+av|sa(?:mme|ma)n\s+med|i\s+\w+\s+med|vertskommune\s+for|samt|med)\b"
    r"\s*(?:(?:seg|oss)(?:\s+(?:selv|sjølv))?\s+og\s+)?"
)
# A remark in brackets, after a comma or «v/», or other owners: none of it is the name's.
_APART = re.compile(
    rf"(?:\s*[;|()\n]\s*|(?<=\w)\s*,(?!\s*(?:AS|SA)\b)\s*)(?:{_JOINT})?|[\s–-]+{_JOINT}|^\W*{_JOINT}|\s*\s[vm]/\s*|\s+ved\s+",
    re.IGNORECASE,
)
_REMARK = re.compile(
    rf"(?P<name>.+?\b{OWNER_END})(?:\s*[(,;|]|\s+(?:[vm]/|[–-]\s|(?i:ved|med|inkl|avd|kompetanse(?:nettverk|region)\w*|m\.?\s?fl|på\s+vegne?|i\s+\w+\s+med)\b)).*",
    re.DOTALL,
)
# The next label of the form, which stands on the owner's line where its own field is left empty.
_NEXT_LABEL = re.compile(r"(?<=\w)[\s,;|]+Kompetanse(?:nettverk|region)(?:et|en)?\W*$")
_LAST_BRACKET = re.compile(r"(?P<name>[^()]+?)\s*\([^()]*\)?\s*")
_AND = re.compile(r"\s+(?:og|&|/)\s+|(?<=\w)/(?=[A-ZÆØÅ])")
_SHARED_NAME = re.compile(
    r"(?P<names>[A-ZÆØÅ][\w-]+(?:(?:\s*,\s*|\s+og\s+)[A-ZÆØÅ][\w-]+)+)\s+kommun(?:er|ar|ane|ene)\b"
    r"|\b[Kk]ommun(?:ane|ene)\s+(?P<after>[A-ZÆØÅ][\w-]+(?:(?:\s*,\s*|\s+og\s+)[A-ZÆØÅ][\w-]+)+)"
)
_OTHER_TONGUE = re.compile(r"\b(?:suohkan|gielda|tjïelte|komuuni)\b\W*$", re.IGNORECASE)
"""A municipality in Sami or Kven: beside a name in Norwegian it is the same one's."""
_LOWER_WORDS = re.compile(r"^(?:[a-zæøå\d]\S*\s+)+")
_GROUP = re.compile(r"(?:private?|kommunale?|offentlige?|alle|andre|øvrige|flere|fleire|deltak\w+)\b", re.IGNORECASE)
_ORG_NUMBER = re.compile(r"[\s,;(]+org(?:anisasjons)?\.?[\s-]*(?:nr|nummer)\b", re.IGNORECASE)
_MORE = re.compile(r"\s*(?:\+\+|\bm\.?\s?fl\.?|\bmed\s+flere|\bmed\s+fleire)\W*$", re.IGNORECASE)

_WHERE = re.compile(r"(?<=\bkommune)\s+i\s+[A-ZÆØÅ][\w-]+$")


def owners_in(text: str, vocabulary: Vocabulary, county: str | None = None) -> tuple[str, ...]:
    """Read an owner field: every owner named, the reporting one first.

    Args:
        text: the field.
        vocabulary: the names that are known.
        county: the form's, where it says: of two municipalities of one name (Herøy) that one is meant.

    A field may hold «Bodø kommune ++», «A kommune og B kommune», «A og B kommuner», «A kommune (vertskommune for B)».
    """
    whole = vocabulary.owner_in_field(text.strip(" *"))
    if whole:
        return (owner_there(whole, county, vocabulary),)
    spread = _SHARED_NAME.sub(
        lambda match: ", ".join(
            f"{name} kommune" for name in re.split(r"\s*,\s*|\s+og\s+", match["names"] or match["after"])
        ),
        text,
    )
    pieces = [piece for part in _APART.split(spread) for piece in _divided(part, vocabulary)]
    first, *others = _in_one_tongue(pieces, text, vocabulary)
    owner = owner_name(first, vocabulary)
    owner = owner_there(owner, county, vocabulary) if owner else None
    is_municipal = bool(owner and vocabulary.municipality_owner(owner))
    near = vocabulary.county_of(owner) if owner and is_municipal else None
    # A list of bare names is one of municipalities, be they of several counties: «Gran, Lunner og Jevnaker».
    is_bare = is_municipal and bool(re.fullmatch(rf"\W*{re.escape(calls_of(owner)[-1])}\W*", first))
    named = [_beside(piece, vocabulary, near, is_list=is_bare) for piece in others]
    return tuple(dict.fromkeys(owner_there(name, near, vocabulary) for name in (owner, *named) if name))


def _in_one_tongue(pieces: list[str], text: str, vocabulary: Vocabulary) -> list[str]:
    """Leave out names in another language beside Norwegian ones; what «og» adds is another municipality."""
    kept = [
        piece
        for piece in pieces
        if not _OTHER_TONGUE.search(piece)
        or vocabulary.owner_in_field(piece)
        or re.search(rf"\bog\s+{re.escape(piece.strip())}", text)
    ]
    return kept if any(re.search(r"[^\W\d]{2}", piece) for piece in kept) else pieces


def owner_name(text: str, vocabulary: Vocabulary) -> str | None:
    """Give an owner's canonical name, without a remark behind it; as written where no municipality goes by it."""
    whole = vocabulary.owner_in_field(text.strip(" *"))
    if whole:
        return whole
    name = " ".join(_ORG_NUMBER.split(text, maxsplit=1)[0].split())
    unlabelled = _NEXT_LABEL.sub("", name)
    name = unlabelled if " " in unlabelled else name  # «Salten Kompetansenettverk» is one's own name
    remark = _REMARK.fullmatch(name)
    name = _MORE.sub("", remark["name"] if remark else name).strip(" *.:;,–-")
    bracket = _LAST_BRACKET.fullmatch(name)
    if bracket and (vocabulary.owner_in_field(bracket["name"]) or re.search(r"\d", name)):
        name = bracket["name"]
    if not re.search(r"[^\W\d]{2}", name):
        return None
    if name.count("(") != name.count(")"):
        name = name.strip("() ")
    # «Bø kommune i Vesterålen» says which of two.
    known = vocabulary.owner_in_field(name) if name != text else None
    return known or (vocabulary.owner_in_field(_WHERE.sub("", name)) if _WHERE.search(name) else None) or name


def _divided(text: str, vocabulary: Vocabulary) -> list[str]:
    """Divide «Solbakken barnehage AS og Lia barnehage SA», but not «Lek og Lær AS»."""
    pieces = _AND.split(text)
    ends = [re.search(rf"\w\s+{OWNER_END}\W*$", piece) or vocabulary.owner_in_field(piece) for piece in pieces]
    return pieces if len(pieces) > 1 and all(ends) else [text]


def owner_there(owner: str, county: str | None, vocabulary: Vocabulary) -> str:
    """Give the municipality of an owner's name in the form's county, where there are two: «Herøy kommune»."""
    return (vocabulary.owner_in_field(owner, county) if county else None) or owner


def _beside(text: str, vocabulary: Vocabulary, county: str | None, *, is_list: bool) -> str | None:
    """Give the owner that words beside the reporting one name; None where they are a remark.

    A bare name is a municipality's where the reporting one is a municipality of that county, or is bare too.
    """
    name = _LOWER_WORDS.sub("", text.strip())
    if re.search(rf"\w\s+{OWNER_END}(?:\s+(?:\+\+|m\.?\s?fl\.?))?\W*$", name) and not _GROUP.match(name):
        return owner_name(name, vocabulary)
    near = vocabulary.owner_in_field(text.strip(), county) if county else None
    return near or (vocabulary.owner_in_field(text.strip()) if is_list else None)


def names_of(owner: str) -> tuple[str, ...]:
    """Give what a form calls an owner: its name, and the name without its legal form, «Lia barnehager»."""
    short = re.sub(r"\s+(?:AS|A/S|SA|BA|DA|ANS|IKS|KF)$", "", owner)
    is_name = " " in short or not re.fullmatch(r"(?:barnehag|skol|skul)\w+", short, re.IGNORECASE)
    there = re.sub(r"(?<=\bkommune)\s+\([^()]+\)$", "", owner)  # «Herøy kommune (Møre og Romsdal)»
    return tuple(dict.fromkeys((owner, *([short] if is_name else ()), there)))


def calls_of(owner: str) -> tuple[str, ...]:
    """Give what a label may call an owner: also a municipality without that word, which in a text may be the place."""
    return tuple(dict.fromkeys((*names_of(owner), re.sub(r"\s+(?:kommune|herad)$", "", names_of(owner)[-1]))))
