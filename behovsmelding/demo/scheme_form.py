"""Invented forms of the edition for three schemes, one form a scheme or one for all."""

from collections.abc import Iterator, Sequence

from behovsmelding.demo import words
from behovsmelding.demo.county import SCHEMES, Drawn, OwnerYear
from behovsmelding.demo.names import Partner
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

NB = {
    "concerns": "Behovsmeldingen gjelder:",
    "owner": "Eier",
    "university": "Universitet/Høgskole",
    "owners": "Partnerskapet består av flere eiere?",
    "partners": "Partnerskapet består av flere UH?",
    "schemes": "Partnerskapet leverer behovsmelding i flere ordninger?",
    "count": "Totalt antall tiltak:",
    "totals": "Total sum det meldes behov for",
    "name": "Navn på tiltak:",
    "shared": "Tilskuddet fordeles",
    "anchoring": "Beskriv hvordan tiltaket er forankret i den enkelte enhet",
    "collective": "Beskriv hvordan tiltaket skal fremme kollektive prosesser",
    "education": "Beskriv hvordan dette samarbeidet bidrar til å styrke lærerutdanningen",
    "owner_use": "Eiers tilskudd skal brukes på denne måten",
    "university_use": "UH sitt tilskudd skal brukes på denne måten",
    "coordinator": "Det er behov for å bruke midler til koordinator for dette tiltaket",
    "reason": "Begrunnelse:",
    "duration": "Tiltakets varighet",
    "autumn": "Høst",
    "target": "Hvem er målgruppa for tiltaket?",
    "consultation": "Behovsmeldingen har vært drøftet i medbestemmelse",
    "units": "Hvor mange enheter er med i behovsmeldingen?",
}
NN = NB | {
    "concerns": "Behovsmeldinga gjeld:",
    "owner": "Eigar",
    "university": "Universitet/Høgskule",
    "owners": "Partnarskapet består av fleire eigarar?",
    "partners": "Partnarskapet består av fleire UH?",
    "schemes": "Partnarskapet leverer behovsmelding i fleire ordningar?",
    "count": "Totalt tal tiltak:",
    "totals": "Total sum det vert meldt behov for",
    "name": "Namn på tiltak:",
    "shared": "Tilskotet vert fordelt",
    "anchoring": "Beskriv korleis tiltaket er forankra i den enkelte eining",
    "collective": "Beskriv korleis tiltaket skal fremje kollektive prosessar",
    "education": "Beskriv korleis dette samarbeidet bidreg til å styrkje lærarutdanninga",
    "owner_use": "Eigars tilskot skal brukast på denne måten",
    "university_use": "UH sitt tilskot skal brukast på denne måten",
    "coordinator": "Det er behov for å bruke midlar til koordinator for dette tiltaket",
    "reason": "Grunngjeving:",
    "autumn": "Haust",
    "target": "Kven er målgruppa for tiltaket?",
    "consultation": "Behovsmeldinga har vore drøfta i medbestemming",
    "units": "Kor mange einingar er med i behovsmeldinga?",
}


def forms_of(one: OwnerYear) -> Iterator[tuple[str, str]]:
    """Write an owner's forms of a year: names of files and their texts."""
    if one.style == "combined":
        yield file_name(one), _form(one, one.measures, tuple(dict.fromkeys(m.scheme for m in one.measures)))
        return
    for scheme in dict.fromkeys(measure.scheme for measure in one.measures):
        measures = [measure for measure in one.measures if measure.scheme == scheme]
        yield file_name(one, scheme.split()[0].casefold()), _form(one, measures, (scheme,))


def _form(one: OwnerYear, measures: Sequence[Drawn], schemes: Sequence[str]) -> str:
    said = NN if one.language == "nn" else NB
    in_totals = one.measures if one.oddity == "whole_totals" else measures
    partners = tuple(dict.fromkeys(share.partner for measure in in_totals for share in measure.shares))
    listed = partners[:-1] if one.oddity == "partner_list" and len(partners) > 1 else partners
    is_lost = one.oddity == "lost_ticks"
    choices = "\t".join(name if is_lost else f"{box(name in schemes)} {name}" for name in SCHEMES.values())
    number = ["Org.nr: 987654321"] if one.oddity == "org_number" else []
    several = len(partners) > 1 and one.oddity != "partner_tick"
    head = [
        "Behovsmelding for lokal kompetanseutvikling",
        f"{said['concerns']}\n\n{choices}",
        f"{said['owner']}: {owner(one)}\nKompetansenettverk {one.owner.network}",
        *number,
        f"{said['university']}: {', '.join(partner(one, each) for each in listed)}",
        f"{said['owners']} {'Ja Nei' if is_lost else yes_no(bool(one.co_owners))}",
        f"{said['partners']} {'Ja Nei' if is_lost else yes_no(several)}",
        f"{said['schemes']} {'Ja Nei' if is_lost else yes_no(len(schemes) > 1)}",
        f"{said['count']} {len(measures) + (one.oddity == 'count')}",
        f"{said['totals']} {one.year}\n\n{_totals(one, in_totals, partners, said)}",
    ]
    told = [_measure(one, place, measure, partners, said) for place, measure in enumerate(measures, 1)]
    end = [
        f"{said['consultation']} {'Ja Nei' if is_lost else yes_no(one.oddity != 'no_consultation')}",
        f"{said['units']}\n\n{UNIT_HEADINGS[one.language]}\n{units(one)}",
    ]
    return "\n\n".join([*head, *told, *end]) + "\n"


def _totals(one: OwnerYear, measures: Sequence[Drawn], partners: Sequence[Partner], said: dict[str, str]) -> str:
    known = [measure for measure in measures if measure.shown != "attachment"]
    rows = [f"Ordning\t{said['owner']}\tUH\tTotalt"]
    for scheme in (*SCHEMES.values(), None):
        own = [measure for measure in known if scheme in (None, measure.scheme)]
        off = 10_000 if one.oddity == "sum" and scheme is None else 0
        total = kroner(one, sum(measure.total_nok for measure in own) + off)
        shares = f"{owner_cell(one, own)}\t{partner_cell(one, own, partners)}\t{total}" if own else "\t\t"
        rows.append(f"{scheme or 'Sum'}\t{shares}")
    return "\n".join(rows)


def _measure(one: OwnerYear, place: int, measure: Drawn, partners: Sequence[Partner], said: dict[str, str]) -> str:
    money = {
        "stated": f"{owner_cell(one, [measure])}\t{partner_cell(one, [measure], partners)}"
        f"\t{kroner(one, measure.total_nok)}",
        "in_sum": "\t\t",
        "attachment": "se vedlegg\tse vedlegg\tse vedlegg",
    }[measure.shown]
    is_odd = measure == one.measures[0]
    has_left = is_odd and one.oddity == "placeholder"
    wants_coordinator = is_odd and one.oddity == "coordinator"
    year = measure.year
    lasts = {f"Vår {year}": True, f"{said['autumn']} {year}": True, f"Vår {year + 1}": measure.last > year}
    if is_odd and one.oddity == "no_duration":
        lasts = dict.fromkeys(lasts, False)
    duration = " ".join(f"{name} {box(is_on)}" for name, is_on in lasts.items())
    return "\n\n".join(
        [
            f"Tiltak {place}\n{said['name']} {measure.title}",
            f"{said['shared']}\n\n{said['owner']}\tUH\tSum totalt\n{money}",
            f"{said['anchoring']}\n{needs(one, measure)}",
            f"{said['collective']}\n{sentences(one, words.PLANS, 2)}",
            f"{said['education']}\n{PLACEHOLDER if has_left else sentences(one, words.EDUCATION)}",
            f"{said['owner_use']}\n{sentences(one, words.OWNER_USE)}",
            f"{said['university_use']}\n{sentences(one, words.UNIVERSITY_USE)}",
            f"{said['coordinator']} {yes_no(wants_coordinator)}\n{said['reason']}\n{PLACEHOLDER}",
            f"{said['duration']} {duration}",
            f"{said['target']}\n\n{measure.target}",
        ]
    )
