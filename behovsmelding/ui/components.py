"""What our own components share: where their files lie, and how one is mounted so that it stays on the page.

``st.plotly_chart`` drops and draws a chart anew whenever its data changes, and its bars cannot be reached by keyboard
(DECISIONS). A component under a key of its own stays, and only its data changes. Its script is in ``ui/assets`` and
Plotly in the installed package; both come by address, so that the page's policy allows no script but the server's own.
"""

from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

from behovsmelding.report import short_hash

PROJECT = "behovsmelding"
PLOTLY = f"/_stcore/bidi-components/{PROJECT}.plotly/plotly.min.js?{version('plotly')}"
"""The address of the script that paints bars."""
ASSETS = Path(__file__).parent / "assets"
FOLDERS = {
    "chart": ASSETS,
    "grid": ASSETS,
    "slides": ASSETS,
    "languages": ASSETS,
    "plotly": Path(find_spec("plotly").origin).parent / "package_data",
}


def draw(name: str, key: str, data: dict[str, object]) -> int | None:
    """Mount a component, or give the one that stands under the key other data.

    Args:
        name: of its script and styles in ``ui/assets``.
        key: its own, the same from run to run.
        data: what it shows; a digest of it is added, for the page to tell whether it has drawn it.

    Returns:
        What the reader has just chosen in it, if anything.
    """
    _register()
    result = _mounted(name)(key=key, data=data | {"digest": short_hash(repr(data))}, on_chosen_change=_nothing)
    return result.chosen


def theme() -> str:
    """Tell whether the reader sees the page light or dark."""
    return "dark" if st.context.theme.type == "dark" else "light"


def _register() -> None:
    """Tell a server where the components' files lie; an installed package would have told it itself."""
    manager = get_bidi_component_manager()
    for name, folder in FOLDERS.items():
        if manager.get_component_asset_root(f"{PROJECT}.{name}") is None:
            manifest = ComponentManifest(PROJECT, "1", [ComponentConfig(name, folder.name)])
            manager.register_from_manifest(manifest, folder.parent)


@cache
def _mounted(name: str) -> Callable[..., object]:
    return st.components.v2.component(f"{PROJECT}.{name}", js=f"{name}.js", css=f"{name}.css", isolate_styles=False)


def _nothing() -> None:
    """Do nothing: Streamlit only gives a value that has a callback."""
