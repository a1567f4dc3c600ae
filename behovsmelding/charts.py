"""Bars in, one chart's data out: rows of text, and the bars that Plotly paints between them.

Each bar's label stands above the bar as text of the page, because Norwegian names are long and telephones narrow: it
wraps where it must, and nothing is cut off. Colours mean the same everywhere: blue is the owner's share, amber the
university's, grey what is unknown, teal a total that is neither. ``ui/assets/chart.js`` draws what is given here.
"""

import html
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from behovsmelding import language, money
from behovsmelding.language import Words, _, ngettext

Series = Literal["owner", "university", "together", "other_universities", "total", "mentioned", "unknown"]

# Marks have at least 3:1 against their background; tests compute it.
COLOURS = {
    "light": {"owner": "#1F4E79", "university": "#C27803", "total": "#23776F", "unknown": "#7A8794"},
    "dark": {"owner": "#6CA6DE", "university": "#E3A233", "total": "#5DB8AC", "unknown": "#94A1AE"},
}
TEXT = {"light": "#1B2733", "dark": "#E6EBF0"}
# As the theme in .streamlit/config.toml has it: hatching shows it between its lines.
BACKGROUND = {"light": "#FFFFFF", "dark": "#12181F"}
SERIES_NAMES = Words(
    {
        "owner": "Eiers andel",
        "university": "UHs andel",
        "together": "Felles med andre UH, ikke delt",
        "other_universities": "Andre UHs andel i samme tiltak",
        "total": "Hovedtema",
        "mentioned": "Nevnt",
        "unknown": "Ikke kjent",
    }
)
BASE_COLOUR = {"together": "university", "other_universities": "university", "mentioned": "total"}
PATTERNS = {"together": "x", "other_universities": "/", "mentioned": "/"}
"""How a part of a colour is hatched, to be told from the part that is whole; Plotly's words."""

CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "staticPlot": False}


@dataclass(frozen=True, slots=True)
class Part:
    """One coloured piece of a bar."""

    series: Series
    nok: int
    """Kroner; per cent in a chart of shares."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a chart: its name, its figure in words, the pieces it is made of, and how many («1 tiltak»)."""

    label: str
    figure: str
    parts: tuple[Part, ...]
    count: str = ""
    is_rest: bool = False
    """Whether several rows are gathered in it: its length would be no one's, and would dwarf those that are."""
    divides: bool = False
    """Whether it is no row but a break between those above and below, such as a reform."""

    @property
    def nok(self) -> int:
        return sum(part.nok for part in self.parts)


def drawing(
    rows: Sequence[Bar], theme: str, names: dict[str, str] | None = None, *, of_shares: bool = False
) -> dict[str, object]:
    """Give what a chart of horizontal bars from zero is drawn from, one row each, in the order given.

    Args:
        rows: what to draw; a row without kroner keeps its label and has no bar.
        theme: light or dark, as the reader's browser has it.
        names: words for the legend where the usual ones do not fit.
        of_shares: whether bars are per cent instead of kroner.

    Returns:
        ``rows``: the text of each; ``traces``, ``layout`` and ``config``: Plotly's, without the places of the bars,
        which only the page knows; ``legend``: what colours mean, empty where one colour says it itself.
    """
    painted = bars_of(rows)
    shown = series_of(painted)
    words = {**SERIES_NAMES, **(names or {})}
    widest = max([row.nok for row in painted], default=0) or 1
    signs = language.numbers(language.current())
    return {
        "rows": [
            {
                "label": row.label,
                "figure": row.figure,
                "count": row.count,
                "painted": bool(row.nok),
                "divides": row.divides,
            }
            for row in painted
        ],
        "traces": [_trace(series, painted, theme, words[series], of_shares=of_shares) for series in shown],
        "legend": _legend(shown, theme, words),
        "layout": {
            "barmode": "stack",
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
            "font": {"family": '"Source Sans", sans-serif', "size": 14, "color": TEXT[theme]},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "separators": signs.decimal + signs.group,
            "dragmode": False,
            "showlegend": False,
            "hoverlabel": {"font": {"size": 14}},
            "xaxis": {"visible": False, "range": [0, 1.005 * widest], "fixedrange": True},
            "yaxis": {"visible": False, "fixedrange": True},
        },
        "config": CONFIG,
    }


def _safe(text: str) -> str:
    """Make text from a form inert: Plotly acts on tags, on $ as mathematics and on %{…} in hover."""
    # Quotes stay: Plotly does not know &quot;, and would show it as it is.
    return html.escape(text, quote=False).replace("$", "&#36;").replace("%{", "&#37;{")


def bars_of(rows: Sequence[Bar]) -> list[Bar]:
    """Give the rows with the bars that are painted."""
    return [row if not row.is_rest else replace(row, parts=()) for row in rows]


def series_of(rows: Sequence[Bar]) -> list[Series]:
    """List the series of rows in the order they stand."""
    used = {part.series for row in rows for part in row.parts if part.nok}
    return [series for series in SERIES_NAMES if series in used]


def _legend(shown: Sequence[Series], theme: str, words: dict[str, str]) -> list[dict[str, object]]:
    """Say what the colours mean: one alone needs no words, unless it is hatched; a grey bar's label says what it is."""
    named = [series for series in shown if series != "unknown"]
    if len(named) < 2 and "mentioned" not in named:
        return []
    return [
        {"name": words[series], "colour": colour_of(series, theme), "pattern": PATTERNS.get(series, "")}
        for series in named
    ]


def colour_of(series: Series, theme: str) -> str:
    """Give the colour of a series."""
    return COLOURS[theme][BASE_COLOUR.get(series, series)]


def _trace(series: Series, rows: Sequence[Bar], theme: str, name: str, *, of_shares: bool) -> dict[str, object]:
    colour, pattern = colour_of(series, theme), PATTERNS.get(series, "")
    figure = money.percent("%{x}") if of_shares else _("{number}\u00a0kr", number="%{x:,d}")
    return {
        "type": "bar",
        "orientation": "h",
        "x": [sum(part.nok for part in row.parts if part.series == series) for row in rows],
        "name": _safe(name),
        "marker": {
            "color": colour,
            "line": {"color": colour, "width": 1 if pattern else 0},
            "pattern": {"shape": pattern, "fgcolor": colour, "bgcolor": BACKGROUND[theme], "size": 6},
        },
        "customdata": [_safe(row.label) for row in rows],
        "hovertemplate": f"%{{customdata}}<br>{_safe(name)}: {figure}<extra></extra>",
    }


def in_words(rows: Sequence[Bar], most: int = 12) -> str:
    """Tell the rows in words, for those who do not see the bars: the same labels and figures."""
    told = [
        row.label if row.divides else f"{row.label}: {', '.join(part for part in (row.figure, row.count) if part)}"
        for row in rows[:most]
    ]
    left = len(rows) - most
    more = ngettext("og {count} rad til, se tabellen", "og {count} rader til, se tabellen", left)
    return "; ".join(told + [more] * (left > 0)) + "." if told else _("Ingen rader.")
