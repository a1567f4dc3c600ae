"""How many kindergartens, schools and PP services take part, as the form counts them."""

import re

from behovsmelding.forms.fields import Section, label
from behovsmelding.privacy import redact
from behovsmelding.report import Locator, Units

_UNITS = {
    "municipal_kindergartens": label("kommunale barnehag(?:er|ar)"),
    "private_kindergartens": label("private barnehag(?:er|ar)"),
    "public_schools": label("(?:offentlige|offentlege|kommunale) sk[ou]l(?:er|ar)"),
    "private_schools": label("private sk[ou]l(?:er|ar)"),
    "pp_services": label("PP-?\\s?t(?:j)?enest(?:er|ar|e|a|en)?", "PPT"),
}


def unit_counts(section: Section | None, people: tuple[str, ...]) -> tuple[Units, tuple[tuple[str, str, Locator], ...]]:
    """Read the counts, and what stands in a cell for a count but is none: (unit, text, where)."""
    if not section:
        return Units(), ()
    counts: dict[str, int] = {}
    unread = []
    for name, text, offset in _cells(section.text):
        if re.fullmatch(r"\d{1,4}", text):
            counts[name] = int(text)
        elif re.search(r"\w", text):
            unread.append((name, redact(text[:40], people), section.stream.locator(section.body + offset)))
    return Units(**counts), tuple(unread)


def _cells(text: str) -> list[tuple[str, str, int]]:
    """Give each unit heading's cell: (name, text, offset)."""
    places: list[tuple[int, int, str]] = []
    for name, pattern in _UNITS.items():
        match = pattern.search(text)
        if match:
            places.append((match.start(), match.end(), name))
    places.sort()
    if not places:
        return []
    ends = [start for start, _, _ in places[1:]] + [len(text)]
    between = [(name, text[end:stop], end) for (_, end, name), stop in zip(places, ends, strict=True)]
    if any(re.search(r"\d", words) for _, words, _ in between[:-1]):
        return [(name, words.strip(" :\t\n*,;."), offset) for name, words, offset in between]
    return _values(text, [name for _, _, name in places], places[-1][1])


def _values(text: str, names: list[str], start: int) -> list[tuple[str, str, int]]:
    """Give the cells below the unit headings: divided by tabs, else by blanks; all of the row where they do not fit."""
    row = re.search(r"[^\n]*\S[^\n]*", text[start:])
    if not row:
        return []
    start += row.start()
    if row.group().count("\t") >= min(len(names) - 1, 2):
        values = [
            (match[1].strip(" *"), start + match.start(1)) for match in re.finditer(r"(?:^|\t)([^\t]*)", row.group())
        ]
    else:
        values = [(match.group().strip("*"), start + match.start()) for match in re.finditer(r"\S+", text[start:])]
        values = values[: len(names)]
    if len(values) > len(names) and not values[0][0]:
        values = values[1:]
    if len(values) != len(names):
        return [(name, row.group().strip(), start) for name in names]
    return [(name, value, offset) for name, (value, offset) in zip(names, values, strict=True)]
