"""Where the pages of cases and trees stand, from the root of the site; known as soon as all posts are read."""

from __future__ import annotations

from casetree.law.law import newest
from casetree.nouns.library import Library
from casetree.nouns.model import DecisionTree
from casetree.text.words import LANGUAGES

from .walk_states import states

CASES = "cases/"
"""The list of cases; each case has a folder below it."""

TREES = "trees/"
"""The list of trees; each tree has a folder below it, and each version one below that."""

VERSIONS = "trees/{tree}/{law}/"
"""The page of a version of a tree."""

BESIDE = ("case.svg", "case.png")
"""Files that stand beside the page of each case."""


def address_in(address: str, language: str, default_language: str) -> str:
    """Return the address of a page in a language: the default one has no folder of its own.

    >>> address_in("cases/", "ja", "en"), address_in("cases/", "en", "en")
    ('ja/cases/', 'cases/')
    """
    return address if language == default_language else f"{language}/{address}"


def alternates_of(address: str, default_language: str) -> dict[str, str]:
    """Return the addresses of a page in each language that figures speak, the site's own first.

    >>> alternates_of("cases/", "en")["ja"]
    'ja/cases/'
    """
    return {language: address_in(address, language, default_language) for language in languages_of(default_language)}


def languages_of(default_language: str) -> tuple[str, ...]:
    """Return the languages of pages that are made from data: the site's own first, then the others."""
    return (default_language, *(language for language in LANGUAGES if language != default_language))


def case_address(id: str) -> str:
    """Return the address of a case's page in the default language."""
    return f"{CASES}{id}/"


def version_address(tree: DecisionTree) -> str:
    """Return the address of a version's own page in the default language."""
    return VERSIONS.format(tree=tree.id, law=tree.law)


def walk_address(tree: DecisionTree) -> str:
    """Return the address of a walk's first page in the default language."""
    return f"{TREES}{tree.id}/walk/"


def moves(library: Library) -> list[tuple[str, str, str, str]]:
    """Return language, address, where it leads and the id of each case that was renamed, and of each part of a case.

    A part leads to its figure on the page of its case.
    """
    default = library.default_language
    renamed = [(alias, id, case_address(id)) for alias, id in sorted(library.aliases.items())]
    wholes = [(id, known.case.part_of) for id, known in sorted(library.cases.items()) if known.case.part_of]
    parts = [(id, id, f"{case_address(whole)}#case-{id}") for id, whole in wholes]
    return [
        (language, address, address_in(to, language, default), id)
        for old, id, to in (*renamed, *parts)
        for language, address in alternates_of(case_address(old), default).items()
    ]


def moved(library: Library) -> dict[str, str]:
    """Return where each former address of a public case leads, for a server that can redirect.

    A rule for `cases/old/` holds for what is below it too: `cases/old/case.png` is `cases/new/case.png` now.
    """
    return {old: new for _, old, new, id in moves(library) if library.cases[id].is_public}


def case_addresses(library: Library) -> list[str]:
    """Return the addresses that belong to cases, whether or not a page stands there in the end."""
    names = [CASES, *(case_address(id) for id, known in library.cases.items() if known.is_public)]
    return list(dict.fromkeys([*_everywhere(names, library), *moved(library)]))


def tree_addresses(library: Library) -> list[str]:
    """Return the addresses of the pages of trees and their versions."""
    names = [TREES]
    for versions in trees_of(library):
        names += [f"{TREES}{versions[0].id}/", *map(version_address, versions)]
    return _everywhere(names, library)


def tree_links(library: Library) -> dict[str, str]:
    """Return what the file of each version is shown as: a post links to the one and leads to the other."""
    return {
        f"{TREES}{tree.id}/{tree.law}.yaml": version_address(tree)
        for versions in trees_of(library)
        for tree in versions
    }


def walk_addresses(library: Library) -> list[str]:
    """Return the addresses of the pages of walks."""
    names = [walk_address(tree) + state.address for tree in map(current, trees_of(library)) for state in states(tree)]
    return _everywhere(names, library)


def _everywhere(names: list[str], library: Library) -> list[str]:
    return [address for name in names for address in alternates_of(name, library.default_language).values()]


def trees_of(library: Library) -> list[tuple[DecisionTree, ...]]:
    """Return the versions of each tree that has any without an error."""
    return [versions for _, versions in sorted(library.trees.items()) if versions]


def current(versions: tuple[DecisionTree, ...]) -> DecisionTree:
    """Return the version that a tree's own address shows: the newest in force, or else the first expected."""
    return newest(versions) or versions[0]
