"""What stands in a converted text: where its links lead, what can be linked to, and its words outside code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import unescape
from xml.etree.ElementTree import Element

from casetree.text.html_reader import read

_CODE = frozenset({"code", "pre", "script", "style", "kbd", "samp"})
_STASHED = "\x02amp\x03"
"""What Markdown writes for an ampersand until the end."""

_ESCAPED = re.compile("\x02(\\d+)\x03")
"""What Markdown writes until the end for a sign after a backslash."""

_GOES_ON = "\x00"
"""Stands before a stretch that does not begin a line."""

_ADDRESSES = {"a": "href", "img": "src"}


@dataclass(slots=True)
class Found:
    """What is found in the order of the text."""

    links: list[tuple[str, bool]] = field(default_factory=list)
    """Where each leads, as written, and whether it is an image."""

    anchors: set[str] = field(default_factory=set)
    repeated: list[str] = field(default_factory=list)
    """The ids that an element before has too."""

    words: list[str] = field(default_factory=list)
    """Stretches of text; where one begins with a line break, a line of the text begins there."""

    unlinked: list[str] = field(default_factory=list)
    """Those of them that stand in no link."""

    notes: list[str] = field(default_factory=list)
    """Names of the footnotes."""

    referred: list[str] = field(default_factory=list)
    """Names of the footnotes that the text refers to."""

    wordless: list[str] = field(default_factory=list)
    """Where the links lead that have neither words nor an image."""

    coded: list[str] = field(default_factory=list)
    """The HTML of each piece of code that is one since it is indented."""

    code: int = 0
    """How many elements of code are open in raw HTML."""

    def element(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take note of an element."""
        if id := attributes.get("id") or (attributes.get("name") if tag == "a" else None):
            self.repeated += [id] if id in self.anchors else []
            self.anchors.add(id)
            if tag == "li" and id.startswith("fn:"):
                self.notes.append(id.removeprefix("fn:"))
        written = attributes.get(_ADDRESSES.get(tag, ""))
        if written is None or "footnote-backref" in attributes.get("class", ""):
            return
        if "footnote-ref" in attributes.get("class", ""):
            self.referred.append(written.removeprefix("#fn:"))
        elif not written.startswith("\x02"):  # an address of mail, which Markdown hides from machines
            plain = _ESCAPED.sub(lambda sign: chr(int(sign[1])), written.replace(_STASHED, "&"))
            self.links.append((unescape(plain), tag == "img"))

    # Raw HTML is read as a `Target` ----------------------------------------------------------

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        self.code += tag in _CODE
        self.element(tag, attributes)

    def end(self, tag: str) -> None:
        """End an element."""
        self.code -= tag in _CODE

    def data(self, words: str) -> None:
        """Pass over words: what Markdown would read stands in raw HTML as it is meant."""


def found_in(root: Element, raw: Iterable[object]) -> Found:
    """Read a text that Markdown has made a tree of, and the raw HTML that it has put aside."""
    found = Found()
    _read(root, found)
    for html in raw:
        if re.search(r"<\w", str(html)):
            inner = read(str(html), Found)
            found.links += inner.links
            found.repeated += [*inner.repeated, *sorted(found.anchors & inner.anchors)]
            found.anchors |= inner.anchors
    return found


def _read(element: Element, found: Found, in_link: bool = False) -> None:
    found.element(str(element.tag), {name: value or "" for name, value in element.items()})
    if element.tag in _CODE:
        found.coded += [code.text or "" for code in element.iterfind("code")] if element.tag == "pre" else []
        return
    if element.tag == "a" and element.get("href") and not _is_seen(element):
        found.wordless.append(element.get("href", ""))
    for name in ("alt", "title"):
        if value := element.get(name):
            found.words += _stretches(value, "")
    is_link = in_link or element.tag == "a"
    if element.text:
        _take(_stretches(element.text, "\n"), found, is_link)
    for child in element:
        _read(child, found, is_link)
        if child.tail:
            _take(_stretches(child.tail, _GOES_ON), found, is_link)


def _take(stretches: list[str], found: Found, in_link: bool) -> None:
    found.words += stretches
    found.unlinked += [] if in_link else stretches


def _is_seen(link: Element) -> bool:
    return any(map(str.strip, link.itertext())) or link.find(".//img") is not None


def _stretches(text: str, before: str) -> list[str]:
    """Part a text where something stands that Markdown has put aside: an escaped sign, a citation, raw HTML."""
    first, *others = re.split("\x02[^\x03]*\x03", text)
    return [before + first, *(_GOES_ON + other for other in others)]
