"""Native charts on slides: stacked bars as on the screen, with their data to be edited."""

import io
import textwrap
from collections.abc import Sequence

import xlsxwriter
from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from behovsmelding.exports import design
from behovsmelding.exports.pack import Chart, Pack, Series

SMALLEST = Pt(12)
LABELS = 0.36
"""Part of a chart's width that the names stand in."""
LONGEST_LABEL = 120
THINNEST = 7
"""Bars that fill a chart."""


def draw(slide: Slide, chart: Chart, pack: Pack) -> None:
    """Draw a chart in its placeholder, in the colours of the screen."""
    names = [_label(bar.label, bar.words) for bar in chart.bars]
    data = CategoryChartData(number_format="#,##0")
    data.categories = names
    for place, series in enumerate(chart.series):
        data.add_series(series.name, [bar.lengths[place] if bar.lengths else 0 for bar in chart.bars])
    if not chart.series:
        data.add_series("–", [0] * len(names))
    frame = slide.placeholders[design.CHART].insert_chart(XL_CHART_TYPE.BAR_STACKED, data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", chart.alt)
    drawn = frame.chart
    drawn.part.chart_workbook.update_from_xlsx_blob(_workbook(chart, names, pack))
    drawn.font.size, drawn.font.name = SMALLEST, design.FONT
    drawn.font.color.rgb = RGBColor.from_string(design.INK)
    drawn.has_title = False
    plot = drawn.plots[0]
    plot.gap_width, plot.overlap = _gap(len(names)), 100
    for series, one in zip(plot.series, chart.series, strict=False):
        _colour(series.format.fill, one)
    drawn.value_axis.visible = drawn.value_axis.has_major_gridlines = False
    drawn.value_axis.minimum_scale, drawn.value_axis.maximum_scale = 0, chart.widest
    axis = drawn.category_axis
    axis.reverse_order, axis.major_tick_mark = True, XL_TICK_MARK.NONE
    axis.tick_labels.font.size = SMALLEST
    axis.format.line.color.rgb = RGBColor.from_string(design.LINE)
    _say_every_label(axis._element)
    # All of them: programs do not agree from which end the entries that are left out are counted.
    drawn.has_legend = bool(chart.legend)
    if chart.legend:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
        drawn.legend.font.size = SMALLEST
    _lay_out(drawn._chartSpace.chart.plotArea, 0.86 if chart.legend else 0.98)


def _gap(bars: int) -> int:
    """Give the room between bars, in per cent of one, so that few are no thicker than many."""
    return min(max(55, round(100 * (THINNEST / bars - 1))), 500)


def _label(label: str, words: str) -> str:
    shown = textwrap.shorten(label, LONGEST_LABEL, placeholder=" …") if len(label) > LONGEST_LABEL else label
    return "\n".join(part for part in (shown, words) if part)


def _colour(fill: object, series: Series) -> None:
    colour = RGBColor.from_string(series.colour.lstrip("#"))
    if not series.is_hatched:
        fill.solid()
        fill.fore_color.rgb = colour
        return
    fill.patterned()
    fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    fill.fore_color.rgb, fill.back_color.rgb = colour, RGBColor(0xFF, 0xFF, 0xFF)


def _say_every_label(axis: etree._Element) -> None:
    """Write every bar's name, also where the program would leave some out."""
    skip = etree.SubElement(axis, qn("c:tickLblSkip"))
    skip.set("val", "1")
    after = axis.find(qn("c:noMultiLvlLbl"))
    if after is not None:
        after.addprevious(skip)


def _lay_out(area: etree._Element, height: float) -> None:
    """Keep a fixed part of the width for the names, so that long ones wrap and bars begin at one place."""
    old = area.find(qn("c:layout"))
    if old is not None:
        area.remove(old)
    parts = (("layoutTarget", "inner"), ("xMode", "edge"), ("yMode", "edge"), ("x", LABELS), ("y", 0.01))
    parts += (("w", 0.99 - LABELS), ("h", height))
    layout = etree.Element(qn("c:layout"))
    manual = etree.SubElement(layout, qn("c:manualLayout"))
    for name, value in parts:
        etree.SubElement(manual, qn(f"c:{name}")).set("val", str(value))
    area.insert(0, layout)


def _workbook(chart: Chart, names: Sequence[str], pack: Pack) -> bytes:
    """Write the data behind a chart: the library's own would carry the hour it was made."""
    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(content, options) as book:
        book.set_properties({"created": pack.published_at})
        sheet = book.add_worksheet("Sheet1")
        kroner = book.add_format({"num_format": "#,##0"})
        sheet.set_column(0, 0, 50, book.add_format({"text_wrap": True}))
        for row, name in enumerate(names, start=1):
            sheet.write_string(row, 0, name)
        for place, series in enumerate(chart.series):
            sheet.write_string(0, place + 1, series.name)
            for row, bar in enumerate(chart.bars, start=1):
                sheet.write_number(row, place + 1, bar.lengths[place] if bar.lengths else 0, kroner)
    return content.getvalue()
