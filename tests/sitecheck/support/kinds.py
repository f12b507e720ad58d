"""Which pages are looked at: one of each kind, or every one."""

from __future__ import annotations

import re
from collections.abc import Mapping

_LANGUAGE = re.compile(r"(?P<language>[a-z]{2}(?:-[a-z]+)?/)?(?P<rest>.*)", re.DOTALL)


def kind(address: str) -> str:
    """Return what kind of page stands at an address: names below a folder are one kind.

    >>> kind("posts/syrian-man-aichi/"), kind("ja/posts/syrian-man-aichi/"), kind("posts/")
    ('posts/*/', 'ja/posts/*/', 'posts/')
    >>> kind(""), kind("ja/"), kind("about/"), kind("tags/page/2/")
    ('', 'ja/', 'about/', 'tags/*/*/')
    """
    found = _LANGUAGE.fullmatch(address)
    assert found
    head, *below = found["rest"].split("/")
    return (found["language"] or "") + "/".join([head, *("*" if part else "" for part in below)])


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
