"""The pages of each version of a tree, and the list of all trees: what they say in each language."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from casetree.drawing.amendment_drawing import draw_difference
from casetree.drawing.merging import merge
from casetree.figures.citations import Numbering, SourceList
from casetree.figures.figure import Stand, compose
from casetree.law.versions import difference
from casetree.nouns.library import Library
from casetree.nouns.model import DecisionTree
from casetree.nouns.trace import Trace
from casetree.telling.amendment import tell_difference
from casetree.telling.speech import Speech, say
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, preformatted
from casetree.text.words import words_for
from handover.pages import TreePage, TreesPage
from handover.trees import Branches, TakenAnswer, Taking

from ...site.addresses import TREES, alternates_of, current, trees_of, version_address, walk_address
from ...site.site import Site
from ..cases.case_words import in_words
from ..data_page import DataFile, DataPage
from .tree_words import alone, answer_words, list_sources, outcome_words, version_words


def tree_pages(site: Site) -> list[DataPage]:
    """Return the list of trees, and the pages of all versions; `trees/<tree>/` shows the newest in force.

    The newest has a dated address too, the one to cite; search engines are led from it to the tree's own (decision 17).
    """
    default = site.library.default_language
    listing = alternates_of(TREES, default)
    pages = []
    for language, address in listing.items():
        shown = [version_words(current(versions), language, default) for versions in trees_of(site.library)]
        values = TreesPage(trees=tuple(shown))
        pages.append(DataPage(address=address, language=language, template="trees", alternates=listing, values=values))
    for versions in trees_of(site.library):
        first = current(versions)
        own = f"{TREES}{first.id}/"
        for tree, name in [(first, own), *((each, version_address(each)) for each in versions)]:
            alternates = alternates_of(name, default)
            for language, address in alternates.items():
                page = DataPage(
                    address=address,
                    language=language,
                    template="tree",
                    alternates=alternates,
                    values=_values(tree, versions, language, site, is_dated=name == version_address(tree)),
                    canonical=alternates_of(own, default)[language] if name == version_address(first) else "",
                )
                pages.append(page)
    return pages


def tree_files(site: Site) -> list[DataFile]:
    """Return the text of each version, as its author wrote it, for saving."""
    return [
        DataFile(address=f"{TREES}{tree.id}/{tree.law}.yaml", make=partial(_file, _written(tree)))
        for versions in trees_of(site.library)
        for tree in versions
    ]


def branches(tree: DecisionTree, traces: Iterable[Trace], language: str, library: Library) -> tuple[Branches, ...]:
    """Tell which cases took each answer: by the decision in focus, and under this version.

    An answer that was not disclosed, or that only may have been given, is none of them; one that the
    author reads out of a decision, or that the decision presupposes, is one and says so.
    """
    words = words_for(language)
    taken: dict[tuple[str, str], list[Taking]] = {}
    for trace in traces:
        focus = trace.focus
        if trace.tree is not tree or focus is None or focus.is_argued:
            continue
        told = in_words(trace, library, language)
        for connector, basis in focus.on_path.items():
            taken.setdefault(connector, []).append(Taking(case=told, basis=str(basis)))
    return tuple(
        Branches(
            question=say(question.ask, words),
            answers=tuple(
                TakenAnswer(answer=answer_words(answer, words), cases=tuple(taken.get((question.id, answer.id), ())))
                for answer in question.answers
            ),
        )
        for question in tree.questions.values()
    )


def _values(
    tree: DecisionTree, versions: tuple[DecisionTree, ...], language: str, site: Site, is_dated: bool
) -> TreePage:
    words, default = words_for(language), site.library.default_language
    place = versions.index(tree)
    before = versions[place - 1] if place else None
    sources, numbering = {**site.library.sources, **tree.sources}, Numbering()
    figure = compose(alone(tree), site.library.sources, Stand(language=language), numbering)
    listed = SourceList("outcomes", words, numbering)
    speech = Speech(words, lambda cited: listed.cite(cited, sources))
    outcomes = tuple(outcome_words(outcome, speech) for outcome in tree.outcomes.values())
    taken = branches(tree, site.public_traces(), language, site.library)
    takings = [each for branch in taken for answer in branch.answers for each in answer.cases]
    return TreePage(
        tree=version_words(tree, language, default),
        is_dated=is_dated,
        is_current=tree is current(versions),
        figure=figure,
        outcomes=outcomes,
        outcome_sources=list_sources(listed),
        versions=tuple(version_words(each, language, default, is_here=each is tree) for each in versions),
        before=version_words(before, language, default) if before else None,
        change=tell_difference(difference(before, tree), words) if before else NOTHING,
        amendment=_amendment(before, tree, words) if before else NOTHING,
        branches=taken,
        cases=tuple({each.case.id: each.case for each in takings}.values()),
        written=preformatted(_written(tree)),
        file=f"{TREES}{tree.id}/{tree.law}.yaml",
        walk=alternates_of(walk_address(tree), default)[language],
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


def _file(written: str, before: bytes) -> bytes:
    return f"{written.rstrip()}\n".encode()
