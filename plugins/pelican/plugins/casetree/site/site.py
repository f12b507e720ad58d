"""The site that a build makes: its library, its posts, and what the cases of posts come to when they are walked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from casetree.nouns.diagnostics import Diagnostic
from casetree.nouns.library import Library
from casetree.nouns.model import CitedSource
from casetree.nouns.trace import Trace
from casetree.walking.pipeline import Walks

from ..posts.body.link_check import Link
from ..posts.post import Post


@dataclass(slots=True)
class Shown:
    """What a post shows, once it has been converted."""

    traces: dict[str, Trace] = field(default_factory=dict)
    """The cases that it shows, by id, in the order it shows them."""

    mentions: set[str] = field(default_factory=set)
    """Ids of the cases that it defines, shows, compares or speaks of."""

    links: list[Link] = field(default_factory=list)
    """Where its text leads."""

    anchors: set[str] = field(default_factory=set)
    """The HTML ids of its text."""

    cited: tuple[CitedSource, ...] = ()
    """What its figures and its prose cite, in the order in which readers meet it."""


@dataclass(slots=True)
class Site:
    """Made by `index.site_of` once all posts are read."""

    library: Library
    """With the cases of all posts."""

    walks: Walks
    """Of this library."""

    posts: Mapping[str, Post]
    """By file."""

    refused: Mapping[tuple[str, int], Diagnostic]
    """By file and line, the blocks whose id is another case's."""

    unread: frozenset[str]
    """Ids of cases of which a part could not be read."""

    shown: dict[str, Shown] = field(default_factory=dict)
    """By file, what each post shows that has been converted so far."""

    def public_traces(self) -> list[Trace]:
        """Walk the cases of published posts, in order of id; one with any error is left out."""
        traces = [self.public_trace(id) for id in sorted(self.library.cases)]
        return [trace for trace in traces if trace is not None]

    def public_trace(self, id: str) -> Trace | None:
        """Walk a case that has a page of its own: None where it is no published post's or has any error."""
        known = self.library.cases.get(id)
        if known is None or not known.is_public or id in self.unread:
            return None
        trace, faults = self.walks.case(known.case)
        return None if any(fault.is_error for fault in faults) else trace

    def posts_about(self) -> dict[str, tuple[str, ...]]:
        """Return by case the files of the published posts that show it or speak of it, its own post first."""
        found: dict[str, list[str]] = {}
        for path, shown in sorted(self.shown.items()):
            for id in shown.mentions if self.posts[path].is_public else ():
                found.setdefault(id, []).append(path)
        own = {id: known.path for id, known in self.library.cases.items()}
        return {id: tuple(sorted(paths, key=lambda path: path != own.get(id))) for id, paths in found.items()}
