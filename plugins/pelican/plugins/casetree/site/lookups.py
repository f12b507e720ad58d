"""What is looked up in a site, written down with what was found, so that it can be told later if the same is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import blake2b
from typing import TypeVar

from casetree.nouns.library import KnownCase
from casetree.walking.pipeline import Walks

from ..posts.body.named_tables import named_tables
from ..posts.post import Post
from .site import Site

Lookup = tuple[str, str, str]
"""Of what kind, by which key, and the digest of what was found; the key of all of a kind is `*`."""

_ALL = "*"
T = TypeVar("T")


class Digests:
    """The digests of what can be looked up in a site, each made once.

    Two are equal only where whatever is made of what was found is equal too: places in files have no part in it.
    """

    def __init__(self, site: Site) -> None:
        self.site = site
        self._made: dict[tuple[str, str], str] = {}
        self._blocks: dict[str, dict[int, str]] = {}

    def of(self, kind: str, key: str) -> str:
        """Return the digest of what is found, or of everything of a kind."""
        made = self._made.get((kind, key))
        if made is None:
            found = self._all(kind) if key == _ALL else self._found(kind, key)
            made = self._made[kind, key] = blake2b(repr(found).encode("utf-8", "replace"), digest_size=8).hexdigest()
        return made

    def differing(self, lookups: Iterable[Lookup], size_of: Callable[[str], object]) -> Iterator[str]:
        """Find what would not be found again as it was; return its keys. `size_of` tells the size of an image."""
        for kind, key, digest in lookups:
            if digest != (repr(size_of(key)) if kind == "image" else self.of(kind, key)):
                yield key

    def _all(self, kind: str) -> object:
        return [(key, self.of(kind, key)) for key in _mapping(self.site, kind)]

    def _found(self, kind: str, key: str) -> object:
        library = self.site.library
        if kind == "tree":
            versions = library.trees.get(key)
            return versions and [(each.law, each.span.source.lines) for each in versions], library.faulty.get(key)
        if kind == "case":
            return self._case(library.cases.get(key))
        if kind == "parts":
            return [self._case(part) for part in library.parts.get(key, ())]
        if kind == "table":
            table = self.site.tables.get(key)
            return table and (table.source.lines, table.schema.lines)
        if kind == "origin":
            return [_origin(post) for post in self.site.origins.get(key, ())]
        return _mapping(self.site, kind).get(key)

    def _case(self, known: KnownCase | None) -> object:
        """Return all that a case is made from; its block is read in the language of its post."""
        if known is None:
            return None
        post = self.site.posts[known.path]
        if known.path not in self._blocks:
            blocks = ((block.case, block.fence.passage.text) for block in post.blocks if block.case)
            self._blocks[known.path] = {id(case): text for case, text in blocks}
        text = self._blocks[known.path][id(known.case)]
        is_unread = known.case.id in self.site.unread
        return text, post.language, known.case.id, known.path, known.is_public, known.posted, is_unread


def _origin(post: Post) -> object:
    """Return all of a post that another one may show."""
    blocks = [fence.passage.text for fence in post.fences if fence.kind]
    told = post.source.path, post.language, post.is_public, post.posted, post.header.get("title")
    return told, blocks, named_tables(post)


def _mapping(site: Site, kind: str) -> Mapping[str, object]:
    library = site.library
    return {
        "tree": library.trees,
        "table": site.tables,
        "term": site.terms,
        "forms": site.forms,
        "origin": site.origins,
        "source": library.sources,
        "case": library.cases,
        "alias": library.aliases,
        "parts": library.parts,
    }[kind]


class Lookups:
    """What one text looks up."""

    def __init__(self, digests: Digests) -> None:
        self.digests = digests
        self._asked: dict[tuple[str, str], str] = {}

    def note(self, kind: str, key: str, digest: str | None = None) -> None:
        """Write down that something was looked up; what does not stand in the site comes with its digest."""
        if (kind, key) not in self._asked:
            self._asked[kind, key] = self.digests.of(kind, key) if digest is None else digest

    def written(self) -> list[Lookup]:
        """Return what was looked up; where that was everything of a kind, no single things of that kind."""
        whole = {kind for kind, key in self._asked if key == _ALL}
        return [(kind, key, digest) for (kind, key), digest in self._asked.items() if key == _ALL or kind not in whole]


def watched(site: Site, lookups: Lookups) -> Site:
    """Return a site in which all look-ups of trees, tables, terms, sources and cases are written down.

    Its walks are its own: what another text has asked for would be found without a look-up if walks were shared.
    """
    library = site.library

    def watch(mapping: Mapping[str, T], kind: str) -> Mapping[str, T]:
        return _Watched(mapping, kind, lookups.note)

    own = replace(
        library,
        trees=watch(library.trees, "tree"),
        faulty=watch(library.faulty, "tree"),
        sources=watch(library.sources, "source"),
        cases=watch(library.cases, "case"),
        aliases=watch(library.aliases, "alias"),
    )
    vars(own)["parts"] = watch(library.parts, "parts")  # as if it had been computed already
    return replace(
        site,
        library=own,
        walks=Walks(own),
        tables=watch(site.tables, "table"),
        terms=watch(site.terms, "term"),
        forms=watch(site.forms, "forms"),
        origins=watch(site.origins, "origin"),
        posts={},
        shown={},
    )


class _Watched(Mapping[str, T]):
    """A mapping that tells what is looked up in it."""

    def __init__(self, mapping: Mapping[str, T], kind: str, note: Callable[[str, str], None]) -> None:
        self._mapping, self._kind, self._note = mapping, kind, note

    def __getitem__(self, key: str) -> T:
        self._note(self._kind, key)
        return self._mapping[key]

    def __contains__(self, key: object) -> bool:
        self._note(self._kind, str(key))
        return key in self._mapping

    def __iter__(self) -> Iterator[str]:
        self._note(self._kind, _ALL)
        return iter(self._mapping)

    def __len__(self) -> int:
        self._note(self._kind, _ALL)
        return len(self._mapping)
