"""Pages as the frame draws them, without a browser: what a reader sees, and what the charts are made of."""

import json
import re
from collections.abc import Iterator

from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from behovsmelding.settings import ROOT

WORDS = (
    "title",
    "header",
    "subheader",
    "caption",
    "markdown",
    "text",
    "info",
    "warning",
    "error",
    "expander",
    "metric",
)
NO_COMPONENTS = BidiComponentManager()  # looking for installed ones takes half the time of a page, and there are none
NOTHING = re.compile(r"\b(None|nan|NaN|NaT|True|False)\b|<NA>")


def visit(address: str = "", theme: str = "light", **query: str | list[str]) -> AppTest:
    """Open an address in the frame, as a reader does who types it."""
    page = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=30)
    page._bidi_component_manager = NO_COMPONENTS
    page.context["theme"] = theme
    page.query_params.update(query)
    if address:
        page._page_hash = calc_hash(address)  # AppTest finds pages by file, and ours are functions
    return page.run()


def unescaped(text: str) -> str:
    """Give text as markdown shows it."""
    return re.sub(r"\\(.)", r"\1", text).replace("\u00a0", " ").replace("\u2060", "")


def words(page: AppTest) -> list[str]:
    """Give everything a page says, also in its figures and its charts' alternative texts."""
    return [unescaped(word) for word in said(page)]


def said(page: AppTest) -> Iterator[str]:
    for kind in WORDS:
        for element in page.get(kind):
            yield getattr(element, "label", None) or ""
            yield str(getattr(element, "value", None) or "")
    for component in components(page):
        yield component["alt"]
        for row in component["rows"]:
            yield from (cell["words"] for cell in row.get("cells", ()))
    for slide in slides(page).values():
        yield from (slide[part] for part in ("title", "who", "unit", "alt", "sentence", "note", "source"))
        yield from (word for figure in slide["figures"] for word in figure)


def title(page: AppTest) -> str:
    """Give the page's heading; there is exactly one."""
    [heading] = page.title
    return unescaped(heading.value)


def figures(page: AppTest) -> dict[str, str]:
    """Give the figures below the heading by their names."""
    return {metric.label: unescaped(metric.value) for metric in page.metric}


def charts(page: AppTest) -> list[dict]:
    """Give what each chart is drawn from."""
    return [drawn for drawn in components(page) if "traces" in drawn]


def grids(page: AppTest) -> list[dict]:
    """Give what each table of two things crossed is drawn from."""
    return [drawn for drawn in components(page) if "corner" in drawn]


def slides(page: AppTest) -> dict[str, dict]:
    """Give what each slide is made of by its name, in their order."""
    return {slide["name"]: slide for drawn in mounted(page) for slide in drawn.get("slides", ())}


def components(page: AppTest) -> list[dict]:
    """Give what each chart and each table of two things crossed is drawn from."""
    return [drawn for drawn in mounted(page) if "rows" in drawn]


def mounted(page: AppTest) -> list[dict]:
    return [json.loads(component.proto.json) for component in page.get("bidi_component")]


def cells_of(grid: dict) -> dict[str, dict[str, str]]:
    """Give the text of each row's cells by the full name of their columns; empty ones are left out."""
    return {
        row["label"]: {
            column["full"]: cell["text"].replace("\u00a0", " ")
            for column, cell in zip(grid["columns"], row["cells"], strict=True)
            if cell["text"]
        }
        for row in grid["rows"]
    }


def labels_of(chart: dict) -> list[str]:
    """Give a chart's labels as a reader sees them."""
    told = [
        f"{row['label']} {' · '.join(part for part in (row['figure'], row['count']) if part)}" for row in chart["rows"]
    ]
    return [words.replace("\u00a0", " ") for words in told]


def drawn(chart: dict) -> dict[str, int]:
    """Give the sum of each colour of a chart by its name."""
    return {trace["name"]: sum(trace["x"]) for trace in chart["traces"]}


def is_calm(page: AppTest) -> bool:
    """Tell whether a page stands without a traceback, an error or a word for nothing."""
    strays = [word for word in words(page) if NOTHING.search(word)]
    assert not page.exception, page.exception
    assert strays == []
    return not page.error
