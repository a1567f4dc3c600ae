"""The search: one field on every page, and its hits in their sentences, each one click from its place.

What is sought stands in the address (`/sok?q=…`), so that a search can be sent to somebody and the browser's way back
from a hit keeps the place.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from behovsmelding import labels, searching
from behovsmelding.language import N_, _, ngettext
from behovsmelding.ui import data, filters
from behovsmelding.ui.addresses import SEARCH
from behovsmelding.ui.passages import marked

KEY = "q"
FIELD = "search_field"
WANTED = "search_wanted"
PAGES = "pages"
MOST = 10
"""Hits shown at first in a group, and sentences of one hit."""
SENTENCES = 2
AROUND = 140
"""Letters shown on each side of what is found, where the sentence is longer."""
SAYING = {"measure", "finding"}
"""Kinds whose hits are sentences; the others are names."""
SENTENCE_ENDS = re.compile(r"(?<=[.!?:;])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Group:
    """One kind of hit: its heading and where a hit leads."""

    counted: Callable[[int], str]
    heading: str
    icon: str
    address: str
    query: Callable[[object], dict[str, object]]
    label: Callable[[object], str]


def _measure_label(row: object) -> str:
    return labels.title(row.title)


def _finding_label(row: object) -> str:
    return f"{labels.owner(row.owner)} {labels.year(row.year if pd.notna(row.year) else None, None)}"


GROUPS = {
    "measure": Group(
        lambda count: labels.counted(count, "tiltak", "tiltak"),
        N_("Tiltak"),
        "list_alt",
        "tiltak",
        lambda row: _one("tiltak", row),
        _measure_label,
    ),
    "owner": Group(
        lambda count: labels.counted(count, "eier", "eiere"),
        N_("Eiere"),
        "account_balance",
        "eiere",
        lambda row: _filter("eier", row),
        lambda row: row.target,
    ),
    "partner": Group(
        lambda count: labels.counted(count, "kompetansemiljø", "kompetansemiljøer (UH)"),
        N_("Kompetansemiljøer (UH)"),
        "school",
        "universitet",
        lambda row: _filter("uh", row),
        lambda row: data.short(row.target),
    ),
    "theme": Group(
        lambda count: labels.counted(count, "tema", "temaer"),
        N_("Temaer"),
        "category",
        "temaer",
        lambda row: _filter("tema", row),
        lambda row: labels.capital(labels.theme(row.target)),
    ),
    "target_group": Group(
        lambda count: labels.counted(count, "målgruppe", "målgrupper"),
        N_("Målgrupper"),
        "groups",
        "malgrupper",
        lambda row: _filter("malgruppe", row),
        lambda row: labels.capital(labels.group(row.target)),
    ),
    "finding": Group(
        lambda count: labels.counted(count, "merknad", "merknader"),
        N_("Merknader"),
        "fact_check",
        "kontroll",
        lambda row: _one("melding", row),
        _finding_label,
    ),
}


def begin(pages: dict[str, object], current: object) -> None:
    """Remember where hits can lead, and draw the field beside the menu of every page but the search's own."""
    st.session_state[PAGES] = pages
    if current.url_path != SEARCH:
        with st.sidebar:
            draw_field()


def draw_field() -> None:
    """Draw the one field; what is written there is sought when it is left with Enter."""
    if WANTED in st.session_state:
        st.switch_page(
            st.session_state[PAGES][SEARCH], query_params={**filters.address(), KEY: st.session_state.pop(WANTED)}
        )
    st.session_state[FIELD] = st.query_params.get(KEY, "")[: searching.LONGEST]
    st.text_input(
        _("Søk i alt"),
        key=FIELD,
        placeholder=_("Tittel, tekst, eier, tema …"),
        max_chars=searching.LONGEST,
        on_change=_want,
    )


def _want() -> None:
    st.session_state[WANTED] = st.session_state[FIELD].strip()


def draw_hits() -> None:
    """Draw what is found, or a calm sentence where nothing is."""
    sought = st.query_params.get(KEY, "").strip()[: searching.LONGEST]
    words = searching.ways(sought, data.answer("search_word_list").word)
    if not words:
        st.title(_("Hva leter du etter?"), anchor=False)
        st.caption(
            _("Søket går gjennom alle år, uten filtre: tiltak, tekst, eiere, kompetansemiljøer, temaer, merknader.")
        )
        if sought:
            st.info(_("Skriv minst ett ord med to bokstaver."), icon=":material/search:")
        return
    found = data.answer("search_list", words=words)
    if found.empty:
        st.title(labels.plain(_("Ingenting passer til «{words}»", words=sought)), anchor=False)
        st.info(_("Prøv et kortere ord, eller færre ord. Søket går gjennom alle år."), icon=":material/search_off:")
        return
    st.title(labels.plain(_found_in_words(found, sought)), anchor=False)
    st.caption(_("Alle år, uten filtre. Ordene kan være bøyd eller stå i en sammensetning."))
    for kind, group in GROUPS.items():
        rows = found[found.kind == kind]
        if len(rows):
            _draw_group(group, _hits(rows), words)


def _found_in_words(found: pd.DataFrame, sought: str) -> str:
    numbers = {
        kind: found[found.kind == kind].target.nunique() if kind != "finding" else int((found.kind == kind).sum())
        for kind in GROUPS
    }
    told = [GROUPS[kind].counted(number) for kind, number in numbers.items() if number]
    return ngettext(
        "{what} passer til «{words}»",
        "{what} passer til «{words}»",
        sum(numbers.values()),
        what=labels.joined(told),
        words=sought,
    )


def _hits(rows: pd.DataFrame) -> list[list[object]]:
    """Put a measure's texts together; those found in the title stand first."""
    texts = list(rows.itertuples())
    if texts[0].kind == "finding":
        return [[text] for text in texts]
    together: dict[str, list[object]] = {}
    for text in texts:
        together.setdefault(text.target, []).append(text)
    return sorted(together.values(), key=lambda hit: hit[0].part == "passage" or hit[0].part == "theme")


def _draw_group(group: Group, hits: Sequence[list[object]], words: list[list[str]]) -> None:
    st.header(f"{_(group.heading)} ({len(hits)})", anchor=False)
    for hit in hits[:MOST]:
        _draw_hit(group, hit, words)
    if len(hits) > MOST:
        with st.expander(_("Vis {count} til", count=len(hits) - MOST)):
            for hit in hits[MOST : 10 * MOST]:
                _draw_hit(group, hit, words)
            if len(hits) > 10 * MOST:
                st.caption(_("… og {count} til. Skriv flere ord for å finne dem.", count=len(hits) - 10 * MOST))


def _draw_hit(group: Group, hit: list[object], words: list[list[str]]) -> None:
    first, name = hit[0], group.label(hit[0])
    with st.container(gap=None):
        st.page_link(
            st.session_state[PAGES][group.address],
            label=marked(name, searching.spans(name, words), faint=False),
            icon=f":material/{group.icon}:",
            query_params=group.query(first),
        )
        if first.kind == "measure":
            year = labels.year(first.year if pd.notna(first.year) else None, None)
            st.caption(labels.plain(f"{labels.owner(first.owner)} · {year}"))
        for sentence in list(dict.fromkeys(_sentences(hit, name, words)))[:SENTENCES]:
            st.markdown(sentence)


def _sentences(hit: list[object], name: str, words: list[list[str]]) -> Iterator[str]:
    """Write the sentences that say more than the link above them does."""
    for text in hit:
        more = text.text.replace(name, "", 1) if text.kind in SAYING else text.text
        if text.text.lower() in name.lower() or (text.kind in SAYING and not searching.spans(more, words)):
            continue
        yield _sentence(text.text, words)


def _sentence(text: str, words: list[list[str]]) -> str:
    """Write the first sentence that holds what is sought, with it marked."""
    for sentence in SENTENCE_ENDS.split(text):
        if found := searching.spans(sentence, words):
            return marked(*_around(sentence.strip(), searching.spans(sentence.strip(), words) or found))
    return marked(*_around(text, []))


def _around(sentence: str, found: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """Cut a long sentence at words around the first hit."""
    if len(sentence) <= 2 * AROUND:
        return sentence, found
    middle = found[0][0] if found else 0
    start = sentence.rfind(" ", 0, max(0, middle - AROUND)) + 1
    end = sentence.find(" ", min(len(sentence), middle + AROUND))
    end = len(sentence) if end < 0 else end
    before, after = "… " if start else "", " …" if end < len(sentence) else ""
    moved = [(a - start + len(before), b - start + len(before)) for a, b in found if a >= start and b <= end]
    return before + sentence[start:end] + after, moved


def _filter(key: str, row: object) -> dict[str, object]:
    """Give the address of a page narrowed to one value, in every year: the hit may be of any."""
    years = [str(year) for year in data.answer("year_list").year]
    return {"aar": years, key: row.target}


def _one(key: str, row: object) -> dict[str, object]:
    """Give the address of one thing; the reader's filters stay in it, so that it is not written anew."""
    return {**filters.address(), key: row.target}
