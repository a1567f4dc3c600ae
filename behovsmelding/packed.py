"""Frozen dataclasses as JSON by columns, and back: for lists, which hold the same few kinds of values by the million.

A text stands once, whatever the number of values that hold it; what values share, they share again when read. As in
`wire`, fields that all hold their default are left out, and nothing in the JSON can run anything. A column of numbers
stands as its bytes, which are read at once; in readings that were kept before, it is a list of them.
"""

import json
import struct
import sys
from array import array
from base64 import b64decode, b64encode
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from itertools import accumulate, chain, compress, count, repeat
from operator import is_not
from types import NoneType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from behovsmelding.columns import Alike, Chosen, Grouped, Made, held, inside, numbers, picked
from behovsmelding.wire import options

Kind = TypeVar("Kind")
START = '{"texts":'
SIZES = "bhiq"
"""Whole numbers of 1, 2, 4 and 8 bytes, as `struct` and `array` call them; the lowest byte stands first."""
NONE = -1
"""The place of what is none of the values it stands among."""
Texts = dict[str, int]
"""Each text with its place among them all."""


def is_packed(text: str | bytes) -> bool:
    """Tell whether JSON is written by columns."""
    return text.startswith(START.encode() if isinstance(text, bytes) else START)


def dumps(value: object, written: Callable[[list[str]], list[str]] = list) -> str:
    """Write a dataclass, with all that is in it, as JSON; ``written`` gives all texts as they shall stand."""
    texts: Texts = defaultdict(count().__next__)
    columns = _columns(type(value), [value], texts)
    packed = {"texts": written(list(texts)), "columns": columns}
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":"))


def loads(kind: type[Kind], text: str | bytes) -> Kind:
    """Read a dataclass back as it was.

    Raises:
        ValueError: the JSON is not of this kind.
    """
    try:
        packed = json.loads(text)
        texts = packed["texts"]
        _see_only(texts, str)
        [value] = _objects(kind, packed["columns"], 1, texts)
    except (KeyError, TypeError, IndexError, AttributeError, ValueError, struct.error) as error:
        raise ValueError(f"Not a {kind.__name__}: {error}") from error
    return value


# Writing ------------------------------------------------------------------------------------------------------------


def _columns(kind: type, values: Sequence, texts: Texts) -> dict[str, object]:
    columns, whole = {}, held(values, [name for name, _, _ in _parts(kind)])
    for name, hint, default in _parts(kind):
        if default is MISSING or _differ(whole[name], default):
            columns[name] = _column(hint, whole[name], texts)
    return columns


def _differ(column: Sequence, default: object) -> bool:
    """Tell whether not all values are a default, which most are by being the same."""
    if isinstance(column, Alike):
        return len(column) > 0 and column.value != default
    if isinstance(column, Grouped) and default == ():
        return any(column.lengths)
    if isinstance(column, Chosen) and isinstance(column.among, list):
        texts = (None if place is None else column.among[place] for place in set(column.which))
        return any(text != default for text in texts)
    if isinstance(column, Chosen | Made) and default is None:
        return isinstance(column, Made) or not column.may_lack or any(place is not None for place in column.which)
    return any(map(is_not, column, repeat(default))) and any(each is not default and each != default for each in column)


def _column(hint: object, column: Sequence, texts: Texts) -> object:
    kind, inner = _shape(hint)
    if kind is tuple:
        if inner[-1] is Ellipsis:
            lengths, each = inside(column)
            return {"lengths": _written(lengths), "each": _column(inner[0], each, texts)}
        return [_column(part, [each[place] for each in column], texts) for place, part in enumerate(inner)]
    if inner:
        return _dataclasses(kind, column, texts)
    if kind is int or kind is bool:
        return _written(column)
    which, among = _distinct(column)
    return {"which": _written(which), "texts": _written(list(map(texts.__getitem__, among)))}


def _dataclasses(kind: type, column: Sequence, texts: Texts) -> object:
    """Write values, once where one and the same stands several times in a row."""
    if isinstance(column, Made):
        return {"values": _columns(kind, column, texts), "count": len(column)}
    which, values = _distinct(column) if isinstance(column, Chosen) else _in_runs(column)
    written = {"values": _columns(kind, values, texts), "count": len(values)}
    return written if len(values) == len(column) else {"which": _written(which)} | written


def _distinct(column: Sequence[Kind | None]) -> tuple[list[int], Sequence[Kind]]:
    """Give by its place which value each is, and every value once, in the order they come; nothing is no value."""
    if isinstance(column, Chosen):
        which, among = _distinct(column.which)
        return which, picked(column.among, among)
    places = defaultdict(count().__next__, {None: NONE})
    which = list(map(places.__getitem__, column))
    del places[None]
    return which, list(places)


def _in_runs(column: Sequence[Kind | None]) -> tuple[list[int], list[Kind]]:
    """Give the same of what cannot be compared as quickly: what stands in a row is there once."""
    # Not by ``id``: in a child, which is watched (``confinement``), asking for it takes longer than all the rest.
    begins = list(map(is_not, column, chain((MISSING,), column)))
    runs = list(compress(column, begins))
    values = [value for value in runs if value is not None]
    places = count()
    place_of = [NONE, *(NONE if value is None else next(places) for value in runs)]
    return list(map(place_of.__getitem__, accumulate(begins))), values


def _written(column: Sequence[int | None]) -> str | list[int | None]:
    """Write whole numbers as their size and their bytes; as they are where some are missing, or larger than any."""
    for size in SIZES:
        try:
            return size + b64encode(struct.pack(f"<{len(column)}{size}", *column)).decode()
        except struct.error:
            continue
    return list(column)


# Reading ------------------------------------------------------------------------------------------------------------


def _objects(kind: type[Kind], columns: dict, count: int, texts: list[str]) -> Made[Kind]:
    parts = _parts(kind)
    if unknown := columns.keys() - {name for name, _, _ in parts}:
        raise KeyError(*unknown)
    given = {}
    for name, hint, default in parts:
        if name not in columns and default is not MISSING:
            given[name] = Alike(default, count)
            continue
        given[name] = _values(hint, columns[name], texts)
        if len(given[name]) != count:
            raise TypeError(f"{len(given[name])} of {name}, not {count}")
    return Made(kind, given, count)


def _values(hint: object, column: Any, texts: list[str]) -> Sequence:  # noqa: ANN401 - JSON of any shape
    kind, may_lack = _kind(hint), NoneType in options(hint)
    if get_origin(kind) is tuple:
        inner = get_args(kind)
        if inner[-1] is not Ellipsis:
            parts = [_values(part, each, texts) for part, each in zip(inner, column, strict=True)]
            return list(zip(*parts, strict=True))
        each, lengths = _values(inner[0], column["each"], texts), _whole(column["lengths"])
        if sum(lengths) != len(each):
            raise TypeError("lengths do not add up")
        return Grouped(lengths, each)
    if is_dataclass(kind):
        [count] = _whole([column["count"]])
        values = _objects(kind, column["values"], count, texts)
        return _chosen(column["which"], values, may_lack=may_lack) if "which" in column else values
    if kind is int:
        return _numbers(column, int, *[NoneType] * may_lack)
    if kind is bool:
        found = _numbers(column, bool, *[NoneType] * may_lack)
        return _chosen(column, [False, True], may_lack=False).values if isinstance(column, str) else found
    if isinstance(column, dict):
        column, texts = column["which"], [texts[place] for place in _whole(column["texts"])]
    found = _chosen(column, texts, may_lack=may_lack)
    if get_origin(kind) is Literal and not {texts[place] for place in set(found.which) - {None}} <= {*get_args(kind)}:
        raise TypeError(f"A value is none of {get_args(kind)}")
    return found


def _chosen(column: str | list, values: Sequence, *, may_lack: bool) -> Chosen:
    which = _numbers(column, int, *[NoneType] * may_lack)
    if may_lack and isinstance(column, str) and NONE in which:
        which = [None if place == NONE else place for place in which]
    distinct = set(which) - {None}
    if distinct and not 0 <= min(distinct) <= max(distinct) < len(values):
        raise TypeError("a place that is not there")
    return Chosen(which, values)


def _whole(column: str | list) -> Sequence[int]:
    found = _numbers(column, int)
    if found and min(found) < 0:
        raise TypeError("a number below 0")
    return found


def _numbers(column: str | list, *kinds: type) -> Sequence[int | None]:
    """Read what ``_written`` wrote, or a list of values of some kinds, where there may be one."""
    if isinstance(column, str):
        size, packed = column[:1], column[1:]
        if size not in SIZES:
            raise TypeError("numbers of no known size")
        found = array(size, b64decode(packed, validate=True))
        if sys.byteorder == "big":
            found.byteswap()
        return found
    _see_only(column, *kinds)
    return numbers(column)


def _see_only(values: Iterable, *kinds: type) -> None:
    if not isinstance(values, list) or not set(map(type, values)) <= set(kinds):
        raise TypeError(f"not only {kinds}")


@cache
def _parts(kind: type) -> tuple[tuple[str, object, object], ...]:
    """Give the fields of a dataclass with their kinds and defaults."""
    hints = get_type_hints(kind)
    return tuple((part.name, hints[part.name], part.default) for part in fields(kind))


@cache
def _shape(hint: object) -> tuple[object, tuple]:
    """Give the kind a field holds and what that is made of: a dataclass of itself, what is plain of nothing."""
    kind = _kind(hint)
    if get_origin(kind) is tuple:
        return tuple, get_args(kind)
    return kind, (kind,) if is_dataclass(kind) else ()


@cache
def _kind(hint: object) -> object:
    """Give the one kind a field holds, where it is not None."""
    [kind] = [each for each in options(hint) if each is not NoneType]
    return kind
