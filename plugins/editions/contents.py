"""The table of contents of a long text, from its headings."""

from __future__ import annotations

import re

_HEADING = re.compile(r'<h2\b[^>]*\bid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_FEWEST = 3


def contents_of(html: str) -> list[tuple[str, str]]:
    """Return id and words, as HTML without tags, of each main heading; nothing where there are only a few.

    >>> contents_of('<h2 id="a">One</h2><h2 id="b">Two <em>things</em></h2><h2 id="c">Three</h2>')
    [('a', 'One'), ('b', 'Two things'), ('c', 'Three')]
    >>> contents_of('<h2 id="a">One</h2>')
    []
    """
    figureless = re.sub(r"<figure\b.*?</figure>", "", html, flags=re.DOTALL)
    found = [(id, re.sub(r"<[^>]+>", "", words).strip()) for id, words in _HEADING.findall(figureless)]
    return found if len(found) >= _FEWEST else []
