"""What a whole build notes for one that makes an edited text alone: how posts were read, where each page stands."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from hashlib import blake2b
from types import MappingProxyType
from typing import Any, NamedTuple

from ....files.own_words import own_words
from ....posts.body.named_tables import named_tables
from ....posts.post import Post
from ....site.site import Site

_ORDINARY = {"TYPOGRIFY": False, "THEME_TEMPLATES_OVERRIDES": [], "FORMATTED_FIELDS": ["summary"]}
"""Settings under which a page is what its template makes of one text that Markdown has made."""


_ORIGIN = re.compile(r"^\s*\{?\s*from:\s*([^\s,}]+)", re.MULTILINE)


class Noted(NamedTuple):
    """One post or page."""

    page: str
    """The file of its page, from the output folder on."""

    slug: str
    language: str
    header: str
    """The digest of its header."""

    blocks: str
    """The digest of its blocks."""

    key: str
    """By which the store keeps what its text has become."""

    feeds: list[str]
    """The feeds that carry it, from the output folder on."""


def notes_of(
    site: Site,
    pages: Mapping[str, str],
    keys: Mapping[str, bytes],
    settings: Mapping[str, Any],
    feeds: Mapping[str, list[str]] = MappingProxyType({}),
) -> dict[str, Any]:
    """Return the notes of a build without a fault, as JSON can hold them; nothing where pages are made otherwise.

    `pages` are the files of the pages of posts by their names, `keys` those under which their texts are kept,
    `feeds` the feeds that carry them.
    """
    markdown = settings["MARKDOWN"]
    if any(settings[name] != value for name, value in _ORDINARY.items()) or not _is_data(markdown):
        return {}
    cases = site.library.cases
    return {
        "words": own_words(settings),
        "markdown": markdown,
        "links": settings["INTRASITE_LINK_REGEX"],
        "theme": settings["THEME"],
        "name": settings["SITENAME"],
        "language": settings["DEFAULT_LANG"],
        "languages": site.library.languages,
        "address": settings["SITEURL"],
        "posts": dict(_posts(site, pages, keys, feeds)),
        "origins": sorted(origins_named(site)),
        "cases": {id: known.path for id, known in cases.items()},
        "parts": {id: [known.path for known in parts] for id, parts in site.library.parts.items()},
    }


def _posts(
    site: Site, pages: Mapping[str, str], keys: Mapping[str, bytes], feeds: Mapping[str, list[str]]
) -> Iterator[tuple[str, Noted]]:
    """Yield what is noted of each post that has a page and a summary of its own: none is cut out of its text.

    Whether a day is still to come is not asked again, so that posts of such a day are left out.
    """
    origins = origins_named(site)
    for name, page in sorted(pages.items()):
        post = site.posts.get(name)
        if post and not post.is_future and post.header.get("summary") and name in keys:
            digests = header_digest(post), blocks_digest(post, origins)
            yield name, Noted(page, post.slug, post.language, *digests, keys[name].hex(), feeds.get(name, []))


def header_digest(post: Post) -> str:
    """Return the digest of all lines of a header."""
    return _digest(post.source.lines[: post.header.length])


def blocks_digest(post: Post, origins: Collection[str]) -> str:
    """Return the digest of all blocks of ours, wherever they stand, and of what else another post may show.

    `origins` are the slugs of the posts of which others show something.
    """
    blocks = [fence.passage.text for fence in post.fences if fence.kind]
    return _digest([blocks, named_tables(post) if post.slug in origins else {}])


def origins_named(site: Site) -> set[str]:
    """Return the slugs of the posts of which others show something."""
    blocks = (fence.passage.text for post in site.posts.values() for fence in post.fences if fence.kind == "passage")
    return {slug.strip("\"'") for text in blocks for slug in _ORIGIN.findall(text)}


def _digest(value: object) -> str:
    return blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _is_data(value: object) -> bool:
    """True for what is the same after a way through JSON: Markdown takes extensions that are objects too."""
    try:
        return bool(json.loads(json.dumps(value)) == value)
    except TypeError:
        return False
