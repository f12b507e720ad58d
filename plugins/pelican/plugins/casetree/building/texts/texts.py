"""The texts of one build: those that were kept and would come out the same, and those that are converted now."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from pelican.generators import Generator

from casetree.nouns.diagnostics import Diagnostic, in_words, say
from casetree.text.told_in import messages_for
from keeping.code import code_fingerprint
from keeping.cores import made_on_all_cores
from keeping.digests import digest
from keeping.setting import close_store, store_in
from keeping.store import Store
from pelican import Pelican  # type: ignore[attr-defined]  # Pelican comes without types

from ...files.files import UNREADABLE, image_sizes, read_source
from ...files.names import shown_name
from ...posts.post import Post
from ...posts.post_reader import read_post
from ...prose.conversion import KIND, Conversion, SizeOf, Text, as_json, conversion_of, kind_of, long_texts, record_of
from ...prose.page.cases import traces_of
from ...site.figures import Figures
from ...site.lookups import Digests, Lookups, watched
from ...site.site import Site, WalkedLater
from ..build import Build, build_of
from .usable import usable

BY_NAME = "text of"
"""The kind under which it keeps the last key of each post, by its name."""


class Converter(Protocol):
    """Converts post after post."""

    @property
    def inputs(self) -> object:
        """All that a conversion is made from besides the post and what it looks up in the site."""

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
        """Convert a post, and the values of its header that are text; `place` is its path in the content folder."""


@dataclass(frozen=True, slots=True)
class Made:
    """A conversion as a child sends it and the store keeps it."""

    record: dict[str, Any]
    long: dict[str, str]
    faults: tuple[Diagnostic, ...]


class ConvertedTexts:
    """The texts of one build. Where it has no store, each is converted when Pelican asks for it."""

    def __init__(self, build: Build, settings: dict[str, Any], converter: Converter) -> None:
        self.build, self.settings, self.converter = build, settings, converter
        self.store = store_in(settings)
        self.digests = Digests(build.site)
        self.headers = {name: usable(post, settings) for name, post in build.site.posts.items()}
        """By name, as Pelican takes them."""

        self.keys = {name: self._key(post) for name, post in build.site.posts.items()} if self.store else {}
        self.ready: dict[str, Conversion] = {}
        """By name, those that Pelican has not asked for yet."""

        self.faults: dict[str, tuple[Diagnostic, ...]] = {}

    def of(self, path: Path) -> tuple[dict[str, list[str]], Conversion]:
        """Return a post's header as Pelican takes it, and its text; note what it shows, and what is wrong with it."""
        name = shown_name(path)
        post = self.build.post(name)
        if post is None:
            post = self._unknown(path, name)
            self.headers[name] = usable(post, self.settings)
            self.build.paths[name] = path
            return self.headers[name], self._convert(post, self.build.faults)
        if name not in self.ready and self.store:
            self._take(name, self._made(post), self.store)
        conversion = self.ready.pop(name, None) or self._convert(post, self.build.faults)
        self.build.faults.extend(self.faults.pop(name, ()))
        again = WalkedLater(partial(traces_of, post, self.build.site))
        self.build.site.shown[name] = conversion.shown(again if conversion.traces is None else conversion.traces)
        return self.headers[name], conversion

    # What is kept --------------------------------------------------------------------------

    def prepare(self, step: Callable[[], None]) -> None:
        """Find what is kept of all posts, and convert the others on all cores; take a step with each of these."""
        if self.store is None:
            return
        self._find(self.store)
        missing = [post for name, post in self.build.site.posts.items() if name not in self.ready]
        for number, made in made_on_all_cores(self._made, missing):
            self._take(missing[number].source.path, made, self.store)
            step()

    def _find(self, store: Store) -> None:
        """Find the conversions that were kept, and whose look-ups would find the same now."""
        found = store.get_all(KIND, self.keys.values())
        last = store.get_all(BY_NAME, [name.encode() for name in self.keys])
        for name, key in self.keys.items():
            record = json.loads(found[key]) if key in found else None
            post = self.build.site.posts[name]
            if record and self._is_as_before(record, post) and not self._is_refused(post):
                self._make_ready(name, record, {}, store)
                if last.get(name.encode()) != key:
                    store.put(BY_NAME, name.encode(), key)

    def _is_as_before(self, record: Mapping[str, Any], post: Post) -> bool:
        return next(self.digests.differing(record["looked up"], self._size_of(post)), None) is None

    def _take(self, name: str, made: Made, store: Store) -> None:
        """Take note of a conversion, and keep it if nothing is wrong with it."""
        self.faults[name] = made.faults
        is_kept = not (made.faults or self._is_refused(self.build.site.posts[name]))
        if is_kept:
            key = self.keys[name]
            store.put(KIND, key, as_json(made.record))
            store.put(BY_NAME, name.encode(), key)
            for kind, words in made.long.items():
                store.put(kind_of(kind), key, words.encode("utf-8", "surrogatepass"))
        self._make_ready(name, made.record, {} if is_kept else made.long, store)

    def _make_ready(self, name: str, record: dict[str, Any], long: dict[str, str], store: Store) -> None:
        post = self.build.site.posts[name]

        def text(kind: str) -> Text:
            return partial(str, long[kind]) if kind in long else partial(self._fetch, store, post, kind)

        self.ready[name] = conversion_of(record, post, text)

    def _fetch(self, store: Store, post: Post, kind: str) -> str:
        """Fetch a long text; one that is not there any more is written again."""
        data = store.get(kind_of(kind), self.keys[post.source.path])
        return self._made(post).long.get(kind, "") if data is None else data.decode("utf-8", "surrogatepass")

    def _is_refused(self, post: Post) -> bool:
        """True for a post with a block whose id is another case's: its fault is told elsewhere."""
        return any((post.source.path, block.fence.first) in self.build.site.refused for block in post.blocks)

    def _key(self, post: Post) -> bytes:
        """Return the hash of all that a conversion is made from, but for what it looks up in the site."""
        site, figures = self.build.site, self.build.figures
        around = (self.converter.inputs, figures.name, figures.address)
        library = (site.library.default_language, site.library.has_sources)
        told = (post.slug, post.language, post.is_public, post.is_future, post.posted)
        text = (post.source.path, self._place(post), post.source.lines, self._formatted(post))
        inputs = repr((around, library, told, text)).encode("utf-8", "surrogatepass")
        return digest(code_fingerprint() + inputs)

    # Conversion ----------------------------------------------------------------------------

    def _made(self, post: Post) -> Made:
        """Convert a post and write down what it looks up."""
        lookups, faults, size_of = Lookups(self.digests), list[Diagnostic](), self._size_of(post)

        def size(link: str) -> tuple[int, int] | None:
            found = size_of(link)
            lookups.note("image", link, repr(found))
            return found

        site, figures = watched(self.build.site, lookups), self.build.figures
        conversion = self.converter.convert(
            post,
            site,
            Figures(site.library, figures.name, figures.address, figures.has_png),  # the build's own keeps all pictures
            size,
            values=self._formatted(post),
            place=self._place(post),
            faults=faults,
        )
        record = {**record_of(conversion), "looked up": lookups.written()}
        return Made(record, long_texts(conversion), tuple(faults))

    def _convert(self, post: Post, faults: list[Diagnostic]) -> Conversion:
        """Convert a post by itself."""
        return self.converter.convert(
            post,
            self.build.site,
            self.build.figures,
            self._size_of(post),
            values=self._formatted(post),
            place=self._place(post),
            faults=faults,
        )

    def _unknown(self, path: Path, name: str) -> Post:
        """Read a post that the site does not know."""
        source, faults = read_source(path, name) if name not in self.build.unreadable else (None, [])
        if source is None or any(fault.code in UNREADABLE for fault in faults):
            raise ValueError("it cannot be read")
        return read_post(source, "")

    def _formatted(self, post: Post) -> dict[str, str]:
        """Return what Markdown makes HTML of in a header, by key."""
        keys = self.settings["FORMATTED_FIELDS"]
        return {key: "\n".join(values) for key, values in self.headers[post.source.path].items() if key in keys}

    def _size_of(self, post: Post) -> SizeOf:
        return image_sizes(self.build.paths[post.source.path], self.build.root, self.build.site.sizes)

    def _place(self, post: Post) -> str:
        """Return the path of a post from the content folder on."""
        return os.path.relpath(self.build.paths[post.source.path], self.build.root).replace(os.sep, "/")


def keep(pelican: Pelican) -> None:
    """Write what is new to the store; what is wrong with that is no fault of the author's, and hinders nothing."""
    trouble = close_store(pelican.settings)
    if trouble:
        words = say("nothing was kept for the next build: {trouble}", trouble=trouble)
        print(in_words(words, messages_for(os.environ)), file=sys.stderr)


def begin_texts(generator: Generator, converter: Converter) -> ConvertedTexts:
    """Let the reader find the texts of a build."""
    build = build_of(generator.settings)
    build.texts = texts = ConvertedTexts(build, generator.settings, converter)
    return texts
