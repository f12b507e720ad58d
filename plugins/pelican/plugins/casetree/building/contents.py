"""What Pelican has made of posts and pages, and where each is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

from pelican.contents import Content
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from pelican.utils import slugify

from casetree.text.html_reader import sentence_of
from casetree.text.words import words_for
from handover.posts import Page

_ARTICLES = ("articles", "translations", "hidden_articles", "hidden_translations", "drafts", "drafts_translations")
_PAGES = ("pages", "translations", "hidden_pages", "hidden_translations", "draft_pages", "draft_translations")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenAgain:
    """The text of a post as others want it."""

    in_feed: Callable[[], str] | None = None
    """With whole addresses, and pictures in place of drawings; empty in a build for reading at home."""

    without_figures: Callable[[], str] | None = None
    """For Pelican to cut a summary out of; none where the text has no figures, or the author has written one."""


def contents(generator: Generator) -> list[Content]:
    """Return the posts or pages of a generator, in an order that does not change."""
    kinds = _ARTICLES if isinstance(generator, ArticlesGenerator) else ()
    kinds = _PAGES if isinstance(generator, PagesGenerator) else kinds
    found = [content for kind in kinds for content in getattr(generator, kind, ()) if content.save_as]
    return sorted(found, key=lambda content: str(content.source_path))


def slugified(text: str, settings: dict[str, Any]) -> str:
    """Return what Pelican makes of a name in an address; nothing where it has no letter or digit."""
    subs = tuple(map(tuple, settings["SLUG_REGEX_SUBSTITUTIONS"]))
    return _slug(text, subs, settings["SLUGIFY_PRESERVE_CASE"], settings["SLUGIFY_USE_UNICODE"])


@lru_cache(maxsize=8192)  # tags and categories come back in every post
def _slug(text: str, subs: tuple[tuple[str, str], ...], preserve_case: bool, use_unicode: bool) -> str:
    return str(slugify(text, regex_subs=subs, preserve_case=preserve_case, use_unicode=use_unicode))


def numbered(address: str, number: int) -> str:
    """Put a number after the last name of an address.

    >>> numbered("posts/one/index.html", 2)
    'posts/one-2/index.html'
    """
    return re.sub(r"(/index\.html|/|\.html)?$", lambda end: f"-{number}{end[0]}", address, count=1)


def card_beside(save_as: str) -> str:
    """Return the address of a post's card.

    >>> card_beside("posts/one/index.html"), card_beside("posts/one.html")
    ('posts/one/card.png', 'posts/one-card.png')
    """
    return (PurePosixPath(save_as).parent / f"{_card_name(save_as)}.png").as_posix()


def _card_name(save_as: str) -> str:
    """Return `card` for a post with a folder of its own, else a name that only this post can have."""
    stem = PurePosixPath(save_as).stem
    return "card" if stem == "index" else f"{stem}-card"


def title_of(published: Mapping[str, Page], file: str, language: str) -> str:
    """Return the title of a post in a language, or else as it is; nothing for one that is not published."""
    post = published.get(file)
    if post is None:
        return ""
    versions: Iterable[Page] = (post, *post.translations)
    own = next((each for each in versions if each.lang == words_for(language).code), post)
    return sentence_of(own.title)
