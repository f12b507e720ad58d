"""The page of all terms: what each means, where that comes from, and which posts and trees use it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from casetree.nouns.model import DecisionTree, Text
from handover.pages import GlossaryPage, TermEntry
from keeping.digests import digest_of_words
from terms.mentions import mentions
from terms.showing import figure_id, name_of, said, told_sources
from terms.term import Term, forms_of

from ..site.addresses import GLOSSARY, address_in, alternates_of, current, tree_address, trees_of
from ..site.site import Site
from .data_page import DataPage
from .inputs import Inputs


def glossary_pages(site: Site) -> list[DataPage]:
    """Return the page of terms in each language."""
    alternates = alternates_of(GLOSSARY, site.library)
    return [
        DataPage(
            address=address,
            language=language,
            template="glossary",
            alternates=alternates,
            make=partial(_values, site, language),
            inputs=partial(_inputs, site, language),
            is_wanted=bool(site.terms),
            posts=tuple(sorted({path for paths in _posts(site, language).values() for path in paths})),
        )
        for language, address in alternates.items()
    ]


def in_order(site: Site, language: str) -> list[Term]:
    """Return the terms in the order in which readers of a language look for them; Japanese ones by their reading."""

    def place(term: Term) -> str:
        name = term.name.in_language(language)[0].casefold()
        return _hiragana(term.reading or name) if language == "ja" else name

    return sorted(site.terms.values(), key=place)


def _hiragana(words: str) -> str:
    """Write katakana as hiragana, so that both stand in one order.

    >>> _hiragana("ノンるール")
    'のんるーる'
    """
    return "".join(chr(ord(sign) - 0x60) if "ァ" <= sign <= "ヶ" else sign for sign in words)


def _values(site: Site, language: str) -> GlossaryPage:
    posts, trees = _posts(site, language), _trees(site, language)
    entries = [
        TermEntry(
            id=figure_id(term.id),
            name=name_of(term, language),
            short=term.name.in_language(language)[0],
            definition=said(term, language),
            sources=told_sources(term, language, site.library.sources),
            posts=posts.get(term.id, ()),
            trees=trees.get(term.id, ()),
        )
        for term in in_order(site, language)
    ]
    return GlossaryPage(terms=tuple(entries))


def _posts(site: Site, language: str) -> dict[str, tuple[str, ...]]:
    """Return by term the published posts of a language that show or link it, the newest first."""
    public = [site.posts[path] for path in site.shown if path in site.posts and site.posts[path].is_public]
    newest = sorted(public, key=lambda post: (str(post.posted or ""), post.source.path), reverse=True)
    paths = [post.source.path for post in newest if post.language == language]
    return {id: tuple(path for path in paths if id in site.shown[path].terms) for id in site.terms}


def _trees(site: Site, language: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return by term the trees whose newest version names it: title and address."""
    forms, found = forms_of(site.terms.values(), language), dict[str, list[tuple[str, str]]]()
    for tree in map(current, trees_of(site.library)):
        words = [text.by_language[language] for text in _texts(tree) if language in text.by_language]
        address = address_in(tree_address(tree), language, site.library.default_language)
        for id in {mention.id for each in words for mention in mentions(each, forms, language)}:
            found.setdefault(id, []).append((tree.title.in_language(language)[0], address))
    return {id: tuple(trees) for id, trees in found.items()}


def _texts(tree: DecisionTree) -> Iterator[Text]:
    """Yield what a tree asks, and where that ends."""
    for question in tree.questions.values():
        yield from filter(None, (question.ask, question.help))
    for outcome in tree.outcomes.values():
        yield from filter(None, (outcome.label, outcome.help))


def _inputs(site: Site, language: str) -> Mapping[str, str]:
    """Return the digests of the terms, of the sources and trees, and of which posts mention what."""
    terms = [repr(term) for term in site.terms.values()]
    uses = [f"{id} {path}" for id, paths in _posts(site, language).items() for path in paths]
    of = Inputs(site)
    return {"terms": digest_of_words(*terms), "sources": of.sources, "trees": of.trees, "uses": digest_of_words(*uses)}
