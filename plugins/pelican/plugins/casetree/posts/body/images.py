"""Knows the images whose files tell their size, and what of their size an author has left out."""

from __future__ import annotations

import re

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


def lacking(width: str | None, height: str | None, size: tuple[int, int]) -> dict[str, str]:
    """Return the attributes that an image lacks, in proportion to the one that its author gave.

    >>> lacking(None, None, (80, 60)), lacking("40", None, (80, 60)), lacking("50%", None, (80, 60))
    ({'width': '80', 'height': '60'}, {'height': '30'}, {})
    """
    if width is None and height is None:
        return {"width": str(size[0]), "height": str(size[1])}
    if height is None and width and width.isdecimal():
        return {"height": str(round(size[1] * int(width) / size[0]))}
    if width is None and height and height.isdecimal():
        return {"width": str(round(size[0] * int(height) / size[1]))}
    return {}
