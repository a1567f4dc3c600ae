"""Figures, asserted on what they are made of: bars, labels, colours and words."""

import re
import tomllib
from html import unescape

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
TAGS = re.compile(r"</?b>|<br>")


def texts(figure) -> list[str]:
    return [annotation.text for annotation in figure.layout.annotations]


def read(text: str) -> str:
    """Give the text as a reader sees it: our own tags gone, entities back."""
    return unescape(TAGS.sub("", text.replace("<br>", " ")))


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


def test_every_row_has_a_label_with_its_name_and_its_figure():
    labels = texts(charts.bars(ROWS, "light"))

    assert [read(label).replace("\u2002", " ") for label in labels] == [f"{row.label} {row.figure}" for row in ROWS]


def test_a_bar_is_as_long_as_its_parts_and_nothing_else_is_drawn():
    figure = charts.bars(ROWS, "light")

    drawn = {trace.name: list(trace.x) for trace in figure.data}
    assert drawn == {
        "Eiers andel": [150_000, 80_000, 0, 0],
        "UHs andel": [459_560, 433_000, 0, 0],
        "Ikke kjent": [0, 0, 0, 1_456_990],
    }
    assert figure.layout.barmode == "stack"


def test_parts_of_one_kind_in_one_row_are_one_piece():
    [trace] = charts.bars(
        (Bar("3 andre", "6 kr", (Part("owner", 1), Part("owner", 2), Part("owner", 3))),), "light"
    ).data

    assert list(trace.x) == [6]


def test_bars_begin_at_zero_and_the_longest_ends_within_the_chart():
    low, high = charts.bars(ROWS, "light").layout.xaxis.range

    assert low == 0
    assert 1_456_990 <= high < 1.02 * 1_456_990


def test_each_bar_lies_below_its_own_label_and_above_the_next():
    figure = charts.bars(ROWS, "light")
    height = figure.layout.yaxis.range[0]
    tops = [annotation.y for annotation in figure.layout.annotations]
    bottoms = [top + charts.LINE * (text.count("<br>") + 1) for top, text in zip(tops, texts(figure), strict=True)]

    for trace in figure.data:
        for middle, bottom, following in zip(trace.y, bottoms, [*tops[1:], height], strict=True):
            assert bottom <= middle - trace.width / 2 < middle + trace.width / 2 <= following


def test_what_is_unknown_is_grey_and_without_a_word_in_the_legend():
    unknown = charts.bars(ROWS, "light").data[-1]

    assert unknown.marker.color == charts.COLOURS["light"]["unknown"] == "#7A8794"
    assert unknown.showlegend is False


@pytest.mark.parametrize(
    "label", ["Kort", "x" * 500, "Læringsmiljø " * 40, "a-b-" * 60, "Norsk, lesing og skriving – " * 9]
)
@pytest.mark.parametrize("count", ["", "eier 12 345 678 kr, andre UH 12 345 678 kr, 3 uten oppgitt beløp"])
def test_no_line_of_a_label_is_longer_than_a_telephone_shows(label, count):
    [text] = texts(charts.bars((Bar(label, "12\u00a0345\u00a0678\u00a0kr", (Part("total", 1),), count),), "light"))

    assert max(len(read(line)) for line in text.split("<br>")) <= charts.CHARACTERS
    whole = "".join(f"{label} 12\u00a0345\u00a0678\u00a0kr · {count}".split())
    assert "".join(read(text).split()) == (whole if count else whole.removesuffix("·"))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("series", SERIES)
def test_a_mark_stands_out_from_its_background(theme, series):
    [trace] = charts.bars((Bar("A", "1 kr", (Part(series, 1),)),), theme).data

    assert contrast(trace.marker.color, charts.BACKGROUND[theme]) >= 3


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_words_can_be_read_on_their_background(theme):
    assert contrast(charts.bars(ROWS, theme).layout.font.color, charts.BACKGROUND[theme]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_background_is_that_of_the_page(theme):
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))

    assert charts.BACKGROUND[theme] == config["theme"][theme]["backgroundColor"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_share_has_its_colour_in_every_chart_whatever_stands_beside_it(theme):
    pairs = [(("owner", "university"), ("university", "unknown")), (("owner", "total"), ("university", "owner"))]
    seen = {}
    for kinds in [kinds for pair in pairs for kinds in pair]:
        figure = charts.bars((Bar("A", "", tuple(Part(kind, 1) for kind in kinds)),), theme)
        for trace in figure.data:
            assert seen.setdefault(trace.name, trace.marker.color) == trace.marker.color

    assert len(set(seen.values())) == len(seen) == len(SERIES)


@pytest.mark.parametrize(("hatched", "whole"), [("other_universities", "university"), ("mentioned", "total")])
def test_a_hatched_part_is_told_apart_by_more_than_colour(hatched, whole):
    first, second = charts.bars((Bar("A", "", (Part(whole, 1), Part(hatched, 1))),), "light").data

    assert first.marker.color == second.marker.color
    assert (first.marker.pattern.shape, second.marker.pattern.shape) == ("", "/")
    assert first.name != second.name


def test_one_colour_needs_no_legend_and_two_do():
    one = charts.bars((Bar("A", "", (Part("total", 1), Part("unknown", 1))),), "light")

    assert one.layout.showlegend is False
    assert charts.bars(ROWS, "light").layout.showlegend is True
    assert charts.bars((Bar("A", "", (Part("mentioned", 1),)),), "light").layout.showlegend is True


@pytest.mark.parametrize("hostile", HOSTILE)
def test_text_from_a_form_is_shown_and_does_nothing(hostile):
    row = Bar(hostile, hostile[:30], (Part("owner", 1), Part("university", 2)), hostile[:30])
    figure = charts.bars((row,), "light", {"university": hostile})

    shown = [*texts(figure), *(trace.name for trace in figure.data), *(trace.customdata[0] for trace in figure.data)]
    for text in [*shown, *(trace.hovertemplate.replace("<extra></extra>", "") for trace in figure.data)]:
        assert "<" not in TAGS.sub("", text)
        assert "$" not in text
    assert read(figure.data[0].customdata[0]) == hostile
    assert read(figure.data[1].name) == hostile
    assert "%{" not in figure.data[1].hovertemplate.split("<br>")[1].replace("%{x:,d}", "")


def test_a_quote_is_shown_as_a_quote():
    [text] = texts(charts.bars((Bar("Prosjektet \"Lek\" & 'ro'", "1 kr", ()),), "light"))

    assert text == "Prosjektet \"Lek\" &amp; 'ro'\u2002<b>1 kr</b>"


@pytest.mark.parametrize("rows", [(), (Bar("A", "beløp ikke oppgitt", ()),), (Bar("", "", (Part("owner", 0),)),)])
def test_a_chart_with_nothing_to_draw_is_an_empty_chart(rows):
    figure = charts.bars(rows, "dark")

    assert len(figure.data) == 0
    assert len(figure.layout.annotations) == len(rows)
    assert figure.layout.height > 0


def test_in_words_every_figure_is_told():
    told = charts.in_words(ROWS)

    assert all(f"{row.label}: {row.figure}" in told for row in ROWS)


def test_in_words_a_long_chart_says_how_many_rows_are_left_to_the_table():
    rows = [Bar(f"Eier {n}", f"{n} kr", ()) for n in range(14)]

    assert charts.in_words(rows).endswith("Eier 11: 11 kr; og 2 rader til, se tabellen.")
    assert charts.in_words(rows[:13]).endswith("; og 1 rad til, se tabellen.")
    assert charts.in_words(rows[:12]).endswith("Eier 11: 11 kr.")
    assert charts.in_words([]) == "Ingen rader."
