"""What must be forgotten when a site gives words of its own, and the terms that it never wants broken.

A process speaks for one site: whoever starts it says so once, by `casetree.speak`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, ParamSpec, TypeVar

_P = ParamSpec("_P")
_R = TypeVar("_R")

_forgetting: list[Callable[[], None]] = []
_unbreakable: list[str] = []


def kept_while_worded(maxsize: int) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """Keep what a function returns for as long as the site's own words stay the same (`functools.lru_cache`)."""

    def keep(function: Callable[_P, _R]) -> Callable[_P, _R]:
        kept: Any = lru_cache(maxsize)(function)
        _forgetting.append(kept.cache_clear)
        found: Callable[_P, _R] = kept
        return found

    return keep


def forget() -> None:
    """Forget all that was kept and is perhaps worded otherwise now."""
    for each in _forgetting:
        each()


def unbreakable() -> tuple[str, ...]:
    """Return the terms that no line of a drawing ends in, the longest first."""
    return tuple(_unbreakable)


def set_unbreakable(terms: Iterable[str]) -> None:
    """Take the terms that a reader knows as one word, such as the name of an authority."""
    _unbreakable[:] = sorted({*terms}, key=lambda term: (-len(term), term))
