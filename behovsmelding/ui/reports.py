"""What should be asked about a measure or an owner's reports."""

import pandas as pd
import streamlit as st

from behovsmelding import labels, retelling

MARKS = {
    "feil": (":material/help:", "red"),
    "varsel": (":material/error:", "orange"),
    "info": (":material/info:", "blue"),
}


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
            st.markdown(f"{about}{labels.plain(retelling.retold(row.message))}{where}")
