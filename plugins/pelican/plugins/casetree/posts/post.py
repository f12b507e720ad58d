"""A post as a value: header, fences and case blocks; everything after its reading works on these."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casetree.nouns.diagnostics import Diagnostic, Source, Span
from casetree.nouns.model import Block, Case

from .blocks import Fence
from .headers.header import Header


@dataclass(frozen=True, slots=True)
class CaseBlock:
    """A case block of a post, read."""

    fence: Fence
    block: Block | None
    """None where it says too little to be shown."""

    faults: tuple[Diagnostic, ...]
    """What is wrong with it by itself; how it fits its tree is known when it is walked."""

    @property
    def case(self) -> Case | None:
        """The case that it defines, where it defines one that has an id."""
        is_case = isinstance(self.block, Case) and not self.block.is_tree_alone and self.block.id
        return self.block if isinstance(self.block, Case) and is_case else None

    def place_of(self, words: str) -> Span:
        """Return where words stand in the block, or where it begins if they are written otherwise."""
        source, fence = self.fence.passage.source, self.fence
        for number in range(fence.first, fence.last + 1):
            if (at := source.lines[number].find(words)) >= 0:
                return source.span(number + 1, at + 1, len(words))
        return fence.passage.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post or page."""

    source: Source
    header: Header
    fences: tuple[Fence, ...]
    """Its fenced blocks of any kind, outermost only."""

    hidden: frozenset[int]
    """Indices of the lines that are no prose: fences and HTML comments."""

    blocks: tuple[CaseBlock, ...]
    slug: str
    language: str
    is_public: bool
    """False for a draft, a hidden post, and a post of a day to come."""

    is_future: bool = False
    """True for a post whose date is to come."""

    posted: date | None = None
    """The day of its date, where that can be read."""

    def block(self, fence: Fence) -> CaseBlock | None:
        """Return what a fence was read as; None for one that is not of this post."""
        return next((block for block in self.blocks if block.fence is fence), None)
