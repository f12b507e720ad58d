"""A case as a page shows it: the ids that it takes there, and what is wrong with where its block stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from casetree.figures.figure import anchor_of, name_of
from casetree.nouns.diagnostics import Diagnostic, error, say
from casetree.nouns.library import Library
from casetree.nouns.model import Comparison, ShownCase, Withdrawn
from casetree.nouns.trace import Trace
from casetree.telling.references import IN_TITLE, refer

from ..posts.blocks import Fence
from ..posts.post import CaseBlock, Post


@dataclass(frozen=True, slots=True)
class Showing:
    """A case as a page shows it."""

    trace: Trace
    number: int
    """Which showing on the page it is, counted from 1."""

    def anchor(self, node: str) -> str:
        """Return the HTML id of a node's place in the list."""
        return anchor_of(self.trace, node, self.number)


def numbered(trace: Trace, used: set[str]) -> Showing:
    """Return a showing of a case, passing over numbers whose ids are taken; `used` takes those of this one."""
    name = name_of(trace)
    nodes = [*trace.tree.questions, *trace.tree.outcomes]
    number = 1
    while True:
        ids = _ids(name, nodes, f"--{number}" if number > 1 else "")
        if not ids & used:
            used |= ids
            return Showing(trace, number)
        number += 1


def _ids(name: str, nodes: list[str], suffix: str) -> set[str]:
    return {f"case-{name}{suffix}", *(f"{name}--{node}{suffix}" for node in nodes)}


def withdrawn_in(block: CaseBlock, library: Library, post: Post) -> tuple[str, Withdrawn | None]:
    """Return which case a block of a post would show and why that was withdrawn; None where it was not."""
    read = block.block
    id = "" if read is None or isinstance(read, Comparison) else read.case if isinstance(read, ShownCase) else read.id
    known = library.cases.get(id) if id else None
    is_shown = known is not None and (known.is_public or known.path == post.source.path)
    return id, library.withdrawn(id) if is_shown else None


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
            say("a case block cannot stand in a footnote"),
            say("move it into the text, and link to it from the footnote"),
        )
    return None
