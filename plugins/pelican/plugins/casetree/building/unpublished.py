"""Leaves out what is not for the public: drafts, hidden posts, and posts of a day to come; a preview shows them."""

from __future__ import annotations

import os
from collections.abc import Collection
from datetime import datetime
from pathlib import Path

from pelican.contents import Content, Page
from pelican.generators import Generator

from casetree.nouns.diagnostics import Message, say
from keeping.sources import is_nobodys

from ..files.names import shown_name
from .build import SHOW, Build, build_of

_KINDS = (
    *("drafts", "drafts_translations", "hidden_articles", "hidden_translations"),
    *("draft_pages", "draft_translations", "hidden_pages"),
)


def pass_over_files(generator: Generator) -> None:
    """Let a generator read no file that is excluded, such as a link that leads out: Pelican heeds folders alone."""
    get_files = generator.get_files

    def included(paths: Collection[str], exclude: Collection[str] | None = None, extensions: object = None) -> set[str]:
        excluded = {os.path.normpath(each) for each in exclude or ()}
        return {file for file in get_files(paths, exclude, extensions) if os.path.normpath(file) not in excluded}

    generator.get_files = included


def withhold(content: Content) -> None:
    """Let a page of a day to come be a draft, as Pelican lets a post be one; take note of the dates of all."""
    date: datetime | None = getattr(content, "date", None)
    if not date:
        return
    build_of(content.settings).dates.append(date)
    is_page = isinstance(content, Page) and content.status == "published"
    if is_page and not content.settings["WITH_FUTURE_DATES"]:
        content.status = "draft" if date > datetime.now(date.tzinfo) else content.status


def leave_out(generator: Generator) -> None:
    """Note what is not public and, unless this is a preview, take it from its generator, so that nothing writes it."""
    build = build_of(generator.settings)
    for kind in _KINDS:
        listed = getattr(generator, kind, [])
        build.left_out.extend((shown_name(Path(content.source_path)), _reason(content, build)) for content in listed)
        if not generator.settings.get(SHOW):
            listed[:] = []


def keep_inside(generator: Generator) -> None:
    """Let no link publish a file that lies outside the content folder; note one that no later build looks at."""
    root = Path(generator.path).resolve()
    links: set[str] = generator.context["static_links"]
    links -= {link for link in links if not (root / link).resolve().is_relative_to(root)}
    build = build_of(generator.settings)
    build.is_seen_whole &= not any(is_nobodys(part) for link in links for part in link.split("/") if part)


def _reason(content: Content, build: Build) -> Message:
    post = build.post(shown_name(Path(content.source_path)))
    if post and post.is_future:
        return say("its date, {date}, is to come", date=post.header.get("date"))
    return say("a draft") if content.status == "draft" else say("hidden")
