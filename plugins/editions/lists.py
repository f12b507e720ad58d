"""Which posts a list shows in which language, and where it stands; values only.

Pelican lists a post once, in its original language. Here every list exists once for each language of
the site. It shows each post in that language, or, where it was never translated, as it was written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from editions.claims import claims_of
from editions.corrections import corrections_of
from editions.related import Neighbourhood
from handover.border import told
from handover.editions import Edition, Surroundings, View
from handover.posts import Label, Page, Post, PostHeader


def file_of(url: str) -> str:
    """Return the file of an address.

    >>> file_of("ja/tags/"), file_of("404.html")
    ('ja/tags/index.html', '404.html')
    """
    return url if url.endswith(".html") else f"{url}index.html"


def is_in(post: Page, language: str) -> bool:
    """True for a post in a language; `en-GB` is English."""
    return post.lang.split("-")[0].lower() == language


def prefix_of(language: str, default: str) -> str:
    """Return what stands before the addresses of a language.

    >>> prefix_of("en", "en"), prefix_of("ja", "en")
    ('', 'ja/')
    """
    return "" if language == default else f"{language}/"


def edition_of(originals: Iterable[Post], language: str, default: str) -> Edition:
    """Return the site in one language.

    `originals` are the published posts as Pelican lists them: each once, with its translations beside it.
    """
    posts = sorted((_best(original, language) for original in originals), key=lambda post: post.slug)
    posts.sort(key=lambda post: post.date, reverse=True)
    return Edition(
        language=language,
        prefix=prefix_of(language, default),
        posts=tuple(posts),
        tags=_grouped(posts, lambda header: header.tags),
        categories=_grouped(posts, lambda header: [header.category] if header.category else []),
        own=_own(posts, language),
        corrections=corrections_of(posts),
        claims=claims_of(posts),
    )


def surroundings(edition: Edition) -> Iterator[tuple[Post, Surroundings]]:
    """Yield each post of an edition that is in its language, and what stands around it there."""
    near = Neighbourhood(edition.posts)
    around: list[Post | None] = [None, *edition.posts, None]
    for after, post, before in zip(around, edition.posts, around[2:], strict=False):
        if is_in(post, edition.language):
            yield post, Surroundings(before=before, after=after, related=near.related(post))


def _own(posts: Iterable[Post], language: str) -> tuple[Post, ...]:
    return tuple(post for post in posts if is_in(post, language))


def _best(original: Post, language: str) -> Post:
    """Return a post in a language, or as it was written where it is not to be had in it."""
    versions = [original, *original.translations]
    return next((post for post in versions if is_in(post, language)), original)


def _grouped(
    posts: Iterable[Post], labels_of: Callable[[PostHeader], Sequence[Label]]
) -> dict[Label, tuple[Post, ...]]:
    groups: dict[Label, list[Post]] = {}
    for post in posts:
        for label in dict.fromkeys(labels_of(told(post, PostHeader))):
            groups.setdefault(label, []).append(post)
    return {label: tuple(groups[label]) for label in sorted(groups, key=lambda label: str(label.slug))}


def views_of(editions: Sequence[Edition], lists: Mapping[str, str]) -> list[View]:
    """Return every list of the site, each knowing its addresses in the other languages.

    `lists` names the site's single lists: template to address in the default language.
    """
    found: list[View] = []
    for edition in editions:
        found += [_view(name, edition, url, edition.posts) for name, url in lists.items()]
        for name, groups in (("tag", edition.tags), ("category", edition.categories)):
            found += [_view(name, edition, str(label.url), posts, label) for label, posts in groups.items()]
    return _with_alternates(found)


def _view(template: str, edition: Edition, url: str, posts: tuple[Post, ...], label: Label | None = None) -> View:
    own = _own(posts, edition.language)
    return View(template=template, edition=edition, url=edition.prefix + url, posts=posts, own=own, label=label)


def _with_alternates(views: list[View]) -> list[View]:
    same: dict[tuple[str, str], dict[str, str]] = {}
    for view in views:
        same.setdefault(_key(view), {})[view.edition.language] = view.url
    return [replace(view, alternates=same[_key(view)]) for view in views]


def _key(view: View) -> tuple[str, str]:
    return view.template, view.url.removeprefix(view.edition.prefix)
