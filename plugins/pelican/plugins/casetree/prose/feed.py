"""What a feed carries of a page: a picture in place of each drawing, whole addresses, and summaries without figures.

Most readers of feeds strip a drawing badly, and show its words without their order.
"""

from __future__ import annotations

import re

from casetree.text.markup import NOTHING, Markup, element, empty

_FIGURE = re.compile(r'<figure class="case\b.*?</figure>', re.DOTALL)
_DRAWN = re.compile(r'<div class="case-scroll".*?(?=<ol class="case-steps")', re.DOTALL)
_NAME = re.compile(r"<title[^>]*>(.*?)</title>", re.DOTALL)
_LINKS = re.compile(r'<p class="case-links">(<a class="case-link"[^>]*>.*?</a>).*?</p>', re.DOTALL)
_PICTURE = re.compile(r'<a class="case-png"( href="[^"]*")[^>]* data-width="(\d+)" data-height="(\d+)"')


def for_feed(html: str, address: str) -> str:
    """Return a page's text as a feed carries it; `address` is the page's own.

    A case's figure has its picture where it had its drawing, then the list, and a link to the case's
    page. A figure that is no case's own (a tree, a comparison, a case under another law) has no
    picture: its list says the same.
    """
    return _FIGURE.sub(_with_picture, html).replace('href="#', f'href="{address}#')


def without_figures(html: str) -> str:
    """Take the figures out of a page's text.

    >>> without_figures('<p>Before.</p><figure class="case case-36">1 2 3</figure><p>After.</p>')
    '<p>Before.</p><p>After.</p>'
    """
    return _FIGURE.sub("", html)


def _with_picture(figure: re.Match[str]) -> str:
    html = figure[0]
    drawn, picture = _DRAWN.search(html), _PICTURE.search(html)
    image = _image(picture, drawn[0]) if drawn and picture else NOTHING
    return _LINKS.sub(r"<p>\1</p>", _DRAWN.sub(lambda drawing: image, html))


def _image(picture: re.Match[str], drawn: str) -> Markup:
    """Show a picture by the link to it; its text is the drawing's name, which stands there escaped."""
    name = _NAME.search(drawn)
    source = picture[1].replace(" href=", " src=")
    size = f' width="{picture[2]}" height="{picture[3]}" alt="{name[1] if name else ""}"'
    return element("p", "", empty("img", source + size))
