"""The one chart component: its rows are text and buttons, which wrap where they must; Plotly paints the bars."""

from collections.abc import Sequence

from behovsmelding import charts
from behovsmelding.charts import Bar
from behovsmelding.ui import components


def draw(
    rows: Sequence[Bar],
    key: str,
    alt: str,
    *,
    legend: dict[str, str] | None = None,
    opens: bool = False,
) -> int | None:
    """Draw a chart; give the row the reader has just chosen, if any.

    Args:
        rows: its bars.
        key: its own, the same from run to run.
        alt: what it shows, in words.
        legend: words for colours where the usual ones do not fit.
        opens: whether a row can be chosen, to see what it consists of.
    """
    shown = charts.drawing(rows, components.theme(), legend)
    return components.draw("chart", key, {**shown, "alt": alt, "opens": opens, "plotly": components.PLOTLY})
