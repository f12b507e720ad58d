"""Cases, trees, walks and terms as the search finds them: title, a line, their words; no page is laid out for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from casetree.nouns.model import DecisionTree, Text
from casetree.telling.laws import law_in_words
from casetree.text.html_reader import sentence_of
from handover.html import Html, html_of
from handover.pages import FoundPage
from terms.showing import figure_id

from ..site.addresses import GLOSSARY, address_in, current, languages_of, newest_walk, tree_address, trees_of
from ..site.site import Site, Whole
from .cases.case_words import CasesInWords

TitleOf = Callable[[str, str], str]
"""Returns the title of a published post by its file and a language; nothing for one that is not published."""


def found_pages(site: Site, told: CasesInWords, title_of: TitleOf) -> Iterator[FoundPage]:
    """Yield them, in every language."""
    for language in languages_of(site.library):
        cases = (_case(whole, told, language, title_of) for whole in site.wholes())
        trees = [current(versions) for versions in trees_of(site.library)]
        default = site.library.default_language
        yield from (case for case in cases if case.title)
        yield from (_tree(tree, language, default) for tree in trees)
        yield from (_walk(tree, language, default) for tree in trees)
        yield from _terms(site, language)


def _case(whole: Whole, told: CasesInWords, language: str, title_of: TitleOf) -> FoundPage:
    words = told.of(whole.own, whole.parts, language)
    stages = [part for stage in words.stages for part in (stage.who, stage.what)]
    laws = [part for law in words.laws for part in (law.tree, law.law)]
    steps = [step for block in whole.blocks for path in block.paths for step in path.steps]
    said = [_said(each) for each in (words.title, *stages, words.nationality, words.ground, *laws)]
    return FoundPage(
        address=words.address,
        kind="case",
        language=language,
        title=title_of(words.post, language),
        summary=_said(words.decided or words.argued),
        text=_lines([*said, *dict.fromkeys(_in(step.question.ask, language) for step in steps)]),
        case=words,
    )


def _tree(tree: DecisionTree, language: str, default: str) -> FoundPage:
    asked = [part for each in tree.questions.values() for part in (each.ask, each.short, each.help)]
    ends = [part for each in tree.outcomes.values() for part in (each.label, each.help)]
    return FoundPage(
        address=address_in(tree_address(tree), language, default),
        kind="tree",
        language=language,
        title=_in(tree.title, language),
        summary=law_in_words(tree, language),
        text=_lines(_in(part, language) for part in (tree.reading, *asked, *ends)),
    )


def _walk(tree: DecisionTree, language: str, default: str) -> FoundPage:
    asked = [_in(each.ask_you or each.ask, language) for each in tree.questions.values()]
    return FoundPage(
        address=address_in(newest_walk(tree.id), language, default),
        kind="walk",
        language=language,
        title=_in(tree.title, language),
        summary=asked[0] if asked else "",
        text=_lines([*asked, *(_in(each.label, language) for each in tree.outcomes.values())]),
    )


def _terms(site: Site, language: str) -> Iterator[FoundPage]:
    address = address_in(GLOSSARY, language, site.library.default_language)
    for term in site.terms.values():
        yield FoundPage(
            address=f"{address}#{figure_id(term.id)}",
            kind="term",
            language=language,
            title=_in(term.name, language),
            summary=_in(term.definition, language),
            text=_lines(term.forms(language)),
        )


def _in(what: Text | None, language: str) -> str:
    return what.in_language(language)[0] if what else ""


def _said(words: Html) -> str:
    return sentence_of(html_of(words))


def _lines(parts: Iterator[str] | list[str]) -> str:
    return " \n".join(part for part in parts if part)
