"""Layouts of the 2024 form, one per scheme or for several schemes; each was drawn by itself."""

from tests.corpus.blocks import (
    Block,
    Cell,
    Columns,
    Control,
    PageBreak,
    Text,
    bold,
    cell,
    choice,
    heading,
    p,
    table,
    title,
)
from tests.corpus.form import SCHEMES, Form, FormMeasure
from tests.corpus.layout_parts import (
    amount,
    answer,
    contact_table,
    coordinator,
    coordinator_answer,
    coordinator_reason,
    extra_section,
    long_plan,
    needs,
    opening,
    owner_use,
    partner_list,
    processes,
    purposes,
    scheme_choice,
    semester_choice,
    shares,
    total_cell,
    training,
    union_table,
    units_rows,
    units_table,
    university_use,
    yes_no,
)


def count_of(form: Form) -> str:
    return str(len(form.measures) if form.stated_count is None else form.stated_count)


def totals_table(form: Form, order: tuple[str, ...] = ("owner", "university", "total"), lines: bool = False) -> Block:
    """Draw the table with a row a scheme."""
    heads = {"owner": form.w("Eier", "Eigar"), "university": "UH", "total": "Totalt"}
    named = len(form.partners) > 1 or form.has("named_sums")
    rows: list[list[object]] = [["Ordning", *(heads[part] for part in order)]]
    for scheme in (*SCHEMES, None):
        rows.append([scheme or "Sum", *(total_cell(form, part, scheme, named, lines) for part in order)])
    return table(*rows, header=True)


def official(form: Form) -> list[Block]:
    """Draw the county governor's own form."""
    blocks = [
        p("Statsforvalteren i Nordland"),
        title("Behovsmelding – lokal kompetanseutvikling i barnehage og grunnopplæring"),
        p(form.w("Behovsmeldingen gjelder:", "Behovsmeldinga gjeld:")),
        p(scheme_choice(form)),
        p(form.w("Eier: ", "Eigar: "), bold(form.owner_written)),
        *([p("Kompetansenettverk ", bold(form.network))] if form.network else []),
        p(form.w("Universitet/Høgskole: ", "Universitet/Høgskule: "), bold(form.partner_names)),
        p(form.w("Kontaktpersoner: ", "Kontaktpersonar: "), bold(form.people["owner"].name)),
        contact_table(form),
        p(
            form.w("Partnerskapet består av flere eiere? ", "Partnarskapet består av fleire eigarar? "),
            yes_no(form, len(form.owners) > 1),
        ),
        p(
            form.w("Partnerskapet består av flere UH? ", "Partnarskapet består av fleire UH? "),
            yes_no(form, form.several_partners),
        ),
        p(
            form.w(
                "Partnerskapet leverer behovsmelding i flere ordninger? ",
                "Partnarskapet leverer behovsmelding i fleire ordningar? ",
            ),
            yes_no(form, len(form.schemes) > 1),
        ),
        p(
            form.w(
                "Totalt antall tiltak det er behov for tilskudd til? ",
                "Totalt tal tiltak det er behov for tilskot til? ",
            ),
            bold(count_of(form)),
        ),
        heading(form.w("Total sum det meldes behov for 2024", "Total sum det blir meldt behov for 2024")),
        totals_table(form),
    ]
    for measure in form.measures:
        blocks += official_measure(form, measure)
    blocks += [
        *extra_section(form),
        heading(
            form.w("Liste over andre eiere og UH i partnerskapet", "Liste over andre eigarar og UH i partnarskapet")
        ),
        partner_list(form),
    ]
    return blocks + closing(form)


def official_measure(form: Form, measure: FormMeasure) -> list[Block]:
    """Draw a measure of the official form: a heading, a row of money, and questions."""
    partners = "/".join(share.label for share in measure.of("university"))
    named = len(measure.of("university")) > 1
    heads = (f"{form.w('Eier', 'Eigar')} ({form.owner_written})", f"UH ({partners})", "Sum totalt")
    money = (
        shares(form, measure, "owner", named=False),
        shares(form, measure, "university", named),
        form.money_text(form.measure_total(measure)),
    )
    blocks: list[Block] = [
        heading(f"Tiltak {measure.number}"),
        p(form.w("Navn på tiltak: ", "Namn på tiltak: "), bold(measure.written_title)),
        p(form.w("Tilskuddet fordeles", "Tilskotet blir fordelt")),
        table(heads, money, header=True),
        p(
            form.w("Hva skal tilskuddet brukes til? ", "Kva skal tilskotet brukast til? "),
            Control(purposes(form)[measure.purpose], "dropdown", purposes(form)),
        ),
        p(opening(form)),
        *needs(form, measure),
        p(answer(form, measure, "body")),
        p(processes(form)),
        p(answer(form, measure, "body2")),
        p(training(form)),
        p(answer(form, measure, "training")),
        p(long_plan(form)),
        p(answer(form, measure, "plan")),
        p(owner_use(form)),
        p(answer(form, measure, "owner_use")),
        p(university_use(form)),
        p(answer(form, measure, "university_use")),
        p(coordinator(form) + " ", coordinator_answer(form, measure)),
        *coordinator_reason(form, measure),
    ]
    if not form.has("no_duration"):
        blocks.append(p(form.w("Tiltakets varighet ", "Varigheita til tiltaket "), semester_choice(form, measure)))
    if not form.has("no_target"):
        blocks += [
            p(form.w("Hvem er målgruppa for tiltaket?", "Kven er målgruppa for tiltaket?")),
            p(measure.target.text),
        ]
    return blocks


def closing(form: Form) -> list[Block]:
    """Draw the consultation and the units, last in the form."""
    blocks = [
        p(
            form.w(
                "Behovsmeldingen har vært drøftet i medbestemmelse ", "Behovsmeldinga har vore drøfta i medbestemming "
            ),
            yes_no(form, True),
        ),
        p(form.w("Hvem som har deltatt:", "Kven som har delteke:")),
        union_table(form),
    ]
    if not form.has("no_units"):
        blocks += [
            p(
                form.w(
                    "Hvor mange enheter er inkludert i behovsmeldingen?",
                    "Kor mange einingar er inkluderte i behovsmeldinga?",
                )
            ),
            units_table(form),
        ]
    return blocks


def boxed(form: Form) -> list[Block]:
    """Draw the form as Word forms often are: everything in tables of a label cell and an answer cell."""
    about = table(
        (
            form.w("Behovsmeldingen gjelder", "Behovsmeldinga gjeld"),
            cell(*[choice([(name, name in form.schemes)], form.ticks) for name in SCHEMES]),
        ),
        (form.w("Eier", "Eigar"), Control(form.owner_written)),
        *([("Kompetansenettverk", Control(form.network))] if form.network else []),
        (form.w("Universitet/Høgskole", "Universitet/Høgskule"), Control(form.partner_names)),
        (
            form.w("Kontaktperson", "Kontaktperson"),
            f"{form.people['owner'].name}, tlf. {form.people['owner'].phone}, {form.people['owner'].email}",
        ),
        (
            form.w("Partnerskapet består av flere eiere?", "Partnarskapet består av fleire eigarar?"),
            yes_no(form, len(form.owners) > 1, after=False),
        ),
        (
            form.w("Partnerskapet består av flere UH?", "Partnarskapet består av fleire UH?"),
            yes_no(form, form.several_partners, after=False),
        ),
        (
            form.w(
                "Totalt antall tiltak det er behov for tilskudd til?", "Totalt tal tiltak det er behov for tilskot til?"
            ),
            count_of(form),
        ),
        widths=(4, 6),
    )
    blocks = [
        title("Behovsmelding 2024"),
        p("Lokal kompetanseutvikling i barnehage og grunnopplæring"),
        about,
        p(form.w("Total sum det meldes behov for 2024", "Total sum det blir meldt behov for 2024")),
        totals_table(form, lines=True),
    ]
    for measure in form.measures:
        blocks += [p(""), boxed_measure(form, measure)]
    blocks += [p(""), *extra_section(form)]
    if not form.has("no_list"):
        blocks += [
            p(form.w("Liste over andre eiere og UH i partnerskapet", "Liste over andre eigarar og UH i partnarskapet")),
            partner_list(form, numbers=False),
        ]
    return blocks + closing(form)


def boxed_measure(form: Form, measure: FormMeasure) -> Block:
    """Draw a measure as a table of questions and answers, with the money in a table inside."""
    named = len(form.partners) > 1
    money = table(
        (form.w("Eier", "Eigar"), "UH", "Sum totalt"),
        (
            shares(form, measure, "owner", named=False),
            shares(form, measure, "university", named, lines=True),
            form.money_text(form.measure_total(measure)),
        ),
    )
    rows: list[tuple[object, object]] = [
        (bold(f"Tiltak {measure.number}"), ""),
        (form.w("Navn på tiltak", "Namn på tiltak"), Control(measure.written_title)),
        (form.w("Tilskuddet fordeles", "Tilskotet blir fordelt"), money),
        (
            form.w("Hva skal tilskuddet brukes til?", "Kva skal tilskotet brukast til?"),
            Control(purposes(form)[measure.purpose], "dropdown", purposes(form)),
        ),
        (opening(form), cell(*needs(form, measure), answer(form, measure, "body"))),
        (processes(form), answer(form, measure, "body2")),
        (training(form), answer(form, measure, "training")),
        (long_plan(form), answer(form, measure, "plan")),
        (owner_use(form), answer(form, measure, "owner_use")),
        (university_use(form), answer(form, measure, "university_use")),
        (form.w("Tiltakets varighet", "Varigheita til tiltaket"), semester_choice(form, measure)),
        (form.w("Hvem er målgruppa for tiltaket?", "Kven er målgruppa for tiltaket?"), Control(measure.target.text)),
    ]
    return table(*rows, widths=(35, 65))


def per_partner(form: Form) -> list[Block]:
    """Draw a column a partner in every money table, the sum first."""
    named = {share.label for measure in form.measures for share in measure.of("university")}
    labels = [partner.label for partner in form.partners if partner.label in named]
    totals: list[list[object]] = [
        ["Ordning", "Totalt", *(f"UH ({label})" for label in labels), form.w("Eier", "Eigar")]
    ]
    for scheme in (*SCHEMES, None):
        sums = form.sums("university", scheme)
        totals.append(
            [
                scheme or "Sum",
                form.money_text(form.total("total", scheme)),
                *(form.money_text(sums.get(label, 0)) for label in labels),
                form.money_text(form.total("owner", scheme)),
            ]
        )
    blocks = [
        title(
            form.w(
                "Behovsmelding for lokal kompetanseutvikling 2024", "Behovsmelding for lokal kompetanseutvikling 2024"
            )
        ),
        p(form.w("Behovsmeldingen gjelder:", "Behovsmeldinga gjeld:")),
        p(scheme_choice(form, after=True)),
        table(
            (
                form.w("Eier:", "Eigar:"),
                form.owner_written,
                *(("Kompetansenettverk:", form.network) if form.network else ("", "")),
            ),
            ruled=False,
        ),
        p(form.w("Universitet/Høgskole: ", "Universitet/Høgskule: ") + form.partner_names),
        p(
            form.w("Partnerskapet består av flere UH? ", "Partnarskapet består av fleire UH? "),
            yes_no(form, form.several_partners),
        ),
        p(
            form.w(
                "Totalt antall tiltak det er behov for tilskudd til? ",
                "Totalt tal tiltak det er behov for tilskot til? ",
            )
            + count_of(form)
        ),
        heading("Total sum det meldes behov for 2024"),
        table(*totals, header=True),
    ]
    for measure in form.measures:
        blocks += per_partner_measure(form, measure, labels)
    blocks += [
        heading(
            form.w("Liste over andre eiere og UH i partnerskapet", "Liste over andre eigarar og UH i partnarskapet")
        ),
        partner_list(form),
    ]
    return blocks + closing(form)


def per_partner_measure(form: Form, measure: FormMeasure, labels: list[str]) -> list[Block]:
    """Draw a measure with a column a partner and, with several owners, a column an owner."""
    found = {share.label: share for share in measure.of("university")}
    owners = measure.of("owner")
    owner_heads = [form.w("Eier", "Eigar") + (f" ({share.label})" if len(owners) > 1 else "") for share in owners]
    heads = ("Sum totalt", *(f"UH ({label})" for label in labels), *owner_heads)
    cells = [amount(form, found[label]) if label in found else "" for label in labels]
    row = (form.money_text(form.measure_total(measure)), *cells, *(amount(form, share) for share in owners))
    return [
        heading(
            f"Tiltak {measure.number}: {form.w('Navn på tiltak', 'Namn på tiltak')}: {measure.written_title}"
            if form.has("one_line")
            else f"Tiltak {measure.number}"
        ),
        *([] if form.has("one_line") else [p(form.w("Navn på tiltak: ", "Namn på tiltak: "), measure.written_title)]),
        p(form.w("Tilskuddet fordeles slik", "Tilskotet blir fordelt slik")),
        table(heads, row, header=True),
        p(opening(form)),
        *needs(form, measure),
        p(processes(form)),
        p(answer(form, measure, "body")),
        p(training(form)),
        p(answer(form, measure, "training")),
        p(owner_use(form)),
        p(answer(form, measure, "owner_use")),
        p(university_use(form)),
        p(answer(form, measure, "university_use")),
        p(form.w("Tiltakets varighet: ", "Varigheita til tiltaket: "), semester_choice(form, measure, after=True)),
        p(form.w("Hvem er målgruppen for tiltaket? ", "Kven er målgruppa for tiltaket? "), measure.target.text),
    ]


def lettered(form: Form) -> list[Block]:
    """Draw lettered sections, with the money of a measure on lines of its own instead of in a table."""
    blocks = [
        title("BEHOVSMELDING 2024"),
        heading(form.w("A. Hvem melder behov", "A. Kven melder behov")),
        p(form.w("Eier: ", "Eigar: ") + form.owner_written),
        *([p("Kompetansenettverk: " + form.network)] if form.network else []),
        p(form.w("Universitet/Høgskole: ", "Universitet/Høgskule: ") + form.partner_names),
        p(form.w("Behovsmeldingen gjelder: ", "Behovsmeldinga gjeld: "), scheme_choice(form)),
        contact_table(form, account=False, ruled=False),
        heading(form.w("B. Tiltak", "B. Tiltak")),
        p(
            form.w(
                "Totalt antall tiltak det er behov for tilskudd til? ",
                "Totalt tal tiltak det er behov for tilskot til? ",
            )
            + count_of(form)
        ),
    ]
    for measure in form.measures:
        blocks += lettered_measure(form, measure)
    blocks += [
        heading(form.w("C. Total sum det meldes behov for 2024", "C. Total sum det blir meldt behov for 2024")),
        totals_table(form, ("university", "owner", "total")),
    ]
    blocks += [
        heading(
            "D. "
            + form.w("Liste over andre eiere og UH i partnerskapet", "Liste over andre eigarar og UH i partnarskapet")
        ),
        partner_list(form, numbers=False),
    ]
    return [*blocks, *extra_section(form), *closing(form)]


def lettered_measure(form: Form, measure: FormMeasure) -> list[Block]:
    """Draw a measure whose money stands on lines."""
    lines: list[Block] = [p(form.w("Eier: ", "Eigar: "), amount(form, share)) for share in measure.of("owner")]
    lines += [p(f"UH ({share.label}): ", amount(form, share)) for share in measure.of("university")]
    return [
        heading(f"Tiltak {measure.number}"),
        p(form.w("Navn på tiltak: ", "Namn på tiltak: ") + measure.written_title),
        p(form.w("Tilskuddet fordeles:", "Tilskotet blir fordelt:")),
        *lines,
        p("Sum totalt: " + form.money_text(form.measure_total(measure))),
        p(form.w("Tiltakets varighet: ", "Varigheita til tiltaket: "), semester_choice(form, measure)),
        p(form.w("Hvem er målgruppa for tiltaket? ", "Kven er målgruppa for tiltaket? ") + measure.target.text),
        p(opening(form)),
        *needs(form, measure),
        p(processes(form)),
        p(answer(form, measure, "body")),
        p(answer(form, measure, "body2")),
        p(owner_use(form) + ": ", answer(form, measure, "owner_use")),
        p(university_use(form) + ": ", answer(form, measure, "university_use")),
    ]


def money_last(form: Form) -> list[Block]:
    """Draw the measures first, on a page each, and who and how much at the end."""
    blocks: list[Block] = [
        title(form.w("Behovsmelding – lokal kompetanseutvikling", "Behovsmelding – lokal kompetanseutvikling")),
        p(f"{form.owner_written}, 2024"),
    ]
    for measure in form.measures:
        blocks += [*money_last_measure(form, measure), PageBreak()]
    blocks += [
        heading(form.w("Om partnerskapet", "Om partnarskapen")),
        p(form.w("Behovsmeldingen gjelder: ", "Behovsmeldinga gjeld: "), scheme_choice(form)),
        p(form.w("Eier: ", "Eigar: "), bold(form.owner_written)),
        *([p("Kompetansenettverk: ", form.network)] if form.network else []),
        p(form.w("Universitet/Høgskole: ", "Universitet/Høgskule: ") + form.partner_names),
        partner_list(form),
        contact_table(form),
        heading("Total sum det meldes behov for 2024"),
        totals_table(form),
        *closing(form),
    ]
    return blocks


def money_last_measure(form: Form, measure: FormMeasure) -> list[Block]:
    """Draw a measure whose questions stand in two columns of text, under a row of money."""
    named = len(form.partners) > 1
    questions: list[Block] = [
        p(bold(opening(form))),
        *needs(form, measure),
        p(bold(processes(form))),
        p(answer(form, measure, "body")),
        p(bold(training(form))),
        p(answer(form, measure, "training")),
        p(bold(owner_use(form))),
        p(answer(form, measure, "owner_use")),
        p(bold(university_use(form))),
        p(answer(form, measure, "university_use")),
    ]
    return [
        heading(f"Tiltak {measure.number}"),
        p(form.w("Navn på tiltak: ", "Namn på tiltak: "), bold(measure.written_title)),
        p(form.w("Tilskuddet fordeles", "Tilskotet blir fordelt")),
        table(
            (form.w("Eier", "Eigar"), shares(form, measure, "owner", named=False)),
            ("UH", shares(form, measure, "university", named, lines=True)),
            ("Sum totalt", form.money_text(form.measure_total(measure))),
        ),
        Columns(tuple(questions)) if form.has("columns") else questions[0],
        *([] if form.has("columns") else questions[1:]),
        p(form.w("Tiltakets varighet ", "Varigheita til tiltaket "), semester_choice(form, measure)),
        p(form.w("Hvem er målgruppa for tiltaket?", "Kven er målgruppa for tiltaket?")),
        p(measure.target.text),
    ]


def one_table(form: Form) -> list[Block]:
    """Draw the whole form as one table of four columns, whose rows break over pages."""
    rows: list[list[Cell]] = [
        [cell(bold("Behovsmelding – lokal kompetanseutvikling i barnehage og grunnopplæring 2024"), span=4)],
        [cell(form.w("Behovsmeldingen gjelder", "Behovsmeldinga gjeld")), cell(scheme_choice(form), span=3)],
        [
            cell(form.w("Eier:", "Eigar:")),
            cell(bold(form.owner_written)),
            cell(form.w("Universitet/Høgskole:", "Universitet/Høgskule:")),
            cell(form.partner_names),
        ],
        *([[cell("Kompetansenettverk"), cell(form.network, span=3)]] if form.network else []),
        [
            cell(
                form.w(
                    "Totalt antall tiltak det er behov for tilskudd til?",
                    "Totalt tal tiltak det er behov for tilskot til?",
                ),
                span=3,
            ),
            cell(count_of(form)),
        ],
        [cell(bold("Total sum det meldes behov for 2024"), span=4)],
        [cell("Ordning"), cell(form.w("Eier", "Eigar")), cell("UH"), cell("Totalt")],
    ]
    named = len(form.partners) > 1
    for scheme in (*SCHEMES, None):
        rows.append(
            [
                cell(scheme or "Sum"),
                *(cell(total_cell(form, part, scheme, named, lines=True)) for part in ("owner", "university", "total")),
            ]
        )
    for measure in form.measures:
        rows += one_table_measure(form, measure)
    units = form.units
    rows.append(
        [
            cell(
                form.w(
                    "Hvor mange enheter er inkludert i behovsmeldingen?",
                    "Kor mange einingar er inkluderte i behovsmeldinga?",
                ),
                span=4,
            )
        ]
    )
    return [table(*rows, widths=(3, 2, 3, 2)), p(""), units_rows(form) if units else p("")]


def one_table_measure(form: Form, measure: FormMeasure) -> list[list[Cell]]:
    """Draw a measure's rows of the one table."""
    named = len(form.partners) > 1
    return [
        [
            cell(bold(f"Tiltak {measure.number}")),
            cell(Text(form.w("Navn på tiltak: ", "Namn på tiltak: ") + measure.written_title), span=3),
        ],
        [
            cell(form.w("Tilskuddet fordeles", "Tilskotet blir fordelt")),
            cell(form.w("Eier", "Eigar")),
            cell("UH"),
            cell("Sum totalt"),
        ],
        [
            cell(""),
            cell(shares(form, measure, "owner", named=False)),
            cell(shares(form, measure, "university", named, lines=True)),
            cell(form.money_text(form.measure_total(measure))),
        ],
        [cell(opening(form)), cell(*needs(form, measure), answer(form, measure, "body"), span=3)],
        [cell(owner_use(form)), cell(answer(form, measure, "owner_use"), span=3)],
        [cell(university_use(form)), cell(answer(form, measure, "university_use"), span=3)],
        [cell(form.w("Tiltakets varighet", "Varigheita til tiltaket")), cell(semester_choice(form, measure), span=3)],
        [
            cell(form.w("Hvem er målgruppa for tiltaket?", "Kven er målgruppa for tiltaket?")),
            cell(measure.target.text, span=3),
        ],
    ]
