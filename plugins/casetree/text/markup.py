"""Escapes text and builds elements: the only place where a tag is written."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import NewType

Markup = NewType("Markup", str)
"""Text that is safe to put into a page: made by this module only."""

NOTHING = Markup("")

_SPECIAL = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
    # Pelican resolves {filename} and |filename| links in the finished page; text must not look like one.
    "{": "&#123;",
    "}": "&#125;",
    "|": "&#124;",
}
_ESCAPE = str.maketrans(_SPECIAL)
_PLAIN = re.compile(r"[^&<>\"'{}|\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]*")
"""Most words need no escaping at all, and a figure has hundreds."""

_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_CJK_BREAK = re.compile("(?<=[\u3000-\u9fff\uff00-\uffef])\\s*\n\\s*(?=[\u3000-\u9fff\uff00-\uffef])")


@lru_cache(maxsize=4096)  # the words of a tree come back in every figure of it
def text(words: str) -> Markup:
    """Escape a text for content or a quoted attribute; a line end becomes a space.

    >>> text("a < b & {c}")
    'a &lt; b &amp; &#123;c&#125;'
    """
    if _PLAIN.fullmatch(words):
        return Markup(words)
    if "\n" in words or "\r" in words:
        words = " ".join(_CJK_BREAK.sub("", words).split())
    return Markup(_UNSAFE.sub("\ufffd", words).translate(_ESCAPE))


def element(name: str, attributes: str = "", *content: Markup) -> Markup:
    """Build an element; `attributes` come from `attribute`.

    >>> element("p", attribute("class", "ask"), text("Why?"))
    '<p class="ask">Why?</p>'
    """
    return Markup(f"<{name}{attributes}>{''.join(content)}</{name}>")


def empty(name: str, attributes: str) -> Markup:
    """Build an element without content, closed as XML asks, which HTML accepts inside SVG."""
    return Markup(f"<{name}{attributes}/>")


def attribute(name: str, value: str) -> str:
    """Write one attribute with the space before it; an empty value leaves it out.

    >>> attribute("lang", "ja"), attribute("lang", "")
    (' lang="ja"', '')
    """
    return f' {name}="{text(value)}"' if value else ""


def site_link(address: str) -> str:
    """Write the `href` of a page of the site, by its address from the root, for the text of a post.

    The only braces that get into a page: Pelican puts the way to the root in their place, which
    depends on where the post is published.

    >>> site_link("cases/one/")
    ' href="{filename}/cases/one/"'
    """
    return f' href="{{filename}}/{text(address)}"'


def join(parts: list[Markup], between: str = "") -> Markup:
    """Put parts one after the other; `between` is plain text."""
    return Markup(text(between).join(parts))


def fill(template: str, **parts: Markup) -> Markup:
    """Fill a sentence with markup; the sentence's own words are escaped.

    >>> fill("{who}: <yes>", who=Markup("<b>x</b>"))
    '<b>x</b>: &lt;yes&gt;'
    """
    return Markup(_escaped(template).format_map(parts))


def plain(markup: Markup) -> str:
    """Return the words of markup without its tags, as an author would have written them.

    >>> plain(Markup('<span lang="ja">一</span> &amp; more'))
    '一 & more'
    """
    if "<" not in markup and "&" not in markup:
        return markup
    return unescape(re.sub("<[^>]*>", "", markup))


@lru_cache(maxsize=512)
def _escaped(template: str) -> str:
    """Escape a sentence's own words, so that only the names to fill in stand in braces."""
    pieces = re.split(r"(\{\w+\})", template)
    return "".join(piece if index % 2 else text(piece) for index, piece in enumerate(pieces))
