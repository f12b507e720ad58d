"""Pelican's Markdown reader, with our extension; what a post shows and cites goes with it to the templates."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from typing import Any

from pelican.readers import MarkdownReader, Readers

from casetree.nouns.model import CitedSource
from casetree.text.markup import post_address
from casetree.text.markup import text as text_of
from handover.border import named
from handover.cases import Cases
from handover.posts import Citation, Cited

from ..files.files import UNREADABLE, image_sizes, read_source
from ..files.names import shown_name
from ..pages.cases.shown_case import shown_cases
from ..posts.headers.address_names import is_name
from ..posts.headers.header import names_in
from ..posts.post import Post
from ..posts.post_check import unusable_addresses
from ..posts.post_reader import read_post
from ..prose.convert import convert, in_feed, markdown_for, without_figures
from ..prose.page.page import Page
from .build import Build, build_of
from .contents import WrittenAgain, slugified


def use_reader(readers: Readers) -> None:
    """Let posts be read by ours; a reader that another plugin has put in place is kept."""
    for suffix in MarkdownReader.file_extensions:
        if readers.reader_classes.get(suffix) is MarkdownReader:
            readers.reader_classes[suffix] = CaseReader


class CaseReader(MarkdownReader):  # type: ignore[misc]  # Pelican comes without types
    """Converts a post with the site at hand."""

    _used: Any = None
    """The Markdown object of the post before; none where an exception left it half way."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Convert a post; Pelican's own method, but for the extension, and what it shows and cites."""
        self._source_path = source_path
        build = build_of(self.settings)
        build.at_hand = shown_name(Path(source_path))
        size_of = image_sizes(Path(source_path), build.root, build.site.sizes)
        page = Page(_post(Path(source_path), build), build.site, build.figures, size_of)
        try:
            return self._convert(page, build)
        finally:
            build.faults.extend(page.faults)

    def _convert(self, page: Page, build: Build) -> tuple[str, dict[str, Any]]:
        self._md, self._used = markdown_for(self.settings["MARKDOWN"], page, self._used), None
        content = convert(self._md)
        if build.post(page.source.path):
            build.site.shown[page.source.path] = page.shown
        again = self._again(page, build)
        metadata = self._parse_metadata(_usable(page.post, self.settings))
        if isinstance(title := metadata.get("title"), str):
            metadata["title"] = text_of(unescape(title))  # entities mean in a title what they mean in the text
        for key in {"date", "modified"} & {*metadata}:
            metadata[key].utcoffset()  # raises where it is none, which Pelican would stumble over later
        cases = Cases(cases=shown_cases(page.post, page.shown, build.site))
        cited = Cited(cited=tuple(_citation(source, page.language) for source in page.shown.cited))
        self._used = self._md
        return content, {**metadata, **named(cases), **named(cited), **named(again)}

    def _again(self, page: Page, build: Build) -> WrittenAgain:
        """Write the text once more as others want it: feeds, and Pelican for a summary where there is none."""
        path = Path(self._source_path).resolve().relative_to(build.root.resolve()).as_posix()
        is_bare = page.showings.first and not page.post.header.get("summary")
        return WrittenAgain(
            in_feed=in_feed(self._md, post_address(path)) if self.settings["SITEURL"] else "",
            without_figures=without_figures(self._md) if is_bare else None,
        )


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


def _post(path: Path, build: Build) -> Post:
    """Return a post as it was read when the build began; only one that the site does not know is read now."""
    name = shown_name(path)
    post = build.post(name)
    if post is None:
        source, faults = read_source(path, name) if name not in build.unreadable else (None, [])
        if source is None or any(fault.code in UNREADABLE for fault in faults):
            raise ValueError("it cannot be read")
        post = read_post(source, "")
    return post


def _usable(post: Post, settings: dict[str, Any]) -> dict[str, list[str]]:
    """Return a header as Pelican takes one, without what would lead a page out of the site or have no address."""
    wrong = unusable_addresses(post.header)
    values = {key: value.text for key, value in post.header.values.items() if key not in wrong}
    if "tags" in values:
        tags = [tag.text for tag in names_in(post.header.values["tags"])]
        values["tags"] = ", ".join(tag for tag in tags if is_name(slugified(tag, settings)))
    if "category" in values and not is_name(slugified(values["category"], settings)):
        del values["category"]
    if "lang" in values:
        values["lang"] = post.language
    if "slug" not in post.header.values and settings["SLUGIFY_SOURCE"] == "basename" and post.slug:
        values["slug"] = post.slug
    if "save_as" in values:  # where it is written is where links lead, and the other way round
        values.setdefault("url", values["save_as"].removesuffix("index.html") or values["save_as"])
    elif "url" in values and values["url"].endswith(("/", ".html")):
        values["save_as"] = values["url"] + "index.html" * values["url"].endswith("/")
    corrections = [value.text for value in post.header.all_of("corrected")]
    return {**{key: [value] for key, value in values.items()}, **({"corrected": corrections} if corrections else {})}
