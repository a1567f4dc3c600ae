"""The text of an OpenDocument paragraph: spans, blanks, fields and boxes, with what somebody made bold marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from behovsmelding.reading import symbols
from behovsmelding.reading.blocks import Run, marked
from behovsmelding.reading.opendocument_styles import DRAW, FORM, OFFICE, TEXT, Styles, whole

_FIELD = "{urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0}"
_LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_BOX = {True: "☒", False: "☐"}
_LEFT_OUT = frozenset(
    {
        *(f"{TEXT}{name}" for name in ("note", "tracked-changes", "page-number", "page-count", "script", "ruby-text")),
        f"{TEXT}number",
        f"{OFFICE}annotation",
        f"{OFFICE}annotation-end",
        f"{OFFICE}event-listeners",
    }
)
_SIGNS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
_BLANKS = re.compile(r"[ \t\r\n]+")
_MOST_BLANKS = 50


@dataclass(frozen=True, slots=True)
class _Look:
    """How text at some place is formatted."""

    is_bold: bool
    is_hidden: bool
    is_struck: bool


class Texts:
    """Reads paragraphs, with the form controls that stand in them."""

    def __init__(self, styles: Styles, body: etree._Element) -> None:
        self.styles = styles
        self._controls = {
            name: control
            for forms in body.iter(f"{OFFICE}forms")
            for control in forms.iter()
            for name in (control.get(_XML_ID), control.get(f"{FORM}id"))
            if name
        }
        self._drawings: list[etree._Element] = []
        self._is_label = False

    def read(self, paragraph: etree._Element, style: str | None) -> tuple[str, list[etree._Element]]:
        """Give a paragraph's text, and the drawings in it."""
        self._drawings = []
        # What a named style makes bold as a whole is a heading or a label, not a choice.
        self._is_label = bool(self.styles.stated("paragraph", style, "bold", own=False))
        look = _Look(
            bool(self.styles.stated("paragraph", style, "bold", own=True)),
            bool(self.styles.stated("paragraph", style, "hidden")),
            bool(self.styles.stated("paragraph", style, "struck")),
        )
        runs = list(self._inside(paragraph, look))
        if runs:
            runs[0] = Run(runs[0].text.lstrip(" "), runs[0].is_bold)
        return marked(runs), self._drawings

    def _inside(self, element: etree._Element, look: _Look) -> Iterator[Run]:
        yield from self._run(element.text, look)
        for child in element:
            if isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
                yield from self._child(child, look)
            yield from self._run(child.tail, look)

    def _run(self, text: str | None, look: _Look) -> Iterator[Run]:
        if text and not look.is_hidden and not look.is_struck:
            words = "".join(
                symbols.sign(ord(each), "Wingdings") if 0xF000 <= ord(each) <= 0xF0FF else each for each in text
            )
            yield Run(_BLANKS.sub(" ", words), look.is_bold and not self._is_label)

    def _child(self, child: etree._Element, look: _Look) -> Iterator[Run]:
        sign = _SIGNS.get(child.tag) or _sign(child)
        if sign is not None:
            yield Run(sign, look.is_bold and not self._is_label and not sign.isspace())
        elif child.tag == f"{TEXT}span":
            yield from self._inside(child, self._look(child.get(f"{TEXT}style-name"), look))
        elif child.tag == f"{DRAW}control":
            yield from self._run(_shown(self._controls.get(child.get(f"{DRAW}control", ""))), look)
        elif child.tag.startswith(DRAW) and child.tag != f"{DRAW}a":
            self._drawings.append(child)
        elif child.tag == f"{TEXT}hidden-text" or child.get(f"{TEXT}is-hidden") == "true":
            return
        elif child.tag == f"{TEXT}drop-down":
            yield from self._run("".join([child.text or "", *(label.tail or "" for label in child)]), look)
        else:
            yield from self._inside(child, look)

    def _look(self, style: str | None, around: _Look) -> _Look:
        look = around
        for toggle, name in (("bold", "is_bold"), ("hidden", "is_hidden"), ("struck", "is_struck")):
            stated = self.styles.stated("text", style, toggle)
            if stated is not None:
                look = replace(look, **{name: stated})
        return look


def _sign(child: etree._Element) -> str | None:
    """Give what an element without text stands for; None where it is none of those."""
    if child.tag == f"{TEXT}s":
        return " " * min(_MOST_BLANKS, whole(child, f"{TEXT}c"))
    if child.tag == f"{_LOEXT}content-control" and child.get(f"{_LOEXT}checkbox") == "true":
        return _BOX[child.get(f"{_LOEXT}checked") == "true"]
    if child.tag in (f"{_FIELD}fieldmark", f"{_FIELD}fieldmark-start"):
        return _field_mark(child)
    return None


def _field_mark(child: etree._Element) -> str | None:
    """Give what a form field from Word shows: a box, or the chosen word."""
    kind = child.get(f"{_FIELD}type", "")
    parameters = [
        (each.get(f"{_FIELD}name", ""), each.get(f"{_FIELD}value", "")) for each in child.iter(f"{_FIELD}param")
    ]
    named = dict(parameters)
    if kind.endswith("FORMCHECKBOX"):
        return _BOX[named.get("Checkbox_Checked", "").casefold() in ("true", "1")]
    if kind.endswith("FORMDROPDOWN"):
        entries = [value for name, value in parameters if name.startswith("Dropdown_ListEntry")]
        place = next((value for name, value in parameters if name.startswith("Dropdown_Selected")), "")
        return entries[int(place)] if place.isdigit() and int(place) < len(entries) else None
    return None


def _shown(control: etree._Element | None) -> str:
    """Give what a form control shows: a box with its words, a chosen word, a text."""
    if control is None:
        return ""
    name = etree.QName(control).localname
    words = control.get(f"{FORM}label", "")
    if name in ("checkbox", "radio"):
        state = control.get(f"{FORM}current-state") or control.get(f"{FORM}state")
        state = control.get(f"{FORM}current-selected") or control.get(f"{FORM}selected") or state
        return f"{_BOX[state in ('checked', 'true')]} {words}".strip()
    if name == "listbox":
        chosen = [
            option.get(f"{FORM}label", "")
            for option in control
            if (option.get(f"{FORM}current-selected") or option.get(f"{FORM}selected")) == "true"
        ]
        return ", ".join(chosen)
    return control.get(f"{FORM}current-value") or control.get(f"{FORM}value") or ""
