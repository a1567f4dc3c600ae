"""The page of meeting papers: what the meeting is to see, and the files to take along.

What is chosen here stands in the address beside the filters, and nowhere else.
"""

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

import streamlit as st

from behovsmelding import agenda, labels, language
from behovsmelding.exports.writing import write
from behovsmelding.intake.meetings import MOST_POINTS
from behovsmelding.language import LANGUAGES, N_, _
from behovsmelding.money import format_decimal
from behovsmelding.ui import data, follow_up, heading, papers, slides
from behovsmelding.ui.heading import Selected
from behovsmelding.ui.papers import Wanted

HOW = N_(
    "Velg nettverk, eier eller kompetansemiljø i filtrene øverst, og hva møtet skal se på. Filene sier det samme som "
    "sidene, til kronen, og kan redigeres. Temaer telles etter hovedtema, så de går opp i summen."
)
POINT, DOCUMENT, MEETING, SPOKEN, SINCE, OPENED = "punkt", "dokument", "dato", "papirsprak", "siden", "mote"
"""Keys in the address; the last is the meeting that is opened."""
MADE = "papers_made"
DAY = "%d.%m.%Y"
EXAMPLE = date(2026, 3, 12)
KINDS = {
    "pptx": ("slideshow", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    "xlsx": ("table_view", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "pdf": ("picture_as_pdf", "application/pdf"),
    "docx": ("description", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}
"""The symbol of each kind of file, and what browsers call it."""


@dataclass(frozen=True, slots=True)
class Made:
    """Papers that are made, and of what: they are offered only while it is still what is chosen."""

    of: tuple
    files: tuple[tuple[str, str, bytes], ...]
    """(kind, name, content) of each."""


def wanted() -> Wanted:
    """Give what the address says of the papers; what it does not say, or says in vain, is as usual."""
    points = agenda.known_points(st.query_params.get_all(POINT)[:MOST_POINTS])
    document, since = st.query_params.get(DOCUMENT, ""), st.query_params.get(SINCE, "")
    return Wanted(
        points=points or agenda.USUAL,
        document=document if document in agenda.DOCUMENTS else Wanted().document,
        meeting=day_of(st.query_params.get(MEETING, "")),
        since=int(since) if since.isdecimal() else None,
        meeting_id=st.query_params.get(OPENED),
    )


def day_of(written: str) -> date | None:
    """Read a day as readers write it, or as the address has it; None where it is none."""
    for form in ("%Y-%m-%d", DAY):
        with suppress(ValueError):
            return datetime.strptime(written.strip(), form).date()
    return None


def _spoken() -> str:
    code = st.query_params.get(SPOKEN, "")
    return code if code in LANGUAGES else language.current()


def draw(selected: Selected) -> None:
    """Draw the choices, the one button, and the files when they are made."""
    st.caption(labels.plain(f"{slides.who(selected)} · {data.version_in_words()}"))
    chosen, spoken = wanted(), _spoken()
    with st.container(border=True):
        _draw_choices(chosen, spoken)
        key = (chosen, spoken, selected.selection, data.version().number, str(data.version().path))
        if st.button(_("Lag papirene"), type="primary", icon=":material/task:"):
            st.session_state[MADE] = _made(selected, chosen, spoken, key)
        made = st.session_state.get(MADE)
        if made and made.of == key:
            _draw_files(made)


def _draw_choices(chosen: Wanted, spoken: str) -> None:
    st.session_state["papers_points"] = list(chosen.points)
    st.multiselect(
        _("Saksliste, i den rekkefølgen du velger punktene"),
        list(dict.fromkeys([*agenda.POINTS, *chosen.points])),
        key="papers_points",
        format_func=agenda.called,
        accept_new_options=True,
        max_selections=MOST_POINTS,
        placeholder=_("Velg, eller skriv et eget punkt"),
        select_all=False,
        on_change=_keep_points,
        wrap=True,
    )
    with st.grid(3, min_column_width=200):
        _draw_choice(DOCUMENT, _("Tekstdokument"), dict(agenda.DOCUMENTS), chosen.document)
        _draw_day()
        _draw_choice(SPOKEN, _("Språk i papirene"), {code: each.name for code, each in LANGUAGES.items()}, spoken)
        if agenda.CHANGES in chosen.points:
            _draw_since(chosen)


def _draw_choice(key: str, label: str, words: dict[str, str], value: str) -> None:
    widget = f"papers_{key}"
    st.session_state[widget] = value
    st.selectbox(label, list(words), key=widget, format_func=words.get, on_change=_keep_one, args=(key,))


def _draw_since(chosen: Wanted) -> None:
    """Draw the choice of the version that changes are told since."""
    older = {str(one.number): labels.capital(data.in_words(one)) for one in follow_up.older()}
    usual = follow_up.since_when(chosen.since)
    if usual:
        _draw_choice(SINCE, _("Endringer siden"), older, str(usual.number))


def _draw_day() -> None:
    """Draw the day of the meeting as text: a calendar would have words of its own."""
    written = st.query_params.get(MEETING, "")
    day = day_of(written)
    st.session_state["papers_day"] = day.strftime(DAY) if day else written
    st.text_input(_("Møtedato"), key="papers_day", placeholder=EXAMPLE.strftime(DAY), on_change=_keep_day)
    if written and not day:
        st.caption(_("Skriv datoen slik: {example}", example=EXAMPLE.strftime(DAY)))


def _keep_points() -> None:
    points = list(agenda.known_points(map(agenda.named, st.session_state["papers_points"])))
    _keep(POINT, [] if points == list(agenda.USUAL) else points)


def _keep_day() -> None:
    written = st.session_state["papers_day"].strip()
    day = day_of(written)
    _keep(MEETING, [day.isoformat() if day else written] if written else [])


def _keep_one(key: str) -> None:
    value = st.session_state[f"papers_{key}"]
    usual = {DOCUMENT: Wanted().document, SPOKEN: language.current()}.get(key)
    _keep(key, [] if value == usual else [value])


def choose(points: list[str], day: date) -> None:
    """Choose an agenda and the day of a meeting."""
    _keep(POINT, [] if points == list(agenda.USUAL) else points)
    _keep(MEETING, [day.isoformat()])


def _keep(key: str, values: list[str]) -> None:
    if values:
        st.query_params[key] = values
    else:
        st.query_params.pop(key, None)


def _made(selected: Selected, chosen: Wanted, spoken: str, key: tuple) -> Made:
    """Make the papers, and tell which one is being made."""
    start = time.monotonic()
    with st.status(_("Lager papirene …"), expanded=True) as status:
        line = st.empty()
        files = []
        for told, made in _steps(selected, chosen, spoken):
            line.markdown(told)
            files += [made] if made else []
        line.empty()
        took = format_decimal(time.monotonic() - start, 1)
        status.update(label=_("Papirene er laget på {seconds} s", seconds=took), state="complete")
    return Made(key, tuple(files))


def _steps(selected: Selected, chosen: Wanted, spoken: str) -> Iterator[tuple[str, tuple[str, str, bytes] | None]]:
    """Give what is being done, and each file when it is done; the reader's words stay in the page's language."""
    yield _("Henter tallene …"), None
    number, is_invented = data.version().number, bool(data.notice())
    with language.speaking(spoken):
        gathered = papers.made_of(heading.summed_up(selected.selection), chosen)
        subject = papers.subject_of(selected)
    for kind, what in agenda.FORMATS.items():
        yield _("Skriver {what} ({kind}) …", what=what.lower(), kind=kind), None
        with language.speaking(spoken):
            content = write(gathered, kind)
            name = agenda.file_name(kind, chosen.document, subject, number, is_invented=is_invented)
        yield "", (kind, name, content)


def _draw_files(made: Made) -> None:
    with st.container(horizontal=True, gap="small"):
        for kind, name, content in made.files:
            icon, mime = KINDS[kind]
            st.download_button(
                f"{agenda.FORMATS[kind]} ({kind})",
                content,
                file_name=name,
                mime=mime,
                icon=f":material/{icon}:",
                key=f"papers_{kind}",
                on_click="ignore",
            )
