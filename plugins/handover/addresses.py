"""Where the files of the site will stand: every plugin that writes any says so before one is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol

Kind = Literal[
    "page", "static", "alias", "list", "label", "feed", "case", "tree", "walk", "file", "card", "theme", "search",
    "host",
]  # fmt: skip
"""What stands at an address: `page` is a post or a page of an author, `label` the list of a tag or a category."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One file, or a folder of which only its owner knows what it will hold."""

    file: str
    """From the output folder on: `posts/one/index.html`; a folder ends in a slash: `pagefind/`."""

    kind: Kind = "file"

    source: str = ""
    """The file that its author would change, if it comes from one."""

    word: str = ""
    """What decides the address in that file: a tag, an id; empty where that is all of the file."""

    is_written: bool = True
    """False where this build does not write it and that for the public does: nothing else may stand there either."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """What cannot be written where it was to stand."""

    refused_files: frozenset[str] = frozenset()


class Writes(Protocol):
    """A generator of Pelican that tells what it will write, once all generators know what they will."""

    @property
    def addresses(self) -> Iterable[Address]:
        """Every file, whether or not each is written in the end."""


class Generating:
    """What a generator is told that needs nothing else of Pelican, whose own class lists all templates for each."""

    def __init__(self, *, context: dict[str, Any], settings: dict[str, Any], output_path: str, **others: Any) -> None:
        """`context` is what all templates are told, `output_path` the folder of the site; `others` are not needed."""
        self.context, self.settings, self.output_path = context, settings, output_path


def when_published(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Return the settings as a build for the public has them, with the names of feeds that no build at home writes."""
    return {**settings, **settings.get("CASETREE_WHEN_PUBLISHED", {})}


def tells(generator: object) -> bool:
    """True for a generator that says what it will write."""
    return hasattr(type(generator), "addresses")


def addresses_of(generator: object) -> Iterable[Address]:
    """Return what a generator will write; one that does not say so writes what posts are made of."""
    told: Iterable[Address] = getattr(generator, "addresses", ())
    return told
