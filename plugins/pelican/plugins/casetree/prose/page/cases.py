"""The cases that one page shows: a block's case is walked and noted, or its faults are told in the figure's place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from casetree.figures.citations import Numbering
from casetree.figures.withdrawn import withdrawn_figure
from casetree.nouns.diagnostics import Diagnostic, Span
from casetree.nouns.model import Case, Comparison, ShownCase, Withdrawn
from casetree.nouns.trace import Trace
from casetree.text.markup import Markup, join
from casetree.walking.binding import check_steps
from casetree.walking.pipeline import Place

from ...posts.blocks import Fence
from ...posts.post import CaseBlock, Post
from ...site.site import Shown, Site
from ..host import Composer, faulty
from .showing import Found, Showing, Showings, broken, misplaced, title_faults

Compose = Callable[[Showing, Numbering, Markup], Markup]
"""Writes the figure of a showing, with the numbering of its page; for a feed with the address of that page."""


class CasesShown:
    """The cases of the blocks of one post, as far as they have been read; `shown` and `faults` take what is found."""

    def __init__(self, post: Post, site: Site, shown: Shown, faults: list[Diagnostic]) -> None:
        self.post = post
        self.site = site
        self.shown = shown
        self.faults = faults
        self.showings = Showings()
        self.traces: dict[str, Trace] = {}
        shown.traces = self.traces

    def show(self, fence: Fence, id: str = "") -> Showing | Markup:
        """Walk a block's case, or return its faults in the figure's place; an `id` is a case of another post's."""
        block = CaseBlock(fence, ShownCase(case=id, span=fence.passage.start), ()) if id else self._read(fence)
        refused = self.site.refused.get((self.post.source.path, fence.first))
        wrong = None if refused else misplaced(fence)
        if refused or wrong:
            # A refused one is told already, and what is wrong within it is not to wait for the next run.
            self.faults.extend([wrong] if wrong else [*block.faults, *self._walked(block)[1]])
            self._note_faulty(block)
            return faulty([fault for fault in (refused, wrong) if fault])
        gone, withdrawn = self._withdrawn(block)
        if withdrawn:
            self.faults.extend(block.faults)
            self.showings.withdrawn[gone] += 1
            return withdrawn_figure(withdrawn, self.post.language, gone, self.showings.withdrawn[gone])
        found, faults = self._walked(block)
        faults = [*block.faults, *faults, *(title_faults(found, fence) if found else ())]
        self.faults.extend(faults)
        errors = [fault for fault in faults if fault.is_error]
        if found is None or errors:
            self._note_faulty(block)
            return faulty(errors)
        return self._note(found, fence, is_own=not id)

    def of(self, origin: Post, fence: Fence, compose: Compose) -> Found:
        """Return the cases that another post shows, each to stand in place of a block."""
        read = [block.block for block in origin.blocks]
        named = [each.id for each in read if isinstance(each, Case)]
        named += [each.case for each in read if isinstance(each, ShownCase)]

        def show(id: str, told: Markup) -> Composer:
            found = self.show(fence, id)
            if not isinstance(found, Showing):
                return lambda numbering, page: found
            return lambda numbering, page: join([compose(found, numbering, page), told])

        unread = (broken(block.fence, block.faults, "id", "case") for block in origin.blocks if block.block is None)
        return dict(unread) | {id: (f"case-{id}", partial(show, id)) for id in named if id}

    def _withdrawn(self, block: CaseBlock) -> tuple[str, Withdrawn | None]:
        """Return which case a block would show and why that was withdrawn; None where it was not."""
        read, library = block.block, self.site.library
        if read is None or isinstance(read, Comparison):
            return "", None
        id = read.case if isinstance(read, ShownCase) else read.id
        known = library.cases.get(id)
        is_shown = known is not None and (known.is_public or known.path == self.post.source.path)
        return id, library.withdrawn(id) if is_shown else None

    def _walked(self, block: CaseBlock) -> tuple[Trace | None, list[Diagnostic]]:
        if block.block is None:
            return None, []
        return self.site.walks.block(block.block, Place(self.post.source.path, self.post.is_public))

    def _read(self, fence: Fence) -> CaseBlock:
        """Return what a fence was read as; one of a header's value is read as none."""
        return self.post.block(fence) or CaseBlock(fence, None, ())

    def _note(self, trace: Trace, fence: Fence, is_own: bool) -> Showing:
        """Take note of what a figure shows."""
        if not trace.rewalk and not trace.is_comparison:
            self.faults.extend(fault for fault in check_steps(trace) if self._is_within(fault.span, fence))
        if is_own and trace.case.id and trace.focus:
            self.traces.setdefault(trace.case.id, trace)
        self.shown.mentions |= trace.cases
        return self.showings.add(trace)

    def _is_within(self, span: Span, fence: Fence) -> bool:
        """True for a place in this block; a case that is shown again is checked where it is defined."""
        return span.source.path == self.post.source.path and fence.first < span.line <= fence.last + 1

    def _note_faulty(self, block: CaseBlock) -> None:
        """Keep which case a faulty block was to show: what prose would say of it is no fault of its own."""
        read = block.block
        if isinstance(read, ShownCase):
            self.showings.faulty.add(self.site.library.aliases.get(read.case, read.case))
        elif not isinstance(read, Comparison) and (read is None or read.paths):
            self.showings.faulty.add((read.id if read else "") or f"line {block.fence.first}")


def traces_of(post: Post, site: Site) -> dict[str, Trace]:
    """Walk once more what a post shows that has been converted without a fault."""
    cases = CasesShown(post, site, Shown(), [])
    for block in post.blocks:
        cases.show(block.fence)
    return cases.traces
