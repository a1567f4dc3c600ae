"""«Kilder»: every amount behind a chart or a figure in one table; the chosen one with its passage below it."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field

import pandas as pd
import streamlit as st

from behovsmelding import labels, money, tables
from behovsmelding.language import N_, _
from behovsmelding.selection import Selection
from behovsmelding.ui import blocks, data, passages

SHARES = {
    "owner": N_("eiers andel {nok}"),
    "own": N_("egen andel {nok}"),
    "together": N_("felles med andre UH {nok}"),
    "other": N_("andre UHs andel {nok}"),
}
MOST_IN_SIGHT = 8
"""Rows of the table before it scrolls: the passage must be in sight below it."""
ALL = -1
"""Every bar."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What stands behind a chart or a figure; calling it draws the content of its dialogue."""

    name: str
    """For keys and file names: «eiere»."""
    title: str
    """What is followed to its source."""
    selection: Selection
    bars: tuple[str, ...]
    """What the amounts can be narrowed to: the chart's bars in their order."""
    bar_of: Mapping[Hashable, int]
    """Which bar an amount belongs to, by ``key``; one that is not there is in no bar shown."""
    key: Callable[[object], Hashable]
    """What tells the bars apart, of a row of the question's answer."""
    what: str
    """What the bars are called where one is chosen."""
    question: str = "source_list"
    parameters: Mapping[str, object] = field(default_factory=dict)
    only: tuple[str, str] | None = None
    """A column and the one value of it that counts: a chart of universities leaves the owner's share out."""
    years: str = ""
    overlap: str = ""
    """Said in the dialogue of a bar: that what it consists of stands under others too."""
    is_heading: bool = False
    """Whether it is the sum in the page's heading that is followed."""

    @property
    def is_summed(self) -> bool:
        """Whether all amounts may be added up: not where one stands under several bars, or shares or stages differ."""
        overlapping = (
            self.selection.stage is None
            or self.question in {"target_group_source_list", "theme_and_target_group_source_list"}
            or self.parameters.get("counting") == "berorer"
        )
        return not overlapping and not self.is_shared

    @property
    def no_amount(self) -> str:
        """What is said of a measure without an amount that counts here."""
        return labels.NO_OWN_SHARE if self.only == ("share", "own") else labels.NO_AMOUNT

    @property
    def is_shared(self) -> bool:
        """Whether a chosen partner's own share stands beside those of others, which are never added to it."""
        return self.selection.partners is not None and self.only is None

    def rows(self) -> pd.DataFrame:
        """Ask for the amounts; ``bar`` is the bar each belongs to, ``part_nok`` what it adds to it."""
        found = data.answer(self.question, self.selection, **self.parameters)
        if self.only:
            column, value = self.only
            # A measure without any amount is nobody's share, and stands all the same.
            found = found[(found[column] == value) | found.amount_id.isna()]
        bars = [self.bar_of.get(self.key(row), ALL) for row in found.itertuples()]
        parts = found.part_nok if "part_nok" in found else found.amount_nok
        return found.assign(bar=bars, part_nok=parts)

    def __call__(self) -> None:
        """Draw the content of the dialogue."""
        _draw(self)


def button(shown: Sources, label: str) -> None:
    """Offer the dialogue."""
    if st.button(label, icon=":material/description:", type="tertiary", key=f"sources_{shown.name}"):
        opened(shown)


def opened(shown: Sources) -> None:
    """Open the dialogue."""
    st.dialog(_("Kilder"), width="large")(shown)()


def _draw(shown: Sources) -> None:
    every = shown.rows()
    st.markdown(f"**{labels.plain(shown.title)}**")
    bar, words = _narrowed(shown, every)
    chosen = every if bar == ALL else every[every.bar == bar]
    chosen = chosen[_matches(chosen, words)]
    if chosen.empty:
        st.info(_("Ingen beløp har disse ordene. Prøv et kortere ord."), icon=":material/search_off:")
        return
    st.caption(labels.plain(in_words(shown, chosen, bar=bar, every=len(chosen) == len(every))))
    place = _draw_table(shown, chosen, f"{bar}_{words}")
    draw_amount(chosen.iloc[place], shown.no_amount)
    blocks.download(listed(chosen), f"{shown.name}-kilder", shown.years)


def _narrowed(shown: Sources, every: pd.DataFrame) -> tuple[int, str]:
    """Let the reader narrow the amounts to a bar and to words; neither where there are few."""
    if len(every) < 2:
        return ALL, ""
    present = set(every.bar)
    bars = [place for place in range(len(shown.bars)) if place in present]
    with st.grid(2 if len(bars) > 1 else 1, min_column_width=220):
        words = st.text_input(_("Søk"), placeholder=_("Tiltak, mottaker, beløp …"), key=f"sources_search_{shown.name}")
        bar = ALL
        if len(bars) > 1:
            bar = st.selectbox(
                shown.what,
                [ALL, *bars],
                format_func=lambda place: _("Alle") if place == ALL else shown.bars[place],
                key=f"sources_bar_{shown.name}",
            )
    return bar, words.strip()


def _matches(rows: pd.DataFrame, words: str) -> list[bool]:
    """Tell which rows hold the words; kroner are found with and without blanks."""
    wanted = words.replace("\u00a0", " ").casefold()
    found = []
    for row in rows.itertuples():
        said = [row.owner, row.title, row.recipient, row.document, row.as_written, labels.place(row.locator)]
        said += [] if pd.isna(row.amount_nok) else [str(row.amount_nok), money.format_nok(int(row.amount_nok))]
        text = " ".join(part for part in said if isinstance(part, str)).replace("\u00a0", " ").casefold()
        found.append(wanted in text)
    return found


def in_words(shown: Sources, rows: pd.DataFrame, *, bar: int = ALL, every: bool = True) -> str:
    """Say how many amounts there are and what they come to, where they may be added up."""
    told = [labels.counted(rows.amount_id.nunique(), "beløp", "beløp")]
    if shown.is_shared:
        told += [
            _(words, nok=money.format_nok(int(rows.part_nok[rows.share == share].sum())))
            for share, words in SHARES.items()
            if (rows.share == share).any()
        ]
    elif shown.is_summed or bar != ALL:
        told.append(_("til sammen {nok}", nok=money.format_nok(int(rows.part_nok.sum()))))
    elif shown.selection.stage is None:
        told.append(_("beløp i ulike stadier summeres ikke"))
    else:
        told.append(shown.overlap or _("et beløp står under alle det gjelder, og de kan ikke summeres"))
    if every and shown.is_summed and shown.is_heading:
        told[-1] = _("{sum}, som er summen i overskriften", sum=told[-1])
    sourceless = int((rows.source == "none").sum())
    if sourceless:
        told.append(_("{count} uten kilde i dokumentet", count=sourceless))
    return " · ".join(told)


def listed(rows: pd.DataFrame) -> pd.DataFrame:
    """Give the amounts as a table a reader can take along, with where each stands."""
    by_theme = [column for column in ("theme", "target_group") if column in rows]
    shown = rows.assign(
        year=[labels.year(row.year, row.year_inferred) for row in rows.itertuples()],
        owner=[labels.owner(owner) for owner in rows.owner],
        title=[title(row) for row in rows.itertuples()],
        recipient=[data.short(name) if isinstance(name, str) else "" for name in rows.recipient],
        **{column: _under(rows, column) for column in by_theme},
    )
    divided = by_theme and bool((rows.part_nok != rows.amount_nok).fillna(False).any())
    several_stages = ["stage"] if "stage" in rows and rows.stage.nunique() > 1 else []
    kroner = ["amount_nok", "part_nok"] if divided else ["amount_nok"]
    return tables.readable(
        shown,
        [
            *by_theme,
            *several_stages,
            "year",
            "owner",
            "title",
            *kroner,
            "recipient",
            "locator",
            "document",
            "as_written",
        ],
    )


def title(row: object) -> str:
    """Name the measure an amount is on, or say that it is on none."""
    return labels.NOT_ITEMISED if not isinstance(row.measure_id, str) else labels.title(row.title)


def _under(rows: pd.DataFrame, column: str) -> list[str]:
    return [
        labels.capital(labels.group(getattr(row, column))) if isinstance(getattr(row, column), str) else _unknown(row)
        for row in rows.itertuples()
    ]


def _unknown(row: object) -> str:
    """Say which unknown a row is under."""
    if hasattr(row, "known"):
        return labels.UNKNOWN_BARS[row.known]
    return labels.NOT_STATED if row.described else labels.NOT_RECEIVED


def _draw_table(shown: Sources, rows: pd.DataFrame, variant: str) -> int:
    """Draw the table without what all rows share; give the place of the row chosen, the first where none is."""
    table = listed(rows).drop(columns=labels.heading("as_written"))
    said = [labels.heading(column) for column in ("theme", "target_group", "year", "owner", "document")]
    same = [column for column in said if column in table and table[column].nunique() == 1 and len(table) > 1]
    if same:
        st.caption(labels.plain(" · ".join(table[column].iloc[0] for column in same)))
    state = blocks.table(
        table.drop(columns=same),
        alt=_("Kilder: {title}", title=shown.title),
        key=f"sources_rows_{shown.name}_{variant}",
        on_select="rerun",
        selection_mode="single-cell",
        height=blocks.table_height(len(table), MOST_IN_SIGHT),
    )
    cells = state.selection.cells
    return cells[0][0] if cells and cells[0][0] < len(table) else 0


def draw_amount(row: pd.Series, no_amount: str) -> None:
    """Draw an amount with its passage, and the words its theme was found in; or say that there is none."""
    if pd.isna(row.amount_id):
        st.markdown(labels.plain(f"«{title(row)}»: {no_amount}. {labels.capital(labels.place(row.locator))}"))
    else:
        for amount in data.answer("source_passage", amount_id=row.amount_id).itertuples():
            passages.draw(amount)
    if isinstance(row.get("snippet"), str):
        passages.draw_theme(row)
