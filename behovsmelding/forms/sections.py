"""The headings of the 2026 form, and the lines that stand under each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from behovsmelding.forms.paragraphs import Line

# What each heading may say, whatever its number and wherever a conversion breaks its line.
_HEADINGS = {
    "table": r"(?:total|samla|samlet)\s*sum\s+(?:som\s+)?det\s+(?:\w+\s+){1,3}?behov(?:\s+(?:for|om|i))*(?:\s+20\d\d)?",
    "comment": r"(?:ev\.?|eventuell)\s*kommentar(?:\s+fr[aå]\s+innsend[ea]r)?",
    "needs": r"vurdering\s+av\s+behov(?:et|a|ene)?\b",
    "phases": r"(?:hvilken|hvilke\(n\)|hvilke|kva)\s(?:\w+\s+)?fase",
    "plan": r"plan\s+for\s+part(?:nerskap|narskap)\w*",
    "actions": r"(?:beskrivelse|omtale|skildring)\s+av\s+tiltak\w*\b",
    "own_contribution": r"(?:eiers?|eigars?|eigar\s+sin)\s+(?:eigen|egen)\s?innsats",
    "goals": r"vurdering\s+av\s+(?:måloppn|grad\s+av\s+mål)\w*",
    "target_group": r"målgruppe[rn]?\w*(?:\s+for\s+tiltaket)?(?=[ \t*]*[:.]?[ \t*]*$|[ \t*]*:|[ *]*\t)",
    "money": r"økonomi\b(?:\s+og\s+varig\w+)?(?=[ \t*]*:?[ \t*]*$|[ \t*]*\(|[ *]*\t)",
    "duration": r"(?:tiltakets\s+varighet|tiltaket\s+var(?:er|ar)(?=[ \t*]*:?[ \t*]*$|[ \t*]*:|[ *]*\t)"
    r"|varighe(?:i?ta?|ten)\s+(?:til|på|av|for)\s+tiltaket"
    r"|varighei?t\b(?=[ \t*]*:?[ \t*]*$|[ \t*]*:|[ *]*\t))",
    "coordinator": r"sum\s+(?:til\s+)?koordinator\w*",
    "other": r"(?:annet|anna)(?=[ \t*]*:?[ \t*]*$)",
    "training": r"er\s+behovsmelding\w*\s+sett?\s+i\s+sam[ma][ea]?n?heng",
    "sami": r"(?:de|dei)\s+samiske\s+perspektiv\w*",
    "partners": r"liste\s+over\s+(?:de|dei)?\s*andre\s+(?:eiere|eigarar)",
    "consultation": r"behovsmelding\w*\s+har\s+(?:vært|vore|blitt|blive)\s+drøft\w*"
    r"(?:\s+i\s+med(?:bestem|råd|avgjer)\w*)?",
    "participants": r"(?:hvem|kven)\s+(?:som\s+)?har\s+(?:del|teke\s+del|vore\s+med|vært\s+med)\w*",
    "units": r"(?:hvor|kor)\s+mange\s+(?:enheter|einingar)"
    r"|(?:antall|tal)\s+(?:enheter|einingar)(?=[ \t*]*[:\t])|(?:enheter|einingar):",
}
# A hundred blanks before a heading is enough: two unlimited runs side by side take a long row of tabs squared.
_START = r"^[ \t*#]{0,100}(?P<number>\d{1,2}[ \t]*[.)])?[ \t*]{0,100}"
_PATTERNS = {key: re.compile(_START + wording, re.IGNORECASE | re.MULTILINE) for key, wording in _HEADINGS.items()}
_LONGEST_HEADING = 70
_QUESTIONS = frozenset({"training", "sami", "consultation", "partners", "units", "coordinator", "table", "duration"})
_UNKNOWN = re.compile(r"^[ \t]*(?P<number>\d{1,2})[ \t]*[.)][ \t]+[A-ZÆØÅ][^.:!?\n]{2,60}$", re.MULTILINE)
# What the form itself adds to a heading: «(inkluderende prosesser)», «-planlegging og gjennomføring av tiltak».
_ADDED = re.compile(
    r"[ \t]*(?:\((?:inkluder\w+|må\s+\w+)[^)]*\)|[-–][ \t]*planlegging\s+og\s+gjennomføring\b[^\n]*)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    key: str
    """One of the form's own headings; "" before the first, "extra" for one the form does not have."""
    line: int
    heading: str
    lines: tuple[Line, ...]
    """What follows, the rest of the heading's own line first."""

    @property
    def text(self) -> str:
        """Its lines joined by newlines."""
        return "\n".join(line for _, line in self.lines)


def sections_of(lines: Sequence[Line]) -> list[Section]:
    """Divide a form at its headings; what stands before the first is a section of its own."""
    text = "\n".join(line for _, line in lines)
    first = lines[0][0] if lines else 1
    starts = _headings(text)
    ends = [*(start for start, _, _ in starts[1:]), len(text)][: len(starts)]
    sections = [Section("", first, "", _lines(text, 0, starts[0][0] if starts else len(text), first))]
    for (start, body, key), end in zip(starts, ends, strict=True):
        line = first + text.count("\n", 0, start)
        sections.append(Section(key, line, text[start:body].strip(), _lines(text, body, end, first)))
    return sections


def _lines(text: str, start: int, end: int, first: int) -> tuple[Line, ...]:
    part = text[start:end].removesuffix("\n")
    pieces = part.split("\n")
    pieces[0] = pieces[0].lstrip(" \t:*") if start else pieces[0]
    return tuple(enumerate(pieces, first + text.count("\n", 0, start)))


def _headings(text: str) -> list[tuple[int, int, str]]:
    """Find the headings in order: (where it starts, where its text begins, which it is)."""
    known = sorted(
        (match.start(), _after(text, match), key)
        for key, pattern in _PATTERNS.items()
        for match in pattern.finditer(text)
        if _is_heading(text, key, match)
    )
    taken = [(start, body) for start, body, _ in known]
    extra = [
        (match.start(), match.end(), "extra")
        for match in _UNKNOWN.finditer(text)
        if not any(start <= match.start() < body for start, body in taken) and _is_next(text, match, known)
    ]
    return sorted(known + extra)


def _is_heading(text: str, key: str, match: re.Match) -> bool:
    """Tell a heading from a sentence that begins with its words."""
    line_end = text.find("\n", match.end())
    whole = text[match.start() : line_end if line_end >= 0 else len(text)].strip()
    return bool(match["number"]) or key in _QUESTIONS or len(whole) <= _LONGEST_HEADING


def _is_next(text: str, match: re.Match, known: list[tuple[int, int, str]]) -> bool:
    """Tell whether «8. Oppfølging» carries on the headings' numbers; a numbered list in an answer does not."""
    numbers = [re.match(r"\s*(\d{1,2})", text[start:body]) for start, body, _ in known if start < match.start()]
    last = next((int(number[1]) for number in reversed(numbers) if number), 0)
    return last > 0 and int(match["number"]) == last + 1


def _after(text: str, match: re.Match) -> int:
    added = _ADDED.match(text, match.end())
    return added.end() if added else match.end()
