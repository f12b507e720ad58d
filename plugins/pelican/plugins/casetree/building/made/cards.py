"""Writes a card beside each published post, and one of the site in each language for all its other pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from pelican.contents import Article
from pelican.generators import ArticlesGenerator

from casetree.text.html_reader import sentence_of
from handover.addresses import Address
from handover.border import offered, told
from handover.cases import Cases
from handover.editions import Lists
from handover.html import html_of
from handover.posts import Carded
from pelican import Pelican  # type: ignore[attr-defined]  # Pelican comes without types

from ...files.extras import draws_png
from ...files.names import shown_name
from ...pages.cases.card import card
from ...pages.data_page import DataFile, DataPage
from ..build import Build, build_of
from .generator import DataPages


class Cards(DataPages):
    """Writes the cards; at home there is no address to link a card by."""

    def made(self) -> list[DataPage]:
        """Return none: cards are files."""
        return []

    def files(self) -> list[DataFile]:
        """Return the cards."""
        if not self.settings["SITEURL"] or not draws_png(self.settings):
            return []
        build, lists = build_of(self.settings), offered(self.context, Lists)
        cards: dict[str, Callable[[], str]] = {
            told(post, Carded).card: partial(_card, post, build) for post in build.carded
        }
        for language, edition in lists.EDITIONS.items():
            cards[f"{edition.prefix}card.png"] = partial(
                card, lists.WORDS[language].claim, language, build.figures.name
            )
        return [DataFile(address=address, svg=svg) for address, svg in cards.items()]

    @property
    def addresses(self) -> list[Address]:
        """The cards of the site; that of a post stands beside it, wherever that is in the end."""
        editions, is_public = offered(self.context, Lists).EDITIONS.values(), bool(self.settings["SITEURL"])
        return [Address(file=f"{each.prefix}card.png", kind="card", is_written=is_public) for each in editions]


def generator(pelican: Pelican) -> type[Cards]:
    """Return what writes them."""
    return Cards


def give_cards(generator: ArticlesGenerator) -> None:
    """Take note of the posts that have a card where the site is published."""
    build_of(generator.settings).carded[:] = [*generator.articles, *generator.translations]


def _card(article: Article, build: Build) -> str:
    """Draw a post's card, with the first case that the post shows."""
    shown = build.site.shown.get(shown_name(Path(article.source_path)))
    title, name = sentence_of(article.title), build.figures.name
    first = next(iter(told(article, Cases).cases), None)
    if shown is None or first is None:
        return card(title, article.lang, name)
    cases, id = build.site.library.cases, first.words.id
    trace = next(trace for shown_id, trace in shown.traces.items() if id in (shown_id, cases[shown_id].case.part_of))
    return card(title, article.lang, name, sentence_of(html_of(first.words.end)), trace)
