"""What the pages of cases and trees are made from, as digests: the texts of blocks, trees and sources, unread.

Two values with equal digests make equal pages, however long it takes to make them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from casetree.nouns.model import Case, DecisionTree
from casetree.nouns.trace import Trace
from keeping.digests import digest_of_words

from ..site.site import Site, Whole


class Inputs:
    """The digests of one site's texts, each computed once."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._trees: dict[str, str] = {}
        self._wholes: dict[str, str] = {}

    @cached_property
    def sources(self) -> str:
        """Of the sources of the site, and of what all texts have in common."""
        library = self.site.library
        texts = {id(source.span.source): source.span.source.lines for source in library.sources.values()}
        return digest_of_words(*[library.default_language, *(line for lines in texts.values() for line in lines)])

    @cached_property
    def tables(self) -> str:
        """Of the tables of figures."""
        tables = sorted(self.site.tables.items())
        return digest_of_words(*(line for name, table in tables for line in (name, *table.source.lines)))

    def tree(self, id: str) -> str:
        """Of all versions of a tree."""
        if id not in self._trees:
            versions = self.site.library.trees.get(id, ())
            self._trees[id] = digest_of_words(*(part for tree in versions for part in _of_version(tree)))
        return self._trees[id]

    @property
    def trees(self) -> str:
        """Of all trees."""
        return digest_of_words(*map(self.tree, sorted(self.site.library.trees)))

    def whole(self, whole: Whole) -> str:
        """Of a case with its parts, the trees that they go through, and what they can cite."""
        if whole.id not in self._wholes:
            trees = sorted({block.tree.id for block in whole.blocks} | {block.case.tree for block in whole.blocks})
            parts = [*map(self._block, whole.blocks), *map(self.tree, trees), self.sources]
            self._wholes[whole.id] = digest_of_words(*parts)
        return self._wholes[whole.id]

    def wholes(self, wholes: Iterable[Whole]) -> str:
        """Of several cases, in their order."""
        return digest_of_words(*map(self.whole, wholes))

    def block(self, case: Case) -> str:
        """Of the block of one case, in the post that it stands in."""
        known = self.site.library.cases[case.id]
        post = self.site.posts[known.path]
        text = next(block.fence.passage.text for block in post.blocks if block.block is known.case)
        return digest_of_words(case.id, known.path, post.language, str(known.is_public), text)

    def words(self, *words: str) -> str:
        """Of some words."""
        return digest_of_words(*words)

    def _block(self, trace: Trace) -> str:
        return self.block(trace.case)


def _of_version(tree: DecisionTree) -> list[str]:
    return [tree.law, *tree.span.source.lines]
