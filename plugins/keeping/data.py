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
    value: T = _maker(kind, tuple(readers.items()))(data)
    return value


@cache  # a type is looked through once
def _maker(kind: Any, readers: tuple[tuple[Any, Callable[[Any], Any]], ...]) -> Callable[[Any], Any]:
    """Return what makes a value of a type of its data."""
    if found := dict(readers).get(kind):
        return found
    if kind is date:
        return date.fromisoformat
    if get_origin(kind) is tuple:
        inner = _maker(get_args(kind)[0], readers)
        return lambda data: tuple([inner(each) for each in data])
    if not is_dataclass(kind):
        return _same
    hints = get_type_hints(kind)
    makers = [(field.name, _maker(hints[field.name], readers)) for field in fields(kind)]

    def made(data: Any) -> Any:
        return kind(**{name: make(each) for (name, make), each in zip(makers, data, strict=True)})

    return made


def _same(data: Any) -> Any:
    return data
