"""Putting something right beside what the form says: one field, its new value, and why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

import pandas as pd
import streamlit as st

from behovsmelding import labels, money, retelling
from behovsmelding.intake import review
from behovsmelding.intake.review import Correction, Value
from behovsmelding.language import Words, _, word
from behovsmelding.questions import Held
from behovsmelding.ui import actions, data, inputs
from behovsmelding.ui.actions import Action
from behovsmelding.ui.inputs import NOT_KNOWN, UNSTATED

OPEN = "correcting"
SEEN = "correcting_seen"
FIELDS = Words(
    {
        "amount": "Beløp",
        "recipient": "Mottaker",
        "title": "Tittel",
        "scheme": "Ordning",
        "level": "Nivå",
        "semesters": "Varighet",
        "themes": "Temaer",
        "target_groups": "Målgrupper",
        "counts": "Regnes som tiltak",
        "owner": "Eier",
        "year": "År",
        "network": "Nettverk",
    }
)
OF_THE_MEASURE = ("title", "scheme", "level", "semesters", "themes", "target_groups", "counts")
OF_THE_REPORT = ("owner", "year", "network")


@dataclass(frozen=True, slots=True)
class Target:
    """One thing that can be put right, with what counts now."""

    about: Correction
    label: str
    now: Value


def open_for(report_id: str, measure_key: str | None, field: str, held: Held | None) -> None:
    """Open the form for one field; the reader still says what and why."""
    wanted = (field, measure_key, held and (held.role, held.recipient, held.stage, held.position))
    st.session_state[OPEN] = (report_id, wanted)


def correction(about: Correction, seen: Value, *, is_new: bool = False) -> Action:
    """Give the action that makes a correction, with a way back."""
    value = in_words(about.field, review.normalised(about))
    told = inputs.told(
        _("{field} er rettet til {value}.", field=FIELDS[about.field], value=value), about.value, about.reason
    )
    return Action(partial(review.correct, about=about, seen=seen, is_new=is_new), told, undo=review.undo)


def in_words(field: str, value: Value) -> str:
    """Write a value as a reader knows it."""
    if value is None or value in ((), []):
        return _(UNSTATED) if field == "amount" else _(NOT_KNOWN).lower()
    if field == "counts":
        return _("ja") if value else _("nei")
    if field in {"amount", "stated_total"}:
        return money.format_nok(int(value))
    if field == "level":
        return labels.LEVELS.get(str(value), str(value)).lower()
    if isinstance(value, tuple | list):
        return labels.joined([_one_in_words(field, each) for each in value])
    return word(str(value)) if field == "scheme" else str(value)


def _one_in_words(field: str, value: str | tuple[str, str]) -> str:
    if field == "themes":
        return theme_in_words(*value)
    return labels.semester(value) if field == "semesters" else labels.group(value)


def theme_in_words(theme: str, how: str) -> str:
    """Say a theme, and whether it is only mentioned."""
    name = labels.theme(theme)
    return _("{theme} (nevnt)", theme=name) if how == "mentioned" else name


def draw(report_id: str, report: pd.Series, measure: pd.Series | None) -> None:
    """Draw the folded form: what to put right in the chosen measure or the report, to what, and why."""
    targets = list(_targets(report_id, report, measure))
    opened_in, wanted = st.session_state.get(OPEN, (None, None))
    is_open = opened_in == report_id
    start = next((n for n, one in enumerate(targets) if is_open and _fits(one.about, wanted)), 0)
    with st.expander(_("Rett opplysninger"), expanded=is_open, icon=":material/edit:"):
        chosen = st.selectbox(
            _("Hva skal rettes?"),
            range(len(targets)),
            index=start,
            format_func=lambda number: targets[number].label,
            key=f"target_{report_id}_{measure.measure_key if measure is not None else ''}_{wanted if is_open else ''}",
        )
        _draw_form(targets[chosen])


def _fits(about: Correction, wanted: tuple) -> bool:
    field, _measure, held = wanted
    return about.field == field and (held is None or held == (about.role, about.recipient, about.stage, about.position))


def _about_name(about: Correction, value: Value, *, is_new: bool) -> str:
    if about.field not in review.OF_SOMEBODY or is_new:
        return ""
    name = str(review.normalised(replace(about, value=value)))
    is_known = review.is_known_name(name, inputs.names_in_use(), about)
    return "" if is_known else retelling.retold(review.unknown_name(labels.plain(name)))


def _about_reason(reason: str) -> str:
    if len(review.seen_of(reason)) > review.LONGEST_REASON:
        return _("Teksten er for lang. Den kan ha {count} tegn.", count=review.LONGEST_REASON)
    return "" if review.seen_of(reason) else _("Skriv hvorfor, så andre forstår det senere.")


def _targets(report_id: str, report: pd.Series, measure: pd.Series | None) -> Iterator[Target]:
    if measure is not None:
        base = Correction(report_id=report_id, field="title", value=None, reason="", measure_key=measure.measure_key)
        amounts = data.answer("reading_amount_list", report_id=report_id)
        rows = list(amounts[amounts.measure_key == measure.measure_key].itertuples())
        for field in ("amount", "recipient"):
            for row in rows:
                about = replace(
                    base,
                    field=field,
                    role=row.role,
                    recipient=row.read_recipient,
                    stage=row.stage,
                    position=int(row.occurrence),
                )
                now = row.recipient if field == "recipient" else _known(row.amount_nok)
                what = f"{data.short(row.recipient)} ({labels.ROLES[row.role]}, {labels.STAGES[row.stage].lower()})"
                yield Target(about, f"{FIELDS[field]}: {what}", now)
        for field in OF_THE_MEASURE:
            label = FIELDS[field] if field == "counts" else _("{field} på tiltaket", field=FIELDS[field])
            yield Target(replace(base, field=field), label, _of_measure(measure, field))
    for field in OF_THE_REPORT:
        about = Correction(report_id=report_id, field=field, value=None, reason="")
        now = _known(report.year) if field == "year" else report[field]
        label = _("{field} for hele behovsmeldingen", field=FIELDS[field])
        yield Target(about, label, now if isinstance(now, str | int) else None)


def _known(value: object) -> int | None:
    return None if pd.isna(value) else int(value)


def _of_measure(measure: pd.Series, field: str) -> Value:
    value = measure[field]
    if field == "themes":
        return tuple(tuple(pair.rsplit(":", 1)) for pair in value)
    if field in {"semesters", "target_groups"}:
        return tuple(value)
    if field == "counts":
        return bool(value)
    return value if isinstance(value, str) else None


def _draw_form(target: Target) -> None:
    about = target.about
    st.caption(_("Nå: {value}", value=labels.plain(in_words(about.field, target.now))))
    key = "_".join(str(part) for part in (about.report_id, *about.place))
    with st.form(f"correct_{key}", border=False):
        value, trouble = inputs.draw(about, target.now, key)
        is_new = about.field in review.OF_SOMEBODY and st.checkbox(_(inputs.IS_NEW), key=f"new_{key}")
        reason = st.text_input(
            _("Hvorfor?"),
            key=f"reason_{key}",
            placeholder=_("For eksempel: bekreftet av eier 3. februar (uten navn på personer)"),
        )
        is_sent = st.form_submit_button(_("Lagre rettelsen"), icon=":material/save:")
    # Somebody else may have corrected it since the form was drawn; what the reader saw then is what is compared.
    seen = st.session_state.get(SEEN, {}).get(key, target.now)
    st.session_state[SEEN] = {key: target.now}
    if not is_sent:
        return
    if not trouble and value == target.now == seen:
        trouble = _("Verdien er den samme som nå. Ingenting er endret.")
    if not trouble:
        trouble = _about_name(about, value, is_new=is_new) or _about_reason(reason)
    if trouble:
        st.warning(trouble, icon=":material/edit_note:")
        return
    st.session_state.pop(OPEN, None)
    actions.ask_for(correction(replace(about, value=value, reason=reason), seen, is_new=is_new))
