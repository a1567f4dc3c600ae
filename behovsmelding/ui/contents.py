"""What a bar consists of: its measures, then the amounts of one of them, each with the form's own words."""

import pandas as pd
import streamlit as st

from behovsmelding import charts, labels, money
from behovsmelding.charts import Bar, Part, Series
from behovsmelding.language import _
from behovsmelding.ui import chart, sources
from behovsmelding.ui.sources import Sources

CHOSEN = "contents_chosen"
SERIES: dict[str, Series] = {
    "owner": "owner",
    "own": "university",
    "together": "together",
    "other": "other_universities",
}
"""What each share is drawn as."""


def opened(behind: Sources, bar: int, figure: str) -> None:
    """Open the dialogue of a bar.

    Args:
        behind: the amounts behind the bar's chart.
        bar: its place in the chart.
        figure: what stands on it.
    """
    st.session_state[CHOSEN] = None
    title = " · ".join(part for part in (behind.bars[bar], figure) if part)
    st.dialog(labels.plain(title), width="large")(_draw)(behind, bar)


def _draw(behind: Sources, bar: int) -> None:
    measures = measures_of(behind, bar)
    chosen = st.session_state[CHOSEN]
    if behind.overlap:
        st.caption(labels.plain(labels.capital(behind.overlap)))
    if not measures:
        st.info(_("Ingen beløp i skjemaene hører til her."), icon=":material/info:")
    elif len(measures) == 1:
        _draw_amounts(behind, measures[0])
    elif chosen is None:
        _draw_measures(behind, bar, measures)
    else:
        back = _("Tilbake til alle {count}", count=len(measures))
        st.button(back, icon=":material/arrow_back:", type="tertiary", on_click=_choose, args=(None,))
        _draw_amounts(behind, measures[chosen])


def _choose(place: int | None) -> None:
    st.session_state[CHOSEN] = place


def measures_of(behind: Sources, bar: int) -> list[pd.DataFrame]:
    """Give the amounts of a bar by measure, the largest first; those on no measure by owner and year, last.

    Args:
        behind: the amounts behind the bar's chart.
        bar: its place in the chart.
    """
    every = behind.rows()
    rows = every[every.bar == bar]
    keys = [
        (row.measure_id if isinstance(row.measure_id, str) else "", row.owner, row.year) for row in rows.itertuples()
    ]
    parts = rows.groupby(pd.Series(keys, index=rows.index, dtype=object), sort=False)
    return sorted((group for _key, group in parts), key=_order)


def _order(rows: pd.DataFrame) -> tuple[bool, float]:
    """Put the largest first, and what is on no measure last."""
    return not isinstance(rows.measure_id.iloc[0], str), -float(rows.part_nok.sum())


def _draw_measures(behind: Sources, bar: int, measures: list[pd.DataFrame]) -> None:
    mine = pd.concat(measures)
    st.caption(labels.plain(sources.in_words(behind, mine, bar=bar, every=False)))
    several = mine.owner.nunique() > 1 or mine.year.nunique() > 1
    bars = [bar_of(rows, several=several, no_amount=behind.no_amount) for rows in measures]
    alt = f"{behind.bars[bar]}: {charts.in_words(bars)}"
    chosen = chart.draw(bars, key=f"contents_{behind.name}_{bar}", alt=alt, opens=True)
    if chosen is not None and chosen < len(measures):
        _choose(chosen)
        st.rerun(scope="fragment")


def bar_of(rows: pd.DataFrame, *, several: bool, no_amount: str = "") -> Bar:
    """Give the bar of one measure within another bar; ``several`` tells whether owners or years must be told apart."""
    first = rows.iloc[0]
    label = sources.title(first)
    if several:
        label += f" ({labels.owner(first.owner)} {labels.year(first.year, first.year_inferred)})"
    known = rows[rows.part_nok.notna()]
    figure = money.format_nok(int(known.part_nok.sum())) if len(known) else no_amount or labels.NO_AMOUNT
    return Bar(label, figure, tuple(Part(_series(row), int(row.part_nok)) for row in known.itertuples()))


def _series(row: object) -> Series:
    if not isinstance(row.measure_id, str):
        return "unknown"
    return SERIES[row.share]


def _draw_amounts(behind: Sources, rows: pd.DataFrame) -> None:
    first = rows.iloc[0]
    st.markdown(f"**{labels.plain(sources.title(first))}**")
    st.caption(labels.plain(f"{labels.owner(first.owner)} · {labels.year(first.year, first.year_inferred)}"))
    for _place, row in rows.drop_duplicates("amount_id").iterrows():
        sources.draw_amount(row, behind.no_amount)
