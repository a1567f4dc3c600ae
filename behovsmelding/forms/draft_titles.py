"""Title-like things in a form of no known edition, by kind: fields, numbers, headings, bold words, bullets, quotations.

Which kind a form's measures are headed with, nothing says beforehand: each kind that occurs is one way to read it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from behovsmelding.forms.draft_columns import kind_of
from behovsmelding.forms.draft_parties import Speech
from behovsmelding.forms.fields import PLACEHOLDER, plain
from behovsmelding.forms.paragraphs import Line
from behovsmelding.money import amounts

_THING = r"(?:kompetanse|utviklings)?(?:tiltak(?:et|a)?|prosjekt(?:et)?|satsing(?:en|a)?)"
_NAME_OF = (
    rf"(?:(?:na[vm]n|tittel)\s+på\s+{_THING}|(?:kompetanse)?(?:tiltaket|prosjektet)s?\s+(?:na[vm]n|tittel)"
    rf"|(?:tiltaks|prosjekt)(?:na[vm]n|tittel)|(?:hva|kva)\s+(?:heter|heiter|skal)\s+{_THING}(?:\s+hete)?\??"
    rf"|{_THING}\s+(?:heter|heiter))"
)
_ORDINAL = r"(?:det\s+)?(?:første|fyrste|andre|tredje|fjerde|femte|sjette|siste)\s+(?:tiltak(?:et)?|prosjekt(?:et)?)"
_LABELLED = re.compile(
    rf"^[\s*#]*(?:[-–•]\s+)?(?:(?:\d{{1,2}}\.)+\d{{1,2}}\.?\s+|(?P<lead>\d{{1,2}})[.)]\s*)?"
    rf"(?:(?P<field>{_NAME_OF})(?:\s+(?P<counter>\d{{1,2}})(?=[ *]*[:.\t]))?|(?P<ordinal>{_ORDINAL})"
    r"|(?:kompetanse)?(?:tiltak(?:et)?|prosjekt(?:et)?|behov|satsing|prioritet|pri\.?)"
    r"(?:[ \t]*(?:n(?:umme)?r\.?[ \t]*)?(?P<number>\d{1,2}[a-z]?\b|[A-H](?=[ \t*]*(?:[:.–\n-]|$)|\s{2,})))?)"
    r"(?:[ \t]+\([^()\d]{3,20}\)(?=[ \t]*:))?"
    rf"[ *]*(?P<sign>[:.–\t-]?)[ \t*:]*(?:(?:{_NAME_OF}|tittel)[ \t*]*:?[ \t*]*)?(?P<title>[^\t]*)",
    re.IGNORECASE,
)
_BELOW = re.compile(
    r"[\s*]*(?:(?:\d{1,2}\.)*\d{0,2}\.?\s*)(?:"
    + _NAME_OF
    + r"|tittel|overskrift|na[vm]n|(?:hva|kva))[\s*]*[:\t][\s*:]*(?P<title>[^\t]+)",
    re.IGNORECASE,
)
_IS_NAME = re.compile(r"\W*(?:na[vm]n|tittel|overskrift)(?:\s+på\s+\w+)?\W*", re.IGNORECASE)
_OF_SEVERAL = re.compile(r"\W*av\s+\d+\W*", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"\W*(?:beløp|sum|kr|kroner|kostnad\w*|eier|eigar|UH|partnar|partner|ansvarlig|ansvarleg|målgruppe)?\W*",
    re.IGNORECASE,
)
_STYLES = (
    ("code", re.compile(r"^[\s*]*(?P<number>[TP]\d{1,2})\s*[:.–-]\s*(?P<title>\S.*)")),
    ("number", re.compile(r"^[\s*#]*(?P<number>\d{1,2})[.)][\s*]*(?P<title>[^\W\d].*)")),
    ("roman", re.compile(r"^[\s*#]*(?P<number>[IVX]{1,4})[.)][\s*]+(?P<title>\S.*)")),
    ("letter", re.compile(r"^[\s*#]*(?P<number>[A-Ha-h])[.)][\s*]+(?P<title>\S.*)")),
    ("hash", re.compile(r"^[ \t]*#+[ \t]*(?P<title>\S.*)")),
    ("bold", re.compile(r"^[ \t]*\*\*(?P<title>[^\t*]+)\*\*[ \t]*:?[ \t]*$")),
    ("run-in", re.compile(r"^[ \t]*\*\*(?P<title>[^\t*]+)\*\*(?P<rest>[ \t]*\S[^\t]*)$")),
    ("bullet", re.compile(r"^[ \t]*[-–•*▪·◦][ \t]+(?P<title>[^\t]+)$")),
)
_QUOTED = re.compile(r"[«“\"](?P<title>[A-ZÆØÅ][^»”\"\n]{3,80})[»”\"]")
_NAMED = re.compile(
    rf"\b{_THING}[,:]?\s+(?:(?:er|heter|heiter|som\s+heter|kalt|kalla)\s+)?(?P<title>[A-ZÆØÅ][^.,;:(\n]{{3,80}}?)"
    r"(?=[.,;:(\n]|\s+(?:som\s+(?:skal|vil|er|har|omfatter|gjelder)|omfatter|gjelder|gjeld|vil|skal|er|har)\b"
    r"|\s+(?:med|til|på|for)\s+(?:kr|\d)|$)"
)
PART = re.compile(
    r"\W*(?:økonomi\w*|budsjett\w*|kostnad\w*|kost\w*|finansiering\w*|sum\b|total\w*|samlet|samla"
    r"|til\s?sammen|til\s?saman|beløp"
    r"|tilskudd\w*|tilskot\w*|søknad\w*|oppsummer\w*|eier|eigar|skoleeier|barnehageeier|UH\b|universitet\w*|kommunen?\b"
    r"|partner\w*|partnar\w*|kompetansemiljø\w*|varighe[ti]\w*|målgrupp\w*|bakgrunn|behov\b|mål\b"
    r"|kontakt\w*|vedlegg|i fjor"
    r"|fjoråret|behovsmelding\w*|innledning|innleiing|vurdering:?$|vedtak|forslag|innstilling"
    r"|saksopplysning\w*|konklusjon|referat|tiltak\W*$"
    r"|(?:hva|hvem|hvor|hvorfor|hvordan|når|kva|kven|kvar|kor|kvifor|korleis)\b|penger\b|pengar\b|mid(?:ler|lar)\b|fordel\w*|om\s+oss\b|(?:egen|eigen)\s?(?:innsats|andel)|kommunedirektør\w*"
    r"|rådmann\w*|prioritering\w*|merk\w*|organisering|forankring|tidsplan|hensikt|formål)",
    re.IGNORECASE,
)
_SHORT = re.compile(r"[A-ZÆØÅ][^\t:.!?]{2,80}(?<![:.,;!?\d])")
_FIELD = re.compile(r"(?P<label>[^:\t\d?]{2,40})[:\t]\s*(?P<value>[^\t]*[^\W\d]{2}[^\t]*)")
_BEFORE_SHARES = re.compile(
    r"(?:[-–•*]\s+)?(?P<title>[A-ZÆØÅ][^\t:\d]{2,80}?)\s*(?::|\s[–-])\s+"
    r"(?P<rest>[^\t]*\d{2,}[^\t]*)"
)
_SENTENCE = re.compile(r"(?<=[^\W\d]{2})[.!?][*»\s]+(?=[A-ZÆØÅ]|\d)")
_AFTER_TITLE = re.compile(r"[:–—]|\s-\s|,(?=\s)|\s\((?=[^()]*\d[^()]*\)?$)")
_TIME = re.compile(r"(?:(?:vår|høst|haust|skoleår|skuleår|barnehageår|semester|år)\w*|[\d\W]|og)+", re.IGNORECASE)
_LEVEL = re.compile(
    r"(?:barnehage|(?:grunn|ungdoms|barne)?(?:skole|skule)|begge|PPT)\w*(?:\W+(?:og\W+)?(?:skole|skule|SFO|PPT))?",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\s*\((?P<inside>[^()]*)\)\s*$")
SHORTEST = 3
LEAST = 1000
"""Kroner in a row from which its cells hold amounts, and no counts."""
LONGEST = 130
"""Letters of a title, at most: what is longer is a sentence."""


@dataclass(frozen=True, slots=True)
class Head:
    """A measure's heading: its line, number and title, and what else stands on the line."""

    line: int
    number: str | None
    title: str
    rest: str = ""
    last: int = 0
    """The last line of the heading; 0 where it has but one."""


Kind = Callable[[Sequence[Line]], Iterator[Head]]


def kinds_of_heads(lines: Sequence[Line], headings: frozenset[int], speech: Speech) -> Iterator[tuple[str, list[Head]]]:
    """Give each kind of title-like thing that a text has, with all of that kind, the surest first.

    Args:
        lines: numbered lines, bold kept.
        headings: lines that the document itself says are headings.
        speech: whom words mean: amounts for somebody behind a title are no part of it.
    """
    readings: list[tuple[str, list[Head]]] = [("field", _fields(lines))]
    for kind, pattern in _STYLES:
        heads = [
            Head(number, m.groupdict().get("number"), m["title"], m.groupdict().get("rest") or "")
            for number, line in lines
            if (m := pattern.match(line))
        ]
        if kind == "hash":
            heads += [Head(number, None, line) for number, line in lines if number in headings and line.strip()]
        readings.append((kind, sorted(heads, key=lambda head: head.line)))
    readings += [
        ("row", _rows(lines)),
        ("quoted", _said(lines, _QUOTED)),
        ("named", _said(lines, _NAMED)),
        ("short", _alone(lines)),
        ("line", _with_shares(lines, speech)),
        ("record", _records(lines, speech)),
    ]
    for kind, heads in readings:
        cut = [
            one
            for head in heads
            if (one := _trimmed(head, speech, is_named=kind == "field"))
            and (kind == "field" or not PART.match(re.sub(r"^[\d.)]+\s+", "", one.title)))
        ]
        if cut:
            yield kind, cut


def _fields(lines: Sequence[Line]) -> list[Head]:
    """Find «Tiltak 1: …» and «Navn på tiltak: …»; a number and a name on following lines are one."""
    heads: list[Head] = []
    for place, (number, line) in enumerate(lines):
        match = _LABELLED.match(line)
        if not match:
            continue
        title = plain(PLACEHOLDER.sub("", match["title"]))
        title = "" if _OF_SEVERAL.fullmatch(title) else title
        is_question = bool(match["field"]) and plain(match.group()).endswith("?")
        is_field = match["sign"] in {":", "\t"} and line.count("\t") < 2
        is_name = (
            bool(match["field"]) and not match["sign"] and bool(re.search(r"\b(?:heter|heiter)\s*$", match["field"]))
        )
        is_named = (
            match["number"]
            or ((match["ordinal"] or match["lead"]) and match["sign"] in {":", "–", "-"})
            or is_question
            or is_name
        )
        if (not is_named and not is_field) or ("\t" in line and _NO_TITLE.fullmatch(title) and not match["number"]):
            continue
        title = "" if match["number"] and _IS_NAME.fullmatch(title) else title
        head = Head(
            number, match["number"] or (match["counter"] if match["field"] else match["lead"]), title, last=number
        )
        if not title:
            head = _with_title_below(
                head, lines[place + 1 : place + 6], is_open=is_question or match["sign"] == ":" or bool(match["title"])
            )
        if title and match["number"] and any(other.number == match["number"] for other in heads) and _is_field(title):
            continue  # «Tiltak 1: Beløp til eier», where «Tiltak 1: Navn» was before
        if heads and not heads[-1].title and not match["number"]:
            head = replace(head, line=heads[-1].line, number=heads.pop().number)
        elif heads and heads[-1].last >= number:
            continue
        heads.append(head)
    return heads


def _is_field(title: str) -> bool:
    """Tell whether words are what a form asks, and no measure's name."""
    return title.endswith("?") or bool(kind_of(title) or PART.match(title))


def _with_title_below(head: Head, lines: Sequence[Line], *, is_open: bool) -> Head:
    """Take the title from the next line with text: a field for it, or where the label ends open, whatever it says."""
    number, line = next(((number, line) for number, line in lines if line.strip(" *\t")), (0, ""))
    below = _BELOW.match(line)
    if below:
        return replace(head, title=plain(below["title"]), last=number)
    if is_open and number and re.fullmatch(r"[^\t:\d]{3,120}", line.strip()):
        return replace(head, title=plain(line), last=number)
    return head


def _rows(lines: Sequence[Line]) -> list[Head]:
    """Find rows of a table whose other cells went on below them, and what its headings say their cells hold."""
    found: list[Head] = []
    titles: list[str] = []
    for number, line in lines:
        cells = [plain(cell) for cell in line.split("\t")]
        kinds = [kind_of(cell) for cell in cells]
        if len(cells) > 2 and "title" in kinds and not amounts(line, bare=True):
            titles = [f"{kind}|{cell}" for kind, cell in zip(kinds, cells, strict=True)]
        elif titles and 1 < len(cells) <= len(titles) and not _has_money(line):
            held = dict(zip(titles, cells, strict=False))
            title = next((text for key, text in held.items() if key.startswith("title|")), "")
            counter = next((text for key, text in held.items() if key.startswith("number|")), "").strip(" .)")
            rest = "\n".join(f"{key.split('|')[1]}: {text}" for key, text in held.items() if text)
            found.append(Head(number, counter or None, title, rest))
    return found


def _has_money(line: str) -> bool:
    return any(money.nok >= LEAST for money in amounts(line, bare=True))


def _alone(lines: Sequence[Line]) -> list[Head]:
    """Find short lines that end as no sentence does."""
    return [Head(number, None, line) for number, line in lines if _SHORT.fullmatch(line.replace("**", "").strip())]


def _said(lines: Sequence[Line], pattern: re.Pattern) -> list[Head]:
    """Find names in sentences: quoted, or right behind «tiltaket»; a name said twice begins where it is first."""
    found: dict[str, Head] = {}
    for number, line in lines:
        text = line.replace("**", "")
        hits = list(pattern.finditer(text))
        for hit in hits[:1] if len(hits) == 1 else ():
            found.setdefault(hit["title"].casefold(), Head(number, None, hit["title"], text))
    return list(found.values())


def _with_shares(lines: Sequence[Line], speech: Speech) -> list[Head]:
    """Find lines that say behind a title who gets how much: «Uteskole: Nord 40 000, kommunen 12 000»."""
    hits = [(number, _BEFORE_SHARES.fullmatch(line.replace("**", "").strip())) for number, line in lines]
    found = [
        Head(number, None, hit["title"], hit["rest"])
        for number, hit in hits
        if hit and speech.mentions(hit["rest"]) and not kind_of(hit["title"])
    ]
    return found if len(found) > 1 else []


def _records(lines: Sequence[Line], speech: Speech) -> list[Head]:
    """Find the values of a label that comes again with other values, the same labels following it each time."""
    fields = [(number, hit) for number, line in lines if (hit := _FIELD.fullmatch(line.replace("**", "").strip()))]
    labels = [hit["label"].casefold() for _, hit in fields]
    often = [label for label in dict.fromkeys(labels) if labels.count(label) > 1]
    mine = [(number, hit["value"]) for number, hit in fields if often and hit["label"].casefold() == often[0]]
    values = {value.casefold() for _, value in mine}
    is_title = len(values) == len(mine) and not any(_has_money(value) or speech.is_party(value) for _, value in mine)
    return [Head(number, None, value) for number, value in mine] if is_title else []


def _parts_money(sign: re.Match, speech: Speech) -> bool:
    """Tell whether what follows a colon, dash or comma in a heading are amounts, or who gets how much."""
    before, after = sign.string[: sign.start()], sign.string[sign.end() :]
    if len(before.strip()) < SHORTEST or _has_money(before) or _says_how_much(before, speech):
        return False
    return _has_money(after) or _says_how_much(after.split(",")[0], speech)


def _begins_with_party(title: str, speech: Speech) -> bool:
    """Tell whether a line says who gets something: «Til UH», «Nord universitet, veiledning»."""
    first = next(iter(speech.mentions(title)), None)
    is_first = first is not None and first[1] == 0 and re.match(r"\s*(?:[,:–(]|-\s|$)", title[first[2] :])
    return bool(is_first) or speech.is_party(title)


def _inside(title: str, sign: re.Match) -> str:
    """Give what follows a sign, without the bracket it opened."""
    following = title[sign.end() :].strip()
    return following.removesuffix(")") if "(" in sign.group() else following


def _says_how_much(words: str, speech: Speech) -> bool:
    return bool(re.search(r"\d", words)) and speech.only(words) is not None


def _trimmed(head: Head, speech: Speech, *, is_named: bool) -> Head | None:
    """Part a title from what else is on its line: a sentence, amounts, a scheme or partner in brackets."""
    title, rest = head.title.replace("**", "").strip(), head.rest
    named = _NAMED.search(title) or _QUOTED.search(title)
    if named and _has_money(title):
        return replace(
            head, title=plain(named["title"]).strip(' :–-—.»«"'), rest=f"{title[named.end() :]}\n{rest}".strip()
        )
    end = _SENTENCE.search(title)
    if end:
        title, rest = title[: end.start()], f"{title[end.end() :]}\n{rest}".strip()
    sign = next((sign for sign in reversed(list(_AFTER_TITLE.finditer(title))) if _parts_money(sign, speech)), None)
    if sign:
        title, rest = title[: sign.start()], f"{_inside(title, sign)}\n{rest}".strip()
    vocabulary = speech.parties.vocabulary
    tail = _TAIL.search(title)
    if tail and (
        _LEVEL.fullmatch(tail["inside"]) or vocabulary.scheme(tail["inside"]) or vocabulary.organisation(tail["inside"])
    ):
        title, rest = (
            title[: tail.start()],
            f"Ordning: {tail['inside']}\n{rest}".strip() if vocabulary.scheme(tail["inside"]) else rest,
        )
    title = plain(title).strip(' :–-—.»«"')
    if (_has_money(title) and not is_named) or _TIME.fullmatch(title) or _begins_with_party(title, speech):
        return None
    if len(title) > LONGEST or (title and not re.search(r"[^\W\d]{2}", title)):
        return None
    return replace(head, title=title, rest=rest)
