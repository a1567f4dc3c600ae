"""Figures, asserted on what they are made of: bars, labels, colours and words."""

import tomllib
from html import unescape

import plotly.graph_objects as go
import pytest

from behovsmelding import charts
from behovsmelding.charts import Bar, Part
from behovsmelding.settings import ROOT

ROWS = (
    Bar("Lesing og skriving", "609 560 kr", (Part("owner", 150_000), Part("university", 459_560))),
    Bar(
        "Kollektiv utvikling av barnehagene i nord", "513 000 kr", (Part("owner", 80_000), Part("university", 433_000))
    ),
    Bar("Uten beløp", "beløp ikke oppgitt", ()),
    Bar("Ikke spesifisert på tiltak", "1 456 990 kr", (Part("unknown", 1_456_990),)),
)
SERIES = ("owner", "university", "total", "unknown")
# The payloads of RELIABILITY 3.5 and their kin: markup, markdown, mathematics, directives, addresses, templates.
HOSTILE = (
    "<script>alert(1)</script>",
    '<a href="https://evil.example">klikk</a>',
    "<img src=x onerror=alert(1)>",
    "<b>fet</b><br>ny linje",
    "<sup>opp</sup>",
    "$\\frac{1}{2}$",
    "![bilde](https://evil.example/x.png)",
    "[lenke](javascript:alert(1))",
    ":material/delete: :red[rødt]",
    "%{x} %{customdata}",
    "&lt;b&gt; &amp; &#36;",
    '=HYPERLINK("https://evil.example")',
)


def figure_of(rows, theme="light", names=None) -> go.Figure:
    """Have Plotly itself look over what it is given: it refuses what it does not know."""
    drawing = charts.drawing(rows, theme, names)
    return go.Figure(drawing["traces"], drawing["layout"])


def read(text: str) -> str:
    """Give the text of a hover label as a reader sees it."""
    return unescape(text)


def luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_counted_as_wcag_counts_it():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#808495", "#FFFFFF") == pytest.approx(3.72, abs=0.01)


def test_every_row_has_its_name_its_figure_and_how_many_as_text():
    drawn = charts.drawing([*ROWS, Bar("Lek", "5 kr", (Part("total", 5),), "1 tiltak")], "light")["rows"]

    assert [(row["label"], row["figure"], row["count"]) for row in drawn[:4]] == [(r.label, r.figure, "") for r in ROWS]
    assert drawn[4]["count"] == "1 tiltak"
    assert [row["painted"] for row in drawn] == [True, True, False, True, True]


def test_a_bar_is_as_long_as_its_parts_and_nothing_else_is_drawn():
    figure = figure_of(ROWS)

    drawn = {trace.name: list(trace.x) for trace in figure.data}
    assert drawn == {
        "Eiers andel": [150_000, 80_000, 0, 0],
        "UHs andel": [459_560, 433_000, 0, 0],
        "Ikke kjent": [0, 0, 0, 1_456_990],
    }
    assert figure.layout.barmode == "stack"


def test_parts_of_one_kind_in_one_row_are_one_piece():
    [trace] = figure_of((Bar("3 andre", "6 kr", (Part("owner", 1), Part("owner", 2), Part("owner", 3))),), "light").data

    assert list(trace.x) == [6]


def test_bars_begin_at_zero_and_the_longest_ends_within_the_chart():
    low, high = figure_of(ROWS).layout.xaxis.range

    assert low == 0
    assert 1_456_990 <= high < 1.02 * 1_456_990


def test_what_is_unknown_is_grey_and_without_a_word_in_the_legend():
    unknown = figure_of(ROWS).data[-1]

    assert unknown.marker.color == charts.COLOURS["light"]["unknown"] == "#7A8794"
    assert "Ikke kjent" not in [entry["name"] for entry in charts.drawing(ROWS, "light")["legend"]]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("series", SERIES)
def test_a_mark_stands_out_from_its_background(theme, series):
    [trace] = figure_of((Bar("A", "1 kr", (Part(series, 1),)),), theme).data

    assert contrast(trace.marker.color, charts.BACKGROUND[theme]) >= 3


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_can_be_read_on_their_background(theme):
    assert contrast(figure_of(ROWS, theme).layout.font.color, charts.BACKGROUND[theme]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_background_is_that_of_the_page(theme):
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))

    assert charts.BACKGROUND[theme] == config["theme"][theme]["backgroundColor"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_share_has_its_colour_in_every_chart_whatever_stands_beside_it(theme):
    pairs = [(("owner", "university"), ("university", "unknown")), (("owner", "total"), ("university", "owner"))]
    seen = {}
    for kinds in [kinds for pair in pairs for kinds in pair]:
        figure = figure_of((Bar("A", "", tuple(Part(kind, 1) for kind in kinds)),), theme)
        for trace in figure.data:
            assert seen.setdefault(trace.name, trace.marker.color) == trace.marker.color

    assert len(set(seen.values())) == len(seen) == len(SERIES)


@pytest.mark.parametrize(
    ("hatched", "whole", "pattern"),
    [("other_universities", "university", "/"), ("together", "university", "x"), ("mentioned", "total", "/")],
)
def test_a_hatched_part_is_told_apart_by_more_than_colour(hatched, whole, pattern):
    first, second = figure_of((Bar("A", "", (Part(whole, 1), Part(hatched, 1))),), "light").data

    assert first.marker.color == second.marker.color
    assert (first.marker.pattern.shape, second.marker.pattern.shape) == ("", pattern)
    assert first.name != second.name


def test_one_colour_needs_no_legend_and_two_do():
    def legend(*series):
        return [
            (entry["name"], entry["pattern"])
            for entry in charts.drawing((Bar("A", "", tuple(Part(each, 1) for each in series)),), "light")["legend"]
        ]

    assert legend("total", "unknown") == []
    assert legend("owner", "university", "unknown") == [("Eiers andel", ""), ("UHs andel", "")]
    assert legend("mentioned") == [("Nevnt", "/")]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_text_from_a_form_is_shown_and_does_nothing(hostile):
    row = Bar(hostile, hostile[:30], (Part("owner", 1), Part("university", 2)), hostile[:30])
    drawing = charts.drawing((row,), "light", {"university": hostile})

    assert drawing["rows"][0]["label"] == hostile  # the page writes it as text
    assert drawing["legend"][1]["name"] == hostile
    for trace in drawing["traces"]:
        for text in (trace["name"], trace["customdata"][0]):
            assert "<" not in text
            assert "$" not in text
    assert read(drawing["traces"][0]["customdata"][0]) == hostile
    assert "%{" not in drawing["traces"][1]["hovertemplate"].split("<br>")[1].replace("%{x:,d}", "")


@pytest.mark.parametrize("rows", [(), (Bar("A", "beløp ikke oppgitt", ()),), (Bar("", "", (Part("owner", 0),)),)])
def test_a_chart_with_nothing_to_draw_is_an_empty_chart(rows):
    assert charts.drawing(rows, "dark")["traces"] == []
    assert len(charts.drawing(rows, "dark")["rows"]) == len(rows)


def test_in_words_every_figure_is_told():
    told = charts.in_words(ROWS)

    assert all(f"{row.label}: {row.figure}" in told for row in ROWS)


def test_in_words_a_long_chart_says_how_many_rows_are_left_to_the_table():
    rows = [Bar(f"Eier {n}", f"{n} kr", ()) for n in range(14)]

    assert charts.in_words(rows).endswith("Eier 11: 11 kr; og 2 rader til, se tabellen.")
    assert charts.in_words(rows[:13]).endswith("; og 1 rad til, se tabellen.")
    assert charts.in_words(rows[:12]).endswith("Eier 11: 11 kr.")
    assert charts.in_words([]) == "Ingen rader."
