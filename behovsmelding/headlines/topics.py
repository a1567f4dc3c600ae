"""What measures are about and for whom: themes and target groups, ranked by kroner only where they count once."""

from dataclasses import dataclass

import pandas as pd

from behovsmelding import labels, money
from behovsmelding.headlines.words import MOST_NAMED, of_all, share
from behovsmelding.language import N_, _, ngettext
from behovsmelding.selection import Selection

ODD_NOK = 5
"""More than the amounts that one measure usually has, so more than an equal split can be uneven by."""


def themes(funding: pd.DataFrame, total: pd.Series, selection: Selection) -> str:
    """Head the chart of themes; ranks by kroner only where kroner are counted once, and never on a tie."""
    known = funding[funding.known == "theme"]
    if known.empty:
        return _("Ingen temaer er funnet i tiltakene")
    if selection.counting == "berorer":
        often = known[known.measures == known.measures.max()]
        said = THEME_IN
        if not often.main_measures.any():
            said = MENTIONED_IN
        elif not often.mentioned_measures.any():
            said = MAIN_THEME_IN
        return _often(known.theme, known.measures, total, said)
    figure = "total_nok" if selection.partners is None else "own_nok"
    stated = known.assign(nok=known[figure])
    stated = stated[stated.nok.notna()]
    if stated.empty or not stated.nok.sum():
        return _("Ingen beløp er oppgitt for temaene")
    most = int(stated.nok.max())
    # Odd kroner of an equal split go to the first themes, one for each amount: so little is no difference.
    largest = [labels.theme(name) for name in stated.theme[most - stated.nok <= ODD_NOK * stated.measures]]
    if len(largest) > MOST_NAMED:
        return _("{count} temaer har like stor andel", count=len(largest))
    if len(largest) > 1:
        return _("{themes} har like stor andel", themes=labels.capital(labels.joined(largest)))
    part = of_all(selection).format(share=share(most, int(funding[figure].sum())))
    nok = money.format_nok(most)
    return _("{who} har størst andel: {nok}, {share}", who=labels.capital(largest[0]), nok=nok, share=part)


def target_groups(funding: pd.DataFrame, total: pd.Series) -> str:
    """Head the chart of target groups: how far they are known, then who is named most often."""
    known = funding[funding.known == "target_group"]
    unknown = int(funding[funding.known != "target_group"].measures.sum())
    if known.empty:
        return _("Målgruppen er ikke kjent for noen av tiltakene")
    if unknown:
        named = total.measures - unknown
        return _("Målgruppen er kjent for {known} av {all} tiltak", known=named, all=total.measures)
    return _often(known.target_group, known.measures, total, TARGET_GROUP_IN)


def themes_and_groups(pairs: pd.DataFrame) -> str:
    """Head themes crossed with target groups: the pair that most measures have, never on a tie."""
    known = pairs[pairs.theme.notna() & pairs.target_group.notna()]
    if known.empty:
        return _("Ingen tiltak har både tema og målgruppe")
    most = known[known.measures == known.measures.max()]
    if len(most) > 1:
        return _("{count} kombinasjoner av tema og målgruppe er funnet", count=len(known))
    first = most.iloc[0]
    return _(
        "{theme} for {group} er oftest: {measures}",
        theme=labels.capital(labels.theme(first.theme)),
        group=labels.group(first.target_group),
        measures=labels.counted(int(first.measures), "tiltak", "tiltak"),
    )


@dataclass(frozen=True, slots=True)
class Often:
    """What is said of what stands in most measures: of one, of a few, and of too many to name."""

    one: str
    few: str
    many: str


THEME_IN = Often(
    N_("{names} er tema i {of_all}"),
    N_("{names} er tema i {of_all} hver"),
    N_("{count} temaer er funnet, ingen oftere enn i {of_all}"),
)


MENTIONED_IN = Often(N_("{names} er nevnt i {of_all}"), N_("{names} er nevnt i {of_all} hver"), THEME_IN.many)


MAIN_THEME_IN = Often(N_("{names} er hovedtema i {of_all}"), N_("{names} er hovedtema i {of_all} hver"), THEME_IN.many)


TARGET_GROUP_IN = Often(
    N_("{names} er målgruppe i {of_all}"),
    N_("{names} er målgruppe i {of_all} hver"),
    N_("{count} målgrupper er funnet, ingen oftere enn i {of_all}"),
)


def _often(names: pd.Series, counts: pd.Series, total: pd.Series, said: Often) -> str:
    most = int(counts.max())
    if total.measures and total.measures == total.measures_described:
        of_all = ngettext(
            "{part} av {count} beskrevet tiltak", "{part} av {count} beskrevne tiltak", int(total.measures), part=most
        )
    else:
        of_all = ngettext("{part} av {count} tiltak", "{part} av {count} tiltak", int(total.measures), part=most)
    often = [labels.group(str(name)) for name in names[counts == most]]
    if len(often) == 1:
        return _(said.one, names=labels.capital(often[0]), of_all=of_all)
    if len(often) <= MOST_NAMED and most > 1:
        return _(said.few, names=labels.capital(labels.joined(often)), of_all=of_all)
    return _(said.many, count=len(names), of_all=of_all)
