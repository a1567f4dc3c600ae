"""What stands beside the rows of a card where the reader compares, and what a card says where nothing can.

Kroner stand beside kroner of the same thing: another year, or another partner's own. Of other owners, who differ in
size, stand shares and numbers (DECISIONS 41).
"""

from dataclasses import replace

import pandas as pd

from behovsmelding import headlines, labels, money
from behovsmelding.language import N_, _
from behovsmelding.selection import Selection
from behovsmelding.ui import continued, data
from behovsmelding.ui.comparison import Beside, reports_of
from behovsmelding.ui.heading import Selected

OTHER_MEASURES = N_("Ikke sammenlignet: ulike eiere har ulike tiltak")
SAME_MEASURES = N_("Ikke sammenlignet: alle søylene gjelder tiltak der valgt kompetansemiljø deltar")
YEAR_ABOVE = N_("Hvert år står under året før")
NOT_IN_CELLS = N_("Sammenligningen står ikke i denne tabellen")


def other(selected: Selected) -> Beside | None:
    """Give what figures are told beside, where any of it is received: else nothing is."""
    beside = selected.beside
    if not beside or beside.why_not:
        return None
    return beside if beside.kind != "year" or beside.received.intersection(selected.coverage.owners) else None


def unit(words: str, funding: pd.DataFrame, selected: Selected, *, why_none: str = "", told: str = "") -> str:
    """Say in a card's unit what its rows are told beside; or why nothing is, where the reader compares.

    Args:
        words: the unit.
        funding: the card's rows, with what stands beside each.
        selected: what the reader has chosen.
        why_none: said where nothing can stand beside.
        told: what stands beside, where it is not all of what is compared with.
    """
    beside = other(selected)
    if beside and (funding.beside != "").any():
        return _("{unit}. Ved siden av: {other}", unit=words, other=told or beside.told)
    return f"{words}. {why_none}" if beside and why_none else words


def columns(funding: pd.DataFrame, selected: Selected) -> list[str]:
    """Give the columns of a table that hold what is compared with: kroner only of what may be set side by side."""
    beside = other(selected)
    if not beside or not (funding.beside != "").any():
        return []
    return [name for name in ("before_nok", "lineage") if name in funding] if beside.kind == "year" else ["beside"]


def joined(*parts: str) -> str:
    """Put what stands beside a bar on one line."""
    return " · ".join(part for part in parts if part)


def rows(funding: pd.DataFrame, question: str, column: str, selected: Selected) -> pd.DataFrame:
    """Put what is compared with beside each row, in words and kroner; nothing where the reader asks for none."""
    beside = other(selected)
    return beside.beside(funding, question, column) if beside else funding.assign(beside="")


def measures(funding: pd.DataFrame, selected: Selected) -> pd.DataFrame:
    """Put beside each measure what it is probably or surely continued from, or another partner's own share in it."""
    beside = other(selected)
    placed = funding.measure_id.notna()
    if not beside or beside.kind == "owners":
        return funding.assign(beside="")
    if beside.kind == "partner":
        found = beside.beside(funding, "funding_by_measure", "measure_id")
        return found.assign(beside=found.beside.where(placed, ""))
    return _continued(funding, selected, beside)


def measures_unit(words: str, funding: pd.DataFrame, selected: Selected) -> str:
    """Say what stands beside measures: of the year before the same ones, as far as they are found again."""
    beside = other(selected)
    told = _("samme tiltak i {year}, trolig eller bekreftet", year=beside.name) if beside else ""
    is_year = beside and beside.kind == "year"
    return unit(words, funding, selected, why_none=_(OTHER_MEASURES), told=told if is_year else "")


def _continued(funding: pd.DataFrame, selected: Selected, beside: Beside) -> pd.DataFrame:
    earlier, chosen = continued.from_year_before(selected), selected.selection
    # A measure whose theme or level has changed is the same measure: only what its figure is of counts.
    of = Selection(years=beside.selection.years, owners=chosen.owners, partners=chosen.partners, stage=chosen.stage)
    then = data.answer("funding_by_measure", of)
    figure = headlines.figure_column(chosen)
    kroner = {row.measure_id: getattr(row, figure) for row in then.itertuples() if isinstance(row.measure_id, str)}
    told, before = [], []
    for measure_id in funding.measure_id:
        found = earlier.found.get(measure_id)
        before.append(kroner.get(found.then.measure_id, pd.NA) if found else pd.NA)
        told.append(_earlier(earlier.words.get(measure_id, ""), found, kroner, selected, beside))
    return funding.assign(
        beside=told,
        before_nok=pd.Series(before, dtype="Int64", index=funding.index),
        lineage=[earlier.words.get(measure_id) for measure_id in funding.measure_id],
    )


def _earlier(
    word: str, found: continued.Suggestion | None, kroner: dict[str, int], selected: Selected, beside: Beside
) -> str:
    """Tell a measure's year before with how sure it is that it is the same one."""
    if not word:
        return ""
    if found is None:
        return beside.says(word)
    if found.then.measure_id in kroner:
        told = headlines.kroner if selected.selection.partners is None else headlines.own_kroner
        return beside.says(f"{told(kroner[found.then.measure_id])} ({word})")
    stage = selected.selection.stage
    absent = _("ingen egen andel") if stage == "reported" else labels.STAGES_MISSING[stage]
    return beside.says(f"{absent} ({word})")


def stages(funding: pd.DataFrame, selected: Selected) -> pd.DataFrame:
    """Put the same stage of what is compared with beside each; of other owners the share of what they reported."""
    beside = other(selected)
    if not beside:
        return funding.assign(beside="")
    parameters = beside.selection.parameters()
    del parameters["stage"]
    then = data.answer("funding_in_stages", **parameters).set_index("stage", drop=False)
    words = _stage_in_share if beside.kind == "owners" else _stage_in_kroner
    told = []
    for row in funding.itertuples():
        # A stage that neither has needs no word beside.
        is_empty = pd.isna(row.total_nok) and pd.isna(then.total_nok[row.stage]) and row.stage != "reported"
        own = _of_reported(row) if beside.kind == "owners" else ""
        told.append("" if is_empty else joined(own, beside.says(words(then.loc[row.stage], beside))))
    return funding.assign(
        beside=told,
        before_nok=then.total_nok.reindex(funding.stage).astype("Int64").array,
    )


def _stage_in_kroner(then: pd.Series, beside: Beside) -> str:
    none = _("ingen")
    return (
        money.format_nok(int(then.total_nok)) if pd.notna(then.total_nok) else not_stated(then, beside.selection, none)
    )


def _stage_in_share(then: pd.Series, beside: Beside) -> str:
    if pd.isna(then.total_nok):
        return not_stated(then, beside.selection, _("ingen"))
    measures = labels.counted(int(then.measures), "tiltak", "tiltak")
    if then.stage == "reported":
        return _("{measures} med beløp", measures=measures)
    return ", ".join(part for part in (measures, _of_reported(then)) if part)


def not_stated(stage: object, selection: Selection, none: str) -> str:
    """Say why a stage has no kroner; of reported need, which measures may be without, ``none`` where there is none."""
    if stage.stage != "reported":
        return labels.STAGES_MISSING[stage.stage]
    if not data.answer("funding_total", replace(selection, stage="reported")).measures.iloc[0]:
        return none
    return labels.NO_AMOUNT if selection.partners is None else labels.NO_OWN_SHARE


def _of_reported(row: object) -> str:
    """Tell a stage's share of what the same measures are reported with, where all of them say it."""
    if row.stage == "reported" or pd.isna(row.total_nok) or row.reported_measures != row.measures:
        return ""
    return _("{share} av det meldte", share=headlines.share(row.total_nok, row.reported_nok))


def years(selected: Selected) -> dict[int, str]:
    """Tell each year of one owner beside the same year of what is compared with; nothing beside a year of its own."""
    beside = other(selected)
    if not beside or beside.kind == "year":
        return {}
    then = data.answer("funding_over_years", replace(beside.selection, years=None))
    found = {int(row.year): row for row in then.itertuples()}
    every = [int(year) for year in data.answer("year_list").year]
    if beside.kind == "partner":
        told = {year: _own(found.get(year)) for year in every}
    else:
        told = {year: _year_in_share(year, found.get(year), beside) for year in every}
    return {year: beside.says(words) for year, words in told.items()}


def _own(row: object | None) -> str:
    return _("ingen") if row is None else headlines.own_kroner(row.university_nok)


def _year_in_share(year: int, row: object | None, beside: Beside) -> str:
    owners = set(beside.selection.owners)
    received = owners.intersection(reports_of(year).owner)
    if not received:
        return labels.NOT_RECEIVED_YEAR
    told = _("ingen tiltak passer til filtrene") if row is None else in_shares(row, beside.selection)
    if len(received) == len(owners):
        return told
    everyone = labels.counted(len(owners), "eier", "eiere")
    return _("{told} (mottatt fra {received} av {owners})", told=told, received=len(received), owners=everyone)


def in_shares(row: object, selection: Selection) -> str:
    """Tell a year by its measures and the universities' share; under a partner filter the shares are never one sum."""
    measures = labels.counted(int(row.measures), "tiltak", "tiltak")
    if selection.partners is not None or pd.isna(row.university_nok) or not row.total_nok:
        return measures
    share = _("{share} UHs andel", share=headlines.share(row.university_nok, row.total_nok))
    return f"{measures}, {share}"
