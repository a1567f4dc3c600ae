"""Frozen dataclasses as JSON and back: what a confined reader sends home, and what waits to be accepted.

JSON and not pickle: what comes from reading a stranger's file must not be able to run anything.
"""

import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Kind = TypeVar("Kind")


def dumps(value: object) -> str:
    """Write a dataclass, with all that is in it, as JSON; fields that hold their default are left out."""
    return json.dumps(_bare(value), ensure_ascii=False, separators=(",", ":"))


def loads(kind: type[Kind], text: str | bytes) -> Kind:
    """Read a dataclass back as it was.

    Raises:
        ValueError: the JSON is not of this kind.
    """
    try:
        return _typed(kind, json.loads(text))
    except (KeyError, TypeError) as error:
        raise ValueError(f"Not a {kind.__name__}: {error}") from error


def _bare(value: object) -> object:
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, list | tuple):
        return [_bare(each) for each in value]
    if is_dataclass(value):
        parts = _parts(type(value))
        return {name: _bare(held) for name, default in parts if (held := getattr(value, name)) != default}
    return value


@cache
def _parts(kind: type) -> tuple[tuple[str, object], ...]:
    """Give the fields of a dataclass with their defaults."""
    return tuple((part.name, part.default) for part in fields(kind))


def _typed(kind: Any, value: object) -> Any:  # noqa: ANN401 - whatever a field may hold
    if is_dataclass(kind):
        return _dataclass(kind, value)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _tuple(arguments, value)
    if origin in (Union, types.UnionType):
        inner = [each for each in arguments if each is not types.NoneType]
        return None if value is None else _typed(inner[0], value)
    if origin is Literal:
        if value not in arguments:
            raise TypeError(f"a value is none of {arguments}")  # never which: it may be a form's words
        return value
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise TypeError(f"a {type(value).__name__} is no {kind.__name__}")
    return value


def _dataclass(kind: type[Kind], value: object) -> Kind:
    if not isinstance(value, Mapping):
        raise TypeError(f"a {type(value).__name__} is no {kind.__name__}")
    hints = _hints(kind)
    return kind(**{name: _typed(hints[name], held) for name, held in value.items()})


def _tuple(arguments: tuple, value: object) -> tuple:
    if not isinstance(value, list):
        raise TypeError(f"a {type(value).__name__} is no list")
    if arguments[-1] is Ellipsis:
        return tuple(_typed(arguments[0], each) for each in value)
    return tuple(_typed(kind, each) for kind, each in zip(arguments, value, strict=True))


def options(hint: object) -> tuple[object, ...]:
    """Give the kinds a field may hold: more than one where it may be None."""
    return get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
