"""What a publication has brought, in lines for a person: how much there is, what is new, changed and gone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from publishing.stamp import Stamp

_SHOWN = 5
_KINDS = {
    "posts": r"(?:[a-z]{2,3}/)?posts/[^/]+/index\.html",
    "cases": r"cases/[^/]+/index\.html",
    "trees": r"trees/[^/]+/index\.html",
}
"""Files of one kind of page, in the default language for what every language has."""


def counts(files: Iterable[str]) -> str:
    """Say how many pages of each kind a site has.

    >>> counts(["index.html", "posts/a/index.html", "ja/posts/b/index.html", "cases/a/index.html", "x.css"])
    '4 pages: 2 posts, 1 case, 0 trees'
    """
    pages = [name for name in files if name.endswith(".html")]
    kinds = (_number(sum(bool(re.fullmatch(kind, name)) for name in pages), word) for word, kind in _KINDS.items())
    return f"{_number(len(pages), 'pages')}: " + ", ".join(kinds)


def difference(before: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    """Say which pages are new, changed and gone, in a line each."""
    pages = {name for name in {*before, *now} if name.endswith("index.html")}
    kept = [name for name in pages if name in before and name in now]
    changes = {
        "new": [name for name in pages if name not in before],
        "changed": [name for name in kept if before[name] != now[name]],
        "gone": [name for name in pages if name not in now],
    }
    return [f"  {word}: {_listed(sorted(names))}" for word, names in changes.items() if names] or ["  no page changed"]


def vanished(before: Stamp | None, now: Stamp) -> list[str]:
    """Return the addresses that led to a page and lead nowhere now: a page that moved leaves one that leads on."""
    old = before.files if before else {}
    return sorted(_address(name) for name in old if name.endswith("index.html") and name not in now.files)


def _listed(names: list[str]) -> str:
    shown = ", ".join(f"/{_address(name)}" for name in names[:_SHOWN])
    return shown + (f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else "")


def _address(name: str) -> str:
    return name.removesuffix("index.html")


def _number(count: int, word: str) -> str:
    """Count things: the word comes in the plural."""
    return f"{count:,} {word.removesuffix('s') if count == 1 else word}"
