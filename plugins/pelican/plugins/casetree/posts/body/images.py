"""Writes the size of each image into its tag, and knows the images whose files tell their size."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

_TAG = re.compile(r"""<img\b(?:[^>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""\s(?P<name>src|width|height)\s*=\s*(?:"(?P<one>[^"]*)"|'(?P<two>[^']*)'|(?P<bare>[^\s"'>]+))""", re.IGNORECASE
)
_OWN = re.compile(
    r"\s*<?\s*[{|](?:static|attach)[}|](?P<path>[^>#?]*?\.(?:png|jpe?g|gif|webp|avif|svg|heic|heif|tiff?))\b",
    re.IGNORECASE,
)


def own_image(target: str) -> str:
    """Return the path of an image that lies in the content folder and whose file tells its size; else nothing.

    >>> own_image("{static}/images/court.png"), own_image("https://example.org/court.png")
    ('/images/court.png', '')
    """
    found = _OWN.match(target)
    return found["path"] if found else ""


def sized(html: str, size_of: Callable[[str], tuple[int, int] | None]) -> str:
    """Write width and height into the tags of images that say neither, or only one of the two.

    >>> sized('<img alt="" src="{static}a.png" width="40">', lambda path: (80, 60))
    '<img alt="" src="{static}a.png" width="40" height="30">'
    """
    return _TAG.sub(lambda tag: _sized(tag[0], size_of), html)


def _sized(tag: str, size_of: Callable[[str], tuple[int, int] | None]) -> str:
    given = {
        found["name"].lower(): found["one"] or found["two"] or found["bare"] or "" for found in _ATTRIBUTE.finditer(tag)
    }
    path = own_image(unescape(given.get("src", "")))
    size = size_of(path) if path and not {"width", "height"} <= given.keys() else None
    if size is None:
        return tag
    width, height = size
    if (wanted := given.get("width", "")).isdecimal():
        lacking = f' height="{round(height * int(wanted) / width)}"'
    elif (wanted := given.get("height", "")).isdecimal():
        lacking = f' width="{round(width * int(wanted) / height)}"'
    elif given.keys() & {"width", "height"}:  # of another unit, as its author wants it
        return tag
    else:
        lacking = f' width="{width}" height="{height}"'
    return re.sub(r"\s*(/?)>$", lambda end: f"{lacking}{' /' if end[1] else ''}>", tag)
