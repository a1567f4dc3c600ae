"""What a column of a county's list holds, told by its heading in the usual spellings, bokmål and nynorsk."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from behovsmelding.report import Role, Stage
from behovsmelding.vocabulary import Organisation, Vocabulary

Kind = Literal[
    "owner", "title", "scheme", "partner", "network", "number", "year", "decision_year", "payment_year", "level",
    "theme", "target_group", "county", "recipient", "amount", "place", "person", "other",
]  # fmt: skip

_STAGES: tuple[tuple[Stage, str], ...] = (
    ("reported", r"omsøk\w*|søkt\w*|søkna\w*|søkje\w*|søke\w*|meldt\w*|behov\w*|ønsk\w*"),
    ("recommended", r"innstil\w*|foresl\w*|forslag\w*|føresl\w*|framlegg\w*|tilrå\w*|anbefal\w*"),
    ("awarded", r"tildel\w*|vedta\w*|vedte\w*|innvil\w*|løyv\w*|bevil\w*|bevilg\w*|tilsagn\w*"),
    ("spent", r"brukt\w*|forbruk\w*|regnskap\w*|rekneskap\w*|nytta|benytt\w*|faktisk\w*"),
)
STAGE_WORDS = {stage: re.compile(rf"\b(?:{words})", re.IGNORECASE) for stage, words in _STAGES}
_OWNER = re.compile(
    r"\b(?:skole|skule|barnehage)?-?(?:eier|eigar)(?:e|en|ne|ar|ane|s|ens|nes)?\b|\bkommun(?:e|en|ens|er|ar|al|alt)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:nr|nummer|\bid)$")
_UNIVERSITY = re.compile(
    r"\b(?:UoH|UH)(?:-?(?:partner\w*|institusjon\w*|sektor\w*|miljø\w*|andel\w*|del))?\b"
    r"|\buniversitet\w*(?:\s*(?:/|og)\s*(?:høgsk\w+|høgskul\w*|høysk\w+))?|\bhøgsk\w+|\bhøysk\w+|\bkompetansemiljø\w*",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\b(?:sum\w*|total\w*|samlet|samla|i alt|til ?sammen|til ?saman|herav)\b", re.IGNORECASE)
_MONEY = re.compile(
    r"\b(?:beløp\w*|kr|kroner|nok|tilskudd\w*|tilskot\w*|middel|midler|midlar|ramme\w*|støtte|kostnad\w*"
    r"|budsjett\w*)\b",
    re.IGNORECASE,
)
_FILLING = re.compile(
    r"\b(?:til|av|for|frå|fra|i|og|på|per|pr|rapportert\w*|rapport|hele|heile|andel\w*|del|partner\w*)\b", re.IGNORECASE
)
_CROWNS = r"(?:\s*(?:kr|kroner|nok)\b)?"
_UNITS = tuple(
    (factor, re.compile(rf"\(?\bi?\s*(?:hele\s+|heile\s+)?(?:{words})\.?\)?", re.IGNORECASE))
    for factor, words in (
        (1_000_000, rf"mill(?:\.|ioner|ionar)?{_CROWNS}|mnok\b"),
        (1_000, rf"1[ .]?000{_CROWNS}|tusen{_CROWNS}|tkr\b|tnok\b"),
    )
)
# «Forslag til tildeling» is no award.
_PROPOSED = re.compile(r"\b(?:forslag|framlegg|innstilling|tilråding)\s+(?:til|om)\b", re.IGNORECASE)
_YEAR_WORD = re.compile(r"(?:\b|(?<=\w))(?:år|året|årstall|årstal|dato)\b", re.IGNORECASE)
_YEARS: tuple[tuple[Kind, str], ...] = (
    ("other", r"skole|skule|barnehage|oppstart|slutt|fødsel|mottatt|mottak|frist|endr"),
    ("payment_year", r"utbetal"),
    ("decision_year", r"vedta|vedte|tildel|innvil|løyv|bevil|tilsagn"),
    ("year", r"budsjett|søk|behov|meldt|tilskudd|tilskot|tiltak|kalender|gjeld"),
)
_PERSON = re.compile(
    r"kontakt(?!o)|e-?post|e-?mail|\bmail|telefon|\btlf|mobil|konto|saksbeh|ansvarl|fødsel|person|underskrift|signatur"
    r"|rådgi|prosjektle|koordinator(?!\w*(?:beløp|midl))|^leder|^leiar|^rektor|^styrer|^navn$|^namn$|^fornavn"
    r"|^etternavn|adresse"
)
_TEXTS: tuple[tuple[Kind, str], ...] = (
    ("number", r"(?:tiltaks?|løpe|rad)?\s*-?(?:nr|nummer)|tiltak (?:nr|nummer)|lnr|nr i skjema"),
    ("title", r"(?:(?:na[vm]n|tittel|namnet|navnet) (?:på|av)? ?)?(?:kompetanse)?tiltak(?:et|ene"
              r"|ets)?(?: ?(?:na[vm]n|tittel))?"
              r"|tiltaks?-?(?:na[vm]n|tittel)(?:et)?|tittel|prosjekt(?:na[vm]n|tittel)?|(?:na[vm]n"
              r"|tittel) på prosjekt(?:et)?"
              r"|(?:kort )?beskrivelse av tiltak(?:et)?"),
    ("scheme", r"(?:tilskudds?|tilskots?|stønads)?-?ordning(?:en|a)?"),
    ("partner", r"(?:uh|uoh)(?:-?(?:partner\w*|institusjon\w*|miljø\w*))?|universitet(?: ?(?:/|og|eller) ?(?:høg"
            r"|høy)sk[ou]le)?"
                r"|(?:na[vm]n på )?kompetansemiljø|(?:samarbeids)?partnere?|partnarar?|institusjon"
                r"|(?:uh )?tilbyder|universitets- og høgskolepartner"
                r"|(?:na[vm]n på )?uh-?(?:partner|institusjon)"),
    ("network", r"(?:kompetanse)?nettverk(?:et)?|kompetanseregion|region"),
    ("recipient", r"(?:tilskudds?|tilskots?)?-?(?:mottaker|mottakar)(?: av (?:tilskudd|tilskot))?"),
    ("owner", r"(?:innmeldende |innmeldande )?(?:(?:na[vm]n på )?(?:skole|skule|barnehage)?-?(?:eier"
          r"|eigar)(?:en)?(?: ?(?:/|og|\() ?(?:kommune|søker|søkjar)\)?)?)"
              r"|(?:søker|søkjar)(?:kommune)?(?: ?/ ?(?:eier|eigar|kommune))?|kommune(?:na[vm]n)?(?: ?/ ?(?:eier"
              r"|eigar|privat))?"
              r"|barnehage- og (?:skole|skule)(?:eier|eigar)"),
    ("level", r"nivå|barnehage ?/ ?(?:grunn)?sk[ou]le|sk[ou]leslag|trinn ?/ ?nivå"),
    ("theme", r"tema(?:tikk|er|et)?|fagområde|satsingsområde"),
    ("target_group", r"målgruppa?e?[rn]?"),
    ("county", r"fylke(?:snavn|snamn)?"),
    # Where a row is taken from: shown beside its amounts, and read as nothing.
    ("place", r"(?:kilde|kjelde)(?:henvisning|tilvising|n|r|a)?"),
)  # fmt: skip
_PLAIN_TEXTS = tuple((kind, re.compile(pattern)) for kind, pattern in _TEXTS)
SUREST: dict[Kind, tuple[re.Pattern, ...]] = {
    "owner": (re.compile(r"eier|eigar", re.IGNORECASE),),
    "title": (re.compile(r"tittel|na[vm]n", re.IGNORECASE), re.compile(r"^(?!.*beskrivelse)", re.IGNORECASE)),
}
"""Of several columns that may name the owner or the measure the first of the surest heading is asked."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list, as its heading tells."""

    index: int
    """From 0."""
    heading: str
    """As written; of two rows joined by a blank."""
    kind: Kind
    stage: Stage | None = None
    role: Role | Literal["total"] | None = None
    """Whose the amounts are; ``total`` is said to be the sum of both, None is not said."""
    organisation: Organisation | None = None
    """The partner whose column it is."""
    rank: int | None = None
    """1 of «UH 1»: pairs a partner's name with its amount."""
    factor: int = 1
    """1000 where the heading says that amounts are in thousands."""

    @property
    def is_sure_amount(self) -> bool:
        """Whether the heading alone says that it holds amounts of a stage."""
        return self.kind == "amount" and self.stage is not None


def column(index: int, heading: str, vocabulary: Vocabulary) -> Column | None:
    """Tell what a heading means; None where it is not understood."""
    written = " ".join(heading.split())
    plain = written.casefold().strip(" .:*")
    if not plain:
        return None
    if _PERSON.search(plain):
        return Column(index, written, "person")
    year = _year_kind(plain)
    if year:
        return Column(index, written, year)
    text, rank = _ranked(re.sub(r"\s*\([^()]*\)\s*", " ", plain).strip())
    for kind, pattern in _PLAIN_TEXTS:
        if pattern.fullmatch(text) or pattern.fullmatch(plain):
            return Column(index, written, kind, rank=rank)
    if _NUMBERED.search(text):
        return Column(index, written, "other")
    return _amount(index, written, vocabulary)


def _year_kind(plain: str) -> Kind | None:
    if not _YEAR_WORD.search(plain):
        return None
    for kind, words in _YEARS:
        if re.search(words, plain):
            return kind
    return "year" if re.fullmatch(r"(?:år|året|årstall|årstal)", plain) else "other"


def _ranked(text: str) -> tuple[str, int | None]:
    """Divide «UH 1» and «UH-partner nr. 2» into what it is and which."""
    match = re.fullmatch(r"(.*[^\s\d])\s*(?:nr\.?\s*)?([1-9])", text)
    return (match[1].strip(" -:"), int(match[2])) if match else (text, None)


def _amount(index: int, written: str, vocabulary: Vocabulary) -> Column | None:
    factor, rest = _unit(written)
    rest, rank = _ranked(rest.strip(" .:*"))
    stages = ["recommended"] if _PROPOSED.search(rest) else stages_in(rest)
    if len(stages) > 1:
        return None
    named = vocabulary.organisations_in(rest, loose=True)
    organisation = named[0][0] if len(named) == 1 else None
    if organisation:
        rest = f"{rest[: named[0][1]]} {rest[named[0][2] :]}"
    roles = _roles(rest, has_name=organisation is not None)
    has_money = bool(_MONEY.search(rest) or _TOTAL.search(rest) or roles or stages)
    left = rest
    for pattern in (*STAGE_WORDS.values(), _OWNER, _UNIVERSITY, _TOTAL, _MONEY, _FILLING):
        left = pattern.sub(" ", left)
    if re.search(r"\w", re.sub(r"\b20\d\d\b", " ", left)) or not has_money:
        return None
    role = "total" if len(roles) > 1 else next(iter(roles)) if roles else "total" if _TOTAL.search(rest) else None
    return Column(index, written, "amount", stages[0] if stages else None, role, organisation, rank, factor)


def _roles(rest: str, *, has_name: bool) -> set[Role]:
    roles: set[Role] = set()
    if _OWNER.search(rest):
        roles.add("owner")
    if has_name or _UNIVERSITY.search(rest):
        roles.add("university")
    return roles


def _unit(written: str) -> tuple[int, str]:
    for factor, pattern in _UNITS:
        if pattern.search(written):
            return factor, pattern.sub(" ", written)
    return 1, written


def stages_in(text: str) -> list[Stage]:
    """Give the stages that a heading or title speaks of."""
    return [stage for stage, pattern in STAGE_WORDS.items() if pattern.search(text)]


def as_amounts(one: Column) -> Column:
    """Take a column that is headed by a bare «Eier» or «UH» for amounts, because amounts stand in it."""
    role = {"owner": "owner", "partner": "university"}.get(one.kind)
    return replace(one, kind="amount", role=role)
