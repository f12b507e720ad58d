"""Pelican: gives each published post `structured_data`, a block of JSON-LD; the only module here that imports pelican.

Nothing is given in a build for reading at home, whose pages have no address.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pelican.contents import Article
from pelican.generators import ArticlesGenerator, Generator

from casetree.text.html_reader import sentence_of
from pelican import signals  # type: ignore[attr-defined]  # Pelican comes without types
from structured_data.script import script
from structured_data.vocabulary import Citation, Post, Site, breadcrumbs, news_article


def register() -> None:
    """Connect to the signals of a build."""
    signals.all_generators_finalized.connect(_describe)


def _describe(generators: list[Generator]) -> None:
    """Describe every published post, once all of them are known."""
    for generator in generators:
        if isinstance(generator, ArticlesGenerator) and generator.settings["SITEURL"]:
            site = Site(generator.settings["SITENAME"], generator.settings["SITEURL"])
            for article in [*generator.articles, *generator.translations]:
                way = _way(article, site, generator.context)
                article.structured_data = script([news_article(_post(article, site), site), breadcrumbs(way)])


def _post(article: Article, site: Site) -> Post:
    """Take from Pelican what is to be said."""
    return Post(
        title=sentence_of(article.title),
        summary=sentence_of(article.metadata.get("summary", "")),
        url=f"{site.url}/{article.url}",
        language=article.lang,
        published=article.date,
        modified=getattr(article, "modified", None),
        authors=tuple(str(author) for author in getattr(article, "authors", ())),
        section=str(article.category),
        keywords=tuple(str(tag) for tag in getattr(article, "tags", ())),
        image=f"{site.url}/{article.card}" if getattr(article, "card", "") else "",
        translations=tuple(sorted((other.lang, f"{site.url}/{other.url}") for other in article.translations)),
        citations=tuple(_citations(article.metadata.get("cited", ()), article.lang)),
    )


def _citations(cited: Iterable[Any], language: str) -> Iterable[Citation]:
    """Word the sources that a post cites (`casetree.nouns.model.CitedSource`) in the post's language."""
    for source in cited:
        title, _ = source.title.in_language(language)
        publisher, _ = source.publisher.in_language(language) if source.publisher else ("", "")
        yield Citation(title, publisher, source.date, source.url, source.language)


def _way(article: Article, site: Site, context: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the way to a post: front page, category, post; names and addresses in the post's own edition."""
    views = [view for view in context.get("VIEWS", ()) if view.edition.language == article.lang]
    home = next((view.url for view in views if view.template == "index"), "")
    way = [(site.name, f"{site.url}/{home}")]
    for view in views:
        if view.template == "category" and view.label == article.category:
            way.append((str(article.category), f"{site.url}/{view.url}"))
            break
    return [*way, (sentence_of(article.title), f"{site.url}/{article.url}")]
