"""The headings of the 2026 form, and the lines that stand under each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from behovsmelding.forms.paragraphs import Line

_NUMBER = r"^[\s*#]*(?P<number>\d{1,2}\s*[.)]\s*)?[*\s]*"
# What each heading may say, whatever its number. What follows on the line after ":" is the answer.
_HEADINGS = {
    "table": r"(?:total|samla|samlet)\s*sum\s+(?:som\s+)?det\s+.*behov",
    "comment": r"(?:ev\.?|eventuell)\s*kommentar",
    "needs": r"vurdering\s+av\s+behov(?:et|a|ene)?\b",
    "phases": r"(?:hvilken?\b|hvilke\(n\)|kva)\s.*\bfase",
    "plan": r"plan\s+for\s+part(?:nerskap|narskap)\w*",
    "actions": r"(?:beskrivelse|omtale|skildring)\s+av\s+tiltak\w*\b",
    "own_contribution": r"(?:eiers?|eigars?|eigar\s+sin)\s+(?:eigen|egen)\s?innsats",
    "goals": r"vurdering\s+av\s+(?:måloppn|grad\s+av\s+mål)\w*",
    "target_group": r"målgruppe[rn]?\w*(?:\s+for\s+tiltaket)?(?=\s*[:.]?\s*$|\s*:)",
    "money": r"økonomi\b(?:\s+og\s+varig\w+)?(?=\s*:?\s*$|\s*\()",
    "duration": r"(?:tiltakets\s+varighet|varigheita?\s+(?:til|på|av)\s+tiltaket|varighet\b(?=\s*:?\s*$))",
    "coordinator": r"sum\s+(?:til\s+)?koordinator\w*",
    "other": r"(?:annet|anna)(?=\s*:?\s*$)",
    "training": r"er\s+behovsmelding\w*\s+sett?\s+i\s+sam[ma][ea]?n?heng",
    "sami": r"(?:de|dei)\s+samiske\s+perspektiv\w*",
    "partners": r"liste\s+over\s+(?:de|dei)?\s*andre\s+(?:eiere|eigarar)",
    "consultation": r"behovsmelding\w*\s+har\s+(?:vært|vore|blitt|blive)\s+drøft\w*(?:\s+i\s+medbestem\w*)?",
    "participants": r"(?:hvem|kven)\s+(?:som\s+)?har\s+(?:del|teke\s+del|vore\s+med|vært\s+med)",
    "units": r"(?:hvor|kor)\s+mange\s+(?:enheter|einingar)",
}
_PATTERNS = {key: re.compile(_NUMBER + pattern, re.IGNORECASE) for key, pattern in _HEADINGS.items()}
_LONGEST_HEADING = 70
_QUESTIONS = frozenset({"training", "sami", "consultation", "partners", "units", "coordinator", "table", "duration"})
_UNKNOWN = re.compile(r"^\s*(?P<number>\d{1,2})\s*[.)]\s+[A-ZÆØÅ][^.:!?]{2,60}$")


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
    starts: list[tuple[int, str, int]] = []
    last_number = 0
    for place, (_, line) in enumerate(lines):
        key, end = _heading(line)
        if not key:
            unknown = _UNKNOWN.match(line)
            # "8. Oppfølging": the next number, on a line of its own after an empty one or a section's text.
            if not unknown or int(unknown["number"]) != last_number + 1 or last_number == 0:
                continue
            key, end = "extra", len(line)
        number = re.match(r"\s*(\d{1,2})\s*[.)]", line)
        last_number = int(number[1]) if number else last_number
        starts.append((place, key, end))
    return _cut(lines, starts)


def _heading(line: str) -> tuple[str, int]:
    for key, pattern in _PATTERNS.items():
        match = pattern.match(line)
        if not match:
            continue
        if match["number"] or key in _QUESTIONS or len(line.strip()) <= _LONGEST_HEADING:
            return key, match.end()
    return "", 0


def _cut(lines: Sequence[Line], starts: list[tuple[int, str, int]]) -> list[Section]:
    first = starts[0][0] if starts else len(lines)
    sections = [Section("", lines[0][0] if lines else 1, "", tuple(lines[:first]))]
    for index, (place, key, end) in enumerate(starts):
        stop = starts[index + 1][0] if index + 1 < len(starts) else len(lines)
        number, line = lines[place]
        rest = (number, _without_template(line[end:]))
        sections.append(Section(key, number, line[:end].strip(), (rest, *lines[place + 1 : stop])))
    return sections


def _without_template(rest: str) -> str:
    """Drop what the form itself adds to a heading: «(inkluderende prosesser)», «-planlegging og gjennomføring …»."""
    left = re.sub(
        r"^\s*(?:\((?:inkluder\w+|må\s+\w+)[^)]*\)|[-–]\s*planlegging\s+og\s+gjennomføring\b.*)\s*",
        "",
        rest,
        flags=re.IGNORECASE,
    )
    return left.lstrip(" :*")
