"""Which version of the figures is shown: the newest, or the one an address cites, with a banner that says so."""

import streamlit as st

from behovsmelding import labels, retelling
from behovsmelding.language import _
from behovsmelding.ui import data, filters


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
