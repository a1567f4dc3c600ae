"""Who has reported and who has not: «ikke mottatt» (by us) is never «mangler» (at the owner)."""

import pandas as pd
import streamlit as st

from behovsmelding import labels
from behovsmelding.selection import listed
from behovsmelding.ui import data
from behovsmelding.ui.heading import Selected

# A report whose attachments are not all received is received all the same, so it stands in two groups.
GROUPS = {
    "Mottatt": ("received", "missing_attachment"),
    "Mangler vedlegg": ("missing_attachment",),
    "Ikke mottatt": ("not_received",),
}


def draw(selected: Selected) -> None:
    """Draw the foldable list: mottatt, mangler vedlegg, ikke mottatt."""
    chosen = selected.selection
    everyone = data.answer("expected_owner_list", years=listed(chosen.years), networks=listed(chosen.networks))
    if not chosen.networks and selected.coverage.network:
        everyone = everyone[everyone.network == selected.coverage.network]
    groups = {name: everyone[everyone.state.isin(states)] for name, states in GROUPS.items()}
    told = labels.capital(" · ".join(f"{name.lower()} {len(owners)}" for name, owners in groups.items()))
    with st.expander(told, icon=":material/inbox:"):
        for column, (name, owners) in zip(st.columns(3), groups.items(), strict=True):
            with column:
                _draw_group(name, owners, several_years=everyone.year.nunique() > 1)
        if not everyone.expected.any():
            st.caption("Forventede eiere er ikke registrert.")


def draw_co_owners(selected: Selected) -> None:
    """Say whom an owner reports for; nothing is ever divided over co-owners."""
    chosen = selected.selection
    reports = data.answer(
        "report_list", years=listed(chosen.years), owners=listed(chosen.owners), networks=listed(chosen.networks)
    )
    for row in reports.itertuples():
        others = [owner for owner in row.owners if owner != row.owner]
        if others and row.owner:
            for_whom = labels.counted(len(row.owners), "eier", "eiere")
            told = f"{row.owner} {labels.year(row.year, row.year_inferred)}, på vegne av {for_whom}"
            with st.expander(labels.plain(told), icon=":material/group:"):
                st.caption(f"Inngår i behovsmeldingen fra {labels.plain(row.owner)}; andelen er ikke oppgitt.")
                st.text("\n".join(others))


def _draw_group(name: str, owners: pd.DataFrame, *, several_years: bool) -> None:
    st.markdown(f"**{name}**")
    told = []
    for row in owners.itertuples():
        year = f" ({row.year})" if several_years else ""
        within = f" – inngår i behovsmeldingen fra {row.within}" if isinstance(row.within, str) else ""
        told.append(f"{row.owner}{year}{within}")
    st.text("\n".join(told) or "Ingen")
