"""What the invented owners ask for, year by year: measures that begin, go on, change and end, drawn by chance."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from random import Random
from typing import Literal, NamedTuple

from behovsmelding.demo import words
from behovsmelding.demo.names import ONLY_FROM_2026, OWNERS, PARTNERS, YEARS, Owner, Partner
from behovsmelding.demo.words import Language, Level, said

SEED = 4
REFORM = 2026
"""The year one scheme took the place of three."""
COLLECTIVE = "Kollektiv kompetanseutvikling"
SCHEMES = {"barnehage": "Regional ordning", "grunnskole": "Desentralisert ordning", "begge": "Kompetanseløftet"}
FIRST_OF_KL = 2021
Style = Literal["per_scheme", "combined", "appendix"]
Shown = Literal["stated", "in_sum", "attachment"]
"""How a measure's amounts are written: in its row, only as part of the form's sum, or as «se vedlegg»."""
Oddity = Literal[
    "none", "sum", "count", "partner_list", "placeholder", "no_consultation", "lost_ticks", "units", "partner_tick",
    "coordinator", "no_duration", "credits", "org_number", "owner_spelling", "partner_unknown",
    "whole_totals", "level", "restated",
]  # fmt: skip
ODDITIES: Sequence[Oddity] = tuple(Oddity.__args__)[1:]
_KINDS: dict[str, tuple[Level, ...]] = {"kindergartens": ("barnehage",), "schools": ("grunnskole", "begge")}


@dataclass(frozen=True, slots=True)
class Share:
    """What a partner is asked for in a measure."""

    partner: Partner
    nok: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """A measure in one year."""

    title: str
    aim: str
    level: Level
    year: int
    last: int
    """The year it ends."""
    is_continued: bool
    owner_nok: int
    shares: tuple[Share, ...]
    target: str
    shown: Shown = "stated"

    @property
    def scheme(self) -> str:
        if self.year >= REFORM:
            return COLLECTIVE
        level = "grunnskole" if self.level == "begge" and self.year < FIRST_OF_KL else self.level
        return SCHEMES[level]

    @property
    def total_nok(self) -> int:
        return self.owner_nok + sum(share.nok for share in self.shares)


@dataclass(frozen=True)
class OwnerYear:
    """What one owner asks for in one year, and how it writes."""

    owner: Owner
    year: int
    language: Language
    style: Style
    kroner: int
    """Which way of writing amounts it has."""
    measures: tuple[Drawn, ...]
    oddity: Oddity
    is_delivered: bool
    co_owners: tuple[Owner, ...] = ()
    seed: str = field(default="", repr=False)

    @cached_property
    def random(self) -> Random:
        """Chance for what is written in this one's forms."""
        return Random(self.seed)

    @property
    def partners(self) -> tuple[Partner, ...]:
        """All partners of its measures, in their order."""
        return tuple(dict.fromkeys(share.partner for measure in self.measures for share in measure.shares))


class Habits(NamedTuple):
    """What of an owner stays the same."""

    place: int
    """Among the owners, from 0."""
    owner: Owner
    language: Language
    size: int
    """1 to 4: how many measures it has in a common year."""


def county(seed: int = SEED) -> list[OwnerYear]:
    """Draw the county: every owner in every year, also those that deliver nothing."""
    return [one for place, owner in enumerate(OWNERS) for one in _years_of(place, owner, seed)]


def _years_of(place: int, owner: Owner, seed: int) -> Iterator[OwnerYear]:
    chance = Random(f"{seed}/{owner.name}")
    size = 1 if owner.kind in _KINDS else chance.choices((1, 2, 3, 4), (3, 4, 4, 2))[0]
    habits = Habits(place, owner, "nn" if place % 7 == 3 else "nb", size)
    style: Style = "appendix" if place in (8, 18, 25) else chance.choices(("per_scheme", "combined"), (4, 1))[0]
    kroner, absence = chance.randrange(5), chance.choice((0.03, 0.08, 0.3))
    neighbours = [one for one in OWNERS if one.network == owner.network and one != owner]
    going: list[Drawn] = []
    for year in YEARS:
        titles = {measure.title for measure in going}
        wanted = min(5, max(1, size + chance.choice((-1, 0, 0, 1))))
        going = [_next_year(chance, measure, year) for measure in going if measure.last >= year][:wanted]
        while len(going) < wanted:
            new = _new(chance, habits, year)
            if new.title not in titles:
                going.append(new)
                titles.add(new.title)
        has_edition = style != "appendix" or 2019 <= year <= 2023
        yield OwnerYear(
            owner=owner,
            year=year,
            language=habits.language,
            style=style if has_edition else "combined",
            kroner=kroner,
            measures=tuple(going),
            oddity=chance.choice(ODDITIES) if chance.random() < 0.45 else "none",
            is_delivered=chance.random() > (absence + 0.1 if year == REFORM else absence),
            co_owners=tuple(chance.sample(neighbours, 3)) if chance.random() < 0.1 else (),
            seed=f"{seed}/{owner.name}/{year}",
        )


def _new(chance: Random, habits: Habits, year: int) -> Drawn:
    owner, language = habits.owner, habits.language
    levels = _KINDS.get(owner.kind, tuple(SCHEMES))
    topics = [topic for topic in words.TOPICS if topic.level in levels]
    topic = chance.choices(topics, [topic.weight for topic in topics])[0]
    title = said(chance, topic.title if language == "nb" else topic.nynorsk_title)
    if language == "nb" and owner.kind == "municipality" and chance.random() < 0.02:
        title = chance.choice(words.LONG_TITLES)
    partners: list[Partner] = []
    for _ in range(chance.choices((1, 2, 3), (79, 17, 4))[0]):
        partners += [one for one in [_partner(chance, habits.place, year)] if one not in partners]
    return Drawn(
        title=title,
        aim=said(chance, topic.aim if language == "nb" else topic.nynorsk_aim),
        level=topic.level,
        year=year,
        last=year + chance.choices((0, 1, 2, 3), (4, 4, 3, 1))[0],
        is_continued=False,
        owner_nok=_kroner(chance, 12 + 8 * habits.size) if chance.random() < 0.96 else 0,
        shares=tuple(Share(one, _kroner(chance, 20 + 12 * habits.size)) for one in partners),
        target=chance.choice(words.TARGETS[language][topic.level]),
        shown=chance.choices(("stated", "in_sum", "attachment"), (92, 4, 4))[0],
    )


def _partner(chance: Random, place: int, year: int) -> Partner:
    """Choose a partner: some are asked by many, and every one by somebody."""
    open_to = [one for one in PARTNERS if year >= REFORM or one.name not in ONLY_FROM_2026]
    own = PARTNERS[place % len(PARTNERS)]
    if own in open_to and chance.random() < 0.35:
        return own
    ranks = [
        3 if one.name in ONLY_FROM_2026 else rank for rank, one in enumerate(open_to)
    ]  # new ones are asked at once
    return chance.choices(open_to, [1 / (2 + rank) for rank in ranks])[0]


def _next_year(chance: Random, measure: Drawn, year: int) -> Drawn:
    """Let a measure go on, with other amounts, and now and then with one partner fewer."""
    shares = tuple(Share(share.partner, _changed(chance, share.nok)) for share in measure.shares)
    if len(shares) > 1 and chance.random() < 0.15:
        shares = shares[:1]
    shown = chance.choices(("stated", "in_sum", "attachment"), (92, 4, 4))[0]
    owner_nok = _changed(chance, measure.owner_nok) if measure.owner_nok else 0
    return replace(measure, year=year, is_continued=True, owner_nok=owner_nok, shares=shares, shown=shown)


def _kroner(chance: Random, most: int) -> int:
    nok = 10_000 * chance.randint(2, most) + chance.choice((0, 0, 0, 5_000))
    return nok + (10 * chance.randint(1, 999) if chance.random() < 0.2 else 0)


def _changed(chance: Random, nok: int) -> int:
    return nok if chance.random() < 0.3 else max(5_000, round(nok * chance.uniform(0.7, 1.3) / 5_000) * 5_000)
