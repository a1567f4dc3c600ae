"""Which report the address names: `?melding=…`, beside the filters."""

import streamlit as st

KEY = "melding"


def report_id() -> str | None:
    """Give the report the address names."""
    return st.query_params.get(KEY)


def forget() -> None:
    """Have the address name no report."""
    st.query_params.pop(KEY, None)


def choose(report_id: str) -> None:
    """Have the address name a report."""
    st.query_params[KEY] = report_id
