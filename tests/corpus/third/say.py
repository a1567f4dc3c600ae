"""Short words for writing the third set's answers down."""

from collections.abc import Mapping
from dataclasses import replace

from tests.corpus.answers import OPEN, Answer, Funding, Measure, StatedTotal
from tests.corpus.second.say import HeldOut

NORD = "Nord universitet"
INN = "Universitetet i Innlandet"
SEPU = "SePU, Universitetet i Innlandet"
UIT = "UiT Norges arktiske universitet"
NTNU = "NTNU"
LMS = "Læringsmiljøsenteret, Universitetet i Stavanger"
LESE = "Lesesenteret, Universitetet i Stavanger"
SKRIVE = "Skrivesenteret, NTNU"
MATTE = "Matematikksenteret, NTNU"
NAFO = "NAFO, OsloMet – storbyuniversitetet"
OSLOMET = "OsloMet – storbyuniversitetet"
DMMH = "Dronning Mauds Minne Høgskole"
VOLDA = "Høgskulen i Volda"
HVL = "Høgskulen på Vestlandet"
SAMISK = "Samisk høgskole"
FAGSKOLEN = "Fagskolen i Nordland"

REKOM = "Regional ordning"
DEKOM = "Desentralisert ordning"
KL = "Kompetanseløftet"
COLLECTIVE = "Kollektiv kompetanseutvikling"

UNITS = ("municipal_kindergartens", "private_kindergartens", "public_schools", "private_schools", "pp_services")
THEMES = (
    "språk, lesing, skriving, regning, fravær, atferd, lek, læringsmiljø, tilpasset opplæring, mangfold, "
    "spesialpedagogikk, ledelse, pedagogisk analyse, digital praksis, fådelt skole, overganger, psykisk helse, samisk"
)
ME = "the reporting owner"
Share = int | str | None
"""Kroner, or why there are none: a state of MODEL §1."""


def several(words: str) -> tuple[str, ...]:
    """Give the words between commas."""
    return tuple(word.strip() for word in words.split(",") if word.strip())


def row(role: str, recipient: str, share: Share) -> Funding:
    """Give one row of funding."""
    if isinstance(share, int):
        return Funding(role, recipient, share, "stated" if share else "zero")
    return Funding(role, recipient, None, share or "not_stated")


def measure(
    number: str | None,
    title: str,
    owner: Share | Mapping[str, Share],
    partners: Mapping[str, Share],
    *,
    scheme: str | None = OPEN,
    level: str | None = OPEN,
    semesters: tuple[str, ...] | str = OPEN,
    targets: str = OPEN,
    maybe_targets: str = "",
    main: str = "",
    mentioned: str = "",
    maybe: str = "",
) -> Measure:
    """Give a measure: what the owner gets (one sum, or one for each owner) and what each partner gets.

    An owner `OPEN` leaves open whose the amount is: the owner's, or the owners' together.
    """
    owners = owner if isinstance(owner, Mapping) else {ME: owner}
    mains, mentions = several(main), several(mentioned)
    return Measure(
        number=number,
        title=title,
        scheme=scheme,
        level=level,
        semesters=semesters,
        funding=(
            *(
                row(OPEN if name == OPEN else "owner", name, share)
                for name, share in owners.items()
                if share is not None
            ),
            *(row("university", name, share) for name, share in partners.items()),
        ),
        themes=(*((theme, "main") for theme in mains), *((theme, "mentioned") for theme in mentions)),
        open_themes=several(THEMES if maybe == "all" else maybe),
        target_groups=OPEN if targets == OPEN else several(targets),
        open_target_groups=several(maybe_targets),
    )


def form(
    name: str,
    tries: str,
    *,
    edition: str,
    year: int,
    owners: tuple[str, ...],
    network: str | None,
    partners: tuple[str, ...],
    measures: tuple[Measure, ...],
    maybe_partners: tuple[str, ...] = (),
    units: tuple[int | None, ...] | str = OPEN,
    totals: tuple[tuple[str | None, int, Mapping[str | None, int]], ...] | str = OPEN,
    total: int | str | None = OPEN,
    encoding: str = "utf-8",
) -> HeldOut:
    """Give a form; its file's name tells the format."""
    stem, kind = name.split(".")
    told = Answer(
        file=name,
        form=edition,
        year=year,
        owner=owners[0],
        owners=owners,
        network=network,
        universities=partners,
        open_universities=maybe_partners,
        units=OPEN if units == OPEN else dict(zip(UNITS, units, strict=True)),
        measures=tuple(owned(each, owners[0]) for each in measures),
        stated_totals=totals if isinstance(totals, str) else tuple(stated(totals, owners[0])),
        stated_total_nok=total,
    )
    return HeldOut(stem, kind, edition, told, encoding=encoding, tries=tries)


def owned(measure: Measure, owner: str) -> Measure:
    """Name the reporting owner where a measure only means it."""
    rows = (replace(each, recipient=owner) if each.recipient == ME else each for each in measure.funding)
    return replace(measure, funding=tuple(rows))


def stated(totals: tuple[tuple[str | None, int, Mapping[str | None, int]], ...], owner: str) -> list[StatedTotal]:
    """Give the rows of a table with totals."""
    rows = []
    for scheme, own, shares in totals:
        rows.append(StatedTotal(scheme, "owner", owner, own))
        rows += [StatedTotal(scheme, "university", name, nok) for name, nok in shares.items()]
    return rows
