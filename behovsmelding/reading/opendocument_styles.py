"""What an OpenDocument text's styles say: what is bold, hidden or struck out, and what stands before a list's items."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from behovsmelding.reading.list_labels import written

_URN = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, STYLE, TEXT, TABLE, DRAW, FORM, FO = (
    f"{_URN}{name}:1.0}}" for name in ("office", "style", "text", "table", "drawing", "form", "xsl-fo-compatible")
)
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_MOST_BASES = 20
_NUMBERS = (f"{TEXT}list-level-style-number", f"{TEXT}outline-level-style")


class Style(NamedTuple):
    """What a style says itself; None where it says nothing."""

    base: str | None
    is_own: bool
    """Whether it is somebody's own formatting of one place, and no named style."""
    toggles: dict[str, bool]
    master_page: str | None
    list_style: str | None


class Level(NamedTuple):
    """A list's level."""

    form: str | None
    """None for a bullet, "" where nothing is printed."""
    prefix: str
    suffix: str
    shown: int
    """How many levels' numbers are printed."""
    start: int


class Styles:
    """A text's styles: its named ones, and the automatic ones that hold what was formatted in one place."""

    def __init__(self, *parts: etree._Element | None) -> None:
        self._styles: dict[tuple[str, str], Style] = {}
        self._lists: dict[str, dict[int, Level]] = {}
        self.outline: dict[int, Level] = {}
        for part in parts:
            for name, is_own in (("styles", False), ("automatic-styles", True)):
                group = part.find(f"{OFFICE}{name}") if part is not None else None
                for style in group if group is not None else ():
                    self._add(style, is_own=is_own)

    def _add(self, style: etree._Element, *, is_own: bool) -> None:
        name = style.get(f"{STYLE}name", "")
        if style.tag == f"{STYLE}style":
            self._styles[style.get(f"{STYLE}family", ""), name] = Style(
                style.get(f"{STYLE}parent-style-name"),
                is_own,
                _toggles(style.find(f"{STYLE}text-properties")),
                style.get(f"{STYLE}master-page-name") or None,
                style.get(f"{STYLE}list-style-name"),
            )
        elif style.tag == f"{TEXT}list-style":
            self._lists[name] = dict(_level(level) for level in style if level.get(f"{TEXT}level"))
        elif style.tag == f"{TEXT}outline-style":
            self.outline = dict(_level(level) for level in style if level.get(f"{TEXT}level"))

    def chain(self, family: str, name: str | None) -> Iterator[Style]:
        """Give a style and those it is based on."""
        for _ in range(_MOST_BASES):
            style = self._styles.get((family, name or ""))
            if style is None:
                return
            yield style
            name = style.base

    def stated(self, family: str, name: str | None, toggle: str, *, own: bool | None = None) -> bool | None:
        """Tell what a style makes of text, of own formatting or named styles alone where asked; None where unsaid."""
        styles = (style for style in self.chain(family, name) if own is None or style.is_own == own)
        return next((style.toggles[toggle] for style in styles if toggle in style.toggles), None)

    def levels(self, name: str | None) -> dict[int, Level]:
        """Give the levels of a list style."""
        return self._lists.get(name or "", {})

    def list_style(self, name: str | None) -> str | None:
        """Give the list style a paragraph's style names."""
        return next((style.list_style for style in self.chain("paragraph", name) if style.list_style), None)

    def master_page(self, name: str | None) -> str | None:
        """Give the page style a paragraph begins."""
        return next((style.master_page for style in self.chain("paragraph", name) if style.master_page), None)


def whole(element: etree._Element, name: str, otherwise: int = 1) -> int:
    """Read a whole number of an attribute, from 0 to 100 000."""
    value = element.get(name, "")
    return min(int(value), 100_000) if re.fullmatch(r"\d{1,9}", value) else otherwise


def label(levels: dict[int, Level], counts: dict[int, int], level: int) -> str:
    """Write what a list prints before an item, of the numbers counted so far: «1. », «- », or nothing."""
    found = levels.get(level)
    if found is None or found.form == "":
        return ""
    if found.form is None:
        return "- "
    numbers = []
    for each in range(max(1, level - found.shown + 1), level + 1):
        one = levels.get(each, found)
        if one.form:
            numbers.append(written(counts.get(each, one.start), one.form))
    return f"{found.prefix}{'.'.join(numbers)}{found.suffix}".strip() + " "


def _toggles(properties: etree._Element | None) -> dict[str, bool]:
    if properties is None:
        return {}
    found = {}
    weight = properties.get(f"{FO}font-weight")
    if weight:
        found["bold"] = weight in ("bold", "600", "700", "800", "900")
    display = properties.get(f"{TEXT}display")
    if display:
        found["hidden"] = display == "none"
    through = properties.get(f"{STYLE}text-line-through-style") or properties.get(f"{STYLE}text-line-through-type")
    if through:
        found["struck"] = through != "none"
    return found


def _level(element: etree._Element) -> tuple[int, Level]:
    level = whole(element, f"{TEXT}level")
    if element.tag not in _NUMBERS:
        return level, Level(None, "", "", 1, 1)
    form = element.get(f"{STYLE}num-format", "")
    return level, Level(
        _FORMS.get(form, "decimal") if form else "",
        element.get(f"{STYLE}num-prefix", ""),
        element.get(f"{STYLE}num-suffix", ""),
        whole(element, f"{TEXT}display-levels"),
        whole(element, f"{TEXT}start-value"),
    )
