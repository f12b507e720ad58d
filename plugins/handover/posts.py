"""Posts and pages as Pelican makes them, as far as our plugins and templates know them; and what goes with each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from handover.cases import Correction, Grounds
from handover.html import Html


class Label(Protocol):
    """A tag or a category: equal labels have equal slugs."""

    @property
    def name(self) -> str:
        """As posts write it."""

    @property
    def slug(self) -> str:
        """The last part of its address."""

    @property
    def url(self) -> str:
        """Where its list stands in the default language, from the root of the site."""


class Page(Protocol):
    """A post or a page."""

    title: str
    lang: str
    slug: str
    url: str
    save_as: str
    status: str
    source_path: str
    content: str
    """HTML, with its links resolved."""

    _content: str
    """The same as it was made, before Pelican resolves its links."""

    @property
    def translations(self) -> Sequence[Page]:
        """The same text in its other languages."""


class Post(Page, Protocol):
    """A post, which has a date."""

    date: datetime

    @property
    def translations(self) -> Sequence[Post]:
        """The same post in its other languages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostHeader:
    """What the header of a post or page says, where Pelican has no attribute for it or one that may be missing."""

    standfirst: Html | None = None
    """The author's summary; none where there is none."""

    updated: datetime | None = None
    law_as_of: date | None = None
    reviewed: date | None = None
    """When it was last checked against its sources."""

    corrected: tuple[Correction, ...] = ()
    """Remarks on what the text once said."""

    tags: Sequence[Label] = ()
    category: Label | None = None
    authors: Sequence[object] = ()
    """Whoever wrote it; each is its name as a string."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A source that a post cites, in the language of the post; what is not known is empty."""

    title: str
    publisher: str
    date: str
    """As the source gives it: a year, a month or a day, in ISO 8601."""

    url: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """What the figures and the prose of a post cite, and what they need to be shown."""

    cited: tuple[Citation, ...] = ()
    """In the order in which readers meet it."""

    grounds: tuple[Grounds, ...] = ()
    """What so many places of its prose rest on."""

    sheets: tuple[str, ...] = ()
    """The style sheets that its text needs besides those of every page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carded:
    """The picture beside a link to a post."""

    card: str = ""
    """Its address from the root of the site; empty in a build for reading at home."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What a post says of itself to machines."""

    structured_data: Html | None = None
    """A block of JSON-LD; none in a build for reading at home."""

    bibtex: str = ""
    csl: str = ""
    """How to cite it, for programs; empty in a build for reading at home, where it has no address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Where a post was before."""

    first_url: str = ""
    """The oldest of its former addresses; empty for one that has never moved."""
