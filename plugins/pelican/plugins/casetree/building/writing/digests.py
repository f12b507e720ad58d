"""Digests of what templates are told: equal digests, equal words on a page.

Posts, pages and editions are named, not read: what a template reads of one is taken note of while it does (`reads`).
A value of a kind that is not known here has no digest; a page that shows one is made in each build.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, tzinfo
from enum import Enum
from functools import _lru_cache_wrapper, partial
from pathlib import Path
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any

from jinja2.runtime import Undefined
from pelican.contents import Content
from pelican.paginator import Page as PaginatorPage
from pelican.paginator import Paginator
from pelican.urlwrappers import URLWrapper

from handover.editions import Edition
from keeping.digests import digest

from ...files.names import shown_name

MISSING = object()
"""Stands for what an object does not have."""


class UnknownError(Exception):
    """Raised for a value of which nobody knows what it is made of."""


def name_of(value: object) -> str:
    """Return the name of what is named and not read; empty for anything else."""
    if isinstance(value, Content):
        return shown_name(Path(value.source_path)) if value.source_path else ""
    return f"edition {value.language}" if isinstance(value, Edition) else ""


class Digests:
    """The digests of one build's values, each computed once; none of them may change meanwhile."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}
        """By `id`, with the value itself, so that no other one gets its place in memory."""

        self._modules: dict[str, bytes] = {}

    def of(self, value: object) -> bytes:
        """Return the digest of a value; raises `UnknownError`."""
        if isinstance(value, str) and value.__class__ is str:
            return digest(b"s" + value.encode("utf-8", "surrogatepass"))
        known = self._known.get(id(value))
        if known is None:
            known = self._known[id(value)] = value, self._of(value)
        return known[1]

    def together(self, kind: bytes, values: Iterable[object]) -> bytes:
        """Return the digest of some values of one kind."""
        return digest(kind + b"\0" + b"".join([self.of(value) for value in values]))

    def _of(self, value: object) -> bytes:
        kind = type(value)
        if value is MISSING or isinstance(value, Undefined):
            return digest(b"missing")
        if value is None or isinstance(value, bool | int | float | bytes | Enum):
            return digest(f"{kind.__name__} {value!r}".encode())
        if name := name_of(value):
            return digest(b"named " + name.encode())
        if isinstance(value, str):
            return digest(_class(value) + value.encode("utf-8", "surrogatepass"))
        if isinstance(value, date):
            return digest(_class(value) + value.isoformat().encode())
        if isinstance(value, Mapping):
            return self.together(_class(value), (each for item in value.items() for each in item))
        if isinstance(value, list | tuple):
            return self.together(_class(value), value)
        if isinstance(value, set | frozenset):
            return digest(b"set " + b"".join(sorted(self.of(each) for each in value)))
        return self._of_object(value)

    def _of_object(self, value: Any) -> bytes:
        if hasattr(value, "__html__"):
            return digest(b"html " + value.__html__().encode("utf-8", "surrogatepass"))
        if isinstance(value, BuiltinFunctionType) and value.__module__ is None:  # bound to a value, as `", ".join` is
            return self.together(f"method {value.__qualname__}".encode(), [value.__self__])
        if isinstance(value, type | BuiltinFunctionType):
            return self._of_module(value.__module__, f"{value.__module__}.{value.__qualname__}")
        if is_dataclass(value):
            return self.together(_class(value), (getattr(value, field.name) for field in fields(value)))
        if isinstance(value, URLWrapper):
            return self.together(_class(value), (value.name, value.slug, value.url))
        if isinstance(value, PaginatorPage):
            shown = value.number, value.save_as, value.url, value.paginator, list(value.object_list)
            return self.together(b"part", shown)
        if isinstance(value, Paginator):
            return self.together(b"parted", (value.num_pages, value.count, value.per_page, value.orphans))
        if isinstance(value, tzinfo | Path):
            return digest(_class(value) + str(value).encode())
        return self._of_function(value)

    def _of_function(self, value: Any) -> bytes:
        if isinstance(value, _lru_cache_wrapper):  # it says what the function says that it keeps the answers of
            return self._of_function(value.__wrapped__)
        if isinstance(value, MethodType):
            return self.together(b"method", (value.__self__, value.__func__))
        if isinstance(value, partial):
            return self.together(b"partial", (value.func, value.args, value.keywords))
        if isinstance(value, FunctionType):
            place = f"{value.__module__}.{value.__qualname__}:{value.__code__.co_firstlineno}"
            cells = [cell.cell_contents for cell in value.__closure__ or ()]
            given = value.__defaults__, value.__kwdefaults__
            return self.together(b"function", [self._of_module(value.__module__, place), given, *cells])
        raise UnknownError(type(value).__name__)

    def _of_module(self, name: str, place: str) -> bytes:
        """Return the digest of something in a module: the module's text says what it does."""
        if name not in self._modules:
            try:
                file = getattr(sys.modules[name], "__file__", None)
                self._modules[name] = Path(file).read_bytes() if file else b""
            except (KeyError, OSError):
                raise UnknownError(place) from None
        return digest(self._modules[name] + place.encode())


def _class(value: object) -> bytes:
    return f"{type(value).__module__}.{type(value).__qualname__}".encode() + b"\0"
