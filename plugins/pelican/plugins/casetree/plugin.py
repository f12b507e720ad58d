"""Pelican: signals, settings, logging, exit status.

Pelican drops a post that it cannot read, keeps the reason to itself and exits 0. This module
collects what went wrong, prints all of it at the end, and exits 1 where anything was an error.
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from copy import copy
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any, ClassVar

from feedgenerator import get_tag_uri
from pelican.contents import Article, Content
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator, PelicanTemplateNotFound
from pelican.readers import MarkdownReader, Readers, parse_path_metadata
from pelican.settings import read_settings
from pelican.utils import pelican_open, slugify
from pelican.writers import Writer

from casetree.nouns.diagnostics import Diagnostic, Source, error, full, summary
from casetree.nouns.library import Library
from casetree.nouns.moments import is_day
from casetree.text.markup import Markup, plain
from pelican import Pelican, signals  # type: ignore[attr-defined]  # Pelican comes without types

from .files.files import leads_to_file, place_in_content, posts_below, read_library, read_posts, shown_name
from .files.png import png_of
from .pages.card import card
from .pages.case_page import BESIDE, case_addresses, case_files, case_pages
from .pages.data_page import DataFile, DataPage
from .pages.generator import DataPages
from .pages.link_targets import linked_pages
from .pages.shown_case import shown_cases
from .pages.tree_page import tree_addresses, tree_files, tree_links, tree_pages
from .pages.walk_page import walk_addresses, walk_pages
from .posts.header import read_header
from .posts.link_check import check_links
from .posts.post_check import PostRules, address_value, check_post, former_slugs, unusable_addresses
from .posts.reader_check import Summary, check_for_readers
from .posts.site import Site
from .prose.extension import markdown_for
from .prose.feed import for_feed, without_figures


def register() -> None:
    """Connect to the signals of a build."""
    signals.initialized.connect(_start)
    signals.readers_init.connect(_use_reader)
    signals.article_generator_init.connect(_open_site)
    signals.article_generator_finalized.connect(_give_cards)
    signals.get_generators.connect(_makes_pages)
    signals.all_generators_finalized.connect(_part_addresses)
    signals.content_object_init.connect(_summarise_without_figures)
    signals.feed_generated.connect(_prepare_feed)
    signals.finalized.connect(_report)


def dry_run(settings_file: Path, content: Path) -> list[Diagnostic]:
    """Let Pelican read and lay out a whole site without writing it; return every fault."""
    with TemporaryDirectory() as folder:
        changes = {"PATH": str(content), "OUTPUT_PATH": folder, "SITEURL": ""}
        settings = read_settings(str(settings_file), override=changes)
        pelican = Pelican(settings)
        signals.get_writer.connect(_writes_nothing)
        signals.finalized.disconnect(_report)
        try:
            with redirect_stdout(sys.stderr):  # standard output is for faults alone
                pelican.run()
        finally:
            signals.get_writer.disconnect(_writes_nothing)
            signals.finalized.connect(_report)
    return _found()


class _DryWriter(Writer):  # type: ignore[misc]  # Pelican comes without types
    """Resolves what a page would hold, and writes nothing."""

    writes_files = False

    def write_file(self, name: str, template: Any, context: Any, *args: Any, **options: Any) -> None:
        """Make links resolve, so that a broken one is noticed."""
        for kind in ("article", "page"):
            if kind in options:
                _ = options[kind].content

    def write_feed(self, *args: Any, **options: Any) -> None:
        """Write no feed."""


def _writes_nothing(pelican: Pelican) -> type[_DryWriter]:
    return _DryWriter


class _FaultLog(logging.Handler):
    """Turns what Pelican logs as an error into diagnostics, with the reason it leaves out."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.faults: list[Diagnostic] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Take one record; an exception under way is the reason."""
        reason = sys.exc_info()[1]
        words = " ".join(record.getMessage().split())
        args = record.args if isinstance(record.args, tuple) else ()
        span = Source(next(filter(None, map(_file_of, args)), "pelican"), ()).span(1)
        message = f"Pelican says: {words}" + (f" ({reason})" if reason else "")
        self.faults.append(error("pelican-error", span, message, "mend what it names; nothing else was lost"))


class _Build:
    """What one Pelican process builds: set anew for each run, so that a watcher sees changes."""

    site = Site(Library())
    root = Path()
    """The content folder."""

    log = _FaultLog()

    moved: ClassVar[list[DataPage]] = []
    """What stands where posts have stood before."""

    carded: ClassVar[list[Article]] = []
    """The posts that have a card."""


class _MovedPosts(DataPages):
    """Leads from a renamed post's old addresses to where it is now."""

    def made(self) -> list[DataPage]:
        """Return a page for each old address."""
        return _Build.moved

    @property
    def addresses(self) -> list[str]:
        """Return none: a post that is there goes before one that has moved."""
        return []


class _Cards(DataPages):
    """Writes a card beside each published post, and one of the site in each language for all its other pages."""

    def made(self) -> list[DataPage]:
        """Return none: cards are files."""
        return []

    def files(self) -> list[DataFile]:
        """Return the cards."""
        cards = {post.card: _card(post) for post in _Build.carded}
        for edition in self.context.get("EDITIONS", {}).values() if self.settings["SITEURL"] else ():
            words = self.env.get_template(f"words/{edition.language}.html").module.words  # as the masthead has them
            cards[f"{edition.prefix}card.png"] = card(words["claim"], edition.language, _Build.site.name)
        return [DataFile(address, partial(png_of, svg)) for address, svg in cards.items()]

    @property
    def addresses(self) -> list[str]:
        """Return none: where a post's page stands, its card can stand."""
        return []


class _CasePages(DataPages):
    """Writes the pages of the build's cases."""

    beside = BESIDE

    def made(self) -> list[DataPage]:
        """Return them; every post has been converted by then, so that it is known what posts speak of."""
        return case_pages(_Build.site)

    def files(self) -> list[DataFile]:
        """Return the pictures."""
        return case_files(_Build.site)

    @property
    def addresses(self) -> list[str]:
        """Return the files of the pages; the cases are known before any post is converted."""
        return [f"{address}index.html" for address in case_addresses(_Build.site)]


class _TreePages(DataPages):
    """Writes the pages of the build's trees."""

    def made(self) -> list[DataPage]:
        """Return them; the cases are known by then."""
        return [*tree_pages(_Build.site), *walk_pages(_Build.site)]

    def files(self) -> list[DataFile]:
        """Return the trees as their authors wrote them."""
        return tree_files(_Build.site)

    @property
    def addresses(self) -> list[str]:
        """Return the files of the pages."""
        return [f"{address}index.html" for address in (*tree_addresses(_Build.site), *walk_addresses(_Build.site))]

    @property
    def links(self) -> dict[str, str]:
        """Return where a link to a tree's file leads."""
        return tree_links(_Build.site)


def _makes_pages(pelican: Pelican) -> tuple[type[DataPages], ...]:
    return _CasePages, _TreePages, _MovedPosts, _Cards


def _file_of(argument: object) -> str:
    """Return the file that an argument of a log record is about, if it is one."""
    path = getattr(argument, "source_path", None) or (argument if isinstance(argument, str | Path) else None)
    if not path or not Path(path).suffix:
        return ""
    # Pelican names a file from the content folder on.
    inside = _Build.root / path
    return shown_name(inside if inside.is_file() else Path(path))


def _start(pelican: Pelican) -> None:
    """Begin to listen to Pelican's log; the same listener is added once only."""
    logging.getLogger("pelican").addHandler(_Build.log)


def _use_reader(readers: Readers) -> None:
    for suffix in MarkdownReader.file_extensions:
        if readers.reader_classes.get(suffix) is MarkdownReader:
            readers.reader_classes[suffix] = _CaseReader


def _open_site(generator: Generator) -> None:
    """Read trees, sources and the cases of all posts, before any post is converted."""
    settings = generator.settings
    root = _Build.root = Path(generator.path)
    library, faults = read_library(root, settings["DEFAULT_LANG"])
    posts, more = read_posts(posts_below(root))
    site = _Build.site = Site(library, [*faults, *more], settings["SITENAME"], settings["SITEURL"])
    _Build.log.faults.clear()
    status = dict(settings["DEFAULT_METADATA"]).get("status", "")
    for path, source in posts:
        if not _is_published(path.relative_to(root), settings):
            continue
        named = _named(path, root, settings)
        site.post(source, named.get("slug") or _slug(source, path, settings), named.get("lang", ""), status)
        site.faults.extend(check_post(source, read_header(source), _rules(path, root, named, settings)))
        site.faults.extend(check_for_readers(source, read_header(source), _summary_wanted(settings)))
    site.index()
    pages = linked_pages(site)
    for path, source in posts:
        if source.path in site.posts:
            exists, place = leads_to_file(path, root), place_in_content(path, root)
            site.faults.extend(check_links(source, read_header(source), exists, place, pages))


def _summary_wanted(settings: dict[str, Any]) -> Summary:
    """Return what the site says of a post without a summary: at home it is still being written."""
    if not settings.get("SUMMARY_REQUIRED"):
        return Summary.OPTIONAL
    return Summary.REQUIRED if settings.get("PUBLISHING") else Summary.ASKED_FOR


def _is_published(path: Path, settings: dict[str, Any]) -> bool:
    """True for a file in a folder that Pelican makes articles or pages of."""
    first = path.parts[0]
    return first in settings["PAGE_PATHS"] or first not in settings["ARTICLE_EXCLUDES"]


def _rules(path: Path, root: Path, named: dict[str, str], settings: dict[str, Any]) -> PostRules:
    is_page = path.relative_to(root).parts[0] in settings["PAGE_PATHS"]
    return PostRules(not (is_page or "date" in named or settings.get("DEFAULT_DATE")), "title" not in named)


def _named(path: Path, root: Path, settings: dict[str, Any]) -> dict[str, str]:
    """Return what Pelican reads from a file's name: slug, language, date."""
    found = parse_path_metadata(path.relative_to(root).as_posix(), settings)
    return {key: str(value) for key, value in found.items()}


def _slug(source: Source, path: Path, settings: dict[str, Any]) -> str:
    """Return the slug that Pelican will make of the file's name or of the title."""
    is_name = settings["SLUGIFY_SOURCE"] == "basename"
    return str(
        slugify(
            path.stem if is_name else read_header(source).get("title"),
            regex_subs=settings["SLUG_REGEX_SUBSTITUTIONS"],
            preserve_case=settings["SLUGIFY_PRESERVE_CASE"],
            use_unicode=settings["SLUGIFY_USE_UNICODE"],
        )
    )


class _CaseReader(MarkdownReader):  # type: ignore[misc]  # Pelican comes without types
    """Pelican's Markdown reader, with our extension and the name of the file at hand."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Convert a post; Pelican's own method, but for the extension, and what it shows and cites."""
        self._source_path = source_path
        post = _Build.site.posts.get(shown_name(Path(source_path)))
        self._md = markdown_for(self.settings["MARKDOWN"], _Build.site, post)
        if not Path(source_path).is_file():
            raise ValueError("not an ordinary file")
        with pelican_open(source_path) as text:
            content = self._md.convert(text)
        written = getattr(self._md, "Meta", {})
        for key in unusable_addresses(read_header(post.source)) if post else ():
            written.pop(key, None)
        metadata = self._parse_metadata(written)
        for key in {"date", "modified"} & {*metadata}:
            metadata[key].utcoffset()  # raises where it is none, which Pelican would stumble over later
        law = metadata.pop("law", "")
        if is_day(law):
            metadata["law_as_of"] = date.fromisoformat(law)
        metadata["cases"] = shown_cases(post, _Build.site) if post else ()
        metadata["cited"] = post.cited if post else ()
        return content, metadata


def _give_cards(generator: ArticlesGenerator) -> None:
    """Tell each published post where its card will be; at home there is no address to link a card by."""
    is_public = bool(generator.settings["SITEURL"])
    _Build.carded[:] = [*generator.articles, *generator.translations] if is_public else []
    for article in _Build.carded:
        _place_card(article)


def _place_card(article: Article) -> None:
    article.card = (PurePosixPath(article.save_as).parent / f"{_card_name(article.save_as)}.png").as_posix()


def _card_name(save_as: str) -> str:
    """Return `card` for a post with a folder of its own, else a name that only this post can have."""
    stem = PurePosixPath(save_as).stem
    return "card" if stem == "index" else f"{stem}-card"


def _card(article: Article) -> str:
    """Draw a post's card, with the first case that the post shows."""
    post = _Build.site.posts.get(shown_name(Path(article.source_path)))
    title = plain(Markup(article.title))
    shown = next(iter(article.metadata["cases"]), None)
    if post is None or shown is None:
        return card(title, article.lang, _Build.site.name)
    return card(title, article.lang, _Build.site.name, plain(shown.end), post.traces[shown.words.id])


def _part_addresses(generators: list[Generator]) -> None:
    """Give the later of two contents with one address another, and report it.

    Pelican would stop with a traceback, or lose one of the two.
    """
    taken = {
        _main_page(name, generators[0].settings): "a list of this site"
        for name in generators[0].settings["DIRECT_TEMPLATES"]
    }
    for generator in generators:  # another plugin's generator may have addresses of its own
        taken |= dict.fromkeys(getattr(generator, "addresses", ()), "a page of this site")
    for generator in generators:
        for content in _contents(generator):
            _use_known_template(content, generator)
            first = taken.setdefault(content.save_as, shown_name(Path(content.source_path)))
            if first == shown_name(Path(content.source_path)):
                continue
            _Build.site.faults.append(_same_address(content, first))
            number = next(n for n in range(2, 10_000) if _numbered(content.save_as, n) not in taken)
            content.override_save_as = _numbered(content.save_as, number)
            content.override_url = _numbered(content.url, number)
            if content in _Build.carded:
                _place_card(content)
            taken[content.override_save_as] = shown_name(Path(content.source_path))
    _Build.moved[:] = [
        page for generator in generators for content in _contents(generator) for page in _moved(content, taken)
    ]


def _moved(content: Content, taken: dict[str, str]) -> Iterator[DataPage]:
    """Yield a page for each address that a published post had before; one that means something else is a fault."""
    name = shown_name(Path(content.source_path))
    post = _Build.site.posts.get(name)
    if post is None or content.status != "published":
        return
    for alias in former_slugs(read_header(post.source)):
        before = copy(content)
        before.slug = alias.text
        mine = f"what leads to {name}"
        first = taken.setdefault(before.save_as, mine)
        if first != mine:
            message = f"`{before.url}` cannot lead to this post: there stands {first}"
            help = "remove it here: an alias is a slug that this post had before, and no other has now"
            _Build.site.faults.append(error("post-alias-taken", alias.span, message, help))
        elif before.save_as.endswith("index.html"):  # pages elsewhere are not for a static site to lead from
            content.first_url = getattr(content, "first_url", before.url)
            address = before.save_as.removesuffix("index.html")
            yield DataPage(address, content.lang, "moved", values={"to": content.url}, source=name)


def _use_known_template(content: Content, generator: Generator) -> None:
    """Let a page whose `Template:` does not exist have the usual one: Pelican would stop."""
    try:
        generator.get_template(content.template)
    except PelicanTemplateNotFound:
        name = shown_name(Path(content.source_path))
        post = _Build.site.posts.get(name)
        written = read_header(post.source).values.get("template") if post else None
        span = written.span if written else Source(name, ()).span(1)
        message = f"the theme has no template `{content.template}`"
        _Build.site.faults.append(error("post-unknown-template", span, message, "remove `Template:`"))
        content.template = content.default_template


def _prepare_feed(context: dict[str, Any], feed: Any) -> None:
    """Give feeds a picture in place of a drawing, somebody who wrote each entry, and an id that stays."""
    first = {
        f"{context['SITEURL']}/{c.url}": c for c in context["generated_content"].values() if hasattr(c, "first_url")
    }
    for item in feed.items:
        item["author_name"] = item["author_name"] or context["SITENAME"]
        if moved := first.get(item["link"]):  # a reader shall not be shown it again because its address has changed
            item["unique_id"] = get_tag_uri(f"{context['SITEURL']}/{moved.first_url}", moved.date)
        item["content"] = for_feed(item["content"] or "", item["link"])


def _summarise_without_figures(content: Content) -> None:
    """Let Pelican cut a summary out of the text around the figures, where the author has written none."""
    if "summary" in content.metadata or without_figures(content._content or "") == (content._content or ""):
        return
    bare = copy(content)
    bare._content = without_figures(content._content)
    content.get_summary = bare.get_summary


def _main_page(name: str, settings: dict[str, Any]) -> str:
    """Return where a list such as the archives is written."""
    return str(settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html"))


def _contents(generator: Generator) -> list[Content]:
    """Return the posts or pages of a generator, in an order that does not change."""
    if isinstance(generator, ArticlesGenerator):
        kinds = (
            "articles",
            "translations",
            "hidden_articles",
            "hidden_translations",
            "drafts",
            "drafts_translations",
        )
    elif isinstance(generator, PagesGenerator):
        kinds = (
            "pages",
            "translations",
            "hidden_pages",
            "hidden_translations",
            "draft_pages",
            "draft_translations",
        )
    else:
        return []
    found = [content for kind in kinds for content in getattr(generator, kind, ()) if content.save_as]
    return sorted(found, key=lambda content: str(content.source_path))


def _numbered(address: str, number: int) -> str:
    """Put a number behind the last name of an address.

    >>> _numbered("posts/one/index.html", 2)
    'posts/one-2/index.html'
    """
    return re.sub(r"(/index\.html|/|\.html)?$", lambda end: f"-{number}{end[0]}", address, count=1)


def _same_address(content: Content, first: str) -> Diagnostic:
    post = _Build.site.posts.get(shown_name(Path(content.source_path)))
    span = Source.of(shown_name(Path(content.source_path)), "").span(1)
    if post:
        value = address_value(read_header(post.source))
        span = value.span if value else post.source.whole_line(1)
    return error(
        "post-same-address",
        span,
        f"this would be published at `{content.url}`, where {first} stands already",
        "give one of the two another `Slug:`, or, if it is a translation, its own `Lang:`",
    )


def _found() -> list[Diagnostic]:
    """Return every fault of the build; what Pelican says of a file that has an error already is left out."""
    site = _Build.site
    explained = {fault.span.source.path for fault in site.faults if fault.is_error}
    site.faults.extend(f for f in _Build.log.faults if f.span.source.path not in explained)
    _Build.log.faults.clear()
    return site.report()


def _report(pelican: Pelican) -> None:
    """Print every fault and, unless Pelican is watching for changes, exit 1 if there was an error.

    What is published has no fault at all: there a warning counts as much.
    """
    found = _found()
    is_strict = pelican.settings.get("PUBLISHING", False)
    for fault in found:
        print(full(fault), end="\n\n", file=sys.stderr)
    if found:
        print(summary(found), file=sys.stderr)
    if found and is_strict:
        print("not published: mend all of these first, warnings too", file=sys.stderr)
    if any(is_strict or fault.is_error for fault in found) and not _is_watching(sys.argv[1:]):
        sys.exit(1)


def _is_watching(arguments: list[str]) -> bool:
    """True for `pelican -r`: a watcher goes on, so that the author can mend the fault."""
    return any(re.match("--au|-[Ddlqv]*r", argument) for argument in arguments)
