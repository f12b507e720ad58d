"""The header of a post as Pelican takes one."""

from __future__ import annotations

from typing import Any

from ...posts.headers.address_names import is_name
from ...posts.headers.header import MOST_NAMES, names_in
from ...posts.post import Post
from ...posts.post_check import unusable_addresses
from ..contents import slugified


def usable(post: Post, settings: dict[str, Any]) -> dict[str, list[str]]:
    """Return a header as Pelican takes one, without names too many, what has no address, or leads out of the site."""
    wrong = unusable_addresses(post.header)
    values = {key: value.text for key, value in post.header.values.items() if key not in wrong}
    if "tags" in values:
        tags = [tag.text for tag in post.header.names("tags")]
        values["tags"] = ", ".join(tag for tag in tags if is_name(slugified(tag, settings)))
    if len(names_in(post.header.values.get("authors"))) > MOST_NAMES:
        values["authors"] = ", ".join(author.text for author in post.header.names("authors"))
    if "category" in values and not is_name(slugified(values["category"], settings)):
        del values["category"]
    if "lang" in values:
        values["lang"] = post.language
    if "slug" not in post.header.values and settings["SLUGIFY_SOURCE"] == "basename" and post.slug:
        values["slug"] = post.slug
    if "save_as" in values:  # where it is written is where links lead, and the other way round
        values.setdefault("url", values["save_as"].removesuffix("index.html") or values["save_as"])
    elif "url" in values and values["url"].endswith(("/", ".html")):
        values["save_as"] = values["url"] + "index.html" * values["url"].endswith("/")
    corrections = [value.text for value in post.header.all_of("corrected")]
    return {**{key: [value] for key, value in values.items()}, **({"corrected": corrections} if corrections else {})}
