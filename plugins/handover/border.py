"""Puts values on what Pelican passes around, and takes them back, by the names of their fields.

Pelican's contents and contexts take any attribute of any name from anybody. Here alone names become
attributes, so that a type checker sees who hands what to whom.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from dataclasses import MISSING, Field, fields
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
    for field in fields(kind):
        if not hasattr(content, field.name):
            setattr(content, field.name, _default(field))


def told(content: object, kind: type[T]) -> T:
    """Take a value back from a post or page; what nobody has put there is its default."""
    return kind(**{field.name: getattr(content, field.name, _default(field)) for field in fields(kind)})


def offer(context: MutableMapping[str, Any], value: Value) -> None:
    """Put the fields of a value into a context, as variables for templates and other plugins."""
    context.update(named(value))


def offered(context: Mapping[str, Any], kind: type[T]) -> T:
    """Take a value back from a context; what nobody has put there is its default."""
    return kind(**{field.name: context.get(field.name, _default(field)) for field in fields(kind)})


def named(value: Value) -> dict[str, Any]:
    """Return the fields of a value by name, as they are."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def given(value: Value) -> dict[str, Any]:
    """Return the fields of a value that are not as by default, by name."""
    defaults = {field.name: _default(field) for field in fields(value)}
    return {name: told for name, told in named(value).items() if told != defaults[name]}


def _default(field: Field[Any]) -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory()
