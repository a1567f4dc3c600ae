"""The chart cards, each made of one answer: the sentence, the bars, the table and the file say the same."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace

import pandas as pd

from behovsmelding import headlines, labels, money, tables
from behovsmelding.charts import Bar, Part
from behovsmelding.language import N_, _, word
from behovsmelding.ui import alongside, card_sources, data
from behovsmelding.ui.card import Card
from behovsmelding.ui.card_sources import Drawn
from behovsmelding.ui.heading import Selected
from behovsmelding.vocabulary import Vocabulary

NON_ADDITIVE = {"berorer"}
THEME_QUESTIONS = {
    "berorer": "funding_by_theme",
    "fordelt": "funding_by_theme_split",
    "hovedtema": "funding_by_main_theme",
}
PARTNER_UNITS = {
    (False, False): N_("{stage}, UHs andel per kompetansemiljø, kroner"),
    (True, False): N_("{stage}, UHs andel per institusjon, kroner"),
    (False, True): N_("{stage}, UHs andel per kompetansemiljø, i tiltak der valgt kompetansemiljø deltar, kroner"),
    (True, True): N_("{stage}, UHs andel per institusjon, i tiltak der valgt kompetansemiljø deltar, kroner"),
}
"""By whether institutions are shown, and whether a partner is chosen."""
PARTNER_COLUMNS = ("recipient", "institution", "measures", "itemised_nok", "total_nok")
MOST_GREY = 3
"""Grey bars of what stands on no measure, before they are gathered in one."""
SHARES = ["owner_nok", "university_nok", "together_nok", "other_universities_nok", "total_nok"]


def owners(selected: Selected, most: int | None = None) -> Card:
    """Funding per owner; with one owner, per measure instead of one bar."""
    if len(selected.coverage.owners) == 1:
        return measures(selected, most)
    funding = alongside.rows(data.answer("funding_by_owner", selected.selection), "funding_by_owner", "owner", selected)
    rows = [
        _with_beside(Bar(labels.owners(row.owners, row.owner), *told_apart(row, selected)), row)
        for row in funding.itertuples()
    ]
    folded = _folded(rows, most, N_("{count} andre eiere"), selected)
    bars, title = folded, headlines.owners(funding, selected.selection)
    unit = _("{stage} per eier, kroner, delt på {shares}", stage=_stage(selected), shares=share_words(selected))
    return Card(
        name="eiere",
        title=title,
        unit=alongside.unit(unit, funding, selected),
        rows=bars,
        table=tables.readable(
            funding, columns_of(selected, ["owner", "measures", *SHARES, *alongside.columns(funding, selected)])
        ),
        sources=card_sources.owners(selected, Drawn(title, bars, funding, most)),
        years=selected.coverage.years_in_words,
        legend=legend(selected),
    )


def measures(selected: Selected, most: int | None = None) -> Card:
    """Funding per measure; what is stated but not on any measure is a grey bar, last."""
    funding = alongside.measures(data.answer("funding_by_measure", selected.selection), selected)
    names = _measure_names(funding, selected)
    placed = [pd.notna(measure_id) for measure_id in funding.measure_id]
    rows = [
        _measure_bar(row, name, selected)
        for row, name, on_measure in zip(funding.itertuples(), names, placed, strict=True)
        if on_measure
    ]
    rest = [
        Bar(name, money.format_nok(int(row.total_nok)), (Part("unknown", int(row.total_nok)),))
        for row, name, on_measure in zip(funding.itertuples(), names, placed, strict=True)
        if not on_measure
    ]
    table = funding.assign(title=[_measure_title(row) for row in funding.itertuples()])
    title = headlines.measures(funding, selected.selection)
    folded = _folded(rows, most, N_("{count} andre tiltak"), selected)
    rest = _folded_grey(rest)
    unit = _("{stage} per tiltak, kroner, delt på {shares}", stage=_stage(selected), shares=share_words(selected))
    columns = ["year", "owner", "number", "title", "scheme", "partners", *SHARES, *alongside.columns(funding, selected)]
    return Card(
        name="tiltak",
        title=title,
        unit=alongside.measures_unit(unit, funding, selected),
        rows=folded + rest,
        table=tables.readable(table, columns_of(selected, columns)),
        sources=card_sources.measures(selected, Drawn(title, folded + rest, funding, most)),
        years=selected.coverage.years_in_words,
        legend=legend(selected),
    )


def partners(selected: Selected, most: int | None = None, *, by_institution: bool = False) -> Card:
    """Funding per university partner, or per institution with its units together."""
    question = "funding_by_institution" if by_institution else "funding_by_partner"
    funding = alongside.rows(data.answer(question, selected.selection), question, "recipient", selected)
    rows = [
        Bar(
            _partner(row.recipient),
            headlines.kroner(row.total_nok),
            _placed_or_not(row),
            alongside.joined(_share_and_count(row, selected), row.beside),
        )
        for row in funding.itertuples()
    ]
    rest = int((funding.total_nok - funding.itemised_nok).sum())
    note = _("Grå del: ikke spesifisert på tiltak i mottatte dokumenter, {nok}.", nok=money.format_nok(rest))
    name, title = "institusjoner" if by_institution else "kompetansemiljo", headlines.partners(funding, data.short)
    bars = _folded(rows, most, N_("{count} andre kompetansemiljø"), selected)
    unit = _(PARTNER_UNITS[by_institution, selected.selection.partners is not None], stage=_stage(selected))
    return Card(
        name=name,
        title=title,
        unit=alongside.unit(unit, funding, selected, why_none=_(alongside.SAME_MEASURES)),
        rows=bars,
        table=tables.readable(
            funding,
            [column for column in funding if column in (*PARTNER_COLUMNS, *alongside.columns(funding, selected))],
        ),
        sources=card_sources.partners(selected, Drawn(title, bars, funding, most), by_institution=by_institution),
        years=selected.coverage.years_in_words,
        note=note if rest else "",
    )


def stages(selected: Selected) -> Card:
    """What is reported, recommended, awarded and spent; stages are never added up."""
    parameters = selected.selection.parameters()
    del parameters["stage"]
    funding = alongside.stages(data.answer("funding_in_stages", **parameters), selected)
    bars = [_with_beside(_stage_bar(row, selected), row) for row in funding.itertuples()]
    title = headlines.stages(funding)
    unit = own_share(_("Kroner per stadium – summeres ikke"), selected)
    columns = ["stage", "measures", "total_nok", "reported_measures", "reported_nok"]
    return Card(
        name="stadier",
        title=title,
        unit=alongside.unit(unit, funding, selected),
        rows=bars,
        table=tables.readable(funding, [*columns, *alongside.columns(funding, selected)]),
        sources=card_sources.stages(selected, title, bars, {stage: place for place, stage in enumerate(funding.stage)}),
        years=selected.coverage.years_in_words,
    )


def _stage_bar(row: object, selected: Selected) -> Bar:
    if pd.isna(row.total_nok):
        missing = alongside.not_stated(row, selected.selection, labels.STAGES_MISSING[row.stage])
        return Bar(labels.STAGES[row.stage], missing, ())
    count = labels.counted(row.measures, "tiltak", "tiltak")
    if row.stage == "reported":
        count = _("{measures} med beløp", measures=count)
    else:
        count = f"{count}, {headlines.same_reported(row, money.format_nok)}"
    return Bar(
        labels.STAGES[row.stage], money.format_nok(int(row.total_nok)), (Part("total", int(row.total_nok)),), count
    )


def themes(selected: Selected, most: int | None = None) -> Card:
    """Funding per theme, in the way of counting the reader chose."""
    counting = selected.selection.counting
    question = THEME_QUESTIONS[counting]
    funding = alongside.rows(_ranked(data.answer(question, selected.selection), selected), question, "theme", selected)
    rows = [_theme_bar(row, selected) for row in funding[funding.known == "theme"].itertuples()]
    unit = _("{stage}, kroner. {counting}", stage=_stage(selected), counting=labels.COUNTINGS[counting])
    if counting in NON_ADDITIVE:
        unit = _("{unit} – kan ikke summeres", unit=unit)
    title = headlines.themes(funding, selected.total, selected.selection)
    bars = rows[:most] + _unknown(funding, selected)
    return Card(
        name="temaer",
        title=title,
        unit=alongside.unit(own_share(unit, selected), funding, selected),
        rows=bars,
        table=_with_unknown(funding, "theme", selected),
        sources=card_sources.themes(selected, Drawn(title, bars, funding, most)),
        years=selected.coverage.years_in_words,
        note=" ".join(part for part in (_titles_only(selected), _cut(rows, most, _("Temaer"))) if part),
    )


def target_groups(selected: Selected, most: int | None = None) -> Card:
    """Funding per target group; always the whole amount under every group."""
    question = "funding_by_target_group"
    funding = alongside.rows(
        _ranked(data.answer(question, selected.selection), selected), question, "target_group", selected
    )
    rows = []
    for row in funding[funding.known == "target_group"].itertuples():
        name = labels.capital(labels.group(row.target_group))
        rows.append(
            Bar(
                name, _figure(row, selected), _whole(row, selected), alongside.joined(_count(row, selected), row.beside)
            )
        )
    title, bars = headlines.target_groups(funding, selected.total), rows[:most] + _unknown(funding, selected)
    unit = _("{stage}, kroner. Hele beløpet under hver målgruppe – kan ikke summeres", stage=_stage(selected))
    return Card(
        name="malgrupper",
        title=title,
        unit=alongside.unit(own_share(unit, selected), funding, selected),
        rows=bars,
        table=_with_unknown(funding, "target_group", selected),
        sources=card_sources.target_groups(selected, Drawn(title, bars, funding, most)),
        years=selected.coverage.years_in_words,
        note=_cut(rows, most, _("Målgrupper")),
    )


def _with_beside(bar: Bar, row: object) -> Bar:
    return replace(bar, count=alongside.joined(bar.count, row.beside))


def _ranked(funding: pd.DataFrame, selected: Selected) -> pd.DataFrame:
    """Order rows by what their bars show: under a partner filter that partner's own share, the unknown still last."""
    if selected.selection.partners is None:
        return funding
    largest_first = funding.sort_values("own_nok", ascending=False, kind="stable", na_position="last")
    unknown_last = list(labels.UNKNOWN_BARS)
    place = largest_first.known.map(lambda known: unknown_last.index(known) + 1 if known in unknown_last else 0)
    return largest_first.iloc[place.argsort(kind="stable")]


def _titles_only(selected: Selected) -> str:
    """Say for how many measures only the title has been searched, because the rest is not received."""
    total = selected.total
    missing = int(total.measures - total.measures_described)
    if not missing:
        return ""
    measures_of_all = labels.counted(int(total.measures), "tiltak", "tiltak")
    return _("For {missing} av {measures} er bare tittelen lest.", missing=missing, measures=measures_of_all)


def _stage(selected: Selected) -> str:
    return labels.STAGES[selected.selection.stage]


def share_words(selected: Selected) -> str:
    """Say what a bar is divided in."""
    if selected.selection.partners is None:
        return _("eiers og UHs andel")
    if pd.notna(selected.total.together_nok):
        return _(
            "valgt kompetansemiljøs andel, eiers andel, det som er felles med andre og andre UHs andel i samme tiltak"
        )
    return _("valgt kompetansemiljøs andel, eiers andel og andre UHs andel i samme tiltak")


def legend(selected: Selected) -> dict[str, str]:
    """Give words for the legend where a partner is chosen."""
    if selected.selection.partners is None:
        return {}
    chosen = labels.joined([data.short(partner) for partner in selected.selection.partners])
    return {"university": _("{who}: egen andel", who=chosen), "owner": _("Eiers andel i samme tiltak")}


def columns_of(selected: Selected, columns: list[str]) -> list[str]:
    """Leave out what is others' or shared where no partner is chosen (it is empty), and the sum where one is."""
    is_all = selected.selection.partners is None
    left_out = {"together_nok", "other_universities_nok"} if is_all else {"total_nok"}
    return [column for column in columns if column not in left_out]


def _shares(row: object) -> tuple[Part, ...]:
    return (
        Part("owner", known(row.owner_nok)),
        Part("university", known(row.university_nok)),
        Part("together", known(row.together_nok)),
        Part("other_universities", known(row.other_universities_nok)),
    )


def _placed_or_not(row: object) -> tuple[Part, ...]:
    return (Part("university", int(row.itemised_nok)), Part("unknown", known(row.total_nok) - int(row.itemised_nok)))


def known(nok: int | None) -> int:
    """Give the length of a bar: where no amount is stated there is none, and its label says so."""
    return 0 if pd.isna(nok) else int(nok)


def _measure_names(funding: pd.DataFrame, selected: Selected) -> list[str]:
    several_owners, several_years = len(selected.coverage.owners) > 1, funding.year.nunique() > 1
    twice = set(funding.title[funding.title.duplicated()].dropna())
    names = []
    for row in funding.itertuples():
        parts = [_measure_title(row)]
        if row.title in twice and row.scheme:
            parts.append(word(Vocabulary.load().scheme_short(row.scheme)))
        parts += [labels.owner(row.owner)] * several_owners + [labels.year(row.year, False)] * several_years
        names.append(" · ".join(parts))
    return names


def _measure_title(row: object) -> str:
    return labels.NOT_ITEMISED if pd.isna(row.measure_id) else labels.title(row.title)


def _measure_bar(row: object, name: str, selected: Selected) -> Bar:
    bar = Bar(name, labels.NO_AMOUNT, ()) if pd.isna(row.total_nok) else Bar(name, *told_apart(row, selected))
    return _with_beside(bar, row)


def told_apart(row: object, selected: Selected) -> tuple[str, tuple[Part, ...], str]:
    """Give a row's figure, its parts and the words beside: under a partner filter the shares are never one sum."""
    if selected.selection.partners is None:
        return headlines.kroner(row.total_nok), _shares(row), ""
    owner = _("eiers andel ikke oppgitt")
    if pd.notna(row.owner_nok):
        owner = _("eier {nok}", nok=money.format_nok(int(row.owner_nok)))
    beside = [owner]
    if known(row.together_nok):
        beside.append(_("felles med andre UH {nok}", nok=money.format_nok(int(row.together_nok))))
    if known(row.other_universities_nok):
        beside.append(_("andre UH {nok}", nok=money.format_nok(int(row.other_universities_nok))))
    return headlines.own_kroner(row.university_nok), _shares(row), ", ".join(beside)


def _folded(rows: list[Bar], most: int | None, what: str, selected: Selected) -> list[Bar]:
    """Keep the largest rows and gather the rest in one, so that the bars still add up."""
    if not most or len(rows) <= most:
        return rows
    rest = rows[most - 1 :]
    parts = tuple(part for bar in rest for part in bar.parts)
    without = sum(bar.figure in {labels.NO_AMOUNT, labels.NO_OWN_SHARE} for bar in rest)
    figure, beside = _gathered(parts, selected)
    if without == len(rest):
        figure = labels.NO_OWN_SHARE if parts and selected.selection.partners is not None else labels.NO_AMOUNT
    elif without:
        unstated = _("{count} uten oppgitt beløp", count=without)
        beside = ", ".join(part for part in (beside, unstated) if part)
    return [*rows[: most - 1], Bar(_(what, count=len(rest)), figure, parts, beside, is_rest=True)]


def _folded_grey(rest: list[Bar]) -> list[Bar]:
    """Gather what stands on no measure, where many owners or years have some."""
    if len(rest) <= MOST_GREY:
        return rest
    parts = tuple(part for bar in rest for part in bar.parts)
    figure = money.format_nok(sum(part.nok for part in parts))
    return [Bar(labels.NOT_ITEMISED, figure, parts, labels.counted(len(rest), "beløp", "beløp"), is_rest=True)]


def _gathered(parts: Sequence[Part], selected: Selected) -> tuple[str, str]:
    """Tell what several bars are together, apart where their own words are."""
    sums = Counter()
    for part in parts:
        sums[part.series] += part.nok
    if "owner" not in sums:
        return money.format_nok(sums.total()), ""
    row = SimpleNamespace(
        owner_nok=sums["owner"] or None,
        university_nok=sums["university"],
        together_nok=sums["together"],
        other_universities_nok=sums["other_universities"],
        total_nok=sums.total(),
    )
    figure, _parts, beside = told_apart(row, selected)
    return figure, beside


def _cut(rows: list[Bar], most: int | None, page: str) -> str:
    if not most or len(rows) <= most:
        return ""
    return _("Viser {most} av {count}. Resten står på siden {page}.", most=most, count=len(rows), page=page)


def own_share(unit: str, selected: Selected) -> str:
    """Say in a card's unit that only a chosen partner's own share counts, where one is chosen."""
    if selected.selection.partners is None:
        return unit
    if pd.notna(selected.total.together_nok):
        return _("{unit}. Bare valgt kompetansemiljøs egen andel; det som er felles med andre, er ikke med", unit=unit)
    return _("{unit}. Bare valgt kompetansemiljøs egen andel", unit=unit)


def _nok(row: object, selected: Selected) -> int | None:
    return row.total_nok if selected.selection.partners is None else row.own_nok


def _figure(row: object, selected: Selected) -> str:
    told = headlines.kroner if selected.selection.partners is None else headlines.own_kroner
    return told(_nok(row, selected))


def _whole(row: object, selected: Selected) -> tuple[Part, ...]:
    return (Part("total" if selected.selection.partners is None else "university", known(_nok(row, selected))),)


def _count(row: object, selected: Selected) -> str:
    """Say how many measures a bar stands for, where there are so few that it matters, or numbers are compared."""
    other = alongside.other(selected)
    if other and other.kind == "owners" and row.measures:
        every = labels.counted(int(selected.total.measures), "tiltak", "tiltak")
        return _("{count} av {measures}", count=int(row.measures), measures=every)
    return labels.counted(int(row.measures), "tiltak", "tiltak") if row.measures and selected.total.measures < 6 else ""


def _share_and_count(row: object, selected: Selected) -> str:
    """Say what part of the universities' share is a partner's, and of how few measures."""
    whole = selected.total.university_nok
    is_part = selected.selection.partners is None and 0 < known(row.total_nok) < whole
    told = [_("{share} av UHs andel", share=headlines.share(row.total_nok, whole))] if is_part else []
    return alongside.joined(*told, _count(row, selected))


def _theme_bar(row: object, selected: Selected) -> Bar:
    parts = (Part("total", int(row.main_nok)), Part("mentioned", int(row.mentioned_nok)))
    if selected.selection.partners is not None:
        parts = _whole(row, selected)
    name = labels.capital(labels.theme(row.theme))
    return Bar(name, _figure(row, selected), parts, alongside.joined(_count(row, selected), row.beside))


def _unknown(funding: pd.DataFrame, selected: Selected) -> list[Bar]:
    """Give the two grey bars, last and never merged."""
    bars = []
    for row in funding[funding.known.isin(list(labels.UNKNOWN_BARS))].itertuples():
        parts = (Part("unknown", known(_nok(row, selected))),)
        beside = alongside.joined(_count(row, selected), row.beside)
        bars.append(Bar(labels.UNKNOWN_BARS[row.known], _figure(row, selected), parts, beside))
    return bars


def _with_unknown(funding: pd.DataFrame, column: str, selected: Selected) -> pd.DataFrame:
    words = [
        labels.group(name) if isinstance(name, str) else labels.UNKNOWN_BARS.get(known)
        for name, known in zip(funding[column], funding.known, strict=True)
    ]
    named = pd.Series(words, index=funding.index, dtype=object)
    columns: Sequence[str] = [column, "measures", "main_measures", "mentioned_measures"]
    figure = "own_nok"
    if selected.selection.partners is None:  # else they would be the sum of a partner's share and others'
        columns, figure = [*columns, "main_nok", "mentioned_nok"], "total_nok"
    present = [each for each in columns if each in funding.columns] + [
        "amount_nok",
        *alongside.columns(funding, selected),
    ]
    return tables.readable(funding.assign(**{column: named, "amount_nok": funding[figure]}), present)


def _partner(recipient: object) -> str:
    return data.short(recipient) if isinstance(recipient, str) else labels.NO_RECIPIENT
