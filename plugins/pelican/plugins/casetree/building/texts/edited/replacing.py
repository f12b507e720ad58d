"""Puts the new text of a post where the old one stands in its page; None for a page in which that is not sure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from xml.sax.saxutils import escape, unescape

_HEADINGS = re.compile(r"<h2\b.*?</h2>|</?figure\b", re.DOTALL | re.IGNORECASE)
_ADDRESS = re.compile("""[^"'<>]*""")
_CARRIED = re.compile(r'<content type="html">(?P<text>[^<]*)</content>')
"""The text of an entry, as Pelican has it written."""

Replace = Callable[[str, str, str, re.Pattern[str]], tuple[str, str] | None]
"""Puts a new text in place of an old one, where the second argument is to be the third."""

_MARKS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_OWN = {
    "article.html": re.compile(r"\b(?:contents_of|from_markdown)\(article\.content\)"),
    "page.html": re.compile(r"\bfrom_markdown\(page\.content\)"),
}
"""By template, what it may do with the text of the post that it shows."""


def links_of(pattern: str) -> re.Pattern[str]:
    """Return what finds the links in HTML that Pelican leads to files; `pattern` is Pelican's setting for it."""
    return re.compile(
        rf"""(?P<markup><[^\>]+(?:href|src|poster|data|cite|formaction|action|content)\s*=\s*)
        (?P<quote>["\'])(?P<path>{pattern}(?P<value>.*?))(?P=quote)""",
        re.VERBOSE,
    )  # as `pelican.contents.Content._get_intrasite_link_regex` writes it


def replaced(page: str, old: str, new: str, links: re.Pattern[str]) -> tuple[str, str] | None:
    """Return a page with another text, and that text as it stands there; both texts as Markdown has made them.

    The old one has to stand in the page once. Where its links lead is read there, so that the new one can have no
    others.
    """
    places = list(links.finditer(old))
    ends = [0, *(place.end("path") for place in places)]
    starts = [*(place.start("path") for place in places), len(old)]
    found = _found(page, [old[end:start] for end, start in zip(ends, starts, strict=True)]) if old.strip() else []
    if len(found) != 1:
        return None
    [(start, end, leads)] = found
    led: dict[str, str] = {}
    for place, to in zip(places, leads, strict=True):
        if led.setdefault(place["path"], to) != to:
            return None
    text = _led(new, led, links)
    return None if text is None else (page[:start] + text + page[end:], text)


def replaced_in_feed(feed: str, old: str, new: str, links: re.Pattern[str]) -> tuple[str, str] | None:
    """Return a feed with another text of one entry, as `replaced` does with a page."""
    texts = [(place, unescape(place["text"])) for place in _CARRIED.finditer(feed)]
    found = [(place, made) for place, text in texts if (made := replaced(text, old, new, links))]
    if len(found) != 1 or escape(unescape(found[0][0]["text"])) != found[0][0]["text"]:
        return None
    [(place, (whole, text))] = found
    return feed[: place.start("text")] + escape(whole) + feed[place.end("text") :], text


def _found(page: str, pieces: list[str]) -> list[tuple[int, int, list[str]]]:
    """Return each place where pieces follow each other with a link between two: start, end, and the links."""
    found, start = [], page.find(pieces[0])
    while start != -1:
        end, leads = start + len(pieces[0]), list[str]()
        for piece in pieces[1:]:
            lead = _ADDRESS.match(page, end)
            if lead is None or not page.startswith(piece, lead.end()):
                break
            end = lead.end() + len(piece)
            leads.append(lead[0])
        else:
            found.append((start, end, leads))
        start = page.find(pieces[0], start + 1)
    return found


def _led(html: str, led: Mapping[str, str], links: re.Pattern[str]) -> str | None:
    """Lead links as they were led before; None where there is one that was not there."""
    if any(place["path"] not in led for place in links.finditer(html)):
        return None
    return links.sub(lambda place: f"{place['markup']}{place['quote']}{led[place['path']]}{place['quote']}", html)


def have_same_contents(one: str, other: str) -> bool:
    """True for texts whose main headings, and the figures around them, are equal."""
    return _HEADINGS.findall(one) == _HEADINGS.findall(other)


def show_text_once(templates: Mapping[str, str]) -> bool:
    """True for templates, by name, that use the text of a post for nothing but its page and its table of contents.

    >>> show_text_once({"article.html": "{{ from_markdown(article.content) }}", "index.html": "{{ title }}"})
    True
    >>> show_text_once({"index.html": "{% for each in articles %}{{ each.content|length }}{% endfor %}"})
    False
    """
    used = "".join(
        _OWN[name].sub("", mark) if name in _OWN else mark
        for name, text in templates.items()
        for mark in _MARKS.findall(text)
    )
    return not re.search(r"\bcontent\b", used)
