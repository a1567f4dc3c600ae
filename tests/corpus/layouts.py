"""All layouts by name, and how a form becomes a document."""

import unicodedata
from collections.abc import Callable

from tests.corpus import layout_2023, layout_2024, layout_2026, layout_unknown
from tests.corpus.blocks import Block, Document, Paragraph, Text, TextBox, p, transformed
from tests.corpus.form import Form

Layout = Callable[[Form], list[Block]]

LAYOUTS: dict[str, tuple[str, Layout]] = {
    "2023-table": ("appendix_2023", layout_2023.numbered_table),
    "2023-cards": ("appendix_2023", layout_2023.cards),
    "2023-headings": ("appendix_2023", layout_2023.headings),
    "2023-four-columns": ("appendix_2023", layout_2023.four_columns),
    "2023-columns": ("appendix_2023", layout_2023.columns),
    "2024-official": ("scheme_2024", layout_2024.official),
    "2024-boxed": ("scheme_2024", layout_2024.boxed),
    "2024-per-partner": ("scheme_2024", layout_2024.per_partner),
    "2024-lettered": ("scheme_2024", layout_2024.lettered),
    "2024-money-last": ("scheme_2024", layout_2024.money_last),
    "2024-one-table": ("scheme_2024", layout_2024.one_table),
    "2026-official": ("collective_2026", layout_2026.official),
    "2026-boxed": ("collective_2026", layout_2026.boxed),
    "2026-per-partner": ("collective_2026", layout_2026.per_partner),
    "2026-reordered": ("collective_2026", layout_2026.reordered),
    "2026-two-columns": ("collective_2026", layout_2026.two_columns),
    "unknown-digital": ("unknown", layout_unknown.digital),
    "unknown-letter": ("unknown", layout_unknown.letter),
    "unknown-overview": ("unknown", layout_unknown.overview),
    "unknown-memo": ("unknown", layout_unknown.memo),
}

SOFT_HYPHEN = "\N{SOFT HYPHEN}"


def document_of(form: Form) -> Document:
    """Lay a form out."""
    _, layout = LAYOUTS[form.layout]
    blocks = layout(form)
    if form.has("textbox"):
        blocks.insert(
            1, TextBox((p(form.w("Internt: saksnr. 23/00417-2", "Internt: saksnr. 23/00417-2")), p("Arkivkode 100")))
        )
    if form.has("hidden"):
        blocks.insert(
            1,
            Paragraph(
                (Text("Mal, slettes før innsending: Eier: Eksempelby kommune. Sum totalt 9.999.999,-", hidden=True),)
            ),
        )
    header = form.w(
        "Oppvekst og kultur · Postboks 1, 8000 Eksempelby", "Oppvekst og kultur · Postboks 1, 8000 Eksempelby"
    )
    return Document(
        with_letters(blocks, form),
        header=header if form.has("letterhead") else "",
        footer=form.w("Telefon 75 00 00 44 · post@eksempel.no", "Telefon 75 00 00 44 · post@eksempel.no")
        if form.has("letterhead")
        else "",
        page_numbers=form.has("page_numbers"),
    )


def with_letters(blocks: list[Block], form: Form) -> tuple[Block, ...]:
    """Change how letters are stored, where the form has that oddity."""
    made = tuple(blocks)
    if form.has("soft_hyphens"):
        made = transformed(made, hyphenated)
    if form.has("no_break_words"):
        made = transformed(
            made, lambda text: text.replace("Tiltak ", "Tiltak\N{NO-BREAK SPACE}").replace(": ", ":\N{NO-BREAK SPACE}")
        )
    if form.has("nfd"):
        made = transformed(made, lambda text: unicodedata.normalize("NFD", text))
    return made


def hyphenated(text: str) -> str:
    """Put a soft hyphen into long words."""
    return " ".join(
        word[: len(word) // 2] + SOFT_HYPHEN + word[len(word) // 2 :] if len(word) > 12 and word.isalpha() else word
        for word in text.split(" ")
    )
