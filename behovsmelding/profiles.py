"""One owner or one partner beside others, told by figures that do not grow with size, and what makes them unlike.

Owners differ in size, so their sums are never set against each other: kroner are told per measure, the universities'
share in per cent and themes by number. Of several others the least and the most are told, which need no average.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from behovsmelding import headlines, labels, money
from behovsmelding.language import _, ngettext

MOST_NAMED = 3
"""So many owners are named in a warning."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What one owner asks for in a year, within the reader's filters."""

    name: str
    measures: int
    amounts: tuple[int, ...]
    """Kroner of each measure that states them; under a partner filter that partner's own."""
    university_nok: int | None
    total_nok: int | None
    """None where no amount is stated, and under a partner filter, whose shares are never one sum."""
    themes: frozenset[str]
    described: int
    lengths: tuple[int, ...]
    """Semesters of each measure that says them."""
    units: int | None
    """Kindergartens and schools; None where the reports do not say, or say different things."""
    on_behalf_of: int = 1
    """Owners the report is for."""

    @property
    def per_measure_nok(self) -> int | None:
        """Kroner per measure on the average, of those that state them."""
        return round(sum(self.amounts) / len(self.amounts)) if self.amounts else None

    @property
    def university_percent(self) -> int | None:
        """The universities' share in whole per cent."""
        if self.university_nok is None or not self.total_nok:
            return None
        return round(100 * self.university_nok / self.total_nok)


@dataclass(frozen=True, slots=True)
class Partner:
    """What is asked for one university partner."""

    name: str
    own_nok: int | None
    together_nok: int | None
    """What it shares with others undivided: in nobody's own."""
    measures: int
    without_amount: int
    """Measures whose own share is not stated."""
    owners: int


def owners(one: Profile, others: Sequence[Profile], network: str = "", absent: Sequence[str] = ()) -> list[str]:
    """Set an owner beside another, or beside those of its network: one sentence, then what makes them unlike.

    Args:
        one: the owner that is chosen.
        others: those beside it, at least one.
        network: what they are all in, where that is why they are compared.
        absent: who of the network is not received.
    """
    who = others[0].name
    if len(others) > 1:
        who = _("De {count} andre som er mottatt i {network}", count=len(others), network=network)
    told = f"{one.name}: {_figures([one])}. {who}: {_figures(others)}"
    rest = others[0] if len(others) == 1 else pooled(others, _("de andre"))
    return [told, *_not_received(network, absent, len(others) + 1), *_unlike(one, rest, others)]


def pooled(profiles: Sequence[Profile], name: str) -> Profile:
    """Put owners together as if they were one; what one of them leaves unknown of its size is unknown of all."""
    units = [each.units for each in profiles]
    university, total = ([getattr(each, field) for each in profiles] for field in ("university_nok", "total_nok"))
    return Profile(
        name=name,
        measures=sum(each.measures for each in profiles),
        amounts=tuple(nok for each in profiles for nok in each.amounts),
        university_nok=_added(university),
        total_nok=_added(total),
        themes=frozenset().union(*(each.themes for each in profiles)),
        described=sum(each.described for each in profiles),
        lengths=tuple(length for each in profiles for length in each.lengths),
        units=None if None in units else sum(units),
        on_behalf_of=sum(each.on_behalf_of for each in profiles),
    )


def partners(one: Partner, other: Partner, whole_nok: int | None) -> list[str]:
    """Set one university partner beside another: one sentence, then what makes them unlike.

    Args:
        one: the partner that is chosen.
        other: the one beside it.
        whole_nok: all universities' share within the other filters.
    """
    told = [". ".join(_asked_for(each, whole_nok) for each in (one, other))]
    for each in (one, other):
        if each.together_nok is not None:
            shared = money.format_nok(each.together_nok)
            told.append(_("{nok} er felles med andre og ikke med hos {name}", nok=shared, name=each.name))
    lacking = [_at(_measures(each.without_amount), each.name) for each in (one, other) if each.without_amount]
    return told + ([_("Egen andel er ikke oppgitt for {where}", where=labels.joined(lacking))] if lacking else [])


def _asked_for(partner: Partner, whole_nok: int | None) -> str:
    if not partner.measures and partner.own_nok is None:
        return f"{partner.name}: {_('ingen tiltak passer til filtrene')}"
    parts = [headlines.own_kroner(partner.own_nok)]
    if partner.own_nok is not None and whole_nok:
        parts.append(_("{share} av UHs andel", share=headlines.share(partner.own_nok, whole_nok)))
    owners_of = labels.counted(partner.owners, "eier", "eiere")
    parts.append(_("i {measures} hos {owners}", measures=_measures(partner.measures), owners=owners_of))
    return f"{partner.name}: {', '.join(parts)}"


def _figures(profiles: Sequence[Profile]) -> str:
    """Tell the figures that do not grow with size; of several the least and the most."""
    if not any(each.measures for each in profiles):
        return _("ingen tiltak passer til filtrene")
    themes = _span([len(each.themes) for each in profiles], _counted_themes)
    return ", ".join(part for part in (size(profiles), university_share(profiles), themes) if part)


def size(profiles: Sequence[Profile]) -> str:
    """Tell how many measures there are and what one is on the average; of several the least and the most."""
    measures = _span([each.measures for each in profiles], _counted_measures)
    per_measure = _span([each.per_measure_nok for each in profiles], _per_measure)
    return f"{measures}, {per_measure or _('kroner per tiltak ikke oppgitt')}"


def university_share(profiles: Sequence[Profile]) -> str:
    """Tell the universities' share; of several the least and the most; nothing where it is not known."""
    return _span([each.university_percent for each in profiles], _of_universities)


def in_short(one: Profile, others: Sequence[Profile], name: str) -> str:
    """Head a chart of an owner beside another, or beside several, who are called ``name``."""
    ours, theirs = university_share([one]), university_share(others)
    if not ours or not theirs:
        return _("{one} ved siden av {others}", one=one.name, others=name)
    return _("{one} har {share}, {others} {theirs}", one=one.name, share=ours, others=name, theirs=theirs)


def _span(values: Iterable[int | None], told: Callable[[str, int], str]) -> str:
    """Tell the least and the most of what is known; ``told`` is given them in words, and the most itself."""
    known = [value for value in values if value is not None]
    if not known:
        return ""
    few, many = min(known), max(known)
    # A line may break after a dash, which would set «1–» apart from «5»: word joiners, which nobody sees, hold it.
    ends = dict.fromkeys(money.format_number(end) for end in (few, many))
    return told("\u2060–\u2060".join(ends), many)


def _counted_measures(span: str, many: int) -> str:
    return ngettext("{span}\u00a0tiltak", "{span}\u00a0tiltak", many, span=span)


def _counted_themes(span: str, many: int) -> str:
    return ngettext("{span}\u00a0tema", "{span}\u00a0temaer", many, span=span)


def _per_measure(span: str, _many: int) -> str:
    return _("{nok} per tiltak", nok=_("{number}\u00a0kr", number=span))


def _of_universities(span: str, _many: int) -> str:
    return _("{share} UHs andel", share=money.percent(span))


def _not_received(network: str, absent: Sequence[str], received: int) -> list[str]:
    if not absent:
        return []
    told = _(
        "{count} av {owners} i {network} er ikke mottatt og er ikke med",
        count=len(absent),
        owners=labels.counted(received + len(absent), "eier", "eiere"),
        network=network,
    )
    return [f"{told}: {labels.joined(list(absent))}" if len(absent) <= MOST_NAMED else told]


def _unlike(one: Profile, rest: Profile, others: Sequence[Profile]) -> list[str]:
    """List what differs besides the need itself."""
    sides = (one, rest)
    told = [
        _(
            "{name} melder på vegne av {owners}",
            name=each.name,
            owners=labels.counted(each.on_behalf_of, "eier", "eiere"),
        )
        for each in (one, *others)
        if each.on_behalf_of > 1
    ][:MOST_NAMED]
    told += _sizes(sides)
    lacking = [
        _at(_measures(each.measures - len(each.amounts)), each.name)
        for each in sides
        if each.measures > len(each.amounts)
    ]
    told += [_("Beløp er ikke oppgitt for {where}", where=labels.joined(lacking))] if lacking else []
    if one.described * rest.measures != rest.described * one.measures:
        parts = [_("{count} av {measures}", count=each.described, measures=_measures(each.measures)) for each in sides]
        shares = [_at(part, each.name) for part, each in zip(parts, sides, strict=True)]
        told.append(_("Beskrevet: {which}", which=labels.joined(shares)))
    lengths = [money.format_decimal(sum(each.lengths) / len(each.lengths), 1) for each in sides if each.lengths]
    if len(lengths) == 2 and lengths[0] != lengths[1]:
        told.append(
            _(
                "Tiltakene varer i snitt {ours} semestre hos {one} og {theirs} hos {other}",
                ours=lengths[0],
                one=one.name,
                theirs=lengths[1],
                other=rest.name,
            )
        )
    return told


def _sizes(sides: Sequence[Profile]) -> list[str]:
    """Tell how many kindergartens and schools each has, where it is known of both; no figure is divided by it."""
    unknown = [each.name for each in sides if each.units is None]
    if unknown:
        return [_("Antall barnehager og skoler er ikke kjent for {names}", names=labels.joined(unknown))]
    one, other = sides
    if one.units == other.units:
        return []
    return [
        _(
            "{one} har {ours} barnehager og skoler, {other} {theirs}",
            one=one.name,
            ours=one.units,
            other=other.name,
            theirs=other.units,
        )
    ]


def _added(numbers: Iterable[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None


def _measures(number: int) -> str:
    return labels.counted(number, "tiltak", "tiltak")


def _at(what: str, name: str) -> str:
    return _("{what} hos {name}", what=what, name=name)
