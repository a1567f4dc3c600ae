"""What a Word document's styles and numbering say: what is bold, hidden, struck out or a heading, and «1.» and «a)»."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from behovsmelding.reading.list_labels import written

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"
_TOGGLES = {f"{W}b": "b", f"{W}vanish": "vanish", f"{W}strike": "strike", f"{W}dstrike": "strike"}
_OFF = ("0", "false", "off", "none")
_MOST_BASES = 20


class Style(NamedTuple):
    """What a style says itself; None where it says nothing."""

    base: str | None
    toggles: dict[str, bool]
    outline: int | None
    numbering: tuple[str | None, int]


class Level(NamedTuple):
    """A list's level."""

    form: str
    """decimal, lowerLetter, bullet …"""
    text: str
    """«%1.%2»."""
    start: int


def is_on(element: etree._Element) -> bool:
    """Tell whether a property that is there is on: `<w:b/>`, but not `<w:b w:val="0"/>`."""
    return element.get(VAL, "1") not in _OFF


def toggles(properties: etree._Element | None) -> dict[str, bool]:
    """Read bold, hidden and struck out from run properties, those that are stated."""
    if properties is None:
        return {}
    return {_TOGGLES[each.tag]: is_on(each) for each in properties if each.tag in _TOGGLES}


class Styles:
    """A document's styles, by id, and the numbers its paragraphs get in order."""

    def __init__(self, styles: etree._Element | None, numbering: etree._Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._resolved: dict[tuple[str, str], bool] = {}
        self._normal: str | None = None
        self._default: dict[str, bool] = {}
        for style in styles.iterfind(f"{W}style") if styles is not None else ():
            self._add(style)
        if styles is not None:
            self._default = toggles(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        self._levels, self._lists, self._starts = _lists(numbering)
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def _add(self, style: etree._Element) -> None:
        name = style.get(f"{W}styleId")
        if not name:
            return
        if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on"):
            self._normal = name
        base = style.find(f"{W}basedOn")
        outline = style.find(f"{W}pPr/{W}outlineLvl")
        title = style.find(f"{W}name")
        is_title = title is not None and title.get(VAL, "").casefold() in ("title", "tittel")
        self._styles[name] = Style(
            base.get(VAL) if base is not None else None,
            toggles(style.find(f"{W}rPr")),
            0 if is_title else _number(outline),
            _numbering(style.find(f"{W}pPr")),
        )

    def _chain(self, name: str | None) -> Iterator[Style]:
        for _ in range(_MOST_BASES):
            style = self._styles.get(name or "")
            if style is None:
                return
            yield style
            name = style.base

    def paragraph_toggle(self, name: str | None, toggle: str) -> bool:
        """Tell what a paragraph's style makes of its text: bold, hidden, struck out."""
        key = (name or "", toggle)
        if key not in self._resolved:
            stated = (style.toggles[toggle] for style in self._chain(name or self._normal) if toggle in style.toggles)
            self._resolved[key] = next(stated, self._default.get(toggle, False))
        return self._resolved[key]

    def run_toggle(self, name: str | None, toggle: str) -> bool:
        """Tell what a character style makes of a run."""
        return next((style.toggles[toggle] for style in self._chain(name) if toggle in style.toggles), False)

    def is_heading(self, name: str | None, properties: etree._Element | None) -> bool:
        """Tell whether a paragraph is a heading by its style or its own outline level."""
        own = _number(properties.find(f"{W}outlineLvl")) if properties is not None else None
        levels = [own, *(style.outline for style in self._chain(name))]
        level = next((level for level in levels if level is not None), None)
        return level is not None and level < 9

    def label(self, name: str | None, properties: etree._Element | None) -> str:
        """Count a numbered paragraph and give what Word prints before it: «1. », «- », or nothing."""
        number, level = _numbering(properties)
        if number is None:
            stated = (style.numbering for style in self._chain(name) if style.numbering[0] is not None)
            number, level = next(stated, (None, 0))
        return self._counted(number, level) if number and number in self._lists else ""

    def _counted(self, number: str, level: int) -> str:
        shared = self._lists[number]
        levels = self._levels.get(shared, {})
        if level not in levels:
            return ""
        counts = self._counts.setdefault(shared, {})
        start = self._starts.get((number, level))
        if start is not None and (number, level) not in self._begun:
            counts[level] = start - 1
        self._begun.add((number, level))
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        form, text, _ = levels[level]
        if form == "bullet":
            return "- "
        if form == "none":
            return ""

        def counted(match: re.Match) -> str:
            at = int(match[1]) - 1
            one = levels.get(at)
            return written(counts.get(at, one.start), one.form) if one else ""

        label = re.sub(r"%([1-9])", counted, text).strip()
        return f"{label} " if label else ""


def _numbering(properties: etree._Element | None) -> tuple[str | None, int]:
    found = properties.find(f"{W}numPr") if properties is not None else None
    if found is None:
        return None, 0
    number, level = found.find(f"{W}numId"), found.find(f"{W}ilvl")
    return (number.get(VAL) if number is not None else None), _number(level) or 0


def _number(element: etree._Element | None) -> int | None:
    value = element.get(VAL, "") if element is not None else ""
    return int(value) if re.fullmatch(r"\d{1,9}", value) else None


def _lists(
    numbering: etree._Element | None,
) -> tuple[dict[str, dict[int, Level]], dict[str, str], dict[tuple[str, int], int]]:
    """Read the lists: their levels by abstract list, each list's abstract one, and where a list begins anew."""
    levels: dict[str, dict[int, Level]] = {}
    lists: dict[str, str] = {}
    starts: dict[tuple[str, int], int] = {}
    if numbering is None:
        return levels, lists, starts
    for abstract in numbering.iterfind(f"{W}abstractNum"):
        levels[abstract.get(f"{W}abstractNumId", "")] = dict(map(_level, abstract.iterfind(f"{W}lvl")))
    for number in numbering.iterfind(f"{W}num"):
        name, shared = number.get(f"{W}numId", ""), number.find(f"{W}abstractNumId")
        lists[name] = shared.get(VAL, "") if shared is not None else ""
        for override in number.iterfind(f"{W}lvlOverride"):
            start = _number(override.find(f"{W}startOverride"))
            if start is not None:
                starts[name, int(override.get(f"{W}ilvl", "0"))] = start
    return levels, lists, starts


def _level(level: etree._Element) -> tuple[int, Level]:
    form, text, start = (level.find(f"{W}{name}") for name in ("numFmt", "lvlText", "start"))
    return int(level.get(f"{W}ilvl", "0")), Level(
        form.get(VAL, "decimal") if form is not None else "decimal",
        text.get(VAL, "") if text is not None else "",
        1 if (first := _number(start)) is None else first,
    )
