"""Meeting papers: the cards' own answers as one pack, which every file format is written from."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from behovsmelding import agenda, captions, charts, headlines, labels, money, retelling, tables
from behovsmelding.exports import pack
from behovsmelding.exports.pack import Chart, Column, Group, Pack, Section, Table
from behovsmelding.language import N_, _, current, date_in_words
from behovsmelding.selection import listed
from behovsmelding.ui import (
    asking,
    cards,
    compared,
    data,
    deciding,
    filters,
    follow_up,
    heading,
    received,
    slides,
    sources,
)
from behovsmelding.ui.card import Card
from behovsmelding.ui.heading import Selected
from behovsmelding.ui.paper_tables import table_of

MOST = 7
"""Bars of a chart; the table has all rows."""
MOST_LONG = 6
"""Bars whose names are as long as those of measures with their owners."""
MOST_NAMED = 3
"""Names in a title."""
ADDED = ("owner_nok", "university_nok", "together_nok", "other_universities_nok", "total_nok", "itemised_nok")
"""Columns of owners, measures and partners whose rows add up."""
COUNTED_ONCE = {"fordelt", "hovedtema"}
"""Ways of counting in which the kroner under themes add up."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reader has chosen for the papers, beside the filters."""

    points: tuple[str, ...] = agenda.USUAL
    document: str = "innstilling"
    meeting: date | None = None
    since: int | None = None
    """The version changes are told since; None is the last one of an earlier day."""
    meeting_id: str | None = None
    """The meeting whose notes go with them, where one is put down."""


def made_of(selected: Selected, wanted: Wanted) -> Pack:
    """Gather what the papers say, of one version and in the language of the run."""
    once = _counted_once(selected)
    noted = follow_up.notes_for(once, wanted.meeting_id)
    subject = " ".join(subject_of(once))
    return Pack(
        title=_("Møtepapirer: {subject}", subject=subject),
        document=f"{agenda.DOCUMENTS[wanted.document]}: {subject}",
        kind=wanted.document,
        who=slides.who(once),
        counting=_("Temaer: {counting}", counting=labels.COUNTINGS[once.selection.counting].lower()),
        version=labels.capital(data.version_in_words()),
        published_at=data.version().published_at,
        meeting=_("Møte {date}", date=date_in_words(wanted.meeting)) if wanted.meeting else "",
        notice=data.notice(),
        language=current(),
        sections=tuple(_sections(once, wanted, noted)),
        sources=_sources(once),
        findings=_findings(once),
        notes=follow_up.every_note(noted),
        filters=_filters(once, wanted),
    )


def _sections(selected: Selected, wanted: Wanted, noted: Sequence[follow_up.Noted]) -> Iterator[Section]:
    """Make the points of the agenda with what people have noted about each, and last what they have noted besides."""
    for point in wanted.points:
        here = tuple(one.said for one in noted if one.point == point)
        yield replace(_section_of(point, selected, wanted, noted), notes=here)
    has_measures = agenda.DECISIONS in wanted.points
    left = [one for one in noted if one.point not in wanted.points and not (one.measure_id and has_measures)]
    if left:
        yield follow_up.noted(left)


def _section_of(point: str, selected: Selected, wanted: Wanted, noted: Sequence[follow_up.Noted]) -> Section:
    if point == agenda.CHANGES:
        return follow_up.since(selected, wanted.since)
    if point == agenda.DECISIONS:
        return _decisions(selected, noted)
    if point in POINTS:
        return POINTS[point](selected)
    return Section(name=point, label=point, title=point, is_own=True, has_sheet=False)


def subject_of(selected: Selected) -> list[str]:
    """Name whom the papers are about, and for when."""
    chosen = selected.selection
    partners = tuple(map(data.short, chosen.partners or ()))
    named = [*partners, *(chosen.owners or ()), *(chosen.networks or ())]
    if not named:
        every = selected.coverage.owners
        named = list(every) if len(every) == 1 else [_("Alle mottatte eiere")]
    told = labels.joined(named) if len(named) <= MOST_NAMED else labels.joined([*named[:MOST_NAMED], _("flere")])
    return [told, selected.coverage.years_in_words]


def _counted_once(selected: Selected) -> Selected:
    """Count themes once, as papers do; a reader's own choice of another way to count them once stands."""
    chosen = selected.selection
    counting = chosen.counting if chosen.counting in COUNTED_ONCE else "hovedtema"
    return replace(selected, selection=replace(chosen, counting=counting))


def _told(selected: Selected) -> list[str]:
    """List the columns that the line at the head of every page says: the owner and the year, where there is one."""
    one = {"year": len(set(selected.coverage.years)) == 1, "owner": len(selected.coverage.owners) == 1}
    return [column for column, is_one in one.items() if is_one]


def chart_of(rows: Sequence[charts.Bar], title: str, selected: Selected) -> Chart:
    """Make a card's bars a chart of a pack, in the colours they have on the screen."""
    painted = charts.bars_of(rows)
    shown = charts.series_of(painted)
    # Papers count themes once, so no part of a total is only mentioned: the total is what is asked for.
    names = {
        **charts.SERIES_NAMES,
        "total": labels.STAGES[selected.selection.stage or "reported"],
        **cards.legend(selected),
    }
    series = {
        one: pack.Series(names[one], charts.colour_of(one, "light"), is_hatched=one in charts.PATTERNS) for one in shown
    }
    told = tuple(made for one, made in series.items() if one != "unknown")
    bars = tuple(pack.Bar(row.label, row.figure, row.count, _lengths(row, shown)) for row in painted)
    return Chart(
        tuple(series.values()), bars, f"{title}. {charts.in_words(rows)}", legend=told if len(told) > 1 else ()
    )


def _lengths(row: charts.Bar, shown: Sequence[str]) -> tuple[int, ...]:
    if not row.parts:
        return ()
    return tuple(sum(part.nok for part in row.parts if part.series == one) for one in shown)


def _section(selected: Selected, card: Card, point: str, sentence: str, added: Sequence[str]) -> Section:
    rows, note = _cut(card.rows)
    return Section(
        name=point,
        label=agenda.POINTS[point],
        title=card.title,
        unit=card.unit,
        chart=replace(chart_of(rows, card.title, selected), note=note),
        sentences=tuple(part for part in (sentence, card.note) if part),
        table=table_of(card.table, added, _told(selected)),
        source=slides.source(card.sources),
    )


def _cut(rows: Sequence[charts.Bar]) -> tuple[Sequence[charts.Bar], str]:
    """Keep the largest bars and all that is unknown, which stands last; say how many are left to the table."""
    unknown = [row for row in rows if row.label in labels.UNKNOWN_BARS.values()]
    known = rows[: len(rows) - len(unknown)]
    if len(known) <= MOST:
        return rows, ""
    told = _("Diagrammet viser {most} av {count}.", most=MOST, count=len(known))
    return [*known[:MOST], *unknown], told


def _overview(selected: Selected) -> Section:
    title, everyone = heading.title(selected), received.expected(selected)
    rows = [
        charts.Bar(_share_name(part, selected), money.format_nok(part.nok), (part,))
        for part in slides.parts(selected)
        if part.nok  # what is not stated is not 0
    ]
    told = [
        f"{labels.capital(headlines.received(selected.coverage))}.",
        heading.told_apart(selected),
        heading.unplaced(selected),
    ]
    told += heading.within(selected)
    if selected.beside:
        told += [f"{one}." for one in compared.in_words(selected.selection, selected.coverage.owners, selected.beside)]
    trusted = heading.trust(selected)
    shown = everyone.assign(state=[_state(row.state) for row in everyone.itertuples()])
    readable = pd.DataFrame({labels.heading(name): shown[name] for name in ("year", "network", "owner", "state")})
    return Section(
        name="oversikt",
        label=agenda.POINTS["oversikt"],
        title=title,
        unit=heading.counted(selected),
        figures=tuple(heading.shares(selected)),
        chart=replace(chart_of(rows, title, selected), legend=()) if rows else None,
        sentences=tuple(part for part in (*told, f"{trusted}." if trusted else "") if part),
        groups=tuple(Group(name, tuple(lines) or (_("Ingen"),)) for name, lines in received.grouped(everyone).items()),
        table=table_of(readable),
        source=slides.source(heading.everything(selected)),
    )


def _share_name(part: charts.Part, selected: Selected) -> str:
    return cards.legend(selected).get(part.series) or charts.SERIES_NAMES[part.series]


STATES = {
    "received": N_("Mottatt"),
    "missing_attachment": N_("Mangler vedlegg"),
    "not_received": N_("Ikke mottatt"),
}


def _state(state: str) -> str:
    return _(STATES[state])


def _owners(selected: Selected) -> Section:
    most = MOST if len(selected.coverage.owners) > 1 else MOST_LONG
    return _section(
        selected, cards.owners(selected, most), "eiere", captions.shares(selected.total, selected.selection), ADDED
    )


def _partners(selected: Selected) -> Section:
    told = captions.universities(selected.total, selected.selection)
    added = ADDED if selected.selection.partners is None else []  # a partner's share is never added to others'
    return _section(selected, cards.partners(selected, MOST), "kompetansemiljo", told, added)


def _themes(selected: Selected) -> Section:
    told = labels.COUNTINGS_TOLD[selected.selection.counting]
    return _section(selected, cards.themes(selected), "temaer", told, ["amount_nok"])


def _target_groups(selected: Selected) -> Section:
    return _section(selected, cards.target_groups(selected), "malgrupper", _(captions.OVERLAPPING), [])


def open_questions(selected: Selected) -> pd.DataFrame:
    """List what is still to be asked: about the reports of the selection, and about those measures that are in it."""
    chosen = selected.selection
    found = data.answer("open_question_list", years=listed(chosen.years), owners=list(selected.coverage.owners))
    inside = set(data.answer("measure_list", chosen, search=None).measure_id)
    found = found[found.measure_id.isna() | found.measure_id.isin(inside)]
    return found.assign(question=[asking.letter_of(row) for row in found.itertuples()])


def _questions(selected: Selected) -> Section:
    found = open_questions(selected)
    owners = found.owner.nunique()
    title = _(
        "{questions} til {owners}",
        questions=labels.counted(len(found), "spørsmål", "spørsmål"),
        owners=labels.counted(owners, "eier", "eiere"),
    )
    groups = [Group(labels.owner(owner), tuple(rows.question)) for owner, rows in found.groupby("owner", sort=False)]
    shown = pd.DataFrame(
        {
            labels.heading("owner"): [labels.owner(owner) for owner in found.owner],
            labels.heading("year"): [
                labels.year(cards.known(year), None) if pd.notna(year) else "" for year in found.year
            ],
            labels.heading("severity"): [labels.SEVERITIES[severity] for severity in found.severity],
            _("Spørsmål"): list(found.question),
            labels.heading("document"): list(found.document),
            labels.heading("status"): [_("Står på listen til eier") if one == "ask" else "" for one in found.answer],
        }
    )
    return Section(
        name="sporsmal",
        label=agenda.POINTS["sporsmal"],
        title=title if len(found) else _("Ingenting må avklares eller bør sjekkes"),
        unit=_("Merknader som må avklares eller bør sjekkes, og ingen har svart på"),
        sentences=() if len(found) else (_("Ingen av behovsmeldingene har merknader uten svar."),),
        groups=tuple(groups),
        table=table_of(shown) if len(found) else None,
    )


def _decisions(selected: Selected, noted: Sequence[follow_up.Noted]) -> Section:
    card = cards.measures(selected)
    said: dict[str, list[str]] = {}
    for one in noted:
        if one.measure_id:
            said.setdefault(one.measure_id, []).append(one.said)
    return Section(
        name="tiltak",
        label=agenda.POINTS["tiltak"],
        title=_("{measures} til beslutning", measures=labels.counted(int(selected.total.measures), "tiltak", "tiltak")),
        unit=card.unit,
        sentences=tuple(part for part in (captions.shares(selected.total, selected.selection), card.note) if part),
        table=table_of(card.table, ADDED, _told(selected)),
        decisions=deciding.decisions(selected, open_questions(selected), said),
        source=slides.source(card.sources),
    )


def _sources(selected: Selected) -> Table:
    """List every amount with where it stands, and the form's own words around it."""
    everything = heading.everything(selected)
    rows = everything.rows()
    added = ["amount_nok"] if everything.is_summed else []
    table = table_of(sources.listed(rows), added, _told(selected))
    found = data.answer("source_excerpt_list", selected.selection)
    excerpts = dict(zip(found.amount_id, found.excerpt, strict=True))
    column = Column(_("Ordene rundt beløpet"), is_long=True)
    words = [_on_one_line(excerpts.get(amount)) for amount in rows.amount_id]
    return Table((*table.columns, column), tuple((*row, said) for row, said in zip(table.rows, words, strict=True)))


def _on_one_line(passage: str | None) -> str | None:
    return " / ".join(" ".join(line.split()) for line in passage.split("\n")) if passage else None


def _findings(selected: Selected) -> Table | None:
    owners = list(selected.coverage.owners)
    found = data.answer("finding_list", years=listed(selected.selection.years), owners=owners, measure_id=None)
    if found.empty:
        return None
    told = found.assign(
        owner=[labels.owner(owner) for owner in found.owner],
        message=[retelling.retold(message) for message in found.message],
    )
    columns = ["year", "owner", "title", "severity", "message", "stated", "computed", "locator", "document"]
    return table_of(tables.readable(told, columns))


def _filters(selected: Selected, wanted: Wanted) -> tuple[tuple[str, str], ...]:
    """List all that was chosen, so that the papers can be made again."""
    chosen = selected.selection
    told = [(_("År"), selected.coverage.years_in_words)]
    narrowing = [words.split(": ", 1) for _key, _value, words in filters.narrowing(chosen)]
    told += [(what, value) for what, value in narrowing]
    told += [
        (_("Stadium"), headlines.stage(chosen)),
        (_("Temaer"), labels.COUNTINGS[chosen.counting]),
        (_("Saksliste"), ", ".join(map(agenda.called, wanted.points))),
        (_("Dokument"), agenda.DOCUMENTS[wanted.document]),
        (_("Møte"), date_in_words(wanted.meeting) if wanted.meeting else _("ikke valgt")),
        (_("Versjon"), data.version_in_words()),
        (_("Hvem som er med"), slides.who(selected)),
        (_("Grunnlag"), heading.counted(selected)),
    ]
    return (*told, *([(_("Merk"), data.notice())] if data.notice() else []))


POINTS: Mapping[str, Callable[[Selected], Section]] = {
    "oversikt": _overview,
    "eiere": _owners,
    "kompetansemiljo": _partners,
    "temaer": _themes,
    "malgrupper": _target_groups,
    "sporsmal": _questions,
}
"""How a point of the agenda is made of what is selected."""
