"""The pages of each version of a tree, and the list of all trees: what they say in each language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial

from casetree.drawing.amendment_drawing import draw_difference
from casetree.drawing.merging import merge
from casetree.exporting.dataset.source_rows import Sources, law_ids
from casetree.exporting.dataset.tree_rows import laws_cited
from casetree.figures.citations import PAGE_LIST, Numbering, SourceList
from casetree.figures.figure import Stand, compose
from casetree.law.versions import difference
from casetree.nouns.model import DecisionTree, Kind
from casetree.telling.amendment import tell_difference
from casetree.telling.speech import Speech
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, preformatted
from casetree.text.words import words_for
from handover.pages import CitedLaw, TreePage, TreesPage

from ...site.addresses import TREES, address_in, alternates_of, current, trees_of, version_address, walk_address
from ...site.site import Site, Whole
from ..cases.case_words import CasesInWords
from ..data_page import DataFile, DataPage
from ..inputs import Inputs
from .count_words import Counts
from .counted_tree import counted_tree
from .tree_words import alone, outcome_words, version_words


def tree_pages(site: Site, told: CasesInWords, counts: Mapping[str, Counts]) -> list[DataPage]:
    """Return the list of trees, and the pages of all versions; `trees/<tree>/` shows the newest in force.

    The newest has a dated address too, the one to cite; search engines are led from it to the tree's own (decision 17).
    """
    library, of = site.library, Inputs(site)
    listing = alternates_of(TREES, library)
    pages = []
    for language, address in listing.items():
        page = DataPage(
            address=address,
            language=language,
            template="trees",
            alternates=listing,
            make=partial(_listing, site, language),
            inputs=partial(_of_listing, of),
        )
        pages.append(page)
    wholes = site.wholes()
    for versions in trees_of(site.library):
        first = current(versions)
        counted = [whole for whole in wholes if any(block.tree.id == first.id for block in whole.blocks)]
        own = f"{TREES}{first.id}/"
        for tree, name in [(first, own), *((each, version_address(each)) for each in versions)]:
            alternates = alternates_of(name, library)
            for language, address in alternates.items():
                is_dated = name == version_address(tree)
                page = DataPage(
                    address=address,
                    language=language,
                    template="tree",
                    alternates=alternates,
                    make=partial(_values, tree, counts[first.id], language, site, told=told, is_dated=is_dated),
                    inputs=partial(_of_tree, first.id, counted, of),
                    canonical=alternates_of(own, library)[language] if name == version_address(first) else "",
                )
                pages.append(page)
    return pages


def tree_files(site: Site) -> list[DataFile]:
    """Return the text of each version, as its author wrote it, for saving."""
    return [
        DataFile(
            address=f"{TREES}{tree.id}/{tree.law}.yaml",
            make=partial(_file, _written(tree)),
            written_in=tree.span.source.path,
        )
        for versions in trees_of(site.library)
        for tree in versions
    ]


def _listing(site: Site, language: str) -> TreesPage:
    default = site.library.default_language
    return TreesPage(
        trees=tuple(version_words(current(versions), language, default) for versions in trees_of(site.library))
    )


def _of_listing(of: Inputs) -> dict[str, str]:
    return {"trees": of.trees}


def _of_tree(id: str, counted: Iterable[Whole], of: Inputs) -> dict[str, str]:
    return {"tree": of.tree(id), "sources": of.sources, "cases": of.wholes(counted), "tables": of.tables}


def _values(
    tree: DecisionTree, counts: Counts, language: str, site: Site, *, told: CasesInWords, is_dated: bool
) -> TreePage:
    versions = counts.versions
    words, default = words_for(language), site.library.default_language
    place, newest = versions.index(tree), current(tuple(versions))
    before = versions[place - 1] if place else None
    sources, numbering = {**site.library.sources, **tree.sources}, Numbering(listed_in=PAGE_LIST)
    figure = compose(alone(tree), site.library.sources, Stand(language=language), numbering)
    listed = SourceList(PAGE_LIST, words, numbering)
    speech = Speech(words, lambda cited: listed.cite(cited, sources))
    outcomes = tuple(outcome_words(outcome, speech) for outcome in tree.outcomes.values())
    return TreePage(
        tree=version_words(tree, language, default),
        is_dated=is_dated,
        is_current=tree is newest,
        figure=figure,
        outcomes=outcomes,
        sources=listed.section(),
        versions=tuple(version_words(each, language, default, is_here=each is tree) for each in versions),
        before=version_words(before, language, default) if before else None,
        change=tell_difference(difference(before, tree), words) if before else NOTHING,
        amendment=_amendment(before, tree, words) if before else NOTHING,
        counted=counted_tree(counts, tree, language, site, told=told, is_dated=is_dated),
        written=preformatted(_written(tree)),
        file=f"{TREES}{tree.id}/{tree.law}.yaml",
        walk=address_in(walk_address(tree), language, default),
        walk_newest="" if tree is newest else address_in(walk_address(newest), language, default),
        laws=_laws(tree, site, language) if tree.kind is Kind.LAW else (),
    )


def _laws(tree: DecisionTree, site: Site, language: str) -> tuple[CitedLaw, ...]:
    """Return the laws that a tree cites from e-Gov; the day of a version is that of the tree, where there is one."""
    cited = laws_cited(tree, Sources(site.library.sources))
    found = {id: source for source in cited for id in law_ids([source])}
    since = tree.law if len(found) == 1 else ""
    return tuple(
        CitedLaw(id=id, title=law.title.in_language(language)[0], url=law.url, language=law.language, since=since)
        for id, law in found.items()
    )


def _amendment(before: DecisionTree, tree: DecisionTree, words: Words) -> Markup:
    """Draw what changed, on one tree; nothing where the two versions cannot be drawn as one."""
    merged = merge(difference(before, tree))
    if merged is None:
        return NOTHING
    title = words.amendment_drawn.format(before=words.day(before.since), after=words.day(tree.since))
    return draw_difference(merged, words.code, title, "amendment")


def _written(tree: DecisionTree) -> str:
    return "\n".join(tree.span.source.lines)


def _file(written: str) -> bytes:
    return f"{written.rstrip()}\n".encode()
