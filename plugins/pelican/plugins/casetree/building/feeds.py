"""What feeds carry in place of figures, and summaries that Pelican cuts out of the text around them."""

from __future__ import annotations

import os
from copy import copy
from pathlib import Path
from typing import Any

from feedgenerator import get_tag_uri
from pelican.contents import Content

from handover.border import told
from handover.posts import Moved

from .build import build_of
from .contents import WrittenAgain
from .texts.later import Waiting

_AT_HAND = 1_000
"""So many texts take some 10 MB."""


def prepare_feed(context: dict[str, Any], feed: Any) -> None:
    """Give feeds a picture in place of a drawing, somebody who wrote each entry, and an id that stays."""
    root, build = context["SITEURL"], build_of(context)
    for item in feed.items:
        address = item["link"].removeprefix(f"{root}/").partition("?")[0]
        content = build.by_url.get(address)
        item["author_name"] = item["author_name"] or context["SITENAME"]
        if content is None:
            continue
        if moved := told(content, Moved).first_url:  # a reader shall not be shown it again as its address has changed
            item["unique_id"] = get_tag_uri(f"{root}/{moved}", content.date)
        in_feed = told(content, WrittenAgain).in_feed
        if item["content"] and in_feed:
            if address not in build.in_feeds:
                _make_room(build.in_feeds)
                build.in_feeds[address] = str(content._update_content(in_feed(), root))
            item["content"] = build.in_feeds[address] or item["content"]


def note_feed(path: str, context: dict[str, Any], feed: Any) -> None:
    """Take note of the posts whose texts a feed carries, which stands below the output folder."""
    root, build = context["SITEURL"], build_of(context)
    file = Path(os.path.relpath(path, context["OUTPUT_PATH"])).as_posix()  # one of them may be absolute
    for item in feed.items:
        address = item["link"].removeprefix(f"{root}/").partition("?")[0]
        build.feeds.setdefault(address, []).append(file)


def _make_room(texts: dict[str, str]) -> None:
    """Let go of the text that was made first; those of the last posts are wanted again for the feeds of their tags."""
    if len(texts) >= _AT_HAND:
        del texts[next(iter(texts))]


def summarise_without_figures(content: Content) -> None:
    """Let Pelican cut a summary out of the text around the figures, where the author has written none."""
    without_figures = told(content, WrittenAgain).without_figures
    if without_figures:
        bare = copy(content)
        bare._content = Waiting(without_figures)
        content.get_summary = bare.get_summary
