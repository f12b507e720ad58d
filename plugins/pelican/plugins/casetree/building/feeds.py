"""What feeds carry in place of figures, and summaries that Pelican cuts out of the text around them."""

from __future__ import annotations

from copy import copy
from typing import Any

from feedgenerator import get_tag_uri
from pelican.contents import Content

from handover.border import told
from handover.posts import Moved

from .build import build_of
from .contents import WrittenAgain
from .texts.later import Waiting


def prepare_feed(context: dict[str, Any], feed: Any) -> None:
    """Give feeds a picture in place of a drawing, somebody who wrote each entry, and an id that stays."""
    root, by_url = context["SITEURL"], build_of(context).by_url
    for item in feed.items:
        content = by_url.get(item["link"].removeprefix(f"{root}/").partition("?")[0])
        item["author_name"] = item["author_name"] or context["SITENAME"]
        if content is None:
            continue
        if moved := told(content, Moved).first_url:  # a reader shall not be shown it again as its address has changed
            item["unique_id"] = get_tag_uri(f"{root}/{moved}", content.date)
        in_feed = told(content, WrittenAgain).in_feed
        if item["content"] and in_feed and (text := in_feed()):
            item["content"] = content._update_content(text, root)


def summarise_without_figures(content: Content) -> None:
    """Let Pelican cut a summary out of the text around the figures, where the author has written none."""
    without_figures = told(content, WrittenAgain).without_figures
    if without_figures:
        bare = copy(content)
        bare._content = Waiting(without_figures)
        content.get_summary = bare.get_summary
