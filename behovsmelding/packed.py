"""Frozen dataclasses as JSON by columns, and back: for lists, which hold the same few kinds of values by the million.

A text stands once, whatever the number of values that hold it; what values share, they share again when read. As in
`wire`, fields that all hold their default are left out, and nothing in the JSON can run anything.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from itertools import repeat
from json.encoder import encode_basestring
from operator import is_not
from types import NoneType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from behovsmelding.columns import Alike, Chosen, Grouped, Made, held, inside, numbers, picked
from behovsmelding.wire import options

Kind = TypeVar("Kind")
START = '{"texts":'
MANY_TEXTS = 100
"""From here on the library, which writes JSON number by number, takes its time."""


def is_packed(text: str | bytes) -> bool:
    """Tell whether JSON is written by columns."""
    return text.startswith(START.encode() if isinstance(text, bytes) else START)


def dumps(value: object, written: Callable[[str], str] = str) -> str:
    """Write a dataclass, with all that is in it, as JSON; ``written`` gives each text as it shall stand."""
    texts: dict[str, int] = {}
    columns = _columns(type(value), [value], texts)
    stand = list(map(written, texts))
    if len(texts) < MANY_TEXTS:
        return json.dumps({"texts": stand, "columns": columns}, ensure_ascii=False, separators=(",", ":"))
    return "".join((START, "[", ",".join(map(encode_basestring, stand)), '],"columns":', *_json(columns), "}"))


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
    except (KeyError, TypeError, IndexError, AttributeError) as error:
        raise ValueError(f"Not a {kind.__name__}: {error}") from error
    return value


# Writing ------------------------------------------------------------------------------------------------------------


def _columns(kind: type, values: Sequence, texts: dict[str, int]) -> dict[str, object]:
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


def _column(hint: object, column: Sequence, texts: dict[str, int]) -> object:
    kind, inner = _shape(hint)
    if kind is tuple:
        if inner[-1] is Ellipsis:
            lengths, each = inside(column)
            return {"lengths": list(lengths), "each": _column(inner[0], each, texts)}
        return [_column(part, [each[place] for each in column], texts) for place, part in enumerate(inner)]
    if inner:
        return _dataclasses(kind, column, texts)
    if kind is int or kind is bool:
        return column if isinstance(column, list) else list(column)
    which, distinct = _distinct(column)
    places = {place: None if text is None else texts.setdefault(text, len(texts)) for place, text in distinct.items()}
    return list(map(places.__getitem__, which))


def _dataclasses(kind: type, column: Sequence, texts: dict[str, int]) -> object:
    """Write values, once where one and the same stands several times in a row."""
    if isinstance(column, Made):
        return {"values": _columns(kind, column, texts), "count": len(column)}
    if isinstance(column, Chosen):
        which, among = column.which, column.among
        distinct = dict.fromkeys(which)
        distinct.pop(None, None)
        values = picked(among, list(distinct))
        places = {each: place for place, each in enumerate(distinct)}
        which = list(map(places.get, which))
    else:
        which, values = _in_runs(column)
    written = {"values": _columns(kind, values, texts), "count": len(values)}
    return written if len(values) == len(column) else {"which": which} | written


def _in_runs(column: Sequence[Kind | None]) -> tuple[list[int | None], list[Kind]]:
    """Give by its place which value each is, and what stands in a row once; nothing is no value."""
    # Not by ``id``: in a child, which is watched (``confinement``), asking for it takes longer than all the rest.
    which, values, last = [], [], None
    for value in column:
        if value is not last and value is not None:
            values.append(value)
            last = value
        which.append(None if value is None else len(values) - 1)
    return which, values


def _distinct(column: Sequence[str | None]) -> tuple[Sequence, dict[object, str | None]]:
    """Give a column of texts by places, and each text that is in it by its place, in the order they come."""
    if isinstance(column, Chosen):
        distinct = dict.fromkeys(column.which)
        return column.which, {place: None if place is None else column.among[place] for place in distinct}
    return column, {text: text for text in dict.fromkeys(column)}


def _json(columns: object) -> Iterator[str]:
    """Write columns as the library would, each in one go."""
    if isinstance(columns, dict):
        for place, (name, each) in enumerate(columns.items()):
            yield f'{"," if place else "{"}"{name}":'
            yield from _json(each)
        yield "}" if columns else "{}"
    elif isinstance(columns, list) and columns and isinstance(columns[0], dict | list):
        for place, each in enumerate(columns):
            yield "," if place else "["
            yield from _json(each)
        yield "]"
    else:
        plain = str(columns).replace(" ", "")
        yield plain.replace("None", "null").replace("True", "true").replace("False", "false")


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
        each, lengths = _values(inner[0], column["each"], texts), numbers(_whole(column["lengths"]))
        if sum(lengths) != len(each):
            raise TypeError("lengths do not add up")
        return Grouped(lengths, each)
    if is_dataclass(kind):
        [count] = _whole([column["count"]])
        values = _objects(kind, column["values"], count, texts)
        return _chosen(column["which"], values, may_lack=may_lack) if "which" in column else values
    if kind is int or kind is bool:
        _see_only(column, kind, *[NoneType] * may_lack)
        return numbers(column) if kind is int else column
    found = _chosen(column, texts, may_lack=may_lack)
    if get_origin(kind) is Literal and not {texts[place] for place in set(found.which) - {None}} <= {*get_args(kind)}:
        raise TypeError(f"A value is none of {get_args(kind)}")
    return found


def _chosen(which: list, values: Sequence, *, may_lack: bool) -> Chosen:
    _see_only(which, int, *[NoneType] * may_lack)
    distinct = set(which) - {None}
    if distinct and not 0 <= min(distinct) <= max(distinct) < len(values):
        raise TypeError("a place that is not there")
    return Chosen(numbers(which), values)


def _whole(numbers: list) -> list[int]:
    _see_only(numbers, int)
    if numbers and min(numbers) < 0:
        raise TypeError("a number below 0")
    return numbers


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
