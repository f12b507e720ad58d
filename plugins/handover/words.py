"""The words of the frame, as far as plugins use them: a file of the theme has them for each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameWords:
    """What a plugin says in the words of the frame."""

    claim: str
    """What the site is, under its name."""

    names: Mapping[str, str] = field(default_factory=dict)
    """Tags and categories in the language; one that is not there is shown as posts write it."""


def words_in(words: Mapping[str, Any]) -> FrameWords:
    """Take from a file of words what plugins use."""
    return FrameWords(**{each.name: words[each.name] for each in fields(FrameWords)})
