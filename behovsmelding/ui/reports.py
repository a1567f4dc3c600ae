"""Every report received, in what state it is, and what should be asked about it."""

import pandas as pd
import streamlit as st

from behovsmelding import labels, money, tables
from behovsmelding.selection import listed
from behovsmelding.ui import blocks, data, filters

MARKS = {
    "feil": (":material/help:", "red"),
    "varsel": (":material/error:", "orange"),
    "info": (":material/info:", "blue"),
}


def received() -> pd.DataFrame | None:
    """Ask for the reports of the chosen years, owners and networks; None and a calm sentence where there are none."""
    chosen = filters.selection()
    found = data.answer(
        "report_list",
        years=listed(chosen.years),
        owners=listed(chosen.owners),
        networks=listed(chosen.networks),
    )
    if found.empty:
        st.title("Ingen behovsmeldinger passer til filtrene", anchor=False)
        st.info("Velg et annet år eller fjern et filter øverst.", icon=":material/filter_alt_off:")
        return None
    return found


def draw_summary(found: pd.DataFrame) -> None:
    """Head the page: how many reports, how many must be cleared up."""
    must = int((found.must > 0).sum())
    told = f"{labels.counted(len(found), 'behovsmelding', 'behovsmeldinger')} er lest"
    st.title(f"{told} – {must} må avklares" if must else f"{told} – ingen må avklares", anchor=False)
    waiting = int((found.status == "Ikke gjennomgått").sum())
    told = f"{waiting} av {len(found)} er ikke gjennomgått" if waiting else "Tallene er laget av disse skjemaene"
    st.caption(f"{told} · {data.version_in_words()}")


def draw_each(found: pd.DataFrame) -> None:
    """Draw one card a report: its state, its findings and the sums it states itself."""
    findings = data.answer("finding_list", years=None, owners=None, measure_id=None)
    for row in found.itertuples():
        with st.container(border=True):
            _draw_head(row)
            draw_findings(findings[findings.report_id == row.report_id])
            _draw_stated(row)


def draw_findings(findings: pd.DataFrame) -> None:
    """Draw findings, the gravest first; a municipality has not made «feil»."""
    for severity, (icon, colour) in MARKS.items():
        chosen = findings[findings.severity == severity]
        if chosen.empty:
            continue
        st.badge(f"{labels.SEVERITIES[severity]} ({len(chosen)})", icon=icon, color=colour)
        for row in chosen.itertuples():
            about = f"**{labels.plain(row.title)}:** " if isinstance(row.title, str) else ""
            place = labels.place(row.locator)
            where = f" :gray[{labels.plain(place)}]" if place else ""
            st.markdown(f"{about}{labels.plain(row.message)}{where}")


def _draw_head(row: object) -> None:
    year = labels.year(row.year, row.year_inferred)
    st.subheader(labels.plain(f"{labels.owner(row.owner)} {year}"), anchor=False)
    network = f"{row.network} (antatt)" if row.network and row.network_inferred else row.network
    parts = [
        labels.FORMS[row.form],
        row.document,
        network or "nettverk ukjent",
        f"{labels.counted(row.measures, 'tiltak', 'tiltak')}, {row.measures_described} beskrevet",
        row.status.lower(),
    ]
    st.caption(labels.plain(" · ".join(parts)))


def _draw_stated(row: object) -> None:
    stated = data.answer("stated_total_list", report_id=row.report_id)
    if stated.empty:
        st.caption("Skjemaet oppgir ingen egne summer.")
        return
    total = money.format_nok(int(row.stated_total_nok)) if pd.notna(row.stated_total_nok) else "ikke oppgitt"
    with st.expander(f"Skjemaets egne summer: {total}"):
        st.caption("Brukes til kontroll og legges aldri til tiltakene.")
        blocks.table(tables.readable(stated), alt="Tabell over summene skjemaet oppgir")
