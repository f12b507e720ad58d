"""Pelican's Markdown reader, with our extension; what a post shows and cites goes with it to the templates."""

from __future__ import annotations

from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

from pelican.readers import MarkdownReader, Readers
from pelican.utils import pelican_open

from casetree.nouns.diagnostics import Source
from casetree.nouns.moments import is_day
from casetree.text.markup import post_address
from casetree.text.markup import text as text_of

from ..files.files import shown_name
from ..pages.cases.shown_case import shown_cases
from ..posts.post import Post, read_post
from ..posts.post_check import unusable_addresses
from ..prose.extension import in_feed, markdown_for, without_figures
from ..prose.page import Page
from .build import Build, build_of


def use_reader(readers: Readers) -> None:
    """Let posts be read by ours; a reader that another plugin has put in place is kept."""
    for suffix in MarkdownReader.file_extensions:
        if readers.reader_classes.get(suffix) is MarkdownReader:
            readers.reader_classes[suffix] = CaseReader


class CaseReader(MarkdownReader):  # type: ignore[misc]  # Pelican comes without types
    """Converts a post with the site at hand."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Convert a post; Pelican's own method, but for the extension, and what it shows and cites."""
        self._source_path = source_path
        build = build_of(self.settings)
        if not Path(source_path).is_file():
            raise ValueError("not an ordinary file")
        with pelican_open(source_path) as text:
            name = shown_name(Path(source_path))
            post = build.post(name) or read_post(Source.of(name, text), "")
            page = Page(post, build.site, build.figures)
            try:
                return self._convert(text, page, build)
            finally:
                build.faults.extend(page.faults)

    def _convert(self, text: str, page: Page, build: Build) -> tuple[str, dict[str, Any]]:
        self._md = markdown_for(self.settings["MARKDOWN"], page)
        content = self._md.convert(text)
        again = self._again(page, build)
        metadata = {**self._parse_metadata(_usable(getattr(self._md, "Meta", {}), page.post)), **again}
        if isinstance(title := metadata.get("title"), str):
            metadata["title"] = text_of(unescape(title))  # entities mean in a title what they mean in the text
        for key in {"date", "modified"} & {*metadata}:
            metadata[key].utcoffset()  # raises where it is none, which Pelican would stumble over later
        law = metadata.pop("law", "")
        if is_day(law):
            metadata["law_as_of"] = date.fromisoformat(law)
        if build.post(page.source.path):
            build.site.shown[page.source.path] = page.shown
        metadata["cases"] = shown_cases(page.post, page.shown, build.site)
        metadata["cited"] = page.shown.cited
        return content, metadata

    def _again(self, page: Page, build: Build) -> dict[str, Any]:
        """Write the text once more as others want it: feeds, and Pelican for a summary where there is none."""
        found = {}
        if self.settings["SITEURL"]:
            path = Path(self._source_path).resolve().relative_to(build.root.resolve()).as_posix()
            found["in_feed"] = in_feed(self._md, post_address(path))
        if not page.post.header.get("summary") and page.showings:
            found["without_figures"] = without_figures(self._md)
        return found


def _usable(written: dict[str, Any], post: Post) -> dict[str, Any]:
    """Leave out what would lead a page out of the site."""
    return {key: value for key, value in written.items() if key not in unusable_addresses(post.header)}
