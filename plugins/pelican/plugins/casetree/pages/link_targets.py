"""What posts can link to besides files: the pages of cases, of trees and of the walks through them."""

from __future__ import annotations

from casetree.nouns.library import Library
from casetree.text.words import LANGUAGES

from ..posts.link_check import LinkedPages
from ..posts.site import Site
from .case_page import BESIDE, case_addresses
from .tree_page import TREES, current, tree_addresses, tree_links, trees_of
from .walk_page import walk_addresses


def linked_pages(site: Site) -> LinkedPages:
    """Return them, once the cases of all posts are known."""
    library = site.library
    cases = case_addresses(site)
    beside = [address + name for address in cases for name in BESIDE]
    faulty = [f"{TREES}{tree}/{law}" for tree, laws in library.faulty.items() for law in ("", *laws)]  # told elsewhere
    addresses = (*cases, *beside, *tree_addresses(site), *walk_addresses(site), *tree_links(site), *faulty)
    shown = {versions[0].id: current(versions) for versions in trees_of(site)}
    return LinkedPages(
        frozenset(address.rstrip("/") for address in addresses),
        tuple(language for language in LANGUAGES if language != library.default_language),
        {tree: _versions(tree, library) for tree in sorted({*library.trees, *library.faulty})},
        {id: (*tree.questions, *tree.outcomes) for id, tree in shown.items()},
        tuple(sorted([*(id for id, known in library.cases.items() if known.is_public), *library.aliases])),
        frozenset(id for id, known in library.cases.items() if not known.is_public),
    )


def _versions(tree: str, library: Library) -> tuple[str, ...]:
    """Return the dates of a tree's versions, those with errors too."""
    return tuple(sorted([*(version.law for version in library.trees.get(tree, ())), *library.faulty.get(tree, ())]))
