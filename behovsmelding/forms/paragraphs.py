"""Lines as a conversion left them, put together to paragraphs and sentences that still know their lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from behovsmelding.report import normal

_ITEM = re.compile(r"\s*(?:[-–—•*▪·◦o]\s+|\d{1,2}[.)]\s+|[a-e]\)\s)")
UNFINISHED = re.compile(
    r"(?:\b(?:og|eller|i|for|til|av|på|med|som|der|å|ved|innen|frå|fra|om|mot|samt|mellom|hos|kr\.?|den|det|en|ei|et"
    r"|tilskudd|tilskuddet|tilskot|tilskotet|sitt|inkl\.|bl\.a\.|f\.eks\.))$",
    re.IGNORECASE,
)
_WHOLE_SENTENCE = re.compile(r"[A-ZÆØÅ][^.!?]{40,}[.!?](?:\s.*)?")
_FINISHED = re.compile(r"[.:;!?=]$")
_ENDS_IN_MONEY = re.compile(r"(?:\d|[,.]\s?[-–]|\bkr\.?|\bkroner)$")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ«\"(]|\d[\d .\u00a0]*(?:,-|kr\b))")
_ONLY_MONEY = re.compile(
    r"(?:kr\.?\s*)?\d{1,3}(?:[ .\u00a0\u2009\u202f]\d{3})+(?:,\s?-|,\d\d|\s?-|\s*kr\.?)?"
    r"|(?:kr\.?\s*)?\d+(?:,\s?-|\s*kr\.?)"
)
_POINTER = re.compile(r"(?:Se|Sjå)\s+(?:også\s+|eget\s+|eige\s+)?vedlegg")
_ABBREVIATION = re.compile(
    r"\b(?:bl\.a|f\.eks|eks|ca|m\.m|mv|m\.v|osv|inkl|nr"
    r"|(?<!\d )(?<!\d\u00a0)kr|jf|jfr|ev|evt|mill|pr|dvs|ped|tlf|kap|pkt|s|st|t\.d|d\.v\.s)\.$",
    re.IGNORECASE,
)


_AIM = re.compile(
    r"^\W*(?:hoved|over ?ordna |overordnet |det overordn\w+ )?"
    r"(?:mål(?:et|a|ene|setting(?:en)?|setjing(?:a)?)?|formål(?:et)?|føremål(?:et)?|hensikt(?:en)?)\b"
    r"|\b(?:(?:har\s+som|med)\s+(?:mål|formål|føremål)|har\s+til\s+(?:hensikt|formål)|er\s+mål\s+å)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text that belongs together, with the line each part of it stands on."""

    text: str
    marks: tuple[tuple[int, int], ...]
    """(offset, line) where each line begins in the text."""

    @property
    def line(self) -> int:
        """The line it begins on."""
        return self.marks[0][1]

    def line_at(self, offset: int) -> int:
        """Give the line a character stands on."""
        return next((line for start, line in reversed(self.marks) if start <= offset), self.line)

    def sentences(self) -> Iterator["Paragraph"]:
        """Give its sentences, each knowing its lines."""
        start = 0
        for end in _SENTENCE_END.finditer(self.text):
            if _ABBREVIATION.search(self.text[: end.start()]):
                continue
            yield self.part(start, end.start())
            start = end.end()
        yield self.part(start, len(self.text))

    def part(self, start: int, end: int) -> "Paragraph":
        """Give a piece of it, knowing its lines."""
        inside = tuple((mark - start, line) for mark, line in self.marks if start < mark < end)
        return Paragraph(self.text[start:end], ((0, self.line_at(start)), *inside))


def is_aim(sentence: str) -> bool:
    """Tell whether a sentence states what something is for: «Målet med arbeidet er å …»."""
    return bool(_AIM.search(sentence))


MOST_LINES = 60
"""Of a paragraph, that are searched for a bracket left open."""
Line = tuple[int, str]
"""A line with its number, from 1."""


def numbered(lines: Sequence[str], first: int = 1) -> list[Line]:
    """Number lines as an editor shows them."""
    return list(enumerate(lines, first))


def likeness(one: str, other: str) -> float:
    """Give the share of words two titles have in common; a word cut short («bhg.») counts by nothing."""
    first, second = (set(re.findall(r"\w{3,}", normal(title))) for title in (one, other))
    return len(first & second) / max(1, min(len(first), len(second)))


def paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """Put broken lines together: a line goes on where it ends unfinished or the next begins with a small letter."""
    found: list[list[Line]] = []
    is_apart = True
    for number, line in lines:
        if not line.strip():
            is_apart = True
            continue
        if found and _goes_on(found[-1][-1][1].strip(), line, is_apart=is_apart, whole=found[-1][-MOST_LINES:]):
            found[-1].append((number, line))
        else:
            found.append([(number, line)])
        is_apart = False
    return [_joined(group) for group in found]


def joined(lines: Sequence[str]) -> str:
    """Join the lines of one cell or heading; a word divided by a hyphen is put together.

    >>> joined(["Kompetanse-", "utvikling i barnehage-", "og skole "])
    'Kompetanseutvikling i barnehage- og skole'
    """
    return _joined([(0, line) for line in lines if line.strip()] or [(0, "")]).text


def _goes_on(previous: str, following: str, *, is_apart: bool, whole: list[Line]) -> bool:
    start = following.strip()
    if _ONLY_MONEY.fullmatch(start):  # a cell of its own, after its label
        return not _ENDS_IN_MONEY.search(previous)
    if _ITEM.match(following) or _POINTER.match(start) or _FINISHED.search(previous):
        return False
    so_far = " ".join(line for _, line in whole)
    if start[0] == "(" or so_far.count("(") > so_far.count(")"):
        return True
    if start[0].islower():
        return not _ENDS_IN_MONEY.search(previous) or not re.search(r"\d[\s.,\d-]*$", start)
    if is_apart and len(whole) == 1 and _WHOLE_SENTENCE.fullmatch(start):  # «PPT tettere på» is a title
        return False
    is_broken_off = not is_apart and re.search(r"(?:,|[^\W\d]-)$", previous)
    is_whole = re.search(r"\d\s?kr\.?$", previous) or following.startswith("\t")  # «44 000 kr», and not «på kr»
    return not is_whole and bool(UNFINISHED.search(previous) or is_broken_off)


def _joined(group: list[Line]) -> Paragraph:
    text = ""
    marks = []
    for number, line in group:
        piece = line.strip()
        if re.search(r"[^\W\d]-$", text[-2:]) and re.match(r"(?!og\b|eller\b|/)[a-zæøå]", piece):
            text = text[:-1]
        elif text:
            text += " "
        marks.append((len(text), number))
        text += piece
    return Paragraph(text, tuple(marks))
