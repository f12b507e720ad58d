"""Makes the page of an edited text anew, without Pelican: all that other pages see of the post has to be as before."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from casetree.nouns.diagnostics import Diagnostic, Message, Source, in_words, say
from casetree.nouns.library import Library
from casetree.text.told_in import messages_for
from keeping.digests import digest
from keeping.home.memory import STORE, write_whole
from keeping.home.texts import Edited, RefusedError
from keeping.store import Store

from ....files.files import files_below, image_sizes, read_library, read_source
from ....files.glossary import read_glossary
from ....files.own_words import speak_in
from ....files.tables import read_tables
from ....posts.post import Post
from ....posts.post_check import check_body
from ....posts.post_reader import read_post
from ....posts.reader_check import check_for_readers
from ....prose.conversion import KIND, Conversion, as_json, kind_of, long_texts, record_of
from ....site.figures import Figures
from ....site.index import site_of
from ....site.lookups import Digests, Lookups, watched
from ....site.site import Site
from ..converter import Converter
from .notes import Noted, blocks_digest, header_digest
from .replacing import Replace, have_same_contents, links_of, replaced, replaced_in_feed, show_text_once

_OF_THE_TEXT = frozenset({"links", "is plain", "looked up"})
"""What a record holds that other pages do not see."""

_ALWAYS_THERE = frozenset({"tree", "table", "term", "forms", "source", "image"})
"""What is looked up in files that are all read here too."""


def edited(texts: Edited, desk: Desk | None = None) -> Edited:
    """Write the pages of edited texts, and keep what these have become; raises `RefusedError` and writes nothing.

    A `desk` of the same notes may have been made ready before.
    """
    desk = desk or Desk(texts.notes, Path(texts.output))
    made = [(name, desk.made(name)) for name in texts.names]
    for name, new in made:
        texts.texts[new.noted.page] = new.text
        texts.notes["posts"][name] = new.noted
    for file, page in desk.pages.items():
        write_whole(str(texts.output / Path(file)), page.encode("utf-8"))
    texts.files += desk.pages
    desk.store.close(date.today().toordinal())
    return texts


class New(NamedTuple):
    """A text that was made anew."""

    noted: Noted
    text: str
    """As it stands in its page."""


class Desk:
    """What lies ready to make a few pages anew."""

    def __init__(self, notes: dict[str, Any], output: Path) -> None:
        self.notes, self.output = notes, output
        self.pages: dict[str, str] = {}
        """The pages and feeds that have a text of these, as they are to be, by their files."""

        folder = Path(notes["theme"], "templates")
        pages = (path for path in files_below(folder) if path.suffix == ".html")
        templates = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in pages}
        if not show_text_once(templates):
            raise _refusal(say("a template uses the text of a post for more than its page"))
        _refuse(speak_in(notes["words"]), say("the words of the site have faults"))
        self.root = Path("content")
        library, faults = read_library(self.root, notes["language"])
        self.tables, more = read_tables(self.root, library, notes["language"])
        self.terms, unclear = read_glossary(self.root, library, notes["language"])
        _refuse([*faults, *more, *unclear], say("trees, sources, tables or terms have faults"))
        self.library: Library = replace(library, languages=tuple(notes["languages"]))
        self.links = links_of(notes["links"])
        self.converter = Converter(notes["markdown"], has_feeds=bool(notes["address"]))

    @cached_property
    def store(self) -> Store:
        """What is kept, opened by the process that makes pages, and not by one that only makes ready."""
        return Store(Path(STORE))

    def made_ready(self) -> Desk:
        """Convert a text without words: what is done once for all texts is done then."""
        post = read_post(Source.of("content/none.md", ""), "none", default_language=self.notes["language"])
        site, _ = site_of([post], self.library, self.tables, self.terms)
        self._converted(post, site, Digests(site))
        return self

    def made(self, name: str) -> New:
        """Make a post anew: its page, and the feeds that carry it."""
        noted, post = self._noted(name), self._post(name)
        old, html = self._kept(noted)
        site = self._site(post, old["looked up"])
        size_of = image_sizes(Path(name), self.root, site.sizes)
        digests = Digests(site)
        for differing in digests.differing(old["looked up"], size_of):
            raise _refusal(say("another case that it speaks of has changed: {key}", key=differing))
        asked = {(kind, key) for kind, key, _ in old["looked up"]}
        record, conversion = self._converted(post, site, digests)
        new = conversion.html()
        for kind, key, _ in record["looked up"]:
            if kind not in _ALWAYS_THERE and not asked & {(kind, key), (kind, "*")}:
                raise _refusal(say("it speaks of another case than before: {key}", key=key))
        if _seen(record) != _seen(old) or not have_same_contents(html, new):
            raise _refusal(say("other pages, or the frame of its own, show something of it that has changed"))
        text = self._replace(noted.page, replaced, html, new)
        if noted.feeds:
            in_feed = self._text("in_feed", noted), conversion.in_feed()
            for feed in noted.feeds:
                self._replace(feed, replaced_in_feed, *(in_feed if all(in_feed) else (html, new)))
        key = digest(f"{name}\0{new}".encode("utf-8", "surrogatepass"))
        self.store.put(KIND, key, as_json(record))
        for kind, words in long_texts(conversion).items():
            self.store.put(kind_of(kind), key, words.encode("utf-8", "surrogatepass"))
        return New(noted._replace(key=key.hex()), text)

    def _replace(self, file: str, replace: Replace, old: str, new: str) -> str:
        """Put a text in place of another one into a page or a feed; return it as it stands there."""
        before = self.pages.get(file) or (self.output / file).read_bytes().decode("utf-8")
        found = replace(before, old, new, self.links)
        if found is None:
            raise _refusal(say("its text does not stand in its page as it was made"))
        self.pages[file], text = found
        return text

    def _noted(self, name: str) -> Noted:
        if name not in self.notes["posts"]:
            raise _refusal(say("it is not public, has no summary of its own, or was not there before"))
        return Noted(*self.notes["posts"][name])

    def _post(self, name: str) -> Post:
        """Read a post whose header and case blocks are as they were."""
        noted = self._noted(name)
        source, faults = read_source(Path(name), name)
        if source is None or faults:
            raise _refusal(say("it has a fault"))
        post = read_post(source, noted.slug, language=noted.language, default_language=self.notes["language"])
        if (header_digest(post), blocks_digest(post, self.notes["origins"])) != (noted.header, noted.blocks):
            raise _refusal(say("its header or a case block has changed"))
        _refuse([*check_body(post, has_policy=True), *check_for_readers(post)], say("it has a fault"))
        return post

    def _kept(self, noted: Noted) -> tuple[dict[str, Any], str]:
        """Return what the text was before: the record of its conversion, and its HTML."""
        key = bytes.fromhex(noted.key)
        record, html = self.store.get(KIND, key), self._text("html", noted)
        if record is None or not html:
            raise _refusal(say("what its text was is not kept any more"))
        return json.loads(record), html

    def _text(self, kind: str, noted: Noted) -> str:
        """Return a long text of a post as it was before; empty where it is not kept, or there was none."""
        data = self.store.get(kind_of(kind), bytes.fromhex(noted.key)) or b""
        return data.decode("utf-8", "surrogatepass")

    def _site(self, post: Post, lookups: Iterable[tuple[str, str, str]]) -> Site:
        """Return a site of a post and of those whose cases it has looked up."""
        names = {post.source.path}
        for kind, key, _ in lookups:
            if kind == "case" and key in self.notes["cases"]:
                names.add(self.notes["cases"][key])
            elif kind == "parts":
                names.update(self.notes["parts"].get(key, ()))
            elif kind == "origin":
                names.update(name for name, noted in self.notes["posts"].items() if Noted(*noted).slug == key)
        others = [self._post(name) for name in sorted(names - {post.source.path})]
        site, faults = site_of([post, *others], self.library, self.tables, self.terms)
        _refuse(faults, say("it has a fault"))
        return site

    def _converted(self, post: Post, site: Site, digests: Digests) -> tuple[dict[str, Any], Conversion]:
        """Convert a post; return the record of that besides."""
        lookups, faults = Lookups(digests), list[Diagnostic]()
        own = watched(site, lookups)
        conversion = self.converter.convert(
            post,
            own,
            Figures(own.library, self.notes["name"], self.notes["address"]),
            image_sizes(Path(post.source.path), self.root, site.sizes),
            values={"summary": post.header.get("summary")},
            place=Path(post.source.path).relative_to(self.root).as_posix(),
            faults=faults,
        )
        _refuse(faults, say("it has a fault"))
        record = json.loads(as_json({**record_of(conversion), "looked up": lookups.written()}))
        return record, conversion


def _seen(record: dict[str, Any]) -> list[Any]:
    """Return what other pages can see of a text, or the frame of its own page; the places of its links are not."""
    links = sorted(link[:2] for link in record["links"])
    return [links, *(value for key, value in sorted(record.items()) if key not in _OF_THE_TEXT)]


def _refuse(faults: Iterable[Diagnostic], why: Message) -> None:
    if any(True for _ in faults):
        raise _refusal(why)


def _refusal(why: Message) -> RefusedError:
    """Return what says why an edited text is not made alone, in the language of messages."""
    return RefusedError(in_words(why, messages_for(os.environ)))
