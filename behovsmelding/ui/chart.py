"""The one chart component: mounted under a key of its own, it stays on the page and only its data changes.

``st.plotly_chart`` drops and draws a chart anew whenever its data changes, and its bars cannot be reached by keyboard
(DECISIONS). Its script comes from ``ui/assets`` and Plotly from the installed package, both by address, so that the
page's policy needs to allow no script but the server's own.
"""

from collections.abc import Callable, Sequence
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

from behovsmelding import charts
from behovsmelding.charts import Bar
from behovsmelding.report import short_hash

NAME = "behovsmelding.chart"
GRID = "behovsmelding.grid"
PLOTLY = "behovsmelding.plotly"
PLOTLY_ADDRESS = f"/_stcore/bidi-components/{PLOTLY}/plotly.min.js?{version('plotly')}"
ASSETS = Path(__file__).parent / "assets"
FOLDERS = {NAME: ASSETS, GRID: ASSETS, PLOTLY: Path(find_spec("plotly").origin).parent / "package_data"}


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
    shown = charts.drawing(rows, theme(), legend)
    data = {**shown, "alt": alt, "opens": opens, "plotly": PLOTLY_ADDRESS}
    register()
    result = _component()(key=key, data=data | {"digest": short_hash(repr(data))}, on_chosen_change=nothing)
    return result.chosen


def theme() -> str:
    """Tell whether the reader sees the page light or dark."""
    return "dark" if st.context.theme.type == "dark" else "light"


def register() -> None:
    """Tell a server where the components' files lie; an installed package would have told it itself."""
    manager = get_bidi_component_manager()
    for name, folder in FOLDERS.items():
        if manager.get_component_asset_root(name) is None:
            config = ComponentConfig(name.partition(".")[2], folder.name)
            manager.register_from_manifest(ComponentManifest(name.partition(".")[0], "1", [config]), folder.parent)


@cache
def _component() -> Callable[..., object]:
    return st.components.v2.component(NAME, js="chart.js", css="chart.css", isolate_styles=False)


def nothing() -> None:
    """Do nothing: Streamlit only gives a value that has a callback."""
