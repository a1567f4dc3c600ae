"""Invented appendices: measures in running text, with grants, cost lines and hours inside sentences."""

from collections.abc import Iterator

from behovsmelding.demo import words
from behovsmelding.demo.county import Drawn, OwnerYear
from behovsmelding.demo.writing import file_name, kroner, needs, owner, partner, sentences

RATES = (950, 1_150, 1_240, 2_400)


def forms_of(one: OwnerYear) -> Iterator[tuple[str, str]]:
    """Write an owner's appendix of a year: the name of its file and its text."""
    head = (
        f"Vedlegg 1 behovsmelding {one.owner.name}. Nærmere beskrivelse av tiltak\n"
        f"Eier: {owner(one)}\nKompetansenettverk: {one.owner.network}\n\n"
        "Nr.\nKonkret beskrivelse av tiltaket, inkludert målsetting\nHvordan skal tilskuddet konkret brukes?\n"
    )
    told = [_measure(one, place, measure) for place, measure in enumerate(one.measures, 1)]
    yield file_name(one, "vedlegg"), "\n".join([head, *told])


def _measure(one: OwnerYear, place: int, measure: Drawn) -> str:
    begins = f"{place}\n{measure.scheme}\n\n{measure.title}\n\n{needs(one, measure)}\n"
    when = f"Vi starter opp høsten {measure.year} og fortsetter våren {measure.year + 1}.\n"
    if measure.shown == "attachment":
        return f"{begins}\n{when}\nSe vedlegg 2 for nærmere beskrivelse og bruk av tilskuddet.\n"
    grants = [_grant(one, partner(one, share.partner), share.nok) for share in measure.shares]
    own = f"{one.owner.name} skal bruke sitt tilskudd ({kroner(one, measure.owner_nok)}) til vikarer og reise.\n"
    return "\n".join([begins, when, f"Gjelder: {measure.target}.\n", *grants, own])


def _grant(one: OwnerYear, name: str, nok: int) -> str:
    """Write what a partner does for its money: hours, cost lines, or in words."""
    uses = f"{name} skal bruke sitt tilskudd ({kroner(one, nok)}) på følgende måte:\n"
    way = one.random.randrange(3)
    if way == 0:
        rate = one.random.choice(RATES)
        return f"{uses}\nTiltak: veiledning i enhetene\nArbeidstimer: {max(1, nok // rate)}\n"
    if way == 1:
        samlinger, reise = nok // 2, nok // 5
        off = 4_000 if one.random.random() < 0.5 else 0
        rest = nok - samlinger - reise + off
        lines = (
            f"Samlinger: {kroner(one, samlinger)}",
            f"Veiledning: {kroner(one, rest)}",
            f"Reise: {kroner(one, reise)}",
        )
        return "\n".join([uses, *lines, f"Sum: {kroner(one, nok)}\n"])
    return f"{uses}\n{sentences(one, words.UNIVERSITY_USE)}\n"
