"""Changes functions of a module that is imported already, by giving them the code of a changed one."""

from __future__ import annotations

import gc
import inspect
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FunctionType

_AT_ONCE = ("<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>")
"""What has code of its own, and is run where it stands."""


class Imported:
    """The functions below a folder that this process has imported, and what they keep of earlier calls."""

    def __init__(self, folder: Path) -> None:
        gc.unfreeze()  # what is frozen is not listed
        self._functions: dict[tuple[str, str, int], list[FunctionType]] = {}
        self._kept = []
        for each in gc.get_objects():
            if isinstance(each, FunctionType) and each.__code__.co_filename.startswith(str(folder)):
                self._functions.setdefault(_place(each.__code__), []).append(each)
            elif type(each).__name__ == "_lru_cache_wrapper":
                self._kept.append(each)
        gc.freeze()

    def change(self, path: Path, before: str, after: str) -> bool:
        """Give functions the code of a changed module; False, and nothing is changed, where that cannot be done.

        It cannot where a difference stands outside of functions: that was run when the module was imported.
        """
        old, new = (compile(code, str(path), "exec", dont_inherit=True) for code in (before, after))
        pairs = [*_pairs(old, new)]
        if not pairs or not all(one and other and _fits(one, other) for one, other in pairs):
            return False
        found = [(function, other) for one, other in pairs for function in self._functions.get(_place(one), [])]
        if len({_place(function.__code__) for function, _ in found}) < len(pairs):
            return False
        for each in self._kept:
            each.cache_clear()
        for function, code in found:
            function.__code__ = code
        return True


def _place(code: CodeType) -> tuple[str, str, int]:
    return code.co_filename, code.co_qualname, code.co_firstlineno


def _pairs(old: CodeType, new: CodeType) -> Iterator[tuple[CodeType | None, CodeType | None]]:
    """Yield the outermost functions that differ, as they were and are; of anything else that differs a pair of None."""
    if old == new:
        return
    if old.co_flags & new.co_flags & inspect.CO_OPTIMIZED and old.co_name not in _AT_ONCE:
        yield old, new
        return
    one, other = (_within(code) for code in (old, new))
    if (*_alone(old), len(one)) != (*_alone(new), len(other)) or old.co_name in _AT_ONCE:
        yield None, None
        return
    for within in zip(one, other, strict=True):
        yield from _pairs(*within)


def _within(code: CodeType) -> list[CodeType]:
    return [each for each in code.co_consts if isinstance(each, CodeType)]


def _alone(code: CodeType) -> tuple[object, ...]:
    """Return what a module or class does by itself, without what its functions do."""
    plain = [(type(each), repr(each)) for each in code.co_consts if not isinstance(each, CodeType)]
    return code.co_code, code.co_names, plain


def _fits(one: CodeType, other: CodeType) -> bool:
    return _place(one) == _place(other) and one.co_freevars == other.co_freevars
