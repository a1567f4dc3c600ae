"""The slides: each point's sentence as title, its chart native and editable, and its sources in the notes."""

import io
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Emu, Pt

from behovsmelding.exports import design, packing, slide_charts, slide_tables
from behovsmelding.exports.pack import Decision, Group, Pack, Section
from behovsmelding.exports.slide_tables import Head
from behovsmelding.language import _

ON_A_SLIDE = 4
"""Measures to be decided on."""
ROWS_ON_A_SLIDE = 9
NARROWEST, WIDEST = 8, 34
"""Letters a column of a table has room for beside others."""
LINES_ON_A_SLIDE = 16
LETTERS_ON_A_LINE = 125
LINES_IN_A_COLUMN = 15


def render(pack: Pack) -> bytes:
    """Write the slides of a pack."""
    made = _Slides(pack)
    made.add_front()
    for section in pack.sections:
        made.add(section)
    return made.content()


class _Slides:
    """Slides, each with who is in the sum and which version it is of at its foot."""

    def __init__(self, pack: Pack) -> None:
        self._pack, self._slides = pack, design.blank()
        about = self._slides.core_properties
        about.title, about.subject = pack.title, pack.foot
        about.author = about.last_modified_by = about.comments = ""
        about.created = about.modified = pack.published_at
        about.language = pack.language
        self._layouts = {layout.name: layout for layout in self._slides.slide_layouts}

    def content(self) -> bytes:
        written = io.BytesIO()
        self._slides.save(written)
        return packing.undated(written.getvalue())

    def add_front(self) -> None:
        told = [self._pack.who, self._pack.counting]
        self._slide("Forside", self._pack.title, {design.BODY: "\n".join(told)}, self._pack.version)

    def add(self, section: Section) -> None:
        """Add the slides of one point of the agenda."""
        if section.figures:
            self._add_overview(section)
        elif section.chart:
            told = " ".join(part for part in (*section.sentences, section.chart.note) if part)
            slide = self._of(section, "Diagram", {design.SENTENCE: told})
            slide_charts.draw(slide, section.chart, self._pack)
        elif section.sentences and not section.decisions:
            self._of(section, "Tekst", {design.BODY: "\n".join(section.sentences)})
        if section.decisions:
            self._add_decisions(section)
        elif section.groups:
            (self._add_columns if section.figures else self._add_text)(section)
        elif section.table and not section.chart:
            self._add_table(section)
        elif not (section.figures or section.chart or section.sentences or (section.is_own and section.notes)):
            self._of(section, "Tekst", {design.BODY: ""})  # its title says all: nothing is changed
        if groups := _noted(section):
            self._add_text(
                replace(section, unit=_("Skrevet av dem som forbereder møtet, ikke av eierne"), groups=groups)
            )

    def _add_overview(self, section: Section) -> None:
        slide = self._of(section, "Oversikt", {design.SENTENCE: " ".join(section.sentences)})
        width = design.INNER / len(section.figures)
        for place, index in enumerate(design.FIGURES):
            box = slide.placeholders[index]
            if place >= len(section.figures):
                box._element.getparent().remove(box._element)
                continue
            top, height = box.top, box.height
            box.left, box.width = (round(part * design.INCH) for part in (design.MARGIN + place * width, width - 0.2))
            box.top, box.height = top, height
            _write_figure(box.text_frame, *section.figures[place])
        if section.chart:
            slide_charts.draw(slide, section.chart, self._pack)

    def _add_columns(self, section: Section) -> None:
        if section.figures:  # they stand on a slide of their own, which says the sentence
            section = replace(section, title=section.sentences[0].rstrip("."))
        for groups in _many(section.groups, len(design.COLUMNS)):
            slide = self._of(section, "Tre kolonner")
            for index, group in zip(design.COLUMNS, [*groups, *[None] * 3], strict=False):
                box = slide.placeholders[index]
                if group is None:
                    box._element.getparent().remove(box._element)
                else:
                    _write_group(box.text_frame, group, LINES_IN_A_COLUMN)

    def _add_text(self, section: Section) -> None:
        every = list(_fitting(section.groups))
        for number, groups in enumerate(every, start=1):
            slide = self._of(section, "Tekst", unit=_page(number, len(every)))
            frame = slide.placeholders[design.BODY].text_frame
            for group in groups:
                _write_group(frame, group)

    def _add_table(self, section: Section) -> None:
        table = section.table.for_pages()
        widths = table.widths(NARROWEST, WIDEST)
        heads = [Head(column.heading, width) for column, width in zip(table.columns, widths, strict=True)]
        every = list(_many(table.in_words(), ROWS_ON_A_SLIDE))
        for number, rows in enumerate(every, start=1):
            slide = self._of(section, "Tabell", unit=_page(number, len(every)))
            slide_tables.draw(slide, heads, rows, section.title)

    def _add_decisions(self, section: Section) -> None:
        heads = [
            Head(_("Tiltak", "one"), 4.6),
            Head(_("Beløp"), 3.0),
            Head(_("Innstilling"), 2.3),
            Head(_("Vedtak"), 2.3),
        ]
        every = list(_many(section.decisions, ON_A_SLIDE))
        for number, decisions in enumerate(every, start=1):
            slide = self._of(section, "Tabell", unit=_page(number, len(every)))
            shown = [[_about(one), "\n".join(one.split), "", ""] for one in decisions]
            drawn = slide_tables.draw(slide, heads, shown, section.title)
            for row in range(1, len(decisions) + 1):
                drawn.cell(row, 0).text_frame.paragraphs[0].runs[0].font.bold = True
                drawn.rows[row].height = Emu(round(1.0 * design.INCH))

    def _of(self, section: Section, layout: str, texts: dict[int, str] | None = None, unit: str = "") -> Slide:
        unit = " · ".join(part for part in (section.unit, unit) if part)
        source = " · ".join(part for part in (section.source, self._pack.version) if part)
        slide = self._slide(layout, section.title, {design.UNIT: unit} | (texts or {}), source)
        slide.notes_slide.notes_text_frame.text = "\n".join(_notes(section, self._pack))
        return slide

    def _slide(self, layout: str, title: str, texts: dict[int, str], source: str) -> Slide:
        slide = self._slides.slides.add_slide(self._layouts[layout])
        slide.shapes.title.text = title
        foot = " · ".join(part for part in (source, self._pack.meeting, self._pack.notice) if part)
        filled = {design.WHO: self._pack.who, design.SOURCE: foot} | texts
        for index, text in filled.items():
            box = slide.placeholders[index]
            if text:
                box.text_frame.text = text
            else:
                box._element.getparent().remove(box._element)
        _add_number(slide)
        return slide


def _notes(section: Section, pack: Pack) -> Iterator[str]:
    """Give what a speaker needs: how it is counted, what must be known, and where it comes from."""
    told = [section.unit, *section.sentences, section.chart.alt if section.chart else ""]
    told += [pack.who, pack.counting, section.source, pack.foot]
    return (line for line in told if line)


def _add_number(slide: Slide) -> None:
    """Number a slide: python-pptx leaves this placeholder on the layout."""
    for shape in slide.slide_layout.placeholders:
        if shape.placeholder_format.idx == design.NUMBER:
            copied = etree.fromstring(etree.tostring(shape._element))
            properties = copied.find(qn("p:spPr"))
            for part in list(properties):
                properties.remove(part)
            copied.find(f".//{qn('p:cNvPr')}").set("id", str(max(each.shape_id for each in slide.shapes) + 1))
            slide.shapes._spTree.append(copied)


def _write_figure(frame: TextFrame, what: str, figure: str, beside: str) -> None:
    for place, (text, size, is_bold) in enumerate(((what, 14, False), (figure, 24, True), (beside, 12, False))):
        if not text:
            continue
        line = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        run = line.add_run()
        run.text, run.font.size, run.font.bold = text, Pt(size), is_bold
        if place != 1:
            run.font.color.rgb = RGBColor.from_string(design.GREY)


def _write_group(frame: TextFrame, group: Group, most: int | None = None) -> None:
    """Write a heading and its lines; where there is no room for all, how many are left out."""
    head = frame.paragraphs[0] if not frame.text else frame.add_paragraph()
    head.space_before = Pt(8)
    _write_run(head, group.heading, is_bold=True)
    lines = list(group.lines)
    if most and len(lines) > most:
        left = len(lines) - most + 1
        lines = [*lines[: most - 1], _("og {count} til", count=left)]
    for line in lines:
        each = frame.add_paragraph()
        _mark(each)
        _write_run(each, line, Pt(14))


def _write_run(line: object, text: str, size: int | None = None, *, is_bold: bool | None = None) -> None:
    """Write text with its look on the run: PowerPoint heeds no look of a paragraph."""
    run = line.add_run()
    run.text, run.font.size, run.font.bold = text, size, is_bold


def _mark(line: object) -> None:
    """Put a bullet before a line, with the text after it in one edge."""
    properties = line._p.get_or_add_pPr()
    properties.set("marL", str(Pt(14)))
    properties.set("indent", str(-Pt(14)))
    for name, values in (("a:buFont", {"typeface": "Arial"}), ("a:buChar", {"char": "•"})):
        etree.SubElement(properties, qn(name), values)


def _fitting(groups: Sequence[Group]) -> Iterator[list[Group]]:
    """Divide groups so that each slide has room for its lines; a group that is too long goes on on the next."""
    slide, room = [], LINES_ON_A_SLIDE
    for group in groups:
        lines: list[str] = []
        room -= 1
        for line in group.lines:
            needed = len(textwrap.wrap(line, LETTERS_ON_A_LINE)) or 1
            if room < needed and (lines or slide):
                if lines:
                    slide.append(Group(group.heading, tuple(lines)))
                yield slide
                slide, lines, room = [], [], LINES_ON_A_SLIDE - 1
            lines.append(line)
            room -= needed
        slide.append(Group(group.heading, tuple(lines)))
    if slide:
        yield slide


def _page(number: int, count: int) -> str:
    return _("Side {number} av {count}", number=number, count=count) if count > 1 else ""


def _many(values: Sequence, most: int) -> Iterator[Sequence]:
    for start in range(0, len(values), most):
        yield values[start : start + most]


def _about(one: Decision) -> str:
    return "\n".join(part for part in (one.title, one.who, one.duration) if part)


def _noted(section: Section) -> tuple[Group, ...]:
    """Give what is noted about a point, and about each of its measures."""
    about = [(_("Notater"), section.notes), *((one.title, one.notes) for one in section.decisions)]
    return tuple(Group(heading, notes) for heading, notes in about if notes)
