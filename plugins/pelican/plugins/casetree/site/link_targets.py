"""What posts can link to besides files: the pages of cases, trees and walks, of charts, terms and data."""

from __future__ import annotations

from collections.abc import Iterable

from casetree.nouns.library import Library
from casetree.text.words import LANGUAGES

from ..files.extras import HAS_MORE, tables_of_data
from ..posts.body.link_check import LinkedPages
from .addresses import (
    BESIDE,
    DATA,
    DATA_BESIDE,
    FIGURES,
    GLOSSARY,
    TREES,
    alternates_of,
    case_data_links,
    case_places,
    tree_links,
    tree_places,
    urls,
    walk_places,
)


def linked_pages(library: Library, others: Iterable[str] = ()) -> LinkedPages:
    """Return them, once the cases of all posts are known; `others` are addresses of pages made besides."""
    places = case_places(library)
    drawn = urls(each for each in places if each.kind == "case" and not _is_withdrawn(each.word, library))
    beside = [address + name for address in drawn for name in BESIDE]
    faulty = [f"{TREES}{tree}/{law}" for tree, laws in library.faulty.items() for law in ("", *laws)]  # told elsewhere
    made = (*urls([*tree_places(library), *walk_places(library)]), *tree_links(library))
    default = library.default_language
    pages = (FIGURES, GLOSSARY, DATA) if HAS_MORE else (FIGURES, GLOSSARY)
    single = [each for page in pages for each in alternates_of(page, library).values()]
    tables = [f"{DATA}{name}.csv" for name in tables_of_data()]
    data = [*tables, *(DATA + name for name in DATA_BESIDE if tables)]
    found = (*urls(places), *beside, *case_data_links(library), *made, *faulty, *single, *data, *others)
    return LinkedPages(
        addresses=frozenset(address.rstrip("/") for address in found),
        languages=tuple(language for language in LANGUAGES if language != default),
        versions={tree: _versions(tree, library) for tree in sorted({*library.trees, *library.faulty})},
        cases=tuple(sorted([*(id for id, known in library.cases.items() if known.is_public), *library.aliases])),
        hidden=frozenset(id for id, known in library.cases.items() if not known.is_public),
    )


def _is_withdrawn(id: str, library: Library) -> bool:
    """True for a case without pictures, by its id or a former one."""
    return library.withdrawn(library.aliases.get(id, id)) is not None


def _versions(tree: str, library: Library) -> tuple[str, ...]:
    """Return the dates of a tree's versions, those with errors too."""
    days = [*(version.since for version in library.trees.get(tree, ())), *library.faulty.get(tree, ())]
    return tuple([day.isoformat() for day in sorted(days)])
