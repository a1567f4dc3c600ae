"""A 2026 form that describes several measures in one document: which lines describe which row of its table.

The form asks for an attachment a measure. Owners also write «Tiltak 2 – Trygt barnehagemiljø» below each other in one
document, or put all their attachments into one file.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from behovsmelding.forms.attachment_2026 import Form
from behovsmelding.forms.paragraphs import Line, likeness
from behovsmelding.forms.sections import Section, sections_of
from behovsmelding.report import Measure

LONG_TITLE = 120
_HEADING = re.compile(
    r"^[\s*#•-]*(?:\d{1,2}(?:\.\d)?\.?\s+)?tiltak\s*(?:n(?:umme)?r\.?\s*)?(?P<number>\d{1,2}[a-z]?)\b[\s*:.)–-]*(?P<title>.*)$",
    re.IGNORECASE,
)
_NAME = re.compile(r"^[\s*]*(?:na[vm]n\s+på\s+tiltak\w*|tittel)[\s*]*[:\t][\s*]*(?P<title>.+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """The lines that describe one measure."""

    place: int
    """Of the measure in the table."""
    title: str
    form: Form


def parts_of(
    lines: Sequence[Line], form: Form, measures: Sequence[Measure], table: range, *, has_own_heading: bool
) -> list[Part]:
    """Find the parts of a document that each describe a row of its table.

    None where it describes fewer than two: the only one may be the whole form's, which says so at its head, or
    there are headings that no row has.

    A heading counts when its number and title are those of one row, or its title is empty and one row has its number.
    A list of headings with nothing between them describes nothing.

    Args:
        lines: the document's numbered lines.
        form: the whole form.
        measures: the rows of its table.
        table: the numbers of the lines the table stands on: its rows are no headings.
        has_own_heading: whether the form's head says which measure it is of.
    """
    headings = [
        (index, *_row(heading, measures))
        for index in range(len(lines))
        if lines[index][0] not in table and (heading := _heading(lines, index))
    ]
    starts = [(index, place, title) for index, place, title in headings if place is not None]
    ends = [*(index for index, _, _ in starts[1:]), len(lines)][: len(starts)]
    described: dict[int, Part] = {}
    for (start, place, title), end in zip(starts, ends, strict=True):
        body = lines[start + 1 : end]
        if place not in described and any(re.search(r"\w{3}", line) for _, line in body):
            described[place] = Part(place, title, _form(lines[start], body, form))
    may_be_one = not has_own_heading and len(headings) == len(starts)
    return list(described.values()) if len(described) > 1 or may_be_one else []


def _heading(lines: Sequence[Line], index: int) -> tuple[str, str] | None:
    """Read number and title of a heading; the title may stand below, as «Navn på tiltak: …»."""
    line = lines[index][1]
    match = _HEADING.match(line) if len(line) <= LONG_TITLE and "\t" not in line.strip() else None
    if not match:
        return None
    title = match["title"].strip(" *")
    below = next((text for _, text in lines[index + 1 : index + 4] if text.strip()), "")
    named = _NAME.match(title) or (_NAME.match(below) if not title else None)
    return match["number"], named["title"].strip(" *") if named else title


def _row(heading: tuple[str, str], measures: Sequence[Measure]) -> tuple[int | None, str]:
    number, title = heading
    numbered = [place for place, measure in enumerate(measures) if measure.number == number]
    if title:
        numbered = [place for place in numbered if likeness(title, measures[place].title) >= 0.5]
    return (numbered[0] if len(numbered) == 1 else None), title


def _form(heading: Line, body: Sequence[Line], form: Form) -> Form:
    """Divide a part at the form's headings; what stands before the first describes the measure as well."""
    first, *rest = sections_of(body)
    head = Section("", heading[0], "", (heading, *first.lines))
    free = Section("extra", first.line, "", first.lines)
    return Form([head, free, *rest], form.people, form.vocabulary)
