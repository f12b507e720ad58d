"""Converts posts by Markdown with the site at hand; without Pelican, so that one text alone is quickly converted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from casetree.nouns.diagnostics import Diagnostic
from casetree.nouns.model import CitedSource
from casetree.text.markup import post_address
from handover.cases import Grounds
from handover.posts import Citation

from ...pages.cases.shown_case import shown_cases
from ...posts.post import Post
from ...prose.conversion import Conversion, SizeOf, Text
from ...prose.convert import cites, convert, in_feed, markdown_for, without_figures
from ...prose.page.page import Page
from ...site.figures import Figures
from ...site.site import Site

_FOR_PELICAN = re.compile(r"<img|\b(?:static|attach)\b", re.IGNORECASE)
"""What Pelican looks for in HTML as soon as it has it: images without text, and links to files that it has to copy."""


class Converter:
    """Converts one post after the other by the same Markdown object."""

    def __init__(self, options: Mapping[str, Any], has_feeds: bool = False) -> None:
        """`options` is Pelican's setting `MARKDOWN`."""
        self.options, self.has_feeds = options, has_feeds
        self._used: Any = None
        """The Markdown object of the post before; none where an exception left it half way."""

    @property
    def inputs(self) -> object:
        """All that a conversion is made from besides the post and the site."""
        return sorted(self.options.items()), self.has_feeds

    def convert(
        self,
        post: Post,
        site: Site,
        figures: Figures,
        size_of: SizeOf,
        *,
        values: Mapping[str, str],
        place: str,
        faults: list[Diagnostic],
    ) -> Conversion:
        """Convert a post, and the `values` of its header that are text; `faults` takes what is wrong with them.

        `size_of` tells the size of an image by its path as the post writes it, `place` is the post's own
        path from the content folder on.
        """
        page = Page(post, site, figures, size_of)
        try:
            return self._convert(page, values, place)
        finally:
            faults.extend(page.faults)

    def _convert(self, page: Page, values: Mapping[str, str], place: str) -> Conversion:
        md, self._used = markdown_for(self.options, page, self._used), None
        html = convert(md)
        feed = in_feed(md, post_address(place)) if self.has_feeds else ""
        is_bare = (page.showings.first or page.shown.sheets or cites(md)) and not page.summary
        bare = without_figures(md) if is_bare else None
        formatted = {key: md.reset().convert(value) for key, value in values.items()}
        self._used = md
        return Conversion(
            html=_known(html),
            in_feed=_known(feed),
            without_figures=None if bare is None else _known(bare),
            values=formatted,
            mentions=tuple(sorted(page.shown.mentions)),
            links=tuple(page.shown.links),
            anchors=tuple(sorted(page.shown.anchors)),
            cases=shown_cases(page.post, page.shown, page.site),
            sheets=tuple(sorted(page.shown.sheets)),
            terms=tuple(sorted(page.shown.terms)),
            cited=tuple(_citation(source, page.language) for source in page.shown.cited),
            grounds=tuple(Grounds(on=str(on), count=count) for on, count in sorted(page.shown.grounds.items())),
            is_plain=not _is_for_pelican(html),
            traces=page.shown.traces,
        )


def _is_for_pelican(html: str) -> bool:
    """True for HTML that Pelican has to read; most has none of the letters, which are found sooner than words."""
    lowered = html.lower()
    return any(sign in lowered for sign in ("<img", "static", "attach")) and bool(_FOR_PELICAN.search(html))


def _known(words: str) -> Text:
    return lambda: words


def _citation(source: CitedSource, language: str) -> Citation:
    """Word a source in the language of a post."""
    publisher = source.publisher.in_language(language)[0] if source.publisher else ""
    return Citation(
        title=source.title.in_language(language)[0],
        publisher=publisher,
        date=source.date.text if source.date else "",
        url=source.url,
        language=source.language,
    )
