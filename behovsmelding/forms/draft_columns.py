"""What the columns of a table in a form of no known edition hold, told by their headings and by what stands below."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from behovsmelding.forms.draft_equals import asked_of, parts_of
from behovsmelding.forms.draft_parties import Speech
from behovsmelding.forms.fields import plain
from behovsmelding.forms.parties import Recipient
from behovsmelding.money import amounts, parse_nok

_OTHER = (
    r"\b(?:egen|eigen|eige)|tildel|innvilg|innstil|brukt|kommentar|merknad|\bfjor|forrige|førre|tidleg|tidlig|anslag|prognose"
    r"|beskriv|skildring|innhold|innhald|omtale|\bmål\b|varighe|periode|\bnår\b|tidsrom|ansvar|kontakt"
)
_OWNER = (
    r"\b(?:barnehage|skole|skule)?(?:eier|eigar)|\bkommune(?:n|ns)?\b"
    r"|\bvi\s+(?:treng|søk|ber)\w*|\btil\s+oss\b|^\W*oss\b"
)
_UNIVERSITY = r"\bUHs?\b|universitet|h[øo][gy]sk[ou]l|kompetansemiljø|partn[ea]r"
_KINDS = (
    ("other", _OTHER),
    ("number", r"^\W*(?:(?:tiltak\w*\s*)?(?:nr|nummer)|#|pri\w*)\W*$"),
    ("target", r"målgrupp|\bfor\s+(?:hvem|kven)\b|\b(?:hvem|kven)\b.*\bfor\b|deltak|deltek"),
    ("scheme", r"\b(?:tilskudds?|tilskots?)?ordning"),
    ("recipient", r"\bmott[ao]k[ea]r|^\W*(?:til|hvem|kven|part)\W*$|\btil\s+(?:hvem|kven)\b"),
    ("total", rf"(?:{_OWNER}).*(?:{_UNIVERSITY})|(?:{_UNIVERSITY}).*(?:{_OWNER})"),
    ("owner", _OWNER),
    ("university", _UNIVERSITY),
    ("total", r"\bkost(?:er|ar)\b"),
    (
        "total",
        r"^\W*(?:sum|total)\w*\b|\b(?:sum|total\w*|i\s+alt|til\s?sammen|til\s?saman|samlet|samla|beløp|kostnad\w*|tilskudd|tilskot"
        r"|søknadssum|budsjett|penger|pengar|økonomi|midler|midlar|utgift\w*|behov)\W*$",
    ),
    ("title", r"\btiltak|\btittel|\bna[vm]n\b|\bprosjekt|\bsatsing|^\W*(?:hva|kva)\b"),
)
_YEAR = re.compile(r"\b20[1-4]\d\b")
_ONLY_YEAR = re.compile(
    r"\W*(?:(?:beløp|behov|budsjett|sum|kr|søkt|omsøkt|i|for|år)\W*)*20[1-4]\d\W*(?:kr\W*)?", re.IGNORECASE
)
_UNIT = re.compile(
    r"\(?\b(?:i\s+)?(?:hele\s+|heile\s+)?(?:kr\.?|kroner|NOK|TNOK|tkr|1[ .]?000\s*kr|tusen(?:\s+kr\w*)?)\)?\W*$",
    re.IGNORECASE,
)
_NAMES_OWNER = re.compile(r"eier|eigar|kommune|barnehage|skole|skule|\b(?:AS|SA|BA|IKS)\b", re.IGNORECASE)
_COUNTER = re.compile(r"\W*(?:tiltak\s*)?\d{1,2}\W*", re.IGNORECASE)
_SUM = re.compile(r"\W*(?:sum|total\w*|til\s?sam+[ae]n|i\s+alt)\b[^\d]*", re.IGNORECASE)
_LINES = re.compile(r"\W*(?:post|utgift\w*|kostnadsart|art|aktivitet|oppgave|element)\w*\W*$", re.IGNORECASE)
Titles = Literal["named", "any", "none"]
"""Whether a heading must say which column has the measures' titles, words without a heading may, or there is none."""
MONEY = ("owner", "university", "total")
FEWEST = 2
"""Columns for the same one of which one must be chosen, at the least."""
ONE_EACH = ("total", "partner", "recipient", "scheme")
"""Kinds of which two columns leave open which is meant."""


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds, and whose it is where its heading names somebody."""

    kind: str
    """owner, university, total, partner, recipient, scheme, number, title; "" where nothing tells, lines where its
    amounts are the lines of a sum, other where they are no need."""
    who: Recipient | None = None


def columns_of(
    header: Sequence[str], rows: Sequence[Sequence[str]], speech: Speech, year: int | None, wanted: Titles
) -> list[Column] | None:
    """Tell what each column holds; None where two could be the same, or none holds titles or money.

    Args:
        header: the headings.
        rows: the cells below them.
        speech: whom the form's words mean.
        year: the year the form says it is for; columns of other years are no need.
        wanted: where titles stand.
    """
    found = [_column(plain(heading), speech, year) for heading in header]
    found = [_by_content(column, [row[place] for row in rows], speech) for place, column in enumerate(found)]
    if wanted == "any" and header[0].strip() and found[0].kind == "target":
        found[0] = Column("title")  # «Mottaker» above measures, where the table is turned
    titles = [place for place, column in enumerate(found) if column.kind == "title"]
    found = [Column("") if place in titles[1:] else column for place, column in enumerate(found)]
    kinds = [column.kind for column in found]
    if "total" in kinds and not {"owner", "university", "recipient"} & set(kinds):
        found = [_of_parties(column, [row[place] for row in rows], speech) for place, column in enumerate(found)]
    found = _sums_only(_with_titles(found, header, rows, wanted), header)
    found = _one_each(found, rows)
    # Under a heading over several columns only one of them has it: the others' amounts would be lost.
    nameless = [place for place, heading in enumerate(header) if not heading.strip() and not found[place].kind]
    if any(parse_nok(row[place]) is not None for place in nameless for row in rows):
        return None
    has_title = any(column.kind in ("title", "post") for column in found)
    return found if has_title == (wanted != "none") and _is_clear(found, header) else None


def _column(heading: str, speech: Speech, year: int | None) -> Column:
    years = {int(each) for each in _YEAR.findall(heading)}
    if years and year and year not in years:
        return Column("other")
    if years and _ONLY_YEAR.fullmatch(heading):
        return Column("total")
    words = _UNIT.sub("", heading).strip() or heading
    # A narrow column breaks its words: «Kompetansemil jø».
    kind = kind_of(words) or kind_of(words.replace(" ", ""))
    words = next((owner for owner in speech.owners if _closed(owner) == _closed(words)), words)
    kind = kind or kind_of(words)
    owner = speech.parties.vocabulary.municipality_owner(words)
    if not kind and owner and not speech.parties.vocabulary.organisation(words):
        return Column("owner", Recipient("owner", owner, owner, words if words != owner else None))
    who = speech.named(words)
    if kind not in ("", "owner", "university", "total") or (kind == "total" and not who):
        return Column(kind)
    if who and kind in ("", who.role, "total"):
        return Column(who.role, who)
    return Column(kind)


def _closed(words: str) -> str:
    return re.sub(r"\s", "", words).casefold()


def kind_of(heading: str) -> str:
    """Tell what a heading says its column holds; "" where it says nothing."""
    return next((kind for kind, words in _KINDS if re.search(words, heading, re.IGNORECASE)), "")


def _by_content(column: Column, cells: Sequence[str], speech: Speech) -> Column:
    """Tell columns of names from those of money, and target groups from recipients: by what their cells hold."""
    has_money = any(amounts(cell, bare=True) for cell in cells)
    if column.kind == "total" and not has_money and any(re.search(r"[^\W\d]", cell) for cell in cells):
        column = Column("")  # «Utgift» above what the money is for
    if column.kind == "recipient":
        return column if any(speech.only(cell, is_strict=True) for cell in cells) else Column("target")
    if has_money:
        return column
    vocabulary = speech.parties.vocabulary
    if (
        not column.kind
        and any(cells)
        and all(not cell or vocabulary.scheme(cell) or vocabulary.scheme(_closed(cell)) for cell in cells)
    ):
        return Column("scheme")
    if not column.kind and all(_COUNTER.fullmatch(cell) for cell in cells):
        return Column("number")
    held = [cell for cell in cells if re.search(r"\w", cell)]
    named = [speech.only(cell, is_strict=True) for cell in held if speech.is_party(cell)]
    is_partner = len(held) > 1 and len(named) == len(held) and all(who and who.role == "university" for who in named)
    if column.kind == "university" or (not column.kind and is_partner):
        return Column("partner")
    is_names = column.kind == "owner" and any(_NAMES_OWNER.search(cell) for cell in cells)
    return Column("other") if is_names else column


def _of_parties(column: Column, cells: Sequence[str], speech: Speech) -> Column:
    """Tell a column whose every cell names who gets an amount, whatever its heading calls it."""
    held = [cell for cell in cells if re.search(r"\w", cell)]
    if not column.kind:  # «Lier kommune: vikar og lokaler»
        held = [cell.partition(":")[0] for cell in held if not _SUM.fullmatch(cell)]
    roles = {who.role for cell in held if (who := speech.only(cell, is_strict=True)) and speech.is_party(cell)}
    is_all = len(held) > 1 and all(speech.is_party(cell) for cell in held)
    if column.kind not in ("", "partner", "title") or not is_all:
        return column
    return Column("recipient") if "owner" in roles else Column("partner")


def _with_titles(
    columns: list[Column], header: Sequence[str], rows: Sequence[Sequence[str]], wanted: Titles
) -> list[Column]:
    """Give a column of titles where none is headed so: the leftmost without a heading, or of cost lines."""
    if wanted != "any" or any(column.kind == "title" for column in columns):
        return columns
    for place, column in enumerate(columns):
        is_lines = bool(_LINES.match(header[place]))
        has_words = all(re.search(r"[^\W\d]", row[place]) for row in rows if any(row))
        if (is_lines or (column.kind == "" and not header[place].strip())) and (has_words or is_lines):
            return [*columns[:place], Column("post" if is_lines else "title"), *columns[place + 1 :]]
    return columns


def _sums_only(columns: list[Column], header: Sequence[str]) -> list[Column]:
    """Where columns of one role are cost lines and their «Sum …», the sums are the role's."""
    for role in ("owner", "university"):
        mine = [place for place, column in enumerate(columns) if column.kind == role]
        sums = [place for place in mine if re.match(r"\W*sum\b", header[place], re.IGNORECASE)]
        if sums:
            columns = [
                Column("lines") if place in mine and place not in sums else one for place, one in enumerate(columns)
            ]
    return columns


def _one_each(columns: list[Column], rows: Sequence[Sequence[str]]) -> list[Column]:
    """Of several columns for the same one keep what the table's own arithmetic says is asked for."""
    totals = [place for place, column in enumerate(columns) if column.kind == "total"]
    loose = [place for place, column in enumerate(columns) if not column.kind and _has_money(place, rows)]
    for one in list(columns):
        mine = [place for place, column in enumerate(columns) if column == one]
        if one.kind not in ("owner", "university") or len(mine) < FEWEST or len(totals) > 1:
            continue
        others = [
            place for place, column in enumerate(columns) if column.kind in ("owner", "university") and column != one
        ]
        asked = asked_of(mine, others, loose, next(iter(totals), None), rows)
        parts = parts_of(asked, mine, loose, rows) if asked >= 0 else []
        columns = [Column("other") if place in parts else column for place, column in enumerate(columns)]
    return columns


def _has_money(place: int, rows: Sequence[Sequence[str]]) -> bool:
    return any(amounts(row[place], bare=True) for row in rows)


def _is_clear(columns: list[Column], header: Sequence[str]) -> bool:
    kinds = [column.kind for column in columns]
    if not any(kind in kinds for kind in MONEY) or any(kinds.count(kind) > 1 for kind in ONE_EACH):
        return False
    # Two columns are fields and their values, unless their headings are a table's.
    if len(columns) == 2 and ("total" not in kinds or any(heading.rstrip().endswith(":") for heading in header)):
        return False
    if "recipient" in kinds:  # a row says whose its amount is, so its amount stands in one column
        return "total" in kinds and not {"owner", "university"} & set(kinds)
    for role in ("owner", "university"):
        mine = [column.who.name if column.who else None for column in columns if column.kind == role]
        if len(mine) > 1 and (None in mine or len(set(mine)) < len(mine)):
            return False
    return True
