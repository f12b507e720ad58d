"""What Markdown's processors ask of the page that a text becomes; they know no site."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from casetree.figures.citations import Numbering
from casetree.nouns.diagnostics import Diagnostic, Source
from casetree.nouns.model import CitedSource
from casetree.nouns.printing import full
from casetree.text.markup import NOTHING, Markup, element, place_link, preformatted
from casetree.text.told_in import messages_for

from ..posts.blocks import Fence
from .found import Found
from .raw_html import Loose

Composer = Callable[[Numbering, Markup], Markup]
"""Writes a figure with the numbering of its page; called in the order in which readers meet the figures. For a feed
the other is the address of the page."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a reference stands for."""

    words: Markup
    place: str = ""
    """The HTML id of the step that they speak of; empty where the post does not show it."""

    in_page: Markup = NOTHING
    """What is written on the page of the text and nowhere else; nothing where it is the words."""

    def linked(self, page: Markup = NOTHING) -> Markup:
        """Write the words as a link to that step, for a feed on the page with an address."""
        if not self.place:
            return self.words
        return element("a", ' class="case-ref"' + place_link(self.place, page), self.words)


_MAX_SHOWN = 20


class Terms(Protocol):
    """The terms of one post."""

    def mentioned(self, words: str, is_prose: Callable[[int, int], bool]) -> Iterable[tuple[int, int, Said]]:
        """Return where a text mentions a term that it is to link, from where to where, and how.

        `is_prose` is true for a part of it that is the author's own prose.
        """

    def notes(self) -> Markup:
        """Return what stands after the text, before its sources: what those terms mean."""


class Host(Protocol):
    """The page of one post."""

    @property
    def terms(self) -> Terms:
        """The terms that its prose mentions."""

    @property
    def taken(self) -> Mapping[int, Sequence[str]]:
        """By the first line of a block, the lines of Markdown that stand in its place: a table of another post."""

    @property
    def source(self) -> Source:
        """The post's text."""

    @property
    def header(self) -> int:
        """How many lines of it stand above its text."""

    @property
    def summary(self) -> str:
        """The author's summary, as it is written."""

    @property
    def language(self) -> str:
        """The post's language."""

    @property
    def refusal(self) -> Diagnostic | None:
        """What forbids to convert it, if anything does."""

    def fences(self, source: Source) -> Iterable[Fence]:
        """Return the fenced blocks of a text that is the post's, or a value of its header."""

    def block(self, fence: Fence) -> Composer:
        """Return what composes the figure of a block of ours, or shows its faults."""

    def reference(self, kind: str, words: str | None, before: str) -> Said:
        """Return what `{case:…}` or `{data:…}` stands for.

        `words` is None where no brace closes it, `before` is the text before.
        """

    def known_sources(self) -> Iterable[CitedSource]:
        """Return every source that the prose can cite, those of the post's figures last."""

    def cited_source(self, id: str) -> CitedSource | None:
        """Return a source that the prose cites; None for one that nobody declares."""

    def unknown_source(self, id: str, written: str) -> None:
        """Report a source that the prose cites and nobody declares."""

    def image_size(self, target: str) -> tuple[int, int] | None:
        """Return width and height of an image as the text names it; None where its file does not tell."""

    def left_over(self, written: str) -> None:
        """Report a reference that Markdown did not look at, because it stands in raw HTML."""

    def found(self, found: Found, defined: Iterable[str]) -> None:
        """Take note of what stands in the text, or in a value of the header, and of the labels it gives addresses."""

    def loose(self, loose: Loose, is_value: bool) -> None:
        """Report a raw tag that has no other to go with it, in the text or in a value of the header."""

    def report(self, fault: Diagnostic) -> None:
        """Take note of a fault."""

    def cites(self, sources: tuple[CitedSource, ...], grounds: Mapping[str, int]) -> None:
        """Take note of all that the text cites, in order, and of what so many places of its prose rest on."""


def faulty(faults: Iterable[Diagnostic]) -> Markup:
    """Show faults in a figure's place: the first of them, since a page is not to be flooded."""
    shown = [
        element(
            "pre",
            ' class="case-fault"',
            element("code", "", preformatted(full(fault, messages_for(os.environ)))),
        )
        for fault in [*faults][:_MAX_SHOWN]
    ]
    return element("figure", ' class="case case-faulty"', *shown)
