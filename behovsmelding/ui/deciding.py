"""Measures as a samarbeidsforum or a municipality decides on them: what is known of each, and what it asks for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from behovsmelding import headlines, labels, money, retelling
from behovsmelding.exports.pack import Column, Decision, Table
from behovsmelding.language import _, word
from behovsmelding.selection import listed
from behovsmelding.ui import data
from behovsmelding.ui.heading import Selected
from behovsmelding.vocabulary import Vocabulary


def decisions(selected: Selected, questions: pd.DataFrame, notes: Mapping[str, Sequence[str]]) -> tuple[Decision, ...]:
    """Give every measure of a selection, owner by owner, with its amounts, and what is to be asked and noted about it.

    Args:
        selected: whose measures.
        questions: rows of what is still to be asked, with measure_id and question.
        notes: what is noted, by measure.
    """
    measures = data.answer("measure_list", selected.selection, search=None)
    amounts = data.answer("source_list", selected.selection)
    rows_of = dict(iter(amounts[amounts.measure_id.notna()].groupby("measure_id", sort=False)))
    asked = defaultdict(list)
    for row in questions[questions.measure_id.notna()].itertuples():
        asked[row.measure_id].append(row.question)
    statuses = _statuses(selected)
    ordered = measures.sort_values("owner", kind="stable", key=lambda names: names.map(_place_of(measures.owner)))
    return tuple(
        replace(
            _decision(row, rows_of.get(row.measure_id, amounts[:0]), statuses, selected),
            questions=tuple(asked[row.measure_id]),
            notes=tuple(notes.get(row.measure_id, ())),
        )
        for row in ordered.itertuples()
    )


def _place_of(owners: pd.Series) -> Mapping[object, int]:
    """Give the order of owners: as they come, the one with the largest measure first."""
    return {owner: place for place, owner in enumerate(dict.fromkeys(owners))}


def _statuses(selected: Selected) -> dict[tuple[str, int], str]:
    """Say of each owner and year how far its reports have come."""
    reports = data.answer("report_list", years=listed(selected.selection.years), owners=None, networks=None)
    told = defaultdict(list)
    for row in reports.itertuples():
        told[row.owner, row.year].append(retelling.retold(row.status))
    return {key: "; ".join(dict.fromkeys(statuses)) for key, statuses in told.items()}


def _decision(
    row: object,
    amounts: pd.DataFrame,
    statuses: Mapping[tuple[str, int], str],
    selected: Selected,
) -> Decision:
    partners = [data.short(partner) for partner in row.partners]
    owner, unknown = labels.owner(row.owner), _("ikke kjent")
    who = " · ".join([owner, *([labels.joined(partners)] if partners else [])])
    duration = ", ".join(labels.semester(name) for name in row.semesters) or _("varighet er ikke oppgitt")
    themes, groups = (labels.joined([say(name) for name in names]) for say, names in _about(row))
    lacking = labels.NOT_STATED if row.described else labels.NOT_RECEIVED
    known = {
        _("Eier"): owner,
        _("Kompetansemiljø (UH)"): labels.joined(partners) or unknown,
        _("År"): labels.year(row.year, None),
        _("Varighet"): labels.capital(duration),
        _("Ordning"): word(Vocabulary.load().scheme_short(row.scheme)) if row.scheme else unknown,
        _("Nivå"): labels.LEVELS.get(row.level, unknown),
        _("Temaer"): labels.capital(themes) or lacking,
        _("Målgrupper"): labels.capital(groups) or lacking,
        _("Nummer i skjemaet"): row.number or unknown,
        _("Status"): statuses.get((row.owner, row.year), unknown),
    }
    criteria = [
        _("Temaer: {themes}", themes=themes or lacking.lower()),
        _("Målgrupper: {groups}", groups=groups or lacking.lower()),
    ]
    return Decision(
        title=labels.title(row.title),
        owner=owner,
        who=who,
        duration=labels.capital(duration),
        known=tuple(known.items()),
        criteria=". ".join(criteria) + ".",
        amounts=_amounts(amounts, selected),
        split=tuple(_split(row, amounts, selected)),
    )


def _about(row: object) -> tuple[tuple[object, Sequence[str]], ...]:
    return (labels.theme, row.themes), (labels.group, row.target_groups)


def _split(row: object, amounts: pd.DataFrame, selected: Selected) -> list[str]:
    """Say how the amount is divided; under a partner filter the shares are never one sum."""
    told = [
        f"{_recipient(one)}: {money.format_nok(int(one.amount_nok))}"
        for one in amounts[amounts.amount_nok.notna()].itertuples()
    ]
    if selected.selection.partners is not None:
        return told or [labels.NO_AMOUNT]
    whole = _("{stage}: {nok}", stage=labels.STAGES[selected.selection.stage], nok=headlines.kroner(row.total_nok))
    return [whole, *told]


def _amounts(amounts: pd.DataFrame, selected: Selected) -> Table:
    stated = amounts[amounts.amount_nok.notna()]
    columns = (
        Column(labels.heading("recipient")),
        Column(labels.heading("role")),
        Column(labels.heading("amount_nok"), "kroner", is_summed=selected.selection.partners is None),
        Column(labels.heading("locator")),
        Column(labels.heading("document")),
    )
    rows = [
        (
            _recipient(one),
            labels.ROLES[one.role],
            int(one.amount_nok),
            labels.capital(labels.place(one.locator)),
            one.document if isinstance(one.document, str) else None,
        )
        for one in stated.itertuples()
    ]
    return Table(columns, tuple(rows))


def _recipient(one: object) -> str:
    return data.short(one.recipient) if isinstance(one.recipient, str) else labels.NO_RECIPIENT
