"""What all editions of invented forms share: how an owner writes names, kroner, boxes and units."""

from collections.abc import Sequence

from behovsmelding.demo import words
from behovsmelding.demo.county import Drawn, OwnerYear
from behovsmelding.demo.names import Owner, Partner
from behovsmelding.demo.words import Level, said
from behovsmelding.money import format_number

RENAMED = 2022
"""Until the year before, Universitetet i Trollhamn was called Høgskolen i Trollhamn."""
PLACEHOLDER = "Klikk eller trykk her for å skrive inn tekst."
UNKNOWN_PARTNERS = ("Høyskolen Bortenfor alle blåner", "Høysk. Østenfor sol")
"""In no word list; the second means one that is."""
UNIT_HEADINGS = {
    "nb": "Kommunale barnehager\tPrivate barnehager\tOffentlige skoler\tPrivate skoler\tPP-tjenester",
    "nn": "Kommunale barnehagar\tPrivate barnehagar\tOffentlege skular\tPrivate skular\tPP-tenester",
}


UNIT_LEVELS = ("barnehage", "barnehage", "grunnskole", "grunnskole")


def kroner(one: OwnerYear, nok: int) -> str:
    """Write an amount the way this owner does."""
    grouped = format_number(nok).replace("\u00a0", " ")
    spaced, dotted = grouped, grouped.replace(" ", ".")
    return (f"{dotted},-", spaced, f"kr {spaced}", f"{dotted} kr", str(nok))[one.kroner]


def partner(one: OwnerYear, named: Partner, *, is_short: bool = False) -> str:
    """Write a partner's name as forms of the year do."""
    if named.name == "Universitetet i Trollhamn" and one.year < RENAMED:
        return "Høgskolen i Trollhamn"
    return named.spellings[0] if is_short and named.spellings else named.name


def owner(one: OwnerYear) -> str:
    """Write the reporting owner's name, with those it reports for."""
    names = [one.owner.name]
    if one.oddity == "owner_spelling" and one.owner.spellings:
        names = [one.owner.spellings[-1]]
    return ", ".join([*names, *(other.name for other in one.co_owners)])


def owner_cell(one: OwnerYear, measures: Sequence[Drawn]) -> str:
    """Write the owner's share in some measures."""
    return kroner(one, sum(measure.owner_nok for measure in measures))


def partner_cell(one: OwnerYear, measures: Sequence[Drawn], among: Sequence[Partner]) -> str:
    """Write the partners' shares in some measures; named where the form has several partners."""
    sums: dict[Partner, int] = {}
    for measure in measures:
        for share in measure.shares:
            sums[share.partner] = sums.get(share.partner, 0) + share.nok
    if len(among) == 1:
        return kroner(one, sum(sums.values()))
    named = {known: partner(one, known, is_short=True) for known in sums}
    if one.oddity == "partner_unknown" and measures:
        named[measures[0].shares[0].partner] = UNKNOWN_PARTNERS[one.kroner % 2]
    return " ".join(f"{kroner(one, nok)} ({named[known]})" for known, nok in sums.items()) or kroner(one, 0)


def box(is_ticked: bool) -> str:
    """Write a tick box."""
    return "☒" if is_ticked else "☐"


def yes_no(is_yes: bool) -> str:
    """Write a question's two boxes."""
    return f"Ja {box(is_yes)} Nei {box(not is_yes)}"


def sentences(one: OwnerYear, templates: dict | Sequence[str], count: int = 1) -> str:
    """Write some different sentences."""
    of_language = templates[one.language] if isinstance(templates, dict) else templates
    chosen = one.random.sample(list(of_language), min(count, len(of_language)))
    return " ".join(said(one.random, template) for template in chosen)


def aim(one: OwnerYear, measure: Drawn) -> str:
    """Write what a measure is to lead to."""
    return f"{'Målet med tiltaket' if one.random.random() < 0.5 else 'Formålet'} er at {measure.aim}."


def needs(one: OwnerYear, measure: Drawn) -> str:
    """Write why a measure is needed."""
    told = f"{sentences(one, words.NEEDS, 2)} {aim(one, measure)}"
    if one.oddity == "credits" and measure == one.measures[0]:
        told += " Fire ansatte får dekket en videreutdanning på 30 studiepoeng."
    return told


def units(one: OwnerYear, level: Level = "begge") -> str:
    """Count the units that take part, in a row: of a measure for one level only those of the level."""
    kind: Owner = one.owner
    of_kind = {"kindergartens": (0, one.random.randint(1, 9), 0, 0), "schools": (0, 0, 0, 1)}
    public = (one.random.randint(2, 19), one.random.randint(0, 14), one.random.randint(2, 17), one.random.randint(0, 2))
    own = of_kind.get(kind.kind, public)
    counts = [str(count * (level in ("begge", of))) for count, of in zip(own, UNIT_LEVELS, strict=True)]
    services = "X" if one.oddity == "units" else "1"
    return "\t".join([*counts, services])


def slug(name: str) -> str:
    """Make a part of a file name."""
    return "-".join(name.casefold().replace(",", "").replace(".", "").split())


def file_name(one: OwnerYear, *parts: str) -> str:
    """Name an invented file so that it says so."""
    return "_".join(["oppdiktet", slug(one.owner.name), str(one.year), *parts]) + ".txt"
