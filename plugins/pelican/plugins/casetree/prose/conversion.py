"""What becomes of the text of a post: HTML, and all that the rest of the site is told of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from casetree.nouns.trace import Trace
from casetree.text.markup import Markup
from handover.cases import Grounds, ShownCase
from handover.html import Html
from handover.posts import Citation
from keeping.data import Readers, data_of, value_of

from ..files.image_size import Size
from ..posts.body.link_check import Link
from ..posts.post import Post
from ..site.site import Shown

Text = Callable[[], str]
"""Fetches a long text, which stays on disk until somebody wants it."""

SizeOf = Callable[[str], Size | None]
"""Tells the size of an image by its path as the post writes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """The text of one post, converted."""

    html: Text
    in_feed: Text
    """With whole addresses, and pictures in place of drawings; empty in a build for reading at home."""

    without_figures: Text | None
    """For Pelican to cut a summary out of; none where the text has no figures, or the author has written one."""

    values: Mapping[str, str]
    """What Pelican formats of the header, by key."""

    mentions: tuple[str, ...]
    links: tuple[Link, ...]
    anchors: tuple[str, ...]
    cases: tuple[ShownCase, ...]
    sheets: tuple[str, ...]
    """The style sheets that it needs besides those of every page."""

    terms: tuple[str, ...]
    """The terms of the glossary that it shows or links, by id."""

    cited: tuple[Citation, ...]
    grounds: tuple[Grounds, ...]
    """What so many places of its prose rest on."""

    is_plain: bool
    """True for HTML in which Pelican would find neither images nor files to copy."""

    traces: Mapping[str, Trace] | None = field(default=None, compare=False)
    """The cases that it shows; none where they have to be walked again to be known."""

    def shown(self, traces: Mapping[str, Trace]) -> Shown:
        """Return what the site is told; `traces` are the cases that the post shows, or walk them when asked."""
        return Shown(
            traces=traces,
            mentions={*self.mentions},
            links=[*self.links],
            anchors={*self.anchors},
            sheets={*self.sheets},
            terms={*self.terms},
        )


class Texts(Protocol):
    """The texts of one build."""

    def of(self, path: Path) -> tuple[dict[str, list[str]], Conversion]:
        """Return the header of a post as Pelican takes it, and its text; raises `ValueError` for one without any."""


# What is kept of one ---------------------------------------------------------------------------

KIND = "text"
"""The kind under which a store keeps what is not long of a conversion; each long text has a kind of its own."""

_READERS: Readers = {Html: Markup}


def record_of(conversion: Conversion) -> dict[str, Any]:
    """Return all of a conversion but its long texts, as JSON can hold it."""
    places = [(link.target, link.is_image, *link.span[1:]) for link in conversion.links]
    return {
        "values": dict(conversion.values),
        "mentions": list(conversion.mentions),
        "links": places,
        "anchors": list(conversion.anchors),
        "cases": data_of(conversion.cases),
        "sheets": list(conversion.sheets),
        "terms": list(conversion.terms),
        "cited": data_of(conversion.cited),
        "grounds": data_of(conversion.grounds),
        "is plain": conversion.is_plain,
        "is bare": conversion.without_figures is not None,
    }


def conversion_of(record: Mapping[str, Any], post: Post, text: Callable[[str], Text]) -> Conversion:
    """Return a conversion of a post that was kept; `text` fetches one of its long texts by its name in `LONG`."""
    links = (Link(target, is_image, post.source.span(*place)) for target, is_image, *place in record["links"])
    return Conversion(
        html=text("html"),
        in_feed=text("in_feed"),
        without_figures=text("without_figures") if record["is bare"] else None,
        values=record["values"],
        mentions=tuple(record["mentions"]),
        links=tuple(links),
        anchors=tuple(record["anchors"]),
        cases=value_of(tuple[ShownCase, ...], record["cases"], _READERS),
        sheets=tuple(record["sheets"]),
        terms=tuple(record["terms"]),
        cited=value_of(tuple[Citation, ...], record["cited"], _READERS),
        grounds=value_of(tuple[Grounds, ...], record["grounds"], _READERS),
        is_plain=record["is plain"],
    )


LONG = ("html", "in_feed", "without_figures")


def kind_of(name: str) -> str:
    """Return the kind under which a store keeps a long text, by its name in `LONG`."""
    return f"{KIND} {name}"


def long_texts(conversion: Conversion) -> dict[str, str]:
    """Return the long texts of a conversion by name, without empty ones."""
    found = {name: getattr(conversion, name) for name in LONG}
    return {name: words for name, fetch in found.items() if fetch and (words := fetch())}


def as_json(record: Mapping[str, Any]) -> bytes:
    """Write a record; equal ones have equal bytes."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
