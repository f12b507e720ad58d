"""Reads HTML that was made elsewhere, by a parser: as elements one after the other, or as words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from typing import Protocol, TypeVar
from xml.etree.ElementTree import ParseError, XMLParser


class Target(Protocol):
    """What is told of the elements of a text in their order."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""

    def end(self, tag: str) -> None:
        """End an element; one that cannot have content ends as soon as it begins."""

    def data(self, words: str) -> None:
        """Take words, entities resolved."""


AnyTarget = TypeVar("AnyTarget", bound=Target)

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
"""Elements that cannot have content (HTML standard, section 13.1.2)."""

_NAMED = {"nbsp": 160, "ndash": 8211, "mdash": 8212, "lsquo": 8216, "rsquo": 8217, "ldquo": 8220, "rdquo": 8221}
"""Entities of HTML that Markdown writes, and the characters that they stand for."""

_DECLARED = "".join(f'<!ENTITY {name} "&#{code};">' for name, code in {**_NAMED, "hellip": 8230}.items())
"""The same for XML, which knows none of them by itself."""

_SILENT = frozenset({"svg", "title", "script", "style"})
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_LISTS = {"ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th"}
_PARTS = _SILENT | _HEADINGS | _LISTS | {"p", "div", "figure", "figcaption", "section", "blockquote", "br", "span"}
"""Elements whose words do not run together with those around them."""


def read(html: str, new: Callable[[], AnyTarget]) -> AnyTarget:
    """Tell a target, which `new` makes, of all elements of a piece of HTML; return the target.

    What Markdown writes is mostly XML too, which a parser in C reads ten times as fast. Where it meets something
    else, another target is told all of it by a parser of HTML.
    """
    target = new()
    try:
        _read_xml(html, target)
    except ParseError:
        target = new()
        _read_html(html, target)
    return target


def _read_xml(html: str, target: Target) -> None:
    if "<![" in html:
        raise ParseError("this is words in XML, and a comment in HTML")
    parser = XMLParser(target=target)
    parser.feed(f"<!DOCTYPE div [{_DECLARED}]><div>{html}</div>")
    parser.close()


def _read_html(html: str, target: Target) -> None:
    parser = _Html(target)
    parser.feed(html)
    parser.close()


class _Html(HTMLParser):
    def __init__(self, target: Target) -> None:
        super().__init__()
        self.target = target

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.target.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self.target.end(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.target.start(tag, {name: value or "" for name, value in attrs})
        self.target.end(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.target.end(tag)

    def handle_data(self, data: str) -> None:
        self.target.data(data)


def words_of(html: str) -> str:
    """Return the words of a page's text, without drawings; those of different parts stay apart.

    >>> words_of("<p>One <b>two</b>.</p><svg><text>no</text></svg><p>A &amp; B<br>C</p>")
    'One two. A & B C'
    """
    return read(without_drawings(html), lambda: _Words(_PARTS)).all


def without_drawings(html: str) -> str:
    """Empty the drawings of a page's text, half of what there is to read; where one stands in another all stay whole.

    >>> without_drawings("<p>A</p><svg><text>no</text></svg><p>B</p>")
    '<p>A</p><svg></svg><p>B</p>'
    """
    first, *others = html.split("<svg")
    if not all("</svg>" in other for other in others):
        return html
    return "".join([first, *(f"<svg></svg>{other.partition('</svg>')[2]}" for other in others)])


def sentence_of(html: str) -> str:
    r"""Return the words of a title or of a summary.

    >>> sentence_of("<p>The court (<span lang='ja'>最高裁</span>)&nbsp;said<br>\nno.</p>")
    'The court (最高裁) said no.'
    """
    if "<" not in html and "&" not in html:  # as most titles
        return " ".join(html.split())
    return read(html, lambda: _Words(frozenset())).all


class _Words:
    def __init__(self, parts: frozenset[str]) -> None:
        self.parts = parts
        self.found: list[str] = []
        self.silent = 0

    @property
    def all(self) -> str:
        return " ".join("".join(self.found).split())

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._pass(tag.lower(), 1)

    def end(self, tag: str) -> None:
        self._pass(tag.lower(), -1)

    def _pass(self, tag: str, step: int) -> None:
        if tag in _SILENT:
            self.silent += step
        if tag in self.parts:
            self.found.append(" ")

    def data(self, words: str) -> None:
        if not self.silent:
            self.found.append(words)
