"""How to cite a post: BibTeX, and CSL-JSON (https://citationstyles.org/), as plain text."""

from __future__ import annotations

import re
from datetime import datetime

from casetree.exporting.references import bibtex_entry, csl_items, name
from finding.structured_data.vocabulary import Post, Site


def bibtex(post: Post, site: Site) -> str:
    """Write an entry for BibTeX: of the kind `misc`, since it knows no pages of the web."""
    fields = {
        "author": " and ".join(map(name, post.authors or (site.name,))),
        "title": name(post.title),
        "year": str(post.published.year),
        "month": f"{post.published:%b}".lower(),
        "howpublished": rf"\url{{{post.url}}}",
        "note": f"Updated {post.modified:%Y-%m-%d}" if post.modified else "",
    }
    return bibtex_entry("misc", _key(post), fields)


def csl(post: Post, site: Site) -> str:
    """Write an item of CSL-JSON, in a list as programs take it in."""
    item = {
        "id": _key(post),
        "type": "post-weblog",
        "title": post.title,
        "container-title": site.name,
        "author": [{"literal": author} for author in post.authors or (site.name,)],
        "issued": {"date-parts": [_parts(post.published)]},
        "URL": post.url,
        "language": post.language,
    }
    return csl_items([item])


def _key(post: Post) -> str:
    """Name an entry by the post's address, in letters that every program takes.

    A Japanese address leaves the year and the language.
    """
    slug = re.sub("[^a-z0-9]+", "-", post.url.rstrip("/").rpartition("/")[2].lower()).strip("-")
    return "-".join(part for part in (slug, str(post.published.year), post.language.lower()) if part)


def _parts(day: datetime) -> list[int]:
    return [day.year, day.month, day.day]
