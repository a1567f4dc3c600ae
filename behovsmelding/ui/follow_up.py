"""What papers say beside the figures: what has changed since a version, and what people have noted for the meeting."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from behovsmelding import agenda, changes, labels, money, tables
from behovsmelding.changes import KINDS, Change
from behovsmelding.exports.pack import Group, Section, Table
from behovsmelding.language import _
from behovsmelding.store import Version
from behovsmelding.ui import data, notes, versions
from behovsmelding.ui.heading import Selected
from behovsmelding.ui.paper_tables import table_of

MOST_TOLD = 12
"""Changes of a kind that are told one by one; the workbook has all."""


def older() -> list[Version]:
    """List the versions that are kept and older than the one that is read, the newest first."""
    return [one for one in data.kept() if one.number < data.version().number]


def since_when(number: int | None) -> Version | None:
    """Give the version changes are told since: the one chosen, else the last of an earlier day, else the oldest.

    Returns:
        None where there is no older one.
    """
    every = older()
    day = data.version().published_at.date()
    chosen = [one for one in every if one.number == number]
    earlier = [one for one in every if one.published_at.date() < day]
    return next(iter([*chosen, *earlier, *reversed(every)]), None)


def since(selected: Selected, number: int | None) -> Section:
    """Make the point of the agenda that tells what has changed since a version.

    Args:
        selected: whose years, owners and networks.
        number: of the version compared with; see ``since_when``.
    """
    then = since_when(number)
    if then is None:
        return Section(
            name=agenda.CHANGES,
            label=agenda.POINTS[agenda.CHANGES],
            title=_("Det er ingen eldre versjon å sammenligne med"),
            sentences=(_("Ingenting kan være endret: dette er den første versjonen."),),
        )
    found, moved = versions.compared(then, selected.selection)
    return Section(
        name=agenda.CHANGES,
        label=agenda.POINTS[agenda.CHANGES],
        title=changes.in_words(found, data.in_words(then)).rstrip("."),
        sentences=tuple(_moved(moved)),
        groups=tuple(_groups(found)),
        table=table_of(tables.readable(changes.table(found))) if found else None,
    )


def _moved(moved: pd.DataFrame) -> Iterator[str]:
    """Tell each sum that is not what it was."""
    for row in moved.itertuples():
        was, now = (_("ikke registrert") if pd.isna(nok) else money.format_nok(int(nok)) for nok in row[3:5])
        stage, year = labels.STAGES[row.stage], labels.year(int(row.year), None) if pd.notna(row.year) else ""
        yield _("{stage} for {year}: {was} → {now}.", stage=stage, year=year, was=was, now=now)


def _groups(found: Sequence[Change]) -> Iterator[Group]:
    """Tell changes by kind, those that move most kroner first."""
    for kind, name in KINDS.items():
        these = sorted((one for one in found if one.kind == kind), key=_weight)
        lines = [_line(one) for one in these[:MOST_TOLD]]
        if len(these) > MOST_TOLD:
            lines.append(_("og {count} til, som står i regnearket", count=len(these) - MOST_TOLD))
        if lines:
            yield Group(name, tuple(lines))


def _weight(one: Change) -> int:
    return -abs((one.after_nok or 0) - (one.before_nok or 0))


def _line(one: Change) -> str:
    told = f"{labels.owner(one.owner)}: {one.about}"
    if one.recipient:
        told = f"{told}, {data.short(one.recipient)}"
    if one.kind in {"amount", "appeared", "gone"}:
        told = _("{what}: {before} → {after}", what=told, before=_nok(one.before_nok), after=_nok(one.after_nok))
    why = changes.why(one)
    return f"{told}. {why}" if why else told


def _nok(nok: int | None) -> str:
    return "–" if nok is None else money.format_nok(nok)


@dataclass(frozen=True, slots=True)
class Noted:
    """A note as papers say it."""

    text: str
    when: str
    about: str
    """What it is about, in words."""
    owner: str
    """Empty where it is about no measure."""
    point: str | None
    measure_id: str | None

    @property
    def said(self) -> str:
        return _("{text} ({when})", text=self.text, when=self.when)


def notes_for(selected: Selected, meeting_id: str | None) -> list[Noted]:
    """List what people have noted: for the meeting's points, and about measures of the selection.

    Args:
        selected: whose measures.
        meeting_id: the meeting the papers are for; None where they are for none that is put down.
    """
    every = notes.of()
    inside = set(data.answer("measure_list", selected.selection, search=None).measure_id)
    found = every[every.measure_id.isin(inside) | (every.meeting_id == meeting_id)]
    return [_noted(row) for row in found.itertuples()]


def _noted(row: object) -> Noted:
    point, measure_id, owner = (
        each if isinstance(each, str) else None for each in (row.point, row.measure_id, row.owner)
    )
    about = labels.title(row.title) if point is None else agenda.called(point)
    return Noted(row.text, notes.moment(row.written_at), about, owner or "", point, measure_id)


def noted(found: Sequence[Noted]) -> Section:
    """Make the section of what is noted about nothing that stands in the papers."""
    lines: dict[str, list[str]] = {}
    for one in found:
        lines.setdefault(one.about, []).append(one.said)
    return Section(
        name="notater",
        label=_("Notater"),
        title=_("{notes} til møtet", notes=labels.counted(len(found), "notat", "notater")),
        unit=_("Skrevet av dem som forbereder møtet, ikke av eierne"),
        groups=tuple(Group(name, tuple(told)) for name, told in lines.items()),
        has_sheet=False,
    )


def every_note(found: Sequence[Noted]) -> Table | None:
    """Make the table of all notes; None where nothing is noted."""
    shown = pd.DataFrame(
        {
            _("Gjelder"): [one.about for one in found],
            labels.heading("owner"): [one.owner for one in found],
            _("Notat"): [one.text for one in found],
            _("Skrevet"): [one.when for one in found],
        }
    )
    return table_of(shown) if found else None
