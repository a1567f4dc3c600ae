"""The pdf to print: A4, tagged for screen readers (PDF/UA-1), its charts drawn as vectors.

What it looks like stands in ``handout.typ``. The pack reaches it as data, never as its own markup.
"""

import json
from pathlib import Path

import typst

from behovsmelding.exports import fonts
from behovsmelding.exports.pack import Chart, Decision, Pack, Section, Table
from behovsmelding.language import _

TEMPLATE = Path(__file__).with_name("handout.typ")
MOST_SOURCES = 500
"""Amounts listed on paper; the workbook has all."""
SHORT, NARROWEST, WIDEST = 10, 15, 28
"""Letters of a column that is as wide as its text, and what others are given room for at least and at most."""


def render(pack: Pack) -> bytes:
    """Write the pdf of a pack."""
    return typst.compile(
        TEMPLATE.read_bytes(),
        format="pdf",
        pdf_standards=["ua-1"],
        font_paths=[fonts.folder()],
        ignore_system_fonts=True,
        sys_inputs={"pack": fonts.shown(json.dumps(_data(pack), ensure_ascii=False))},
    )


def _data(pack: Pack) -> dict[str, object]:
    day = pack.published_at
    return {
        "title": pack.title,
        "who": pack.who,
        "counting": pack.counting,
        "foot": pack.foot,
        "notice": pack.notice,
        "language": pack.language,
        "font": fonts.NAME,
        "date": [day.year, day.month, day.day, day.hour, day.minute, day.second],
        "words": {
            "page": _("Side"),
            "contents": _("Saksliste"),
            "boxes": [_("Innstilling"), _("Vedtak")],
            "questions": _("Spørsmål"),
            "notes": _("Notater"),
        },
        "sections": [_section(section) for section in pack.sections],
        "appendix": _appendix(pack),
    }


def _section(section: Section) -> dict[str, object]:
    is_listed = bool(section.groups)
    return {
        "label": section.label,
        "own": section.is_own,
        "notes": section.notes,
        "title": section.title,
        "unit": section.unit,
        "source": section.source,
        "figures": section.figures,
        "sentences": section.sentences,
        "chart": _chart(section.chart),
        "groups": [{"heading": group.heading, "lines": group.lines} for group in section.groups],
        # What stands in groups is the same as the table.
        "table": None if is_listed or section.table is None else _table(section.table.for_pages()),
        "decisions": [_decision(one) for one in section.decisions],
    }


def _chart(chart: Chart | None) -> dict[str, object] | None:
    if chart is None:
        return None
    series = [{"name": one.name, "colour": one.colour, "hatched": one.is_hatched} for one in chart.series]
    bars = [
        {
            "label": bar.label,
            "words": bar.words,
            "parts": [
                {"series": place, "width": 100 * nok / chart.widest} for place, nok in enumerate(bar.lengths) if nok
            ],
        }
        for bar in chart.bars
    ]
    legend = [chart.series.index(one) for one in chart.legend]
    return {"series": series, "bars": bars, "legend": legend, "note": chart.note}


def _decision(one: Decision) -> dict[str, object]:
    return {
        "title": one.title,
        "who": one.who,
        "duration": one.duration,
        "criteria": one.criteria,
        "amounts": _table(one.amounts) if one.amounts.rows else None,
        "split": one.split,
        "questions": one.questions,
        "notes": one.notes,
    }


def _table(table: Table) -> dict[str, object]:
    rows = table.in_words()
    widths = table.widths(0, WIDEST)
    return {
        "heads": [column.heading for column in table.columns],
        "right": [column.kind != "text" for column in table.columns],
        # 0 is as wide as what stands in it.
        "widths": [
            0 if column.kind != "text" or width <= SHORT else max(width, NARROWEST)
            for column, width in zip(table.columns, widths, strict=True)
        ],
        "rows": rows[:-1] if table.is_summed else rows,
        "sums": rows[-1] if table.is_summed else None,
    }


def _appendix(pack: Pack) -> dict[str, object] | None:
    """List every amount with where it stands; of very many the first, and where the rest is."""
    if pack.sources is None or not pack.sources.rows:
        return None
    every, table = len(pack.sources.rows), pack.sources.for_pages()
    if every > MOST_SOURCES:
        table = Table(table.columns, table.rows[:MOST_SOURCES])
    told = _("Viser {most} av {count} beløp. Regnearket har alle.", most=MOST_SOURCES, count=every)
    return {
        "title": _("Kilder: hvert beløp, med dokument og sted"),
        "note": told if every > MOST_SOURCES else "",
        "table": _table(table) | ({"sums": None} if every > MOST_SOURCES else {}),
    }
