"""Links of the prose to other sites: what the citation library knows of the address they lead to."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import unquote

from casetree.nouns.model import CitedSource
from casetree.text.languages.base import Words
from casetree.text.markup import Markup, attribute, element, text


@lru_cache(maxsize=16_384)  # every text asks for all sources of the site
def normal(url: str) -> str:
    """Write an address so that two ways of writing the same one are equal; a place within a page does not count.

    >>> normal("https://example.org/caf%C3%A9/#two") == normal("http://example.org/café")
    True
    """
    address, _, _ = url.partition("#")
    return unquote(address).partition("://")[2].rstrip("/")


def by_address(sources: Iterable[CitedSource]) -> dict[str, CitedSource]:
    """Return sources by their address; of two with the same one, the one that says more."""
    found: dict[str, CitedSource] = {}
    for source in sources:
        known = found.get(normal(source.url))
        if source.url and (known is None or _says(source) > _says(known)):
            found[normal(source.url)] = source
    return found


def _says(source: CitedSource) -> int:
    return bool(source.language) + bool(source.archived)


def archive_note(source: CitedSource, words: Words) -> Markup:
    """Write the link to an archived copy, which stands after a link to the original: `[archived copy]`."""
    attributes = attribute("href", source.archived) + attribute("hreflang", source.language)
    link = element("a", attributes, text(words.archived))
    return text(" ") + element("small", "", text("["), link, text("]"))
