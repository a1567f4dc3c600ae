"""Forms of no known edition: another county's digital form, a letter, a memo. They should come out as drafts."""

from tests.corpus.blocks import Block, bold, heading, p, table, title
from tests.corpus.form import Form
from tests.corpus.layout_parts import amount


def digital(form: Form) -> list[Block]:
    """Print another county's digital form: one measure, one amount."""
    measure, owner = form.measures[0], form.people["owner"]
    rows = (
        ("Referansenummer", "BM-000123"),
        ("Innsendt", f"14.01.{form.year} kl. 09.12"),
        ("Organisasjon", form.owner),
        ("Navn på innsender", owner.name),
        ("E-post", owner.email),
        ("Behovsmelding for år", str(form.year)),
        ("Navn på tiltak", measure.written_title),
        ("Samarbeidspartner(e)", form.partner_names),
        ("Målgruppe", measure.target.text),
        ("Mål for tiltaket", measure.texts["body"]),
        ("Forankring", measure.texts["plan"]),
        ("Søknadsbeløp", form.money_text(measure.total)),
        ("Egeninnsats", form.texts["own_effort"]),
    )
    if form.has("plain_lines"):
        return [title("Behovsmelding – digitalt skjema"), *(p(bold(label + ": "), text) for label, text in rows)]
    return [title("Behovsmelding – digitalt skjema"), table(*rows, widths=(3, 7))]


def letter(form: Form) -> list[Block]:
    """Write a letter with a list of measures."""
    blocks: list[Block] = [
        p(form.owner),
        p("Til Statsforvalteren"),
        p(f"Dato: 28.01.{form.year}"),
        heading(form.w(f"Behovsmelding {form.year}", f"Behovsmelding {form.year}")),
        p(
            form.w(
                f"{form.owner} melder med dette behov for tilskudd til kompetanseutvikling i {form.year}.",
                f"{form.owner} melder med dette behov for tilskot til kompetanseutvikling i {form.year}.",
            )
        ),
    ]
    for measure in form.measures:
        blocks += [p(bold(f"Tiltak {measure.number}: {measure.written_title}")), p(measure.texts["body"])]
        blocks += [
            p(
                form.w("Tilskudd til ", "Tilskot til ")
                + f"{share.label if share.role == 'university' else form.owner}: ",
                amount(form, share),
            )
            for share in measure.shares
        ]
    return [*blocks, p(form.w("Med hilsen", "Med helsing")), p(form.people["owner"].name)]


def overview(form: Form) -> list[Block]:
    """Draw a short form that another county made: what, with whom, and what each gets."""
    blocks: list[Block] = [
        title(form.w("Melding om behov (behovsmelding)", "Melding om behov (behovsmelding)")),
        p(form.w("Kommune/eier: ", "Kommune/eigar: ") + form.owner),
        p(form.w("År: ", "År: ") + str(form.year)),
        p(form.w("Partner: ", "Partnar: ") + form.partner_names),
    ]
    for measure in form.measures:
        blocks += [
            heading(f"Tiltak {measure.number}"),
            p(form.w("Tittel: ", "Tittel: ") + measure.written_title),
            p(form.w("Kort om tiltaket: ", "Kort om tiltaket: ") + measure.texts["body"]),
            table(
                (form.w("Mottaker", "Mottakar"), form.w("Beløp", "Beløp")),
                *(
                    (form.owner if share.role == "owner" else share.label, amount(form, share))
                    for share in measure.shares
                ),
                header=True,
            ),
        ]
    return blocks


def memo(form: Form) -> list[Block]:
    """Write a municipal memo."""
    blocks: list[Block] = [
        title(form.w("Notat: kommunens behovsmelding", "Notat: behovsmeldinga til kommunen")),
        p(form.w("Fra: ", "Frå: ") + form.people["owner"].name),
        p(form.w("Eier: ", "Eigar: ") + form.owner),
        p(form.w(f"Det meldes behov for {form.year}.", f"Det blir meldt behov for {form.year}.")),
    ]
    for measure in form.measures:
        blocks += [
            p(f"Tiltak {measure.number}. {measure.written_title}"),
            p(form.w("Partner er ", "Partnar er ") + form.partner_names + ". " + measure.texts["body"]),
            p(form.w("Beløp: ", "Beløp: ") + form.money_text(measure.total)),
        ]
    return blocks
