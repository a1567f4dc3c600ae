"""Layouts of the 2026 form: one attachment a measure, each with the table of all."""

from tests.corpus.blocks import Block, Columns, Control, Inline, Text, bold, cell, choice, heading, p, table, title
from tests.corpus.form import Form, FormMeasure
from tests.corpus.layout_parts import (
    amount,
    contact_table,
    extra_section,
    needs,
    partner_list,
    semester_choice,
    shares,
    total_cell,
    union_table,
    units_rows,
    units_table,
    yes_no,
)

LEVEL_LABELS = {
    "barnehage": ("Barnehage", "Barnehage"),
    "grunnskole": ("Grunnskole", "Grunnskule"),
    "begge": ("Begge deler", "Begge delar"),
}


def level_choice(form: Form, after: bool = True) -> tuple[Inline, ...]:
    """Tick the level."""
    ticked = form.level_tick or described(form).level
    return choice([(form.w(*labels), level == ticked) for level, labels in LEVEL_LABELS.items()], form.ticks, after)


def described(form: Form) -> FormMeasure:
    return form.measures[form.described]


def row_label(form: Form, measure: FormMeasure) -> str:
    return f"Tiltak {measure.number}: {measure.written_title}"


def named_row(form: Form) -> bool:
    """Tell whether cells must name the partner."""
    return len(form.partners) > 1 or form.has("named_sums")


def totals_table(form: Form, lines: bool = False) -> Block:
    """Draw the table of all measures, a row each."""
    rows: list[list[object]] = [["", form.w("Eier", "Eigar"), "UH", "Totalt"]]
    for measure in form.measures:
        rows.append(
            [
                row_label(form, measure),
                shares(form, measure, "owner", named=False),
                shares(form, measure, "university", named_row(form), lines),
                form.money_text(form.measure_total(measure)),
            ]
        )
    named = form.has("named_sums")
    rows.append(["Sum", *(total_cell(form, part, None, named, lines) for part in ("owner", "university", "total"))])
    return table(*rows, widths=(4, 2, 3, 2), header=True)


def top(form: Form) -> list[Block]:
    """Draw the official form's head."""
    measure = described(form)
    return [
        title(
            form.w(
                "Behovsmelding – Kollektiv kompetanseutvikling i barnehage og grunnskole",
                "Behovsmelding – Kollektiv kompetanseutvikling i barnehage og grunnskule",
            )
        ),
        heading(f"TILTAK {measure.number}: {measure.written_title.upper()}"),
        p(form.w("Behovsmeldingen gjelder:", "Behovsmeldinga gjeld:")),
        p(level_choice(form)),
        p(form.w("Eier: ", "Eigar: ") + form.owner_written),
        *([p("Kompetansenettverk " + form.network)] if form.network else []),
        p("Kompetansemiljø: " + form.partner_names),
        p(form.w("Kontaktpersoner: ", "Kontaktpersonar: ") + form.people["owner"].name),
    ]


def ticks(form: Form) -> list[Block]:
    """Draw the three questions about the partnership."""
    return [
        p(
            form.w("Partnerskapet består av flere eiere? ", "Partnarskapet består av fleire eigarar? "),
            yes_no(form, len(form.owners) > 1),
        ),
        p(
            form.w(
                "Partnerskapet består av flere kompetansemiljø? ", "Partnarskapet består av fleire kompetansemiljø? "
            ),
            yes_no(form, form.several_partners),
        ),
        p(
            form.w(
                "Partnerskapet ønsker å videreføre behovsmelding fra 2025? ",
                "Partnarskapet ønskjer å vidareføre behovsmelding frå 2025? ",
            ),
            yes_no(form, False),
        ),
    ]


def economy(form: Form) -> list[Block]:
    """Tell the described measure's money once more, as the form asks for."""
    measure = described(form)
    lines = [
        p(
            f"{share.label if named_row(form) else 'UH'}: ",
            amount(form, share),
            form.w(" inkludert reiseutgifter.", " inkludert reise."),
        )
        for share in measure.of("university")
    ]
    lines += [
        p(
            form.w("Eier: ", "Eigar: "),
            amount(form, share),
            form.w(" Går til lokaler og bevertning.", " Til leige av lokale."),
        )
        for share in measure.of("owner")
    ]
    return [
        *lines,
        p(form.w("Totalt Eier og UH: ", "Totalt eigar og UH: ") + form.money_text(form.measure_total(measure))),
    ]


def duration(form: Form) -> list[Block]:
    if form.has("no_duration"):
        return []
    return [
        p(form.w("Tiltakets varighet", "Varigheita til tiltaket")),
        p(semester_choice(form, described(form), after=True, further=True)),
    ]


def evaluation(form: Form) -> list[Block]:
    """Draw section 4 with its five parts."""
    parts = (
        form.w(
            "Tiltakene er gjennomført i tråd med planer og behovsmeldinger",
            "Tiltaka er gjennomførte i tråd med planar og behovsmeldingar",
        ),
        form.w("Tiltakene har bidratt til planlagt praksisendring", "Tiltaka har bidrege til planlagd praksisendring"),
        form.w(
            "Tiltakene har styrket det profesjonelle læringsfellesskapet",
            "Tiltaka har styrkt det profesjonelle læringsfellesskapet",
        ),
        form.w(
            "Tiltakene har utviklet kompetanse for å forebygge utenforskap, fremme inkludering og gi tilpasset tilbud",
            "Tiltaka har utvikla kompetanse for å førebyggje utanforskap, fremje inkludering og gje tilpassa tilbod",
        ),
        form.w(
            "Tiltakene har styrket og praksisrettet lærerutdanningen",
            "Tiltaka har styrkt og praksisretta lærarutdanninga",
        ),
    )
    texts = (*form.texts["evaluation"].split("|"), described(form).texts["training"])
    blocks: list[Block] = []
    for number, part in enumerate(parts):
        blocks += [p(f"{'abcde'[number]}) {part}"), p(texts[number % len(texts)] if number < 4 else texts[-1])]
    return blocks


def other(form: Form) -> list[Block]:
    """Draw section 7."""
    return [
        p(
            form.w(
                "Er behovsmeldingen sett i sammenheng med videreutdanning?",
                "Er behovsmeldinga sett i samanheng med vidareutdanning?",
            )
        ),
        p(
            choice(
                [("Ja", False), ("Nei", False), (form.w("Vet ikke", "Veit ikkje"), True)],
                "x" if form.ticks == "bold" else form.ticks,
                after=True,
            )
        ),
        p(
            form.w(
                "De samiske perspektivene er ivaretatt i behovsmeldingen?",
                "Dei samiske perspektiva er varetekne i behovsmeldinga?",
            )
        ),
        p(
            choice(
                [("Ja", False), ("Nei", False), (form.w("Vurdert ikke relevant", "Vurdert ikkje relevant"), True)],
                "x" if form.ticks == "bold" else form.ticks,
                after=True,
            )
        ),
    ]


def end(form: Form) -> list[Block]:
    """Draw the lists the official form ends with."""
    return [
        p(
            form.w(
                "Liste over andre eiere og kompetansemiljø i partnerskapet",
                "Liste over andre eigarar og kompetansemiljø i partnarskapen",
            )
        ),
        partner_list(form),
        p(
            form.w(
                "Behovsmeldingen har vært drøftet i medbestemmelse ", "Behovsmeldinga har vore drøfta i medbestemming "
            ),
            yes_no(form, True),
        ),
        p(form.w("Hvem som har deltatt:", "Kven som har delteke:")),
        union_table(form),
        p(
            form.w(
                "Hvor mange enheter er inkludert i behovsmeldingen?",
                "Kor mange einingar er inkluderte i behovsmeldinga?",
            )
        ),
        units_table(form),
    ]


def plan_table(form: Form) -> Block:
    """Draw a plan with hours, which are no money."""
    return table(
        (form.w("Hva", "Kva"), form.w("Beskrivelse", "Skildring"), "omfang"),
        (
            form.w("Styringsgruppe", "Styringsgruppe"),
            form.w("3 møter i halvåret, hvert på 2 timer.", "3 møte i halvåret, kvart på 2 timar."),
            "6 timer",
        ),
        (form.w("Fagdag", "Fagdag"), form.w("1 per semester for alle", "1 per semester for alle"), "12 timer"),
        header=True,
    )


def official(form: Form) -> list[Block]:
    """Draw the official form."""
    measure = described(form)
    return [
        *top(form),
        contact_table(form, phone=False, account=False),
        *ticks(form),
        p("Total sum det meldes behov for 2026"),
        totals_table(form),
        p(form.w("Ev. kommentar fra innsender", "Ev. kommentar frå innsendar")),
        p(form.texts["comment"]),
        heading(
            form.w("1. Vurdering av behov (inkluderende prosesser)", "1. Vurdering av behov (inkluderande prosessar)")
        ),
        *needs(form, measure),
        p(form.w("Hvilke(n) fase(r) er partnerskapet i", "Kva fase(r) er partnarskapen i")),
        p(
            choice(
                [
                    (form.w("Analyse/vurdering av behov", "Analyse/vurdering av behov"), False),
                    ("Planlegging av tiltak", True),
                    ("Gjennomføring av tiltak", True),
                ],
                form.ticks,
                after=True,
            )
        ),
        heading(form.w("2. Plan for partnerskap", "2. Plan for partnarskap")),
        p(measure.texts["body"]),
        p(measure.texts["body2"]),
        p(
            form.w(
                "Beskrivelse av tiltak - planlegging og gjennomføring av tiltak",
                "Skildring av tiltak - planlegging og gjennomføring av tiltak",
            )
        ),
        plan_table(form),
        heading(form.w("3. Eiers egeninnsats", "3. Eigars eigeninnsats")),
        p(form.texts["own_effort"]),
        heading(form.w("4. Vurdering av måloppnåelse", "4. Vurdering av måloppnåing")),
        *evaluation(form),
        heading(form.w("5. Målgruppe", "5. Målgruppe")),
        p(measure.target.text),
        heading(form.w("6. Økonomi og varighet", "6. Økonomi og varigheit")),
        *economy(form),
        *duration(form),
        p("Sum koordinator (må begrunnes ovenfor) ", Control("")),
        heading(form.w("7. Annet", "7. Anna")),
        *other(form),
        *extra_section(form),
        *end(form),
    ]


def boxed(form: Form) -> list[Block]:
    """Draw the form in tables of a label cell and an answer cell."""
    measure = described(form)
    head = table(
        (form.w("Tiltak", "Tiltak"), Control(f"Tiltak {measure.number}: {measure.written_title}")),
        (
            form.w("Behovsmeldingen gjelder:", "Behovsmeldinga gjeld:"),
            cell(
                *[
                    choice([(form.w(*labels), level == (form.level_tick or measure.level))], form.ticks)
                    for level, labels in LEVEL_LABELS.items()
                ]
            ),
        ),
        (form.w("Eier:", "Eigar:"), Control(form.owner_written)),
        *([("Kompetansenettverk:", Control(form.network))] if form.network else []),
        ("Kompetansemiljø:", Control(form.partner_names)),
        (
            form.w("Kontaktpersoner:", "Kontaktpersonar:"),
            f"{form.people['owner'].name} ({form.people['owner'].email}), {form.people['university'].name}",
        ),
        (
            form.w("Partnerskapet består av flere eiere?", "Partnarskapet består av fleire eigarar?"),
            yes_no(form, len(form.owners) > 1, after=False),
        ),
        (
            form.w("Partnerskapet består av flere kompetansemiljø?", "Partnarskapet består av fleire kompetansemiljø?"),
            yes_no(form, form.several_partners, after=False),
        ),
        widths=(4, 6),
    )
    body = table(
        (form.w("1. Vurdering av behov", "1. Vurdering av behov"), cell(*needs(form, measure))),
        (
            form.w("2. Plan for partnerskap", "2. Plan for partnarskap"),
            cell(measure.texts["body"], measure.texts["body2"]),
        ),
        (form.w("3. Eiers egeninnsats", "3. Eigars eigeninnsats"), form.texts["own_effort"]),
        (form.w("4. Vurdering av måloppnåelse", "4. Vurdering av måloppnåing"), cell(*evaluation(form))),
        (form.w("5. Målgruppe", "5. Målgruppe"), Control(measure.target.text)),
        (form.w("6. Økonomi og varighet", "6. Økonomi og varigheit"), cell(*economy(form), *duration(form))),
        widths=(3, 7),
    )
    return [
        title(
            form.w(
                "Behovsmelding – Kollektiv kompetanseutvikling i barnehage og grunnskole",
                "Behovsmelding – Kollektiv kompetanseutvikling i barnehage og grunnskule",
            )
        ),
        head,
        p("Total sum det meldes behov for 2026"),
        totals_table(form, lines=True),
        p(""),
        body,
        *extra_section(form),
        *end(form),
    ]


def per_partner(form: Form) -> list[Block]:
    """Draw a column a partner in the table of all measures; headings have no numbers."""
    labels = list(form.sums("university"))
    rows: list[list[object]] = [["Tiltak", form.w("Eier", "Eigar"), *labels, "Totalt"]]
    for each in form.measures:
        found = {share.label: share for share in each.of("university")}
        rows.append(
            [
                row_label(form, each),
                shares(form, each, "owner", named=False),
                *(amount(form, found[label]) if label in found else "" for label in labels),
                form.money_text(form.measure_total(each)),
            ]
        )
    sums = form.sums("university")
    rows.append(
        [
            "Sum",
            form.money_text(form.total("owner")),
            *(form.money_text(sums[label]) for label in labels),
            form.money_text(form.total("total")),
        ]
    )
    measure = described(form)
    return [
        *top(form),
        *ticks(form),
        p("Total sum det meldes behov for 2026"),
        table(*rows, header=True),
        heading(form.w("Vurdering av behov", "Vurdering av behov")),
        *needs(form, measure),
        heading(form.w("Plan for partnerskap", "Plan for partnarskap")),
        p(measure.texts["body"]),
        heading(form.w("Eiers egeninnsats", "Eigars eigeninnsats")),
        p(form.texts["own_effort"]),
        heading(form.w("Målgruppe", "Målgruppe")),
        p(measure.target.text),
        heading(form.w("Økonomi og varighet", "Økonomi og varigheit")),
        *economy(form),
        *duration(form),
        *extra_section(form),
        *end(form),
    ]


def reordered(form: Form) -> list[Block]:
    """Draw «1)» numbers and another order: who it is for and what it costs come first, the table of all last."""
    measure = described(form)
    return [
        title(
            form.w(
                "Behovsmelding 2026 – kollektiv kompetanseutvikling",
                "Behovsmelding 2026 – kollektiv kompetanseutvikling",
            )
        ),
        p(bold(f"Tiltak {measure.number}: {measure.written_title}")),
        p(
            form.w("Eier: ", "Eigar: "),
            bold(form.owner_written),
            *([Text("     Kompetansenettverk: "), bold(form.network)] if form.network else []),
        ),
        p("Kompetansemiljø: ", bold(form.partner_names)),
        p(form.w("Behovsmeldingen gjelder: ", "Behovsmeldinga gjeld: "), level_choice(form, after=False)),
        heading(form.w("1) Målgruppe", "1) Målgruppe")),
        p(measure.target.text),
        heading(form.w("2) Økonomi og varighet", "2) Økonomi og varigheit")),
        *economy(form),
        *duration(form),
        heading(form.w("3) Vurdering av behov", "3) Vurdering av behov")),
        *needs(form, measure),
        heading(form.w("4) Plan for partnerskap", "4) Plan for partnarskap")),
        p(measure.texts["body"]),
        p(measure.texts["body2"]),
        heading(form.w("5) Eiers egeninnsats", "5) Eigars eigeninnsats")),
        p(form.texts["own_effort"]),
        heading(form.w("6) Vurdering av måloppnåelse", "6) Vurdering av måloppnåing")),
        *evaluation(form),
        *end(form)[:2],
        *ticks(form),
        heading("Total sum det meldes behov for 2026"),
        totals_table(form),
        p(form.w("Ev. kommentar fra innsender: ", "Ev. kommentar frå innsendar: ") + form.texts["comment"]),
        *end(form)[2:],
    ]


def two_columns(form: Form) -> list[Block]:
    """Draw the running text in two columns and the units as rows; headings are numbered by the word processor."""
    measure = described(form)
    text: list[Block] = [
        p(form.w("Vurdering av behov", "Vurdering av behov"), kind="numbered"),
        *needs(form, measure),
        p(form.w("Plan for partnerskap", "Plan for partnarskap"), kind="numbered"),
        p(measure.texts["body"]),
        p(measure.texts["body2"]),
        p(form.w("Eiers egeninnsats", "Eigars eigeninnsats"), kind="numbered"),
        p(form.texts["own_effort"]),
        p(form.w("Vurdering av måloppnåelse", "Vurdering av måloppnåing"), kind="numbered"),
        *evaluation(form),
        p(form.w("Målgruppe", "Målgruppe"), kind="numbered"),
        p(measure.target.text),
        p(form.w("Økonomi og varighet", "Økonomi og varigheit"), kind="numbered"),
        *economy(form),
        *duration(form),
    ]
    return [
        *top(form),
        *ticks(form),
        p("Total sum det meldes behov for 2026"),
        totals_table(form, lines=True),
        Columns(tuple(text)),
        partner_list(form, numbers=False),
        p(
            form.w(
                "Hvor mange enheter er inkludert i behovsmeldingen?",
                "Kor mange einingar er inkluderte i behovsmeldinga?",
            )
        ),
        units_rows(form),
    ]
