"""Innlesing og kontroll as a whole: the heading, what comes in, and the list of reports with the chosen one."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from behovsmelding import labels, retelling
from behovsmelding.language import N_, _
from behovsmelding.ui import actions, asking, chosen, data, entering, reviewing, spellings, upload

SEARCH_FROM = 8
"""Reports from which a search is worth its place."""
MOST = 40
"""Reports listed at once in a group; the others are found by searching."""
LIST_WIDTH, CHOSEN_WIDTH = 290, 690
"""In pixels, of the list of reports and the chosen one, which stands below the list where both have no room.

Their keys give them, in ``assets/page.css``, what more there is.
"""
GROUPS = (N_("Venter på godkjenning"), N_("Ikke gjennomgått, må avklares"), N_("De andre"))
FOLDED = GROUPS[2]


@dataclass(frozen=True, slots=True)
class State:
    """In what state a report is: a word with icon and colour."""

    word: str
    icon: str
    colour: str

    @property
    def badge(self) -> str:
        return f":{self.colour}-badge[:material/{self.icon}: {labels.plain(self.word)}]"


def state(row: object) -> State:
    """Say in what state a report is."""
    notes = row.must + row.should + row.notes
    if row.must:
        return State(_("Godkjent, må avklares") if row.state == "accepted" else _("Må avklares"), "help", "orange")
    if row.state == "waiting":
        told = _("Klar, {findings}", findings=labels.counted(notes, "merknad", "merknader")) if notes else _("Klar")
        return State(told, "check_circle", "green")
    status = retelling.retold(row.status)
    return State(status, "verified", "green") if row.state == "accepted" else State(status, "visibility", "gray")


def name(row: object) -> str:
    """Name a report in the list: owner and year."""
    return f"{labels.owner(row.owner)} {labels.year(row.year if pd.notna(row.year) else None, row.year_inferred)}"


def everything() -> pd.DataFrame:
    """Give all reports, also those that wait, each with its name and group."""
    found = data.answer("review_list")
    found = found.assign(year=found.year.astype("Int64"))
    called = [name(row) for row in found.itertuples()]
    groups = [_group(row) for row in found.itertuples()]
    return found.assign(called=pd.Series(called, dtype=object), group=pd.Series(groups, dtype=object))


def _group(row: object) -> str:
    if row.state == "waiting":
        return GROUPS[0]
    return GROUPS[1] if row.must and row.state != "accepted" else GROUPS[2]


def draw_summary(found: pd.DataFrame) -> None:
    """Head the page: how many reports are read, how many must be cleared up; what was just done."""
    must = int((found.must > 0).sum())
    if found.empty:
        st.title(_("Ingen behovsmeldinger er lest ennå"), anchor=False)
    else:
        reports = labels.counted(len(found), "behovsmelding", "behovsmeldinger")
        told = _("{reports} er lest – ingen må avklares", reports=reports)
        if must:
            told = _("{reports} er lest – {must} må avklares", reports=reports, must=must)
        st.title(told, anchor=False)
    waiting = int((found.state == "waiting").sum())
    unseen = int(found.state.isin(["loaded", "register"]).sum())
    parts = [
        _("{count} venter på godkjenning og vises ikke i oversikten før det", count=waiting) if waiting else "",
        _("{unseen} av {all} i oversikten er ikke gjennomgått", unseen=unseen, all=len(found) - waiting)
        if unseen
        else "",
        _("Tallene er {version}", version=data.version_in_words()),
    ]
    st.caption(labels.plain(" · ".join(part for part in parts if part)))
    actions.draw_outcome()


def draw_intake(found: pd.DataFrame) -> None:
    """Draw what comes in: the uploader, with the quiet actions beside it."""
    upload.draw()
    with st.container(horizontal=True, gap="medium"):
        count = sum(len(one.questions) for one in asking.asked())
        told = _("Spørsmål til eier ({count})", count=count) if count else _("Spørsmål til eier")
        # A key of its own: a colleague's answer may change the count between what a reader sees and clicks.
        if st.button(told, icon=":material/forward_to_inbox:", type="tertiary", key="letters"):
            asking.open_letters()
        entering.draw(None if found.empty else found[found.report_id == _current(found, found)].iloc[0])
        upload.draw_template()
    _draw_refused()


def _draw_refused() -> None:
    refused = upload.refused()
    if not refused:
        return
    with st.container(border=True):
        st.badge(_("Kunne ikke leses ({count})", count=len(refused)), icon=":material/error:", color="red")
        for told in refused.values():
            st.markdown(labels.plain(retelling.retold(told)))
        st.button(_("Fjern fra listen"), type="tertiary", key="dismiss", on_click=upload.dismiss)


def draw_reports(found: pd.DataFrame) -> None:
    """Draw the list on the left and the chosen report on the right."""
    if found.empty:
        st.info(_("Slipp filer i feltet over, så står de her."), icon=":material/upload_file:")
        return
    beside = st.container(horizontal=True, gap="medium")
    with beside.container(width=LIST_WIDTH, key="report_list"):
        shown = _searched(found)
        current = _current(found, shown)
        if chosen.report_id() and not len(_named(found)):
            told = _("Behovsmeldingen du så på, er godkjent, byttet ut eller fjernet i mellomtiden.")
            st.info(told, icon=":material/sync_problem:")
        chosen.choose(current)
        _draw_list(shown, current)
        _draw_accept_all(found)
    with beside.container(width=CHOSEN_WIDTH, key="report_chosen"):
        reviewing.draw(current, found)
        spellings.draw()
        reviewing.draw_log()


def _searched(found: pd.DataFrame) -> pd.DataFrame:
    if len(found) <= SEARCH_FROM:
        return found
    words = st.text_input(_("Søk i behovsmeldinger"), placeholder=_("Eier, år, fil eller status")).casefold().split()
    texts = [
        f"{row.called} {row.document} {row.network or ''} {state(row).word} {_(row.group)}".casefold()
        for row in found.itertuples()
    ]
    shown = found[[all(word in text for word in words) for text in texts]]
    if shown.empty:
        st.caption(_("Ingen behovsmeldinger passer til søket. Prøv et kortere ord."))
    return shown


def _current(found: pd.DataFrame, shown: pd.DataFrame) -> str:
    """Give the report the address names, also by the id it waits under or becomes; else the first in the list."""
    named = _named(found)
    if len(named):
        return named.iloc[0]
    order = pd.concat([part for part in (shown, found) if not part.empty])
    return min(order.itertuples(), key=lambda row: GROUPS.index(row.group)).report_id


def _named(found: pd.DataFrame) -> pd.Series:
    wanted = chosen.report_id()
    return found.report_id[(found.report_id == wanted) | (found.becomes == wanted)]


def _draw_list(shown: pd.DataFrame, current: str) -> None:
    for group in GROUPS:
        rows = shown[shown.group == group]
        if rows.empty:
            continue
        told = f"{_(group)} ({len(rows)})"
        is_folded = group == FOLDED and len(shown) > len(rows)
        has_current = current in set(rows.report_id)
        with st.expander(told, expanded=has_current) if is_folded else st.container(border=True):
            if not is_folded:
                st.markdown(f"**{told}**")
            _draw_choice(group, rows, current)


def _draw_choice(group: str, rows: pd.DataFrame, current: str) -> None:
    ids = list(rows.report_id[:MOST])
    if current in set(rows.report_id) and current not in ids:
        ids.append(current)
    twins = rows.called.duplicated(keep=False)
    words = {
        row.report_id: f"{labels.plain(row.called)}{_told_apart(row) if twin else ''}\n\n{state(row).badge}"
        for row, twin in zip(rows.itertuples(), twins, strict=True)
    }
    widget = f"chosen_{GROUPS.index(group)}"
    st.session_state[widget] = current if current in ids else None
    st.radio(
        _(group),
        ids,
        key=widget,
        format_func=words.get,
        label_visibility="collapsed",
        width="stretch",
        on_change=_choose,
        args=(widget,),
    )
    if len(rows) > len(ids):
        st.caption(_("… og {count} til. Søk for å finne dem.", count=len(rows) - len(ids)))


def _told_apart(row: object) -> str:
    """Add the document to a name that another report has too."""
    return f" :gray[{labels.plain(row.document)}]"


def _choose(widget: str) -> None:
    chosen.choose(st.session_state[widget])


def _draw_accept_all(found: pd.DataFrame) -> None:
    ready = found[[reviewing.can_be_accepted(row) and not row.must for row in found.itertuples()]]
    if len(ready) > 1:
        accepted = reviewing.acceptance(ready, _("{count} behovsmeldinger er godkjent.", count=len(ready)))
        told = _("Godkjenn alle uten noe å avklare ({count})", count=len(ready))
        actions.button(told, accepted, icon=":material/done_all:", width="stretch", wrap=True)
