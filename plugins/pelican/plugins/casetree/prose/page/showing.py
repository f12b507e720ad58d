"""A case as a page shows it: the ids that it takes there, and what is wrong with where its block stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from casetree.figures.citations import known_sources
from casetree.figures.ids import anchor_of, figure_id
from casetree.nouns.diagnostics import Diagnostic, error, say
from casetree.nouns.model import CitedSource
from casetree.nouns.trace import Trace
from casetree.telling.references import IN_TITLE, refer
from casetree.text.markup import Markup, attribute, element

from ...posts.blocks import Fence
from ..host import Composer, faulty

Show = Callable[[Markup], Composer]
"""Returns what composes a thing of another post; takes the line that says from which."""

Found = Mapping[str, tuple[str, Show]]
"""The things of one kind in a post by name: the HTML id that each has there, and what shows it."""


@dataclass(frozen=True, slots=True)
class Showing:
    """A case as a page shows it."""

    trace: Trace
    number: int
    """Which showing on the page it is, counted from 1."""

    def anchor(self, node: str) -> str:
        """Return the HTML id of a node's place in the list."""
        return anchor_of(self.trace, node, self.number)


@dataclass(slots=True)
class Showings:
    """What a page has shown so far."""

    first: dict[str, Showing] = field(default_factory=dict)
    """Where each case is shown first, by its id."""

    rewalks: list[Trace] = field(default_factory=list)
    """The cases under a law that they were not decided by."""

    faulty: set[str] = field(default_factory=set)
    """Ids of the cases that were to be shown, had their blocks no faults; a place where an id cannot be read."""

    withdrawn: Counter[str] = field(default_factory=Counter)
    """The cases that it would show, had they not been withdrawn, by id, and how often it would."""

    sources: dict[str, CitedSource] = field(default_factory=dict)
    """What its figures declare themselves, by id."""

    ids: set[str] = field(default_factory=set)
    """HTML ids that its figures have taken."""

    def add(self, trace: Trace) -> Showing:
        """Show a case once more, passing over numbers whose ids are taken."""
        number = 1
        while (ids := _ids(trace, number)) & self.ids:
            number += 1
        self.ids |= ids
        self.sources.update(known_sources(trace, {}))
        showing = Showing(trace, number)
        if trace.case.id and trace.focus:
            self.first.setdefault(trace.case.id, showing)
        if trace.rewalk and not trace.is_comparison:
            self.rewalks.append(trace)
        return showing


def _ids(trace: Trace, number: int) -> set[str]:
    nodes = (*trace.tree.questions, *trace.tree.outcomes)
    return {figure_id(trace, number), *(anchor_of(trace, node, number) for node in nodes)}


def title_faults(trace: Trace, fence: Fence) -> list[Diagnostic]:
    """Report the references of a title that say nothing; they are always to the case at hand."""
    source, title = fence.passage.source, trace.case.title
    if title is None or trace.focus is None:
        return []
    faults = []
    for number, line in enumerate(source.lines[fence.first : fence.last + 1], fence.first + 1):
        for found in IN_TITLE.finditer(line):
            if any(found[0] in words for words in title.by_language.values()):
                span = source.span(number, found.start() + 1, len(found[0]))
                said = refer(trace, found[1], "en", span)
                faults += [said] if isinstance(said, Diagnostic) else []
    return faults


def broken(fence: Fence, faults: Iterable[Diagnostic], *keys: str) -> tuple[str, tuple[str, Show]]:
    """Return the name that a block with faults would have, by the first of these keys that it has, and what shows them.

    A passage that names it is not at fault: what is wrong is told where the block stands.
    """
    named = (re.search(rf"(?m)^\s*{key}:\s*[\"']?([^\s\"'#]+)", fence.passage.text) for key in keys)
    shown = faulty(fault for fault in faults if fault.is_error)
    return next((found[1] for found in named if found), ""), ("", lambda told: lambda numbering, page: shown)


def spoken(markup: Markup, language: str, around: str) -> Markup:
    """Mark the language of a thing of another post, where it is not that of the text around it."""
    return markup if language == around else element("div", attribute("lang", language), markup)


def misplaced(fence: Fence) -> Diagnostic | None:
    """Say what is wrong with where a block stands; None where nothing is."""
    place = fence.passage.start
    if not fence.is_closed:
        mark = re.findall("[`~]+", place.text[place.column - 1 :])[0]
        return error(
            "case-unclosed-fence",
            place,
            say("this block is opened here and never closed"),
            say("add a line with {mark} under its last line, indented as this one", mark=mark),
        )
    if fence.in_footnote:
        return error(
            "case-in-footnote",
            place,
            say("a {kind} block cannot stand in a footnote", kind=fence.kind),
            say("move it into the text, and link to it from the footnote"),
        )
    return None
