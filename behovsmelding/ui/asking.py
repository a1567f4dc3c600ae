"""One question at a time about a report, and the letters with what owners are to be asked."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from behovsmelding import labels, questions, retelling
from behovsmelding.intake import review
from behovsmelding.intake.review import Correction, FindingKey
from behovsmelding.language import N_, Words, _
from behovsmelding.questions import Asked, Choice, Doubt, Held, Question
from behovsmelding.report import short_hash
from behovsmelding.ui import actions, correcting, data, spellings
from behovsmelding.ui.actions import Action

MARKS = {"feil": ("help", "orange"), "varsel": ("error", "blue"), "info": ("info", "gray")}
ANSWERS = Words(
    {
        "ask": "Står på listen til eier",
        "confirmed": "Beholdt som det står",
        "corrected": "Rettet",
        "asked": "Eier er spurt",
        "same": "Samme tiltak",
        "own": "Et eget tiltak",
    }
)
PLACE = "question_place"
SPELLINGS = ("recipient-unknown", "owner-unknown")
"""Rules about a name the word lists do not know: a known one can be chosen for it."""


def doubts(report_id: str) -> list[tuple[pd.Series, Doubt]]:
    """Give a report's findings as they can be asked about, those without an answer first, the gravest first."""
    found = data.answer("reading_finding_list", report_id=report_id)
    amounts = data.answer("reading_amount_list", report_id=report_id)
    every = [(row, _doubt(row, amounts)) for _place, row in found.iterrows()]
    return sorted(every, key=lambda one: one[0].answer is not None)


def _doubt(row: pd.Series, amounts: pd.DataFrame) -> Doubt:
    rows = amounts[amounts.measure_key == row.measure_key] if row.measure_key else amounts[:0]
    return Doubt(
        row.rule,
        row.severity,
        row.message,
        labels.title(row.title) if row.measure_key else None,
        _whole(row.stated),
        _whole(row.computed),
        labels.place(row.locator),
        tuple(_held(amount) for amount in rows.itertuples()),
    )


def _held(row: object) -> Held:
    short = data.short(row.recipient) if row.role == "university" else row.recipient
    return Held(row.role, row.read_recipient, short, row.stage, int(row.occurrence), _whole(row.amount_nok))


def _whole(value: object) -> int | None:
    return None if pd.isna(value) else int(value)


def draw(report_id: str) -> pd.Series | None:
    """Draw the question that is next, or the one stepped to; give its finding."""
    every = doubts(report_id)
    if not every:
        st.markdown(f":material/check_circle: {_('Ingen merknader til denne behovsmeldingen.')}")
        return None
    key = f"{PLACE}_{report_id}"
    place = min(st.session_state.get(key, 0), len(every) - 1)
    row, doubt = every[place]
    with st.container(border=True):
        _draw_head(row, place, len(every), key, still_open=sum(one.answer is None for one, _doubt_of in every))
        question = questions.question(doubt)
        if doubt.title:
            numbered = _("Tiltak {number}: {title}", number=row.number, title=doubt.title)
            st.caption(labels.plain(numbered if row.number else doubt.title))
        where = f" :gray[{labels.plain(doubt.place)}]" if doubt.place else ""
        st.markdown(f"**{labels.plain(question.text)}** {labels.plain(retelling.retold(doubt.message))}{where}")
        if row.answer is None:
            _draw_choices(report_id, row, doubt, question)
        else:
            _draw_answer(row)
    return row


def _draw_head(row: pd.Series, place: int, count: int, key: str, still_open: int) -> None:
    icon, colour = MARKS[row.severity]
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.badge(labels.SEVERITIES[row.severity], icon=f":material/{icon}:", color=colour)
        told = _("{place} av {count}", place=place + 1, count=count)
        st.caption(told if still_open else _("{told} · alt er besvart", told=told), width="stretch")
        with st.container(horizontal=True, gap="small", width="content"):  # on one line, also on a telephone
            for label, icon_name, step in ((N_("Forrige"), "arrow_back", -1), (N_("Neste"), "arrow_forward", 1)):
                st.button(
                    _(label),
                    icon=f":material/{icon_name}:",
                    type="tertiary",
                    key=f"{key}_{label}",
                    disabled=not 0 <= place + step < count,
                    on_click=_step,
                    args=(key, place + step),
                )


def _step(key: str, place: int) -> None:
    st.session_state[key] = place


def _draw_choices(report_id: str, row: pd.Series, doubt: Doubt, question: Question) -> None:
    with st.container(horizontal=True, gap="small"):
        for number, choice in enumerate(question.choices):
            st.button(
                choice.label,
                icon=":material/forward_to_inbox:" if choice.act == "ask" else None,
                key=f"choice_{number}_{short_hash(report_id, str(row.measure_key), row.rule, row.message)}",
                on_click=_choose,
                args=(report_id, row, doubt, question, choice),
            )
    if doubt.rule in SPELLINGS:
        spellings.draw_for(doubt.message)


def _choose(report_id: str, row: pd.Series, doubt: Doubt, question: Question, choice: Choice) -> None:
    if choice.act == "edit":
        correcting.open_for(report_id, row.measure_key, choice.field, question.held)
    elif choice.act == "use":
        about = Correction(
            report_id=report_id,
            field="amount",
            value=choice.value,
            reason=choice.reason,
            measure_key=row.measure_key,
            role=question.held.role,
            recipient=question.held.recipient,
            stage=question.held.stage,
            position=question.held.position,
        )
        actions.want(correcting.correction(about, seen=doubt.stated))
    else:
        answer = "confirmed" if choice.act == "confirm" else choice.act
        finding = FindingKey(report_id, row.measure_key, row.rule, doubt.stated, doubt.computed, row.message)
        told = _("Svart: {answer}.", answer=choice.label)
        if answer == "ask":
            told = _("Spørsmålet står på listen til eier.")
        st.session_state.pop(f"{PLACE}_{report_id}", None)
        answered = partial(review.answer, finding=finding, given=answer, note=choice.note)
        actions.want(Action(answered, told, undo=review.take_back))


def _draw_answer(row: pd.Series) -> None:
    is_told = row.note and row.answer not in ("ask", "same", "own")
    note = f" ({labels.plain(retelling.reason(row.note))})" if is_told else ""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f":material/check: {ANSWERS[row.answer]}{note}", width="content")
        back = Action(partial(review.take_back, answer_id=row.answer_id), _("Svaret er tatt tilbake."))
        actions.button(_("Angre"), back, icon=":material/undo:", type="tertiary", key=f"take_back_{row.answer_id}")


def draw_all(report_id: str) -> None:
    """Draw every finding of a report, grouped by what to do, folded."""
    found = data.answer("reading_finding_list", report_id=report_id)
    if found.empty:
        return
    with st.expander(_("Alle merknader ({count})", count=len(found)), icon=":material/list_alt:"):
        for severity, (icon, colour) in MARKS.items():
            chosen = found[found.severity == severity]
            if chosen.empty:
                continue
            st.badge(f"{labels.SEVERITIES[severity]} ({len(chosen)})", icon=f":material/{icon}:", color=colour)
            for row in chosen.itertuples():
                about = f"**{labels.plain(labels.title(row.title))}:** " if row.measure_key else ""
                where = f" :gray[{labels.plain(labels.place(row.locator))}]" if labels.place(row.locator) else ""
                answered = f" – *{ANSWERS[row.answer].lower()}*" if row.answer else ""
                st.markdown(f"{about}{labels.plain(retelling.retold(row.message))}{where}{answered}")


def asked() -> list[Asked]:
    """Give what is on the list to ask owners, one a report."""
    listed = data.answer("ask_list")
    found = []
    for _report, rows in listed.groupby("report_id", sort=False):
        first = rows.iloc[0]
        letters = tuple(letter_of(row) for row in rows.itertuples())
        year = labels.year(_whole(first.year), inferred=False)
        found.append(Asked(labels.owner(first.owner), year, first.document, letters))
    return found


def letter_of(row: object) -> str:
    """Ask about a finding as the owner is asked."""
    title = row.title if isinstance(row.title, str) else None
    place, stated, computed = labels.place(row.locator), _whole(row.stated), _whole(row.computed)
    return questions.question(Doubt(row.rule, row.severity, row.message, title, stated, computed, place)).letter


def open_letters(owner: str | None = None) -> None:
    """Open the dialogue with the letters, for one owner or for all."""
    st.dialog(_("Spørsmål til eier"), width="large")(_draw_letters)(owner)


def _draw_letters(owner: str | None) -> None:
    letters = questions.letters(asked())
    if not letters:
        st.markdown(_("Ingenting står på listen. Velg «Spør eier» på et spørsmål, så kommer det hit."))
        return
    names = [_("Alle eiere"), *letters] if len(letters) > 1 else list(letters)
    start = names.index(owner) if owner in names else 0
    name = st.selectbox(_("Eier"), names, index=start) if len(names) > 1 else names[0]
    text = letters[name] if name in letters else _together(list(letters.values()))
    st.caption(_("Kopier med knappen øverst til høyre i teksten, eller last ned som tekstfil."))
    st.code(text, language=None, wrap_lines=True)
    st.download_button(
        _("Last ned som tekst"),
        text.replace("\n", "\r\n").encode("utf-8-sig"),
        file_name=f"{labels.file_name(_('spørsmål'), name)}.txt",
        mime="text/plain",
        icon=":material/download:",
        type="tertiary",
        on_click="ignore",
    )


def _together(texts: Sequence[str]) -> str:
    return f"\n\n{'-' * 40}\n\n".join(texts)
