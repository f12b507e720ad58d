"""The site that a build makes: its library, its posts, and what the cases of posts come to when they are walked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from casetree.nouns.diagnostics import Diagnostic
from casetree.nouns.library import Library
from casetree.nouns.model import CitedSource
from casetree.nouns.trace import Trace
from casetree.walking.pipeline import Walks
from charts.drawing.drawings import Drawings, no_specs
from charts.table import Table
from terms.term import Forms, Term

from ..files.image_size import Size
from ..posts.body.link_check import Link
from ..posts.post import Post


@dataclass(slots=True)
class Shown:
    """What a post shows, once it has been converted."""

    traces: Mapping[str, Trace] = field(default_factory=dict)
    """The cases that it shows, by id, in the order it shows them."""

    mentions: set[str] = field(default_factory=set)
    """Ids of the cases that it defines, shows, compares or speaks of."""

    links: list[Link] = field(default_factory=list)
    """Where its text leads."""

    anchors: set[str] = field(default_factory=set)
    """The HTML ids of its text."""

    sheets: set[str] = field(default_factory=set)
    """The style sheets that it needs besides those of every page."""

    terms: set[str] = field(default_factory=set)
    """Ids of the terms that it shows or links."""

    cited: tuple[CitedSource, ...] = ()
    """What its figures and its prose cite, in the order in which readers meet it."""

    grounds: Mapping[str, int] = field(default_factory=dict)
    """What so many places of its prose rest on."""


class WalkedLater(Mapping[str, Trace]):
    """The cases that a post shows, walked again when somebody asks for them."""

    def __init__(self, walk: Callable[[], Mapping[str, Trace]]) -> None:
        self._walk = walk
        self._walked: Mapping[str, Trace] | None = None

    def _traces(self) -> Mapping[str, Trace]:
        if self._walked is None:
            self._walked = self._walk()
        return self._walked

    def __getitem__(self, id: str) -> Trace:
        return self._traces()[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._traces())

    def __len__(self) -> int:
        return len(self._traces())


@dataclass(frozen=True, slots=True)
class Whole:
    """One case with its parts: one person's, whatever the law and the proceeding."""

    own: Trace
    """The case's own block."""

    parts: tuple[Trace, ...]
    """By date of post, then place."""

    @property
    def id(self) -> str:
        """The case's id."""
        return self.own.case.id

    @property
    def blocks(self) -> tuple[Trace, ...]:
        """Its own block, then the parts."""
        return self.own, *self.parts


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

    tables: Mapping[str, Table] = field(default_factory=dict)
    """The tables of figures, by name."""

    terms: Mapping[str, Term] = field(default_factory=dict)
    """The terms of the glossary, by id."""

    forms: Mapping[str, Forms] = field(default_factory=dict)
    """By language, the forms in which posts mention those that they link by themselves."""

    origins: Mapping[str, tuple[Post, ...]] = field(default_factory=dict)
    """By slug, the posts that others may show something of, in every language."""

    drawings: Drawings = field(default_factory=lambda: Drawings(no_specs))
    """Of the charts of its posts."""

    sizes: dict[Path, Size | None] = field(default_factory=dict)
    """Of the images that posts show, by their files; none for one of which no size can be read."""

    shown: dict[str, Shown] = field(default_factory=dict)
    """By file, what each post shows that has been converted so far."""

    def wholes(self) -> list[Whole]:
        """Return the cases of published posts, in order of id; one with any error is left out."""
        roots = [id for id, known in sorted(self.library.cases.items()) if known.is_public and not known.case.part_of]
        return [whole for id in roots if (whole := self.whole(id))]

    def whole(self, id: str) -> Whole | None:
        """Return a case, or the case that a part belongs to, walked; None where it has any error, or was withdrawn."""
        cases = self.library.cases
        root = cases[id].case.part_of or id if id in cases else ""
        own = self._walked(root)
        if own is None:
            return None
        here = cases[root]
        known = [each for each in self.library.parts.get(root, ()) if each.is_public or each.path == here.path]
        return Whole(own, tuple(part for each in known if (part := self._walked(each.case.id))))

    def public_trace(self, id: str) -> Trace | None:
        """Return a case or a part as its page shows it; None where none does."""
        known = self.library.cases.get(id)
        whole = self.whole(id) if known and known.is_public else None
        return next((block for block in whole.blocks if block.case.id == id), None) if whole else None

    def _walked(self, id: str) -> Trace | None:
        known = self.library.cases.get(id)
        if known is None or self.library.withdrawn(id) or id in self.unread:
            return None
        trace, faults = self.walks.case(known.case)
        return None if any(fault.is_error for fault in faults) else trace

    def posts_about(self) -> dict[str, tuple[str, ...]]:
        """Return by case the files of the published posts that show it, a part of it, or speak of it, its own first."""
        cases, found = self.library.cases, dict[str, list[str]]()
        for path, shown in sorted(self.shown.items()):
            named = {cases[id].case.part_of or id for id in shown.mentions if id in cases}
            for id in named if self.posts[path].is_public else ():
                found.setdefault(id, []).append(path)
        own = {id: known.path for id, known in cases.items()}
        return {id: tuple(sorted(paths, key=lambda path: path != own.get(id))) for id, paths in found.items()}
