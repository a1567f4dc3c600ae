"""Parts that several layouts have: cells with money, contact tables, lists of partners, counts of units."""

from collections.abc import Sequence

from tests.corpus.blocks import Block, Break, Control, Inline, Text, bullets, choice, inlines, p, table
from tests.corpus.form import SCHEMES, Form, FormMeasure, Share

SEMESTERS = {
    "scheme_2024": ("Vår 2024", "Høst 2024", "Vår 2025"),
    "collective_2026": ("Vår 2026", "Høst 2026", "Vår 2027"),
}


def amount(form: Form, share: Share) -> tuple[Inline, ...]:
    """Write one share's amount, with the old one struck out when the change is tracked."""
    text = form.share_text(share)
    if share.state == "placeholder":
        return (Control(""),)
    if share.old_nok is not None:
        return (Text(form.money_text(share.old_nok), change="deleted"), Text(text, change="inserted"))
    return (Text(text),) if text else ()


def named_amount(form: Form, share: Share, before: bool = False) -> tuple[Inline, ...]:
    """Write a share's amount beside who it goes to."""
    if before:
        return inlines(f"{share.label}: ", amount(form, share))
    # «269 500,-(LMS)» stands in the forms too.
    return inlines(amount(form, share), f"{'' if form.has('tight') else ' '}({share.label})")


def shares(
    form: Form, measure: FormMeasure, role: str, named: bool, lines: bool = False, before: bool = False
) -> tuple[Inline, ...]:
    """Write all shares of a role into one cell, beside each other or on lines of their own."""
    made: list[Inline] = []
    for number, share in enumerate(measure.of(role)):
        if number:
            made.append(Break() if lines else Text(" "))
        made += named_amount(form, share, before) if named else amount(form, share)
    return tuple(made)


def total_cell(form: Form, part: str, scheme: str | None, named: bool, lines: bool = False) -> tuple[Inline, ...]:
    """Write a total of the table with totals; partners are named when there are sums of several."""
    sums = {label: nok for label, nok in form.sums("university", scheme).items() if nok}
    if part == "university" and named and sums and (scheme or "Sum", part) not in form.total_changes:
        made: list[Inline] = []
        for number, (label, nok) in enumerate(sums.items()):
            made += [Break() if lines else Text(" ")] if number else []
            made.append(Text(f"{form.money_text(nok)} ({label})"))
        return tuple(made)
    return (Text(form.money_text(form.total(part, scheme))),)


def contact_table(form: Form, *, phone: bool = True, account: bool = True, ruled: bool = True) -> Block:
    """Tell whom to ask: people who do not exist."""
    owner, university = form.people["owner"], form.people["university"]
    rows = [
        ("", form.w("Eier", "Eigar"), "UH"),
        (form.w("Navn", "Namn"), owner.name, university.name),
        (form.w("Funksjon", "Funksjon"), owner.function, university.function),
    ]
    if phone:
        rows += [
            ("Telefon", owner.phone, university.phone),
            (form.w("E-post", "E-post"), owner.email, university.email),
        ]
    if account:
        rows += [("Kontonr", owner.account, university.account), ("Org. Nr", "958 501 420", "970940243")]
    return table(*rows, ruled=ruled, header=True)


def partner_list(form: Form, *, numbers: bool = True, ruled: bool = True) -> Block:
    """List owners and partners with a person each."""
    owner, university = form.people["owner"], form.people["university"]
    listed = [partner.written for partner in form.partners] if form.listed is None else form.listed
    rows = [
        (name, owner.name if not number else form.people[f"co{number % 3}"].name, form.w("Eier", "Eigar"))
        for number, name in enumerate(form.owners)
    ]
    rows += [(name, university.name, "UH") for name in listed]
    head = (form.w("Navn på eier/UH", "Namn på eigar/UH"), "Kontaktperson", form.w("Eier/UH", "Eigar/UH"))
    if not numbers:
        return table(head, *rows, ruled=ruled, header=True)
    return table(("", *head), *((str(number), *row) for number, row in enumerate(rows, 1)), ruled=ruled, header=True)


def union_table(form: Form) -> Block:
    """Tell which unions took part."""
    return table((form.w("Rolle", "Rolle"), form.w("Navn", "Namn")), *form.unions, header=True)


UNIT_LABELS = {
    "municipal_kindergartens": ("Kommunale barnehager", "Kommunale barnehagar"),
    "private_kindergartens": ("Private barnehager", "Private barnehagar"),
    "public_schools": ("Offentlige skoler", "Offentlege skular"),
    "private_schools": ("Private skoler", "Private skular"),
    "pp_services": ("PP-tjenester", "PP-tenester"),
}


def units_table(form: Form, order: Sequence[str] = tuple(UNIT_LABELS)) -> Block:
    """Count the units, one column each."""
    return table(
        [form.w(*UNIT_LABELS[key]) for key in order],
        [str(form.units[key]) for key in order],
        header=True,
    )


def units_rows(form: Form) -> Block:
    """Count the units, one row each."""
    return table(*((form.w(*labels), str(form.units[key])) for key, labels in UNIT_LABELS.items()), ruled=True)


def scheme_choice(form: Form, names: Sequence[str] = SCHEMES, after: bool = False) -> tuple[Inline, ...]:
    """Tick the schemes the form is about."""
    return choice(
        [(name, scheme in form.schemes) for name, scheme in zip(names, SCHEMES, strict=True)], form.ticks, after
    )


def yes_no(form: Form, yes: bool, after: bool = True, note: str = "") -> tuple[Inline, ...]:
    """Tick yes or no; the bold style would say nothing here, so it falls back to an x."""
    style = "x" if form.ticks == "bold" else form.ticks
    return choice([("Ja" + note, yes), ("Nei", not yes)], style, after)


def semester_choice(form: Form, measure: FormMeasure, after: bool = False, further: bool = False) -> tuple[Inline, ...]:
    """Tick the semesters."""
    options = [(name, name in measure.semesters) for name in SEMESTERS[form.edition]]
    if form.language == "nn":
        options = [(name.replace("Høst", "Haust"), on) for name, on in options]
    if further:
        options.append((form.w("Videre", "Vidare"), measure.continues))
    return choice(options, form.ticks, after)


def answer(form: Form, measure: FormMeasure, key: str) -> Inline:
    """Give a text of a measure, or the placeholder where it was left."""
    return Control("") if key in measure.left_blank else Text(measure.texts[key])


def needs(form: Form, measure: FormMeasure) -> list[Block]:
    """Tell the needs: an aim, some text and the list."""
    made: list[Block] = []
    if measure.aim and not form.has("no_aim"):
        made.append(p(measure.aim.text))
    if not form.has("no_needs"):
        made += [p(measure.needs.text), *bullets(measure.needs.items)]
    return made


def opening(form: Form) -> str:
    """Begin the 2024 form's first question."""
    return form.w(
        "Beskriv hvordan tiltaket er forankret i den enkelte barnehage og skole "
        "på en måte som involverer ansatte og ledere, og i faglig dialog med UH",
        "Skildre korleis tiltaket er forankra i den enkelte barnehage og skule "
        "på ein måte som involverer tilsette og leiarar, og i fagleg dialog med UH",
    )


def processes(form: Form) -> str:
    return form.w(
        "Beskriv hvordan tiltakene skal fremme kollektive prosesser for profesjonsutvikling "
        "som utvikler barnehagen eller skolen",
        "Skildre korleis tiltaka skal fremje kollektive prosessar for profesjonsutvikling "
        "som utviklar barnehagen eller skulen",
    )


def training(form: Form) -> str:
    return form.w(
        "Beskriv hvordan dette samarbeidet bidrar til å styrke lærerutdanningen",
        "Skildre korleis dette samarbeidet bidreg til å styrkje lærarutdanninga",
    )


def long_plan(form: Form) -> str:
    return form.w(
        "Beskriv hvordan dette tiltaket er forankret i langsiktig plan",
        "Skildre korleis dette tiltaket er forankra i langsiktig plan",
    )


def owner_use(form: Form) -> str:
    return form.w("Eiers tilskudd skal brukes på følgende måte", "Eigars tilskot skal brukast på følgjande måte")


def university_use(form: Form) -> str:
    return form.w("UH sitt tilskudd skal brukes på følgende måte", "UH sitt tilskot skal brukast på følgjande måte")


def coordinator(form: Form) -> str:
    return form.w(
        "Det er behov for å bruke midler til koordinator for dette tiltaket?",
        "Det er behov for å bruke midlar til koordinator for dette tiltaket?",
    )


def purposes(form: Form) -> tuple[str, ...]:
    return ("Vurdering/analyse", "Planlegging", form.w("Gjennomføring av tiltak", "Gjennomføring av tiltak"))


def coordinator_answer(form: Form, measure: FormMeasure) -> tuple[Inline, ...]:
    """Tick whether money for a coordinator is needed."""
    style = "box" if form.ticks in ("bold", "lost", "x", "X") else form.ticks
    return choice([("Ja", measure.coordinator)], style, after=True)


def coordinator_reason(form: Form, measure: FormMeasure) -> list[Block]:
    """Give the reason, when there is one to give."""
    if not measure.coordinator:
        return []
    return [p(form.w("Begrunn", "Grunngi")), p(answer(form, measure, "coordinator"))]


EXTRA = {
    "nb": (
        "Risikovurdering",
        "Det er vurdert at framdriften kan bli påvirket av vær, ferger og nytilsettinger. "
        "Kostnaden ved én avlyst samling er om lag halvparten av en ordinær.",
    ),
    "nn": ("Risikovurdering", "Det er vurdert at framdrifta kan bli påverka av vêr, ferjer og nytilsetjingar."),
}


def extra_section(form: Form) -> list[Block]:
    """Give a section no edition has."""
    if not form.has("extra_section"):
        return []
    head, text = EXTRA[form.language]
    return [p(head, kind="heading"), p(text)]
