"""The page that all walks begin from: the newest version of each tree of law, with the first question of its walk."""

from __future__ import annotations

from functools import partial

from casetree.nouns.model import DecisionTree, Kind
from casetree.telling.speech import say
from casetree.text.words import words_for
from handover.pages import CheckPage
from handover.trees import WalkStart

from ...site.addresses import CHECK, address_in, alternates_of, current, trees_of, walk_address
from ...site.site import Site
from ..data_page import DataPage
from ..inputs import Inputs
from .tree_words import version_words
from .walk_ahead import look_ahead


def check_pages(site: Site) -> list[DataPage]:
    """Return the page in each language."""
    alternates = alternates_of(CHECK, site.library)
    return [
        DataPage(
            address=address,
            language=language,
            template="check",
            alternates=alternates,
            make=partial(_values, site, language),
            inputs=partial(_inputs, site),
            is_wanted=bool(trees_of(site.library)),
        )
        for language, address in alternates.items()
    ]


def _inputs(site: Site) -> dict[str, str]:
    return {"trees": Inputs(site).trees}


def _values(site: Site, language: str) -> CheckPage:
    default = site.library.default_language
    newest = [current(versions) for versions in trees_of(site.library)]
    laws = [tree for tree in newest if tree.kind is Kind.LAW]  # nobody judges their own case by a reading of practice
    return CheckPage(walks=tuple(_start(tree, language, default) for tree in laws))


def _start(tree: DecisionTree, language: str, default: str) -> WalkStart:
    first = tree.questions[tree.start]
    return WalkStart(
        tree=version_words(tree, language, default),
        address=address_in(walk_address(tree), language, default),
        question=say(first.ask_you or first.ask, words_for(language)),
        most=look_ahead(tree)[tree.start].most,
    )
