"""Layouts of the 2023 appendix: measures told in prose, with the money in the text."""

from tests.corpus.blocks import Block, Columns, Inline, Text, bold, bullets, cell, heading, inlines, p, table, title
from tests.corpus.form import Form, FormMeasure, Share
from tests.corpus.layout_parts import amount, extra_section

SCHEME_WORDS = {
    "Regional ordning": ("REKOM", "Regional ordning"),
    "Desentralisert ordning": ("DEKOM", "Desentralisert ordning"),
    "Kompetanseløftet": ("KOMPETANSELØFTET", "Kompetanseløftet"),
}


def scheme_word(form: Form, measure: FormMeasure) -> str:
    """Name the scheme as this form does."""
    return SCHEME_WORDS[measure.scheme][1 if form.has("long_schemes") else 0] if measure.scheme else ""


def head(form: Form) -> list[Block]:
    """Draw the title and the owners; the year is stated or must be inferred."""
    name = form.owner.removesuffix(" kommune") + " kommune" if form.owner.endswith("kommune") else form.owner
    return [
        title(f"Vedlegg 1 behovsmelding {name}. " + form.w("Nærmere beskrivelse av tiltak", "Nærare omtale av tiltak")),
        p(form.w("Eier: ", "Eigar: ") + " og ".join(form.owners)),
        *([p(form.w("Behovsmelding for 2023", "Behovsmelding for 2023"))] if form.year_stated else []),
    ]


def aim(form: Form, measure: FormMeasure) -> list[Block]:
    """Tell the aim and the needs."""
    made: list[Block] = [p(measure.aim.text)] if measure.aim and not form.has("no_aim") else []
    if not form.has("no_needs"):
        made += [p(measure.needs.text), *bullets(measure.needs.items)]
    return [*made, p(measure.texts["body"])]


def use_line(form: Form, share: Share) -> tuple[Inline, ...]:
    """Say what one recipient gets: «Nord skal bruke sitt tilskudd (50.000,-) slik»."""
    who = form.owner if share.role == "owner" and share.recipient == form.owner else share.label
    return inlines(
        form.w(f"{who} skal bruke sitt tilskudd (", f"{who} skal nytte tilskotet sitt ("),
        amount(form, share),
        ") slik:",
    )


def cost_lines(form: Form, measure: FormMeasure, share: Share) -> list[str]:
    """Split a grant on three lines and their sum, off by what was planted."""
    first, second = share.nok // 2 // 500 * 500, share.nok // 4 // 500 * 500
    third = share.nok - first - second + measure.lines_off_by
    names = (
        form.w("Prosjektledelse", "Prosjektleiing"),
        form.w("Samlinger", "Samlingar"),
        form.w("Reise og opphold", "Reise og opphald"),
    )
    lines = [f"{name}: {form.money_text(nok)}" for name, nok in zip(names, (first, second, third), strict=True)]
    return [*lines, f"Sum: {form.money_text(first + second + third)}"]


def use(form: Form, measure: FormMeasure) -> list[Block]:
    """Tell what the money is for, a recipient at a time; none when the measure has no amount."""
    made: list[Block] = []
    if all(share.nok is None for share in measure.shares):
        return [
            p(
                form.w(
                    "Se vedlegg 3, som omtaler tiltaket og hvordan tilskuddet skal brukes",
                    "Sjå vedlegg 3 for nærare omtale av tiltaket og bruk av tilskotet",
                )
            )
        ]
    for share in measure.shares:
        if share.nok is None:
            continue
        made.append(p(use_line(form, share)))
        if share.role == "university" and form.has("cost_lines"):
            made += [p(line) for line in cost_lines(form, measure, share)]
        else:
            made.append(p(measure.texts["owner_use" if share.role == "owner" else "university_use"]))
    return made


COLUMN_HEADS = {
    "nb": ("Nr", "Konkret beskrivelse av tiltaket, inkludert målsetting", "Hvordan skal tilskuddet konkret brukes?"),
    "nn": ("Nr", "Konkret omtale av tiltaket, inkludert målsetjing", "Korleis skal tilskotet konkret brukast?"),
}


def numbered_table(form: Form) -> list[Block]:
    """Draw the appendix as it was: a table of number, description and use, long rows that break over pages."""
    rows = [
        (measure.number, cell(*scheme_and_title(form, measure), *aim(form, measure)), cell(use(form, measure)))
        for measure in form.measures
    ]
    return [*head(form), table(COLUMN_HEADS[form.language], *rows, widths=(1, 6, 5), header=True), *attachments(form)]


def scheme_and_title(form: Form, measure: FormMeasure) -> list[Block]:
    """Begin a cell with the scheme, then the title."""
    word = scheme_word(form, measure)
    return [*([p(word)] if word else []), p(measure.written_title)]


def attachments(form: Form) -> list[Block]:
    """List the attachments at the end."""
    if not form.has("attachments"):
        return []
    return [
        p(form.w("Vedlegg 1: Nærmere beskrivelse av tiltak", "Vedlegg 1: Nærare omtale av tiltak")),
        p("Vedlegg 2: Aktivitetsplan"),
        p(form.w("Vedlegg 3: Behovsmelding for PPT", "Vedlegg 3: Behovsmelding for PPT")),
    ]


def cards(form: Form) -> list[Block]:
    """Draw a card a measure: a table of label cells and answer cells."""
    blocks = head(form)
    _, description, using = COLUMN_HEADS[form.language]
    for measure in form.measures:
        rows = [
            ("Nr", measure.number),
            *([("Ordning", scheme_word(form, measure))] if measure.scheme else []),
            (description, cell(p(measure.written_title), *aim(form, measure))),
            (using, cell(use(form, measure))),
        ]
        blocks += [table(*rows, widths=(3, 7)), p("")]
    return [*blocks, *extra_section(form)]


def headings(form: Form) -> list[Block]:
    """Draw plain text under numbered headings: «Tiltak 1 – REKOM»."""
    blocks = head(form)
    for measure in form.measures:
        word = scheme_word(form, measure)
        blocks += [
            heading(f"Tiltak {measure.number}" + (f" – {word}" if word else "")),
            p(bold(measure.written_title)),
            *aim(form, measure),
            p(bold(COLUMN_HEADS[form.language][2])),
            *use(form, measure),
        ]
    return [*blocks, *extra_section(form), *attachments(form)]


def four_columns(form: Form) -> list[Block]:
    """Draw a table with the scheme in a column of its own."""
    nr, description, using = COLUMN_HEADS[form.language]
    rows = [
        (
            measure.number,
            scheme_word(form, measure),
            cell(p(measure.written_title), *aim(form, measure)),
            cell(use(form, measure)),
        )
        for measure in form.measures
    ]
    return [*head(form), table((nr, "Ordning", description, using), *rows, widths=(1, 3, 6, 5), header=True)]


def columns(form: Form) -> list[Block]:
    """Draw the measures in two columns of running text, numbered «1)»."""
    text: list[Block] = []
    for measure in form.measures:
        word = scheme_word(form, measure)
        text += [
            p(bold(f"{measure.number}) {word}" if word else f"{measure.number})")),
            p(Text(measure.written_title)),
            *aim(form, measure),
            *use(form, measure),
        ]
    _, description, using = COLUMN_HEADS[form.language]
    return [*head(form), p(description + ". " + using), Columns(tuple(text)), *attachments(form)]
