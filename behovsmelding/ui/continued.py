"""Measures beside those of the year before: what is probably continued or changed, and what is not found again."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from behovsmelding import headlines, labels, lineage
from behovsmelding.lineage import Told
from behovsmelding.selection import Selection
from behovsmelding.ui import data
from behovsmelding.ui.heading import Selected


@dataclass(frozen=True, slots=True)
class Continued:
    """What is suggested about each measure, and those of the year before that are not found again."""

    year: int
    words: dict[str, str]
    """By measure."""
    before_nok: dict[str, int]
    """What the one it is probably continued from is stated with, by measure."""
    ended: pd.DataFrame


def from_year_before(selected: Selected) -> Continued | None:
    """Suggest, where the reader compares with the year before and any of the owners is received in it.

    Filters other than year and owner do not count: a measure whose theme has changed is the same measure.
    """
    before, chosen = selected.beside, selected.selection
    if not before or before.kind != "year" or not before.received.intersection(selected.coverage.owners):
        return None
    now = data.answer("measure_list", Selection(years=chosen.years, owners=chosen.owners), search=None)
    then = data.answer("measure_list", Selection(years=before.selection.years, owners=chosen.owners), search=None)
    pairs = lineage.suggested(_told(now), _told(then))
    earlier = {row.measure_id: row for row in then.itertuples()}
    words = {
        row.measure_id: _in_words(row, before.received, is_found=row.measure_id in pairs) for row in now.itertuples()
    }
    sums = {one: earlier[other].total_nok for one, other in pairs.items()}
    # Of an owner that has not reported this year nothing has ended: it is not received.
    ended = then[~then.measure_id.isin(list(pairs.values())) & then.owner.isin(set(now.owner))]
    return Continued(
        before.selection.years[0], words, {one: int(nok) for one, nok in sums.items() if pd.notna(nok)}, ended
    )


def draw_ended(found: Continued) -> None:
    """Draw the measures of the year before that are not found again, folded."""
    if found.ended.empty:
        return
    told = labels.counted(len(found.ended), "tiltak", "tiltak")
    with st.expander(f"{told} fra {found.year} er ikke funnet igjen", icon=":material/history:"):
        st.caption("Forslag etter eier, tittel og kompetansemiljø. Tiltak kan ha fått ny tittel; spør eier.")
        lines = [
            f"{labels.owner(row.owner)}: {labels.title(row.title)}, {headlines.kroner(row.total_nok)}"
            for row in found.ended.sort_values("owner", kind="stable").itertuples()
        ]
        st.text("\n".join(lines))


def _told(measures: pd.DataFrame) -> list[Told]:
    return [
        Told(
            row.measure_id, row.owner if isinstance(row.owner, str) else None, row.title or "", frozenset(row.partners)
        )
        for row in measures.itertuples()
    ]


def _in_words(now: object, received: frozenset[str], *, is_found: bool) -> str:
    if labels.owner(now.owner) not in received:
        return "ikke mottatt"
    return "trolig videreført" if is_found else "ikke funnet"
