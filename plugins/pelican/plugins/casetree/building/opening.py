"""Opens a site: trees, sources and all posts are read and checked before Pelican converts any of them."""

from __future__ import annotations

import re
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from pelican.generators import Generator
from pelican.readers import parse_path_metadata

from casetree.nouns.diagnostics import Diagnostic, Source

from ..files.files import UNREADABLE, folders_of_trees, posts_below, read_former, read_library, read_posts
from ..files.folder_check import check_folder, leading_astray
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


def open_site(generator: Generator) -> None:
    """Read trees, sources and the cases of all posts, before any post is converted."""
    settings = generator.settings
    root = Path(generator.path)
    build = begin(settings, root, generator.context)
    astray = leading_astray(root)
    for kind in ("ARTICLE_EXCLUDES", "PAGE_EXCLUDES", "STATIC_EXCLUDES"):
        settings[kind] = [*settings[kind], *astray]
    settings["ARTICLE_EXCLUDES"] = [*settings["ARTICLE_EXCLUDES"], *folders_of_trees(root)]
    build.faults.extend(check_folder(root, settings["STATIC_PATHS"]))
    library, faults = read_library(root, settings["DEFAULT_LANG"])
    sources, more = read_posts(posts_below(root))
    build.faults.extend([*faults, *more, *_read_former(root, build)])
    build.unreadable.update(fault.span.source.path for fault in more if fault.code in UNREADABLE)
    posts = {
        path: _post(source, path, root, settings) for path, source in sources if _is_published(path, root, settings)
    }
    build.site, found = site_of([*posts.values()], library)
    build.figures = Figures(build.site.library, settings["SITENAME"], settings["SITEURL"])
    build.faults.extend(found)
    build.faults.extend(check_together(posts.values(), partial(slugified, settings=settings)))
    for path, post in posts.items():
        build.faults.extend(check_post(post, _rules(path, root, settings)))
        build.faults.extend(check_for_readers(post, _summary_wanted(settings)))


def _read_former(root: Path, build: Build) -> list[Diagnostic]:
    """Take note of the addresses that pages had before; return what is wrong in their file."""
    source, faults = read_former(root)
    if source is None or faults:
        return faults
    build.former, faults = addresses_in(source)
    return faults


def _post(source: Source, path: Path, root: Path, settings: dict[str, Any]) -> Post:
    named, header = _named(path, root, settings), read_header(source)
    return read_post(
        source,
        named.get("slug") or _slug(header, path, named, settings),
        header=header,
        language=named.get("lang", ""),
        status=dict(settings["DEFAULT_METADATA"]).get("status", ""),
        default_language=settings["DEFAULT_LANG"],
        now=None if settings["WITH_FUTURE_DATES"] else datetime.now(),  # as Pelican asks the clock
    )


def _summary_wanted(settings: dict[str, Any]) -> Summary:
    """Return what the site says of a post without a summary: at home it is still being written."""
    if not settings.get("SUMMARY_REQUIRED"):
        return Summary.OPTIONAL
    return Summary.REQUIRED if settings.get("PUBLISHING") else Summary.ASKED_FOR


def _is_published(path: Path, root: Path, settings: dict[str, Any]) -> bool:
    """True for a file in a folder that Pelican makes articles or pages of."""
    first = path.relative_to(root).parts[0]
    return first in settings["PAGE_PATHS"] or first not in settings["ARTICLE_EXCLUDES"]


def _rules(path: Path, root: Path, settings: dict[str, Any]) -> PostRules:
    named = _named(path, root, settings)
    is_page = path.relative_to(root).parts[0] in settings["PAGE_PATHS"]
    return PostRules(
        needs_date=not (is_page or "date" in named or settings.get("DEFAULT_DATE")),
        needs_title="title" not in named,
        needs_category=settings.get("CATEGORY_REQUIRED", False) and not is_page and "category" not in named,
        named_language=named.get("lang", ""),
        named_date=named.get("date", ""),
        more_keys=frozenset(key.lower() for key in settings.get("CASETREE_HEADER_KEYS", ())),
        slug_of=partial(slugified, settings=settings),
    )


def _named(path: Path, root: Path, settings: dict[str, Any]) -> dict[str, str]:
    """Return what Pelican reads from a file's name: slug, language, date."""
    found = parse_path_metadata(path.relative_to(root).as_posix(), settings)
    return {key: str(value) for key, value in found.items()}


def _slug(header: Header, path: Path, named: dict[str, str], settings: dict[str, Any]) -> str:
    """Return the slug that Pelican will make of the file's name or of the title."""
    is_name = settings["SLUGIFY_SOURCE"] == "basename"
    name = re.sub(r"\.[A-Za-z]{2}$", "", path.stem) if named.get("lang") else path.stem
    return slugified(name if is_name else header.get("title"), settings)
