"""Pelican: writes every list and feed in every language; the only module here that imports pelican.

Pelican's own lists are switched off: single ones in pelicanconf.py, those of tags and categories here.
Its list of posts, which knows drafts and hidden posts from published ones, is where all of this begins.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican.generators import ArticlesGenerator, Generator
from pelican.writers import Writer

from editions.contents import contents_of
from editions.lists import Edition, View, edition_of, views_of
from editions.related import related
from pelican import Pelican, signals  # type: ignore[attr-defined]  # Pelican comes without types


def register() -> None:
    """Connect to the signals of a build."""
    signals.article_generator_finalized.connect(_write_no_labels)
    signals.get_generators.connect(_generator)
    signals.feed_generated.connect(_address_feed)


class EditionsGenerator(Generator):  # type: ignore[misc]  # Pelican comes without types
    """Writes the lists of all editions."""

    views: list[View]

    def generate_context(self) -> None:
        """Part the published posts into editions; every template gets them as `EDITIONS` and `VIEWS`.

        A post that is listed gets `before`, `after` and `related`; templates ask for its `contents_of`.
        """
        default = self.settings["DEFAULT_LANG"]
        originals = self.context["articles"]
        editions = [edition_of(originals, language, default) for language in languages(self.settings)]
        self.views = views_of(editions, self.settings["EDITION_LISTS"])
        for edition in editions:
            for post in edition.own:
                post.before, post.after = edition.neighbours(post)
                post.related = related(post, edition.posts)
        self.context["EDITIONS"] = {edition.language: edition for edition in editions}
        self.context["VIEWS"] = self.views
        self.context["contents_of"] = contents_of

    @property
    def addresses(self) -> list[str]:
        """The files that posts and pages have to keep away from."""
        return [view.save_as for view in self.views]

    def generate_output(self, writer: Writer) -> None:
        """Write every list, and every feed where feeds are on."""
        for view in self.views:
            writer.write_file(
                view.save_as,
                self.get_template(view.template),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                template_name=view.template,
                url=view.url,
                articles=view.posts,
                view=view,
                label=view.label,
                lang=view.edition.language,
            )
        for path, title, view in self._feeds():
            writer.write_feed(view.own, self._feed_context(view.edition), path, feed_title=title)

    def _feeds(self) -> list[tuple[str, str | None, View]]:
        """Return the feeds: file, what the title says beside the site's name, whose posts."""
        names = {"index": self.settings.get("EDITION_FEED"), "tag": self.settings.get("EDITION_TAG_FEED")}
        found = []
        for view in self.views:
            name = names.get(view.template)
            if name and view.own:
                slug = view.label.slug if view.label else ""
                words = self._words(view.edition.language)
                title = words["names"].get(view.label.name, view.label.name) if view.label else None
                found.append((name.format(lang=view.edition.language, slug=slug), title, view))
        return found

    def _feed_context(self, edition: Edition) -> dict[str, Any]:
        words = self._words(edition.language)
        return {**self.context, "SITESUBTITLE": words["claim"], "EDITION": edition}

    def _words(self, language: str) -> dict[str, Any]:
        """Return the interface words of a language, from the file that the templates use."""
        words: dict[str, Any] = self.env.get_template(f"words/{language}.html").module.words
        return words


def languages(settings: dict[str, Any]) -> list[str]:
    """Return the languages of the site, its default first: those that the theme has a file of words for."""
    default = settings["DEFAULT_LANG"]
    found = {path.stem for path in (Path(settings["THEME"]) / "templates" / "words").glob("*.html")}
    return [default, *sorted(found - {default})]


def _write_no_labels(generator: ArticlesGenerator) -> None:
    """Keep Pelican from writing a list of each tag and category, in one language only."""
    generator.tags, generator.categories = {}, []


def _generator(pelican: Pelican) -> type[EditionsGenerator]:
    return EditionsGenerator


def _address_feed(context: dict[str, Any], feed: Any) -> None:
    """Say in which language a feed is, and which page it belongs to."""
    edition = context.get("EDITION")
    if edition:
        feed.feed["language"] = edition.language
        feed.feed["link"] = f"{context['SITEURL']}/{edition.prefix}"
