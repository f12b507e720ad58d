"""What a declaration of keys is made of: keys, their values, and the words that a value may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from casetree.nouns.diagnostics import UNSAID, Message, say

LONGEST_TEXT = 10_000
"""Characters that a value may have."""

LONGEST_DRAWN = 500
"""Characters of words that are drawn, which a box holds far fewer of."""

LONGEST_ID = 100
"""Characters of an id, which becomes a part of addresses and of names of files."""

NEEDED = "an error"
"""What a key that may not be left out says of that."""


class Plain(StrEnum):
    """A value that is one text."""

    WORD = "word"
    """Any text that is not empty."""

    TEXT = "text"
    """Words for a reader: a plain text, or texts by language."""

    LABEL = "label"
    """The same, in the drawing."""

    DRAWN_WORD = "drawn-word"
    """Any text that is not empty, in the drawing."""

    ID = "id"
    SOURCE_ID = "source-id"
    """The id of a source."""

    PATH_NAME = "path-name"
    """The id of a path, or `<case>/<path>`."""

    LANGUAGE = "language"
    DAY = "day"
    """A calendar day."""

    SOURCE_DATE = "source-date"
    """A year, a month or a day."""

    MOMENT = "moment"
    """A date as an author of a case knows it."""

    ADDRESS = "address"
    """A web address."""

    PEOPLE = "people"
    """How many people, at least one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of some words."""

    what: str
    """What each of them is, with its article: `a basis`."""

    words: Mapping[str, str]
    """The words, each with what it means."""

    is_open: bool = False
    """True where any other text is the author's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key."""

    name: str
    says: str
    """What it says, in Markdown; links lead to headings of the page with its table."""

    left_out: str
    """What holds without it; `NEEDED` where that is an error."""

    shape: Shape
    add: Message = UNSAID
    """What to type where it is missing; empty where `add `name: …`` says enough."""

    @property
    def is_needed(self) -> bool:
        """True where it may not be left out."""
        return self.left_out == NEEDED

    @property
    def help(self) -> Message:
        """What to type where it is missing."""
        return self.add or say("add `{key}: …`", key=self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Lines of `key: value` with these keys and no others."""

    what: str
    """What they are, with the article: `a path`."""

    keys: tuple[Key, ...]
    example: str = "key: value"
    """A line of them, for a help."""

    by_name: Mapping[str, Key] = field(init=False, repr=False, compare=False)
    needed: tuple[Key, ...] = field(init=False, repr=False, compare=False)
    """Those that may not be left out."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {key.name: key for key in self.keys})
        object.__setattr__(self, "needed", tuple([key for key in self.keys if key.is_needed]))


@dataclass(frozen=True, slots=True, kw_only=True)
class ById:
    """Lines whose keys the author chooses."""

    of: Shape
    keys: Plain = Plain.ID
    least: int = 0
    most: int | None = None
    known: Mapping[str, Shape] = field(default_factory=dict)
    """Keys with a meaning of their own, whose values have another shape."""

    refused: tuple[str, ...] = ()
    """Keys that cannot be chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOf:
    """A list."""

    of: Shape
    least: int = 0
    most: int | None = None
    is_short: bool = False
    """True where a single one may stand without the list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Either:
    """A value of one of several shapes."""

    shapes: tuple[Shape, ...]


Shape: TypeAlias = "Plain | Choice | Lines | ById | ListOf | Either"


def either(*shapes: Shape) -> Either:
    """Join shapes of which a value may have any."""
    return Either(shapes=shapes)


def one_or_more(shape: Shape) -> ListOf:
    """Let one value stand alone, or several in a list."""
    return ListOf(of=shape, is_short=True)
