"""Whom a measure in a form of no known edition is for: a field, a sentence on who takes part, or its title.

What is said most plainly counts: a label, then «gjelder …», «er for …», then who takes part in what, then a line of
staff alone, then «for …» in the title. Sentences on what staff think or lack say nothing of whom the measure is for.
"""

import re

from behovsmelding.forms.fields import plain

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
    r"|(?:skal\s+)?(?:får|få)\s+(?:\w+\s+)?(?:rettleiing|veiledning|rettleiing|opplæring|kurs)\b))",
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
_MONEY = re.compile(r"\d{2}[ .]?\d{3}|\bkr\b|\bvikar", re.IGNORECASE)


def target_of(title: str, text: str) -> str:
    """Give the words that say whom a measure is for; "" where none do.

    Args:
        title: its title.
        text: what the form says of it.
    """
    for pattern in (_LABEL, _ASKED, _IS_FOR, _TAKES_PART, _ALONE, _ITEM):
        for hit in pattern.finditer(text):
            if not _MONEY.search(hit["value"]) and plain(hit["value"]) != title:
                return plain(hit["value"])
    named = _IN_TITLE.search(title)
    return plain(named["value"]) if named else ""
