"""How many kindergartens, schools and PP services take part, as the form counts them."""

import re

from behovsmelding.forms.fields import Section, Stream, label
from behovsmelding.privacy import redact
from behovsmelding.report import Locator, Units

_UNITS = {
    "municipal_kindergartens": label("kommunale barnehag(?:er|ar)"),
    "private_kindergartens": label("private barnehag(?:er|ar)"),
    "public_schools": label("(?:offentlige|offentlege|kommunale) sk[ou]l(?:er|ar)"),
    "private_schools": label("private sk[ou]l(?:er|ar)"),
    "pp_services": label("PP-?\\s?t(?:j)?enest(?:er|ar|e|a|en)?", "PPT"),
}
_KINDS = {
    "kindergarten": ("municipal_kindergartens", "private_kindergartens"),
    "school": ("public_schools", "private_schools"),
    "pp": ("pp_services", "pp_services"),
}
"""By the word for a unit, what the municipality's and what private ones are counted as."""
_NUMBERS = {
    "ingen": 0,
    "en": 1,
    "én": 1,
    "ett": 1,
    "ei": 1,
    "ein": 1,
    "eitt": 1,
    "to": 2,
    "tre": 3,
    "fire": 4,
    "fem": 5,
}
_COUNTED = re.compile(
    rf"\b(?P<number>\d{{1,3}}|{'|'.join(_NUMBERS)})\s+(?:(?P<owned>kommunal\w*|privat\w*|offentl[ie]\w*)\s+)?(?:(?P<kindergarten>barnehag\w+)"
    r"|(?P<school>(?:grunn|barne|ungdoms)?sk[ou]l(?:e|er|ar)\b)|(?P<pp>PPT?(?:-\s?tj?enest\w*)?\b))",
    re.IGNORECASE,
)
# «tre kommunale og to private barnehager»
_LEFT_OUT = re.compile(
    r"(?P<owned>kommunale|offentle?i?ge)\s+(?P<rest>og\s+\w+\s+private\s+(?P<unit>\w+))", re.IGNORECASE
)


_ASKED = re.compile(
    r"\b(?:hvor|kor)\s+mange\s+(?:enheter|einingar)[^?\n]*\??"
    r"|^[ \t*]*(?:(?:antall|tal)\s+(?:enheter|einingar)[ \t*]*[:\t]|(?:enheter|einingar):)"
    # Or its cells, where the question is left out or put in other words.
    r"|^(?=[ \t*]*kommunale\s+barnehag[^\n]{0,60}(?:\n[ \t]*\n?)?[^\n]{0,20}private\s+barnehag)",
    re.IGNORECASE | re.MULTILINE,
)


def units_asked(stream: Stream) -> Section | None:
    """Find where a form asks for its units, or has the cells for them."""
    asked = _ASKED.search(stream.text)
    return Section("units", asked.start(), asked.end(), len(stream.text), asked, stream) if asked else None


def unit_counts(section: Section | None, people: tuple[str, ...]) -> tuple[Units, tuple[tuple[str, str, Locator], ...]]:
    """Read the counts, and what stands in a cell for a count but is none: (unit, text, where)."""
    if not section:
        return Units(), ()
    counted = _in_prose(section.text)
    if counted:
        return Units(**counted), ()
    counts: dict[str, int] = {}
    unread = []
    for name, text, offset in _cells(section.text):
        if re.fullmatch(r"\d{1,4}", text):
            counts[name] = int(text)
        elif re.search(r"\w", text):
            unread.append((name, redact(text[:40], people), section.stream.locator(section.body + offset)))
    return Units(**counts), tuple(unread)


def _in_prose(text: str) -> dict[str, int]:
    """Read «4 kommunale barnehager, 1 privat barnehage og 3 skoler»: a number before each unit; else nothing."""
    text = _LEFT_OUT.sub(r"\g<owned> \g<unit> \g<rest>", text)
    hits = list(_COUNTED.finditer(text))
    first = min((match.start() for pattern in _UNITS.values() if (match := pattern.search(text))), default=len(text))
    if not hits or hits[0].start() > first:
        return {}  # the numbers of a table stand below its headings
    counts: dict[str, int] = {}
    for match in hits:
        kind = next(name for name in _KINDS if match[name])
        is_private = (match["owned"] or "").casefold().startswith("privat")
        name = "pp_services" if kind == "pp" else _KINDS[kind][is_private]
        number = _NUMBERS.get(match["number"].casefold())
        # Counted twice, the municipality's and the private ones are not told apart.
        counts[name] = (int(match["number"]) if number is None else number) + counts.get(name, 0)
    return counts


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
