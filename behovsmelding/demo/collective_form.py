"""Invented forms of the collective scheme: one attachment a measure, each with the same table of all measures."""

from collections.abc import Iterator

from behovsmelding.demo import words
from behovsmelding.demo.county import Drawn, OwnerYear
from behovsmelding.demo.writing import (
    PLACEHOLDER,
    UNIT_HEADINGS,
    box,
    file_name,
    kroner,
    needs,
    owner,
    owner_cell,
    partner,
    partner_cell,
    sentences,
    units,
    yes_no,
)

GOALS = (
    ("Tiltakene er gjennomført i tråd med planer og behovsmeldinger", "Vi går gjennom planen hvert halvår."),
    ("Tiltakene har bidratt til planlagt praksisendring", "Gruppene forteller hva de har endret."),
    ("Tiltakene har styrket det profesjonelle læringsfellesskapet", "Ansatte prøver ut og drøfter."),
    (
        "Tiltakene har utviklet kompetanse for å forebygge utenforskap, fremme inkludering og gi tilpasset tilbud",
        "Barn og foreldre blir spurt.",
    ),
    ("Tiltakene har styrket og praksisrettet lærerutdanningen", "Studenter er med på fagdagene."),
)


def forms_of(one: OwnerYear) -> Iterator[tuple[str, str]]:
    """Write an owner's attachments: names of files and their texts. Some have not been sent."""
    sent = one.measures[:1] if one.random.random() < 0.2 else one.measures
    for place, measure in enumerate(sent, 1):
        yield file_name(one, f"tiltak-{place}"), _form(one, place, measure)


def _form(one: OwnerYear, place: int, measure: Drawn) -> str:
    partners = [share.partner for share in measure.shares]
    is_first = place == 1
    level = "begge" if one.oddity == "level" and is_first else measure.level
    levels = {"barnehage": "Barnehage", "grunnskole": "Grunnskole", "begge": "Begge deler"}
    listed = partners[:1] if one.oddity == "partner_list" else one.partners
    lasts = {"Vår 2026": False, "Høst 2026": True, "Vår 2027": True, "Videre": measure.last > one.year}
    if one.oddity == "no_duration" and is_first:
        lasts = dict.fromkeys(lasts, False)
    members = [(other.name, "Eier") for other in (one.owner, *one.co_owners)] + [(p.name, "UH") for p in listed]
    rows = "\n".join(f"{number}\t{name}\t\t{kind}" for number, (name, kind) in enumerate(members, 1))
    goals = "\n".join(f"{letter}) {goal}\n{told}" for letter, (goal, told) in zip("abcde", GOALS, strict=True))
    coordinator = kroner(one, 40_000) if one.oddity == "coordinator" and is_first else PLACEHOLDER
    return "\n\n".join(
        [
            "Behovsmelding – Kollektiv kompetanseutvikling i barnehage og grunnskole",
            f"TILTAK {place}: {measure.title}",
            "Behovsmeldingen gjelder:\n" + "\t".join(f"{name} {box(key == level)}" for key, name in levels.items()),
            f"Eier: {owner(one)}\nKompetansenettverk: {one.owner.network}\n"
            f"Kompetansemiljø: {', '.join(partner(one, each) for each in partners)}",
            f"Partnerskapet består av flere eiere? {yes_no(bool(one.co_owners))}\n"
            f"Partnerskapet består av flere kompetansemiljø? "
            f"{yes_no(len(one.partners) > 1 and one.oddity != 'partner_tick')}\n"
            f"Partnerskapet ønsker å videreføre behovsmelding fra 2025? {yes_no(measure.is_continued)}",
            f"Total sum det meldes behov for {one.year}\n{_table(one)}",
            f"1. Vurdering av behov (inkluderende prosesser)\n{needs(one, measure)}",
            f"Hvilke(n) fase(r) er partnerskapet i\nAnalyse/vurdering av behov {box(not measure.is_continued)}\t"
            f"Planlegging av tiltak ☒\tGjennomføring av tiltak {box(measure.is_continued)}",
            f"2. Plan for partnerskap\n{sentences(one, words.PLANS, 2)}",
            f"3. Eiers egeninnsats\n{PLACEHOLDER if one.oddity == 'placeholder' else sentences(one, words.OWNER_USE)}",
            f"4. Vurdering av måloppnåelse\n{goals}",
            f"5. Målgruppe\n{measure.target}",
            f"6. Økonomi og varighet\n{_restated(one, measure)}",
            "Tiltakets varighet\n" + "\t".join(f"{name} {box(is_on)}" for name, is_on in lasts.items()),
            f"Sum koordinator (må begrunnes ovenfor) {coordinator}",
            f"7. Annet\nEr behovsmeldingen sett i sammenheng med videreutdanning?\n{yes_no(True)} Vet ikke ☐\n"
            f"De samiske perspektivene er ivaretatt i behovsmeldingen?\n{yes_no(False)} Vurdert ikke relevant ☐",
            "Liste over andre eiere og kompetansemiljø i partnerskapet\n"
            f"\tNavn på eier/UH\tKontaktperson\tEier/UH\n{rows}",
            f"Behovsmeldingen har vært drøftet i medbestemmelse {yes_no(one.oddity != 'no_consultation')}",
            f"Hvor mange enheter er inkludert i behovsmeldingen?\n{UNIT_HEADINGS['nb']}\n{units(one, measure.level)}",
        ]
    )


def _table(one: OwnerYear) -> str:
    rows = ["\tEier\tUH\tTotalt"]
    for place, measure in enumerate(one.measures, 1):
        stated = (
            owner_cell(one, [measure]),
            partner_cell(one, [measure], one.partners),
            kroner(one, measure.total_nok),
        )
        cells = stated if measure.shown != "attachment" else ("se vedlegg",) * 3
        rows.append("\t".join([f"Tiltak {place}: {measure.title}", *cells]))
    known = [measure for measure in one.measures if measure.shown != "attachment"]
    off = 10_000 if one.oddity == "sum" else 0
    totals = [sum(m.owner_nok for m in known), sum(m.total_nok - m.owner_nok for m in known)]
    rows.append("\t".join(["Sum", *(kroner(one, nok) for nok in (*totals, sum(totals) + off))]))
    return "\n".join(rows)


def _restated(one: OwnerYear, measure: Drawn) -> str:
    if measure.shown == "attachment":
        return "Budsjett leveres i vedlegg."
    off = 5_000 if one.oddity == "restated" else 0
    return (
        f"UH: {partner_cell(one, [measure], one.partners)}\nEier: {kroner(one, measure.owner_nok + off)}\n"
        f"Totalt Eier og UH: {kroner(one, measure.total_nok + off)}"
    )
