"""Opens a site: trees, sources and all posts are read and checked before Pelican converts any of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pelican.generators import Generator
from pelican.readers import parse_path_metadata

from casetree.nouns.diagnostics import Diagnostic, Source
from charts.drawing import library as charts
from keeping.code import code_fingerprint
from keeping.digests import digest
from keeping.setting import store_in

from ..files.extras import POLICY, draws_png, languages, missing
from ..files.files import UNREADABLE, folders_of_trees, posts_below, read_former, read_library, read_posts
from ..files.folder_check import check_folder, leading_astray
from ..files.glossary import read_glossary
from ..files.own_words import own_words, speak_in
from ..files.tables import read_tables
from ..pages.cases.case_words import CasesInWords
from ..posts.headers.header import Header, read_header
from ..posts.headers.header_check import PostRules
from ..posts.post import Post
from ..posts.post_check import check_post
from ..posts.post_reader import read_post
from ..posts.reader_check import Summary, check_for_readers
from ..posts.together import check_together
from ..site.figures import Figures
from ..site.former import addresses_in
from ..site.index import site_of
from .build import Build, begin
from .contents import slugified

FAULTLESS = "faultless"
"""The kind under which the store keeps that a post has no fault by itself."""

_SLUGS = ("SLUG_REGEX_SUBSTITUTIONS", "SLUGIFY_PRESERVE_CASE", "SLUGIFY_USE_UNICODE")


def open_site(generator: Generator) -> None:
    """Read trees, sources and the cases of all posts, before any post is converted."""
    settings = generator.settings
    root = Path(generator.path)
    build = begin(settings, root, generator.context)
    astray = leading_astray(root)
    for kind in ("ARTICLE_EXCLUDES", "PAGE_EXCLUDES", "STATIC_EXCLUDES"):
        settings[kind] = [*settings[kind], *astray]
    settings["ARTICLE_EXCLUDES"] = [*settings["ARTICLE_EXCLUDES"], *folders_of_trees(root)]
    build.faults.extend(speak_in(own_words(settings)))
    unread = [f".{ending}" for ending, reader in settings["READERS"].items() if reader is None]
    build.faults.extend(check_folder(root, settings["STATIC_PATHS"], settings["PAGE_PATHS"], unread))
    library, faults = read_library(root, settings["DEFAULT_LANG"])
    tables, wrong = read_tables(root, library, settings["DEFAULT_LANG"])
    terms, unclear = read_glossary(root, library, settings["DEFAULT_LANG"])
    inside = (path for path in posts_below(root) if not any(path.is_relative_to(root / each) for each in astray))
    sources, more = read_posts(inside)
    build.faults.extend([*faults, *wrong, *unclear, *more, *_read_former(root, build)])
    build.unreadable.update(fault.span.source.path for fault in more if fault.code in UNREADABLE)
    read = [_Read(path, path.relative_to(root).as_posix(), source, settings) for path, source in sources]
    files = {each.source.path: each for each in read if each.is_published}
    posts = [each.post for each in files.values()]
    build.paths = {name: each.path for name, each in files.items()}
    library = replace(library, languages=languages(settings, {post.language for post in posts}))
    build.site, found = site_of(posts, library, tables, terms)
    build.told = CasesInWords(build.site.library)
    build.site.drawings.store = store_in(settings)
    _prepare_drawings(build, settings)
    address, has_png = settings["SITEURL"], draws_png(settings)
    build.figures = Figures(build.site.library, settings["SITENAME"], address, has_png, paints=not build.is_dry)
    build.faults.extend(found)
    build.faults.extend(check_together(posts, partial(slugified, settings=settings)))
    build.faults.extend(_faults_of([*files.values()], settings))


def _prepare_drawings(build: Build, settings: dict[str, Any]) -> None:
    """Draw the charts together; where nothing can draw them they are shown as tables, and that is a fault."""
    has_charts = any(fence.kind == "chart" for post in build.site.posts.values() for fence in post.fences)
    build.faults.extend(missing(settings, has_charts))
    if has_charts and charts.is_installed():
        from ..pages.charts_page import charts_of

        build.site.drawings.prepare(charts_of(build.site))


def _faults_of(files: list[_Read], settings: dict[str, Any]) -> Iterator[Diagnostic]:
    """Yield what is wrong with each post by itself; one that was found faultless before is not looked at again."""
    store, wanted = store_in(settings), _summary_wanted(settings)
    keys = [each.key(wanted) if store else b"" for each in files]
    faultless = store.get_all(FAULTLESS, keys) if store else {}
    for each, key in zip(files, keys, strict=True):
        if key in faultless:
            continue
        faults = [*check_post(each.post, each.rules), *check_for_readers(each.post, wanted)]
        if store and not faults:
            store.put(FAULTLESS, key, b"")
        yield from faults


def _read_former(root: Path, build: Build) -> list[Diagnostic]:
    """Take note of the addresses that pages had before; return what is wrong in their file."""
    source, faults = read_former(root)
    if source is None or faults:
        return faults
    build.former, faults = addresses_in(source)
    return faults


def _summary_wanted(settings: dict[str, Any]) -> Summary:
    """Return what the site says of a post without a summary: at home it is still being written."""
    if not settings.get("CASETREE_SUMMARY_REQUIRED"):
        return Summary.OPTIONAL
    return Summary.REQUIRED if settings.get("CASETREE_PUBLISHING") else Summary.ASKED_FOR


def _now(settings: dict[str, Any]) -> datetime:
    """Ask the clock in the time zone of the site, as Pelican does: where the machine stands decides nothing."""
    return datetime.now(ZoneInfo(settings.get("TIMEZONE", "UTC"))).replace(tzinfo=None)


class _Read:
    """A file of a post, with what its name says of it."""

    def __init__(self, path: Path, place: str, source: Source, settings: dict[str, Any]) -> None:
        """`place` is its path from the content folder on."""
        self.path, self.place, self.source, self.settings = path, place, source, settings
        self.named = {key: str(value) for key, value in parse_path_metadata(place, settings).items()}
        self.folder = place.partition("/")[0]

    @property
    def is_published(self) -> bool:
        """True for a file in a folder that Pelican makes articles or pages of."""
        return self.folder in self.settings["PAGE_PATHS"] or self.folder not in self.settings["ARTICLE_EXCLUDES"]

    @cached_property
    def post(self) -> Post:
        """What stands in it."""
        header, settings = read_header(self.source), self.settings
        return read_post(
            self.source,
            self.named.get("slug") or self._slug(header),
            header=header,
            language=self.named.get("lang", ""),
            status=dict(settings["DEFAULT_METADATA"]).get("status", ""),
            default_language=settings["DEFAULT_LANG"],
            now=None if settings["WITH_FUTURE_DATES"] else _now(settings),
        )

    def _slug(self, header: Header) -> str:
        """Return the slug that Pelican will make of the file's name or of the title."""
        is_name = self.settings["SLUGIFY_SOURCE"] == "basename"
        name = re.sub(r"\.[A-Za-z]{2}$", "", self.path.stem) if self.named.get("lang") else self.path.stem
        return slugified(name if is_name else header.get("title"), self.settings)

    @property
    def rules(self) -> PostRules:
        """What the site asks of its header."""
        named, settings = self.named, self.settings
        is_page = self.folder in settings["PAGE_PATHS"]
        return PostRules(
            needs_date=not (is_page or "date" in named or settings.get("DEFAULT_DATE")),
            needs_title="title" not in named,
            needs_category=settings.get("CASETREE_CATEGORY_REQUIRED", False)
            and not is_page
            and "category" not in named,
            named_language=named.get("lang", ""),
            named_date=named.get("date", ""),
            more_keys=frozenset(key.lower() for key in settings.get("CASETREE_HEADER_KEYS", ())),
            folders=tuple(self.place.split("/")[:-1]),
            has_policy=bool(settings.get(POLICY)),
            slug_of=partial(slugified, settings=settings),
        )

    def key(self, wanted: Summary) -> bytes:
        """Return the hash of all that its faults by itself follow from."""
        post, rules = self.post, self.rules
        asked = replace(rules, more_keys=frozenset(), slug_of=str), sorted(rules.more_keys)
        slugs = [self.settings[name] for name in _SLUGS]
        told = (post.slug, post.language, post.is_public, post.is_future)
        inputs = repr((self.source.path, self.source.lines, told, asked, slugs, wanted))
        return digest(code_fingerprint() + inputs.encode("utf-8", "surrogatepass"))
