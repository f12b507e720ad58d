"""Pages to a sitemap (https://www.sitemaps.org/protocol.html) with the languages of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True, slots=True)
class Entry:
    """One page that is to be found."""

    url: str
    changed: str = ""
    """The day of its last change, `2026-11-22`; empty where nobody says."""

    alternates: Mapping[str, str] = field(default_factory=dict)
    """The same page in every language that it is to be had in, its own included: language to URL."""


def sitemap(entries: Iterable[Entry], default_language: str) -> bytes:
    """Write a sitemap in the order of addresses.

    Each version of a page names every version, itself too, and which one is for all other languages.
    """
    ElementTree.register_namespace("", _SITEMAP)
    ElementTree.register_namespace("xhtml", _XHTML)
    root = ElementTree.Element(f"{{{_SITEMAP}}}urlset")
    for entry in sorted(entries, key=lambda entry: entry.url):
        url = ElementTree.SubElement(root, f"{{{_SITEMAP}}}url")
        ElementTree.SubElement(url, f"{{{_SITEMAP}}}loc").text = entry.url
        if entry.changed:
            ElementTree.SubElement(url, f"{{{_SITEMAP}}}lastmod").text = entry.changed
        if len(entry.alternates) > 1:
            for language, address in _with_default(entry.alternates, default_language):
                values = {"rel": "alternate", "hreflang": language, "href": address}
                ElementTree.SubElement(url, f"{{{_XHTML}}}link", values)
    ElementTree.indent(root)
    text: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _with_default(alternates: Mapping[str, str], default: str) -> list[tuple[str, str]]:
    every = sorted(alternates.items())
    return [*every, ("x-default", alternates.get(default, every[0][1]))]


def robots(url: str) -> str:
    """Write what robots may read: everything, beginning with the sitemap.

    >>> print(robots("https://example.org"), end="")
    User-agent: *
    Allow: /
    Sitemap: https://example.org/sitemap.xml
    """
    return f"User-agent: *\nAllow: /\nSitemap: {url}/sitemap.xml\n"
