"""The form's own words around an amount, with the amount marked; and what is said where there are none to show."""

import re
from collections.abc import Iterator, Sequence

import pandas as pd
import streamlit as st

from behovsmelding import labels, money, retelling
from behovsmelding.language import _, date_in_words, word
from behovsmelding.ui import data

CELLS = " │ "
"""Between the cells of a table's row."""
_TABS = re.compile(r"[ \t]*\t[ \t]*")


def marked(text: str, spans: Sequence[tuple[int, int]], *, faint: bool = True) -> str:
    """Write a passage as markdown with its amounts, or the words sought, marked; what else stands in it does nothing.

    Of a table's row the cells stand side by side.

    Args:
        text: the passage: lines, tabs between a row's cells, ``**`` around what is bold.
        spans: where in it the amounts stand.
        faint: whether lines without an amount are grey.
    """
    lines: list[list[tuple[str, bool]]] = [[]]
    for words, is_amount in _pieces(text, spans):
        first, *others = words.split("\n")
        lines[-1].append((first, is_amount))
        lines += [[(line, is_amount)] for line in others]
    return "  \n".join(line for line in (_line(pieces, faint=faint) for pieces in lines) if line)


def _pieces(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    at = 0
    for start, end in sorted(set(spans)):
        if start >= at:
            yield text[at:start], False
            yield text[start:end], True
            at = end
    yield text[at:], False


def _line(pieces: Sequence[tuple[str, bool]], *, faint: bool) -> str:
    shown = [(_inert(words), is_amount) for words, is_amount in pieces]
    line = "".join(f":orange-background[**{words}**]" if is_amount and words else words for words, is_amount in shown)
    line = line.strip(CELLS)
    return f":gray[{line}]" if line and faint and not any(is_amount for _words, is_amount in shown) else line


def _inert(words: str) -> str:
    return labels.plain(_TABS.sub(CELLS, words.replace("**", "")))


def draw(amount: object, *, titled: bool = True) -> None:
    """Draw one amount with the passage it was read from, where that stands and how far it is reviewed.

    Args:
        amount: a row of source_passage or measure_amount_list.
        titled: whether the measure is named too.
    """
    with st.container(border=True, gap="small"):
        st.markdown(_heading(amount, titled=titled))
        if pd.isna(amount.amount_nok):
            _draw_words(amount)
        else:
            _draw_source(amount)
        _draw_correction(amount)


def _heading(amount: object, *, titled: bool) -> str:
    whose = f"{labels.ROLES[amount.role]}: {_recipient(amount.recipient)}"
    if isinstance(amount.written_as, str) and amount.written_as != _recipient(amount.recipient):
        whose = _("{whose} (i skjemaet: {written})", whose=whose, written=amount.written_as)
    stage = labels.STAGES[amount.stage].lower() if amount.stage != "reported" else ""
    told = [whose, stage]
    if titled:
        told.append(f"«{labels.title(amount.title)}»" if isinstance(amount.title, str) else labels.NOT_ITEMISED)
    figure = labels.STATES[amount.state] if pd.isna(amount.amount_nok) else _nok(amount.amount_nok)
    return f"**{labels.plain(labels.capital(figure))}** · {labels.plain(' · '.join(part for part in told if part))}"


def _recipient(name: object) -> str:
    return data.short(name) if isinstance(name, str) else _("mottaker ikke oppgitt")


def _nok(nok: int) -> str:
    return money.format_nok(int(nok))


def _draw_words(amount: object) -> None:
    """Draw the passage, or only its place where it has none."""
    if isinstance(amount.excerpt, str):
        st.markdown(marked(amount.excerpt, [(int(amount.excerpt_start), int(amount.excerpt_end))]))
    elif amount.as_written:
        st.markdown(labels.plain(_("I skjemaet: «{words}»", words=amount.as_written)))
    st.caption(labels.plain(where(amount)))


def where(amount: object) -> str:
    """Tell place, document, edition and how far it is reviewed."""
    status = retelling.retold(amount.status)
    parts = [labels.capital(labels.place(amount.locator)), amount.document, labels.FORMS[amount.form], status]
    return " · ".join(dict.fromkeys(part for part in parts if part))


def _draw_source(amount: object) -> None:
    if pd.notna(getattr(amount, "stated_nok", None)):
        _draw_computed(amount)
    else:
        SOURCES[amount.source](amount)


def _draw_register(amount: object) -> None:
    told = _(
        "Fra registeret: dokument «{document}», {place}; skjemaets ord er ikke lagret.",
        document=amount.document,
        place=labels.place(amount.locator),
    )
    st.markdown(labels.plain(told))


def _draw_person(amount: object) -> None:
    st.markdown(_("Ført inn av en person: skjemaets ord har ikke beløpet."))
    st.caption(labels.plain(where(amount)))


def _draw_none(amount: object) -> None:
    told = _("**Uten kilde i dokumentet.** Beløpet kan ikke følges til ord i et skjema.")
    st.markdown(f":material/link_off: {told}")
    st.caption(labels.plain(where(amount)))


def _draw_computed(amount: object) -> None:
    """Draw what a remainder is worked out of: the sums stated, each with its passage, less what is on measures."""
    stated, on_measures = _nok(amount.stated_nok), _nok(amount.on_measures_nok)
    left = _nok(amount.amount_nok)
    sum_in_words = _(
        "{stated} oppgitt − {on_measures} på tiltak = {left}", stated=stated, on_measures=on_measures, left=left
    )
    st.markdown(labels.plain(sum_in_words))
    for row in data.answer("source_row_list", amount_id=amount.amount_id).itertuples():
        scheme = word(row.scheme) if row.scheme else ""
        told = [
            _("Oppgitt {nok}", nok=_nok(row.amount_nok)),
            scheme,
            labels.ROLES[row.role],
            _recipient(row.recipient),
        ]
        st.markdown(labels.plain(" · ".join(part for part in told if part)))
        _draw_source(row)
        _draw_correction(row)


SOURCES = {
    "passage": _draw_words,
    "register": _draw_register,
    "person": _draw_person,
    "none": _draw_none,
}


def _draw_correction(amount: object) -> None:
    if pd.isna(amount.is_corrected) or not amount.is_corrected:
        return
    read = _("uten beløp") if pd.isna(amount.read_nok) else _nok(amount.read_nok)
    now = _("uten beløp") if pd.isna(amount.amount_nok) else _nok(amount.amount_nok)
    if pd.notna(amount.corrected_at):
        now = _("{nok} {date}", nok=now, date=date_in_words(amount.corrected_at))
    told = _("Meldt {read}, rettet til {now}.", read=read, now=now)
    if isinstance(amount.correction_reason, str):
        why = labels.lower_first(retelling.reason(amount.correction_reason))
        told = _("Meldt {read}, rettet til {now}, fordi {why}.", read=read, now=now, why=why)
    st.markdown(f":material/edit: {labels.plain(told)}")


def draw_theme(hit: object) -> None:
    """Draw the words a theme was found in and where they stand."""
    told = _(
        "{theme} ({how}) er funnet i «{words}»",
        theme=labels.capital(labels.theme(hit.theme)),
        how=labels.RELATIONS[hit.relation],
        words=hit.snippet,
    )
    st.markdown(labels.plain(told))
    place = labels.capital(labels.place(hit.theme_locator))
    st.caption(labels.plain(" · ".join(part for part in (place, hit.theme_document) if part)))
