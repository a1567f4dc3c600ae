"""The chosen report: accept it, answer what is asked about it, put it right beside its source, or remove it."""

from functools import partial

import pandas as pd
import streamlit as st

from behovsmelding import labels, money, tables
from behovsmelding.intake import review
from behovsmelding.language import Words, _, date_in_words
from behovsmelding.ui import actions, asking, blocks, chosen, correcting, data, inputs, understood
from behovsmelding.ui.actions import Action

STATES = Words(
    {
        "waiting": "venter på godkjenning",
        "loaded": "ikke gjennomgått",
        "register": "ikke gjennomgått, fra registeret",
        "accepted": "godkjent",
    }
)


LOOKED_AT = "measure_looked_at"
"""The measure last looked at: what is corrected in it is seen where it was corrected."""


def can_be_accepted(report: object) -> bool:
    """Tell whether a report may be accepted: not yet, and it says whose it is and for which year."""
    return report.state != "accepted" and isinstance(report.owner, str) and pd.notna(report.year)


def acceptance(reports: pd.DataFrame, told: str, then: str | None = None) -> Action:
    """Give the action that accepts reports as the reader sees them, and looks at the next one."""
    seen = dict(zip(reports.report_id, reports.content, strict=True))

    def look(outcomes: list) -> None:
        if target := then or next((outcome.report_id for outcome in outcomes), None):
            chosen.choose(target)

    return Action(partial(review.accept, report_ids=list(seen), seen=seen), told, then=look)


def draw(report_id: str, found: pd.DataFrame) -> None:
    """Draw the chosen report."""
    report = found[found.report_id == report_id].iloc[0]
    with st.container(border=True):
        _draw_head(report, found)
        _draw_body(report_id, report)


def _draw_head(report: pd.Series, found: pd.DataFrame) -> None:
    measures = data.answer("reading_measure_list", report_id=report.report_id)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.header(labels.plain(report.called), anchor=False, width="stretch")
        if report.state != "accepted":
            this = found[found.report_id == report.report_id]
            told = _("{report} er godkjent.", report=report.called)
            accepted = acceptance(this, told, _next(report.report_id, found))
            is_ready = can_be_accepted(report)
            actions.button(
                _("Godkjenn"), accepted, type="primary", icon=":material/check:", disabled=not is_ready, key="accept"
            )
        with st.popover(_("Fjern"), type="tertiary", icon=":material/delete:"):
            _draw_removal(report.report_id, report.called, report.state)
    network = report.network if isinstance(report.network, str) else _("nettverk ukjent")
    if report.network_inferred and isinstance(report.network, str):
        network = _("{network} (antatt)", network=network)
    described = int((measures.described & measures.counts).sum()) if len(measures) else 0
    count = labels.counted(int(report.measures), "tiltak", "tiltak")
    parts = [
        labels.FORMS[report.form],
        report.document,
        network,
        _("{measures}, {described} beskrevet", measures=count, described=described),
        money.format_nok(int(report.total_nok)) if pd.notna(report.total_nok) else labels.NO_AMOUNT,
        STATES[report.state],
    ]
    st.caption(labels.plain(" · ".join(parts)))
    if report.state != "accepted" and not can_be_accepted(report):
        st.info(_("Kan godkjennes når eier og år er fylt ut. Velg «Rett opplysninger»."), icon=":material/edit:")
    if report.state == "waiting" and (found.report_id == report.becomes).any():
        told = _("Den samme behovsmeldingen er lest før. Når du godkjenner, erstatter denne den som står der nå.")
        st.info(told, icon=":material/published_with_changes:")


def _next(report_id: str, found: pd.DataFrame) -> str | None:
    """Give the report to look at when this one is accepted: the next that waits; None to stay."""
    waiting = [each for each in found.report_id[found.state == "waiting"] if each != report_id]
    return waiting[0] if waiting else None


@st.fragment
def _draw_body(report_id: str, report: pd.Series) -> None:
    """Draw what changes while questions are stepped through; the list beside it stands still."""
    actions.hurry()
    row = asking.draw(report_id)
    measures = data.answer("reading_measure_list", report_id=report_id)
    measure = _choose_measure(report_id, measures, row)
    if measure is not None:
        doubts = [
            doubt
            for found, doubt in asking.doubts(report_id)
            if found.answer is None and doubt.severity != "info" and found.measure_key == measure.measure_key
        ]
        understood.draw(report_id, report, measure, doubts)
        if report.form == "unknown" and measure.counts:  # what is read as a draft may well be none
            opens = partial(correcting.open_for, report_id, measure.measure_key, "counts", None)
            st.button(_("Ikke et tiltak"), icon=":material/block:", type="tertiary", key="no_measure", on_click=opens)
    understood.draw_corrections(report_id)
    correcting.draw(report_id, report, measure)
    asking.draw_all(report_id)
    _draw_stated(report_id, report)


def _choose_measure(report_id: str, measures: pd.DataFrame, row: pd.Series | None) -> pd.Series | None:
    """Let the reader choose which measure to look at, and keep it; the one a question is about comes by itself."""
    if measures.empty:
        return None
    opened_in, wanted = st.session_state.get(correcting.OPEN, (None, None))
    asked = wanted[1] if opened_in == report_id and wanted else row.measure_key if row is not None else None
    keys = list(measures.measure_key)
    seen = st.session_state.get(LOOKED_AT) if asked is None else asked
    place = keys.index(seen) if seen in keys else 0
    if len(measures) > 1:
        words = [_measure_in_words(one) for one in measures.itertuples()]
        place = st.selectbox(
            _("Tiltak ({count})", count=len(measures)),
            range(len(measures)),
            index=place,
            format_func=words.__getitem__,
            key=f"measure_{report_id}_{asked}",
        )
    else:
        st.markdown(f"**{labels.plain(_measure_in_words(measures.iloc[0]))}**")
    st.session_state[LOOKED_AT] = keys[place]
    return measures.iloc[place]


def _measure_in_words(measure: object) -> str:
    number = f"{measure.number}. " if isinstance(measure.number, str) else ""
    called = f"{number}{labels.title(measure.title)}"
    return called if measure.counts else _("{measure} – teller ikke", measure=called)


def _draw_stated(report_id: str, report: pd.Series) -> None:
    stated = data.answer("reading_stated_list", report_id=report_id)
    if stated.empty:
        st.caption(_("Skjemaet oppgir ingen egne summer."))
        return
    total = _("ikke oppgitt") if pd.isna(report.stated_total_nok) else money.format_nok(int(report.stated_total_nok))
    with st.expander(_("Skjemaets egne summer: {nok}", nok=total), icon=":material/functions:"):
        st.caption(_("Brukes til kontroll og legges aldri til tiltakene."))
        columns = ["scheme", "role", "recipient", "amount_nok", "as_written", "locator"]
        blocks.table(tables.readable(stated, columns), alt=_("Tabell over summene skjemaet oppgir"))


def _draw_removal(report_id: str, called: str, state: str) -> None:
    st.markdown(f"**{labels.plain(called)}**")
    if state == "waiting":
        st.markdown(_("Venter på godkjenning og står ikke i oversikten. Filen kan slippes her igjen."))
        thrown = Action(
            partial(review.discard, report_id=report_id),
            _("{report} er forkastet.", report=called),
            then=lambda _given: chosen.forget(),
        )
        actions.button(_("Forkast"), thrown, icon=":material/delete:", key="discard")
        return
    st.markdown(_("Forsvinner fra oversikten og alle tall. Fjerningen står i loggen."))
    with st.form(f"remove_{report_id}", border=False):
        key = f"removal_reason_{report_id}"
        st.text_input(_("Hvorfor fjernes den?"), placeholder=_("Uten navn på personer"), key=key)
        st.form_submit_button(
            _("Fjern behovsmeldingen"), icon=":material/delete:", on_click=_remove, args=(report_id, called, key)
        )


def _remove(report_id: str, called: str, key: str) -> None:
    reason = st.session_state[key]
    removed = partial(review.remove, report_id=report_id, reason=reason)
    told = inputs.told(_("{report} er fjernet.", report=called), reason)
    actions.want(Action(removed, told, then=lambda _given: chosen.forget()))


def draw_log() -> None:
    """Draw what people have corrected and removed, the newest first, folded."""
    made = data.answer("correction_list", report_id=None)
    removed = data.answer("removal_list")
    if made.empty and removed.empty:
        return
    with st.expander(_("Logg ({count})", count=len(made) + len(removed)), icon=":material/history:"):
        for row in removed.itertuples():
            what, why = labels.plain(row.label), labels.plain(row.reason)
            told = _("Fjernet: {report}, fordi {why}.", report=what, why=why)
            st.markdown(f":gray[{date_in_words(row.removed_at)}] {told}")
        for row in made.itertuples():
            undone = f" :gray[({_('angret')})]" if pd.notna(row.undone_at) else ""
            about = f"{row.label}: " if isinstance(row.label, str) else ""
            told = labels.plain(f"{about}{understood.correction_in_words(row)}")
            st.markdown(f":gray[{date_in_words(row.made_at)}] {told}{undone}")
