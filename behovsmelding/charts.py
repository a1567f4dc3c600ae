"""Bars in, Plotly figures out: one drawing for every chart, laid out in pixels so that no label is ever cut off.

Each bar's label stands on its own line above the bar, because Norwegian names are long and telephones narrow;
the figure is part of the label. Colours mean the same everywhere: blue is the owner's share, amber the
university's, grey what is unknown, teal a total that is neither.
"""

import html
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import plotly.graph_objects as go

Series = Literal["owner", "university", "other_universities", "total", "mentioned", "unknown"]

# Marks have at least 3:1 against their background; tests compute it.
COLOURS = {
    "light": {"owner": "#1F4E79", "university": "#C27803", "total": "#23776F", "unknown": "#7A8794"},
    "dark": {"owner": "#6CA6DE", "university": "#E3A233", "total": "#5DB8AC", "unknown": "#94A1AE"},
}
TEXT = {"light": "#1B2733", "dark": "#E6EBF0"}
# As the theme in .streamlit/config.toml has it: hatching shows it between its lines.
BACKGROUND = {"light": "#FFFFFF", "dark": "#12181F"}
SERIES_NAMES = {
    "owner": "Eiers andel",
    "university": "UHs andel",
    "other_universities": "Andre UHs andel i samme tiltak",
    "total": "Hovedtema",
    "mentioned": "Nevnt",
    "unknown": "Ikke kjent",
}
BASE_COLOUR = {"other_universities": "university", "mentioned": "total"}

# Pixels. A line holds what a 390 px telephone shows in a card: about 46 characters at 14 px.
LINE = 20
UNDER = 3  # between a label and its bar
BAR = 16
GAP = 16
LEGEND = 34
CHARACTERS = 46


@dataclass(frozen=True, slots=True)
class Part:
    """One coloured piece of a bar."""

    series: Series
    nok: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a chart: its name, its figure in words, the pieces it is made of, and how many («1 tiltak»)."""

    label: str
    figure: str
    parts: tuple[Part, ...]
    count: str = ""

    @property
    def nok(self) -> int:
        return sum(part.nok for part in self.parts)


def bars(rows: Sequence[Bar], theme: str, names: dict[str, str] | None = None) -> go.Figure:
    """Draw horizontal bars from zero, one row each, in the order given.

    Args:
        rows: what to draw; a row without kroner keeps its label and has no bar.
        theme: light or dark, as the reader's browser has it.
        names: words for the legend where the usual ones do not fit.
    """
    labels = [_lines(row) for row in rows]
    shown = _series(rows)
    # One colour needs no legend, unless it is hatched; a grey bar says in its own label what it is.
    legend = len([series for series in shown if series != "unknown"]) > 1 or "mentioned" in shown
    tops, height = _tops(labels)
    middles = [top + len(lines) * LINE + UNDER + BAR / 2 for top, lines in zip(tops, labels, strict=True)]
    widest = max([row.nok for row in rows], default=0) or 1
    words = {**SERIES_NAMES, **(names or {})}
    figure = go.Figure()
    for series in shown:
        figure.add_trace(_trace(series, rows, middles, theme, words[series]))
    for top, lines in zip(tops, labels, strict=True):
        figure.add_annotation(
            x=0, y=top, xref="paper", yref="y", xanchor="left", yanchor="top", xshift=-2,
            text="<br>".join(lines), align="left", showarrow=False,
        )  # fmt: skip
    figure.update_layout(
        barmode="stack",
        height=height + (LEGEND if legend else 0),
        margin={"l": 2, "r": 2, "t": LEGEND if legend else 0, "b": 0, "pad": 0},
        font={"family": '"Source Sans", "Source Sans Pro", sans-serif', "size": 14, "color": TEXT[theme]},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        separators=",\u00a0",
        dragmode=False,
        showlegend=legend,
        legend={"orientation": "h", "x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom", "traceorder": "normal",
                "itemclick": False, "itemdoubleclick": False, "bgcolor": "rgba(0,0,0,0)"},
        hoverlabel={"font": {"size": 14}},
        xaxis={"visible": False, "range": [0, 1.005 * widest], "fixedrange": True},
        yaxis={"visible": False, "range": [height, 0], "fixedrange": True},
    )  # fmt: skip
    return figure


def _lines(row: Bar) -> list[str]:
    """Break a row's words into lines; the figure stands in bold and never apart from its name without need."""
    named = textwrap.wrap(row.label, CHARACTERS) or [""]
    told = textwrap.wrap(" · ".join(part for part in (row.figure, row.count) if part), CHARACTERS)
    lines = [_safe(line) for line in named]
    if not told:
        return lines
    bold = f"<b>{_safe(row.figure)}</b>{_safe(told[0].removeprefix(row.figure))}" if row.figure else _safe(told[0])
    rest = [_safe(line) for line in told[1:]]
    # A space beside the name counts as two: it is an en wide.
    if len(named[-1]) + len(told[0]) + 2 > CHARACTERS:
        return [*lines, bold, *rest]
    return [*lines[:-1], f"{lines[-1]}\u2002{bold}" if lines[-1] else bold, *rest]


def _safe(text: str) -> str:
    """Make text from a form inert: Plotly acts on tags, on $ as mathematics and on %{…} in hover."""
    # Quotes stay: Plotly does not know &quot;, and would show it as it is.
    return html.escape(text, quote=False).replace("$", "&#36;").replace("%{", "&#37;{")


def _tops(labels: list[list[str]]) -> tuple[list[int], int]:
    tops, y = [], 0
    for lines in labels:
        tops.append(y)
        y += len(lines) * LINE + UNDER + BAR + GAP
    return tops, max(y - GAP, LINE) + 4


def _series(rows: Sequence[Bar]) -> list[Series]:
    used = {part.series for row in rows for part in row.parts if part.nok}
    return [series for series in SERIES_NAMES if series in used]


def _trace(series: Series, rows: Sequence[Bar], middles: list[float], theme: str, name: str) -> go.Bar:
    colour = COLOURS[theme][BASE_COLOUR.get(series, series)]
    hatched = series in BASE_COLOUR
    return go.Bar(
        x=[sum(part.nok for part in row.parts if part.series == series) for row in rows],
        y=middles,
        width=BAR,
        orientation="h",
        name=_safe(name),
        showlegend=series != "unknown",
        marker={
            "color": colour,
            "line": {"color": colour, "width": 1 if hatched else 0},
            "pattern": {"shape": "/" if hatched else "", "fgcolor": colour, "bgcolor": BACKGROUND[theme], "size": 6},
        },
        customdata=[_safe(row.label) for row in rows],
        hovertemplate="%{customdata}<br>" + _safe(name) + ": %{x:,d} kr<extra></extra>",
    )


def in_words(rows: Sequence[Bar], most: int = 12) -> str:
    """Tell the rows in words, for those who do not see the bars: the same labels and figures."""
    told = [f"{row.label}: {', '.join(part for part in (row.figure, row.count) if part)}" for row in rows[:most]]
    left = len(rows) - most
    more = [f"og {left} {'rad' if left == 1 else 'rader'} til, se tabellen"] if left > 0 else []
    return "; ".join(told + more) + "." if told else "Ingen rader."
