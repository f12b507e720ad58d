"""Which pages are looked at: one of each kind, or every one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import cycle
from typing import TypeVar

T = TypeVar("T")

_LANGUAGE = re.compile(r"(?P<language>[a-z]{2}(?:-[a-z]+)?/)?(?P<rest>.*)", re.DOTALL)
_DEEPEST = 5
"""Below so many folders, `trees/…/…/walk/believed_yes/`, stand further steps of the same walk."""


def kind(address: str) -> str:
    """Return what kind of page stands at an address: names below a folder are one kind, and all steps of a walk.

    >>> kind("posts/syrian-man-aichi/"), kind("ja/posts/syrian-man-aichi/"), kind("posts/")
    ('posts/*/', 'ja/posts/*/', 'posts/')
    >>> kind(""), kind("ja/"), kind("about/"), kind("tags/page/2/")
    ('', 'ja/', 'about/', 'tags/*/*/')
    >>> kind("trees/steps/2024-06-10/walk/"), kind("trees/steps/2024-06-10/walk/believed_yes/reason_no/")
    ('trees/*/*/*/', 'trees/*/*/*/*/')
    """
    found = _LANGUAGE.fullmatch(address)
    assert found
    head, *below = found["rest"].split("/")
    names = ["*" if part else "" for part in below]
    return (found["language"] or "") + "/".join([head, *names[: _DEEPEST - 1], *names[_DEEPEST - 1 :][-1:]])


def in_turn(addresses: Iterable[str], ways: Sequence[Sequence[T]]) -> Iterator[tuple[str, T]]:
    """Yield each address with a way: each kind, whatever its language, has one of the groups of ways, in turn.

    >>> [*in_turn(["", "ja/", "posts/a/", "ja/posts/a/", "posts/b/"], [("wide", "narrow"), ("light", "dark")])]
    [('', 'wide'), ('ja/', 'narrow'), ('posts/a/', 'light'), ('ja/posts/a/', 'dark'), ('posts/b/', 'light')]
    """
    pages: dict[str, list[str]] = {}
    for address in addresses:
        found = _LANGUAGE.fullmatch(kind(address))
        assert found
        pages.setdefault(found["rest"], []).append(address)
    for group, alike in zip(cycle(ways), pages.values(), strict=False):
        yield from zip(alike, cycle(group), strict=False)


def one_of_each(pages: Mapping[str, str]) -> list[str]:
    """Return the address of the longest page of each kind, in order.

    >>> one_of_each({"": "home", "posts/a/": "short", "posts/b/": "longer", "ja/posts/a/": "短い"})
    ['', 'ja/posts/a/', 'posts/b/']
    """
    longest: dict[str, str] = {}
    for address in sorted(pages):
        first = longest.setdefault(kind(address), address)
        if len(pages[address]) > len(pages[first]):
            longest[kind(address)] = address
    return sorted(longest.values())
