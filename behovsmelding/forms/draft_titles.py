"""Title-like things in a form of no known edition, by kind: fields, numbers, headings, bold words, bullets, quotations.

Which kind a form's measures are headed with, nothing says beforehand: each kind that occurs is one way to read it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from behovsmelding.forms.draft_columns import kind_of
from behovsmelding.forms.draft_heads import PART, THING, Head, fields_of
from behovsmelding.forms.draft_parties import Speech
from behovsmelding.forms.draft_text import followed
from behovsmelding.forms.fields import plain
from behovsmelding.forms.paragraphs import Line
from behovsmelding.money import amounts

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
_BOLD = dict(_STYLES)["bold"]
_QUOTED = re.compile(r"[«“\"](?P<title>[A-ZÆØÅ][^»”\"\n]{3,80})[»”\"]")
_NAMED = re.compile(
    rf"\b{THING}[,:]?\s+(?:(?:er|heter|heiter|som\s+heter|kalt|kalla)\s+)?(?P<title>[A-ZÆØÅ][^.,;:(\n]{{3,80}}?)"
    r"(?=[.,;:(\n]|\s+(?:som\s+(?:skal|vil|er|har|omfatter|gjelder)|omfatter|gjelder|gjeld|vil|skal|er|har)\b"
    r"|\s+(?:med|til|på|for)\s+(?:kr|\d)|$)"
)
_WORD_AND_NUMBER = re.compile(
    r"[ \t#]*"
    r"(?:(?P<word>(?!(?i:sak|side|vedlegg|punkt|kapittel|del)\b)[A-ZÆØÅ][^\W\d]+\.?)[ ]+)?"
    r"(?P<number>\d{1,2})(?:[ ]*[:.–-])?[ ]+(?P<title>[A-ZÆØÅ«].*)"
)
_COUNTS = re.compile(r"\s*(?P<number>\d{1,2})\s+(?P<title>[^\W\d].*)")
_SHORT = re.compile(r"[A-ZÆØÅ][^\t:.!?]{2,80}(?<![:.,;!?\d])")
_FIELD = re.compile(r"(?P<label>[^:\t\d?]{2,40})[:\t]\s*(?P<value>[^\t]*[^\W\d]{2}[^\t]*)")
_BEFORE_SHARES = (
    re.compile(
        r"(?:[-–•*]\s+)?(?P<title>[A-ZÆØÅ][^\t:\d]{2,80}?)\s*(?::|\s[–-])\s+"
        r"(?P<rest>[^\t]*\d{2,}[^\t]*)"
    ),
    # «Språkløftet (barnehagene). Lesesenteret tar 85 000»: what ends in a full stop and is no sentence.
    re.compile(
        r"(?![^.]*\b(?i:vi|er|har|skal|det|dette|ber|søker|trenger|treng|kommer|takk|hei|her|blir|vil|må|fikk|fekk|var|melder)\b)"
        r"(?P<title>[A-ZÆØÅ](?:[^\s.:!?\d]+[ ]?){1,5}(?:[ ]?\([^()\t:]{2,40}\))?)\.\s+(?P<rest>[^\t]*\d{2,}[^\t]*)"
    ),
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


Kind = Callable[[Sequence[Line]], Iterator[Head]]


def kinds_of_heads(lines: Sequence[Line], headings: frozenset[int], speech: Speech) -> Iterator[tuple[str, list[Head]]]:
    """Give each kind of title-like thing that a text has, with all of that kind, the surest first.

    Args:
        lines: numbered lines, bold kept.
        headings: lines that the document itself says are headings.
        speech: whom words mean: amounts for somebody behind a title are no part of it.
    """
    readings: list[tuple[str, list[Head]]] = [("field", fields_of(lines))]
    for kind, pattern in _STYLES:
        heads = [
            Head(number, m.groupdict().get("number"), m["title"], m.groupdict().get("rest") or "")
            for number, line in lines
            if (m := pattern.match(line))
        ]
        if kind == "hash":
            heads += [Head(number, None, line) for number, line in lines if number in headings and line.strip()]
            heads = _numbered(_without_parts(heads, lines, speech))
        readings.append((kind, sorted(heads, key=lambda head: head.line)))
    readings += [
        ("row", _rows(lines)),
        ("quoted", _said(lines, _QUOTED)),
        ("named", _said(lines, _NAMED)),
        ("counted", _counted(lines)),
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


def _without_parts(heads: list[Head], lines: Sequence[Line], speech: Speech) -> list[Head]:
    """Leave out headings that another heading follows at once, each in other words: those are the form's parts."""
    below = dict(followed(lines))
    bold = {number: line.replace("**", "").strip() for number, line in lines if _BOLD.match(line)}
    under = {head.line: bold[below[head.line]] for head in heads if below.get(head.line) in bold}
    words = [re.sub(r"[\W\d]+", " ", text).casefold() for text in under.values()]
    are_said = any(PART.match(text) or kind_of(text) or speech.partners_in(text) for text in under.values())
    are_titles = len(set(words)) == len(words) and not are_said
    return [head for head in heads if head.line not in under] if are_titles else heads


def _numbered(heads: list[Head]) -> list[Head]:
    """Take the numbers off headings that they count from 1 on: «1 Språk i hverdagen», «2 Skrivetrening»."""
    hits = {head.line: hit for head in heads if not head.number and (hit := _COUNTS.match(head.title))}
    if len(hits) < 2 or sorted(int(hit["number"]) for hit in hits.values()) != list(range(1, len(hits) + 1)):
        return heads
    return [
        replace(head, number=hits[head.line]["number"], title=hits[head.line]["title"]) if head.line in hits else head
        for head in heads
    ]


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


def _counted(lines: Sequence[Line]) -> list[Head]:
    """Find lines that begin with the same word and a number that counts them: «Område 1: …», «Satsing 2 – …»."""
    found: dict[str, list[Head]] = {}
    for number, line in lines:
        hit = _WORD_AND_NUMBER.match(line.replace("**", ""))
        if hit:
            found.setdefault((hit["word"] or "").casefold(), []).append(Head(number, hit["number"], hit["title"]))
    runs = [
        heads for heads in found.values() if [one.number for one in heads] == list(map(str, range(1, len(heads) + 1)))
    ]
    return max((heads for heads in runs if len(heads) > 1), key=len, default=[])


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
    said = [(number, line.replace("**", "").strip()) for number, line in lines]
    hits = [
        (number, next((hit for form in _BEFORE_SHARES if (hit := form.fullmatch(line))), None)) for number, line in said
    ]
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
    often = [each for each in dict.fromkeys(labels) if labels.count(each) > 1 and kind_of(each) in ("", "title")]
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
    if re.match(r"(?:kr\W*)?\d[\d .]*\d{3}", title):
        return None
    if (_has_money(title) and not is_named) or _TIME.fullmatch(title) or _begins_with_party(title, speech):
        return None
    if len(title) > LONGEST or (title and not re.search(r"[^\W\d]{2}", title)):
        return None
    return replace(head, title=title, rest=rest)
