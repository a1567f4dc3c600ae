"""Which amounts stand behind each bar of each card, and what tells them apart."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from behovsmelding import labels
from behovsmelding.charts import Bar
from behovsmelding.language import _
from behovsmelding.ui.heading import Selected
from behovsmelding.ui.sources import Sources


@dataclass(frozen=True, slots=True)
class Drawn:
    """A card's chart: its heading, its bars, the answer they are made of, and how many are shown before the rest."""

    title: str
    bars: Sequence[Bar]
    funding: pd.DataFrame
    most: int | None


def owners(selected: Selected, drawn: Drawn) -> Sources:
    """Follow an owner's bar."""
    places = _folded([labels.owner(owner) for owner in drawn.funding.owner], drawn.most)
    return _behind(selected, drawn, places, name="eiere", what=_("Eier"), key=lambda row: labels.owner(row.owner))


def measures(selected: Selected, drawn: Drawn) -> Sources:
    """Follow a measure's bar, or a grey one of what stands on no measure: one an owner and year, last."""
    keys = [_measure(row) for row in drawn.funding.itertuples()]
    on_measures = int(drawn.funding.measure_id.notna().sum())
    grey = keys[on_measures:]
    places = _folded(keys[:on_measures], drawn.most)
    first = len(set(places.values()))
    last = len(drawn.bars) - 1  # where there are many they are gathered in one
    places |= {key: min(first + place, last) for place, key in enumerate(grey)}
    return _behind(selected, drawn, places, name="tiltak", what=_("Tiltak", "one"), key=_measure)


def partners(selected: Selected, drawn: Drawn, *, by_institution: bool) -> Sources:
    """Follow a university partner's bar, or an institution's."""
    name, what, column = (
        ("institusjoner", _("Institusjon"), "recipient_parent")
        if by_institution
        else ("kompetansemiljo", _("Kompetansemiljø"), "recipient")
    )
    places = _folded([_named(recipient) for recipient in drawn.funding.recipient], drawn.most)
    return _behind(
        selected,
        drawn,
        places,
        name=name,
        what=what,
        key=lambda row: _named(getattr(row, column)),
        only=("role", "university"),
    )


def pairs(
    selected: Selected,
    title: str,
    bars: Sequence[tuple[str, str]],
    places: Mapping[Hashable, int],
    key: Callable[[object], Hashable],
) -> Sources:
    """Follow a cell where owners and university partners are crossed."""
    return Sources(
        name="eiere-og-kompetansemiljo",
        title=title,
        selection=selected.selection,
        bars=tuple(" · ".join(pair) for pair in bars),
        bar_of=places,
        key=key,
        what=_("Eier og kompetansemiljø"),
        only=("role", "university"),
        years=selected.coverage.years_in_words,
    )


def themes_and_groups(
    selected: Selected,
    title: str,
    places: Mapping[tuple[str, str], int],
    key: Callable[[object], Hashable],
    overlap: str,
) -> Sources:
    """Follow a cell where themes and target groups are crossed: its measures, and what they ask for."""
    return Sources(
        name="temaer-og-malgrupper",
        title=title,
        selection=selected.selection,
        bars=tuple(" · ".join(pair) for pair in places),
        bar_of=places,
        key=key,
        question="theme_and_target_group_source_list",
        what=_("Tema og målgruppe"),
        only=_own(selected),
        years=selected.coverage.years_in_words,
        overlap=overlap,
    )


def years(selected: Selected, title: str, bars: Sequence[Bar], places: Mapping[Hashable, int]) -> Sources:
    """Follow a year's bar."""
    drawn = Drawn(title, bars, pd.DataFrame(), None)
    return _behind(selected, drawn, places, name="aar", what=_("År"), key=lambda row: row.year)


def stages(selected: Selected, title: str, bars: Sequence[Bar], places: Mapping[Hashable, int]) -> Sources:
    """Follow a stage's bar: the amounts of all stages, which are never added up."""
    every = replace(selected, selection=replace(selected.selection, stage=None))
    drawn = Drawn(title, bars, pd.DataFrame(), None)
    return _behind(
        every, drawn, places, name="stadier", what=_("Stadium"), key=lambda row: row.stage, only=_own(selected)
    )


def themes(selected: Selected, drawn: Drawn) -> Sources:
    """Follow a theme's bar, in the way of counting the reader chose."""
    return _behind(
        selected,
        drawn,
        _known_first(drawn.funding, "theme", drawn.most),
        name="temaer",
        what=_("Tema"),
        key=lambda row: row.theme if row.known == "theme" else row.known,
        only=_own(selected),
        question="theme_source_list",
        parameters={"counting": selected.selection.counting},
    )


def target_groups(selected: Selected, drawn: Drawn) -> Sources:
    """Follow a target group's bar."""
    return _behind(
        selected,
        drawn,
        _known_first(drawn.funding, "target_group", drawn.most),
        name="malgrupper",
        what=_("Målgruppe"),
        key=lambda row: row.target_group if row.known == "target_group" else row.known,
        only=_own(selected),
        question="target_group_source_list",
    )


def _behind(selected: Selected, drawn: Drawn, places: Mapping[Hashable, int], **more: object) -> Sources:
    return Sources(
        title=drawn.title,
        selection=selected.selection,
        bars=tuple(bar.label for bar in drawn.bars),
        bar_of=places,
        years=selected.coverage.years_in_words,
        **more,
    )


def _folded(keys: Sequence[Hashable], most: int | None) -> dict[Hashable, int]:
    """Give the bar of each; where there are more than are shown, the last one gathers the rest."""
    last = len(keys) if not most or len(keys) <= most else most - 1
    return {key: min(place, last) for place, key in enumerate(keys)}


def _known_first(funding: pd.DataFrame, column: str, most: int | None) -> dict[Hashable, int]:
    """Give the bars of the themes or target groups that are shown, then the grey ones."""
    named = list(funding[column][funding.known == column])[:most]
    grey = list(funding.known[funding.known.isin(list(labels.UNKNOWN_BARS))])
    return {key: place for place, key in enumerate([*named, *grey])}


def _measure(row: object) -> Hashable:
    return row.measure_id if isinstance(row.measure_id, str) else (labels.owner(row.owner), labels.year(row.year, None))


def _named(recipient: object) -> str | None:
    return recipient if isinstance(recipient, str) else None


def _own(selected: Selected) -> tuple[str, str] | None:
    """Under a partner filter only the partner's own share is counted under themes and target groups."""
    return ("share", "own") if selected.selection.partners is not None else None
