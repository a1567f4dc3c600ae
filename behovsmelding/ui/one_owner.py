"""What only one owner's page has: its years, with those not received, and what should be asked."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from behovsmelding import headlines, labels, tables
from behovsmelding.charts import Bar
from behovsmelding.language import _
from behovsmelding.selection import listed
from behovsmelding.ui import card_sources, cards, data, filters, reports
from behovsmelding.ui.card import Card
from behovsmelding.ui.heading import Selected


def draw_choice(selected: Selected) -> None:
    """Let the reader go to one owner's profile, and back to all."""
    every = data.answer("funding_by_owner", replace(selected.selection, owners=None))
    names = [name for name in every.owner if isinstance(name, str)]
    filters.draw_one("eier", names, label=_("Se én eiers profil"), every=_("Alle eiere"))


def years(selected: Selected) -> Card:
    """Funding in all years; one that is not received says so and has no bar, and the reform is drawn as a break."""
    always = replace(selected, selection=replace(selected.selection, years=None))
    funding = data.answer("funding_over_years", always.selection)
    found = {int(row.year): row for row in funding.itertuples()}
    absent = _absent(always, found)
    span = [int(year) for year in data.answer("year_list").year]
    bars, places = [], {}
    for year in range(min(span), max(span) + 1):
        if bars and year == headlines.REFORM:
            bars.append(_reform())
        places[year] = len(bars)
        bars.append(_bar(found[year], always) if year in found else Bar(str(year), absent[year], ()))
    not_received = [year for year, told in absent.items() if told == labels.NOT_RECEIVED_YEAR]
    title = headlines.years(list(found), not_received, selected.selection.stage)
    return Card(
        name="aar",
        title=title,
        unit=_(
            "{stage} i alle år, kroner, delt på {shares}",
            stage=labels.STAGES[selected.selection.stage],
            shares=cards.share_words(selected),
        ),
        rows=bars,
        table=tables.readable(
            _with_absent(funding, absent), cards.columns_of(selected, ["year", *cards.SHARES, "state"])
        ),
        sources=card_sources.years(always, title, bars, places),
        legend=cards.legend(selected),
    )


def draw_findings(selected: Selected) -> None:
    """Draw what should be asked of the owner, folded when there is much."""
    chosen = selected.selection
    found = data.answer(
        "finding_list", years=listed(chosen.years), owners=list(selected.coverage.owners), measure_id=None
    )
    told = _("Ingen merknader til behovsmeldingen")
    if len(found):
        told = _("{findings} til behovsmeldingen", findings=labels.counted(len(found), "merknad", "merknader"))
    with st.expander(told, icon=":material/fact_check:"):
        if found.empty:
            st.markdown(_("Ingenting i behovsmeldingen må avklares eller bør sjekkes."))
        reports.draw_findings(found)


def _reform() -> Bar:
    told = _("Ny ordning fra {year} – ordningene før og etter er ikke sammenlignbare", year=headlines.REFORM)
    return Bar(told, "", (), divides=True)


def _absent(always: Selected, found: dict[int, object]) -> dict[int, str]:
    """Say of each year without a sum why: not received, in another's report, or nothing that passes the filters."""
    owners = list(always.coverage.owners)
    received = set(data.answer("report_list", years=None, owners=owners, networks=None).year.dropna())
    within = data.answer("co_owner_list", years=None, owners=owners)
    others = {int(row.year): row.within for row in within.itertuples() if pd.notna(row.year)}
    every = data.answer("year_list").year
    told = {}
    for year in range(int(every.min()), int(every.max()) + 1):
        if year in found:
            continue
        if year in received:
            stage = always.selection.stage
            told[year] = labels.STAGES_MISSING[stage] if stage != "reported" else _("ingen tiltak passer til filtrene")
        elif year in others:
            told[year] = _("inngår i behovsmeldingen fra {owner}, andelen er ikke oppgitt", owner=others[year])
        else:
            told[year] = labels.NOT_RECEIVED_YEAR
    return told


def _bar(row: object, always: Selected) -> Bar:
    return Bar(labels.year(int(row.year), row.year_inferred), *cards.told_apart(row, always))


def _with_absent(funding: pd.DataFrame, absent: dict[int, str]) -> pd.DataFrame:
    """Put the years without a sum among the others, so that the table says what the chart says."""
    rows = pd.DataFrame({"year": list(absent), "state": list(absent.values())})
    together = (
        pd.concat([funding.assign(state=""), rows]) if len(funding) else rows.assign(**dict.fromkeys(cards.SHARES))
    )
    return together.sort_values("year")
