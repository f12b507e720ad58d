"""Pelican: writes every list and feed in every language; the only module here that imports pelican.

Pelican's own lists are switched off: single ones in pelicanconf.py, those of tags and categories here.
Its list of posts, which knows drafts and hidden posts from published ones, is where all of this begins.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pelican.contents import Content
from pelican.generators import ArticlesGenerator, Generator
from pelican.paginator import Paginator
from pelican.writers import Writer

from editions.contents import contents_of
from editions.languages import languages
from editions.lists import edition_of, file_of, surroundings, views_of
from editions.phrases import phrases_of
from handover.addresses import Address, Kind, when_published
from handover.border import complete, given, named, offer, tell
from handover.editions import Edition, Lists, Surroundings, View
from handover.pages import PageContext
from handover.posts import Post
from handover.words import FrameWords
from pelican import Pelican, signals  # type: ignore[attr-defined]  # Pelican comes without types


def register() -> None:
    """Connect to the signals of a build."""
    signals.initialized.connect(_frame_pages)
    signals.content_object_init.connect(_surround)
    signals.article_generator_finalized.connect(_write_no_labels)
    signals.get_generators.connect(_generator)
    signals.feed_generated.connect(_address_feed)


class EditionsGenerator(Generator):  # type: ignore[misc]  # Pelican comes without types
    """Writes the lists of all editions."""

    views: list[View]
    words: dict[str, FrameWords]

    def generate_context(self) -> None:
        """Part the published posts into editions, and tell each post what stands around it."""
        default = self.settings["DEFAULT_LANG"]
        originals: list[Post] = self.context["articles"]
        self.words = languages()
        self.words.setdefault(default, self.words["en"])
        spoken = sorted(self.words, key=lambda language: (language != default, language))
        editions = [edition_of(originals, language, default) for language in spoken]
        self.views = views_of(editions, self.settings["EDITION_LISTS"])
        for edition in editions:
            for post, around in surroundings(edition):
                tell(post, around)
        by_language = {edition.language: edition for edition in editions}
        lists = Lists(
            EDITIONS=by_language,
            WORDS=self.words,
            VIEWS=self.views,
            contents_of=contents_of,
            phrases_of=phrases_of,
        )
        offer(self.context, lists)

    @property
    def addresses(self) -> list[Address]:
        """The pages of every list, and the feeds, which are written where feeds are on."""
        pages = [address for view in self.views for address in self._pages(view)]
        written = {path for path, _, _ in self._feeds(self.settings)}
        feeds = [(path, view) for path, _, view in self._feeds(when_published(self.settings))]
        return [
            *pages,
            *(replace(self._address(path, view, "feed"), is_written=path in written) for path, view in feeds),
        ]

    def _pages(self, view: View) -> list[Address]:
        name, template = file_of(view.url), view.template
        if template in (sizes := self.settings["PAGINATED_TEMPLATES"]):  # as Pelican's writer parts a list
            size = sizes[template] or self.settings["DEFAULT_PAGINATION"]
            parts = Paginator(name, view.url, view.posts, self.settings, size)
            names = [parts.page(number + 1).save_as for number in range(parts.num_pages)]
        else:
            names = [name]
        return [self._address(name, view, "label" if view.label else "list") for name in names]

    def _address(self, file: str, view: View, kind: Kind) -> Address:
        """Return an address that a tag or a category decides, if it is of one, in the first post that has it."""
        if view.label is None:
            return Address(file=file, kind=kind)
        return Address(file=file, kind=kind, source=view.posts[0].source_path, word=view.label.name)

    def generate_output(self, writer: Writer) -> None:
        """Write every list, and every feed where feeds are on."""
        for view in self.views:
            writer.write_file(
                file_of(view.url),
                self.get_template(view.template),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                template_name=view.template,
                url=view.url,
                articles=view.posts,
                **given(PageContext(view=view, label=view.label, lang=view.edition.language)),
            )
        for path, title, view in self._feeds(self.settings):
            writer.write_feed(view.own, self._feed_context(view.edition), path, feed_title=title)

    def _feeds(self, settings: Mapping[str, Any]) -> list[tuple[str, str | None, View]]:
        """Return the feeds that settings name: file, what the title says beside the site's name, whose posts."""
        names = {"index": settings.get("EDITION_FEED"), "tag": settings.get("EDITION_TAG_FEED")}
        found = []
        for view in self.views:
            name = names.get(view.template)
            if name and view.own:
                slug = view.label.slug if view.label else ""
                words = self.words[view.edition.language]
                title = words.names.get(view.label.name, view.label.name) if view.label else None
                found.append((name.format(lang=view.edition.language, slug=slug), title, view))
        return found

    def _feed_context(self, edition: Edition) -> dict[str, Any]:
        return {**self.context, "SITESUBTITLE": self.words[edition.language].claim, "EDITION": edition}


def _frame_pages(pelican: Pelican) -> None:
    """Let templates ask of every page what only some have."""
    settings = pelican.settings
    settings["JINJA_GLOBALS"] = {**named(PageContext()), **settings["JINJA_GLOBALS"]}


def _surround(content: Content) -> None:
    """Let templates ask what stands around a post that no list shows: nothing."""
    complete(content, Surroundings)


def _write_no_labels(generator: ArticlesGenerator) -> None:
    """Keep Pelican from writing a list of each tag and category, in one language only."""
    generator.tags, generator.categories = {}, []


def _generator(pelican: Pelican) -> type[EditionsGenerator]:
    return EditionsGenerator


def _address_feed(context: dict[str, Any], feed: Any) -> None:
    """Say in which language a feed is, and which page it belongs to."""
    edition: Edition | None = context.get("EDITION")
    if edition:
        feed.feed["language"] = edition.language
        feed.feed["link"] = f"{context['SITEURL']}/{edition.prefix}"
