"""Invented sets of reports and selections, drawn by chance: all three editions, and every oddity an amount can have."""

from collections.abc import Sequence
from itertools import count
from random import Random

from behovsmelding.report import Attachment, Measure, NeedsReport, StatedTotal
from behovsmelding.selection import Selection
from tests.builders import LMS, NORD, SEPU, a_hit, a_measure, a_report, a_stated_total, an_amount

OWNERS = {"Bodø kommune": "Salten", "Fauske kommune": "Salten", "Narvik kommune": "Ofoten", "Åsheim AS": None}
GROUP = "Barnehage og skoleeier (inkl. private eiere)"
ALONE = (SEPU, LMS, NORD, "Universitetet i Stavanger", "Høgskolen på Fjellet", "UH")
PARTNERS = (*ALONE, f"{SEPU} + {NORD}")
FORMS = {2023: "appendix_2023", 2024: "scheme_2024", 2026: "collective_2026"}
SCHEMES = ("Regional ordning", "Desentralisert ordning", "Kompetanseløftet")
COLLECTIVE = "Kollektiv kompetanseutvikling"
LEVELS = (None, "barnehage", "grunnskole", "begge")
TITLES = ("Lesing", "Lek og språk", "Ærlig talt")
THEMES = ("fravær", "lesing", "språk", "ledelse", "atferd")
GROUPS = ("barnehageansatte", "lærere", "ppt", "eiere")
KNOWN = {
    "years": tuple(FORMS),
    "schemes": (*SCHEMES, COLLECTIVE),
    "levels": ("barnehage", "grunnskole", "begge"),
    "networks": ("Salten", "Ofoten"),
    "owners": tuple(OWNERS),
    "partners": (*ALONE, "Universitetet i Innlandet"),
    "themes": THEMES,
    "target_groups": GROUPS,
}


def some(random: Random, values: Sequence, least: int = 0) -> list:
    """Draw some of the values, in any order."""
    return random.sample(values, random.randint(least, len(values)))


def kroner(random: Random) -> int | None:
    """Draw an amount: none stated, zero, a few kroner, an odd one or a round one."""
    return random.choice((None, 0, 1, 2, random.randint(1, 999_999), random.randint(1, 40) * 25_000))


def reports(random: Random) -> list[NeedsReport]:
    """Draw reports of some owners and years that say nothing about each other's measures."""
    numbers = count(1)
    drawn: list[NeedsReport] = []
    for owner in some(random, tuple(OWNERS), least=1)[:3]:
        for year in some(random, tuple(FORMS), least=1)[:2]:
            drawn.append(a_drawn_report(random, numbers, owner, year))
            if year != 2023 and random.random() < 0.3:
                drawn.append(a_drawn_report(random, numbers, owner, year, second=True))
    return drawn


def a_drawn_report(random: Random, numbers: count, owner: str, year: int, *, second: bool = False) -> NeedsReport:
    """Draw a report; the second of an owner and year is for another scheme, or with another attachment."""
    schemes = {2023: (*SCHEMES, None), 2024: SCHEMES[1:], 2026: (COLLECTIVE,)}[year]
    schemes = SCHEMES[:1] if second and year == 2024 else schemes
    mark = next(numbers)
    measures = [a_drawn_measure(random, numbers, owner, schemes, mark) for _ in range(random.randint(0, 4))]
    stated = [] if second or random.random() < 0.4 else stated_totals(random, measures, schemes[0])
    return a_report(
        measures,
        form=FORMS[year],
        year=year,
        year_inferred=year == 2023,
        owner=owner,
        owners=(owner, *[other for other in OWNERS if other != owner and random.random() < 0.3]),
        network=OWNERS[owner],
        schemes=schemes if year == 2024 else (),
        attachment=Attachment(str(mark), NORD, f"Vedlegg {mark}") if year == 2026 else None,
        stated_totals=tuple(stated),
    )


def a_drawn_measure(random: Random, numbers: count, owner: str, schemes: Sequence[str | None], mark: int) -> Measure:
    """Draw a measure; titles repeat within a report, never between reports."""
    funding = [an_amount(kroner(random), "owner", name) for name in some(random, (owner, GROUP))]
    funding += [an_amount(kroner(random), "university", name) for name in some(random, PARTNERS)[:3]]
    funding += [an_amount(kroner(random), "university", NORD)] * random.choice((0, 0, 0, 2))
    funding += [an_amount(kroner(random), "owner", owner, stage="awarded")] * random.choice((0, 0, 1))
    return a_measure(
        number=str(next(numbers)),
        title=f"{random.choice(TITLES)} {mark}",
        scheme=random.choice(schemes),
        level=random.choice(LEVELS),
        described=random.random() < 0.7,
        themes=[a_hit(theme, random.choice(("main", "mentioned"))) for theme in random.choices(THEMES, k=5)][
            : random.randint(0, 5)
        ],
        target_groups=tuple(some(random, GROUPS)[: random.choice((0, 1, 4))]),
        funding=tuple(funding),
    )


def stated_totals(random: Random, measures: Sequence[Measure], scheme: str) -> list[StatedTotal]:
    """Draw a row for everyone who is asked for money, of as much or more, one for somebody else, and a Sum row."""
    sums: dict = {("university", "Høgskulen på Vestlandet", scheme): 0}
    for measure in measures:
        for amount in measure.funding:
            if amount.stage == "reported":
                key = (amount.role, amount.recipient, measure.scheme or scheme)
                sums[key] = sums.get(key, 0) + (amount.amount_nok or 0)
    found = [
        a_stated_total(nok + random.choice((0, 0, 1, random.randint(1, 500_000))), *key) for key, nok in sums.items()
    ]
    return [*found, a_stated_total(sum(total.amount_nok for total in found), "university", None, None)]


def selection(random: Random) -> Selection:
    """Draw a selection: mostly no filter, else some known values, one nobody has, or nothing at all."""
    chosen = {}
    for name, values in KNOWN.items():
        if random.random() < 0.25:
            unknown = 1999 if name == "years" else "ingen"
            chosen[name] = tuple(some(random, (*values, unknown)))
    return Selection(**chosen, stage="awarded" if random.random() < 0.1 else "reported")
