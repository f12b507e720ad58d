"""Puts values on what Pelican passes around, and takes them back, by the names of their fields.

Pelican's contents and contexts take any attribute of any name from anybody. Here alone names become
attributes, so that a type checker sees who hands what to whom.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from dataclasses import MISSING, Field, fields
from functools import cache
from typing import Any, ClassVar, Protocol, TypeVar


class Value(Protocol):
    """A frozen dataclass of this package whose fields all have defaults."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


T = TypeVar("T", bound=Value)


def tell(content: object, value: Value) -> None:
    """Put the fields of a value on a post or page, as attributes for templates and other plugins."""
    for name, told in named(value).items():
        setattr(content, name, told)


def complete(content: object, kind: type[Value]) -> None:
    """Give a post or page the defaults of the fields that nobody has put on it."""
    for name, field in _fields(kind):
        if not hasattr(content, name):
            setattr(content, name, _default(field))


def told(content: object, kind: type[T]) -> T:
    """Take a value back from a post or page; what nobody has put there is its default."""
    return kind(**{name: getattr(content, name, _default(field)) for name, field in _fields(kind)})


def offer(context: MutableMapping[str, Any], value: Value) -> None:
    """Put the fields of a value into a context, as variables for templates and other plugins."""
    context.update(named(value))


def offered(context: Mapping[str, Any], kind: type[T]) -> T:
    """Take a value back from a context; what nobody has put there is its default."""
    return kind(**{name: context.get(name, _default(field)) for name, field in _fields(kind)})


def named(value: Value) -> dict[str, Any]:
    """Return the fields of a value by name, as they are."""
    return {name: getattr(value, name) for name, _ in _fields(type(value))}


def given(value: Value) -> dict[str, Any]:
    """Return the fields of a value that are not as by default, by name."""
    defaults = {name: _default(field) for name, field in _fields(type(value))}
    return {name: told for name, told in named(value).items() if told != defaults[name]}


@cache  # asked for with every post
def _fields(kind: type[Value]) -> tuple[tuple[str, Field[Any]], ...]:
    return tuple((field.name, field) for field in fields(kind))


def _default(field: Field[Any]) -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory()
