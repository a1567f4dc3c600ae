"""Names in the forms that the word lists do not know: tied to a known one once, for all reports, or kept as written."""

from difflib import SequenceMatcher
from functools import partial

import pandas as pd
import streamlit as st

from behovsmelding import labels
from behovsmelding.intake import review
from behovsmelding.language import _, ngettext
from behovsmelding.ui import actions, data
from behovsmelding.ui.actions import Action
from behovsmelding.vocabulary import Vocabulary

SUGGESTED = 3
ALIKE, VERY_ALIKE = 0.5, 0.75
"""A suggestion shares at least half its letters in order; a person decides, nothing is tied on likeness."""


def draw() -> None:
    """Draw the names nobody knows, folded, and those that are tied."""
    found = data.answer("spelling_list")
    unknown, tied = found[found.name.isna()], found[found.name.notna()]
    if found.empty:
        return
    told = _("Navn knyttet ({count})", count=len(tied))
    if len(unknown):
        told = _("Navn som ikke står i ordlisten ({count})", count=len(unknown))
    with st.expander(told, icon=":material/badge:"):
        alike = [_is_alike(row.spelling, row.kind) for row in unknown.itertuples()]
        for row in unknown[alike].itertuples():
            _draw_one(row.spelling, row.kind, int(row.reports))
        _draw_others(unknown[[not each for each in alike]])
        for row in tied.itertuples():
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.markdown(
                    labels.plain(_("«{spelling}» er {name}", spelling=row.spelling, name=row.name)), width="content"
                )
                untied = _("«{spelling}» står som skrevet igjen.", spelling=row.spelling)
                back = Action(partial(review.untie, spelling=row.spelling), untied)
                actions.button(_("Angre"), back, icon=":material/undo:", type="tertiary", key=f"untie_{row.spelling}")


def draw_for(message: str) -> None:
    """Draw the choice of a known name beside a finding on an unknown one."""
    for row in data.answer("spelling_list").itertuples():
        if f"«{row.spelling}»" in message and not isinstance(row.name, str):
            _draw_choices(row.spelling, row.kind, key="finding")


def _is_alike(spelling: str, kind: str) -> bool:
    """Tell whether a name may be a slip for a known one; a private owner's is simply its name."""
    return bool(suggestions(spelling, _names(kind), VERY_ALIKE))


def _draw_others(unknown: pd.DataFrame) -> None:
    """Let a name that is like no known one be found, one at a time: there may be hundreds."""
    if unknown.empty:
        return
    chosen = st.selectbox(
        ngettext(
            "Et annet navn, vist som det er skrevet ({count})",
            "Andre navn, vist som de er skrevet ({count})",
            len(unknown),
        ),
        list(unknown.spelling),
        index=None,
        placeholder=_("Velg et navn for å knytte det til et kjent"),
        key="spelling_other",
    )
    for row in unknown[unknown.spelling == chosen].itertuples():
        _draw_one(row.spelling, row.kind, int(row.reports))


def _draw_one(spelling: str, kind: str, reports: int) -> None:
    with st.container(border=True, gap="small"):
        count = labels.counted(reports, "behovsmelding", "behovsmeldinger")
        asked = _("**Hvem er «{spelling}»?**", spelling=labels.plain(spelling))
        st.markdown(f"{asked} :gray[{_('i {reports}', reports=count)}]")
        _draw_choices(spelling, kind, key="list")


def _draw_choices(spelling: str, kind: str, key: str) -> None:
    names = _names(kind)
    with st.container(gap="small"):
        with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
            for name in suggestions(spelling, names):
                actions.button(data.short(name), _tied(spelling, name), key=f"tie_{key}_{spelling}_{name}")
            chosen = st.selectbox(
                _("Et annet kjent navn"),
                [*names, *_names_elsewhere(kind)],
                index=None,
                key=f"known_{key}_{spelling}",
                placeholder=_("Velg fra listen"),
                label_visibility="collapsed",
                width=320,
            )
            if chosen:
                tied = _tied(spelling, chosen)
                actions.button(_("Knytt"), tied, icon=":material/link:", key=f"tie_chosen_{key}_{spelling}")
        st.caption(
            _("Gjelder alle behovsmeldinger, også de som kommer senere. Uten valg vises navnet som det er skrevet.")
        )


def _tied(spelling: str, name: str) -> Action:
    tied = partial(review.tie, spelling=spelling, name=name)
    told = _("«{spelling}» er {name}.", spelling=spelling, name=name)
    return Action(tied, told, undo=lambda database, _given: review.untie(database, spelling))


def _names(kind: str) -> list[str]:
    universities = data.answer("organisation_list").name.tolist()
    return universities if kind == "university" else sorted(Vocabulary.load().municipality_owners())


def _names_elsewhere(kind: str) -> list[str]:
    """Give owners outside the home county: to be found in the list, and never suggested."""
    return [] if kind == "university" else sorted(Vocabulary.load().other_municipality_owners())


def suggestions(spelling: str, names: list[str], alike: float = ALIKE) -> list[str]:
    """Give the known names most like a spelling, the likest first."""
    wanted = spelling.casefold()
    likeness = {name: SequenceMatcher(None, wanted, name.casefold()).ratio() for name in names}
    best = sorted(names, key=lambda name: (-likeness[name], name))[:SUGGESTED]
    return [name for name in best if likeness[name] >= alike]
