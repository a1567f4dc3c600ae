"""Who has reported and who has not: «ikke mottatt» (by us) is never «mangler» (at the owner)."""

from collections.abc import Sequence

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
    everyone = expected(selected)
    groups = grouped(everyone)
    told = labels.capital(" · ".join(f"{name.lower()} {len(owners)}" for name, owners in groups.items()))
    with st.expander(told, icon=":material/inbox:"):
        for column, (name, owners) in zip(st.columns(3), groups.items(), strict=True):
            with column:
                _draw_group(name, owners)
        if not everyone.expected.any():
            st.caption(_("Forventede eiere er ikke registrert."))


def expected(selected: Selected) -> pd.DataFrame:
    """List the owners expected, and those that reported without being expected, of the one network it is about."""
    chosen = selected.selection
    everyone = data.answer("expected_owner_list", years=listed(chosen.years), networks=listed(chosen.networks))
    if not chosen.networks and selected.coverage.network:
        return everyone[everyone.network == selected.coverage.network]
    return everyone


def grouped(everyone: pd.DataFrame) -> dict[str, list[str]]:
    """Name the owners of each group, and in whose report one stands that has none of its own."""
    several_years = everyone.year.nunique() > 1
    return {
        _(name): [
            _named(row, several_years=several_years) for row in everyone[everyone.state.isin(states)].itertuples()
        ]
        for name, states in GROUPS.items()
    }


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


def _draw_group(name: str, owners: Sequence[str]) -> None:
    st.markdown(f"**{name}**")
    st.text("\n".join(owners) or _("Ingen"))


def _named(row: object, *, several_years: bool) -> str:
    owner = f"{row.owner} ({row.year})" if several_years else row.owner
    if not isinstance(row.within, str):
        return owner
    return _("{owner} – inngår i behovsmeldingen fra {within}", owner=owner, within=row.within)
