"""The main script: page config, navigation, the shared filters, and the one catcher of what readers are told."""

from pathlib import Path

import streamlit as st

from behovsmelding.errors import ReaderError
from behovsmelding.ui import blocks, data, filters
from pages import about, control, measures, overview, owners, target_groups, themes, universities

ICON = Path(blocks.__file__).with_name("icon.png")  # a symbol by name would be fetched from outside
st.set_page_config(page_title="Behovsmeldinger", page_icon=ICON, layout="wide")

ABOUT = st.Page(about.show, title="Om tallene", url_path="om", icon=":material/info:")
page = st.navigation(
    {
        "Utforsk": [
            st.Page(overview.show, title="Oversikt", icon=":material/dashboard:", default=True),
            st.Page(owners.show, title="Eiere", url_path="eiere", icon=":material/account_balance:"),
            st.Page(universities.show, title="Kompetansemiljø (UH)", url_path="universitet", icon=":material/school:"),
            st.Page(themes.show, title="Temaer", url_path="temaer", icon=":material/category:"),
            st.Page(target_groups.show, title="Målgrupper", url_path="malgrupper", icon=":material/groups:"),
            st.Page(measures.show, title="Tiltak", url_path="tiltak", icon=":material/list_alt:"),
        ],
        "Grunnlag": [
            st.Page(control.show, title="Innlesing og kontroll", url_path="kontroll", icon=":material/fact_check:"),
            ABOUT,
        ],
    },
    expanded=True,
)
try:
    data.begin()
    not_known = filters.begin()
    if page.url_path != ABOUT.url_path:
        filters.draw(not_known)
    page.run()
except ReaderError as error:
    blocks.trouble(error)
