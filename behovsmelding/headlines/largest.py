"""Which measure, owner or partner is the largest, never on a tie; and how many owners depend on one partner."""

from collections.abc import Callable, Iterable

import pandas as pd

from behovsmelding import labels, money
from behovsmelding.headlines.words import MOST_NAMED, figure_column, known_recipient, number, of_all, share
from behovsmelding.language import N_, _, ngettext
from behovsmelding.report import TOGETHER
from behovsmelding.selection import Selection


def measures(funding: pd.DataFrame, selection: Selection) -> str:
    """Head the chart of one owner's measures."""
    placed = funding.assign(nok=funding[figure_column(selection)])
    placed = placed[placed.measure_id.notna() & placed.nok.notna()]
    if selection.partners is not None:
        return _measures_of_partner(placed)
    if placed.empty:
        return _("Ingen tiltak har oppgitt beløp")
    if len(placed) == 1:
        return _("{title} er det eneste tiltaket med oppgitt beløp", title=labels.title(placed.title.iloc[0]))
    most = int(placed.nok.max())
    largest = placed[placed.nok == most]
    if len(largest) > 1:
        many, nok = labels.capital(number(len(largest))), money.format_nok(most)
        return _("{number} tiltak har like stort beløp: {nok} hver", number=many, nok=nok)
    return _("{title} er det største tiltaket", title=labels.title(largest.title.iloc[0]))


def _measures_of_partner(placed: pd.DataFrame) -> str:
    if placed.empty:
        return _("Ingen tiltak har oppgitt egen andel")
    if len(placed) == 1:
        return _("{title} er det eneste tiltaket med oppgitt egen andel", title=labels.title(placed.title.iloc[0]))
    most = int(placed.nok.max())
    largest, nok = placed[placed.nok == most], money.format_nok(most)
    if len(largest) > 1:
        many = labels.capital(number(len(largest)))
        return _("{number} tiltak har like stor egen andel: {nok} hver", number=many, nok=nok)
    return _("{title} har størst egen andel: {nok}", title=labels.title(largest.title.iloc[0]), nok=nok)


def owners(funding: pd.DataFrame, selection: Selection) -> str:
    """Head the chart of owners."""
    if selection.partners is not None and funding.university_nok.isna().all():
        return _("Ingen egen andel er oppgitt")
    return _largest(
        funding.owner.map(labels.owner),
        funding[figure_column(selection)],
        N_("{count} eiere har like stor andel: {nok} hver"),
        of_all(selection),
    )


def partners(funding: pd.DataFrame, short: Callable[[str], str]) -> str:
    """Head the chart of university partners."""
    named = funding[funding.recipient.notna()]
    stated = named[named.total_nok.notna()]
    if stated.empty or not stated.total_nok.sum():
        return _("Ingen beløp er knyttet til et kompetansemiljø")
    if len(stated) == 1:
        who, figure = short(stated.recipient.iloc[0]), money.format_nok(int(stated.total_nok.iloc[0]))
        if known_recipient(stated.recipient.iloc[0]) == "together":
            together = labels.joined(who.split(TOGETHER))
            return _("{nok} er oppgitt samlet for {names}", nok=figure, names=together)
        if len(funding) == 1:
            return _("{who} er eneste kompetansemiljø, med {nok}", who=who, nok=figure)
        return _("{who} er eneste kompetansemiljø med oppgitt beløp: {nok}", who=who, nok=figure)
    return _largest(
        stated.recipient.map(short),
        stated.total_nok,
        N_("{count} kompetansemiljøer har like stor andel: {nok} hver"),
        _("{share} av UHs andel"),
        int(funding.total_nok.sum()),
    )


def _largest(names: Iterable[str], amounts: pd.Series, many: str, of_what: str, whole: int | None = None) -> str:
    """Rank by kroner, never on a tie.

    Args:
        names: of those ranked.
        amounts: theirs.
        many: what is said where more than a few have the largest.
        of_what: what ``{share}`` is a share of, in words.
        whole: what the shares are of; the sum of the amounts unless given.
    """
    stated = [(name, int(nok)) for name, nok in zip(names, amounts, strict=True) if pd.notna(nok)]
    most = max((nok for _name, nok in stated), default=0)
    if not stated:
        return _("Ingen beløp er oppgitt")
    if not most:
        return _("Alle oppgitte beløp er {nok}", nok=money.format_nok(0))
    largest = [name for name, nok in stated if nok == most]
    figure = money.format_nok(most)
    if len(largest) > MOST_NAMED:
        return _(many, count=len(largest), nok=figure)
    if len(largest) > 1:
        return _("{who} har like stor andel: {nok} hver", who=labels.joined(largest), nok=figure)
    part = of_what.format(share=share(most, whole or sum(nok for _name, nok in stated)))
    return _("{who} har størst andel: {nok}, {share}", who=largest[0], nok=figure, share=part)


def dependence(funding: pd.DataFrame, selection: Selection, short: Callable[[str], str]) -> str:
    """Head owners crossed with partners: how many owners have all of the universities' share at one of them.

    An owner whose share is partly unknown, unnamed or shared by several is not counted among them.
    """
    counted = funding[funding.total_nok.isna() | (funding.total_nok > 0)]
    stated = list(dict.fromkeys(counted.owner[counted.total_nok.notna()]))
    if selection.partners is not None:
        partners = labels.joined([short(partner) for partner in selection.partners])
        owners = labels.counted(funding.owner.nunique(), "eier", "eiere")
        return _("{who} er med i tiltak hos {owners}", who=partners, owners=owners)
    if not stated:
        return _("Ingen beløp er knyttet til et kompetansemiljø")
    alone = [
        owner
        for owner, rows in counted.groupby("owner")
        if owner in stated and len(rows) == 1 and rows.known.iloc[0] == "partner"
    ]
    return _at_one_partner(stated, len(alone))


def _at_one_partner(stated: list[str], alone: int) -> str:
    if len(stated) == 1 and alone:
        return _("{owner} har all UH-andel hos ett kompetansemiljø", owner=stated[0])
    if len(stated) == 1:
        return _("{owner} har ikke all UH-andel hos ett kompetansemiljø", owner=stated[0])
    if not alone:
        return _("Ingen av {count} eiere har all UH-andel hos ett kompetansemiljø", count=len(stated))
    if alone == len(stated):
        return _("Alle {count} eierne har all UH-andel hos ett kompetansemiljø", count=len(stated))
    return ngettext(
        "{count} av {all} eiere har all UH-andel hos ett kompetansemiljø",
        "{count} av {all} eiere har all UH-andel hos ett kompetansemiljø",
        alone,
        all=len(stated),
    )
