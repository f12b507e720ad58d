"""Frozen dataclasses as data that JSON can hold, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")

Readers = Mapping[Any, Callable[[Any], Any]]
"""By type, what makes a value of what JSON holds in its place."""


def data_of(value: Any) -> Any:
    """Return a value as lists, strings and numbers; what is read back needs no names of fields."""
    if is_dataclass(value):
        return [data_of(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, tuple | list):
        return [data_of(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def value_of(kind: type[T], data: Any, readers: Readers) -> T:
    """Return a value of a type, as its fields and their types say; raises what they raise for data of another type."""
    value: T = _read(kind, data, readers)
    return value


def _read(kind: Any, data: Any, readers: Readers) -> Any:
    if kind in readers:
        return readers[kind](data)
    if kind is date:
        return date.fromisoformat(data)
    if get_origin(kind) is tuple:
        inner = get_args(kind)[0]
        return tuple([_read(inner, each, readers) for each in data])
    if not _fields(kind):
        return data
    given = zip(_fields(kind), data, strict=True)
    return kind(**{name: _read(inner, each, readers) for (name, inner), each in given})


@cache
def _fields(kind: Any) -> tuple[tuple[str, Any], ...]:
    if not is_dataclass(kind):
        return ()
    hints = get_type_hints(kind)
    return tuple((field.name, hints[field.name]) for field in fields(kind))
