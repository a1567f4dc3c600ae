"""The one uploader: files are read in memory, wait to be accepted, and are let go of as soon as they are read."""

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from behovsmelding import intake, labels
from behovsmelding.exports.template import FILE_NAME, template
from behovsmelding.intake import Reading, review
from behovsmelding.language import Words, _, ngettext
from behovsmelding.ui import actions, chosen
from behovsmelding.ui.actions import Action
from behovsmelding.vocabulary import Vocabulary

ROUND = "upload_round"
READ = "upload_read"
BECAME = "upload_became"
REFUSED = "upload_refused"
AT_ONCE = 10
"""Files read before what they say is kept: somebody who clicks elsewhere meanwhile loses none of those before."""
ICONS = {"waiting": "schedule", "reading": "hourglass_top", "read": "check", "unreadable": "error"}
STATES = Words({"waiting": "venter", "reading": "leses", "read": "lest", "unreadable": "kunne ikke leses"})


def draw() -> None:
    """Draw the uploader, and read what is dropped on it."""
    intake.prepare()
    files = st.file_uploader(
        _("Slipp filer her, eller velg"),
        accept_multiple_files=True,
        key=f"upload_{st.session_state.get(ROUND, 0)}",
    )
    if files:
        _read(files)


def draw_template() -> None:
    """Offer the workbook that a list of measures can be written in."""
    st.download_button(
        _("Hent mal for regneark"),
        lambda: template(Vocabulary.load()),
        file_name=FILE_NAME,
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        icon=":material/table_view:",
        type="tertiary",
        on_click="ignore",
    )


def refused() -> dict[str, str]:
    """Give the files this reader dropped that could not be read, with the sentence for each."""
    return st.session_state.get(REFUSED, {})


def dismiss() -> None:
    """Forget the files that could not be read."""
    st.session_state[REFUSED] = {}


def _read(files: Sequence[object]) -> None:
    """Read the next few files and have them kept; the run after that comes back for the rest."""
    before = st.session_state.get(READ, {})
    states = {file.file_id: before.get(file.file_id, "waiting") for file in files}
    now = [file for file in files if states[file.file_id] == "waiting"][:AT_ONCE]
    with st.status(_("Leser {files} …", files=labels.counted(len(files), "fil", "filer")), expanded=True):
        lines = {file.file_id: st.empty() for file in files}
        for file in files:
            _say(lines[file.file_id], file.name, states[file.file_id])
        readings = []
        for file in now:
            _say(lines[file.file_id], file.name, "reading")
            readings.append(intake.read_content(file.name, file.getvalue()))
            states[file.file_id] = "unreadable" if readings[-1].error else "read"
            _say(lines[file.file_id], file.name, states[file.file_id])
    earlier = st.session_state.get(BECAME, [])
    actions.ask_for(
        Action(
            lambda database: review.put_waiting(database, readings),
            lambda outcomes: _told([*earlier, *_became(outcomes, readings)]),
            then=lambda outcomes: _after(outcomes, readings, states, earlier),
        )
    )


def _after(
    outcomes: Sequence[object], readings: Sequence[Reading], states: dict[str, str], earlier: list[tuple[str, str]]
) -> None:
    """Let go of the files once what they say is kept, and look at the first of all that were dropped."""
    is_last = "waiting" not in states.values()
    st.session_state[REFUSED] = {**refused(), **{read.file: str(read.error) for read in readings if read.error}}
    st.session_state[READ] = {} if is_last else states
    st.session_state[BECAME] = [] if is_last else [*earlier, *_became(outcomes, readings)]
    if is_last:
        st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1
    fresh = [outcome.report_id for outcome in outcomes if outcome and outcome.what != "unchanged"]
    if fresh and not earlier:
        chosen.choose(fresh[0])


def _became(outcomes: Sequence[object], readings: Sequence[Reading]) -> list[tuple[str, str]]:
    """Give what became of each file, and of a list what its rows did."""
    return [
        (
            "unreadable" if read.error else outcome.what,
            intake.list_in_words(read.report, outcome.rows) if outcome and outcome.rows else "",
        )
        for read, outcome in zip(readings, outcomes, strict=True)
    ]


def _told(became: Sequence[tuple[str, str]]) -> str:
    """Say what became of all files that were dropped at once, also those of the goes before."""
    count = Counter(what for what, _rows in became)
    fresh = ngettext("{count} ny venter på godkjenning", "{count} nye venter på godkjenning", count["new"])
    parts = [
        fresh if count["new"] else "",
        _("{count} erstatter en som ventet", count=count["replaced"]) if count["replaced"] else "",
        _("{count} er lest fra før", count=count["unchanged"]) if count["unchanged"] else "",
        _("{count} kunne ikke leses", count=count["unreadable"]) if count["unreadable"] else "",
    ]
    lists = [f" {rows}." for _what, rows in became if rows]
    files = labels.counted(len(became), "fil", "filer")
    return f"{files}: {labels.joined([part for part in parts if part])}.{''.join(lists)}"


def _say(place: object, name: str, state: str) -> None:
    place.markdown(f":material/{ICONS[state]}: {labels.plain(name)} – {STATES[state]}")
