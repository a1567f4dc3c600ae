"""«Slik er det forstått» beside «Slik står det»: one measure's values, how sure each is, and the form's own words."""

from collections.abc import Iterator, Sequence
from functools import partial

import pandas as pd
import streamlit as st

from behovsmelding import labels, money
from behovsmelding.intake import review
from behovsmelding.questions import Doubt
from behovsmelding.store.corrections import from_json
from behovsmelding.ui import actions, data, passages
from behovsmelding.ui.actions import Action
from behovsmelding.ui.correcting import FIELDS, in_words
from behovsmelding.vocabulary import Vocabulary

FIELD_OF_RULE = {
    "cost-lines": "amount",
    "restated-amount": "amount",
    "hourly-rate": "amount",
    "sum-mismatch": "amount",
    "duration-missing": "semesters",
    "duration-long": "semesters",
    "duration-plan": "semesters",
    "scheme-missing": "scheme",
    "level-tick": "level",
    "level-missing": "level",
    "recipient-unknown": "recipient",
    "year-inferred": "year",
}
TABLE_WIDTH = 340
"""In pixels; the passages stand beside it where there is room, else below."""
FOUND = ("themes", "target_groups")
"""What no box of a form says: it is found by its words."""
SURE = {
    "yes": "",
    "found": ":gray[– funnet i teksten]",
    "corrected": ":blue-badge[rettet]",
    "asked": ":orange-badge[må avklares]",
    "unsure": ":orange-badge[usikkert]",
    "none": ":gray[ikke oppgitt]",
}


def draw(report_id: str, report: pd.Series, measure: pd.Series, doubts: Sequence[Doubt]) -> None:
    """Draw one measure as understood beside the passages it was read from.

    Args:
        report_id: the report's.
        report: its row.
        measure: the measure's row.
        doubts: what about the measure is not cleared up.
    """
    amounts = data.answer("reading_amount_list", report_id=report_id)
    rows = amounts[amounts.measure_key == measure.measure_key]
    beside = st.container(horizontal=True, gap="medium")
    with beside.container(width=TABLE_WIDTH):
        st.markdown("**Slik er det forstått**")
        _draw_table(report, measure, rows, doubts, _corrected(report_id, measure.measure_key))
    with beside.container(width="stretch"):
        _draw_passages(rows)


def _corrected(report_id: str, measure_key: str) -> set[str]:
    differences = data.answer("reading_override_list", report_id=report_id)
    return set(differences.field[differences.measure_key == measure_key])


def _draw_table(
    report: pd.Series, measure: pd.Series, rows: pd.DataFrame, doubts: Sequence[Doubt], corrected: set[str]
) -> None:
    names, values, sure = [], [], []
    doubted = {FIELD_OF_RULE.get(doubt.rule) for doubt in doubts}
    for row in rows.itertuples():
        names.append(labels.ROLES[row.role] if row.stage == "reported" else _later(row))
        values.append(_amount(row))
        is_doubted = any(doubt.stated is not None and doubt.stated == row.amount_nok for doubt in doubts)
        sure.append(_sure(report, known=pd.notna(row.amount_nok), asked=is_doubted, corrected=row.is_corrected))
    for field, value in _facts(measure):
        names.append(FIELDS[field])
        values.append(labels.plain(value))
        certain = _sure(report, known=bool(value), asked=field in doubted, corrected=field in corrected)
        sure.append(SURE["found"] if field in FOUND and certain == SURE["yes"] else certain)
    # Two columns: a telephone has no room for a third, and what is read for sure needs no word.
    told = [" ".join(part for part in pair if part) for pair in zip(values, sure, strict=True)]
    st.table(pd.DataFrame({"Opplysning": names, "Slik er det lest": told}), border="horizontal", hide_index=True)


def _later(row: object) -> str:
    return f"{labels.ROLES[row.role]}, {labels.STAGES[row.stage].lower()}"


def _amount(row: object) -> str:
    who = labels.plain(data.short(row.recipient))
    if row.is_corrected:
        read = "" if pd.isna(row.read_nok) else money.format_nok(int(row.read_nok))
        return f"{who} · {_nok(row)} :gray[(meldt {read or 'uten beløp'})]"
    return f"{who} · {_nok(row)}"


def _nok(row: object) -> str:
    return labels.STATES[row.state] if pd.isna(row.amount_nok) else money.format_nok(int(row.amount_nok))


def _facts(measure: pd.Series) -> Iterator[tuple[str, str]]:
    yield "scheme", Vocabulary.load().scheme_short(measure.scheme) if isinstance(measure.scheme, str) else ""
    yield "level", labels.LEVELS.get(measure.level, "")
    semesters = [*measure.semesters, *(["videre"] if pd.notna(measure.continues) and measure.continues else [])]
    yield "semesters", ", ".join(semesters)
    themes = [pair.rsplit(":", 1) for pair in measure.themes]
    yield "themes", ", ".join(f"{theme} (nevnt)" if how == "mentioned" else theme for theme, how in themes)
    yield "target_groups", ", ".join(labels.group(name) for name in measure.target_groups)


def _sure(report: pd.Series, *, known: bool, asked: bool, corrected: bool) -> str:
    if corrected:
        return SURE["corrected"]
    if asked:
        return SURE["asked"]
    if not known:
        return SURE["none"]
    return SURE["unsure"] if report.form == "unknown" else SURE["yes"]


def _draw_passages(rows: pd.DataFrame) -> None:
    found = _passages(rows)
    if not found:
        st.markdown("**Slik står det**")
        st.caption("Utdraget er ikke lagret: beløpene kommer fra registeret, eller skjemaet oppgir ingen.")
        return
    st.markdown("**Slik står det**")
    for (text, place), spans in found.items():
        with st.container(border=True, gap="small"):
            if place:
                st.caption(labels.plain(labels.capital(place)))
            st.markdown(passages.marked(text, spans))


def _passages(rows: pd.DataFrame) -> dict[tuple[str, str], list[tuple[int, int]]]:
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for row in rows.itertuples():
        if isinstance(row.excerpt, str) and row.excerpt:
            spans = found.setdefault((row.excerpt, labels.place(row.locator)), [])
            spans.append((int(row.excerpt_start), int(row.excerpt_end)))
    return found


def draw_corrections(report_id: str) -> None:
    """Draw what is put right in a report: what the form says, what counts, why, and the way back."""
    made = data.answer("correction_list", report_id=report_id)
    in_force = made[made.undone_at.isna() & made.state.isin(["applied", "stale"])]
    for row in in_force.itertuples():
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(f":material/edit: {labels.plain(correction_in_words(row))}", width="content")
            back = Action(partial(review.undo, correction_id=row.correction_id), "Rettelsen er angret.")
            actions.button("Angre", back, icon=":material/undo:", type="tertiary", key=f"undo_{row.correction_id}")


def correction_in_words(row: object) -> str:
    """Say how a value was corrected: «meldt 913 035 kr, rettet til 949 185 kr, fordi …»."""
    about = [FIELDS.get(row.field, row.field).lower()]
    if isinstance(row.recipient, str):
        about.append(data.short(row.recipient))
    if isinstance(row.title, str):
        about.append(f"«{labels.title(row.title)}»")
    read, value = (in_words(row.field, from_json(each)) for each in (row.read_value, row.value))
    stale = " Skjemaet sier noe annet nå, så rettelsen gjelder ikke." if row.state == "stale" else ""
    said = "meldt" if row.field == "amount" else "sto som"
    why = labels.lower_first(row.reason)
    return f"{labels.capital(', '.join(about))}: {said} {read}, rettet til {value}, fordi {why}.{stale}"
