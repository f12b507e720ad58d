"""Frozen dataclasses as data that JSON can hold, and back."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")

Maker = Callable[[Any], Any]
Readers = Mapping[Any, Maker]
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
    value: T = _maker(cast(Hashable, kind), tuple(readers.items()))(data)
    return value


@cache  # a type is looked through once
def _maker(kind: Any, readers: tuple[tuple[Any, Maker], ...]) -> Maker:
    """Return what makes a value of a type of its data."""
    for known, make in readers:
        if kind == known:
            return make
    if kind is date:
        return date.fromisoformat
    if get_origin(kind) is tuple:
        inner = _maker(get_args(kind)[0], readers)
        return lambda data: tuple([inner(each) for each in data])
    return _of_fields(kind, readers) if is_dataclass(kind) else _same


def _of_fields(kind: Any, readers: tuple[tuple[Any, Maker], ...]) -> Maker:
    hints = get_type_hints(kind)
    makers = [(field.name, _maker(hints[field.name], readers)) for field in fields(kind)]
    return lambda data: kind(**{name: make(each) for (name, make), each in zip(makers, data, strict=True)})


def _same(data: Any) -> Any:
    return data
