"""Measures beside those of the year before: what is continued, probably or as confirmed, and what is not found."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from behovsmelding import headlines, labels, lineage
from behovsmelding.intake import review
from behovsmelding.intake.review import Answer, FindingKey
from behovsmelding.language import _
from behovsmelding.lineage import Told
from behovsmelding.selection import listed
from behovsmelding.ui import actions, data
from behovsmelding.ui.actions import Action
from behovsmelding.ui.heading import Selected

RULE = "continued"
"""What answers to suggestions are kept under, beside those to findings."""
MOST = 5
"""Suggestions asked about at a time."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A measure and the one of the year before that it is probably continued from."""

    now: object
    then: object
    answer_id: str = ""
    """Where a person has confirmed it."""

    @property
    def key(self) -> FindingKey:
        """Give what an answer is kept by: other titles are another question."""
        return FindingKey(self.now.report_id, self.now.measure_key, RULE, None, None, _sentence(self.now, self.then))


@dataclass(frozen=True, slots=True)
class Continued:
    """What is suggested about each measure, and those of the year before that are not found again."""

    year: int
    words: dict[str, str]
    """By measure."""
    found: dict[str, Suggestion]
    """What each is continued from, probably or as confirmed, by measure."""
    rejected: list[Suggestion]
    ended: pd.DataFrame

    @property
    def suggestions(self) -> list[Suggestion]:
        """Give those that are not rejected."""
        return list(self.found.values())

    @property
    def before_nok(self) -> dict[str, int]:
        """Give what the one it is continued from is stated with, by measure."""
        return {key: int(each.then.total_nok) for key, each in self.found.items() if pd.notna(each.then.total_nok)}


def from_year_before(selected: Selected) -> Continued | None:
    """Suggest, where the reader compares with the year before and any of the owners is received in it.

    Filters other than year and owner do not count: a measure whose theme has changed is the same measure.
    """
    before, chosen = selected.beside, selected.selection
    if not before or before.kind != "year" or not before.received.intersection(selected.coverage.owners):
        return None
    owners = listed(chosen.owners)
    now, then = (data.answer("lineage_list", years=list(years), owners=owners) for years in _years(selected))
    said = _said(now, then)
    pairs = lineage.suggested(_told(now), _told(then), {pair: one.answer == "same" for pair, one in said.items()})
    ours, theirs = ({row.measure_id: row for row in rows.itertuples()} for rows in (now, then))
    confirmed = {pair: one.answer_id for pair, one in said.items() if one.answer == "same"}
    rejected = [Suggestion(ours[a], theirs[b], one.answer_id) for (a, b), one in said.items() if one.answer == "own"]
    found = {a: Suggestion(ours[a], theirs[b], confirmed.get((a, b), "")) for a, b in pairs.items()}
    # Of an owner that has not reported this year nothing has ended: it is not received.
    ended = then[~then.measure_id.isin(list(pairs.values())) & then.owner.isin(set(now.owner))]
    return Continued(
        before.selection.years[0],
        {row.measure_id: _in_words(row, before.received, found.get(row.measure_id)) for row in now.itertuples()},
        found,
        rejected,
        ended,
    )


def draw_questions(found: Continued) -> None:
    """Draw the suggestions for a person to confirm or reject, and what is answered, with a way back; folded."""
    if not found.suggestions and not found.rejected:
        return
    actions.draw_outcome()
    still_open = [each for each in found.suggestions if not each.answer_id]
    answered = [each for each in found.suggestions if each.answer_id]
    # The same label whatever is answered, so that it stays as it is when one is.
    with st.expander(_("Videreført fra året før? Svar på forslagene"), icon=":material/link:"):
        st.caption(
            _(
                "{unanswered} uten svar, {confirmed} bekreftet, {rejected} avvist. Forslag etter eier, tittel og "
                "kompetansemiljø. Svaret endrer ingen summer.",
                unanswered=len(still_open),
                confirmed=len(answered),
                rejected=len(found.rejected),
            )
        )
        for each in still_open[:MOST]:
            _draw_question(each)
        if len(still_open) > MOST:
            later = len(still_open) - MOST
            st.caption(_("{count} til vises etter hvert. Velg en eier for å se bare dens.", count=later))
        for each in answered:
            _draw_answered(each, _("{owner}: «{title}» er videreført fra «{earlier}»", **_names(each)))
        for each in found.rejected:
            _draw_answered(each, _("{owner}: «{title}» er et annet tiltak enn «{earlier}»", **_names(each)))


def draw_ended(found: Continued) -> None:
    """Draw the measures of the year before that are not found again, folded."""
    if found.ended.empty:
        return
    told = labels.counted(len(found.ended), "tiltak", "tiltak")
    folded = _("{measures} fra {year} er ikke funnet igjen", measures=told, year=found.year)
    with st.expander(folded, icon=":material/history:"):
        st.caption(_("Forslag etter eier, tittel og kompetansemiljø. Tiltak kan ha fått ny tittel; spør eier."))
        lines = [
            f"{labels.owner(row.owner)}: {labels.title(row.title)}, {headlines.kroner(row.total_nok)}"
            for row in found.ended.sort_values("owner", kind="stable").itertuples()
        ]
        st.text("\n".join(lines))


def draw_confirmed(one: pd.Series, go: Callable[[str], None]) -> None:
    """Draw what a person has confirmed a measure to be continued from and in, each a step away that can be taken back.

    Args:
        one: the measure.
        go: called with the id of the measure the reader wants to see.
    """
    actions.draw_outcome()
    if not isinstance(one.owner, str) or pd.isna(one.year):
        return
    before, here, after = (
        data.answer("lineage_list", years=[int(one.year) + step], owners=[one.owner]) for step in (-1, 0, 1)
    )
    for each in _confirmed(here, before):
        if each.now.measure_id == one.measure_id:
            _draw_step(each, each.then, _("Videreført fra «{title}» ({year})", **_named(each.then)), go)
    for each in _confirmed(after, here):
        if each.then.measure_id == one.measure_id:
            _draw_step(each, each.now, _("Videreført i «{title}» ({year})", **_named(each.now)), go)


def _confirmed(now: pd.DataFrame, then: pd.DataFrame) -> list[Suggestion]:
    ours, theirs = ({row.measure_id: row for row in rows.itertuples()} for rows in (now, then))
    said = _said(now, then).items()
    return [Suggestion(ours[a], theirs[b], one.answer_id) for (a, b), one in said if one.answer == "same"]


def _named(measure: object) -> dict[str, object]:
    return {"title": labels.title(measure.title), "year": measure.year}


def _draw_step(each: Suggestion, other: object, told: str, go: Callable[[str], None]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.button(
            labels.plain(told),
            icon=":material/link:",
            key=f"lineage_go_{_widget(each)}",
            on_click=go,
            args=(other.measure_id,),
            wrap=True,
        )
        _draw_back(each)


def _draw_question(each: Suggestion) -> None:
    said = [_("Skjemaet krysset av for «Videre».")] if _goes_on(each.then) else []
    if _is_continued(each.now):
        said.append(_("Skjemaet svarer ja på om behovsmeldingen fra {year} videreføres.", year=each.then.year))
    st.markdown(labels.plain(" ".join([f"{labels.owner(each.now.owner)}: {_question(each)}", *said])))
    with st.container(horizontal=True, gap="small"):
        _draw_choice(each, "same", _("Ja, samme tiltak"), ":material/check:")
        _draw_choice(each, "own", _("Nei, et annet"), ":material/close:")


def _draw_choice(each: Suggestion, given: Answer, label: str, icon: str) -> None:
    title = labels.title(each.now.title)
    told = _("«{title}» er videreført", title=title)
    if given == "own":
        told = _("«{title}» er et annet tiltak", title=title)
    answer = partial(_answered, each.key, given)
    actions.button(label, Action(answer, told, review.take_back), icon=icon, key=f"lineage_{given}_{_widget(each)}")


def _answered(key: FindingKey, given: Answer, database: object) -> str:
    return review.answer(database, key, given)


def _names(each: Suggestion) -> dict[str, str]:
    return {
        "owner": labels.owner(each.now.owner),
        "title": labels.title(each.now.title),
        "earlier": labels.title(each.then.title),
    }


def _draw_answered(each: Suggestion, told: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(labels.plain(told), width="content")
        _draw_back(each)


def _draw_back(each: Suggestion) -> None:
    back = Action(partial(_taken_back, each.answer_id), _("Svaret er tatt tilbake"))
    actions.button(_("Ta tilbake"), back, icon=":material/undo:", type="tertiary", key=f"lineage_back_{_widget(each)}")


def _taken_back(answer_id: str, database: object) -> None:
    review.take_back(database, answer_id)


def _widget(each: Suggestion) -> str:
    return f"{each.now.measure_id}_{each.then.measure_id}"


def _sentence(now: object, then: object) -> str:
    """Tell two measures apart by all but amounts, so that the answer holds while that does.

    It is stored and never shown, the same whatever language the reader speaks.
    """
    return " = ".join(f"«{one.title or ''}» {one.year} {', '.join(one.partners)}".strip() for one in (now, then))


def _question(each: Suggestion) -> str:
    partners = labels.joined([data.short(name) for name in each.then.partners])
    asked = _(
        "Er «{title}» ({year}) samme tiltak som «{earlier}» ({before})?",
        title=labels.title(each.now.title),
        year=each.now.year,
        earlier=labels.title(each.then.title),
        before=each.then.year,
    )
    return f"{asked} ({partners})" if partners else asked


def _said(now: pd.DataFrame, then: pd.DataFrame) -> dict[tuple[str, str], object]:
    """Find which pairs people have answered about."""
    answers = {
        (row.report_id, row.measure_key, row.message): row for row in data.answer("lineage_answer_list").itertuples()
    }
    asked = {(report_id, measure_key) for report_id, measure_key, _message in answers}
    return {
        (one.measure_id, other.measure_id): answers[key]
        for one in now.itertuples()
        if (one.report_id, one.measure_key) in asked
        for other in then.itertuples()
        if other.owner == one.owner and (key := (one.report_id, one.measure_key, _sentence(one, other))) in answers
    }


def _years(selected: Selected) -> Sequence[tuple[int, ...]]:
    return selected.selection.years, selected.beside.selection.years


def _told(measures: pd.DataFrame) -> list[Told]:
    return [
        Told(
            row.measure_id,
            row.owner if isinstance(row.owner, str) else None,
            row.title or "",
            frozenset(row.partners),
            continues=_goes_on(row),
            is_continued=_is_continued(row),
        )
        for row in measures.itertuples()
    ]


def _goes_on(measure: object) -> bool:
    """Tell whether the form says «Videre»; where its marks are lost nobody knows."""
    return pd.notna(measure.continues) and bool(measure.continues)


def _is_continued(measure: object) -> bool | None:
    """Give the form's own answer to whether it continues the year before's; None where it does not say."""
    return None if pd.isna(measure.is_continued) else bool(measure.is_continued)


def _in_words(now: object, received: frozenset[str], suggestion: Suggestion | None) -> str:
    """Tell what is known of a measure's year before; what its form says of it is told as the form's."""
    if suggestion and suggestion.answer_id:
        return _("videreført")
    told = _is_continued(now)
    if told is False:
        return _("ikke videreført, ifølge skjemaet")
    if suggestion:
        return _("trolig videreført, skjemaet sier ja") if told else _("trolig videreført")
    if labels.owner(now.owner) not in received:
        return _("ikke mottatt, men skjemaet sier videreført") if told else _("ikke mottatt")
    return _("ikke funnet, men skjemaet sier videreført") if told else _("ikke funnet")
