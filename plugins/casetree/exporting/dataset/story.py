"""One case as the tables tell it: its traces, and what the site says of it besides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from casetree.nouns.model import Text
from casetree.nouns.trace import Decision, Trace


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One case with its parts, and what the site says of it."""

    own: Trace
    parts: tuple[Trace, ...]
    title: Text
    """The title of the post that tells it."""

    page: str
    """The address of its page."""

    posted: date | None
    """When that post was published, where its header says so."""

    modified: date | None = None
    """When it was last changed, where its header says so."""

    @property
    def id(self) -> str:
        """The case's id."""
        return self.own.case.id

    @property
    def blocks(self) -> tuple[Trace, ...]:
        """Its own block, then the parts."""
        return self.own, *self.parts

    def decisions(self) -> Iterator[tuple[Decision, Trace]]:
        """Yield its decisions with the block that each stands in, in the order of time; none of a faulty block."""
        blocks = {block.case.id: block for block in self.blocks}
        yield from ((each, blocks[each.part]) for each in self.own.course if each.part in blocks)
