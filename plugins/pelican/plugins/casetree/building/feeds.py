"""What feeds carry in place of figures, and summaries that Pelican cuts out of the text around them."""

from __future__ import annotations

from copy import copy
from typing import Any

from feedgenerator import get_tag_uri
from pelican.contents import Content

from .addresses import BY_URL


def prepare_feed(context: dict[str, Any], feed: Any) -> None:
    """Give feeds a picture in place of a drawing, somebody who wrote each entry, and an id that stays."""
    root = context["SITEURL"]
    for item in feed.items:
        address = item["link"].removeprefix(f"{root}/").partition("?")[0]
        content = context[BY_URL].get(address)
        item["author_name"] = item["author_name"] or context["SITENAME"]
        if hasattr(content, "first_url"):  # a reader shall not be shown it again because its address has changed
            item["unique_id"] = get_tag_uri(f"{root}/{content.first_url}", content.date)
        if item["content"] and hasattr(content, "in_feed"):
            item["content"] = content._update_content(content.in_feed, root)


def summarise_without_figures(content: Content) -> None:
    """Let Pelican cut a summary out of the text around the figures, where the author has written none."""
    if "without_figures" in content.metadata:
        bare = copy(content)
        bare._content = content.without_figures
        content.get_summary = bare.get_summary
