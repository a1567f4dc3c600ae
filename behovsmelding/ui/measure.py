"""The list of measures, and one measure in full with everything that is known about it and where it stands."""

import pandas as pd
import streamlit as st

from behovsmelding import labels, tables
from behovsmelding.language import _, word
from behovsmelding.ui import blocks, continued, data, notes, passages, reports
from behovsmelding.ui.heading import Selected
from behovsmelding.vocabulary import Vocabulary

KEY = "tiltak"
MOST_IN_SIGHT = 18
"""Rows before the table scrolls in a frame of its own: what stands below it must be in reach."""
COLUMNS = [
    "year", "owner", "total_nok", "title", "owner_nok", "university_nok", "partners", "themes", "target_groups",
    "semesters", "scheme", "level", "number", "findings",
]  # fmt: skip
"""The sum stands before the title, which takes all the room there is beside it on a phone."""
WIDTHS = {"owner": 170, "title": 300, "owner_nok": 95, "university_nok": 95, "total_nok": 105, "before_nok": 105}
"""Pixels of columns: kroner are whole in a window of 1280, whatever the names are. Half a number is another number."""


def chosen() -> str | None:
    """Give the measure the address names."""
    return st.query_params.get(KEY)


def draw_list(selected: Selected) -> None:
    """Draw the searchable list; a click on a row opens its measure."""
    words = st.text_input(_("Søk i tiltak"), placeholder=_("Tittel, eier, kompetansemiljø, tema eller målgruppe"))
    found = data.answer("measure_list", selected.selection, search=words.strip() or None)
    if found.empty:
        told = _("Ingen tiltak har «{words}». Prøv et kortere ord.", words=labels.plain(words))
        st.info(told, icon=":material/search_off:")
        return
    measures = labels.counted(len(found), "tiltak", "tiltak")
    st.caption(_("{measures}. Klikk på en rad for å se hele tiltaket.", measures=measures))
    shown = found.assign(
        partners=[[data.short(partner) for partner in partners] for partners in found.partners],
        title=[labels.title(title) for title in found.title],
        scheme=[Vocabulary.load().scheme_short(scheme) if scheme else None for scheme in found.scheme],
    )
    earlier = continued.from_year_before(selected)
    columns = COLUMNS
    if earlier:
        shown["lineage"] = [earlier.words[measure_id] for measure_id in shown.measure_id]
        shown["before_nok"] = [earlier.before_nok.get(measure_id) for measure_id in shown.measure_id]
        shown = shown.astype({"before_nok": "Int64"})
        sums, words = COLUMNS.index("total_nok") + 1, COLUMNS.index("partners")
        columns = [*COLUMNS[:sums], "before_nok", *COLUMNS[sums:words], "lineage", *COLUMNS[words:]]
    table = tables.readable(shown, columns)
    state = blocks.table(
        table,
        alt=_("Tabell over tiltak"),
        key="measure_table",
        on_select="rerun",
        selection_mode=["single-row", "single-cell"],
        height=blocks.table_height(len(table), MOST_IN_SIGHT),
        column_order=_in_sight(table),
        column_config={labels.heading(name): st.column_config.Column(width=width) for name, width in WIDTHS.items()},
    )
    _open_selected(state, found)
    blocks.download(table, "tiltak", selected.coverage.years_in_words)
    if earlier:
        continued.draw_questions(earlier)
        continued.draw_ended(earlier)


def draw(measure_id: str) -> None:
    """Draw one measure in full."""
    if st.button(_("Tilbake til listen"), icon=":material/arrow_back:", type="tertiary"):
        del st.query_params[KEY]
        st.rerun()
    found = data.answer("measure_detail", measure_id=measure_id)
    if found.empty:
        st.title(_("Tiltaket finnes ikke"), anchor=False)
        told = _("Det kan være trukket eller ha fått ny tittel. Gå tilbake til listen og søk.")
        st.info(told, icon=":material/info:")
        return
    one = found.iloc[0]
    st.title(labels.plain(labels.title(one.title)), anchor=False)
    year = labels.year(one.year, one.year_inferred)
    st.caption(labels.plain(f"{labels.owner(one.owner)} · {year}"))
    continued.draw_confirmed(one, _go)
    _draw_amounts(measure_id)
    left, right = st.columns(2)
    with left, st.container(border=True, height="stretch"):
        _draw_facts(one)
    with right, st.container(border=True, height="stretch"):
        _draw_placed(measure_id, described=bool(one.described))
    reports.draw_findings(data.answer("finding_list", years=None, owners=None, measure_id=measure_id))
    notes.draw_of_measure(measure_id)


def _in_sight(table: pd.DataFrame) -> list[str]:
    """Name the columns seen at first: the heading says the year where there is only one."""
    year = labels.heading("year")
    return [name for name in table.columns if name != year or table[year].nunique() > 1]


def _open_selected(state: object, found: pd.DataFrame) -> None:
    rows = list(state.selection.rows) or [cell[0] for cell in state.selection.cells]
    if rows:
        st.query_params[KEY] = found.measure_id.iloc[rows[0]]
        st.rerun()


def _go(measure_id: str) -> None:
    st.query_params[KEY] = measure_id


def _draw_amounts(measure_id: str) -> None:
    amounts = data.answer("measure_amount_list", measure_id=measure_id)
    st.header(_("Beløp"), anchor=False)
    if amounts.empty:
        st.markdown(_("Skjemaet oppgir ikke noe beløp for dette tiltaket."))
        return
    stages = amounts.stage.drop_duplicates()
    if list(stages) == ["reported"]:
        st.caption(_("Meldt behov, ikke tildelt"))
    for amount in amounts.itertuples():
        passages.draw(amount, titled=False)


def _draw_facts(one: pd.Series) -> None:
    st.header(_("Om tiltaket"), anchor=False)
    partners = [data.short(partner) for partner in one.partners]
    semesters = [labels.semester(name) for name in one.semesters]
    semesters += [_("videre")] if pd.notna(one.continues) and one.continues else []
    facts = {
        _("Nummer i skjemaet"): one.number or "",
        _("Kompetansemiljø (UH)"): labels.joined(partners),
        _("Ordning"): word(Vocabulary.load().scheme_short(one.scheme)) if one.scheme else "",
        _("Nivå"): labels.LEVELS.get(one.level, ""),
        _("Varighet"): ", ".join(semesters),
        _("Nettverk"): one.network or "",
        _("Beskrevet"): _("ja") if one.described else _("nei, skjema eller vedlegg er ikke mottatt"),
        _("Kilde"): ", ".join(part for part in (one.document, labels.place(one.locator)) if part),
    }
    if one.form == "collective_2026":
        facts[_("Videreført fra året før, ifølge skjemaet")] = _said_to_continue(one)
    for name, value in facts.items():
        st.markdown(f"**{name}:** {labels.plain(value) if value else _('ikke kjent')}")


def _said_to_continue(one: pd.Series) -> str:
    if pd.isna(one.is_continued):
        return ""
    return _("ja") if one.is_continued else _("nei")


def _draw_placed(measure_id: str, *, described: bool) -> None:
    unknown = labels.NOT_STATED if described else labels.NOT_RECEIVED
    themes = data.answer("measure_theme_list", measure_id=measure_id)
    st.header(_("Temaer"), anchor=False)
    if themes.empty:
        st.markdown(unknown)
    else:
        blocks.table(tables.readable(themes), alt=_("Tabell over temaer"))
    groups = data.answer("measure_target_group_list", measure_id=measure_id)
    st.header(_("Målgrupper"), anchor=False)
    st.markdown(
        labels.plain(labels.capital(labels.joined([labels.group(name) for name in groups.target_group]))) or unknown
    )
