"""Pelican: gives each published page a block of JSON-LD, and posts how to cite them; alone here imports pelican.

Nothing is given in a build for reading at home, whose pages have no address.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from pelican.contents import Article, Content
from pelican.generators import ArticlesGenerator, Generator

from casetree.text.html_reader import sentence_of
from finding.structured_data import made
from finding.structured_data.citing import bibtex, csl
from finding.structured_data.script import script
from finding.structured_data.vocabulary import Post, Site, breadcrumbs, news_article
from handover.border import complete, offer, offered, tell, told
from handover.editions import Lists
from handover.html import html_of
from handover.pages import Describing
from handover.posts import Carded, Cited, Described, Label, PostHeader
from pelican import signals  # type: ignore[attr-defined]  # Pelican comes without types


def register() -> None:
    """Connect to the signals of a build."""
    signals.content_object_init.connect(_say_nothing)
    signals.all_generators_finalized.connect(_describe)


def _say_nothing(content: Content) -> None:
    """Let templates ask what a post says of itself that is not described."""
    complete(content, Described)


def _describe(generators: list[Generator]) -> None:
    """Describe every published post, once all of them are known."""
    for generator in generators:
        if isinstance(generator, ArticlesGenerator):
            offer(generator.context, _describing(generator.settings))
        if isinstance(generator, ArticlesGenerator) and generator.settings["SITEURL"]:
            site = Site(generator.settings["SITENAME"], generator.settings["SITEURL"])
            lists = _lists(generator.context)
            for article in [*generator.articles, *generator.translations]:
                way = _way(article, site, lists)
                post = _post(article, site)
                data = script([news_article(post, site), breadcrumbs(way)])
                tell(article, Described(structured_data=data, bibtex=bibtex(post, site), csl=csl(post, site)))


def _describing(settings: Mapping[str, Any]) -> Describing:
    """Return what templates ask for what pages made from data say of themselves: nothing at home."""
    if not settings["SITEURL"]:
        return Describing()
    told = Site(settings["SITENAME"], settings["SITEURL"])
    case, tree, data = (partial(describe, told) for describe in (made.case, made.tree, made.data))
    return Describing(describe_case=case, describe_tree=tree, describe_data=data)


def _post(article: Article, site: Site) -> Post:
    """Take from Pelican what is to be said."""
    header, card = told(article, PostHeader), told(article, Carded).card
    return Post(
        title=sentence_of(article.title),
        summary=sentence_of(html_of(header.standfirst)),
        url=f"{site.url}/{article.url}",
        language=article.lang,
        published=article.date,
        modified=header.updated,
        authors=tuple(map(str, header.authors)),
        section=str(header.category or ""),
        keywords=tuple(map(str, header.tags)),
        image=f"{site.url}/{card}" if card else "",
        translations=tuple(sorted((other.lang, f"{site.url}/{other.url}") for other in article.translations)),
        citations=told(article, Cited).cited,
    )


def _lists(context: Mapping[str, Any]) -> dict[tuple[str, Label | None], str]:
    """Return the addresses of the front page and of the list of each category, by language."""
    views = offered(context, Lists).VIEWS
    return {(view.edition.language, view.label): view.url for view in views if view.template in ("index", "category")}


def _way(article: Article, site: Site, lists: Mapping[tuple[str, Label | None], str]) -> list[tuple[str, str]]:
    """Return the way to a post: front page, category, post; names and addresses in the post's own edition."""
    way = [(site.name, f"{site.url}/{lists.get((article.lang, None), '')}")]
    if (category := lists.get((article.lang, article.category))) is not None:
        way.append((str(article.category), f"{site.url}/{category}"))
    return [*way, (sentence_of(article.title), f"{site.url}/{article.url}")]
