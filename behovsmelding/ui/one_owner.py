"""What only one owner's page has: its years, with those not received, and what should be asked."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from behovsmelding import headlines, labels, tables
from behovsmelding.charts import Bar
from behovsmelding.language import _
from behovsmelding.selection import listed
from behovsmelding.ui import alongside, card_sources, cards, compared, data, filters, reports
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
    beside = alongside.years(selected)
    bars, places = [], {}
    for year in range(min(span), max(span) + 1):
        if bars and year == headlines.REFORM:
            bars.append(compared.reform())
        places[year] = len(bars)
        bars.append(
            _bar(found[year], always, beside.get(year, "")) if year in found else Bar(str(year), absent[year], ())
        )
    not_received = [year for year, told in absent.items() if told == labels.NOT_RECEIVED_YEAR]
    title = headlines.years(list(found), not_received, selected.selection.stage)
    unit = _(
        "{stage} i alle år, kroner, delt på {shares}",
        stage=labels.STAGES[selected.selection.stage],
        shares=cards.share_words(selected),
    )
    table = _with_absent(funding.assign(beside=[beside.get(year, "") for year in funding.year]), absent)
    columns = ["year", *cards.SHARES, "state", *alongside.columns(table, selected)]
    return Card(
        name="aar",
        title=title,
        unit=alongside.unit(unit, table, selected, why_none=_(alongside.YEAR_ABOVE)),
        rows=bars,
        table=tables.readable(table, cards.columns_of(selected, columns)),
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


def _bar(row: object, always: Selected, beside: str) -> Bar:
    figure, parts, apart = cards.told_apart(row, always)
    is_by_share = always.beside and always.beside.kind == "owners" and beside
    own = alongside.in_shares(row, always.selection) if is_by_share else ""
    return Bar(labels.year(int(row.year), row.year_inferred), figure, parts, alongside.joined(apart, own, beside))


def _with_absent(funding: pd.DataFrame, absent: dict[int, str]) -> pd.DataFrame:
    """Put the years without a sum among the others, so that the table says what the chart says."""
    rows = pd.DataFrame({"year": list(absent), "state": list(absent.values()), "beside": ""})
    together = (
        pd.concat([funding.assign(state=""), rows]) if len(funding) else rows.assign(**dict.fromkeys(cards.SHARES))
    )
    return together.sort_values("year")
