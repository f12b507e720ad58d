"""All decisions of our cases on one tree, as the page of a tree and the first page of the site show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casetree.figures.citations import describe
from casetree.nouns.model import DecisionTree, OfficialFigure
from casetree.nouns.trace import Decision
from casetree.telling.laws import law_inside
from casetree.telling.speech import say
from casetree.text.languages.base import Words
from casetree.text.markup import Markup, element, join, text
from casetree.text.words import words_for
from charts.values import filled
from handover.trees import CountedTree

from ...site.addresses import address_in, current, languages_of, tree_address, version_address
from ...site.site import Site
from ..cases.case_words import CasesInWords
from .count_words import Counts, by_authority, cases_in


def counted_tree(
    counts: Counts, shown: DecisionTree, language: str, site: Site, *, told: CasesInWords, is_dated: bool
) -> CountedTree:
    """Tell what was decided under a version, or, where the page is not dated, under all versions of its tree."""
    words, default = words_for(language), site.library.default_language
    versions = counts.under(shown, is_dated)
    decisions, questions = counts.decisions(versions), counts.of(shown, is_dated, words)
    cases = [whole for id in cases_in(questions) if (whole := site.whole(id))]
    return CountedTree(
        address=address_in(version_address(shown) if is_dated else tree_address(shown), language, default),
        title=say(shown.title, words),
        is_dated=is_dated,
        has_versions=len(counts.versions) > 1,
        sentence=counts.sentence(versions, words),
        unmarked=counts.unmarked(versions, words),
        by_authority=by_authority(decisions),
        everywhere=len(counts.decisions(counts.versions)),
        laws=_laws(decisions, shown, language),
        questions=questions,
        results=counts.marks(words).legend(decisions),
        official=tuple(_official(figure, shown, site, words) for figure in shown.official),
        cases=tuple(told.of(whole.own, whole.parts, language) for whole in cases),
    )


def _laws(decisions: Iterable[Decision], shown: DecisionTree, language: str) -> tuple[tuple[Markup, int], ...]:
    """Return under which other versions decisions were made than the one that is shown, in words, and how many."""
    older = [decision.tree for decision in decisions if decision.tree.law != shown.law]
    trees = {tree.law: tree for tree in older}
    return tuple((text(law_inside(trees[law], language)), older.count(trees[law])) for law in sorted(trees))


def on_one_tree(counts: dict[str, Counts], site: Site, told: CasesInWords) -> Iterator[tuple[str, CountedTree]]:
    """Yield for each language the tree that most decisions went through; nothing where no tree has any."""
    most = max(counts.values(), key=lambda each: len(each.decisions(each.versions)), default=None)
    if most and most.comings:
        shown = current(tuple(most.versions))
        for language in languages_of(site.library):
            yield language, counted_tree(most, shown, language, site, told=told, is_dated=False)


def _official(figure: OfficialFigure, tree: DecisionTree, site: Site, words: Words) -> Markup:
    """Write an official figure with the numbers of its table, and where it comes from."""
    written, language = figure.label.in_language(words.code)
    told = filled(written, site.tables)
    sources = {**site.library.sources, **tree.sources}
    cited = [describe(sources[each.id], words.code) for each in figure.cite if each.id in sources]
    said = told if language == words.code else element("span", f' lang="{language}"', told)
    return join([said, *(element("small", "", each) for each in cited)], " ")
