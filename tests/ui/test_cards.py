"""Cards: the chart, the table behind it and the question it is made of say the same, whatever is chosen."""

from dataclasses import replace
from random import Random

import pandas as pd
import pytest
import streamlit as st

from behovsmelding import headlines, labels, tables
from behovsmelding.selection import Selection
from behovsmelding.ui import cards, compared, comparison, contents, crossed, data, filters, heading
from tests.queries import invented
from tests.store.stored import a_database

SEEDS = range(3)
MONEY = ["Eiers andel", "UHs andel", "Felles med andre UH", "Andre UHs andel"]


@pytest.fixture(scope="module", params=SEEDS)
def drawn(request, tmp_path_factory):
    """Publish an invented world and draw selections of it; the first is everything."""
    random = Random(request.param)
    reports = [report for _ in range(2) for report in invented.reports(random)]
    database = a_database(tmp_path_factory.mktemp("invented"), *reports)
    return database, [Selection(), *[invented.selection(random) for _ in range(5)]]


@pytest.fixture
def shown(drawn, monkeypatch):
    """Give what each selection shows, where it shows anything."""
    database, selections = drawn
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(database))
    data.begin()
    every = [heading.summed_up(selection) for selection in selections]
    yield [one for one in every if one.total.measures or one.coverage.owners]
    st.session_state.clear()


def barred(card, *series: str) -> int:
    return sum(part.nok for row in card.rows for part in row.parts if not series or part.series in series)


def known(nok) -> int:
    """Give what is known of kroner; nothing stated has no length and is in no sum."""
    return 0 if pd.isna(nok) else int(nok)


@pytest.mark.parametrize("most", [None, 3])
@pytest.mark.parametrize("draw", [cards.owners, cards.measures])
def test_owners_and_measures_show_every_krone_of_the_selection_once(draw, most, shown):
    for selected in shown:
        card = draw(selected, most)

        assert barred(card) == known(selected.total.total_nok)
        assert sum(card.table[column].sum() for column in MONEY if column in card.table) == barred(card)


@pytest.mark.parametrize("by_institution", [False, True])
def test_partners_show_the_universities_share_of_the_selection(by_institution, shown):
    for selected in shown:
        card = cards.partners(selected, 3, by_institution=by_institution)

        assert barred(card) == known(selected.total.university_nok) == card.table["Sum"].sum()
        assert barred(card, "university") == card.table["Fordelt på tiltak"].sum()


@pytest.mark.parametrize("counting", ["fordelt", "hovedtema"])
def test_themes_counted_once_add_up_to_the_selection(counting, shown):
    for selected in shown:
        card = cards.themes(replace(selected, selection=replace(selected.selection, counting=counting)))

        whole = selected.total.total_nok if selected.selection.partners is None else selected.total.own_nok
        assert barred(card) == known(whole) == card.table["Kroner"].sum()


@pytest.mark.parametrize("draw", [cards.themes, cards.target_groups])
def test_a_bar_is_the_same_kroner_as_its_row_in_the_table(draw, shown):
    for selected in shown:
        card = draw(selected)

        assert [row.nok for row in card.rows] == [known(nok) for nok in card.table["Kroner"].fillna(0)]
        assert [row.label.lower() for row in card.rows] == [name.lower() for name in card.table.iloc[:, 0]]


@pytest.mark.parametrize("draw", [cards.themes, cards.target_groups, cards.measures])
def test_what_is_unknown_is_grey_and_last(draw, shown):
    for selected in shown:
        grey = [any(part.series == "unknown" for part in row.parts) for row in draw(selected).rows]

        assert grey == sorted(grey)


def test_bars_are_sorted_by_what_they_show(shown):
    for selected in shown:
        for draw in (cards.themes, cards.target_groups):
            lengths = [row.nok for row in draw(selected).rows if row.label not in labels.UNKNOWN_BARS.values()]

            assert lengths == sorted(lengths, reverse=True)


def test_the_sources_add_up_to_the_chart(shown):
    for selected in shown:
        for draw in (cards.owners, cards.measures, cards.partners):
            card = draw(selected, 3)
            behind = card.sources.rows()

            assert behind.amount_nok.sum() == barred(card)


def test_crossed_cells_show_the_universities_share_of_the_selection_once(shown):
    for selected in shown:
        card = crossed.owners_and_partners(selected)
        cells = [cell for row in card.grid.rows if row.kind != "sum" for cell in row.cells]

        assert sum(cell.weight for cell in cells) == known(selected.total.university_nok) == card.table["Sum"].sum()


def test_the_sources_of_a_cell_are_as_many_kroner_as_stand_in_it(shown):
    for selected in shown:
        card = crossed.owners_and_partners(selected, by_institution=True)
        behind = card.sources.rows()

        assert (behind.bar != -1).all()
        for place, bar in enumerate(card.sources.bars):
            row, column, cell = card.grid.cell(place)
            assert bar == f"{row.label} · {column.label}"
            assert behind.part_nok[behind.bar == place].sum() == cell.weight, bar


def test_what_a_pair_of_theme_and_target_group_opens_is_its_measures_and_its_kroner(shown):
    for selected in shown:
        card = crossed.themes_and_groups(selected)

        for place, bar in enumerate(card.sources.bars):
            row, column, cell = card.grid.cell(place)
            opened = contents.measures_of(card.sources, place)
            amounts = pd.concat(opened).amount_nok.dropna()
            told = f"{labels.counted(len(opened), 'tiltak', 'tiltak')}, "
            assert bar == f"{row.label} · {column.label}"
            assert str(len(opened)) == cell.text, bar
            assert cell.words == told + headlines.kroner(amounts.sum() if len(amounts) else None)


def test_what_a_bar_of_a_theme_or_target_group_opens_is_as_many_measures_as_it_counts(shown):
    for selected in shown:
        for draw in (cards.themes, cards.target_groups):
            card = draw(selected)
            for place, count in enumerate(card.table["Tiltak"]):
                opened = contents.measures_of(card.sources, place)

                assert len([rows for rows in opened if isinstance(rows.measure_id.iloc[0], str)]) == count


def test_the_sources_of_a_bar_are_as_many_kroner_as_it_is_long(shown):
    for selected in shown:
        for draw in (cards.owners, cards.measures, cards.partners, cards.themes, cards.target_groups):
            card = draw(selected, 3)
            behind = card.sources.rows()

            for place, bar in enumerate(card.rows):
                assert behind.part_nok[behind.bar == place].sum() == sum(part.nok for part in bar.parts), bar.label


def test_what_a_bar_opens_is_its_measures_each_once_and_as_many_kroner_as_it_is_long(shown):
    for selected in shown:
        for draw in (cards.owners, cards.measures, cards.partners, cards.themes, cards.target_groups):
            card = draw(selected, 3)

            for place, bar in enumerate(card.rows):
                opened = contents.measures_of(card.sources, place)
                bars = [contents.bar_of(rows, several=True) for rows in opened]
                ids = [rows.measure_id.iloc[0] for rows in opened if isinstance(rows.measure_id.iloc[0], str)]
                assert sum(one.nok for one in bars) == sum(part.nok for part in bar.parts), bar.label
                assert all(rows.measure_id.nunique(dropna=False) == 1 for rows in opened)
                assert len(ids) == len(set(ids))
                assert [one.nok for one in bars[: len(ids)]] == sorted(
                    (one.nok for one in bars[: len(ids)]), reverse=True
                )


def test_every_card_can_be_taken_along_as_a_file(shown):
    for selected in shown:
        for draw in (cards.owners, cards.partners, cards.themes, cards.target_groups, cards.measures):
            content = tables.csv(draw(selected).table).decode("utf-8-sig").splitlines()

            assert len(content) >= 1 + len(draw(selected).table)


def test_filters_that_stand_in_an_address_are_those_of_a_selection():
    assert {each.field for each in filters.FILTERS} | {"stage", "counting", "comparison"} == set(
        Selection.__dataclass_fields__
    )


def test_what_is_told_of_an_owner_in_a_comparison_is_what_counting_by_hand_gives(drawn, monkeypatch):
    database, _ = drawn
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(database))
    data.begin()
    every = data.answer("report_list", years=None, owners=None, networks=None)
    for owner, year in sorted({(row.owner, int(row.year)) for row in every.itertuples()}):
        selection = Selection(years=(year,), owners=(owner,), comparison=f"eier:{owner}")

        told, _ = compared.owner_profiles(selection, comparison.beside(selection))

        measures = {row.measure_id: row for row in data.answer("measure_list", selection, search=None).itertuples()}
        kroner = list(data.answer("source_list", selection).itertuples())
        per_measure = {}
        for one in kroner:
            if isinstance(one.measure_id, str):
                per_measure[one.measure_id] = per_measure.get(one.measure_id, 0) + one.amount_nok
        assert told.measures == len(measures)
        assert sorted(told.amounts) == sorted(per_measure.values())
        assert told.total_nok == (sum(one.amount_nok for one in kroner) if kroner else None)
        university = [one.amount_nok for one in kroner if one.role == "university"]
        assert told.university_nok == (sum(university) if university else None)
        assert told.themes == {theme for row in measures.values() for theme in row.themes}
        assert told.described == len([row for row in measures.values() if row.described])
    st.session_state.clear()
