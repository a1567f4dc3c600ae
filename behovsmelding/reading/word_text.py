"""The text of a Word paragraph: its runs, fields, boxes and signs, with what somebody made bold marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from behovsmelding.reading import symbols
from behovsmelding.reading.blocks import Run, marked
from behovsmelding.reading.word_styles import VAL, Styles, W, is_on, toggles

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_BOX = {True: "☒", False: "☐"}
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_DRAWINGS = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_LEFT_OUT = frozenset({f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}sdtEndPr", f"{W}instrText", f"{W}delText"})
_NOT_SHOWN = re.compile(r"\s*(?:TOC|PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Field:
    """A field that is open; its result is what is read."""

    instruction: str = ""
    is_left_out: bool = False
    """Whether its result is not read: it is a box or a choice, or a table of contents."""


def prepare(root: etree._Element) -> bool:
    """Take out of a part what is not to be read, and put boxes where content controls have them.

    Returns:
        Whether every field in it has an end.
    """
    for part in list(root.iter(f"{W}del", f"{W}moveFrom", f"{_MC}Fallback")):
        parent = part.getparent()
        if part.tag == f"{_MC}Fallback":
            is_left_out = parent.find(f"{_MC}Choice") is not None
        else:
            is_left_out = parent.tag not in (f"{W}rPr", f"{W}trPr")
        if is_left_out:
            parent.remove(part)
    for control in list(root.iter(f"{W}sdt")):
        properties = control.find(f"{W}sdtPr")
        if properties is None:
            continue
        box = properties.find(f"{_W14}checkbox")
        gallery = properties.find(f"{W}docPartObj/{W}docPartGallery")
        if box is not None:
            _put_box(control, box)
        elif gallery is not None and gallery.get(VAL, "").casefold() == "table of contents":
            control.getparent().remove(control)
    kinds = [mark.get(f"{W}fldCharType") for mark in root.iter(f"{W}fldChar")]
    return kinds.count("begin") == kinds.count("end")


def _put_box(control: etree._Element, box: etree._Element) -> None:
    """Put a content control's state in place of the sign it is drawn with, which may be any."""
    checked = box.find(f"{_W14}checked")
    is_checked = checked is not None and checked.get(f"{_W14}val", "1") not in ("0", "false", "off")
    runs = list(control.iter(f"{W}r"))
    for run in runs:
        for child in list(run):
            run.remove(child)
    if runs:
        etree.SubElement(runs[0], f"{W}t").text = _BOX[is_checked]


class Texts:
    """Reads paragraphs in order; a field may begin in one and end in another."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.fields_end = True
        """Whether every field of the part has an end; what has none must not swallow the rest."""
        self._fields: list[_Field] = []
        self._boxes: list[etree._Element] = []
        self._is_bold = self._is_hidden = self._is_struck = False

    def read(self, paragraph: etree._Element, style: str | None) -> tuple[str, list[etree._Element]]:
        """Give a paragraph's text, and the contents of text boxes anchored in it."""
        if not self.fields_end:
            self._fields.clear()
        self._boxes = []
        self._is_bold = self.styles.paragraph_toggle(style, "b")
        self._is_hidden = self.styles.paragraph_toggle(style, "vanish")
        self._is_struck = self.styles.paragraph_toggle(style, "strike")
        return marked(self._inside(paragraph)), self._boxes

    def _inside(self, container: etree._Element) -> Iterator[Run]:
        for child in container:
            if child.tag == f"{W}r":
                yield from self._run(child)
            elif child.tag == f"{W}fldSimple":
                if not _NOT_SHOWN.match(child.get(f"{W}instr", "")):
                    yield from self._inside(child)
            elif child.tag not in _LEFT_OUT and isinstance(child.tag, str):
                yield from self._inside(child)

    def _run(self, run: etree._Element) -> Iterator[Run]:
        properties = run.find(f"{W}rPr")
        own = toggles(properties)
        style = properties.find(f"{W}rStyle") if properties is not None else None
        name = style.get(VAL) if style is not None else None
        is_shown = not (
            self._is(own, name, "vanish", in_style=self._is_hidden)
            or self._is(own, name, "strike", in_style=self._is_struck)
        )
        # What a style makes bold as a whole is a heading or a label, not a choice.
        is_bold = not self._is_bold and self._is(own, name, "b", in_style=False)
        font = _font(properties)
        for child in run:
            text = self._text(child, font)
            if text and is_shown and not any(field.is_left_out for field in self._fields):
                yield Run(text, is_bold)
            if child.tag in _DRAWINGS or child.tag == f"{_MC}AlternateContent":
                self._boxes.extend(_text_boxes(child))
            elif child.tag == f"{W}fldChar" and (sign := self._field(child)) and is_shown:
                yield Run(sign, is_bold)

    def _is(self, own: dict[str, bool], style: str | None, toggle: str, *, in_style: bool) -> bool:
        """Tell a property of a run: its own, else the character style's turned round by the paragraph style's."""
        if toggle in own:
            return own[toggle]
        return in_style != (self.styles.run_toggle(style, toggle) if style else False)

    def _text(self, child: etree._Element, font: str | None) -> str:
        if child.tag == f"{W}t":
            return symbols.signs(child.text or "", font) if font else child.text or ""
        if child.tag == f"{W}sym":
            code = child.get(f"{W}char", "")
            return symbols.sign(int(code, 16), child.get(f"{W}font")) if re.fullmatch(r"[0-9A-Fa-f]{1,6}", code) else ""
        if child.tag == f"{W}instrText" and self._fields:
            self._fields[-1].instruction += child.text or ""
        return _SIGNS.get(child.tag, "")

    def _field(self, mark: etree._Element) -> str:
        """Follow a field's beginning, result and end; a box or a choice is given where it begins."""
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            data = mark.find(f"{W}ffData")
            answer = _form_field(data) if data is not None else None
            self._fields.append(_Field(is_left_out=answer is not None))
            is_inside = any(field.is_left_out for field in self._fields[:-1])
            return "" if is_inside else answer or ""
        if kind == "separate" and self._fields and _NOT_SHOWN.match(self._fields[-1].instruction):
            self._fields[-1].is_left_out = True
        if kind == "end" and self._fields:
            self._fields.pop()
        return ""


def _form_field(data: etree._Element) -> str | None:
    """Give what an old form field shows: a box or the chosen word; None for a text field, whose result is its text."""
    box, choices = data.find(f"{W}checkBox"), data.find(f"{W}ddList")
    if box is not None:
        state = box.find(f"{W}checked")
        state = state if state is not None else box.find(f"{W}default")
        return _BOX[state is not None and is_on(state)]
    if choices is not None:
        chosen = choices.find(f"{W}result")
        place = chosen.get(VAL, "0") if chosen is not None else "0"
        entries = [entry.get(VAL, "") for entry in choices.iterfind(f"{W}listEntry")]
        return entries[int(place)] if place.isdigit() and int(place) < len(entries) else None
    return None


def _font(properties: etree._Element | None) -> str | None:
    """Give a run's font where it is one of signs."""
    fonts = properties.find(f"{W}rFonts") if properties is not None else None
    if fonts is None:
        return None
    named = (fonts.get(f"{W}{kind}") for kind in ("ascii", "hAnsi"))
    return next((font for font in named if symbols.is_symbol_font(font)), None)


def _text_boxes(drawing: etree._Element) -> Iterator[etree._Element]:
    """Give a drawing's text boxes; those inside one come with its own paragraphs."""
    for child in drawing:
        if child.tag == f"{W}txbxContent":
            yield child
        elif isinstance(child.tag, str):
            yield from _text_boxes(child)
