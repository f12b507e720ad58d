"""The languages of the site: each module here is one, and nothing else names it."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from handover.words import FrameWords


def languages() -> dict[str, FrameWords]:
    """Return the words of the frame by the code of their language."""
    found: list[FrameWords] = [import_module(f"{__name__}.{each.name}").WORDS for each in iter_modules(__path__)]
    return {words.code: words for words in found}
