"""Entering a measure by hand: what a person reads where the program could read nothing, or missed something."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import streamlit as st

from behovsmelding import labels, retelling
from behovsmelding.intake import review
from behovsmelding.intake.by_hand import MOST_PARTNERS, Entry, entered
from behovsmelding.language import _, word
from behovsmelding.store import Outcome
from behovsmelding.ui import actions, chosen, data, inputs
from behovsmelding.ui.actions import Action
from behovsmelding.vocabulary import Vocabulary

KEY = "enter_"


def draw(report: pd.Series | None) -> None:
    """Draw the folded form; owner and year are those of the report that is looked at, where there is one."""
    with st.popover(_("Før inn et tiltak"), type="tertiary", icon=":material/add:", disabled=data.is_older()):
        st.caption(_("Til det som står i en fil som ikke kunne leses, eller et tiltak som mangler i et utkast."))
        about = "" if report is None else report.report_id
        with st.form(f"{KEY}{about}", border=False, clear_on_submit=False):
            given = _fields(report, about)
            is_sent = st.form_submit_button(_("Før inn"), icon=":material/save:")
        if is_sent:
            _keep(*given)


def _fields(report: pd.Series | None, about: str) -> tuple[Entry | None, list[str]]:
    """Draw the fields; give the entry, and what is wrong with it."""
    wrong: list[str] = []

    def checked(given: tuple[object, str]) -> object:
        value, told = given
        if told:
            wrong.append(told)
        return value

    owner = report.owner if report is not None and isinstance(report.owner, str) else None
    meant = report.year if report is not None and pd.notna(report.year) else None
    owner = checked(inputs.name(owner, f"{KEY}owner_{about}", _("Eier"), inputs.owners()))
    year = checked(inputs.year(meant, f"{KEY}year_{about}"))
    title = checked(inputs.title(None, f"{KEY}title_{about}", _("Tiltaket heter")))
    schemes = list(Vocabulary.load().schemes())
    scheme = st.selectbox(
        _("Ordning"),
        schemes,
        index=None,
        format_func=lambda each: word(Vocabulary.load().scheme_short(each)),
        placeholder=_("Ikke kjent"),
        key=f"{KEY}scheme_{about}",
    )
    owner_nok = checked(_amount(_("Beløp til eier"), f"{KEY}owner_nok_{about}"))
    partners = [checked(each) for each in _partners(about)]
    place = st.text_input(_("Hvor står det?"), placeholder=_("Brev 30. januar, side 2"), key=f"{KEY}place_{about}")
    if not place.strip():
        wrong.append(_("Skriv hvilket dokument det står i, og hvor, så andre finner det igjen."))
    if wrong:
        return None, wrong
    named = tuple(each for each in partners if each)
    return Entry(owner, year, title, place, scheme, owner_nok, named), []


def _partners(about: str) -> list[tuple[tuple[str, int | None] | None, str]]:
    """Draw a row for each partner there may be; a row without a name is none."""
    names = data.answer("organisation_list").name.tolist()
    rows = []
    for number in range(1, MOST_PARTNERS + 1):
        with st.container(horizontal=True, gap="small"):
            name = st.selectbox(
                _("Kompetansemiljø (UH) {number}", number=number),
                names,
                index=None,
                placeholder=_("Velg eller skriv"),
                accept_new_options=True,
                key=f"{KEY}partner_{number}_{about}",
            )
            nok, told = _amount(_("Beløp til UH {number}", number=number), f"{KEY}partner_nok_{number}_{about}")
        if not (name or "").strip():
            told = _("Velg hvem beløpet er til.") if nok is not None else told
            rows.append((None, told))
        else:
            rows.append(((name.strip(), nok), told))
    return rows


def _amount(label: str, key: str) -> tuple[int | None, str]:
    """Draw a field for an amount, which may be left empty: then it is not stated."""
    written = st.text_input(label, placeholder=_("ikke oppgitt"), key=key)
    return inputs.parsed_amount(written) if written.strip() else (None, "")


def _keep(entry: Entry | None, wrong: list[str]) -> None:
    if entry is None:
        for told in dict.fromkeys(wrong):
            st.warning(told, icon=":material/edit:")
        return
    reading = entered(entry)
    if reading.error:
        st.warning(labels.plain(retelling.retold(str(reading.error))), icon=":material/error:")
        return
    told = inputs.told(_("Tiltaket er ført inn og venter på godkjenning."), entry.title, entry.place)

    def is_new(outcomes: Sequence[Outcome]) -> bool:
        return outcomes[0].what != "unchanged"

    def take_back(database: Path, outcomes: Sequence[Outcome]) -> None:
        if is_new(outcomes):  # what was there before stays
            review.discard(database, outcomes[0].report_id)

    actions.ask_for(
        Action(
            lambda database: review.put_waiting(database, [reading]),
            lambda outcomes: told if is_new(outcomes) else _("Det samme er ført inn før."),
            undo=take_back,
            then=lambda outcomes: chosen.choose(outcomes[0].report_id),
        )
    )
