"""Reads how large an image is from its file, so that the text below it does not jump when it arrives."""

from __future__ import annotations

from pathlib import Path

Size = tuple[int, int]
"""Width and height in CSS pixels."""

SHOWN = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg")
"""The kinds that browsers show."""


def image_size(path: Path) -> Size | None:
    """Return the size that a browser shows an image in; None for one that is broken or of no kind that browsers show.

    A photograph that says it was taken upright is as wide as it is shown.
    """
    if path.suffix.lower() not in SHOWN or not path.is_file():
        return None
    try:
        import imagesize  # only where there is an image: it brings all that the web asks for
    except ImportError:  # it is an extra: without it an image has the size that its post gives it
        return None

    width, height = imagesize.get(path)
    return (width, height) if min(width, height) > 0 else None
