"""Whom a measure in a form of no known edition is for: a field, a sentence on who takes part, or its title.

What is said most plainly counts: a label, then «gjelder …», «er for …», then who takes part in what, then a line of
staff alone, then «for …» in the title. Sentences on what staff think or lack say nothing of whom the measure is for.
"""

import re
from collections.abc import Sequence

from behovsmelding.forms.fields import plain
from behovsmelding.forms.paragraphs import Line

_STAFF = (
    r"(?:ansatt\w*|ansette\b|tilsett?\w*|\w+lær[ea]r(?:e|ar)?\w*|lærer(?!utd)[en]\w*|lærarar\w*|lærarane\w*|rektor\w*|styrer\w*|styrar\w*|leder\w*|leiar\w*|PPT|SFO"
    r"|assistent\w*|pedagog\w*|personal\w*|fagarbeid\w*|miljøarbeid\w*|inspektør\w*|rådgiver\w*|rådgjevar\w*|logoped\w*)"
)
# «1.–7. trinn» ends no sentence.
_WORDS = r"(?:[^.!?:;\n\t]|(?<=\d)[.]){0,60}?"
_REST = r"(?:[^.!?:;\n\t]|(?<=\d)[.]){0,80}"
_LABEL = re.compile(
    r"(?:^|[.!?,\t]\s+(?:og\s+)?)[ \t*•-]*(?:[\d.]+[ \t]+)?(?:(?:hvem|kven)\s+er\s+)?målgrupp\w*\??"
    r"[ \t*]*(?:[:\t]|\s+er\b|\s+(?=\n)|\n)[ \t*\n]*(?P<value>[^\n\t]+)",
    re.IGNORECASE | re.MULTILINE,
)
_ASKED = re.compile(
    rf"^[ \t*•-]*(?:[\d.]+[ \t]+)?(?:(?:hvem|kven)\b[^\n\t:?]{{1,40}}(?:[:?]|(?=\t))"
    rf"|for|hvem|kven|gjelder|gjeld|deltakere|deltakarar)"
    rf"[ \t*]*[:?\t ][ \t*\n]*(?P<value>(?:[^\n\t.]|(?<=\d)[.])*{_STAFF}(?:[^\n\t.]|(?<=\d)[.])*)",
    re.IGNORECASE | re.MULTILINE,
)
_IS_FOR = re.compile(
    rf"\b(?:omfatt(?:er|ar)|gj(?:elder|eld)(?:\s+for)?|er\s+(?:meint\s+|ment\s+|lagt\s+opp\s+)?for|rett(?:er|ar)\s+seg\s+mot"
    rf"|er\s+rett(?:et|a)\s+mot|tilbys|tilbyst)\s+(?P<value>{_WORDS}{_STAFF}{_REST})",
    re.IGNORECASE,
)
_TAKES_PART = re.compile(
    rf"(?:^|[.!?:,]\s+|\bog\s+)(?P<value>{_WORDS}{_STAFF}{_WORDS}\b(?:er\s+målgrupp\w*|(?:er|blir|blei|skal\s+(?:være|vere)|kan\s+(?:være|vere))\s+med\b"
    r"|(?:skal\s+)?(?:delta(?:r)?|deltek|ta\s+del|tar\s+del|møtes|møtest|samles|samlast|inviteres|inviterast)\b"
    r"|(?:skal\s+)?(?:får|få)\s+(?:\w+\s+)?(?:veiledning|rettleiing|opplæring|kurs)\b|skal\s+(?:få\s+)?(?:lære|øve|prøve|utforske)\b))",
    re.IGNORECASE | re.MULTILINE,
)
_ALONE = re.compile(
    rf"^[ \t*•–-]*(?P<value>(?![^\n\t]*\b(?:er|skal|vil|har|må|kan|vikar\w*|kurs|frikjøp\w*)\b)[^:!?\n\t]{{0,40}}"
    rf"{_STAFF}[^:!?\n\t]{{0,40}}(?<!\.))(?=\t|$)",
    re.IGNORECASE | re.MULTILINE,
)
_ITEM = re.compile(
    rf"^[ \t*•–-]*(?P<value>(?:alle\s+)?(?:dei?\s+)?\w*{_STAFF}\s+(?:på|i|ved|fra|frå)\s+[^.!?\n\t,]{{2,60}}),",
    re.IGNORECASE | re.MULTILINE,
)
_IN_TITLE = re.compile(rf"\bfor\s+(?P<value>[^\n]*{_STAFF}[^\n]*)", re.IGNORECASE)
# A note on all of them: «Målgruppene er lærere (1 og 3) og styrere (2). PPT er også med på 3.»
_NOTE = re.compile(r"\bmålgrupp\w*", re.IGNORECASE)
_NUMBERS = r"(?:tiltak(?:ene|a)?\s*)?(?:n(?:umme)?r\.?\s*)?(?P<numbers>\d{1,2}(?:\s*(?:,|og|\+|&|/|[–-])\s*\d{1,2})*)"
_NOTED = (
    re.compile(rf"(?P<who>(?:[^().:;]|(?<=\d)[.]){{3,80}}?)\s*\(\s*{_NUMBERS}\s*\)", re.IGNORECASE),
    re.compile(
        rf"(?P<who>(?:[^().:;]|(?<=\d)[.]){{3,80}}?)\s+(?:er|blir|vert|skal)\s+(?:også\s+|òg\s+|og\s+|bare\s+|berre\s+)*(?:være\s+|vere\s+)?"
        rf"med\s+(?:på|i)\s+{_NUMBERS}(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:^|[\s(;,.])(?:målgrupp\w*\s*(?:for\s+)?)?{_NUMBERS}\s*[:–-]\s*(?P<who>[^:;\n]{{3,80}}?)"
        r"(?=[;,.]\s*(?:tiltak\s*)?\d{1,2}\s*[:–-]|(?<!\d)[.]|[;\n]|$)",
        re.IGNORECASE,
    ),
)
_SENTENCE_END = re.compile(r"(?<!\d)[.!?]\s+(?=[A-ZÆØÅ\d])")
_MONEY = re.compile(r"\d{2}[ .]?\d{3}|\bkr\b|\bvikar", re.IGNORECASE)


def target_of(title: str, text: str) -> str:
    """Give the words that say whom a measure is for; "" where none do.

    Args:
        title: its title.
        text: what the form says of it.
    """
    for pattern in (_LABEL, _ASKED, _IS_FOR, _TAKES_PART, _ALONE, _ITEM):
        for hit in pattern.finditer(text):
            words = _before_money(hit["value"])
            if not _MONEY.search(words) and plain(words) != title:
                return plain(words)
    named = _IN_TITLE.search(title)
    return plain(named["value"]) if named else ""


def _before_money(words: str) -> str:
    """Give an answer's first sentence where money follows on its line: «Målgruppen er lærere. Kommunen trenger …»."""
    return _SENTENCE_END.split(words)[0] if _MONEY.search(words) else words


def noted(number: str | None, lines: Sequence[Line]) -> str:
    """Give whom a note on all measures says that one of them is for: «Målgrupper: lærere (1 og 3), styrere (2)»."""
    if not number:
        return ""
    found = []
    is_note = False
    for _, line in lines:
        is_note = bool(_NOTE.search(line)) or (is_note and bool(line.strip()))
        hits = (hit for pattern in _NOTED for hit in pattern.finditer(line)) if is_note and "\t" not in line else ()
        found += [hit["who"] for hit in hits if number in _counted(hit["numbers"]) and not _MONEY.search(hit.group())]
    return plain(", ".join(re.sub(r"^\W*(?:og\s+)?", "", who) for who in found))


def _counted(numbers: str) -> set[str]:
    """Give the numbers that a note names: «1 og 3», «1–3»."""
    found = set(re.findall(r"\d{1,2}", numbers))
    for first, last in re.findall(r"(\d{1,2})\s*[–-]\s*(\d{1,2})", numbers):
        found |= {str(number) for number in range(int(first), int(last) + 1)}
    return found
