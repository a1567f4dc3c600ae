"""Who has reported and who has not: «ikke mottatt» (by us) is never «mangler» (at the owner)."""

import pandas as pd
import streamlit as st

from behovsmelding import labels
from behovsmelding.language import N_, _
from behovsmelding.selection import listed
from behovsmelding.ui import data
from behovsmelding.ui.heading import Selected

# A report whose attachments are not all received is received all the same, so it stands in two groups.
GROUPS = {
    N_("Mottatt"): ("received", "missing_attachment"),
    N_("Mangler vedlegg"): ("missing_attachment",),
    N_("Ikke mottatt"): ("not_received",),
}


def draw(selected: Selected) -> None:
    """Draw the foldable list: mottatt, mangler vedlegg, ikke mottatt."""
    chosen = selected.selection
    everyone = data.answer("expected_owner_list", years=listed(chosen.years), networks=listed(chosen.networks))
    if not chosen.networks and selected.coverage.network:
        everyone = everyone[everyone.network == selected.coverage.network]
    groups = {_(name): everyone[everyone.state.isin(states)] for name, states in GROUPS.items()}
    told = labels.capital(" · ".join(f"{name.lower()} {len(owners)}" for name, owners in groups.items()))
    with st.expander(told, icon=":material/inbox:"):
        for column, (name, owners) in zip(st.columns(3), groups.items(), strict=True):
            with column:
                _draw_group(name, owners, several_years=everyone.year.nunique() > 1)
        if not everyone.expected.any():
            st.caption(_("Forventede eiere er ikke registrert."))


def draw_co_owners(selected: Selected) -> None:
    """Say whom each owner reports for, in one fold; nothing is ever divided over co-owners."""
    chosen = selected.selection
    found = data.answer("co_owner_list", years=listed(chosen.years), owners=None)
    found = found[found.within.isin(selected.coverage.owners)]
    if found.empty:
        return
    groups = {f"{within} {year}": list(group.owner) for (within, year), group in found.groupby(["within", "year"])}
    told = [
        _("{report}, på vegne av {owners}", report=name, owners=labels.counted(len(owners) + 1, "eier", "eiere"))
        for name, owners in groups.items()
    ]
    alone = len(told) == 1
    folded = told[0] if alone else _("{count} behovsmeldinger er på vegne av flere eiere", count=len(told))
    with st.expander(labels.plain(folded), icon=":material/group:"):
        st.caption(_("Eierne under inngår i en annens behovsmelding; andelen er ikke oppgitt."))
        for heading, owners in zip(told, groups.values(), strict=True):
            if not alone:
                st.markdown(f"**{labels.plain(heading)}**")
            st.text("\n".join(owners))


def _draw_group(name: str, owners: pd.DataFrame, *, several_years: bool) -> None:
    st.markdown(f"**{name}**")
    told = []
    for row in owners.itertuples():
        year = f" ({row.year})" if several_years else ""
        owner = f"{row.owner}{year}"
        is_within = isinstance(row.within, str)
        told.append(
            _("{owner} – inngår i behovsmeldingen fra {within}", owner=owner, within=row.within) if is_within else owner
        )
    st.text("\n".join(told) or _("Ingen"))
