"""The head of every page: one true sentence with who is in the sum, and what is counted."""

from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from behovsmelding import headlines, labels, money
from behovsmelding.headlines import Coverage
from behovsmelding.language import Words, _
from behovsmelding.report import TOGETHER
from behovsmelding.selection import Selection, listed
from behovsmelding.ui import blocks, compared, comparison, data, filters, sources
from behovsmelding.ui.comparison import Beside
from behovsmelding.ui.sources import Sources

LACKING = Words(
    {"network": "nettverk", "scheme": "ordning", "level": "nivå", "theme": "tema", "target_group": "målgruppe"}
)
"""What a form may leave unsaid, as readers call it."""


ALL_SHARES = Words({"owner": "Eiers andel", "university": "UHs andel"})
PARTNER_SHARES = Words(
    {
        "own": "Egen andel",
        "owner": "Eiers andel i samme tiltak",
        "together": "Felles med andre UH",
        "other": "Andre UHs andel i samme tiltak",
    }
)


@dataclass(frozen=True, slots=True)
class Selected:
    """What the reader has chosen, and the one row that sums it up."""

    selection: Selection
    total: pd.Series
    coverage: Coverage
    beside: Beside | None = None
    """What figures are told beside, where the reader compares."""


def draw() -> Selected | None:
    """Draw the page's heading; None, and a calm sentence, where nothing matches the filters."""
    selected = asked()
    if selected is None:
        return None
    st.title(labels.plain(title(selected)), anchor=False)
    st.caption(labels.plain(" · ".join([counted(selected), data.version_in_words()])))
    if trusted := trust(selected):
        st.caption(labels.plain(trusted))
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        sources.button(everything(selected), _("Kilder til summen"))
        _draw_choice(selected)
    if apart := told_apart(selected):
        st.markdown(labels.plain(apart))
    _draw_unplaced(selected)
    _draw_within(selected)
    _draw_comparison(selected)
    return selected


def trust(selected: Selected) -> str:
    """Say how far the kroner of a selection can be trusted."""
    return headlines.trust(data.answer("selection_trust", selected.selection).iloc[0])


def told_apart(selected: Selected) -> str:
    """Tell a chosen partner's shares apart; nothing where none is chosen."""
    if selected.selection.partners is None:
        return ""
    return headlines.shares_of_partner(selected.total, _shared_with(selected))


def asked() -> Selected | None:
    """Give what the reader has chosen; None, and a calm sentence, where nothing matches the filters."""
    selected = summed_up(filters.selection())
    if selected.total.measures or pd.notna(selected.total.total_nok):
        return selected
    _nothing(selected)
    return None


def _draw_choice(selected: Selected) -> None:
    """Draw the choice of what figures are told beside, where there is any."""
    choices = comparison.choices(selected.selection)
    if len(choices) > 1:
        filters.draw_comparison(choices)


def _draw_comparison(selected: Selected) -> None:
    """Draw the sentence the comparison gives, and what makes the two unlike; a network's owners one by one, folded."""
    beside = selected.beside
    if not beside:
        return
    first, *unlike = compared.in_words(selected.selection, selected.coverage.owners, beside)
    st.markdown(f"**{labels.plain(first)}**")
    if unlike:
        st.warning(labels.plain(". ".join(unlike) + "."), icon=":material/balance:")
    if beside.network and not beside.why_not:
        with st.expander(
            labels.plain(_("Eierne i {network}, én for én", network=beside.network)), icon=":material/table_rows:"
        ):
            table = compared.owner_by_owner(selected.selection, beside)
            blocks.table(table, alt=_("Tabell over eierne i {network}", network=beside.network))


def everything(selected: Selected) -> Sources:
    """Follow the figures of the heading: all amounts of the selection, to be narrowed to a share."""
    chosen = selected.selection.partners is not None
    shares = PARTNER_SHARES if chosen else ALL_SHARES
    return Sources(
        name="summen",
        title=title(selected),
        selection=selected.selection,
        bars=tuple(shares.values()),
        bar_of={share: place for place, share in enumerate(shares)},
        key=lambda row: row.share if chosen else row.role,
        what=_("Andel"),
        is_heading=True,
        years=selected.coverage.years_in_words,
    )


def figures(selected: Selected) -> None:
    """Draw the figures below the heading; a partner's shares stand apart."""
    # Who is compared with another owner or partner reads of that one, not of a year nobody chose.
    is_by_year = selected.beside is None or selected.beside.kind == "year"
    before, unlike = _year_before(selected) if is_by_year else ("", "")
    blocks.figures(shares(selected, before))
    if unlike:
        st.caption(labels.plain(unlike))


def shares(selected: Selected, before: str = "") -> list[tuple[str, str, str]]:
    """Give the sum, its shares and the measures: (what, figure, what stands beside); ``before`` is beside the sum."""
    total = selected.total
    if selected.selection.partners is None:
        parts = {_("Eiers andel"): total.owner_nok, _("UHs andel"): total.university_nok}
        shown = [(_what(selected), headlines.kroner(total.total_nok), before)]
        for what, nok in parts.items():
            share = "" if pd.isna(nok) else headlines.share(nok, total.total_nok)
            shown.append((what, headlines.kroner(nok), share))
    else:
        shown = [
            (_("Egen andel"), headlines.kroner(total.own_nok), before),
            (_("Eiers andel i samme tiltak"), _owners(total), ""),
            *_of_others(total),
        ]
    described = _("{described} av {measures} beskrevet", described=total.measures_described, measures=total.measures)
    return [*shown, (_("Tiltak"), str(total.measures), described)]


def _shared_with(selected: Selected) -> list[str]:
    """Name those that a chosen partner shares an undivided amount with."""
    if pd.isna(selected.total.together_nok):
        return []
    chosen = set(selected.selection.partners)
    recipients = data.answer("funding_by_partner", selected.selection).recipient.dropna()
    members = [name.split(TOGETHER) for name in recipients if headlines.known_recipient(name) == "together"]
    mine = [{one for one in each if not chosen.intersection({one, data.parent(one)})} for each in members]
    shared = [others for others, each in zip(mine, members, strict=True) if len(others) < len(each)]
    return sorted(data.short(name) for name in set().union(*shared))


def _owners(total: pd.Series) -> str:
    """Write the owner's share in a partner's measures; a dash where it takes part in none."""
    return headlines.kroner(total.same_owner_nok) if total.measures else "–"


def _of_others(total: pd.Series) -> list[tuple[str, str, str]]:
    """Give other partners' share, and what is shared with them; where no other takes part theirs is 0, not unknown."""
    others = (_("Andre UHs andel i samme tiltak"), headlines.kroner(_known(total.other_universities_nok)), "")
    if pd.isna(total.together_nok):
        return [others]
    together = (_("Felles med andre UH"), headlines.kroner(total.together_nok), _("ikke delt"))
    return [together, others] if _known(total.other_universities_nok) else [together]


def _known(nok: int | None) -> int:
    return 0 if pd.isna(nok) else int(nok)


def _what(selected: Selected) -> str:
    stage = labels.STAGES[selected.selection.stage]
    return _("{stage}, minst", stage=stage) if headlines.is_at_least(selected.total, selected.coverage) else stage


def title(selected: Selected) -> str:
    """Give the true sentence the page is headed with."""
    return headlines.page(selected.total, selected.coverage, selected.selection, data.short)


def counted(selected: Selected) -> str:
    """Say what is counted, and how much of it is received."""
    return headlines.what_is_counted(selected.total, selected.coverage, selected.selection)


def summed_up(selection: Selection) -> Selected:
    """Give a selection with the one row that sums it up, whoever chose it."""
    total = data.answer("funding_total", selection).iloc[0]
    coverage = _coverage(selection, data.answer("funding_by_measure", selection))
    return Selected(selection, total, coverage, comparison.beside(selection))


def _coverage(selection: Selection, funding: pd.DataFrame) -> Coverage:
    everyone = data.answer("expected_owner_list", years=listed(selection.years), networks=listed(selection.networks))
    received = everyone[everyone.state != "not_received"]
    networks = set(received.network.dropna())
    network = networks.pop() if len(networks) == 1 else None
    expected = everyone[everyone.expected & (everyone.network == network)] if network else everyone[everyone.expected]
    one_year = selection.years is not None and len(selection.years) == 1
    counted = one_year and not expected.empty
    expected_received = int((expected.state != "not_received").sum())
    reports = _reports_of(selection, funding)
    return Coverage(
        owners=tuple(dict.fromkeys(labels.owner(owner) for owner in funding.owner)),
        years=tuple(int(year) for year in funding.year.dropna().unique()) or selection.years or (),
        inferred=frozenset(int(year) for year in reports.year[reports.year_inferred].dropna()),
        network=network,
        received=expected_received if counted else received.owner.nunique(),
        expected=len(expected) if counted else None,
        no_stated_total=bool(_reports_of(selection, funding[funding.total_nok.isna()]).stated_total_nok.isna().any()),
        others=received.owner.nunique() - expected_received if counted else 0,
    )


def _reports_of(selection: Selection, funding: pd.DataFrame) -> pd.DataFrame:
    """Give the reports of the owners and years some rows are about."""
    reports = data.answer(
        "report_list", years=listed(selection.years), owners=None, networks=listed(selection.networks)
    )
    about = set(zip(funding.owner, funding.year, strict=True))
    return reports.loc[[pair in about for pair in zip(reports.owner, reports.year, strict=True)]]


def _year_before(selected: Selected) -> tuple[str, str]:
    """Tell the sum of the calendar year before, never of the nearest other year (MODEL §5).

    Of the same owners; where the reader compares with that year, of all received for it, as every card then counts.

    Returns:
        What stands with the figure, short enough to be whole there; and what makes the years unlike, if anything.
    """
    years = selected.selection.years
    if years is None or len(years) != 1:
        return "", ""
    before = years[0] - 1
    if selected.beside:  # what is unlike stands with the comparison
        nok = _sum_of(selected.beside.selection)
        told = _("Tallet for {year} er {other}, som ved siden av søylene.", year=before, other=selected.beside.told)
        return _sum_in_words(before, selected.beside.received, nok), told if nok is not None else ""
    owners = selected.coverage.owners
    reports = data.answer("report_list", years=[before], owners=list(owners), networks=None)
    received = frozenset(reports.owner[reports.year.notna()])
    then = _sum_of(replace(selected.selection, years=(before,), owners=owners))
    told = _sum_in_words(before, received, then)
    if not received:
        return told, ""
    if then is None:
        return told, _("Ingen beløp for {year} passer til filtrene.", year=before)
    unlike = [_("andre ordninger")] if years[0] == headlines.REFORM else []
    if len(received) != len(owners):
        everyone = labels.counted(len(owners), "eier", "eiere")
        unlike.append(_("mottatt fra {received} av {owners}", received=len(received), owners=everyone))
    return told, f"{before}: {labels.joined(unlike)}." if unlike else ""


def _sum_of(selection: Selection) -> int | None:
    """Give the sum of a selection, a partner's own where one is chosen; None where no amount is known."""
    total = data.answer("funding_total", selection).iloc[0]
    nok = total.total_nok if selection.partners is None else total.own_nok
    return None if pd.isna(nok) else int(nok)


def _sum_in_words(year: int, received: frozenset[str], nok: int | None) -> str:
    if not received:
        return _("{year} er ikke mottatt", year=year)
    return _("{year}: ingen treff", year=year) if nok is None else f"{year}:\u00a0{money.format_nok(nok)}"


def unplaced(selected: Selected) -> str:
    """Say what the filters cannot place; nothing where they place everything."""
    found = data.answer("unplaced_total", selected.selection).iloc[0]
    if pd.isna(found.unplaced_nok) or not found.unplaced_nok:
        return ""
    return headlines.unplaced(int(found.unplaced_nok), [LACKING[reason] for reason in found.missing])


def _draw_unplaced(selected: Selected) -> None:
    if told := unplaced(selected):
        st.info(labels.plain(told), icon=":material/help:")


def _nothing(selected: Selected) -> None:
    stage = selected.selection.stage
    years = selected.coverage.years_in_words
    if stage != "reported":
        told = _(
            "{stage}: {missing} for {years}",
            stage=labels.STAGES[stage],
            missing=labels.STAGES_MISSING[stage],
            years=years,
        )
        st.title(labels.plain(told), anchor=False)
        st.info(_("Ingen slike beløp er registrert. Skjemaene gir bare meldt behov."), icon=":material/info:")
        return
    received = set(data.answer("year_list").year)
    chosen = selected.selection.years or ()
    if chosen and not received.intersection(chosen):
        st.title(_("Ingen behovsmeldinger er mottatt for {years}", years=years), anchor=False)
        st.info(_("Velg et annet år i filteret øverst."), icon=":material/info:")
        return
    st.title(_("Ingen tiltak passer til filtrene"), anchor=False)
    st.info(_("Fjern et filter øverst for å se flere tiltak."), icon=":material/filter_alt_off:")
    _draw_unplaced(selected)
    _draw_within(selected)


def within(selected: Selected) -> list[str]:
    """Say of a chosen owner that stands in another's report where it stands; its part is unknown, never 0."""
    chosen = selected.selection
    if chosen.owners is None:
        return []
    return [
        _(
            "{owner} inngår i behovsmeldingen fra {within} for {year}; andelen er ikke oppgitt.",
            owner=row.owner,
            within=labels.owner(row.within),
            year=labels.year(row.year, None),
        )
        for row in data.answer("co_owner_list", years=listed(chosen.years), owners=list(chosen.owners)).itertuples()
    ]


def _draw_within(selected: Selected) -> None:
    for told in within(selected):
        st.info(labels.plain(told), icon=":material/group:")
