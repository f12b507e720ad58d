"""What feeds carry in place of figures, and summaries that Pelican cuts out of the text around them."""

from __future__ import annotations

from copy import copy
from typing import Any

from feedgenerator import get_tag_uri
from pelican.contents import Content

from ..prose.feed import for_feed, without_figures


def prepare_feed(context: dict[str, Any], feed: Any) -> None:
    """Give feeds a picture in place of a drawing, somebody who wrote each entry, and an id that stays."""
    first = {
        f"{context['SITEURL']}/{c.url}": c for c in context["generated_content"].values() if hasattr(c, "first_url")
    }
    for item in feed.items:
        item["author_name"] = item["author_name"] or context["SITENAME"]
        if moved := first.get(item["link"]):  # a reader shall not be shown it again because its address has changed
            item["unique_id"] = get_tag_uri(f"{context['SITEURL']}/{moved.first_url}", moved.date)
        item["content"] = for_feed(item["content"] or "", item["link"])


def summarise_without_figures(content: Content) -> None:
    """Let Pelican cut a summary out of the text around the figures, where the author has written none."""
    if "summary" in content.metadata or without_figures(content._content or "") == (content._content or ""):
        return
    bare = copy(content)
    bare._content = without_figures(content._content)
    content.get_summary = bare.get_summary
