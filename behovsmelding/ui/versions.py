"""Which version of the figures is shown: the newest, or the one an address cites, with a banner that says so."""

import pandas as pd
import streamlit as st

from behovsmelding import changes, labels, retelling, store, tables
from behovsmelding.changes import Change, Facts
from behovsmelding.language import _
from behovsmelding.selection import Selection, listed
from behovsmelding.ui import blocks, data, filters

MOST_ROWS = 12
"""Rows of a table of changes that are seen at once."""


def begin(*, is_newest: bool) -> str:
    """Take the version that is chosen for this run; say why another is shown, if it is.

    Args:
        is_newest: whether the page shows the newest whatever is chosen, because it changes what it shows.
    """
    chosen = filters.as_of()
    if not is_newest or chosen is None:
        return data.begin(chosen)
    data.begin()
    return "" if chosen == str(data.newest().number) else _("Denne siden viser alltid de nyeste tallene.")


def draw_banner(not_shown: str) -> None:
    """Say that the figures are not the newest, with the way back to those; or why a version is not shown."""
    if not_shown:
        told = _("{why} Du ser tallene {version}.", why=retelling.retold(not_shown), version=data.version_in_words())
        st.warning(labels.plain(told), icon=":material/history:")
    if not data.is_older():
        return
    told = _(
        "Du ser tallene slik de var {then}. De nyeste er {now}.",
        then=data.version_in_words(),
        now=data.in_words(data.newest()),
    )
    with st.container(key="older_version", border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(f":material/history: **{labels.plain(told)}**", width="stretch")
        st.button(
            _("Vis de nyeste tallene"),
            key="newest_version",
            on_click=filters.choose_version,
            args=(None,),
            width="content",
        )


def draw() -> None:
    """Let the reader choose an older version that is kept: what has changed since, and the figures as they were."""
    older = {one.number: one for one in data.kept() if one.number < data.version().number}
    if not older:
        st.caption(_("Det er ingen eldre versjon å sammenligne med."))
        return
    st.subheader(_("Endret siden en eldre versjon"), anchor=False)
    number = st.selectbox(
        _("Versjon"),
        list(older),
        format_func=lambda number: labels.capital(data.in_words(older[number])),
        key="since_version",
        width=420,
    )
    st.button(
        _("Vis tallene slik de var da"),
        key="show_older",
        icon=":material/history:",
        on_click=filters.choose_version,
        args=(number,),
    )
    draw_changes(older[number], Selection())


def draw_changes(since: store.Version, selection: Selection) -> None:
    """Draw what has changed since a version: in a sentence, the sums that moved, and every change.

    Args:
        since: the version compared with.
        selection: of its filters, years, owners and networks.
    """
    found, moved = compared(since, selection)
    st.markdown(labels.plain(changes.in_words(found, data.in_words(since))))
    if not moved.empty:
        blocks.table(tables.readable(moved), alt=_("Tabell over summene som er endret"), width="content")
    if found:
        blocks.table(
            tables.readable(changes.table(found)),
            alt=_("Tabell over endringene"),
            column_config={
                labels.heading("about"): st.column_config.Column(width=270),
                labels.heading("recipient"): st.column_config.Column(width=150),
            },
            height=blocks.table_height(len(found), MOST_ROWS),
        )


def compared(since: store.Version, selection: Selection) -> tuple[list[Change], pd.DataFrame]:
    """Give what has changed from a version to the one that is read, and the sums that moved."""
    then, now = _facts(since, selection), _facts(data.version(), selection)
    return changes.between(then, now), changes.sums(then, now)


def _facts(version: store.Version, selection: Selection) -> Facts:
    """Ask one version what is compared."""
    years, owners = listed(selection.years), listed(selection.owners)
    within = {"years": years, "owners": owners, "networks": listed(selection.networks)}
    with data.reading(version):
        return Facts(
            reports=data.answer("report_list", **within),
            amounts=data.answer("amount_list", **within),
            findings=data.answer("finding_list", years=years, owners=owners, measure_id=None),
            removals=data.answer("removal_list"),
        )
