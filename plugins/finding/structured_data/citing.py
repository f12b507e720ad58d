"""How to cite a post: BibTeX, and CSL-JSON (https://citationstyles.org/), as plain text."""

from __future__ import annotations

import json
import re
from datetime import datetime

from finding.structured_data.vocabulary import Post, Site

_IN_TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"} | {
    sign: rf"\{sign}" for sign in "&%$#_{}"
}


def bibtex(post: Post, site: Site) -> str:
    """Write an entry for BibTeX: of the kind `misc`, since it knows no pages of the web."""
    fields = {
        "author": " and ".join(f"{{{_tex(name)}}}" for name in post.authors or (site.name,)),
        "title": f"{{{_tex(post.title)}}}",
        "year": str(post.published.year),
        "month": f"{post.published:%b}".lower(),
        "howpublished": rf"\url{{{post.url}}}",
    }
    if post.modified:
        fields["note"] = f"Updated {post.modified:%Y-%m-%d}"
    lines = [f"  {key} = {value if key == 'month' else f'{{{value}}}'},\n" for key, value in fields.items()]
    return f"@misc{{{_key(post)},\n{''.join(lines)}}}"


def csl(post: Post, site: Site) -> str:
    """Write an item of CSL-JSON, in a list as programs take it in."""
    item = {
        "id": _key(post),
        "type": "post-weblog",
        "title": post.title,
        "container-title": site.name,
        "author": [{"literal": name} for name in post.authors or (site.name,)],
        "issued": {"date-parts": [_parts(post.published)]},
        "URL": post.url,
        "language": post.language,
    }
    lines = [f"  {_json(key)}: {_json(value)}" for key, value in item.items()]
    return "[{\n" + ",\n".join(lines) + "\n}]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _key(post: Post) -> str:
    """Name an entry by the post's address, in letters that every program takes.

    A Japanese address leaves the year and the language.
    """
    slug = re.sub("[^a-z0-9]+", "-", post.url.rstrip("/").rpartition("/")[2].lower()).strip("-")
    return "-".join(part for part in (slug, str(post.published.year), post.language.lower()) if part)


def _parts(day: datetime) -> list[int]:
    return [day.year, day.month, day.day]


def _tex(words: str) -> str:
    return "".join(_IN_TEX.get(sign, sign) for sign in words)
