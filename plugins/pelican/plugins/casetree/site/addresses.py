"""Where the pages of cases and trees stand, from the root of the site; known as soon as all posts are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casetree.law.law import newest
from casetree.nouns.library import Library
from casetree.nouns.model import DecisionTree
from casetree.text.words import LANGUAGES, words_for
from handover.addresses import Address, Kind

from .walk_states import states

CASES = "cases/"
"""The list of cases; each case has a folder below it."""

FIGURES = "figures/"
"""The page of all charts."""

GLOSSARY = "glossary/"
"""The page of all terms; each has a place there."""

TREES = "trees/"
"""The list of trees; each tree has a folder below it, and each version one below that."""

CHECK = "check/"
"""The page that all walks begin from."""

VERSIONS = "trees/{tree}/{law}/"
"""The page of a version of a tree."""

BESIDE = ("case.svg", "case.png")
"""Files that stand beside the page of each case, in every language."""

CASE_DATA = "case.json"
"""The file with all that was found of a case, in all languages: it stands beside the page in the site's own."""

CASE_CSL, CASE_BIB = "case.csl.json", "case.bib"
"""The files by which its decisions can be cited; they stand beside the former."""

CASE_FILES = (CASE_DATA, CASE_CSL, CASE_BIB)

DATA = "data/"
"""The page of the data set; its files stand beside it in the site's own language."""

DATABASE, PACKAGE = "cases.sqlite", "datapackage.json"
DATA_BESIDE = (DATABASE, PACKAGE)
"""The files there besides those of the tables."""

CASE_SCHEMA = f"{DATA}case.schema.json"
"""What form the data of a case have."""


def address_in(address: str, language: str, default_language: str) -> str:
    """Return the address of a page in a language: the default one has no folder of its own.

    Of a site in a language that figures do not speak, that is the one that they speak in its place.

    >>> address_in("cases/", "ja", "en"), address_in("cases/", "en", "en"), address_in("cases/", "en", "fr")
    ('ja/cases/', 'cases/', 'cases/')
    """
    is_own = language in (default_language, words_for(default_language).code)
    return address if is_own else f"{language}/{address}"


def alternates_of(address: str, library: Library) -> dict[str, str]:
    """Return the addresses of a page in each language of the site, its own first.

    >>> alternates_of("cases/", Library(default_language="ja", languages=("ja", "en")))
    {'ja': 'cases/', 'en': 'en/cases/'}
    """
    return {each: address_in(address, each, library.default_language) for each in languages_of(library)}


def languages_of(library: Library) -> tuple[str, ...]:
    """Return the languages of pages that are made from data: the site's own first, then the others."""
    default = words_for(library.default_language).code
    return library.languages or (default, *(language for language in LANGUAGES if language != default))


def case_address(id: str) -> str:
    """Return the address of a case's page in the default language."""
    return f"{CASES}{id}/"


def tree_address(tree: DecisionTree) -> str:
    """Return the address of a tree's own page, which shows its newest version, in the default language."""
    return f"{TREES}{tree.id}/"


def version_address(tree: DecisionTree) -> str:
    """Return the address of a version's own page in the default language."""
    return VERSIONS.format(tree=tree.id, law=tree.law)


def walk_address(tree: DecisionTree) -> str:
    """Return the address of the first page of the walk through a version, in the default language."""
    return f"{version_address(tree)}walk/"


def newest_walk(tree: str) -> str:
    """Return the address that leads to the walk through the newest version of a tree, in the default language."""
    return f"{TREES}{tree}/walk/"


def moves(library: Library) -> list[tuple[str, str, str, str]]:
    """Return language, address, where it leads and the id of each case that was renamed, and of each part of a case.

    A part leads to its figure on the page of its case; one that was withdrawn has a page that says so.
    """
    default = library.default_language
    renamed = [(alias, id, case_address(id)) for alias, id in sorted(library.aliases.items())]
    shown = [(id, known.case.part_of) for id, known in sorted(library.cases.items()) if not library.withdrawn(id)]
    parts = [(id, id, f"{case_address(whole)}#case-{id}") for id, whole in shown if whole]
    return [
        (language, address, address_in(to, language, default), id)
        for old, id, to in (*renamed, *parts)
        for language, address in alternates_of(case_address(old), library).items()
    ]


def moved(library: Library) -> dict[str, str]:
    """Return where each former address of a public case leads, for a server that can redirect.

    A rule for `cases/old/` holds for what is below it too: `cases/old/case.png` is `cases/new/case.png` now.
    """
    return {old: new for _, old, new, id in moves(library) if library.cases[id].is_public}


def case_places(library: Library) -> list[Address]:
    """Return where the pages of cases stand, whether or not there is one in the end."""
    found = [*_places(CASES, library, kind="list")]
    cases = library.cases
    known = {**{id: id for id in cases}, **library.aliases}
    for id, owner in known.items():
        if cases[owner].is_public:
            found += _places(case_address(id), library, kind="case", source=cases[owner].path, word=id)
    return found


def case_data_links(library: Library) -> dict[str, str]:
    """Return the addresses of the files with what was found of each case, as posts link to them: each leads to itself.

    A withdrawn case has none, and a part is told with its case.
    """
    shown = [id for id, known in library.cases.items() if known.is_public and not known.case.part_of]
    named = [case_address(id) + name for id in shown if not library.withdrawn(id) for name in CASE_FILES]
    return {address: address for address in named}


def tree_places(library: Library) -> list[Address]:
    """Return where the pages of trees and their versions stand."""
    found = [*_places(TREES, library, kind="list")]
    for versions in trees_of(library):
        own = current(versions)
        for tree, address in [(own, f"{TREES}{own.id}/"), *((each, version_address(each)) for each in versions)]:
            found += _places(address, library, kind="tree", source=tree.span.source.path)
    return found


def tree_links(library: Library) -> dict[str, str]:
    """Return what the file of each version is shown as: a post links to the one and leads to the other."""
    return {
        f"{TREES}{tree.id}/{tree.law}.yaml": version_address(tree)
        for versions in trees_of(library)
        for tree in versions
    }


def walk_places(library: Library) -> list[Address]:
    """Return where the pages of walks stand, and the page that they begin from."""
    found = [*_places(CHECK, library, kind="list")]
    for versions in trees_of(library):
        newest = current(versions)
        found += _places(newest_walk(newest.id), library, kind="walk", source=newest.span.source.path)
        for tree in versions:
            for state in states(tree):
                address = walk_address(tree) + state.address
                asked = state.way[-1][0] if state.way else state.node
                found += _places(address, library, kind="walk", source=tree.span.source.path, word=asked)
    return found


def _places(address: str, library: Library, *, kind: Kind, source: str = "", word: str = "") -> Iterator[Address]:
    """Yield where the page of an address stands in every language."""
    for each in alternates_of(address, library).values():
        yield Address(file=f"{each}index.html", kind=kind, source=source, word=word)


def urls(places: Iterable[Address]) -> list[str]:
    """Return the addresses of pages, each once."""
    return list(dict.fromkeys(place.file.removesuffix("index.html") for place in places))


def trees_of(library: Library) -> list[tuple[DecisionTree, ...]]:
    """Return the versions of each tree that has any without an error."""
    return [versions for _, versions in sorted(library.trees.items()) if versions]


def current(versions: tuple[DecisionTree, ...]) -> DecisionTree:
    """Return the version that a tree's own address shows: the newest in force, or else the first expected."""
    return newest(versions) or versions[0]
