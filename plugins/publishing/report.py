"""What a publication has brought, in lines for a person: how much there is, what is new, changed and gone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from casetree.nouns.diagnostics import Message, say, series
from publishing.stamp import Stamp

_SHOWN = 5
_POSTS = re.compile(r"(?:[a-z]{2,3}/)?posts/[^/]+/index\.html")
_CASES = re.compile(r"cases/[^/]+/index\.html")
_TREES = re.compile(r"trees/[^/]+/index\.html")
"""Files of one kind of page, in the default language for what every language has."""


def counts(files: Iterable[str], leading_on: Collection[str] = ()) -> Message:
    """Say how many pages of each kind a site has; those that only lead on to another are counted apart.

    >>> str(counts(["index.html", "posts/a/index.html", "ja/posts/b/index.html", "cases/a/index.html", "x.css"]))
    '4 pages: 2 posts, 1 case, 0 trees'
    >>> str(counts(["index.html", "posts/a/index.html", "posts/old/index.html"], ["posts/old/index.html"]))
    '2 pages: 1 post, 0 cases, 0 trees; besides, 1 address leads on'
    """
    pages = [name for name in files if name.endswith(".html") and name not in leading_on]
    posts, cases, trees = (sum(bool(kind.fullmatch(name)) for name in pages) for kind in (_POSTS, _CASES, _TREES))
    kinds = series([
        say("1 post") if posts == 1 else say("{count:,} posts", count=posts),
        say("1 case") if cases == 1 else say("{count:,} cases", count=cases),
        say("1 tree") if trees == 1 else say("{count:,} trees", count=trees),
    ])  # fmt: skip
    held = say("{count:,} pages: {kinds}", count=len(pages), kinds=kinds)
    if len(pages) == 1:
        held = say("1 page: {kinds}", kinds=kinds)
    if not leading_on:
        return held
    if len(leading_on) == 1:
        return say("{pages}; besides, 1 address leads on", pages=held)
    return say("{pages}; besides, {count:,} addresses lead on", pages=held, count=len(leading_on))


def difference(before: Mapping[str, str], now: Mapping[str, str]) -> list[Message]:
    """Say which pages are new, changed and gone, in a line each."""
    pages = {name for name in {*before, *now} if name.endswith("index.html")}
    kept = [name for name in pages if name in before and name in now]
    new = sorted(name for name in pages if name not in before)
    changed = sorted(name for name in kept if before[name] != now[name])
    gone = sorted(name for name in pages if name not in now)
    lines = [
        *([say("  new: {pages}", pages=_listed(new))] if new else []),
        *([say("  changed: {pages}", pages=_listed(changed))] if changed else []),
        *([say("  gone: {pages}", pages=_listed(gone))] if gone else []),
    ]
    return lines or [say("  no page changed")]


def vanished(before: Stamp | None, now: Stamp) -> list[str]:
    """Return the addresses that led to a page and lead nowhere now: a page that moved leaves one that leads on."""
    old = before.files if before else {}
    return sorted(_address(name) for name in old if name.endswith("index.html") and name not in now.files)


def _listed(names: list[str]) -> Message:
    shown = series(f"/{_address(name)}" for name in names[:_SHOWN])
    rest = len(names) - _SHOWN
    return say("{pages} and {count} more", pages=shown, count=rest) if rest > 0 else shown


def _address(name: str) -> str:
    return name.removesuffix("index.html")
