"""The text of a form of no known edition that counts: the newest message, in paragraphs, without what is quoted."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from behovsmelding.forms.paragraphs import Line
from behovsmelding.money import amounts, parse_nok

_HEADER = re.compile(r"^[ \t*]*(?:fra|frå|from|von)[ \t*]*:\s*\S", re.IGNORECASE)
_HEADER_FIELD = re.compile(r"^[ \t*]*(?:sendt|sent|dato|date|til|to|kopi|cc|emne|subject)[ \t*]*:\s*\S", re.IGNORECASE)
_SENT = re.compile(r"^[ \t*]*(?:sendt|sent|dato|date|emne|subject)[ \t*]*:", re.IGNORECASE)
_RULE = re.compile(
    r"^[\s>*_-]*(?:opprinnelig|opphavleg|original|videresendt|vidaresendt|forwarded)\s+(?:melding|message)\b",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"^\W*(?:den|på|on|kl|man|tir|tys|ons|tor|fre|lau|lør|søn)\b.{0,120}\b(?:skrev|skreiv|wrote)\b.{0,60}:\s*$",
    re.IGNORECASE,
)
_LEADER = re.compile(r"\s*\.{3,}\s*:?\s*|\s*_{4,}\s*:?\s*")
_ITEM = re.compile(r"\s*(?:[-–—•*▪·◦o]\s+|\d{1,2}[.)]\s|[a-hA-H][.)]\s)")
_LABEL = re.compile(r"\s*[^:.\d]{2,45}:(?:\s|$)")
_UNFINISHED = re.compile(
    r"(?:,|\b(?:og|eller|i|for|til|av|på|med|som|om|kr\.?|det|den|er|ved|frå|fra|samt))$", re.IGNORECASE
)
# An amount that blanks set apart from its words stands in a column, and its line ends with it.
_ALIGNED = re.compile(r"\S\s{3,}(?:kr\.?\s*)?\d[\d .]*(?:,-|kr\.?)?\s*$")
FEWEST = 3
"""Lines above a line «Fra: …» with which it begins another message."""
LEAST_ALONE = 1000
"""Kroner that a line of nothing but a number is at least."""


def message_of(lines: Sequence[Line], is_need: "re.Pattern") -> list[Line]:
    """Give the newest message of a thread that tells of a need; all lines where there is but one.

    Args:
        lines: the document's numbered lines.
        is_need: what a message that holds the needs says; a forwarding note does not.
    """
    starts = [place for place, (_, line) in enumerate(lines) if _begins(lines, place)]
    cuts = [0, *(place for place in starts if any(line.strip() for _, line in lines[:place])), len(lines)]
    messages = [lines[low:high] for low, high in pairwise(cuts) if low < high]
    told = [message for message in messages if sum(bool(is_need.search(line)) for _, line in message) > 1]
    return list(max(told[:1] or messages[:1], key=len, default=[]))


def _begins(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line begins another message: a rule that says so, or fields of an e-mail's head."""
    line = lines[place][1]
    if _RULE.match(line) or _WROTE.match(line):
        return True
    if not _HEADER.match(line):
        return False
    above = any(_RULE.match(text) for _, text in lines[max(0, place - 2) : place])
    below = [text for _, text in lines[place + 1 : place + 4] if text.strip()]
    is_quoted = place > 0 and any(_HEADER.match(text) for _, text in lines[:place])
    is_sent = (
        any(_SENT.match(text) for text in below) and sum(bool(text.strip()) for _, text in lines[:place]) >= FEWEST
    )
    return not above and (is_quoted or is_sent or sum(bool(_HEADER_FIELD.match(text)) for text in below) > 1)


def with_cells(lines: Sequence[Line]) -> list[Line]:
    """Put tabs between a label and its value where dots lead from one to the other, and between a program's cells."""
    return [
        (number, _parted(_without_leader(line), lines[max(0, place - 2) : place + 3]))
        for place, (number, line) in enumerate(lines)
    ]


def _parted(line: str, beside: Sequence[Line]) -> str:
    """Put tabs where semicolons or bars part cells, line after line."""
    if line.count(";") == 1 and sum(text.count(";") == 1 for _, text in beside) >= FEWEST and "\t" not in line:
        return line.replace(";", "\t")  # a question and its answer, line after line
    for sign in (";", " | "):
        count = line.count(sign)
        if count > 1 and "\t" not in line and sum(text.count(sign) == count for _, text in beside) > 1:
            return line.replace(sign, "\t")
    return line


def _without_leader(line: str) -> str:
    return _LEADER.sub("\t", line) if "..." in line or "____" in line else line


def told(line: str) -> str:
    """Give a line without bold."""
    return line.replace("**", "")


def paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Put lines together that a page's width or a form has parted: a sentence, or a label and its amount."""
    run: list[Line] = []
    is_apart = False
    for number, line in lines:
        if not line.strip():
            is_apart = True
            continue
        if run and not _goes_on(run[-1][1], line, is_apart=is_apart):
            yield run
            run = []
        run.append((number, line))
        is_apart = False
    if run:
        yield run


def _goes_on(previous: str, line: str, *, is_apart: bool) -> bool:
    if "\t" in previous or "\t" in line:
        return False
    alone = parse_nok(line)
    is_answer = alone == 0 and previous.rstrip(" *").endswith((":", "?"))
    if alone is not None and (alone >= LEAST_ALONE or amounts(line) or is_answer):
        return not amounts(previous, bare=True) and not previous.rstrip(" *").endswith((".", "!"))
    if _ALIGNED.search(previous):
        return False
    if is_apart or _ITEM.match(line) or _LABEL.match(line) or previous.rstrip().endswith((".", ":", ";", "?", "!")):
        return False
    return line.lstrip()[0].islower() or bool(_UNFINISHED.search(previous.rstrip()))


def followed(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Give each line that says something, with the next that does."""
    yield from pairwise(number for number, line in lines if line.strip())


def ticked(line: str) -> str:
    """Give a line without the choices that nobody ticked, whether boxes stand before or behind them.

    >>> ticked("Ordning: ☐ Regional ☒ Desentralisert ☐ Løftet"), ticked("Regional ☒ Desentralisert ☐")
    ('Ordning: ☒ Desentralisert ', 'Regional ☒')
    """
    if "☐" not in line:
        return line
    is_before = bool(re.match(r"(?:[^☐☒✗✓]*:)?\s*[☐☒✗✓]", line))
    return re.sub(r"☐[^☐☒✗✓\n]*" if is_before else r"(?<=[☐☒✗✓])[^☐☒✗✓\n]*☐|^[^☐☒✗✓\n]*☐", "", line)
