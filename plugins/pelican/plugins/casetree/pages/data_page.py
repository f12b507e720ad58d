"""Pages and files that are made from data, not from a post: address, language, template and values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from handover.pages import DataValues


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPage:
    """One page in one language."""

    address: str
    """From the site's root, ending in a slash: `cases/one/`."""

    language: str
    template: str
    """The theme's template that shows it."""

    make: Callable[[], DataValues]
    """Makes what the template shows, besides what it is told of any page (`PageContext`)."""

    inputs: Callable[[], Mapping[str, str]] | None = None
    """Returns the digests of all that it is made from, by name; None where it is quickly made, and tells by itself."""

    alternates: Mapping[str, str] = field(default_factory=dict)
    """The same page in every language it is to be had in, its own included: language to address."""

    source: str = ""
    """The file of the post that it comes from, if any: it is only written where that is published."""

    posts: tuple[str, ...] = ()
    """Files of posts that it names; the template gets those that are published, as `posts`."""

    is_listed: bool = True
    """False for one that search engines and the sitemap leave out."""

    canonical: str = ""
    """The address that search engines are to show instead, where another page says the same; else empty."""

    is_wanted: bool = True
    """False where there is nothing to show, or no link that leads there but from a theme that knows of such pages: it
    is written where the theme has a template of its own for it."""

    to: str = ""
    """Where a page leads that has moved."""

    @property
    def values(self) -> DataValues:
        """What the template shows."""
        return self.make()


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """One file beside the pages."""

    address: str
    """From the site's root: `cases/one/case.svg`."""

    make: Callable[[], bytes] = bytes
    """Makes what it holds, unless it is a picture."""

    svg: Callable[[], str] | None = None
    """Returns the SVG that a picture in PNG is drawn from: all of them together, since that takes longest."""

    beside: str = ""
    """The address of the file that holds this SVG and a line end, if there is one."""

    source: str = ""
    """As a page's: it is written where that post is published."""

    written_in: str = ""
    """What else it is made of, such as the file of a tree, and what to tell of it if it cannot stand there."""
