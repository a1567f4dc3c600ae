"""The main script: page config, navigation, the shared filters, and the one catcher of what readers are told."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from behovsmelding.errors import ReaderError
from behovsmelding.language import _
from behovsmelding.ui import actions, blocks, data, filters, search, speaking, versions
from behovsmelding.ui.addresses import ADDRESSES, MEETING, OVERVIEW, PRESENTATION, SEARCH
from pages import (
    about,
    control,
    found,
    measures,
    meeting,
    overview,
    owners,
    presentation,
    target_groups,
    themes,
    universities,
)

ICON = Path(blocks.__file__).with_name("icon.png")  # a symbol by name would be fetched from outside
SIDEBAR_WIDTH = 240
speaking.begin()
st.set_page_config(page_title=_("Behovsmeldinger"), page_icon=ICON, layout="wide", initial_sidebar_state=SIDEBAR_WIDTH)


def _page(show: Callable[[], None], address: str, icon: str) -> st.Page:
    return st.Page(
        show, title=ADDRESSES[address], url_path=address or None, icon=f":material/{icon}:", default=address == OVERVIEW
    )


ABOUT = _page(about.show, "om", "info")
CONTROL = _page(control.show, "kontroll", "fact_check")
FOUND = _page(found.show, SEARCH, "search")
# Without headings in it: Streamlit puts those inside the list, which a screen reader then reads as none.
MENU = [
    _page(overview.show, OVERVIEW, "dashboard"),
    _page(owners.show, "eiere", "account_balance"),
    _page(universities.show, "universitet", "school"),
    _page(themes.show, "temaer", "category"),
    _page(target_groups.show, "malgrupper", "groups"),
    _page(measures.show, "tiltak", "list_alt"),
    FOUND,
    _page(presentation.show, PRESENTATION, "slideshow"),
    _page(meeting.show, MEETING, "task"),
    CONTROL,
    ABOUT,
]
page = st.navigation(MENU, expanded=True)
try:
    not_shown = versions.begin(is_newest=page.url_path == CONTROL.url_path)
    blocks.notice(data.notice())
    try:
        actions.perform()
    except ReaderError as error:
        actions.refuse(error)  # the page is drawn all the same: it shows what has changed meanwhile
    not_known = filters.begin()
    search.begin({one.url_path: one for one in MENU}, page)
    speaking.draw_choice()
    versions.draw_banner(not_shown)
    if page.url_path not in {ABOUT.url_path, CONTROL.url_path, FOUND.url_path}:
        filters.draw(not_known)
    page.run()
except ReaderError as error:
    blocks.trouble(error)
