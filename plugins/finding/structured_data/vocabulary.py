"""A post and its place on the site in the words of https://schema.org, as values for JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handover.pages import LICENCE
from handover.posts import Citation

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Site:
    """The site that a post stands on."""

    name: str
    url: str
    """Without a slash at the end."""


@dataclass(frozen=True, slots=True)
class Post:
    """What is to be said of a post, as plain text."""

    title: str
    summary: str
    url: str
    language: str
    published: datetime
    modified: datetime | None = None
    authors: tuple[str, ...] = ()
    section: str = ""
    keywords: tuple[str, ...] = ()
    image: str = ""
    """Address of its picture."""

    translations: tuple[tuple[str, str], ...] = ()
    """Language and address of each."""

    citations: tuple[Citation, ...] = ()


def news_article(post: Post, site: Site) -> Json:
    """Describe a post as a NewsArticle (https://schema.org/NewsArticle)."""
    publisher = {"@type": "Organization", "name": site.name, "url": f"{site.url}/"}
    authors: list[Json] = [{"@type": "Person", "name": name} for name in post.authors]
    return known(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "@id": post.url,
            "url": post.url,
            "mainEntityOfPage": post.url,
            "headline": post.title,
            "description": post.summary,
            "inLanguage": post.language,
            "datePublished": post.published.isoformat(),
            "dateModified": (post.modified or post.published).isoformat(),
            "author": authors or publisher,
            "publisher": publisher,
            "image": post.image,
            "articleSection": post.section,
            "keywords": list(post.keywords),
            "isAccessibleForFree": True,
            "license": LICENCE.address,
            "workTranslation": [
                {"@type": "NewsArticle", "@id": url, "url": url, "inLanguage": language}
                for language, url in post.translations
            ],
            "citation": [_creative_work(citation) for citation in post.citations],
        }
    )


def breadcrumbs(way: Sequence[tuple[str, str]]) -> Json:
    """Describe the way from the front page to a page, as names and addresses (https://schema.org/BreadcrumbList)."""
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": url}
            for position, (name, url) in enumerate(way, 1)
        ],
    }


def _creative_work(citation: Citation) -> Json:
    return known(
        {
            "@type": "CreativeWork",
            "name": citation.title,
            "url": citation.url,
            "datePublished": citation.date,
            "inLanguage": citation.language,
            "publisher": {"@type": "Organization", "name": citation.publisher} if citation.publisher else None,
        }
    )


def known(values: Json) -> Json:
    """Leave out what is empty."""
    return {name: value for name, value in values.items() if value not in ("", None, [])}
