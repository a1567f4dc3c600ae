"""Many frozen values by columns: a list holds them by the million, and most are never asked for one by one.

What is held by columns is a sequence like any other: the values are made when one of them is asked for. What has to
be quick takes the columns (``held``, ``inside``) and leaves the values unmade; of a few plain values it gets the same.
"""

from array import array
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from itertools import accumulate, chain, pairwise, repeat
from operator import add, attrgetter, itemgetter
from typing import TypeVar

Kind = TypeVar("Kind")
AT_ONCE = 500
"""Values that are looked at together: more do not stay in the processor's cache."""


class Column(Sequence[Kind]):
    """A sequence whose values are worked out, all of them, when one is asked for; equal to any other of the same."""

    __slots__ = ("_values",)

    def __init__(self) -> None:
        self._values: list[Kind] | None = None

    def _worked_out(self) -> list[Kind]:
        raise NotImplementedError

    @property
    def values(self) -> list[Kind]:
        """All values, the same ones each time."""
        if self._values is None:
            self._values = self._worked_out()
        return self._values

    def __getitem__(self, place: int | slice) -> Kind | tuple[Kind, ...]:
        return tuple(self.values[place]) if isinstance(place, slice) else self.values[place]

    def __iter__(self) -> Iterable[Kind]:
        return iter(self.values)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self.values == list(other)

    def __hash__(self) -> int:
        return hash(tuple(self.values))

    def __repr__(self) -> str:
        return repr(tuple(self.values))


class Made(Column[Kind]):
    """Values of one dataclass with slots, given what each of its fields holds."""

    __slots__ = ("columns", "count", "kind")

    def __init__(self, kind: type[Kind], columns: Mapping[str, Sequence], count: int) -> None:
        super().__init__()
        self.kind, self.columns, self.count = kind, columns, count

    def __len__(self) -> int:
        return self.count

    def _worked_out(self) -> list[Kind]:
        setters = [(getattr(self.kind, name).__set__, iter(column)) for name, column in self.columns.items()]
        values: list[Kind] = []
        for start in range(0, self.count, AT_ONCE):
            some = list(map(object.__new__, repeat(self.kind, min(AT_ONCE, self.count - start))))
            for put, column in setters:
                deque(map(put, some, column), maxlen=0)
            values += some
        return values


class Alike(Column[Kind]):
    """So many times the same value."""

    __slots__ = ("count", "value")

    def __init__(self, value: Kind, count: int) -> None:
        super().__init__()
        self.value, self.count = value, count

    def __len__(self) -> int:
        return self.count

    def _worked_out(self) -> list[Kind]:
        return [self.value] * self.count


class Chosen(Column[Kind]):
    """Values that stand among others, each given by its place there; None is none of them."""

    __slots__ = ("among", "which")

    def __init__(self, which: Sequence[int | None], among: Sequence[Kind]) -> None:
        super().__init__()
        self.which, self.among = which, among

    def __len__(self) -> int:
        return len(self.which)

    @property
    def may_lack(self) -> bool:
        """Whether some values may be none of those they stand among."""
        return not isinstance(self.which, array)

    def _worked_out(self) -> list[Kind]:
        among = self.among.values if isinstance(self.among, Column) else self.among
        if self.may_lack and None in self.which:
            return [None if place is None else among[place] for place in self.which]
        return list(map(among.__getitem__, self.which))


class Grouped(Column[tuple]):
    """Tuples of the values that stand one after the other, given how many each has."""

    __slots__ = ("each", "lengths", "starts")

    def __init__(self, lengths: Sequence[int], each: Sequence) -> None:
        super().__init__()
        self.lengths, self.each = lengths, each
        self.starts = [0, *accumulate(lengths)]
        """Where each begins, and where the last ends."""

    def __len__(self) -> int:
        return len(self.lengths)

    def _worked_out(self) -> list[Sequence]:
        if len(self.lengths) == 1 and isinstance(self.each, Made) and len(self.each) > AT_ONCE:
            return [self.each]  # the measures of a long list stay columns
        each = self.each.values if isinstance(self.each, Column) else self.each
        return [tuple(each[start:end]) for start, end in pairwise(self.starts)]


class Joined(Column[Kind]):
    """The values of several sequences, one after the other."""

    __slots__ = ("parts",)

    def __init__(self, parts: Sequence[Sequence[Kind]]) -> None:
        super().__init__()
        self.parts = parts

    def __len__(self) -> int:
        return sum(map(len, self.parts))

    def _worked_out(self) -> list[Kind]:
        return list(chain.from_iterable(self.parts))


def numbers(values: list[int | None]) -> Sequence[int | None]:
    """Give whole numbers as little room as they need: eight bytes each where all are there."""
    if None in values:
        return values
    try:
        return array("q", values)
    except OverflowError:  # more than a database holds, too
        return values


def held(values: Sequence, names: Sequence[str]) -> dict[str, Sequence]:
    """Give what values of one kind hold in some of their fields."""
    if isinstance(values, Made):
        return {name: values.columns[name] for name in names}
    if isinstance(values, Alike):
        return {name: Alike(getattr(values.value, name), len(values)) for name in names}
    if isinstance(values, Chosen):
        return {name: picked(column, values.which) for name, column in held(values.among, names).items()}
    if isinstance(values, Joined):
        said = [held(part, names) for part in values.parts]
        return {name: joined([one[name] for one in said]) for name in names}
    if len(values) <= AT_ONCE:
        return {name: list(map(attrgetter(name), values)) for name in names}
    columns: dict[str, list] = {name: [] for name in names}
    for start in range(0, len(values), AT_ONCE):
        for name, column in held(values[start : start + AT_ONCE], names).items():
            columns[name] += column
    return columns


def inside(groups: Sequence[Sequence]) -> tuple[Sequence[int], Sequence]:
    """Give how many values each of some tuples has, and all of these one after the other."""
    if isinstance(groups, Grouped):
        return groups.lengths, groups.each
    if len(groups) == 1:
        return [len(groups[0])], groups[0]
    return list(map(len, groups)), list(chain.from_iterable(groups))


def numbered(lengths: Sequence[int]) -> list[int]:
    """Give, for all values of some tuples one after the other, which tuple each is in, from 0."""
    return list(chain.from_iterable(map(repeat, range(len(lengths)), lengths)))


def picked(values: Sequence[Kind], places: Sequence[int]) -> Sequence[Kind]:
    """Give the values that stand in some places, by columns where they are; a ``range`` is cut out, much faster."""
    if isinstance(places, range):
        return _taken(values, places, itemgetter(slice(places.start, places.stop)))
    return _taken(values, places, itemgetter(*places) if len(places) > 1 else None)


def _taken(values: Sequence, places: Sequence[int], take: itemgetter | None) -> Sequence:
    """Pick with a getter that is made once for all columns: there are many of them, and of what they hold too."""
    if isinstance(values, Made):
        columns = {name: _taken(each, places, take) for name, each in values.columns.items()}
        return Made(values.kind, columns, len(places))
    if isinstance(values, Alike):
        return Alike(values.value, len(places))
    if isinstance(values, Chosen):
        return Chosen(_taken(values.which, places, take), values.among)
    if isinstance(values, Grouped):
        lengths, starts = (_taken(each, places, take) for each in (values.lengths, values.starts))
        inner = map(range, starts, map(add, starts, lengths))
        is_cut = isinstance(places, range) and lengths
        inside_of = range(starts[0], starts[-1] + lengths[-1]) if is_cut else list(chain.from_iterable(inner))
        return Grouped(lengths, picked(values.each, inside_of))
    taken = take(values) if take else [values[place] for place in places]
    return array(values.typecode, taken) if isinstance(values, array) else list(taken)


def joined(columns: Sequence[Sequence]) -> Sequence:
    """Give the values of several columns one after the other, by their places among others where all have these."""
    if all(isinstance(column, Alike) for column in columns):
        values = [column.value for column in columns]
        if len(set(values)) == 1:
            return Alike(values[0], sum(map(len, columns)))
        return Chosen(numbered(list(map(len, columns))), values)
    among = {id(column.among) if isinstance(column, Chosen) else None for column in columns}
    if len(among) == 1 and None not in among:
        return Chosen(joined([column.which for column in columns]), columns[0].among)
    each = chain.from_iterable(columns)
    return array("q", each) if all(isinstance(column, array) for column in columns) else list(each)


def made(kind: type[Kind], rows: Sequence[tuple]) -> Made[Kind]:
    """Give values of one kind, by columns, of what each holds in its fields, in their order."""
    columns = map(list, zip(*rows, strict=True)) if rows else repeat([])
    return Made(kind, dict(zip((part.name for part in fields(kind)), columns, strict=False)), len(rows))


def exchanged(values: Sequence[Kind], **columns: Iterable) -> Sequence[Kind]:
    """Give values of one kind with something else in some of their fields; ``repeat`` gives all of them the same."""
    if not values:
        return []
    kind, count = values.kind if isinstance(values, Made) else type(values[0]), len(values)
    given = {
        name: Alike(next(column), count) if isinstance(column, repeat) else column for name, column in columns.items()
    }
    others = [part.name for part in fields(kind) if part.name not in given]
    return Made(kind, held(values, others) | given, count)
