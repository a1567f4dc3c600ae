"""Tick boxes as text: ☐ ☒ [x] x, before or after their words; what cannot be read is unknown, never no."""

import re
from collections.abc import Sequence

from behovsmelding.report import Tick

_SEMESTERS = re.compile(
    r"[^\n?:]{0,8}\b(?:vår|høst|haust)\w*\s+20\d\d[^\n]*?\b(?:vår|høst|haust)\w*\s+20\d\d[^\n]*", re.IGNORECASE
)

_MARK = re.compile(
    r"(?P<on>[☒☑✓✔✗✘⊠■]|\[\s*[xX✓]\s*\]|\(\s*[xX✓]\s*\)|<input[^>]*\bchecked\b[^>]*>)"
    r"|(?P<off>[☐□▢◻]|\[\s*\]|\(\s*\)|<input[^>]*>)|(?P<plain>(?<![\w.])[xX](?![\w.]))"
)


def ticked(text: str, labels: Sequence[str]) -> tuple[Tick, ...]:
    """Give the state of each label's box in a text; unknown where no mark is left.

    Args:
        text: the line with boxes.
        labels: regular expressions for the words beside the boxes.

    >>> ticked("Barnehage ☐   Grunnskole ☐   Begge deler ☒", ["Barnehage", "Grunnskole", "Begge deler"])
    ('no', 'no', 'yes')
    >>> ticked("[x] Ja [ ] Nei", ["Ja", "Nei"])
    ('yes', 'no')
    >>> ticked("Ja x Nei", ["Ja", "Nei"])
    ('yes', 'no')
    >>> ticked("Ja Nei", ["Ja", "Nei"])
    ('unknown', 'unknown')
    """
    places = [re.search(rf"(?<!\w)(?:{label})(?!\w)", text, re.IGNORECASE) for label in labels]
    spans = sorted(place.span() for place in places if place)
    marks = list(_MARK.finditer(text))
    if not spans or not marks:
        return tuple("unknown" for _ in labels)
    apart = _line_by_line(text, labels)
    if apart:
        return apart
    comes_first = marks[0].start() < spans[0][0]
    states = [
        _state(_beside(text, place.span(), spans, comes_first=comes_first)) if place else None for place in places
    ]
    # "Ja x Nei": where someone typed an x beside one word, the words without one are left out on purpose.
    fallback: Tick = "no" if "yes" in states else "unknown"
    return tuple(state or (fallback if place else "unknown") for state, place in zip(states, places, strict=True))


def _line_by_line(text: str, labels: Sequence[str]) -> tuple[Tick, ...] | None:
    """Read choices that stand on a line each, where an x may stand on either side; None where they do not."""
    lines = [line for line in text.split("\n") if line.strip()]
    own = [[line for line in lines if re.search(rf"(?<!\w)(?:{label})(?!\w)", line, re.IGNORECASE)] for label in labels]
    marked = [bool(line and _MARK.search(line[0])) for line in own]
    if len(lines) < 2 or any(len(line) != 1 for line in own) or len({line[0] for line in own}) < len(own):
        return None
    if not any(marked) or any(_MARK.search(line) for line in lines if [line] not in own):
        return None
    states = [_state(line[0]) for line in own]
    fallback: Tick = "no" if "yes" in states else "unknown"
    return tuple(state or fallback for state in states)


def _beside(text: str, span: tuple[int, int], spans: list[tuple[int, int]], *, comes_first: bool) -> str:
    index = spans.index(span)
    if comes_first:
        return text[spans[index - 1][1] if index else 0 : span[0]]
    return text[span[1] : spans[index + 1][0] if index + 1 < len(spans) else len(text)]


def _state(text: str) -> Tick | None:
    mark = _MARK.search(text)
    if not mark:
        return None
    return "no" if mark["off"] else "yes"


def semester_row(text: str) -> re.Match | None:
    """Find the line where semesters stand beside their boxes, whatever a form calls it.

    >>> semester_row("Kor lenge? Vår 2026 ☐ Haust 2026 ☒").group().strip()
    'Vår 2026 ☐ Haust 2026 ☒'
    """
    return next((row for row in _SEMESTERS.finditer(text) if is_marked(row.group())), None)


def is_marked(text: str) -> bool:
    """Tell whether any mark of a box can be read in a text."""
    return bool(_MARK.search(text))


def yes_or_no(text: str) -> Tick | None:
    """Read a question's «Ja ☒ Nei ☐»; None where the boxes can be read and neither is chosen.

    >>> yes_or_no("Ja ☐ (Fyll ut liste) Nei ☒"), yes_or_no("Ja ☐ Nei ☐ Vet ikke ☒"), yes_or_no("Ja Nei")
    ('no', None, 'unknown')
    """
    others = r"vet ikke|veit ikkje|vurdert ikke relevant|vurdert ikkje relevant|ikke relevant"
    yes, no, *_ = ticked(text, ["ja", "nei", others])
    if (yes, no) == ("yes", "no"):
        return "yes"
    if (yes, no) == ("no", "yes"):
        return "no"
    return None if (yes, no) == ("no", "no") else "unknown"
