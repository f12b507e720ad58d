"""Which posts a list shows in which language, and where it stands; values only.

Pelican lists a post once, in its original language. Here every list exists once for each language of
the site. It shows each post in that language, or, where it was never translated, as it was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol


class Label(Protocol):
    """A tag or a category: equal labels have equal slugs."""

    slug: str
    url: str
    """Where its list stands in the default language, from the root of the site."""


class Post(Protocol):
    """What a list needs to know of a post."""

    lang: str
    slug: str
    date: datetime
    translations: Sequence[Any]
    """The same post in its other languages."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The site in one language."""

    language: str
    prefix: str
    """What stands before the address of each of its lists: nothing, or `ja/`."""

    posts: tuple[Any, ...]
    """Every published post once, newest first: in this language where it was translated."""

    tags: Mapping[Any, tuple[Any, ...]]
    """The posts of each tag, newest first; tags in the order of their slugs."""

    categories: Mapping[Any, tuple[Any, ...]]
    """The posts of each category, likewise."""

    @property
    def own(self) -> tuple[Any, ...]:
        """The posts that exist in this language."""
        return tuple(post for post in self.posts if is_in(post, self.language))

    def neighbours(self, post: Post) -> tuple[Any, Any]:
        """Return the post published before this one and the one after it, or None where there is none."""
        place = next((n for n, other in enumerate(self.posts) if other is post), None)
        if place is None:
            return None, None
        before = self.posts[place + 1] if place + 1 < len(self.posts) else None
        return before, self.posts[place - 1] if place else None


@dataclass(frozen=True, slots=True)
class View:
    """One list of posts in one language: one page, or several where it is long."""

    template: str
    """The theme's template: `index`, `archives`, `tags`, `tag` and so on."""

    edition: Edition
    url: str
    """From the root of the site: `ja/tags/russia/`."""

    posts: tuple[Any, ...]
    label: Any = None
    """The tag or category whose posts these are."""

    alternates: Mapping[str, str] = field(default_factory=dict)
    """The addresses of this list by language, its own among them."""

    @property
    def own(self) -> tuple[Any, ...]:
        """The posts that exist in the language of the list: what its feed carries."""
        return tuple(post for post in self.posts if is_in(post, self.edition.language))

    @property
    def save_as(self) -> str:
        """The file it is written to."""
        return file_of(self.url)


def file_of(url: str) -> str:
    """Return the file of an address.

    >>> file_of("ja/tags/"), file_of("404.html")
    ('ja/tags/index.html', '404.html')
    """
    return url if url.endswith(".html") else f"{url}index.html"


def is_in(post: Post, language: str) -> bool:
    """True for a post in a language; `en-GB` is English."""
    return post.lang.split("-")[0].lower() == language


def prefix_of(language: str, default: str) -> str:
    """Return what stands before the addresses of a language.

    >>> prefix_of("en", "en"), prefix_of("ja", "en")
    ('', 'ja/')
    """
    return "" if language == default else f"{language}/"


def edition_of(originals: Iterable[Any], language: str, default: str) -> Edition:
    """Return the site in one language.

    `originals` are the published posts as Pelican lists them: each once, with its translations beside it.
    """
    posts = sorted((_best(original, language) for original in originals), key=lambda post: post.slug)
    posts.sort(key=lambda post: post.date, reverse=True)
    return Edition(
        language,
        prefix_of(language, default),
        tuple(posts),
        _grouped(posts, lambda post: getattr(post, "tags", ())),
        _grouped(posts, lambda post: filter(None, [getattr(post, "category", None)])),
    )


def _best(original: Any, language: str) -> Any:
    """Return a post in a language, or as it was written where it is not to be had in it."""
    versions = [original, *original.translations]
    return next((post for post in versions if is_in(post, language)), original)


def _grouped(posts: Iterable[Any], labels_of: Any) -> dict[Any, tuple[Any, ...]]:
    groups: dict[Any, list[Any]] = {}
    for post in posts:
        for label in dict.fromkeys(labels_of(post)):
            groups.setdefault(label, []).append(post)
    return {label: tuple(groups[label]) for label in sorted(groups, key=lambda label: str(label.slug))}


def views_of(editions: Sequence[Edition], lists: Mapping[str, str]) -> list[View]:
    """Return every list of the site, each knowing its addresses in the other languages.

    `lists` names the site's single lists: template to address in the default language.
    """
    found: list[View] = []
    for edition in editions:
        found += [View(name, edition, edition.prefix + url, edition.posts) for name, url in lists.items()]
        for name, groups in (("tag", edition.tags), ("category", edition.categories)):
            found += [View(name, edition, edition.prefix + str(x.url), posts, x) for x, posts in groups.items()]
    return _with_alternates(found)


def _with_alternates(views: list[View]) -> list[View]:
    same: dict[tuple[str, str], dict[str, str]] = {}
    for view in views:
        same.setdefault(_key(view), {})[view.edition.language] = view.url
    return [View(v.template, v.edition, v.url, v.posts, v.label, same[_key(v)]) for v in views]


def _key(view: View) -> tuple[str, str]:
    return view.template, view.url.removeprefix(view.edition.prefix)
