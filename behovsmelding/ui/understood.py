"""«Slik er det forstått» beside «Slik står det»: one measure's values, how sure each is, and the form's own words."""

from collections.abc import Iterator, Sequence
from functools import partial

import pandas as pd
import streamlit as st

from behovsmelding import labels, money, retelling
from behovsmelding.intake import review
from behovsmelding.language import N_, _, word
from behovsmelding.questions import Doubt
from behovsmelding.store.corrections import from_json
from behovsmelding.ui import actions, data, passages
from behovsmelding.ui.actions import Action
from behovsmelding.ui.correcting import FIELDS, in_words, theme_in_words
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
IN_WORDS = {
    "amount": N_("{about}: meldt {read}, rettet til {value}, fordi {why}."),
    "other": N_("{about}: sto som {read}, rettet til {value}, fordi {why}."),
}
TABLE_WIDTH = 340
"""In pixels; the passages stand beside it where there is room, else below."""
FOUND = ("themes", "target_groups")
"""What no box of a form says: it is found by its words."""
SURE = {
    "yes": ("{word}", ""),
    "found": (":gray[– {word}]", N_("funnet i teksten")),
    "corrected": (":blue-badge[{word}]", N_("rettet")),
    "asked": (":orange-badge[{word}]", N_("må avklares")),
    "unsure": (":orange-badge[{word}]", N_("usikkert")),
    "none": (":gray[{word}]", N_("ikke oppgitt")),
}
"""How sure a value is: how that looks, and the word."""


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
    if not measure.counts:
        st.markdown(f":material/block: {_('Regnes ikke som tiltak. Det som står her, er ikke med i noen tall.')}")
    beside = st.container(horizontal=True, gap="medium")
    with beside.container(width=TABLE_WIDTH):
        st.markdown(f"**{_('Slik er det forstått')}**")
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
        sure.append("found" if field in FOUND and certain == "yes" else certain)
    # Two columns: a telephone has no room for a third, and what is read for sure needs no word.
    told = [" ".join(part for part in (value, _in_words(how)) if part) for value, how in zip(values, sure, strict=True)]
    st.table(pd.DataFrame({_("Opplysning"): names, _("Slik er det lest"): told}), border="horizontal", hide_index=True)


def _in_words(how: str) -> str:
    look, told = SURE[how]
    return look.format(word=_(told)) if told else ""


def _later(row: object) -> str:
    return f"{labels.ROLES[row.role]}, {labels.STAGES[row.stage].lower()}"


def _amount(row: object) -> str:
    who = labels.plain(data.short(row.recipient))
    if row.is_corrected:
        read = _("uten beløp") if pd.isna(row.read_nok) else money.format_nok(int(row.read_nok))
        return f"{who} · {_nok(row)} :gray[({_('meldt {nok}', nok=read)})]"
    return f"{who} · {_nok(row)}"


def _nok(row: object) -> str:
    return labels.STATES[row.state] if pd.isna(row.amount_nok) else money.format_nok(int(row.amount_nok))


def _facts(measure: pd.Series) -> Iterator[tuple[str, str]]:
    yield "scheme", word(Vocabulary.load().scheme_short(measure.scheme)) if isinstance(measure.scheme, str) else ""
    yield "level", labels.LEVELS.get(measure.level, "")
    semesters = [labels.semester(name) for name in measure.semesters]
    semesters += [_("videre")] if pd.notna(measure.continues) and measure.continues else []
    yield "semesters", ", ".join(semesters)
    themes = [pair.rsplit(":", 1) for pair in measure.themes]
    yield "themes", ", ".join(theme_in_words(theme, how) for theme, how in themes)
    yield "target_groups", ", ".join(labels.group(name) for name in measure.target_groups)


def _sure(report: pd.Series, *, known: bool, asked: bool, corrected: bool) -> str:
    if corrected:
        return "corrected"
    if asked:
        return "asked"
    if not known:
        return "none"
    return "unsure" if report.form == "unknown" else "yes"


def _draw_passages(rows: pd.DataFrame) -> None:
    found = _passages(rows)
    if not found:
        st.markdown(f"**{_('Slik står det')}**")
        st.caption(_("Utdraget er ikke lagret: beløpene kommer fra registeret, eller skjemaet oppgir ingen."))
        return
    st.markdown(f"**{_('Slik står det')}**")
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
            back = Action(partial(review.undo, correction_id=row.correction_id), _("Rettelsen er angret."))
            actions.button(_("Angre"), back, icon=":material/undo:", type="tertiary", key=f"undo_{row.correction_id}")


def correction_in_words(row: object) -> str:
    """Say how a value was corrected: «meldt 913 035 kr, rettet til 949 185 kr, fordi …»."""
    about = [FIELDS.get(row.field, row.field).lower()]
    if isinstance(row.recipient, str):
        about.append(data.short(row.recipient))
    if isinstance(row.title, str):
        about.append(f"«{labels.title(row.title)}»")
    read, value = (in_words(row.field, from_json(each)) for each in (row.read_value, row.value))
    said = IN_WORDS["amount" if row.field == "amount" else "other"]
    why = labels.lower_first(retelling.reason(row.reason))
    told = _(said, about=labels.capital(", ".join(about)), read=read, value=value, why=why)
    stale = _("Skjemaet sier noe annet nå, så rettelsen gjelder ikke.")
    return f"{told} {stale}" if row.state == "stale" else told
