"""Escapes text and builds elements: the only place where a tag is written.

What is markup and what is text is told by type: `Markup` is MarkupSafe's, which templates take as it is, and any
other `str` is escaped. Finished markup is put together and never changed: what is to look otherwise is made otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from types import MethodType
from typing import Any, Never
from urllib.parse import quote
from xml.etree.ElementTree import fromstring

import markupsafe

NO_XML = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
"""What XML 1.0 leaves out (2.2), as a part of a class of `re`: a feed with one of them is none."""

CONTROLS = "\x7f-\x9f"
"""DEL and what Unicode calls C1: nobody sees them, and they rather come from a text in another encoding."""

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
_PLAIN = re.compile(f"[^&<>\"'{{}}|\n\r\t{NO_XML}{CONTROLS}]*")
"""Most words need no escaping at all, and a figure has hundreds."""

_UNSAFE = re.compile(f"[{NO_XML}{CONTROLS}]")
_CJK_BREAK = re.compile("(?<=[\u3000-\u9fff\uff00-\uffef])\\s*\n\\s*(?=[\u3000-\u9fff\uff00-\uffef])")


class Markup(markupsafe.Markup):
    """Text that is safe to put into a page: no other module makes any, and none changes it."""

    __slots__ = ()

    @classmethod
    def escape(cls, s: object, /) -> Markup:
        """Escape text as this module does; what is markup already stays as it is."""
        return text(s) if isinstance(s, str) else text(str(s))

    def __add__(self, value: Any, /) -> Markup:
        """Put markup after markup; text is escaped."""
        if value.__class__ is Markup:
            return _made(_together(self, value)) if self and value else self or value
        # `NotImplemented` lets Python ask the other side, and then name both types in its error.
        return self + text(value) if isinstance(value, str) else NotImplemented

    def replace(self, *arguments: Never) -> Never:  # type: ignore[override]  # a type checker refuses every call
        """Refuse: markup is made, not changed."""
        raise TypeError("markup is made, not changed: make it otherwise in the first place")


_made: Callable[[str], Markup] = MethodType(str.__new__, Markup)
"""Calls no Python code, where `Markup(…)` calls MarkupSafe's: a figure has a hundred elements."""

_together = str.__add__

NOTHING = _made("")


@lru_cache(maxsize=4096)  # the words of a tree come back in every figure of it
def text(words: str) -> Markup:
    """Escape a text for content or a quoted attribute; a line end becomes a space.

    >>> str(text("a < b & {c}"))
    'a &lt; b &amp; &#123;c&#125;'
    >>> text(text("a < b")) == text("a < b")
    True
    """
    if isinstance(words, Markup):
        return words
    if _PLAIN.fullmatch(words):
        return _made(words)
    if "\n" in words or "\r" in words:
        words = " ".join(_CJK_BREAK.sub("", words).split())
    return _made(_UNSAFE.sub("\ufffd", words).translate(_ESCAPE))


long_text: Callable[[str], Markup] = text.__wrapped__
"""The same for a long text, which hardly comes back, and would only take memory if it were kept."""


def preformatted(words: str) -> Markup:
    r"""Escape a text whose lines are kept, for `<pre>`.

    >>> str(preformatted("a:\n  <b>"))
    'a:\n  &lt;b&gt;'
    """
    return join(map(text, words.split("\n")), _LINE_END)


_LINE_END = _made("\n")


def element(name: str, attributes: str = "", *content: Markup) -> Markup:
    """Build an element; `attributes` come from `attribute`.

    >>> str(element("p", attribute("class", "ask"), text("Why?")))
    '<p class="ask">Why?</p>'
    """
    return _made(f"<{name}{attributes}>{''.join(content)}</{name}>")


@lru_cache(maxsize=4096)  # the words of a tree come back in every figure of it
def worded(name: str, attributes: str, words: Markup) -> Markup:
    """Build an element, and keep it: for words that many figures have in common."""
    return element(name, attributes, words)


def empty(name: str, attributes: str) -> Markup:
    """Build an element without content, closed as XML asks, which HTML accepts inside SVG."""
    return _made(f"<{name}{attributes}/>")


def raw_text(name: str, attributes: str, content: str) -> Markup:
    """Build a `<style>` or `<script>`, in which HTML knows no escapes; raises ValueError for text that would end it.

    >>> str(raw_text("style", "", '[fill="red"]{fill:#fff}'))
    '<style>[fill="red"]{fill:#fff}</style>'
    """
    if "</" in content or "<!" in content:
        raise ValueError(f"this cannot stand in <{name}>, which it would end: {content}")
    return _made(f"<{name}{attributes}>{content}</{name}>")


def document(language: str, head: Iterable[Markup], body: Markup) -> Markup:
    """Build a page of HTML.

    >>> str(document("en", [element("title", "", text("x"))], element("body")))
    '<!doctype html><html lang="en"><title>x</title><body></body></html>'
    """
    return _made("<!doctype html>") + element("html", attribute("lang", language), *head, body)


def attribute(name: str, value: str) -> str:
    """Write one attribute with the space before it; an empty value leaves it out.

    >>> attribute("lang", "ja"), attribute("lang", "")
    (' lang="ja"', '')
    """
    return f' {name}="{text(value)!s}"' if value else ""


def spoken(code: str, around: str) -> str:
    """Write the language of what stands among words of another, and its direction: it is spoken by this library.

    >>> spoken("en", "ar"), spoken("en", "en")
    (' lang="en" dir="ltr"', '')
    """
    return f' lang="{code}" dir="ltr"' if code != around else ""


def site_link(address: str, name: str = "href") -> str:
    """Write the `href` of a page of the site, by its address from the root, for the text of a post.

    The only braces that get into a page, here and in the two functions below: Pelican puts the way there in their
    place, which depends on where the post is published.

    >>> site_link("cases/one/")
    ' href="{filename}/cases/one/"'
    """
    return f' {name}="{_IN_CONTENT}{text(address)!s}"'


_IN_CONTENT = "{filename}/"


def post_address(path: str) -> Markup:
    """Write the address of a post's page, by its file from the content folder on, for a feed that carries the post.

    >>> str(post_address("articles/one #2.md"))
    '{filename}/articles/one%20%232.md'
    """
    return _made(f"{_IN_CONTENT}{text(quote(path))!s}")


def beside_address(path: str) -> Markup:
    """Write the address of another post's page for the text of a post, by the way from one file to the other.

    >>> str(beside_address("../2025/one.md"))
    '{filename}../2025/one.md'
    """
    return _made(f"{_IN_CONTENT[:-1]}{text(quote(path))!s}")


def place_link(id: str, page: Markup = NOTHING) -> str:
    """Write the `href` of a place by its HTML id: on this page, or on another, by its address.

    >>> place_link("one--end"), place_link("x", post_address("a.md"))
    (' href="#one--end"', ' href="{filename}/a.md#x"')
    """
    return f' href="{page!s}#{text(id)!s}"'


def link_to(address: str) -> str:
    """Write the `href` of an address: from this page on, on it, or of another site, as it stands, else from the root.

    >>> link_to("../cases/one/"), link_to("#one"), link_to("cases/one/")
    (' href="../cases/one/"', ' href="#one"', ' href="{filename}/cases/one/"')
    """
    return attribute("href", address) if address.startswith((".", "#", "https:")) else site_link(address)


def join(parts: Iterable[Markup], between: str = "") -> Markup:
    """Put parts one after the other; `between` is text, or markup.

    >>> str(join([text("a"), text("b")], " & "))
    'a &amp; b'
    """
    return _made(str.join(text(between), parts))


def series(joined: Callable[[Iterable[str]], str], parts: Iterable[Markup]) -> Markup:
    """Put parts in a row as a language does: `joined` is one of its functions, such as `Words.list`.

    >>> str(series(" & ".join, [text("a < b"), text("c")]))
    'a &lt; b &amp; c'
    """
    row = tuple(parts)
    return _made(_row(joined, len(row)) % row)


@lru_cache(maxsize=256)
def _row(joined: Callable[[Iterable[str]], str], length: int) -> str:
    """Return what stands between the parts of a row, and a place for each."""
    return str(text(joined(["%s"] * length)))


def fill(template: str, **parts: Markup) -> Markup:
    """Fill a sentence with markup; the sentence's own words are escaped.

    >>> str(fill("{who}: <yes>", who=element("b", "", text("x"))))
    '<b>x</b>: &lt;yes&gt;'
    """
    return _made(_places(template) % parts)


def plain(markup: Markup) -> str:
    """Return the words of markup without its tags, as an author would have written them.

    >>> plain(element("span", attribute("lang", "ja"), text("一 & more")))
    '一 & more'
    """
    if "<" not in markup and "&" not in markup:
        return str(markup)
    return _plain(markup)


@lru_cache(maxsize=1024)
def _plain(markup: Markup) -> str:
    return "".join(fromstring(f"<x>{markup}</x>").itertext())


@lru_cache(maxsize=512)
def _places(template: str) -> str:
    """Escape a sentence's own words, with a place for each name that stands in braces."""
    pieces = re.split(r"\{(\w+)\}", template)
    return "".join(
        f"%({piece})s" if index % 2 else text(piece.replace("%", "%%")) for index, piece in enumerate(pieces)
    )
