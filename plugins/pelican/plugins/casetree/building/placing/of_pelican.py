"""Pelican: what it writes by itself: its lists, its feeds, the files of the theme; and what nobody tells of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from handover.addresses import Address, tells, when_published

from ...files.files import files_below

_FEEDS = ("FEED_ATOM", "FEED_RSS", "FEED_ALL_ATOM", "FEED_ALL_RSS")
"""Settings that name one feed each; those of a category, a tag, an author or a language have it in their name."""

_TOLD_TO_MACHINES = (".xml", ".txt", ".json", ".webmanifest")
"""What plugins write when all is known, and say nowhere before."""


def of_pelican(settings: dict[str, Any]) -> Iterator[Address]:
    """Yield its lists, the feeds of all posts and the files of the theme."""
    for name in settings["DIRECT_TEMPLATES"]:
        if file := str(settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html")):
            yield Address(file=file, kind="list")
    for name in _FEEDS:
        if feed := when_published(settings).get(name):
            yield Address(file=str(feed), kind="feed", is_written=bool(settings.get(name)))
    folder = settings["THEME_STATIC_DIR"].strip("/")
    for below in (Path(settings["THEME"]) / name for name in settings["THEME_STATIC_PATHS"]):
        for path in files_below(below):
            yield Address(file=f"{folder}/{path.relative_to(below).as_posix()}", kind="theme")


def labels(generator: Generator) -> Iterator[Address]:
    """Yield the lists and feeds of tags, categories, authors and languages that Pelican writes of a generator's posts.

    Where another plugin writes them, it leaves the generator none.
    """
    tags, categories = getattr(generator, "tags", {}), getattr(generator, "categories", ())
    authors = getattr(generator, "authors", ())
    for label in (*tags, *(label for label, _ in (*categories, *authors))):
        if label.save_as:
            yield Address(file=label.save_as, kind="label", word=label.name)
    for kind, found in {"CATEGORY": categories, "AUTHOR": authors, "TAG": tags.items()}.items():
        for label, posts in found:
            yield from _feeds(kind, generator.settings, posts[0].source_path, label.name, slug=label.slug)
    posts = (*getattr(generator, "articles", ()), *getattr(generator, "translations", ()))
    for language, path in {post.lang: post.source_path for post in posts}.items():
        yield from _feeds("TRANSLATION", generator.settings, path, "", lang=language)


def _feeds(kind: str, settings: Mapping[str, Any], source: str, word: str, **names: str) -> Iterator[Address]:
    for name in (f"{kind}_FEED_ATOM", f"{kind}_FEED_RSS"):
        if file := when_published(settings).get(name):
            written = bool(settings.get(name))
            yield Address(file=str(file).format(**names), kind="feed", source=source, word=word, is_written=written)


def untold(generators: Iterable[Generator]) -> tuple[str, ...]:
    """Return the endings of addresses where something may stand that nobody has told of.

    Other plugins write more than they say. A build at home does not know which feeds one for the public has, unless
    its settings say so.
    """
    generators = list(generators)
    settings = generators[0].settings
    telling = {part for each in generators if tells(each) for part in type(each).__module__.split(".")}
    if any(name.rpartition(".")[2] not in telling for name in settings["PLUGINS"]):
        return _TOLD_TO_MACHINES
    knows_feeds = settings["SITEURL"] or "CASETREE_WHEN_PUBLISHED" in settings
    return () if knows_feeds else (".xml",)
