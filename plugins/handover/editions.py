"""The site in each of its languages: which posts its lists show, and what stands around a post."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from handover.html import Html
from handover.posts import Label, Post
from handover.words import FrameWords


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedPost:
    """What was corrected in one post, or in the figures of its cases, on one day."""

    post: Post
    remarks: tuple[Html, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedDay:
    """What was corrected on one day."""

    day: date
    posts: tuple[CorrectedPost, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsOn:
    """How many claims of the site rest on one kind of source, or on none."""

    on: str
    in_cases: int
    """Answers and results of its cases."""

    in_texts: int
    """Places of its posts that cite."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The site in one language."""

    language: str
    prefix: str
    """What stands before the address of each of its lists: nothing, or `ja/`."""

    posts: tuple[Post, ...]
    """Every published post once, newest first: in this language where it was translated."""

    tags: Mapping[Label, tuple[Post, ...]]
    """The posts of each tag, newest first; tags in the order of their slugs."""

    categories: Mapping[Label, tuple[Post, ...]]
    """The posts of each category, likewise."""

    own: tuple[Post, ...]
    """The posts that exist in this language."""

    corrections: tuple[CorrectedDay, ...] = ()
    """Of all its posts, the latest day first."""

    claims: tuple[ClaimsOn, ...] = ()
    """Of all its posts, by what they rest on; only what any of them rests on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One list of posts in one language: one page, or several where it is long."""

    template: str
    """The theme's template: `index`, `archives`, `tags`, `tag` and so on."""

    edition: Edition
    url: str
    """From the root of the site: `ja/tags/russia/`."""

    posts: tuple[Post, ...]
    own: tuple[Post, ...]
    """The posts that exist in the language of the list: what its feed carries."""

    label: Label | None = None
    """The tag or category whose posts these are."""

    alternates: Mapping[str, str] = field(default_factory=dict)
    """The addresses of this list by language, its own among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A post near to another one, and why it is named."""

    post: Post
    same_outcome: bool
    """A case of it ended at the same outcome of the same tree."""

    same_tree: bool
    """A case of it went through the same tree."""

    tags: tuple[Label, ...]
    """The tags that both have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What stands around a post; nothing around one that is not listed."""

    before: Post | None = None
    """The post published before this one."""

    after: Post | None = None
    related: tuple[Related, ...] = ()
    """The posts that have most in common with it, the nearest first."""


Contents = Callable[[str], list[tuple[str, str]]]
"""Returns id and words of each main heading of a text in HTML."""


Phrases = Callable[[str, str], tuple[str, ...]]
"""Returns the phrases of a headline in a language: a line should end between them."""


def _whole(headline: str, language: str) -> tuple[str, ...]:
    return (headline,)


def _none(html: str) -> list[tuple[str, str]]:
    return []


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """What every template and plugin is told of the lists of the site."""

    EDITIONS: Mapping[str, Edition] = field(default_factory=dict)
    """By language, the site's own first."""

    WORDS: Mapping[str, FrameWords] = field(default_factory=dict)
    """The words of the frame, by language."""

    VIEWS: Sequence[View] = ()
    contents_of: Contents = _none
    phrases_of: Phrases = _whole
